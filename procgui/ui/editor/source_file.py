"""The file behind an editor: open, save, reset, and the files of late. Nothing that was written is lost.

Another text always comes in by one undoable edit, so unsaved work is an undo away; the file's name goes back with it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from procgui.ui.editor.origins import Origin, Origins

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

    from procgui.controller.settings import Settings
    from procgui.ui.editor.editor import CodeEditor

MOST_RECENT = 8
_MOST_KEPT = 1_000_000
"""Characters of unsaved text that are remembered until the next session."""
_PATH, _RECENT, _UNSAVED = "lab/path", "lab/recent", "lab/unsaved"


class SourceFile:
    """Calls ``changed`` when the text or its file is another one. Opening and saving raise ``files.FileProblem``."""

    def __init__(self, editor: CodeEditor, builtin: Path, changed: Callable[[], None]) -> None:
        self._editor, self.builtin, self._tell = editor, builtin, changed
        text = builtin.read_text("utf-8") if builtin.is_file() else ""
        editor.show_source(text)
        self._builtin = Origin(None, text)
        self._origins = Origins(self._builtin)
        self.recent: list[Path] = []
        """The one opened or saved last comes first."""
        editor.document().undoCommandAdded.connect(self._edited)
        editor.edited.connect(self._changed)

    @property
    def path(self) -> Path | None:
        """The file that Save writes; None: the built-in source, which is never written."""
        return self._origins.current.path

    @property
    def name(self) -> str:
        return (self.path or self.builtin).name

    @property
    def unsaved(self) -> bool:
        """Whether the text differs from its file's."""
        return self._editor.text() != self._origins.current.saved

    @property
    def untouched(self) -> bool:
        """Whether it is the built-in source as it came."""
        return self.path is None and not self.unsaved

    @property
    def stale(self) -> bool:
        """Whether somebody else changed the file since it was read or written here."""
        from procgui.ui.editor import files

        origin = self._origins.current
        try:
            return origin.path is not None and files.read(origin.path).saved != origin.saved
        except files.FileProblem as problem:
            return problem.code != "missing"

    def open(self, path: Path) -> None:
        """Put in a file's text."""
        from procgui.ui.editor import files

        try:
            self._put_in(files.read(path))
        except files.FileProblem as problem:
            if problem.code == "missing":
                self.recent = [other for other in self.recent if other != path]
            raise
        self._note(path)

    def save(self, path: Path) -> None:
        """Write the text as it stands; the file is the text's own from now on."""
        from procgui.ui.editor import files

        line_end = self._origins.current.line_end
        self._origins.saved(files.write(path, self._editor.text(), line_end))
        self._note(path)
        self._tell()

    def reset(self) -> None:
        """Put in the built-in source."""
        self._put_in(self._builtin)

    def _put_in(self, origin: Origin) -> None:
        self._editor.replace_source(origin.saved)
        self._origins.put_in(self._editor.document().availableUndoSteps(), origin)
        self._tell()

    def _note(self, path: Path) -> None:
        self.recent = [path, *(other for other in self.recent if other != path)][:MOST_RECENT]

    def _edited(self) -> None:
        self._origins.branched()

    def _changed(self) -> None:
        self._origins.went_to(self._editor.document().availableUndoSteps())
        self._tell()

    # Between two sessions

    def keep(self, settings: Settings) -> None:
        """Remember the file, the files of late, and the text if it is not saved."""
        settings.put(_PATH, "" if self.path is None else str(self.path))
        settings.put(_RECENT, [str(path) for path in self.recent])
        settings.remove(_UNSAVED)
        if self.unsaved and len(self._editor.text()) <= _MOST_KEPT:
            settings.put(_UNSAVED, _packed(self._editor.text()))

    @staticmethod
    def kept(settings: Settings) -> bool:
        """Whether there is anything to begin with."""
        return any((settings.text(_PATH), settings.texts(_RECENT), settings.data(_UNSAVED)))

    def give_back(self, settings: Settings) -> None:
        """Begin where the last session ended. Raises ``files.FileProblem`` when its file cannot be read any more."""
        self.recent = [Path(path) for path in settings.texts(_RECENT)][:MOST_RECENT]
        unsaved = _unpacked(bytes(settings.data(_UNSAVED).data()))
        path = settings.text(_PATH)
        try:
            if path:
                self._begin(Path(path))
        finally:
            if unsaved is not None:
                self._editor.replace_source(unsaved)

    def _begin(self, path: Path) -> None:
        from procgui.ui.editor import files  # late: most sessions begin with the built-in source

        origin = files.read(path)
        self._editor.show_source(origin.saved)
        self._origins = Origins(origin)
        self._tell()


def _packed(text: str) -> QByteArray:
    import zlib

    from PySide6.QtCore import QByteArray

    return QByteArray(zlib.compress(text.encode("utf-8", "surrogatepass")))


def _unpacked(data: bytes) -> str | None:
    """None when there is nothing, or nothing that can be read."""
    if not data:
        return None
    import zlib

    try:
        return zlib.decompressobj().decompress(data, 4 * _MOST_KEPT).decode("utf-8", "surrogatepass") or None
    except (zlib.error, UnicodeError):
        return None
