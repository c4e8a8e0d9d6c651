"""Paints lines of rows, cell by cell of a grid: only the visible part of a line is looked at."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final, NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter

from procgui.model.ansi import PLAIN, Style
from procgui.model.cells import CLUSTER, WIDE, Run
from procgui.model.chunk import STDERR
from procgui.ui.output.colours import colour, readable
from procgui.ui.output.metrics import Metrics
from procgui.ui.output.source import ProcessLook, ShownRow
from procgui.ui.theme import Theme

_PICTURES: Final = re.compile("[\u2400-\u2426]")


class Line(NamedTuple):
    """One line to paint: columns ``first`` to ``last`` of a row, column ``first`` at ``x``."""

    item: ShownRow
    number: int
    y: float
    first: int
    last: int
    x: float
    whole: bool


class Marks(NamedTuple):
    """What is marked inside a row: selected characters, matches, and which match is the current one."""

    selected: tuple[int, int] | None = None
    matches: tuple[tuple[int, int], ...] = ()
    current: int = -1


class RowPainter:
    """Knows how everything in a line looks."""

    def __init__(self, painter: QPainter, theme: Theme, metrics: Metrics, width: float, mark: str) -> None:
        self._painter = painter
        self._theme = theme
        self._m = metrics
        self._width = width
        self._mark_text = mark
        painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)

    def _ground(self, line: Line) -> QColor:
        row = line.item.row
        return self._theme.stderr_ground if row is not None and row.stream == STDERR else self._theme.card

    def gutter(self, line: Line, look: ProcessLook, seconds: float) -> None:
        """Bar, time, name and the mark of stderr; a further line of the same row has the bar alone."""
        m, painter, theme = self._m, self._painter, self._theme
        ground = self._ground(line)
        if ground is theme.stderr_ground:
            painter.fillRect(QRectF(0, line.y, self._width, m.line_height), ground)
        painter.fillRect(QRectF(0, line.y, m.bar, m.line_height), look.colour)
        if line.number:
            return
        painter.setFont(m.font)
        if m.time_width:
            time = f"{seconds:.3f}"
            self._label(time, m.time_x + m.time_width - len(time) * m.cell, line.y, theme.dim)
        self._label(m.name(look.name), m.name_x, line.y, readable(look.colour, ground))
        if ground is theme.stderr_ground:
            painter.setFont(m.small)
            self._label(self._mark_text, m.mark_x, line.y, theme.error)

    def _label(self, text: str, x: float, y: float, ink: QColor) -> None:
        self._painter.setPen(ink)
        self._painter.drawText(QPointF(x, y + self._m.baseline), text)

    def notice(self, line: Line) -> None:
        """The row that says how many rows were dropped."""
        painter, m = self._painter, self._m
        painter.fillRect(QRectF(0, line.y, self._width, m.line_height), self._theme.warn_ground)
        painter.setFont(m.font)
        self._label(line.item.shown.text, m.time_x, line.y, self._theme.warn)

    def text(self, line: Line, marks: Marks) -> None:
        """The text with its colours, matches and selection."""
        ground = self._ground(line)
        for number, (begin, end) in enumerate(marks.matches):
            shade = self._theme.match_current if number == marks.current else self._theme.match
            self._mark(line, begin, end, shade)
        if marks.selected is not None:
            self._mark(line, *marks.selected, self._theme.selection)
        for piece in line.item.cells.pieces(line.first, line.last, line.whole):
            self._piece(line, piece, ground)

    def _x(self, line: Line, column: int) -> float:
        return line.x + (column - line.first) * self._m.cell

    def _mark(self, line: Line, begin: int, end: int, shade: QColor) -> None:
        """A ground behind some characters; behind the last one of a row stands the line break."""
        cells = line.item.cells
        length = len(cells.text)
        first = max(cells.column_of(begin), line.first)
        last = cells.column_of(end) + (1 if end > length else 0)
        if line.whole:
            last = min(last, line.last + 1)
        if last > first:
            x = self._x(line, first)
            self._painter.fillRect(QRectF(x, line.y, self._x(line, last) - x, self._m.line_height), shade)

    def _piece(self, line: Line, piece: Run, ground: QColor) -> None:
        """A run, cut where the style changes."""
        spans = line.item.shown.spans
        if not spans or piece.kind == CLUSTER:
            self._styled(line, piece, _style_at(line.item, piece.char), ground)
            return
        width = 2 if piece.kind == WIDE else 1
        at, end = piece.char, piece.char + piece.chars
        number = max(bisect_right(spans, at, key=lambda span: span.begin) - 1, 0)
        while at < end:
            while number < len(spans) and spans[number].end <= at:
                number += 1
            style, until = PLAIN, end
            if number < len(spans) and spans[number].begin <= at:
                style, until = spans[number].style, min(end, spans[number].end)
            elif number < len(spans):
                until = min(end, spans[number].begin)
            column = piece.column + (at - piece.char) * width
            self._styled(line, Run(piece.kind, at, column, until - at, (until - at) * width), style, ground)
            at = until

    def _styled(self, line: Line, run: Run, style: Style, ground: QColor) -> None:
        x = self._x(line, run.column)
        ink = self._theme.ink
        if style != PLAIN:
            ink, ground = self._inks(style, ground)
            if style.ground is not None or style.inverse:
                height = self._m.line_height
                self._painter.fillRect(QRectF(x, line.y, run.columns * self._m.cell, height), ground)
        self._painter.setPen(ink)
        text = line.item.shown.text[run.char : run.char + min(run.chars, 32 if run.kind == CLUSTER else run.chars)]
        self._draw(run.kind, text, x, line.y + self._m.baseline, style)

    def _inks(self, style: Style, ground: QColor) -> tuple[QColor, QColor]:
        below = colour(style.ground) if style.ground is not None else ground
        ink = colour(style.ink) if style.ink is not None else (self._theme.dim if style.faint else self._theme.ink)
        if style.inverse:
            ink, below = below, ink
        return readable(ink, below), below

    def _draw(self, kind: str, text: str, x: float, y: float, style: Style) -> None:
        """Only what the font draws as evenly as the grid is drawn at once; other letters one by one in their cells."""
        m, painter = self._m, self._painter
        if kind == WIDE:
            even = m.even(text, wide=True)
            font, step, inset = (m.wide_bold if style.bold else m.wide_font), 2 * m.cell, m.wide_gap / 2
        else:
            even = (text.isascii() and not style.bold) or m.even(text, wide=False)
            font, step, inset = (m.bold if style.bold else m.font), m.cell, 0.0
        painter.setFont(self._decorated(font, style))
        if kind == CLUSTER or (even and not _PICTURES.search(text)):
            painter.drawText(QPointF(x + inset, y), text)
            return
        for number, letter in enumerate(text):
            if _PICTURES.match(letter):
                self._control(letter, QPointF(x + number * step, y))
            elif not letter.isspace():
                painter.drawText(QPointF(x + number * step + inset, y), letter)

    def _control(self, picture: str, at: QPointF) -> None:
        """A control character as its letter in a box (NUL is @): few fonts have the pictures of U+2400."""
        m, painter = self._m, self._painter
        code = ord(picture) - 0x2400
        letter = chr(code + 0x40) if code < 0x20 else "?"
        box = QRectF(at.x() + 0.5, at.y() - m.fm.ascent() + 1, m.cell - 1, m.fm.height() - 2)
        pen = painter.pen()
        painter.fillRect(box, self._theme.line)
        painter.setPen(self._theme.ink)
        painter.setFont(m.small)
        painter.drawText(box, int(Qt.AlignmentFlag.AlignCenter), letter)
        painter.setPen(pen)
        painter.setFont(m.font)

    def _decorated(self, font: QFont, style: Style) -> QFont:
        if not (style.italic or style.underline or style.struck):
            return font
        font = QFont(font)
        font.setItalic(style.italic)
        font.setUnderline(style.underline)
        font.setStrikeOut(style.struck)
        return font


def _style_at(item: ShownRow, char: int) -> Style:
    spans = item.shown.spans
    number = bisect_right(spans, char, key=lambda span: span.begin) - 1
    return spans[number].style if number >= 0 and char < spans[number].end else PLAIN
