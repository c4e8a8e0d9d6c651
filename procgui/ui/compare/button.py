"""The button that begins a comparison, and ends it while one is under way."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QPushButton, QWidget

from procgui.model.start_methods import start_methods


class CompareButton(QPushButton):
    """Says why it cannot be pressed."""

    def __init__(self, methods: Sequence[str] = (), parent: QWidget | None = None) -> None:
        """``methods`` are those of this system unless told otherwise."""
        super().__init__(parent)
        self.methods = tuple(methods or start_methods())
        self._active, self._ready, self._busy = False, False, False
        self._compact = False
        self.setObjectName("compare")
        self._show()

    def show_state(self, active: bool, ready: bool, busy: bool) -> None:
        """Whether a comparison is under way, whether there is a script to run, and whether any script runs."""
        self._active, self._ready, self._busy = active, ready, busy
        self._show()

    def set_compact(self, compact: bool) -> None:
        """There is little room."""
        self._compact = compact
        self._show()

    def _show(self) -> None:
        hindrance = "" if self._active else self._hindrance()
        self.setEnabled(not hindrance)
        name = self.tr("Stop comparing") if self._active else self.tr("Compare start methods")
        self.setAccessibleName(name)
        self.setText(self.tr("Compare") if self._compact and not self._active else name)
        self.setToolTip(hindrance or self._tip())

    def _hindrance(self) -> str:
        if len(self.methods) < 2:
            return self.tr("There is nothing to compare: Windows has no fork(), so spawn is the only start method.")
        if self._busy:
            return self.tr(
                "A script or a lesson runs: two runs at once would disturb each other's times. Stop it first."
            )
        return "" if self._ready else self.tr("Open a script first; it is then run once under each start method.")

    def _tip(self) -> str:
        if self._active:
            return self.tr("Stop the run that goes on, and leave out the others")
        words = self.tr(
            "Run the script once under each start method, one after the other ({methods}), and lay side by side "
            "what came of it"
        )
        return words.format(methods=", ".join(self.methods))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._show()
        super().changeEvent(event)
