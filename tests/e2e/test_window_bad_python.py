"""A Python chosen by hand that is too old, broken or none: named with the reason, and the Lab goes on."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from procgui.controller.process_columns import Column
from tests.e2e.room import Room
from tests.process.engine import write_script

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a text file cannot be executed there")


def make_python(folder: Path, answer: str, otherwise: str = "exit 0") -> Path:
    """A file that gives this answer when it is asked what it is, and does something else with a script."""
    python = folder / "python"
    asked = f"if [ \"$1\" = -E ]; then printf '%s' '{answer}'; exit 0; fi"
    python.write_text(f"#!/bin/sh\n{asked}\n{otherwise}\n", "utf-8")
    python.chmod(0o700)
    return python


def choose(room: Room, python: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Choose a file in the Script door."""
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(python), ""))
    room.workbench.open_door("script")
    choice = room.workbench.scripts.door.form.python
    row = next(row for row in range(choice.count()) if choice.itemText(row).startswith("Choose"))
    choice.setCurrentIndex(row)
    choice.activated.emit(row)


def run(room: Room) -> None:
    room.until_true(room.bar.run.isEnabled)
    room.click(room.bar.run)


def check_lab(room: Room) -> None:
    room.press("door-lab")
    room.type("print('unharmed')")
    room.until_true(lambda: "unharmed" in room.texts())


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("procgui\n3\n8\n1\n/old/python\n/old", "Python 3.8.1"),
        ("I am a text editor", "I am a text editor"),
        ("", "exit code 0"),
    ],
)
def test_what_is_no_usable_python_is_named(
    room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, answer: str, reason: str
) -> None:
    room.enter_lab()
    python = make_python(tmp_path, answer)
    choose(room, python, monkeypatch)
    room.until_says(f"{python} ({reason})")
    assert room.workbench.scripts.door.form.python.chosen is None
    check_lab(room)


def test_one_that_cannot_run_the_script_says_why(room: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    room.enter_lab()
    script = write_script(tmp_path, "print('never')")
    answer = f"procgui\n3\n11\n1\n{tmp_path / 'python'}\n{tmp_path}"
    python = make_python(tmp_path, answer, "echo its library is missing >&2; exit 4")
    room.workbench.scripts.door.open(script)  # each script keeps its own
    choose(room, python, monkeypatch)
    room.until_true(lambda: room.workbench.scripts.door.form.python.chosen == str(python))
    run(room)
    room.until_over()
    assert room.texts() == ["its library is missing"]
    assert room.cell("MainProcess", Column.EXIT).startswith("4: ")
    python.unlink()
    run(room)
    room.until_says(str(python))
    check_lab(room)
