"""Where methods of Process objects are called, folded from events."""

from __future__ import annotations

import os

from procgui.model.calls import CallTrail, Place, same_file
from procgui.model.process_info import ProcessInfo
from procgui.protocol.events import CallEvent, Style

SCRIPT = os.path.join(os.sep, "home", "main.py")
POOL = os.path.join(os.sep, "usr", "lib", "multiprocessing", "pool.py")


def call(name: str, line: int, file: str = SCRIPT, phase: str = "begin") -> CallEvent:
    return CallEvent(1, name, "p", "o", None, phase, file, line)


def test_lines_know_their_processes() -> None:
    trail = CallTrail()
    first, second = ProcessInfo(1, "a", Style.TARGET, 1), ProcessInfo(2, "b", Style.TARGET, 2)
    for process in (first, second):
        trail.fold(call("start", 7), process)
        trail.fold(call("start", 7, phase="end"), process)
    assert trail.latest == Place(same_file(SCRIPT), 7) and trail.changes == 2
    trail.fold(call("join", 9), first)
    trail.fold(call("join", 7), first)
    lines = trail.lines(SCRIPT)
    assert sorted(lines) == [7, 9] and lines[7].rows() == [1, 2] and list(lines[7].calls) == ["start", "join"]
    assert trail.start_of(second) == Place(same_file(SCRIPT), 7)
    assert trail.lines(os.path.join(os.sep, "home", "other.py")) == {}


def test_what_says_nothing_of_a_script_is_passed_over() -> None:
    trail = CallTrail()
    process = ProcessInfo(1, "a", Style.POOL_WORKER, 1)
    trail.fold(call("start", 300, POOL), process)
    trail.fold(call("start", 3), None)
    assert trail.changes == 0 and trail.latest is None and trail.start_of(process) is None
