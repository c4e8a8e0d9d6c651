"""The base of every part of the window: it hears of a new language and of a new look, and scales its spaces."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from procgui.ui import tokens
from procgui.ui.elided_label import ElidedLabel
from procgui.ui.icons import SIZE as ICON
from procgui.ui.look import Look
from procgui.ui.theme import Theme


def spaced(layout: QLayout, inset: int | tuple[int, int, int, int] = 0, step: int = tokens.STEP) -> None:
    """Note a layout's spaces at zoom 100 %; :func:`rescale` makes them pixels."""
    layout.setProperty("inset", (inset,) * 4 if isinstance(inset, int) else inset)
    layout.setProperty("step", step)


def rescale(root: QWidget, theme: Theme) -> None:
    """Give every noted layout below ``root`` its spaces, and every button its icon's size, times the zoom."""
    for layout in root.findChildren(QLayout):
        inset = layout.property("inset")
        if inset is not None:
            layout.setContentsMargins(*(theme.px(side) for side in inset))
            layout.setSpacing(theme.px(layout.property("step")))
    size = QSize(theme.px(ICON), theme.px(ICON))
    for button in root.findChildren(QAbstractButton):
        button.setIconSize(size)


def set_role(widget: QWidget, **properties: str) -> None:
    """Set properties that the style sheet asks for, and let it look again."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    if widget.testAttribute(Qt.WidgetAttribute.WA_WState_Polished):  # else the sheet is asked later anyway
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def label(role: str = "", wrap: bool = False) -> QLabel:
    """A text with a role of the style sheet: ``dim``, ``heading``, ``error``, ``mono``."""
    text = QLabel()
    if role:
        text.setProperty("role", role)
    text.setWordWrap(wrap)
    return text


class Pane(QFrame):
    """Override :meth:`retranslate` and :meth:`apply_theme`; call both once at the end of the constructor."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        look.changed.connect(self._look_changed)

    @Slot(object)
    def _look_changed(self, theme: Theme) -> None:
        self.apply_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        """Set every text that a person reads."""

    def apply_theme(self, theme: Theme) -> None:
        """Set what the style sheet cannot: icons, fixed sizes, painted things."""


class Card(Pane):
    """A white sheet with a heading, something small at its right, and a body."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("role", "card")
        self.heading = ElidedLabel(least=11)
        self.heading.setProperty("role", "heading")
        self.side = ElidedLabel()
        self.side.setProperty("role", "side")
        self.side.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.body = QVBoxLayout(self)
        spaced(self.body, tokens.INSET)
        self.head = QHBoxLayout()
        self.body.addLayout(self.head)  # while it is empty: see tab_order
        spaced(self.head)
        self.head.addWidget(self.heading)
        self.head.addStretch(1)
        self.side.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.head.addWidget(self.side, 1000)  # all the room; the stretch is for cards that take it away
