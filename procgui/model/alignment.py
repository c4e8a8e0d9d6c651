"""Texts laid side by side: which lines of several columns belong into one row, and which of them differ.

Programs of several processes print in another order each time they run. So a line that merely stands elsewhere is told
apart from one that the other columns do not have.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Sequence
from difflib import SequenceMatcher
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
        for begin, end, other, other_end in _matches(keys, column):
            # Either an equal stretch of both, or what only one of them has.
            common = begin < end and other < other_end
            for at in range(begin, end):
                merged.append([*rows[at], other + at - begin if common else None])
                merged_keys.append(keys[at])
            for line in range(other, other_end if not common else other):
                merged.append([*[None] * number, line])
                merged_keys.append(column[line])
        rows, keys = merged, merged_keys
    return rows


def _matches(first: Sequence[Hashable], second: Sequence[Hashable]) -> list[tuple[int, int, int, int]]:
    """Stretches that are equal in both, or stand in one only; together they cover both."""
    stretches = []
    for tag, begin, end, other, other_end in SequenceMatcher(None, first, second).get_opcodes():
        if tag == "replace":
            stretches += [(begin, end, other, other), (end, end, other, other_end)]
        else:
            stretches.append((begin, end, other, other_end))
    return stretches


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
