"""The button in the Script door, and the window that lays the runs side by side."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from procgui.controller.controller import NoticeRecord
from procgui.model.comparison import Result, Stage
from procgui.protocol.batch import STDERR_LINE
from procgui.ui.compare import words
from procgui.ui.compare.button import CompareButton
from procgui.ui.compare.cells import CellDelegate
from procgui.ui.compare.window import CompareWindow
from procgui.ui.main_window import MainWindow
from tests.gui.fake_engine import FakeEngine
from tests.gui.test_comparing import METHODS, Told
from tests.gui.walk import controls


@pytest.fixture
def button(window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> CompareButton:
    """The button, with a script to compare and the methods of Linux and macOS."""
    monkeypatch.setattr("procgui.ui.compare.button.start_methods", lambda: METHODS)
    (tmp_path / "x.py").write_text("pass\n", "utf-8")
    window.workbench.open_door("script")
    window.workbench.scripts.door.open(tmp_path / "x.py", ("a b",))
    return window.workbench.scripts.door.compare


def shown(window: MainWindow) -> CompareWindow:
    comparer = window.workbench.scripts.comparer
    comparer.refresh()
    assert comparer.window is not None and comparer.window.isVisible()
    return comparer.window


def play(engine: FakeEngine, *lines: str, errs: tuple[str, ...] = (), exitcode: int = 0) -> None:
    """The run under way prints and ends."""
    story = Told(engine)
    story.main()
    if lines:
        story.prints(1, *lines)
    if errs:
        story.prints(1, *errs, kind=STDERR_LINE)
    story.ends(exitcode)


def figure(view: CompareWindow, name: str) -> list[str]:
    return [text.text().replace("\u200b", "") for text in view.figures.values[name]]


def rows(view: CompareWindow) -> list[list[str]]:
    model = view.differences.rows
    return [
        [model.index(row, column).data() or "" for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_the_button_says_why_it_cannot_be_pressed(
    window: MainWindow, engine: FakeEngine, button: CompareButton
) -> None:
    assert button.isEnabled() and "fork, spawn, forkserver" in button.toolTip()
    window.workbench.run()
    assert not button.isEnabled() and "A script or a lesson runs" in button.toolTip()
    Told(engine).ends()
    assert button.isEnabled()
    window.workbench.scripts.door.form.arguments.setText("'")
    assert not button.isEnabled() and "Open a script" in button.toolTip()


@pytest.mark.parametrize("other", ["tab", "lesson"])
def test_no_comparison_while_anything_else_runs(
    window: MainWindow, engine: FakeEngine, button: CompareButton, other: str
) -> None:
    bench = window.workbench
    if other == "tab":
        bench.run()
        bench.scripts.tabs.add()
        bench.scripts.door.open(__file__)
    else:
        bench.open_door("lessons")
        bench.run()
        bench.open_door("script")
    assert bench.desk.run is None and not button.isEnabled() and "A script or a lesson runs" in button.toolTip()
    Told(engine).ends()
    assert button.isEnabled()


def test_nothing_else_runs_while_start_methods_are_compared(
    window: MainWindow, engine: FakeEngine, button: CompareButton
) -> None:
    bench = window.workbench
    usual = bench.bar.run.toolTip()
    button.click()
    assert not bench.bar.run.isEnabled() and not bench.commands.actions["run"].isEnabled()
    assert "Stop comparing first" in bench.bar.run.toolTip()
    bench.run()
    assert [call[0] for call in engine.asked].count("launch") == 2, "the Lab's, and the one compared"
    Told(engine).main()
    bench.open_door("lessons")
    assert not bench.bar.run.isEnabled()
    bench.open_door("script")
    for _ in METHODS:
        assert not bench.bar.run.isEnabled()
        Told(engine).ends()
    assert bench.bar.run.isEnabled() and bench.bar.run.toolTip() == usual


def test_a_start_up_that_nobody_saw_was_not_measured() -> None:
    assert words.startup(Result("fork", Stage.ENDED, processes=1)) == "no child was started"
    assert words.startup(Result("fork", Stage.ENDED, processes=2)) == "not measured"


def test_with_one_start_method_there_is_nothing_to_compare(qtbot: QtBot) -> None:
    button = CompareButton(("spawn",))
    qtbot.addWidget(button)
    button.show_state(active=False, ready=True, busy=False)
    assert not button.isEnabled() and "Windows has no fork()" in button.toolTip()


def test_where_there_is_little_room_the_button_is_short(
    window: MainWindow, button: CompareButton, qtbot: QtBot
) -> None:
    assert button.text() == "Compare start methods"
    window.look.set_scale(2.0)
    qtbot.waitUntil(lambda: button.text() == "Compare")
    assert button.accessibleName() == "Compare start methods"


def test_runs_that_differ(window: MainWindow, engine: FakeEngine, button: CompareButton) -> None:
    window.workbench.message.say("something old")
    button.click()
    assert not window.workbench.message.isVisible()
    assert button.text() == "Stop comparing"
    assert window.workbench.scripts.comparer.window is None, "nothing runs yet"
    Told(engine).main()
    view = shown(window)
    assert figure(view, "exit") == ["running…", "waits for its turn", "waits for its turn"]
    assert view.headline.text() == "The script runs under fork (1 of 3)…" and view.stop_button.isVisible()
    assert view.windowTitle() == "x.py 'a b' · Start methods compared" and not view.isModal()
    Told(engine).prints(1, "set by main", "same")
    Told(engine).ends()
    play(engine, "same", errs=("Traceback (most recent call last):", "  x", "ValueError: no"), exitcode=1)
    play(engine, "same")
    view = shown(window)
    assert figure(view, "exit")[0] == "0: finished" and figure(view, "exit")[1].startswith("1: ended with exit code 1")
    assert figure(view, "error") == ["", "ValueError: no", ""]
    assert figure(view, "lines") == ["2", "4", "1"] and figure(view, "processes") == ["1", "1", "1"]
    assert view.headline.text() == "The runs ended differently. The output differs. Rows marked ≠: 4."
    assert rows(view)[:2] == [["≠ differs", "set by main", "", ""], ["", "same", "same", "same"]]
    assert "stderr" in view.differences.notes.text() and "input()" in view.differences.notes.text()
    assert not view.stop_button.isVisible() and button.text() == "Compare start methods"
    view.differences.only.click()
    assert [row[0] for row in rows(view)] == ["≠ differs"] * 4


def test_the_same_lines_in_another_order(window: MainWindow, engine: FakeEngine, button: CompareButton) -> None:
    button.click()
    for lines in (("a", "b"), ("b", "a"), ("a", "b")):
        play(engine, *lines)
    view = shown(window)
    assert view.headline.text() == "The output has the same lines, in another order. Rows marked ↕: 2."
    assert {row[0] for row in rows(view)} == {"↕ moved", ""}


@pytest.mark.parametrize(("lines", "words"), [(("a",), "The output is the same."), ((), "No run printed anything.")])
def test_no_difference(
    window: MainWindow, engine: FakeEngine, button: CompareButton, lines: tuple[str, ...], words: str
) -> None:
    button.click()
    for _ in METHODS:
        play(engine, *lines)
    assert shown(window).headline.text() == words


def test_a_run_whose_processes_multiply_is_told_in_its_column_alone(
    window: MainWindow, engine: FakeEngine, button: CompareButton
) -> None:
    button.click()
    Told(engine).main()
    engine.noticed.emit(NoticeRecord("runaway-living", "65", Told(engine).run))
    assert not window.workbench.message.isVisible()
    Told(engine).ends(-2)
    assert figure(shown(window), "exit")[0] == "stopped: its processes multiplied; main guard?"
    window.workbench.scripts.comparer.comparing.stop()
    Told(engine).ends(-2)


def test_closing_the_window_stops_what_goes_on(window: MainWindow, engine: FakeEngine, button: CompareButton) -> None:
    button.click()
    Told(engine).main()
    view = shown(window)
    QTest.keyClick(view, Qt.Key.Key_Escape)
    assert not view.isVisible() and engine.asked[-1][0] == "stop"
    Told(engine).ends(-2)
    assert not view.isVisible() and not window.workbench.scripts.comparer.active
    assert engine.asked[-1][0] == "stop", "no further run"
    button.click()
    Told(engine).main()
    view = shown(window)
    assert figure(view, "exit")[0] == "running…" and rows(view) == []
    view.stop_button.click()
    assert engine.asked[-1][0] == "stop"
    Told(engine).ends(-2)
    view = shown(window)
    assert figure(view, "exit") == ["stopped by you", "not run", "not run"]
    assert view.headline.text().startswith("Nothing can be compared")
    stops = len(engine.asked)
    view.close_button.click()
    assert not view.isVisible() and len(engine.asked) == stops


def test_what_was_printed_is_no_markup(window: MainWindow, engine: FakeEngine, button: CompareButton) -> None:
    button.click()
    play(engine, "<b>x</b>", "\x1b[31mred\x1b[0m", errs=("<i>y</i>",))
    view = shown(window)
    assert [row[1] for row in rows(view)] == ["<b>x</b>", "red", "<i>y</i>"]
    assert "&lt;b&gt;" in view.differences.rows.index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert figure(view, "error")[0] == "<i>y</i>"
    assert all(text.textFormat() is Qt.TextFormat.PlainText for texts in view.figures.values.values() for text in texts)


def test_rows_are_copied(window: MainWindow, engine: FakeEngine, button: CompareButton) -> None:
    button.click()
    play(engine, "same", "x")
    play(engine, "same", "y")
    play(engine, "same")
    view = shown(window).differences.view
    view.selectAll()
    QTest.keySequence(view, "Ctrl+C")
    assert QGuiApplication.clipboard().text() == "\tsame\tsame\tsame\n≠ differs\tx\ty\t"


def test_a_long_line_is_seen_whole(window: MainWindow, engine: FakeEngine, button: CompareButton, qtbot: QtBot) -> None:
    button.click()
    play(engine, "short", "a long line that does not fit into its column " * 5)
    view = shown(window).differences.view

    def taller() -> None:
        heights = [view.visualRect(view.model().index(row, 1)).height() for row in range(2)]
        assert heights[1] > 2 * heights[0] > 0

    qtbot.waitUntil(taller)
    wide = view.visualRect(view.model().index(1, 1)).height()
    view.window().resize(view.window().width() * 2, view.window().height())
    qtbot.waitUntil(lambda: view.visualRect(view.model().index(1, 1)).height() < wide)


def test_what_a_cell_leaves_out_is_seen(window: MainWindow, engine: FakeEngine, button: CompareButton) -> None:
    button.click()
    long = "\N{GRINNING FACE}words and words " * 100
    play(engine, "short", long)
    view = shown(window).differences.view
    delegate = view.itemDelegate()
    assert isinstance(delegate, CellDelegate)
    for text, whole in (("short", True), ("", True), (long, False)):
        layout, _ = delegate.laid(text, view.font(), 200)
        assert layout.lineCount() <= 10 and layout.text().endswith("…") != whole
        assert (
            sum(layout.lineAt(number).textLength() for number in range(layout.lineCount()))
            == len(layout.text().encode("utf-16-le")) // 2
        ), "what it ends with is seen"
        assert not whole or layout.text() == text


def test_another_language_and_look(window: MainWindow, engine: FakeEngine, button: CompareButton, qtbot: QtBot) -> None:
    button.click()
    for number, _ in enumerate(METHODS):
        play(engine, str(number))
    view = shown(window)
    window.workbench.speech.choose("zh_CN")
    qtbot.waitUntil(lambda: button.text() == "比较启动方式")
    assert view.headline.text().startswith("输出不同")
    assert rows(view)[0][0] == "≠ 不同" and figure(view, "exit")[0].startswith("0")
    ground = view.differences.rows.index(0, 1).data(Qt.ItemDataRole.BackgroundRole).color()
    window.look.choose(dark=True)
    assert view.differences.rows.index(0, 1).data(Qt.ItemDataRole.BackgroundRole).color() != ground


def test_everything_can_be_reached_and_says_what_it_is(
    window: MainWindow, engine: FakeEngine, button: CompareButton
) -> None:
    button.click()
    Told(engine).main()
    view = shown(window)
    found = controls(view)
    assert {view.stop_button, view.close_button, view.differences.only, view.differences.view} <= set(found)
    for each in found:
        assert each.accessibleName() or (isinstance(each, QAbstractButton) and each.text())
        assert each.toolTip() or not isinstance(each, QAbstractButton)
    view.differences.view.setFocus()
    order = [view.differences.view, view.differences.only, view.stop_button, view.close_button, view.above]
    for before, after in pairwise(order):
        assert view.focusWidget() is before
        QTest.keyClick(before, Qt.Key.Key_Tab)
        assert view.focusWidget() is after
    assert view.figures.values["exit"][0].accessibleName() == "fork · Exit code · running…"
    view.close_button.click()
    Told(engine).ends(-2)
