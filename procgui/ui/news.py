"""What the message bar says of runs: why one could not start, what it lacked, that its processes multiply."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import NamedTuple, Protocol

from PySide6.QtCore import QObject, Signal, SignalInstance, Slot

from procgui.controller.controller import NoticeRecord
from procgui.model.run import Run
from procgui.protocol.messages import RUNAWAYS
from procgui.ui.desk import Desk
from procgui.ui.limits import Shortage
from procgui.ui.message_bar import MessageBar
from procgui.ui.words import missing_words, notice_words, runaway_words


class Deciding(Protocol):
    """What a person can decide about a run that was paused by itself, and when there is nothing to decide any more."""

    @property
    def runChanged(self) -> SignalInstance: ...

    def stop(self, run_id: int) -> None: ...
    def resume(self, run_id: int) -> None: ...


class _Alarm(NamedTuple):
    """A run whose processes multiply, what is to be said of it, and how it was said last."""

    run: Run
    words: str
    said: str = ""


class News(QObject):
    """Everything is said once, and goes when another run is shown; of a run that is not shown it is said by name.

    ``packageMissed`` tells that another Python may be wanted now.
    """

    packageMissed = Signal()

    def __init__(self, engine: Deciding, message: MessageBar, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine, self._message, self._desk = engine, message, desk
        self._shortage = Shortage()
        self._ended: Run | None = None
        self._alarms: dict[int, _Alarm] = {}
        """Runs whose processes multiply, by their numbers."""
        self._nameless: tuple[int, str] | None = None
        """What was said last of the run that is shown, and of which run."""
        self._spared: int | None = None
        engine.runChanged.connect(self._calm)
        desk.shown.connect(self._turn)

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
        words = notice_words(notice.code, notice.detail)
        if notice.run is None:
            self._message.say(words, "warn")
        else:
            self._message.say(self._named(notice.run, words))

    def look(self, run: Run, door: str) -> None:
        """See whether the run of the open door has come to something that should be said."""
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
            self._message.say(self._named(run, missing_words(package, run.spec.python)))
            self.packageMissed.emit()

    def _tell_of_runaway(self, run: Run, code: str, detail: str) -> None:
        """A run was paused because its processes multiply: the person decides."""
        from procgui.model.lacking import is_unguarded

        self._alarms[run.id] = _Alarm(run, runaway_words(code, detail, is_unguarded(run)))
        self._say_alarm(run.id)

    def _say_alarm(self, run_id: int) -> None:
        run, words, _ = self._alarms[run_id]
        choices = (
            (self.tr("Stop the run"), partial(self._engine.stop, run_id)),
            (self.tr("Go on"), partial(self._engine.resume, run_id)),
        )
        said = self._named(run, words)
        self._alarms[run_id] = _Alarm(run, words, said)
        self._message.say(said, "warn", choices)

    def _named(self, run: Run, words: str) -> str:
        """A sentence about a run; who that is need not be said of the one in sight, or of one that is compared."""
        if run is self._desk.run or run.id == self._spared:
            self._nameless = (run.id, words)
            return words
        name = self.tr("Lab") if run.spec.kind == "lab" else Path(run.spec.script).name
        return f"{name}: {words}"

    @Slot()
    def _calm(self) -> None:
        """There is nothing to decide any more about runs that are over, shown or not, forgotten or not."""
        for run_id, alarm in list(self._alarms.items()):
            if alarm.run.over:
                del self._alarms[run_id]
                if self._message.says(alarm.said):
                    self._message.dismiss()

    @Slot(object)
    def _turn(self, run: Run | None) -> None:
        """Another run is shown: what was said without a name would be taken for its own. Questions get the name."""
        self._calm()
        if self._nameless is None or (run is not None and run.id == self._nameless[0]):
            return
        (run_id, words), self._nameless = self._nameless, None
        if self._message.says(words):
            if run_id in self._alarms:
                self._say_alarm(run_id)
            else:
                self._message.dismiss()
