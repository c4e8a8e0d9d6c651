"""Source beside output: calls are followed from line to line and file to file, and lead to processes and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer

from procgui.ui.editor.trail_view import TrailView
from tests.e2e.room import Room
from tests.process.engine import METHODS, write_script

SCRIPT = """\
import multiprocessing
import part

def work():
    print("working")

def wait(event):
    event.wait()

if __name__ == "__main__":
    event = multiprocessing.Event()
    children = [multiprocessing.Process(target=wait, args=(event,), name=name) for name in ("first", "second")]
    for child in children:
        child.start()
    with multiprocessing.Pool(1) as pool:
        pool.apply(work)
    part.start_another(work)
    children[0].join(0.01)
    input()
    event.set()
    children[1].join()
    input()
"""
PART = """\
import multiprocessing


def start_another(function):
    child = multiprocessing.Process(target=function, name="third")
    child.start()
    child.join()
"""


def click_line(view: TrailView, line: int) -> QPoint:
    """Where a line is, in the margin."""
    block = view.document().findBlockByNumber(line - 1)
    return QPoint(3, int(view.blockBoundingGeometry(block).translated(view.contentOffset()).center().y()))


@pytest.mark.parametrize("method", METHODS)
def test_calls_are_followed_and_lead_to_processes(room: Room, tmp_path: Path, method: str) -> None:
    (tmp_path / "part.py").write_text(PART, "utf-8")
    room.choose_method(method)
    room.run_script(write_script(tmp_path, SCRIPT))
    door, view = room.workbench.scripts.door, room.workbench.scripts.door.source
    room.until_true(
        lambda: view.marked is not None and view.marks.line == 17 and door.source_card.side.text() == "script.py"
    )
    assert sorted(view.called) == [14, 15, 18]
    assert len(view.called[14].colours) == 2 and not view.called[14].waits
    assert view.explain(14) == "start(): first, second"
    view.verticalScrollBar().setValue(0)
    room.qtbot.mouseClick(view.margin, Qt.MouseButton.LeftButton, pos=click_line(view, 14))
    assert [process.name for process in room.workbench.processes.chosen()] == ["first", "second"]
    room.select("third")
    assert door.source_card.side.text() == "part.py" and view.marks.line == 5 and sorted(view.called) == [6, 7]
    room.select("first")
    assert door.source_card.side.text() == "script.py" and view.marks.line == 13
    room.select("third")
    room.until_true(lambda: not door.trail.findChildren(QTimer)[0].isActive())
    assert door.source_card.side.text() == "part.py", "what was chosen stays until something is called"
    room.output.input.answered.emit("")
    room.until_true(lambda: view.marks.line == 20)
    assert view.explain(21).startswith("join(): second")


def test_a_line_that_waits_is_marked_while_it_waits(room: Room, tmp_path: Path) -> None:
    text = """\
    import multiprocessing, sys

    if __name__ == "__main__":
        ours, theirs = multiprocessing.Pipe()
        child = multiprocessing.Process(target=theirs.recv, name="first")
        child.start()
        child.join()
    """
    room.run_script(write_script(tmp_path, text))
    view = room.workbench.scripts.door.source
    room.until_true(lambda: 7 in view.called and view.called[7].waits)
    assert view.explain(7) == "join(): first\nwaits here: MainProcess" and not view.called[6].waits
    room.click(room.bar.stop)
    room.until_over()
    room.until_true(lambda: not view.called[7].waits)


def test_what_is_not_followed_stays_where_it_is(room: Room, tmp_path: Path) -> None:
    (tmp_path / "part.py").write_text(PART, "utf-8")
    door = room.workbench.scripts.door
    door.open(write_script(tmp_path, SCRIPT))
    room.press("door-script")
    room.click(door.follow)
    room.click(room.bar.run)
    room.until_true(lambda: sorted(door.source.called) == [14, 15, 18])
    assert door.source.marked is None or door.source.marks.line is None
    assert door.source_card.side.text() == "script.py"
    room.click(door.follow)
    assert door.source.marks.line == 17
