"""The process tree under the hands: several rows, the menu, double-click, typing a name, copying."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from procgui.protocol.events import NamesEvent
from procgui.ui.inspector.menu import ProcessMenu
from procgui.ui.main_window import MainWindow
from tests.gui.fake_engine import FakeEngine, Story
from tests.gui.windows import make_window


@pytest.fixture
def window(qtbot: QtBot, engine: FakeEngine) -> Iterator[MainWindow]:
    with make_window(qtbot, engine) as window:
        window.workbench.open_door("lab")
        story = Story(engine, 1)
        story.believable(lab=False)
        story.tell(NamesEvent(41200, "a", "", "o41207 a\no41208 b", ""))
        window.workbench.refresh()
        window.workbench.processes.select(1)
        yield window


def _menu(window: MainWindow) -> ProcessMenu:
    """The menu, as the Menu key opens it."""
    tree = window.workbench.processes.tree
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(tree.viewport(), event)
    (menu,) = [each for each in window.workbench.processes.findChildren(ProcessMenu) if each.isVisible()]
    return menu


def _action(menu: ProcessMenu, text: str) -> QAction:
    (action,) = [each for each in menu.actions() if each.text() == text]
    return action


def _shown(window: MainWindow) -> set[str]:
    source = window.workbench.output.view.source
    assert source is not None
    rows = [row.row for row in source.rows(source.first, source.end) if row.row is not None]
    return {source.names(row.chan).name for row in rows}


def test_the_menu_has_the_calls_and_does_them(window: MainWindow, engine: FakeEngine) -> None:
    menu = _menu(window)
    calls = [button.text() for button in window.workbench.child.buttons.values()]
    assert [action.text() for action in menu.actions()][: len(calls)] == calls
    _action(menu, "join()").trigger()
    _action(menu, "Terminate from outside").trigger()
    assert engine.statements() == ["a.join()"]
    assert engine.asked[-1] == ("signal", 1, 41207, "terminate")
    menu.close()


def test_the_menu_knows_what_is_impossible(window: MainWindow) -> None:
    window.workbench.processes.select(4)
    menu = _menu(window)
    assert not _action(menu, "join()").isEnabled()
    assert _action(menu, "Kill from outside").isEnabled()
    menu.close()
    window.workbench.processes.select(0)
    menu = _menu(window)
    assert "join()" not in [action.text() for action in menu.actions()]
    menu.close()


def test_only_its_output(window: MainWindow) -> None:
    everybody = _shown(window)
    menu = _menu(window)
    _action(menu, "Show only its output").trigger()
    assert _shown(window) == {"mp1"}
    menu.close()
    menu = _menu(window)
    assert _action(menu, "Show only its output").isChecked()
    _action(menu, "Show only its output").trigger()
    assert _shown(window) == everybody
    menu.close()


def test_a_double_click_does_the_same(window: MainWindow) -> None:
    everybody, processes = _shown(window), window.workbench.processes
    assert processes.model is not None
    index = processes.model.index_of(2)
    processes.tree.doubleClicked.emit(index)
    assert _shown(window) == {"mp2"}
    processes.tree.doubleClicked.emit(index)
    assert _shown(window) == everybody


def test_copying(window: MainWindow, qtbot: QtBot) -> None:
    tree = window.workbench.processes.tree
    menu = _menu(window)
    _action(menu, "Copy PID").trigger()
    assert QGuiApplication.clipboard().text() == "41207"
    menu.close()
    tree.selectAll()
    window.workbench.processes.copy_pid()
    assert QGuiApplication.clipboard().text().splitlines() == ["41200", "41207", "41208", "41211", "41215"]
    window.workbench.processes.select(3)
    qtbot.keyClick(tree, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    name, pid, *rest = QGuiApplication.clipboard().text().split("\t")
    assert (name, pid) == ("mp3", "41211") and rest


def test_typing_a_name_selects_it_whichever_column_was_clicked(window: MainWindow, qtbot: QtBot) -> None:
    processes = window.workbench.processes
    assert processes.model is not None
    processes.tree.setCurrentIndex(processes.model.index_of(1, 2))
    qtbot.keyClicks(processes.tree, "mp3")
    assert [process.name for process in processes.chosen()] == ["mp3"]
    assert window.workbench.child.heading.text() == "mp3"


def test_shift_and_the_arrows_select_several_and_delete_does_nothing(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    tree = window.workbench.processes.tree
    tree.setFocus()
    qtbot.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert window.workbench.child.heading.text() == "2 processes"
    before = list(engine.asked)
    qtbot.keyClick(tree, Qt.Key.Key_Delete)
    assert engine.asked == before and len(window.workbench.processes.chosen()) == 2
    window.workbench.child.buttons["is_alive"].click()
    assert engine.statements() == ["a.is_alive()", "b.is_alive()"]
