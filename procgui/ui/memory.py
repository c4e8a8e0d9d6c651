"""What the window remembers between two times it is opened: its look, its place, files of late, and the source."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray

from procgui.controller.settings import Settings
from procgui.model.configuration import Configuration, NoConfiguration
from procgui.ui import tokens

if TYPE_CHECKING:
    from procgui.ui.look import Look
    from procgui.ui.main_window import MainWindow
    from procgui.ui.workbench import Workbench

_LANGUAGE, _SCHEME, _ZOOM, _GEOMETRY = "look/language", "look/scheme", "look/zoom", "window/geometry"
_RECENT, _TYPED = "files/recent", "console/typed"
_CONFIGURATIONS = "files/configurations"
_MOST = 50
"""Scripts of which it is remembered how they are run; the oldest are forgotten."""
_PANES, _CLOSED = "window/panes", "window/closed-panes"

_MAGIC, _LEAST = QByteArray(b"\x01\xd9\xd0\xcb"), 46
"""What ``QWidget.saveGeometry()`` begins with, and how long it is at least; Qt takes zeros for what is missing."""


class Memory:
    """Choices are remembered only when somebody made them: else the system's are followed."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def language(self) -> str | None:
        """The language chosen last; None to follow the system."""
        from procgui.ui.language import CODES

        return self._settings.choice(_LANGUAGE, CODES)

    def dress(self, look: Look) -> None:
        """Scheme and zoom as they were left."""
        scheme = self._settings.choice(_SCHEME, ("light", "dark"))
        if scheme is not None:
            look.choose(dark=scheme == "dark")
        look.set_scale(self._settings.number(_ZOOM, 1.0, tokens.ZOOM_STEPS[0], tokens.ZOOM_STEPS[-1]))

    def give_back(self, window: MainWindow) -> None:
        """Make the window look as it was left, as far as that can be read."""
        self.dress(window.look)
        window.geometry_left = self._geometry()
        if window.workbench is not None:
            self.give_back_inside(window.workbench)

    def give_back_inside(self, workbench: Workbench) -> None:
        """The same for what lies in the window; what could not be read is said once."""
        workbench.lab.source_card.give_back(self._settings)
        workbench.scripts.recent = [Path(file) for file in self._settings.texts(_RECENT) if file]
        workbench.scripts.configurations.update(self._configurations())
        workbench.body.give_back(self._settings.data(_PANES), self._settings.texts(_CLOSED))
        workbench.console.input.history.replace(self._settings.texts(_TYPED))
        if self._settings.broken:
            from procgui.ui.words import settings_words

            workbench.message.say(settings_words(), "warn")

    def _configurations(self) -> dict[str, Configuration]:
        """How scripts are run; an entry that cannot be read is left out, and that is said."""
        result: dict[str, Configuration] = {}
        for entry in self._settings.texts(_CONFIGURATIONS):
            script, _, how = entry.partition("\n")
            try:
                result[script] = Configuration.load(how)
            except NoConfiguration:
                self._settings.broken = True
        return result

    def _geometry(self) -> QByteArray:
        """What can be one; whether it fits the screens of today is for Qt to say."""
        data = self._settings.data(_GEOMETRY)
        if data.isEmpty() or (data.startsWith(_MAGIC) and data.size() >= _LEAST):
            return data
        self._settings.broken = True
        return QByteArray()

    def keep(self, window: MainWindow) -> None:
        """Remember how the window looks. What was damaged is gone then, and is not said again."""
        if window.workbench is None:
            return
        if self._settings.broken:
            self._settings.clear()
        if window.look.chosen is not None:
            self._settings.put(_SCHEME, "dark" if window.look.chosen else "light")
        self._settings.put(_ZOOM, window.look.scale)
        self._settings.put(_GEOMETRY, window.saveGeometry())
        self._keep_inside(window.workbench)

    def _keep_inside(self, workbench: Workbench) -> None:
        if workbench.speech.chosen:
            self._settings.put(_LANGUAGE, workbench.speech.code)
        self._settings.put(_RECENT, [str(path) for path in workbench.scripts.recent])
        kept = [f"{script}\n{how.dump()}" for script, how in workbench.scripts.configurations.items()]
        self._settings.put(_CONFIGURATIONS, kept[-_MOST:])
        arrangement, closed = workbench.body.keep()
        self._settings.put(_PANES, arrangement)
        self._settings.put(_CLOSED, closed)
        self._settings.put(_TYPED, workbench.console.input.history.texts)
        workbench.lab.source_card.keep(self._settings)

    def forget(self, window: MainWindow) -> None:
        """Forget every choice; the window is at once as it was when it was opened for the first time."""
        self._settings.clear()
        window.look.choose(None)
        window.look.set_scale(1.0)
        window.take_usual_size()
        if window.workbench is not None:
            window.workbench.speech.follow_system()
            window.workbench.scripts.recent.clear()
            window.workbench.scripts.configurations.clear()
            window.workbench.body.reset()
            window.workbench.console.input.history.replace(())
