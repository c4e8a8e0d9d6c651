"""Everything that lies in the window: puts the panes together, connects them to the desk, shows what the desk says."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from procgui.controller.engine import Engine
from procgui.controller.link import SupervisorState
from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.model.start_methods import start_methods
from procgui.ui.bar import Bar
from procgui.ui.body import Body
from procgui.ui.console.card import ConsoleCard
from procgui.ui.desk import Desk
from procgui.ui.door import Door
from procgui.ui.elided_label import ElidedLabel
from procgui.ui.hands import Hands
from procgui.ui.inspector import Inspector
from procgui.ui.lab_door import LabDoor
from procgui.ui.lab_runs import LabRuns
from procgui.ui.language import Language
from procgui.ui.look import Look
from procgui.ui.message_bar import MessageBar
from procgui.ui.news import News
from procgui.ui.output import OutputPane, ProcessLook
from procgui.ui.pane import rescale, spaced
from procgui.ui.process_card import ProcessCard
from procgui.ui.runview import sentence, supervisor_words
from procgui.ui.scripts import Scripts
from procgui.ui.theme import Theme
from procgui.ui.words import empty_words

if TYPE_CHECKING:
    from procgui.ui.lessons_door import LessonsDoor
    from procgui.ui.main_window import MainWindow

_PACES = {"lab": 0.05, "lessons": 0.05, "script": 0.0}
"""Seconds between two lines of a process at first: a class can follow 20 a second; a script runs as it is."""
_REFRESH_MS = 100
"""Tree, cards and status line follow at most so often; the output pane follows by itself."""


class Workbench(QObject):
    """Everything it needs is handed in; it lives as long as its window."""

    def __init__(self, window: MainWindow, engine: Engine, look: Look, language: Language) -> None:
        super().__init__(window)
        self.window, self._engine, self.look, self.speech = window, engine, look, language
        self.scripts = Scripts(self, engine)
        self._build(look, language)
        self.desk = Desk(engine, _PACES, start_methods()[0], self)
        self.news = News(engine, self.message, self.desk, self)
        self.lab_runs = LabRuns(engine, self.desk, self.lab, self)
        self._supervisor: SupervisorState | None = None
        self._refresher = QTimer(self)
        self._refresher.setInterval(_REFRESH_MS)
        self._refresher.setSingleShot(True)
        self._refresher.timeout.connect(self.refresh)
        self._connect()
        self._connect_engine()
        self.retranslate()
        self._dress(look.theme)

    def _build(self, look: Look, language: Language) -> None:
        self.bar, self.message = Bar(look), MessageBar(look)
        self.lab = LabDoor(look)
        self.doors: dict[str, Door] = {}
        self.output = OutputPane(look)
        self.console, self.processes, self.child = ConsoleCard(look), ProcessCard(look), Inspector(look)
        self.body = Body(look, self.output, self.console, self.processes, self.child)
        self.status = ElidedLabel()
        self.window.statusBar().addWidget(self.status, 1)
        self.window.statusBar().setSizeGripEnabled(False)
        page = QWidget()
        column = QVBoxLayout(page)
        spaced(column, 0, 0)
        column.addWidget(self.bar)
        column.addWidget(self.message)
        column.addWidget(self.scripts.tab_bar)
        column.addWidget(self.body, 1)
        self.window.setCentralWidget(page)
        self.window.setAcceptDrops(True)

    def _connect(self) -> None:
        bar, desk = self.bar, self.desk
        bar.doorChosen.connect(self.open_door)
        bar.run.clicked.connect(self.run)
        bar.pause.clicked.connect(desk.pause_or_resume)
        bar.stop.clicked.connect(desk.stop)
        bar.stop_all.clicked.connect(self.stop_all)
        bar.restart.clicked.connect(self.restart_main)
        bar.methodChosen.connect(self._method_chosen)
        bar.pace.chosen.connect(desk.choose_pace)
        bar.language.clicked.connect(self.speech.switch)
        self.output.input.answered.connect(desk.feed)
        desk.shown.connect(self._show_run)
        desk.paceShown.connect(bar.pace.show_pace)
        self.add_door("lab", self.lab)
        self.lab.statementsWanted.connect(self.lab_runs.give)
        self.lab.questionAsked.connect(self._asked)
        self.lab.source_card.restartWanted.connect(self.restart_main)
        self.lab.source_card.exportWanted.connect(self.lab_runs.export)
        self.lab_runs.launching.connect(self.news.forget)
        self.lab_runs.said.connect(self._say)
        self.lab.source_card.faulty.connect(partial(self.body.reveal, "source"))
        self._connect_console()
        self.processes.selected.connect(self._selected)
        self.processes.menuWanted.connect(self._show_process_menu)
        self.processes.onlyWanted.connect(self.output.show_only)
        self.child.called.connect(self._called)
        self.child.signalled.connect(desk.signal)
        self.look.changed.connect(self._dress)
        self.speech.changed.connect(self.look.speak)
        self.look.speak(self.speech.code)
        self.hands = Hands(self)
        self.commands = self.hands.commands

    def _connect_console(self) -> None:
        console, desk = self.console, self.desk
        console.typed.connect(self._typed)
        console.answered.connect(desk.answer)
        console.interrupted.connect(desk.interrupt)
        console.takenBack.connect(desk.take_back)
        console.restartWanted.connect(self.restart_main)
        console.childEndWanted.connect(self._end_child)
        console.sourceLineWanted.connect(self._show_source_line)

    def _connect_engine(self) -> None:
        engine = self._engine
        engine.runChanged.connect(self._run_changed)
        engine.batchFolded.connect(self._folded)
        engine.noticed.connect(self.news.noticed)
        engine.supervisorChanged.connect(self._supervisor_changed)

    # Doors and runs

    def add_door(self, name: str, door: Door) -> None:
        """One more way to use the window."""
        self.doors[name] = door
        self.body.add_door(name, door)
        rescale(door, self.look.theme)
        rescale(self.body, self.look.theme)
        door.runWanted.connect(self.run)
        door.specChanged.connect(self._refresh_controls)
        door.complained.connect(self.message.say)

    @cached_property
    def lessons(self) -> LessonsDoor:
        """Made when it is opened for the first time: the window is there sooner."""
        from procgui.ui.lessons_door import LessonsDoor

        door = LessonsDoor(self.look, self.speech)
        self.add_door("lessons", door)
        return door

    @Slot(object)
    def open_door(self, name: str) -> None:
        """Go through a door. The Lab's main process starts when the Lab is entered for the first time."""
        if name not in self.doors:
            _ = self.lessons if name == "lessons" else self.scripts.make()
        self.desk.open(name)
        self.bar.show_door(name)
        self.body.show_door(name)
        self.output.view.set_hint(empty_words(name))
        if name == "lab" and self.desk.run is None:
            self.run()

    def pane_actions(self) -> list[QAction]:
        """What can be shown and hidden."""
        return self.body.pane_actions()

    @property
    def door(self) -> Door:
        return self.doors[self.desk.door]

    @Slot()
    def run(self) -> None:
        """Run what the open door gives, unless it runs already."""
        spec = self.door.spec()
        if spec is None or not self.desk.controls(ready=True).run:
            return
        if self.door is self.lab:
            self.lab_runs.start()
            return
        self.message.dismiss()
        self.door.refresh()
        self.desk.launch(spec)

    @Slot()
    def restart_main(self) -> None:
        """End the Lab's main process and start a new one, which knows no children yet."""
        self.lab_runs.restart()

    @Slot(object)
    def _method_chosen(self, method: str) -> None:
        changed = method != self.desk.method
        self.desk.method = method
        run = self.desk.run_of("lab")
        if changed and self.door is self.lab and run is not None and not run.over:
            self.restart_main()

    @Slot()
    def stop_all(self) -> None:
        """Stop the runs behind all doors."""
        self._engine.stop_all()

    @Slot(object)
    def _typed(self, statement: str) -> None:
        self.lab.names.note(statement)
        self.lab.show_next()
        self.lab_runs.give([statement])

    @Slot(object)
    def _called(self, statements: list[str]) -> None:
        self.child.sent(self.desk.give(statements))

    @Slot(int)
    def _show_source_line(self, line: int) -> None:
        self.body.reveal("source")
        self.lab.source_card.show_line(line)

    # Showing

    @Slot(object)
    def _show_run(self, run: Run | None) -> None:
        self.output.set_source(None if run is None else run.log, self._look_of)
        self.processes.show_run(run)
        self.console.show_run(self.desk.run_of("lab"))
        self.scripts.show_run()
        self.refresh()

    def _look_of(self, chan: int) -> ProcessLook:
        """How the output names the process behind a channel."""
        run = self.desk.run
        process = None if run is None else run.processes.by_chan(chan)
        if process is None:
            return ProcessLook(str(chan), self.look.theme.dim)
        return ProcessLook(process.name, self.look.theme.process(process.colour))

    @Slot(object)
    def _folded(self, run: Run) -> None:
        if run is self.desk.run:
            self.output.refresh()
            self._run_changed(run)

    @Slot(object)
    def _run_changed(self, run: Run) -> None:
        if not self._refresher.isActive():
            self._refresher.start()

    @Slot()
    def refresh(self) -> None:
        """Show what was folded since the last call; comes by itself a moment after each fold."""
        self.processes.refresh()
        self.child.refresh()
        self.console.refresh()
        self.scripts.refresh()
        self._refresh_controls()
        run = self.desk.run
        words = sentence(run, self.bar.pace.words())
        self.status.setText(" · ".join(filter(None, (words, supervisor_words(self._supervisor)))))
        if run is not None:
            self.news.look(run, self.desk.door)
        if run is not None and run.spec.kind == "lab":
            if run.over and self.lab.names.used:
                self.lab.forget()
            self.lab.keep_up()

    @Slot()
    def _refresh_controls(self) -> None:
        controls = self.desk.controls(ready=self.door.spec() is not None)
        self.bar.show_controls(controls)
        self.commands.show_controls(controls._replace(restart=controls.restart and self.door is self.lab))

    @Slot(object)
    def _selected(self, processes: list[ProcessInfo]) -> None:
        lab = self.desk.door == "lab"
        self.child.show_processes(processes, self.desk.run, lab, self.lab.names.variable_of)
        self.scripts.show_start_of(processes)

    @Slot(QPoint)
    def _show_process_menu(self, place: QPoint) -> None:
        from procgui.ui.inspector.menu import ProcessMenu

        ProcessMenu(self.child, self.processes, self.output).popup(place)

    @Slot(object)
    def _say(self, message: tuple[str, str]) -> None:
        kind, words = message
        self.message.say(words, kind)

    @Slot(object)
    def _supervisor_changed(self, state: SupervisorState) -> None:
        self._supervisor = state
        self.refresh()

    # Questions

    @Slot(object)
    def _end_child(self, child: ProcessInfo) -> None:
        """A ``join()`` that cannot be interrupted returns when its child has ended."""
        question = self.tr("End {name} by terminate()? Then join() returns.").format(name=child.name)
        if child.pid is not None and self.confirm(question):
            self.desk.signal((child.pid, "terminate"))

    @Slot(object)
    def _asked(self, question: tuple[str, Callable[[], None]]) -> None:
        words, yes = question
        if self.confirm(words):
            yes()

    def confirm(self, words: str) -> bool:
        """Ask; without asking switched on the answer is yes."""
        if not self.window.ask:
            return True
        from PySide6.QtWidgets import QMessageBox

        answer = QMessageBox.question(self.window, "procgui", words)
        return answer is QMessageBox.StandardButton.Yes

    def may_close(self) -> bool:
        """Whether the window may close now; asks while children live. Closing ends them all."""
        living = self.desk.children_live()
        one, several = (
            self.tr("Close the window and end 1 process?"),
            self.tr("Close the window and end {count} processes?"),
        )
        if living and not self.confirm((one if living == 1 else several).format(count=living)):
            return False
        self._engine.close()
        return True

    # Language and look

    def retranslate(self) -> None:
        self.output.view.set_hint(empty_words(self.desk.door))
        self.commands.retranslate()
        self.window.setWindowTitle(self.tr("procgui – a laboratory for Python processes"))
        self.refresh()

    @Slot(object)
    def _dress(self, theme: Theme) -> None:
        rescale(self.window, theme)
