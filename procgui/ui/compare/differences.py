"""The outputs side by side, line by line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QHeaderView, QTreeView, QVBoxLayout, QWidget

from procgui.model.alignment import Mark
from procgui.model.comparison import Comparison
from procgui.ui import tokens
from procgui.ui.compare import words
from procgui.ui.compare.cells import CellDelegate
from procgui.ui.compare.rows import RowsModel
from procgui.ui.look import Look
from procgui.ui.pane import Pane, label, spaced
from procgui.ui.theme import Theme

_SMOOTH: Final = 300
"""So many rows are scrolled by pixels, for which the height of each has to be known; more of them row by row."""


class RowsView(QTreeView):
    """Ctrl+C copies whole rows."""

    def __init__(self, model: RowsModel, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = model
        self.setModel(model)
        self.setItemDelegate(CellDelegate(look, self))
        self.setRootIsDecorated(False)
        self.setAllColumnsShowFocus(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = self.header()
        header.setSectionsMovable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        header.setMinimumSectionSize(1)
        header.sectionResized.connect(self.scheduleDelayedItemsLayout)  # its lines are wrapped elsewhere

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            rows = sorted({index.row() for index in self.selectionModel().selectedRows()})
            QGuiApplication.clipboard().setText("\n".join(map(self._rows.text, rows)))
        else:
            super().keyPressEvent(event)


class Differences(Pane):
    """Empty columns belong to runs that have not ended. ``only`` and ``notes`` lie where there is room for them."""

    def __init__(self, methods: Sequence[str], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("role", "card")
        self._comparison = Comparison()
        self.rows = RowsModel(methods, look.theme, self)
        self.view = RowsView(self.rows, look)
        self.notes = label("dim", wrap=True)
        self.only = QCheckBox()
        self.only.setObjectName("only-differing")
        self.only.toggled.connect(self._fill)
        column = QVBoxLayout(self)
        spaced(column, (tokens.INSET, tokens.STEP, tokens.INSET, tokens.STEP))
        column.addWidget(self.view)
        self.retranslate()
        self.apply_theme(look.theme)

    def show_comparison(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._fill()
        self.notes.setText(words.notes(comparison))

    @Slot()
    def _fill(self) -> None:
        mode = QAbstractItemView.ScrollMode
        self.view.setVerticalScrollMode(mode.ScrollPerItem)
        self.rows.show_rows(self._comparison, self.only.isChecked())
        if self.rows.rowCount() <= _SMOOTH:
            self.view.setVerticalScrollMode(mode.ScrollPerPixel)

    def set_caption_width(self, pixels: int) -> None:
        """Where the first method's column begins."""
        metrics = QFontMetrics(self.rows.mark_font)
        longest = max(metrics.horizontalAdvance(words.mark(mark)) for mark in Mark)
        self.view.header().resizeSection(0, max(pixels, longest + self.look.theme.px(2 * tokens.STEP)))

    def retranslate(self) -> None:
        self.only.setText(self.tr("Only what differs"))
        self.only.setToolTip(self.tr("Leave out the lines that are the same under all start methods"))
        self.view.setAccessibleName(self.tr("Output of all runs, side by side"))
        self.notes.setText(words.notes(self._comparison))
        self._fill()

    def apply_theme(self, theme: Theme) -> None:
        self.rows.dress(theme)
