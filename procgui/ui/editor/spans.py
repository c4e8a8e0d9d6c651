"""Which pieces of each line have which colour, kept at their place while the text is edited. No Qt.

Positions count from the line's begin in UTF-16 units, as Qt does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

_TOKENS = (
    ("Token.Comment", "comment"),
    ("Token.Literal.String", "string"),
    ("Token.Literal.Number", "number"),
    ("Token.Keyword", "keyword"),
    ("Token.Name.Function", "definition"),
    ("Token.Name.Class", "definition"),
)
"""Pygments' token types by name and our tokens."""
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
"""Characters that Qt counts as two."""


class Span(NamedTuple):
    start: int
    length: int
    token: str


def lexed(text: str) -> Iterator[list[Span]]:
    """The spans of each line in turn, lexed on demand. The first call imports Pygments, which takes 50 ms."""
    from pygments.lexers.python import PythonLexer

    known: dict[Any, str | None] = {}
    line, begin = list[Span](), 0
    tokens = PythonLexer(stripnl=False, ensurenl=False).get_tokens_unprocessed(_ASTRAL.sub("__", text))
    for start, kind, value in tokens:
        if kind not in known:
            known[kind] = _token(kind)
        token = known[kind]
        for number, piece in enumerate(value.split("\n") if "\n" in value else (value,)):
            if number:
                yield line
                line, begin = [], start
            if token is not None and piece:
                line.append(Span(start - begin, len(piece), token))
            start += len(piece) + 1
    yield line


def _token(kind: Any) -> str | None:
    name = str(kind)
    return next((token for parent, token in _TOKENS if name.startswith(parent)), None)


class Spans:
    """Between an edit and the next lexing the spans move with their text, so that typing does not make it flicker."""

    def __init__(self) -> None:
        self._lines: list[list[Span]] = []

    def __bool__(self) -> bool:
        return bool(self._lines)

    def of(self, line: int) -> list[Span]:
        return self._lines[line] if line < len(self._lines) else []

    def take(self, line: int, spans: list[Span]) -> bool:
        """Note what the lexer says; True when that is new."""
        self._lines.extend([] for _ in range(line + 1 - len(self._lines)))
        new = self._lines[line] != spans
        self._lines[line] = spans
        return new

    def edited(self, line: int, column: int, removed: int, added: int) -> None:
        """Within one line, characters from ``column`` on were replaced by others."""
        if line < len(self._lines):
            self._lines[line] = list(_moved(self._lines[line], column, removed, added))

    def broken(self, line: int, column: int, lines: int, tail: int) -> None:
        """Line ends were put in at ``column``; what stood behind it begins ``tail`` characters after the last one."""
        if line < len(self._lines):
            old = self._lines[line]
            head = [span for span in old if span.start < column]
            rest = [span._replace(start=span.start - column + tail) for span in old if span.start >= column]
            self._lines[line : line + 1] = [head, *([] for _ in range(lines - 1)), rest]

    def replaced(self, line: int, old: int, new: int) -> None:
        """``old`` whole lines gave place to ``new`` others, whose colours are not known yet."""
        if line < len(self._lines):
            self._lines[line : line + old] = [[] for _ in range(new)]


def _moved(spans: list[Span], column: int, removed: int, added: int) -> Iterator[Span]:
    for start, length, token in spans:
        end = start + length
        if start < column <= end:  # typing at the end of a word goes on with its colour
            end = max(end - removed, column) + added
        elif start >= column:
            start, end = max(start - removed, column) + added, max(end - removed, column) + added
        if end > start:
            yield Span(start, end - start, token)
