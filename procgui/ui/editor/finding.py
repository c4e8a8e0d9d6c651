"""Finding in a program's text: the bar at its lower edge, the matches in colour, from one to the next and around."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QTextCursor

from procgui.ui.editor.marks import Found
from procgui.ui.find_bar import FindBar, FindState
from procgui.ui.pane import rescale, spaced

if TYPE_CHECKING:
    from procgui.ui.editor.view import CodeView

_MOST_COLOURED = 400
"""Matches; those around the current one, for each costs a little at every paint."""


def matches(text: str, wanted: str, case: bool) -> list[tuple[int, int]]:
    """Position and length of each match in UTF-16 units, as Qt counts; they do not overlap."""
    found = [match.span() for match in re.finditer(re.escape(wanted), text, 0 if case else re.IGNORECASE)]
    if text.isascii() or not found:
        return [(start, end - start) for start, end in found]
    units = [0, *accumulate(2 if letter > "\uffff" else 1 for letter in text)]
    return [(units[start], units[end] - units[start]) for start, end in found]


class Finding(QObject):
    """One for each view, which keeps its place; made at the first Ctrl+F."""

    def __init__(self, view: CodeView) -> None:
        super().__init__(view)
        self._view = view
        self._places: list[tuple[int, int]] = []
        self._current: int | None = None
        self.active = False
        self.bar = _Bar(view)
        self.bar.searched.connect(self._search)
        self.bar.stepped.connect(self.step)
        self.bar.left.connect(self.end)
        view.edited.connect(self._text_changed)

    def begin(self) -> None:
        """Open the bar; what is selected is looked for."""
        self.active = True
        selected = self._view.textCursor().selectedText()
        if selected and "\u2029" not in selected:
            self.bar.field.setText(selected)
        self.bar.show()
        self._view.fit()
        self.bar.focus_field()
        self._search()

    @Slot()
    def end(self) -> None:
        """Close the bar; the current match is selected."""
        self.active = False
        self.bar.hide()
        self._view.fit()
        if self._current is not None:
            start, length = self._places[self._current]
            cursor = self._view.textCursor()
            cursor.setPosition(start)
            cursor.setPosition(start + length, QTextCursor.MoveMode.KeepAnchor)
            self._view.setTextCursor(cursor)
        self._show(Found())
        self._view.setFocus()

    @Slot()
    def _search(self) -> None:
        """Go to the first match behind the caret; while one types, to the same place as far as it fits."""
        self._look()
        if self._places:
            self._go(bisect_left(self._places, (self._view.textCursor().selectionStart(), 0)))
        else:
            self._show_found()

    @Slot(bool)
    def step(self, backwards: bool) -> None:
        """Go to the next match or the previous one."""
        if not self._places:
            self.bar.focus_field()
        elif self._current is not None:
            self._go(self._current + (-1 if backwards else 1))
        else:
            here = bisect_left(self._places, (self._view.textCursor().selectionStart(), 0))
            self._go(here - 1 if backwards else here)

    @Slot()
    def _text_changed(self) -> None:
        if self.active:
            self._look()
            self._show_found()

    def _look(self) -> None:
        wanted = self.bar.field.text()
        self._current = None
        self._places = matches(self._view.text(), wanted, self.bar.case.isChecked()) if wanted else []

    def _go(self, number: int) -> None:
        self._current = number % len(self._places)
        self._view.go_to(self._places[self._current][0])
        self._show_found()

    def _show_found(self) -> None:
        at = self._current
        first = max((at or 0) - _MOST_COLOURED // 2, 0)
        current = None if at is None else self._places[at]
        self._show(Found(self._places[first : first + _MOST_COLOURED], current))
        ordinal = None if at is None else at + 1
        self.bar.show_state(FindState(len(self._places), ordinal) if self.bar.field.text() else None)

    def _show(self, found: Found) -> None:
        self._view.marks.found = found
        self._view.marks.show()


class _Bar(FindBar):
    """Lies in the view, below the text."""

    def __init__(self, view: CodeView) -> None:
        super().__init__(view.look, view, closable=True)
        layout = self.layout()
        assert layout is not None
        spaced(layout, (0, 4, 0, 0), 4)
        rescale(self, view.look.theme)

    def retranslate(self) -> None:
        super().retranslate()
        self.field.setAccessibleName(self.tr("Find in the source"))
