"""An output pane on the screen with a log to feed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from procgui.model.log import OutputLog
from procgui.ui.look import Look
from procgui.ui.output import OutputPane, OutputView, ProcessLook
from procgui.ui.output.selection import Place
from tests.unit.log_feed import lines


def process_look(chan: int) -> ProcessLook:
    return ProcessLook("main" if chan == 1 else f"child-{chan}", QColor("#0a84c6"))


class OutputWindow:
    """Feeds a pane the way the window does, and tells what a person sees in it."""

    def __init__(self, qtbot: QtBot, qapp: QApplication, log: OutputLog | None = None) -> None:
        self.qtbot = qtbot
        self.log = log if log is not None else OutputLog()
        self.look = Look(qapp)
        self.pane = OutputPane(self.look)
        qtbot.addWidget(self.pane)
        self.pane.resize(800, 500)
        self.pane.set_source(self.log, process_look)
        with qtbot.waitExposed(self.pane):
            self.pane.show()

    @property
    def view(self) -> OutputView:
        return self.pane.view

    def feed(self, *texts: str, chan: int = 1, kind: bytes = b"o") -> None:
        self.log.append(lines(*texts, chan=chan, kind=kind, stamp=self.log.end * 1_000_000))
        self.pane.refresh()

    def number(self, count: int, word: str = "line") -> None:
        """Lines with numbers, a thousand a batch."""
        first = self.log.end
        for begin in range(first, first + count, 1_000):
            self.feed(*(f"{word} {number}" for number in range(begin, min(begin + 1_000, first + count))))

    @property
    def seen(self) -> list[str]:
        return self.view.lines.texts()

    def sees(self, text: str) -> bool:
        return text in self.seen

    def until_seen(self, text: str) -> None:
        def check() -> None:
            assert self.sees(text), self.seen

        self.qtbot.waitUntil(check)

    def until_count(self, words: str) -> None:
        def check() -> None:
            assert self.pane.find_bar.count.text() == words

        self.qtbot.waitUntil(check)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(self.view, key, modifiers)

    def point(self, text: str, char: int) -> QPoint:
        """Where a character of a visible row is on the screen."""
        number = self.seen.index(text)
        metrics = self.view.metrics
        x = metrics.text_x + (char + 0.1) * metrics.cell - self.view.horizontalScrollBar().value()
        return QPoint(round(x), round((number + 0.5) * metrics.line_height))

    def place(self, text: str, char: int) -> Place:
        return self.view.lines.place_at(self.point(text, char))

    def copied(self) -> str:
        self.view.copy()
        return QGuiApplication.clipboard().text()
