"""The scenes of the story, in the order in which they are played."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from unittest.mock import patch

from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from procgui.controller.process_columns import Column
from tests.e2e.room import Room
from tests.screenshots.camera import USUAL, Camera

_WIDE = QSize(1920, 1080)
_README = QSize(1440, 900)
_ENOUGH = 30
"""Lines of a child that fill the output."""

_GREETINGS = """\
import multiprocessing
import subprocess
import sys

greeting = "as in the file"


def greet(event):
    print(multiprocessing.current_process().name, "sees the greeting", greeting)
    event.wait()


if __name__ == "__main__":
    greeting = "changed by the main process"
    event = multiprocessing.Event()
    children = [multiprocessing.Process(target=greet, args=(event,), name=name) for name in ("one", "two", "three")]
    for child in children:
        child.start()
    subprocess.run([sys.executable, "-c", "print('another program')"])
    if "ask" in sys.argv:
        print("Hello", input("What is your name? "))
    else:
        event.set()
    for child in children:
        child.join()
"""

Take = Callable[..., None]


def for_readme(camera: Camera, file: Path) -> None:
    """The Lab at the size that the README shows."""
    camera.resize(_README)
    _play_lab(camera.room)
    camera.take(file)
    _restart(camera.room)


def whole_story(camera: Camera, folder: Path, only: str = "") -> None:
    """Every scene, photographed at its end; a name that does not contain ``only`` is played and not taken."""

    def take(name: str, before: Callable[[], None] | None = None) -> None:
        if only in name:
            camera.take_all(folder, name, before)

    camera.resize(USUAL)
    for scene in (_lab, _demonstration, _blocked, _error, _export, _edited, _typing, _scripts, _compared, _zoomed):
        scene(camera, take)


def _play_lab(room: Room) -> None:
    room.press("door-lab")
    room.until_alive("MainProcess")
    room.create("target", max="1000")
    room.create("subclass")
    room.create("target", max="100")
    room.until_true(lambda: all(len(room.texts(name)) >= _ENOUGH for name in ("mp1", "mp2", "mp3")))
    room.call("mp3", "call-terminate")
    room.until_gone("mp3")
    room.call("mp3", "call-is_alive")
    room.call("mp2", "call-is_alive")
    room.until_error_free("mp2.is_alive()")
    room.until_true(lambda: len(room.texts("mp2")) >= 2 * _ENOUGH)


def _lab(camera: Camera, take: Take) -> None:
    """Children of both styles print; one is selected."""
    _play_lab(camera.room)
    take("lab")
    if camera.resize(_WIDE):
        take("lab-wide")
    camera.resize(USUAL)


def _demonstration(camera: Camera, take: Take) -> None:
    """The first demonstration, running and ended."""
    room = camera.room
    room.press("door-lessons")
    room.workbench.lessons.list.setCurrentRow(0)
    room.click(room.bar.run)
    room.until_true(lambda: len(room.texts("mp1")) >= 5 and len(room.texts("mp2")) >= 5)
    take("demonstration")
    room.choose_pace(0)
    room.until_over()
    take("demonstration-ended")


def _blocked(camera: Camera, take: Take) -> None:
    """The main process waits in ``join()``, and statements wait behind it."""
    room = camera.room
    room.press("door-lab")
    room.call("mp2", "call-join")
    room.until_true(lambda: room.tag("mp2.join()").startswith("main waits for mp2"))
    room.until_true(lambda: "waits: mp2.join()" in room.cell("MainProcess", Column.STATE))
    take("blocked")
    for text in ("mp1.is_alive()", "mp3.exitcode", "print('mp2 has ended')"):
        room.type(text)
    behind = next(each for each in room.run.statements if each.text == "mp3.exitcode")
    room.workbench.console.follow(f"take-back {behind.id}")
    room.until_true(lambda: room.tag("mp3.exitcode") == "taken back")
    take("waiting")


def _error(camera: Camera, take: Take) -> None:
    """A process is started twice: the traceback in the console, its last line in the inspector."""
    room = camera.room
    room.select("mp2")
    room.press("outside-terminate")
    room.until_error_free("print('mp2 has ended')")
    room.call("mp2", "call-start")
    room.until_error("mp2.start()", "cannot start a process twice")
    take("error")


def _export(camera: Camera, take: Take) -> None:
    """What the Lab did as a script: saved, opened, run."""
    room, script = camera.room, camera.scratch / "lab_export.py"
    with patch.object(QFileDialog, "getSaveFileName", return_value=(str(script), "")):
        take("export", room.workbench.commands.actions["export"].trigger)  # said in the language of the moment
        room.workbench.commands.actions["export"].trigger()
    room.until_says("lab_export.py")
    room.run_script(script)
    room.until_true(lambda: len(room.texts("mp2")) >= _ENOUGH)
    take("script")
    room.click(room.bar.stop)
    room.until_over()


def _edited(camera: Camera, take: Take) -> None:
    """The source was edited since it was started, and then it is no program any more."""
    room = camera.room
    room.press("door-lab")
    editor = room.workbench.lab.source_card.editor
    whole = editor.text()
    editor.replace_source(whole.replace("def action(max, delay=0.0):", "def action(max, delay=0.5):"))
    take("edited")
    editor.replace_source(whole.replace("def action(max, delay=0.0):", "def action(max, delay=0.5)"))
    room.click(room.bar.restart)
    room.until_true(lambda: "line 10" in room.workbench.lab.source_card.hint.text.text().lower())
    take("syntax-error")
    editor.replace_source(whole)


def _typing(camera: Camera, take: Take) -> None:
    """Names are offered, and ``input()`` asks for a line."""
    room, prompt = camera.room, camera.room.workbench.console.input
    prompt.setFocus()
    QTest.keyClicks(prompt, "print(m")
    take("completion", partial(QTest.keyClick, prompt, Qt.Key.Key_Tab))
    prompt.popup.hide()
    room.type("name = input('What is your name? ')")
    room.until_true(lambda: prompt.asking)
    QTest.keyClicks(prompt, "Li Lei")
    take("input")
    QTest.keyClick(prompt, Qt.Key.Key_Return)
    room.until_error_free("name = input('What is your name? ')")


def _scripts(camera: Camera, take: Take) -> None:
    """Two scripts in tabs: one asks for a line and waits; beside its source stands whom it started."""
    room, script = camera.room, camera.scratch / "greetings.py"
    script.write_text(_GREETINGS, "utf-8")
    room.run_script(camera.scratch / "lab_export.py")
    room.run_script(script, "ask")
    line = room.output.input
    room.until_true(lambda: any("What is your name?" in text for text in room.texts()))
    line.field.setText("Li Lei")
    line.field.returnPressed.emit()
    room.until_true(lambda: "Hello Li Lei" in room.texts() and 25 in room.workbench.scripts.door.source.called)
    take("tabs")
    room.click(room.workbench.scripts.door.form.more)
    room.workbench.scripts.door.form.environment.setText("LANGUAGE=zh")
    room.workbench.scripts.door.form.flags.setText("-I")
    take("run-form")
    room.window.look.set_scale(2.0)
    take("zoom-200-script")
    room.window.look.set_scale(1.0)
    for _ in range(2):
        room.workbench.scripts.tabs.close(0)
    room.until_true(lambda: all(Path(run.spec.script).parent != script.parent for run in room.controller.runs.values()))


def _compared(camera: Camera, take: Take) -> None:
    """What a global variable is under each start method."""
    room, door = camera.room, camera.room.workbench.scripts.door
    door.open(camera.scratch / "greetings.py")
    for field in (door.form.arguments, door.form.environment, door.form.flags):
        field.clear()
    room.click(door.compare)
    comparer = room.workbench.scripts.comparer
    room.until_true(lambda: comparer.window is not None and not comparer.active)
    take("compared", comparer.refresh)
    comparer.window.close()
    room.press("door-lab")


def _zoomed(camera: Camera, take: Take) -> None:
    """200 % as on a projector: what comes first, and what lies behind it."""
    room = camera.room
    _restart(room)
    room.window.look.set_scale(2.0)
    _play_lab(room)
    take("zoom-200")
    for pane in ("console", "inspector"):
        room.workbench.body.reveal(pane)
        take(f"zoom-200-{pane}")
    room.window.look.set_scale(1.0)


def _restart(room: Room) -> None:
    before = room.pid("MainProcess")
    room.click(room.bar.restart)
    room.until_true(lambda: room.run.pid not in (None, before))
    room.until_alive("MainProcess")
