"""From a row's text to what is shown of it, much as a terminal would, and never as markup.

A carriage return lets the following text overwrite the row from its beginning, tabs go to the next column divisible
by 8, colour sequences become spans, other escape sequences vanish, and control characters are shown by
their symbols. What was overwritten is still in the log; it is only not seen.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from procgui.model.ansi import ESCAPE, PLAIN, Style, apply
from procgui.model.cells import Cells, columns_of

TAB: Final = 8
_SPECIAL: Final = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
_TOKEN: Final = re.compile(f"({ESCAPE.pattern}|{_SPECIAL.pattern})")
_ERASES: Final = re.compile(r"\x1b\[([02]?)K")
_UNSEEN: Final = "\N{SYMBOL FOR SUBSTITUTE FORM TWO}"


class Span(NamedTuple):
    """Characters ``begin`` to ``end`` are drawn in ``style``."""

    begin: int
    end: int
    style: Style


class Shown(NamedTuple):
    """What is seen of a row; characters without a span are drawn plainly."""

    text: str
    spans: tuple[Span, ...] = ()


def render(text: str) -> Shown:
    """What is seen of a row."""
    return _render(text, tabs=True) if _SPECIAL.search(text) else Shown(text)


def plain(text: str) -> str:
    """What is copied and saved of a row: as seen, but tabs stay tabs."""
    return _render(text, tabs=False).text if _SPECIAL.search(text) else text


def _render(text: str, tabs: bool) -> Shown:
    segments = text.rstrip("\r").split("\r")
    if len(segments) == 1:
        return _segment(text.rstrip("\r"), PLAIN, tabs)
    styles = _styles_at_start(segments)
    pieces: list[Shown] = []
    covered = 0
    for segment, style in zip(reversed(segments), reversed(styles), strict=True):
        if segment.isascii() and segment.isprintable() and len(segment) <= covered:
            continue
        shown = _segment(segment, style, tabs or "\t" in text)
        cells = Cells(shown.text)
        if cells.columns > covered:
            pieces.append(_tail(shown, cells, covered))
            covered = cells.columns
        if _ERASES.search(segment):
            break
    return _joined(pieces)


def _styles_at_start(segments: list[str]) -> list[Style]:
    """Colours go on over a carriage return."""
    styles = [PLAIN]
    for segment in segments[:-1]:
        style = styles[-1]
        if "\x1b" in segment:
            for found in ESCAPE.finditer(segment):
                style = apply(style, found.group())
        styles.append(style)
    return styles


def _tail(shown: Shown, cells: Cells, column: int) -> Shown:
    """What is seen of a text whose first columns were overwritten; half of a wide character becomes a space."""
    begin = cells.char_at(column)
    gap = ""
    if cells.column_of(begin) < column:
        begin = cells.after(begin)
        gap = " " * (cells.column_of(begin) - column)
    shift = len(gap) - begin
    spans = (Span(max(span.begin, begin) + shift, span.end + shift, span.style) for span in shown.spans)
    return Shown(gap + shown.text[begin:], tuple(span for span in spans if span.end > span.begin))


def _joined(pieces: list[Shown]) -> Shown:
    text = ""
    spans: list[Span] = []
    for piece in pieces:
        spans += [Span(span.begin + len(text), span.end + len(text), span.style) for span in piece.spans]
        text += piece.text
    return Shown(text, tuple(spans))


def _segment(segment: str, style: Style, tabs: bool) -> Shown:
    """The text between two carriage returns."""
    line = _Line(style)
    # re.split with one group: texts and tokens take turns.
    for number, token in enumerate(_TOKEN.split(segment)):
        if number % 2 == 0:
            line.write(token)
        elif token == "\t" and tabs:
            line.write(" " * (TAB - line.columns % TAB))
        elif len(token) > 1:
            line.escape(token)
        else:
            line.write(token if token == "\t" else _symbol(token))
    return line.shown()


class _Line:
    """A line being written."""

    def __init__(self, style: Style) -> None:
        self.columns = 0
        self._style = style
        self._pieces: list[str] = []
        self._length = 0
        self._spans: list[Span] = []

    def write(self, text: str) -> None:
        if not text:
            return
        if self._style != PLAIN:
            self._spans.append(Span(self._length, self._length + len(text), self._style))
        self._pieces.append(text)
        self._length += len(text)
        self.columns += columns_of(text)

    def escape(self, sequence: str) -> None:
        erase = _ERASES.fullmatch(sequence)
        if erase is not None and erase.group(1) == "2":
            self._pieces = [" " * self.columns]
            self._length = self.columns
            self._spans.clear()
        self._style = apply(self._style, sequence)

    def shown(self) -> Shown:
        text = "".join(self._pieces)
        return Shown("" if text.isspace() and not self._spans else text, tuple(self._spans))


def _symbol(control: str) -> str:
    """A visible character for one that is none; U+2400 and the following are pictures of the ASCII controls."""
    code = ord(control)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\N{SYMBOL FOR DELETE}"
    return "\N{SYMBOL FOR NEWLINE}" if code in (0x85, 0x2028, 0x2029) else _UNSEEN
