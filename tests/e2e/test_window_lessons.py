"""The demonstrations: each runs with one press, at a pace that a class can follow."""

from __future__ import annotations

import sys

import pytest

from procgui.controller.process_columns import Column
from procgui.model.run import Run
from tests.e2e.room import Room, living
from tests.process.engine import METHODS

TARGET, SUBCLASS, GUARD, FORK = range(4)


def run_lesson(room: Room, number: int, pace: float | None = 0.0) -> Run:
    """Open the door, choose a demonstration and press Run."""
    room.press("door-lessons")
    room.workbench.lessons.list.setCurrentRow(number)
    if pace is not None:
        room.choose_pace(pace)
    room.click(room.bar.run)
    return room.run


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("lesson", [TARGET, SUBCLASS])
def test_the_two_styles_give_301_lines(room: Room, lesson: int, method: str) -> None:
    room.choose_method(method)
    run_lesson(room, lesson)
    room.until_over()
    texts = room.texts()
    assert len(texts) == 301
    main = room.texts("MainProcess")
    assert len(main) == 101 and main[-1] == "主进程执行完成!"
    after_join = texts.index(main[21])
    joined = [texts.index(text) for text in room.texts("mp2")]
    assert len(joined) == len(room.texts("mp1")) == 100
    assert max(joined) < after_join
    for name in ("MainProcess", "mp1", "mp2"):
        assert room.cell(name, Column.EXIT) == "0: finished"
    for name in ("mp1", "mp2"):
        assert room.cell(name, Column.START_METHOD) == method


def test_the_missing_guard_fails_in_sight_and_the_mended_one_works(room: Room) -> None:
    run_lesson(room, GUARD)
    room.until_over()
    errors = [row.text for row in room.rows() if row.row and row.row.stream == "stderr"]
    assert any("bootstrapping phase" in text for text in errors)
    assert room.cell("guarded", Column.EXIT) == "0: finished"
    assert room.cell("MainProcess", Column.EXIT) == "0: finished"
    failed = [process for process in room.run.processes if process.exit and process.exit.exitcode == 1]
    assert failed


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork; the demonstration says so")
def test_the_older_way(room: Room) -> None:
    run_lesson(room, FORK)
    room.until_over()
    forks = [process.name for process in room.run.processes if process.style.value == "fork"]
    assert len(forks) == 2
    codes = sorted(process.exit.exitcode or 0 for process in room.run.processes if process.exit is not None)
    assert codes == [0, 0, 7]


def test_at_first_a_class_can_follow_and_stop_works_in_the_middle(room: Room) -> None:
    run = run_lesson(room, TARGET, pace=None)
    assert run.pace == pytest.approx(0.05)
    room.until_true(lambda: "slowed to 20 lines/s for each process" in room.workbench.status.text())
    room.until_true(lambda: len(room.texts("mp1")) >= 5 and len(room.texts("mp2")) >= 5)
    assert room.cell("MainProcess", Column.STATE).endswith("waits: mp2.join()")
    log = run.log
    main = [row for row in log.rows(log.first, log.end) if row.chan == 1]
    assert (main[19].stamp - main[0].stamp) / 1e9 == pytest.approx(19 * 0.05, rel=0.25)
    watched = [room.system(name) for name in ("MainProcess", "mp1", "mp2")]
    room.click(room.bar.stop)
    room.until_over()
    assert not living(watched)
    assert len(room.texts("mp1")) < 100
    # On Windows nothing interrupts the join() that the main process waits in, but the children hear the Ctrl-C.
    assert "stopped by Ctrl-C" in room.workbench.status.text()
    assert room.bar.run.isEnabled()


def test_run_again_shows_the_new_run_alone(room: Room) -> None:
    run_lesson(room, TARGET)
    room.until_over()
    first = room.run
    room.click(room.bar.run)
    assert room.run is not first
    room.until_over()
    assert len(room.texts()) == 301
    assert first.id not in room.controller.runs


def test_an_edited_demonstration_runs_as_it_stands_and_reset_brings_the_old_one_back(room: Room) -> None:
    room.press("door-lessons")
    door = room.workbench.lessons
    door.list.setCurrentRow(GUARD)
    source = door.source
    source.replace_source(source.text().replace('print(f"({os.getpid()}) main.py', 'print(f"edited: ({os.getpid()})'))
    room.click(room.bar.run)
    room.until_over()
    assert any(text.startswith("edited: ") for text in room.texts("MainProcess"))
    assert any(text.startswith("edited: ") for text in room.texts("guarded"))
    assert room.cell("guarded", Column.EXIT) == "0: finished"
    room.click(door.reset_button)
    room.click(room.bar.run)
    room.until_over()
    assert not any(text.startswith("edited: ") for text in room.texts())
