"""The panes: closed, opened, floated, moved, put back, and as they were left when the window opens again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton
from pytestqt.qtbot import QtBot

from procgui.controller.settings import Settings
from procgui.ui.dock import PaneDock
from procgui.ui.main_window import MainWindow
from procgui.ui.memory import Memory
from tests.gui.fake_engine import FakeEngine
from tests.gui.test_window_hands import _wheel
from tests.gui.windows import make_window

RIGHT, BOTTOM = Qt.DockWidgetArea.RightDockWidgetArea, Qt.DockWidgetArea.BottomDockWidgetArea


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    with make_window(qtbot, FakeEngine()) as window:
        window.resize(1600, 900)
        with qtbot.waitSignal(window.workbench.body.arranged):
            window.workbench.open_door("lab")
        yield window


def _dock(window: MainWindow, name: str) -> PaneDock:
    dock: PaneDock = window.workbench.body.docks[name]
    return dock


def _move(window: MainWindow, name: str) -> None:
    """To the right, as by hand: a pane floats while it is dragged."""
    dock = _dock(window, name)
    dock.setFloating(True)
    window.workbench.body.stage.addDockWidget(RIGHT, dock)
    dock.setFloating(False)


def _close(window: MainWindow, name: str) -> None:
    button = _dock(window, name).findChild(QToolButton, f"close-{name}")
    assert button is not None and button.isVisible()
    button.click()


def _toggle(window: MainWindow, name: str) -> None:
    [action] = [action for action in window.workbench.pane_actions() if action.data() == name]
    action.trigger()


@pytest.mark.parametrize("name", ["create", "source", "console", "processes", "inspector"])
def test_a_pane_is_closed_by_its_button_and_opened_by_the_menu(window: MainWindow, name: str) -> None:
    _close(window, name)
    assert not _dock(window, name).isVisible()
    [action] = [action for action in window.workbench.pane_actions() if action.data() == name]
    assert not action.isChecked()
    _toggle(window, name)
    assert _dock(window, name).isVisible()


def test_a_closed_pane_stays_closed_over_doors(window: MainWindow) -> None:
    _close(window, "inspector")
    window.workbench.open_door("lessons")
    assert _dock(window, "lessons").isVisible() and not _dock(window, "create").isVisible()
    assert not _dock(window, "console").isVisible()
    window.workbench.open_door("lab")
    assert _dock(window, "create").isVisible() and _dock(window, "console").isVisible()
    assert not _dock(window, "inspector").isVisible()


def test_the_output_takes_what_the_others_leave(window: MainWindow, qtbot: QtBot) -> None:
    width = window.workbench.output.width()
    for name in ("create", "source"):
        _close(window, name)
    qtbot.waitUntil(lambda: window.workbench.output.width() > width + 200)


def test_a_floating_pane_zooms_too(window: MainWindow, qtbot: QtBot) -> None:
    _dock(window, "processes").setFloating(True)
    assert _dock(window, "processes").isWindow()
    scale = window.look.scale
    _wheel(_dock(window, "processes"), window.workbench.processes.tree, 120)
    assert window.look.scale > scale


def test_everything_is_put_back(window: MainWindow, qtbot: QtBot) -> None:
    body = window.workbench.body
    _close(window, "source")
    _dock(window, "processes").setFloating(True)
    _move(window, "console")
    window.workbench.pane_actions()[-1].trigger()
    assert _dock(window, "source").isVisible() and not _dock(window, "processes").isFloating()
    assert body.stage.dockWidgetArea(_dock(window, "console")) == BOTTOM


def test_panes_are_there_again_as_they_were_left(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    memory = Memory(Settings(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)))
    _move(window, "console")
    _close(window, "source")
    memory.keep(window)
    with make_window(qtbot, FakeEngine()) as later:
        later.resize(1600, 900)
        later.workbench.open_door("lab")
        memory.give_back(later)
        assert later.workbench.body.stage.dockWidgetArea(_dock(later, "console")) == RIGHT
        assert not _dock(later, "source").isVisible() and _dock(later, "create").isVisible()


def test_an_arrangement_survives_a_narrow_time(window: MainWindow, qtbot: QtBot) -> None:
    body = window.workbench.body
    _move(window, "console")
    window.look.set_scale(2.0)
    qtbot.waitUntil(lambda: body.narrow)
    window.look.set_scale(1.0)
    qtbot.waitUntil(lambda: not body.narrow)
    assert body.stage.dockWidgetArea(_dock(window, "console")) == RIGHT


def test_nothing_lies_over_anything_else(window: MainWindow, qtbot: QtBot) -> None:
    docks = [dock for dock in window.workbench.body.docks.values() if dock.isVisible()]
    parts = [*(dock.geometry() for dock in docks), window.workbench.output.geometry()]
    assert not [1 for one in parts for other in parts if one is not other and one.intersects(other)]


def test_a_border_that_was_moved_stays_where_it_is(window: MainWindow, qtbot: QtBot) -> None:
    body, dock = window.workbench.body, _dock(window, "processes")
    width = dock.width()
    border = QPoint(dock.x() - 4, dock.y() + dock.height() // 2)

    def mouse(kind: QEvent.Type, place: QPoint) -> None:
        where, left = QPointF(place), Qt.MouseButton.LeftButton
        about = (where, QPointF(body.stage.mapToGlobal(place)), left, left, Qt.KeyboardModifier.NoModifier)
        QApplication.sendEvent(body.stage, QMouseEvent(kind, *about))

    mouse(QEvent.Type.MouseButtonPress, border)
    mouse(QEvent.Type.MouseMove, border - QPoint(60, 0))
    qtbot.waitUntil(lambda: dock.width() > width + 40)
    mouse(QEvent.Type.MouseButtonRelease, border - QPoint(60, 0))
    moved = dock.width()
    with qtbot.waitSignal(body.arranged):
        window.resize(window.width() + 40, window.height())
    assert abs(dock.width() - moved) <= 2


@pytest.mark.parametrize("width", [1280, 1440, 1600])
def test_the_form_is_seen_whole(window: MainWindow, qtbot: QtBot, width: int) -> None:
    window.resize(width, 900)
    daemon = window.workbench.lab.creation.daemon
    qtbot.waitUntil(lambda: daemon.visibleRegion().boundingRect().size() == daemon.size())


def test_what_nobody_has_moved_is_not_remembered(window: MainWindow) -> None:
    """So that a window of another size shares out its own room."""
    arrangement, closed = window.workbench.body.keep()
    assert arrangement.isEmpty() and closed == []
