"""The link to the supervisor: its start, its end, its sudden death. Real processes, with a supervisor that is fake."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Iterator
from typing import Any

import psutil
import pytest
from PySide6.QtCore import QTimer
from pytestqt.qtbot import QtBot

from procgui.controller.link import Death, SupervisorLink, SupervisorState
from procgui.protocol.batch import Batch
from procgui.protocol.messages import Launch, LaunchSpec, Message
from tests.gui.conftest import CreationLog, Heartbeat
from tests.gui.fake_supervisors import HERE

GAP = 0.25
"""Seconds; the window promises 50 ms on a quiet machine, and the test prints what it saw."""
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)


class Linked:
    """A link that is read every 5 ms, and what came of it."""

    def __init__(self, target: str) -> None:
        self.link = SupervisorLink(f"{HERE}:{target}")
        self.states: list[SupervisorState] = []
        self.deaths: list[Death] = []
        self.messages: list[Message] = []
        self.link.stateChanged.connect(self.states.append)
        self.link.died.connect(self.deaths.append)
        self._timer = QTimer(self.link)
        self._timer.timeout.connect(self._read)
        self._timer.start(5)

    def _read(self) -> None:
        while (message := self.link.receive()) is not None:
            self.messages.append(message)

    def is_in(self, state: SupervisorState) -> Callable[[], None]:
        def check() -> None:
            assert self.link.state is state

        return check

    def close(self) -> None:
        self.link.stop()
        assert self.link.wait_stopped(10.0)
        self._timer.stop()


@pytest.fixture
def linked(qapp: Any) -> Iterator[Callable[[str], Linked]]:
    made: list[Linked] = []

    def make(target: str) -> Linked:
        made.append(Linked(target))
        return made[-1]

    yield make
    for each in made:
        each.close()


def launch() -> Launch:
    return Launch(1, LaunchSpec("script", "main.py"))


def test_it_starts_and_ends_when_asked(qtbot: QtBot, linked: Callable[[str], Linked]) -> None:
    one = linked("obedient")
    one.link.start()
    qtbot.waitUntil(one.is_in(SupervisorState.READY), timeout=20_000)
    pid = one.link.pid
    assert pid is not None and psutil.Process(pid).ppid() == os.getpid()
    one.link.stop()
    qtbot.waitUntil(one.is_in(SupervisorState.STOPPED), timeout=20_000)
    assert not psutil.pid_exists(pid)
    assert one.states == ["starting", "ready", "stopping", "stopped"]
    assert one.deaths == []


def test_commands_given_too_early_are_kept(qtbot: QtBot, linked: Callable[[str], Linked]) -> None:
    one = linked("obedient")
    one.link.send(launch())
    assert one.link.pending == [launch()]

    def has_answered() -> None:
        assert any(isinstance(message, Batch) for message in one.messages)

    qtbot.waitUntil(has_answered, timeout=20_000)
    assert one.link.pending == []


def test_a_held_link_starts_nothing_before_it_is_told_to(qtbot: QtBot, linked: Callable[[str], Linked]) -> None:
    one = linked("obedient")
    one.link.held = True
    one.link.send(launch())
    assert one.states == [] and one.link.pending == [launch()]
    one.link.start()
    qtbot.waitUntil(lambda: any(isinstance(message, Batch) for message in one.messages), timeout=20_000)


def test_a_held_link_can_be_stopped(linked: Callable[[str], Linked]) -> None:
    one = linked("obedient")
    one.link.held = True
    one.link.send(launch())
    one.link.stop()
    one.link.start()
    assert one.states == ["stopped"]


def test_no_process_is_made_on_the_gui_thread(
    qtbot: QtBot, linked: Callable[[str], Linked], process_creation_threads: CreationLog
) -> None:
    one = linked("obedient")
    one.link.start()
    qtbot.waitUntil(one.is_in(SupervisorState.READY), timeout=20_000)
    one.close()
    assert process_creation_threads.creations
    assert process_creation_threads.on_gui_thread == []


def test_a_process_planted_on_the_gui_thread_is_seen(process_creation_threads: CreationLog) -> None:
    import subprocess

    subprocess.run([sys.executable, "-c", ""], check=True)
    assert process_creation_threads.on_gui_thread


@pytest.mark.parametrize("method", ["fork", "spawn", "forkserver"])
def test_a_planted_start_is_seen(method: str, process_creation_threads: CreationLog) -> None:
    import multiprocessing

    if method not in multiprocessing.get_all_start_methods():
        pytest.skip(f"this system has no {method}")
    context: Any = multiprocessing.get_context(method)
    process = context.Process(target=os.getpid)
    process.start()
    process.join()
    assert process_creation_threads.on_gui_thread


def test_after_a_kill_there_is_another_and_the_window_never_freezes(
    qtbot: QtBot, linked: Callable[[str], Linked], heartbeat: Heartbeat, process_creation_threads: CreationLog
) -> None:
    one = linked("obedient")
    one.link.start()
    qtbot.waitUntil(one.is_in(SupervisorState.READY), timeout=20_000)
    first = one.link.pid
    assert first is not None
    heartbeat.reset()
    os.kill(first, KILL)

    def is_another() -> None:
        assert one.link.state is SupervisorState.READY
        assert one.link.pid != first

    qtbot.waitUntil(is_another, timeout=20_000)
    print(f"longest gap {heartbeat.longest * 1000:.1f} ms")
    assert heartbeat.longest < GAP
    assert one.states == ["starting", "ready", "died", "starting", "ready"]
    assert process_creation_threads.on_gui_thread == []
    if sys.platform != "win32":
        assert [death.exitcode for death in one.deaths] == [-9]


def test_what_was_sent_before_the_death_is_read(qtbot: QtBot, linked: Callable[[str], Linked]) -> None:
    one = linked("last_words")
    one.link.send(launch())

    def has_died() -> None:
        assert [death.exitcode for death in one.deaths] == [3]

    qtbot.waitUntil(has_died, timeout=20_000)
    assert [message.lines for message in one.messages if isinstance(message, Batch)] == [{1: 1000}]


def test_the_traceback_of_one_that_breaks_is_told(
    qtbot: QtBot, linked: Callable[[str], Linked], capfd: pytest.CaptureFixture[str]
) -> None:
    one = linked("broken_in_use")
    one.link.send(launch())

    def has_died() -> None:
        assert [death.exitcode for death in one.deaths] == [1]

    qtbot.waitUntil(has_died, timeout=20_000)
    assert "RuntimeError: broken by Launch" in one.deaths[0].text


@pytest.mark.parametrize(
    ("target", "text"), [("broken", "broken on purpose"), ("no_such_function", "no_such_function"), ("brief", "")]
)
def test_one_that_cannot_live_is_tried_three_times(
    qtbot: QtBot, linked: Callable[[str], Linked], target: str, text: str, capfd: pytest.CaptureFixture[str]
) -> None:
    one = linked(target)
    one.link.start()
    qtbot.waitUntil(one.is_in(SupervisorState.FAILED), timeout=30_000)
    assert len(one.deaths) == 3
    assert all(text in death.text for death in one.deaths)


def test_after_failure_the_next_command_tries_again(
    qtbot: QtBot, linked: Callable[[str], Linked], capfd: pytest.CaptureFixture[str]
) -> None:
    one = linked("broken")
    one.link.start()
    qtbot.waitUntil(one.is_in(SupervisorState.FAILED), timeout=30_000)
    one.link.send(launch())
    assert one.link.state is SupervisorState.STARTING
    qtbot.waitUntil(one.is_in(SupervisorState.FAILED), timeout=30_000)
    assert len(one.deaths) == 6


def test_one_that_does_not_listen_is_killed(
    qtbot: QtBot, linked: Callable[[str], Linked], heartbeat: Heartbeat
) -> None:
    one = linked("deaf")
    one.link.start()
    qtbot.waitUntil(one.is_in(SupervisorState.READY), timeout=20_000)
    pid = one.link.pid
    heartbeat.reset()
    one.link.stop()
    qtbot.waitUntil(one.is_in(SupervisorState.STOPPED), timeout=20_000)
    assert heartbeat.longest < GAP
    assert pid is not None and not psutil.pid_exists(pid)


def test_it_can_be_stopped_while_it_starts(qtbot: QtBot, linked: Callable[[str], Linked]) -> None:
    one = linked("obedient")
    one.link.start()
    one.link.stop()
    qtbot.waitUntil(one.is_in(SupervisorState.STOPPED), timeout=20_000)
    assert one.states == ["starting", "stopping", "stopped"]


def test_stopping_without_a_supervisor_is_quick(linked: Callable[[str], Linked]) -> None:
    one = linked("obedient")
    one.link.stop()
    assert one.states == ["stopped"]
