"""Where the window is put together: everything is built here and handed down; no room holds a global."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from procgui.packed import is_packed

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from procgui.applog import AppLog
    from procgui.controller.controller import Controller
    from procgui.faults import Faults
    from procgui.ui.main_window import MainWindow
    from procgui.ui.memory import Memory

_PLATFORM = "PROCGUI_QT_PLATFORM"
"""Copied into QT_QPA_PLATFORM: some environments drop what begins with QT_ (wine does)."""

_SETTINGS = "PROCGUI_SETTINGS"
"""A file for the settings, instead of the system's place for them; on Windows that is the registry."""

_SETTLED_MS = 1000
"""So long after it was shown the window is there with all it needs."""

_STYLE = ("-style", "fusion")
"""The one style that style sheets can change wholly. ``setStyle()`` would give it back, and that costs 6 ms."""


class Composition(NamedTuple):
    """The parts that must live as long as the program."""

    application: QApplication
    controller: Controller
    window: MainWindow


class Shell(NamedTuple):
    """What the first paint needs."""

    application: QApplication
    window: MainWindow
    memory: Memory


class Opening(NamedTuple):
    """What the window opens with: a script, its arguments, and which Python runs it. Without a script: the Lab."""

    script: str | None
    args: tuple[str, ...]
    python: str | None


def build_application(argv: Sequence[str], store: QSettings | None = None) -> Composition:
    """Make the whole program, and show nothing yet; for whoever drives it from outside, such as a test.

    ``store`` is where the window remembers how it was left; the system's usual place by default.
    """
    shell = build_shell(argv, store)
    return Composition(shell.application, furnish(shell), shell.window)


def build_shell(argv: Sequence[str], store: QSettings | None = None) -> Shell:
    """Make the application, its look and the empty window."""
    if _PLATFORM in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", os.environ[_PLATFORM])
    from PySide6.QtWidgets import QApplication

    from procgui.controller.settings import Settings
    from procgui.ui.look import Look
    from procgui.ui.main_window import MainWindow
    from procgui.ui.memory import Memory

    if is_packed():
        _use_own_plugins()
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication([*argv, *_STYLE])
    application.setApplicationName("procgui")
    memory, look = Memory(Settings(store or _usual_store())), Look(application, application)
    memory.dress(look)  # before there are widgets: until the event loop runs, Qt tells them of no other font
    window = MainWindow(look)
    memory.give_back(window)
    window.closing.connect(lambda: memory.keep(window))
    window.forgetting.connect(lambda: memory.forget(window))
    return Shell(application, window, memory)


def _use_own_plugins() -> None:
    """Let Qt load the plugins that are packed with it, and no others.

    A variable would do the same, but reach the scripts that people run; the session's own QT_PLUGIN_PATH, which names
    the plugins of another Qt, stays for them.
    """
    import PySide6
    from PySide6.QtCore import QCoreApplication

    folder = Path(PySide6.__path__[0], *(() if sys.platform == "win32" else ("Qt",)), "plugins")
    QCoreApplication.setLibraryPaths([str(folder)])


def _usual_store() -> QSettings:
    from PySide6.QtCore import QSettings

    file = os.environ.get(_SETTINGS)
    return QSettings(file, QSettings.Format.IniFormat) if file else QSettings("procgui", "procgui")


def furnish(shell: Shell) -> Controller:
    """Make the controller and everything that lies in the window."""
    from procgui.controller.controller import Controller
    from procgui.ui.icons import icon
    from procgui.ui.language import Language

    controller, look = Controller(), shell.window.look
    language = Language(shell.application, shell.memory.language())
    look.speak(language.code)
    shell.application.setWindowIcon(icon("procgui", look.theme, "accent"))
    workbench = shell.window.furnish(controller, language)
    shell.memory.give_back_inside(workbench)
    return controller


def run_window(script: str | None, args: Sequence[str] = (), python: str | None = None) -> int:
    """Open the window, with a script running if one is given; returns the exit code when it was closed.

    An exception that nobody catches is told in a dialog and stands in the log; one before the window is there is
    raised as well.
    """
    from procgui.applog import AppLog
    from procgui.faults import Faults

    log = AppLog()
    faults = Faults(log)
    faults.install()
    try:
        return _run_window(Opening(script, tuple(args), python), faults)
    except Exception as error:
        _failed_to_start(error, log)
        raise
    finally:
        faults.remove()
        if "procgui.ui.qt_messages" in sys.modules:
            sys.modules["procgui.ui.qt_messages"].leave_qt_messages()
        log.close()


def _failed_to_start(error: Exception, log: AppLog) -> None:
    """Say it in a dialog if Qt can; who started the program by its icon sees no stderr."""
    from procgui.faults import describe

    log.open()
    log.note(describe(type(error), error, error.__traceback__).traceback)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        from procgui.ui.crash import tell_of_failed_start

        tell_of_failed_start(error, log)
    except Exception as trouble:
        log.note(f"The dialog about it failed: {trouble!r}")


def _run_window(opening: Opening, faults: Faults) -> int:
    """The empty window is painted first; what lies in it and the supervisor come a moment later."""
    gc.disable()
    _keep_qt_messages(faults.log)
    start = _Start(build_shell(sys.argv[:1]), opening, faults)
    window = start.shell.window
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close_unasked())  # the controller's timer lets Python see it
    window.painted.connect(start.furnish)
    window.open_at_size()
    start.settle_later()
    code = start.shell.application.exec()
    if start.controller is not None:
        start.controller.wait_closed()
    return code


def _keep_qt_messages(log: AppLog) -> None:
    from procgui.ui.qt_messages import keep_qt_messages

    keep_qt_messages(log)


class _Start:
    """What comes after the first paint, step by step."""

    def __init__(self, shell: Shell, opening: Opening, faults: Faults) -> None:
        self.shell = shell
        self.controller: Controller | None = None
        self._opening, self._faults = opening, faults
        shell.window.log = faults.log

    def furnish(self) -> None:
        """Fill the window, and run what it opens with once all of it is painted."""
        if self.controller is not None:
            return
        from PySide6.QtCore import QTimer

        self.controller = furnish(self.shell)
        self.controller.hold()
        workbench = self.shell.window.workbench
        assert workbench is not None
        script, args, python = self._opening
        if script is None:
            workbench.open_door("lab")
        else:
            workbench.scripts.run(script, args, os.getcwd(), python)
        QTimer.singleShot(0, self.controller.start)  # Qt paints before any timer

    def settle_later(self) -> None:
        """Furnish also when no paint came (hidden, minimised); open the log, and let the garbage collector work.

        It looks no more at what was made so far, which lives for good: a full collection of it takes 8 to 40 ms.
        """
        from PySide6.QtCore import QTimer

        QTimer.singleShot(_SETTLED_MS, self._settle)

    def _settle(self) -> None:
        self._attend()
        if self.shell.window.isVisible():
            self.furnish()
        gc.freeze()
        gc.enable()

    def _attend(self) -> None:
        """From now on faults open a dialog; those from before do so now."""
        from procgui.ui.crash import CrashReporter

        self._faults.log.open()
        CrashReporter(self._faults, self.shell.window)
