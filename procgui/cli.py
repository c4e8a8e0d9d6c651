"""The command line: ``procgui``, ``procgui open SCRIPT``, ``procgui run SCRIPT``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from procgui import __version__


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the arguments say (``sys.argv`` by default) and return the exit code."""
    given = sys.argv[1:] if argv is None else argv
    options = parser().parse_args(given) if given else argparse.Namespace(command=None)
    if options.command == "run":
        from procgui.headless import run

        return run(options.script, options.args, options.start_method, options.record)
    from procgui.app import run_window

    script = getattr(options, "script", None)
    return run_window(script, list(getattr(options, "args", [])))


def parser() -> argparse.ArgumentParser:
    """The whole command line."""
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
    running.add_argument("--record", metavar="FILE", help="write a recording of the run (JSON Lines)")
    _add_script(running)
    return result


def _add_script(command: argparse.ArgumentParser) -> None:
    command.add_argument("script", metavar="SCRIPT", help="a Python file")
    command.add_argument("args", metavar="ARGS", nargs=argparse.REMAINDER, help="its arguments")
