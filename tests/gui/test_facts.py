"""The facts of a process and its history, in words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale

from procgui.model.process_info import ProcessInfo
from procgui.protocol.events import CallEvent, CreatedEvent, Event, ProcessEvent, Style
from procgui.ui.facts import facts
from procgui.ui.moments import history, span
from tests.streams import Line, call, child_process, created, exited, state
from tests.unit.test_processes import Scene

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def english() -> None:
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def scene() -> Scene:
    return Scene()


def said(scene: Scene, name: str) -> list[str]:
    return facts(scene[name], scene.run)


def told(process: ProcessInfo) -> list[str]:
    return [words for _, words in history(process)]


def started(method: str = "fork", daemon: bool = False, ppid: int = 100) -> list[Event]:
    return [
        CreatedEvent(100, "0xa", "mp1", Style.TARGET, daemon, method),
        call("start", "begin", "mp1", "0xa"),
        call("start", "end", "mp1", "0xa", child=101),
        ProcessEvent(101, ppid, "mp1", Style.TARGET, daemon, method, "0xa", 2, creator=100),
    ]


def test_a_child_that_runs(scene: Scene) -> None:
    scene.tell(*started(), *[Line(2, "line")] * 1234)
    assert said(scene, "mp1") == [
        "mp1 is a target child of MainProcess: it calls the function target.",
        "It was started by fork 0.40 s after the run began; start() took 0.10 s.",
        "It has printed 1234 lines, the first 0.20 s after its start.",
        "It runs.",
        "It is no daemon: before MainProcess ends, it waits for this child.",
    ]


def test_the_main_process(scene: Scene) -> None:
    assert said(scene, "MainProcess") == [
        "MainProcess is the main process: it runs the program.",
        "It started 0.10 s after the run began.",
        "It has printed nothing yet.",
        "It runs.",
    ]


def test_an_object_that_was_not_started(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"))
    assert said(scene, "mp1")[1:] == ["Only the Process object exists. start() makes the process."]
    scene.tell(call("start", "end", "mp1", "0xa", error="OSError"))
    assert said(scene, "mp1")[1:] == ["start() raised OSError: there is no process."]


def test_one_that_was_terminated(scene: Scene) -> None:
    scene.tell(*started(), call("terminate", "begin", "mp1", "0xa", child=101), exited(101, -15))
    assert said(scene, "mp1")[2:] == [
        "It was ended by SIGTERM (exit code -15) after 0.30 s.",
        "MainProcess called terminate() on it.",
    ]


def test_one_that_was_killed_from_outside(scene: Scene) -> None:
    scene.tell(*started())
    scene.run.processes.asked(101, "kill", 0.6)
    scene.tell(exited(101, -9))
    assert said(scene, "mp1")[-1] == "It was asked to end from outside the program (kill)."


@pytest.mark.parametrize(
    ("code", "sentence"),
    [
        (0, "It finished after 0.20 s (exit code 0)."),
        (1, "It ended after 0.20 s. Exit code 1: ended with exit code 1 (an unhandled exception, or sys.exit(1))."),
        (None, "It ended after 0.20 s; nobody collected its exit code."),
    ],
)
def test_other_ends(scene: Scene, code: int | None, sentence: str) -> None:
    scene.tell(*started(), exited(101, code))
    assert said(scene, "mp1")[-1] == sentence


def test_a_zombie_is_explained(scene: Scene) -> None:
    scene.tell(*started(), state(101, "ended"))
    assert said(scene, "mp1")[-1] == (
        "It has ended, but MainProcess has not collected its exit code: it is a zombie. "
        "join() or is_alive() in MainProcess collects it."
    )
    scene.run.windows = True
    assert said(scene, "mp1")[-1] == "It has ended. MainProcess has not asked for its exit code yet; join() does."
    scene.tell(exited(100, -9))
    assert "nobody is left" in said(scene, "mp1")[-1]


def test_both_sides_of_a_join(scene: Scene) -> None:
    scene.tell(*started(), call("join", "begin", "mp1", "0xa", child=101))
    assert said(scene, "MainProcess")[-1] == "It waits in mp1.join(): it goes on when mp1 has ended."
    assert "MainProcess waits in join() for its end." in said(scene, "mp1")
    scene.tell(call("join", "end", "mp1", "0xa", child=101))
    scene.tell(CallEvent(100, "join", "mp1", "0xa", 101, "begin", "main.py", 1, timeout=2.0))
    assert said(scene, "MainProcess")[-1] == "It waits in mp1.join(2): until mp1 has ended, at most 2.000 s."


def test_a_join_for_another_of_the_same_name_is_none_for_this_one(scene: Scene) -> None:
    scene.tell(*started(), created("mp1", "0xb"), call("join", "begin", "mp1", "0xb"))
    first = next(process for process in scene.run.processes if process.name == "mp1")
    assert "MainProcess waits in join() for its end." not in facts(first, scene.run)


def test_a_daemon_a_pause_and_an_orphan(scene: Scene) -> None:
    scene.tell(*started(daemon=True), state(101, "paused"))
    assert "It is a daemon: when MainProcess ends, it is terminated. It may have no children." in said(scene, "mp1")
    assert "It is paused: it stays where it is until it is resumed." in said(scene, "mp1")
    scene.tell(exited(100, -9))
    assert "MainProcess ended before it: it is an orphan." in said(scene, "mp1")
    assert not any("daemon" in sentence for sentence in said(scene, "mp1"))


def test_the_fork_server_is_explained(scene: Scene) -> None:
    scene.tell(*started("forkserver", ppid=200))
    assert "For the system its parent is the fork server (PID 200), which forked it." in said(scene, "mp1")


@pytest.mark.parametrize("style", Style)
def test_every_style_has_its_sentence(scene: Scene, style: Style) -> None:
    scene.tell(child_process(101, "other", 2)._replace(style=style))
    assert said(scene, "other")[0].startswith("other is ")


def test_the_history_in_words(scene: Scene) -> None:
    scene.tell(*started(), Line(2, "one"), call("kill", "begin", "mp1", "0xa", child=101), state(101, "ended"))
    scene.tell(call("join", "begin", "mp1", "0xa", child=101), exited(101, -9), call("close", "end", "mp1", "0xa"))
    assert history(scene["mp1"])[0] == ("0.200 s", "created by MainProcess")
    assert told(scene["mp1"]) == [
        "created by MainProcess",
        "started, PID 101; start() took 0.10 s",
        "first line printed",
        "kill() called by MainProcess",
        "ended",
        "exit code -9 collected by MainProcess in join()",
        "closed by close()",
    ]
    assert said(scene, "mp1")[-1] == "close() released the Process object: it cannot be asked any more."


def test_calls_that_are_not_kept_are_counted(scene: Scene) -> None:
    scene.tell(*started(), *[call("terminate", "begin", "mp1", "0xa", child=101)] * 60)
    assert told(scene["mp1"])[-1] == "12 further calls, not kept"


def test_short_times_are_milliseconds() -> None:
    assert [span(seconds) for seconds in (0.0271, 0.1, 12.34)] == ["27 ms", "0.10 s", "12.3 s"]
