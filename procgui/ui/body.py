"""The columns of the window: three where there is room, two when the window is narrow for its zoom.

::

    wide     door       | output     | processes        narrow   door (scrolls,        | output
             (scrolls)  | statements | child                     statements and child  |
                                                                 at its end)           |
                                                                 processes             |
"""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from procgui.ui import tokens
from procgui.ui.door import Door
from procgui.ui.inspector import Inspector
from procgui.ui.look import Look
from procgui.ui.output import OutputPane
from procgui.ui.pane import Pane, spaced
from procgui.ui.process_card import ProcessCard
from procgui.ui.skeleton import LEFT, MOST_LEFT, MOST_RIGHT, NARROW, RIGHT
from procgui.ui.statements_card import StatementsCard
from procgui.ui.theme import Theme


def _scrolling(content: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setViewport(QWidget())  # clear; and wrapping Qt's own the first time would cost 5 ms
    area.setWidget(content)
    content.setObjectName("scrolled")
    content.setAutoFillBackground(False)
    return area


class Body(Pane):
    """Owns nothing but places; the window connects the panes."""

    def __init__(
        self,
        look: Look,
        output: OutputPane,
        statements: StatementsCard,
        processes: ProcessCard,
        child: Inspector,
    ) -> None:
        super().__init__(look)
        self.setProperty("role", "page")
        self.doors: dict[str, Door] = {}
        self.output, self.statements = output, statements
        self.processes, self.child = processes, child
        self._narrow: bool | None = None
        self._arrangement: tuple[bool | None, float] = (None, 0.0)
        self._moved: set[QSplitter] = set()
        self._lab_open = True
        self._times, self._wrap = False, False
        """What the person chose in the arrangement that is not shown: a narrow one wraps, for no line fits it."""
        self.left_box = QWidget()
        self._left = QVBoxLayout(self.left_box)
        spaced(self._left, 0, tokens.GAP)
        self.left_area = _scrolling(self.left_box)
        self.child_area = _scrolling(child)
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.left, self.middle, self.right = (QSplitter(Qt.Orientation.Vertical) for _ in range(3))
        self.left.addWidget(self.left_area)
        self.middle.addWidget(output)
        for splitter in (self.left, self.middle, self.right):
            splitter.setChildrenCollapsible(False)
            self.columns.addWidget(splitter)
        self.columns.setChildrenCollapsible(False)
        for splitter in (self.columns, self.left, self.middle, self.right):
            splitter.splitterMoved.connect(self._splitter_moved)
        for column, stretch in enumerate((0, 1, 0)):
            self.columns.setStretchFactor(column, stretch)
        box = QVBoxLayout(self)
        spaced(box, tokens.GAP, 0)
        box.addWidget(self.columns)
        self._arrange(narrow=False)
        self.apply_theme(look.theme)

    def add_door(self, name: str, door: Door) -> None:
        """One more way to fill the left column."""
        self.doors[name] = door
        self._left.insertWidget(len(self.doors) - 1, door, 1)
        door.set_compact(self.narrow)
        door.hide()

    def show_door(self, name: str) -> None:
        """Put one door into the left column; the statements belong to the Lab alone."""
        for key, door in self.doors.items():
            door.setVisible(key == name)
        self._lab_open = name == "lab"
        self.statements.setVisible(self._lab_open)

    @property
    def narrow(self) -> bool:
        return bool(self._narrow)

    def _arrange(self, narrow: bool) -> None:
        if narrow == self._narrow:
            return
        self._narrow = narrow
        if narrow:
            self._left.addWidget(self.statements)
            self._left.addWidget(self.child_area.takeWidget() or self.child)
            self.left.addWidget(self.processes)
        else:
            self.middle.addWidget(self.statements)
            self.right.addWidget(self.processes)
            self.child_area.setWidget(self.child)
            self.right.addWidget(self.child_area)
        self.right.setVisible(not narrow)
        self.processes.set_compact(narrow)
        style = Qt.ToolButtonStyle
        self.output.follow.setToolButtonStyle(style.ToolButtonIconOnly if narrow else style.ToolButtonTextBesideIcon)
        self._keep_switches(narrow)
        self.child.show()
        self.statements.setVisible(self._lab_open)
        for door in self.doors.values():
            door.set_compact(narrow)

    def _keep_switches(self, narrow: bool) -> None:
        """Narrow, lines are wrapped and times left out; wide, both are as they were."""
        output = self.output
        self._times, times = output.times.isChecked(), self._times
        self._wrap, wrap = output.wrap.isChecked(), self._wrap
        output.times.setChecked(not narrow and times)
        output.wrap.setChecked(narrow or wrap)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Choose two or three columns, and share the room, except where the person has moved a border."""
        theme = self.look.theme
        width, height = self.width(), self.height()
        self._arrange(narrow=width < NARROW * theme.scale)
        arrangement = self._narrow, theme.scale
        if arrangement != self._arrangement:
            self._arrangement = arrangement
            self._moved.clear()
        left = min(theme.px(LEFT), int(width * (0.38 if self._narrow else MOST_LEFT)))
        right = 0 if self._narrow else min(theme.px(RIGHT), int(width * MOST_RIGHT))
        for splitter, sizes in (
            (self.columns, [left, max(width - left - right, 1), right]),
            (self.left, [height // 2, height - height // 2]),
            (self.middle, [height * 7 // 10, height - height * 7 // 10]),
            (self.right, [height * 9 // 20, height - height * 9 // 20]),
        ):
            if splitter not in self._moved:
                splitter.setSizes(sizes)

    @Slot()
    def _splitter_moved(self) -> None:
        splitter = self.sender()
        if isinstance(splitter, QSplitter):
            self._moved.add(splitter)

    def apply_theme(self, theme: Theme) -> None:
        for splitter in (self.columns, self.left, self.middle, self.right):
            splitter.setHandleWidth(theme.px(tokens.GAP))
        self.statements.setMinimumHeight(theme.px(150))
        self.processes.setMinimumHeight(theme.px(110))
        self.left_area.setMinimumWidth(theme.px(200))
        self.processes.setMinimumWidth(theme.px(180))
        self._fit()
