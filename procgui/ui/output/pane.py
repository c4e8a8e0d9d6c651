"""The card with a run's output: heading, find, chips, switches, and the painted view."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from procgui.model.cells import columns_of
from procgui.model.log import OutputLog
from procgui.model.process_info import ProcessInfo
from procgui.model.search import Hit
from procgui.ui import tokens
from procgui.ui.find_bar import FindBar
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.output.filters import Filters
from procgui.ui.output.finder import Finder
from procgui.ui.output.folding import Folding
from procgui.ui.output.input_line import InputLine
from procgui.ui.output.notice import Notice
from procgui.ui.output.saving import Saving
from procgui.ui.output.source import ProcessLook, RowSource
from procgui.ui.output.view import OutputView
from procgui.ui.pane import Card, rescale, spaced
from procgui.ui.theme import Theme

_AT_ONCE: Final = 0.002
_SLICE: Final = 0.006
"""Seconds of counting and searching at a time; the window draws and answers in between."""


def channels_of(processes: list[ProcessInfo]) -> set[int]:
    """Through which channels processes write; one that was not started has none."""
    return {process.chan for process in processes if process.chan is not None}


class OutputPane(Card):
    """Call :meth:`set_source` for a run and :meth:`refresh` whenever its log has grown."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._log: OutputLog | None = None
        self._names: Callable[[int], ProcessLook] = lambda chan: ProcessLook(str(chan), look.theme.process(chan))
        self._source: RowSource | None = None
        self.finder = Finder(self._found)
        self.find_bar = FindBar(look)
        self.filters = Filters(look)
        self.view = OutputView(look.theme)
        self.notice = Notice(look)
        self.input = InputLine(look)
        self.saving = Saving(self.notice, self)
        self.folding = Folding(self, self.find_bar, self.filters, self.view)
        self.follow, self.wrap, self.times, self.clear, self.save = (QToolButton() for _ in range(5))
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._work)
        self._build()
        self._connect()
        self.retranslate()
        self.apply_theme(look.theme)

    def _build(self) -> None:
        spaced(self.body, (tokens.INSET, tokens.STEP, tokens.INSET, tokens.INSET))  # its head is as high as a dock's
        self.head.removeWidget(self.side)
        self.side.hide()
        self.head.addWidget(self.find_bar)
        self.head.addWidget(self.folding.button)
        self.head.addWidget(self.follow)
        for button in (self.follow, self.wrap, self.times):
            button.setCheckable(True)
        self.follow.setChecked(True)
        for button in (self.wrap, self.times, self.save, self.clear):
            self.filters.row.addWidget(button)
        for button in (self.save, self.clear):
            button.setProperty("role", "flat")
        self.follow.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.body.addWidget(self.filters)
        self.body.addWidget(self.view, 1)
        self.body.addWidget(self.notice)
        self.body.addWidget(self.input)

    def _connect(self) -> None:
        self.find_bar.searched.connect(self._search)
        self.find_bar.stepped.connect(self._step)
        self.find_bar.left.connect(self.view.setFocus)
        self.filters.changed.connect(self._refilter)
        self.follow.toggled.connect(self.view.set_follow)
        self.view.followChanged.connect(self._show_follow)
        self.view.copyRefused.connect(self._copy_refused)
        self.wrap.toggled.connect(self.view.set_wrap)
        self.times.toggled.connect(self.view.set_times)
        self.clear.clicked.connect(self.clear_log)
        self.save.clicked.connect(self.ask_and_save)

    # what is shown

    def set_source(self, log: OutputLog | None, names: Callable[[int], ProcessLook]) -> None:
        """Show another run's output. ``names`` tells how the process of a channel is called and coloured."""
        self._log, self._names = log, names
        self.filters.reset()
        self._refilter()
        self.view.set_follow(True)

    def refresh(self) -> None:
        """The log has grown, or names and colours changed. Cheap: call it after each fold."""
        if self._log is None or self._source is None:
            return
        channels = list(self._log.channels)
        self.filters.show_processes(channels, self._names)
        self.view.set_name_cells(max((columns_of(self._names(channel).name) for channel in channels), default=0))
        done = self._source.view.work(_AT_ONCE) and self.finder.work(_AT_ONCE)
        self.view.refresh()
        if self.finder.search is not None:
            self.find_bar.show_state(self.finder.state)
        if not done:
            self._timer.start()
        self.notice.show_trouble(self._log.trouble)

    @Slot()
    def _work(self) -> None:
        """A slice of counting and searching."""
        if self._source is None or (self._source.view.work(_SLICE) and self.finder.work(_SLICE)):
            self._timer.stop()
        self.view.refresh()
        self.find_bar.show_state(self.finder.state)

    @Slot()
    def _refilter(self) -> None:
        """Other rows are wanted; the first visible one stays where it is as far as it can."""
        self.folding.show_state()
        if self._log is None:
            self._source = None
            self.view.set_source(None)
            return
        at, follow = self._top_row(), self.view.scrolling.follow
        view = self._log.view(self.filters.wanted)
        view.work(_AT_ONCE)
        self._source = RowSource(self._log, view, self._names)
        self.view.set_source(self._source)
        if not follow and at is not None:
            self.view.show_top(view.position(at))
        self.finder.begin(view, self.find_bar.field.text(), self.find_bar.case.isChecked(), None)
        self.view.set_search(self.finder.search)
        self.refresh()

    def _top_row(self) -> int | None:
        """The log's row that is the first visible one."""
        row = self.view.scrolling.top.row
        view = self._source.view if self._source is not None and self._source.log is self._log else None
        return view.log_row(row) if view is not None and view.first <= row < view.end else None

    @Slot(object)
    def show_only(self, processes: list[ProcessInfo]) -> None:
        """The output of these alone; a second time that of all. Does nothing while none of them has a channel."""
        chans = channels_of(processes)
        if chans:
            self.filters.show_only(chans)

    # finding

    @Slot()
    def _search(self) -> None:
        if self._source is not None:
            text, case = self.find_bar.field.text(), self.find_bar.case.isChecked()
            self.finder.begin(self._source.view, text, case, self.view.scrolling.top.row)
            self.view.set_search(self.finder.search)
            self._work_soon()

    @Slot(bool)
    def _step(self, backwards: bool) -> None:
        if self.finder.search is None:
            self.find_bar.focus_field()
            return
        self.finder.go(backwards, self.view.scrolling.top.row)
        self._work_soon()

    def _work_soon(self) -> None:
        """What can be found at once is shown at once."""
        if not self.finder.work(_SLICE):
            self._timer.start()
        self.find_bar.show_state(self.finder.state)

    def _found(self, hit: Hit | None) -> None:
        self.view.set_search(self.finder.search, hit)

    # switches

    @Slot(bool)
    def _show_follow(self, follow: bool) -> None:
        self.follow.blockSignals(True)
        self.follow.setChecked(follow)
        self.follow.blockSignals(False)

    @Slot(object)
    def _copy_refused(self, rows: int) -> None:
        self.notice.say(
            self.tr("{count} lines are too many for the clipboard. Save them as text instead.").format(
                count=f"{rows:,}"
            )
        )

    @Slot()
    def clear_log(self) -> None:
        """Forget the lines shown so far; what comes later is shown."""
        if self._log is not None:
            self._log.clear()
            self.refresh()

    @Slot()
    def ask_and_save(self) -> None:
        """Ask for a file, then write the rows that the filter lets through."""
        from PySide6.QtWidgets import QFileDialog

        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the output as text"), "output.txt", self.tr("Text files (*.txt);;All files (*)")
        )
        if name:
            self.save_to(Path(name))

    def save_to(self, path: Path) -> None:
        """Write what the view shows; progress and errors appear below it."""
        if self._source is not None:
            self.saving.begin(self._source.view, path)

    # words and looks

    def retranslate(self) -> None:
        self.heading.setText(self.tr("Output"))
        self.find_bar.field.setAccessibleName(self.tr("Find in the output"))
        self.follow.setText(self.tr("Follow"))
        self.follow.setToolTip(self.tr("Keep the newest line in sight (End)"))
        self.wrap.setToolTip(self.tr("Wrap long lines"))
        self.times.setToolTip(self.tr("Show the seconds since the start"))
        self.save.setToolTip(self.tr("Save as text\u2026"))
        self.clear.setToolTip(self.tr("Clear the output"))
        for button in (self.wrap, self.times, self.save, self.clear):
            button.setAccessibleName(button.toolTip())
        self.folding.show_state()

    def apply_theme(self, theme: Theme) -> None:
        self.view.set_theme(theme)
        names = {self.wrap: "wrap", self.times: "clock", self.save: "save", self.clear: "clear"}
        for button, name in {**names, self.follow: "follow"}.items():
            button.setIcon(icon(name, theme))
            button.setIconSize(QSize(theme.px(16), theme.px(16)))
        self.folding.show_state()
        rescale(self, theme)
