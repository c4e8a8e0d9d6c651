"""The menu behind the button at the bar's right end: everything that needs no button of its own.

It is made anew at each press: what it shows (recent files, panes, the choices of look) is as it is then, and a window
whose menu nobody opens has none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from procgui.ui.commands import Commands
from procgui.ui.language import Language
from procgui.ui.look import Look


class Opening(Protocol):
    """What it needs to know of scripts."""

    recent: list[Path]
    """Those that were opened last, the newest first."""

    def show(self, path: Path) -> None: ...


class Menued(Protocol):
    """What the menu needs of the window."""

    look: Look
    speech: Language

    @property
    def scripts(self) -> Opening: ...
    @property
    def commands(self) -> Commands: ...

    def pane_actions(self) -> Sequence[QAction]:
        """One checkable action a pane that can be shown or hidden."""
        ...


class MainMenu(QMenu):
    """Make it, then :meth:`show_below` a button; it deletes itself when it closes."""

    def __init__(self, window: Menued, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("main-menu")
        self.setToolTipsVisible(True)
        self._window, self._commands = window, window.commands
        self._add_file()
        self._add_view()
        self._add_run()
        self._add_help()
        self.addSeparator()
        self._extend(self, "forget", "quit")

    def show_below(self, button: QWidget) -> None:
        """Its right edge under the button's, where the window has room."""
        place = button.mapToGlobal(button.rect().bottomRight())
        self.popup(place - QPoint(self.sizeHint().width(), 0))
        self.setActiveAction(self.actions()[0])

    def _submenu(self, title: str) -> QMenu:
        menu = self.addMenu(title)
        menu.setToolTipsVisible(True)
        return menu

    def _extend(self, menu: QMenu, *names: str) -> None:
        menu.addActions(self._commands.named(*names))

    def _add_file(self) -> None:
        menu = self._submenu(self.tr("File"))
        self._extend(menu, "open")
        recent = menu.addMenu(self.tr("Open recent"))
        for path in self._window.scripts.recent:
            action = recent.addAction(path.name.replace("&", "&&"))
            action.setToolTip(str(path))
            action.triggered.connect(_with(self._window.scripts.show, path))
        recent.setToolTipsVisible(True)
        recent.setEnabled(not recent.isEmpty())
        menu.addSeparator()
        self._extend(menu, "new-tab", "next-tab", "previous-tab", "close-tab")
        menu.addSeparator()
        self._extend(menu, "export", "save-output")

    def _add_view(self) -> None:
        menu = self._submenu(self.tr("View"))
        panes = self._window.pane_actions()
        if panes:
            menu.addActions(list(panes))
            menu.addSeparator()
        self._extend(menu, "zoom-in", "zoom-out", "zoom-reset")
        look, speech = self._window.look, self._window.speech
        scheme = menu.addMenu(self.tr("Colours"))
        self._choose(scheme, self.tr("As the system has it"), look.chosen is None, _with(look.choose, None))
        self._choose(scheme, self.tr("Light"), look.chosen is False, _with(look.choose, False))
        self._choose(scheme, self.tr("Dark"), look.chosen is True, _with(look.choose, True))
        language = menu.addMenu(self.tr("Language"))
        code = speech.code if speech.chosen else None
        self._choose(language, self.tr("As the system has it"), code is None, speech.follow_system)
        self._choose(language, "English", code == "en", _with(speech.choose, "en"))
        self._choose(language, "中文", code == "zh_CN", _with(speech.choose, "zh_CN"))

    def _choose(self, menu: QMenu, words: str, checked: bool, choose: Callable[[], object]) -> None:
        """One of several; the group makes them exclusive and says so to screen readers."""
        group = menu.findChild(QActionGroup) or QActionGroup(menu)
        action = QAction(words, group)
        action.setCheckable(True)
        action.setChecked(checked)
        action.triggered.connect(lambda: choose())
        menu.addAction(action)

    def _add_run(self) -> None:
        self._extend(self._submenu(self.tr("Run")), "run", "pause", "stop", "stop-all", "restart")

    def _add_help(self) -> None:
        self._extend(self._submenu(self.tr("Help")), "shortcuts", "about", "log-folder")


def _with(function: Callable[..., object], argument: object) -> Callable[[], object]:
    """A call that waits; what the signal carries is left out."""
    return lambda: function(argument)
