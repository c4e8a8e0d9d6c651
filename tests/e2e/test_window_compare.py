"""Start methods compared in the real window: what differs is seen, what multiplies is stopped, all of it ends."""

from __future__ import annotations

import sys
from pathlib import Path

import psutil
import pytest

from procgui.model.alignment import Mark
from procgui.ui.compare.window import CompareWindow
from tests.e2e.room import Room, living
from tests.process.engine import METHODS, write_script
from tests.process.test_runaway import UNGUARDED

if sys.platform == "win32":
    pytest.skip("Windows has one start method: nothing can be compared", allow_module_level=True)

SEES = """
    import multiprocessing, os, sys

    setting = "as imported"

    def tell(number):
        print(f"{number} in {os.getpid()}: {setting}")

    if __name__ == "__main__":
        setting = "set by main"
        print("main", os.getpid(), sys.argv[1])
        for number in range(2):
            child = multiprocessing.Process(target=tell, args=(number,))
            child.start()
            child.join()
        print("end")
"""
FAILS = """
    import multiprocessing

    if __name__ == "__main__":
        child = multiprocessing.Process(target=lambda: print("child"))
        child.start()
        child.join()
"""
"""A lambda cannot be pickled, so only a copy of the main process can run it."""
CHOOSES = """
    import multiprocessing

    if __name__ == "__main__":
        child = multiprocessing.get_context("spawn").Process(target=print, args=("child",))
        child.start()
        child.join()
"""
FORKS = """
    import os

    child = os.fork()
    print("child" if child == 0 else "parent", flush=True)
    if child:
        os.waitpid(child, 0)
        input()
"""
WAITS = """
    import multiprocessing

    def wait(event):
        print("waits", flush=True)
        event.wait()

    if __name__ == "__main__":
        event = multiprocessing.Event()
        child = multiprocessing.Process(target=wait, args=(event,))
        child.start()
        child.join()
"""


def compare(room: Room, script: Path, *arguments: str) -> None:
    """Open a script and press the button."""
    room.workbench.open_door("script")
    room.workbench.scripts.door.open(script, arguments)
    room.press("compare")


def until_compared(room: Room) -> CompareWindow:
    """Wait for the end of the comparison; the window that shows it."""
    comparer = room.workbench.scripts.comparer
    room.until_true(lambda: not comparer.active)
    comparer.refresh()
    assert comparer.window is not None and comparer.window.isVisible()
    return comparer.window


def figures(view: CompareWindow, name: str) -> dict[str, str]:
    """A row of the table by method, in the order of the columns."""
    methods = [result.method for result in view.comparison.results]
    texts = [text.text().replace("\u200b", "") for text in view.figures.values[name]]
    return dict(zip(methods, texts, strict=True))


def printed(view: CompareWindow) -> dict[str, list[str]]:
    return {result.method: [line.text for line in result.output] for result in view.comparison.results}


def test_what_a_child_sees_of_its_parent_depends_on_the_method(room: Room, tmp_path: Path) -> None:
    compare(room, write_script(tmp_path, SEES), "argument")
    view = until_compared(room)
    assert set(figures(view, "exit")) == set(METHODS)
    assert set(figures(view, "exit").values()) == {"0: finished"}
    assert set(figures(view, "processes").values()) == {"3"} and set(figures(view, "lines").values()) == {"4"}
    for result in view.comparison.results:
        assert len(result.startups) == 2 and all(0 < each < (result.seconds or 0) for each in result.startups)
    assert view.headline.text() == "The output differs. Rows marked ≠: 2."
    assert [row.mark for row in view.comparison.rows] == [Mark.SAME, Mark.OTHER, Mark.OTHER, Mark.SAME]
    for method, lines in printed(view).items():
        seen = "set by main" if method == "fork" else "as imported"
        assert [line.endswith(seen) for line in lines] == [False, True, True, False]
        assert lines[0].endswith("argument")
    assert room.workbench.desk.run is None, "the door's own run is none of these"
    assert not room.controller.runs


def test_an_error_under_some_methods_only(room: Room, tmp_path: Path) -> None:
    compare(room, write_script(tmp_path, FAILS))
    view = until_compared(room)
    errors, exits = figures(view, "error"), figures(view, "exit")
    assert errors["fork"] == "" and exits["fork"] == "0: finished"
    for method in ("spawn", "forkserver"):
        assert "pickle" in errors[method] and exits[method].startswith("1: ended with exit code 1")
    assert view.headline.text().startswith("The runs ended differently. The output differs.")


def test_a_script_that_chooses_for_itself(room: Room, tmp_path: Path) -> None:
    compare(room, write_script(tmp_path, CHOOSES))
    view = until_compared(room)
    said = {
        result.method: note.text() for result, note in zip(view.comparison.results, view.figures.notes, strict=True)
    }
    chosen = "The script itself chose spawn here."
    assert said == {"fork": chosen, "forkserver": chosen, "spawn": ""}
    assert view.headline.text() == "The output is the same."


def test_a_bare_fork_has_no_start_up_and_nobody_answers_input(room: Room, tmp_path: Path) -> None:
    compare(room, write_script(tmp_path, FORKS))
    view = until_compared(room)
    assert set(figures(view, "processes").values()) == {"2"}
    assert set(figures(view, "startup").values()) == {"not measured"}
    assert all(error.startswith("EOFError") for error in figures(view, "error").values())
    assert "input()" in view.differences.notes.text()


def test_a_missing_main_guard_is_stopped_and_the_others_run(room: Room, tmp_path: Path) -> None:
    compare(room, write_script(tmp_path, UNGUARDED))
    view = until_compared(room)
    ends = figures(view, "exit")
    assert ends["fork"] == "0: finished" and printed(view)["fork"] == ["[0, 1, 4, 9]"]
    for method in ("spawn", "forkserver"):
        assert ends[method] == "stopped: its processes multiplied; the main guard is missing"
        assert figures(view, "error")[method].startswith(
            "RuntimeError: An attempt has been made to start a new process"
        )
    assert not room.workbench.message.isVisible(), "nobody is asked"


@pytest.mark.parametrize("text", ["print(", None])
def test_what_cannot_run_is_told_as_ever_and_not_compared(room: Room, tmp_path: Path, text: str | None) -> None:
    script = tmp_path / "script.py"
    script.write_text(text or "pass", "utf-8")
    room.workbench.open_door("script")
    room.workbench.scripts.door.open(script)
    if text is None:
        script.unlink()
    room.press("compare")
    room.until_says("There is no file" if text is None else "Python cannot read this script")
    comparer = room.workbench.scripts.comparer
    room.until_true(lambda: not comparer.active)
    assert comparer.window is None
    assert [result.begun for result in comparer.comparing.results] == [False] * 3
    assert room.workbench.scripts.door.compare.isEnabled()


def test_a_run_that_takes_too_long_is_stopped(room: Room, tmp_path: Path) -> None:
    compare(room, write_script(tmp_path, WAITS))
    watched = until_waiting(room)
    room.press("stop-comparing")
    view = until_compared(room)
    first, *others = (text.text() for text in view.figures.values["exit"])
    assert first == "stopped by you" and others == ["not run", "not run"]
    assert not living(watched)


def until_waiting(room: Room) -> list[psutil.Process]:
    """Wait until both processes of the script live; the system's view of them."""
    runs = room.controller.runs

    def wait() -> None:
        assert [run.log.end for run in runs.values()] == [1]
        assert sum(process.alive for run in runs.values() for process in run.processes) >= 2

    room.until(wait)
    return [psutil.Process(each.pid) for run in runs.values() for each in run.processes if each.alive and each.pid]


@pytest.mark.parametrize("ended_by", ["window", "comparison", "button", "stop all"])
def test_whatever_is_closed_ends_all(room: Room, tmp_path: Path, ended_by: str) -> None:
    compare(room, write_script(tmp_path, WAITS))
    watched = until_waiting(room)
    view = room.workbench.scripts.comparer.window
    assert view is not None and view.isVisible() and len(watched) >= 2
    if ended_by == "window":
        room.close()
    elif ended_by == "comparison":
        view.close()
    else:
        room.click(room.workbench.scripts.door.compare if ended_by == "button" else room.bar.stop_all)
    room.until_true(lambda: not living(watched))
    room.until_true(lambda: not room.workbench.scripts.comparer.active)
    assert view.isVisible() == (ended_by in ("button", "stop all"))
    assert not room.controller.runs or ended_by == "window"
