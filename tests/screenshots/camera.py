"""Takes pictures of the screen where the window is, once nothing in it is left to be laid out or painted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QCursor, QPixmap
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.e2e.room import Room

USUAL = QSize(1280, 800)
_LANGUAGES = {"en": "en", "zh": "zh_CN"}
_SCHEMES = {"light": False, "dark": True}


class NoPicture(Exception):
    """The screen gives none."""


class _Waits(QtBot):
    """What pytest-qt knows about waiting, without a test."""

    def __init__(self) -> None:
        pass


class Camera:
    """``room`` is the person in front of the window."""

    def __init__(self, room: Room, scratch: Path) -> None:
        self.room, self.scratch = room, scratch
        self._window, self._look, self._speech = room.window, room.window.look, room.workbench.speech

    @classmethod
    @contextmanager
    def opened(cls, scratch: Path) -> Iterator[Camera]:
        """The window, in front; ``scratch`` is a folder for what the story needs."""
        with Room.opened(_Waits(), scratch / "settings.ini") as room:
            QApplication.setCursorFlashTime(0)  # a caret that blinks is seen by chance
            room.window.activateWindow()
            room.until_true(room.window.isActiveWindow)
            yield cls(room, scratch)

    def resize(self, size: QSize) -> bool:
        """Give the window this size; False when the screen has no room for it.

        It stands at the bottom of the screen, where lists that pop up have to stay within the picture.
        """
        room = self._window.screen().availableGeometry()
        if size.width() > room.width() or size.height() > room.height():
            return False
        self._window.setGeometry(QRect(room.left(), room.bottom() - size.height() + 1, size.width(), size.height()))
        return True

    def take_all(self, folder: Path, name: str, before: Callable[[], None] | None = None) -> None:
        """One picture a language and scheme, ``NAME-en-light.png`` and so on; ``before`` is called before each."""
        for (language, code), (scheme, dark) in product(_LANGUAGES.items(), _SCHEMES.items()):
            self._speech.choose(code)
            self._look.choose(dark)
            if before is not None:
                before()
            self.take(folder / f"{name}-{language}-{scheme}.png")
        self._speech.choose("en")
        self._look.choose(dark=False)

    def take(self, file: Path) -> None:
        """What the screen shows of the window, popups included."""
        self._settle()
        QCursor.setPos(self._window.geometry().bottomRight() - QPoint(3, 3))  # over nothing that answers to it
        self._settle()
        picture = self._grab()
        if picture.isNull() or not picture.save(str(file)):
            raise NoPicture(f"{file} could not be made: this screen gives no pictures, or the folder takes none")
        print(file.name)

    def _grab(self) -> QPixmap:
        screen, place = self._window.screen(), self._window.geometry()
        corner = place.topLeft() - screen.geometry().topLeft()
        return screen.grabWindow(0, corner.x(), corner.y(), place.width(), place.height())

    def _settle(self) -> None:
        """Until everything that changed is laid out, painted, and on the screen."""
        self.room.workbench.refresh()
        self.room.output.refresh()
        QApplication.processEvents()
        self.room.until_true(lambda: not self._pending())
        QApplication.processEvents()
        QApplication.sync()

    def _pending(self) -> list[QTimer]:
        """Timers that are due at once: layouts that wait for the event loop."""
        timers = self._window.findChildren(QTimer)
        return [timer for timer in timers if timer.isActive() and timer.isSingleShot() and timer.interval() == 0]
