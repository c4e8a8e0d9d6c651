"""Finds what a test left behind: child processes, threads, running timers, widgets without a parent."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator
from time import monotonic
from typing import TYPE_CHECKING, Any
from weakref import WeakSet

import psutil

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QWidget

GRACE = 2.0
"""Seconds for what is on its way out."""


class Leaks:
    """Notes what there is now; :meth:`left` tells what has been added and does not go away."""

    def __init__(self, with_qt: bool, grace: float = GRACE) -> None:
        self._with_qt = with_qt
        self._grace = grace
        self._children = set(_children())
        self._threads = WeakSet(threading.enumerate())
        self._timers: WeakSet[Any] = WeakSet(_timers()) if with_qt else WeakSet()
        self._orphans: WeakSet[Any] = WeakSet(_orphans()) if with_qt else WeakSet()

    def left(self) -> list[str]:
        """A sentence for each leak; waits a moment for ends that are under way."""
        deadline = monotonic() + self._grace
        widgets = self._left_widgets() if self._with_qt else []
        timers = self._left_timers(deadline) if self._with_qt else []
        return widgets + timers + self._left_children(deadline) + self._left_threads(deadline)

    def _left_children(self, deadline: float) -> list[str]:
        new = [child for child in _children() if child not in self._children]
        _, alive = psutil.wait_procs(new, timeout=max(deadline - monotonic(), 0))
        return [f"process {child.pid} ({_command(child)})" for child in alive if child.is_running()]

    def _left_threads(self, deadline: float) -> list[str]:
        new = [thread for thread in threading.enumerate() if thread not in self._threads and not thread.daemon]
        for thread in new:
            thread.join(max(deadline - monotonic(), 0))
        return [f"thread {thread.name}" for thread in new if thread.is_alive()]

    def _left_timers(self, deadline: float) -> list[str]:
        while self._new_timers() and monotonic() < deadline:
            _let_qt_finish()
        return [_describe(timer) for timer in self._new_timers()]

    def _left_widgets(self) -> list[str]:
        """Asked before Python collects: it would delete them at any moment, the wrong one included, and that is the
        fault that is looked for."""
        _let_qt_delete()
        new = [widget for widget in _orphans() if widget not in self._orphans]
        return [f"{type(widget).__name__} {widget.objectName()} without a parent".replace("  ", " ") for widget in new]

    def _new_timers(self) -> list[QTimer]:
        return [timer for timer in _timers() if timer not in self._timers]


def _children() -> list[psutil.Process]:
    helpers = _helper_pids()
    return [child for child in psutil.Process().children(recursive=True) if child.pid not in helpers]


def _helper_pids() -> set[int | None]:
    """Helpers of multiprocessing live as long as the process that first needed them."""
    tracker: Any = sys.modules.get("multiprocessing.resource_tracker")
    server: Any = sys.modules.get("multiprocessing.forkserver")
    pids = {tracker._resource_tracker._pid} if tracker else set()
    return pids | ({server._forkserver._forkserver_pid} if server else set())


def _command(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())[:200]
    except psutil.Error:
        return "?"


def _timers() -> Iterator[QTimer]:
    """All running timers that Python knows of."""
    from PySide6.QtCore import QTimer
    from shiboken6 import isValid

    for thing in gc.get_objects():
        if issubclass(type(thing), QTimer) and isValid(thing) and thing.isActive():
            yield thing


def _orphans() -> list[QWidget]:
    """All widgets that have no parent and belong to Python, which deletes them when nothing refers to them."""
    from PySide6.QtWidgets import QApplication
    from shiboken6 import ownedByPython

    if QApplication.instance() is None:
        return []
    return [widget for widget in QApplication.topLevelWidgets() if widget.parent() is None and ownedByPython(widget)]


def _let_qt_finish() -> None:
    from PySide6.QtCore import QCoreApplication, QEventLoop

    QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
    _let_qt_delete()
    gc.collect()


def _let_qt_delete() -> None:
    from PySide6.QtCore import QCoreApplication, QEvent

    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _describe(timer: QTimer) -> str:
    parent = timer.parent()
    return f"timer of {timer.interval()} ms of {type(parent).__name__} {parent.objectName() if parent else ''}".rstrip()
