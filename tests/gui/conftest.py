"""Fixtures of the tests with Qt.

The functions that make processes are wrapped when this file is imported, before any test runs, so that a test can ask
which thread made a process. An audit hook would not do: it does not see ``spawn``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

os.environ.setdefault("QT_QPA_PLATFORM", os.environ.get("PROCGUI_QT_PLATFORM", "offscreen"))

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from procgui.ui.main_window import MainWindow
from tests.gui.fake_engine import FakeEngine
from tests.gui.windows import make_window


class Creation(NamedTuple):
    """A process was made by ``function`` on the thread with this name."""

    function: str
    thread: str


class CreationLog:
    """All processes made since :meth:`clear`."""

    def __init__(self) -> None:
        self.creations: list[Creation] = []

    def clear(self) -> None:
        self.creations.clear()

    @property
    def on_gui_thread(self) -> list[Creation]:
        """Those made on the main thread, which must be none."""
        return [creation for creation in self.creations if creation.thread == threading.main_thread().name]

    def wrap(self, holder: Any, name: str) -> None:
        """Note every call of a function of a module."""
        original: Callable[..., Any] | None = getattr(holder, name, None)
        if original is None:
            return

        def noting(*args: Any, **kwargs: Any) -> Any:
            self.creations.append(Creation(name, threading.current_thread().name))
            return original(*args, **kwargs)

        setattr(holder, name, noting)


_log = CreationLog()


def _wrap_all() -> None:
    for name in ("fork", "forkpty", "posix_spawn", "posix_spawnp", "system", "startfile"):
        _log.wrap(os, name)
    if sys.platform == "win32":
        import _winapi

        _log.wrap(_winapi, "CreateProcess")
        return
    import _posixsubprocess
    from multiprocessing import forkserver

    _log.wrap(_posixsubprocess, "fork_exec")
    _log.wrap(subprocess, "_fork_exec")  # its own name for the same function, bound when it was imported
    _log.wrap(forkserver, "connect_to_new_process")  # the fork itself happens in the fork server


_wrap_all()


@pytest.fixture(autouse=True)
def no_other_pythons(monkeypatch: pytest.MonkeyPatch) -> None:
    """The machine's other Pythons are not looked for, unless a test asks for them."""
    monkeypatch.setattr("procgui.controller.python_search.candidates", lambda script: iter(()))


@pytest.fixture
def process_creation_threads() -> CreationLog:
    """Which thread makes each process from now on; a test asserts that ``on_gui_thread`` stays empty."""
    _log.clear()
    return _log


class Heartbeat(QObject):
    """A timer of 5 ms that measures how long the event loop did not come round."""

    def __init__(self) -> None:
        super().__init__()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self.reset()
        self._timer.start(5)

    def reset(self) -> None:
        """Forget the past."""
        self.gaps: list[float] = []
        self._last = time.monotonic()

    @property
    def longest(self) -> float:
        """The longest gap in seconds, the present one included."""
        return max([*self.gaps, time.monotonic() - self._last])

    def _beat(self) -> None:
        now = time.monotonic()
        self.gaps.append(now - self._last)
        self._last = now

    def stop(self) -> None:
        self._timer.stop()


@pytest.fixture
def heartbeat(qapp: Any) -> Iterator[Heartbeat]:
    """The GUI thread's pulse."""
    beat = Heartbeat()
    yield beat
    beat.stop()


@pytest.fixture
def engine(qapp: QApplication) -> FakeEngine:
    """A controller without processes."""
    return FakeEngine()


@pytest.fixture
def window(qtbot: QtBot, engine: FakeEngine) -> Iterator[MainWindow]:
    """The window around it, with the Lab open."""
    with make_window(qtbot, engine) as window:
        window.workbench.open_door("lab")
        yield window
