"""Ctrl and the wheel zoom the whole window, wherever the pointer is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QWheelEvent, QWindow

from procgui.ui.look import Look

_NOTCH: Final = 120
"""What a wheel that clicks reports for one click; trackpads report small parts of it."""


class WheelZoom(QObject):
    """Filters what comes from the system for a window, before Qt hands it to a widget: editors, which have a zoom of
    their own, never see the event, and nothing zooms twice."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._turned = 0

    def watch(self, window: QWindow) -> None:
        """Zoom by the wheel over this window too."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.Wheel or not isinstance(event, QWheelEvent):
            return False
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._turned = 0
            return False
        if event.phase() is not Qt.ScrollPhase.ScrollMomentum:  # the fingers have left the trackpad
            self._turn(event.angleDelta().y())
        event.accept()
        return True

    def _turn(self, delta: int) -> None:
        """Small turns add up; a turn the other way begins anew."""
        if delta * self._turned < 0:
            self._turned = 0
        self._turned += delta
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self._look.zoom(steps)
