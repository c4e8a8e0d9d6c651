"""Who of a run lives: each process is watched from when it is told of until the system says that it has ended."""

from __future__ import annotations

import errno
import json
from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import Any

from procgui.protocol.events import Event, ProcessEvent, StateEvent, Style
from procgui.supervisor import platform
from procgui.supervisor.runaway import Runaway

_PIDS = 1 << 32
"""Above every process number of every system; an event that a program wrote itself may hold any."""
AFTER_RESUME = 1.0
"""Seconds in which a process that was being forked while its run was paused and let go on is told of."""


@dataclass
class Watched:
    """A process of the run that is alive as far as we know."""

    pid: int
    watch: platform.EndWatch
    census: Census


class Census:
    """The processes of one run, and what reaches them from outside; ``say`` puts an event into the run's stream."""

    def __init__(
        self,
        poller: platform.Poller,
        guard: platform.Guard,
        say: Callable[[Event], None],
        runaway: Runaway,
        own_group: bool,
    ) -> None:
        self._poller, self._guard, self._say, self._runaway = poller, guard, say, runaway
        self._own_group = own_group
        self._main: int | None = None
        self._unwatched: set[int] = set()
        self.living: dict[int, Watched] = {}
        self.uncollected: set[int] = set()
        """Those of whom no parent has got the exit code yet."""
        self.just_ended: list[int] = []
        """Those whose end is to be told after the sweep that reads what they wrote."""
        self.paused = False
        self._resumed = float("-inf")

    def begin(self, main: int) -> None:
        """Watch the main process of the run, from whose group the others are."""
        self._main = main
        self._watch(main)

    # Who comes

    def heed(self, event: bytes) -> None:
        """Learn from an observed process' event who lives; the rest of it is the model's business."""
        try:
            fields = json.loads(event)
            kind, pid = fields["type"], int(fields["pid"])
        except (ValueError, KeyError, TypeError, OverflowError, RecursionError):
            return  # a program may write whatever it likes
        if not 0 < pid < _PIDS:
            return
        if kind == "process":
            self._heed_process(pid, fields)
        elif kind == "call":
            self._heed_call(fields)
        elif kind == "exit":
            self.uncollected.discard(pid)
            code = fields.get("exitcode")
            self._runaway.collected(pid, code if isinstance(code, int) else None, monotonic())

    def _heed_process(self, pid: int, fields: dict[str, Any]) -> None:
        if fields.get("style") == Style.EXTERNAL:
            return  # it is told of when its parent has collected it: its number may be another process' by now
        self._watch(pid)
        if self.paused and pid in self.living:
            self._say(StateEvent(pid, "paused"))

    def _heed_call(self, fields: dict[str, Any]) -> None:
        """A child that was started is watched from then on: it may end before it attaches."""
        child = fields.get("child")
        if (fields.get("call"), fields.get("phase")) != ("start", "end") or not isinstance(child, int):
            return
        if 0 < child < _PIDS and child not in self.uncollected:
            self._watch(child)

    def introduce(self, event: ProcessEvent) -> None:
        """Take in a process that did not attach."""
        self._watch(event.pid)
        self._say(event)
        if self.paused:
            self._say(StateEvent(event.pid, "paused"))

    def _watch(self, pid: int) -> None:
        if pid in self.living:
            return
        self._guard.tell(f"process {pid}")
        self.uncollected.add(pid)
        self._runaway.started(pid, monotonic())
        try:
            watch = platform.EndWatch(pid)
        except OSError as error:
            if error.errno in (errno.EMFILE, errno.ENFILE):
                self._unwatched.add(pid)
            else:
                self.just_ended.append(pid)
            return
        self.living[pid] = Watched(pid, watch, self)
        if self.paused:  # it was started a moment before its parent was paused
            watch.send(platform.PAUSE)
        elif monotonic() - self._resumed < AFTER_RESUME:
            # WORKAROUND: Linux hands the SIGSTOP of a group on to a child that is just being forked, but not the
            # SIGCONT that follows before the fork has ended, for its parent ignores that one.
            watch.send(platform.RESUME)
        self._poller.add(watch.fd, self.living[pid])

    def watch_the_rest(self) -> None:
        """Those for whom there was no file descriptor left: there may be one now."""
        while self._unwatched:
            self._watch(pid := self._unwatched.pop())
            if pid in self._unwatched:
                break

    # Who goes

    def ended(self, watched: Watched) -> None:
        """The system says that a process has ended; what it wrote is read by the sweep that follows."""
        self._let_go(watched)
        self.living.pop(watched.pid, None)
        if watched.pid != self._main:
            self._guard.tell(f"forget {watched.pid}")
        self.just_ended.append(watched.pid)

    def tell_ends(self) -> bool:
        """Say who has ended and waits to be collected; returns whether the main process has ended as well."""
        for pid in self.just_ended:
            if pid != self._main and pid in self.uncollected:
                self._say(StateEvent(pid, "ended"))
        main = self._main in self.just_ended
        self.just_ended.clear()
        return main

    @property
    def is_empty(self) -> bool:
        """Whether all have ended, and all ends were told."""
        return not (self.living or self._unwatched or self.just_ended)

    def close(self) -> None:
        """Watch nobody any more."""
        for watched in self.living.values():
            self._let_go(watched)
        self.living.clear()

    def _let_go(self, watched: Watched) -> None:
        self._poller.remove(watched.watch.fd)
        watched.watch.close()

    # What reaches them from outside

    def signal(self, pid: int, number: int) -> None:
        """A signal for one of them; for one that has ended it is passed over."""
        if pid in self.living:
            self.living[pid].watch.send(number)

    def signal_main(self, number: int) -> None:
        """A signal for the main process alone."""
        if self._main is not None:
            self.signal(self._main, number)

    def signal_all(self, number: int) -> None:
        """A signal for every process of the run: its group, and whoever has left it."""
        reached: set[int] = set()
        if self._own_group and self._main is not None:
            reached = platform.signal_group(self._main, set(self.living), number)
        for pid, watched in list(self.living.items()):
            if pid not in reached:
                watched.watch.send(number)

    def pause(self, paused: bool) -> None:
        """Stop all processes where they are, or let them go on."""
        self.paused = paused
        if not paused:
            self._resumed = monotonic()
        self.signal_all(platform.PAUSE if paused else platform.RESUME)
        for pid in self.living:
            self._say(StateEvent(pid, "paused" if paused else "running"))

    def end_group(self) -> None:
        """Kill whoever belongs to the run and was not seen."""
        if self._own_group and self._main is not None:
            platform.end_group(self._main)
