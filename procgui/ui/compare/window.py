"""The window of a comparison: figures above, outputs side by side below. Nothing else has to wait for it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from procgui.model.comparison import COMPARED, Comparison, Result, compare
from procgui.ui import tokens
from procgui.ui.compare import words
from procgui.ui.compare.differences import Differences
from procgui.ui.compare.figures import Figures
from procgui.ui.look import Look
from procgui.ui.pane import label, rescale, spaced
from procgui.ui.tab_order import order_tabs
from procgui.ui.theme import Theme

_MOST_FIGURES: Final = 0.46
"""Of the window's height."""


class CompareWindow(QDialog):
    """Not modal. Closed while runs go on, it stops them: nobody would see what comes of them."""

    stopWanted = Signal()

    def __init__(self, methods: Sequence[str], look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self._look = look
        self._results: Sequence[Result] = ()
        self._active = False
        self._title = ""
        self.comparison = Comparison()
        self.headline = label("heading", wrap=True)
        self.figures, self.differences = Figures(methods, look), Differences(methods, look)
        self.stop_button, self.close_button = QPushButton(), QPushButton()
        self.stop_button.setObjectName("stop-comparing")
        self.stop_button.clicked.connect(self.stopWanted)
        self.close_button.clicked.connect(self.accept)
        for button in (self.stop_button, self.close_button):
            button.setAutoDefault(False)  # Enter, pressed somewhere, shall not end what goes on
        self._lay_out()
        look.changed.connect(self._dress)
        self.retranslate()
        self._dress(look.theme)
        room = self.screen().availableGeometry().size() * 0.94
        self.resize(QSize(look.theme.px(1200), look.theme.px(800)).boundedTo(room))

    def _lay_out(self) -> None:
        self.above = QScrollArea()
        self.above.setWidgetResizable(True)
        self.above.setViewport(QWidget())
        self.above.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.above.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.above.setWidget(self.figures)
        self.figures.installEventFilter(self)
        below = QHBoxLayout()
        spaced(below)
        below.addWidget(self.differences.only)
        below.addWidget(self.differences.notes, 1)
        below.addWidget(self.stop_button)
        below.addWidget(self.close_button)
        column = self._column = QVBoxLayout(self)
        spaced(column, tokens.INSET, tokens.GAP)
        column.addWidget(self.headline)
        column.addWidget(self.above)
        column.addWidget(self.differences, 1)
        column.addLayout(below)
        order_tabs((self.above, self.differences, self.differences.only, self.stop_button, self.close_button))
        self.differences.view.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The figures have other texts, which may need more room."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        """The figures are seen whole, as long as they leave the outputs more than half of the room."""
        margins = self.contentsMargins() + self._column.contentsMargins()
        height = self.figures.heightForWidth(self.width() - margins.left() - margins.right())
        self.figures.setFixedHeight(height)
        self.above.setFixedHeight(min(height, round(self.height() * _MOST_FIGURES)))
        self.differences.set_caption_width(self.figures.caption_width())

    def begin(self, title: str) -> None:
        """Another comparison; ``title`` says of what."""
        self._title = title
        self.retranslate()

    def show_results(self, results: Sequence[Result], active: bool) -> None:
        """What the runs have come to; ``active`` says that one goes on, or is about to begin."""
        self._results, self._active = tuple(results), active
        self.figures.show_results(self._results)
        over = tuple(result for result in results if result.stage in COMPARED)
        if over != self.comparison.results:
            self.comparison = compare(over)
            self.differences.show_comparison(self.comparison)
        self._fit()
        self.headline.setText(words.headline(self._results, self.comparison))
        self.stop_button.setVisible(active)

    def retranslate(self) -> None:
        title = self.tr("Start methods compared")
        self.setWindowTitle(f"{self._title} · {title}" if self._title else title)
        self.above.setAccessibleName(self.tr("The runs in figures"))
        self.stop_button.setText(self.tr("Stop comparing"))
        self.stop_button.setToolTip(self.tr("Stop the run that goes on, and leave out the others"))
        self.close_button.setText(self.tr("Close"))
        self.close_button.setToolTip(self.tr("Close this window"))
        self.headline.setText(words.headline(self._results, self.comparison))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)

    @Slot(object)
    def _dress(self, theme: Theme) -> None:
        rescale(self, theme)
        self.figures.apply_theme(theme)
        self._fit()

    def done(self, result: int) -> None:
        super().done(result)
        if self._active:
            self.stopWanted.emit()
