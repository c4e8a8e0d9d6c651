"""Doors, runs, pace, messages and closing in the real window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from procgui.controller.controller import NoticeRecord
from procgui.controller.link import SupervisorState
from procgui.controller.process_columns import Column
from procgui.model.configuration import split_words
from procgui.protocol.events import RunEvent, RunState, StateEvent
from procgui.ui.main_window import MainWindow
from procgui.ui.pace import position_of, seconds_at
from tests.gui.fake_engine import FakeEngine, Story
from tests.gui.windows import make_window


@pytest.fixture
def window(qtbot: QtBot, engine: FakeEngine) -> Iterator[MainWindow]:
    with make_window(qtbot, engine) as window:
        yield window


def _launches(engine: FakeEngine) -> list[str]:
    return [call[1].script for call in engine.asked if call[0] == "launch"]


def test_a_demonstration_runs_with_one_press(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.open_door("lessons")
    assert window.workbench.lessons.list.count() == 4
    window.workbench.lessons.list.setCurrentRow(1)
    assert window.workbench.lessons.text.toPlainText()
    assert "multiprocessing" in window.workbench.lessons.source.toPlainText()
    window.workbench.bar.run.click()
    spec = engine.asked[0][1]
    assert Path(spec.script).parent.name == "02-subclass"
    assert spec.pace == pytest.approx(0.05)
    assert not window.workbench.bar.run.isEnabled()


def test_each_door_keeps_its_run_and_pace(window: MainWindow, engine: FakeEngine, tmp_path: Path) -> None:
    script = tmp_path / "a.py"
    script.write_text("print(1)\n", "utf-8")
    window.workbench.open_door("lessons")
    window.workbench.bar.run.click()
    window.workbench.scripts.run(script, ("--n", "a b"))
    spec = engine.asked[-1][1]
    assert (spec.script, spec.args, spec.pace, spec.cwd) == (str(script), ("--n", "a b"), 0.0, str(tmp_path))
    assert window.workbench.bar.pace.words() == "real time"
    assert window.workbench.processes.model is not None and window.workbench.processes.model.run is engine.runs[2]
    window.workbench.open_door("lessons")
    assert window.workbench.bar.pace.words() == "20 lines/s"
    assert window.workbench.processes.model is not None and window.workbench.processes.model.run is engine.runs[1]


def test_the_tree_and_output_show_the_run(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.open_door("lessons")
    window.workbench.bar.run.click()
    Story(engine, 1).believable(lab=False)
    window.workbench.refresh()
    model = window.workbench.processes.model
    assert model is not None
    main = model.index(0, 0)
    assert [model.index(row, 0, main).data() for row in range(model.rowCount(main))] == [
        "mp1",
        "mp2",
        "mp3",
        "MyProcess-4",
    ]
    assert window.workbench.processes.side.text() == "4 alive · 1 ended"
    assert len(engine.runs[1].log) == 41
    assert "41 lines, all kept" in window.workbench.status.text()
    assert "slowed to 20 lines/s" in window.workbench.status.text()


def test_columns_can_be_shown_and_hidden(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.open_door("lessons")
    window.workbench.bar.run.click()
    Story(engine, 1).main()
    window.workbench.refresh()
    menu = window.workbench.processes.column_menu()
    for action in menu.actions():
        if not action.isChecked():
            action.trigger()
    menu.close()
    header = window.workbench.processes.tree.header()
    assert header.hiddenSectionCount() == 0
    header.resizeSection(Column.CPU, 77)
    window.workbench.scripts.run(Path(__file__))
    assert header.sectionSize(Column.CPU) == 77
    assert header.hiddenSectionCount() == 0


def test_pace_while_running(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.open_door("lessons")
    window.workbench.bar.run.click()
    window.workbench.bar.pace.slider.setValue(0)
    assert engine.asked[-1] == ("set_pace", 1, 1.0)
    assert window.workbench.bar.pace.words() == "1 lines/s"
    window.workbench.bar.pace.slider.setValue(window.workbench.bar.pace.slider.maximum())
    assert engine.asked[-1] == ("set_pace", 1, 0.0)


@pytest.mark.parametrize("seconds", [0.0, 0.001, 0.01, 0.05, 0.1, 0.5, 1.0])
def test_the_slider_reaches_usual_paces(seconds: float) -> None:
    assert seconds_at(position_of(seconds)) == pytest.approx(seconds, rel=0.12)


def test_pause_resume_stop(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.open_door("lessons")
    assert not window.workbench.bar.pause.isEnabled() and not window.workbench.bar.stop.isEnabled()
    window.workbench.bar.run.click()
    story = Story(engine, 1)
    story.main()
    window.workbench.refresh()
    window.workbench.bar.pause.click()
    assert engine.asked[-1] == ("pause", 1)
    story.tell(StateEvent(41200, "paused"))
    window.workbench.refresh()
    assert window.workbench.bar.pause.text() == "Resume"
    assert "paused" in window.workbench.status.text()
    window.workbench.bar.pause.click()
    assert engine.asked[-1] == ("resume", 1)
    window.workbench.bar.stop.click()
    assert engine.asked[-1] == ("stop", 1)
    window.workbench.bar.stop_all.click()
    assert ("stop_all",) in engine.asked


def test_the_stages_of_a_stop_are_visible(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.open_door("lessons")
    window.workbench.bar.run.click()
    story = Story(engine, 1)
    story.main()
    seen = []
    for stage in ("interrupt", "terminate", "kill"):
        story.tell(RunEvent(RunState.STOPPING, None, stage))
        window.workbench.refresh()
        seen.append(window.workbench.bar.stop.text())
    assert seen == ["Stopping: interrupt (Ctrl-C)", "Stopping: terminate", "Stopping: kill"]
    story.ends(-9)
    window.workbench.refresh()
    assert window.workbench.bar.stop.text() == "Stop" and not window.workbench.bar.stop.isEnabled()
    assert window.workbench.bar.run.isEnabled()


def test_a_run_that_ended_is_let_go_when_the_next_one_starts(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.open_door("lessons")
    window.workbench.bar.run.click()
    story = Story(engine, 1)
    story.main()
    story.ends()
    window.workbench.refresh()
    window.workbench.bar.run.click()
    assert list(engine.runs) == [2]


def test_a_refusal_is_said_in_words_and_can_be_closed(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.open_door("lessons")
    window.workbench.bar.run.click()
    run = engine.runs[1]
    run.end("syntax", "a.py, line 3: invalid syntax\n    def f(:\n          ^")
    engine.noticed.emit(NoticeRecord("syntax", run.detail, run))
    assert window.workbench.message.isVisible()
    assert "line 3" in window.workbench.message.text.text() and "def f(:" in window.workbench.message.text.text()
    assert window.workbench.message.text.textFormat() is Qt.TextFormat.PlainText
    window.workbench.message.close_button.click()
    assert not window.workbench.message.isVisible()


def test_an_unknown_notice_is_not_swallowed(window: MainWindow, engine: FakeEngine) -> None:
    engine.noticed.emit(NoticeRecord("something-new", "why"))
    assert window.workbench.message.text.text() == "something-new: why"


def test_supervisor_trouble_stands_in_the_status_line(window: MainWindow, engine: FakeEngine) -> None:
    window.workbench.open_door("lessons")
    engine.supervisorChanged.emit(SupervisorState.DIED)
    assert "supervisor" in window.workbench.status.text()
    engine.supervisorChanged.emit(SupervisorState.READY)
    assert "supervisor" not in window.workbench.status.text()


def test_a_missing_script_is_given_to_the_engine_which_says_why(
    window: MainWindow, engine: FakeEngine, tmp_path: Path
) -> None:
    window.workbench.scripts.run(tmp_path / "none.py")
    assert _launches(engine) == [str(tmp_path / "none.py")]


def test_arguments_with_an_open_quotation_mark(window: MainWindow, engine: FakeEngine, tmp_path: Path) -> None:
    window.workbench.open_door("script")
    window.workbench.scripts.door.open(tmp_path / "a.py")
    window.workbench.scripts.door.form.arguments.setText("'a b")
    assert window.workbench.scripts.door.form.problem.isVisible()
    assert not window.workbench.bar.run.isEnabled()
    window.workbench.scripts.door.form.arguments.setText("'a b' c")
    assert not window.workbench.scripts.door.form.problem.isVisible()
    spec = window.workbench.scripts.door.spec()
    assert spec is not None and spec.args == ("a b", "c")


def test_arguments_on_windows_keep_backslashes() -> None:
    assert split_words(r'C:\a\b "x y"', windows=True) == [r"C:\a\b", "x y"]
    assert split_words(r"a\ b", windows=False) == ["a b"]


@pytest.mark.parametrize(
    ("button", "closed"), [(QMessageBox.StandardButton.No, False), (QMessageBox.StandardButton.Yes, True)]
)
def test_closing_asks_while_children_live(
    qtbot: QtBot, engine: FakeEngine, button: QMessageBox.StandardButton, closed: bool
) -> None:
    with make_window(qtbot, engine, ask=True) as window:
        window.workbench.open_door("lab")
        story = Story(engine, 1)
        story.main()
        story.child("mp1", 41207, 2)
        seen: list[str] = []

        def answer() -> None:
            box = QApplication.activeModalWidget()
            assert isinstance(box, QMessageBox)
            seen.append(box.text())
            box.button(button).click()

        QTimer.singleShot(0, answer)
        assert window.close() is closed
        assert "1" in seen[0]
        assert (("close",) in engine.asked) is closed


def test_closing_asks_nothing_when_only_the_labs_main_process_waits(qtbot: QtBot, engine: FakeEngine) -> None:
    with make_window(qtbot, engine, ask=True) as window:
        window.workbench.open_door("lab")
        Story(engine, 1).main()
        assert window.close()


def test_a_script_is_run_as_it_was_run_last(window: MainWindow, engine: FakeEngine, tmp_path: Path) -> None:
    door = window.workbench.scripts.door
    door.open(tmp_path / "a.py")
    door.form.flags.setText("-O")
    door.form.most.setCurrentText("256 processes")
    door.open(tmp_path / "b.py", ("1",))
    assert (door.form.flags.text(), door.form.most.currentText()) == ("", "64 processes")
    assert window.workbench.scripts.configurations.keys() == {str(tmp_path / "a.py")}
    door.open(tmp_path / "a.py")
    spec = door.spec()
    assert spec is not None and (spec.flags, spec.most, spec.args) == (("-O",), 256, ())
    door.form.flags.setText("")
    door.form.most.setCurrentText("64 processes")
    assert not window.workbench.scripts.configurations


def test_what_is_wrong_in_the_folded_part_unfolds_it(
    window: MainWindow, engine: FakeEngine, tmp_path: Path, qtbot: QtBot
) -> None:
    window.workbench.open_door("script")
    door = window.workbench.scripts.door
    door.open(tmp_path / "two words.py")
    assert not door.form.flags.isVisible() and window.workbench.bar.run.isEnabled()
    door.form.module.setCurrentIndex(1)
    assert door.form.module.isVisible() and "two words.py" in door.form.problem.text()
    assert not window.workbench.bar.run.isEnabled()
    door.form.module.setCurrentIndex(0)
    door.form.flags.setText("-I")
    assert "-I" in door.form.problem.text() and door.form.flags.property("wrong") == "true"
    window.workbench.speech.choose("zh_CN")
    qtbot.waitUntil(lambda: "-I" in door.form.problem.text() and "选项" in door.form.problem.text())
