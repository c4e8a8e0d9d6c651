"""The inspector's card: a heading, and below it the parts, made when something is selected for the first time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from procgui.controller import words
from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.model.statements import StatementInfo
from procgui.protocol.events import Style
from procgui.ui.inspector.subject import Subject
from procgui.ui.look import Look
from procgui.ui.pane import Card, label, rescale
from procgui.ui.process_dot import DOT, dot_icon, dot_shape
from procgui.ui.theme import Theme

if TYPE_CHECKING:
    from procgui.ui.inspector.parts import Parts
    from procgui.ui.inspector.told import Ask


class Inspector(Card):
    """``called`` carries statements for the main process; ``signalled`` ``(pid, "terminate" or "kill")``.

    Whoever sends the statements tells :meth:`sent` their numbers before the signal returns.
    """

    called = Signal(object)
    signalled = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._subject = Subject()
        self._sent: list[StatementInfo] = []
        self._dot = (-1, "")
        self.dot = QLabel()
        self.head.insertWidget(0, self.dot)
        self.hint = label("dim", wrap=True)
        self.body.addWidget(self.hint)
        self.body.addStretch(1)
        self.retranslate()
        self.apply_theme(look.theme)

    @cached_property
    def parts(self) -> Parts:
        from procgui.ui.inspector.parts import Parts

        parts = Parts(self.look)
        self.body.insertWidget(self.body.count() - 1, parts)
        parts.setVisible(bool(self._subject.processes))
        parts.calls.pressed.connect(self._call)
        parts.outside.pressed.connect(self._end)
        parts.attributes.asked.connect(self._ask)
        rescale(parts, self.look.theme)
        return parts

    @property
    def buttons(self) -> dict[str, QPushButton]:
        """The calls that can be pressed, by name."""
        return self.parts.calls.buttons

    @property
    def outside(self) -> dict[str, QPushButton]:
        return self.parts.outside.buttons

    @property
    def timeout(self) -> QLineEdit:
        return self.parts.calls.timeout

    @property
    def subject(self) -> Subject:
        return self._subject

    # What is shown

    def show_processes(
        self,
        processes: Sequence[ProcessInfo],
        run: Run | None,
        lab: bool,
        variable_of: Callable[[str], str | None],
    ) -> None:
        """Show processes of ``run``; ``lab`` says that its main process takes statements."""
        if run is not self._subject.run and "parts" in self.__dict__:
            self.parts.result.show_statements(run, [])
        self._subject = subject = Subject(tuple(processes), run, lab, variable_of)
        self.hint.setVisible(not processes)
        if processes:
            parts = self.parts
            parts.attributes.show_subject(subject)
            for part in (parts.calls, parts.result):
                part.setVisible(subject.children)
            parts.attributes.setVisible(subject.process is not None)
            parts.show()
        elif "parts" in self.__dict__:
            self.parts.hide()
        self.refresh()

    def refresh(self) -> None:
        """Show the same processes anew. Cheap: comes ten times a second."""
        subject = self._subject
        self._show_head(subject)
        if not subject.processes:
            return
        expressions = subject.expressions()
        parts = self.parts
        parts.calls.show_usable(bool(expressions))
        parts.result.show_hint(self._hint(expressions))
        parts.result.refresh()
        parts.outside.show_usable(any(process.alive and process.pid is not None for process in subject.processes))
        parts.attributes.refresh(expressions[0] if len(expressions) == 1 else None)
        parts.story.refresh(subject)

    def _show_head(self, subject: Subject) -> None:
        process = subject.process
        self.dot.setVisible(process is not None)
        if process is not None:
            self.heading.setText(process.name)
            self.side.setText(self._style(process))
            self._show_dot(process)
        elif subject.processes:
            self.heading.setText(self.tr("{count} processes").format(count=words.count(len(subject.processes))))
            self.side.setText(self.tr("a call is made on each"))
        else:
            self.heading.setText(self.tr("Selected process"))
            self.side.clear()

    def _style(self, process: ProcessInfo) -> str:
        style = words.style(process.style)
        child = process.style in (Style.TARGET, Style.SUBCLASS)
        return self.tr("{style} child").format(style=style) if child else style

    def _show_dot(self, process: ProcessInfo) -> None:
        dot = process.colour, dot_shape(process)
        if dot != self._dot:
            self._dot = dot
            theme = self.look.theme
            self.dot.setPixmap(dot_icon(theme, *dot).pixmap(QSize(theme.px(DOT), theme.px(DOT))))

    def _hint(self, expressions: list[str]) -> str:
        """What stands where results will come."""
        if expressions:
            return self.tr("Press a button: what it returns or raises appears here.")
        if self._subject.run is not None and self._subject.run.over:
            return self.tr("The main process has ended: nothing can be called any more.")
        return self.tr("No variable of the main process holds this Process object: type one in the console.")

    # What is pressed

    def sent(self, ids: list[int]) -> None:
        """These are the numbers of the statements that :attr:`called` has just carried."""
        run, given = self._subject.run, set(ids)
        self._sent = [] if run is None else [each for each in run.statements if each.id in given]

    def _send(self, statements: list[str], secret: bool = False) -> list[StatementInfo]:
        self._sent = []
        if statements:
            self.called.emit(statements)
        self.parts.result.show_statements(self._subject.run, self._sent, secret)
        return self._sent

    @Slot(object)
    def _call(self, call: str) -> None:
        calls = self.parts.calls
        self._send([calls.statement(call, expression) for expression in self._subject.expressions()])

    @Slot(object)
    def _ask(self, ask: Ask) -> None:
        for statement in self._send([ask.statement], secret=ask.attribute == "authkey"):
            self.parts.attributes.note(ask, statement)

    @Slot(object)
    def _end(self, action: str) -> None:
        for process in self._subject.processes:
            if process.alive and process.pid is not None:
                self.signalled.emit((process.pid, action))

    # Words and looks

    def retranslate(self) -> None:
        self.hint.setText(
            self.tr(
                "Select a process in the list: here you see what it is and how it fares, and call the methods of its "
                "Process object. Ctrl+click selects several."
            )
        )
        self.refresh()

    def apply_theme(self, theme: Theme) -> None:
        self._dot = (-1, "")
        self.refresh()
