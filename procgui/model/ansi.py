"""Escape sequences: which bytes they are, and what the colour ones (SGR, ECMA-48 8.3.117) mean."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_PATTERN: Final = (
    r"\x1b(?:"
    r"\[[0-?]*[ -/]*[@-~]"  # CSI: colours, cursor, erase
    r"|[\]PX^_][^\x00\x07\x1b\n]*(?:\x07|\x1b\\)"  # OSC and other strings: titles, links
    r"|[ -/]+[0-~]"  # character sets
    r"|[0-OQ-WYZ\\`-~]"  # two characters
    r")"
)
ESCAPE: Final = re.compile(_PATTERN)
ESCAPE_BYTES: Final = re.compile(_PATTERN.encode("ascii"))

Colour = int | tuple[int, int, int]
"""A number of the 256 colour palette (0-15: the terminal's own), or red, green and blue."""


class Style(NamedTuple):
    """How a piece of text is drawn; None is the view's own colour."""

    ink: Colour | None = None
    ground: Colour | None = None
    bold: bool = False
    faint: bool = False
    italic: bool = False
    underline: bool = False
    struck: bool = False
    inverse: bool = False


PLAIN: Final = Style()

_ON: Final = {1: "bold", 2: "faint", 3: "italic", 4: "underline", 7: "inverse", 9: "struck", 21: "underline"}
_OFF: Final = {
    22: ("bold", "faint"),
    23: ("italic",),
    24: ("underline",),
    27: ("inverse",),
    29: ("struck",),
    39: ("ink",),
    49: ("ground",),
}


def without_escapes(text: str) -> str:
    """The text alone; this is what a search looks at."""
    return ESCAPE.sub("", text) if "\x1b" in text else text


def apply(style: Style, sequence: str) -> Style:
    """The style after an escape sequence; all but SGR leave it as it is."""
    if not (sequence.startswith("\x1b[") and sequence.endswith("m")):
        return style
    numbers = [int(number) if number.isdecimal() else 0 for number in re.split("[;:]", sequence[2:-1])]
    at = 0
    while at < len(numbers):
        number = numbers[at]
        at += 1
        if number in (38, 48):
            colour, at = _long_colour(numbers, at)
            if colour is not None:
                style = style._replace(ink=colour) if number == 38 else style._replace(ground=colour)
        else:
            style = _simple(style, number)
    return style


def _simple(style: Style, number: int) -> Style:
    if number == 0:
        return PLAIN
    if number in _ON:
        return style._replace(**{_ON[number]: True})
    if number in _OFF:
        return style._replace(**{name: getattr(PLAIN, name) for name in _OFF[number]})
    if 30 <= number < 38 or 90 <= number < 98:
        return style._replace(ink=number - 30 if number < 38 else number - 82)
    if 40 <= number < 48 or 100 <= number < 108:
        return style._replace(ground=number - 40 if number < 48 else number - 92)
    return style


def _long_colour(numbers: list[int], at: int) -> tuple[Colour | None, int]:
    """``38;5;N`` and ``38;2;R;G;B``; gives the colour and where to go on."""
    mode = numbers[at] if at < len(numbers) else None
    if mode == 5 and at + 1 < len(numbers):
        return min(numbers[at + 1], 255), at + 2
    if mode == 2 and at + 3 < len(numbers):
        red, green, blue = (min(number, 255) for number in numbers[at + 1 : at + 4])
        return (red, green, blue), at + 4
    return None, len(numbers)
