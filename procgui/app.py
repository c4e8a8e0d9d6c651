"""Where the window is put together: everything is built here and handed down; no room holds a global."""

from __future__ import annotations

import gc
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

_SETTLED_MS = 1000
"""So long after it was shown the window is there with all it needs."""

_STYLE = ("-style", "fusion")
"""The one style that style sheets can change wholly. ``setStyle()`` would give it back, and that costs 6 ms."""


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
    _import_before_qt()
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
    application = existing if isinstance(existing, QApplication) else QApplication([*argv, *_STYLE])
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


def _import_before_qt() -> None:
    """PySide reads the source of each module that is imported after it (15 ms in all): here are those without Qt."""
    import procgui.controller.life
    import procgui.model.display
    import procgui.model.lab
    import procgui.model.log
    import procgui.model.run
    import procgui.model.save
    import procgui.model.search
    import procgui.model.start_methods
    import procgui.resources
    import procgui.ui.editor.source_file
    import procgui.ui.tokens  # noqa: F401


def run_window(script: str | None, args: Sequence[str] = ()) -> int:
    """Open the window, with a script running if one is given; returns the exit code when it was closed.

    The window is painted first, with everything at its place; only then is the supervisor started and handed the run.
    """
    gc.disable()
    application, controller, window = build_application(sys.argv[:1])
    controller.hold()
    if script is None:
        window.open_door("lab")
    else:
        window.open_script(script, tuple(args), os.getcwd())
    window.painted.connect(controller.start)
    window.open_at_size()
    _settle_later(controller, window)
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: window.close_unasked())  # the controller's timer lets Python see it
    code = application.exec()
    controller.wait_closed()
    return code


def _settle_later(controller: Controller, window: MainWindow) -> None:
    """Start what waits for a paint that did not come (hidden, minimised), and let the collector work again.

    It looks no more at what was made so far, which lives for good: a full collection of it takes 8 to 40 ms.
    """
    from PySide6.QtCore import QTimer

    def settle() -> None:
        if not window.seen:
            controller.start()
        gc.freeze()
        gc.enable()

    QTimer.singleShot(_SETTLED_MS, settle)
