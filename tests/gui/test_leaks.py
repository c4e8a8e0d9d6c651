"""The tests' own guard sees a timer that runs on."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from tests.leaks import Leaks


def test_a_running_timer_is_a_leak_until_it_stops(qtbot: QtBot) -> None:
    leaks = Leaks(with_qt=True, grace=0)
    owner = QObject()
    owner.setObjectName("owner")
    timer = QTimer(owner)
    timer.start(10_000)
    assert leaks.left() == ["timer of 10000 ms of QObject owner"]
    timer.stop()
    assert leaks.left() == []


def test_a_widget_without_a_parent_is_a_leak(qtbot: QtBot) -> None:
    leaks = Leaks(with_qt=True, grace=0)
    owner = QWidget()
    button = QToolButton()
    button.setObjectName("close")
    assert set(leaks.left()) == {"QWidget without a parent", "QToolButton close without a parent"}
    button.setParent(owner)
    owner.deleteLater()
    assert leaks.left() == []
