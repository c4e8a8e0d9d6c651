"""What a comparison says: a result in figures, and how the outputs differ."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from procgui.controller import words
from procgui.model.alignment import Mark
from procgui.model.comparison import MOST_CHARACTERS, MOST_LINES, Comparison, Result, Stage
from procgui.ui.moments import span
from procgui.ui.words import notice_words

translate = QCoreApplication.translate

FIGURES = ("exit", "processes", "startup", "seconds", "error", "lines")
"""The rows of the table, by name from top to bottom."""


def caption(figure: str) -> str:
    """What a row of the table is called."""
    return {
        "exit": translate("Compare", "Exit code"),
        "processes": translate("Compare", "Processes"),
        "startup": translate("Compare", "Start-up of a child"),
        "seconds": translate("Compare", "Wall time"),
        "error": translate("Compare", "Error"),
        "lines": translate("Compare", "Lines of output"),
    }[figure]


def tip(figure: str) -> str:
    """What is measured."""
    return {
        "exit": translate("Compare", "The exit code of the main process, and what it means"),
        "processes": translate(
            "Compare", "The main process and all that came of it, without the helpers of multiprocessing itself"
        ),
        "startup": translate(
            "Compare",
            "For each child: from the moment its parent calls start() until the child's first sign of life, which "
            "comes as soon as its Python runs. Under spawn and forkserver it has not imported the script by then.",
        ),
        "seconds": translate("Compare", "From the start of the main process to the end of the last process"),
        "error": translate("Compare", "The last line of a traceback, otherwise the last line on stderr"),
        "lines": translate("Compare", "All lines of all processes, on stdout and stderr"),
    }[figure]


def value(figure: str, result: Result) -> str:
    """What a result says in a row; empty when there is nothing to say yet."""
    if figure == "exit":
        return ending(result)
    if figure == "error":
        return notice_words(*result.trouble) if result.trouble else result.error
    if result.stage in (Stage.WAITING, Stage.LEFT_OUT):
        return ""
    return {
        "processes": words.count(result.processes),
        "startup": startup(result),
        "seconds": span(result.seconds),
        "lines": words.count(result.lines),
    }[figure]


def ending(result: Result) -> str:
    """How the run ended, or how far it is."""
    if result.stage is Stage.ENDED and result.outcome is not None:
        return words.outcome(result.outcome)
    if result.stage is Stage.MULTIPLIED and result.unguarded:
        return translate("Compare", "stopped: its processes multiplied; the main guard is missing")
    return {
        Stage.WAITING: translate("Compare", "waits for its turn"),
        Stage.RUNNING: translate("Compare", "running…"),
        Stage.STOPPING: translate("Compare", "stopping…"),
        Stage.MULTIPLIED: translate("Compare", "stopped: its processes multiplied; main guard?"),
        Stage.STOPPED: translate("Compare", "stopped by you"),
        Stage.FAILED: translate("Compare", "could not run to its end"),
        Stage.LEFT_OUT: translate("Compare", "not run"),
    }.get(result.stage, "")


def startup(result: Result) -> str:
    """How long children took to start."""
    if not result.startups:
        return "" if result.stage in (Stage.RUNNING, Stage.STOPPING) else _unmeasured(result)
    median, longest = span(result.median_startup), span(result.longest_startup)
    if len(result.startups) == 1:
        return longest
    return translate("Compare", "median {median}, longest {longest}").format(median=median, longest=longest)


def _unmeasured(result: Result) -> str:
    """A bare ``os.fork()`` calls no ``start()``, and some children die before they give a sign of life."""
    return (
        translate("Compare", "not measured") if result.processes > 1 else translate("Compare", "no child was started")
    )


def chosen(result: Result) -> str:
    """The script did not leave the start method to us."""
    if not result.used:
        return ""
    sentence = translate("Compare", "The script itself chose {methods} here.")
    return sentence.format(methods=", ".join(result.used))


def mark(value: Mark) -> str:
    """A sign and a word, for colours alone say nothing to some."""
    return {
        Mark.SAME: "",
        Mark.MOVED: translate("Compare", "↕ moved"),
        Mark.OTHER: translate("Compare", "≠ differs"),
    }[value]


def headline(results: Sequence[Result], comparison: Comparison) -> str:
    """What matters most: which run goes on, or how the outputs differ."""
    for number, result in enumerate(results, 1):
        if result.stage in (Stage.RUNNING, Stage.STOPPING):
            sentence = translate("Compare", "The script runs under {method} ({number} of {count})…")
            return sentence.format(method=result.method, number=number, count=len(results))
    if any(result.stage is Stage.WAITING for result in results):
        return translate("Compare", "The next run begins…")
    return verdict(comparison)


def verdict(comparison: Comparison) -> str:
    """Whether the runs differ in how they ended, and in what they printed."""
    if len(comparison.results) < 2:
        return translate("Compare", "Nothing can be compared: fewer than two runs came to an end.")
    endings = {(result.stage, result.outcome) for result in comparison.results}
    ends = translate("Compare", "The runs ended differently.") if len(endings) > 1 else ""
    return " ".join(filter(None, (ends, difference(comparison))))


def difference(comparison: Comparison) -> str:
    """How the outputs differ."""
    moved, other = comparison.count(Mark.MOVED), comparison.count(Mark.OTHER)
    if not comparison.rows:
        return translate("Compare", "No run printed anything.")
    if other and moved:
        sentence = translate("Compare", "The output differs. Rows marked ≠: {other}; rows marked ↕: {moved}.")
    elif other:
        sentence = translate("Compare", "The output differs. Rows marked ≠: {other}.")
    elif moved:
        sentence = translate("Compare", "The output has the same lines, in another order. Rows marked ↕: {moved}.")
    else:
        sentence = translate("Compare", "The output is the same.")
    return sentence.format(other=words.count(other), moved=words.count(moved))


def notes(comparison: Comparison) -> str:
    """What was left out of account."""
    sentences = [
        translate("Compare", "PIDs are not compared."),
        translate("Compare", "Nobody answers input(): it raises EOFError."),
    ]
    if any(line.stream == "stderr" for result in comparison.results for line in result.output):
        sentences.append(translate("Compare", "Slanted: stderr."))
    if any(result.longer for result in comparison.results):
        sentence = translate("Compare", "Only the first {count} lines are compared.")
        sentences.append(sentence.format(count=words.count(MOST_LINES)))
    if any(result.wider for result in comparison.results):
        sentence = translate("Compare", "Of a line only the first {count} characters are compared.")
        sentences.append(sentence.format(count=words.count(MOST_CHARACTERS)))
    return " ".join(sentences)
