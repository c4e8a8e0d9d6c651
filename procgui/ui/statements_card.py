"""What the main process of the Lab was told: every button is a statement, and one can be typed."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QLineEdit, QListView, QPushButton, QWidget

from procgui.controller.statement_model import StatementModel
from procgui.model.run import Run
from procgui.ui.look import Look
from procgui.ui.pane import Card, spaced
from procgui.ui.statement_delegate import StatementDelegate

_COUNT_MS = 100


class StatementsCard(Card):
    """``typed`` carries a statement; ``interrupted`` asks for SIGINT to the main process."""

    typed = Signal(object)
    interrupted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.model: StatementModel | None = None
        self._source_hidden = False
        self._follow = True
        self.interrupt = QPushButton()
        self.interrupt.setObjectName("interrupt")
        self.head.addWidget(self.interrupt)
        self.list = QListView()
        self.delegate = StatementDelegate(look)
        self.list.setItemDelegate(self.delegate)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        bar = self.list.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._grown)
        self.body.addWidget(self.list, 1)
        self.input = QLineEdit()
        self.input.setProperty("role", "mono")
        row = QHBoxLayout()
        spaced(row)
        row.addWidget(self.input)
        self.body.addLayout(row)
        self._counter = QTimer(self)
        self._counter.setInterval(_COUNT_MS)
        self._counter.timeout.connect(self._count)
        self.input.returnPressed.connect(self._entered)
        self.interrupt.clicked.connect(self.interrupted)
        self.retranslate()

    def show_run(self, run: Run | None) -> None:
        """Show the statements of another run."""
        old = self.model
        self.model = None if run is None else StatementModel(run, self)
        self.list.setModel(self.model)
        self._source_hidden = False
        if old is not None:
            old.deleteLater()
        self.refresh()

    def refresh(self) -> None:
        """Show what changed; the newest statement stays in sight unless the person scrolled up."""
        model = self.model
        busy = False
        if model is not None:
            model.refresh()
            busy = model.run.busy_statement is not None
            self._hide_source(model)
        self.interrupt.setEnabled(busy)
        if busy != self._counter.isActive():
            self._counter.start() if busy else self._counter.stop()

    @Slot()
    def _count(self) -> None:
        """The seconds of a statement that runs."""
        self.list.viewport().update()

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        self._follow = value >= self.list.verticalScrollBar().maximum()

    @Slot(int, int)
    def _grown(self, least: int, most: int) -> None:
        """Rows came, or one grew by the line of its error."""
        if self._follow:
            self.list.verticalScrollBar().setValue(most)

    def _hide_source(self, model: StatementModel) -> None:
        """Statement 0 is the source file itself, which stands in its own card; shown only when it failed."""
        if self._source_hidden:
            return
        for row, statement in enumerate(model.run.statements[: model.rowCount()]):
            if statement.id == 0 and statement.over:
                self.list.setRowHidden(row, statement.error is None)
                self._source_hidden = True
            elif statement.id == 0:
                self.list.setRowHidden(row, True)

    @Slot()
    def _entered(self) -> None:
        text = self.input.text().strip()
        if text:
            self.input.clear()
            self.typed.emit(text)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Statements"))
        self.side.setText(self.tr("what the main process executes"))
        self.interrupt.setText(self.tr("Interrupt"))
        self.interrupt.setToolTip(self.tr("Ctrl-C for the main process: a blocked join() raises KeyboardInterrupt"))
        self.input.setPlaceholderText(">>> mp1.exitcode")
        self.input.setAccessibleName(self.tr("A statement for the main process"))
        self.input.setToolTip(self.tr("Python that the main process executes, as if it stood at the end of its source"))
        self.list.setAccessibleName(self.tr("Statements"))
        if self.model is not None:
            self.model.retranslate()
