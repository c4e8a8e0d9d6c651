"""A card that can be moved, floated, put behind another one and closed: its heading is the handle."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QResizeEvent
from PySide6.QtWidgets import QDockWidget, QFrame, QHBoxLayout, QScrollArea, QToolButton, QVBoxLayout, QWidget

from procgui.ui import tokens
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.pane import Card, Pane, rescale, set_role, spaced
from procgui.ui.theme import Theme

_FRAME = 4
"""Borders and margins around the content, in pixels at any zoom."""
_BAR = 10
"""Width of a scroll bar."""
_HEAD = (tokens.INSET, tokens.STEP, tokens.STEP, 0)


class _Head(QFrame):
    """A title bar that takes no room while a tab says its title."""

    gone = False

    def sizeHint(self) -> QSize:
        return QSize(0, 0) if self.gone else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0) if self.gone else super().minimumSizeHint()


class PaneDock(QDockWidget):
    """``name`` is what layouts are remembered by; ``closed`` says that the person closed it."""

    closed = Signal()
    grown = Signal()
    """What lies in it wants another size."""

    def __init__(self, name: str, content: Pane, look: Look, scrolls: bool) -> None:
        super().__init__()
        self.name, self._content, self._look = name, content, look
        self.setObjectName(f"pane-{name}")
        self.setWidget(_scrolling(content) if scrolls else content)
        self._head = _Head()
        self._close = QToolButton(self._head)
        self._close.setObjectName(f"close-{name}")
        self._close.setProperty("role", "flat")
        self._close.clicked.connect(self.close)
        self._fill_head(content)
        self.setTitleBarWidget(self._head)
        content.installEventFilter(self)
        look.changed.connect(self.apply_theme)
        self.apply_theme(look.theme)

    def _fill_head(self, content: Pane) -> None:
        """The card's own head as title bar; what is no card has its headings inside and stays where it is."""
        if not isinstance(content, Card):
            self.setFeatures(QDockWidget.DockWidgetFeature.DockWidgetClosable)
            self._head.gone = True
            return
        self._head.setProperty("role", "pane-head")
        row = QHBoxLayout(self._head)
        spaced(row, _HEAD)
        content.body.removeItem(content.head)
        content.head.setParent(None)
        row.addLayout(content.head, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        set_role(content, docked="true")

    def set_title(self, words: str, closing: str) -> None:
        """What a tab says, and the button that closes."""
        self.setWindowTitle(words)
        self._close.setToolTip(closing)
        self._close.setAccessibleName(closing)

    def show_head(self, shown: bool) -> None:
        """Leave the head out where a tab says the same and there are no buttons to lose."""
        self._head.gone = not shown
        self._head.setVisible(shown)
        set_role(self.widget(), docked="true" if shown else "false")

    def natural_height(self) -> int:
        """Pixels in which all of it can be seen, also beside a scroll bar that is still there from before."""
        content = self._content
        inside = (
            content.heightForWidth(self.width() - _FRAME - self._look.theme.px(_BAR))
            if content.hasHeightForWidth()
            else content.sizeHint().height()
        )
        return self._head.sizeHint().height() + inside + _FRAME

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.grown.emit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """At another width its texts need another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.grown.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        super().closeEvent(event)
        self.closed.emit()

    def apply_theme(self, theme: Theme) -> None:
        self._close.setIcon(icon("close", theme, "dim"))
        rescale(self, theme)


def _scrolling(content: QWidget) -> QWidget:
    """The card's frame around its content, which may be larger."""
    frame = QFrame()
    frame.setProperty("role", "card")
    frame.setProperty("docked", "true")
    set_role(content, role="clear")
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
    area.setViewport(QWidget())  # clear; and wrapping Qt's own the first time would cost 5 ms
    area.setWidget(content)
    content.setAutoFillBackground(False)
    box = QVBoxLayout(frame)
    spaced(box, (0, 0, 1, 1), 0)
    box.addWidget(area)
    return frame
