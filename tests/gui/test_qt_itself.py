"""The Qt that is installed: faults in it that would end the program."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject


def test_void_calls_keep_their_reference_to_none() -> None:
    # PySide6 6.12.0 below Python 3.12 loses one a call and aborts after some thousand (PYSIDE-3474).
    item = QObject()
    before = sys.getrefcount(None)
    for _ in range(500):
        item.setObjectName("x")
    assert abs(sys.getrefcount(None) - before) < 5
