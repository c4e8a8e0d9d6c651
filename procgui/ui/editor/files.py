"""Reading and writing a source file whole. Line ends become ``\\n`` and are written as they were."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

from procgui.ui.editor.origins import Origin

MOST = 2_000_000
"""Bytes; what is longer is no source that anybody edits here."""


class FileProblem(Exception):
    """``code`` is ``missing``, ``not-utf8``, ``too-long`` or ``system``; ``detail`` is the system's word for it."""

    def __init__(self, code: str, path: Path, detail: str = "") -> None:
        super().__init__(code)
        self.code, self.path, self.detail = code, path, detail


def read(path: Path) -> Origin:
    """A file's text. Raises :class:`FileProblem`."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST + 1)
    except FileNotFoundError:
        raise FileProblem("missing", path) from None
    except (OSError, ValueError) as error:
        raise FileProblem("system", path, getattr(error, "strerror", None) or str(error)) from None
    if len(data) > MOST:
        raise FileProblem("too-long", path)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileProblem("not-utf8", path) from None
    line_end = "\r\n" if "\r\n" in text else "\n"
    return Origin(path, text.replace("\r\n", "\n").replace("\r", "\n"), line_end)


def write(path: Path, text: str, line_end: str = "\n") -> Origin:
    """Write all of it or nothing: a failure leaves the file as it was. Raises :class:`FileProblem`."""
    data = text.replace("\n", line_end).encode("utf-8", "surrogatepass")
    file = QSaveFile(str(path))
    file.setDirectWriteFallback(True)  # in a folder that takes no new files
    if not file.open(QIODevice.OpenModeFlag.WriteOnly) or file.write(data) != len(data) or not file.commit():
        raise FileProblem("system", path, file.errorString())
    return Origin(path, text, line_end)
