"""The process tree: who started whom, and how each one is."""

from __future__ import annotations

from PySide6.QtCore import (
    QByteArray,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QHeaderView, QMenu, QWidget

from procgui.controller.process_columns import Column, title
from procgui.controller.process_model import ProcessTreeModel
from procgui.controller.words import count as grouped
from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.ui.look import Look
from procgui.ui.pane import Card
from procgui.ui.process_delegate import ProcessDelegate
from procgui.ui.process_tree import ProcessTree
from procgui.ui.theme import Theme

_SHOWN = {Column.NAME, Column.PID, Column.STATE, Column.LINES}
_LEAST = {Column.NAME: 118, Column.STATE: 84}
"""These two share what is left."""
_FIGURES = {Column.PID: 5, Column.PPID: 5, Column.LINES: 4}
"""At first; a column grows with its numbers and never shrinks while a run is shown."""
_OTHER_WIDTH = 90
_ADVANCE_MS = 500


class ProcessCard(Card):
    """``selected`` and ``onlyWanted`` carry a list of ProcessInfo; the latter asks for the output of these alone."""

    selected = Signal(object)
    onlyWanted = Signal(object)
    menuWanted = Signal(QPoint)
    """Where on the screen."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.model: ProcessTreeModel | None = None
        self.tree = ProcessTree()
        self.tree.resized.connect(self._share_width)
        self.tree.menuWanted.connect(self.menuWanted)
        self.tree.copyWanted.connect(self.copy_text)
        self.tree.doubleClicked.connect(self._double_clicked)
        self.tree.setItemDelegate(ProcessDelegate(look))
        self.body.addWidget(self.tree, 1)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(self._ask_columns)
        self._prepared = False
        self._compact = False
        self._header = QByteArray()
        self._shown: set[Column] = set(_SHOWN)
        self._clock = QTimer(self)
        self._clock.setInterval(_ADVANCE_MS)
        self._clock.timeout.connect(self._advance)
        self.retranslate()
        self.apply_theme(look.theme)

    def show_run(self, run: Run | None) -> None:
        """Show the processes of another run."""
        old = self.model
        self.model = None if run is None else ProcessTreeModel(run, self)
        if old is not None:
            self._header = self.tree.header().saveState()
        self.tree.setModel(self.model)
        if old is not None:
            old.deleteLater()
        if self.model is not None:
            self.model.rowsInserted.connect(self._inserted)
            self._prepare_columns()
            self.tree.expandAll()
            self.tree.selectionModel().selectionChanged.connect(self._selection_changed)
        self.selected.emit([])
        self.refresh()

    def refresh(self) -> None:
        """Show what was folded since the last call."""
        if self.model is None:
            self.side.clear()
            self._clock.stop()
            return
        self.model.refresh()
        self._fit_numbers()
        processes = self.model.run.processes
        alive = sum(process.alive for process in processes)
        ended = sum(process.over for process in processes)
        self.side.setText(self.tr("{alive} alive · {ended} ended").format(alive=alive, ended=ended))
        self._watch_time(alive)

    def _watch_time(self, alive: int) -> None:
        """Durations count only while somebody can see them."""
        wanted = bool(alive) and not self.tree.isColumnHidden(Column.DURATION)
        if wanted != self._clock.isActive():
            self._clock.start() if wanted else self._clock.stop()

    @Slot()
    def _advance(self) -> None:
        if self.model is not None:
            self.model.advance()

    def process(self) -> ProcessInfo | None:
        """The selected process; None while there is none, or more than one."""
        processes = self.chosen()
        return processes[0] if len(processes) == 1 else None

    def chosen(self) -> list[ProcessInfo]:
        """All selected processes, in the order in which they appeared."""
        selection = self.tree.selectionModel()
        if self.model is None or selection is None:
            return []
        return sorted(map(self.model.process, selection.selectedRows()), key=lambda process: process.row)

    @Slot()
    def copy_pid(self) -> None:
        """The pids of the selected processes, one a line."""
        QGuiApplication.clipboard().setText("\n".join(str(each.pid) for each in self.chosen() if each.pid is not None))

    @Slot()
    def copy_text(self) -> None:
        """What the tree shows of the selected processes, as text with tabs."""
        model = self.model
        if model is None:
            return
        shown = [column for column in Column if not self.tree.isColumnHidden(column)]
        rows = [[str(model.index_of(each.row, column).data() or "") for column in shown] for each in self.chosen()]
        QGuiApplication.clipboard().setText("\n".join("\t".join(row) for row in rows))

    def select(self, key: int) -> None:
        """Select the process with this row number, and no other; whatever keys are held down."""
        selection = self.tree.selectionModel()
        if self.model is not None and selection is not None:
            flags = QItemSelectionModel.SelectionFlag
            selection.setCurrentIndex(self.model.index_of(key), flags.ClearAndSelect | flags.Rows)

    @Slot(object)
    def select_rows(self, keys: list[int]) -> None:
        """Select the processes with these row numbers, and no others; the last of them comes into sight."""
        selection = self.tree.selectionModel()
        if self.model is None or selection is None or not keys:
            return
        self.refresh()
        chosen = QItemSelection()
        for key in keys:
            index = self.model.index_of(key)
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        selection.select(chosen, flags.ClearAndSelect | flags.Rows)
        self.tree.scrollTo(self.model.index_of(keys[-1]))

    @Slot(QModelIndex, int, int)
    def _inserted(self, parent: QModelIndex, first: int, last: int) -> None:
        self.tree.expand(parent)

    @Slot()
    def _selection_changed(self) -> None:
        self.selected.emit(self.chosen())

    @Slot(QModelIndex)
    def _double_clicked(self, index: QModelIndex) -> None:
        if self.model is not None:
            self.onlyWanted.emit([self.model.process(index)])

    def _prepare_columns(self) -> None:
        """A new model makes the header forget widths and hidden columns; give it back what it showed before."""
        if self._prepared:
            self.tree.header().restoreState(self._header)
        else:
            self._prepared = True
            self.tree.header().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
            self.apply_theme(self.look.theme)
        self._show_columns()

    def set_compact(self, compact: bool) -> None:
        """Show names and states alone, without titles; afterwards the columns that were there before."""
        self.tree.setHeaderHidden(compact)
        self._compact = compact
        self._show_columns()

    def _show_columns(self) -> None:
        shown = {Column.NAME, Column.STATE} if self._compact else self._shown
        for column in Column:
            self.tree.setColumnHidden(column, column not in shown)
        self._share_width()

    @Slot(QPoint)
    def _ask_columns(self, place: QPoint) -> None:
        self.column_menu().exec(self.tree.header().mapToGlobal(place))

    def column_menu(self) -> QMenu:
        """One entry a column, to show or hide it."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self.model is None:
            return menu
        for column in Column:
            if column is Column.NAME:
                continue
            action = QAction(self.model.headerData(column, Qt.Orientation.Horizontal), menu)
            action.setCheckable(True)
            action.setChecked(not self.tree.isColumnHidden(column))
            action.setData(int(column))
            action.toggled.connect(self._column_toggled)
            menu.addAction(action)
        return menu

    @Slot(bool)
    def _column_toggled(self, shown: bool) -> None:
        action = self.sender()
        if isinstance(action, QAction):
            (self._shown.add if shown else self._shown.discard)(Column(action.data()))
            self._show_columns()
            self.refresh()

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Processes"))
        self.tree.setAccessibleName(self.tr("Processes"))
        if self.model is not None:
            self.model.retranslate()
        self.refresh()

    def apply_theme(self, theme: Theme) -> None:
        self.tree.setIndentation(theme.px(14))
        self.tree.setMinimumHeight(theme.px(46))  # two rows
        self.tree.header().setMinimumSectionSize(theme.px(30))
        for column in Column:
            if column not in _LEAST:
                self.tree.setColumnWidth(column, self._width(column))
        self._share_width()

    def _width(self, column: Column) -> int:
        """A column that shows a number is as wide as its title or its longest number."""
        theme = self.look.theme
        if column not in _FIGURES:
            return theme.px(_OTHER_WIDTH)
        metrics = self.tree.fontMetrics()
        texts = ("0" * _FIGURES[column], title(column), self._longest(column))
        return max(metrics.horizontalAdvance(text) for text in texts) + theme.px(8) + 9

    def _longest(self, column: Column) -> str:
        """The largest number of a column, as it is shown."""
        if self.model is None:
            return ""
        if column is Column.LINES:
            return grouped(max((process.lines for process in self.model.run.processes), default=0))
        pids = ((each.pid if column is Column.PID else each.ppid) or 0 for each in self.model.run.processes)
        return str(max(pids, default=0))

    def _fit_numbers(self) -> None:
        """Give numbers that have grown their room."""
        grown = False
        for column in _FIGURES:
            width = self._width(column)
            if width > self.tree.columnWidth(column) and not self.tree.isColumnHidden(column):
                self.tree.setColumnWidth(column, width)
                grown = True
        if grown:
            self._share_width()

    @Slot()
    def _share_width(self) -> None:
        """Name and state take the width that the other columns leave, but not less than they need."""
        theme = self.look.theme
        others = [column for column in Column if column not in _LEAST and not self.tree.isColumnHidden(column)]
        free = self.tree.room - sum(self.tree.columnWidth(column) for column in others)
        name = max(theme.px(_LEAST[Column.NAME]), int(free * 0.48))
        self.tree.setColumnWidth(Column.NAME, name)
        self.tree.setColumnWidth(Column.STATE, max(theme.px(_LEAST[Column.STATE]), free - name))
