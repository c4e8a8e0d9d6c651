"""The look is changed while widgets that nobody refers to wait for Python's collector."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from procgui.ui.look import Look


class _Busy(QLabel):
    """Makes enough objects at each change to set the collector off, if it runs at all."""

    collections = 0
    changes = 0

    def changeEvent(self, event: QEvent) -> None:
        self.changes += 1
        before = gc.get_stats()[0]["collections"]
        kept = [[] for _ in range(3 * gc.get_threshold()[0])]
        self.collections += gc.get_stats()[0]["collections"] - before
        del kept
        super().changeEvent(event)


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    """In use; taken off again, since its pictures go with it."""
    look = Look(qapp)
    look.put_on()
    yield look
    look.set_scale(1.0)
    qapp.setStyleSheet("")


def test_nothing_is_collected_while_qt_asks_all_widgets(qtbot: QtBot, look: Look) -> None:
    busy = _Busy()
    qtbot.addWidget(busy)
    busy.ensurePolished()
    busy.changes = busy.collections = 0
    look.set_scale(1.5)
    assert busy.changes and not busy.collections
    assert gc.isenabled()
    busy.setEnabled(False)
    assert busy.collections, "at any other change it runs"
