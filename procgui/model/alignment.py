"""Texts laid side by side: which lines of several columns belong into one row, and which of them differ.

Programs of several processes print in another order each time they run. So a line that merely stands elsewhere is told
apart from one that the other columns do not have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from enum import Enum
from typing import NamedTuple


class Mark(str, Enum):
    """How a line compares with the other columns."""

    SAME = "same"
    """It stands in every column, in this row."""
    MOVED = "moved"
    """It stands in every column, elsewhere."""
    OTHER = "other"
    """Not every column has it, or not so often."""


class Cell(NamedTuple):
    """A line of one column: its number there, and how it compares."""

    line: int
    mark: Mark


class Row(NamedTuple):
    """One cell a column, None where a column has nothing beside the others."""

    cells: tuple[Cell | None, ...]
    mark: Mark
    """The strongest one of its cells."""


Places = list[int | None]
"""The line of each column that lies in one row."""


def align(columns: Sequence[Sequence[Hashable]]) -> list[Row]:
    """Rows in which equal lines lie beside each other, and those that differ as close as they can."""
    if not columns:
        return []
    places = _squeezed(_merged(columns), len(columns))
    whole = [_is_same(row, columns) for row in places]
    moved = _moved(columns, [row for row, same in zip(places, whole, strict=True) if not same])
    return [_row(row, same, moved) for row, same in zip(places, whole, strict=True)]


def _merged(columns: Sequence[Sequence[Hashable]]) -> list[Places]:
    """All lines, each in a row with those equal lines of other columns that come in the same order."""
    rows: list[Places] = [[line] for line in range(len(columns[0]))]
    keys: list[Hashable] = list(columns[0])
    for number, column in enumerate(columns[1:], 1):
        merged: list[Places] = []
        merged_keys: list[Hashable] = []
        at = other = 0
        for row, line in [*_common(keys, column), (len(rows), len(column))]:
            merged += ([*each, None] for each in rows[at:row])
            merged += ([*[None] * number, each] for each in range(other, line))
            merged_keys += [*keys[at:row], *column[other:line]]
            if row < len(rows):
                merged.append([*rows[row], line])
                merged_keys.append(keys[row])
            at, other = row + 1, line + 1
        rows, keys = merged, merged_keys
    return rows


def _common(first: Sequence[Hashable], second: Sequence[Hashable]) -> list[tuple[int, int]]:
    """As many pairs of equal elements as can be had in the order of both: a longest common subsequence.

    Hyyrö's algorithm: a bit of a large integer for each element of ``first``, so that thousands take milliseconds
    whatever stands in them. ``difflib`` takes seconds where few texts come often, or passes over these.
    """
    everywhere = (1 << len(first)) - 1
    places: dict[Hashable, int] = {}
    for place, key in enumerate(first):
        places[key] = places.get(key, 0) | 1 << place
    flat, steps = everywhere, []  # a bit is clear where taking in that element makes the common part longer
    for key in second:
        here = flat & places.get(key, 0)
        flat = ((flat + here) | (flat & ~here)) & everywhere
        steps.append(flat)
    return _pairs(first, second, steps)


def _pairs(first: Sequence[Hashable], second: Sequence[Hashable], steps: Sequence[int]) -> list[tuple[int, int]]:
    """Walk back from the ends of both."""
    pairs = []
    at, other = len(first) - 1, len(second) - 1
    while at >= 0 and other >= 0:
        if first[at] == second[other]:
            pairs.append((at, other))
            at, other = at - 1, other - 1
        elif steps[other] >> at & 1:
            at -= 1
        else:
            other -= 1
    return pairs[::-1]


def _squeezed(rows: list[Places], columns: int) -> list[Places]:
    """Between two rows that are full, let lines of different columns lie beside each other."""
    done: list[Places] = []
    free = [0] * columns
    for row in rows:
        used = [column for column, line in enumerate(row) if line is not None]
        target = max(free[column] for column in used)
        if len(used) == columns or target == len(done):
            target = len(done)
            done.append(list(row))
        else:
            for column in used:
                done[target][column] = row[column]
        for column in range(columns) if len(used) == columns else used:
            free[column] = target + 1
    return done


def _is_same(row: Places, columns: Sequence[Sequence[Hashable]]) -> bool:
    """Whether every column has the same line here."""
    keys = {None if line is None else columns[number][line] for number, line in enumerate(row)}
    return None not in row and len(keys) == 1


def _moved(columns: Sequence[Sequence[Hashable]], rows: list[Places]) -> set[tuple[int, int]]:
    """Column and line of those outside equal rows that every column has: of each text as many as all have."""
    left = [Counter[Hashable]() for _ in columns]
    for row in rows:
        for number, line in enumerate(row):
            if line is not None:
                left[number][columns[number][line]] += 1
    most = left[0]
    for counter in left[1:]:
        most = most & counter
    moved = set()
    for number, column in enumerate(columns):
        budget = Counter(most)
        for line in sorted(row[number] or 0 for row in rows if row[number] is not None):
            if budget[column[line]] > 0:
                budget[column[line]] -= 1
                moved.add((number, line))
    return moved


def _row(row: Places, same: bool, moved: set[tuple[int, int]]) -> Row:
    def mark(column: int, line: int) -> Mark:
        return Mark.SAME if same else Mark.MOVED if (column, line) in moved else Mark.OTHER

    cells = tuple(None if line is None else Cell(line, mark(column, line)) for column, line in enumerate(row))
    marks = {cell.mark for cell in cells if cell is not None}
    return Row(cells, next(each for each in (Mark.OTHER, Mark.MOVED, Mark.SAME) if each in marks))
