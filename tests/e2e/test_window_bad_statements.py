"""Statements that hurt the main process: the window answers, says what happened, and offers a restart."""

from __future__ import annotations

import sys

import pytest

from tests.e2e.room import Room, longest_gap
from tests.gui.conftest import Heartbeat


@pytest.fixture
def lab(room: Room) -> Room:
    room.enter_lab()
    return room


def test_one_that_never_ends_is_interrupted(lab: Room, heartbeat: Heartbeat) -> None:
    lab.type("while True: pass")
    lab.until_true(lambda: lab.run.busy_statement is not None and lab.run.busy_statement.text == "while True: pass")
    lab.until_true(lambda: "running" in lab.tag("while True: pass"))
    lab.click(lab.workbench.console.interrupt)
    lab.until_error("while True: pass", "KeyboardInterrupt")
    lab.type("print('alive again')")
    lab.until_true(lambda: "alive again" in lab.texts())
    assert heartbeat.longest < longest_gap()


@pytest.mark.skipif(sys.platform == "win32", reason="os.kill() there ends with the signal's number as exit code")
def test_one_that_kills_its_own_process(lab: Room) -> None:
    lab.type("import os, signal; os.kill(os.getpid(), signal.SIGKILL)")
    lab.until_over()
    lab.until_true(lambda: any("SIGKILL" in line for line in lab.console()))
    lab.workbench.console.follow("restart")
    lab.until_alive("MainProcess")
    lab.create("target", max="2")
    lab.until_true(lambda: len(lab.texts("mp1")) == 2)


def test_one_that_replaces_process(lab: Room) -> None:
    lab.type("multiprocessing.Process = None")
    lab.create("target", max="1")
    lab.until_error("mp1 = multiprocessing.Process(target=action, args=(1, 0.05), name='mp1')", "TypeError")
    lab.until_true(lambda: any("TypeError" in line for line in lab.console()))
    former = lab.pid("MainProcess")
    lab.click(lab.bar.restart)
    lab.until_true(lambda: lab.run.pid not in (None, former))
    lab.create("target", max="1")
    lab.until_true(lambda: len(lab.texts("mp1")) == 1)


def test_one_that_closes_its_streams(lab: Room) -> None:
    lab.type("import sys; sys.stdout.close(); sys.stderr.close()")
    lab.type("print('lost')")
    lab.until_error("print('lost')", "ValueError")
    lab.create("target", max="1")
    lab.click(lab.bar.restart)
    lab.until_true(lambda: len(lab.controller.runs) == 1)
    lab.create("target", max="1")
    lab.until_true(lambda: len(lab.texts("mp1")) == 1)
