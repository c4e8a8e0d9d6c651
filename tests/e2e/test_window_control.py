"""The bar: pause and resume, the pace, stop with its steps, and stop all."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest

from procgui.controller.process_columns import Column
from tests.e2e.room import Room, living
from tests.process.engine import write_script
from tests.systems import no_pause

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither signals nor their names")

STUBBORN = """
    import multiprocessing, signal, time

    def stubborn():
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        print("ready")
        while True:
            time.sleep(60)

    if __name__ == "__main__":
        child = multiprocessing.Process(target=stubborn, name="child")
        child.start()
        stubborn()
"""
ENDLESS = """
    import itertools, sys, time

    for number in itertools.count():
        print(number)
        time.sleep(float(sys.argv[1]))
"""


@no_pause
def test_pause_and_resume(room: Room) -> None:
    room.enter_lab()
    room.create(max="100000", delay="0.005")
    room.until_true(lambda: len(room.texts("mp1")) > 5)
    watched = [room.system("MainProcess"), room.system("mp1")]
    room.click(room.bar.pause)
    room.until_true(lambda: all(process.status() == psutil.STATUS_STOPPED for process in watched))
    room.until_true(lambda: "paused" in room.cell("mp1", Column.STATE) and room.bar.pause.text() == "Resume")
    assert "paused" in room.workbench.status.text()
    room.click(room.bar.pause)
    seen = len(room.texts("mp1"))
    room.until_true(lambda: len(room.texts("mp1")) > seen + 5)
    room.until_true(lambda: room.bar.pause.text() == "Pause")
    assert "paused" not in room.cell("mp1", Column.STATE)


def test_the_pace_can_be_changed_while_running(room: Room, tmp_path: Path) -> None:
    room.run_script(write_script(tmp_path, ENDLESS), "0")
    room.until_true(lambda: room.run.log.end > 2_000)
    room.choose_pace(0.1)
    assert room.bar.pace.words() == "10 lines/s"
    room.until_true(lambda: "slowed to 10 lines/s" in room.workbench.status.text())
    slow = rate(room, rows=5)
    room.choose_pace(0.02)
    faster = rate(room, rows=20)
    room.choose_pace(0)
    fast = rate(room, rows=2_000)
    assert slow == pytest.approx(10, rel=0.3)
    assert faster == pytest.approx(50, rel=0.3)
    assert fast > 1_000
    room.until_true(lambda: "slowed" not in room.workbench.status.text())


def rate(room: Room, rows: int) -> float:
    """Lines a second by their own stamps, over the last so many lines; the first ones may have been under way."""
    log = room.run.log
    begin = log.end
    room.until_true(lambda: log.end > begin + 2 + rows)
    newest = log.rows(log.end - rows, log.end)
    return (rows - 1) / ((newest[-1].stamp - newest[0].stamp) / 1e9)


@posix
def test_stop_climbs_its_steps_in_sight(room: Room, tmp_path: Path) -> None:
    room.run_script(write_script(tmp_path, STUBBORN))
    room.until_true(lambda: room.texts() == ["ready", "ready"])
    watched = [room.system("MainProcess"), room.system("child")]
    room.click(room.bar.stop)
    for words in ("Stopping: interrupt (Ctrl-C)", "Stopping: terminate"):
        room.until_true(lambda words=words: room.bar.stop.text() == words)
        assert living(watched) == watched
    room.until_over()
    assert "stopped by kill" in room.workbench.status.text()
    assert room.bar.stop.text() == "Stop" and not room.bar.stop.isEnabled()
    assert room.cell("MainProcess", Column.EXIT) == "-9: ended by SIGKILL"
    assert not living(watched)


@posix
def test_stop_pressed_again_goes_one_step_further_at_once(room: Room, tmp_path: Path) -> None:
    room.run_script(write_script(tmp_path, STUBBORN))
    room.until_true(lambda: room.texts() == ["ready", "ready"])
    for _ in range(3):
        room.click(room.bar.stop)
    room.until_over()
    assert (room.run.ended or 0) < 10


def test_stop_all_ends_the_runs_behind_every_door(room: Room, tmp_path: Path) -> None:
    room.enter_lab()
    room.create(max="1000", delay="1")
    room.until_true(lambda: room.texts("mp1"))
    lab = room.run
    watched = [room.system("MainProcess"), room.system("mp1")]
    room.run_script(write_script(tmp_path, ENDLESS), "0.01")
    room.until_true(lambda: room.texts())
    watched.append(room.system("MainProcess"))
    room.click(room.bar.stop_all)
    room.until_true(lambda: lab.over and room.run.over)
    assert not living(watched)
    room.workbench.refresh()
    assert not room.bar.stop_all.isEnabled()


def test_a_stopped_lab_starts_anew_with_the_next_click(room: Room) -> None:
    room.enter_lab()
    room.create(max="1000", delay="1")
    room.until_true(lambda: room.texts("mp1"))
    room.click(room.bar.stop)
    room.until_over()
    room.create(max="2", delay="0")
    room.until_true(lambda: len(room.texts("mp1")) == 2)
