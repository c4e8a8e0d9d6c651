"""A text to look for, and how it is looked for in many records at once.

The text of a row is what it says without escape sequences; bytes that are no UTF-8 are looked for as they are
shown, ``\\xNN``. Headers of records are never hit.
"""

from __future__ import annotations

import re
from typing import Final

from procgui.model.ansi import ESCAPE_BYTES
from procgui.protocol.batch import HEADER_LENGTH, SEPARATOR

_HEADER: Final = re.compile(rb"\0.{%d}" % HEADER_LENGTH)
_HEADER_CHARACTERS: Final = frozenset(b"0123456789abcdefghijklmnopqrstuvwxyz")
_ESCAPED_BYTE_CHARACTERS: Final = frozenset("\\x0123456789abcdef")
_NUL: Final = b"\n"
"""Stands for NUL while searching: a payload holds no newline, and NUL separates the records."""


class Needle:
    """A text to look for; without ``case`` A-Z and a-z are the same, other letters by their lower case."""

    def __init__(self, text: str, case: bool) -> None:
        self.unicode = not case and any(letter > "\x7f" and letter.lower() != letter.upper() for letter in text)
        self.case = case
        self.text = text if case else text.lower() if self.unicode else ascii_lower(text)
        self.bytes = self.text.encode("utf-8", "backslashreplace").replace(b"\0", _NUL)
        self.may_hit_header = bool(self.bytes) and self.bytes[0] in _HEADER_CHARACTERS
        self.may_hit_escaped = not _ESCAPED_BYTE_CHARACTERS.isdisjoint(self.text)

    def prepare(self, blob: bytes, utf8: bool) -> bytes:
        """The blob in the form in which the needle can be looked for."""
        if b"\1" in blob:
            blob = blob.replace(b"\x010", _NUL).replace(b"\x011", b"\1")
        if not utf8 or self.unicode:
            shown = blob.decode("utf-8", "backslashreplace")
            blob = (shown.lower() if self.unicode else shown).encode("utf-8")
        if b"\x1b" in blob:
            blob = ESCAPE_BYTES.sub(b"", blob)
        return blob if self.case else blob.lower()

    def count(self, blob: bytes) -> int:
        """Occurrences in prepared records, headers left out."""
        count = blob.count(self.bytes)
        if count and self.may_hit_header:
            return _HEADER.sub(b"", SEPARATOR + blob).count(self.bytes)
        return count

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Begin and end of all occurrences in one row's text."""
        if not self.text:
            return []
        if not self.case:
            lower = text.lower() if self.unicode else ascii_lower(text)
            text = lower if len(lower) == len(text) else text
        return [found.span() for found in re.finditer(re.escape(self.text), text)]


def ascii_lower(text: str) -> str:
    """Lower case of A-Z alone, which never changes a length; what ``bytes.lower`` does."""
    return text.lower() if text.isascii() else text.translate(_ASCII_LOWER)


_ASCII_LOWER: Final = {upper: upper + 32 for upper in range(ord("A"), ord("Z") + 1)}


def is_utf8(blob: bytes) -> bool:
    """Whether the bytes can be decoded without a loss."""
    try:
        blob.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
