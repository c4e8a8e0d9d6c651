"""The real window with the real engine, inside a fresh process (see ``inside``). Needs Qt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Any

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QPaintEvent

from procgui.app import Composition, build_application
from procgui.controller.link import SupervisorState
from procgui.model.run import Run
from procgui.ui.output.view import OutputView

LIMIT_MS = 120_000


class Paints:
    """Calls ``after`` when the output view has painted. A class attribute: Qt asks the class for the event."""

    def __init__(self) -> None:
        self.after: Callable[[], None] | None = None
        original = OutputView.paintEvent

        def paint_event(view: OutputView, event: QPaintEvent) -> None:
            original(view, event)
            if self.after is not None:
                self.after()

        setattr(OutputView, "paintEvent", paint_event)  # noqa: B010  (mypy lets no method be assigned)


class BenchWindow:
    """The window, shown, its supervisor ready."""

    def __init__(self) -> None:
        self.paints = Paints()
        composition: Composition = build_application(["procgui"])
        self.application, self.controller, self.window = composition
        self.window.ask = False
        self.controller.start()
        self.window.open_at_size()
        self.until(self.controller.supervisorChanged, lambda: self.controller.supervisor_state is SupervisorState.READY)

    @property
    def run(self) -> Run:
        """The run of the open door."""
        run = self.window.workbench.desk.run
        assert run is not None
        return run

    def until(self, signal: Any, true: Callable[[], object]) -> float:
        """Let the event loop run until something holds, looked at after each ``signal``; gives the time."""
        if true():
            return perf_counter()
        loop, times = QEventLoop(), [0.0]

        def look(*_: object) -> None:
            if true() and loop.isRunning():
                times[0] = perf_counter()
                loop.quit()

        signal.connect(look)
        try:
            self._spin(loop)
        finally:
            signal.disconnect(look)
        return times[0]

    def until_painted(self, true: Callable[[], object]) -> float:
        """The same, looked at after each paint of the output."""
        loop, times = QEventLoop(), [0.0]

        def look() -> None:
            if not times[0] and true():
                times[0] = perf_counter()
                loop.quit()

        self.paints.after = look
        try:
            self._spin(loop)
        finally:
            self.paints.after = None
        return times[0]

    @staticmethod
    def _spin(loop: QEventLoop) -> None:
        guard = QTimer()
        guard.setSingleShot(True)
        guard.setInterval(LIMIT_MS)
        guard.timeout.connect(lambda: loop.exit(1))
        guard.start()
        if loop.exec():
            raise TimeoutError("the window did not get there")

    @staticmethod
    def rest(seconds: float) -> None:
        """Let the event loop run for a while."""
        loop = QEventLoop()
        QTimer.singleShot(round(seconds * 1000), loop.quit)
        loop.exec()

    def run_script(self, script: str, *args: str) -> float:
        """Run a script in real time, as from the Script door; gives the time of the press."""
        began = perf_counter()
        self.window.workbench.scripts.run(script, args)
        return began

    def open_lab(self, method: str | None = None) -> None:
        """Open the Lab with a start method, in real time, and wait until its main process does what it is told."""
        if method is not None:
            self.window.workbench.desk.method = method
        self.window.workbench.open_door("lab")
        self.window.workbench.desk.choose_pace(0.0)
        self.controller.statement(self.run.id, "pass")
        self.until(self.controller.runChanged, lambda: all(each.over for each in self.run.statements))

    def close(self) -> None:
        self.window.close()
        self.controller.wait_closed()


@contextmanager
def open_window() -> Iterator[BenchWindow]:
    """The window, closed at the end with all that it started."""
    bench = BenchWindow()
    try:
        yield bench
    finally:
        bench.close()
