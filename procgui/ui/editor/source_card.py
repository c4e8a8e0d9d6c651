"""The program of the Lab's main process: edit it, open and save it, and see whether the running one is older."""

from __future__ import annotations

from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QToolButton, QWidget

from procgui.ui.editor.editor import CodeEditor
from procgui.ui.editor.source_file import SourceFile
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.pane import Card, rescale, spaced
from procgui.ui.theme import Theme

if TYPE_CHECKING:
    from procgui.controller.settings import Settings
    from procgui.ui.editor.check import Fault
    from procgui.ui.editor.hint import Hint
    from procgui.ui.editor.source_files import SourceFiles


class SourceCard(Card):
    """The text that runs next is :meth:`checked`; tell it by :meth:`launched` what was started."""

    restartWanted = Signal()
    exportWanted = Signal()
    faulty = Signal()
    """The text cannot run, and the card says why: it should be seen."""
    complained = Signal(object)
    """Carries a sentence for the message bar."""

    def __init__(self, look: Look, builtin: Path, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.editor = CodeEditor(look)
        self.file = SourceFile(self.editor, builtin, self._changed)
        self._launched: str | None = None
        self._fault: Fault | None = None
        self.open_button, self.save_button, self.menu_button = QToolButton(), QToolButton(), QToolButton()
        for button in (self.open_button, self.save_button, self.menu_button):
            button.setProperty("role", "flat")
        self._build()
        self.open_button.clicked.connect(self._open)
        self.save_button.clicked.connect(self._save)
        self.menu_button.clicked.connect(self._pop_up)
        self.editor.saveWanted.connect(self._save)
        self.retranslate()
        self.apply_theme(look.theme)

    def _build(self) -> None:
        """The file's name stands below the heading, beside what is to be said about it, so that nothing jumps."""
        buttons, self.line = QHBoxLayout(), QHBoxLayout()
        spaced(buttons, 0, 0)
        spaced(self.line)
        for button in (self.open_button, self.save_button, self.menu_button):
            buttons.addWidget(button)
        self.head.removeWidget(self.side)
        self.export_button = QPushButton()
        self.export_button.setObjectName("export")
        self.export_button.clicked.connect(self.exportWanted)
        self.head.addWidget(self.export_button)
        self.head.addLayout(buttons)
        self.side.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.side.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        self.line.addWidget(self.side, 0, Qt.AlignmentFlag.AlignTop)
        self.line.addStretch()
        self.body.addLayout(self.line)
        self.body.addWidget(self.editor, 1)

    # What runs

    @property
    def text(self) -> str:
        return self.editor.text()

    @property
    def differs(self) -> bool:
        """Whether the text is another one than that of the last launch."""
        return self._launched is not None and self.text != self._launched

    def launched(self, text: str) -> None:
        """A main process was started with this text."""
        self._launched = text
        self._show_state()

    def checked(self) -> str | None:
        """The text as it stands; None when it is no Python program, which is then shown at its line."""
        self._fault = None if self.file.untouched else self._find_fault()
        if self._fault is not None:
            self.editor.mark_error(self._fault.line or 1, self._fault.words)
            self.faulty.emit()
        self._show_state()
        return self.text if self._fault is None else None

    def _find_fault(self) -> Fault | None:
        from procgui.ui.editor.check import fault_of

        return fault_of(self.text, self.file.name)

    def failed(self, error: str, line: int | None) -> None:
        """A main process could not execute this text; a text that was edited since then keeps its lines unmarked."""
        from procgui.ui.editor.check import Fault

        if not self.differs:
            self._fault = Fault(line, error)
            self.editor.mark_error(line or 1, error)
            self.faulty.emit()
            self._show_state()

    def show_line(self, line: int) -> None:
        """Bring a line into sight, and the caret to it."""
        self.editor.go_to(self.editor.document().findBlockByNumber(line - 1).position())
        self.editor.setFocus()

    def _fault_words(self, fault: Fault) -> str:
        if fault.line is None:
            return fault.words
        return self.tr("Line {line}: {problem}").format(line=fault.line, problem=fault.words)

    # Files

    @cached_property
    def files(self) -> SourceFiles:
        """Made when one of the buttons is pressed for the first time."""
        from procgui.ui.editor.source_files import SourceFiles

        files = SourceFiles(self.file, self)
        files.done.connect(self.editor.setFocus)
        files.complained.connect(self.complained)
        return files

    @Slot()
    def _open(self) -> None:
        self.files.ask_and_open()

    @Slot()
    def _save(self) -> None:
        self.files.save()

    @Slot()
    def _pop_up(self) -> None:
        self.files.pop_up(self.menu_button)

    def keep(self, settings: Settings) -> None:
        """Remember text and files until the next session."""
        self.file.keep(settings)

    def give_back(self, settings: Settings) -> None:
        """Begin with what was kept."""
        if self.file.kept(settings):
            self.files.attempt(partial(self.file.give_back, settings))

    # Showing

    @cached_property
    def hint(self) -> Hint:
        """Made when there is something to say for the first time."""
        from procgui.ui.editor.hint import Hint

        hint = Hint(self.look)
        self.line.addWidget(hint, 1000)
        rescale(hint, self.look.theme)
        hint.wanted.connect(self.restartWanted)
        return hint

    @Slot()
    def _changed(self) -> None:
        self._fault = None
        self._show_state()

    def _show_state(self) -> None:
        self.side.setText(self.file.name + (" ●" if self.file.unsaved else ""))
        needed = self.differs or self._fault is not None
        if needed or "hint" in self.__dict__:
            self.hint.show_problem("" if self._fault is None else self._fault_words(self._fault))
            self.hint.setVisible(needed)

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Source"))
        self.export_button.setText(self.tr("Export…"))
        self.export_button.setToolTip(
            self.tr("Export as script: this source and the executed statements as one .py that python runs")
        )
        self.open_button.setToolTip(self.tr("Open a source…"))
        self.save_button.setToolTip(self.tr("Save the source (Ctrl+S)"))
        self.menu_button.setToolTip(self.tr("More: save as, recent files, reset"))
        for button in (self.open_button, self.save_button, self.menu_button):
            button.setAccessibleName(button.toolTip())
        self.editor.setAccessibleName(self.tr("Source of the main process"))
        self._show_state()

    def apply_theme(self, theme: Theme) -> None:
        self.editor.setMinimumHeight(theme.px(40))
        names = {self.open_button: "open", self.save_button: "save", self.menu_button: "more"}
        for button, name in names.items():
            button.setIcon(icon(name, theme))
