"""Scripts that do bad things to themselves: shown as they are, stopped on request; another run notices nothing.

In each test the Lab lives behind its door with a child that counts; it must go on counting, without a gap.
"""

from __future__ import annotations

import sys
import textwrap
from pathlib import Path
from typing import NamedTuple

import pytest

from procgui.model.run import Run
from tests.e2e.room import Room, living, longest_gap
from tests.gui.conftest import Heartbeat
from tests.process.engine import write_script

posix = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no fork")

REST = """
    import multiprocessing, os, sys, time

    def rest():
        time.sleep(600)

    def shown(*words):
        os.write(2, " ".join(map(str, words)).encode() + b"\\n")
"""
"""What every script begins with."""


class Bad(NamedTuple):
    """What a script does besides, and lines that it then shows; it goes on until it is stopped."""

    text: str
    lines: tuple[str, ...]


KINDS = {
    "closes its streams": Bad(
        """
    if __name__ == "__main__":
        for stream in (sys.stdin, sys.stdout, sys.stderr):
            stream.close()
        try:
            print("nowhere")
        except ValueError as error:
            shown(error)
        multiprocessing.Process(target=rest, name="last").start()
        os.close(0), os.close(1), os.close(2)
        rest()
    """,
        ("I/O operation on closed file.",),
    ),
    "has no streams": Bad(
        """
    if __name__ == "__main__":
        sys.stdin = sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = None
        print("nowhere")
        shown("nothing was raised")
        multiprocessing.Process(target=rest, name="last").start()
        rest()
    """,
        ("nothing was raised",),
    ),
    "replaces what multiprocessing is made of": Bad(
        """
    if __name__ == "__main__":
        child = multiprocessing.Process(target=rest, name="last")
        child.start()
        multiprocessing.Process = multiprocessing.process.BaseProcess.start = multiprocessing.Queue = None
        multiprocessing.process.BaseProcess.join = lambda process, timeout=None: shown("no join")
        os.waitpid = os.close = os.dup2 = print = None
        child.join()
        try:
            child.start()
        except TypeError as error:
            shown(error)
        rest()
    """,
        ("no join", "'NoneType' object is not callable"),
    ),
    "goes to another folder and removes it": Bad(
        """
    import tempfile

    if __name__ == "__main__":
        folder = tempfile.mkdtemp()
        os.chdir(folder)
        if sys.platform != "win32":
            os.rmdir(folder)
        multiprocessing.Process(target=rest, name="last").start()
        print("gone to", os.path.basename(folder)[:3])
        rest()
    """,
        ("gone to tmp",),
    ),
    "deletes its own file": Bad(
        """
    def begin(event):
        event.set()
        rest()

    if __name__ == "__main__":
        event = multiprocessing.Event()
        multiprocessing.Process(target=begin, args=(event,), name="last").start()
        event.wait()  # a spawned child has loaded the file then
        os.remove(__file__)
        print("deleted", not os.path.exists(__file__))
        child = multiprocessing.get_context("spawn").Process(target=rest)
        child.start()
        child.join()
        print("its child ended with", child.exitcode)
        rest()
    """,
        ("deleted True", "its child ended with 1"),
    ),
    "prints what is no text": Bad(
        """
    if __name__ == "__main__":
        sys.stdout.buffer.write(b"caf\\xe9 \\0 \\xff\\xfe \\x1b[2J end of bytes\\n")
        sys.stdout.flush()
        print("a lonely half: \\ud800", file=sys.stderr)
        multiprocessing.Process(target=rest, name="last").start()
        rest()
    """,
        ("end of bytes", "a lonely half: \\ud800"),
    ),
}


FORKS = """
    import os, time

    for _ in range(400):  # without end as far as the window knows; a failed test shall not take the machine along
        if os.fork() == 0:
            time.sleep(100)
            os._exit(0)
    time.sleep(100)
"""


@pytest.fixture
def lab(room: Room) -> Run:
    """The Lab's run, whose child counts all the time; its door is closed by the script that is run next."""
    room.enter_lab()
    room.create(max="1000000", delay="0.005")
    room.until_true(lambda: len(room.texts("mp1")) > 5)
    return room.run


def check_lab(room: Room, lab: Run) -> None:
    """Its child still counts and has left out nothing, and its main process does what it is told."""
    room.press("door-lab")
    assert room.run is lab
    seen = len(room.texts("mp1"))
    room.until_true(lambda: len(room.texts("mp1")) > seen + 5)
    counted = [int(text.rpartition("：")[2]) for text in room.texts("mp1")]
    assert counted == list(range(len(counted)))
    room.type("print('unharmed')")
    room.until_true(lambda: "unharmed" in room.texts())


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_shown_and_stopped(room: Room, lab: Run, heartbeat: Heartbeat, tmp_path: Path, kind: str) -> None:
    script = write_script(tmp_path, REST + KINDS[kind].text)
    heartbeat.reset()
    room.run_script(script)
    room.until_alive("last")
    for line in KINDS[kind].lines:
        room.until_true(lambda line=line: any(text.endswith(line) for text in room.texts()))
    watched = [room.system("MainProcess"), room.system("last")]
    assert living(watched) == watched
    room.click(room.bar.stop)
    room.until_over()
    print(f"longest gap of the event loop: {heartbeat.longest * 1000:.0f} ms ({kind})")
    assert heartbeat.longest < longest_gap()
    assert not living(watched)
    check_lab(room, lab)


@pytest.mark.parametrize("piece", [100_000_000, 1000])
def test_a_line_of_100_mb(room: Room, lab: Run, heartbeat: Heartbeat, tmp_path: Path, piece: int) -> None:
    """Printed at once or in pieces, and followed by a short one, which is looked for alone."""
    text = "for _ in range(100_000_000 // size):\n    print('x' * size, end='')\nprint()\nprint('after it')\nrest()\n"
    heartbeat.reset()
    room.run_script(write_script(tmp_path, textwrap.dedent(REST) + f"size = {piece}\n" + text))
    log = room.run.log
    room.until_true(lambda: log.end > log.first and log.row(log.end - 1).text == "after it")
    room.click(room.bar.stop)
    room.until_over()
    print(f"longest gap of the event loop: {heartbeat.longest * 1000:.0f} ms (pieces of {piece})")
    assert heartbeat.longest < longest_gap()
    after = next(number for number in range(log.end - 1, log.first, -1) if log.row(number).text == "after it")
    assert sum(len(row.text) for row in log.rows(log.first, after)) == 100_000_000
    check_lab(room, lab)


@posix
def test_forks_without_end_are_paused_and_stopped(room: Room, lab: Run, heartbeat: Heartbeat, tmp_path: Path) -> None:
    script = write_script(tmp_path, FORKS)
    heartbeat.reset()
    room.run_script(script)
    room.until_says("live at the same time")
    watched = [room.system("MainProcess")]
    watched += watched[0].children()
    stop, _ = room.workbench.message.choices
    room.click(stop)
    room.until_over()
    print(f"longest gap of the event loop: {heartbeat.longest * 1000:.0f} ms ({len(watched)} processes)")
    assert heartbeat.longest < longest_gap()
    room.until_true(lambda: not living(watched))  # those that were never seen are killed at the very end
    check_lab(room, lab)
