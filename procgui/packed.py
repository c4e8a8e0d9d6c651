"""What the packaged program calls itself with: it carries its Python inside, so there is no ``python`` to start.

``procgui --guard`` is the guard, ``procgui --observed FOLDER`` a main process whose start-up files lie in that folder.

On Windows a program either has a window or belongs to a console; there a twin of the program, in the same folder, is
the one for consoles: observed processes have one, where Ctrl-C can be pressed for them, and so has a terminal's user.
"""

from __future__ import annotations

import sys

GUARD = "--guard"
OBSERVED = "--observed"


CONSOLE_TWIN = "procgui-console.exe"


def is_packed() -> bool:
    """Whether this is the packaged program (PyInstaller sets ``sys.frozen``)."""
    return bool(getattr(sys, "frozen", False))
