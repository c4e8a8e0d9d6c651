"""What hands can do anywhere in the window: keys and the menu, Ctrl and the wheel, files dropped, Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QWindow

from procgui.ui.commands import Commands
from procgui.ui.dock import PaneDock
from procgui.ui.errands import Errands
from procgui.ui.file_drop import FileDrop
from procgui.ui.wheel_zoom import WheelZoom

if TYPE_CHECKING:
    from procgui.ui.workbench import Workbench


class Hands(QObject):
    """Belongs to a workbench, and does everything by asking it."""

    def __init__(self, bench: Workbench) -> None:
        super().__init__(bench)
        self._bench = bench
        self.commands = Commands(bench.window, Errands(bench).slots())
        self.commands.explain(bench.bar.commanded())
        bench.bar.menu.clicked.connect(self.commands.actions["menu"].trigger)
        self._wheel, self._drop = WheelZoom(bench.look, self), FileDrop(self)
        self._drop.dropped.connect(bench.scripts.show)
        self._drop.refused.connect(bench.message.say)
        bench.body.floated.connect(self._watch_pane)
        bench.body.arranged.connect(self._order_tabs)

    def watch(self, handle: QWindow) -> None:
        """Heed the wheel over this window of the system, and files dropped on it."""
        self._wheel.watch(handle)
        self._drop.watch(handle)

    @Slot(object)
    def _watch_pane(self, pane: PaneDock) -> None:
        self.watch(pane.windowHandle())

    @Slot()
    def _order_tabs(self) -> None:
        """Tab goes through the columns."""
        from procgui.ui.tab_order import order_tabs

        bench = self._bench
        panes = (part for column in bench.body.columns() for part in column)
        order_tabs([bench.bar, bench.message, bench.scripts.tab_bar, *panes])
