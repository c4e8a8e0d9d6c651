"""What the bar and the status line say about a run, as values that can be compared and tested without a window."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from procgui.controller.link import SupervisorState
from procgui.controller.words import count as grouped
from procgui.model.run import Run
from procgui.protocol.events import RunState

translate = QCoreApplication.translate


class Controls(NamedTuple):
    """What can be pressed."""

    run: bool = True
    pause: bool = False
    paused: bool = False
    stop: bool = False
    stop_all: bool = False
    restart: bool = False
    stage: str | None = None
    comparing: bool = False
    """Nothing can be run, because a comparison of start methods goes on."""


def controls(run: Run | None, ready: bool, others_live: bool, comparing: bool = False) -> Controls:
    """The controls for a door whose run is ``run``; ``ready`` says that it has something to run."""
    live = run is not None and not run.over
    stopping = run is not None and run.state is RunState.STOPPING
    return Controls(
        run=ready and not live and not comparing,
        pause=live and not stopping,
        paused=run is not None and run.paused,
        stop=live,
        stop_all=live or others_live,
        restart=live and not stopping,
        stage=run.stage if run is not None and stopping else None,
        comparing=comparing,
    )


def sentence(run: Run | None, pace: str) -> str:
    """The status line: processes, who waits, lines, and whether the run is slowed (``pace`` as the slider says it)."""
    if run is None:
        return translate("Status", "Nothing has run yet.")
    parts = [_processes(run), _stopped(run), *_waits(run), _lines(run)]
    if run.pace and not run.over:
        parts.append(translate("Status", "slowed to {pace} for each process").format(pace=pace))
    if run.paused:
        parts.append(translate("Status", "paused"))
    return " · ".join(part for part in parts if part)


def _processes(run: Run) -> str:
    alive = sum(process.alive for process in run.processes)
    ended = sum(process.over for process in run.processes)
    if not len(run.processes):
        return translate("Status", "starting") if not run.over else translate("Status", "not started")
    if alive + ended == 1:
        words = translate("Status", "1 process: {alive} alive, {ended} ended")
    else:
        words = translate("Status", "{count} processes: {alive} alive, {ended} ended")
    return words.format(count=alive + ended, alive=alive, ended=ended)


def _stopped(run: Run) -> str:
    """How far a stop had to go."""
    if not run.over:
        return ""
    return {
        "interrupt": translate("Status", "stopped by Ctrl-C"),
        "terminate": translate("Status", "stopped by terminate"),
        "kill": translate("Status", "stopped by kill"),
    }.get(run.reached or "", "")


def _waits(run: Run) -> list[str]:
    waiting = [(process.name, process.waiting_for) for process in run.processes]
    return [
        translate("Status", "{name} waits for {other}").format(name=name, other=waits.process)
        for name, waits in waiting[:200]
        if waits is not None
    ][:2]


def _lines(run: Run) -> str:
    count = sum(process.lines for process in run.processes)
    if run.log.dropped:
        words = translate("Status", "{count} lines, the oldest {dropped} dropped (the disk limit was reached)")
        return words.format(count=grouped(count), dropped=grouped(run.log.dropped))
    if not count:
        return "" if run.over else translate("Status", "no lines yet")
    if count == 1:
        return translate("Status", "1 line, kept")
    return translate("Status", "{count} lines, all kept").format(count=grouped(count))


def supervisor_words(state: SupervisorState | None) -> str:
    """Trouble with the supervisor; nothing while all is well."""
    return {
        SupervisorState.STARTING: translate("Status", "supervisor starting"),
        SupervisorState.DIED: translate("Status", "supervisor ended unexpectedly, a new one starts"),
        SupervisorState.FAILED: translate("Status", "no supervisor: nothing can run"),
        SupervisorState.STOPPING: translate("Status", "closing"),
    }.get(state or SupervisorState.READY, "")
