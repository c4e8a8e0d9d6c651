"""``python -m procgui`` and the entry of the packaged program.

The order matters: streams first (a windowed program on Windows has none, and an exception in a child would then open
a dialog that nobody sees), then what the packaged program does as a Python, multiprocessing's children among it, then
everything else. Qt is imported by the window alone, since spawned children load this module too.
"""

from __future__ import annotations

import os
import sys
from typing import Any

from procgui import own_python
from procgui.packed import GUARD, OBSERVED, is_packed, settle_in


def start() -> int:
    """Run the program and return its exit code."""
    _ensure_streams()
    if is_packed():
        settle_in()
        program = own_python.asked(sys.argv[1:])
        if program is not None:
            own_python.execute(program)
            return 0
    if sys.argv[1:2] == [GUARD]:
        from procgui.supervisor.guard import main as guard

        guard()
        return 0
    if sys.argv[1:2] == [OBSERVED]:
        return _observed(sys.argv[2])
    from procgui.cli import main

    return main()


def _observed(folder: str) -> int:
    """A main process inside the packaged program; the run's folder says what it executes."""
    import marshal

    with open(os.path.join(folder, "config"), "rb") as file:
        config = marshal.loads(file.read())
    names: dict[str, Any] = {}
    exec(config["loader"], names)
    names["load"](config).run_packed(config)
    return 0


def _ensure_streams() -> None:
    for number, (name, mode) in enumerate((("stdin", "r"), ("stdout", "w"), ("stderr", "w"))):
        if getattr(sys, name) is None:
            stream = open(os.devnull, mode, encoding="utf-8")  # noqa: SIM115  (for the process's whole life)
            if stream.fileno() != number:  # a windowed program on Windows has these numbers, and nothing behind them
                os.dup2(stream.fileno(), number)
            setattr(sys, name, stream)


if __name__ == "__main__":
    sys.exit(start())
