"""A fault of the window itself: one dialog tells of it, counts it, never multiplies, and the window goes on."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qDebug, qInstallMessageHandler, qWarning
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import procgui
from procgui.applog import AppLog
from procgui.faults import Fault, Faults
from procgui.ui import crash
from procgui.ui.crash import CrashReporter
from procgui.ui.crash_dialog import CrashDialog, report
from procgui.ui.qt_messages import keep_qt_messages, leave_qt_messages


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def log(tmp_path: Path) -> Iterator[AppLog]:
    log = AppLog(tmp_path / "log")
    log.open()
    yield log
    log.close()


@pytest.fixture
def faults(log: AppLog) -> Faults:
    """Not installed: pytest-qt has hooks of its own; :meth:`Faults.report` is what ours end in."""
    return Faults(log)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def reporter(qtbot: QtBot, faults: Faults, clock: Clock) -> CrashReporter:
    window = QWidget()
    qtbot.addWidget(window)
    return CrashReporter(faults, window, clock)


def _fault(text: str = "boom", where: str = "") -> Fault:
    return Fault(f"ValueError: {text}", f"Traceback (most recent call last):\n  File 'x.py'\nValueError: {text}", where)


def _dialogs() -> list[CrashDialog]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, CrashDialog) and each.isVisible()]


def _dialog(qtbot: QtBot, reporter: CrashReporter) -> CrashDialog:
    qtbot.waitUntil(lambda: reporter.dialog is not None)
    assert reporter.dialog is not None
    return reporter.dialog


def test_the_dialog_says_everything(qtbot: QtBot, reporter: CrashReporter, faults: Faults, log: AppLog) -> None:
    faults.report(_fault())
    dialog = _dialog(qtbot, reporter)
    assert dialog.isVisible() and not dialog.isModal()
    assert "in procgui itself" in dialog.sentence.text() and dialog.summary.text() == "ValueError: boom"
    text = dialog.text.toPlainText()
    for part in (f"procgui: {procgui.__version__}", "Python: 3", "PySide6: 6", "Qt: 6", "System: ", "File 'x.py'"):
        assert part in text
    assert "Last lines of the log" in text
    assert any(str(log.path) in label.text() for label in dialog.findChildren(type(dialog.sentence)))
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == text
    assert dialog.copy_button.text() == "Copied"
    dialog.close_button.click()
    qtbot.waitUntil(lambda: not _dialogs())


def test_faults_are_counted_in_one_dialog(qtbot: QtBot, reporter: CrashReporter, faults: Faults) -> None:
    faults.report(_fault("first"))
    dialog = _dialog(qtbot, reporter)
    for _ in range(499):
        faults.report(_fault("first"))
    qtbot.waitUntil(lambda: "500 times" in dialog.summary.text())
    faults.report(_fault("other", "Thread w"))
    qtbot.waitUntil(lambda: dialog.summary.text() == "ValueError: other")
    assert _dialogs() == [dialog]
    text = dialog.text.toPlainText()
    assert "500 times\nTraceback" in text and "Thread w\nTraceback" in text and "ValueError: other" in text


def test_a_closed_dialog_stays_closed_for_a_while(
    qtbot: QtBot, reporter: CrashReporter, faults: Faults, clock: Clock
) -> None:
    faults.report(_fault())
    _dialog(qtbot, reporter).reject()
    faults.report(_fault())
    qtbot.waitUntil(lambda: reporter.counts[_fault()] == 2)
    assert reporter.dialog is None
    faults.report(_fault("another"))
    _dialog(qtbot, reporter).reject()
    clock.now += crash.REST
    faults.report(_fault())
    assert "times" not in _dialog(qtbot, reporter).summary.text()


def test_from_another_thread(qtbot: QtBot, reporter: CrashReporter, faults: Faults) -> None:
    thread = threading.Thread(target=faults.report, args=[_fault(where="Thread-1")])
    thread.start()
    thread.join()
    assert _dialog(qtbot, reporter).thread() is QApplication.instance().thread()  # type: ignore[union-attr]


def test_a_fault_of_the_dialog_opens_no_other(
    qtbot: QtBot, reporter: CrashReporter, faults: Faults, log: AppLog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object) -> None:
        raise RuntimeError("the dialog is ill")

    monkeypatch.setattr(CrashDialog, "show_faults", fail)
    faults.report(_fault())
    qtbot.waitUntil(lambda: "the dialog is ill" in log.tail())
    faults.report(_fault("more"))
    qtbot.waitUntil(lambda: "more" in log.tail())
    QApplication.processEvents()
    assert not _dialogs()


def test_a_fault_in_a_slot_of_the_dialog_is_logged_alone(qtbot: QtBot, reporter: CrashReporter, faults: Faults) -> None:
    dialog_file = crash.__file__.replace("crash.py", "crash_dialog.py")
    faults.report(Fault("ValueError: x", f'File "{dialog_file}", line 1'))
    faults.report(_fault("real"))
    assert "crash_dialog" not in _dialog(qtbot, reporter).text.toPlainText().split("Last lines")[0]


def test_many_kinds_of_faults_stay_a_report(log: AppLog) -> None:
    text = report({_fault(str(number)): 1 for number in range(50)}, log)
    assert "(30 further faults stand in the log)" in text


def test_no_file_is_said(qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log = AppLog(tmp_path / "file" / "log")
    log.open()
    dialog = CrashDialog(log)
    qtbot.addWidget(dialog)
    assert any("in memory only" in label.text() for label in dialog.findChildren(type(dialog.sentence)))
    folder = next(button for button in dialog.findChildren(QPushButton) if button.text() == "Open folder")
    assert not folder.isEnabled()


def test_qt_speaks_into_the_log(qapp: QApplication, log: AppLog, capfd: pytest.CaptureFixture[str]) -> None:
    before = qInstallMessageHandler(None)
    try:
        keep_qt_messages(log)
        qWarning("a wire is loose")
        qDebug("ticking")
        leave_qt_messages()
    finally:
        qInstallMessageHandler(before)
    assert "WARNING Qt: a wire is loose" in log.tail() and "DEBUG Qt: ticking" in log.tail()
    assert "a wire is loose" in capfd.readouterr().err
