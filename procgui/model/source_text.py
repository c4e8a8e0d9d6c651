"""A program's text as its file holds it, for reading."""

from __future__ import annotations

import io
import tokenize
from pathlib import Path
from typing import Final, NamedTuple

MOST: Final = 500_000
"""Bytes that are shown; a text of that size takes Qt a tenth of a second."""


class SourceText(NamedTuple):
    """``whole`` is False when the file goes on."""

    text: str
    whole: bool


def read_source(path: Path, most: int = MOST) -> SourceText:
    """The text in the encoding that the file declares (PEP 263), else UTF-8. Raises OSError."""
    with path.open("rb") as file:
        data = file.read(most + 1)
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
    except SyntaxError:  # declared is something that does not exist, or it is not UTF-8
        encoding = "utf-8"
    return SourceText(data[:most].decode(encoding, "replace"), len(data) <= most)
