"""What the message bar says of runs: why one could not start, what it lacked, that its processes multiply."""

from __future__ import annotations

from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject, Signal, Slot

from procgui.controller.controller import NoticeRecord
from procgui.model.run import Run
from procgui.protocol.messages import RUNAWAYS
from procgui.ui.limits import Shortage
from procgui.ui.message_bar import MessageBar
from procgui.ui.words import missing_words, notice_words, runaway_words


class Deciding(Protocol):
    """What a person can decide about a run that was paused by itself."""

    def stop(self, run_id: int) -> None: ...
    def resume(self, run_id: int) -> None: ...


class News(QObject):
    """Everything is said once. ``packageMissed`` tells that another Python may be wanted now."""

    packageMissed = Signal()

    def __init__(self, engine: Deciding, message: MessageBar, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._message = engine, message
        self._shortage = Shortage()
        self._ended: Run | None = None
        self._alarmed: Run | None = None
        self._spared: int | None = None

    def spare(self, run: Run) -> None:
        """Somebody else decides about this run when its processes multiply."""
        self._spared = run.id

    @Slot()
    def forget(self) -> None:
        """The Lab begins anew."""
        self._shortage.forget()
        self._message.dismiss()

    @Slot(object)
    def noticed(self, notice: NoticeRecord) -> None:
        """Something happened that the person should know."""
        if notice.code in RUNAWAYS and notice.run is not None:
            if notice.run.id != self._spared:
                self._tell_of_runaway(notice.run, notice.code, notice.detail)
            return
        self._message.say(notice_words(notice.code, notice.detail), "error" if notice.run is not None else "warn")

    def look(self, run: Run, door: str) -> None:
        """See whether the run of the open door has come to something that should be said."""
        if run is self._alarmed and run.over:
            self._alarmed = None
            self._message.dismiss()  # there is nothing to decide any more
        if run.spec.kind == "lab":
            words = self._shortage.words(run)
            if words:
                self._message.say(words)
        elif run.over and run is not self._ended:
            self._ended = run
            if door == "script":
                self._tell_what_it_lacked(run)

    def _tell_what_it_lacked(self, run: Run) -> None:
        from procgui.model.lacking import missing_in

        package = missing_in(run)
        if package is not None:
            self._message.say(missing_words(package, run.spec.python))
            self.packageMissed.emit()

    def _tell_of_runaway(self, run: Run, code: str, detail: str) -> None:
        """A run was paused because its processes multiply: the person decides."""
        from procgui.model.lacking import is_unguarded

        self._alarmed = run
        choices = (
            (self.tr("Stop the run"), partial(self._engine.stop, run.id)),
            (self.tr("Go on"), partial(self._engine.resume, run.id)),
        )
        self._message.say(runaway_words(code, detail, is_unguarded(run)), "warn", choices)
