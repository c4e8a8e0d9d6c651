"""The history of a process in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from procgui.controller import words
from procgui.model.history import Moment, MomentKind
from procgui.model.process_info import ProcessInfo

translate = QCoreApplication.translate


def history(process: ProcessInfo) -> list[tuple[str, str]]:
    """Each moment of its life: the time, and what happened."""
    lines = [(words.seconds(moment.time), moment_words(process, moment)) for moment in process.history]
    if process.history.more:
        sentence = translate("Facts", "{count} further calls, not kept")
        lines.append(("", sentence.format(count=words.count(process.history.more))))
    return lines


def moment_words(process: ProcessInfo, moment: Moment) -> str:
    """What happened at one moment of a process's life."""
    outcome = process.exit
    collected = (
        translate("Facts", "exit code {code} collected by {by} in join()")
        if moment.detail
        else translate("Facts", "exit code {code} collected by {by}")
        if moment.by
        else translate("Facts", "exit code {code}")
    )
    called = translate("Facts", "{call}() called by {by}") if moment.by else translate("Facts", "{call} from outside")
    started = (
        translate("Facts", "started, PID {pid}")
        if process.start_took is None
        else translate("Facts", "started, PID {pid}; start() took {took}")
    )
    return {
        MomentKind.CREATED: translate("Facts", "created by {by}"),
        MomentKind.REFUSED: translate("Facts", "start() raised {call}"),
        MomentKind.STARTED: started,
        MomentKind.FIRST_LINE: translate("Facts", "first line printed"),
        MomentKind.CALLED: called,
        MomentKind.ENDED: translate("Facts", "ended"),
        MomentKind.COLLECTED: collected,
        MomentKind.CLOSED: translate("Facts", "closed by close()"),
    }[moment.kind].format(
        by=moment.by,
        call=moment.detail,
        pid=process.pid,
        took=span(process.start_took),
        code="" if outcome is None else outcome.exitcode,
    )


def span(seconds: float | None) -> str:
    """A duration, as exact as a person cares for: milliseconds below a tenth of a second."""
    if seconds is None:
        return ""
    if seconds < 0.1:
        return translate("Facts", "{count} ms").format(count=round(seconds * 1000))
    digits = 2 if seconds < 10 else 1
    return translate("Facts", "{seconds} s").format(seconds=QLocale().toString(seconds, "f", digits))
