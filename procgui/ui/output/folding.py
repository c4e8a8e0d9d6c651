"""Where the card is too small for both, lines go before filters: these are put away behind a button."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QObject, Slot
from PySide6.QtWidgets import QToolButton

from procgui.ui.find_bar import FindBar
from procgui.ui.icons import icon
from procgui.ui.output.area import RowArea
from procgui.ui.output.filters import Filters
from procgui.ui.pane import Card

LEAST_LINES: Final = 8
"""With fewer lines than these in sight the filters are put away."""
_TELLING: Final = (QEvent.Type.Resize, QEvent.Type.LayoutRequest, QEvent.Type.Show)
"""After these of the card there may be more or less room; Qt has laid it out before a filter of events hears."""


class Folding(QObject):
    """``button`` is only seen while there is too little room; pressed, it shows the filters all the same."""

    def __init__(self, card: Card, find_bar: FindBar, filters: Filters, lines: RowArea) -> None:
        super().__init__(card)
        self._card, self._find_bar, self._filters, self._lines = card, find_bar, filters, lines
        self.button = QToolButton()
        self.button.setCheckable(True)
        self.button.hide()
        self.button.toggled.connect(self.fold)
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _TELLING and self._card.isVisible():
            self.fold()
        return super().eventFilter(watched, event)

    @Slot()
    def fold(self) -> None:
        """Put the filters away, or show them, as the room and the person want it."""
        cramped = self._is_cramped()
        self.button.setVisible(cramped)
        self._find_bar.set_compact(cramped)  # it makes room for the button
        self._filters.setVisible(not cramped or self.button.isChecked())

    def _is_cramped(self) -> bool:
        """Whether the filters would leave too few lines, be they shown just now or not."""
        step = self._card.body.spacing()
        room = self._lines.height() + (0 if self._filters.isHidden() else self._filters.height() + step)
        filters = self._filters.flow.heightForWidth(self._lines.width()) + step
        return room - filters < LEAST_LINES * self._lines.metrics.line_height

    @Slot()
    def show_state(self) -> None:
        """That something is filtered away is told while the filters are out of sight, too."""
        narrowed = self._filters.narrowed
        self.button.setIcon(icon("filter", self._card.look.theme, "accent" if narrowed else "ink"))
        tip, hidden = self.tr("Filters: which processes and streams are shown"), self.tr("They hide some output now")
        self.button.setToolTip(f"{tip}\n{hidden}" if narrowed else tip)
        self.button.setAccessibleName(self.button.toolTip())
