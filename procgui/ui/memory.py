"""What the window remembers between two times it is opened: language, scheme, zoom, size and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from procgui.controller.settings import Settings

if TYPE_CHECKING:
    from procgui.ui.language import Language
    from procgui.ui.main_window import MainWindow

_LANGUAGE, _SCHEME, _ZOOM, _GEOMETRY = "look/language", "look/scheme", "look/zoom", "window/geometry"


class Memory:
    """Choices are remembered only when somebody made them: else the system's are followed."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings

    def language(self) -> str | None:
        """The language chosen last; None to follow the system."""
        return self._settings.text(_LANGUAGE) or None

    def give_back(self, window: MainWindow) -> None:
        """Make the window look as it was left. The size comes with :meth:`MainWindow.open_at_size`."""
        scheme = self._settings.text(_SCHEME)
        if scheme:
            window.look.choose(dark=scheme == "dark")
        window.look.set_scale(self._settings.number(_ZOOM, 1.0))
        window.geometry_left = self._settings.data(_GEOMETRY)

    def keep(self, window: MainWindow) -> None:
        """Remember how the window looks."""
        if window.workbench is not None:
            self._keep_language(window.workbench.speech)
        if window.look.chosen is not None:
            self._settings.put(_SCHEME, "dark" if window.look.chosen else "light")
        self._settings.put(_ZOOM, window.look.scale)
        self._settings.put(_GEOMETRY, window.saveGeometry())

    def _keep_language(self, speech: Language) -> None:
        if speech.chosen:
            self._settings.put(_LANGUAGE, speech.code)
