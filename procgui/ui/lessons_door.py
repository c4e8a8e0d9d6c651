"""The demonstrations: choose one, read what to see, look at its source or change it, run it.

Wide, text and source lie one below the other; narrow, a switch shows one of them.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTextBrowser,
    QToolButton,
    QWidget,
)

from procgui.model.configuration import USUAL_MOST
from procgui.protocol.messages import LaunchSpec
from procgui.ui import tokens
from procgui.ui.door import Door
from procgui.ui.editor.editor import CodeEditor
from procgui.ui.icons import icon
from procgui.ui.language import Language
from procgui.ui.lesson_copies import LessonCopies
from procgui.ui.lessons import Lesson, lessons
from procgui.ui.look import Look
from procgui.ui.pane import Card, Pane, spaced
from procgui.ui.theme import Theme


class LessonsDoor(Door):
    """Each lesson has an editor of its own, so that its edits, its undo and its caret stay while others are read."""

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._language = language
        self._lessons: list[Lesson] = lessons()
        self._sources = [lesson.source() for lesson in self._lessons]
        self._editors: dict[int, CodeEditor] = {}
        self._copies = LessonCopies()
        self._compact = False
        self._build()
        self.switch = self._build_switch()
        self.list.currentRowChanged.connect(self._chosen)
        self.list.doubleClicked.connect(self._double_clicked)
        self.reset_button.clicked.connect(self.reset)
        language.changed.connect(self._language_changed)
        self.list.setCurrentRow(0 if self._lessons else -1)
        self.retranslate()
        self.apply_theme(look.theme)

    def _build(self) -> None:
        self._list_card, self.text_card, self.source_card = (Card(self.look) for _ in range(3))
        self.list = QListWidget()
        self._list_card.body.addWidget(self.list)
        for lesson in self._lessons:
            self.list.addItem(lesson.folder.name)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # it would hide the last one
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text_card.body.addWidget(self.text, 1)
        self.pages = QStackedWidget()
        self.reset_button = QToolButton()
        self.reset_button.setProperty("role", "flat")
        self.source_card.head.addWidget(self.reset_button)
        self.source_card.body.addWidget(self.pages, 1)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        for card in (self.text_card, self.source_card):
            self.splitter.addWidget(card)
        self.column.addWidget(self._list_card)
        self.column.addWidget(self.splitter, 1)

    def _build_switch(self) -> QButtonGroup:
        group = QButtonGroup(self)
        self._switch_row = QWidget()
        row = QHBoxLayout(self._switch_row)
        spaced(row, 0, 0)
        for number in range(2):
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("role", "door")
            button.setProperty("first", "true" if not number else "false")
            group.addButton(button, number)
            row.addWidget(button)
        row.addStretch(1)
        group.button(0).setChecked(True)
        group.idClicked.connect(self._arrange)
        self._list_card.body.addWidget(self._switch_row)
        self._switch_row.hide()
        return group

    def set_compact(self, compact: bool) -> None:
        self._compact = compact
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        for card in (self.text_card, self.source_card):
            card.setMinimumHeight(self.look.theme.px(220 if self._compact else 110))
        self._switch_row.setVisible(self._compact)
        self.text_card.setVisible(not self._compact or self.switch.checkedId() == 0)
        self.source_card.setVisible(not self._compact or self.switch.checkedId() == 1)

    # The chosen lesson

    @property
    def lesson(self) -> Lesson | None:
        row = self.list.currentRow()
        return self._lessons[row] if 0 <= row < len(self._lessons) else None

    @property
    def source(self) -> CodeEditor:
        """The editor of the chosen lesson, made when the lesson is chosen for the first time."""
        row = max(self.list.currentRow(), 0)
        if row not in self._editors:
            editor = self._editors[row] = CodeEditor(self.look)
            editor.setAccessibleName(self.tr("Source of the demonstration"))
            editor.show_source(self._sources[row] if self._sources else "")
            editor.edited.connect(self._edited)
            self.pages.addWidget(editor)
        return self._editors[row]

    @property
    def differs(self) -> bool:
        """Whether the chosen lesson's source was edited."""
        return self.lesson is not None and self.source.text() != self._sources[self.list.currentRow()]

    def panes(self) -> dict[str, Pane]:
        return {"lessons": self}

    def spec(self) -> LaunchSpec | None:
        lesson = self.lesson
        if lesson is None:
            return None
        script = self._copies.script(lesson) if self.differs else lesson.script
        return LaunchSpec("script", str(script), cwd=str(lesson.folder), most=USUAL_MOST)

    def refresh(self) -> None:
        """An edited lesson runs from a copy."""
        lesson = self.lesson
        if lesson is None or not self.differs:
            return
        try:
            self._copies.write(lesson, self.source.text())
        except OSError as error:
            words = self.tr("The edited demonstration could not be written: {reason}")
            self.complained.emit(words.format(reason=error.strerror or str(error)))

    @Slot()
    def reset(self) -> None:
        """Bring the lesson's own source back; undo brings the edited one back."""
        if self.differs:
            self.source.replace_source(self._sources[self.list.currentRow()])
        self.source.setFocus()

    @Slot()
    def _edited(self) -> None:
        self._show_state()
        self.specChanged.emit()

    @Slot(int)
    def _chosen(self, row: int) -> None:
        self._show()
        self.specChanged.emit()

    @Slot(QModelIndex)
    def _double_clicked(self, index: QModelIndex) -> None:
        self.runWanted.emit()

    # Showing

    @Slot(object)
    def _language_changed(self, code: str) -> None:
        self.retranslate()

    def _show(self) -> None:
        lesson = self.lesson
        self.text.setMarkdown(lesson.body(self._language.code) if lesson else "")
        self.pages.setCurrentWidget(self.source)
        self._show_state()

    def _show_state(self) -> None:
        self.source_card.side.setText("main.py" + (" ●" if self.differs else ""))
        self.reset_button.setEnabled(self.differs)

    def retranslate(self) -> None:
        self._list_card.heading.setText(self.tr("Demonstrations"))
        self._list_card.side.setText(self.tr("double-click runs one"))
        self.text_card.heading.setText(self.tr("What to see"))
        self.source_card.heading.setText(self.tr("Source"))
        self.reset_button.setToolTip(self.tr("Bring back the original source (Ctrl+Z undoes it)"))
        self.reset_button.setAccessibleName(self.reset_button.toolTip())
        self.switch.button(0).setText(self.tr("Text"))
        self.switch.button(1).setText(self.tr("Source"))
        for editor in self._editors.values():
            editor.setAccessibleName(self.tr("Source of the demonstration"))
        self.switch.button(0).setToolTip(self.tr("What the demonstration shows"))
        self.switch.button(1).setToolTip(self.tr("The main.py that runs"))
        self.list.setAccessibleName(self.tr("Demonstrations"))
        self.text.setAccessibleName(self.tr("What to see"))
        for row, lesson in enumerate(self._lessons):
            self.list.item(row).setText(lesson.title(self._language.code))
            self.list.item(row).setToolTip(self.list.item(row).text())
        self._show()

    def apply_theme(self, theme: Theme) -> None:
        self.text.setFont(theme.ui)
        self.text.document().setDocumentMargin(0)
        self.text.document().setDefaultFont(theme.ui)
        self.reset_button.setIcon(icon("reset", theme))
        self.splitter.setHandleWidth(theme.px(tokens.GAP))
        self.list.setFixedHeight(
            max(len(self._lessons), 1) * max(self.list.sizeHintForRow(0), theme.px(22)) + theme.px(4)
        )
        self._arrange()
        self._show()
