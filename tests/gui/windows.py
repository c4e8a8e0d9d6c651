"""Makes the real window around an engine and takes it away again."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from procgui.controller.engine import Engine
from procgui.ui.language import Language
from procgui.ui.look import Look
from procgui.ui.main_window import MainWindow


@contextmanager
def make_window(qtbot: QtBot, engine: Engine, ask: bool = False, language: str = "en") -> Iterator[MainWindow]:
    """The window, shown; the application speaks English and stands at zoom 100 % afterwards."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    look, speech = Look(application), Language(application, language)
    speech.chosen = False
    look.choose(dark=False)
    window = MainWindow(look, ask)
    window.furnish(engine, speech)
    window.resize(1280, 800)
    with qtbot.waitExposed(window):
        window.show()
    qtbot.waitUntil(lambda: window.seen)
    try:
        yield window
    finally:
        window.ask = False
        window.close()
        speech.choose("en")
        look.set_scale(1.0)
        application.setStyleSheet("")  # it names pictures that go with the look
        window.deleteLater()
        look.deleteLater()
        speech.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
