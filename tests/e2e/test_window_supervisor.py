"""The supervisor is killed in the middle: the window says so, stays awake, ends what is left, and runs again."""

from __future__ import annotations

from pathlib import Path

import psutil
import pytest

from procgui.controller.link import SupervisorState
from procgui.controller.process_columns import Column
from tests.e2e.room import Room, living, longest_gap
from tests.gui.conftest import CreationLog, Heartbeat
from tests.process.engine import METHODS, write_script
from tests.systems import WINDOWS


def kill_supervisor(room: Room) -> None:
    pid = room.controller.supervisor_pid
    assert pid is not None
    psutil.Process(pid).kill()


@pytest.mark.parametrize("method", METHODS)
def test_the_supervisor_is_killed_in_the_middle(
    room: Room, heartbeat: Heartbeat, process_creation_threads: CreationLog, method: str
) -> None:
    room.workbench.desk.method = method
    room.enter_lab()
    process_creation_threads.clear()
    room.create(max="100000", delay="0.001", count="3")
    names = ("MainProcess", "mp1", "mp2", "mp3")
    room.until_true(lambda: all(room.texts(name) for name in names[1:]))
    watched = [room.system(name) for name in names]
    heartbeat.reset()
    kill_supervisor(room)
    room.until_says("ended unexpectedly")
    assert ("(15: ended" if WINDOWS else "(-9: ended by SIGKILL)") in room.workbench.message.text.text()
    room.until_true(lambda: not living(watched))
    room.until_true(lambda: room.controller.supervisor_state is SupervisorState.READY)
    print(f"longest gap of the event loop: {heartbeat.longest * 1000:.0f} ms ({method})")
    assert heartbeat.longest < longest_gap()
    assert process_creation_threads.on_gui_thread == []
    assert room.run.over
    assert room.cell("mp1", Column.ALIVE) == "no"
    room.create(max="2", delay="0", count="1")
    assert not room.workbench.message.isVisible()
    room.until_true(lambda: len(room.texts("mp1")) == 2)


def test_the_next_script_runs_as_if_nothing_had_been(room: Room, tmp_path: Path) -> None:
    room.run_script(write_script(tmp_path, "import time\nprint('first')\ntime.sleep(600)\n"))
    room.until_true(lambda: room.texts() == ["first"])
    kill_supervisor(room)
    room.until_says("Run again")
    room.until_true(lambda: room.bar.run.isEnabled())
    assert room.texts() == ["first"]
    room.run_script(write_script(tmp_path, "print('second')\n"))
    room.until_over()
    assert room.texts() == ["second"]
    assert not room.workbench.message.isVisible()
    assert "supervisor" not in room.workbench.status.text()
