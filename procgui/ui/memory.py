"""What the window remembers between two times it is opened: language, scheme, zoom, size, place, and the source."""

from __future__ import annotations

from typing import TYPE_CHECKING

from procgui.controller.settings import Settings

if TYPE_CHECKING:
    from procgui.ui.main_window import MainWindow
    from procgui.ui.workbench import Workbench

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

    def give_back_inside(self, workbench: Workbench) -> None:
        """The same for what lies in the window."""
        workbench.lab.source_card.give_back(self._settings)

    def keep(self, window: MainWindow) -> None:
        """Remember how the window looks."""
        if window.workbench is not None:
            self._keep_inside(window.workbench)
        if window.look.chosen is not None:
            self._settings.put(_SCHEME, "dark" if window.look.chosen else "light")
        self._settings.put(_ZOOM, window.look.scale)
        self._settings.put(_GEOMETRY, window.saveGeometry())

    def _keep_inside(self, workbench: Workbench) -> None:
        if workbench.speech.chosen:
            self._settings.put(_LANGUAGE, workbench.speech.code)
        workbench.lab.source_card.keep(self._settings)
