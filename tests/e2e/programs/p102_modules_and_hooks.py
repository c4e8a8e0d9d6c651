"""Modules that are no part of Python, and hooks that somebody else might have set before the program began."""
# packed: modules

import sys

# Before the imports, which would add modules of their own: so these stand below (E402).
BEFORE = sorted({name.partition(".")[0] for name in sys.modules})
print("at the start", [getattr(finder, "__name__", type(finder).__name__) for finder in sys.meta_path])

import builtins  # noqa: E402
import gc  # noqa: E402
import multiprocessing  # noqa: E402
import os  # noqa: E402
import threading  # noqa: E402


def tell(title, names):
    known = getattr(sys, "stdlib_module_names", names)
    print(title, [name for name in names if name not in known and name != "__mp_main__"])
    print(title, [getattr(finder, "__name__", type(finder).__name__) for finder in sys.meta_path])
    print(title, [getattr(hook, "__qualname__", type(hook).__name__) for hook in sys.path_hooks])
    for function in (builtins.print, builtins.input, builtins.open, builtins.__import__, os.fork, os._exit, sys.exit):
        print(title, function)
    for method in (multiprocessing.Process.start, multiprocessing.Process._bootstrap, threading.Thread.start):
        print(title, method.__module__, method.__qualname__, method.__code__.co_name)
    print(title, sys.excepthook, sys.unraisablehook, sys.displayhook, gc.callbacks, gc.isenabled())


def child():
    tell("child", sorted({name.partition(".")[0] for name in sys.modules}))


if __name__ == "__main__":
    if not hasattr(os, "fork"):
        os.fork = "no fork"
    tell("main", BEFORE)
    process = multiprocessing.Process(target=child)
    process.start()
    process.join()
    print(process.exitcode, sys.getrecursionlimit(), sys.getswitchinterval(), sys.warnoptions)
