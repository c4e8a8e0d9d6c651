"""A script as the main process of the packaged program, where no ``python script.py`` can be executed.

``__main__`` is built as Python builds it, and no frame of ours is in a traceback.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


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
    try:
        exec(compile(source, script, "exec", dont_inherit=True), vars(main))
    except SystemExit:
        raise
    except BaseException as problem:
        problem.__traceback__ = problem.__traceback__ and problem.__traceback__.tb_next
        sys.excepthook(type(problem), problem, problem.__traceback__)
        sys.exit(1)
