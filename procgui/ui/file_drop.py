"""Files dragged onto the window, wherever it is hit: one Python file is opened, anything else is explained."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QDropEvent, QWindow

_SUFFIXES: Final = (".py", ".pyw")


def dropped_files(data: QMimeData) -> list[Path]:
    """The local files of a drag; empty for text and for addresses in the web."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


def refusal(files: list[Path]) -> str | None:
    """Why these files are not opened, in words; None when they are one script."""
    translate = QCoreApplication.translate
    if len(files) > 1:
        words = translate("FileDrop", "{count} files were dropped, and nothing was opened. Drop one Python file.")
        return words.format(count=len(files))
    file = files[0]
    if file.is_dir():
        words = translate("FileDrop", "{name} is a folder, and nothing was opened. Drop one Python file.")
        return words.format(name=file.name)
    if file.suffix.lower() not in _SUFFIXES:
        words = translate("FileDrop", "{name} is not a Python file (.py), and nothing was opened.")
        return words.format(name=file.name)
    return None


class FileDrop(QObject):
    """Filters what comes from the system for a window, so that editors and fields do not take a file for text."""

    dropped = Signal(object)
    """Carries the Path of a script."""
    refused = Signal(object)
    """Carries the words of :func:`refusal`."""

    def watch(self, window: QWindow) -> None:
        """Take files that are dropped on this window."""
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() not in (QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop):
            return False
        if not isinstance(event, QDropEvent) or not dropped_files(event.mimeData()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if event.type() == QEvent.Type.Drop:
            self._take(dropped_files(event.mimeData()))
        return True

    def _take(self, files: list[Path]) -> None:
        words = refusal(files)
        if words is None:
            self.dropped.emit(files[0])
        else:
            self.refused.emit(words)
