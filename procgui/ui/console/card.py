"""The console's card: interrupt at its head, the transcript, and the prompt below."""

from __future__ import annotations

from time import monotonic
from typing import Final

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QWidget

from procgui.model.run import Run
from procgui.model.statements import StatementInfo
from procgui.model.states import StatementState
from procgui.ui.console import entries
from procgui.ui.console.interrupt import InterruptButton
from procgui.ui.console.pieces import Line
from procgui.ui.console.prompt import Prompt
from procgui.ui.console.transcript import MOST_LINES, Transcript
from procgui.ui.look import Look
from procgui.ui.pane import Card
from procgui.ui.theme import Theme

MOST_WAITING: Final = 100
"""Waiting statements that are shown."""
_COUNT_MS: Final = 100
_SLICE: Final = 0.010
"""Seconds of laying out at a time, where much has ended at once."""


class ConsoleCard(Card):
    """``typed`` carries a statement, ``answered`` a line for ``input()``, ``takenBack`` a statement's number,

    ``sourceLineWanted`` a line of the source, ``childEndWanted`` the process that keeps a ``join()`` of Windows
    waiting; ``interrupted`` asks for SIGINT to the main process, ``restartWanted`` for a new one.
    """

    typed = Signal(object)
    answered = Signal(object)
    takenBack = Signal(object)
    sourceLineWanted = Signal(object)
    childEndWanted = Signal(object)
    interrupted = Signal()
    restartWanted = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.run: Run | None = None
        self._next = 0
        self._source_shown = False
        self.interrupt = InterruptButton()
        self.head.addWidget(self.interrupt)
        self.side.whole = True
        self.transcript = Transcript(look)
        self.transcript.setObjectName("transcript")
        self.transcript.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.input = Prompt(look)
        self.input.setObjectName("prompt")
        self.body.addWidget(self.transcript, 1)
        self.body.addWidget(self.input)
        self._counter, self._more = QTimer(self), QTimer(self)
        self._counter.setInterval(_COUNT_MS)
        self._more.setSingleShot(True)
        self._connect()
        self.retranslate()
        self.apply_theme(look.theme)

    def _connect(self) -> None:
        self._counter.timeout.connect(self.refresh)
        self._more.timeout.connect(self.refresh)
        self.interrupt.interrupted.connect(self.interrupted)
        self.interrupt.childEndWanted.connect(self.childEndWanted)
        self.transcript.linkPressed.connect(self.follow)
        self.transcript.customContextMenuRequested.connect(self._menu_wanted)
        self.input.typed.connect(self.typed)
        self.input.answered.connect(self._answer)
        self.input.interrupted.connect(self.interrupt.click)

    # Showing

    def show_run(self, run: Run | None) -> None:
        """Show the statements of a run from the first one."""
        if run is not self.run:
            self.run = run
            self.input.names = None if run is None else run.names
            self.show_all_anew()

    def show_all_anew(self) -> None:
        """In other colours, or another language."""
        self._next, self._source_shown = 0, False
        self.transcript.begin_anew()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Show what changed; the newest line stays in sight unless the person scrolled up."""
        run = self.run
        running = None
        if run is not None:
            running = self._show_statements(run)
            self.input.ask(self.tr("input:") if run.waiting_for_input else "")
        else:
            self.input.ask("")
        self.interrupt.show_state(run, running is not None)
        if (running is not None) != self._counter.isActive():
            self._counter.start() if running is not None else self._counter.stop()
        self._show_hint()

    def _show_statements(self, run: Run) -> StatementInfo | None:
        """Lay out what is new; gives the statement that runs."""
        final, behind = self._ended(run)
        tail, running = ([], None) if behind else self._living(run)
        self.transcript.show_lines(final, tail)
        if behind:
            self._more.start(0)
            return run.busy_statement
        return running

    def _ended(self, run: Run) -> tuple[list[Line], bool]:
        """The lines of those that have ended since, and whether there are more of them."""
        deadline, lines, statements = monotonic() + _SLICE, list[Line](), run.statements
        source = self._source(run)
        if source is not None and source.over and not self._source_shown:
            self._source_shown = True
            lines += entries.entry(run, source)
        if len(statements) - self._next > MOST_LINES and statements[-MOST_LINES].over:
            self._next = len(statements) - MOST_LINES
        while self._next < len(statements) and statements[self._next].over:
            if monotonic() >= deadline:
                return lines, True
            if statements[self._next].id:
                lines += entries.entry(run, statements[self._next])
            self._next += 1
        return lines, False

    @staticmethod
    def _source(run: Run) -> StatementInfo | None:
        """It runs first, but is told of after what was typed before."""
        return next((each for each in run.statements[:MOST_WAITING] if each.id == 0), None)

    def _living(self, run: Run) -> tuple[list[Line], StatementInfo | None]:
        """The lines that still change, and the statement that runs."""
        source = self._source(run)
        shown = [each for each in run.statements[self._next : self._next + MOST_WAITING] if each.id]
        if source is not None and not source.over:
            shown.insert(0, source)
        lines = [line for statement in shown for line in entries.entry(run, statement)]
        rest = sum(each.state is StatementState.WAITING for each in run.statements[self._next + MOST_WAITING :])
        if rest:
            lines.append(entries.more_waiting(rest))
        running = next((each for each in shown if each.state is StatementState.RUNNING), None)
        return lines + entries.ending(run), running

    def _show_hint(self) -> None:
        """An empty prompt says what it is for."""
        asked = self.tr("the main process waits for a line (input())")
        self.input.set_hint(asked if self.input.asking else self.tr("a statement, for example mp1.exitcode"))

    @Slot(object)
    def _answer(self, text: str) -> None:
        """A line that nobody waits for any more, a moment before the prompt says so, is a statement."""
        if self.run is not None and self.run.waiting_for_input:
            self.answered.emit(text)
        else:
            self.refresh()
            draft = self.input.text()
            self.input.write(text)
            self.input.send()
            self.input.write(draft)

    # Links

    @Slot(object)
    def follow(self, link: str) -> None:
        """Do what a link says."""
        name, _, number = link.partition(" ")
        if link == entries.RESTART:
            self.restartWanted.emit()
        elif link == entries.TAKE_ALL_BACK:
            self.take_all_back()
        elif f"{name} " == entries.TAKE_BACK:
            self.takenBack.emit(int(number))
        elif f"{name} " == entries.SOURCE:
            self.sourceLineWanted.emit(int(number))

    @Slot()
    def take_all_back(self) -> None:
        """The next one first: the others cannot overtake it."""
        for number in self.waiting():
            self.takenBack.emit(number)

    def waiting(self) -> list[int]:
        """Numbers of the statements that can be taken back."""
        statements = [] if self.run is None else self.run.statements[self._next :]
        return [each.id for each in statements if each.state is StatementState.WAITING]

    @Slot(QPoint)
    def _menu_wanted(self, place: QPoint) -> None:
        menu = self.menu(place)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.transcript.viewport().mapToGlobal(place))

    def menu(self, place: QPoint) -> QMenu:
        """What can be done with the transcript, and with the line at a place of it."""
        from procgui.ui.console.menu import TranscriptMenu

        return TranscriptMenu(self, place)

    # Language and look

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Console of the main process"))
        self.side.setText(self.tr("every button is a statement"))
        self.transcript.setAccessibleName(self.tr("What the main process was told, and what it wrote"))
        self.transcript.setPlaceholderText(
            self.tr(
                "What the main process executes appears here, with what it prints. Press one of the two large buttons, "
                "or type a statement below and press Enter."
            )
        )
        self.input.setAccessibleName(self.tr("A statement for the main process"))
        self.input.setToolTip(
            self.tr("Python for the main process. Enter sends, Shift+Enter begins a line, Up is history, Tab completes")
        )
        self.interrupt.retranslate()
        self.show_all_anew()

    def apply_theme(self, theme: Theme) -> None:
        self.transcript.setMinimumHeight(theme.px(40))
        self.show_all_anew()
