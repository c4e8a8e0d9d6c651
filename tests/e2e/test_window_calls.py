"""The buttons for the selected child, a main process that is blocked, and what frees it."""

from __future__ import annotations

import psutil
import pytest

from procgui.controller.process_columns import Column
from tests.e2e.room import Room, living
from tests.systems import WINDOWS, ended_by, ended_from_outside
from tests.waiting import until


@pytest.fixture
def lab(room: Room) -> Room:
    """The Lab, with its main process waiting for statements."""
    room.enter_lab()
    return room


def test_created_but_not_started(lab: Room) -> None:
    lab.creation.start.click()
    lab.create(max="2", delay="0")
    lab.until_true(lambda: lab.cell("mp1", Column.STATE) == "initial")
    assert lab.process("mp1").pid is None
    lab.call("mp1", "call-start")
    lab.until_true(lambda: len(lab.texts("mp1")) == 2)
    lab.until_gone("mp1")


def test_join_returns_when_the_child_has_ended(lab: Room) -> None:
    lab.create(max="3", delay="0.01")
    lab.call("mp1", "call-join")
    lab.until_error_free("mp1.join()")
    assert lab.cell("mp1", Column.EXIT) == "0: finished"
    lab.type("print('joined')")
    lab.until_true(lambda: "joined" in lab.texts("MainProcess"))
    assert lab.texts().index("joined") == 3


def test_join_with_a_time_out_returns_while_the_child_lives(lab: Room) -> None:
    lab.create(max="1000", delay="1")
    lab.select("mp1")
    lab.child.timeout.setText("0.2")
    lab.call("mp1", "call-join_timeout")
    lab.until_error_free("mp1.join(0.2)")
    assert lab.cell("mp1", Column.ALIVE) == "yes"


def test_is_alive_and_a_typed_expression_show_their_value(lab: Room) -> None:
    lab.create(max="1000", delay="1")
    lab.call("mp1", "call-is_alive")
    lab.until_error_free("mp1.is_alive()")
    lab.until_true(lambda: "True" in lab.texts("MainProcess"))
    lab.type("1 + 1")
    lab.until_true(lambda: lab.texts("MainProcess") == ["True", "2"])


@pytest.mark.parametrize("call", ["terminate", "kill"])
def test_terminate_and_kill_from_the_main_process(lab: Room, call: str) -> None:
    lab.create(max="1000", delay="1")
    lab.until_true(lambda: lab.texts("mp1"))
    system = lab.system("mp1")
    lab.call("mp1", f"call-{call}")
    lab.until_gone("mp1")
    lab.call("mp1", "call-join")
    lab.until_true(lambda: lab.cell("mp1", Column.EXIT) == ended_by(call))
    assert not living([system])


@pytest.mark.parametrize("action", ["terminate", "kill"])
def test_ending_from_outside_frees_a_blocked_main_process(lab: Room, action: str) -> None:
    lab.create(max="1000", delay="1")
    lab.call("mp1", "call-join")
    lab.until_true(lambda: lab.tag("mp1.join()").startswith("main waits for mp1"))
    lab.press(f"outside-{action}")
    lab.until_error_free("mp1.join()")
    assert lab.cell("mp1", Column.EXIT) == ended_from_outside(action)


def test_a_blocked_main_process_says_so_and_can_be_interrupted(lab: Room) -> None:
    lab.create(max="1000", delay="1")
    lab.call("mp1", "call-join")
    lab.until_true(lambda: "waits: mp1.join()" in lab.cell("MainProcess", Column.STATE))
    lab.call("mp1", "call-is_alive")
    lab.type("print('freed')")
    lab.until_true(lambda: "MainProcess waits for mp1" in lab.window.workbench.status.text())
    assert lab.tag("mp1.join()").startswith("main waits for mp1 · ")
    assert [lab.tag(text) for text in ("mp1.is_alive()", "print('freed')")] == ["waiting", "waiting"]
    lab.press("interrupt")
    if WINDOWS:  # nothing interrupts a join() there; the button ends the child
        lab.until_error_free("mp1.join()")
    else:
        lab.until_error("mp1.join()", "KeyboardInterrupt")
    lab.until_true(lambda: lab.texts("MainProcess")[-2:] == [str(not WINDOWS), "freed"])
    assert lab.tag("mp1.join()") == ("" if WINDOWS else "failed")
    assert "waits" not in lab.cell("MainProcess", Column.STATE)
    assert lab.cell("mp1", Column.ALIVE) == ("no" if WINDOWS else "yes")
    lab.until_true(lambda: not lab.window.workbench.console.interrupt.isEnabled())


def test_restart_gives_a_new_main_process_and_ends_the_old_children(lab: Room) -> None:
    lab.create(max="1000", delay="1")
    lab.until_true(lambda: lab.texts("mp1"))
    old = [lab.system("MainProcess"), lab.system("mp1")]
    lab.bar.restart.click()
    lab.until_alive("MainProcess")
    assert lab.pid("MainProcess") != old[0].pid
    lab.until_true(lambda: not living(old))
    lab.create(max="1", delay="0")
    lab.until_true(lambda: len(lab.texts("mp1")) == 1)


def test_closing_ends_all_children(lab: Room) -> None:
    lab.create(max="1000", delay="1", count="3")
    for name in ("mp1", "mp2", "mp3"):
        lab.until_true(lambda name=name: lab.texts(name))
    children = psutil.Process().children(recursive=True)
    watched = [lab.system(name) for name in ("MainProcess", "mp1", "mp2", "mp3")]
    assert set(watched) <= set(children)
    lab.close()
    until(lambda: not living(watched), seconds=1.0)
