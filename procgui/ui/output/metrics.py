"""Sizes of the output view, all of them from the font: when it grows, everything does."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from procgui.ui.theme import Theme

NAME_CELLS: Final = range(4, 12)
"""Columns of a name: at least and (exclusively) at most. In between the longest name that has printed decides."""
TIME_CELLS: Final = 8
WIDEN: Final = 1.12
"""Chinese characters stand two columns apart, so that everything keeps its column. Western monospace fonts are
wider than half an em; somewhat larger Chinese characters leave smaller gaps."""
_REMEMBERED: Final = 2_000
_SAMPLE: Final = "x" * 64
_WIDE: Final = "\u4e2d"


class Metrics:
    """Fonts, and columns from left to right: bar, time, name, mark, text."""

    def __init__(self, theme: Theme, times: bool, name_cells: int = NAME_CELLS[0]) -> None:
        self.font = QFont(theme.mono)
        self.bold = QFont(self.font)
        self.bold.setBold(True)
        self.fm = QFontMetricsF(self.font)
        self.cell = self.fm.horizontalAdvance(_SAMPLE) / len(_SAMPLE)
        self.wide_font = QFont(self.font)
        advance = self.fm.horizontalAdvance(_WIDE)
        self.wide_font.setPointSizeF(self.font.pointSizeF() * min(max(2 * self.cell / advance, 1), WIDEN))
        self.wide_fm = QFontMetricsF(self.wide_font)
        self.wide_advance = self.wide_fm.horizontalAdvance(_WIDE)
        self.wide_gap = 2 * self.cell - self.wide_advance
        self.wide_font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, self.wide_gap)
        self.wide_bold = QFont(self.wide_font)
        self.wide_bold.setBold(True)
        self.line_height = round(self.fm.height() * 1.25)
        self.baseline = (self.line_height - self.fm.height()) / 2 + self.fm.ascent()
        self.small = QFont(self.font)
        self.small.setPointSizeF(max(self.font.pointSizeF() * 0.8, 1))
        self.bar = theme.px(3)
        self.pad = theme.px(10)
        self.time_x = self.bar + self.pad
        self.time_width = TIME_CELLS * self.cell if times else 0
        self.name_x = self.time_x + (self.time_width + self.pad if times else 0)
        self.name_width = name_cells * self.cell
        self.mark_x = self.name_x + self.name_width + self.pad / 2
        self.mark_width = 3 * self.cell
        self.text_x = self.mark_x + self.mark_width + self.pad / 2
        self._names: dict[str, str] = {}
        self._even: dict[tuple[bool, str], bool] = {}

    def name(self, name: str) -> str:
        """A process's name as it fits its column; names that begin alike keep their ends."""
        if name not in self._names:
            self._names[name] = self.fm.elidedText(name, Qt.TextElideMode.ElideMiddle, self.name_width)
        return self._names[name]

    def even(self, text: str, wide: bool) -> bool:
        """Whether the font draws every character of a text as wide as its cell. Measuring costs as much as drawing."""
        key = (wide, text)
        if key not in self._even:
            if len(self._even) > _REMEMBERED:
                self._even.clear()
            fm, advance = (self.wide_fm, self.wide_advance) if wide else (self.fm, self.cell)
            self._even[key] = abs(fm.horizontalAdvance(text) - len(text) * advance) < 1
        return self._even[key]
