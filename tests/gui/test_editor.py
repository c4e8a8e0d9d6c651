"""Writing a program in the editor: keys, colours, marks, find."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QToolTip, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from procgui.ui.editor.editor import CodeEditor
from procgui.ui.editor.finding import matches
from procgui.ui.editor.view import CodeView
from procgui.ui.look import Look
from tests.gui.conftest import Heartbeat

Key, Modifier = Qt.Key, Qt.KeyboardModifier


@pytest.fixture(params=[False, True], ids=["light", "dark"])
def look(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[Look]:
    look = Look(qapp)
    look.choose(dark=request.param)
    yield look
    look.choose(dark=False)


@pytest.fixture
def page(qtbot: QtBot, look: Look) -> QWidget:
    """An editor between two fields."""
    page = QWidget()
    column = QVBoxLayout(page)
    for widget in (QLineEdit(), CodeEditor(look), QLineEdit()):
        column.addWidget(widget)
    qtbot.addWidget(page)
    page.resize(500, 400)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    return page


@pytest.fixture
def editor(page: QWidget) -> CodeEditor:
    editor = page.findChild(CodeEditor)
    assert isinstance(editor, CodeEditor)
    editor.setFocus()
    return editor


def press(editor: QWidget, key: Qt.Key, modifiers: Qt.KeyboardModifier = Modifier.NoModifier) -> None:
    QTest.keyClick(editor, key, modifiers)


def select(editor: CodeEditor, start: int, end: int) -> None:
    cursor = editor.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)


def colour_at(view: CodeView, line: int, column: int) -> str:
    """Of the letter as it is painted."""
    block = view.document().findBlockByNumber(line)
    for piece in block.layout().formats():
        if piece.start <= column < piece.start + piece.length:
            return piece.format.foreground().color().name()
    return view.look.theme.ink.name()


def test_enter_keeps_the_depth_and_a_colon_makes_it_deeper(editor: CodeEditor) -> None:
    QTest.keyClicks(editor, "def f():  # says")
    press(editor, Key.Key_Return)
    QTest.keyClicks(editor, "if 1:")
    press(editor, Key.Key_Return, Modifier.ShiftModifier)
    QTest.keyClicks(editor, "x = {1: 2}")
    press(editor, Key.Key_Enter)
    QTest.keyClicks(editor, "y")
    assert editor.text() == "def f():  # says\n    if 1:\n        x = {1: 2}\n        y"
    press(editor, Key.Key_Home)
    press(editor, Key.Key_Backspace)
    assert editor.text().endswith("\n    y")


def test_undo_and_redo(editor: CodeEditor) -> None:
    QTest.keyClicks(editor, "if 1:")
    press(editor, Key.Key_Return)
    assert editor.text() == "if 1:\n    "
    press(editor, Key.Key_Z, Modifier.ControlModifier)
    assert editor.text() == "if 1:"
    press(editor, Key.Key_Z, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert editor.text() == "if 1:\n    "


def test_tab_goes_to_the_next_stop_and_moves_selected_lines(editor: CodeEditor) -> None:
    QTest.keyClicks(editor, "ab")
    press(editor, Key.Key_Tab)
    QTest.keyClicks(editor, "c")
    assert editor.text() == "ab  c"
    editor.show_source("a\n\n  b\nc")
    select(editor, 0, 7)  # the line c is not touched: the selection ends before it
    press(editor, Key.Key_Tab)
    assert editor.text() == "    a\n\n      b\nc"
    press(editor, Key.Key_Backtab)
    press(editor, Key.Key_Backtab)
    assert editor.text() == "a\n\nb\nc"
    press(editor, Key.Key_Z, Modifier.ControlModifier)
    assert editor.text() == "a\n\n  b\nc"


def test_comments_come_and_go(editor: CodeEditor) -> None:
    editor.show_source("    a\n\n        b\nc")
    select(editor, 2, 16)
    press(editor, Key.Key_Slash, Modifier.ControlModifier)
    assert editor.text() == "    # a\n\n    #     b\nc"
    press(editor, Key.Key_Slash, Modifier.ControlModifier)
    assert editor.text() == "    a\n\n        b\nc"
    press(editor, Key.Key_Z, Modifier.ControlModifier)
    press(editor, Key.Key_Z, Modifier.ControlModifier)
    assert not editor.document().isUndoAvailable()


def test_the_keyboard_gets_out(page: QWidget, editor: CodeEditor) -> None:
    before, after = page.findChildren(QLineEdit)
    press(editor, Key.Key_Tab, Modifier.ControlModifier)
    assert after.hasFocus()
    editor.setFocus()
    press(editor, Key.Key_Backtab, Modifier.ControlModifier | Modifier.ShiftModifier)
    assert before.hasFocus()
    editor.setFocus()
    press(editor, Key.Key_Escape)
    press(editor, Key.Key_Tab)
    assert after.hasFocus()
    editor.setFocus()
    press(editor, Key.Key_Escape)
    QTest.keyClicks(editor, "x")
    press(editor, Key.Key_Tab)
    assert editor.hasFocus() and editor.text() == "x   "


def test_colours_follow_the_edits(qtbot: QtBot, editor: CodeEditor) -> None:
    palette = editor.look.theme.palette
    editor.show_source("def f():\n    return '''a\nb'''\n")
    qtbot.waitUntil(lambda: colour_at(editor, 2, 0) == palette.string)
    qtbot.waitUntil(lambda: colour_at(editor, 0, 4) == palette.definition)
    assert colour_at(editor, 1, 4) == palette.keyword
    QApplication.processEvents()  # a new document is coloured by Qt's loop; until then edits wait for that too
    editor.go_to(0)
    editor.insertPlainText("async ")
    assert colour_at(editor, 0, 10) == palette.definition  # at once, before anything is lexed anew
    press(editor, Key.Key_Return)
    assert colour_at(editor, 2, 4) == palette.keyword
    assert colour_at(editor, 3, 0) == palette.string
    editor.go_to(0)
    QTest.keyClicks(editor, "# ")
    qtbot.waitUntil(lambda: colour_at(editor, 0, 3) == palette.comment)


def test_characters_that_qt_counts_twice_do_not_shift_the_colours(qtbot: QtBot, editor: CodeEditor) -> None:
    editor.show_source("a = '\N{FACE WITH TEARS OF JOY}'  # no\nif a: pass")
    qtbot.waitUntil(lambda: colour_at(editor, 1, 0) == editor.look.theme.palette.keyword)
    assert colour_at(editor, 0, 10) == editor.look.theme.palette.comment
    assert colour_at(editor, 0, 9) == editor.look.theme.palette.ink


def test_a_long_text_gets_its_colours_while_the_window_lives(
    qtbot: QtBot, editor: CodeEditor, heartbeat: Heartbeat
) -> None:
    lines = 8_000
    editor.show_source("if value: return 'text'  # why\n" * lines)
    QTest.qWait(1)  # laying out so many lines is Qt's
    heartbeat.reset()
    qtbot.waitUntil(lambda: colour_at(editor, lines - 1, 0) == editor.look.theme.palette.keyword, timeout=30_000)
    assert heartbeat.longest < 0.5
    heartbeat.reset()
    QTest.keyClicks(editor, "x")
    qtbot.waitUntil(lambda: colour_at(editor, 0, 2) == editor.look.theme.palette.ink)
    assert heartbeat.longest < 0.5


def test_text_is_kept_exactly(editor: CodeEditor) -> None:
    text = "a = '\u00a0\u2028'\n\n"
    editor.show_source(text)
    assert editor.text() == text
    editor.replace_source("\tb")
    assert editor.text() == "\tb"


def test_the_line_of_the_caret_is_marked_while_one_writes(page: QWidget, editor: CodeEditor) -> None:
    editor.show_source("a\nb")
    press(editor, Key.Key_Down)
    (mark,) = editor.extraSelections()
    assert mark.cursor.blockNumber() == 1
    assert mark.format.background().color() == editor.look.theme.hover
    page.findChildren(QLineEdit)[0].setFocus()
    assert not editor.extraSelections()


def _bar_colours(editor: CodeEditor) -> set[str]:
    picture = editor.margin.grab().toImage()
    return {picture.pixelColor(1, y).name() for y in range(picture.height())}


def test_an_error_is_marked_in_sight_until_the_next_edit(qtbot: QtBot, editor: CodeEditor) -> None:
    theme = editor.look.theme
    editor.show_source("x\n" * 200)
    editor.mark_error(150, "no such thing")
    qtbot.waitUntil(lambda: theme.palette.error in _bar_colours(editor))
    assert theme.stderr_ground in [mark.format.background().color() for mark in editor.extraSelections()]
    place = editor.cursorRect().center()
    assert editor.viewport().rect().contains(place)
    where = editor.viewport().mapToGlobal(place)
    QApplication.sendEvent(editor.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, where))
    assert QToolTip.text() == "no such thing"
    QTest.keyClicks(editor, "y")
    assert theme.palette.error not in _bar_colours(editor)
    QToolTip.hideText()


def test_the_running_line_is_marked(editor: CodeEditor) -> None:
    editor.show_source("a\nb\nc")
    editor.mark_line(2)
    assert editor.look.theme.palette.accent in _bar_colours(editor)
    editor.mark_line(None)
    assert editor.look.theme.palette.accent not in _bar_colours(editor)


def test_find(qtbot: QtBot, editor: CodeEditor) -> None:
    editor.show_source("Ape\nape tape\n" + "x\n" * 100 + "APE")
    press(editor, Key.Key_F, Modifier.ControlModifier)
    bar = editor.finding.bar
    assert bar.isVisible() and bar.field.hasFocus()
    QTest.keyClicks(bar.field, "ape")
    assert bar.count.text() == "1 of 4"
    press(bar.field, Key.Key_Return, Modifier.ShiftModifier)
    assert bar.count.text() == "4 of 4"
    assert editor.viewport().rect().contains(editor.cursorRect())
    press(bar.field, Key.Key_Return)
    press(bar.field, Key.Key_F3)
    assert bar.count.text() == "2 of 4"
    current = editor.extraSelections()[-1]
    assert current.format.background().color() == editor.look.theme.match_current
    assert (current.cursor.blockNumber(), current.cursor.selectedText()) == (1, "ape")
    bar.case.click()
    assert bar.count.text() == "1 of 2"
    press(bar.field, Key.Key_Escape)
    assert not bar.isVisible() and editor.hasFocus()
    assert editor.textCursor().selectedText() == "ape"
    assert all(mark.format.background().color() != editor.look.theme.match for mark in editor.extraSelections())


def test_find_follows_edits_and_takes_what_is_selected(editor: CodeEditor) -> None:
    editor.show_source("one two one")
    select(editor, 0, 3)
    press(editor, Key.Key_F, Modifier.ControlModifier)
    bar = editor.finding.bar
    assert bar.field.text() == "one" and bar.count.text() == "1 of 2"
    editor.setFocus()
    press(editor, Key.Key_End)
    QTest.keyClicks(editor, " one")
    assert bar.count.text() == "3 matches"
    QTest.keyClicks(bar.field, "zzz")
    assert bar.count.text() == "no match"
    assert bar.close_button is not None
    bar.close_button.click()
    assert not bar.isVisible()


def test_the_bar_lies_below_the_text_and_hides_none_of_it(qtbot: QtBot, editor: CodeEditor) -> None:
    editor.show_source(("x" * 500 + "\n") * 100)
    press(editor, Key.Key_F, Modifier.ControlModifier)
    bar = editor.finding.bar

    def apart() -> None:
        assert not bar.geometry().intersects(editor.viewport().geometry())
        for scroll in (editor.horizontalScrollBar(), editor.verticalScrollBar()):
            place = scroll.rect().translated(scroll.mapTo(editor, QPoint(0, 0)))
            assert scroll.isVisible() and not bar.geometry().intersects(place)

    qtbot.waitUntil(apart)


def test_matches_count_as_qt_does() -> None:
    assert matches("\N{FACE WITH TEARS OF JOY}a.a", "a", True) == [(2, 1), (4, 1)]
    assert matches("aXa\u00e4A", "A", False) == [(0, 1), (2, 1), (4, 1)]
    assert matches("a.b", ".", True) == [(1, 1)]


def test_a_dropped_file_is_not_written_into_the_text(editor: CodeEditor) -> None:
    data = QMimeData()
    data.setText("x")
    assert editor.canInsertFromMimeData(data)
    data.setUrls([QUrl.fromLocalFile("/a.py")])
    assert not editor.canInsertFromMimeData(data)


def test_what_is_only_read_cannot_be_changed_but_found_in(qtbot: QtBot, look: Look) -> None:
    view = CodeView(look)
    qtbot.addWidget(view)
    view.show_source("a\r\nb\r\n")
    with qtbot.waitExposed(view):
        view.show()
    QTest.keyClicks(view, "x")
    press(view, Key.Key_Tab)
    assert view.text() == "a\nb"
    press(view, Key.Key_F, Modifier.ControlModifier)
    QTest.keyClicks(view.finding.bar.field, "b")
    assert view.finding.bar.count.text() == "1 of 1"
