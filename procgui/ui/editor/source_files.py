"""The questions and sentences about the files of a source: open, save, the menu with the others."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QMessageBox, QToolButton, QWidget

from procgui.ui.editor.files import FileProblem
from procgui.ui.editor.source_file import SourceFile


class SourceFiles(QObject):
    """``done`` comes when a text was put in or saved, ``complained`` carries why not."""

    done = Signal()
    complained = Signal(object)

    def __init__(self, file: SourceFile, parent: QWidget) -> None:
        super().__init__(parent)
        self._file, self._page = file, parent

    def ask_and_open(self) -> None:
        """Ask for a file and put it in."""
        name, _ = QFileDialog.getOpenFileName(self._page, self.tr("Open a source"), self._folder(), self._kinds())
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Put in a file's text; undo brings the old one back."""
        self._do(partial(self._file.open, path.absolute()))

    def save(self) -> None:
        """Write the text to its file; the built-in source asks for a place."""
        if self._file.path is None:
            self.ask_and_save()
        elif not self._file.stale or self._may_write_over(self._file.path):
            self._do(partial(self._file.save, self._file.path))

    def _may_write_over(self, path: Path) -> bool:
        words = self.tr("{path} was changed by another program since it was read. Write over it?")
        answer = QMessageBox.question(self._page, "procgui", words.format(path=path))
        return answer is QMessageBox.StandardButton.Yes

    def ask_and_save(self) -> None:
        """Ask for a place and write the text there."""
        place = str(Path(self._folder()) / self._file.name)
        name, _ = QFileDialog.getSaveFileName(self._page, self.tr("Save the source"), place, self._kinds())
        if name:
            self._do(partial(self._file.save, Path(name).absolute()))

    def reset(self) -> None:
        """Put in the built-in source; undo brings the old text back."""
        self._do(self._file.reset)

    def attempt(self, action: Callable[[], None]) -> bool:
        """Do something with a file; a problem is told, and False given back."""
        try:
            action()
        except FileProblem as problem:
            self.complained.emit(self._words(problem))
            return False
        return True

    def _do(self, action: Callable[[], None]) -> None:
        if self.attempt(action):
            self.done.emit()

    def _words(self, problem: FileProblem) -> str:
        words = {
            "missing": self.tr("{path} is not there any more."),
            "not-utf8": self.tr("{path} is no text in UTF-8. It was not opened."),
            "too-long": self.tr("{path} is too long for this editor. It was not opened."),
        }.get(problem.code, "{path}: {reason}")
        return words.format(path=problem.path, reason=problem.detail)

    def _folder(self) -> str:
        path = self._file.path or next(iter(self._file.recent), None)
        return "" if path is None else str(path.parent)

    def _kinds(self) -> str:
        return self.tr("Python scripts (*.py *.pyw);;All files (*)")

    def pop_up(self, button: QToolButton) -> None:
        """Open the menu below its button."""
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def menu(self) -> QMenu:
        """Save as, the files of late, reset."""
        menu = QMenu(self._page)
        menu.addAction(self.tr("Save as…"), self.ask_and_save)
        recent = menu.addMenu(self.tr("Recent files"))
        for path in self._file.recent:
            recent.addAction(str(path).replace("&", "&&"), partial(self.open, path))
        recent.setEnabled(bool(self._file.recent))
        menu.addSeparator()
        menu.addAction(self.tr("Reset to the built-in source"), self.reset)
        return menu
