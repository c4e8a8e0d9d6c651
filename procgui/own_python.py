"""The packaged program as the Python that ``sys.executable`` promises: scripts start it with -c, -m or a file.

So does ``multiprocessing``: its resource tracker and fork server with -c, spawned children in a way of their own. What
it does for these in ``freeze_support()`` is done here, where no frame of ours comes into a child's traceback.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import Final, NamedTuple

_WITHOUT_EFFECT: Final = frozenset({"-b", "-B", "-E", "-I", "-O", "-OO", "-P", "-q", "-R", "-s", "-S", "-u"})
"""Flags of Python that may stand before the program; a frozen Python has its own settings."""
_CHILD: Final = "--multiprocessing-fork"
"""What ``multiprocessing.spawn.get_command_line()`` gives a frozen program, and then the arguments of spawn_main()."""
_WITH_VALUE: Final = frozenset({"-W", "-X"})


class Program(NamedTuple):
    """What to execute: ``kind`` is ``-c``, ``-m``, ``-`` or empty for a file."""

    kind: str
    text: str
    args: list[str]


def asked(argv: Sequence[str]) -> Program | None:
    """The program that these arguments (without the executable) name to a Python; None: they are for procgui."""
    rest = list(argv)
    while rest and (rest[0] in _WITHOUT_EFFECT or rest[0][:2] in _WITH_VALUE):
        del rest[: 2 if rest[0] in _WITH_VALUE else 1]
    if rest[:1] == [_CHILD]:
        text = f"from multiprocessing.spawn import spawn_main; spawn_main({', '.join(rest[1:])})"
        return Program("-c", text, rest[:1])
    if rest[:1] == ["-"]:
        return Program("-", "", rest[1:])
    if len(rest) > 1 and rest[0] in ("-c", "-m"):
        return Program(rest[0], rest[1], rest[2:])
    if rest and rest[0].lower().endswith((".py", ".pyw")) and os.path.isfile(rest[0]):
        return Program("", rest[0], rest[1:])
    return None


def execute(program: Program) -> None:
    """Execute it as ``__main__`` of this process. Raises SystemExit as Python would."""
    from procgui.agent import program as runner

    if program.kind == "-m":
        runner.run_module(program.text, program.args)
    elif program.kind == "":
        runner.run(program.text, program.args)
    elif program.kind == "-c":
        runner.run_text(program.text, program.args)
    else:
        runner.run_text(sys.stdin.read(), program.args, "-")
