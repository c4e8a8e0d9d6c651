"""A script as the main process of the packaged program, where no ``python script.py`` can be executed.

``__main__`` is built as Python builds it, no frame of ours is in a traceback, and the process ends as Python ends.
All of these functions raise SystemExit, or return when the program has come to its end.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable

_INTERRUPTED = -0x3FFFFEC6
"""Windows' STATUS_CONTROL_C_EXIT (0xC000013A), with which Python ends there after an interrupt that nobody caught."""


def run(script: str, args: list[str]) -> None:
    """Do what ``python script`` does."""
    main = prepare(os.path.dirname(os.path.abspath(script)), script, args)
    loaders: Any = sys.modules["_frozen_importlib_external"]
    main.__file__, main.__cached__, main.__loader__ = script, None, loaders.SourceFileLoader("__main__", script)
    with open(script, "rb") as file:
        source = file.read()
    _execute(source, script, main)


def run_text(text: str, args: list[str], name: str = "-c") -> None:
    """Do what ``python -c text`` does; under the name ``-`` what Python does with a text from its standard input."""
    _execute(text, "<string>" if name == "-c" else "<stdin>", prepare("", name, args))


def run_module(name: str, args: list[str]) -> None:
    """Do what ``python -m name`` does: there as well, frames of ``runpy`` are in a traceback."""
    import runpy

    runner: Any = runpy
    prepare(os.getcwd(), "-m", args)
    _as_python_ends(runner._run_module_as_main, name)


def prepare(first: str, name: str, args: list[str]) -> Any:
    """A new ``__main__``, and what its program finds in ``sys``; ``first`` is where it looks for modules first.

    PyInstaller has imported ``multiprocessing``: it has noted the former ``__main__``, and was told that none is read.
    """
    main: Any = type(sys)("__main__")
    builtin: Any = sys.modules["_frozen_importlib"]
    main.__dict__.update(
        __builtins__=sys.modules["builtins"],
        __annotations__={},
        __package__=None,
        __loader__=builtin.BuiltinImporter,
    )
    sys.modules["__main__"] = sys.modules["__mp_main__"] = main
    library: Any = sys.modules.get("multiprocessing.process")
    if library is not None:
        library.ORIGINAL_DIR = os.path.abspath(os.getcwd())
    sys.argv[:] = [name, *args]
    given = os.environ.get("PYTHONPATH")  # a frozen Python reads no variables
    sys.path[:0] = [first, *(given.split(os.pathsep) if given else [])]
    return main


def _execute(source: Any, name: str, main: Any) -> None:
    code = compile(source, name, "exec", dont_inherit=True)
    _as_python_ends(exec, code, vars(main))


def _as_python_ends(call: Callable[..., Any], *args: Any) -> None:
    """Tell of an exception as Python does at the top, without this file's frames."""
    try:
        call(*args)
    except SystemExit:
        raise
    except BaseException as problem:
        problem.__traceback__ = problem.__traceback__ and problem.__traceback__.tb_next
        sys.excepthook(type(problem), problem, problem.__traceback__)
        if isinstance(problem, KeyboardInterrupt):
            _end_by_interrupt()
        sys.exit(1)


def _end_by_interrupt() -> None:
    """End by the signal itself, so that whoever waits sees an interrupt; before, all that Python does at its end."""
    import atexit
    import signal

    ending: Any = atexit
    threads: Any = sys.modules.get("threading")
    if threads is not None:
        threads._shutdown()
    ending._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        if stream is not None and not stream.closed:
            stream.flush()
    if sys.platform == "win32":
        os._exit(_INTERRUPTED)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.kill(os.getpid(), signal.SIGINT)
