"""A door: the left column of one way to use the program, and what it gives to run."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from procgui.protocol.messages import LaunchSpec
from procgui.ui import tokens
from procgui.ui.look import Look
from procgui.ui.pane import Pane, spaced


class Door(Pane):
    """``runWanted`` asks to run what :meth:`spec` gives; ``specChanged`` says that it gives something else now."""

    runWanted = Signal()
    specChanged = Signal()
    complained = Signal(object)
    """Carries a sentence for the message bar."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("role", "page")
        self.column = QVBoxLayout(self)
        spaced(self.column, 0, tokens.GAP)

    def spec(self) -> LaunchSpec | None:
        """What Run would run, without start method and pace; None when there is nothing to run."""
        raise NotImplementedError

    def panes(self) -> dict[str, Pane]:
        """What stands in the left column, by name from top to bottom: the door itself, or cards of it."""
        raise NotImplementedError

    def refresh(self) -> None:
        """It is about to be run: show what will be run as it is now."""

    def set_compact(self, compact: bool) -> None:
        """The window is narrow for its zoom: leave out what is secondary."""
