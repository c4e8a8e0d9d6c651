"""The painted view: following and holding, long lines, selecting and copying, and that painting stays small."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from procgui.model.log import OutputLog
from procgui.ui.output import speech
from procgui.ui.output.colours import CONTRAST, colour, contrast, readable
from procgui.ui.output.scroll import Scroll, Top
from tests.gui.output_window import OutputWindow
from tests.unit.log_feed import batch

Key, Modifier, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> OutputWindow:
    return OutputWindow(qtbot, qapp)


def test_the_tail_is_followed_until_one_scrolls_up_and_again_after_end(window: OutputWindow) -> None:
    window.number(1_000)
    assert window.seen[-1] == "line 999"

    window.press(Key.Key_PageUp)
    held = window.seen
    assert not window.pane.follow.isChecked()
    window.number(5_000)
    assert window.seen == held

    window.press(Key.Key_End)
    assert window.seen[-1] == "line 5999"
    assert window.pane.follow.isChecked()
    window.number(1)
    assert window.seen[-1] == "line 6000"


def turn_wheel(window: OutputWindow, notches: int) -> None:
    viewport = window.view.viewport()
    at = QPointF(viewport.rect().center())
    buttons, phase = Button.NoButton, Qt.ScrollPhase.NoScrollPhase
    turn = QWheelEvent(
        at,
        QPointF(viewport.mapToGlobal(at)),
        QPoint(),
        QPoint(0, notches * 120),
        buttons,
        Modifier.NoModifier,
        phase,
        False,
    )
    QApplication.sendEvent(viewport, turn)


def test_the_wheel_holds_and_back_at_the_end_follows(window: OutputWindow) -> None:
    window.number(1_000)
    turn_wheel(window, 1)
    assert window.sees("line 996")
    assert not window.sees("line 999")
    assert not window.pane.follow.isChecked()

    turn_wheel(window, -1)
    assert window.sees("line 999")
    assert window.pane.follow.isChecked()


def test_the_scroll_bar_holds(window: OutputWindow) -> None:
    window.number(1_000)
    window.view.verticalScrollBar().setValue(500)
    assert window.seen[0] == "line 500"

    window.number(1_000)
    assert window.seen[0] == "line 500"
    assert window.view.verticalScrollBar().value() == 500


def test_home_goes_to_the_first_line(window: OutputWindow) -> None:
    window.number(1_000)
    window.press(Key.Key_Home)

    assert window.seen[0] == "line 0"


def test_few_lines_stand_at_the_top(window: OutputWindow) -> None:
    window.feed("one", "two")

    assert window.seen == ["one", "two"]


def test_painting_costs_visible_rows_only_however_many_lines_come(window: OutputWindow) -> None:
    page = window.view.scrolling.page
    for _ in range(20):
        before = window.view.painted_rows
        window.number(10_000)
        window.view.viewport().repaint()
        assert window.view.painted_rows - before <= 4 * (page + 2)

    assert window.seen[-1] == "line 199999"


def test_ten_million_rows_fit_the_scroll_bar() -> None:
    class Rows:
        first, end = 3, 10_000_003

    scroll = Scroll()
    scroll.rows = Rows()
    for scroll.wrap in (False, True):
        scroll.to_end()
        assert 0 < scroll.value_of(scroll.top) < 2**31
        scroll.to_value(5_000_000)
        assert scroll.top == Top(5_000_003)
        assert not scroll.follow


def test_every_part_of_a_very_long_line_can_be_scrolled_to_sideways(window: OutputWindow) -> None:
    window.feed("x" * 299_990 + "0123456789")
    side = window.view.horizontalScrollBar()
    side.setValue(side.maximum())

    line = window.view.lines.lines[0]
    assert line.last >= 299_999
    assert line.last - line.first < 500


def test_every_part_of_a_very_long_line_can_be_reached_wrapped(window: OutputWindow) -> None:
    window.feed("before", "x" * 300_000, "after")
    window.pane.wrap.setChecked(True)
    window.press(Key.Key_Home)
    numbers: set[int] = set()
    for _ in range(300_000):
        numbers.update(line.number for line in window.view.lines.lines if line.item.position == 1)
        if window.sees("after"):
            break
        window.press(Key.Key_PageDown)

    assert numbers == set(range(-(-300_000 // window.view.lines.columns)))


def test_the_scroll_bar_reaches_into_a_single_wrapped_line(window: OutputWindow) -> None:
    window.feed("x" * 300_000)
    window.pane.wrap.setChecked(True)
    bar = window.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)

    lines = 300_000 // window.view.lines.columns
    assert lines * 0.4 < window.view.scrolling.top.line < lines * 0.6


def test_wrapping_follows_the_tail_too(window: OutputWindow) -> None:
    window.pane.wrap.setChecked(True)
    window.feed("a" * 5_000)
    window.number(3)
    window.feed("b" * 1_000, "last")

    assert window.seen[-1] == "last"
    assert window.view.lines.lines[0].number > 0


def test_dragging_selects_what_is_copied(window: OutputWindow, qtbot: QtBot) -> None:
    window.feed("first line", "second line", "third line")
    viewport = window.view.viewport()
    QTest.mousePress(viewport, Button.LeftButton, Modifier.NoModifier, window.point("first line", 6))
    QTest.mouseMove(viewport, window.point("third line", 5))
    QTest.mouseRelease(viewport, Button.LeftButton, Modifier.NoModifier, window.point("third line", 5))

    assert window.copied() == "line\nsecond line\nthird"


def test_shift_and_click_extends_the_selection(window: OutputWindow, qtbot: QtBot) -> None:
    window.feed("first line", "second line")
    viewport = window.view.viewport()
    QTest.mouseClick(viewport, Button.LeftButton, Modifier.NoModifier, window.point("first line", 0))
    QTest.mousePress(viewport, Button.LeftButton, Modifier.NoModifier, window.point("first line", 2))
    QTest.mouseMove(viewport, window.point("first line", 5))
    QTest.mouseRelease(viewport, Button.LeftButton, Modifier.NoModifier, QPoint())
    QTest.mouseClick(viewport, Button.LeftButton, Modifier.ShiftModifier, window.point("second line", 6))

    assert window.copied() == "rst line\nsecond"


def test_a_double_click_takes_a_word_and_a_third_the_line(window: OutputWindow, qtbot: QtBot) -> None:
    window.feed("some words here")
    viewport, point = window.view.viewport(), window.point("some words here", 7)
    QTest.mouseClick(viewport, Button.LeftButton, Modifier.NoModifier, point)
    QTest.mouseDClick(viewport, Button.LeftButton, Modifier.NoModifier, point)
    assert window.copied() == "words"

    QTest.mouseClick(viewport, Button.LeftButton, Modifier.NoModifier, point)
    assert window.copied() == "some words here"


def test_dragging_out_of_the_view_scrolls(window: OutputWindow, qtbot: QtBot) -> None:
    window.number(1_000)
    viewport = window.view.viewport()
    QTest.mousePress(viewport, Button.LeftButton, Modifier.NoModifier, window.point("line 990", 0))
    QTest.mouseMove(viewport, QPoint(300, -200))
    qtbot.waitUntil(lambda: window.view.selection.cursor.row < 900)
    QTest.mouseRelease(viewport, Button.LeftButton, Modifier.NoModifier, QPoint())

    assert window.copied().endswith("line 988\nline 989\n")


def test_the_keyboard_selects(window: OutputWindow) -> None:
    window.feed("first line", "second line", "third line")
    for _ in range(5):
        window.press(Key.Key_Right, Modifier.ShiftModifier)
    window.press(Key.Key_Down, Modifier.ShiftModifier)

    assert window.copied() == "first line\nsecon"
    window.press(Key.Key_End, Modifier.ShiftModifier)
    assert window.copied() == "first line\nsecond line"


def test_select_all_and_copy_by_keyboard(window: OutputWindow) -> None:
    window.feed("one\ttab", "\x1b[31mred\x1b[0m", "\u5b50\u8fdb\u7a0b", "<b>")
    QTest.keySequence(window.view, "Ctrl+A")
    QTest.keySequence(window.view, "Ctrl+C")

    assert QGuiApplication.clipboard().text() == "one\ttab\nred\n\u5b50\u8fdb\u7a0b\n<b>"


def test_a_copy_with_names_and_times(window: OutputWindow) -> None:
    window.feed("one")
    window.feed("two", chan=2)
    window.view.select_all()
    window.view.copy_with_names()

    assert QGuiApplication.clipboard().text() == "0.000\tmain\tone\n0.001\tchild-2\ttwo"


def test_a_selection_too_large_for_the_clipboard_says_what_to_do(window: OutputWindow) -> None:
    window.number(200_001)
    window.view.select_all()
    window.view.copy()

    assert "200,001" in window.pane.notice.text.text()
    assert window.pane.notice.isVisible()


def test_the_menu_offers_copying_only_with_a_selection(window: OutputWindow) -> None:
    window.feed("one")
    assert [action.isEnabled() for action in window.view.menu().actions()] == [False, False, True, True]

    window.view.select_all()
    assert all(action.isEnabled() for action in window.view.menu().actions())


def test_wide_characters_are_hit_where_they_are_painted(window: OutputWindow) -> None:
    window.feed("\u5b50\u8fdb\u7a0bab")

    assert window.place("\u5b50\u8fdb\u7a0bab", 2).char == 1
    assert window.place("\u5b50\u8fdb\u7a0bab", 7).char == 4


def test_dropped_lines_are_told_in_the_first_row(qtbot: QtBot, qapp: QApplication) -> None:
    window = OutputWindow(qtbot, qapp, OutputLog(memory_limit=100_000, spool_limit=300_000))
    window.number(50_000)
    window.press(Key.Key_Home)

    assert f"{window.log.dropped:,} older lines" in window.seen[0]
    assert window.seen[1] == f"line {window.log.first}"
    window.log.close()


def test_a_held_view_keeps_its_text_while_older_lines_are_dropped(qtbot: QtBot, qapp: QApplication) -> None:
    window = OutputWindow(qtbot, qapp, OutputLog(memory_limit=100_000, spool_limit=1_000_000))
    window.number(30_000)
    window.press(Key.Key_PageUp)
    held = window.seen
    window.number(10_000)

    assert window.log.dropped
    assert window.seen == held
    window.log.close()


def test_an_open_line_grows_where_it_stands(window: OutputWindow) -> None:
    window.log.append(batch((1, b"p", b"name? ")))
    window.feed("other", chan=2)
    assert window.seen == ["name? ", "other"]

    window.feed("Ann")
    assert window.seen == ["name? Ann", "other"]


def test_a_screen_reader_is_given_the_current_line(window: OutputWindow) -> None:
    window.feed("one", "two")

    assert window.view.accessibleName() == "Output"
    assert speech.current_line(window.view) == "main: two"


@pytest.mark.parametrize("ground", ["#ffffff", "#1c2027", "#fdf1f0", "#1f64d6"])
def test_every_colour_that_a_program_asks_for_can_be_read(ground: str) -> None:
    below = QColor(ground)
    for number in range(256):
        assert contrast(readable(colour(number), below), below) >= CONTRAST


def test_names_take_the_room_that_the_longest_needs(window: OutputWindow) -> None:
    window.view.set_name_cells(3)
    short = window.view.metrics.text_x
    window.view.set_name_cells(9)
    longer = window.view.metrics.text_x
    window.view.set_name_cells(200)
    assert short < longer < window.view.metrics.text_x < 2 * longer
