"""Keys do what the list of shortcuts says, in the window itself; the dialogs of Help."""

from __future__ import annotations

from collections import Counter

import pytest
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

import procgui
from procgui.ui.about import AboutDialog
from procgui.ui.command_words import command_words
from procgui.ui.commands import TABLE
from procgui.ui.main_window import MainWindow
from procgui.ui.shortcuts import ShortcutsDialog
from tests.gui.fake_engine import FakeEngine, Story


@pytest.fixture
def window(window: MainWindow, engine: FakeEngine) -> MainWindow:
    """In the middle of a lesson."""
    Story(engine, 1).believable(lab=False)
    window.workbench.refresh()
    window.activateWindow()
    return window


def _asked(engine: FakeEngine) -> list[str]:
    return [call[0] for call in engine.asked]


def test_no_key_is_used_twice_and_each_command_has_words() -> None:
    keys = Counter(QKeySequence(key).toString() for command in TABLE for key in command.keys)
    assert [key for key, count in keys.items() if count > 1] == []
    words = command_words()
    assert set(words) == {command.name for command in TABLE}
    assert all(title and tip for title, tip in words.values())


@pytest.mark.parametrize(
    ("keys", "asked"), [("F6", "pause"), ("Shift+F5", "stop"), ("Ctrl+Shift+F5", "stop_all"), ("Ctrl+R", "launch")]
)
def test_keys_of_a_run(window: MainWindow, engine: FakeEngine, keys: str, asked: str) -> None:
    engine.asked.clear()
    QTest.keySequence(window, keys)
    assert asked in _asked(engine)


def test_run_by_key_when_the_run_is_over(window: MainWindow, engine: FakeEngine) -> None:
    engine.asked.clear()
    QTest.keySequence(window, "F5")
    assert _asked(engine) == []
    Story(engine, 1).ends()
    window.workbench.refresh()
    QTest.keySequence(window, "F5")
    assert _asked(engine) == ["launch"]


def test_keys_of_places(window: MainWindow, qtbot: QtBot) -> None:
    for keys, door in (("Ctrl+2", "lessons"), ("Ctrl+3", "script"), ("Ctrl+1", "lab")):
        QTest.keySequence(window, keys)
        assert window.workbench.desk.door == door
    QTest.keySequence(window, "Ctrl+3")
    for keys, widget in (
        ("Ctrl+L", window.workbench.console.input),
        ("Ctrl+Shift+O", window.workbench.output.view),
        ("Ctrl+Shift+P", window.workbench.processes.tree),
        ("Ctrl+F", window.workbench.output.find_bar.field),
    ):
        QTest.keySequence(window, keys)
        assert window.focusWidget() is widget, keys
    assert window.workbench.desk.door == "lab"


def test_restart_belongs_to_the_lab(window: MainWindow, engine: FakeEngine) -> None:
    QTest.keySequence(window, "Ctrl+2")
    engine.asked.clear()
    QTest.keySequence(window, "Ctrl+R")
    assert _asked(engine) == []


def test_keys_of_the_look(window: MainWindow) -> None:
    for keys, scale in (("Ctrl++", 1.1), ("Ctrl+=", 1.25), ("Ctrl+-", 1.1), ("Ctrl+0", 1.0)):
        QTest.keySequence(window, keys)
        assert window.look.scale == scale
    dark = window.look.theme.dark
    QTest.keySequence(window, "Ctrl+Shift+D")
    assert window.look.theme.dark is not dark
    QTest.keySequence(window, "Ctrl+Shift+L")
    assert window.workbench.speech.code == "zh_CN"


def test_buttons_name_their_keys(window: MainWindow) -> None:
    assert window.workbench.bar.run.toolTip().endswith("(F5)")
    assert "KeyboardInterrupt" in window.workbench.bar.stop.toolTip()
    assert window.workbench.bar.zoom_in.accessibleName() == "Larger"


def _opened(window: MainWindow, kind: type[QDialog]) -> QDialog:
    [dialog] = [each for each in window.findChildren(kind) if each.isVisible()]
    return dialog


def test_the_list_of_shortcuts_is_complete(window: MainWindow) -> None:
    QTest.keySequence(window, "F1")
    dialog = _opened(window, ShortcutsDialog)
    assert isinstance(dialog, ShortcutsDialog)
    for action in window.workbench.commands.actions.values():
        for key in action.shortcuts():
            text = key.toString(QKeySequence.SequenceFormat.NativeText)
            assert any(text in keys and words == action.text().rstrip("…") for keys, words in dialog.rows), text
    dialog.reject()


def test_about_tells_what_a_report_needs(window: MainWindow) -> None:
    window.workbench.commands.actions["about"].trigger()
    dialog = _opened(window, AboutDialog)
    assert isinstance(dialog, AboutDialog)
    dialog.copy_button.click()
    copied = QGuiApplication.clipboard().text()
    assert f"procgui: {procgui.__version__}" in copied and "Qt: 6" in copied
    dialog.close_button.click()
