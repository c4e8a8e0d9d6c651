"""How a row of the process tree is drawn: a dot in the process's colour, its shape tells the state; ended rows dim."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from procgui.controller import words
from procgui.controller.process_columns import Column
from procgui.controller.process_model import ProcessTreeModel
from procgui.model.process_info import ZOMBIE, ProcessInfo
from procgui.ui.look import Look
from procgui.ui.process_dot import DOT, dot_icon, dot_shape
from procgui.ui.theme import Theme


def short_state(process: ProcessInfo) -> str:
    """The one thing about its state that matters now; the whole stands in the tool tip and in its card."""
    translate = QCoreApplication.translate
    if process.exit is not None and process.exit.exitcode is not None:
        name = process.exit.signal_name
        if name:
            return f"{process.exit.exitcode} {name}"
        return translate("ProcessDelegate", "exit code {code}").format(code=process.exit.exitcode)
    if process.os_state == ZOMBIE:
        return translate("ProcessDelegate", "ended (zombie)")
    if process.over:
        return translate("ProcessDelegate", "ended")
    if process.waiting_for is not None:
        return words.waiting(process.waiting_for)
    return words.os_state(process.os_state) if process.os_state else words.mp_state(process.state)


class ProcessDelegate(QStyledItemDelegate):
    """Everything else is Qt's own drawing."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self._look = look
        self._dots: dict[tuple[int, str], QIcon] = {}
        look.changed.connect(self._look_changed)

    def _look_changed(self, theme: Theme) -> None:
        self._dots.clear()

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        super().initStyleOption(option, index)
        model = index.model()
        if not isinstance(model, ProcessTreeModel):
            return
        process = model.process(index)
        option.displayAlignment = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        if index.column() == Column.STATE:
            option.text = short_state(process)
        if index.column() == Column.NAME:
            option.textElideMode = Qt.TextElideMode.ElideMiddle  # ForkPoolWorker-1, -2, -3 differ at their ends
            option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
            option.icon = self._dot(process)
            size = self._look.theme.px(DOT)
            option.decorationSize = QSize(size, size)
        if process.over:
            for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
                option.palette.setColor(role, self._look.theme.dim)

    def _dot(self, process: ProcessInfo) -> QIcon:
        key = process.colour, dot_shape(process)
        if key not in self._dots:
            self._dots[key] = dot_icon(self._look.theme, *key)
        return self._dots[key]
