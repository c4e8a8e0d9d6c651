"""What bad input gets in the window: a clear message, and nothing lost."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from procgui.controller.process_columns import Column
from tests.e2e.room import Room
from tests.process.engine import write_script

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has neither signals nor their names")


def test_a_syntax_error_is_shown_with_its_line(room: Room, tmp_path: Path) -> None:
    room.run_script(write_script(tmp_path, "print(1)\nif True print(2)\n"))
    room.until_says("nothing was run")
    assert "if True print(2)" in room.workbench.message.text.text()
    assert "2" in room.workbench.message.text.text()
    assert room.run.over
    assert room.texts() == []


def test_a_missing_script(room: Room, tmp_path: Path) -> None:
    room.run_script(tmp_path / "none.py")
    room.until_says("There is no file")
    assert "none.py" in room.workbench.message.text.text()


def test_a_script_that_is_no_utf8(room: Room, tmp_path: Path) -> None:
    script = tmp_path / "latin.py"
    script.write_bytes("print('é')\n".encode("latin-1"))
    room.run_script(script)
    room.until_says("is not UTF-8 text")


@pytest.mark.skipif(sys.platform == "win32", reason="a folder's permissions are another matter there")
def test_a_folder_is_no_script(room: Room, tmp_path: Path) -> None:
    room.run_script(tmp_path)
    room.until_says("cannot be read")


def test_after_a_refusal_the_next_script_runs(room: Room, tmp_path: Path) -> None:
    room.run_script(tmp_path / "none.py")
    room.until_says("There is no file")
    room.run_script(write_script(tmp_path, "print('fine')"))
    room.until_over()
    assert room.texts() == ["fine"]
    assert not room.workbench.message.isVisible()


def test_input_finds_the_end_of_file(room: Room, tmp_path: Path) -> None:
    room.run_script(write_script(tmp_path, "input('name? ')"))
    room.until_true(room.output.input.end.isEnabled)
    room.click(room.output.input.end)
    room.until_over()
    assert any("EOFError: EOF when reading a line" in text for text in room.texts())
    assert room.cell("MainProcess", Column.EXIT).startswith("1: ")


def test_a_statement_that_raises_is_shown_and_later_ones_go_on(room: Room) -> None:
    room.enter_lab()
    room.type("1 / 0")
    room.type("print('later')")
    room.until_error("1 / 0", "ZeroDivisionError: division by zero")
    room.until_true(lambda: "later" in room.texts())
    assert room.tag("1 / 0") == "failed"
    assert any(text.startswith("Traceback") for text in room.texts())


def test_a_statement_with_a_syntax_error(room: Room) -> None:
    room.enter_lab()
    room.type("if")
    room.until_error("if", "SyntaxError")
    room.type("print('later')")
    room.until_true(lambda: "later" in room.texts())


def test_an_argument_that_cannot_be_pickled(room: Room) -> None:
    room.choose_method("spawn")
    room.enter_lab()
    room.type("mp9 = multiprocessing.Process(target=lambda: 0)")
    room.type("mp9.start()")
    room.until_error("mp9.start()", "pickle")
    room.until_true(lambda: "start() raised" in room.cell("Process-1", Column.STATE))
    room.create(max="1", delay="0")
    room.until_true(lambda: len(room.texts("mp1")) == 1)


@posix
def test_a_child_that_crashes_says_so_in_words(room: Room) -> None:
    room.choose_method("fork")
    room.enter_lab()
    room.type("import ctypes")
    room.type("mp1 = multiprocessing.Process(target=ctypes.string_at, args=(0,), name='crash')")
    room.type("mp1.start(); mp1.join()")
    room.until_true(lambda: room.cell("crash", Column.EXIT).startswith("-11: ended by SIGSEGV (a crash"))


def test_a_child_that_leaves_at_once(room: Room) -> None:
    room.enter_lab()
    room.type("mp1 = multiprocessing.Process(target=os._exit, args=(7,), name='leaves')")
    room.type("mp1.start(); mp1.join()")
    room.until_true(lambda: room.cell("leaves", Column.EXIT) == "7: ended with exit code 7")


def test_the_main_process_itself_can_leave(room: Room) -> None:
    room.enter_lab()
    room.type("sys.exit(3)")
    room.until_over()
    assert room.cell("MainProcess", Column.EXIT).startswith("3: ")
    room.create(max="1", delay="0")
    room.until_true(lambda: len(room.texts("mp1")) == 1)


@pytest.mark.parametrize(("field", "text", "words"), [("max", "-1", "cannot be negative"), ("name", "   ", "blanks")])
def test_the_form_refuses_what_cannot_be_done(room: Room, field: str, text: str, words: str) -> None:
    room.enter_lab()
    room.form(**{field: text})
    assert not room.creation.target.isEnabled() and not room.creation.subclass.isEnabled()
    assert words in room.creation.problem.text()
    assert room.statements() == []
