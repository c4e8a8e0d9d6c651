"""A person in front of the real window: presses what can be pressed and reads what is shown.

The window is the one that :mod:`procgui.app` puts together, with its controller and a supervisor process of its own.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil
from PySide6.QtCore import QEvent, QSettings
from PySide6.QtWidgets import QAbstractButton, QApplication, QPushButton
from pytestqt.exceptions import TimeoutError as WaitedInVain
from pytestqt.qtbot import QtBot

from procgui.app import Composition, build_application
from procgui.controller.link import SupervisorState
from procgui.controller.process_columns import Column
from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.ui.output.source import ShownRow
from procgui.ui.pace import position_of
from tests.systems import WINDOWS, WINE
from tests.transcripts import lines, statements, tag_of, type_statement

PATIENCE_MS = 30_000


def longest_gap() -> float:
    """Seconds that the event loop may take to come round: 250 ms, and more where others keep the machine busy.

    Under wine, where every call of the system passes through one server: a second.
    """
    load = 0.0 if WINDOWS else psutil.getloadavg()[0]  # which psutil only estimates there, after a minute
    return (1.0 if WINE else 0.25) * max(1.0, load / (psutil.cpu_count() or 1))


def living(processes: list[psutil.Process]) -> list[psutil.Process]:
    """Those that still run; a zombie does not, and whoever inherited it may be slow to collect it."""
    return [process for process in processes if process.is_running() and not _is_zombie(process)]


def _is_zombie(process: psutil.Process) -> bool:
    try:
        return process.status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


class Room:
    """Reading gives what stands in the window; ``until`` waits for what an assertion says."""

    def __init__(self, qtbot: QtBot, composition: Composition) -> None:
        self.qtbot = qtbot
        self.controller, self.window = composition.controller, composition.window
        assert self.window.workbench is not None
        self.workbench = self.window.workbench
        self.creation, self.child = self.workbench.lab.creation, self.workbench.child
        self.bar, self.output = self.workbench.bar, self.workbench.output

    @classmethod
    @contextmanager
    def opened(cls, qtbot: QtBot, store: Path) -> Iterator[Room]:
        """The window, shown; closed and gone afterwards."""
        composition = build_application(["procgui"], QSettings(str(store), QSettings.Format.IniFormat))
        room = cls(qtbot, composition)
        window = composition.window
        window.ask = False
        room.workbench.speech.choose("en")
        window.look.choose(dark=False)
        window.resize(1280, 800)
        with qtbot.waitExposed(window):
            window.show()
        composition.controller.start()
        gc.freeze()  # as the program does after its start: what earlier tests have left is no part of this window
        try:
            yield room
        finally:
            gc.unfreeze()
            room.close()
            composition.application.setStyleSheet("")  # it names pictures that go with the look
            for thing in (window, window.look, room.workbench.speech, composition.controller):
                thing.deleteLater()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def close(self) -> None:
        """Close the window and wait for the engine's end."""
        self.window.close()
        self.until_true(lambda: self.controller.supervisor_state is SupervisorState.STOPPED)
        for run in self.controller.runs.values():  # the program's end closes the files of very long outputs
            run.log.close()

    # waiting

    def until(self, check: Callable[[], None]) -> None:
        """Wait until ``check`` raises no AssertionError; when that does not come, say what the window shows."""
        try:
            self.qtbot.waitUntil(lambda: check() is None, timeout=PATIENCE_MS)
        except WaitedInVain as error:
            raise AssertionError(f"{error}\n{self.describe()}") from error

    def until_true(self, true: Callable[[], object]) -> None:
        def check() -> None:
            assert true()

        self.until(check)

    def describe(self) -> str:
        """What the window shows, for a failed test."""
        run = self.workbench.desk.run
        parts = [
            str(self.controller.supervisor_state),
            self.workbench.status.text(),
            self.workbench.message.text.text(),
        ]
        if run is not None:
            parts += [f"{process.name}: {process.state} {process.os_state} {process.exit}" for process in run.processes]
            parts += [f"{info.text}: {info.state} {info.error}" for info in run.statements]
        return "\n".join(parts)

    def until_over(self) -> None:
        """Wait for the end of the run that is shown."""
        run = self.run
        self.until_true(lambda: run.over)
        self.workbench.refresh()

    # the run that is shown

    @property
    def run(self) -> Run:
        run = self.workbench.desk.run
        assert run is not None
        return run

    def process(self, name: str) -> ProcessInfo:
        """The latest process of that name."""
        found = [process for process in self.run.processes if process.name == name]
        assert found, f"{name} is not there yet"
        return found[-1]

    def pid(self, name: str) -> int:
        pid = self.process(name).pid
        assert pid is not None, f"{name} has not started"
        return pid

    def system(self, name: str) -> psutil.Process:
        """The operating system's view of it."""
        return psutil.Process(self.pid(name))

    def enter_lab(self) -> None:
        """Open the Lab in real time and wait for its main process."""
        self.press("door-lab")
        self.choose_pace(0)
        self.until(lambda: self._alive("MainProcess"))

    def _alive(self, name: str) -> None:
        assert self.process(name).alive

    def until_alive(self, name: str) -> None:
        self.until(lambda: self._alive(name))

    def until_gone(self, name: str) -> None:
        """Wait until a process has ended; its exit code may not be collected."""

        def gone() -> None:
            assert self.process(name).over

        self.until(gone)

    # hands

    def press(self, name: str) -> None:
        """Press the visible button with this object name, once it is enabled: the window follows a moment later."""
        button = self.window.findChild(QAbstractButton, name)
        assert button is not None, name
        self.until_true(button.isEnabled)
        self.click(button)

    def click(self, button: QAbstractButton) -> None:
        """Press a button, once it is there and enabled: the window follows a moment later."""
        self.until_true(lambda: button.isVisible() and button.isEnabled())
        button.click()

    def choose_pace(self, seconds: float) -> None:
        """Move the slider."""
        self.bar.pace.slider.setValue(position_of(seconds))

    def choose_method(self, method: str) -> None:
        """Choose a start method in the bar."""
        row = self.bar.method.findData(method)
        self.bar.method.setCurrentIndex(row)
        self.bar.method.activated.emit(row)

    def form(self, **values: str) -> None:
        """Fill the form: max, delay, name, count."""
        for field, edit in self.creation.fields.items():
            edit.setText(values.get(field, edit.text()))

    def create(self, style: str = "target", **values: str) -> None:
        """Fill the form and press one of the large buttons."""
        self.form(**values)
        self.press(f"create-{style}")

    def type(self, statement: str) -> None:
        """Type a statement and press Enter."""
        type_statement(self.workbench.console.input, statement)

    def select(self, name: str) -> None:
        """Choose a row of the process tree."""
        self.until(lambda: self._selected(name))

    def _selected(self, name: str) -> None:
        key = self.process(name).key
        self.workbench.refresh()
        self.workbench.processes.select(key)
        selected = self.workbench.processes.process()
        assert selected is not None and selected.key == key

    def call(self, name: str, call: str) -> None:
        """Select a child and press a button of its card, such as ``call-join``, once it can be pressed."""
        self.select(name)

        def pressable() -> None:
            button = self.child.findChild(QPushButton, call)
            assert button is not None
            self.child.refresh()
            assert button.isVisible() and button.isEnabled()

        self.until(pressable)
        self.press(call)

    def run_script(self, path: Path, *arguments: str) -> None:
        """Open a script and run it."""
        self.workbench.scripts.run(path, arguments)

    # eyes

    def cell(self, name: str, column: Column) -> str:
        """What the process tree says of a process."""
        model = self.workbench.processes.model
        assert model is not None
        model.refresh()
        return str(model.index_of(self.process(name).key, column).data())

    def rows(self) -> list[ShownRow]:
        """All rows of the output, as the filter lets them through."""
        source = self.output.view.source
        return [] if source is None else [row for row in source.rows(source.first, source.end) if row.row is not None]

    def texts(self, name: str | None = None) -> list[str]:
        """The output's lines, of one process or of all."""
        source = self.output.view.source
        assert source is not None
        return [
            row.text for row in self.rows() if row.row and (name is None or source.names(row.row.chan).name == name)
        ]

    def statements(self) -> list[tuple[str, str]]:
        """Each statement that is shown and its tag."""
        self.workbench.console.refresh()
        return statements(self.workbench.console.transcript)

    def tag(self, statement: str) -> str:
        """The tag of the latest statement with this text."""
        self.workbench.console.refresh()
        return tag_of(self.workbench.console.transcript, statement)

    def console(self) -> list[str]:
        """The lines of the console."""
        self.workbench.console.refresh()
        return lines(self.workbench.console.transcript)

    def error(self, statement: str) -> str | None:
        """The error of the latest statement with this text, once it is over."""
        info = [info for info in self.run.statements if info.text == statement][-1]
        assert info.over
        return info.error

    def until_error(self, statement: str, text: str) -> None:
        def failed() -> None:
            assert text in (self.error(statement) or "")

        self.until(failed)

    def until_error_free(self, statement: str) -> None:
        """Wait until a statement is done."""

        def done() -> None:
            assert self.error(statement) is None

        self.until(done)

    def until_says(self, words: str) -> None:
        """Wait for a message at the top of the window."""

        def said() -> None:
            assert self.workbench.message.isVisible()
            assert words in self.workbench.message.text.text()

        self.until(said)
