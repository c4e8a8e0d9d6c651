"""A class from beginning to end, in both languages: what the teacher presses, what the room sees, and the export."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QPlainTextEdit

from procgui.controller.process_columns import Column
from procgui.ui.editor.editor import CodeEditor
from tests.e2e.room import Room
from tests.process.command import execute
from tests.systems import WINDOWS, ended_by


def _chinese(call: str) -> str:
    return ended_by(call).replace("ended by ", "被 ") + " 结束"


class Words(NamedTuple):
    """What the room sees."""

    heading: str
    initial: str
    stopped: str
    yes: str
    finished: str
    terminated: str
    killed: str
    waits: str
    failed: str
    processes: str
    kept: str
    saved: str


WORDS = {
    "en": Words(
        "Create a child", "initial", "stopped", "yes", "0: finished", ended_by("terminate"), ended_by("kill"),
        "main waits for mp2", "failed", r"\d+ processes: \d+ alive, [56] ended", "lines, all kept", "Saved: ",
    ),
    "zh_CN": Words(
        "创建子进程", "未启动", "已停止", "是", "0: 正常结束", _chinese("terminate"), _chinese("kill"),
        "主进程等待 mp2", "失败", r"\d+ 个进程：\d+ 个存活，[56] 个结束", "行，全部保留", "已保存：",
    ),
}  # fmt: skip
ENDED = {"mp2", "mp4"}
"""Both print their first line and then sleep until they are ended."""
LINE = re.compile(r"\((\d+)\)子进程（父进程:\(\d+\)）：(\d+)")


@pytest.fixture(params=list(WORDS))
def lesson(request: pytest.FixtureRequest, room: Room) -> Room:
    """The Lab under spawn, in one of the languages."""
    room.workbench.speech.choose(request.param)
    room.choose_method("spawn")
    room.enter_lab()
    return room


def test_a_class(lesson: Room, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    words = WORDS[lesson.workbench.speech.code]
    assert lesson.creation.heading.text() == words.heading
    create_children(lesson, words)
    end_children(lesson, words)
    make_an_error(lesson, words)
    type_a_target(lesson)
    look_at_the_tree(lesson, words)
    compare(lesson, export(lesson, words, tmp_path, monkeypatch))


def create_children(room: Room, words: Words) -> None:
    """Two of each style; one is a daemon, one is started by its button, two live until they are ended."""
    room.create("target", max="3", delay="0")
    room.creation.daemon.click()
    room.create("target", max="2", delay="600")
    room.creation.daemon.click()
    room.creation.start.click()
    room.create("subclass", max="4", delay="0")
    room.creation.start.click()
    room.create("subclass", max="2", delay="600")
    room.until_true(lambda: room.cell("mp3", Column.STATE) == words.initial)
    room.call("mp3", "call-start")
    for name, lines in (("mp1", 3), ("mp2", 1), ("mp3", 4), ("mp4", 1)):
        room.until_true(lambda name=name, lines=lines: len(room.texts(name)) == lines)
    assert room.cell("mp2", Column.DAEMON) == words.yes


def end_children(room: Room, words: Words) -> None:
    """Joined without and with a time-out, terminated, killed, and their exit codes read."""
    room.call("mp1", "call-join")
    room.until_error_free("mp1.join()")
    room.select("mp2")
    room.child.timeout.setText("2")
    room.call("mp2", "call-join_timeout")
    room.until_true(lambda: room.tag("mp2.join(2.0)").startswith(words.waits))
    room.until_error_free("mp2.join(2.0)")
    assert room.cell("mp2", Column.ALIVE) == words.yes
    room.call("mp2", "call-terminate")
    room.call("mp4", "call-kill")
    for name in ("mp2", "mp4"):
        room.call(name, "call-join")
        room.until_error_free(f"{name}.join()")
    for name, code in (("mp1", "0"), ("mp2", "-15"), ("mp4", "-15" if WINDOWS else "-9")):
        room.call(name, "read-exitcode")
        room.until_true(lambda code=code: room.console()[-1] == code)


def make_an_error(room: Room, words: Words) -> None:
    room.call("mp1", "call-start")
    room.until_error("mp1.start()", "cannot start a process twice")
    room.until_true(lambda: room.console()[-1] == "AssertionError: cannot start a process twice")
    assert room.tag("mp1.start()") == words.failed
    room.child.refresh()
    result = room.child.findChild(QPlainTextEdit, "last-result")
    assert "AssertionError: cannot start a process twice" in result.toPlainText()


def type_a_target(room: Room) -> None:
    """A function typed into the console is found by a child that is spawned later."""
    room.type("def f(): print('typed')")
    room.type("p = multiprocessing.Process(target=f, name='typist')")
    for statement in ("p.start()", "p.join()", "p.exitcode"):
        room.type(statement)
    room.until_error_free("p.exitcode")
    room.until_true(lambda: room.console()[-2:] == [">>> p.exitcode", "0"])
    assert room.texts("typist") == ["typed"]


def look_at_the_tree(room: Room, words: Words) -> None:
    """Asking for mp3 as well, all children have ended, each in its own way."""
    room.call("mp3", "call-is_alive")
    room.until_error_free("mp3.is_alive()")
    endings = {"mp1": words.finished, "mp2": words.terminated, "mp3": words.finished, "mp4": words.killed}
    for name, ending in endings.items():
        room.until_true(lambda name=name, ending=ending: room.cell(name, Column.EXIT) == ending)
        assert room.cell(name, Column.STATE) == words.stopped
    room.workbench.refresh()
    status = room.workbench.status.text()
    assert re.search(words.processes, status) and words.kept in status, status


def export(room: Room, words: Words, folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    file = folder / "lab_export.py"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    room.workbench.commands.actions["export"].trigger()
    assert room.workbench.message.text.text().startswith(f"{words.saved}{file}")
    return file


def compare(room: Room, script: Path) -> None:
    """The script alone prints what the Lab's processes printed; only process numbers differ."""
    # Starting a child flushes what its parent has printed, but not on Windows.
    done = execute(*(["-u"] if WINDOWS else []), script.name, cwd=script.parent)
    assert done.returncode == 0 and done.stderr.count("Traceback") == 1, done.stderr
    assert done.stderr.endswith("AssertionError: cannot start a process twice\n")
    alone = done.stdout.splitlines()
    watched = [row.text for row in room.rows() if row.row and row.row.stream == "stdout"]
    assert [line for line in alone if not LINE.match(line)] == [line for line in watched if not LINE.match(line)]
    # The two that are ended may not come to their only line when nobody waits for it, as a person did.
    full = [life for name, life in lives(watched, room).items() if name not in ENDED]
    found = sorted(by_number(alone).values(), key=len)
    assert [life for life in found if len(life) > 1] == sorted(full, key=len)
    assert [life for life in found if len(life) == 1] in ([], [["0"]], [["0"], ["0"]])


def by_number(lines: list[str]) -> dict[str, list[str]]:
    """What each child counted, by its pid."""
    counted: dict[str, list[str]] = {}
    for match in filter(None, map(LINE.fullmatch, lines)):
        counted.setdefault(match[1], []).append(match[2])
    return counted


def lives(lines: list[str], room: Room) -> dict[str, list[str]]:
    """What each child counted, by its name."""
    numbers = {str(room.pid(name)): name for name in ("mp1", "mp2", "mp3", "mp4")}
    return {numbers[pid]: counted for pid, counted in by_number(lines).items()}


class Keys:
    """Hands that never leave the keyboard."""

    def __init__(self, room: Room) -> None:
        self._window = room.window
        self._room = room

    def shortcut(self, keys: str) -> None:
        QTest.keySequence(self._window, keys)

    def press(self, key: Qt.Key, leaves: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self._window.focusWidget(), key, leaves)

    def tab_to(self, name: str) -> None:
        """Press Tab, as often as it takes."""
        for _ in range(200):
            if self._window.focusWidget().objectName() == name:
                return
            editing = isinstance(self._window.focusWidget(), CodeEditor)
            self.press(Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier if editing else Qt.KeyboardModifier(0))
        raise AssertionError(f"Tab does not come to {name}")

    def fill(self, name: str, text: str) -> None:
        self.tab_to(name)
        self.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClicks(self._window.focusWidget(), text)

    def activate(self, name: str) -> None:
        """Tab to a button, and press it once it can be pressed: Tab passes over one that cannot."""
        button = self._window.findChild(QAbstractButton, name)
        self._room.until_true(lambda: button.isVisible() and button.isEnabled())
        self.tab_to(name)
        self.press(Qt.Key.Key_Space)

    def choose(self, name: str) -> None:
        """Go down the process tree to a process."""
        self._room.until_true(lambda: self._room.cell(name, Column.NAME) == name)
        self.shortcut("Ctrl+Shift+P")
        self.press(Qt.Key.Key_Home)
        for _ in self._room.run.processes:
            process = self._room.workbench.processes.process()
            if process is not None and process.name == name:
                return
            self.press(Qt.Key.Key_Down)
        raise AssertionError(f"Down does not come to {name}")


def test_a_class_by_keyboard(room: Room, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Both styles created, one joined, one terminated, a statement typed, exported: no mouse."""
    keys, file = Keys(room), tmp_path / "by_keyboard.py"
    room.window.activateWindow()
    room.until_true(room.window.isActiveWindow)
    keys.shortcut("Ctrl+1")
    room.until_alive("MainProcess")
    keys.fill("form-max", "3")
    keys.fill("form-delay", "0")
    keys.activate("create-target")
    keys.fill("form-delay", "600")
    keys.activate("create-subclass")
    room.until_true(lambda: len(room.texts("mp1")) == 3 and len(room.texts("mp2")) == 1)
    for name, call in (("mp1", "call-join"), ("mp2", "call-terminate"), ("mp2", "call-join")):
        keys.choose(name)
        keys.activate(call)
    room.until_true(lambda: room.cell("mp1", Column.EXIT) == "0: finished")
    room.until_true(lambda: room.cell("mp2", Column.EXIT) == ended_by("terminate"))
    keys.shortcut("Ctrl+L")
    QTest.keyClicks(room.window.focusWidget(), "mp2.exitcode")
    keys.press(Qt.Key.Key_Return)
    room.until_true(lambda: room.console()[-2:] == [">>> mp2.exitcode", "-15"])
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    keys.shortcut("Ctrl+E")
    room.until_true(lambda: "mp2.terminate()" in file.read_text("utf-8"))
