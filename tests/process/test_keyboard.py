"""Ctrl-C that is pressed at a run's own console ends who is there, and not the one that pressed it."""

from __future__ import annotations

import pytest

from tests.process.command import execute
from tests.process.engine import write_script
from tests.systems import WINDOWS

PRESSING = """
    import signal, subprocess, sys, time
    from procgui.supervisor.keyboard import press_ctrl_c

    signal.signal(signal.SIGINT, signal.SIG_DFL)  # as without any handler, which is what changing the console leaves
    child = subprocess.Popen(
        [sys.executable, "-c", "import time; print('begun', flush=True); time.sleep(60)"],
        creationflags=subprocess.CREATE_NO_WINDOW, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
    )
    child.stdout.readline()
    assert press_ctrl_c(child.pid)
    print("ended", hex(child.wait(30) & 0xFFFFFFFF), flush=True)
    assert not press_ctrl_c(child.pid)
    print("still here")
"""


@pytest.mark.skipif(not WINDOWS, reason="elsewhere a signal reaches a process from anywhere")
def test_who_presses_it_lives_on(tmp_path) -> None:
    done = execute(write_script(tmp_path, PRESSING))
    assert (done.stdout.splitlines(), done.returncode) == (["ended 0xc000013a", "still here"], 0), done.stderr
