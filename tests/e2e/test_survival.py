"""Nothing survives the kill of the window, of the supervisor, of both; a second later no process is left.

The kill is SIGKILL, on Windows TerminateProcess.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from tests.process.engine import METHODS, write_script
from tests.systems import WINDOWS
from tests.waiting import until

STUBBORN = """
    import multiprocessing, signal, sys, time

    def stubborn(depth, ready):
        signal.signal(signal.SIGTERM, signal.SIG_IGN)
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        if depth:
            multiprocessing.Process(target=stubborn, args=(depth - 1, ready)).start()
        open(ready, "a").write("x")
        while True:
            time.sleep(60)

    if __name__ == "__main__":
        multiprocessing.set_start_method(sys.argv[1])
        for _ in range(3):
            multiprocessing.Process(target=stubborn, args=(2, sys.argv[2])).start()
"""
PROCESSES = 9


@pytest.fixture
def window() -> Iterator[list[subprocess.Popen[bytes]]]:
    """Windows that a test opens; what is left of them is ended."""
    opened: list[subprocess.Popen[bytes]] = []
    yield opened
    for process in opened:
        for left in [*psutil.Process(process.pid).children(recursive=True), process] if process.poll() is None else []:
            left.kill()
        process.wait()


def open_window(opened: list[subprocess.Popen[bytes]], tmp_path: Path, method: str) -> psutil.Process:
    """A real window that runs stubborn processes."""
    script, ready = write_script(tmp_path, STUBBORN), tmp_path / "ready"
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "procgui", "open", str(script), method, str(ready)]
    opened.append(subprocess.Popen(command, env=environment))
    until(lambda: ready.exists() and len(ready.read_text()) == PROCESSES)
    return psutil.Process(opened[-1].pid)


def supervisor_of(window: psutil.Process) -> psutil.Process:
    """The window's child that has children of its own."""
    return next(child for child in window.children() if child.children() and is_spawned(child))


def alive(processes: list[psutil.Process]) -> list[int]:
    """Pids of those that still run; nobody may be there to collect a zombie."""
    return [process.pid for process in processes if process.is_running() and not is_zombie(process)]


def is_new_supervisor(child: psutil.Process, old: psutil.Process) -> bool:
    """Whether a child of the window is a supervisor other than the killed one."""
    try:
        return child != old and is_spawned(child)
    except psutil.Error:
        return False


def is_spawned(child: psutil.Process) -> bool:
    """Whether a process was started by ``multiprocessing``."""
    return "--multiprocessing-fork" in child.cmdline()


def is_zombie(process: psutil.Process) -> bool:
    if WINDOWS:  # which has none
        return False
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("victims", ["window", "supervisor", "both"])
def test_nothing_is_left_after_one_second(window, tmp_path, method: str, victims: str) -> None:
    program = open_window(window, tmp_path, method)
    supervisor = supervisor_of(program)
    below = supervisor.children(recursive=True)
    assert len(below) >= PROCESSES + 1
    if victims != "supervisor":
        below += [child for child in program.children() if child != supervisor]
        program.kill()
    if victims != "window":
        supervisor.kill()
    until(lambda: not alive([supervisor, *below]), seconds=1.0)
    if victims == "supervisor":
        assert program.is_running()
        until(lambda: any(is_new_supervisor(child, supervisor) for child in program.children()), seconds=10.0)
