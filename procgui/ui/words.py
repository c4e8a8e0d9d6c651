"""Codes into sentences: what is wrong with a field, why a run could not start, what happened meanwhile.

A sentence says what happened and, where the person can do something, what. The core knows codes only.
"""

from __future__ import annotations

import re
from typing import Final

from PySide6.QtCore import QCoreApplication

from procgui.controller.words import outcome
from procgui.model.lab import LONGEST_DELAY, MOST_CHILDREN, MOST_LINES, Problem
from procgui.model.outcome import Outcome

_EXIT_CODE: Final = re.compile(r"-?\d+")


def problem_words(problem: Problem) -> str:
    """What is wrong with a field of the form."""
    translate = QCoreApplication.translate
    sentences = {
        ("max", "number"): translate("Sentences", "max: please type a whole number, for example 100."),
        ("max", "negative"): translate("Sentences", "max cannot be negative: a child prints at least 0 lines."),
        ("max", "large"): translate("Sentences", "max: at most {most} lines a child."),
        ("delay", "number"): translate("Sentences", "delay: please type seconds, for example 0.05."),
        ("delay", "negative"): translate("Sentences", "delay cannot be negative."),
        ("delay", "large"): translate("Sentences", "delay: at most {seconds} seconds."),
        ("name", "blank"): translate("Sentences", "name: blanks alone are no name. Leave it empty for mp1, mp2..."),
        ("name", "used"): translate("Sentences", "name: a child of this main process has that name already."),
        ("count", "number"): translate("Sentences", "how many: please type a whole number, for example 3."),
        ("count", "negative"): translate("Sentences", "how many: at least 1."),
        ("count", "none"): translate("Sentences", "how many: at least 1."),
        ("count", "large"): translate("Sentences", "how many: at most {children} at once."),
    }
    sentence = sentences.get((problem.field, problem.code), problem.code)
    return sentence.format(most=f"{MOST_LINES:,}", seconds=f"{LONGEST_DELAY:g}", children=f"{MOST_CHILDREN:,}")


def notice_words(code: str, detail: str) -> str:
    """Why a run could not start, or what went wrong while it runs; ``detail`` names the file, line or value."""
    translate = QCoreApplication.translate
    sentences = {
        "missing-script": translate("Sentences", "There is no file {detail}. Choose another script."),
        "unreadable-script": translate("Sentences", "The script cannot be read: {detail}. Check its permissions."),
        "not-utf8": translate("Sentences", "The script is not UTF-8 text: {detail}. Save it as UTF-8, then run it."),
        "syntax": translate("Sentences", "Python cannot read this script, so nothing was run. {detail}"),
        "start-method": translate("Sentences", "This system has no start method {detail}. Choose another one."),
        "folder": translate("Sentences", "There is no folder {detail} to run the script in. Choose another one."),
        "flag": translate(
            "Sentences",
            "A watched Python cannot be given {detail}. It takes -b -B -O -OO -P -q -R -s -u -W -X.",
        ),
        "flags-packed": translate(
            "Sentences", "The Python inside procgui takes no flags ({detail}). Choose another one under Python."
        ),
        "variables-packed": translate(
            "Sentences", "The Python inside procgui heeds no variable {detail}. Choose another one under Python."
        ),
        "text": translate("Sentences", "Arguments or variables cannot be given to a program: {detail}."),
        "record": translate("Sentences", "The recording cannot be written: {detail}. Choose another place."),
        "interpreter": translate("Sentences", "This is no Python that can be started: {detail}. Choose another one."),
        "interpreter-old": translate(
            "Sentences", "This Python is too old, 3.9 or newer is needed: {detail}. Choose another one."
        ),
        "limit": translate("Sentences", "The system gives no further process or file: {detail}."),
        "spool-full": translate(
            "Sentences", "The disk is full: the oldest lines can no longer be kept. Free some space. {detail}"
        ),
        "spool-unreadable": translate("Sentences", "Older lines cannot be read back from the disk. {detail}"),
        "supervisor-died": translate(
            "Sentences",
            "procgui's supervisor process, which starts and watches the others, ended unexpectedly. "
            "What it ran was ended; a new one starts. Run again. {detail}",
        ),
        "supervisor-failed": translate(
            "Sentences",
            "procgui's supervisor process, which starts and watches the others, cannot be started, "
            "so nothing can run. {detail}",
        ),
        "closed": translate("Sentences", "The window was closed."),
    }
    sentence = sentences.get(code)
    if code in ("supervisor-died", "supervisor-failed") and _EXIT_CODE.fullmatch(detail):
        detail = f"({outcome(Outcome(int(detail)))})"
    return sentence.format(detail=detail).strip() if sentence else f"{code}: {detail}" if detail else code


def missing_words(package: str, python: str | None) -> str:
    """A script has failed because the Python that ran it lacks a package; ``python`` is None for our own."""
    translate = QCoreApplication.translate
    if python is None:
        return translate(
            "Sentences",
            "The script needs {package}, which procgui's own Python does not have. "
            "Choose a Python that has it, beside the script under Python, then run again.",
        ).format(package=package)
    return translate(
        "Sentences",
        "The script needs {package}, which {python} does not have. "
        "Choose another Python beside the script, or install it there: {python} -m pip install {package}",
    ).format(package=package, python=python)


def runaway_words(code: str, detail: str, unguarded: bool) -> str:
    """Why a run was paused whose processes multiply; ``unguarded`` says that Python complained of a missing guard."""
    translate = QCoreApplication.translate
    number = f"{int(detail):,}" if detail.isdecimal() else detail
    what = {
        "runaway-living": translate("Sentences", "The run is paused: {number} of its processes live at the same time."),
        "runaway-starts": translate("Sentences", "The run is paused: it started {number} processes within a second."),
        "runaway-failures": translate(
            "Sentences", "The run is paused: its last {number} children failed as soon as they were started."
        ),
    }[code].format(number=number)
    if unguarded:
        why = translate(
            "Sentences",
            "The main guard is missing: each child imports the script, and would start children itself. "
            "Put what starts them under: if __name__ == '__main__':",
        )
    else:
        why = translate(
            "Sentences",
            "Is that meant? A script without a main guard (if __name__ == '__main__':), or one that starts processes "
            "in an endless loop, does so.",
        )
    return f"{what} {why}"


def settings_words() -> str:
    """What was remembered is damaged."""
    return QCoreApplication.translate("Sentences", "The settings could not be read; the usual ones are used instead.")


def empty_words(door: str) -> str:
    """What stands in the output while nothing was printed."""
    translate = QCoreApplication.translate
    return {
        "lab": translate(
            "Sentences",
            "What the processes print appears here. Press one of the two large buttons: the main process then makes "
            "a child, by the very statements that the button shows.",
        ),
        "lessons": translate(
            "Sentences", "What the processes print appears here. Choose a demonstration and press Run."
        ),
        "script": translate(
            "Sentences", "What the processes print appears here. Open a Python script and press Run; it is not changed."
        ),
    }.get(door, "")


def many_children_words(count: int) -> str:
    """The question before a great many children are made."""
    return QCoreApplication.translate(
        "Sentences", "Start {count} children? The system may allow fewer; then as many as it gives are started."
    ).format(count=f"{count:,}")


def limit_words(error: str, limits: str) -> str:
    """A child could not be started because the system gives no more."""
    sentence = QCoreApplication.translate(
        "Sentences", "The system starts no further child: {error}. Its limits: {limits}."
    )
    return sentence.format(error=error, limits=limits or "?")
