"""The painted output view: only the visible rows are fetched, laid out and painted, however long the log is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFontMetrics,
    QGuiApplication,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QAbstractSlider, QMenu, QWidget

from procgui.model.search import Hit, Search
from procgui.ui.output import keys
from procgui.ui.output.copying import COPY_LIMIT, selected_text
from procgui.ui.output.metrics import Metrics
from procgui.ui.output.painter import Line, Marks, RowPainter
from procgui.ui.output.pointer import Pointer
from procgui.ui.output.scroll import Scroll, Top
from procgui.ui.output.selection import Place, Selection
from procgui.ui.output.source import RowSource, ShownRow
from procgui.ui.theme import Theme

_NOWHERE: Final = Selection(Place(0, 0), Place(0, 0))
_WHEEL_LINES: Final = 3
_NOTCH: Final = 120


class OutputView(QAbstractScrollArea):
    """Shows a :class:`RowSource`. ``painted_rows`` counts what painting cost, for the tests."""

    followChanged = Signal(bool)
    copyRefused = Signal(object)
    """Carries the number of selected rows when they are too many for a clipboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scrolling = Scroll()
        self.scrolling.lines = self._lines
        self.source: RowSource | None = None
        self.selection = _NOWHERE
        self.painted_rows = 0
        self._times = True
        self._search: Search | None = None
        self._hit: Hit | None = None
        self._visible: list[Line] = []
        self._widest = 0
        self._placing = False
        self._followed = True
        self._wheel = 0
        self._said = ""
        self._pointer = Pointer(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().actionTriggered.connect(self._stepped)
        self.horizontalScrollBar().valueChanged.connect(self._moved_sideways)
        self.set_theme(theme)
        self.retranslate()

    # what is shown

    def set_source(self, source: RowSource | None) -> None:
        """Show other rows; a selection and hits belong to the old ones."""
        self.source = source
        self.scrolling.rows = source
        self.selection = _NOWHERE
        self._search = self._hit = None
        self._widest = 0
        if source is not None:
            source.notice = self._dropped_words
        self.refresh()

    def refresh(self) -> None:
        """The log may have grown: follow the tail, or hold still."""
        self.scrolling.settle()
        self._sync()

    def set_theme(self, theme: Theme) -> None:
        """New colours, fonts or zoom."""
        self.theme = theme
        self._resized()

    def set_times(self, shown: bool) -> None:
        """Show or hide the column of time stamps."""
        self._times = shown
        self._resized()

    def set_wrap(self, wrap: bool) -> None:
        """Long rows go on in further lines, or are scrolled sideways."""
        self.scrolling.wrap = wrap
        self.scrolling.top = Top(self.scrolling.top.row)
        self._resized()

    def set_follow(self, follow: bool) -> None:
        """Follow the tail or hold still."""
        if follow:
            self.scrolling.to_end()
        else:
            self.scrolling.hold()
        self._sync()

    def show_top(self, row: int) -> None:
        """Make a row the first visible one, and hold still."""
        self.scrolling.to(Top(row))
        self.scrolling.hold()
        self._sync()

    def set_search(self, search: Search | None, hit: Hit | None = None) -> None:
        """Mark the matches of a search; the hit, if any, is brought into sight."""
        self._search, self._hit = search, hit
        if hit is not None:
            self._show_hit(hit)
        self._sync()

    def _show_hit(self, hit: Hit) -> None:
        item = self.source.row(hit.position) if self.source is not None else None
        if item is None:
            return
        spans = self._search.needle.spans(item.shown.text) if self._search is not None else []
        self.show_place(hit.position, item.cells.column_of(spans[hit.nth][0]) if hit.nth < len(spans) else 0)

    # sizes

    def _resized(self) -> None:
        self.metrics = Metrics(self.theme, self._times)
        page = self.viewport().height() // self.metrics.line_height
        self.scrolling.page = max(page, 1)
        self.scrolling.settle()
        self._sync()

    @property
    def columns(self) -> int:
        """How many columns of text fit beside the gutter; at least 8, however narrow the view."""
        return max(int((self.viewport().width() - self.metrics.text_x) // self.metrics.cell) - 1, 8)

    def _lines(self, row: int) -> int:
        item = self.source.row(row) if self.source is not None else None
        return self._lines_of(item) if item is not None else 1

    def _lines_of(self, item: ShownRow) -> int:
        return max(-(-item.cells.columns // self.columns), 1) if self.scrolling.wrap else 1

    # layout

    def _sync(self) -> None:
        """Find the visible lines, set the scroll bars, and ask for a paint."""
        self._visible = self._lay_out()
        self._place_bars()
        if self._followed != self.scrolling.follow:
            self._followed = self.scrolling.follow
            self.followChanged.emit(self._followed)
        self._tell_accessibility()
        self.viewport().update()

    def _lay_out(self) -> list[Line]:
        if self.source is None:
            return []
        height = self.viewport().height()
        row, number = self.scrolling.top
        lines: list[Line] = []
        y = 0
        for item in self.source.rows(row, row + self.scrolling.page + 2):
            if not self.scrolling.wrap:
                self._widest = max(self._widest, item.cells.columns)
            for part in range(number, self._lines_of(item)):
                if y >= height:
                    return lines
                lines.append(self._line(item, part, y))
                y += self.metrics.line_height
            number = 0
        return lines

    def _line(self, item: ShownRow, number: int, y: float) -> Line:
        m = self.metrics
        if self.scrolling.wrap:
            first = number * self.columns
            return Line(item, number, y, first, first + self.columns - 1, m.text_x, True)
        left = self.horizontalScrollBar().value()
        first = int(left // m.cell)
        last = int((left + self.viewport().width() - m.text_x) // m.cell)
        return Line(item, number, y, first, last, m.text_x + first * m.cell - left, False)

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
        longest = round((self._widest + 1) * self.metrics.cell)
        side.setRange(0, 0 if scroll.wrap else max(longest - width, 0))
        self._placing = False

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.theme.card)
        if self.source is None:
            return
        width = self.viewport().width()
        paint = RowPainter(painter, self.theme, self.metrics, width)
        clip = QRect(int(self.metrics.text_x), 0, width, self.viewport().height())
        for line in self._visible:
            if line.item.row is None:
                paint.notice(line)
                continue
            look = self.source.names(line.item.row.chan)
            paint.gutter(line, look, f"{self.source.seconds(line.item.row):.3f}", self._mark)
            painter.setClipRect(clip)
            paint.text(line, self._marks(line.item))
            painter.setClipping(False)
        self.painted_rows += len(self._visible)

    def _marks(self, item: ShownRow) -> Marks:
        selected = self.selection.part(item.position, len(item.shown.text))
        if self._search is None:
            return Marks(selected)
        matches = tuple(self._search.needle.spans(item.shown.text))
        here = self._hit is not None and self._hit.position == item.position
        return Marks(selected, matches, self._hit.nth if self._hit is not None and here else -1)

    # places

    def place_at(self, point: QPoint) -> Place:
        """The character nearest to a point of the viewport; points outside are taken to the nearest line."""
        if not self._visible:
            return Place(self.scrolling.top.row, 0)
        index = min(max(point.y() // self.metrics.line_height, 0), len(self._visible) - 1)
        line = self._visible[index]
        if point.y() >= (len(self._visible)) * self.metrics.line_height:
            return Place(line.item.position, len(line.item.shown.text))
        column = line.first + round((point.x() - line.x) / self.metrics.cell)
        last = line.last + 1 if line.whole else column
        return Place(line.item.position, line.item.cells.char_at(min(max(column, line.first), last)))

    def item_at(self, row: int) -> ShownRow | None:
        return self.source.row(row) if self.source is not None else None

    def show_place(self, row: int, column: int) -> None:
        """Bring a column of a row into sight, and hold still."""
        self.scrolling.show(row, column // self.columns)
        if not self.scrolling.wrap:
            self._show_column(column)
        self._sync()

    def _show_column(self, column: int) -> None:
        side = self.horizontalScrollBar()
        x = round(column * self.metrics.cell)
        if not side.value() <= x <= side.value() + side.pageStep() - round(8 * self.metrics.cell):
            self._widest = max(self._widest, column)
            self._place_bars()
            side.setValue(max(x - side.pageStep() // 2, 0))

    def visible_rows(self) -> list[str]:
        """The texts that can be seen, one for each row."""
        return [line.item.shown.text for line in self._visible if line.number == 0 or line is self._visible[0]]

    # selecting and copying

    def select(self, selection: Selection) -> None:
        self.selection = selection
        self._tell_accessibility()
        self.viewport().update()

    @Slot()
    def select_all(self) -> None:
        if self.source is not None and self.source.end > self.source.first:
            last = self.source.end - 1
            item = self.item_at(last)
            length = len(item.shown.text) if item is not None else 0
            self.select(Selection(Place(self.source.first, 0), Place(last, length)))

    @Slot()
    def copy(self) -> None:
        self._copy(names=False)

    @Slot()
    def copy_with_names(self) -> None:
        self._copy(names=True)

    def _copy(self, names: bool) -> None:
        if self.source is None or self.selection.empty:
            return
        rows = self.selection.end.row - self.selection.begin.row + 1
        text = selected_text(self.source, self.selection, names) if rows <= COPY_LIMIT else None
        if text is None:
            self.copyRefused.emit(rows)
        else:
            QGuiApplication.clipboard().setText(text)

    # events

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        if not self._placing:
            self.scrolling.to_value(value)
            self._sync()

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
        self._visible = self._lay_out()
        self.viewport().update()

    def scroll_lines(self, lines: int) -> None:
        """Scroll on a person's wish."""
        self.scrolling.by_lines(lines)
        self._sync()

    def scroll_to_start(self) -> None:
        """The oldest row that is kept."""
        if self.source is not None:
            self.scrolling.to(Top(self.source.first))
            self._sync()

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
        self._resized()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not keys.pressed(self, event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pointer.press(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._pointer.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._pointer.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._pointer.double_click(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.menu().popup(event.globalPos())

    def menu(self) -> QMenu:
        """Copy, copy with names and times, select all."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        some = not self.selection.empty
        menu.addAction(self.tr("Copy"), self.copy).setEnabled(some)
        menu.addAction(self.tr("Copy with names and times"), self.copy_with_names).setEnabled(some)
        menu.addSeparator()
        menu.addAction(self.tr("Select all"), self.select_all)
        return menu

    # words

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    def retranslate(self) -> None:
        self._mark = self.tr("err")
        self.setAccessibleName(self.tr("Output"))
        self._sync()

    def _dropped_words(self, count: int) -> str:
        if count == 1:
            return self.tr("1 older line is no longer kept: the disk space for output is used up.")
        return self.tr("{count} older lines are no longer kept: the disk space for output is used up.").format(
            count=f"{count:,}"
        )

    def _tell_accessibility(self) -> None:
        """A screen reader reads the line of the cursor, or the last one while the tail is followed."""
        if not QAccessible.isActive():
            return
        self._said, before = self.current_line(), self._said
        if self._said != before:
            self.setAccessibleDescription(self._said)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def current_line(self) -> str:
        """The line of the cursor with its process's name, or the last visible one."""
        item = None if self.selection.empty else self.item_at(self.selection.cursor.row)
        if item is None and self._visible:
            item = self._visible[-1].item
        if item is None or item.row is None or self.source is None:
            return item.shown.text if item is not None else ""
        return f"{self.source.names(item.row.chan).name}: {item.shown.text[:500]}"

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.metrics.font)
        return QSize(metrics.averageCharWidth() * 90, self.metrics.line_height * 20)
