"""The program's own start: the window is painted first, then the supervisor is started and given the Lab."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_PROGRAM = """
import gc
from PySide6.QtCore import QTimer
from procgui import app
from procgui.controller.controller import Controller
from procgui.ui.main_window import MainWindow

order, start, show = [], Controller.start, MainWindow.open_at_size

def starting(self):
    order.append("start")
    start(self)

def showing(self):
    show(self)
    order.append("shown")
    self.painted.connect(lambda: order.append("painted"))
    QTimer.singleShot(2000, self.close_unasked)

Controller.start, MainWindow.open_at_size = starting, showing
if __name__ == "__main__":
    code = app.run_window(None)
    print(*order, code, gc.isenabled(), gc.get_freeze_count() > 0)
"""


def test_paint_comes_before_the_supervisor(tmp_path: Path) -> None:
    plain = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(tmp_path)}
    plain["PROCGUI_SETTINGS"] = str(tmp_path / "settings.ini")
    command = [sys.executable, "-c", _PROGRAM]
    done = subprocess.run(command, env=plain, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["shown", "painted", "start", "0", "True", "True"]


def test_settings_can_lie_in_a_file_of_ones_choice(tmp_path: Path) -> None:
    program = "from procgui import app; app.build_application([]).window.close()"
    file = tmp_path / "own.ini"
    environment = {**os.environ, "PROCGUI_SETTINGS": str(file), "HOME": str(tmp_path)}
    subprocess.run([sys.executable, "-c", program], env=environment, timeout=60, check=True)
    assert "zoom=1" in file.read_text("utf-8")
