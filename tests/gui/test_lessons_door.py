"""Demonstrations: text and source side by side, edited, run and reset."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from procgui.ui.lessons_door import LessonsDoor
from procgui.ui.main_window import MainWindow
from tests.gui.fake_engine import FakeEngine
from tests.gui.windows import make_window

GUARD = 2


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, engine: FakeEngine) -> Iterator[MainWindow]:
    with make_window(qtbot, engine) as window:
        window.look.choose(dark=request.param)
        window.workbench.open_door("lessons")
        yield window


@pytest.fixture
def door(window: MainWindow) -> LessonsDoor:
    return window.workbench.lessons


def launched(engine: FakeEngine) -> Any:
    return next(call[1] for call in reversed(engine.asked) if call[0] == "launch")


def test_text_and_source_are_seen_together(door: LessonsDoor) -> None:
    assert door.text.isVisible() and door.source.isVisible()
    text, source = (widget.mapTo(door, widget.rect().topLeft()) for widget in (door.text, door.source))
    assert text.y() + door.text.height() < source.y()


def test_a_narrow_window_shows_one_of_them(qtbot: QtBot, window: MainWindow, door: LessonsDoor) -> None:
    window.look.set_scale(2.0)
    assert door.text.isVisible() and not door.source.isVisible()
    door.switch.button(1).click()
    assert door.source.isVisible() and not door.text.isVisible()
    window.look.set_scale(1.0)
    assert door.source.isVisible() and door.text.isVisible()
    assert not door.switch.button(0).isVisible()


def test_unchanged_it_runs_from_its_own_file(window: MainWindow, door: LessonsDoor, engine: FakeEngine) -> None:
    assert not door.reset_button.isEnabled()
    window.workbench.bar.run.click()
    assert Path(launched(engine).script) == door.lesson.script  # type: ignore[union-attr]


def test_edited_it_runs_from_a_copy_in_its_own_folder(
    window: MainWindow, door: LessonsDoor, engine: FakeEngine
) -> None:
    door.list.setCurrentRow(GUARD)
    lesson = door.lesson
    assert lesson is not None
    QTest.keyClicks(door.source, "# mine ")
    assert door.source_card.side.text() == "main.py ●"
    window.workbench.bar.run.click()
    spec = launched(engine)
    script = Path(spec.script)
    assert script.name == "main.py" and script != lesson.script
    assert script.read_text("utf-8") == "# mine " + lesson.source()
    assert (script.parent / "unguarded.py").is_file()  # which the demonstration runs
    assert spec.kind == "script" and spec.cwd == str(lesson.folder)
    assert lesson.source() == lesson.script.read_text("utf-8")


def test_reset_and_undo(window: MainWindow, door: LessonsDoor, engine: FakeEngine) -> None:
    original = door.source.text()
    QTest.keyClicks(door.source, "# mine ")
    door.reset_button.click()
    assert door.source.text() == original and door.source_card.side.text() == "main.py"
    QTest.keyClick(door.source, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert door.source.text() == "# mine " + original
    door.reset_button.click()
    window.workbench.bar.run.click()
    assert Path(launched(engine).script) == door.lesson.script  # type: ignore[union-attr]


def test_edits_are_kept_while_other_demonstrations_are_read(window: MainWindow, door: LessonsDoor) -> None:
    QTest.keyClicks(door.source, "# one ")
    door.list.setCurrentRow(1)
    assert not door.differs
    QTest.keyClicks(door.source, "# two ")
    window.workbench.bar.language.click()
    door.list.setCurrentRow(0)
    assert door.source.text().startswith("# one ") and door.differs
    QTest.keyClick(door.source, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert not door.differs
    door.list.setCurrentRow(1)
    assert door.source.text().startswith("# two ")


def test_a_copy_that_cannot_be_written_is_said(
    window: MainWindow, door: LessonsDoor, monkeypatch: pytest.MonkeyPatch
) -> None:
    QTest.keyClicks(door.source, "# ")

    def full(*_: Any, **__: Any) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_text", full)
    window.workbench.bar.run.click()
    assert "No space left on device" in window.workbench.message.text.text()
