"""sys.excepthook, trace and profile functions, import hooks and gc: in a worker, and where they are replaced there."""
# packed: import hooks

import gc
import multiprocessing
import sys
import threading


def tell(title):
    print(title, sys.excepthook is sys.__excepthook__, sys.unraisablehook is sys.__unraisablehook__)
    print(title, sys.displayhook is sys.__displayhook__, sys.breakpointhook is sys.__breakpointhook__)
    print(title, sys.gettrace(), sys.getprofile(), threading.excepthook.__name__, sys.getrecursionlimit())
    print(title, [getattr(finder, "__name__", type(finder).__name__) for finder in sys.meta_path])
    print(title, [getattr(hook, "__qualname__", type(hook).__name__) for hook in sys.path_hooks])
    print(title, gc.isenabled(), gc.get_threshold(), gc.callbacks, gc.get_freeze_count(), sys.getswitchinterval())


def replace(number):
    sys.excepthook = lambda kind, error, trace: print("hook of a worker:", kind.__name__, error)
    threading.excepthook = lambda args: print("thread hook of a worker:", args.exc_type.__name__)
    thread = threading.Thread(target=int, args=("x",))
    thread.start()
    thread.join()
    tell("worker, replaced")
    sys.excepthook(KeyError, KeyError("asked by hand"), None)
    return number


if __name__ == "__main__":
    tell("main")
    sys.settrace(lambda *args: None)
    with multiprocessing.Pool(1) as pool:
        pool.apply(tell, ("worker",))
        print(pool.apply(replace, (5,)))
    sys.settrace(None)
    tell("main")
