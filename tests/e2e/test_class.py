"""A class from beginning to end, in both languages: what the teacher presses, what the room sees, and the export."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.e2e.room import Room

WORDS = {
    "en": ("Create a child", "processes", "SIGTERM", "SIGKILL"),
    "zh_CN": ("创建子进程", "个进程", "SIGTERM", "SIGKILL"),
}
LINE = re.compile(r"\(\d+\)子进程（父进程:\(\d+\)）：(\d+)")


@pytest.fixture(params=list(WORDS))
def lesson(request: pytest.FixtureRequest, room: Room) -> Room:
    room.workbench.speech.choose(request.param)
    room.choose_method("spawn")
    room.enter_lab()
    return room


def test_a_class(lesson: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    heading, processes, terminated, killed = WORDS[lesson.workbench.speech.code]
    assert lesson.creation.heading.text() == heading
    create_children(lesson)
    end_children(lesson)
    make_an_error(lesson)
    type_a_target(lesson)
    assert processes in lesson.workbench.status.text()
    states = " ".join(lesson.console())
    assert "AssertionError: cannot start a process twice" in states and ">>> def f" in states
    tree = lesson.workbench.processes.model
    assert tree is not None
    assert lesson.process("mp2").exit is not None and lesson.process("mp2").exit.signal_name == terminated
    assert lesson.process("mp4").exit is not None and lesson.process("mp4").exit.signal_name == killed
    script = export(lesson, tmp_path, monkeypatch)
    compare(lesson, script)


def create_children(room: Room) -> None:
    """Two of each style; one is a daemon, one is started by its button, two live until they are ended."""
    room.create("target", max="3", delay="0")
    room.creation.daemon.setChecked(True)
    room.create("target", max="2", delay="30")
    room.creation.daemon.setChecked(False)
    room.creation.start.setChecked(False)
    room.create("subclass", max="4", delay="0")
    room.creation.start.setChecked(True)
    room.create("subclass", max="2", delay="30")
    room.call("mp3", "call-start")
    for name, lines in (("mp1", 3), ("mp2", 1), ("mp3", 4), ("mp4", 1)):
        room.until_true(lambda name=name, lines=lines: len(room.texts(name)) == lines)
    assert room.process("mp2").daemon is True


def end_children(room: Room) -> None:
    """Joined without and with a time-out, terminated, killed, and their exit codes read."""
    room.call("mp1", "call-join")
    room.until_error_free("mp1.join()")
    room.child.timeout.setText("0.2")
    room.call("mp2", "call-join_timeout")
    room.until_error_free("mp2.join(0.2)")
    assert room.process("mp2").alive
    room.call("mp2", "call-terminate")
    room.call("mp4", "call-kill")
    for name in ("mp2", "mp4"):
        room.call(name, "call-join")
        room.until_error_free(f"{name}.join()")
    room.type("[mp1.exitcode, mp2.exitcode, mp4.exitcode]")
    room.until_true(lambda: "[0, -15, -9]" in room.console())


def make_an_error(room: Room) -> None:
    room.call("mp1", "call-start")
    room.until_error("mp1.start()", "cannot start a process twice")


def type_a_target(room: Room) -> None:
    room.type("def f():\n    print('typed')\n")
    room.type("p = multiprocessing.Process(target=f, name='typist')")
    room.type("p.start()")
    room.type("p.join()")
    room.until_error_free("p.join()")
    room.until_true(lambda: room.texts("typist") == ["typed"])


def export(room: Room, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = folder / "lab_export.py"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    room.workbench.commands.actions["export"].trigger()
    assert str(file) in room.workbench.message.text.text()
    return file


def compare(room: Room, script: Path) -> None:
    """The script alone prints what the Lab's processes printed; only process numbers differ."""
    done = subprocess.run([sys.executable, script.name], cwd=script.parent, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert "AssertionError: cannot start a process twice" in done.stderr
    alone, watched = (
        done.stdout.splitlines(),
        [row.text for row in room.rows() if row.row and row.row.stream == "stdout"],
    )
    for wanted in ("[0, -15, -9]", "typed"):
        assert alone.count(wanted) == watched.count(wanted) == 1
    numbers = [sorted(int(found[1]) for line in lines if (found := LINE.fullmatch(line))) for lines in (alone, watched)]
    # The two that were ended printed one line and slept: ended sooner by a script, they may have printed none.
    assert set(numbers[0]) == set(numbers[1]) == {0, 1, 2, 3}
    assert len(numbers[1]) == 9 and 7 <= len(numbers[0]) <= 9
