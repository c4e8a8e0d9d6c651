"""The controller with a fake supervisor: what is launched is told, folded, and ended."""

from __future__ import annotations

import os
import signal
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from procgui.controller.controller import FAST_MS, FLOOD, FRAME, IDLE_MS, Controller, NoticeRecord
from procgui.controller.link import SupervisorLink, SupervisorState
from procgui.model.run import Run
from procgui.protocol.events import RunState
from procgui.protocol.messages import Command, LaunchSpec, Message
from tests.gui.conftest import CreationLog, Heartbeat
from tests.gui.fake_supervisors import HERE
from tests.streams import Line, Stream

WAIT = 20_000
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)

Make = Callable[[str], "Told"]


class Told:
    """A controller and what it told."""

    def __init__(self, target: str) -> None:
        self.controller = Controller(SupervisorLink(f"{HERE}:{target}"))
        self.added: list[Run] = []
        self.changed: list[RunState] = []
        self.notices: list[NoticeRecord] = []
        self.supervisor: list[SupervisorState] = []
        self.controller.runAdded.connect(self.added.append)
        self.controller.runChanged.connect(lambda run: self.changed.append(run.state))
        self.controller.noticed.connect(self.notices.append)
        self.controller.supervisorChanged.connect(self.supervisor.append)

    def launch(self, script: str = "main.py") -> Run:
        return self.controller.runs[self.controller.launch(LaunchSpec("script", script))]


@pytest.fixture
def told(qapp: Any) -> Iterator[Make]:
    made: list[Told] = []

    def make(target: str) -> Told:
        made.append(Told(target))
        return made[-1]

    yield make
    for each in made:
        assert each.controller.wait_closed(10.0)
    assert not [thread for thread in threading.enumerate() if thread.name == "supervisor"]


def wait_for_lines(qtbot: QtBot, run: Run, lines: int) -> None:
    def has_lines() -> None:
        assert len(run.log) >= lines
        assert run.processes.main is not None and run.processes.main.lines == lines

    qtbot.waitUntil(has_lines, timeout=WAIT)


def wait_for_end(qtbot: QtBot, run: Run) -> None:
    def is_over() -> None:
        assert run.state is RunState.ENDED

    qtbot.waitUntil(is_over, timeout=WAIT)


def test_a_run_from_launch_to_stop(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    run = one.launch()
    assert one.added == [run]
    assert run.state == "starting"
    wait_for_lines(qtbot, run, 2)
    assert run.state == "running"
    assert [row.text for row in run.log.rows(0, 2)] == ["a line", "another line"]
    one.controller.stop(run.id)
    wait_for_end(qtbot, run)
    assert (run.exitcode, run.error) == (0, None)
    assert one.changed == [RunState.RUNNING, RunState.ENDED]
    assert one.notices == []


def test_samples_arrive(qtbot: QtBot, told: Make) -> None:
    run = told("obedient").launch()

    def is_measured() -> None:
        assert run.processes.main is not None and run.processes.main.rss == 4096

    qtbot.waitUntil(is_measured, timeout=WAIT)


def test_statements_run_in_order(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    run = one.launch()
    numbers = [one.controller.statement(run.id, text) for text in ("1 + 1", "x")]
    assert [each.state for each in run.statements] == ["waiting", "waiting"]

    def are_over() -> None:
        assert [each.state for each in run.statements] == ["done", "failed"]

    qtbot.waitUntil(are_over, timeout=WAIT)
    assert [each.id for each in run.statements] == numbers
    assert run.statements[1].error == "NameError: x"


def test_a_statement_for_a_run_that_is_over_is_abandoned(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    run = one.launch()
    one.controller.stop(run.id)
    wait_for_end(qtbot, run)
    one.controller.statement(run.id, "too late")
    assert run.statements[0].state == "abandoned"


def test_a_refused_run_ends_and_says_why(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    run = one.launch("missing.py")
    wait_for_end(qtbot, run)
    assert (run.error, run.detail) == ("missing-script", "missing.py")
    assert one.notices == [NoticeRecord("missing-script", "missing.py", run)]


def test_a_waiting_statement_is_taken_back(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    run = one.launch()
    one.controller.take_back(run.id, one.controller.statement(run.id, "input()"))

    def is_taken_back() -> None:
        assert [each.state for each in run.statements] == ["taken-back"]

    qtbot.waitUntil(is_taken_back, timeout=WAIT)


def test_an_answer_is_sent(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    run = one.launch()
    one.controller.answer(run.id, "a third line")
    wait_for_lines(qtbot, run, 3)
    assert run.log.row(2).text == "a third line"


def test_notices_are_passed_on(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    run = one.launch("noticed.py")

    def was_noticed() -> None:
        assert one.notices == [NoticeRecord("limit", "508 processes", run)]

    qtbot.waitUntil(was_noticed, timeout=WAIT)


def test_what_was_pressed_is_remembered(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    run = one.launch()
    wait_for_lines(qtbot, run, 2)
    one.controller.signal(run.id, 100, "kill")

    def has_ended() -> None:
        assert run.processes[0].exit is not None

    qtbot.waitUntil(has_ended, timeout=WAIT)
    assert run.processes[0].exit is not None and run.processes[0].exit.asked == "kill"


def test_the_pace_is_sent(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    run = one.launch()
    one.controller.set_pace(run.id, 0.5)
    assert run.pace == 0.5

    def has_answered() -> None:
        assert [process.name for process in run.processes][1:] == ["pace 0.5"]

    qtbot.waitUntil(has_answered, timeout=WAIT)


def test_all_runs_stop(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    runs = [one.launch(), one.launch()]
    for run in runs:
        wait_for_lines(qtbot, run, 2)
    one.controller.stop_all()
    for run in runs:
        wait_for_end(qtbot, run)


def test_only_a_run_that_is_over_can_be_forgotten(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    run = one.launch()
    one.controller.forget(run.id)
    assert run.id in one.controller.runs
    one.controller.stop(run.id)
    wait_for_end(qtbot, run)
    one.controller.forget(run.id)
    assert one.controller.runs == {}


def test_the_death_of_the_supervisor_ends_its_runs_and_the_next_run_works(
    qtbot: QtBot, told: Make, heartbeat: Heartbeat, process_creation_threads: CreationLog
) -> None:
    one = told("obedient")
    run = one.launch()
    wait_for_lines(qtbot, run, 2)
    first = one.controller.supervisor_pid
    assert first is not None
    heartbeat.reset()
    os.kill(first, KILL)
    wait_for_end(qtbot, run)
    assert run.error == "supervisor-died"
    assert run.processes[0].exit is not None and run.processes[0].exit.exitcode is None
    assert [notice.code for notice in one.notices] == ["supervisor-died"]
    second = one.launch()
    wait_for_lines(qtbot, second, 2)
    print(f"longest gap {heartbeat.longest * 1000:.1f} ms")
    assert heartbeat.longest < 0.25
    assert one.supervisor == ["starting", "ready", "died", "starting", "ready"]
    assert process_creation_threads.on_gui_thread == []


def test_lines_written_before_the_death_are_shown(qtbot: QtBot, told: Make) -> None:
    one = told("last_words")
    run = one.launch()
    wait_for_end(qtbot, run)
    assert run.error == "supervisor-died"
    assert len(run.log) == 1000


def test_a_supervisor_that_cannot_start_is_told_with_its_traceback(
    qtbot: QtBot, told: Make, capfd: pytest.CaptureFixture[str]
) -> None:
    one = told("broken")
    run = one.launch()
    wait_for_end(qtbot, run)
    assert run.error == "supervisor-failed"
    assert one.notices[-1].code == "supervisor-failed"
    assert "broken on purpose" in one.notices[-1].detail
    assert one.controller.supervisor_state is SupervisorState.FAILED


def test_a_flood_leaves_the_window_its_time(qtbot: QtBot, told: Make, heartbeat: Heartbeat) -> None:
    one = told("flooding")
    folds: list[Run] = []
    one.controller.batchFolded.connect(folds.append)
    one.controller.start()

    def is_ready() -> None:
        assert one.controller.supervisor_state is SupervisorState.READY

    qtbot.waitUntil(is_ready, timeout=WAIT)
    heartbeat.reset()
    run = one.launch()
    wait_for_end(qtbot, run)
    print(f"longest gap {heartbeat.longest * 1000:.1f} ms in {len(heartbeat.gaps)} beats, {len(folds)} folds")
    assert len(run.log) == 600_000
    assert heartbeat.longest < 0.25
    assert len(folds) < 300, "one signal a tick, not one a batch"


class Feeding(SupervisorLink):
    """No supervisor: messages come from a list."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[Message] = []

    def send(self, command: Command) -> None:
        pass

    def receive(self) -> Message | None:
        return self.messages.pop(0) if self.messages else None


def test_a_flood_is_told_once_a_frame_and_to_its_end(qapp: Any) -> None:
    now = 0.0
    link = Feeding()
    controller = Controller(link, clock=lambda: now)
    run = controller.runs[controller.launch(LaunchSpec("script", "main.py"))]
    stream = Stream(run.id)
    shown: list[tuple[float, int]] = []
    controller.batchFolded.connect(lambda run: shown.append((now, len(run.log))))
    for number in range(6):
        now = (number + 1) * FRAME * 0.4
        link.messages.append(stream.batch(*[Line(1, "x")] * FLOOD))
        controller._tick()
    assert [lines // FLOOD for _, lines in shown] == [2, 5], "a tick that shows folds nothing"

    link.messages.append(stream.batch(*[Line(1, "x")] * FLOOD))
    controller._tick()
    assert len(shown) == 2
    controller._tick()
    assert shown[-1][1] == len(run.log) == 7 * FLOOD

    link.messages.append(stream.batch(Line(1, "x")))
    controller._tick()
    assert shown[-1][1] == 7 * FLOOD + 1, "a single line is shown at once"
    assert controller.wait_closed(1.0)


def test_the_timer_slows_down_when_quiet_and_stops_at_the_end(qtbot: QtBot, told: Make) -> None:
    one = told("obedient")
    (timer,) = one.controller.findChildren(QTimer)
    run = one.launch()
    wait_for_lines(qtbot, run, 2)

    def is_idle() -> None:
        assert timer.interval() == IDLE_MS

    qtbot.waitUntil(is_idle, timeout=WAIT)
    one.controller.pause(run.id)
    assert timer.interval() == FAST_MS
    with qtbot.waitSignal(one.controller.closed, timeout=WAIT):
        one.controller.close()
    assert run.error == "closed"

    def is_still() -> None:
        assert not timer.isActive()

    qtbot.waitUntil(is_still, timeout=WAIT)


def test_closing_twice_and_before_any_start_is_harmless(told: Make, qtbot: QtBot) -> None:
    one = told("obedient")
    with qtbot.waitSignal(one.controller.closed, timeout=WAIT):
        one.controller.close()
    one.controller.close()
    one.launch()
    assert one.supervisor == ["stopped"]
