"""The dialog about a fault of the program itself: a plain sentence, and a report that can be copied."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from procgui.applog import AppLog
from procgui.faults import Fault
from procgui.ui.log_place import LogPlace
from procgui.ui.versions import versions_text

_MOST_SHOWN = 20
"""Different faults in one report; the log has all."""


def report(faults: Mapping[Fault, int], log: AppLog) -> str:
    """What a maintainer needs, in English as tracebacks are: versions, faults, the log's end."""
    parts = [versions_text()]
    for fault, count in list(faults.items())[:_MOST_SHOWN]:
        head = " - ".join(filter(None, (fault.where, f"{count} times" if count > 1 else "")))
        parts.append(f"{head}\n{fault.traceback}" if head else fault.traceback)
    if len(faults) > _MOST_SHOWN:
        parts.append(f"({len(faults) - _MOST_SHOWN} further faults stand in the log)")
    parts.append(f"Last lines of the log:\n{log.tail()}")
    return "\n\n".join(parts)


class CrashDialog(QDialog):
    """Not modal: the window lives on, and may be what the person wants to look at or to save first."""

    def __init__(self, log: AppLog, parent: QWidget | None = None, started: bool = True) -> None:
        super().__init__(parent)
        self._log = log
        self.setWindowTitle(self.tr("An error in procgui"))
        goes_on = self.tr(
            "An unexpected error happened in procgui itself, not in your program. The window goes on. "
            "If it behaves oddly from now on, save what you need and start procgui again."
        )
        self.sentence = QLabel(goes_on if started else self.tr("procgui could not start, because of this error:"))
        self.sentence.setWordWrap(True)
        self.summary = QLabel()
        self.summary.setWordWrap(True)
        self.summary.setTextFormat(Qt.TextFormat.PlainText)
        self.summary.setProperty("role", "error")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Report of the error"))
        self.copy_button, self.close_button = QPushButton(self.tr("Copy report")), QPushButton(self.tr("Close"))
        self.copy_button.setToolTip(self.tr("Put versions, traceback and the last log lines on the clipboard"))
        self.close_button.setToolTip(self.tr("Close this window and go on"))
        self.close_button.setDefault(True)
        self.copy_button.clicked.connect(self._copy)
        self.close_button.clicked.connect(self.accept)
        self._lay_out(LogPlace(log))

    def _lay_out(self, place: QWidget) -> None:
        column, row = QVBoxLayout(self), QHBoxLayout()
        for widget in (self.sentence, self.summary):
            column.addWidget(widget)
        sheet = QFrame()
        sheet.setProperty("role", "card")
        QVBoxLayout(sheet).addWidget(self.text)
        column.addWidget(sheet, 1)
        column.addWidget(place)
        row.addStretch(1)
        row.addWidget(self.copy_button)
        row.addWidget(self.close_button)
        column.addLayout(row)
        self.close_button.setFocus()
        metrics = self.fontMetrics()
        room = self.screen().availableGeometry().size() * 0.9
        self.resize(QSize(metrics.averageCharWidth() * 90, metrics.height() * 30).boundedTo(room))

    def show_faults(self, faults: Mapping[Fault, int]) -> None:
        """Show the latest fault in a sentence and all of them in the report; the person's place is kept."""
        fault, count = list(faults.items())[-1]
        times = self.tr("{summary} (happened {count} times)").format(summary=fault.summary, count=count)
        self.summary.setText(times if count > 1 else fault.summary)
        bar = self.text.verticalScrollBar()
        at = bar.value()
        self.text.setPlainText(report(faults, self._log))
        bar.setValue(at)

    @Slot()
    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy_button.setText(self.tr("Copied"))
