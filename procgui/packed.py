"""What the packaged program calls itself with: it carries its Python inside, so there is no ``python`` to start.

``procgui --guard`` is the guard, ``procgui --observed FOLDER`` a main process whose start-up files lie in that folder.

On Windows a program either has a window or belongs to a console; there a twin of the program, in the same folder, is
the one for consoles: observed processes have one, where Ctrl-C can be pressed for them, and so has a terminal's user.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

GUARD = "--guard"
OBSERVED = "--observed"


CONSOLE_TWIN = "procgui-console.exe"


def is_packed() -> bool:
    """Whether this is the packaged program (PyInstaller sets ``sys.frozen``)."""
    return bool(getattr(sys, "frozen", False))


def settle_in() -> None:
    """Make the Python inside what scripts expect, in each process of the packaged program and before anything else.

    Programs that it starts look for their libraries where they always do, not among ours; and there is ``exit()``. The
    program's own main module has no file any more: its children have none to load.
    """
    import site  # a frozen Python does not load it

    vars(sys.modules["__main__"]).pop("__file__", None)
    cleaned = without_starter(os.environ)
    for name in set(os.environ) - set(cleaned):
        del os.environ[name]
    os.environ.update(cleaned)
    site.setquit()
    site.setcopyright()
    site.sethelper()


def without_starter(environment: Mapping[str, str]) -> dict[str, str]:
    """The environment without what the packaged program was given by its starter.

    PyInstaller's documentation, "LD_LIBRARY_PATH / LIBPATH considerations": the value from before is kept beside it.
    """
    cleaned = {name: value for name, value in environment.items() if not name.startswith("_PYI_")}
    for name in ("LD_LIBRARY_PATH", "LIBPATH", "DYLD_LIBRARY_PATH"):
        before = cleaned.pop(f"{name}_ORIG", None)
        cleaned.pop(name, None)
        if before is not None:
            cleaned[name] = before
    return cleaned
