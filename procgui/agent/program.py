"""A script as the main process of the packaged program, where no ``python script.py`` can be executed.

``__main__`` is built as Python builds it, and no frame of ours is in a traceback.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable


def run_module(name: str, args: list[str]) -> None:
    """Do what ``python -m name`` does: there as well, frames of ``runpy`` are in a traceback. Raises SystemExit."""
    import runpy

    runner: Any = runpy
    sys.argv[:] = ["-m", *args]
    sys.path.insert(0, os.getcwd())
    _without_our_frames(runner._run_module_as_main, name)


def _without_our_frames(call: Callable[..., Any], *args: Any) -> None:
    """Tell of an exception as Python does at the top, without this file's frames. Raises SystemExit."""
    try:
        call(*args)
    except SystemExit:
        raise
    except BaseException as problem:
        problem.__traceback__ = problem.__traceback__ and problem.__traceback__.tb_next
        sys.excepthook(type(problem), problem, problem.__traceback__)
        sys.exit(1)


def run(script: str, args: list[str]) -> None:
    """Execute a script as ``__main__``; the process then ends as Python ends. Raises SystemExit."""
    main: Any = type(sys)("__main__")
    main.__dict__.update(
        __file__=script, __builtins__=sys.modules["builtins"], __annotations__={}, __cached__=None, __package__=None
    )
    sys.modules["__main__"] = main
    sys.argv[:] = [script, *args]
    sys.path.insert(0, os.path.dirname(os.path.abspath(script)))
    with open(script, "rb") as file:
        source = file.read()
    code = compile(source, script, "exec", dont_inherit=True)
    _without_our_frames(exec, code, vars(main))
