"""What happens with a fault of the window itself: it is counted, and one dialog tells of it; the window lives on.

::

    Faults (any thread) --signal, queued--> CrashReporter --> CrashDialog (one at a time)
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from procgui.applog import AppLog
from procgui.faults import Fault, Faults, describe

if TYPE_CHECKING:
    from procgui.ui.crash_dialog import CrashDialog

REST: Final = 10.0
"""Seconds after a dialog was closed in which the faults it told of open no new one: with a fault at each paint a
person would never reach the window."""
_REFRESH_MS: Final = 100
"""An open dialog follows at most so often: a fault can come a thousand times a second."""
_MOST_KINDS: Final = 100
_OURS: Final = ("procgui/ui/crash.py", "procgui/ui/crash_dialog.py")


class CrashReporter(QObject):
    """Made on the GUI thread, once the window is there; ``parent`` is what the dialog belongs to."""

    _came = Signal(object)

    def __init__(self, faults: Faults, parent: QWidget, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__(parent)
        self._window, self._log, self._clock = parent, faults.log, clock
        self._broken = False
        self.counts: dict[Fault, int] = {}
        """How often each fault came that the dialog tells of, or told of a moment ago."""
        self.dialog: CrashDialog | None = None
        self._closed_at = -REST
        self._refresher = QTimer(self)
        self._refresher.setSingleShot(True)
        self._refresher.setInterval(_REFRESH_MS)
        self._refresher.timeout.connect(self._refresh)
        self._came.connect(self._take, Qt.ConnectionType.QueuedConnection)
        faults.give_to(self._came.emit)

    @Slot(object)
    def _take(self, fault: Fault) -> None:
        """Tell the person; when telling fails, the log is all there is."""
        if self._broken or any(place in fault.traceback.replace("\\", "/") for place in _OURS):
            return
        try:
            self._tell(fault)
        except Exception as error:
            self._broken = True
            self._log.note(f"The dialog about a fault failed: {error!r}")

    def _tell(self, fault: Fault) -> None:
        resting = self._clock() - self._closed_at < REST
        if self.dialog is None and not resting:
            self.counts.clear()
        told = fault in self.counts
        if told or len(self.counts) < _MOST_KINDS:
            self.counts[fault] = self.counts.get(fault, 0) + 1
        if self.dialog is not None:
            self._refresh_soon()
        elif not told:
            self._open()

    def _open(self) -> None:
        from procgui.ui.crash_dialog import CrashDialog

        dialog = CrashDialog(self._log, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show_faults(self.counts)
        dialog.finished.connect(self._closed)
        dialog.show()
        self.dialog = dialog

    def _refresh_soon(self) -> None:
        if not self._refresher.isActive():
            self._refresher.start()

    @Slot()
    def _refresh(self) -> None:
        if self.dialog is not None:
            self.dialog.show_faults(self.counts)

    @Slot(int)
    def _closed(self, result: int) -> None:
        self.dialog = None
        self._closed_at = self._clock()


def tell_of_failed_start(error: Exception, log: AppLog) -> None:
    """Before there is a window: one dialog, and nothing after it. Without an application the log must do."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        return
    from procgui.ui.crash_dialog import CrashDialog

    dialog = CrashDialog(log, started=False)
    dialog.show_faults({describe(type(error), error, error.__traceback__): 1})
    dialog.exec()
