"""Asks where the Lab's script is to be saved, and writes it.

What went wrong is told as ``(kind, sentence)`` for the message bar.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from procgui.model.syntax import BadSource

translate = QCoreApplication.translate

Message = tuple[str, str]
NAME = "lab_export.py"


def ask_and_export(parent: QWidget | None, text: str, folder: str = "") -> Message | None:
    """Ask for a file, ``lab_export.py`` in ``folder`` unless told otherwise, and write it; None when refused."""
    from PySide6.QtWidgets import QFileDialog

    name, _ = QFileDialog.getSaveFileName(
        parent,
        translate("Export", "Export as a Python script"),
        str(Path(folder, NAME)),
        translate("Export", "Python scripts (*.py);;All files (*)"),
    )
    return export_to(Path(name), text) if name else None


def export_to(path: Path, text: str) -> Message:
    """Write a script as UTF-8 with LF."""
    try:
        path.write_bytes(text.encode("utf-8", "backslashreplace"))
    except OSError as error:
        words = translate("Export", "The script could not be saved to {path}: {reason}. Choose another place.")
        return "error", words.format(path=path, reason=error.strerror or error)
    words = translate("Export", "Saved: {path}. It does the same in a terminal: python {name}")
    return "info", words.format(path=path, name=path.name)


def broken_source(error: BadSource) -> Message:
    """Why there is nothing to export."""
    words = translate("Export", "The source cannot be exported: line {line}: {reason}. Mend it first.")
    return "error", words.format(line=error.line, reason=error.reason)
