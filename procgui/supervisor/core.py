"""The supervisor's loop: wait, sweep, release, serve commands. It never blocks on whoever takes what it collects.

When the sink takes nothing (a window that is being moved, a full Queue), pipes are left alone: the observed
processes then wait, as at any full pipe, while stop, clean-up and sampling go on.
"""

from __future__ import annotations

from collections import deque
from time import monotonic
from typing import Any, Protocol

from procgui.protocol import messages
from procgui.supervisor import platform
from procgui.supervisor.census import Watched
from procgui.supervisor.channels import Pipe, batches, now
from procgui.supervisor.launch import LaunchRefused, check
from procgui.supervisor.run import SupervisedRun
from procgui.supervisor.sampler import Sampler

PAUSE_BETWEEN_SWEEPS = 0.004
WAIT_FOR_SINK = 0.01
SAMPLE_EVERY = 1.0
SAMPLE_EACH = 0.03
"""Seconds between two looks at all processes: at least so many, and so many for each process.

On Linux a look costs 0.1 ms a process. On macOS and Windows it also goes through all processes of the system, once, to
find children; on Windows psutil does so once more for each process, to tell whether it is suspended.
"""


class Sink(Protocol):
    """Where messages go."""

    def send(self, message: messages.Message) -> bool:
        """Take a message, or say False: it is offered again later."""


class Supervisor:
    """All runs of one window, or the one run of a command line."""

    def __init__(self, sink: Sink, *, own_groups: bool = True, sampling: bool = True, stdin: int | None = None) -> None:
        self.sink = sink
        self.own_groups = own_groups
        self.stdin = stdin
        self.poller = platform.Poller()
        self.runs: dict[int, SupervisedRun] = {}
        self.outbox: deque[messages.Message] = deque()
        self.sampler = Sampler() if sampling else None
        self.next_sample = monotonic() + SAMPLE_EVERY
        self.last_sweep = 0.0
        self.flowing = False
        """Whether the last sweep found output: the next one then waits a little, so that lines come in batches."""
        self.guard = platform.Guard()
        self.closing = False

    def handle(self, command: messages.Command) -> None:
        """Carry out one command; one for a run that is over is passed over."""
        if isinstance(command, messages.Shutdown):
            self.closing = True
        elif isinstance(command, messages.Launch):
            self._launch(command)
        elif command.run in self.runs:
            self._handle_run(self.runs[command.run], command)
        self._send()

    def _handle_run(self, run: SupervisedRun, command: messages.Command) -> None:
        if isinstance(command, messages.Statement):
            run.console.statement(command.id, command.text)
        elif isinstance(command, messages.TakeBack):
            run.take_back(command.id)
        elif isinstance(command, messages.Answer):
            run.answer(command.text)
        elif isinstance(command, messages.Interrupt):
            run.interrupt()
        elif isinstance(command, messages.Stop):
            run.ladder.begin()
        elif isinstance(command, messages.Pause):
            run.pause(True)
        elif isinstance(command, messages.Resume):
            run.pause(False)
        elif isinstance(command, messages.Pace):
            run.folder.set_pace(command.seconds)
        elif isinstance(command, messages.Signal):
            run.signal_one(command.pid, command.action)

    def _launch(self, command: messages.Launch) -> None:
        try:
            check(command.spec)
            run = SupervisedRun(command.run, command.spec, self.poller, self.guard, self.own_groups)
            try:
                run.start(self.stdin)
            except (LaunchRefused, OSError, ValueError):
                run.close()
                raise
        except LaunchRefused as refusal:
            self.outbox.append(messages.Refused(command.run, refusal.code, refusal.detail))
        except OSError as error:
            self.outbox.append(messages.Refused(command.run, "limit", str(error)))
        except ValueError as error:  # a text that no program can be given, such as one with a NUL
            self.outbox.append(messages.Refused(command.run, "text", str(error)))
        else:
            self.runs[command.run] = run

    def turn(self) -> None:
        """One round: wait until something is due, then sweep and serve."""
        blocked = not self._send()
        rest = self.last_sweep + PAUSE_BETWEEN_SWEEPS - monotonic()
        if blocked:
            ready = self.poller.ready(WAIT_FOR_SINK, output=False)
        elif self.flowing and rest > 0:
            ready = self.poller.ready(rest, output=False)
        else:
            ready = self.poller.ready(0 if self._busy() else self._until_due())
        self._serve(ready)
        if not blocked:
            self._sweep()
        self._attend(monotonic())
        self._send()

    @staticmethod
    def _serve(ready: list[tuple[int, Any]]) -> None:
        """Attend to everything that is ready, except output."""
        for _, item in ready:
            if isinstance(item, Watched):
                item.census.ended(item)
            elif isinstance(item, SupervisedRun):
                item.accept()
            elif callable(item):
                item()

    def _busy(self) -> bool:
        return any(run.sweeper.held or run.census.just_ended for run in self.runs.values())

    def _until_due(self) -> float | None:
        due = [run.ladder.deadline for run in self.runs.values()]
        if self.sampler and self.runs:
            due.append(self.next_sample)
        if any(run.console.unsent or run.quiet_since is not None for run in self.runs.values()):
            due.append(monotonic() + WAIT_FOR_SINK)
        soonest = min(due, default=float("inf"))
        return None if soonest == float("inf") else max(0.0, soonest - monotonic())

    def _sweep(self) -> None:
        began = now()
        self.last_sweep = monotonic()
        for run in self.runs.values():
            run.accept()
        ready = self.poller.ready(0)
        self.flowing = any(isinstance(item, Pipe) for _, item in ready)
        self._serve(ready)
        for run in list(self.runs.values()):
            readable = [item for fd, item in ready if isinstance(item, Pipe) and run.pipes.get(fd) is item]
            alarm = run.alarm
            released = run.sweep(readable, began)
            self.outbox.extend(batches(run.number, released))
            if run.alarm is not None and run.alarm is not alarm:
                sign, number = run.alarm
                self.outbox.append(messages.Notice(run.number, f"runaway-{sign}", str(number)))
            if run.is_done(monotonic()):
                self._finish(run)

    def _finish(self, run: SupervisedRun) -> None:
        run.finish()
        self.outbox.extend(batches(run.number, run.sweeper.release(None)))
        run.close()
        del self.runs[run.number]

    def _attend(self, time: float) -> None:
        for run in self.runs.values():
            run.ladder.turn(time)
            run.console.send()
        if self.sampler and self.runs and time >= self.next_sample:
            living = sum(len(run.census.living) for run in self.runs.values())
            self.next_sample = time + max(SAMPLE_EVERY, living * SAMPLE_EACH)
            for sample in self.sampler.sample(self.runs.values()):
                if not self.sink.send(sample):
                    self.sampler.repeat()

    def _send(self) -> bool:
        """Offer what waits to the sink; whether it took all."""
        while self.outbox:
            if not self.sink.send(self.outbox[0]):
                return False
            self.outbox.popleft()
        return True

    def end_all(self) -> None:
        """Kill what lives and let go of everything; the last thing a supervisor does."""
        for run in self.runs.values():
            run.signal_all(platform.KILL)
            run.census.end_group()
            run.main.process.wait()
            run.close()
        self.runs.clear()
        # A window takes everything with it; what a script on the command line leaves behind lives on, as without us.
        self.guard.close(spare=not self.own_groups)
