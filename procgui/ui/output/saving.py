"""Saving the output while the window stays alive: a slice at a time, with progress, to be stopped at will."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from procgui.model.log import LogView
from procgui.model.save import Save
from procgui.ui.output.notice import Notice

_SLICE: Final = 0.008


class Saving(QObject):
    """At most one file at a time; a new one takes the place of an unfinished one."""

    finished = Signal(object)
    """Carries the path of a complete file."""

    def __init__(self, notice: Notice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._notice = notice
        self._save: Save | None = None
        self._path = Path()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)
        notice.closed.connect(self.cancel)

    def begin(self, view: LogView, path: Path) -> None:
        """Start writing; errors are told in the notice."""
        self.cancel()
        self._path = path
        try:
            self._save = Save(view, path)
        except OSError as error:
            self._failed(error)
            return
        self._timer.start()

    @Slot()
    def cancel(self) -> None:
        """Stop; the unfinished file goes."""
        self._timer.stop()
        if self._save is not None:
            self._save.cancel()
            self._save = None

    @Slot()
    def _work(self) -> None:
        if self._save is None:
            return
        try:
            done = self._save.work(_SLICE)
        except OSError as error:
            self._save = None
            self._timer.stop()
            self._failed(error)
            return
        if not done:
            percent = int(self._save.fraction * 100)
            self._notice.say(self.tr("Saving {percent} %").format(percent=percent))
            return
        self._timer.stop()
        self._save = None
        self._notice.say(self.tr("Saved: {path}").format(path=self._path))
        self.finished.emit(self._path)

    def _failed(self, error: OSError) -> None:
        words = self.tr("The output could not be saved to {path}: {reason}")
        self._notice.say(words.format(path=self._path, reason=error.strerror or str(error)), error=True)
