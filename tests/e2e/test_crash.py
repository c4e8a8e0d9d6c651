"""Faults planted into the real program: the dialog opens, the window answers afterwards, and the log has it all."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

_PLANTED = """
import sys, threading
from PySide6.QtCore import QTimer, qWarning
from PySide6.QtWidgets import QApplication
from procgui import app
from procgui.ui.crash_dialog import CrashDialog
from procgui.ui.main_window import MainWindow

show, seen = MainWindow.open_at_size, []

def dialogs():
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog) and each.isVisible()]

def showing(window):
    def slot():
        raise ValueError("planted in a slot")
    def thread():
        raise ValueError("planted in a thread")
    def look():
        [dialog] = dialogs() or [None]
        if dialog is None or "thread" not in dialog.text.toPlainText() or "3 times" not in dialog.text.toPlainText():
            return
        timer.stop()
        print("SENTENCE", dialog.sentence.text())
        print("REPORT", dialog.text.toPlainText())
        dialog.accept()
        scale = window.look.scale
        window.workbench.bar.zoom_in.click()
        print("ANSWERS", window.look.scale > scale, window.isVisible(), len(dialogs()))
        window.close_unasked()
    show(window)
    qWarning("planted warning")
    window.painted.connect(lambda: window.workbench.bar.language.clicked.connect(slot))
    for _ in range(3):
        QTimer.singleShot(0, slot)
    QTimer.singleShot(0, threading.Thread(target=thread, name="planted").start)
    timer = QTimer(window)
    timer.timeout.connect(look)
    timer.start(20)

MainWindow.open_at_size = showing
if __name__ == "__main__":
    print("CODE", app.run_window(None), sys.excepthook is sys.__excepthook__)
"""

_NO_START = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from procgui import app
from procgui.ui.crash_dialog import CrashDialog
from procgui.ui.main_window import MainWindow

def broken(window):
    QTimer.singleShot(0, look)
    raise RuntimeError("planted at the start")

def look():
    [dialog] = [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog)]
    print("SENTENCE", dialog.sentence.text(), dialog.summary.text(), flush=True)
    dialog.accept()

MainWindow.open_at_size = broken
if __name__ == "__main__":
    app.run_window(None)
"""


def _run(tmp_path: Path, program: str) -> tuple[subprocess.CompletedProcess[str], str]:
    """The program's end and its log."""
    state = tmp_path / "state"
    places = {"XDG_CONFIG_HOME": str(tmp_path), "XDG_STATE_HOME": str(state), "LOCALAPPDATA": str(state)}
    places["PROCGUI_SETTINGS"] = str(tmp_path / "settings.ini")
    environment = {**os.environ, **places, "HOME": str(tmp_path), "LANG": "C.UTF-8", "LANGUAGE": "en"}
    done = subprocess.run(
        [sys.executable, "-c", program], env=environment, capture_output=True, text=True, encoding="utf-8", timeout=60
    )
    [log] = tmp_path.rglob("procgui.log")
    return done, log.read_text("utf-8")


def test_a_fault_is_told_and_the_window_lives_on(tmp_path: Path) -> None:
    done, log = _run(tmp_path, _PLANTED)
    assert "SENTENCE An unexpected error happened in procgui itself" in done.stdout, done.stderr
    assert "ValueError: planted in a slot" in done.stdout and "Thread planted" in done.stdout
    assert "ANSWERS True True 0" in done.stdout
    assert "CODE 0 True" in done.stdout
    for text in (log, done.stderr):
        assert "ValueError: planted in a slot" in text and "ValueError: planted in a thread" in text
        assert "planted warning" in text


def test_a_fault_at_the_start_is_told(tmp_path: Path) -> None:
    done, log = _run(tmp_path, _NO_START)
    assert "SENTENCE procgui could not start" in done.stdout and "RuntimeError: planted at the start" in done.stdout
    assert done.returncode == 1
    assert "RuntimeError: planted at the start" in log and "RuntimeError: planted at the start" in done.stderr
