"""All keyboard shortcuts in words: one table, made of the commands themselves."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from procgui.ui.commands import TABLE, Commands, keys_words
from procgui.ui.look import Look
from procgui.ui.pane import label, rescale, spaced


class ShortcutsDialog(QDialog):
    """``rows`` are what it shows: keys and what they do, with a heading before each group."""

    def __init__(self, commands: Commands, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.rows: list[tuple[str, str]] = []
        content = QWidget()
        content.setObjectName("scrolled")
        self._grid = QGridLayout(content)
        spaced(self._grid, 0, 6)
        self._grid.setColumnStretch(1, 1)
        self._fill(commands)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setViewport(QWidget())
        area.setWidget(content)
        area.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close this window"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        spaced(column, 16, 12)
        column.addWidget(area, 1)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignRight)
        rescale(self, look.theme)
        self._grid.setHorizontalSpacing(look.theme.px(20))
        room = self.screen().availableGeometry().size() * 0.9
        self.resize(QSize(look.theme.px(560), look.theme.px(620)).boundedTo(room))

    def _fill(self, commands: Commands) -> None:
        group = ""
        for command in TABLE:
            action = commands.actions.get(command.name)
            if action is None or not command.keys:
                continue
            if command.group != group:
                group = command.group
                self._add_heading(self._group_words(group))
            self._add(keys_words(action.shortcuts()), action.text().rstrip("…"))
        for keys, words in self._fixed():
            self._add(keys, words)

    def _fixed(self) -> tuple[tuple[str, str], ...]:
        """What Qt and the panes do by themselves."""
        return (
            (self.tr("Ctrl and wheel"), self.tr("Larger or smaller")),
            (self.tr("Tab, Shift+Tab"), self.tr("The next field or button, and the one before")),
            (self.tr("End"), self.tr("In the output: keep the newest line in sight")),
        )

    def _group_words(self, group: str) -> str:
        return {
            "run": self.tr("Run"),
            "file": self.tr("File"),
            "go": self.tr("Go to"),
            "view": self.tr("View"),
            "help": self.tr("Help"),
        }[group]

    def _add_heading(self, words: str) -> None:
        heading = label("heading")
        heading.setText(words)
        row = self._grid.rowCount()
        self._grid.addWidget(heading, row, 0, 1, 2)

    def _add(self, keys: str, words: str) -> None:
        row = self._grid.rowCount()
        for column, text in enumerate((keys, words)):
            cell = QLabel(text)
            cell.setTextFormat(Qt.TextFormat.PlainText)
            self._grid.addWidget(cell, row, column)
        self.rows.append((keys, words))
