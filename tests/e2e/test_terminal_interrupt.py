"""Ctrl-C at a terminal: every process of the run gets it, watched as plainly, and each answers in its own way."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

import pytest

from tests.process.command import ENVIRONMENT
from tests.process.engine import METHODS, write_script
from tests.systems import WINDOWS

pytestmark = pytest.mark.skipif(WINDOWS, reason="needs a pseudo-terminal")
PATIENCE = 60
READY = b"ready"
PROCESSES = 6
SCRIPT = """
    import multiprocessing, signal, subprocess, sys, time

    OTHER = "import time; print('other ready', flush=True); time.sleep(600)"

    def rest(name, reraise=False):
        try:
            print(name, "ready")
            time.sleep(600)
        except KeyboardInterrupt:
            print(name, "interrupted")
            if reraise:
                raise

    if __name__ == "__main__":
        multiprocessing.set_start_method(sys.argv[1])
        children = [
            multiprocessing.Process(target=rest, args=("child",)),
            multiprocessing.Process(target=rest, args=("daemon",), daemon=True),
            multiprocessing.Process(target=rest, args=("child that fails", True)),
        ]
        for child in children:
            child.start()
        pool = multiprocessing.Pool(1)
        result = pool.apply_async(rest, ("worker",))
        other = subprocess.Popen([sys.executable, "-c", OTHER])
        rest("main")
        for child in children:
            child.join()
            print(child.exitcode)
        result.get()
        pool.close()
        pool.join()
        print(other.wait(), signal.getsignal(signal.SIGINT).__name__)
"""


class Shown(NamedTuple):
    """All lines, in any order, and the exit code as the shell gets it."""

    lines: list[str]
    code: int


def interrupted(command: list[str]) -> Shown:
    """Run it on a terminal of its own, and press Ctrl-C once all its processes are ready."""
    import pty

    ours, theirs = pty.openpty()
    with subprocess.Popen(
        command, stdin=theirs, stdout=theirs, stderr=theirs, start_new_session=True, preexec_fn=_own, env=ENVIRONMENT
    ) as process:
        os.close(theirs)
        try:
            text = b""
            while text.count(READY) < PROCESSES:
                text += _read(ours)
            os.write(ours, b"\x03")
            while piece := _read(ours):
                text += piece
            code = process.wait(PATIENCE)
        finally:
            process.kill()
            os.close(ours)
    shown = text.decode().replace("^C", "").replace("\r\n", "\n")
    return Shown(sorted(re.sub(r"0x[0-9a-f]+", "0x", line) for line in shown.splitlines()), code)


def _own() -> None:
    """Make standard input the controlling terminal of the new session."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _read(fd: int) -> bytes:
    """What the terminal shows; nothing once everybody has closed it."""
    try:
        return os.read(fd, 1 << 16)
    except OSError:
        return b""


@pytest.mark.parametrize("method", METHODS)
def test_every_process_is_interrupted_as_ever(tmp_path: Path, method: str) -> None:
    script = str(write_script(tmp_path, SCRIPT))
    plain = interrupted([sys.executable, script, method])
    assert [line for line in plain.lines if "interrupted" in line] == [
        "child interrupted", "child that fails interrupted", "daemon interrupted", "main interrupted",
        "worker interrupted",
    ]  # fmt: skip
    assert interrupted([sys.executable, "-m", "procgui", "run", script, method]) == plain
