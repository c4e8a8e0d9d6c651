"""Tabs of the Script door: which script gets which tab, what is let go, and that a switch disturbs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTabBar, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from procgui.controller.controller import NoticeRecord
from procgui.model.run import SUPERVISOR_DIED, Run
from procgui.protocol.events import CallEvent, CreatedEvent, Style
from procgui.ui.main_window import MainWindow
from procgui.ui.run_tabs import TabBar
from procgui.ui.scripts import Scripts
from tests.gui.fake_engine import FakeEngine, Story
from tests.gui.windows import make_window


@pytest.fixture
def window(qtbot: QtBot, engine: FakeEngine) -> Iterator[MainWindow]:
    with make_window(qtbot, engine) as window:
        window.workbench.open_door("script")
        yield window


@pytest.fixture
def scripts(window: MainWindow) -> Scripts:
    return window.workbench.scripts


@pytest.fixture
def paths(tmp_path: Path) -> list[Path]:
    """Three scripts."""
    paths = [tmp_path / name for name in ("first.py", "second.py", "third.py")]
    for path in paths:
        path.write_text("print(1)\nprint(2)\n", "utf-8")
    return paths


def titles(bar: TabBar) -> list[str]:
    return [bar.tabText(number) for number in range(bar.count())]


def over(engine: FakeEngine, run_id: int) -> Run:
    """End a run."""
    story = Story(engine, run_id)
    story.main()
    story.ends()
    engine.runChanged.emit(story.run)
    return story.run


def button_of(bar: TabBar, number: int) -> QWidget:
    sides = QTabBar.ButtonPosition
    return bar.tabButton(number, sides.RightSide) or bar.tabButton(number, sides.LeftSide)


def test_a_run_that_is_over_is_let_go_when_another_script_is_opened(
    window: MainWindow, engine: FakeEngine, scripts: Scripts, paths: list[Path]
) -> None:
    scripts.run(paths[0])
    over(engine, 1)
    scripts.show(paths[0])
    assert window.workbench.desk.run is engine.runs[1], "of the same script it is still to be read"
    scripts.show(paths[1])
    assert window.workbench.desk.run is None and not engine.runs
    assert window.workbench.output.view.source is None and titles(scripts.tab_bar) == ["second.py"]
    assert window.workbench.processes.model is None or not window.workbench.processes.model.rowCount()


def test_a_script_that_runs_is_shown_and_does_not_get_another_tab(
    window: MainWindow, engine: FakeEngine, scripts: Scripts, paths: list[Path]
) -> None:
    scripts.run(paths[0])
    scripts.run(paths[1])
    scripts.show(paths[0])
    assert titles(scripts.tab_bar) == ["first.py · running", "second.py · running"]
    assert window.workbench.desk.run is engine.runs[1] and scripts.door.state().path == paths[0]
    scripts.run(paths[1])
    assert window.workbench.desk.run is engine.runs[2] and len(engine.runs) == 2
    scripts.tabs.add()
    scripts.run(paths[1])
    assert len(engine.runs) == 3, "whoever made a new tab for it wants it twice"


def test_an_empty_tab_is_used_before_another_one_is_made(
    window: MainWindow, engine: FakeEngine, scripts: Scripts, paths: list[Path]
) -> None:
    actions = window.workbench.commands.actions
    window.workbench.open_door("lab")
    actions["new-tab"].trigger()
    actions["new-tab"].trigger()
    assert titles(scripts.tab_bar) == ["no script yet"]
    scripts.run(paths[0])
    actions["new-tab"].trigger()
    scripts.tabs.go_to(0)
    actions["new-tab"].trigger()
    assert titles(scripts.tab_bar) == ["first.py · running", "no script yet"] and scripts.tab_bar.currentIndex() == 1
    scripts.tabs.go_to(0)
    scripts.run(paths[1])
    assert titles(scripts.tab_bar) == ["first.py · running", "second.py · running"]


def test_the_calls_of_a_run_that_is_over_are_marked_after_a_switch(
    engine: FakeEngine, scripts: Scripts, paths: list[Path]
) -> None:
    for number, path in enumerate(paths[:2], 1):
        scripts.run(path)
        story = Story(engine, number)
        story.main()
        story.tell(
            CreatedEvent(41200, "0x1", "x", Style.TARGET, False, "spawn"),
            CallEvent(41200, "start", "x", "0x1", None, "begin", str(path), number),
        )
        story.ends()
        scripts.tabs.add()
    for number in (0, 1, 0):
        scripts.tabs.go_to(number)
        assert set(scripts.door.source.called) == {number + 1}
    scripts.tabs.close(0)
    assert set(scripts.door.source.called) == {2} and scripts.door.state().path == paths[1]


def test_only_another_run_is_shown_anew(
    window: MainWindow, engine: FakeEngine, scripts: Scripts, paths: list[Path]
) -> None:
    for path in paths:
        scripts.run(path)
    shown: list[Run | None] = []
    window.workbench.desk.shown.connect(shown.append)
    scripts.tabs.close(0)
    window.workbench.open_door("script")
    assert shown == [] and window.workbench.desk.run is engine.runs[3]
    scripts.tabs.close(1)
    assert shown == [engine.runs[2]] and scripts.door.state().path == paths[1]
    scripts.tabs.close(0)
    assert shown == [engine.runs[2], None] and scripts.door.state().path is None


@pytest.mark.parametrize("began", [True, False])
def test_a_run_whose_supervisor_died_was_broken_off_once_it_had_begun(
    engine: FakeEngine, scripts: Scripts, paths: list[Path], began: bool
) -> None:
    scripts.run(paths[0])
    if began:
        Story(engine, 1).main()
    engine.runs[1].end(SUPERVISOR_DIED, "")
    scripts.tabs.refresh()
    assert titles(scripts.tab_bar) == ["first.py · broken off" if began else "first.py · not started"]


def test_processes_that_multiply_behind_another_tab_are_told_of_by_name(
    window: MainWindow, engine: FakeEngine, scripts: Scripts, paths: list[Path]
) -> None:
    message = window.workbench.message
    scripts.run(paths[0])
    scripts.run(paths[1])
    engine.noticed.emit(NoticeRecord("runaway-living", "65", engine.runs[1]))
    assert message.text.text().startswith("first.py: The run is paused: 65")
    message.choices[0].click()
    assert engine.asked[-1] == ("stop", 1)
    engine.noticed.emit(NoticeRecord("runaway-living", "65", engine.runs[1]))
    over(engine, 1)
    assert not message.isVisible() and engine.runs[1] is not window.workbench.desk.run


def test_a_question_about_a_run_gets_its_name_when_another_one_is_shown(
    window: MainWindow, engine: FakeEngine, scripts: Scripts, paths: list[Path]
) -> None:
    message = window.workbench.message
    scripts.run(paths[0])
    engine.noticed.emit(NoticeRecord("runaway-living", "65", engine.runs[1]))
    assert message.text.text().startswith("The run is paused")
    scripts.tabs.add()
    assert message.text.text().startswith("first.py: The run is paused") and len(message.choices) == 2
    message.say("something else")
    over(engine, 1)
    assert message.text.text() == "something else"


def test_why_one_script_could_not_run_does_not_stand_over_another(
    window: MainWindow, engine: FakeEngine, scripts: Scripts, paths: list[Path]
) -> None:
    message = window.workbench.message
    scripts.run(paths[0])
    scripts.run(paths[1])
    engine.runs[2].end("syntax", "second.py, line 1")
    engine.noticed.emit(NoticeRecord("syntax", "second.py, line 1", engine.runs[2]))
    assert message.isVisible() and not message.text.text().startswith("second.py:")
    scripts.tabs.go_to(0)
    assert not message.isVisible()
    engine.noticed.emit(NoticeRecord("syntax", "line 1", engine.runs[2]))
    assert message.text.text().startswith("second.py: ")


def test_keys_go_to_and_fro(window: MainWindow, scripts: Scripts, paths: list[Path]) -> None:
    for path in paths:
        scripts.run(path)
    actions = window.workbench.commands.actions
    seen = []
    for name in ("next-tab", "next-tab", "previous-tab", "previous-tab"):
        actions[name].trigger()
        seen.append(scripts.tab_bar.currentIndex())
    assert seen == [0, 1, 0, 2]
    keys = {name: [key.toString() for key in actions[name].shortcuts()] for name in ("next-tab", "previous-tab")}
    assert keys["next-tab"][0] == "Ctrl+PgDown" and keys["previous-tab"] == ["Ctrl+PgUp"]


def test_close_buttons_say_what_they_close(
    window: MainWindow, scripts: Scripts, paths: list[Path], qtbot: QtBot
) -> None:
    for path in paths[:2]:
        scripts.run(path)
    bar = scripts.tab_bar
    assert button_of(bar, 0).toolTip() == "Close tab"
    assert button_of(bar, 1).accessibleName() == "Close tab: second.py · running"
    window.workbench.speech.choose("zh_CN")
    qtbot.waitUntil(lambda: button_of(bar, 0).toolTip() == "关闭标签页")
    assert button_of(bar, 1).accessibleName().startswith("关闭标签页: second.py")


def test_where_the_keys_go_is_seen(window: MainWindow, scripts: Scripts, paths: list[Path], qtbot: QtBot) -> None:
    for path in paths[:2]:
        scripts.run(path)
    window.activateWindow()
    window.workbench.output.view.setFocus()
    qtbot.waitUntil(window.workbench.output.view.hasFocus)
    before = scripts.tab_bar.grab().toImage()
    scripts.tab_bar.setFocus()
    qtbot.waitUntil(scripts.tab_bar.hasFocus)
    assert scripts.tab_bar.grab().toImage() != before


def test_a_long_name_leaves_room_for_the_state(scripts: Scripts, tmp_path: Path) -> None:
    path = tmp_path / "a_script_with_a_name_that_is_very_long.py"
    path.write_text("pass\n", "utf-8")
    scripts.run(path)
    assert titles(scripts.tab_bar) == ["a_script_with_a_name_th… · running"]
    assert scripts.tab_bar.tabToolTip(0) == str(path)


def test_what_does_not_fit_is_reached_by_buttons_that_can_be_seen(
    window: MainWindow, scripts: Scripts, tmp_path: Path, qtbot: QtBot
) -> None:
    for number in range(12):
        path = tmp_path / f"a_rather_long_name_{number}.py"
        path.write_text("pass\n", "utf-8")
        scripts.run(path)

    def arrows() -> list[QToolButton]:
        return [button for button in scripts.tab_bar.findChildren(QToolButton) if button.isVisible()]

    qtbot.waitUntil(lambda: len(arrows()) == 2)
    assert all(button.width() >= window.look.theme.px(20) for button in arrows())
    [usable] = [button for button in arrows() if button.isEnabled()]
    picture = usable.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(picture.width()) for y in range(picture.height())}
    assert len(colours) > 2, "an arrow is drawn"
