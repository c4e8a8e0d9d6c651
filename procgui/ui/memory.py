"""What the window remembers between two times it is opened: language, scheme, zoom, recent files, size and place."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QByteArray

from procgui.controller.settings import Settings
from procgui.ui import tokens
from procgui.ui.language import CODES
from procgui.ui.look import Look
from procgui.ui.main_window import MainWindow
from procgui.ui.words import settings_words

_LANGUAGE, _SCHEME, _ZOOM, _GEOMETRY = "look/language", "look/scheme", "look/zoom", "window/geometry"
_RECENT = "files/recent"

_MAGIC, _LEAST = QByteArray(b"\x01\xd9\xd0\xcb"), 46
"""What ``QWidget.saveGeometry()`` begins with, and how long it is at least; Qt takes zeros for what is missing."""


class Memory:
    """Choices are remembered only when somebody made them: else the system's are followed."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def language(self) -> str | None:
        """The language chosen last; None to follow the system."""
        return self._settings.choice(_LANGUAGE, CODES)

    def dress(self, look: Look) -> None:
        """Scheme and zoom as they were left."""
        scheme = self._settings.choice(_SCHEME, ("light", "dark"))
        if scheme is not None:
            look.choose(dark=scheme == "dark")
        look.set_scale(self._settings.number(_ZOOM, 1.0, tokens.ZOOM_STEPS[0], tokens.ZOOM_STEPS[-1]))

    def give_back(self, window: MainWindow) -> None:
        """Make the window as it was left, as far as that can be read; what cannot is said once.

        The size comes with :meth:`MainWindow.open_at_size`.
        """
        self.dress(window.look)
        window.geometry_left = self._geometry()
        window.recent = [Path(file) for file in self._settings.texts(_RECENT) if file]
        if self._settings.broken:
            window.message.say(settings_words(), "warn")

    def _geometry(self) -> QByteArray:
        """What can be one; whether it fits the screens of today is for Qt to say."""
        data = self._settings.data(_GEOMETRY)
        if data.isEmpty() or (data.startsWith(_MAGIC) and data.size() >= _LEAST):
            return data
        self._settings.broken = True
        return QByteArray()

    def keep(self, window: MainWindow) -> None:
        """Remember how the window looks. What was damaged is gone then, and is not said again."""
        if self._settings.broken:
            self._settings.clear()
        if window.speech.chosen:
            self._settings.put(_LANGUAGE, window.speech.code)
        if window.look.chosen is not None:
            self._settings.put(_SCHEME, "dark" if window.look.chosen else "light")
        self._settings.put(_ZOOM, window.look.scale)
        self._settings.put(_GEOMETRY, window.saveGeometry())
        self._settings.put(_RECENT, [str(path) for path in window.recent])

    def forget(self, window: MainWindow) -> None:
        """Forget every choice; the window is at once as it was when it was opened for the first time."""
        self._settings.clear()
        window.look.choose(None)
        window.look.set_scale(1.0)
        window.speech.follow_system()
        window.take_usual_size()
        window.recent.clear()
