"""Where panes stand and how much room each gets: three columns, or two where the window is narrow for its zoom.

::

    wide     create  | output   | processes      narrow   create | source |       | output
             source  | console  | inspector               console | inspector     |
                                                           processes              |
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QByteArray, QEvent, QObject, Qt
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget, QWidget

from procgui.ui import tokens
from procgui.ui.dock import PaneDock
from procgui.ui.skeleton import LEFT, MOST_LEFT, MOST_RIGHT, RIGHT
from procgui.ui.theme import Theme

_VERSION: Final = 1
"""Of remembered arrangements: raise it when panes get other names or places."""
_LEFT: Final = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT: Final = Qt.DockWidgetArea.RightDockWidgetArea
_TOP: Final = Qt.DockWidgetArea.TopDockWidgetArea
_BOTTOM: Final = Qt.DockWidgetArea.BottomDockWidgetArea
_NARROW_LEFT: Final = 0.42
_HEIGHTS: Final = {"console": 0.3, "processes": 0.45, "inspector": 0.55}
_NARROW_HEIGHTS: Final = {"processes": 0.3}
UPPER: Final = {"create": "source", "script": "script-source"}
"""Panes of the left column that are as high as what lies in them, and those below, which get the rest."""
_HEADLESS: Final = {"create", "script", "processes"}
"""They do without a head where the window is narrow: a tab or the status line says the same."""


class Arrangement(QObject):
    """``stage`` is a window inside the window: the panes lie in it, bar and status line around it."""

    def __init__(self, middle: QWidget, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.middle = middle
        self.docks: dict[str, PaneDock] = {}
        self.narrow: bool | None = None
        self.left_wide = QByteArray()
        """The wide arrangement as it was before the window became narrow, or was closed the last time."""
        self.touched = False
        """Whether a person has moved a border or a pane: then nobody else shares out the room."""
        self.stage = QMainWindow()
        self.stage.setWindowFlags(Qt.WindowType.Widget)
        self.stage.setDockOptions(QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks)
        self.stage.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        for corner, area in (
            (Qt.Corner.TopLeftCorner, _LEFT),
            (Qt.Corner.BottomLeftCorner, _LEFT),
            (Qt.Corner.TopRightCorner, _RIGHT),
            (Qt.Corner.BottomRightCorner, _RIGHT),
        ):
            self.stage.setCorner(corner, area)
        self.stage.setCentralWidget(middle)
        self.stage.setMinimumSize(1, 1)  # what lies in it never makes the whole window grow by itself
        self.stage.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is pressed on the stage itself is a border between panes."""
        if event.type() == QEvent.Type.MouseButtonPress:
            self.touched = True
        return super().eventFilter(watched, event)

    # Places

    def forget(self) -> None:
        """Nothing is remembered of how a person arranged the panes."""
        self.left_wide = QByteArray()

    def state(self) -> QByteArray:
        """The wide arrangement, to be remembered; empty unless a person has moved something."""
        if self.narrow:
            return self.left_wide
        return self.stage.saveState(_VERSION) if self.touched else QByteArray()

    def choose(self, narrow: bool) -> None:
        """Take the wide or the narrow arrangement; :meth:`place` makes it so."""
        if self.narrow is False:
            self.left_wide = self.state()
        self.narrow = narrow

    def place(self, lefts: Sequence[str]) -> None:
        """Put every pane where it belongs, the last wide arrangement over it. ``lefts`` are the panes of all doors."""
        for dock in self.docks.values():
            dock.setFloating(False)
            self.stage.removeDockWidget(dock)
        self.touched = False
        (self._place_narrow if self.narrow else self._place_wide)([self.docks[name] for name in lefts])
        if not self.narrow and not self.left_wide.isEmpty():
            self.touched = self.stage.restoreState(self.left_wide, _VERSION)
        for name in self.docks.keys() & _HEADLESS:
            self.docks[name].show_head(not self.narrow)

    def _place_wide(self, lefts: Sequence[PaneDock]) -> None:
        for dock in lefts:
            self.stage.addDockWidget(_LEFT, dock)
        self.stage.addDockWidget(_BOTTOM, self.docks["console"])
        for name in ("processes", "inspector"):
            self.stage.addDockWidget(_RIGHT, self.docks[name])

    def _place_narrow(self, lefts: Sequence[PaneDock]) -> None:
        """One column of panes: the processes below, all others behind each other."""
        docks = [*lefts, self.docks["console"], self.docks["inspector"]]
        self.stage.addDockWidget(_LEFT, docks[0])
        self.stage.splitDockWidget(docks[0], self.docks["processes"], Qt.Orientation.Vertical)
        for dock in docks[1:]:
            self.stage.tabifyDockWidget(docks[0], dock)

    def columns(self) -> list[list[QWidget]]:
        """What lies on the stage, as one reads; floating panes are windows of their own."""
        return [self._in(_LEFT), [*self._in(_TOP), self.middle, *self._in(_BOTTOM)], self._in(_RIGHT)]

    def _in(self, area: Qt.DockWidgetArea) -> list[QWidget]:
        docks = [dock for dock in self.docks.values() if not dock.isFloating()]
        here = [dock for dock in docks if self.stage.dockWidgetArea(dock) == area]
        edges = {dock.x() for dock in here if not dock.isHidden()}
        bars = [bar for bar in self.stage.findChildren(QTabBar) if bar.isVisible() and bar.x() in edges]
        return sorted([*here, *bars], key=_place_of)

    # Room

    def share(self, theme: Theme) -> None:
        """Share out the room, unless a person has done so."""
        if not self.touched:
            self._share_width(theme)
            self._share_height(theme.px(tokens.GAP))

    def _share_width(self, theme: Theme) -> None:
        width = self.stage.width()
        left = min(theme.px(LEFT), int(width * (_NARROW_LEFT if self.narrow else MOST_LEFT)))
        right = min(theme.px(RIGHT), int(width * MOST_RIGHT))
        for dock in filter(self._seen, self.docks.values()):
            area = self.stage.dockWidgetArea(dock)
            if area in (_LEFT, _RIGHT):
                self.stage.resizeDocks([dock], [left if area == _LEFT else right], Qt.Orientation.Horizontal)

    def _share_height(self, gap: int) -> None:
        height = self.stage.height()
        shares = _NARROW_HEIGHTS if self.narrow else _HEIGHTS
        wanted = {name: int(height * share) for name, share in shares.items()}
        for upper, lower in UPPER.items() if not self.narrow else ():
            if upper in self.docks:
                wanted[upper] = min(self.docks[upper].natural_height(), height * 3 // 5)
                wanted[lower] = height - wanted[upper] - gap
        seen = {name: most for name, most in wanted.items() if self._seen(self.docks[name])}
        self.stage.resizeDocks(
            [self.docks[name] for name in seen], [max(most, 1) for most in seen.values()], Qt.Orientation.Vertical
        )

    @staticmethod
    def _seen(dock: PaneDock) -> bool:
        return not dock.isHidden() and not dock.isFloating()


def _place_of(part: QWidget) -> tuple[int, int]:
    return part.y(), part.x()
