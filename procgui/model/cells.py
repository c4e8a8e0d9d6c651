"""Text on a grid: how many columns each character takes (Unicode TR 11), and which character is where.

A row is described by runs of characters of the same kind, so that the place of any character of a line of 300,000
is found without measuring the others.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from functools import cache
from typing import Final, NamedTuple

NARROW: Final = "narrow"
WIDE: Final = "wide"
CLUSTER: Final = "cluster"

# One letter for each character: narrow, wide, or of no column at all.
_N, _W, _Z = "n", "w", "z"
_RUNS: Final = re.compile(f"(?P<{CLUSTER}>[{_N}{_W}]?{_Z}+)|(?P<{WIDE}>(?:{_W}(?!{_Z}))+)")
_INVISIBLE: Final = "\u200b\u200c\u200d\u2060\ufeff"
_IDEOGRAPHS: Final = range(0x20000, 0x3FFFE)


class Run(NamedTuple):
    """Characters of one kind: narrow (1 column each), wide (2), or one character with its combining marks."""

    kind: str
    char: int
    column: int
    chars: int
    columns: int


class _Letters(dict[int, str]):
    """For ``str.translate``: learns each character when it first comes, since all of Unicode would take a while."""

    def __missing__(self, code: int) -> str:
        self[code] = letter = _letter(chr(code))
        return letter


def _letter(character: str) -> str:
    category = unicodedata.category(character)
    if category in ("Mn", "Me") or character in _INVISIBLE:
        return _Z
    if ord(character) in _IDEOGRAPHS:
        return _W
    # What is not assigned would be called full-width.
    return _W if category != "Cn" and unicodedata.east_asian_width(character) in "WF" else _N


@cache
def _letters() -> _Letters:
    return _Letters()


class Cells:
    """Where the characters of one shown text stand."""

    __slots__ = ("_chars", "_columns", "columns", "runs", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.runs: list[Run] = []
        self.columns = 0
        if text.isascii():
            self._add(NARROW, 0, len(text), 1)
        else:
            self._split(text)
        self._chars = [run.char for run in self.runs]
        self._columns = [run.column for run in self.runs]

    def _split(self, text: str) -> None:
        at = 0
        letters = text.translate(_letters())
        for found in _RUNS.finditer(letters):
            self._add(NARROW, at, found.start() - at, 1)
            at = found.end()
            if found.lastgroup == WIDE:
                self._add(WIDE, found.start(), at - found.start(), 2)
            else:
                columns = 2 if letters[found.start()] == _W else 1
                self.runs.append(Run(CLUSTER, found.start(), self.columns, at - found.start(), columns))
                self.columns += columns
        self._add(NARROW, at, len(text) - at, 1)

    def _add(self, kind: str, char: int, chars: int, width: int) -> None:
        if chars:
            self.runs.append(Run(kind, char, self.columns, chars, chars * width))
            self.columns += chars * width

    def column_of(self, char: int) -> int:
        """The column at which a character begins; the end of the text is where the next one would."""
        if char >= len(self.text):
            return self.columns
        run = self.runs[bisect_right(self._chars, char) - 1]
        if run.kind == CLUSTER:
            return run.column
        return run.column + (char - run.char) * (2 if run.kind == WIDE else 1)

    def char_at(self, column: int) -> int:
        """The character that covers a column; the length of the text behind its end."""
        if column >= self.columns:
            return len(self.text)
        run = self.runs[bisect_right(self._columns, max(column, 0)) - 1]
        if run.kind == CLUSTER:
            return run.char
        return run.char + (max(column, 0) - run.column) // (2 if run.kind == WIDE else 1)

    def after(self, char: int) -> int:
        """The next place where a cursor may stand."""
        if char >= len(self.text):
            return len(self.text)
        run = self.runs[bisect_right(self._chars, char) - 1]
        return run.char + run.chars if run.kind == CLUSTER else char + 1

    def pieces(self, first: int, last: int, whole: bool = False) -> list[Run]:
        """The runs that are seen in columns ``first`` to ``last``; ``whole``: only characters that begin there."""
        pieces = []
        for run in self.runs[max(bisect_right(self._columns, first) - 1, 0) : bisect_right(self._columns, last)]:
            if run.kind == CLUSTER:
                if run.column >= first or not whole:
                    pieces.append(run)
                continue
            width = 2 if run.kind == WIDE else 1
            skip = max(first - run.column + (width - 1 if whole else 0), 0) // width
            chars = min(run.chars, (last - run.column) // width + 1) - skip
            if chars > 0:
                pieces.append(Run(run.kind, run.char + skip, run.column + skip * width, chars, chars * width))
        return pieces


def columns_of(text: str) -> int:
    """How many columns a text takes."""
    return len(text) if text.isascii() else Cells(text).columns
