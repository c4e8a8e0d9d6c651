"""The start methods of this Python, as ``multiprocessing.get_all_start_methods()`` gives them, the default first.

Asking ``multiprocessing`` itself would import it, with sockets and pickle, before the window is painted.
"""

from __future__ import annotations

import sys


def start_methods() -> list[str]:
    """All of them, the default first."""
    if sys.platform == "win32":
        return ["spawn"]
    default = "spawn" if sys.platform == "darwin" else "forkserver" if sys.version_info >= (3, 14) else "fork"
    return [default, *(method for method in ("fork", "spawn", "forkserver") if method != default)]
