"""The inspector in the real window: the calls, what they showed, the attributes, and several children at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from procgui.protocol.events import CallEvent, CreatedEvent, ExitEvent, NamesEvent, ProcessEvent, Style
from procgui.ui.inspector.calls import Calls
from procgui.ui.inspector.result import MASK
from procgui.ui.inspector.value import ValueField
from procgui.ui.main_window import MainWindow
from tests.gui.fake_engine import FakeEngine, Story
from tests.systems import ended_by


class Lesson:
    """A main process with three children, held by ``a``, ``b`` and ``c[0]``."""

    def __init__(self, window: MainWindow, engine: FakeEngine) -> None:
        self.window, self.engine = window, engine
        self.story = Story(engine, 1)
        self.story.main()
        for number, name in enumerate(("mp1", "mp2", "mp3")):
            self.story.child(name, 41207 + number, 2 + number)
        self.story.tell(NamesEvent(41200, "a\nb\nc", "", "o41207 a\no41208 b\no41209 c[0]", ""))
        self.card = window.workbench.child
        self.select(1)

    def select(self, *rows: int) -> None:
        self.window.workbench.refresh()
        tree, model = self.window.workbench.processes.tree, self.window.workbench.processes.model
        assert model is not None
        tree.clearSelection()
        for row in rows:
            flags = QItemSelectionModel.SelectionFlag
            tree.selectionModel().select(model.index_of(row), flags.Select | flags.Rows)

    def press(self, name: str) -> None:
        button = self.card.findChild(QPushButton, name)
        assert button is not None and button.isEnabled()
        button.click()

    def done(self, *lines: str, error: str | None = None) -> None:
        """The oldest statement that waits was executed and printed this."""
        statement = next(each for each in self.engine.runs[1].statements if not each.over)
        self.story.statement(statement.id, "begin")
        if lines:
            self.story.prints(1, *lines)
        self.story.statement(statement.id, "end", error)
        self.window.workbench.refresh()

    def shows(self) -> str:
        self.window.workbench.refresh()
        return self.card.parts.result.text.toPlainText()

    def row(self, attribute: str) -> str:
        self.window.workbench.refresh()
        return self.field(attribute).value

    def field(self, attribute: str) -> ValueField:
        return self.card.parts.attributes.fields[attribute]


@pytest.fixture
def lesson(window: MainWindow, engine: FakeEngine) -> Lesson:
    return Lesson(window, engine)


def test_before_anything_is_selected_it_says_what_to_do(window: MainWindow) -> None:
    card = window.workbench.child
    assert card.hint.isVisible() and "Select a process" in card.hint.text()
    assert not card.findChildren(QPushButton)


def test_every_call_is_the_statement_on_its_button(lesson: Lesson) -> None:
    for call, button in lesson.card.buttons.items():
        lesson.press(f"call-{call}")
        assert lesson.engine.statements()[-1] == f"a.{button.text()}"
        assert button.toolTip()
    assert len(lesson.engine.statements()) == 8


def test_the_expression_is_that_of_the_main_process(lesson: Lesson) -> None:
    lesson.select(3)
    lesson.press("call-join")
    assert lesson.engine.statements() == ["c[0].join()"]


def test_out_of_reach_the_calls_are_disabled_and_it_says_why(lesson: Lesson) -> None:
    lesson.story.tell(NamesEvent(41200, "", "a", "", "a"))
    lesson.window.workbench.refresh()
    assert not any(button.isEnabled() for button in lesson.card.buttons.values())
    assert lesson.field("name").isReadOnly()
    assert "No variable" in lesson.card.parts.result.text.placeholderText()
    assert lesson.card.outside["kill"].isEnabled()


def test_what_a_button_showed(lesson: Lesson) -> None:
    lesson.press("call-is_alive")
    assert lesson.shows() == "a.is_alive() -> waiting"
    lesson.done("True")
    assert lesson.shows() == "a.is_alive() -> True"
    lesson.press("call-join_timeout")
    lesson.done()
    assert lesson.shows() == "a.join(2.0) -> None"
    lesson.press("call-close")
    lesson.done(error="ValueError: Cannot close")
    assert lesson.shows() == "a.close() -> ValueError: Cannot close"
    red = lesson.window.look.theme.error
    cursor = lesson.card.parts.result.text.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    assert cursor.charFormat().foreground().color() == red


def test_what_it_shows_belongs_to_its_run(lesson: Lesson) -> None:
    lesson.press("call-is_alive")
    lesson.window.workbench.restart_main()
    story = Story(lesson.engine, 2)
    story.main()
    story.child("mp1", 41207, 2)
    lesson.window.workbench.refresh()
    lesson.window.workbench.processes.select(1)
    assert lesson.shows() == ""


def test_attributes_are_shown_as_far_as_they_are_known(lesson: Lesson) -> None:
    shown = {name: lesson.row(name) for name in ("name", "daemon", "pid", "ident", "exitcode", "sentinel", "authkey")}
    assert shown == {
        "name": "mp1",
        "daemon": "False",
        "pid": "41207",
        "ident": "41207",
        "exitcode": "None",
        "sentinel": "",
        "authkey": MASK,
    }
    lesson.story.tell(ExitEvent(41207, -15))
    assert lesson.row("exitcode") == ended_by("terminate")


def test_reading_an_attribute_shows_what_python_says_until_the_window_knows_better(lesson: Lesson) -> None:
    lesson.press("read-sentinel")
    assert lesson.engine.statements()[-1] == "a.sentinel"
    assert lesson.row("sentinel") == "waiting"
    lesson.done("17")
    assert lesson.row("sentinel") == "17" and lesson.shows() == "a.sentinel -> 17"
    lesson.press("read-exitcode")
    lesson.done(error="ValueError: process object is closed")
    assert lesson.row("exitcode") == "ValueError: process object is closed"
    lesson.select(2)
    assert (lesson.row("sentinel"), lesson.row("exitcode")) == ("", "None")
    lesson.select(1)
    assert lesson.row("sentinel") == "17"
    lesson.story.tell(ExitEvent(41207, 0))
    assert lesson.row("exitcode") == "0: finished"


def test_the_authkey_is_masked_wherever_it_would_stand(lesson: Lesson) -> None:
    show = lesson.card.findChild(QPushButton, "show-authkey")
    lesson.press("show-authkey")
    assert lesson.engine.statements()[-1] == "bytes(a.authkey).hex()"
    lesson.done("'c0ffee'")
    assert lesson.row("authkey") == "'c0ffee'" and show.text() == "hide"
    assert "c0ffee" not in lesson.shows()
    lesson.press("show-authkey")
    assert lesson.row("authkey") == MASK and show.text() == "show"
    assert len(lesson.engine.statements()) == 1
    lesson.press("show-authkey")
    lesson.done("'c0ffee'")
    lesson.select(2)
    lesson.select(1)
    assert lesson.row("authkey") == MASK


def test_daemon_changes_when_python_agrees(lesson: Lesson) -> None:
    toggle = lesson.card.parts.attributes.daemon
    toggle.click()
    assert lesson.engine.statements()[-1] == "a.daemon = True"
    assert not toggle.isChecked()
    lesson.done(error="AssertionError: process has already started")
    assert lesson.row("daemon") == "AssertionError: process has already started" and not toggle.isChecked()
    toggle.click()
    lesson.done()
    assert lesson.row("daemon") == "True" and toggle.isChecked()
    toggle.click()
    assert lesson.engine.statements()[-1] == "a.daemon = False"


def test_the_name_is_edited_in_its_place(lesson: Lesson, qtbot: QtBot) -> None:
    field = lesson.field("name")
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "x")
    lesson.window.workbench.refresh()
    assert field.text() == "x"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "mp1" and not lesson.engine.statements()
    field.selectAll()
    qtbot.keyClicks(field, "it's")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert lesson.engine.statements() == ['a.name = "it\'s"']
    lesson.done()
    assert lesson.row("name") == "it's"
    assert lesson.field("pid").isReadOnly()


def test_a_child_that_is_started_later_shows_what_it_became(window: MainWindow, engine: FakeEngine) -> None:
    story = Story(engine, 1)
    story.main()
    story.tell(CreatedEvent(41200, "o9", "mp1", Style.TARGET, False, "spawn"))
    story.tell(NamesEvent(41200, "a", "", "o9 a", ""))
    window.workbench.refresh()
    window.workbench.processes.select(1)
    fields = window.workbench.child.parts.attributes.fields
    assert (fields["pid"].value, fields["daemon"].value) == ("None", "False")
    story.tell(ProcessEvent(41207, 41200, "renamed", Style.TARGET, True, "spawn", "o9", 2))
    story.tell(CallEvent(41200, "start", "renamed", "o9", 41207, "end", "<lab>", 1))
    window.workbench.refresh()
    assert [fields[name].value for name in ("name", "pid", "daemon")] == ["renamed", "41207", "True"]


def test_a_long_value_is_cut_but_can_be_read_and_selected(lesson: Lesson) -> None:
    field = lesson.field("sentinel")
    lesson.press("read-sentinel")
    lesson.done(error="ValueError: " + "very " * 50 + "long")
    assert field.text().endswith("…") and field.toolTip().endswith("long")
    field.setFocus()
    assert field.text().endswith("long")


def test_nothing_moves_when_values_change(lesson: Lesson, qtbot: QtBot) -> None:
    QApplication.processEvents()
    places = {name: field.geometry() for name, field in lesson.card.parts.attributes.fields.items()}
    result = lesson.card.parts.result.geometry()
    lesson.press("call-close")
    lesson.done(error="ValueError: " + "a long error " * 20)
    lesson.press("read-sentinel")
    lesson.done(error="ValueError: " + "a long error " * 20)
    QApplication.processEvents()
    assert lesson.card.parts.result.geometry() == result
    assert {name: field.geometry() for name, field in lesson.card.parts.attributes.fields.items()} == places


def test_the_story_of_the_process(lesson: Lesson) -> None:
    lesson.story.prints(2, "hello")
    lesson.window.workbench.refresh()
    story = lesson.card.parts.story
    assert "mp1 is a target child of MainProcess" in story.facts.text()
    assert "first line printed" in story.history.text()


def test_several_children_at_once(lesson: Lesson) -> None:
    lesson.select(3, 1, 2)
    assert lesson.card.heading.text() == "3 processes"
    assert not lesson.card.parts.attributes.isVisible()
    lesson.press("call-join")
    assert lesson.engine.statements() == ["a.join()", "b.join()", "c[0].join()"]
    lesson.done()
    assert lesson.shows().splitlines() == ["a.join() -> None", "b.join() -> waiting", "c[0].join() -> waiting"]
    lesson.card.outside["kill"].click()
    assert lesson.engine.asked[-3:] == [("signal", 1, pid, "kill") for pid in (41207, 41208, 41209)]
    lesson.select(2)
    assert lesson.card.heading.text() == "mp2" and lesson.card.parts.attributes.isVisible()


def test_the_main_process_is_left_out_of_calls(lesson: Lesson) -> None:
    lesson.select(0, 1)
    lesson.press("call-is_alive")
    assert lesson.engine.statements() == ["a.is_alive()"]
    lesson.select(0)
    assert not lesson.card.parts.calls.isVisible()
    assert lesson.row("authkey") == MASK and not lesson.field("authkey").isVisible()


@pytest.mark.parametrize(("times", "columns"), [(1, 2), (2, 3)])
def test_two_columns_where_there_is_no_room_for_three(window: MainWindow, times: int, columns: int) -> None:
    calls = Calls(window.look)
    calls.resize(times * calls.minimumSizeHint().width(), 200)
    calls.show()
    calls.layout().activate()
    buttons = calls.buttons
    assert len({button.x() for button in buttons.values()}) == columns
    assert all(button.width() >= button.minimumSizeHint().width() for button in buttons.values())
    assert buttons["start"].x() not in (buttons["terminate"].x(), buttons["kill"].x())
    calls.close()
    calls.deleteLater()


def test_words_follow_the_language_and_the_look(lesson: Lesson) -> None:
    lesson.press("call-is_alive")
    lesson.window.look.set_scale(2.0)
    lesson.window.look.choose(dark=True)
    lesson.window.workbench.speech.choose("zh_CN")
    lesson.window.workbench.refresh()
    assert lesson.card.parts.story.history.text()
    assert lesson.window.look.theme.palette.dim in lesson.card.parts.story.history.text()
    assert lesson.shows().startswith("a.is_alive() -> ")
