"""The painted output view: only the visible rows are fetched, laid out and painted, however long the log is."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal, Slot
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from procgui.model.search import Hit, Search
from procgui.ui.output import keys, speech
from procgui.ui.output.area import RowArea
from procgui.ui.output.copying import COPY_LIMIT, selected_text
from procgui.ui.output.painter import Marks, RowPainter
from procgui.ui.output.pointer import Pointer
from procgui.ui.output.selection import Place, Selection
from procgui.ui.output.source import RowSource, ShownRow
from procgui.ui.theme import Theme

_NOWHERE: Final = Selection(Place(0, 0), Place(0, 0))


class OutputView(RowArea):
    """Shows a :class:`RowSource`. ``painted_rows`` counts what painting cost, for the tests."""

    copyRefused = Signal(object)
    """Carries the number of selected rows when they are too many for a clipboard."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.selection = _NOWHERE
        self.painted_rows = 0
        self._search: Search | None = None
        self._hit: Hit | None = None
        self._mark = ""
        self._hint = ""
        self._pointer = Pointer(self)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self.retranslate()

    def sync(self) -> None:
        super().sync()
        speech.tell(self)

    # what is shown

    def set_source(self, source: RowSource | None) -> None:
        """Show other rows; a selection and hits belong to the old ones."""
        self.source = source
        self.scrolling.rows = source
        self.selection = _NOWHERE
        self._search = self._hit = None
        self.lines.widest = 0
        if source is not None:
            source.notice = self._dropped_words
        self.refresh()

    def set_hint(self, words: str) -> None:
        """What stands here while nothing was printed."""
        self._hint = words
        self.viewport().update()

    def set_search(self, search: Search | None, hit: Hit | None = None) -> None:
        """Mark the matches of a search; the hit, if any, is brought into sight."""
        self._search, self._hit = search, hit
        if hit is not None:
            self._show_hit(hit)
        self.sync()

    def _show_hit(self, hit: Hit) -> None:
        item = self.source.row(hit.position) if self.source is not None else None
        if item is None:
            return
        spans = self._search.needle.spans(item.shown.text) if self._search is not None else []
        self.show_place(hit.position, item.cells.column_of(spans[hit.nth][0]) if hit.nth < len(spans) else 0)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), self.theme.card)
        if self.source is None or self.source.end <= self.source.first:
            self._paint_hint(painter)
            return
        paint = RowPainter(painter, self.theme, self.metrics, self.viewport().width(), self._mark)
        for line in self.lines.lines:
            if line.item.row is None:
                paint.notice(line)
            else:
                paint.gutter(line, self.source.names(line.item.row.chan), self.source.seconds(line.item.row))
        painter.setClipRect(QRect(int(self.metrics.text_x), 0, self.viewport().width(), self.viewport().height()))
        for line in self.lines.lines:
            if line.item.row is not None:
                paint.text(line, self._marks(line.item))
        self.painted_rows += len(self.lines.lines)

    def _paint_hint(self, painter: QPainter) -> None:
        """Nothing to show: say why, or what to do."""
        hidden = self.source is not None and len(self.source.log) > 0
        painter.setFont(self.theme.ui)
        painter.setPen(self.theme.dim)
        place = self.viewport().rect().adjusted(self.theme.px(4), self.theme.px(8), -self.theme.px(4), 0)
        wrapped = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop) | int(Qt.TextFlag.TextWordWrap)
        painter.drawText(place, wrapped, self.tr("The filters above hide all lines.") if hidden else self._hint)

    def _marks(self, item: ShownRow) -> Marks:
        selected = self.selection.part(item.position, len(item.shown.text))
        if self._search is None:
            return Marks(selected)
        matches = tuple(self._search.needle.spans(item.shown.text))
        here = self._hit is not None and self._hit.position == item.position
        return Marks(selected, matches, self._hit.nth if self._hit is not None and here else -1)

    # places

    # selecting and copying

    def select(self, selection: Selection) -> None:
        self.selection = selection
        speech.tell(self)
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
        self.sync()

    def _dropped_words(self, count: int) -> str:
        if count == 1:
            return self.tr("1 older line is no longer kept: the disk space for output is used up.")
        return self.tr("{count} older lines are no longer kept: the disk space for output is used up.").format(
            count=f"{count:,}"
        )
