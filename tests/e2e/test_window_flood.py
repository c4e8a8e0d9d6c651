"""Much output: the window stays awake, and the output pane does its work on real rows."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from procgui.controller.process_columns import Column
from tests.e2e.room import Room, living, longest_gap
from tests.gui.conftest import Heartbeat
from tests.process.engine import write_script

FLOOD = """
    import itertools, multiprocessing, sys

    def flood(name):
        for number in itertools.count():
            print(name, number)
            if number % 10 == 0:
                print(name, "error", number, file=sys.stderr)

    if __name__ == "__main__":
        for name in ("left", "right"):
            multiprocessing.Process(target=flood, args=(name,), name=name, daemon=True).start()
        input_ended = multiprocessing.Event()
        input_ended.wait()
"""
FIXED = """
    import multiprocessing, sys

    def work(name):
        for number in range(1000):
            print(name, number)
            if number % 10 == 0:
                print(name, "error", number, file=sys.stderr)

    if __name__ == "__main__":
        children = [multiprocessing.Process(target=work, args=(name,), name=name) for name in ("left", "right")]
        for child in children:
            child.start()
        for child in children:
            child.join()
"""


def test_ten_million_lines_are_ended_in_the_middle(room: Room, heartbeat: Heartbeat) -> None:
    room.enter_lab()
    room.create(max="10000000", delay="0")
    room.until_true(lambda: room.run.log.end > 100_000)
    heartbeat.reset()
    begin = room.run.log.end
    room.until_true(lambda: room.run.log.end > begin + 200_000)
    system = room.system("mp1")
    room.call("mp1", "call-terminate")
    room.until_gone("mp1")
    print(f"longest gap of the event loop: {heartbeat.longest * 1000:.0f} ms")
    assert heartbeat.longest < longest_gap()
    assert not living([system])
    room.type("print('after')")
    room.until_true(lambda: room.run.log.row(room.run.log.end - 1).text == "after")
    room.until_true(lambda: room.process("mp1").lines + 1 == room.run.log.end)


def test_the_pane_answers_while_it_is_flooded(room: Room, heartbeat: Heartbeat, tmp_path: Path) -> None:
    room.run_script(write_script(tmp_path, FLOOD))
    room.until_true(lambda: room.run.log.end > 20_000)
    heartbeat.reset()
    hold_still(room)
    filter_one(room)
    find(room)
    print(f"longest gap of the event loop: {heartbeat.longest * 1000:.0f} ms")
    assert heartbeat.longest < longest_gap()
    room.click(room.bar.stop)
    room.until_over()


def hold_still(room: Room) -> None:
    """Without following, what stands there stays there while more comes."""
    view = room.output.view
    room.click(room.output.follow)
    top, end = view.scrolling.top, room.run.log.end
    room.until_true(lambda: room.run.log.end > end + 20_000)
    assert view.scrolling.top == top
    room.click(room.output.follow)
    room.until_true(lambda: view.scrolling.top.row > end)


def filter_one(room: Room) -> None:
    """A chip takes its process's rows out, and gives them back."""
    right = room.process("right").chan or 0
    chip = room.output.filters.chips[right]
    source = room.output.view.source
    assert source is not None
    both = source.end - source.first
    room.click(chip)
    room.click(room.output.filters.stderr)
    left = room.output.view.source
    assert left is not None

    def shown() -> None:
        rows = left.rows(left.end - 50, left.end)
        assert len(rows) == 50
        assert {(row.row.chan, row.row.stream) for row in rows if row.row} == {
            (room.process("left").chan, "stdout"),
        }

    room.until(shown)
    room.click(chip)
    room.click(room.output.filters.stderr)

    def back() -> None:
        source = room.output.view.source
        assert source is not None and source.end - source.first >= both

    room.until(back)


def find(room: Room) -> None:
    """A match is found and counted although more comes all the time."""
    bar = room.output.find_bar
    QTest.keyClicks(bar.field, "left 77")

    def counted() -> None:
        found = re.fullmatch(r"(?:[\d,]+ of )?([\d,]+)(?: matches)?", bar.count.text())
        assert found is not None and int(found[1].replace(",", "")) > 10

    room.until(counted)
    hit = room.output.finder.hit
    assert hit is not None
    source = room.output.view.source
    assert source is not None
    row = source.row(hit.position)
    assert row is not None and row.text.startswith("left 77")
    bar.field.clear()


def test_copy_save_and_clear(room: Room, tmp_path: Path) -> None:
    room.run_script(write_script(tmp_path, FIXED))
    room.until_over()
    room.until_true(lambda: len(room.texts()) == 2 * 1100)
    room.click(room.output.filters.stderr)
    room.until_true(lambda: len(room.texts()) == 2000)
    check_copy(room)
    check_save(room, tmp_path / "output.txt")
    room.click(room.output.clear)
    assert room.texts() == []
    assert room.cell("left", Column.LINES) == room.cell("right", Column.LINES) != "0"


def check_copy(room: Room) -> None:
    view = room.output.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text().splitlines() == room.texts()


def check_save(room: Room, path: Path) -> None:
    """The file holds what the filter lets through."""
    with room.qtbot.waitSignal(room.output.saving.finished):
        room.output.save_to(path)
    saved = path.read_text("utf-8").splitlines()
    assert len(saved) == 2000
    assert all(text in line for text, line in zip(room.texts(), saved, strict=True))
    assert room.output.notice.isVisible() and "output.txt" in room.output.notice.text.text()
