"""The pace: from real time (right end) down to one line a second for each process (left end), on a log scale."""

from __future__ import annotations

import math

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSlider, QWidget

from procgui.ui.look import Look
from procgui.ui.pane import Pane, label, spaced
from procgui.ui.theme import Theme

_FASTEST = 1000.0
"""Lines a second just below real time."""
_STEPS = 60
_REAL_TIME = _STEPS + 4
"""A wide stop at the end, so that real time is easy to hit."""


def seconds_at(position: int) -> float:
    """The time between two lines of one process at a slider position; 0 is real time."""
    if position > _STEPS:
        return 0.0
    rate = _FASTEST ** (position / _STEPS)
    return 1.0 / nice(rate)


def position_of(seconds: float) -> int:
    """The slider position nearest to a pace."""
    if seconds <= 0:
        return _REAL_TIME
    rate = min(max(1.0 / seconds, 1.0), _FASTEST)
    return round(math.log(rate) / math.log(_FASTEST) * _STEPS)


def nice(rate: float) -> float:
    """A rate as a person would say it: whole numbers below 10, then two figures."""
    if rate < 9.5:
        return float(round(rate))
    unit = 10 ** (math.floor(math.log10(rate)) - 1)
    return float(round(rate / unit) * unit)


class PaceSlider(Pane):
    """``chosen`` carries seconds between two lines; 0 is real time."""

    chosen = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.caption = QLabel()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _REAL_TIME)
        self.slider.setPageStep(6)
        self.value = label("dim")
        self.row = QHBoxLayout(self)
        spaced(self.row)
        for widget in (self.caption, self.slider, self.value):
            self.row.addWidget(widget)
        self._seconds = 0.0
        self.slider.setValue(_REAL_TIME)
        self.slider.valueChanged.connect(self._moved)
        self.retranslate()
        self.apply_theme(look.theme)

    @property
    def seconds(self) -> float:
        return self._seconds

    def show_pace(self, seconds: float) -> None:
        """Show a pace without choosing it."""
        self._seconds = seconds
        self.slider.blockSignals(True)
        self.slider.setValue(position_of(seconds))
        self.slider.blockSignals(False)
        self._show()

    @Slot(int)
    def _moved(self, position: int) -> None:
        self._seconds = seconds_at(position)
        self._show()
        self.chosen.emit(self._seconds)

    def show_caption(self, shown: bool) -> None:
        self.caption.setText(self.tr("Pace") if shown else "")

    def words(self) -> str:
        """The pace as the label says it."""
        if not self._seconds:
            return self.tr("real time")
        return self.tr("{rate} lines/s").format(rate=f"{nice(1 / self._seconds):g}")

    def _show(self) -> None:
        self.value.setText(self.words())

    def retranslate(self) -> None:
        self.show_caption(bool(self.caption.text()))
        tip = self.tr("How fast each process may print; the delay happens inside the process, at its print")
        for widget in (self, self.slider):
            widget.setToolTip(tip)
        self.slider.setAccessibleName(self.tr("Pace"))
        self._show()
        self._fix_width()

    def _fix_width(self) -> None:
        metrics = QFontMetrics(self.look.theme.ui)  # the label hears of a new font later
        texts = (self.tr("real time"), self.tr("{rate} lines/s").format(rate="1000"))
        self.value.setFixedWidth(max(metrics.horizontalAdvance(text) for text in texts) + self.look.theme.px(4))

    def apply_theme(self, theme: Theme) -> None:
        self.slider.setFixedSize(theme.px(116), theme.px(22))
        self._fix_width()
