"""Does the checks, one after the other, and says how each went."""

from __future__ import annotations

import os
import platform
import sys
import traceback
from collections.abc import Callable
from time import monotonic
from typing import Final, NamedTuple, TextIO

from procgui import __version__
from procgui.packed import is_packed
from procgui.words import self_test as words

LONGEST: Final = 60.0
"""Seconds for all of it."""


class Failed(Exception):
    """A check saw something else than it should; the text says what."""


class Check(NamedTuple):
    """``name`` is a code that :mod:`procgui.words` puts into words; ``detail`` completes them.

    ``do`` gets the moment (of ``time.monotonic``) by which it must be done, and raises Failed or any other exception.
    """

    name: str
    detail: str
    do: Callable[[float], None]


def self_test(report: str | None) -> int:
    """Do all checks; 0 when all passed, 1 when one did not, 2 when the report cannot be written.

    ``report`` is a file that gets what is printed: a program that was started by its icon has no standard output.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", os.environ.get("PROCGUI_QT_PLATFORM", "offscreen"))
    if report is None:
        return _all(_Lines([sys.stdout]))
    try:
        with open(report, "w", encoding="utf-8", buffering=1) as file:
            return _all(_Lines([sys.stdout, file]))
    except OSError as error:
        from procgui.headless import complain

        return complain("report", f"{report}: {error.strerror}")


class _Lines:
    """Writes each line to several files at once."""

    def __init__(self, files: list[TextIO]) -> None:
        self._files = files

    def say(self, line: str) -> None:
        for file in self._files:
            # What a console cannot show is no reason to stop.
            text = line.encode(file.encoding or "utf-8", "backslashreplace").decode(file.encoding or "utf-8")
            print(text, file=file, flush=True)


def _all(lines: _Lines) -> int:
    from procgui.selftest.scripts import script_checks
    from procgui.selftest.window import window_checks

    began = monotonic()
    lines.say(words("title", __version__))
    lines.say(f"Python {platform.python_version()}, {platform.platform()}")
    lines.say(words("packed" if is_packed() else "source", sys.executable))
    lines.say(words("no-streams" if sys.__stdout__ is None else "streams"))
    failed = 0
    checks = [*script_checks(), *window_checks(), Check("nothing-left", "", _nothing_left)]
    for check in checks:
        at = monotonic()
        trouble = _trouble(check, began + LONGEST)
        failed += trouble is not None
        verdict = words("ok") if trouble is None else words("failed")
        lines.say(f"{verdict:6} {monotonic() - at:5.1f} s  {words(check.name, check.detail)}")
        if trouble is not None:
            lines.say("        " + trouble.replace("\n", "\n        "))
    seconds = f"{monotonic() - began:.1f} s"
    if failed:
        lines.say(words("some-failed", f"{failed}/{len(checks)}, {seconds}"))
    else:
        lines.say(words("all-passed", f"{len(checks)}/{len(checks)}, {seconds}"))
    return 1 if failed else 0


def _trouble(check: Check, end: float) -> str | None:
    """What went wrong; None when nothing did. One check that fails does not keep the next ones from being done."""
    if monotonic() >= end and check.name != "nothing-left":  # whatever has taken so long may have left something
        return words("no-time", f"{LONGEST:.0f} s")
    try:
        check.do(end)
    except Failed as failure:
        return str(failure)
    except Exception:
        return traceback.format_exc().rstrip()
    return None


def _nothing_left(end: float) -> None:
    """Helpers of multiprocessing live as long as this process, and so does the desktop that wine starts for its first
    window; whatever else there is has been forgotten."""
    import psutil

    helpers = ("resource_tracker", "forkserver", "semaphore_tracker", "explorer.exe /desktop")
    children = psutil.Process().children(recursive=True)
    left = [child for child in children if not any(name in " ".join(_command(child)) for name in helpers)]
    _, alive = psutil.wait_procs(left, timeout=min(5.0, max(end - monotonic(), 0)))
    if alive:
        raise Failed("; ".join(f"{child.pid}: {' '.join(_command(child))}" for child in alive))


def _command(process: object) -> list[str]:
    import psutil

    assert isinstance(process, psutil.Process)
    try:
        return process.cmdline()
    except psutil.Error:
        return []
