"""What the transcript is made of: lines of pieces, as values that can be compared and tested without a widget."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from procgui.model.display import plain
from procgui.ui.editor.spans import Span, lexed

MOST_CHARACTERS: Final = 1000
"""Of one line. Qt takes seconds for a line of some hundred thousand."""
_TAB: Final = 8
_INSIDE_QT: Final = str.maketrans({"\ufdd0": "\N{REPLACEMENT CHARACTER}", "\ufdd1": "\N{REPLACEMENT CHARACTER}"})
"""Characters that mean a frame to a QTextDocument."""


class Piece(NamedTuple):
    """Some characters of one ``kind``: a colour of the palette, or ``tag``, ``busy``, ``struck``.

    ``aside`` is no part of the text and not copied; ``link`` is what a press on it asks for.
    """

    text: str
    kind: str = "ink"
    aside: bool = False
    link: str = ""


Line = tuple[Piece, ...]


def seen(text: str) -> str:
    """One line as it is shown: no escape sequences, control characters by their symbols, not too long."""
    short = plain(text[: 4 * MOST_CHARACTERS]).expandtabs(_TAB).translate(_INSIDE_QT)
    cut = len(short) > MOST_CHARACTERS or len(text) > 4 * MOST_CHARACTERS
    return f"{short[:MOST_CHARACTERS]}…" if cut else short


@lru_cache(maxsize=300)
def coloured(code: str) -> tuple[Line, ...]:
    """Each line of some code in its colours."""
    lines = [seen(line) for line in code.split("\n")]
    return tuple(_pieces(line, spans) for line, spans in zip(lines, lexed("\n".join(lines)), strict=True))


def _pieces(line: str, spans: Sequence[Span]) -> Line:
    """Cut a line at its spans, which count in UTF-16 units."""
    units, place, pieces = line.encode("utf-16-le", "surrogatepass"), 0, list[Piece]()

    def take(end: int, kind: str) -> None:
        nonlocal place
        if end > place:
            pieces.append(Piece(units[2 * place : 2 * end].decode("utf-16-le", "surrogatepass"), kind))
            place = end

    for start, length, token in spans:
        take(start, "ink")
        take(start + length, token)
    take(len(units) // 2, "ink")
    return tuple(pieces)
