"""Fifty children: by one click and by fifty; the window stays awake and makes no process itself."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from procgui.controller.process_columns import Column
from procgui.model.states import MpState
from procgui.protocol.events import Style
from tests.e2e.room import Room, longest_gap
from tests.gui.conftest import CreationLog, Heartbeat
from tests.process.engine import METHODS

MANY = 50


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("clicks", [1, MANY])
def test_fifty_children(
    room: Room, process_creation_threads: CreationLog, heartbeat: Heartbeat, method: str, clicks: int
) -> None:
    room.workbench.desk.method = method
    room.enter_lab()
    room.form(max="3", delay="0", count=str(MANY // clicks))
    heartbeat.reset()
    orders: list[list[str]] = []
    for _ in range(clicks):
        room.press("create-target")
        QApplication.processEvents()
        orders.append(names(room))
    room.until_true(lambda: all_ended(room, orders))
    print(f"longest gap of the event loop: {heartbeat.longest * 1000:.0f} ms ({method}, {clicks} clicks)")
    assert heartbeat.longest < longest_gap()
    assert process_creation_threads.on_gui_thread == []
    check_rows(room, orders)


def names(room: Room) -> list[str]:
    """The names in the tree from top to bottom: the main process, below it its children.

    Under spawn and forkserver multiprocessing's own helpers stand between them, in any place.
    """
    model = room.workbench.processes.model
    assert model is not None
    model.refresh()
    top = model.index(0, Column.NAME)
    assert model.rowCount() == 1
    rows = [model.index(row, Column.NAME, top) for row in range(model.rowCount(top))]
    return [str(top.data()), *(str(row.data()) for row in rows if model.process(row).style is not Style.HELPER)]


def all_ended(room: Room, orders: list[list[str]]) -> bool:
    """Whether all children have ended; notes the order of the rows each time."""
    orders.append(names(room))
    children = [process for process in room.run.processes if process.style is Style.TARGET]
    return len(children) == MANY and all(child.over for child in children)


def check_rows(room: Room, orders: list[list[str]]) -> None:
    """51 rows that never moved, and every line of each child."""
    last = orders[-1]
    assert last == ["MainProcess", *(f"mp{number}" for number in range(1, MANY + 1))]
    for order in orders:
        assert order == last[: len(order)]
    room.until_true(lambda: len(room.texts()) == 3 * MANY)
    room.workbench.refresh()
    assert all(room.cell(name, Column.LINES) == "3" for name in last[1:])
    assert f"alive, {MANY} ended" in room.workbench.status.text()
    assert all(process.state is not MpState.INITIAL for process in room.run.processes)


def test_a_hundred_are_asked_for_first(room: Room) -> None:
    room.enter_lab()
    asked: list[str] = []
    room.workbench.confirm = lambda words: bool(asked.append(words))  # type: ignore[method-assign]
    room.create(count="100")
    assert "100" in asked[0]
    assert room.statements() == []
