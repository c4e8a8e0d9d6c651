"""The look in use: which scheme, which zoom. Follows the system's scheme until the person chooses one."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from procgui.ui import tokens
from procgui.ui.glyphs import Glyphs
from procgui.ui.style import style_sheet
from procgui.ui.theme import Theme


class Look(QObject):
    """Holds the current :class:`Theme`; ``changed`` carries a new one. Call :meth:`put_on` when the window is made."""

    changed = Signal(object)

    def __init__(self, application: QApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._application = application
        self._chosen: bool | None = None
        self._scale = 1.0
        self._chinese = False
        self._worn = False
        self._glyphs = Glyphs()
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._system_changed)
        self.theme = Theme(self._dark(), self._scale, self._chinese)
        self._apply()

    def _dark(self) -> bool:
        if self._chosen is not None:
            return self._chosen
        return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark

    @Slot(Qt.ColorScheme)
    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        self._refresh()

    @Slot()
    def switch_scheme(self) -> None:
        """From light to dark or back; from now on the system's scheme is no longer followed."""
        self.choose(dark=not self.theme.dark)

    def choose(self, dark: bool | None) -> None:
        """A scheme for good, or None to follow the system."""
        self._chosen = dark
        self._refresh()

    @Slot(object)
    def speak(self, code: str) -> None:
        """The program speaks this language; Chinese may need another font."""
        self._chinese = code.startswith("zh")
        self._refresh()

    @property
    def chosen(self) -> bool | None:
        """Whether the person chose dark or light; None while the system's scheme is followed."""
        return self._chosen

    @property
    def scale(self) -> float:
        return self._scale

    def set_scale(self, scale: float) -> None:
        """The zoom, kept between 50 and 300 %."""
        self._scale = min(max(scale, tokens.ZOOM_STEPS[0]), tokens.ZOOM_STEPS[-1])
        self._refresh()

    @Slot()
    def zoom_in(self) -> None:
        self.zoom(1)

    @Slot()
    def zoom_out(self) -> None:
        self.zoom(-1)

    def zoom(self, steps: int) -> None:
        """So many steps larger, or smaller when negative, as far as there are any."""
        if steps > 0:
            further = [step for step in tokens.ZOOM_STEPS if step > self._scale + 0.01]
        else:
            further = [step for step in reversed(tokens.ZOOM_STEPS) if step < self._scale - 0.01]
        if steps and further:
            self.set_scale(further[min(abs(steps), len(further)) - 1])

    @Slot()
    def zoom_reset(self) -> None:
        self.set_scale(1.0)

    def _refresh(self) -> None:
        wanted = self._dark(), self._scale, self._chinese
        if wanted != self.theme.key:
            self.theme = Theme(*wanted)
            self._apply()
            self.changed.emit(self.theme)

    def put_on(self) -> None:
        """Give the application its style sheet: once all widgets are made, for each of them would ask it again."""
        self._worn = True
        sheet = style_sheet(self.theme, self._glyphs.files(self.theme))
        with _no_collection():
            self._application.setStyleSheet(sheet)

    def _apply(self) -> None:
        with _no_collection():
            self._application.setPalette(self.theme.qt_palette())
            self._application.setFont(self.theme.ui)
        if self._worn:
            self.put_on()


@contextmanager
def _no_collection() -> Iterator[None]:
    """While Qt goes through a list of all widgets and asks them, no widget may be deleted, and Python's collector would
    delete those that nothing refers to and that have no parent: a crash, seen with 6.11."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()
