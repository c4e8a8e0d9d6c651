"""All that the inspector shows of what is selected, one part below the other."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from procgui.ui import tokens
from procgui.ui.inspector.attributes import Attributes
from procgui.ui.inspector.calls import Calls
from procgui.ui.inspector.outside import Outside
from procgui.ui.inspector.result import Result
from procgui.ui.inspector.story import Story
from procgui.ui.look import Look
from procgui.ui.pane import spaced


class Parts(QWidget):
    """Owns nothing but places; the card connects them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "clear")
        self.calls, self.result, self.outside = Calls(look), Result(look), Outside(look)
        self.attributes, self.story = Attributes(look), Story(look)
        column = QVBoxLayout(self)
        spaced(column, 0, tokens.INSET)
        for part in (self.calls, self.result, self.outside, self.attributes, self.story):
            column.addWidget(part)
