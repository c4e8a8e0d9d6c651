"""The Lab: create children, and see the source in which the main process and they live."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from procgui import resources
from procgui.model.lab import ASK_FROM, Form, Names, Problem, Style, statements
from procgui.protocol.messages import LaunchSpec
from procgui.ui.create_card import CreateCard
from procgui.ui.door import Door
from procgui.ui.editor.source_card import SourceCard
from procgui.ui.look import Look
from procgui.ui.pane import Pane
from procgui.ui.words import many_children_words


class LabDoor(Door):
    """``statementsWanted`` carries a list of statements, in order."""

    statementsWanted = Signal(object)
    questionAsked = Signal(object)
    """Carries ``(words, what to call when the answer is yes)``."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.names = Names()
        self.creation = CreateCard(look)
        self.source_card = SourceCard(look, resources.path("lab", "lab.py"))
        self.creation.wanted.connect(self._wanted)
        self.creation.changed.connect(self.show_next)
        self.source_card.complained.connect(self.complained)
        self.show_next()

    def panes(self) -> dict[str, Pane]:
        return {"create": self.creation, "source": self.source_card}

    def spec(self) -> LaunchSpec:
        file = self.source_card.file
        return LaunchSpec("lab", str(file.path or file.builtin), source=self.source_card.text)

    def ready(self) -> bool:
        """Whether the text is a program at all; if not, the source card shows why."""
        return self.source_card.checked() is not None

    def forget(self) -> None:
        """A new main process knows no names yet."""
        self.names = Names()
        self.show_next()

    @Slot()
    def show_next(self) -> None:
        form = self.creation.read()
        self._shown = self.names.preview("")
        self.creation.show_next(self.names.preview(form.name if form else ""))

    def keep_up(self) -> None:
        """The main process may have taken the next name by itself."""
        if self.names.preview("") != self._shown:
            self.show_next()

    @Slot(object)
    def _wanted(self, wish: tuple[Style, Form]) -> None:
        style, form = wish
        if form.many >= ASK_FROM:
            self.questionAsked.emit((many_children_words(form.many), lambda: self._make(style, form)))
        else:
            self._make(style, form)

    def _make(self, style: Style, form: Form) -> None:
        children = self.names.take(form.name, form.many)
        if isinstance(children, Problem):
            self.creation.show_problem(children)
            return
        self.statementsWanted.emit([text for child in children for text in statements(style, form, child)])
        self.show_next()

    def set_compact(self, compact: bool) -> None:
        self.creation.set_compact(compact)
