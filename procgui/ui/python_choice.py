"""Which Python runs a script: our own, one that was found, or one chosen by hand."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QWidget

from procgui.controller.python_search import PythonSearch
from procgui.packed import is_packed
from procgui.pythons import NotPython, Python, own
from procgui.ui.words import notice_words

_CHOOSE = "\0choose"


def _short(path: str) -> str:
    """A folder below the home folder, as a shell writes it."""
    home = os.path.expanduser("~")
    return "~" + path[len(home) :] if path.startswith(home + os.sep) else path


class PythonChoice(QComboBox):
    """``chosen`` is the path of another Python, or None for our own."""

    changed = Signal()
    complained = Signal(object)
    """A sentence about a file that is no Python."""

    def __init__(self, search: PythonSearch | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = search or PythonSearch(parent=self)
        self.setObjectName("python")
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.addItem("", None)
        self.addItem("", _CHOOSE)
        self._last = 0
        self._script: Path | None = None
        self._asked: Path | None = None
        """The file whose answer is awaited for what is shown: another script's may come late."""
        self.search.found.connect(self._add)
        self.search.answered.connect(self._take)
        self.search.refused.connect(self._refuse)
        self.activated.connect(self._activated)
        self.currentIndexChanged.connect(self._show_tip)
        self.retranslate()

    def look_beside(self, script: Path) -> None:
        """Once somebody wants to choose, look for environments beside this script as well."""
        self._script = script

    def look(self) -> None:
        """Look now for what could be chosen; what is known is there at once, the rest comes in."""
        if self._script is not None:
            self.search.look_around(self._script)
            self._script = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.look()
        super().focusInEvent(event)

    def showPopup(self) -> None:
        self.look()
        super().showPopup()

    @property
    def chosen(self) -> str | None:
        data = self.currentData()
        return data if isinstance(data, str) and data != _CHOOSE else None

    def choose(self, path: str | None) -> None:
        """Take one by its path, as it was remembered or given; whether it still is one will be seen."""
        self._asked = None
        row = self.findData(path) if path is not None else 0
        if row < 0 and path is not None:
            row = self._insert(path, _short(path))
            self._ask(path)
        self._go_to(row)

    def _ask(self, path: str) -> None:
        self._asked = Path(path)
        self.search.ask(self._asked)

    def _insert(self, path: str, words: str) -> int:
        row = self.count() - 1
        self.insertItem(row, words, path)
        self.setItemData(row, path, Qt.ItemDataRole.ToolTipRole)
        return row

    def _go_to(self, row: int) -> None:
        self.setCurrentIndex(row)
        if row != self._last:
            self._last = row
            self.changed.emit()

    @Slot(object)
    def _add(self, python: Python) -> None:
        words = f"{python.number}  {_short(python.prefix)}"
        row = self.findData(python.path)
        if row >= 0:
            self.setItemText(row, words)
            return
        self._insert(python.path, words)
        if self.view().isVisible():
            super().showPopup()  # its list grows

    @Slot(object)
    def _take(self, answer: tuple[Path, Python]) -> None:
        """The one that was asked for; it may call itself otherwise than the file that was chosen."""
        asked, python = answer
        if asked != self._asked:
            return
        row = self.findData(python.path)
        if row < 0:
            self._add(python)
            row = self.findData(python.path)
        self._go_to(row)

    @Slot(object)
    def _refuse(self, refusal: NotPython) -> None:
        row = self.findData(refusal.path)
        chosen = self._last
        if row > 0:  # it was remembered, and is no Python any more
            self.removeItem(row)
            self._last = chosen - (row < chosen)
        if Path(refusal.path) != self._asked:
            return
        self.complained.emit(notice_words(refusal.code, refusal.detail))
        if row > 0:
            self._last = -1
            self._go_to(0)

    @Slot(int)
    def _activated(self, row: int) -> None:
        if self.itemData(row) != _CHOOSE:
            self._go_to(row)
            return
        self.setCurrentIndex(self._last)
        pattern = self.tr("Python (python*.exe)") if sys.platform == "win32" else self.tr("All files (*)")
        name, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a Python"), "", pattern)
        if name:
            self._ask(name)

    def retranslate(self) -> None:
        self.setItemText(0, self.tr("procgui's own, {version}").format(version=own().number))
        self.setItemText(self.count() - 1, self.tr("Choose…"))
        self.setAccessibleName(self.tr("Python"))
        self._show_tip()

    @Slot()
    def _show_tip(self) -> None:
        where = self.chosen or (self.tr("the one inside procgui") if is_packed() else own().path)
        self.setToolTip(
            self.tr("Which Python runs the script: {python}. Nothing is installed there.").format(python=where)
        )
