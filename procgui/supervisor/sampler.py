"""What the system says of each process: status, CPU, memory. Finds processes that did not attach, too."""

from __future__ import annotations

import time
from collections.abc import Iterable

import psutil

from procgui.protocol.events import ProcessEvent, Style
from procgui.protocol.messages import ProcessSample, Sample
from procgui.supervisor import platform
from procgui.supervisor.census import Census
from procgui.supervisor.run import SupervisedRun

GROWN_UP = 1.0
"""Seconds that a child is given to attach; until then a forked one looks like its parent."""
_HELPERS = ("multiprocessing.resource_tracker", "multiprocessing.forkserver", "multiprocessing.semaphore_tracker")


class Sampler:
    """Reads living processes; keeps their psutil objects, since CPU use is a difference of two readings."""

    def __init__(self) -> None:
        self._known: dict[int, psutil.Process] = {}
        self._told: dict[int, ProcessSample] = {}

    def sample(self, runs: Iterable[SupervisedRun]) -> list[Sample]:
        """What has changed since the last reading, run by run; nothing for a run in which nothing has."""
        runs = list(runs)
        self._discover([run.census for run in runs])
        living = {pid for run in runs for pid in run.census.living}
        for pid in self._known.keys() - living:
            del self._known[pid]
        now = {pid: sample for pid in living if (sample := self._read(pid)) is not None}
        news = {pid: sample for pid, sample in now.items() if self._told.get(pid) != sample}
        self._told = now
        samples = [Sample(run.number, tuple(news[pid] for pid in run.census.living if pid in news)) for run in runs]
        return [sample for sample in samples if sample.processes]

    def repeat(self) -> None:
        """A reading did not arrive: tell all of it again next time."""
        self._told.clear()

    def _read(self, pid: int) -> ProcessSample | None:
        try:
            process = self._known.get(pid) or self._known.setdefault(pid, psutil.Process(pid))
            with process.oneshot():
                return ProcessSample(pid, process.status(), process.cpu_percent(), process.memory_info().rss)
        except (psutil.Error, OSError):
            return None

    def _discover(self, censuses: Iterable[Census]) -> None:
        """Children that did not attach: helpers of multiprocessing, and programs that are not Python.

        All runs are searched at once: a look may go through all processes of the system, and no output moves meanwhile.
        """
        homes = {pid: census for census in censuses for pid in census.living}
        for pid, parent in platform.children_of(homes):
            census = homes[parent]
            if pid not in census.living and pid not in census.uncollected:
                self._introduce(census, pid, parent)

    def _introduce(self, census: Census, pid: int, parent: int) -> None:
        try:
            process = psutil.Process(pid)
            if process.create_time() < psutil.Process(parent).create_time():
                return  # the child of another, who had this number before
            command = process.cmdline()
            young = time.time() - process.create_time() < GROWN_UP
            if young or process.status() == psutil.STATUS_ZOMBIE or _is_attaching(command):
                return
            name = next((helper for helper in _HELPERS if any(helper in part for part in command)), None)
            style = Style.HELPER if name else Style.EXTERNAL
            shown = name.rpartition(".")[2] if name else process.name()
        except (psutil.Error, OSError):  # it has just ended: psutil passes on some of Windows' errors as they are
            return
        census.introduce(ProcessEvent(pid, parent, shown, style, None, None, None, 0))


def _is_attaching(command: list[str]) -> bool:
    """A child of multiprocessing that has not come to its first record yet."""
    return any("spawn_main" in part or "--multiprocessing-fork" in part for part in command)
