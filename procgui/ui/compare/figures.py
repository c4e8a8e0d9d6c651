"""The runs in figures: a column each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from procgui.model.comparison import Result, Stage
from procgui.ui import tokens
from procgui.ui.compare import words
from procgui.ui.look import Look
from procgui.ui.method_words import method_tip
from procgui.ui.pane import Pane, label, set_role, spaced
from procgui.ui.theme import Theme

_LONG: Final = re.compile(r"\S{16,}")
_JOINT: Final = re.compile(r"([/\\_.,:=(\[])")
_TROUBLED: Final = frozenset({Stage.MULTIPLIED, Stage.FAILED})


class Figures(Pane):
    """``values`` are the texts of the table: by figure, one a method."""

    def __init__(self, methods: Sequence[str], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._methods = tuple(methods)
        self._results: Sequence[Result] = ()
        self.setProperty("role", "card")
        self.grid = QGridLayout(self)
        spaced(self.grid, tokens.INSET)
        self.captions = {figure: label("dim") for figure in words.FIGURES}
        self.values = {figure: [_value() for _ in methods] for figure in words.FIGURES}
        self.notes = [_value() for _ in methods]
        self._fill()
        self.retranslate()
        self.apply_theme(look.theme)

    def _fill(self) -> None:
        for column, method in enumerate(self._methods, 1):
            heading = label("heading")
            heading.setText(method)
            heading.setToolTip(method_tip(method))
            self.grid.addWidget(heading, 0, column)
            self.grid.setColumnStretch(column, 1)
        for row, (figure, caption) in enumerate(self.captions.items(), 1):
            self.grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
            for column, text in enumerate(self.values[figure], 1):
                self.grid.addWidget(text, row, column, Qt.AlignmentFlag.AlignTop)
        for column, text in enumerate(self.notes, 1):
            set_role(text, role="dim")
            self.grid.addWidget(text, len(self.captions) + 1, column, Qt.AlignmentFlag.AlignTop)

    def show_results(self, results: Sequence[Result]) -> None:
        self._results = results
        for figure, texts in self.values.items():
            for text, result in zip(texts, results, strict=True):
                whole = words.value(figure, result)
                text.setText(_breakable(whole))
                text.setAccessibleName(f"{result.method} · {words.caption(figure)} · {whole}")
        for text, result in zip(self.values["exit"], results, strict=True):
            set_role(text, role="error" if result.stage in _TROUBLED else "")
        for text, result in zip(self.notes, results, strict=True):
            text.setText(words.chosen(result))
            text.setVisible(bool(result.used))

    def caption_width(self) -> int:
        """Pixels before the first method's column, so that what lies below can stand in the same columns."""
        return max(caption.sizeHint().width() for caption in self.captions.values()) + self.grid.horizontalSpacing()

    def retranslate(self) -> None:
        for figure, caption in self.captions.items():
            caption.setText(words.caption(figure))
            caption.setToolTip(words.tip(figure))
            for text in self.values[figure]:
                text.setToolTip(words.tip(figure))
        self.show_results(self._results or [Result(method) for method in self._methods])

    def apply_theme(self, theme: Theme) -> None:
        self.grid.setVerticalSpacing(theme.px(3))


def _value() -> QLabel:
    """What a script wrote may stand in it: it is never markup."""
    text = label(wrap=True)
    text.setTextFormat(Qt.TextFormat.PlainText)
    text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    return text


def _breakable(text: str) -> str:
    """Long words, such as paths, may be wrapped at their joints."""
    return _LONG.sub(lambda word: _JOINT.sub("\\1\u200b", word[0]), text)
