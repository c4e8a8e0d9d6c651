"""The demonstrations: choose one, read what to see, look at its source, run it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QStackedWidget,
    QTextBrowser,
    QWidget,
)

from procgui.protocol.messages import LaunchSpec
from procgui.ui.door import Door
from procgui.ui.language import Language
from procgui.ui.lessons import Lesson, lessons
from procgui.ui.look import Look
from procgui.ui.pane import Card, spaced
from procgui.ui.source_view import SourceView
from procgui.ui.theme import Theme


class LessonsDoor(Door):
    """A list above, the chosen one's text or source below."""

    def __init__(self, look: Look, language: Language, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._language = language
        self._lessons: list[Lesson] = lessons()
        self._list_card, self._text_card = Card(look), Card(look)
        self.list = QListWidget()
        self._list_card.body.addWidget(self.list)
        self.text, self.source = QTextBrowser(), SourceView(look)
        self.text.setOpenLinks(False)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.text)
        self.pages.addWidget(self.source)
        self._text_card.body.addWidget(self.pages, 1)
        self.switch = self._build_switch()
        self.column.addWidget(self._list_card)
        self.column.addWidget(self._text_card, 1)
        for lesson in self._lessons:
            self.list.addItem(lesson.folder.name)
        self.list.currentRowChanged.connect(self._chosen)
        self.list.doubleClicked.connect(self._double_clicked)
        language.changed.connect(self._language_changed)
        self.retranslate()
        self.apply_theme(look.theme)
        self.list.setCurrentRow(0 if self._lessons else -1)

    def _build_switch(self) -> QButtonGroup:
        group = QButtonGroup(self)
        row = QHBoxLayout()
        spaced(row, 0, 0)
        for number in range(2):
            button = QPushButton()
            button.setCheckable(True)
            button.setProperty("role", "door")
            button.setProperty("first", "true" if not number else "false")
            group.addButton(button, number)
            row.addWidget(button)
        group.button(0).setChecked(True)
        group.idClicked.connect(self.pages.setCurrentIndex)
        self._text_card.head.addLayout(row)
        return group

    @property
    def lesson(self) -> Lesson | None:
        row = self.list.currentRow()
        return self._lessons[row] if 0 <= row < len(self._lessons) else None

    def spec(self) -> LaunchSpec | None:
        lesson = self.lesson
        return None if lesson is None else LaunchSpec("script", str(lesson.script), cwd=str(lesson.folder))

    @Slot(int)
    def _chosen(self, row: int) -> None:
        self._show()
        self.specChanged.emit()

    @Slot(QModelIndex)
    def _double_clicked(self, index: QModelIndex) -> None:
        self.runWanted.emit()

    @Slot(object)
    def _language_changed(self, code: str) -> None:
        self.retranslate()

    def _show(self) -> None:
        lesson = self.lesson
        self.text.setMarkdown(lesson.body(self._language.code) if lesson else "")
        self.source.show_source(lesson.source() if lesson else "")

    def retranslate(self) -> None:
        self._list_card.heading.setText(self.tr("Demonstrations"))
        self._list_card.side.setText(self.tr("double-click runs one"))
        self._text_card.heading.setText(self.tr("What to see"))
        self.switch.button(0).setText(self.tr("Text"))
        self.switch.button(1).setText(self.tr("Source"))
        self.switch.button(0).setToolTip(self.tr("What the demonstration shows"))
        self.switch.button(1).setToolTip(self.tr("The main.py that runs"))
        self.list.setAccessibleName(self.tr("Demonstrations"))
        self.text.setAccessibleName(self.tr("What to see"))
        self.source.setAccessibleName(self.tr("Source of the demonstration"))
        for row, lesson in enumerate(self._lessons):
            self.list.item(row).setText(lesson.title(self._language.code))
        self._show()

    def apply_theme(self, theme: Theme) -> None:
        self.text.setFont(theme.ui)
        self.text.document().setDocumentMargin(0)
        self.text.document().setDefaultFont(theme.ui)
        self.list.setFixedHeight(
            max(len(self._lessons), 1) * max(self.list.sizeHintForRow(0), theme.px(22)) + theme.px(4)
        )
        self._show()
