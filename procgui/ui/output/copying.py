"""The text of a selection, for the clipboard."""

from __future__ import annotations

from typing import Final

from procgui.ui.output.selection import Selection
from procgui.ui.output.source import RowSource, ShownRow

COPY_LIMIT: Final = 200_000
"""Rows; gathering them takes a fraction of a second. More than that belongs into a file."""
BYTE_LIMIT: Final = 64 * 1024 * 1024
_BLOCK: Final = 4_000


def selected_text(source: RowSource, selection: Selection, names: bool) -> str | None:
    """The selected text, with name and time before each row if wished; None when it is too much."""
    begin, end = selection.begin.row, selection.end.row + 1
    pieces: list[str] = []
    size = 0
    for first in range(begin, end, _BLOCK):
        for item in source.rows(first, min(first + _BLOCK, end)):
            pieces.append(_piece(source, item, selection, names))
            size += len(pieces[-1])
        if size > BYTE_LIMIT:
            return None
    return "\n".join(pieces)


def _piece(source: RowSource, item: ShownRow, selection: Selection, names: bool) -> str:
    length = len(item.shown.text)
    first, last = selection.part(item.position, length) or (0, 0)
    # A whole row is copied with its tabs; a part of one only exists as it is shown.
    text = item.text if first == 0 and last >= length else item.shown.text[first:last]
    if not names or item.row is None:
        return text
    return f"{source.seconds(item.row):.3f}\t{source.names(item.row.chan).name}\t{text}"
