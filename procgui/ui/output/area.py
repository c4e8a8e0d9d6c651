"""A scroll area over rows: its bars, its wheel, and what follows when rows come or the size changes."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QWidget

from procgui.ui.output.lines import VisibleLines
from procgui.ui.output.metrics import NAME_CELLS, Metrics
from procgui.ui.output.scroll import Scroll, Top
from procgui.ui.output.source import RowSource, ShownRow
from procgui.ui.theme import Theme

_WHEEL_LINES: Final = 3
_NOTCH: Final = 120
"""What a wheel that clicks reports for one click."""
_Action = QAbstractSlider.SliderAction


class RowArea(QAbstractScrollArea):
    """Knows which rows are seen; how they are painted is for :class:`OutputView`."""

    followChanged = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setViewport(QWidget())  # Qt's own would be filled first, and wrapping it costs 5 ms at the start
        self.theme = theme
        self.source: RowSource | None = None
        self.scrolling = Scroll()
        self.lines = VisibleLines(self.scrolling)
        self.scrolling.lines = self._count_lines
        self.metrics = Metrics(theme, times=False)
        self._times = False
        self._name_cells = NAME_CELLS[0]
        self._placing = False
        self._followed = True
        self._wheel = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().actionTriggered.connect(self._stepped)
        self.horizontalScrollBar().valueChanged.connect(self._moved_sideways)

    def _count_lines(self, row: int) -> int:
        return self.lines.count(self.item_at(row))

    def item_at(self, row: int) -> ShownRow | None:
        return self.source.row(row) if self.source is not None else None

    # how it is shown

    def set_theme(self, theme: Theme) -> None:
        """New colours, fonts or zoom."""
        self.theme = theme
        self._restyle()

    def set_times(self, shown: bool) -> None:
        """Show or hide the column of time stamps."""
        self._times = shown
        self._restyle()

    def set_name_cells(self, longest: int) -> None:
        """Give the names the columns that the longest one needs, within bounds."""
        cells = min(max(longest, NAME_CELLS[0]), NAME_CELLS[-1])
        if cells != self._name_cells:
            self._name_cells = cells
            self._restyle()

    def set_wrap(self, wrap: bool) -> None:
        """Long rows go on in further lines, or are scrolled sideways."""
        self.scrolling.wrap = wrap
        self.scrolling.top = Top(self.scrolling.top.row)
        self.resized()

    def set_follow(self, follow: bool) -> None:
        """Follow the tail or hold still."""
        if follow:
            self.scrolling.to_end()
        else:
            self.scrolling.hold()
        self.sync()

    def refresh(self) -> None:
        """The log may have grown: follow the tail, or hold still."""
        self.scrolling.settle()
        self.sync()

    def _restyle(self) -> None:
        self.metrics = Metrics(self.theme, self._times, self._name_cells)
        self.resized()

    def resized(self) -> None:
        """Fonts, columns or the viewport have another size."""
        self.lines.resize(self.metrics, self.viewport().size())
        self.refresh()

    def sync(self) -> None:
        """Find the visible lines, set the scroll bars, and ask for a paint."""
        self.lines.lay_out(self.source, self.horizontalScrollBar().value())
        self._place_bars()
        if self._followed != self.scrolling.follow:
            self._followed = self.scrolling.follow
            self.followChanged.emit(self._followed)
        self.viewport().update()

    def _place_bars(self) -> None:
        scroll, bar, side = self.scrolling, self.verticalScrollBar(), self.horizontalScrollBar()
        self._placing = True
        bar.setPageStep(scroll.page * scroll.fine)
        bar.setSingleStep(scroll.fine)
        bar.setRange(0, scroll.value_of(scroll.bottom()) if self.source is not None else 0)
        bar.setValue(scroll.value_of(scroll.top))
        width = int(self.viewport().width() - self.metrics.text_x)
        side.setPageStep(max(width, 1))
        side.setSingleStep(round(self.metrics.cell * 4))
        longest = round((self.lines.widest + 1) * self.metrics.cell)
        side.setRange(0, 0 if scroll.wrap else max(longest - width, 0))
        self._placing = False

    # moving about

    def show_top(self, row: int) -> None:
        """Make a row the first visible one, and hold still."""
        self.scrolling.to(Top(row))
        self.scrolling.hold()
        self.sync()

    def show_place(self, row: int, column: int) -> None:
        """Bring a column of a row into sight, and hold still."""
        self.scrolling.show(row, column // self.lines.columns)
        if not self.scrolling.wrap:
            self._show_column(column)
        self.sync()

    def _show_column(self, column: int) -> None:
        side = self.horizontalScrollBar()
        x = round(column * self.metrics.cell)
        if not side.value() <= x <= side.value() + side.pageStep() - round(8 * self.metrics.cell):
            self.lines.widest = max(self.lines.widest, column)
            self._place_bars()
            side.setValue(max(x - side.pageStep() // 2, 0))

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        if not self._placing:
            self.scrolling.to_value(value)
            self.sync()

    @Slot(int)
    def _stepped(self, action: int) -> None:
        """The arrows of the scroll bar go by lines, also inside a long wrapped row."""
        steps = {
            QAbstractSlider.SliderAction.SliderSingleStepAdd.value: 1,
            QAbstractSlider.SliderAction.SliderSingleStepSub.value: -1,
            QAbstractSlider.SliderAction.SliderPageStepAdd.value: self.scrolling.page,
            QAbstractSlider.SliderAction.SliderPageStepSub.value: -self.scrolling.page,
        }
        if action in steps:
            self.scroll_lines(steps[action])
            self.verticalScrollBar().setSliderPosition(self.verticalScrollBar().value())

    @Slot(int)
    def _moved_sideways(self, value: int) -> None:
        self.lines.lay_out(self.source, self.horizontalScrollBar().value())
        self.viewport().update()

    def scroll_lines(self, lines: int) -> None:
        """Scroll on a person's wish."""
        self.scrolling.by_lines(lines)
        self.sync()

    def scroll_to_start(self) -> None:
        """The oldest row that is kept."""
        if self.source is not None:
            self.scrolling.to(Top(self.source.first))
            self.sync()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
            return
        delta = event.angleDelta()
        if abs(delta.x()) > abs(delta.y()) or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            side = self.horizontalScrollBar()
            side.setValue(side.value() - round((delta.x() or delta.y()) / _NOTCH * side.singleStep() * 3))
            return
        self._wheel += delta.y() * _WHEEL_LINES
        lines, self._wheel = int(self._wheel / _NOTCH), self._wheel - int(self._wheel / _NOTCH) * _NOTCH
        if lines:
            self.scroll_lines(-lines)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.resized()

    def sizeHint(self) -> QSize:
        return QSize(round(self.metrics.text_x + 60 * self.metrics.cell), self.metrics.line_height * 20)
