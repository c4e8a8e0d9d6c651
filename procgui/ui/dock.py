"""A card that can be moved, floated, put behind another one and closed: its heading is the handle."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from procgui.ui import tokens
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.pane import Card, Pane, rescale, set_role, spaced
from procgui.ui.theme import Theme

_CLOSE = 12
"""Pixels of its picture: smaller than those of what one presses often."""
_HEAD = (tokens.INSET, tokens.STEP, tokens.STEP, 0)


class PaneDock(QDockWidget):
    """``name`` is what layouts are remembered by; ``closed`` says that the person closed it."""

    closed = Signal()

    def __init__(self, name: str, content: Pane, look: Look, scrolls: bool) -> None:
        super().__init__()
        self.name, self._content = name, content
        self.setObjectName(f"pane-{name}")
        self.setWidget(_scrolling(content) if scrolls else content)
        self._close = QToolButton()
        self._close.setObjectName(f"close-{name}")
        self._close.setProperty("role", "flat")
        self._close.clicked.connect(self.close)
        self.setTitleBarWidget(self._head(content))
        look.changed.connect(self.apply_theme)
        self.apply_theme(look.theme)

    def _head(self, content: Pane) -> QWidget:
        """The card's own head as title bar; what is no card has its headings inside and stays where it is."""
        if not isinstance(content, Card):
            self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
            return QWidget()
        head = QFrame()
        head.setProperty("role", "pane-head")
        row = QHBoxLayout(head)
        spaced(row, _HEAD)
        content.body.removeItem(content.head)
        content.head.setParent(None)
        row.addLayout(content.head, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        set_role(content, docked="true")
        return head

    def set_title(self, words: str, closing: str) -> None:
        """What a tab says, and the button that closes."""
        self.setWindowTitle(words)
        self._close.setToolTip(closing)
        self._close.setAccessibleName(closing)

    def natural_height(self) -> int:
        """Pixels in which all of it can be seen."""
        return self.titleBarWidget().sizeHint().height() + self._content.sizeHint().height()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def apply_theme(self, theme: Theme) -> None:
        self._close.setIcon(icon("close", theme, "dim"))
        rescale(self, theme)
        self._close.setIconSize(QSize(theme.px(_CLOSE), theme.px(_CLOSE)))


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setViewport(QWidget())  # clear; and wrapping Qt's own the first time would cost 5 ms
    area.setWidget(content)
    content.setAutoFillBackground(False)
    return area
