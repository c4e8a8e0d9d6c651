"""What states, styles, endings and notices are called. The model holds values; here they become sentences.

Every text goes through Qt's translation, context ``Words``, at the time it is asked for, so that the language may
change while the window is open.
"""

from __future__ import annotations

from signal import SIGTERM

from PySide6.QtCore import QCoreApplication, QLocale

from procgui.model.outcome import Outcome, OutcomeKind
from procgui.model.process_info import ProcessInfo, Waiting
from procgui.model.states import MpState, StatementState
from procgui.protocol.events import RunState, Style

translate = QCoreApplication.translate


def style(value: Style) -> str:
    """How a process came to be."""
    return {
        Style.MAIN: translate("Words", "main"),
        Style.TARGET: translate("Words", "target"),
        Style.SUBCLASS: translate("Words", "subclass"),
        Style.POOL_WORKER: translate("Words", "pool worker"),
        Style.MANAGER: translate("Words", "manager"),
        Style.FORK: translate("Words", "fork"),
        Style.HELPER: translate("Words", "helper"),
        Style.EXTERNAL: translate("Words", "external"),
    }[value]


def mp_state(value: MpState) -> str:
    """A state of ``multiprocessing``."""
    return {
        MpState.INITIAL: translate("Words", "initial"),
        MpState.STARTED: translate("Words", "started"),
        MpState.STOPPED: translate("Words", "stopped"),
        MpState.CLOSED: translate("Words", "closed"),
    }[value]


def os_state(value: str) -> str:
    """A state of the operating system."""
    return {
        "running": translate("Words", "running"),
        "sleeping": translate("Words", "sleeping"),
        "paused": translate("Words", "paused"),
        "zombie": translate("Words", "zombie"),
    }.get(value, value)


def run_state(value: RunState, stage: str | None = None) -> str:
    """What a run is doing, with the stage of the stop ladder."""
    if value is RunState.STOPPING and stage is not None:
        return {
            "interrupt": translate("Words", "stopping: interrupting (Ctrl-C)"),
            "terminate": translate("Words", "stopping: terminating"),
            "kill": translate("Words", "stopping: killing"),
        }.get(stage, stage)
    return {
        RunState.STARTING: translate("Words", "starting"),
        RunState.RUNNING: translate("Words", "running"),
        RunState.STOPPING: translate("Words", "stopping"),
        RunState.ENDED: translate("Words", "ended"),
    }[value]


def statement_state(value: StatementState) -> str:
    """How far a statement is."""
    return {
        StatementState.WAITING: translate("Words", "waiting"),
        StatementState.RUNNING: translate("Words", "running"),
        StatementState.DONE: translate("Words", "done"),
        StatementState.FAILED: translate("Words", "failed"),
        StatementState.ABANDONED: translate("Words", "not finished: the run ended"),
        StatementState.TAKEN_BACK: translate("Words", "taken back"),
    }[value]


def waiting(value: Waiting) -> str:
    """What a process waits for."""
    timeout = "" if value.timeout is None else f"{value.timeout:g}"
    return translate("Words", "waits: {call}").format(call=f"{value.process}.{value.call}({timeout})")


def state(process: ProcessInfo) -> str:
    """The state of a process in full: multiprocessing's, the system's, and what it waits for."""
    parts = [mp_state(process.state)]
    # On Windows there may be a process all the same: it ends by itself.
    if process.start_error is not None and process.start_took is None:
        parts.append(translate("Words", "start() raised {error}").format(error=process.start_error))
    if process.os_state is not None:
        parts.append(os_state(process.os_state))
    if process.waiting_for is not None:
        parts.append(waiting(process.waiting_for))
    return " · ".join(parts)


def ending(process: ProcessInfo) -> str:
    """How a process ended; empty while it goes on."""
    if process.exit is not None:
        return outcome(process.exit)
    if process.os_state == "zombie":
        return translate("Words", "ended, exit code not collected yet (zombie)")
    return ""


def outcome(value: Outcome) -> str:
    """An exit code and what it means, such as "-15: ended by SIGTERM"."""
    if value.exitcode is None:
        return translate("Words", "ended, exit code never collected")
    return f"{_code(value)}: {_meaning(value)}"


def _code(value: Outcome) -> str:
    return f"{value.ntstatus} (0x{value.ntstatus:08X})" if value.ntstatus is not None else str(value.exitcode)


def _meaning(value: Outcome) -> str:
    if value.kind is OutcomeKind.OK:
        return translate("Words", "finished")
    if value.kind is OutcomeKind.NTSTATUS:
        return _ntstatus(value.ntstatus_name)
    if value.kind is OutcomeKind.SIGNAL:
        return _signal(value)
    if value.windows and value.asked is not None and value.exitcode == SIGTERM:
        return translate("Words", "ended from outside by {call}").format(call=f"{value.asked}()")
    if value.exitcode == 1:
        return translate("Words", "ended with exit code 1 (an unhandled exception, or sys.exit(1))")
    if value.exitcode == 3 and value.windows:
        return translate("Words", "ended with exit code 3 (sys.exit(3), or os.abort())")
    return translate("Words", "ended with exit code {code}").format(code=value.exitcode)


def _signal(value: Outcome) -> str:
    if value.windows:  # terminate() and kill() are the same there, and neither is a signal
        asked = value.asked or "terminate"
        return translate("Words", "ended by {call}").format(call=f"{asked}()")
    name = value.signal_name
    if name is None:
        return translate("Words", "ended by signal {number}").format(number=-(value.exitcode or 0))
    crashes = {
        "SIGSEGV": translate("Words", "ended by SIGSEGV (a crash: memory that is not its own)"),
        "SIGBUS": translate("Words", "ended by SIGBUS (a crash: memory that is not there)"),
        "SIGFPE": translate("Words", "ended by SIGFPE (a crash: a wrong calculation in C code)"),
        "SIGILL": translate("Words", "ended by SIGILL (a crash: an instruction that does not exist)"),
        "SIGABRT": translate("Words", "ended by SIGABRT (os.abort(), or a fatal error of Python)"),
        "SIGINT": translate("Words", "ended by SIGINT (Ctrl-C)"),
    }
    return crashes.get(name) or translate("Words", "ended by {signal}").format(signal=name)


def _ntstatus(name: str | None) -> str:
    """Windows' word for a crash."""
    return {
        "breakpoint": translate("Words", "crashed: a breakpoint without a debugger"),
        "access-violation": translate("Words", "crashed: access violation (memory that is not its own)"),
        "in-page-error": translate("Words", "crashed: memory could not be read from disk"),
        "no-memory": translate("Words", "crashed: out of memory"),
        "illegal-instruction": translate("Words", "crashed: an instruction that does not exist"),
        "integer-divide-by-zero": translate("Words", "crashed: division by zero in C code"),
        "stack-overflow": translate("Words", "crashed: stack overflow"),
        "missing-dll": translate("Words", "could not start: a DLL is missing"),
        "control-c": translate("Words", "ended by Ctrl-C, or its console was closed"),
        "dll-init-failed": translate("Words", "could not start: a DLL did not initialize"),
        "heap-corruption": translate("Words", "crashed: heap corruption"),
        "fail-fast": translate("Words", "crashed: the program stopped itself (fail-fast)"),
    }.get(name or "", translate("Words", "crashed"))


def yes_no(value: bool | None) -> str:
    """A truth value; empty when unknown."""
    if value is None:
        return ""
    return translate("Words", "yes") if value else translate("Words", "no")


def seconds(value: float | None) -> str:
    """A time or duration, to the millisecond while it is short."""
    if value is None:
        return ""
    digits = 3 if value < 10 else 1
    return translate("Words", "{seconds} s").format(seconds=QLocale().toString(value, "f", digits))


def percent(value: float | None) -> str:
    """CPU in percent of one core."""
    return "" if value is None else f"{value:.0f} %"


def memory(value: int | None) -> str:
    """Bytes, in the unit that fits."""
    return (
        "" if value is None else QLocale().formattedDataSize(value, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
    )


def count(value: int) -> str:
    """A number of things, grouped as the language does."""
    return QLocale().toString(value)
