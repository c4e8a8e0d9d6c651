"""A script without a main guard in the real window: it is paused, explained, and ended by a button."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.e2e.room import Room, living
from tests.process.engine import write_script
from tests.process.test_runaway import CROWD, ONE_BY_ONE, UNGUARDED
from tests.systems import WINDOWS, WINE


def test_an_unguarded_pool_is_explained_and_stopped(room: Room, tmp_path: Path) -> None:
    room.choose_method("spawn")
    room.run_script(write_script(tmp_path, UNGUARDED))
    room.until_says("main guard is missing")
    assert "children failed as soon as they were started" in room.workbench.message.text.text()
    assert "if __name__ == '__main__':" in room.workbench.message.text.text()
    if not WINE:  # which says of suspended processes that they run
        room.until_true(lambda: room.bar.pause.text() == "Resume")
    watched = [room.system("MainProcess")]
    stop, _ = room.workbench.message.choices
    assert stop.text() == "Stop the run"
    room.click(stop)
    room.until_over()
    assert not living(watched)
    assert not room.workbench.message.isVisible()


@pytest.mark.parametrize("most", ["16 processes", "any number"])
def test_many_that_are_meant_can_go_on(room: Room, tmp_path: Path, most: str) -> None:
    room.workbench.open_door("script")
    leave = tmp_path / "leave"
    if most == "any number":
        leave.touch()
    room.workbench.scripts.door.open(write_script(tmp_path, CROWD), ("20", str(leave)))
    room.workbench.scripts.door.form.most.setCurrentText(most)
    room.click(room.bar.run)
    if most != "any number":
        room.until_says("live at the same time")
        go_on = room.workbench.message.choices[1]
        assert go_on.text() == "Go on"
        leave.touch()
        room.click(go_on)
    room.until_over()
    assert room.texts().count("went on") == 20 and room.texts()[-1] == "all over"
    assert not room.workbench.message.isVisible()


@pytest.mark.skipif(WINDOWS, reason="children that are spawned do not come that fast")
def test_hundreds_one_after_the_other_are_no_sign(room: Room, tmp_path: Path) -> None:
    room.choose_method("fork")
    room.run_script(write_script(tmp_path, ONE_BY_ONE.replace("100", "600")))
    room.until_over()
    assert room.texts() == [str(number) for number in range(600)]
    assert not room.workbench.message.isVisible()
