"""The menu of the selected rows of the process tree: what the inspector's buttons do, and what concerns the output."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QAbstractButton, QMenu

from procgui.ui.inspector.card import Inspector
from procgui.ui.output.pane import OutputPane, channels_of
from procgui.ui.process_card import ProcessCard


class ProcessMenu(QMenu):
    """Made for one showing; :meth:`popup` shows it."""

    def __init__(self, inspector: Inspector, processes: ProcessCard, output: OutputPane) -> None:
        super().__init__(processes)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setToolTipsVisible(True)
        self._processes, self._output = processes, output
        inspector.refresh()
        if inspector.subject.children:
            for button in inspector.buttons.values():
                self._add_press(button, button.text())
            self.addSeparator()
        for button in inspector.outside.values():
            self._add_press(button, button.accessibleName())
        self.addSeparator()
        chosen = processes.chosen()
        channels = channels_of(chosen)
        only = self.addAction(self.tr("Show only its output"), self._show_only)
        only.setCheckable(True)
        only.setChecked(output.filters.shows_only(channels))
        only.setEnabled(bool(channels))
        copy_pid = self.addAction(self.tr("Copy PID"), processes.copy_pid)
        copy_pid.setEnabled(any(process.pid is not None for process in chosen))
        self.addAction(self.tr("Copy as text"), processes.copy_text)

    def _add_press(self, button: QAbstractButton, text: str) -> None:
        """An entry that presses a button."""
        action = self.addAction(text, button.click)
        action.setToolTip(button.toolTip())
        action.setEnabled(button.isEnabled())

    @Slot()
    def _show_only(self) -> None:
        self._output.show_only(self._processes.chosen())
