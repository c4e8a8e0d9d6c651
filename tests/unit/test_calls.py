"""Where methods of Process objects are called, folded from events."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from procgui.model.calls import CallTrail, Place, same_file
from procgui.model.process_info import ProcessInfo
from procgui.protocol.events import CallEvent, Style
from tests.systems import WINDOWS

SCRIPT = os.path.join(os.sep, "home", "main.py")
OF_A_COURSE = os.path.join(os.sep, "home", "multiprocessing", "main.py")


def call(name: str, line: int, file: str = SCRIPT, phase: str = "begin", library: bool = False) -> CallEvent:
    return CallEvent(1, name, "p", "o", None, phase, file, line, library=library)


def test_lines_know_their_processes() -> None:
    trail = CallTrail()
    first, second = ProcessInfo(1, "a", Style.TARGET, 1), ProcessInfo(2, "b", Style.TARGET, 2)
    for process in (first, second):
        trail.fold(call("start", 7), process)
        trail.fold(call("start", 7, phase="end"), process)
    assert trail.latest == Place(SCRIPT, 7) and trail.changes == 2
    trail.fold(call("join", 9), first)
    trail.fold(call("join", 7), first)
    lines = trail.lines(SCRIPT)
    assert sorted(lines) == [7, 9] and list(lines[7].rows) == [2, 1] and list(lines[7].calls) == ["start", "join"]
    assert lines[7].last(1) == [1] and lines[7].last(3) == [2, 1]
    assert trail.start_of(second) == Place(SCRIPT, 7)
    assert trail.lines(os.path.join(os.sep, "home", "other.py")) == {}


def test_what_says_nothing_of_a_script_is_passed_over() -> None:
    trail = CallTrail()
    process = ProcessInfo(1, "a", Style.POOL_WORKER, 1)
    trail.fold(call("start", 300, library=True), process)
    trail.fold(call("start", 3), None)
    assert trail.changes == 0 and trail.latest is None and trail.start_of(process) is None


def test_a_folder_may_be_called_as_the_library() -> None:
    trail = CallTrail()
    trail.fold(call("start", 3, OF_A_COURSE), ProcessInfo(1, "a", Style.TARGET, 1))
    assert list(trail.lines(OF_A_COURSE)) == [3]


@pytest.mark.skipif(WINDOWS, reason="needs a symbolic link")
def test_a_file_is_known_by_another_way_to_it(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "real" / "main.py").touch()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    assert same_file(str(tmp_path / "link" / "main.py")) == same_file(str(tmp_path / "real" / "main.py"))
