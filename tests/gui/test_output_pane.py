"""The card around the output: finding, filtering, switches, saving, language and look."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from procgui.model.log import OutputLog
from procgui.model.store import SPOOL_FULL
from procgui.ui.output.filters import MOST_CHIPS
from tests.gui.output_window import OutputWindow, process_look

Key, Modifier, Button = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication) -> OutputWindow:
    return OutputWindow(qtbot, qapp)


def find(window: OutputWindow, text: str) -> None:
    window.pane.find_bar.focus_field()
    QTest.keyClicks(window.pane.find_bar.field, text)


def current(window: OutputWindow) -> str:
    """The row of the current match."""
    hit = window.pane.finder.hit
    assert hit is not None
    return window.log.row(hit.position).text


def test_typing_jumps_to_the_first_match_and_counts(window: OutputWindow) -> None:
    window.number(2_000)
    window.press(Key.Key_Home)
    find(window, "LINE 15")

    window.until_seen("line 15")
    window.until_count("1 of 111")
    assert current(window) == "line 15"
    item = window.view.item_at(15)
    assert item is not None
    marks = window.view._marks(item)
    assert (marks.matches, marks.current) == (((0, 7),), 0)


def test_next_and_previous_go_round_the_end(window: OutputWindow) -> None:
    window.feed("a needle and a needle", "hay", "needle")
    find(window, "needle")
    window.until_count("1 of 3")
    bar = window.pane.find_bar
    for button, words in ((bar.next, "2 of 3"), (bar.next, "3 of 3"), (bar.next, "1 of 3"), (bar.previous, "3 of 3")):
        button.click()
        window.until_count(words)


def test_the_keys_of_finding(window: OutputWindow) -> None:
    window.feed("needle", "needle")
    find(window, "needle")
    window.until_count("1 of 2")
    QTest.keyClick(window.pane.find_bar.field, Key.Key_Return)
    window.until_count("2 of 2")
    QTest.keyClick(window.pane.find_bar.field, Key.Key_Return, Modifier.ShiftModifier)
    window.until_count("1 of 2")
    QTest.keyClick(window.pane.find_bar.field, Key.Key_Escape)

    assert window.pane.find_bar.field.text() == ""
    assert window.pane.finder.search is None


def test_upper_and_lower_case_can_be_told_apart(window: OutputWindow) -> None:
    window.feed("Needle", "needle")
    find(window, "Needle")
    window.until_count("1 of 2")
    window.pane.find_bar.case.click()
    window.until_count("1 of 1")


def test_nothing_found_is_said(window: OutputWindow) -> None:
    window.feed("hay")
    find(window, "needle")
    window.until_count("no match")


def test_finding_does_not_hit_what_is_not_text(window: OutputWindow) -> None:
    window.feed("\x1b[31mred\x1b[0m", "0001")
    find(window, "0001")
    window.until_count("1 of 1")


def test_a_match_far_in_a_long_line_is_brought_into_sight(window: OutputWindow) -> None:
    window.feed("x" * 200_000 + "needle" + "x" * 100_000)
    find(window, "needle")
    window.until_count("1 of 1")
    line = window.view.lines.lines[0]

    assert line.first <= 200_000 <= line.last
    window.pane.wrap.setChecked(True)
    window.pane.find_bar.next.click()
    assert any(line.first <= 200_000 <= line.last for line in window.view.lines.lines)


def test_matches_are_counted_on_while_lines_come(window: OutputWindow) -> None:
    window.feed("needle")
    find(window, "needle")
    window.until_count("1 of 1")
    window.feed("needle", "needle")
    window.until_count("1 of 3")


def test_a_chip_hides_its_process_and_ctrl_click_shows_it_alone(window: OutputWindow, qtbot: QtBot) -> None:
    for chan in (1, 2, 3):
        window.feed(f"from {chan}", chan=chan)
    chips = window.pane.filters.chips
    assert [chip.text() for chip in chips.values()] == ["main", "child-2", "child-3"]

    chips[2].click()
    assert window.seen == ["from 1", "from 3"]
    window.feed("from 4", chan=4)
    assert window.seen == ["from 1", "from 3", "from 4"]
    QTest.mouseClick(chips[3], Button.LeftButton, Modifier.ControlModifier)
    assert window.seen == ["from 3"]
    QTest.mouseClick(chips[3], Button.LeftButton, Modifier.ControlModifier)
    assert window.seen == ["from 1", "from 2", "from 3", "from 4"]


def test_stdout_and_stderr_can_be_hidden(window: OutputWindow) -> None:
    window.feed("out")
    window.feed("err", kind=b"e")
    window.pane.filters.stdout.click()
    assert window.seen == ["err"]
    window.pane.filters.stderr.click()
    assert window.seen == []
    window.pane.filters.stdout.click()
    assert window.seen == ["out"]


def test_many_processes_are_chosen_from_a_menu(window: OutputWindow) -> None:
    for chan in range(1, MOST_CHIPS + 3):
        window.feed(f"from {chan}", chan=chan)
    filters = window.pane.filters
    assert filters.many.isVisible()
    assert not any(chip.isVisible() for chip in filters.chips.values())

    filters.menu.aboutToShow.emit()
    entry = next(action for action in filters.menu.actions() if action.text() == "child-14")
    entry.trigger()
    assert not window.sees("from 14")
    assert filters.many.text() == "Processes: 13 of 14"


def test_a_held_view_stays_at_its_row_when_the_filter_changes(window: OutputWindow) -> None:
    for number in range(2_000):
        window.feed(f"{number}", chan=1 + number % 2)
    window.press(Key.Key_Home)
    for _ in range(20):
        window.press(Key.Key_PageDown)
    top = int(window.seen[0])
    window.pane.filters.chips[2].click()

    assert int(window.seen[0]) in (top, top + 1)


def test_the_follow_button_holds_and_follows(window: OutputWindow) -> None:
    window.number(500)
    window.pane.follow.click()
    held = window.seen
    window.number(500)
    assert window.seen[: len(held)] == held

    window.pane.follow.click()
    assert window.seen[-1] == "line 999"


def test_time_stamps_come_on_demand(window: OutputWindow) -> None:
    window.feed("one")
    without_times = window.view.metrics.text_x
    window.pane.times.click()

    assert window.view.metrics.text_x > without_times


def test_clear_forgets_what_was_shown(window: OutputWindow) -> None:
    window.number(100)
    window.pane.clear.click()
    assert window.seen == []

    window.feed("new")
    assert window.seen == ["new"]


def test_clear_forgets_the_matches_too(window: OutputWindow) -> None:
    window.feed("needle")
    find(window, "needle")
    window.until_count("1 of 1")
    window.pane.clear.click()
    window.until_count("no match")
    window.feed("needle", "needle")
    window.until_count("2 matches")


def test_saving_writes_the_rows_that_are_shown(window: OutputWindow, qtbot: QtBot, tmp_path: Path) -> None:
    window.feed("one")
    window.feed("two", chan=2)
    window.pane.filters.chips[1].click()
    path = tmp_path / "saved.txt"
    with qtbot.waitSignal(window.pane.saving.finished):
        window.pane.save_to(path)

    assert path.read_text() == "two\n"
    assert str(path) in window.pane.notice.text.text()


def test_saving_where_one_cannot_write_says_why(window: OutputWindow, tmp_path: Path) -> None:
    window.feed("one")
    window.pane.save_to(tmp_path / "missing" / "saved.txt")

    assert "could not be saved" in window.pane.notice.text.text()


def test_a_full_disk_is_said(window: OutputWindow) -> None:
    window.log.store.trouble = SPOOL_FULL
    window.pane.refresh()

    assert "disk is full" in window.pane.notice.text.text()


def test_another_run_shows_its_own_output(window: OutputWindow, qtbot: QtBot, qapp: QApplication) -> None:
    window.feed("old")
    other = OutputWindow(qtbot, qapp)
    other.feed("new", chan=5)
    window.pane.set_source(other.log, process_look)
    window.pane.refresh()

    assert window.seen == ["new"]
    assert list(window.pane.filters.chips) == [5]


def test_zoom_makes_everything_larger_and_keeps_following(window: OutputWindow) -> None:
    window.number(500)
    before = window.view.metrics.line_height
    window.look.set_scale(2.0)

    assert window.view.metrics.line_height >= 1.8 * before
    assert window.seen[-1] == "line 499"
    window.look.set_scale(1.0)


def test_a_new_language_reaches_every_part(window: OutputWindow, qapp: QApplication) -> None:
    window.pane.heading.setText("?")
    window.view.setAccessibleName("?")
    for widget in (window.pane, window.view):
        QApplication.sendEvent(widget, QEvent(QEvent.Type.LanguageChange))

    assert window.pane.heading.text() == "Output"
    assert window.view.accessibleName() == "Output"


def make_small(window: OutputWindow) -> None:
    """So small that the filters would leave few lines."""
    window.feed("from main")
    window.feed("from two", chan=2)
    six = 6 * window.view.metrics.line_height
    window.pane.resize(window.pane.width(), window.pane.height() - window.view.height() + six)
    window.qtbot.waitUntil(lambda: window.pane.folding.button.isVisible())


def test_a_small_card_puts_its_filters_away_for_lines(window: OutputWindow) -> None:
    window.number(100)
    assert window.pane.filters.isVisible() and not window.pane.folding.button.isVisible()
    make_small(window)
    window.qtbot.waitUntil(lambda: window.view.height() >= 7 * window.view.metrics.line_height)
    assert not window.pane.filters.isVisible()
    window.pane.resize(800, 500)
    window.qtbot.waitUntil(lambda: window.pane.filters.isVisible())
    assert not window.pane.folding.button.isVisible()


def test_the_filters_of_a_small_card_are_one_press_away(window: OutputWindow) -> None:
    make_small(window)
    plain = window.pane.folding.button.icon().cacheKey()
    window.pane.folding.button.click()
    assert window.pane.filters.isVisible()
    window.pane.filters.chips[2].click()
    window.pane.folding.button.click()
    assert not window.pane.filters.isVisible()
    assert window.seen == ["from main"]
    assert "hide some output" in window.pane.folding.button.toolTip()
    assert window.pane.folding.button.icon().cacheKey() != plain
    window.pane.set_source(OutputLog(), process_look)
    assert "hide some output" not in window.pane.folding.button.toolTip(), "of another run nothing is hidden"
