"""The Lab in the real window, with an engine that only notes what it is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox
from pytestqt.qtbot import QtBot

from procgui.controller.process_columns import Column
from procgui.protocol.events import StatementEvent
from procgui.ui.main_window import MainWindow
from tests.gui.fake_engine import FakeEngine, Story
from tests.gui.windows import make_window
from tests.systems import WINDOWS
from tests.transcripts import tag_of, type_statement


def test_the_main_process_starts_with_the_lab(window: MainWindow, engine: FakeEngine) -> None:
    launches = [call[1] for call in engine.asked if call[0] == "launch"]
    assert [spec.kind for spec in launches] == ["lab"]
    assert launches[0].start_method is None
    assert launches[0].pace == pytest.approx(0.05)
    window.workbench.open_door("lessons")
    window.workbench.open_door("lab")
    assert len([call for call in engine.asked if call[0] == "launch"]) == 1


def test_both_styles(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.lab.creation.target.click()
    window.workbench.lab.creation.subclass.click()
    assert engine.statements() == [
        "mp1 = multiprocessing.Process(target=action, args=(100, 0.05), name='mp1')",
        "mp1.start()",
        "mp2 = MyProcess(100, 0.05, name='mp2')",
        "mp2.start()",
    ]


def test_the_button_shows_the_very_code_it_will_run(window: MainWindow, engine: FakeEngine) -> None:
    card = window.workbench.lab.creation
    card.fields["max"].setText("7")
    card.fields["delay"].setText("0,5")
    card.fields["name"].setText("it's")
    card.daemon.click()
    card.start.click()
    shown = card.target.code()
    card.target.click()
    assert engine.statements() == shown.splitlines()
    assert shown == """mp1 = multiprocessing.Process(target=action, args=(7, 0.5), name="it's", daemon=True)"""


def test_several_at_once(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.lab.creation.fields["count"].setText("3")
    window.workbench.lab.creation.subclass.click()
    assert [text for text in engine.statements() if text.endswith("start()")] == [
        "mp1.start()",
        "mp2.start()",
        "mp3.start()",
    ]


@pytest.mark.parametrize(
    ("field", "text"), [("max", "-1"), ("max", "ten"), ("name", "  "), ("delay", "nan"), ("count", "0")]
)
def test_bad_input_is_named_and_nothing_runs(window: MainWindow, engine: FakeEngine, field: str, text: str) -> None:
    card = window.workbench.lab.creation
    edit = card.fields[field]  # type: ignore[index]
    before = edit.text()
    edit.setText(text)
    card.target.click()
    assert card.problem.isVisible() and card.problem.text()
    assert edit.property("wrong") == "true"
    assert engine.statements() == []
    edit.setText(before)
    assert not card.problem.isVisible()
    card.target.click()
    assert engine.statements()


def test_ten_million_lines_are_allowed(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.lab.creation.fields["max"].setText("10000000")
    window.workbench.lab.creation.target.click()
    assert "args=(10000000, 0.05)" in engine.statements()[0]


def test_a_name_in_use_is_refused(window: MainWindow, engine: FakeEngine) -> None:
    card = window.workbench.lab.creation
    card.fields["name"].setText("worker")
    card.target.click()
    card.target.click()
    assert len([text for text in engine.statements() if "'worker'" in text]) == 1
    assert card.problem.isVisible()


def _answer(button: QMessageBox.StandardButton, seen: list[str]) -> None:
    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.text())
        box.button(button).click()

    QTimer.singleShot(0, answer)


@pytest.mark.parametrize(
    ("button", "started"), [(QMessageBox.StandardButton.No, 0), (QMessageBox.StandardButton.Yes, 150)]
)
def test_many_children_are_asked_for(
    qtbot: QtBot, engine: FakeEngine, button: QMessageBox.StandardButton, started: int
) -> None:
    with make_window(qtbot, engine, ask=True) as window:
        window.workbench.open_door("lab")
        window.workbench.lab.creation.fields["count"].setText("150")
        seen: list[str] = []
        _answer(button, seen)
        window.workbench.lab.creation.target.click()
        assert "150" in seen[0]
        assert len([text for text in engine.statements() if text.endswith("start()")]) == started


def test_the_system_gives_no_more_children(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.lab.creation.target.click()
    story = Story(engine, 1)
    story.main()
    story.statement(1, "begin")
    story.statement(1, "end")
    story.statement(2, "begin")
    story.statement(2, "end", "OSError: [Errno 24] Too many open files")
    window.workbench.refresh()
    assert window.workbench.message.isVisible()
    assert "Too many open files" in window.workbench.message.text.text()


def test_calls_on_the_selected_child(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.lab.creation.target.click()
    story = Story(engine, 1)
    story.main()
    story.child("mp1", 41207, 2)
    window.workbench.refresh()
    window.workbench.processes.select(1)
    card = window.workbench.child
    assert card.heading.text() == "mp1"
    assert card.buttons["start"].isEnabled()
    card.timeout.setText("1.5")
    for call in ("join", "join_timeout", "is_alive", "terminate", "kill"):
        card.buttons[call].click()
    assert engine.statements()[2:] == ["mp1.join()", "mp1.join(1.5)", "mp1.is_alive()", "mp1.terminate()", "mp1.kill()"]
    for button in card.outside.values():
        button.click()
    assert engine.asked[-2:] == [("signal", 1, 41207, "terminate"), ("signal", 1, 41207, "kill")]


def test_a_time_out_that_is_no_number(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.lab.creation.target.click()
    story = Story(engine, 1)
    story.main()
    story.child("mp1", 41207, 2)
    window.workbench.refresh()
    window.workbench.processes.select(1)
    window.workbench.child.timeout.setText("soon")
    assert not window.workbench.child.buttons["join_timeout"].isEnabled()
    assert window.workbench.child.buttons["join"].isEnabled()


def test_a_child_that_was_only_created_can_be_started(window: MainWindow, engine: FakeEngine) -> None:
    from procgui.protocol.events import CreatedEvent, Style

    window.workbench.lab.creation.start.click()
    window.workbench.lab.creation.target.click()
    story = Story(engine, 1)
    story.main()
    story.tell(CreatedEvent(41200, "o1", "mp1", Style.TARGET, False, "spawn"))
    window.workbench.refresh()
    window.workbench.processes.select(1)
    assert all(button.isEnabled() for button in window.workbench.child.buttons.values())
    assert not window.workbench.child.outside["kill"].isEnabled()
    window.workbench.child.buttons["start"].click()
    assert engine.statements()[-1] == "mp1.start()"


def test_a_blocked_statement_counts_and_can_be_interrupted(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.lab.creation.target.click()
    story = Story(engine, 1)
    story.main()
    story.child("mp1", 41207, 2)
    for number in (1, 2):
        story.statement(number, "begin")
        story.statement(number, "end")
    window.workbench.refresh()
    assert not window.workbench.console.interrupt.isEnabled()
    window.workbench.processes.select(1)
    window.workbench.child.buttons["join"].click()
    window.workbench.child.buttons["is_alive"].click()
    story.statement(3, "begin")
    story.join_begins("mp1", 41207)
    engine.now += 2_400_000_000
    window.workbench.refresh()
    transcript = window.workbench.console.transcript
    assert tag_of(transcript, "mp1.join()") == "main waits for mp1 · 2.4 s"
    assert tag_of(transcript, "mp1.is_alive()") == "waiting"
    assert "waits for mp1" in window.workbench.status.text()
    window.workbench.console.interrupt.click()
    # On Windows nothing interrupts a join(): the child is ended instead.
    assert engine.asked[-1] == (("signal", 1, 41207, "terminate") if WINDOWS else ("interrupt", 1))


def test_a_typed_statement(window: MainWindow, engine: FakeEngine, qtbot: QtBot) -> None:
    type_statement(window.workbench.console.input, "mp1 = 5")
    assert engine.statements() == ["mp1 = 5"]
    assert window.workbench.console.input.text() == ""
    window.workbench.lab.creation.target.click()
    assert engine.statements()[1].startswith("mp2 = ")


def test_restart_gives_a_new_main_process_and_new_names(window: MainWindow, engine: FakeEngine) -> None:
    tell_of_source(engine, 1)
    window.workbench.lab.creation.target.click()
    window.workbench.bar.restart.click()
    assert window.workbench.desk.run is engine.runs[2]
    assert ("stop", 1) not in engine.asked, "the former one lives until the new one is known to work"
    tell_of_source(engine, 2)
    assert ("stop", 1) in engine.asked
    window.workbench.lab.creation.target.click()
    assert engine.asked[-1] == ("statement", 2, "mp1.start()")


def tell_of_source(engine: FakeEngine, run_id: int, error: str | None = None, line: int | None = None) -> None:
    """The main process has executed its source."""
    story = Story(engine, run_id)
    story.main(41200 + run_id)
    story.tell(StatementEvent(0, "begin", "lab.py"), StatementEvent(0, "end", "lab.py", error, line))
    engine.runChanged.emit(engine.runs[run_id])


def test_a_source_that_raises_leaves_the_former_main_process(
    window: MainWindow, engine: FakeEngine, qtbot: QtBot
) -> None:
    bench = window.workbench
    tell_of_source(engine, 1)
    bench.lab.creation.target.click()
    bench.lab.source_card.editor.replace_source("a = 1\nb = 1 / 0\n")
    bench.bar.restart.click()
    tell_of_source(engine, 2, "ZeroDivisionError: division by zero", 2)
    assert ("stop", 2) in engine.asked and ("stop", 1) not in engine.asked
    assert bench.desk.run is engine.runs[1]
    assert "former one goes on" in bench.message.text.text()
    qtbot.waitUntil(lambda: bench.lab.source_card.hint.isVisible())
    assert "Line 2: ZeroDivisionError" in bench.lab.source_card.hint.text.text()
    assert bench.lab.source_card.differs
    bench.lab.creation.target.click()
    assert engine.asked[-1] == ("statement", 1, "mp2.start()")


def test_two_hasty_restarts_keep_the_one_that_works(window: MainWindow, engine: FakeEngine) -> None:
    tell_of_source(engine, 1)
    window.workbench.bar.restart.click()
    window.workbench.bar.restart.click()
    assert [call for call in engine.asked if call[0] == "stop"] == [("stop", 2)]
    tell_of_source(engine, 3)
    assert ("stop", 1) in engine.asked


def test_a_former_main_process_that_has_died_is_not_gone_back_to(window: MainWindow, engine: FakeEngine) -> None:
    bench = window.workbench
    tell_of_source(engine, 1)
    bench.bar.restart.click()
    former = engine.runs[1]
    Story(engine, 1).ends(-9)
    engine.runChanged.emit(former)
    tell_of_source(engine, 2, "ZeroDivisionError: division by zero", 1)
    assert bench.desk.run is engine.runs[2], "it was the last one there is"
    assert ("stop", 2) not in engine.asked
    assert "goes on" not in bench.message.text.text()


def test_one_that_has_not_executed_its_source_is_nothing_to_go_back_to(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.bar.restart.click()
    assert ("stop", 1) in engine.asked
    tell_of_source(engine, 2, "ZeroDivisionError: division by zero", 1)
    assert window.workbench.desk.run is engine.runs[2] and ("stop", 2) not in engine.asked


@pytest.mark.parametrize("how", ["button", "command"])
def test_export_asks_for_a_place(window: MainWindow, engine: FakeEngine, tmp_path: Path, how: str) -> None:
    tell_of_source(engine, 1)
    window.workbench.lab.creation.target.click()
    for info in engine.runs[1].statements[1:]:
        Story(engine, 1).tell(StatementEvent(info.id, "begin", ""), StatementEvent(info.id, "end", ""))
    file = tmp_path / "out.py"
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
        bench = window.workbench
        bench.lab.source_card.export_button.click() if how == "button" else bench.commands.actions["export"].trigger()
    text = file.read_text("utf-8")
    assert "class MyProcess" in text and "    mp1.start()" in text
    assert str(file) in window.workbench.message.text.text()


def test_another_start_method_restarts_the_main_process(window: MainWindow, engine: FakeEngine) -> None:
    row = window.workbench.bar.method.count() - 1
    method = window.workbench.bar.method.itemData(row)
    if row == 0:
        pytest.skip("this system has one start method")
    window.workbench.bar.method.setCurrentIndex(row)
    window.workbench.bar.method.activated.emit(row)
    assert engine.runs[2].spec.start_method == method
    tell_of_source(engine, 2)
    assert ("stop", 1) in engine.asked


def test_a_press_after_the_main_process_has_ended_starts_a_new_one(window: MainWindow, engine: FakeEngine) -> None:
    story = Story(engine, 1)
    story.main()
    story.ends()
    window.workbench.lab.creation.target.click()
    assert engine.asked[-1] == ("statement", 2, "mp1.start()")


def test_nothing_can_be_called_once_the_main_process_has_ended(window: MainWindow, engine: FakeEngine) -> None:
    from procgui.protocol.events import CreatedEvent, Style

    window.workbench.lab.creation.start.click()
    window.workbench.lab.creation.target.click()
    story = Story(engine, 1)
    story.main()
    story.tell(CreatedEvent(41200, "o1", "mp1", Style.TARGET, False, "spawn"))
    window.workbench.refresh()
    window.workbench.processes.select(1)
    assert window.workbench.child.buttons["start"].isEnabled()
    story.ends()
    window.workbench.refresh()
    assert not window.workbench.child.buttons["start"].isEnabled()


def test_large_numbers_get_their_room(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.lab.creation.target.click()
    story = Story(engine, 1)
    story.main()
    story.child("mp1", 4_123_456, 2)
    window.workbench.refresh()
    engine.runs[1].processes.count_lines({2: 10_000_000})
    window.workbench.refresh()
    tree = window.workbench.processes.tree
    for column, text in ((Column.PID, "4123456"), (Column.LINES, "10,000,000")):
        assert tree.columnWidth(column) > tree.fontMetrics().horizontalAdvance(text)
