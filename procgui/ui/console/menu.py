"""What can be done with the transcript; the keyboard's way to its links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu

from procgui.ui.console import entries

if TYPE_CHECKING:
    from procgui.ui.console.card import ConsoleCard


class TranscriptMenu(QMenu):
    """For the line at a place of the transcript."""

    def __init__(self, card: ConsoleCard, place: QPoint) -> None:
        super().__init__(card)
        transcript = card.transcript
        link = transcript.link_of(transcript.cursorForPosition(place).block())
        self.copy = self.addAction(self.tr("Copy"), transcript.copy)
        self.copy.setEnabled(transcript.textCursor().hasSelection())
        self.addAction(self.tr("Select all"), transcript.selectAll)
        self.addSeparator()
        self.take_back = self.addAction(self.tr("Take back"), lambda: card.follow(link))
        self.take_back.setEnabled(link.startswith(entries.TAKE_BACK))
        self.take_all_back = self.addAction(self.tr("Take back all waiting"), card.take_all_back)
        self.take_all_back.setEnabled(bool(card.waiting()))
