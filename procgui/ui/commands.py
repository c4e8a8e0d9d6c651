"""Everything that a key or a menu can ask for: one table makes the shortcuts, the menus and the list of shortcuts.

A command's words are its title and a tip that names the Python behind it; buttons that do the same borrow them.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from typing import Final, NamedTuple

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractButton, QWidget

from procgui.ui.command_words import command_words, words_while_comparing
from procgui.ui.runview import Controls


class Command(NamedTuple):
    """One thing that can be asked for. ``keys`` are in Qt's portable form; on macOS Ctrl is the command key."""

    name: str
    group: str
    keys: tuple[str, ...] = ()


_CTRL_TAB: Final = () if sys.platform == "darwin" else ("Ctrl+Tab",)
"""macOS itself goes from program to program by it."""

TABLE: Final = (
    Command("run", "run", ("F5",)),
    Command("pause", "run", ("F6",)),
    Command("stop", "run", ("Shift+F5",)),
    Command("stop-all", "run", ("Ctrl+Shift+F5",)),
    Command("restart", "run", ("Ctrl+R",)),
    Command("open", "file", ("Ctrl+O",)),
    Command("new-tab", "file", ("Ctrl+T",)),
    Command("next-tab", "file", ("Ctrl+PgDown", *_CTRL_TAB)),
    Command("previous-tab", "file", ("Ctrl+PgUp",)),
    Command("close-tab", "file", ("Ctrl+W",)),
    Command("export", "file", ("Ctrl+E",)),
    Command("save-output", "file", ("Ctrl+Shift+S",)),
    Command("quit", "file", ("Ctrl+Q",)),
    Command("lab", "go", ("Ctrl+1",)),
    Command("lessons", "go", ("Ctrl+2",)),
    Command("script", "go", ("Ctrl+3",)),
    Command("console", "go", ("Ctrl+L",)),
    Command("output", "go", ("Ctrl+Shift+O",)),
    Command("processes", "go", ("Ctrl+Shift+P",)),
    Command("find", "go", ("Ctrl+F",)),
    Command("find-next", "go", ("F3",)),
    Command("find-previous", "go", ("Shift+F3",)),
    Command("zoom-in", "view", ("Ctrl++", "Ctrl+=")),
    Command("zoom-out", "view", ("Ctrl+-",)),
    Command("zoom-reset", "view", ("Ctrl+0",)),
    Command("scheme", "view", ("Ctrl+Shift+D",)),
    Command("language", "view", ("Ctrl+Shift+L",)),
    Command("menu", "help", ("F10", "Alt+M")),
    Command("shortcuts", "help", ("F1",)),
    Command("about", "help"),
    Command("log-folder", "help"),
    Command("forget", "help"),
)


_CONTROLLED: Final = {
    "run": "run", "pause": "pause", "stop": "stop", "stop-all": "stop_all", "restart": "restart",
}  # fmt: skip
"""Commands that can be asked for at times only, and what :class:`Controls` calls them."""


class Commands(QObject):
    """Owns one QAction a command that somebody gave a slot; ``actions`` has them by name, in the table's order."""

    def __init__(self, window: QWidget, slots: dict[str, Callable[[], object]]) -> None:
        super().__init__(window)
        self._window = window
        self.actions: dict[str, QAction] = {}
        self._buttons: dict[str, QAbstractButton] = {}
        self._comparing = False
        for command in TABLE:
            if command.name in slots:
                self._make(command, slots[command.name])
        self.retranslate()

    def _make(self, command: Command, slot: Callable[[], object]) -> None:
        action = QAction(self)
        action.setObjectName(f"command-{command.name}")
        action.setShortcuts([QKeySequence(key) for key in command.keys])
        action.triggered.connect(lambda: slot())
        self._window.addAction(action)
        self.actions[command.name] = action

    def named(self, *names: str) -> list[QAction]:
        """The actions of these names, as far as they exist."""
        return [self.actions[name] for name in names if name in self.actions]

    def explain(self, buttons: dict[str, QAbstractButton]) -> None:
        """Buttons that do what a command does take over its tip and its name."""
        self._buttons.update(buttons)
        self._explain()

    def show_controls(self, controls: Controls) -> None:
        """What cannot be pressed now cannot be asked for by a key either."""
        for name, action in self.actions.items():
            if name in _CONTROLLED:
                action.setEnabled(getattr(controls, _CONTROLLED[name]))
        if controls.comparing != self._comparing:
            self._comparing = controls.comparing
            self.retranslate()

    def retranslate(self) -> None:
        words = command_words()
        for name, action in self.actions.items():
            title, tip = words[name]
            action.setText(title)
            action.setToolTip(_with_keys(tip, action.shortcuts()))
        if self._comparing and "run" in self.actions:
            self.actions["run"].setToolTip(words_while_comparing())
        self._explain()

    def _explain(self) -> None:
        for name, button in self._buttons.items():
            if name in self.actions:
                button.setToolTip(self.actions[name].toolTip())
                button.setAccessibleName(self.actions[name].text())


def _with_keys(tip: str, keys: Iterable[QKeySequence]) -> str:
    shown = keys_words(keys)
    return f"{tip} ({shown})" if shown else tip


def keys_words(keys: Iterable[QKeySequence]) -> str:
    """Keys as this system writes them."""
    return ", ".join(key.toString(QKeySequence.SequenceFormat.NativeText) for key in keys)
