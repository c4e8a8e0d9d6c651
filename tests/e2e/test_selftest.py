"""``procgui selftest`` as it is started: with standard streams, without, and where something is wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from procgui.selftest import report
from procgui.selftest.report import Check, Failed
from tests.process.engine import METHODS
from tests.systems import WINE

COMMAND = [sys.executable, "-m", "procgui", "selftest"]
ENVIRONMENT = {**os.environ, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}


def test_it_passes_and_the_report_is_what_was_printed(tmp_path: Path) -> None:
    file = tmp_path / "报告 1.txt"
    done = subprocess.run([*COMMAND, "--report", str(file)], env=ENVIRONMENT, capture_output=True, timeout=100)
    assert done.returncode == 0, done.stdout.decode()
    lines = done.stdout.decode().splitlines()
    assert file.read_text("utf-8").splitlines() == lines
    assert sum(line.startswith("ok ") for line in lines) == (3 if WINE else 4) * len(METHODS) + 4
    assert "with standard streams" in lines
    assert lines[-1].startswith("passed: ")


def test_without_standard_streams(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    command = [*COMMAND, "--report", str(file)]
    if sys.platform == "win32":
        command[0] = str(Path(sys.executable).with_name("pythonw.exe"))
        done = subprocess.run(command, env=ENVIRONMENT, timeout=100, creationflags=subprocess.DETACHED_PROCESS)
    else:
        shell = ["sh", "-c", 'exec "$@" <&- >&- 2>&-', "sh"]
        done = subprocess.run([*shell, *command], env=ENVIRONMENT, timeout=100)
    text = file.read_text("utf-8")
    assert "without standard streams" in text
    assert done.returncode == 0, text
    assert text.splitlines()[-1].startswith("passed: ")


def _fails(end: float) -> None:
    raise Failed("seen instead of wanted")


def _breaks(end: float) -> None:
    raise LookupError("nobody thought of it")


def test_what_fails_is_said_and_the_rest_is_still_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    done: list[float] = []
    checks = [Check("styles", "fork", _fails), Check("pool", "spawn", _breaks), Check("ends", "", done.append)]
    monkeypatch.setattr("procgui.selftest.scripts.script_checks", lambda: checks)
    monkeypatch.setattr("procgui.selftest.window.window_checks", list)
    assert report.self_test(None) == 1
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines if line.endswith(("lost", "spawn", "before"))] == [
        "FAILED",
        "FAILED",
        "ok",
    ]
    assert "        seen instead of wanted" in lines
    assert any("LookupError: nobody thought of it" in line for line in lines)
    assert lines[-1].startswith("FAILED: 2/4")
    assert done


def test_a_check_that_has_no_time_left_fails(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "zh_CN.UTF-8")
    monkeypatch.setattr(report, "LONGEST", 0.0)
    assert report.self_test(None) == 1
    out = capsys.readouterr().out
    assert "未进行" in out and "没有留下任何进程" in out


def test_a_report_that_cannot_be_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert report.self_test(str(tmp_path / "missing" / "report.txt")) == 2
    assert "report" in capsys.readouterr().err


def test_an_error_inside_the_window_is_a_failure() -> None:
    code = """
import time
from procgui.selftest import report, window

def use(hand, method):
    from PySide6.QtCore import QTimer
    done = []
    QTimer.singleShot(0, lambda: done.append(1) or 1 / 0)
    hand.until(lambda: bool(done), "the timer")

window._use = use
check, *_ = window.window_checks()
print(report._trouble(check, time.monotonic() + 30))
"""
    environment = {**ENVIRONMENT, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, timeout=60)
    assert "ZeroDivisionError" in done.stdout, done.stderr
