"""A script in the real window, run as its form says, and answered at the line below the output."""

from __future__ import annotations

from pathlib import Path

from tests.e2e.room import Room
from tests.process.engine import write_script

REPORT = """
    import os, sys
    where = os.path.basename(os.getcwd())
    print(__name__, __package__, sys.argv[1:], os.environ.get("PLANET"), sys.flags.optimize, where)
"""
CONVERSATION = """
    print("hello", input("Name? "))
    print("also", input())
    print(input())
"""


def test_everything_that_can_be_said_of_a_run(room: Room, tmp_path: Path) -> None:
    package = tmp_path / "package"
    package.mkdir()
    (package / "__init__.py").touch()
    (tmp_path / "elsewhere").mkdir()
    script = write_script(package, REPORT)
    room.run_script(script, "a b")
    room.until_over()
    assert room.texts() == ["__main__ None ['a b'] None 0 package"]
    form = room.workbench.scripts.door.form
    assert not form.flags.isVisible()
    room.click(form.more)
    form.environment.setText("PLANET='Erde 2'")
    form.flags.setText("-O")
    form.module.setCurrentIndex(1)
    assert form.module.currentText() == "python -m package.script"
    room.click(room.bar.run)
    room.until_over()
    assert room.texts() == [f"__main__ package ['a b'] Erde 2 1 {tmp_path.name}"]
    form.folder.setText(str(tmp_path / "elsewhere"))
    form.environment.setText(f"PYTHONPATH='{tmp_path}'")
    room.click(room.bar.run)
    room.until_over()
    assert room.texts() == ["__main__ package ['a b'] None 1 elsewhere"]


def test_a_folder_that_is_not_there(room: Room, tmp_path: Path) -> None:
    script = write_script(tmp_path, REPORT)
    room.run_script(script)
    room.until_over()
    room.workbench.scripts.door.form.folder.setText(str(tmp_path / "none"))
    room.click(room.bar.run)
    room.until_says(str(tmp_path / "none"))


def test_input_is_answered_and_ended(room: Room, tmp_path: Path) -> None:
    room.run_script(write_script(tmp_path, CONVERSATION))
    line = room.output.input
    room.until_true(lambda: line.field.isEnabled() and room.run.log.end)
    room.qtbot.keyClicks(line.field, "Ada")
    line.field.returnPressed.emit()
    room.until_true(lambda: "hello Ada" in room.texts())
    line.field.setText("李雷")
    line.field.returnPressed.emit()
    room.until_true(lambda: "also 李雷" in room.texts())
    room.click(line.end)
    assert not line.field.isEnabled() and line.field.placeholderText() == "the input has ended"
    room.until_over()
    assert room.texts()[:4] == ["Name? Ada", "hello Ada", "李雷", "also 李雷"]
    assert room.texts()[-1] == "EOFError: EOF when reading a line"
    room.click(room.bar.run)
    room.until_true(line.field.isEnabled)
    room.workbench.open_door("lessons")
    assert not line.isVisible()


def test_several_lines_are_pasted_and_another_run_gets_none_of_them(room: Room, tmp_path: Path) -> None:
    script = write_script(tmp_path, "print([input(), input()]); input()")
    room.run_script(script)
    line = room.output.input
    room.until_true(line.field.isEnabled)
    line.field.setText("one\ntwo")
    line.field.returnPressed.emit()
    room.until_true(lambda: room.texts() == ["one", "two", "['one', 'two']"])
    line.field.setText("half a line")
    room.press("new-tab")
    assert line.field.text() == ""
