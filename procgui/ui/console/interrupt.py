"""The button that frees a main process that is busy."""

from __future__ import annotations

import sys

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton

from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run


class InterruptButton(QPushButton):
    """``interrupted`` asks for SIGINT to the main process.

    On Windows nothing interrupts a ``join()``: there the button offers to end the child that it waits for, which
    ``childEndWanted`` carries.
    """

    interrupted = Signal()
    childEndWanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("interrupt")
        self._obstacle: ProcessInfo | None = None
        self.clicked.connect(self._pressed)

    def show_state(self, run: Run | None, busy: bool) -> None:
        """What can be done about a statement that runs."""
        self.setEnabled(busy)
        obstacle = _obstacle(run)
        if obstacle is not self._obstacle:
            self._obstacle = obstacle
            self.retranslate()

    @Slot()
    def _pressed(self) -> None:
        if self._obstacle is None:
            self.interrupted.emit()
        else:
            self.childEndWanted.emit(self._obstacle)

    def retranslate(self) -> None:
        """The words for what a press does."""
        if self._obstacle is None:
            self.setText(self.tr("Interrupt"))
            self.setToolTip(self._explanation())
            return
        self.setText(self.tr("End {name}…").format(name=self._obstacle.name))
        self.setToolTip(
            self.tr(
                "On Windows join() waits in WaitForSingleObject, which Ctrl-C does not interrupt; "
                "it returns when the child has ended: Process.terminate()"
            )
        )

    def _explanation(self) -> str:
        if sys.platform == "win32":
            return self.tr("KeyboardInterrupt as by Ctrl-C, which on Windows reaches the children as well")
        return self.tr("KeyboardInterrupt in the main process (SIGINT): a blocked join() is given up")


def _obstacle(run: Run | None) -> ProcessInfo | None:
    """The living child for which the main process waits on Windows."""
    main = None if run is None else run.processes.main
    if run is None or main is None or not run.windows:
        return None
    child = run.processes.waited_for(main)
    return child if child is not None and child.alive else None
