"""Several scripts beside each other: each tab has its script, its form, its run, and goes on while another is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QTabBar

from tests.e2e.room import Room, living
from tests.process.engine import write_script

ENDLESS = """
    import sys, time
    while True:
        print(sys.argv[1], flush=True)
        time.sleep(0.01)
"""


def titles(room: Room) -> list[str]:
    bar = room.workbench.scripts.tab_bar
    return [bar.tabText(number) for number in range(bar.count())]


def test_two_runs_beside_each_other(room: Room, tmp_path: Path) -> None:
    first = write_script(tmp_path, ENDLESS, "first.py")
    second = write_script(tmp_path, "print('of the second'); input()", "second.py")
    room.run_script(first, "one")
    room.until_true(lambda: "one" in room.texts())
    assert not room.workbench.scripts.tab_bar.isVisible()
    room.run_script(second)
    room.until_true(lambda: room.texts() == ["of the second"])
    assert room.workbench.scripts.tab_bar.isVisible() and titles(room) == ["first.py · running", "second.py · running"]
    behind = room.controller.runs[1]
    lines = behind.log.end
    room.until_true(lambda: behind.log.end > lines + 10)
    room.workbench.scripts.tab_bar.setCurrentIndex(0)
    assert room.run is behind and set(room.texts()) == {"one"}
    assert room.workbench.scripts.door.form.arguments.text() == "one"
    assert "first.py" in room.workbench.scripts.door.path_text.text()
    room.workbench.scripts.tab_bar.setCurrentIndex(1)
    room.click(room.output.input.end)
    room.until_true(lambda: titles(room)[1].startswith("second.py · 1: "))
    assert room.workbench.scripts.door.form.arguments.text() == "" and not behind.over
    room.click(room.bar.run)
    room.until_true(lambda: room.texts() == ["of the second"])
    assert titles(room) == ["first.py · running", "second.py · running"]


def test_a_closed_tab_ends_its_run_and_no_other(room: Room, tmp_path: Path) -> None:
    room.run_script(write_script(tmp_path, ENDLESS, "first.py"), "one")
    room.until_alive("MainProcess")
    first = room.system("MainProcess")
    room.workbench.commands.actions["new-tab"].trigger()
    assert titles(room) == ["first.py · running", "no script yet"] and not room.bar.run.isEnabled()
    assert room.workbench.desk.run is None
    room.run_script(write_script(tmp_path, ENDLESS, "second.py"), "two")
    assert titles(room)[1:] == ["second.py · running"], "an empty tab is used"
    room.until_alive("MainProcess")
    second = room.system("MainProcess")
    button = room.workbench.scripts.tab_bar.tabButton(0, QTabBar.ButtonPosition.RightSide)
    button = button or room.workbench.scripts.tab_bar.tabButton(0, QTabBar.ButtonPosition.LeftSide)
    button.click()
    room.until_true(lambda: not living([first]))
    assert (
        living([second]) and titles(room) == ["second.py · running"] and not room.workbench.scripts.tab_bar.isVisible()
    )
    room.until_true(lambda: "two" in room.texts())
    room.until_true(lambda: len(room.controller.runs) == 1)
    room.workbench.commands.actions["close-tab"].trigger()
    room.until_true(lambda: not living([second]) and not room.controller.runs)
    assert room.workbench.desk.run is None and not room.bar.run.isEnabled()


def test_the_keys_go_round_and_other_doors_have_no_tabs(room: Room, tmp_path: Path) -> None:
    room.run_script(write_script(tmp_path, ENDLESS, "first.py"), "one")
    room.workbench.commands.actions["new-tab"].trigger()
    room.workbench.commands.actions["next-tab"].trigger()
    assert room.workbench.scripts.tab_bar.currentIndex() == 0
    room.press("door-lab")
    assert not room.workbench.scripts.tab_bar.isVisible()
    room.press("door-script")
    assert room.workbench.scripts.tab_bar.isVisible() and "first.py" in room.workbench.scripts.door.path_text.text()
    room.click(room.bar.stop_all)
    room.until_over()
    room.until_true(lambda: "running" not in titles(room)[0])


def test_an_ended_run_makes_room_for_another_script_and_a_live_one_is_found_again(room: Room, tmp_path: Path) -> None:
    first, second = write_script(tmp_path, "print('done')", "first.py"), write_script(tmp_path, ENDLESS, "second.py")
    room.run_script(first)
    room.until_over()
    assert titles(room)[0].startswith("first.py · 0")
    room.workbench.scripts.show(second)
    assert titles(room) == ["second.py"] and not room.controller.runs and room.output.view.source is None
    room.run_script(second, "one")
    room.run_script(first)
    room.until_over()
    room.run_script(second, "two")
    room.until_true(lambda: set(room.texts()) == {"one"})
    assert len(titles(room)) == 2 and room.workbench.scripts.tab_bar.currentIndex() == 0
    assert room.workbench.scripts.door.form.arguments.text() == "one"
