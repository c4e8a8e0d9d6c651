"""What is so with one process, in sentences that a learner understands.

Made anew each time for the one process that is selected: nothing here is kept, and nothing looks at all processes.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from procgui.controller import words
from procgui.model.history import MomentKind
from procgui.model.outcome import OutcomeKind
from procgui.model.process_info import PAUSED, ZOMBIE, ProcessInfo
from procgui.model.run import Run
from procgui.model.states import MpState
from procgui.protocol.events import Style
from procgui.ui.moments import span

translate = QCoreApplication.translate


def facts(process: ProcessInfo, run: Run) -> list[str]:
    """The sentences about a process of ``run``, the most general first."""
    parent = None if process.parent is None else run.processes[process.parent]
    sentences = [who(process, parent), start(process), parentage(process, parent)]
    if process.pid is not None:
        sentences += [printed(process), activity(process, parent, run.windows), waits(process)]
        if parent is not None and run.processes.waits_for(parent, process):
            sentences.append(translate("Facts", "{parent} waits in join() for its end.").format(parent=parent.name))
        sentences += [ending(process, run.windows), asked(process), daemon(process, parent)]
    if process.state is MpState.CLOSED:
        sentences.append(translate("Facts", "close() released the Process object: it cannot be asked any more."))
    return [sentence for sentence in sentences if sentence]


def who(process: ProcessInfo, parent: ProcessInfo | None) -> str:
    """What kind of process it is, and whose."""
    sentence = {
        Style.MAIN: translate("Facts", "{name} is the main process: it runs the program."),
        Style.TARGET: translate("Facts", "{name} is a target child of {parent}: it calls the function target."),
        Style.SUBCLASS: translate("Facts", "{name} is a subclass child of {parent}: it calls its own run()."),
        Style.POOL_WORKER: translate("Facts", "{name} is a worker of a pool of {parent}."),
        Style.MANAGER: translate("Facts", "{name} is the server of a Manager of {parent}: it keeps shared objects."),
        Style.FORK: translate("Facts", "{name} is a copy of {parent}, made by os.fork()."),
        Style.HELPER: translate("Facts", "{name} is a helper that multiprocessing started for {parent}."),
        Style.EXTERNAL: translate("Facts", "{name} is another program that {parent} started."),
    }[process.style]
    return sentence.format(name=process.name, parent="?" if parent is None else parent.name)


def start(process: ProcessInfo) -> str:
    """When and how it started, or why it did not."""
    if process.pid is None:
        if process.start_error is not None:
            return translate("Facts", "start() raised {error}: there is no process.").format(error=process.start_error)
        return translate("Facts", "Only the Process object exists. start() makes the process.")
    method = process.start_method if process.style in (Style.TARGET, Style.SUBCLASS) else None
    after = span(process.started)
    if method is None:
        return translate("Facts", "It started {after} after the run began.").format(after=after)
    if process.start_took is None:
        return translate("Facts", "It was started by {method} {after} after the run began.").format(
            method=method, after=after
        )
    return translate("Facts", "It was started by {method} {after} after the run began; start() took {took}.").format(
        method=method, after=after, took=span(process.start_took)
    )


def parentage(process: ProcessInfo, parent: ProcessInfo | None) -> str:
    """Where the system's parent is not the one that called ``start()``, or is gone."""
    if parent is None or process.pid is None:
        return ""
    if process.start_method == "forkserver" and process.ppid not in (None, parent.pid):
        sentence = translate("Facts", "For the system its parent is the fork server (PID {ppid}), which forked it.")
        return sentence.format(ppid=process.ppid)
    if process.alive and parent.over:
        return translate("Facts", "{parent} ended before it: it is an orphan.").format(parent=parent.name)
    return ""


def printed(process: ProcessInfo) -> str:
    """How much it printed."""
    if not process.lines:
        return "" if process.over else translate("Facts", "It has printed nothing yet.")
    if process.first_line is None or process.started is None:
        after = ""
    else:
        after = span(max(0.0, process.first_line - process.started))
    if process.lines == 1:
        return translate("Facts", "It has printed 1 line, {after} after its start.").format(after=after)
    sentence = translate("Facts", "It has printed {count} lines, the first {after} after its start.")
    return sentence.format(count=words.count(process.lines), after=after)


def activity(process: ProcessInfo, parent: ProcessInfo | None, windows: bool) -> str:
    """What it does now."""
    if process.os_state == ZOMBIE:
        return zombie(process, parent, windows)
    if process.os_state == PAUSED:
        return translate("Facts", "It is paused: it stays where it is until it is resumed.")
    if process.alive and not process.waiting:
        return translate("Facts", "It runs.")
    return ""


def zombie(process: ProcessInfo, parent: ProcessInfo | None, windows: bool) -> str:
    """Ended, and nobody has asked for the exit code."""
    if parent is None:
        return translate("Facts", "It has ended.")
    if parent.over:
        sentence = translate("Facts", "It has ended, after {parent}: nobody is left to collect its exit code.")
    elif windows:
        sentence = translate("Facts", "It has ended. {parent} has not asked for its exit code yet; join() does.")
    else:
        sentence = translate(
            "Facts",
            "It has ended, but {parent} has not collected its exit code: it is a zombie. "
            "join() or is_alive() in {parent} collects it.",
        )
    return sentence.format(parent=parent.name)


def waits(process: ProcessInfo) -> str:
    """For whom it waits."""
    waiting = process.waiting_for
    if waiting is None:
        return ""
    if waiting.timeout is None:
        sentence = translate("Facts", "It waits in {other}.join(): it goes on when {other} has ended.")
        return sentence.format(other=waiting.process)
    sentence = translate("Facts", "It waits in {other}.join({timeout}): until {other} has ended, at most {seconds}.")
    return sentence.format(
        other=waiting.process, timeout=f"{waiting.timeout:g}", seconds=words.seconds(waiting.timeout)
    )


def ending(process: ProcessInfo, windows: bool) -> str:
    """How it ended."""
    outcome = process.exit
    if outcome is None or process.ended is None:
        return ""
    after = span(process.seconds(process.ended))
    if outcome.kind is OutcomeKind.UNKNOWN:
        return translate("Facts", "It ended after {after}; nobody collected its exit code.").format(after=after)
    if outcome.kind is OutcomeKind.OK:
        return translate("Facts", "It finished after {after} (exit code 0).").format(after=after)
    if outcome.kind is OutcomeKind.SIGNAL and outcome.signal_name is not None and not windows:
        sentence = translate("Facts", "It was ended by {signal} (exit code {code}) after {after}.")
        return sentence.format(signal=outcome.signal_name, code=outcome.exitcode, after=after)
    sentence = translate("Facts", "It ended after {after}. Exit code {outcome}.")
    return sentence.format(after=after, outcome=words.outcome(outcome))


def asked(process: ProcessInfo) -> str:
    """Who asked it to end."""
    call = process.history.last(MomentKind.CALLED)
    if call is None:
        return ""
    if call.by:
        sentence = translate("Facts", "{by} called {call}() on it.")
    else:
        sentence = translate("Facts", "It was asked to end from outside the program ({call}).")
    return sentence.format(by=call.by, call=call.detail)


def daemon(process: ProcessInfo, parent: ProcessInfo | None) -> str:
    """What being a daemon, or none, means for the end of its parent."""
    if parent is None or process.style not in (Style.TARGET, Style.SUBCLASS) or not process.alive or parent.over:
        return ""
    if process.daemon:
        sentence = translate("Facts", "It is a daemon: when {parent} ends, it is terminated. It may have no children.")
    else:
        sentence = translate("Facts", "It is no daemon: before {parent} ends, it waits for this child.")
    return sentence.format(parent=parent.name)
