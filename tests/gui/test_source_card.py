"""The program of the Lab's main process: files, undo across them, what runs, and what is wrong with it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QByteArray, QCoreApplication, QSettings, Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from procgui import resources
from procgui.controller.settings import Settings
from procgui.ui.editor.source_card import SourceCard
from procgui.ui.main_window import MainWindow
from tests.gui.fake_engine import FakeEngine, Story
from tests.gui.menus import entries
from tests.gui.windows import make_window

BUILTIN = resources.path("lab", "lab.py").read_text("utf-8")
Key, Control = Qt.Key, Qt.KeyboardModifier.ControlModifier


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, engine: FakeEngine) -> Iterator[MainWindow]:
    with make_window(qtbot, engine) as window:
        window.look.choose(dark=request.param)
        window.workbench.open_door("lab")
        yield window


@pytest.fixture
def card(window: MainWindow) -> SourceCard:
    return window.workbench.lab.source_card


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat))


def undo(card: SourceCard) -> None:
    QTest.keyClick(card.editor, Key.Key_Z, Control)


def answer(monkeypatch: pytest.MonkeyPatch, path: Path | None) -> list[str]:
    """The next questions for a file are answered with this one; the list tells what each asked."""
    asked: list[str] = []

    def ask(_parent: Any, title: str, *_: Any) -> tuple[str, str]:
        asked.append(title)
        return ("" if path is None else str(path)), ""

    monkeypatch.setattr(QFileDialog, "getOpenFileName", ask)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return asked


def launches(engine: FakeEngine) -> list[Any]:
    return [call[1] for call in engine.asked if call[0] == "launch"]


def action(card: SourceCard, words: str) -> QAction:
    menu = card.files.menu()
    return next(each for each in entries(menu) if words in each.text())


# What runs


def test_the_built_in_source_runs_as_it_stands(card: SourceCard, engine: FakeEngine) -> None:
    assert card.text == BUILTIN
    assert card.side.text() == "lab.py"
    (spec,) = launches(engine)
    assert (spec.script, spec.source) == (str(resources.path("lab", "lab.py")), BUILTIN)
    assert not card.differs and "hint" not in card.__dict__


def test_an_edit_runs_after_a_restart(window: MainWindow, card: SourceCard, engine: FakeEngine) -> None:
    QTest.keyClicks(card.editor, "x = 1")
    QTest.keyClick(card.editor, Key.Key_Return)
    assert card.side.text() == "lab.py ●"
    assert card.differs and card.hint.isVisible() and card.hint.text.text() == "Restart to apply"
    card.hint.button.click()
    assert launches(engine)[-1].source == "x = 1\n" + BUILTIN
    assert not card.differs and not card.hint.isVisible()
    assert card.side.text() == "lab.py ●"
    undo(card)
    undo(card)
    assert card.side.text() == "lab.py"
    assert card.differs and card.hint.isVisible()


def test_a_source_with_a_fault_leaves_the_main_process_alone(
    window: MainWindow, card: SourceCard, engine: FakeEngine
) -> None:
    before = len(engine.asked)
    card.editor.show_source("x = 1\n" * 300 + "def f(:\n")
    window.workbench.restart_main()
    assert len(engine.asked) == before
    assert card.checked() is None
    assert card.hint.isVisible() and card.hint.text.text().startswith("Line 301: SyntaxError")
    assert card.hint.text.property("role") == "error"
    assert card.editor.marks.error == 300
    assert card.editor.viewport().rect().contains(card.editor.cursorRect())
    window.workbench.bar.methodChosen.emit("spawn" if window.workbench.desk.method != "spawn" else "fork")
    assert len(engine.asked) == before
    window.workbench.lab.creation.target.click()
    assert engine.statements()[-1] == "mp1.start()"
    card.editor.replace_source("y = 2")
    assert card.hint.text.text() == "Restart to apply"
    assert card.editor.marks.error is None
    card.hint.button.click()
    assert launches(engine)[-1].source == "y = 2"


def test_with_a_fault_and_no_main_process_nothing_is_given(
    window: MainWindow, card: SourceCard, engine: FakeEngine
) -> None:
    Story(engine, 1).ends()
    window.workbench.refresh()
    card.editor.replace_source("def f(:")
    window.workbench.lab.creation.target.click()
    assert len(launches(engine)) == 1 and not engine.statements()
    window.workbench.bar.run.click()
    assert len(launches(engine)) == 1
    undo(card)
    window.workbench.lab.creation.target.click()
    assert len(launches(engine)) == 2 and "mp1.start()" in engine.statements()


def test_in_a_narrow_window_a_fault_comes_to_the_front(window: MainWindow, card: SourceCard, qtbot: QtBot) -> None:
    card.editor.replace_source("def f(:")
    window.look.set_scale(2.0)
    qtbot.waitUntil(lambda: window.workbench.body.narrow)
    window.workbench.restart_main()
    qtbot.waitUntil(lambda: card.hint.isVisible() and "Line 1" in card.hint.text.text())


def test_a_fault_opens_the_pane_that_shows_it(window: MainWindow, card: SourceCard, qtbot: QtBot) -> None:
    card.editor.replace_source("def f(:")
    window.workbench.body.docks["source"].close()
    window.workbench.restart_main()
    qtbot.waitUntil(lambda: card.hint.isVisible())


# Files


def test_open_and_undo(window: MainWindow, card: SourceCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mine.py"
    file.write_bytes("\ufeffa = 'ä'\r\nb = 2\r\n".encode())
    QTest.keyClicks(card.editor, "# unsaved ")
    answer(monkeypatch, file)
    card.open_button.click()
    assert card.text == "a = 'ä'\nb = 2\n"
    assert card.side.text() == "mine.py"
    spec = window.workbench.lab.spec()
    assert (spec.script, spec.source) == (str(file), card.text)
    undo(card)
    assert card.text == "# unsaved " + BUILTIN
    assert card.side.text() == "lab.py ●"
    QTest.keyClick(card.editor, Key.Key_Z, Control | Qt.KeyboardModifier.ShiftModifier)
    assert card.side.text() == "mine.py"
    card.editor.go_to(0)
    QTest.keyClicks(card.editor, "# ")
    card.save_button.click()
    assert file.read_bytes() == "# a = 'ä'\r\nb = 2\r\n".encode()


def test_save_asks_for_a_place_once(card: SourceCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = answer(monkeypatch, None)
    QTest.keyClicks(card.editor, "# ")
    QTest.keyClick(card.editor, Key.Key_S, Control)
    assert len(asked) == 1 and card.side.text() == "lab.py ●"
    file = tmp_path / "mine.py"
    answer(monkeypatch, file)
    QTest.keyClick(card.editor, Key.Key_S, Control)
    assert file.read_text("utf-8") == "# " + BUILTIN
    assert card.side.text() == "mine.py"
    asked = answer(monkeypatch, None)
    QTest.keyClicks(card.editor, "# ")
    assert card.side.text() == "mine.py ●"
    QTest.keyClick(card.editor, Key.Key_S, Control)
    assert not asked and file.read_text("utf-8") == "# # " + BUILTIN
    assert card.side.text() == "mine.py"
    answer(monkeypatch, tmp_path / "other.py")
    action(card, "Save as").trigger()
    assert card.side.text() == "other.py" and (tmp_path / "other.py").is_file()


@pytest.mark.parametrize("over", [False, True])
def test_what_another_program_wrote_is_not_lost_unasked(
    card: SourceCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, over: bool
) -> None:
    file = tmp_path / "mine.py"
    file.write_text("a = 1\n", "utf-8")
    card.files.open(file)
    QTest.keyClicks(card.editor, "# ")
    file.write_text("theirs\n", "utf-8")
    button = QMessageBox.StandardButton.Yes if over else QMessageBox.StandardButton.No
    monkeypatch.setattr(QMessageBox, "question", lambda *_: button)
    card.save_button.click()
    assert file.read_text("utf-8") == ("# a = 1\n" if over else "theirs\n")
    assert card.side.text() == ("mine.py" if over else "mine.py ●")


@pytest.mark.parametrize("kind", ["not utf-8", "missing", "folder", "long"])
def test_what_cannot_be_opened_is_said_and_changes_nothing(
    window: MainWindow, card: SourceCard, tmp_path: Path, kind: str
) -> None:
    file = tmp_path / "bad.py"
    if kind == "not utf-8":
        file.write_bytes(b"x = '\xff\xfe'\n")
    elif kind == "folder":
        file.mkdir()
    elif kind == "long":
        file.write_bytes(b"#" * 3_000_000)
    QTest.keyClicks(card.editor, "# ")
    card.files.open(file)
    assert str(file) in window.workbench.message.text.text()
    assert card.text == "# " + BUILTIN
    assert card.side.text() == "lab.py ●" and not card.file.recent


def test_what_cannot_be_saved_is_said_and_stays(
    window: MainWindow, card: SourceCard, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer(monkeypatch, tmp_path / "none" / "mine.py")
    QTest.keyClicks(card.editor, "# ")
    card.save_button.click()
    assert "mine.py" in window.workbench.message.text.text()
    assert card.side.text() == "lab.py ●"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a symbolic link")
def test_saving_keeps_mode_and_link(card: SourceCard, tmp_path: Path) -> None:
    file, link = tmp_path / "real.py", tmp_path / "link.py"
    file.write_text("a = 1\n", "utf-8")
    file.chmod(0o755)
    link.symlink_to(file)
    card.files.open(link)
    QTest.keyClicks(card.editor, "# ")
    card.save_button.click()
    assert link.is_symlink() and file.read_text("utf-8") == "# a = 1\n"
    assert os.stat(file).st_mode & 0o777 == 0o755


def test_recent_files(window: MainWindow, card: SourceCard, tmp_path: Path) -> None:
    files = [tmp_path / f"{number}&x.py" for number in range(10)]
    for file in files:
        file.write_text(file.name, "utf-8")
        card.files.open(file)
    card.files.open(files[5])
    assert card.file.recent == [files[5], *(files[number] for number in (9, 8, 7, 6, 4, 3, 2))]
    action(card, "8&&x.py").trigger()
    assert card.text == "8&x.py" and card.file.recent[0] == files[8]
    files[9].unlink()
    action(card, "9&&x.py").trigger()
    assert card.text == "8&x.py"
    assert "9&x.py is not there any more" in window.workbench.message.text.text()
    assert files[9] not in card.file.recent


def test_reset_and_undo(card: SourceCard, tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("a = 1\n", "utf-8")
    card.files.open(file)
    QTest.keyClicks(card.editor, "# ")
    action(card, "Reset").trigger()
    assert card.text == BUILTIN and card.side.text() == "lab.py"
    undo(card)
    assert card.text == "# a = 1\n" and card.side.text() == "mine.py ●"
    card.save_button.click()
    assert file.read_text("utf-8") == "# a = 1\n"


def test_the_menu_opens_at_its_button(qtbot: QtBot, card: SourceCard) -> None:
    card.menu_button.click()
    menu = QApplication.activePopupWidget()
    assert menu is not None and menu.parent() is card
    assert not next(each for each in menu.actions() if each.text() == "Recent files").isEnabled()
    menu.close()


def test_words_follow_the_language(qtbot: QtBot, window: MainWindow, card: SourceCard) -> None:
    QTest.keyClicks(card.editor, "def")
    assert card.checked() is None
    window.workbench.speech.choose("zh_CN")
    chinese = QCoreApplication.translate("SourceCard", "Source of the main process")
    qtbot.waitUntil(lambda: card.editor.accessibleName() == chinese)
    assert "SyntaxError" in card.hint.text.text()


# Between two sessions


def test_unsaved_text_comes_back(qtbot: QtBot, engine: FakeEngine, settings: Settings, tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    file.write_text("a = 1\n", "utf-8")
    with make_window(qtbot, engine) as window:
        window.workbench.lab.source_card.files.open(file)
        QTest.keyClicks(window.workbench.lab.source_card.editor, "# ")
        window.workbench.lab.source_card.keep(settings)
    with make_window(qtbot, engine) as window:
        card = window.workbench.lab.source_card
        card.give_back(settings)
        assert card.text == "# a = 1\n" and card.side.text() == "mine.py ●"
        assert card.file.recent == [file]
        window.workbench.open_door("lab")
        assert launches(engine)[-1].source == "# a = 1\n"
        undo(card)
        assert card.text == "a = 1\n" and card.side.text() == "mine.py"
        card.keep(settings)
    with make_window(qtbot, engine) as window:
        window.workbench.lab.source_card.give_back(settings)
        assert window.workbench.lab.source_card.text == "a = 1\n"
        assert not window.workbench.lab.source_card.editor.document().isUndoAvailable()


def test_text_comes_back_though_its_file_is_gone(
    qtbot: QtBot, engine: FakeEngine, settings: Settings, tmp_path: Path
) -> None:
    file = tmp_path / "mine.py"
    file.write_text("a = 1\n", "utf-8")
    with make_window(qtbot, engine) as window:
        window.workbench.lab.source_card.files.open(file)
        QTest.keyClicks(window.workbench.lab.source_card.editor, "# ")
        window.workbench.lab.source_card.keep(settings)
    file.unlink()
    with make_window(qtbot, engine) as window:
        window.workbench.lab.source_card.give_back(settings)
        assert window.workbench.lab.source_card.text == "# a = 1\n"
        assert "not there any more" in window.workbench.message.text.text()


def test_corrupt_settings_give_the_built_in_source(qtbot: QtBot, engine: FakeEngine, settings: Settings) -> None:
    settings.put("lab/unsaved", QByteArray(b"\x00rubbish"))
    settings.put("lab/recent", ["a\0b", ""])
    settings.put("lab/path", "a\0b")
    with make_window(qtbot, engine) as window:
        window.workbench.lab.source_card.give_back(settings)
        assert window.workbench.lab.source_card.text == BUILTIN
        action(window.workbench.lab.source_card, "Reset").trigger()
