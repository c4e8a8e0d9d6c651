"""What a bench yields, and how it is written down."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from enum import Enum
from typing import Any, NamedTuple


class Measured(Enum):
    """What of a figure is held against its bound."""

    VALUE = "value"
    RATIO = "ratio"
    DIFFERENCE = "difference"


class Figure(NamedTuple):
    """One row of the table. ``against`` is the yardstick's value, in the same unit and from the same run."""

    name: str
    value: float
    unit: str
    yardstick: str = ""
    against: float | None = None
    bound: float | None = None
    measured: Measured = Measured.VALUE

    @property
    def ratio(self) -> float | None:
        """Value by yardstick."""
        return self.value / self.against if self.against else None

    @property
    def difference(self) -> float | None:
        """Value less yardstick."""
        return None if self.against is None else self.value - self.against

    @property
    def judged(self) -> float | None:
        """What is compared with the bound."""
        if self.measured is Measured.RATIO:
            return self.ratio
        return self.difference if self.measured is Measured.DIFFERENCE else self.value

    @property
    def verdict(self) -> str:
        """``within``, ``over``, or nothing where there is no bound."""
        if self.bound is None or self.judged is None:
            return ""
        return "within" if self.judged <= self.bound else "over"

    def as_json(self, bench: str) -> dict[str, Any]:
        """All of it, by name."""
        fields = {**self._asdict(), "measured": self.measured.value}
        return {"bench": bench, **fields, "ratio": self.ratio, "difference": self.difference, "verdict": self.verdict}


def _number(value: float | None) -> str:
    if value is None:
        return ""
    return f"{value:,.0f}" if abs(value) >= 1000 else f"{value:.3g}" if abs(value) < 1 else f"{value:.1f}"


def _bound(figure: Figure) -> str:
    if figure.bound is None:
        return ""
    prefix = {Measured.VALUE: "", Measured.RATIO: "ratio ", Measured.DIFFERENCE: "+"}[figure.measured]
    return f"{prefix}{figure.bound:g}"


HEADS = ("bench", "figure", "value", "unit", "yardstick", "of yardstick", "ratio", "difference", "bound", "verdict")
_NUMBERS = frozenset({2, 5, 6, 7})


def cells(bench: str, figure: Figure) -> tuple[str, ...]:
    """A row of the table."""
    ratio = "" if figure.ratio is None else f"{figure.ratio:.2f}"
    values = (_number(figure.value), figure.unit, figure.yardstick, _number(figure.against), ratio)
    return (bench, figure.name, *values, _number(figure.difference), _bound(figure), figure.verdict)


def table(rows: Sequence[tuple[str, ...]]) -> str:
    """Rows under their heads, in columns."""
    every = [HEADS, *rows]
    widths = [max(_width(row[column]) for row in every) for column in range(len(HEADS))]
    return "\n".join(_line(row, widths) for row in every)


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    parts = []
    for column, (text, width) in enumerate(zip(row, widths, strict=True)):
        space = " " * (width - _width(text))
        parts.append(space + text if column in _NUMBERS else text + space)
    return "  ".join(parts).rstrip()


def _width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(letter) in "WF" else 1 for letter in text)
