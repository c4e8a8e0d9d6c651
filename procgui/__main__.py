"""``python -m procgui`` and the entry of the packaged program.

The order matters: streams first (a windowed program on Windows has none, and an exception in a child would then open
a dialog that nobody sees), then ``freeze_support()``, then everything else. Qt is imported by the window alone, since
spawned children load this module too.
"""

from __future__ import annotations

import os
import sys


def start() -> int:
    """Run the program and return its exit code."""
    _ensure_streams()
    if getattr(sys, "frozen", False):
        import multiprocessing  # for the packaged program alone: 12 ms

        multiprocessing.freeze_support()
    from procgui.cli import main

    return main()


def _ensure_streams() -> None:
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115  (for the process's whole life)


if __name__ == "__main__":
    sys.exit(start())
