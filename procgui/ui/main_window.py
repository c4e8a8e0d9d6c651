"""The window as a window: its place on the screen, its first paint, its end.

It is painted before anything lies in it, as empty cards in the places where they will be; then :meth:`furnish` brings
the :class:`~procgui.ui.workbench.Workbench`. So this module imports nothing that the first paint does not need.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QSize, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow

from procgui.applog import AppLog
from procgui.ui.look import Look
from procgui.ui.skeleton import paint_skeleton

if TYPE_CHECKING:
    from procgui.controller.engine import Engine
    from procgui.ui.language import Language
    from procgui.ui.workbench import Workbench

_USUAL = QSize(1440, 900)


class MainWindow(QMainWindow):
    """``ask`` is off in tests, and when the window closes without being asked."""

    closing = Signal()
    forgetting = Signal()
    """The person wants every setting forgotten."""
    painted = Signal()
    """Once: the window was painted for the first time."""

    def __init__(self, look: Look, ask: bool = True) -> None:
        super().__init__()
        self.look, self.ask = look, ask
        self.log = AppLog()
        self.seen = False
        self.workbench: Workbench | None = None
        self.geometry_left = QByteArray()
        """Where the window was when it was closed the last time."""
        self._first_paint = QTimer(self)
        self._first_paint.setSingleShot(True)
        self._first_paint.timeout.connect(self.painted)
        self.setWindowTitle("procgui")

    def furnish(self, engine: Engine, language: Language) -> Workbench:
        """Bring in everything that lies in the window."""
        from procgui.ui.workbench import Workbench

        self.workbench = Workbench(self, engine, self.look, language)
        self.look.put_on()
        if self.seen:
            self.workbench.hands.watch(self.windowHandle())
        return self.workbench

    def open_at_size(self) -> None:
        """Show the window where it was left, else at its usual size, or as large as the screen allows."""
        if not self.restoreGeometry(self.geometry_left):
            self.take_usual_size()
        self.show()

    def take_usual_size(self) -> None:
        """The size that a window has when nothing else is known."""
        if self.isMaximized() or self.isFullScreen():
            self.showNormal()
        room = self.screen().availableGeometry().size()
        self.resize(_USUAL.boundedTo(room * 0.95))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt paints the window first and then, before any timer, all that lies on it."""
        super().paintEvent(event)
        if self.workbench is None:
            paint_skeleton(QPainter(self), self.rect(), self.look.theme)
        if not self.seen:
            self.seen = True
            if self.workbench is not None:
                self.workbench.hands.watch(self.windowHandle())
            self._first_paint.start()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask while children live; closing ends them all."""
        if self.workbench is not None and not self.workbench.may_close():
            event.ignore()
            return
        self.closing.emit()
        super().closeEvent(event)

    def close_unasked(self) -> None:
        """Close whatever runs; the terminal or the system said so."""
        self.ask = False
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange and self.workbench is not None:
            self.workbench.retranslate()
        super().changeEvent(event)
