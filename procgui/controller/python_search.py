"""Finds other Pythons while the window goes on: asking each what it is means executing it, which a thread does.

::

    GUI thread                      thread
    look_around(script), ask(path)  candidates(), probe()
    found, refused <-- QTimer <---- SimpleQueue
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from queue import Empty, SimpleQueue
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from procgui.pythons import NotPython, Python, candidates, distinct, own, probe

GLANCE_MS: Final = 50


class PythonSearch(QObject):
    """Each file that is found is asked once; ``pythons`` holds what was found, our own left out."""

    found = Signal(object)
    """Python: one that was not known yet."""
    refused = Signal(object)
    """NotPython: a file that the person chose by hand."""
    answered = Signal(object)
    """``(Path, Python)``: the file that was asked for is this one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pythons: list[Python] = []
        self._answers: dict[Path, Python | NotPython] = {}
        self._news: SimpleQueue[tuple[Path, Python | NotPython, bool]] = SimpleQueue()
        self._threads: list[threading.Thread] = []
        self._timer = QTimer(self)
        self._timer.setInterval(GLANCE_MS)
        self._timer.timeout.connect(self._take)

    @property
    def busy(self) -> bool:
        """Whether some file has not answered yet."""
        return bool(self._threads)

    def look_around(self, script: Path) -> None:
        """Look for environments beside a script, and for what is installed."""
        self._begin(lambda: candidates(script), chosen=False)

    def ask(self, path: Path) -> None:
        """See what the person has chosen by hand: ``answered`` or ``refused`` tells."""
        self._begin(lambda: iter([path]), chosen=True)

    def _begin(self, paths: Callable[[], Iterator[Path]], chosen: bool) -> None:
        thread = threading.Thread(target=self._run, args=(paths, chosen), name="pythons", daemon=True)
        self._threads.append(thread)
        thread.start()
        self._timer.start()

    def _run(self, paths: Callable[[], Iterable[Path]], chosen: bool) -> None:
        """On the thread."""
        for path in paths():
            if chosen or path not in self._answers:  # who chooses a file again may have mended it
                try:
                    self._answers[path] = probe(path)
                except NotPython as refusal:
                    self._answers[path] = refusal
            self._news.put((path, self._answers[path], chosen))

    @Slot()
    def _take(self) -> None:
        alive = [thread for thread in self._threads if thread.is_alive()]  # before reading: its last word is read too
        try:
            while True:
                self._tell(*self._news.get_nowait())
        except Empty:
            self._threads = alive
        if not alive:
            self._timer.stop()

    def _tell(self, path: Path, answer: Python | NotPython, chosen: bool) -> None:
        if isinstance(answer, NotPython):
            if chosen:
                self.refused.emit(answer)
            return
        known = distinct([own(), *self.pythons, answer])[1:]
        if len(known) > len(self.pythons):
            self.pythons = known
            self.found.emit(answer)
        if chosen:
            self.answered.emit((path, answer))
