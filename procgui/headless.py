"""``procgui run``: a script without a window, its merged output on the terminal as if nobody watched.

The supervisor's core runs in this process; its sink writes to the standard streams and to the recording. The script
stays in the terminal's foreground process group, so that Ctrl-C and reading from the terminal work as ever.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import sys
from collections import deque
from operator import itemgetter
from time import monotonic
from typing import IO, NamedTuple

from procgui.model.lacking import LOOKED_AT, missing_package
from procgui.packed import is_packed
from procgui.protocol import messages
from procgui.protocol.batch import (
    CHANNEL,
    EVENT,
    HEADER_LENGTH,
    KIND,
    PAYLOAD,
    STDERR_LINE,
    STDERR_PART,
    STDOUT_LINE,
    SUPERVISOR,
    Batch,
    unescape,
)
from procgui.protocol.events import BadEvent, RunEvent, RunState, load
from procgui.protocol.recording import Recorder
from procgui.pythons import NotPython, probe
from procgui.supervisor.core import Supervisor
from procgui.supervisor.platform import KILL, allow_many_files

_kind_of = itemgetter(KIND)

RUN = 1
PATIENCE = 5.0
"""Seconds for the end of a run whose processes multiply."""


class OutputGone(Exception):
    """Nobody takes what the script writes any more: the reader of a pipe has gone, or the disk is full."""


class Terminal:
    """A sink that writes what comes to descriptors 1 and 2, in order. Raises OutputGone from an OSError."""

    def __init__(self, recorder: Recorder | None) -> None:
        self.recorder = recorder
        self.recording_error: OSError | None = None
        self.refused: messages.Refused | None = None
        self.alarm: messages.Notice | None = None
        """The processes of the run multiply, and it is to be ended."""
        self.exitcode: int | None = None
        self.ended = False
        self.errors: deque[str] = deque(maxlen=LOOKED_AT)
        """The last lines of standard error."""

    def send(self, message: messages.Message) -> bool:
        """Write a batch; note a refusal and the end of the run."""
        if isinstance(message, Batch):
            self._record(message)
            self._write(message)
        elif isinstance(message, messages.Refused):
            self.refused = message
            self.ended = True
        elif isinstance(message, messages.Notice) and message.code in messages.RUNAWAYS:
            self.alarm = message
            self.ended = True
        return True

    def _record(self, batch: Batch) -> None:
        """A recording that cannot go on does not end the script; it is told at the end."""
        if self.recorder is not None and self.recording_error is None:
            try:
                self.recorder.write(batch)
            except OSError as error:
                self.recording_error = error

    def _write(self, batch: Batch) -> None:
        records = batch.records()
        if batch.plain and set(map(_kind_of, records)) == {STDOUT_LINE}:
            _write_all(1, unescape(b"".join([record[HEADER_LENGTH:] for record in records])))
            return
        for record in records:
            kind, payload = record[KIND], unescape(record[PAYLOAD])
            if kind == EVENT:
                # Only the supervisor speaks of the run; a program could write such an event into its own channel.
                if record[CHANNEL] == SUPERVISOR:
                    self._event(payload)
            else:
                whole = kind in (STDOUT_LINE, STDERR_LINE)
                if kind == STDERR_LINE:
                    self.errors.append(payload.decode("utf-8", "replace"))
                _write_all(2 if kind in (STDERR_LINE, STDERR_PART) else 1, payload + b"\n" if whole else payload)

    def _event(self, payload: bytes) -> None:
        try:
            event = load(payload)
        except BadEvent:
            return
        if isinstance(event, RunEvent) and event.state is RunState.ENDED:
            self.exitcode = event.exitcode
            self.ended = True


class Wishes(NamedTuple):
    """What can be asked for besides: as the options of ``procgui run`` say."""

    start_method: str | None = None
    record: str | None = None
    python: str | None = None
    most: int | None = None
    flags: tuple[str, ...] = ()
    module: bool = False
    """The script is a module's name."""


def run(script: str, args: list[str], wishes: Wishes) -> int:
    """Run a script and return the exit code for the shell.

    2 when it could not start, 3 when its processes were too many, with a message on stderr. A script that a signal
    ended ends this process the same way.
    """
    try:
        chosen = None if wishes.python is None else probe(shutil.which(wishes.python) or wishes.python).path
    except NotPython as refusal:
        return complain(refusal.code, refusal.detail)
    try:
        recorder = _recorder(script, args, wishes)
    except OSError as error:
        return complain("record", f"{wishes.record}: {error.strerror}")
    terminal = Terminal(recorder)
    spec = messages.LaunchSpec(
        "script",
        script,
        tuple(args),
        wishes.start_method,
        python=chosen,
        most=wishes.most,
        module=script if wishes.module else None,
        flags=wishes.flags,
    )
    try:
        _supervise(terminal, spec)
    except OutputGone as gone:
        return _without_output(gone.__cause__)
    finally:
        _close(terminal)
    if terminal.refused is not None:
        return complain(terminal.refused.code, terminal.refused.detail)
    if terminal.recording_error is not None:
        return complain("record", f"{wishes.record}: {terminal.recording_error.strerror}")
    if terminal.alarm is not None:
        complain(terminal.alarm.code, terminal.alarm.detail)
        return 3
    package = missing_package(terminal.errors) if terminal.exitcode and is_packed() and chosen is None else None
    if package is not None:
        complain("missing-package", package)
    return _end_alike(terminal.exitcode or 0)


def _recorder(script: str, args: list[str], wishes: Wishes) -> Recorder | None:
    if not wishes.record:
        return None
    return Recorder.create(wishes.record, script, args, wishes.start_method, module=wishes.module)


def _close(terminal: Terminal) -> None:
    """Finish the recording; what was not written yet may find the disk full."""
    try:
        if terminal.recorder is not None:
            terminal.recorder.close()
    except OSError as error:
        terminal.recording_error = terminal.recording_error or error


def _without_output(error: BaseException | None) -> int:
    """The script has been ended. As the last of a pipe's writers end (``| head``): by SIGPIPE, without a word."""
    if isinstance(error, BrokenPipeError) and sys.platform != "win32":
        return _end_alike(-signal.SIGPIPE)
    with contextlib.suppress(OSError):
        print(f"procgui: {error}", file=sys.stderr)
    return 1


def _supervise(terminal: Terminal, spec: messages.LaunchSpec) -> None:
    # The terminal's Ctrl-C reaches the script by itself; this process only has to live on until it has ended.
    signal.signal(signal.SIGINT, lambda *_: None)
    allow_many_files()
    supervisor = Supervisor(terminal, own_groups=False, sampling=False)
    signal.signal(signal.SIGTERM, lambda *_: _pass_on(supervisor))
    supervisor.handle(messages.Launch(RUN, spec))
    try:
        while not terminal.ended:
            supervisor.turn()
        if terminal.alarm is not None:
            _end_all_that_come(supervisor)
    finally:
        supervisor.end_all()


def _end_all_that_come(supervisor: Supervisor) -> None:
    """Kill a run whose processes multiply: each round may show some that were started before their parent's end."""
    deadline = monotonic() + PATIENCE
    while supervisor.runs and monotonic() < deadline:
        for supervised in supervisor.runs.values():
            supervised.signal_all(KILL)
        supervisor.turn()
    supervisor.guard.close(spare=False)  # on Windows this ends those as well that have not been seen yet


def _pass_on(supervisor: Supervisor) -> None:
    for supervised in supervisor.runs.values():
        supervised.terminate_main()


def _end_alike(exitcode: int) -> int:
    """The same exit code, and for a signal the same end, so that the shell sees what it would have seen."""
    if exitcode < 0 and sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, resource.getrlimit(resource.RLIMIT_CORE)[1]))
        if -exitcode != signal.SIGKILL:  # whose action cannot be set, and need not be
            signal.signal(-exitcode, signal.SIG_DFL)
        os.kill(os.getpid(), -exitcode)
    # Windows' codes of faults, such as 0xC000013A after Ctrl-C, are too large for the C long that sys.exit() takes.
    return exitcode - (1 << 32) if exitcode > 0x7FFFFFFF else exitcode


def _write_all(fd: int, data: bytes) -> None:
    view = memoryview(data)
    while view:
        try:
            view = view[os.write(fd, view) :]
        except BlockingIOError:
            # Whoever shares this descriptor has made it non-blocking (a shell's tools do that to a terminal).
            select.select([], [fd], [])
        except OSError as error:
            raise OutputGone from error


def complain(code: str, detail: str, to: IO[str] | None = None) -> int:
    """Say on stderr in the person's language why nothing ran; the exit code 2."""
    from procgui.words import refusal

    print(f"procgui: {refusal(code, detail)}", file=to or sys.stderr)
    return 2
