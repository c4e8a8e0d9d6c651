"""Where the window is put together: everything is built here and handed down; no room holds a global."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from procgui.controller.controller import Controller
    from procgui.ui.main_window import MainWindow

_PLATFORM = "PROCGUI_QT_PLATFORM"
"""Copied into QT_QPA_PLATFORM: some environments drop what begins with QT_ (wine does)."""


class Composition(NamedTuple):
    """The parts that must live as long as the program."""

    application: QApplication
    controller: Controller
    window: MainWindow


def build_application(argv: Sequence[str], store: QSettings | None = None) -> Composition:
    """Make the application, its look and language, the controller and the window; show nothing yet.

    ``store`` is where the window remembers how it was left; the system's usual place by default.
    """
    if _PLATFORM in os.environ:
        os.environ.setdefault("QT_QPA_PLATFORM", os.environ[_PLATFORM])
    from PySide6.QtCore import QSettings
    from PySide6.QtWidgets import QApplication

    from procgui.controller.controller import Controller
    from procgui.controller.settings import Settings
    from procgui.ui.icons import icon
    from procgui.ui.language import Language
    from procgui.ui.look import Look
    from procgui.ui.main_window import MainWindow
    from procgui.ui.memory import Memory

    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(list(argv))
    application.setApplicationName("procgui")
    look = Look(application, application)
    application.setWindowIcon(icon("procgui", look.theme, "accent"))
    controller = Controller()
    memory = Memory(Settings(store or QSettings("procgui", "procgui")))
    window = MainWindow(controller, look, Language(application, memory.language()))
    memory.give_back(window)
    window.closing.connect(lambda: memory.keep(window))
    look.put_on()
    return Composition(application, controller, window)


def run_window(script: str | None, args: Sequence[str] = ()) -> int:
    """Open the window, with a script running if one is given; returns the exit code when it was closed."""
    application, controller, window = build_application(sys.argv[:1])
    controller.start()
    window.open_at_size()
    if script is None:
        window.open_door("lab")
    else:
        window.open_script(script, tuple(args), os.getcwd())
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close_unasked())  # the controller's timer lets Python see it
    code = application.exec()
    controller.wait_closed()
    return code
