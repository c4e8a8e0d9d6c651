"""One run: a main process, the pipes of all that descend from it, and its end. Who lives is in the :mod:`census`."""

from __future__ import annotations

import json
import os

from procgui.protocol.batch import channel_name, make_record
from procgui.protocol.events import (
    Event,
    ExitEvent,
    ProcessEvent,
    RunEvent,
    RunState,
    StatementEvent,
    Style,
    dump,
)
from procgui.protocol.messages import LaunchSpec
from procgui.supervisor import launch, platform
from procgui.supervisor.census import Census
from procgui.supervisor.channels import READ_SIZE, Channel, Pipe, Released, Sweeper, now
from procgui.supervisor.decode import Decoded, PipeDecoder
from procgui.supervisor.ladder import Ladder
from procgui.supervisor.runaway import Runaway

AFTERMATH = 1.0
"""Seconds that a program which still holds the pipes of a stopped run is listened to after all observed ones ended."""
_TYPED = b"\x1b[3m%b\x1b[23m"
"""A line that the person typed, in italics: no process has written it."""


class SupervisedRun:
    """What the supervisor knows of one run."""

    def __init__(
        self, number: int, spec: LaunchSpec, poller: platform.Poller, guard: platform.Guard, own_group: bool
    ) -> None:
        self.number = number
        self.spec = spec
        self.poller = poller
        self.guard = guard
        self.own_group = own_group
        self.runaway = Runaway(spec.most)
        self.census = Census(poller, guard, self.say, self.runaway, own_group)
        self.separator = launch.new_separator()
        self.sweeper = Sweeper(self.census.heed, self._on_arrival)
        self.channels = 0
        self.budget = platform.PIPE_BUDGET
        self.pipes: dict[int, Pipe] = {}
        self.exitcode: int | None = None
        self.alarm: tuple[str, int] | None = None
        """Why the run was paused by itself; somebody has to decide."""
        self.quiet_since: float | None = None
        self.folder = launch.Folder.make()
        try:
            guard.tell(f"folder {self.folder.path}")
            self.listener = platform.Listener(self.folder.path)
        except OSError:
            self.folder.remove()
            raise
        self.listening: set[int] = set()
        self._listen(self.listener.filenos())

    def start(self, stdin: int | None) -> None:
        """Execute the main process. Raises LaunchRefused or OSError; the caller then closes the run."""
        self.main = launch.start(
            self.spec,
            self.folder,
            self.separator,
            self.listener.address,
            guard=self.guard,
            own_group=self.own_group,
            stdin=stdin,
        )
        self.console = self.main.console
        pid = self.main.process.pid
        self.ladder = Ladder(self)
        self.say(RunEvent(RunState.RUNNING, pid))
        channel = self.main_channel = self._open_channel(pid, self.main.out, self.main.err)
        method = self.spec.start_method
        self.say(ProcessEvent(pid, os.getpid(), "MainProcess", Style.MAIN, None, method, None, channel.number))
        self.census.begin(pid)

    def say(self, event: Event, stamp: int | None = None) -> None:
        """Put an event of the supervisor's own into the stream."""
        self.sweeper.add(now() if stamp is None else stamp, b"j", dump(event))

    def accept(self) -> None:
        """Take in the pipes of processes that have attached."""
        arrived = self.listener.accept()
        # Before the pipes are added: on Windows one may have got the number that an event had.
        # Without room for another process the socket would end every wait at once: it is left alone until one ends.
        self._listen(set() if self.listener.crowded else self.listener.filenos())
        for pid, out, err in arrived:
            self._open_channel(pid, out, err)

    def _listen(self, wanted: set[int]) -> None:
        """Wait for processes that attach at these descriptors, and no others."""
        for fd in self.listening - wanted:
            self.poller.remove(fd)
        for fd in wanted - self.listening:
            self.poller.add(fd, self)
        self.listening = wanted

    def _open_channel(self, pid: int, out: int, err: int) -> Channel:
        self.channels += 1
        channel = Channel(self.channels, pid)
        name = channel_name(channel.number)
        self.budget = platform.enlarge(out, self.budget)
        for fd, kind in ((out, b"o"), (err, b"e")):
            platform.unblock(fd)
            pipe = Pipe(fd, channel, PipeDecoder(self.separator, name, kind))
            channel.pipes.append(pipe)
            self.pipes[fd] = pipe
            self.poller.add(fd, pipe, output=True)
        return channel

    def read(self, pipe: Pipe) -> bytes:
        """What a pipe holds now; at its end it is closed."""
        data = platform.read(pipe.fd, READ_SIZE)
        if data == b"":
            self._close_pipe(pipe)
        return data or b""

    def _close_pipe(self, pipe: Pipe) -> None:
        self.poller.remove(pipe.fd)
        platform.close(pipe.fd)
        del self.pipes[pipe.fd]
        self.sweeper.take(pipe.channel, pipe.decoder.finish(now()))

    def sweep(self, readable: list[Pipe], began: int) -> Released:
        """Read what is ready, and release what is older than the sweep."""
        data = [(pipe, self.read(pipe)) for pipe in readable]
        released = self.sweeper.sweep([(pipe, piece) for pipe, piece in data if piece], began)
        self.census.watch_the_rest()
        if self.census.tell_ends():
            self._main_ended()
        self._look_for_runaway()
        return released

    def _main_ended(self) -> None:
        pid = self.main.process.pid
        self.exitcode = self.main.process.wait()
        self.census.uncollected.discard(pid)
        self.say(ExitEvent(pid, self.exitcode))

    def _look_for_runaway(self) -> None:
        """Pause a run whose processes multiply."""
        if self.alarm is None and self.ladder.step < 0:
            # Those that their parents have collected do not live any more, although the system has not told yet.
            self.alarm = self.runaway.sign(len(self.census.living.keys() & self.census.uncollected))
            if self.alarm is not None:
                self.pause(True)

    def _on_arrival(self, channel: Channel, event: bytes) -> None:
        """A statement has ended; only its own process can say so."""
        if channel is not self.main_channel or b'"statement"' not in event:
            return
        try:
            fields = json.loads(event)
            if (fields["type"], fields["phase"]) == ("statement", "end"):
                self.console.ended(fields["id"])
        except (ValueError, KeyError, TypeError, RecursionError):
            return

    def is_done(self, time: float) -> bool:
        """Whether nothing lives and nothing is left to read.

        Helpers may end a moment after the main process. A program that it started and left behind may print for long
        after; it is listened to as at ``| cat``, until somebody presses stop. What is held when no pipe is left has
        stamps that lie in the future, which no clock has given: it does not keep the run alive.
        """
        alive = self.listener.crowded or not self.census.is_empty
        if self.exitcode is None or alive or (self.sweeper.held and self.pipes):
            self.quiet_since = None
            return False
        if self.quiet_since is None:
            self.quiet_since = time
        return not self.pipes or (self.ladder.step >= 0 and time - self.quiet_since > AFTERMATH)

    def finish(self) -> None:
        """Everything has ended: say so, and let go of what the run held."""
        if self.ladder.step >= 0:
            self.census.end_group()
        for pid in sorted(self.census.uncollected):
            self.say(ExitEvent(pid, None))
        self.say(RunEvent(RunState.ENDED, self.main.process.pid, exitcode=self.exitcode))

    def take_back(self, number: int) -> None:
        """Forget a statement that still waits, and say so."""
        text = self.console.take_back(number)
        if text is not None:
            self.say(StatementEvent(number, "taken-back", text))

    def answer(self, text: str | None) -> None:
        """A line for the main process, None for the end of its input; it is seen in the output, as at a terminal."""
        if self.spec.input and text is not None and self.main.process.pid in self.census.living:
            payload = _TYPED % text.encode("utf-8", "replace")
            record = make_record(channel_name(self.main_channel.number), now(), b"o", payload)
            self.sweeper.take(self.main_channel, Decoded([record], 1, True, []))
        self.console.answer(text)

    def take_back_all(self) -> None:
        """Nothing that waits begins any more; it is abandoned when the run ends."""
        self.console.take_back_all()

    def end_statements(self) -> None:
        """No more statements: the Lab's main process ends after what it is doing."""
        self.console.close()

    def interrupt(self) -> None:
        """Ctrl-C for the main process alone."""
        self.census.signal_main(platform.INTERRUPT)

    def terminate_main(self) -> None:
        """SIGTERM for the main process alone."""
        self.census.signal_main(platform.TERMINATE)

    def signal_all(self, number: int) -> None:
        """A signal for every process of the run."""
        self.census.signal_all(number)

    def signal_one(self, pid: int, action: str) -> None:
        """End one process from outside."""
        self.census.signal(pid, platform.KILL if action == "kill" else platform.TERMINATE)

    @property
    def paused(self) -> bool:
        """Whether all processes are stopped where they are."""
        return self.census.paused

    def pause(self, paused: bool) -> None:
        """Stop all processes where they are, or let them go on; what was a sign of a runaway is none from now on."""
        if not paused and self.alarm is not None:
            self.alarm = None
            self.runaway.allow(len(self.census.living))
        self.census.pause(paused)

    def close(self) -> None:
        """Let go of descriptors, watches and the folder."""
        self._listen(set())
        self.listener.close()
        for pipe in list(self.pipes.values()):
            self._close_pipe(pipe)
        self.census.close()
        if hasattr(self, "main"):
            if self.main.process.poll() is None:  # its start failed half-way
                self.main.process.kill()
                self.main.process.wait()
            self.end_statements()
            self.guard.tell(f"forget {self.main.process.pid}")
        self.folder.remove()
