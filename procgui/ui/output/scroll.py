"""Which rows are seen: the place of the first one, following the tail, and the scroll bar's numbers. No Qt.

Without wrapping every row is one line. With it a row takes as many lines as it needs, so the place is a row and a
line inside it; the whole is never measured, only what is near.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NamedTuple, Protocol

_FINE: Final = 64
_FINE_UNTIL: Final = 1 << 20


class Top(NamedTuple):
    """The first visible line."""

    row: int
    line: int = 0


class Rows(Protocol):
    @property
    def first(self) -> int: ...
    @property
    def end(self) -> int: ...


class Scroll:
    """``lines(row)`` tells how many lines a row takes; ``page`` how many whole lines are visible."""

    def __init__(self) -> None:
        self.rows: Rows | None = None
        self.lines: Callable[[int], int] = lambda row: 1
        self.page = 1
        self.top = Top(0)
        self.follow = True
        self.wrap = False

    def settle(self) -> None:
        """After rows came or went, or the size changed: follow, or hold as far as the rows still exist."""
        self.top = self.bottom() if self.follow else self._clamped(self.top)

    def bottom(self) -> Top:
        """The place at which the last line is the last visible one."""
        if self.rows is None or self.rows.first == self.rows.end:
            return Top(self.rows.end if self.rows is not None else 0)
        if not self.wrap:
            return Top(max(self.rows.first, self.rows.end - self.page))
        return self._back(Top(self.rows.end - 1, self.lines(self.rows.end - 1) - 1), self.page - 1)

    def _back(self, place: Top, lines: int) -> Top:
        """So many lines further up, or the very first."""
        row, line = place
        first = self.rows.first if self.rows is not None else 0
        while lines > line and row > first:
            lines -= line + 1
            row -= 1
            line = self.lines(row) - 1 if self.wrap else 0
        return Top(row, max(line - lines, 0))

    def _forward(self, place: Top, lines: int) -> Top:
        row, line = place
        end = self.rows.end if self.rows is not None else 0
        while row < end:
            left = (self.lines(row) if self.wrap else 1) - 1 - line
            if lines <= left:
                return Top(row, line + lines)
            lines -= left + 1
            row, line = row + 1, 0
        return Top(row, line)

    def _clamped(self, top: Top) -> Top:
        first = self.rows.first if self.rows is not None else 0
        if top.row < first:
            top = Top(first)
        elif self.wrap and top.line:
            top = Top(top.row, min(top.line, self.lines(top.row) - 1))
        return min(top, self.bottom())

    # what a person does

    def by_lines(self, lines: int) -> None:
        """Scroll; at the end the tail is followed again, anywhere else the view holds still."""
        if abs(lines) > self.page * 4 and not self.wrap:
            moved = Top(max(self.top.row + lines, 0))
        else:
            moved = self._forward(self.top, lines) if lines > 0 else self._back(self.top, -lines)
        self.to(moved)

    def to(self, top: Top) -> None:
        """Make a place the first visible one."""
        self.top = self._clamped(top)
        self.follow = self.top >= self.bottom()

    def to_end(self) -> None:
        self.follow = True
        self.settle()

    def hold(self) -> None:
        """Stay here, whatever comes."""
        self.follow = False

    def show(self, row: int, line: int = 0) -> None:
        """Bring a line into sight, near the middle when it was out of sight, and hold."""
        place = Top(row, line if self.wrap else 0)
        if not self.top <= place <= self._forward(self.top, self.page - 1):
            self.top = self._clamped(self._back(place, self.page // 2))
        self.follow = False

    # the scroll bar

    @property
    def fine(self) -> int:
        """Steps of the scroll bar for each row: a single wrapped row of many lines must be reachable as well."""
        few = self.rows is not None and self.rows.end - self.rows.first < _FINE_UNTIL
        return _FINE if self.wrap and few else 1

    def value_of(self, top: Top) -> int:
        first = self.rows.first if self.rows is not None else 0
        part = top.line * self.fine // max(self.lines(top.row), 1) if top.line else 0
        return (top.row - first) * self.fine + part

    def to_value(self, value: int) -> None:
        """The person moved the scroll bar."""
        first = self.rows.first if self.rows is not None else 0
        row, part = divmod(value, self.fine)
        line = part * self.lines(first + row) // self.fine if part else 0
        self.to(Top(first + row, line))
