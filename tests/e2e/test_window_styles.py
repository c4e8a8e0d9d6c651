"""Both styles of making a child, by a click each, under every start method."""

from __future__ import annotations

import os

import pytest

from procgui.controller.process_columns import Column
from tests.e2e.room import Room
from tests.process.engine import METHODS


@pytest.mark.parametrize("method", METHODS)
def test_two_clicks_two_children(room: Room, method: str) -> None:
    room.enter_lab()
    first = room.pid("MainProcess")
    room.choose_method(method)
    if method != METHODS[0]:
        room.until_true(lambda: room.run.pid not in (None, first))
        room.until_alive("MainProcess")
    room.form(max="9", delay="0")
    room.create("target")
    room.create("subclass")
    for name in ("mp1", "mp2"):
        room.until_gone(name)
    check_output(room)
    check_tree(room, method)


def check_output(room: Room) -> None:
    """Every line stands there with its process's name and colour."""
    room.until_true(lambda: len(room.texts("mp1")) == len(room.texts("mp2")) == 9)
    source = room.output.view.source
    assert source is not None
    for name in ("mp1", "mp2"):
        pid, ppid = room.pid(name), room.pid("MainProcess")
        chan = room.process(name).chan
        assert chan is not None
        look = source.names(chan)
        assert (look.name, look.colour) == (name, room.window.look.theme.process(room.process(name).colour))
        if room.process(name).start_method == "forkserver":
            ppid = room.process(name).ppid or 0
        assert room.texts(name) == [f"({pid})子进程（父进程:({ppid})）：{i}" for i in range(9)]
    assert source.names(room.process("mp1").chan or 0).colour != source.names(room.process("mp2").chan or 0).colour


def check_tree(room: Room, method: str) -> None:
    """The rows say who is who; an exit code is shown once somebody asked for it."""
    main, window = room.pid("MainProcess"), os.getpid()
    assert room.cell("MainProcess", Column.STYLE) == "main"
    assert room.cell("MainProcess", Column.STATE).startswith("started")
    assert main != window
    for name, style in (("mp1", "target"), ("mp2", "subclass")):
        room.call(name, "call-join")
        room.until_true(lambda name=name: room.cell(name, Column.EXIT) == "0: finished")
        assert room.cell(name, Column.NAME) == name
        assert room.cell(name, Column.STYLE) == style
        assert room.cell(name, Column.PID) == str(room.pid(name))
        if method != "forkserver":
            assert room.cell(name, Column.PPID) == str(main)
        assert room.cell(name, Column.STATE) == "stopped"
        assert room.cell(name, Column.ALIVE) == "no"
        assert room.cell(name, Column.DAEMON) == "no"
        assert room.cell(name, Column.START_METHOD) == method
        assert room.cell(name, Column.LINES) == "9"
        parent = room.process(name).parent
        assert parent is not None and room.run.processes[parent].name == "MainProcess"


def test_an_ended_child_is_a_zombie_until_somebody_asks(room: Room) -> None:
    room.enter_lab()
    room.create(max="1", delay="0")
    room.until_gone("mp1")
    assert room.cell("mp1", Column.EXIT) == "ended, exit code not collected yet (zombie)"
    room.call("mp1", "call-is_alive")
    room.until_true(lambda: room.cell("mp1", Column.EXIT) == "0: finished")


def test_a_daemon_and_an_own_name(room: Room) -> None:
    room.enter_lab()
    room.creation.daemon.click()
    room.create("subclass", name="工人", max="2", delay="0")
    room.until_gone("工人")
    assert room.cell("工人", Column.DAEMON) == "yes"
    room.until_true(lambda: len(room.texts("工人")) == 2)
