"""The whole Process API for the selected child: what Python really returns and raises, in the window."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QAbstractButton

from procgui.controller.process_columns import Column
from procgui.ui.inspector.result import MASK
from tests.e2e.room import Room


@pytest.fixture
def lab(room: Room) -> Room:
    """The Lab, with its main process waiting for statements."""
    room.enter_lab()
    return room


def _shown(lab: Room) -> str:
    """What the last button showed."""
    lab.workbench.refresh()
    return lab.child.parts.result.text.toPlainText()


def _row(lab: Room, attribute: str) -> str:
    lab.workbench.refresh()
    return lab.child.parts.attributes.fields[attribute].value


def _press(lab: Room, name: str) -> None:
    """Press a button of the selected child once it can be pressed."""

    def pressable() -> None:
        lab.workbench.refresh()
        button = lab.child.findChild(QAbstractButton, name)
        assert button is not None and button.isEnabled()

    lab.until(pressable)
    lab.press(name)


def test_close_while_it_runs(lab: Room) -> None:
    lab.create(max="1000", delay="1")
    lab.until_alive("mp1")
    lab.call("mp1", "call-close")
    lab.until_true(lambda: "ValueError: Cannot close a process while it is still running" in _shown(lab))
    assert "while it is still running" in (lab.error("mp1.close()") or "")
    lab.call("mp1", "call-kill")
    lab.call("mp1", "call-join")
    lab.until_true(lambda: _shown(lab) == "mp1.join() -> None")
    lab.call("mp1", "call-close")
    lab.until_true(lambda: _shown(lab) == "mp1.close() -> None")
    lab.call("mp1", "call-is_alive")
    lab.until_true(lambda: "ValueError: process object is closed" in _shown(lab))


def test_calls_that_python_refuses(lab: Room) -> None:
    lab.creation.start.click()
    lab.create(max="1", delay="0")
    lab.call("mp1", "call-join")
    lab.until_true(lambda: "AssertionError: can only join a started process" in _shown(lab))
    lab.call("mp1", "call-start")
    lab.until_true(lambda: _shown(lab) == "mp1.start() -> None")
    lab.call("mp1", "call-start")
    lab.until_true(lambda: "AssertionError: cannot start a process twice" in _shown(lab))


def test_run_called_directly_runs_in_the_main_process(lab: Room) -> None:
    lab.creation.start.click()
    lab.create("subclass", max="2", delay="0")
    lab.call("mp1", "call-run")
    lab.until_true(lambda: len(lab.texts("MainProcess")) == 2)
    lab.until_true(lambda: "：1" in _shown(lab))
    assert lab.process("mp1").pid is None
    assert _row(lab, "code") == "MyProcess.run()"


def test_daemon_before_and_after_the_start(lab: Room) -> None:
    lab.creation.start.click()
    lab.create(max="1000", delay="1")
    lab.select("mp1")
    _press(lab, "toggle-daemon")
    lab.until_true(lambda: _row(lab, "daemon") == "True")
    lab.call("mp1", "call-start")
    lab.until_true(lambda: lab.cell("mp1", Column.DAEMON) == "yes")
    _press(lab, "toggle-daemon")
    lab.until_true(lambda: _row(lab, "daemon") == "AssertionError: process has already started")
    assert lab.child.parts.attributes.daemon.isChecked()
    lab.until_error("mp1.daemon = False", "AssertionError")


def test_attributes_that_only_the_main_process_knows(lab: Room) -> None:
    lab.create(max="1000", delay="1")
    lab.until_alive("mp1")
    lab.select("mp1")
    _press(lab, "read-sentinel")
    lab.until_true(lambda: _row(lab, "sentinel").isdecimal())
    assert _row(lab, "authkey") == MASK
    _press(lab, "show-authkey")
    lab.until_true(lambda: re.fullmatch("'[0-9a-f]{64}'", _row(lab, "authkey")))
    _press(lab, "show-authkey")
    assert _row(lab, "authkey") == MASK
    assert _row(lab, "code") == "action(1000, 1.0)"


def test_another_name_for_a_child_not_yet_started(lab: Room) -> None:
    lab.creation.start.click()
    lab.create(max="1", delay="0")
    lab.select("mp1")
    _press(lab, "read-name")
    lab.until_true(lambda: _shown(lab) == "mp1.name -> 'mp1'")
    field = lab.child.parts.attributes.fields["name"]
    field.setText("it's")
    field.returnPressed.emit()
    lab.until_true(lambda: _row(lab, "name") == "it's")
    lab.call("mp1", "call-start")
    lab.until_gone("it's")
    assert lab.texts("it's")


def test_a_typed_child_has_its_buttons(lab: Room) -> None:
    lab.type("p = multiprocessing.Process(target=action, args=(1,))")
    lab.call("Process-1", "call-start")
    lab.call("Process-1", "call-join")
    lab.until_true(lambda: _shown(lab) == "p.join() -> None")
    lab.type("del p")
    lab.until_error_free("del p")
    lab.until_true(lambda: lab.workbench.refresh() is None and not lab.child.buttons["join"].isEnabled())
    assert "No variable" in lab.child.parts.result.text.placeholderText()


def test_children_in_a_list(lab: Room) -> None:
    lab.type("children = [multiprocessing.Process(target=action, args=(1,)) for i in range(2)]")
    lab.call("Process-2", "call-start")
    lab.until_error_free("children[1].start()")
    lab.call("Process-1", "call-join")
    lab.until_true(lambda: _shown(lab).startswith("children[0].join() -> AssertionError"))


def test_several_children_are_joined_one_after_the_other(lab: Room) -> None:
    lab.create(max="2", delay="0.01", count="3")
    for name in ("mp1", "mp2", "mp3"):
        lab.until_true(lambda name=name: lab.texts(name))
    lab.workbench.refresh()
    processes = lab.workbench.processes
    assert processes.model is not None
    processes.tree.clearSelection()
    flags = QItemSelectionModel.SelectionFlag
    for name in ("mp3", "mp1", "mp2"):
        index = processes.model.index_of(lab.process(name).key)
        processes.tree.selectionModel().select(index, flags.Select | flags.Rows)
    assert lab.child.heading.text() == "3 processes"
    _press(lab, "call-join")
    lab.until_true(lambda: _shown(lab).splitlines() == [f"mp{number}.join() -> None" for number in (1, 2, 3)])
    assert [lab.cell(name, Column.EXIT) for name in ("mp1", "mp2", "mp3")] == ["0: finished"] * 3
