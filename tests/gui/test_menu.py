"""The menu: made when it is opened, reachable by key and by button, and each entry does what it says."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from procgui.controller.settings import Settings
from procgui.ui.main_window import MainWindow
from procgui.ui.memory import Memory
from procgui.ui.menu import MainMenu
from tests.gui.fake_engine import FakeEngine
from tests.gui.menus import entries
from tests.gui.windows import make_window


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> Iterator[MainWindow]:
    with make_window(qtbot, FakeEngine()) as window:
        window.workbench.open_door("lab")
        window.activateWindow()
        yield window


def _menu(window: MainWindow) -> MainMenu:
    """The menu that is open."""
    [menu] = [each for each in window.findChildren(MainMenu) if each.isVisible()]
    return menu


def _entries(menu: QMenu) -> Iterator[QAction]:
    """What can be chosen: neither lines between nor menus inside."""
    inner = [each.menuAction() for each in menu.findChildren(QMenu)]
    return (action for action in entries(menu) if not action.isSeparator() and action not in inner)


def _entry(menu: QMenu, words: str) -> QAction:
    [action] = [action for action in _entries(menu) if action.text() == words]
    return action


@pytest.mark.parametrize("how", ["button", "F10", "Alt+M"])
def test_it_is_made_when_it_is_opened_and_gone_when_it_closes(window: MainWindow, qtbot: QtBot, how: str) -> None:
    assert not window.findChildren(MainMenu)
    window.workbench.bar.menu.click() if how == "button" else QTest.keySequence(window, how)
    menu = _menu(window)
    assert menu.geometry().right() <= window.geometry().right() + 1
    menu.close()
    qtbot.waitUntil(lambda: not window.findChildren(MainMenu))


def test_every_command_is_in_it(window: MainWindow) -> None:
    window.workbench.bar.menu.click()
    shown = set(_entries(_menu(window)))
    elsewhere = {"lab", "lessons", "script", "console", "output", "processes", "find", "find-next", "find-previous"}
    elsewhere |= {"menu", "scheme", "language"}  # the two have submenus with all choices
    for name, action in window.workbench.commands.actions.items():
        assert (action in shown) is (name not in elsewhere), name


def test_choices_of_look_and_language(window: MainWindow) -> None:
    window.look.choose(None)
    window.workbench.bar.menu.click()
    menu = _menu(window)
    _entry(menu, "Dark").trigger()
    assert window.look.theme.dark and window.look.chosen is True
    _entry(menu, "中文").trigger()
    assert window.workbench.speech.code == "zh_CN"
    menu.close()
    window.workbench.bar.menu.click()
    panes = {action.text() for action in window.workbench.pane_actions()}
    checked = {action.text() for action in _entries(_menu(window)) if action.isChecked()} - panes
    assert "中文" in checked and len(checked) == 2


def test_recent_scripts(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    for name in ("a.py", "b & c.py"):
        (tmp_path / name).write_text(f"# {name}\n", "utf-8")
        window.workbench.scripts.show(tmp_path / name)
    memory = Memory(Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)))
    memory.keep(window)
    with make_window(qtbot, FakeEngine()) as later:
        memory.give_back(later)
        later.workbench.bar.menu.click()
        menu = _menu(later)
        assert _entry(menu, "b && c.py").toolTip() == str(tmp_path / "b & c.py")
        _entry(menu, "a.py").trigger()
        assert later.workbench.scripts.door.source.toPlainText() == "# a.py"
        assert [path.name for path in later.workbench.scripts.recent] == ["a.py", "b & c.py"]


def test_nothing_recent_is_no_empty_menu(window: MainWindow) -> None:
    window.workbench.bar.menu.click()
    [recent] = [each for each in _menu(window).findChildren(QMenu) if each.title() == "Open recent"]
    assert not recent.isEnabled()
