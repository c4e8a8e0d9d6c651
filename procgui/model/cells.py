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

# Where wide or zero-width characters may be; scanning all of Unicode would cost a tenth of a second.
_BLOCKS: Final = ((0x300, 0xFFFF), (0x16FE0, 0x18DFF), (0x1AFF0, 0x1B2FF), (0x1F000, 0x1FAFF), (0xE0100, 0xE01EF))
_IDEOGRAPHS: Final = "\U00020000-\U0003fffd"


class Run(NamedTuple):
    """Characters of one kind: narrow (1 column each), wide (2), or one character with its combining marks."""

    kind: str
    char: int
    column: int
    chars: int
    columns: int


@cache
def _class(wide: bool) -> str:
    """The characters of two columns, or of none, as a character class without its brackets."""
    ranges: list[list[int]] = []
    for first, last in _BLOCKS:
        for code in range(first, last + 1):
            if _is(chr(code), wide):
                if ranges and ranges[-1][1] == code - 1:
                    ranges[-1][1] = code
                else:
                    ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges) + (_IDEOGRAPHS if wide else "")


def _is(letter: str, wide: bool) -> bool:
    zero = unicodedata.category(letter) in ("Mn", "Me") or letter in "\u200b\u200c\u200d\u2060\ufeff"
    return not zero and unicodedata.east_asian_width(letter) in "WF" if wide else zero


@cache
def _runs_pattern() -> re.Pattern[str]:
    zero, wide = _class(False), _class(True)
    return re.compile(f"(?P<cluster>[^{zero}]?[{zero}]+)|(?P<wide>(?:[{wide}](?![{zero}]))+)")


@cache
def _wide_pattern() -> re.Pattern[str]:
    return re.compile(f"[{_class(True)}]")


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
        for found in _runs_pattern().finditer(text):
            self._add(NARROW, at, found.start() - at, 1)
            at = found.end()
            if found.lastgroup == WIDE:
                self._add(WIDE, found.start(), at - found.start(), 2)
            else:
                base = text[found.start()]
                columns = 2 if _wide_pattern().match(base) else 1
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
