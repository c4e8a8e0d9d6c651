"""The command line: ``procgui``, ``procgui open SCRIPT``, ``procgui run SCRIPT``, ``procgui selftest``."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from procgui import __version__

if TYPE_CHECKING:
    import argparse


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say (``sys.argv`` by default) and return the exit code."""
    given = sys.argv[1:] if argv is None else argv
    if not given:
        return _open()
    options = parser().parse_args(given)
    if options.command == "run":
        from procgui.headless import Wishes, run
        from procgui.model.configuration import split_words

        return run(
            options.script,
            options.args,
            Wishes(
                start_method=options.start_method,
                record=options.record,
                python=options.python,
                most=options.max_processes,
                flags=tuple(split_words(options.python_flags)),
                module=options.module,
            ),
        )
    if options.command == "selftest":
        from procgui.selftest.report import self_test

        return self_test(options.report)
    return _open(options.script, options.args, options.python) if options.command else _open()


def _open(script: str | None = None, args: Sequence[str] = (), python: str | None = None) -> int:
    from procgui.app import run_window

    return run_window(script, args, python)


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
    import argparse  # late: the window, which needs none of it, is there sooner

    result = argparse.ArgumentParser(
        prog="procgui",
        description="See what Python processes do. Without a command, the window opens.",
    )
    result.add_argument("--version", action="version", version=f"procgui {__version__}")
    commands = result.add_subparsers(dest="command", metavar="COMMAND")
    opening = commands.add_parser("open", help="open the window and run a script in it")
    _add_script(opening)
    running = commands.add_parser(
        "run",
        help="run a script without a window",
        description="Run a script; its merged output appears as on a terminal, and its exit code is returned.",
    )
    running.add_argument(
        "--start-method", metavar="METHOD", help="how children start: fork, spawn or forkserver (what the system has)"
    )
    running.add_argument(
        "--max-processes", metavar="N", type=_positive, help="end the run when more live at once (exit code 3)"
    )
    running.add_argument("--record", metavar="FILE", help="write a recording of the run (JSON Lines)")
    running.add_argument(
        "--python-flags",
        metavar="FLAGS",
        type=_words,
        default="",
        help="for Python itself, behind an equals sign: --python-flags='-O -X dev'",
    )
    running.add_argument(
        "-m", dest="module", action="store_true", help="SCRIPT is the name of a module, as for python -m"
    )
    _add_script(running)
    testing = commands.add_parser(
        "selftest",
        help="see whether this program works on this machine",
        description="Run scripts and drive the window, unseen; takes up to a minute. Exit code 0: all passed, 1: not.",
    )
    testing.add_argument("--report", metavar="FILE", help="write what is printed into this file as well")
    return result


def _words(text: str) -> str:
    """A text that can be cut into words. Raises ValueError for one whose quotation marks are not closed."""
    from procgui.model.configuration import split_words

    split_words(text)
    return text


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _add_script(command: argparse.ArgumentParser) -> None:
    command.add_argument(
        "--python", metavar="PYTHON", help="another Python to run it: its executable file (3.9 or newer)"
    )
    command.add_argument("script", metavar="SCRIPT", help="a Python file; with -m the name of a module")
    command.add_argument("args", metavar="ARGS", nargs="...", help="its arguments")
