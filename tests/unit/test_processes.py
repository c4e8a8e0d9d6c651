"""Rows of the process table: who is who, and which state it is in."""

from __future__ import annotations

import pytest

from procgui.model.log import OutputLog
from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.model.states import MpState
from procgui.protocol.events import Event, ProcessEvent, Style
from procgui.protocol.messages import LaunchSpec, ProcessSample, Sample
from tests.streams import Line, Stream, call, child_process, created, ended, exited, main_process, running, state


class Scene:
    """A run and the stream that feeds it."""

    def __init__(self) -> None:
        self.run = Run(1, LaunchSpec("script", "main.py"), OutputLog(), windows=False)
        self.stream = Stream()
        self.tell(running(), main_process())

    def tell(self, *items: Event | Line) -> None:
        self.run.apply(self.stream.batch(*items))

    def __getitem__(self, name: str) -> ProcessInfo:
        (process,) = [process for process in self.run.processes if process.name == name]
        return process


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_a_life_from_initial_to_closed(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"))
    assert scene["mp1"].state == "initial"
    assert (scene["mp1"].alive, scene["mp1"].pid, scene["mp1"].parent) == (False, None, 0)
    scene.tell(call("start", "begin", "mp1", "0xa"), call("start", "end", "mp1", "0xa", child=101))
    assert (scene["mp1"].state, scene["mp1"].pid, scene["mp1"].alive) == (MpState.STARTED, 101, True)
    scene.tell(state(101, "ended"))
    assert (scene["mp1"].state, scene["mp1"].os_state, scene["mp1"].alive) == (MpState.STARTED, "zombie", False)
    scene.tell(exited(101, -15))
    assert (scene["mp1"].state, scene["mp1"].os_state) == (MpState.STOPPED, None)
    assert scene["mp1"].exit is not None and scene["mp1"].exit.signal_name == "SIGTERM"
    scene.tell(call("close", "begin", "mp1", "0xa"), call("close", "end", "mp1", "0xa"))
    assert scene["mp1"].state == "closed"


def test_the_child_may_report_before_start_returns(scene: Scene) -> None:
    scene.tell(
        created("mp1", "0xa"),
        call("start", "begin", "mp1", "0xa"),
        child_process(101, "mp1", 2, object="0xa"),
        call("start", "end", "mp1", "0xa", child=101),
    )
    assert len(scene.run.processes) == 2
    assert (scene["mp1"].state, scene["mp1"].chan) == (MpState.STARTED, 2)


def test_the_child_may_report_after_start_returned(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"), call("start", "end", "mp1", "0xa", child=101))
    scene.tell(child_process(101, "mp1", 2, object="0xa"))
    assert len(scene.run.processes) == 2
    assert scene.run.processes.by_chan(2) is scene["mp1"]


def test_a_child_may_have_ended_before_its_report_is_read(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"), call("start", "end", "mp1", "0xa", child=101))
    scene.tell(state(101, "ended"))
    scene.tell(child_process(101, "mp1", 2, object="0xa"))
    assert len(scene.run.processes) == 2
    assert scene["mp1"].os_state == "zombie" and scene["mp1"].chan == 2
    scene.tell(exited(101, 0))
    assert scene["mp1"].state == "stopped"


def test_under_forkserver_the_creator_is_the_parent_in_the_tree(scene: Scene) -> None:
    server = ProcessEvent(200, 100, "forkserver", Style.HELPER, None, None, None, 2)
    scene.tell(server, created("mp1", "0xa"))
    scene.tell(ProcessEvent(201, 200, "mp1", Style.TARGET, False, "forkserver", "0xa", 3, creator=100))
    assert (scene["mp1"].parent, scene["mp1"].ppid) == (0, 200)
    assert len(scene.run.processes) == 3


def test_a_start_that_raises_leaves_it_initial_and_says_so(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"), call("start", "end", "mp1", "0xa", error="TypeError"))
    assert (scene["mp1"].state, scene["mp1"].start_error) == (MpState.INITIAL, "TypeError")


def test_close_of_a_process_that_runs_raises_and_changes_nothing(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"), call("start", "end", "mp1", "0xa", child=101))
    scene.tell(call("close", "end", "mp1", "0xa", error="ValueError"))
    assert scene["mp1"].state is MpState.STARTED


def test_one_that_was_never_started_can_be_closed(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"), call("close", "end", "mp1", "0xa"))
    assert scene["mp1"].state == "closed"


def test_waiting_lasts_from_the_beginning_to_the_end_of_join(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"), call("start", "end", "mp1", "0xa", child=101))
    scene.tell(call("join", "begin", "mp1", "0xa", child=101))
    waiting = scene["MainProcess"].waiting_for
    assert waiting is not None
    assert (waiting.call, waiting.process) == ("join", "mp1")
    scene.tell(call("join", "end", "mp1", "0xa", child=101))
    assert scene["MainProcess"].waiting_for is None


def test_two_threads_may_wait_at_once(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"), created("mp2", "0xb"))
    scene.tell(call("join", "begin", "mp1", "0xa"), call("join", "begin", "mp2", "0xb"))
    scene.tell(call("join", "end", "mp1", "0xa"))
    assert [waiting.process for waiting in scene["MainProcess"].waiting] == ["mp2"]


def test_a_killed_process_waits_no_more(scene: Scene) -> None:
    scene.tell(child_process(101, "mp1", 2), call("join", "begin", "grandchild", "0xc", pid=101), state(101, "ended"))
    assert scene["mp1"].waiting == []


def test_an_object_at_the_same_address_is_another_process(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"), call("start", "end", "mp1", "0xa", child=101), exited(101, 0))
    scene.tell(created("mp2", "0xa"), child_process(102, "mp2", 3, object="0xa"))
    assert (scene["mp1"].pid, scene["mp2"].pid) == (101, 102)


def test_a_pid_that_is_used_again_is_another_process(scene: Scene) -> None:
    scene.tell(child_process(101, "first", 2), exited(101, 0), child_process(101, "second", 3), exited(101, 7))
    assert [scene[name].exit.exitcode for name in ("first", "second")] == [0, 7]  # type: ignore[union-attr]


def test_what_was_found_may_attach_later_and_keeps_its_row(scene: Scene) -> None:
    scene.tell(ProcessEvent(101, 100, "python", Style.EXTERNAL, None, None, None, 2), child_process(101, "mp1", 3))
    assert (len(scene.run.processes), scene["mp1"].style) == (2, Style.TARGET)


def test_an_unknown_parent_means_below_main(scene: Scene) -> None:
    scene.tell(child_process(300, "stray", 2, ppid=299))
    assert (scene["stray"].parent, scene["stray"].ppid) == (0, 299)


def test_grandchildren_stand_below_their_parent(scene: Scene) -> None:
    scene.tell(child_process(101, "child", 2), child_process(102, "grandchild", 3, ppid=101))
    assert scene["grandchild"].parent == scene["child"].row


def test_colours_go_by_appearance(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"), created("mp2", "0xb"), child_process(103, "mp3", 2))
    assert [process.colour for process in scene.run.processes] == [0, 1, 2, 3]


def test_lines_are_counted_also_when_they_come_before_their_process(scene: Scene) -> None:
    scene.tell(Line(1, "from main"), Line(2, "early"), Line(2, "early"))
    scene.tell(child_process(101, "mp1", 2), Line(2, "late"))
    assert (scene["MainProcess"].lines, scene["mp1"].lines) == (1, 3)


def test_what_was_asked_is_remembered(scene: Scene) -> None:
    scene.tell(child_process(101, "mp1", 2), child_process(102, "mp2", 3, object="0xb"))
    scene.run.processes.asked(101, "kill")
    scene.tell(call("terminate", "begin", "mp2", "0xb", child=102), exited(101, -15), exited(102, -15))
    assert [scene[name].exit.asked for name in ("mp1", "mp2")] == ["kill", "terminate"]  # type: ignore[union-attr]


def test_a_code_that_comes_late_replaces_an_unknown_one_only(scene: Scene) -> None:
    scene.tell(child_process(101, "mp1", 2), exited(101, None))
    assert scene["mp1"].exit is not None and scene["mp1"].exit.exitcode is None
    scene.tell(exited(101, 3), exited(101, None), exited(101, 4))
    assert scene["mp1"].exit.exitcode == 3


def test_samples_change_the_living_only(scene: Scene) -> None:
    scene.tell(child_process(101, "mp1", 2), exited(101, 0))
    scene.run.sample(Sample(1, (ProcessSample(100, "disk-sleep", 1.5, 4096), ProcessSample(101, "running", 9, 9))))
    assert (scene["MainProcess"].os_state, scene["MainProcess"].cpu, scene["MainProcess"].rss) == (
        "sleeping",
        1.5,
        4096,
    )
    assert (scene["mp1"].os_state, scene["mp1"].rss) == (None, None)


def test_a_run_is_paused_when_all_that_live_are(scene: Scene) -> None:
    scene.tell(child_process(101, "mp1", 2), child_process(102, "mp2", 3), exited(102, 0))
    scene.tell(state(100, "paused"))
    assert not scene.run.paused
    scene.tell(state(101, "paused"))
    assert scene.run.paused
    scene.tell(state(101, "running"))
    assert not scene.run.paused


def test_the_end_of_the_run_ends_everybody(scene: Scene) -> None:
    scene.tell(created("never", "0xa"), child_process(101, "orphan", 2), exited(100, 5), ended(5))
    assert scene["orphan"].exit is not None and scene["orphan"].exit.exitcode is None
    assert (scene["orphan"].os_state, scene["orphan"].state) == (None, MpState.STOPPED)
    assert scene["never"].state is MpState.INITIAL
    assert scene.run.exitcode == 5


def test_times_are_seconds_since_the_first_record(scene: Scene) -> None:
    scene.tell(child_process(101, "mp1", 2), Line(2, "line"), exited(101, 0))
    assert scene["mp1"].started == pytest.approx(0.2)
    assert scene["mp1"].seconds(now=99.0) == pytest.approx(0.2)


def test_watchers_hear_what_changed_once_each(scene: Scene) -> None:
    first, second = scene.run.processes.watch(), scene.run.processes.watch()
    scene.tell(child_process(101, "mp1", 2))
    scene.tell(Line(1, "line"))
    assert first.take() == second.take() == {0, 1}
    assert first.take() == set()


@pytest.mark.parametrize("known", ["attached", "started"])
def test_what_the_search_finds_does_not_replace_what_is_known(scene: Scene, known: str) -> None:
    scene.tell(created("mp1", "0xa"), call("start", "begin", "mp1", "0xa"))
    if known == "attached":
        scene.tell(child_process(101, "mp1", 2, object="0xa"))
    else:
        scene.tell(call("start", "end", "mp1", "0xa", child=101))
    scene.tell(ProcessEvent(101, 100, "forkserver", Style.HELPER, None, None, None, 0))
    assert len(scene.run.processes) == 2
    assert scene["mp1"].style is Style.TARGET
    assert scene["mp1"].chan == (2 if known == "attached" else None)
