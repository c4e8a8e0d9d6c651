"""*About*: which versions these are, the licence, and where the log lies."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFormLayout, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from procgui.applog import AppLog
from procgui.ui.log_place import LogPlace
from procgui.ui.look import Look
from procgui.ui.pane import label, rescale, spaced
from procgui.ui.versions import versions, versions_text


class AboutDialog(QDialog):
    """Modal to its window, not to the runs."""

    def __init__(self, log: AppLog, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About procgui"))
        heading = label("heading")
        heading.setText(self.tr("procgui – a laboratory for Python processes"))
        licence = label("dim", wrap=True)
        licence.setText(self.tr("Free software under the MIT licence: use it, change it, pass it on."))
        self.table = QFormLayout()
        spaced(self.table, 0, 6)
        names = {"System": self.tr("System")}
        for name, version in versions().items():
            self._add(names.get(name, name), version)
        self.copy_button, self.close_button = QPushButton(self.tr("Copy versions")), QPushButton(self.tr("Close"))
        self.copy_button.setToolTip(self.tr("Put the versions on the clipboard, for a report"))
        self.close_button.setToolTip(self.tr("Close this window"))
        self.close_button.setDefault(True)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        row = QHBoxLayout()
        spaced(row)
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        spaced(column, 16, 12)
        column.addWidget(heading)
        column.addWidget(licence)
        column.addLayout(self.table)
        column.addWidget(LogPlace(log))
        column.addLayout(row)
        rescale(self, look.theme)
        self.close_button.setFocus()
        self.setMinimumWidth(look.theme.px(480))

    def _add(self, name: str, version: str) -> None:
        title, value = label("dim"), QLabel(version)
        title.setText(name)
        value.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.table.addRow(title, value)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(versions_text())
        self.copy_button.setText(self.tr("Copied"))
