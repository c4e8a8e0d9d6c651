"""Checks of the window: its buttons are pressed as a person would, and what it shows is read."""

from __future__ import annotations

import multiprocessing
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from time import monotonic
from types import TracebackType
from typing import TYPE_CHECKING, Final

from procgui.selftest.report import Check, Failed

if TYPE_CHECKING:
    from procgui.app import Composition
    from procgui.model.process_info import ProcessInfo

_LINES: Final = 9
_GLANCE: Final = 5
"""Milliseconds between two looks at what is waited for."""


def window_checks() -> list[Check]:
    """The Lab by its buttons, then the way out; under each start method."""
    return [Check("window", method, partial(_window, method)) for method in multiprocessing.get_all_start_methods()]


def _window(method: str, end: float) -> None:
    from PySide6.QtCore import QSettings

    from procgui.app import build_application

    with tempfile.TemporaryDirectory(prefix="procgui-selftest-") as folder:
        store = QSettings(str(Path(folder) / "settings.ini"), QSettings.Format.IniFormat)
        composition = build_application(["procgui"], store)
        hand = _Hand(composition, end)
        composition.window.ask = False
        composition.window.show()
        composition.controller.start()
        with _told() as errors:
            try:
                _use(hand, method)
            finally:
                composition.window.close()
                stopped = composition.controller.wait_closed(max(end - monotonic(), 1.0))
                composition.application.processEvents()
        if errors:
            raise Failed("\n".join(errors))
        if not stopped:
            raise Failed("the supervisor did not end with the window")


@contextmanager
def _told() -> Iterator[list[str]]:
    """Exceptions that Qt's calls into Python raised; nobody else would hear of them."""
    errors: list[str] = []

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        errors.extend(traceback.format_exception(kind, error, trace))

    former, sys.excepthook = sys.excepthook, tell
    try:
        yield errors
    finally:
        sys.excepthook = former


def _use(hand: _Hand, method: str) -> None:
    hand.press("door-lab")
    hand.until(lambda: hand.process("MainProcess").alive, "the Lab's main process")
    hand.choose_method(method)
    hand.choose_full_speed()
    hand.fill(str(_LINES), "0")
    hand.press("create-target")
    hand.press("create-subclass")
    _see_and_join(hand, "mp1")
    _see_and_join(hand, "mp2")
    hand.until(hand.source_is_coloured, "the colours of the source")
    hand.fill("100000", "0.01")
    hand.press("create-target")
    hand.until(lambda: bool(hand.texts("mp3")), "a line of mp3")
    hand.call("mp3", "call-terminate")
    hand.call("mp3", "call-join")
    hand.until(lambda: hand.exitcode("mp3") == -15, "the end of mp3")
    hand.stop()
    hand.until(hand.run_is_over, "the end of the run")


def _see_and_join(hand: _Hand, name: str) -> None:
    hand.until(lambda: len(hand.texts(name)) == _LINES, f"{_LINES} lines of {name}")
    hand.call(name, "call-join")
    hand.until(lambda: hand.exitcode(name) == 0, f"the exit code of {name}")


class _Hand:
    """Presses buttons by their names, and waits, with the window alive, for what they lead to."""

    def __init__(self, composition: Composition, end: float) -> None:
        workbench = composition.window.workbench
        assert workbench is not None
        self._application, self._window, self._workbench = composition.application, composition.window, workbench
        self._end = end

    def until(self, true: Callable[[], bool], what: str) -> None:
        """Wait for something. Raises Failed with ``what`` when it does not come."""
        from PySide6.QtCore import QEventLoop, QTimer

        while not true():
            if monotonic() >= self._end:
                raise Failed(f"{what} did not come; the window says: {self._workbench.status.text()}{self._last()}")
            loop = QEventLoop()
            QTimer.singleShot(_GLANCE, loop.quit)
            loop.exec()  # not processEvents(), which may lose an exception when several slots are called in it

    def press(self, name: str) -> None:
        """Press a button once it is there and enabled."""
        from PySide6.QtWidgets import QAbstractButton

        def ready() -> bool:
            self._workbench.refresh()
            button = self._window.findChild(QAbstractButton, name)
            return button is not None and button.isVisible() and button.isEnabled()

        self.until(ready, f"the button {name}")
        button = self._window.findChild(QAbstractButton, name)
        assert button is not None
        button.click()

    def stop(self) -> None:
        """Press the bar's Stop."""
        self.until(self._workbench.bar.stop.isEnabled, "the button Stop")
        self._workbench.bar.stop.click()

    def fill(self, most: str, delay: str) -> None:
        """Write into the form for a child: how many lines, and the seconds between two."""
        fields = self._workbench.lab.creation.fields
        fields["max"].setText(most)
        fields["delay"].setText(delay)

    def choose_full_speed(self) -> None:
        from procgui.ui.pace import position_of

        self._workbench.bar.pace.slider.setValue(position_of(0))

    def choose_method(self, method: str) -> None:
        """Choose a start method in the bar, and wait for the main process that has it."""
        former, choices = self._workbench.desk.run, self._workbench.bar.method
        row = choices.findData(method)
        if row != choices.currentIndex():
            choices.setCurrentIndex(row)
            choices.activated.emit(row)
            self.until(lambda: self._workbench.desk.run is not former, f"a main process for {method}")
            self.until(lambda: self.process("MainProcess").alive, f"a main process for {method}")

    def call(self, name: str, call: str) -> None:
        """Select a child and press a button of its card."""

        def selected() -> bool:
            self._workbench.refresh()
            self._workbench.processes.select(self.process(name).key)
            chosen = self._workbench.processes.process()
            return chosen is not None and chosen.name == name

        self.until(selected, f"{name} in the list")
        self.press(call)

    def process(self, name: str) -> ProcessInfo:
        """The process of that name. Raises Failed when there is none after a while."""
        found: list[ProcessInfo] = []

        def there() -> bool:
            run = self._workbench.desk.run
            found[:] = [] if run is None else [process for process in run.processes if process.name == name]
            return bool(found)

        self.until(there, f"the process {name}")
        return found[-1]

    def texts(self, name: str) -> list[str]:
        """The lines of a process, as far as the output has them."""
        chan, run = self.process(name).chan, self._workbench.desk.run
        assert run is not None
        return [row.text for row in run.log.rows(run.log.first, run.log.end) if row.chan == chan]

    def exitcode(self, name: str) -> int | None:
        """What the program knows of a child's end."""
        exit = self.process(name).exit
        return None if exit is None else exit.exitcode

    def source_is_coloured(self) -> bool:
        """Whether the editor shows its text in more than one colour."""
        block = self._workbench.lab.source_card.editor.document().firstBlock()
        return bool(block.layout().formats())

    def _last(self) -> str:
        """The end of the output, for a report."""
        run = self._workbench.desk.run
        rows = [] if run is None else run.log.rows(max(run.log.first, run.log.end - 20), run.log.end)
        return "".join("\n" + row.text for row in rows)

    def run_is_over(self) -> bool:
        run = self._workbench.desk.run
        return run is not None and run.over
