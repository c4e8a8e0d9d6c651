"""A row that says where the log lies, with a button that opens the folder."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from procgui.applog import AppLog


def open_folder(log: AppLog) -> None:
    """Show the log's folder in the system's file manager; Qt starts that detached, on its own."""
    if log.path is not None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(log.path.parent)))


class LogPlace(QWidget):
    """Made for one dialog: its texts are those of the language of that moment."""

    def __init__(self, log: AppLog, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._log = log
        self.text = QLabel(self._words())
        self.text.setWordWrap(True)
        self.text.setTextFormat(Qt.TextFormat.PlainText)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.button = QPushButton(self.tr("Open folder"))
        self.button.setToolTip(self.tr("Show the log's folder in the file manager"))
        self.button.setEnabled(log.path is not None)
        self.button.clicked.connect(self._open)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.text, 1)
        row.addWidget(self.button)

    def _words(self) -> str:
        if self._log.path is not None:
            return self.tr("Log: {path}").format(path=self._log.path)
        reason = self._log.problem or "-"
        return self.tr("The log is kept in memory only: {reason}").format(reason=reason)

    @Slot()
    def _open(self) -> None:
        open_folder(self._log)
