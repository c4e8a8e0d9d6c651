"""What the packaged program calls itself with: it carries its Python inside, so there is no ``python`` to start.

``procgui --guard`` is the guard, ``procgui --observed FOLDER`` a main process whose start-up files lie in that folder.
"""

from __future__ import annotations

import sys

GUARD = "--guard"
OBSERVED = "--observed"


def is_packed() -> bool:
    """Whether this is the packaged program (PyInstaller sets ``sys.frozen``)."""
    return bool(getattr(sys, "frozen", False))
