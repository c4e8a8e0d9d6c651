"""What is selected: from one character of one row to another of another row. No Qt."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_WORD: Final = re.compile(r"\w+|\s+|[^\w\s]")


class Place(NamedTuple):
    """Before a character of a row."""

    row: int
    char: int


class Selection(NamedTuple):
    """``anchor`` is where it began, ``cursor`` where it ends now; either may come first."""

    anchor: Place
    cursor: Place

    @property
    def begin(self) -> Place:
        return min(self)

    @property
    def end(self) -> Place:
        return max(self)

    @property
    def empty(self) -> bool:
        return self.anchor == self.cursor

    def part(self, row: int, length: int) -> tuple[int, int] | None:
        """Begin and end inside a row of that length; the end is one more where the line break is selected too."""
        begin, end = self.begin, self.end
        if self.empty or not begin.row <= row <= end.row:
            return None
        first = begin.char if row == begin.row else 0
        last = end.char if row == end.row else length + 1
        return (first, last) if first < last else None


def word_at(text: str, char: int) -> tuple[int, int]:
    """Begin and end of the word, gap or sign at a character."""
    # A word longer than this is not searched to its end: the line may be 300,000 characters of one.
    near = max(char - 2000, 0)
    for found in _WORD.finditer(text, near, char + 2000):
        if found.end() > char:
            return found.span()
    return len(text), len(text)
