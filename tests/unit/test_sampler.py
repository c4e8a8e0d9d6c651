"""Children that did not attach are found by one look at the system a sample, however many processes live.

The looks of macOS and Windows are tried on whatever system this is: what only they have are fakes.
"""

from __future__ import annotations

import contextlib
import ctypes
import importlib.util
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import psutil
import pytest

import procgui
from procgui.protocol.events import ProcessEvent, Style
from procgui.supervisor import platform
from procgui.supervisor.sampler import Sampler
from tests.systems import WINDOWS

MAIN, OTHER_MAIN = 100, 300
CHILDREN = range(101, 200)
PROGRAM, STRANGER = 400, 500


@dataclass
class System:
    """All its processes, and how often somebody has looked through them."""

    parents: dict[int, int] = field(default_factory=dict)
    began: dict[int, float] = field(default_factory=dict)
    gone: set[int] = field(default_factory=set)
    looks: int = 0
    open_handles: int = 0

    def everybody(self) -> Iterator[Process]:
        self.looks += 1
        return map(Process, [self] * len(self.parents), list(self.parents))


@dataclass
class Process:
    """As psutil has it."""

    system: System
    pid: int

    def ppid(self) -> int:
        if self.pid in self.system.gone:
            raise psutil.NoSuchProcess(self.pid)
        return self.system.parents[self.pid]

    def create_time(self) -> float:
        return self.system.began.get(self.pid, 1_000.0)

    def cmdline(self) -> list[str]:
        return ["sleep", "60"]

    def name(self) -> str:
        return "sleep"

    def status(self) -> str:
        return psutil.STATUS_RUNNING

    def cpu_percent(self) -> float:
        return 0.0

    def memory_info(self) -> Any:
        return SimpleNamespace(rss=0)

    def oneshot(self) -> Any:
        return contextlib.nullcontext()


class Kernel:
    """A kernel32 with one snapshot of the system at a time."""

    def __init__(self, system: System) -> None:
        self._system = system
        self._left: list[tuple[int, int]] = []
        # A function of ctypes takes attributes, as a method does not.
        self.CreateToolhelp32Snapshot = lambda flags, pid: self._take(flags)
        self.Process32FirstW = lambda handle, entry: self._next(entry)
        self.Process32NextW = lambda handle, entry: self._next(entry)

    def _take(self, flags: int) -> int:
        assert flags == 2
        self._system.looks += 1
        self._system.open_handles += 1
        self._left = list(self._system.parents.items())
        return 77

    def _next(self, reference: Any) -> int:
        entry = reference._obj
        assert entry.size == ctypes.sizeof(entry)
        if not self._left:
            return 0
        entry.pid, entry.parent = self._left.pop(0)
        return 1


def load(file: str) -> ModuleType:
    path = Path(procgui.__file__).parent / "supervisor" / file
    spec = importlib.util.spec_from_file_location(f"{path.stem}_of_another_system", path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def system(monkeypatch: pytest.MonkeyPatch) -> System:
    """Two runs, the first with children, and what is none of their business."""
    parents = {0: 0, 1: 0, MAIN: 1, OTHER_MAIN: 1, 900: 1} | dict.fromkeys(CHILDREN, MAIN)
    system = System(parents)
    monkeypatch.setattr(psutil, "Process", lambda pid: Process(system, pid))
    monkeypatch.setattr(psutil, "process_iter", system.everybody)
    return system


@pytest.fixture(
    params=[
        "win32",
        pytest.param("darwin", marks=pytest.mark.skipif(WINDOWS, reason="the module imports what Windows has not")),
    ]
)
def children_of(
    request: pytest.FixtureRequest, system: System, monkeypatch: pytest.MonkeyPatch
) -> Callable[..., list[tuple[int, int]]]:
    """How the supervisor finds children on that system."""

    def close(handle: int) -> None:
        system.open_handles -= 1

    monkeypatch.setattr(ctypes, "WinDLL", lambda name: Kernel(system), raising=False)
    monkeypatch.setitem(sys.modules, "_winapi", SimpleNamespace(CloseHandle=close))  # type: ignore[arg-type]
    with monkeypatch.context() as elsewhere:
        elsewhere.setattr(sys, "platform", request.param)
        found = load({"win32": "toolhelp.py", "darwin": "macos.py"}[request.param]).children_of
    monkeypatch.setattr(platform, "children_of", found)
    return found


def run(number: int, *pids: int) -> Any:
    introduced: list[ProcessEvent] = []
    census = SimpleNamespace(
        living=dict.fromkeys(pids), uncollected=set(), introduce=introduced.append, introduced=introduced
    )
    return SimpleNamespace(number=number, census=census)


def test_a_sample_of_100_processes_looks_at_the_system_once(children_of, system: System) -> None:
    system.parents[PROGRAM] = OTHER_MAIN
    runs = [run(1, MAIN, *CHILDREN), run(2, OTHER_MAIN)]
    sample, other = Sampler().sample(runs)
    assert system.looks == 1 and system.open_handles == 0
    assert len(sample.processes) == 100 and len(other.processes) == 1
    program = ProcessEvent(PROGRAM, OTHER_MAIN, "sleep", Style.EXTERNAL, None, None, None, 0)
    assert [each.census.introduced for each in runs] == [[], [program]]


def test_each_child_is_told_with_its_parent(children_of, system: System) -> None:
    system.parents[PROGRAM] = 150
    assert children_of(iter([150, OTHER_MAIN])) == [(PROGRAM, 150)]
    assert children_of([MAIN]) == [(pid, MAIN) for pid in CHILDREN]


@pytest.mark.parametrize(("began", "found"), [(999.0, []), (1_000.0, [PROGRAM]), (1_001.0, [PROGRAM])])
def test_who_is_older_than_its_parent_is_the_child_of_another(
    children_of, system: System, began: float, found: list[int]
) -> None:
    system.parents[PROGRAM] = MAIN
    system.began[PROGRAM] = began
    only = run(1, MAIN, *CHILDREN)
    Sampler().sample([only])
    assert [event.pid for event in only.census.introduced] == found


@pytest.mark.parametrize("children_of", ["darwin"], indirect=True)
@pytest.mark.skipif(WINDOWS, reason="the module imports what Windows has not")
def test_who_ends_during_the_look_hides_nobody(children_of, system: System) -> None:
    system.gone.add(CHILDREN[0])
    assert children_of([MAIN]) == [(pid, MAIN) for pid in CHILDREN[1:]]


@pytest.mark.parametrize("children_of", ["win32"], indirect=True)
def test_nobody_is_found_when_windows_refuses(children_of, system: System, monkeypatch: pytest.MonkeyPatch) -> None:
    kernel = Kernel(system)
    kernel.CreateToolhelp32Snapshot = lambda flags, pid: ctypes.c_void_p(-1).value
    monkeypatch.setattr(ctypes, "WinDLL", lambda name: kernel, raising=False)
    assert children_of([MAIN]) == []
    assert system.open_handles == 0
