"""The console, in the real window with an engine that only notes what it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QSettings, Qt
from PySide6.QtGui import QAction, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractSlider, QApplication
from pytestqt.qtbot import QtBot

from procgui.controller.settings import Settings
from procgui.ui.console import transcript as transcript_module
from procgui.ui.console.card import ConsoleCard
from procgui.ui.console.transcript import Transcript
from procgui.ui.main_window import MainWindow
from procgui.ui.memory import Memory
from tests.gui.conftest import Heartbeat
from tests.gui.fake_engine import FakeEngine, Story
from tests.gui.windows import make_window
from tests.systems import WINDOWS
from tests.transcripts import lines, statements, tag_of, type_statement

Key, CONTROL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def console(window: MainWindow) -> ConsoleCard:
    return window.workbench.console


@pytest.fixture
def story(window: MainWindow, engine: FakeEngine) -> Story:
    """The main process has executed its source."""
    told = Story(engine, 1)
    told.main()
    told.statement(0, "begin")
    told.statement(0, "end")
    return told


def give(console: ConsoleCard, story: Story, *texts: str) -> list[int]:
    """Type statements; their numbers."""
    for text in texts:
        type_statement(console.input, text)
    return [each.id for each in story.run.statements][-len(texts) :]


def press_link(transcript: Transcript, link: str) -> None:
    """Click a link where it stands."""
    cursor = transcript.document().find(link)
    assert not cursor.isNull(), link
    cursor.setPosition(cursor.selectionStart() + 1)
    QTest.mouseClick(
        transcript.viewport(), Qt.MouseButton.LeftButton, pos=transcript.cursorRect(cursor).center() + QPoint(2, 0)
    )


# What stands there


def test_an_empty_console_says_what_to_do(console: ConsoleCard) -> None:
    assert "type a statement below" in console.transcript.placeholderText()
    assert lines(console.transcript) == []


def test_a_statement_stands_with_what_the_main_process_wrote(console: ConsoleCard, story: Story) -> None:
    (number,) = give(console, story, "for i in range(2):\n    print(i)\n")
    story.statement(number, "begin")
    story.prints(1, "0", "\x1b[31m1\x1b[0m <b>\x07")
    story.prints(2, "of a child")
    story.statement(number, "end")
    console.refresh()
    assert lines(console.transcript) == [">>> for i in range(2):", "...     print(i)", "0", "1 <b>␇"]
    assert "for" in [
        each.text for each in _formatted(console.transcript) if each.colour == console.look.theme.palette.keyword
    ]


class _Formatted:
    def __init__(self, text: str, colour: str) -> None:
        self.text, self.colour = text, colour


def _formatted(transcript: Transcript) -> list[_Formatted]:
    found, block = list[_Formatted](), transcript.document().begin()
    while block.isValid():
        for each in block.textFormats():
            text = block.text()[each.start : each.start + each.length]
            found.append(_Formatted(text, each.format.foreground().color().name()))
        block = block.next()
    return found


def test_an_error_is_shown_even_when_no_traceback_was_printed(console: ConsoleCard, story: Story) -> None:
    (number,) = give(console, story, "x")
    story.statement(number, "end", "NameError: x")
    console.refresh()
    assert lines(console.transcript) == [">>> x", "NameError: x"]
    assert tag_of(console.transcript, "x") == "failed"
    error = next(each for each in _formatted(console.transcript) if each.text == "NameError: x")
    assert error.colour == console.look.theme.palette.error


def test_many_rows_are_left_to_the_output(console: ConsoleCard, story: Story) -> None:
    (number,) = give(console, story, "flood")
    story.statement(number, "begin")
    story.prints(1, *(str(row) for row in range(1300)))
    console.refresh()
    assert lines(console.transcript)[1:3] == ["… 1,240 more lines in Output", "1240"]
    story.statement(number, "end")
    console.refresh()
    shown = lines(console.transcript)
    assert shown[1:3] == ["… 1,100 more lines in Output", "1100"] and shown[-1] == "1299"


def test_endless_lines_are_cut(console: ConsoleCard, story: Story) -> None:
    numbers = give(console, story, "x = '" + "y" * 300_000 + "'", "\n".join(["pass"] * 5000), "z")
    for number in numbers[:2]:
        story.statement(number, "begin")
        story.prints(1, "z" * 300_000)
        story.statement(number, "end")
    console.refresh()
    assert max(map(len, lines(console.transcript))) < 1100
    assert "… 4,900 more lines" in lines(console.transcript)


def test_characters_that_mean_something_to_qt_stay_in_their_line(
    console: ConsoleCard, story: Story, engine: FakeEngine
) -> None:
    number = engine.statement(1, "x = 'a\u2028b\u2029c\ufdd0d\ufdd1e😀\tf'")
    story.statement(number, "begin")
    story.prints(1, "a\ufdd0b\u2029c😀\td", "end")
    story.statement(number, "end")
    console.refresh()
    assert len(lines(console.transcript)) == 3
    assert "😀" in lines(console.transcript)[1] and lines(console.transcript)[-1] == "end"


def test_the_source_is_mentioned_only_when_it_failed(window: MainWindow, engine: FakeEngine, qtbot: QtBot) -> None:
    console, story = window.workbench.console, Story(engine, 1)
    story.main()
    (number,) = give(console, story, "x = 1")
    story.statement(0, "begin")
    console.refresh()
    assert statements(console.transcript) == [("x = 1", "waiting")]
    engine.now += 2_000_000_000
    console.refresh()
    assert lines(console.transcript)[0] == "lab.py"
    story.tell(_ended_source(12))
    story.statement(number, "end")
    console.refresh()
    assert lines(console.transcript) == ["lab.py, line 12", "ZeroDivisionError: no", ">>> x = 1"]
    with qtbot.waitSignal(console.sourceLineWanted) as wanted:
        press_link(console.transcript, "line 12")
    assert wanted.args == [12]


def _ended_source(line: int):  # type: ignore[no-untyped-def]
    from procgui.protocol.events import StatementEvent

    return StatementEvent(0, "end", "", "ZeroDivisionError: no", line)


# Waiting, taking back, the end


def test_waiting_statements_are_taken_back_by_a_click(console: ConsoleCard, story: Story, engine: FakeEngine) -> None:
    first, second = give(console, story, "time.sleep(9)", "x = 1")
    story.statement(first, "begin")
    console.refresh()
    press_link(console.transcript, "take back")
    assert engine.asked[-1] == ("take_back", 1, second)
    story.statement(second, "taken-back")
    console.refresh()
    assert tag_of(console.transcript, "x = 1") == "taken back"
    story.statement(first, "end")
    console.refresh()
    assert [text for text, _ in statements(console.transcript)] == ["time.sleep(9)", "x = 1"]
    assert not console._counter.isActive()


def test_waiting_statements_are_taken_back_by_keys(console: ConsoleCard, story: Story, engine: FakeEngine) -> None:
    first, *rest = give(console, story, "time.sleep(9)", "x = 1", "y = 2")
    story.statement(first, "begin")
    console.refresh()
    transcript = console.transcript
    transcript.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(transcript, Key.Key_Return)
    assert engine.asked[-1] == ("take_back", 1, rest[1])
    menu = console.menu(transcript.cursorRect().center())
    named = {action.text(): action for action in menu.actions()}
    assert isinstance(named["Take back"], QAction) and named["Take back"].isEnabled()
    named["Take back all waiting"].trigger()
    assert engine.asked[-2:] == [("take_back", 1, number) for number in rest]
    menu.deleteLater()


def test_a_great_many_waiting_statements(
    console: ConsoleCard, story: Story, engine: FakeEngine, heartbeat: Heartbeat, qtbot: QtBot
) -> None:
    for number in range(10_000):
        story.run.add_statement(1000 + number, f"x{number}")
    story.statement(1000, "begin")
    heartbeat.reset()
    for _ in range(3):
        console.refresh()
        qtbot.waitUntil(lambda: True)
        QApplication.processEvents()
    assert heartbeat.longest < 0.4
    assert lines(console.transcript)[-2:] == [">>> x99", "… 9,900 more waiting"]
    engine.asked.clear()
    press_link(console.transcript, "take all back")
    assert len(engine.asked) == 9_999
    for number in range(10_000):
        story.run._statements[1000 + number].end(None, None, 1.0, 0)
    qtbot.waitUntil(lambda: lines(console.transcript)[-1] == ">>> x9999", timeout=20_000)
    assert len(lines(console.transcript)) == transcript_module.MOST_LINES


def test_how_the_main_process_ended_and_a_restart(console: ConsoleCard, story: Story, engine: FakeEngine) -> None:
    (number,) = give(console, story, "sys.exit(3)")
    story.statement(number, "begin")
    story.statement(number, "end", "SystemExit: 3")
    story.ends(3)
    console.refresh()
    assert lines(console.transcript)[-1].startswith("The main process has ended (3: ended with exit code 3")
    press_link(console.transcript, "Restart main")
    assert engine.runs[2] is console.run
    assert lines(console.transcript) == []


# Reading


def test_it_follows_the_end_unless_scrolled_up_and_copies_without_tags(
    console: ConsoleCard, story: Story, qtbot: QtBot
) -> None:
    bar = console.transcript.verticalScrollBar()
    for number in give(console, story, *(f"x{number}" for number in range(40))):
        story.statement(number, "end", "NameError: no" if number % 2 else None)
        console.refresh()
    assert bar.maximum() > 0 and bar.value() == bar.maximum()
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMinimum)
    give(console, story, "later")
    console.refresh()
    assert bar.value() == 0
    console.transcript.selectAll()
    console.transcript.copy()
    copied = QApplication.clipboard().text().split("\n")
    assert copied[:3] == [">>> x0", "NameError: no", ">>> x1"] and copied[-1] == ">>> later"
    bar.triggerAction(QAbstractSlider.SliderAction.SliderToMaximum)
    console.transcript.resize(console.transcript.width() - 100, 60)
    QApplication.processEvents()
    assert bar.value() == bar.maximum()


def test_a_selection_above_survives_what_is_counted_below(
    console: ConsoleCard, story: Story, engine: FakeEngine
) -> None:
    first, second = give(console, story, "first", "second")
    story.statement(first, "end")
    story.statement(second, "begin")
    console.refresh()
    cursor = console.transcript.document().find("first")
    console.transcript.setTextCursor(cursor)
    engine.now += 3_000_000_000
    console.refresh()
    assert tag_of(console.transcript, "second") == "running · 3.0 s"
    assert console.transcript.textCursor().selectedText() == "first"


def test_the_oldest_lines_go(console: ConsoleCard, story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transcript_module, "MOST_LINES", 20)
    numbers = give(console, story, *(f"x{number}" for number in range(30)))
    for number in numbers:
        story.statement(number, "end")
        console.refresh()
    assert lines(console.transcript) == [f">>> x{number}" for number in range(10, 30)]


def test_language_and_scheme_show_everything_anew(window: MainWindow, console: ConsoleCard, story: Story) -> None:
    first, second, _third = give(console, story, "a", "b", "c")
    story.statement(first, "end", "NameError: a")
    story.statement(second, "begin")
    console.refresh()
    before = lines(console.transcript)
    window.look.choose(dark=True)
    assert lines(console.transcript) == before
    assert _formatted(console.transcript)[0].colour == window.look.theme.palette.dim
    window.workbench.speech.choose("zh_CN")
    assert lines(console.transcript) == before
    window.look.set_scale(2.0)
    assert console.input.font().pointSizeF() == pytest.approx(window.look.theme.mono.pointSizeF())


# Typing


def write(console: ConsoleCard, text: str) -> None:
    console.input.setFocus()
    for line, more in enumerate(text.split("\n")):
        if line:
            QTest.keyClick(console.input, Key.Key_Return)
        QTest.keyClicks(console.input, more)


def test_enter_sends_what_is_complete_and_goes_on_in_a_block(console: ConsoleCard, engine: FakeEngine) -> None:
    write(console, "x = 1\n")
    assert engine.statements() == ["x = 1"]
    low = console.input.height()
    write(console, "for i in x:\nprint(i)\n")
    assert engine.statements() == ["x = 1"] and console.input.height() > low
    assert console.input.text() == "for i in x:\n    print(i)\n    "
    QTest.keyClick(console.input, Key.Key_Return)
    assert engine.statements()[1:] == ["for i in x:\n    print(i)"]
    assert console.input.height() == low
    write(console, "if x:\ny")
    QTest.keyClick(console.input, Key.Key_Return, CONTROL)
    assert engine.statements()[2:] == ["if x:\n    y"]
    write(console, "a")
    QTest.keyClick(console.input, Key.Key_Return, SHIFT)
    assert console.input.text() == "a\n"


def test_it_grows_to_six_lines(console: ConsoleCard) -> None:
    heights = []
    for count in (1, 2, 6, 7, 30):
        console.input.write("\n".join("x" * count))
        heights.append(console.input.height())
    assert heights[0] < heights[1] < heights[2] == heights[3] == heights[4]
    assert not console.input.horizontalScrollBar().isVisible()


def test_pasting_sends_nothing_until_enter(console: ConsoleCard, engine: FakeEngine) -> None:
    data = QMimeData()
    data.setText(">>> x = 1\n>>> y = 2\n")
    console.input.insertFromMimeData(data)
    assert engine.statements() == []
    QTest.keyClick(console.input, Key.Key_Return)
    assert engine.statements() == ["x = 1\ny = 2"]


def test_history(console: ConsoleCard, engine: FakeEngine) -> None:
    write(console, "a = 1\n")
    type_statement(console.input, "for i in a:\n    b")
    write(console, "dra")
    QTest.keyClick(console.input, Key.Key_Up)
    assert console.input.text() == "for i in a:\n    b"
    QTest.keyClick(console.input, Key.Key_Up)
    assert console.input.text() == "a = 1"
    QTest.keyClick(console.input, Key.Key_Up)
    assert console.input.text() == "a = 1"
    for _ in range(3):
        QTest.keyClick(console.input, Key.Key_Down)
    assert console.input.text() == "dra"


def test_history_is_there_the_next_time(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> None:
    memory = Memory(Settings(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)))
    with make_window(qtbot, FakeEngine()) as window:
        window.workbench.open_door("lab")
        type_statement(window.workbench.console.input, "for i in x:\n    print('é, ä', i)")
        memory.keep(window)
    with make_window(qtbot, FakeEngine()) as window:
        memory.give_back(window)
        QTest.keyClick(window.workbench.console.input, Key.Key_Up)
        assert window.workbench.console.input.text() == "for i in x:\n    print('é, ä', i)"
        memory.forget(window)
        assert window.workbench.console.input.history.texts == []


def test_names_are_completed_by_keys(console: ConsoleCard, story: Story) -> None:
    from procgui.protocol.events import NamesEvent

    story.tell(NamesEvent(41200, "mp1\nmp10\nresult", "", "o1 mp1", ""))
    console.input.setFocus()
    write(console, "res")
    QTest.keyClick(console.input, Key.Key_Tab)
    assert console.input.text() == "result"
    console.input.write("")
    write(console, "mp1.")
    QTest.keyClick(console.input, Key.Key_Space, CONTROL)
    popup = console.input.popup
    assert popup.isVisible() and "exitcode" in popup.names.stringList()
    QTest.keyClicks(popup.list, "i")
    assert popup.names.stringList() == ["ident", "is_alive"]
    QTest.keyClick(popup.list, Key.Key_Down)
    QTest.keyClick(popup.list, Key.Key_Return)
    assert console.input.text() == "mp1.is_alive" and not popup.isVisible()
    console.input.write("")
    write(console, "mp")
    QTest.keyClick(console.input, Key.Key_Tab)
    assert popup.isVisible()
    QTest.keyClick(popup.list, Key.Key_Escape)
    assert console.input.text() == "mp" and not popup.isVisible()


def test_tab_indents_at_the_begin_and_shift_tab_leaves(console: ConsoleCard) -> None:
    write(console, "if x:\n")
    console.input.write("if x:\n")
    QTest.keyClick(console.input, Key.Key_Tab)
    assert console.input.text() == "if x:\n    "
    QTest.keyClick(console.input, Key.Key_Tab, SHIFT)
    assert not console.input.hasFocus()
    console.input.setFocus()
    console.input.write("")
    QTest.keyClick(console.input, Key.Key_Tab)
    assert not console.input.hasFocus() and console.input.text() == ""


# input() and interrupting


def test_a_line_for_input(console: ConsoleCard, story: Story, engine: FakeEngine) -> None:
    from procgui.protocol.events import InputEvent

    write(console, "dra")
    number = engine.statement(1, "input()")
    story.statement(number, "begin")
    story.tell(InputEvent(41200, "begin"))
    console.refresh()
    assert "input()" in console.input.hint and console.input.text() == ""
    assert tag_of(console.transcript, "input()").startswith("waits for a line")
    console.input.insertPlainText("李雷")
    QTest.keyClick(console.input, Key.Key_Return)
    QTest.keyClick(console.input, Key.Key_Return)
    assert engine.asked[-2:] == [("answer", 1, "李雷"), ("answer", 1, "")]
    story.tell(InputEvent(41200, "end"))
    story.statement(number, "end")
    assert console.input.asking
    write(console, "x = 5")
    QTest.keyClick(console.input, Key.Key_Return)
    assert engine.statements()[-1] == "x = 5" and not console.input.asking


def test_a_draft_comes_back_after_input(console: ConsoleCard, story: Story, engine: FakeEngine) -> None:
    from procgui.protocol.events import InputEvent

    write(console, "dra")
    story.statement(engine.statement(1, "input()"), "begin")
    for phase, text in (("begin", ""), ("end", "dra")):
        story.tell(InputEvent(41200, phase))
        console.refresh()
        assert console.input.text() == text


def test_ctrl_c_interrupts_unless_something_is_selected(console: ConsoleCard, story: Story, engine: FakeEngine) -> None:
    from procgui.ui.console.prompt_keys import INTERRUPT

    (number,) = give(console, story, "time.sleep(9)")
    console.refresh()
    QTest.keyClick(console.input, Key.Key_C, INTERRUPT)
    assert ("interrupt", 1) not in engine.asked
    story.statement(number, "begin")
    console.refresh()
    assert ("Ctrl-C" if WINDOWS else "SIGINT") in console.interrupt.toolTip()
    write(console, "text")
    console.input.selectAll()
    QTest.keyClick(console.input, Key.Key_C, INTERRUPT)
    assert ("interrupt", 1) not in engine.asked
    console.input.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(console.input, Key.Key_C, INTERRUPT)
    assert engine.asked[-1] == ("interrupt", 1)


def test_on_windows_a_join_is_ended_by_its_child(console: ConsoleCard, story: Story, engine: FakeEngine) -> None:
    story.run.windows = True
    story.child("mp1", 41207, 2)
    (number,) = give(console, story, "mp1.join()")
    story.statement(number, "begin")
    console.refresh()
    assert console.interrupt.text() == "Interrupt"
    story.join_begins("mp1", 41207)
    console.refresh()
    assert console.interrupt.text() == "End mp1…" and "WaitForSingleObject" in console.interrupt.toolTip()
    console.interrupt.click()
    assert engine.asked[-1] == ("signal", 1, 41207, "terminate")


# Names


def test_a_name_that_the_main_process_took_itself_is_not_given_again(
    window: MainWindow, console: ConsoleCard, story: Story, engine: FakeEngine
) -> None:
    from procgui.protocol.events import CreatedEvent, NamesEvent, Style

    story.tell(CreatedEvent(41200, "7f", "Process-1", Style.TARGET, False, "spawn"))
    story.tell(NamesEvent(41200, "mp1\nchildren", "", "7f children[0]", ""))
    window.workbench.refresh()
    assert "mp2 = " in window.workbench.lab.creation.target.code()
    window.workbench.lab.creation.target.click()
    assert engine.statements()[0].startswith("mp2 = ")
    window.workbench.processes.select(1)
    window.workbench.child.buttons["start"].click()
    assert engine.statements()[-1] == "children[0].start()"
