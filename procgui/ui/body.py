"""The panes around the output: three columns where there is room, two when the window is narrow for its zoom.

::

    wide     create  | output   | processes      narrow   create | source |       | output
             source  | console  | inspector               console | inspector     |
                                                           processes              |

A person may move every pane elsewhere; the wide arrangement is remembered as it was left. The first pane of Lessons
and Script stands where the Lab has its two.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QTabBar, QTabWidget, QVBoxLayout, QWidget

from procgui.ui import tokens
from procgui.ui.dock import PaneDock
from procgui.ui.door import Door
from procgui.ui.look import Look
from procgui.ui.output import OutputPane
from procgui.ui.pane import Card, Pane, spaced
from procgui.ui.process_card import ProcessCard
from procgui.ui.skeleton import LEFT, MOST_LEFT, MOST_RIGHT, NARROW, RIGHT
from procgui.ui.theme import Theme

_VERSION: Final = 1
"""Of remembered arrangements: raise it when panes get other names or places."""
_LEFT_AREA: Final = Qt.DockWidgetArea.LeftDockWidgetArea
_RIGHT_AREA: Final = Qt.DockWidgetArea.RightDockWidgetArea
_BOTTOM_AREA: Final = Qt.DockWidgetArea.BottomDockWidgetArea
_TOP_AREA: Final = Qt.DockWidgetArea.TopDockWidgetArea
_SHARED: Final = ("processes", "inspector")
"""Panes of every door; the console belongs to the Lab."""


def _place(part: QWidget) -> tuple[int, int]:
    return part.y(), part.x()


class Body(Pane):
    """Owns nothing but places; the workbench connects the panes."""

    arranged = Signal()
    """Panes have moved elsewhere."""
    floated = Signal(object)
    """Carries a PaneDock that is a window of its own now."""

    def __init__(self, look: Look, output: OutputPane, console: Card, processes: ProcessCard, inspector: Card) -> None:
        super().__init__(look)
        self.setProperty("role", "page")
        self.output, self._processes = output, processes
        self.docks: dict[str, PaneDock] = {}
        self.doors: dict[str, Door] = {}
        self._panes_of: dict[str, tuple[str, ...]] = {}
        self._door = ""
        self._closed: set[str] = set()
        self._narrow: bool | None = None
        self._wide_left = QByteArray()
        """The wide arrangement as it was before the window became narrow, or was closed the last time."""
        self._fitted: dict[str, int] = {}
        self._times, self._wrap = False, False
        """What the person chose in the arrangement that is not shown: a narrow one wraps, for no line fits it."""
        self.stage = QMainWindow()
        self._build_stage()
        self._settling, self._telling = QTimer(self), QTimer(self)
        for timer, slot in ((self._settling, self._share), (self._telling, self.arranged)):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)
        for name, card in (("console", console), ("processes", processes), ("inspector", inspector)):
            self._add_pane(name, card, scrolls=name == "inspector")
        self.retranslate()
        self.apply_theme(look.theme)

    def _build_stage(self) -> None:
        """A window inside the window: docks lie in it, bar and status line around it."""
        self.stage.setWindowFlags(Qt.WindowType.Widget)
        self.stage.setDockOptions(QMainWindow.DockOption.AllowNestedDocks | QMainWindow.DockOption.AllowTabbedDocks)
        self.stage.setTabPosition(Qt.DockWidgetArea.AllDockWidgetAreas, QTabWidget.TabPosition.North)
        for corner, area in (
            (Qt.Corner.TopLeftCorner, _LEFT_AREA),
            (Qt.Corner.BottomLeftCorner, _LEFT_AREA),
            (Qt.Corner.TopRightCorner, _RIGHT_AREA),
            (Qt.Corner.BottomRightCorner, _RIGHT_AREA),
        ):
            self.stage.setCorner(corner, area)
        self.stage.setCentralWidget(self.output)
        self.stage.setMinimumSize(1, 1)  # what lies in it never makes the whole window grow by itself
        box = QVBoxLayout(self)
        spaced(box, tokens.GAP, 0)
        box.addWidget(self.stage)

    def _add_pane(self, name: str, content: Pane, scrolls: bool) -> None:
        dock = self.docks[name] = PaneDock(name, content, self.look, scrolls)
        dock.closed.connect(self._pane_closed)
        dock.topLevelChanged.connect(self._moved_out_or_in)

    def add_door(self, name: str, door: Door) -> None:
        """One more way to fill the left column."""
        self.doors[name] = door
        door.set_compact(self.narrow)
        panes = door.panes()
        self._panes_of[name] = tuple(panes)
        if door not in panes.values():
            door.setParent(self)  # it hears of languages and looks through its parent
            door.hide()
        for pane, content in panes.items():
            self._add_pane(pane, content, scrolls=pane == "create")
        self.retranslate()
        if "create" in panes:
            self.docks["create"].grown.connect(self._settling.start)
        if self._narrow is not None:
            self._arrange_anew()

    def show_door(self, name: str) -> None:
        """Show the panes of one door; the console belongs to the Lab alone."""
        self._door = name
        self._show_panes()
        self._settling.start()

    # Which panes are seen

    def _current(self) -> tuple[str, ...]:
        """The panes of the open door, first those that are its own."""
        console = ("console",) if self._door == "lab" else ()
        return (*self._panes_of.get(self._door, ()), *console, *_SHARED)

    def _show_panes(self) -> None:
        current = self._current()
        for name, dock in self.docks.items():
            dock.setVisible(name in current and name not in self._closed)
        if self._narrow and current:
            self.docks[current[0]].raise_()  # of those that lie behind each other Qt shows the last one

    @Slot()
    def _pane_closed(self) -> None:
        dock = self.sender()
        if isinstance(dock, PaneDock) and dock.name in self._current() and not self.isHidden():
            self._closed.add(dock.name)

    @Slot(bool)
    def _moved_out_or_in(self, floating: bool) -> None:
        dock = self.sender()
        if floating and isinstance(dock, PaneDock):
            self.floated.emit(dock)
        self._settling.start()

    def pane_actions(self) -> list[QAction]:
        """One checkable action for each pane of the open door, and one that puts all back."""
        actions = []
        for name in self._current():
            action = QAction(self.docks[name].windowTitle(), self)
            action.setCheckable(True)
            action.setChecked(name not in self._closed)
            action.setData(name)
            action.toggled.connect(self._pane_toggled)
            actions.append(action)
        back = QAction(self.tr("Put all panes back"), self)
        back.triggered.connect(self.reset)
        return [*actions, back]

    @Slot(bool)
    def _pane_toggled(self, shown: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            (self._closed.discard if shown else self._closed.add)(str(action.data()))
            self._show_panes()

    def reveal(self, name: str) -> None:
        """Let a pane be seen: open it, and bring it before those that lie over it."""
        self._closed.discard(name)
        self._show_panes()
        self.docks[name].raise_()

    # Arrangements

    @property
    def narrow(self) -> bool:
        return bool(self._narrow)

    @Slot()
    def reset(self) -> None:
        """All panes, where they are in a new window."""
        self._closed.clear()
        self._wide_left = QByteArray()
        self._arrange_anew()

    def keep(self) -> tuple[QByteArray, list[str]]:
        """The wide arrangement, and the names of the panes that were closed."""
        return (self._wide_left if self.narrow else self.stage.saveState(_VERSION)), sorted(self._closed)

    def give_back(self, arrangement: QByteArray, closed: Iterable[str]) -> None:
        """Arrange the panes as they were left; what cannot be read is passed over."""
        self._closed = set(closed)
        self._wide_left = arrangement
        if self._narrow is not None:
            self._arrange_anew()

    def _arrange(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        if self._narrow is False:
            self._wide_left = self.stage.saveState(_VERSION)
        self._narrow = narrow
        self._processes.set_compact(narrow)
        style = Qt.ToolButtonStyle
        self.output.follow.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)
        self._keep_switches(narrow)
        for door in self.doors.values():
            door.set_compact(narrow)
        self._arrange_anew()

    def _arrange_anew(self) -> None:
        """Put every pane where it belongs, the last wide arrangement over it."""
        for dock in self.docks.values():
            dock.setFloating(False)
            self.stage.removeDockWidget(dock)
        self._fitted.clear()
        (self._place_narrow if self._narrow else self._place_wide)()
        if not self._narrow and not self._wide_left.isEmpty():
            self.stage.restoreState(self._wide_left, _VERSION)
        if "create" in self.docks:
            self.docks["create"].show_head(not self._narrow)
        self._show_panes()
        self._settling.start()

    def _place_wide(self) -> None:
        for name in chain(*self._panes_of.values()):
            self.stage.addDockWidget(_LEFT_AREA, self.docks[name])
        self.stage.addDockWidget(_BOTTOM_AREA, self.docks["console"])
        for name in _SHARED:
            self.stage.addDockWidget(_RIGHT_AREA, self.docks[name])

    def _place_narrow(self) -> None:
        """One column of panes: the processes below, all others behind each other."""
        docks = [self.docks[name] for name in (*chain(*self._panes_of.values()), "console", "inspector")]
        self.stage.addDockWidget(_LEFT_AREA, docks[0])
        self.stage.splitDockWidget(docks[0], self.docks["processes"], Qt.Orientation.Vertical)
        for dock in docks[1:]:
            self.stage.tabifyDockWidget(docks[0], dock)

    def _keep_switches(self, narrow: bool) -> None:
        """Narrow, lines are wrapped and times left out; wide, both are as they were."""
        output = self.output
        self._times, times = output.times.isChecked(), self._times
        self._wrap, wrap = output.wrap.isChecked(), self._wrap
        output.times.setChecked(not narrow and times)
        output.wrap.setChecked(narrow or wrap)

    # Sizes

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._arrange(narrow=self.width() < NARROW * self.look.theme.scale)
        self._settling.start()

    @Slot()
    def _share(self) -> None:
        """Share the room, except where the person has moved a border or a whole pane."""
        if self._narrow or self._wide_left.isEmpty():
            self._share_room()
        self._telling.start()  # docks and their tabs have their places then

    def _share_room(self) -> None:
        theme, width, height = self.look.theme, self.stage.width(), self.stage.height()
        left = min(theme.px(LEFT), int(width * (0.38 if self._narrow else MOST_LEFT)))
        right = min(theme.px(RIGHT), int(width * MOST_RIGHT))
        for name in self._current():
            dock = self.docks[name]
            if dock.isHidden() or dock.isFloating() or self._was_moved(dock):
                continue
            side = self.stage.dockWidgetArea(dock)
            if side in (_LEFT_AREA, _RIGHT_AREA):
                self.stage.resizeDocks([dock], [left if side == _LEFT_AREA else right], Qt.Orientation.Horizontal)
        self._share_height(height)
        self._fitted = {name: self.docks[name].width() for name in self._current()}

    def columns(self) -> list[list[QWidget]]:
        """What lies in the window, as one reads; floating panes are windows of their own."""
        middle = [*self._in(_TOP_AREA), self.output, *self._in(_BOTTOM_AREA)]
        return [self._in(_LEFT_AREA), middle, self._in(_RIGHT_AREA)]

    def _in(self, area: Qt.DockWidgetArea) -> list[QWidget]:
        docks = [dock for dock in self.docks.values() if not dock.isFloating()]
        here = [dock for dock in docks if self.stage.dockWidgetArea(dock) == area]
        left_edges = {dock.x() for dock in here if not dock.isHidden()}
        bars = [bar for bar in self.stage.findChildren(QTabBar) if bar.isVisible() and bar.x() in left_edges]
        return sorted([*here, *bars], key=_place)

    def _was_moved(self, dock: PaneDock) -> bool:
        """Whether its width is another one than it was given the last time."""
        return abs(self._fitted.get(dock.name, dock.width()) - dock.width()) > 2

    def _share_height(self, height: int) -> None:
        shares = {"processes": 0.36} if self._narrow else {"console": 0.3, "processes": 0.45, "inspector": 0.55}
        wanted = {name: int(height * share) for name, share in shares.items()}
        if not self._narrow and "create" in self.docks:
            wanted["create"] = min(self.docks["create"].natural_height(), height * 3 // 5)
            wanted["source"] = height - wanted["create"]
        seen = {name: most for name, most in wanted.items() if self._seen(name)}
        self.stage.resizeDocks(
            [self.docks[name] for name in seen], [max(most, 1) for most in seen.values()], Qt.Orientation.Vertical
        )

    def _seen(self, name: str) -> bool:
        dock = self.docks.get(name)
        return dock is not None and not dock.isHidden() and not dock.isFloating()

    def sizeHint(self) -> QSize:
        return QSize(1420, 800)

    # Words and looks

    def retranslate(self) -> None:
        titles = {
            "create": self.tr("Create"),
            "source": self.tr("Source"),
            "lessons": self.tr("Lessons"),
            "script": self.tr("Script"),
            "console": self.tr("Console"),
            "processes": self.tr("Processes"),
            "inspector": self.tr("Process"),
        }
        for name, dock in self.docks.items():
            dock.set_title(titles[name], self.tr("Close this pane; the menu's View brings it back"))

    def apply_theme(self, theme: Theme) -> None:
        self.docks["console"].setMinimumHeight(theme.px(120))
        self.docks["processes"].setMinimumSize(theme.px(180), theme.px(110))
        self._fit()
