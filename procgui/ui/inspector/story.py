"""The selected process in sentences, and the moments of its life."""

from __future__ import annotations

from html import escape
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.ui import tokens
from procgui.ui.facts import facts
from procgui.ui.inspector.subject import Subject
from procgui.ui.look import Look
from procgui.ui.moments import history
from procgui.ui.pane import Pane, label, spaced
from procgui.ui.theme import Theme

_MOST_NAMES: Final = 30


class Story(Pane):
    """It stands last: it is as long as it is."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setProperty("role", "clear")
        self.facts_caption, self.history_caption = label("heading"), label("heading")
        self.facts, self.history = label(wrap=True), label(wrap=True)
        self.history.setTextFormat(Qt.TextFormat.RichText)
        self.facts.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        spaced(column, 0, tokens.INSET)
        for parts in ((self.facts_caption, self.facts), (self.history_caption, self.history)):
            section = QVBoxLayout()
            spaced(section, 0, 4)
            for part in parts:
                section.addWidget(part)
            column.addLayout(section)
        for text in (self.facts, self.history):
            text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.retranslate()

    def refresh(self, subject: Subject) -> None:
        """Tell what is so now."""
        process, run = subject.process, subject.run
        self.history_caption.setVisible(process is not None)
        self.history.setVisible(process is not None)
        if process is not None and run is not None:
            _say(self.facts, "\n".join(facts(process, run)))
            _say(self.history, self._table(process, run))
        else:
            _say(self.facts, self._several(subject))

    def _table(self, process: ProcessInfo, run: Run) -> str:
        dim, gap = self.look.theme.palette.dim, self.look.theme.px(8)
        cell = f'<td align="right" style="color:{dim}; padding-right:{gap}px; white-space:pre">'
        rows = (f"<tr>{cell}{escape(time)}</td><td>{escape(what)}</td></tr>" for time, what in history(process))
        return f'<table cellspacing="0" cellpadding="0">{"".join(rows)}</table>'

    def _several(self, subject: Subject) -> str:
        names = [process.name for process in subject.processes[:_MOST_NAMES]]
        left_out = len(subject.processes) - len(names)
        alive = sum(process.alive for process in subject.processes)
        ended = sum(process.over for process in subject.processes)
        counts = self.tr("{alive} alive · {ended} ended").format(alive=alive, ended=ended)
        return f"{counts}\n{', '.join(names)}{', …' if left_out else ''}"

    def retranslate(self) -> None:
        self.facts_caption.setText(self.tr("In words"))
        self.history_caption.setText(self.tr("History"))

    def apply_theme(self, theme: Theme) -> None:
        self.history.clear()  # its colours are written into it; the next refresh writes them anew


def _say(place: QLabel, text: str) -> None:
    if place.text() != text:
        place.setText(text)
