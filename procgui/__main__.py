"""``python -m procgui`` and the entry of the packaged program.

The order matters: streams first (a windowed program on Windows has none, and an exception in a child would then open
a dialog that nobody sees), then ``freeze_support()``, then everything else. Qt is imported by the window alone, since
spawned children load this module too.
"""

from __future__ import annotations

import multiprocessing
import os
import sys


def _ensure_streams() -> None:
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: SIM115
    if sys.stdin is None:
        sys.stdin = open(os.devnull, encoding="utf-8")  # noqa: SIM115


if __name__ == "__main__":
    _ensure_streams()
    multiprocessing.freeze_support()
    from procgui.cli import main

    sys.exit(main())
