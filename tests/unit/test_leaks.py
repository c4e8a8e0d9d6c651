"""The tests' own guard sees what a test leaves behind, and lets go what is ending."""

from __future__ import annotations

import subprocess
import sys
import threading

from tests.leaks import Leaks

WAIT_FOR_INPUT = [sys.executable, "-c", "input()"]


def test_a_living_child_is_a_leak() -> None:
    leaks = Leaks(with_qt=False, grace=0)
    with subprocess.Popen(WAIT_FOR_INPUT, stdin=subprocess.PIPE) as child:
        assert [f"process {child.pid}" in leak for leak in leaks.left()] == [True]
        child.communicate(b"\n")
    assert leaks.left() == []


def test_a_child_that_was_there_before_is_none() -> None:
    with subprocess.Popen(WAIT_FOR_INPUT, stdin=subprocess.PIPE) as child:
        assert Leaks(with_qt=False, grace=0).left() == []
        child.communicate(b"\n")


def test_a_living_thread_is_a_leak_unless_it_ends_in_time() -> None:
    go = threading.Event()
    leaks = Leaks(with_qt=False, grace=0)
    thread = threading.Thread(target=go.wait, name="forgotten")
    thread.start()
    assert leaks.left() == ["thread forgotten"]
    go.set()
    thread.join()
    assert leaks.left() == []
