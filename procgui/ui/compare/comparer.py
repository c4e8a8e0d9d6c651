"""What pressing the button does: it begins or stops a comparison, and the window shows what comes of it."""

from __future__ import annotations

import shlex
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from procgui.controller.engine import Engine
from procgui.model.run import Run
from procgui.protocol.messages import LaunchSpec

if TYPE_CHECKING:
    from procgui.controller.comparing import Comparing
    from procgui.ui.compare.window import CompareWindow
    from procgui.ui.script_door import ScriptDoor
    from procgui.ui.workbench import Workbench

_REFRESH_MS = 100
"""The window follows at most so often."""


class Comparer(QObject):
    """Lives as long as the door. The window comes when the first run begins: one that is refused shows none."""

    def __init__(self, bench: Workbench, engine: Engine, door: ScriptDoor) -> None:
        super().__init__(bench)
        self._bench, self._engine, self._door = bench, engine, door
        self.button = door.compare
        self.window: CompareWindow | None = None
        self._title, self._shown = "", False
        self._refresher = QTimer(self)
        self._refresher.setInterval(_REFRESH_MS)
        self._refresher.setSingleShot(True)
        self._refresher.timeout.connect(self.refresh)
        self.button.clicked.connect(self._pressed)
        for signal in (door.specChanged, bench.desk.shown, engine.runChanged):
            signal.connect(self._show_button)
        bench.window.closing.connect(self._close)
        self._show_button()

    @cached_property
    def comparing(self) -> Comparing:
        """Made when somebody compares for the first time."""
        from procgui.controller.comparing import Comparing

        comparing = Comparing(self._engine, self.button.methods, self)
        comparing.launched.connect(self._launched)
        comparing.changed.connect(self._changed)
        return comparing

    @property
    def active(self) -> bool:
        """Whether a comparison is under way."""
        return "comparing" in self.__dict__ and self.comparing.active

    @Slot()
    def _pressed(self) -> None:
        spec = self._door.spec()
        if self.active:
            self.comparing.stop()
        elif spec is not None:
            self._bench.message.dismiss()
            self._door.refresh()
            self._begin(spec)

    def _begin(self, spec: LaunchSpec) -> None:
        if self.window is not None:
            self.window.close()
        self._shown = False
        self._title = shlex.join((Path(spec.script).name, *spec.args))
        self.comparing.begin(spec)

    @Slot(object)
    def _launched(self, run: Run) -> None:
        self._bench.news.spare(run)

    @Slot()
    def _changed(self) -> None:
        self._show_button()
        if not self._shown and any(result.begun for result in self.comparing.results):
            self._shown = True
            self._show_window()
        if not self._refresher.isActive():
            self._refresher.start()

    def _show_window(self) -> None:
        if self.window is None:
            from procgui.ui.compare.window import CompareWindow

            self.window = CompareWindow(self.comparing.methods, self._bench.look, self._bench.window)
            self.window.stopWanted.connect(self.comparing.stop)
        self.window.begin(self._title)
        self.refresh()
        self.window.show()

    @Slot()
    def refresh(self) -> None:
        """Show how far the runs are; comes by itself a moment after each change."""
        if self.window is not None and self._shown:
            self.window.show_results(self.comparing.results, self.comparing.active)

    @Slot()
    def _show_button(self) -> None:
        busy = any(run.spec.kind == "script" and not run.over for run in self._engine.runs.values())
        self.button.show_state(self.active, self._door.spec() is not None, busy)
        if self._bench.desk.comparing != self.active:
            self._bench.desk.comparing = self.active
            self._bench.refresh()

    @Slot()
    def _close(self) -> None:
        if self.window is not None:
            self.window.close()
