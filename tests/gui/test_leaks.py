"""The tests' own guard sees a timer that runs on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from tests.leaks import Leaks


def test_a_running_timer_is_a_leak_until_it_stops(qtbot: QtBot) -> None:
    leaks = Leaks(with_timers=True, grace=0)
    owner = QObject()
    owner.setObjectName("owner")
    timer = QTimer(owner)
    timer.start(10_000)
    assert leaks.left() == ["timer of 10000 ms of QObject owner"]
    timer.stop()
    assert leaks.left() == []
