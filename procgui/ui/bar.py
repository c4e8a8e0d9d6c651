"""The bar: which door, what to do with its run, how it is started and how fast, and how the window looks."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QToolButton,
    QWidget,
)

from procgui.model.start_methods import start_methods
from procgui.ui.flow import FlowLayout
from procgui.ui.icons import icon
from procgui.ui.look import Look
from procgui.ui.method_words import method_tip, method_title, methods_tip
from procgui.ui.pace import PaceSlider
from procgui.ui.pane import Pane, spaced
from procgui.ui.runview import Controls
from procgui.ui.theme import Theme

DOORS = ("lab", "lessons", "script")
_STEPS = (
    (True, {"pause", "stop", "stop-all", "restart"}),
    (True, {"pause", "stop", "restart"}),
    (True, {"pause", "stop"}),
    (False, {"pause", "stop"}),
    (False, set[str]()),
)
"""How the bar gives way: with captions or not, and which buttons keep their word beside the icon."""


class Bar(Pane):
    """Only shows and asks; the window decides what a press means."""

    doorChosen = Signal(object)
    """Carries a name of DOORS."""
    methodChosen = Signal(object)
    """Carries the start method's name."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setProperty("role", "bar")
        self.flow = FlowLayout(self)
        spaced(self.flow, (10, 8, 10, 8), 10)
        self.doors = QButtonGroup(self)
        self._groups: list[QLayout] = []
        self._controls = Controls()
        self._widths: list[int] = []
        self._step = -1
        self._measurer = QTimer(self)
        self._measurer.setSingleShot(True)
        self._measurer.setInterval(0)
        self._measurer.timeout.connect(self._measure)
        self._add_doors()
        self.run = QPushButton()
        self.run.setProperty("role", "primary")
        self.pause, self.stop, self.stop_all, self.restart = (QToolButton() for _ in range(4))
        self._buttons = {self.pause: "pause", self.stop: "stop", self.stop_all: "stop-all", self.restart: "restart"}
        self._group(self.run, *self._buttons)
        self.method_caption = QLabel()
        self.method = QComboBox()
        self.method.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # languages differ in length
        self._fill_methods()
        self._group(self.method_caption, self.method)
        self.pace = PaceSlider(look)
        self.flow.addWidget(self.pace)
        self._groups.append(self.pace.row)
        self.zoom_out, self.zoom_in, self.scheme, self.language, self.menu = (QToolButton() for _ in range(5))
        self._looks = {self.zoom_out: "zoom-out", self.zoom_in: "zoom-in", self.scheme: "contrast", self.menu: "menu"}
        self._group(self.zoom_out, self.zoom_in, self.scheme, self.language, self.menu)
        self.zoom_in.clicked.connect(look.zoom_in)
        self.zoom_out.clicked.connect(look.zoom_out)
        self.scheme.clicked.connect(look.switch_scheme)
        self.menu.setObjectName("menu")
        self.method.activated.connect(self._method_chosen)
        self.retranslate()
        self.apply_theme(look.theme)

    def commanded(self) -> dict[str, QAbstractButton]:
        """The buttons that do what a command of the same name does."""
        named: dict[str, QAbstractButton] = {name: button for button, name in self._buttons.items()}
        named |= {"run": self.run, "zoom-in": self.zoom_in, "zoom-out": self.zoom_out}
        named |= {"scheme": self.scheme, "language": self.language, "menu": self.menu}
        return named | dict(zip(DOORS, self.doors.buttons(), strict=True))

    def _group(self, *widgets: QWidget) -> None:
        group = QWidget()
        group.setProperty("role", "clear")
        row = QHBoxLayout(group)
        spaced(row)
        for widget in widgets:
            row.addWidget(widget)
        self._groups.append(row)
        self.flow.addWidget(group)

    def _add_doors(self) -> None:
        group = QWidget()
        group.setProperty("role", "clear")
        row = QHBoxLayout(group)
        spaced(row, 0, 0)
        for number, door in enumerate(DOORS):
            button = QPushButton()
            button.setObjectName(f"door-{door}")
            button.setCheckable(True)
            button.setProperty("role", "door")
            button.setProperty("first", "true" if not number else "false")
            self.doors.addButton(button, number)
            row.addWidget(button)
        self.doors.idClicked.connect(self._door_clicked)
        self.flow.addWidget(group)

    def _fill_methods(self) -> None:
        self._default = start_methods()[0]
        for method in start_methods():
            self.method.addItem(method, method)

    @Slot(int)
    def _door_clicked(self, number: int) -> None:
        self.doorChosen.emit(DOORS[number])

    @Slot(int)
    def _method_chosen(self, row: int) -> None:
        self.methodChosen.emit(self.method.itemData(row))

    def show_door(self, door: str) -> None:
        """Mark a door as the open one."""
        self.doors.button(DOORS.index(door)).setChecked(True)
        self.restart.setVisible(door == "lab")
        self._measurer.start()

    def show_method(self, method: str) -> None:
        """Mark a start method as the chosen one."""
        self.method.setCurrentIndex(self.method.findData(method))

    def show_controls(self, controls: Controls) -> None:
        """What can be pressed now, and how far a stop has come."""
        if controls == self._controls:
            return
        self._controls = controls
        self._show_controls()

    def _show_controls(self) -> None:
        controls = self._controls
        self.run.setEnabled(controls.run)
        self.pause.setEnabled(controls.pause)
        self.stop.setEnabled(controls.stop)
        self.stop_all.setEnabled(controls.stop_all)
        self.restart.setEnabled(controls.restart)
        self.pause.setText(self.tr("Resume") if controls.paused else self.tr("Pause"))
        self.pause.setIcon(icon("play" if controls.paused else "pause", self.look.theme))
        before = self.stop.text()
        self.stop.setText(self.stage_words(controls.stage))
        if self.stop.text() != before:
            self._measurer.start()

    def stage_words(self, stage: str | None) -> str:
        """The step of the stop ladder in words."""
        return {
            "interrupt": self.tr("Stopping: interrupt (Ctrl-C)"),
            "terminate": self.tr("Stopping: terminate"),
            "kill": self.tr("Stopping: kill"),
        }.get(stage or "", self.tr("Stop"))

    def retranslate(self) -> None:
        texts = (self.tr("Lab"), self.tr("Lessons"), self.tr("Script"))
        for button, text in zip(self.doors.buttons(), texts, strict=True):
            button.setText(text)
        self.run.setText(self.tr("Run"))
        self.stop_all.setText(self.tr("Stop all"))
        self.restart.setText(self.tr("Restart main"))
        self.language.setText(self.tr("中文", "the button that switches to the other language, in that language"))
        for row in range(self.method.count()):
            method = self.method.itemData(row)
            self.method.setItemText(row, method_title(method, self._default))
            self.method.setItemData(row, method_tip(method), Qt.ItemDataRole.ToolTipRole)
        self.method.setToolTip(methods_tip())
        self.method.setAccessibleName(self.tr("Start method"))
        self._show_controls()
        self._measurer.start()

    def apply_theme(self, theme: Theme) -> None:
        for button, name in {**self._buttons, **self._looks}.items():
            button.setIcon(icon(name, theme))
        self.run.setIcon(icon("play", theme, "on_accent"))
        self._show_controls()
        self._measurer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._measure()

    @Slot()
    def _measure(self) -> None:
        """Find out how wide each step is; texts, fonts or buttons have changed."""
        for child in self.findChildren(QWidget):
            child.ensurePolished()
        self._widths = []
        for captions, words in _STEPS:
            self._apply(captions, words)
            self._widths.append(self.flow.row_width())
        self._step = -1
        self._fit()

    def _fit(self) -> None:
        """Leave out captions, then words beside icons, until one row holds everything."""
        fitting = (step for step, width in enumerate(self._widths) if width <= self.width())
        step = next(fitting, len(_STEPS) - 1)
        if self._widths and step != self._step:
            self._step = step
            self._apply(*_STEPS[step])
            self.flow.update()

    def _apply(self, captions: bool, words: set[str]) -> None:
        """A caption is emptied rather than hidden: Qt cannot hide a child while its parent is being shown."""
        self.method_caption.setText(self.tr("Start method") if captions else "")
        self.pace.show_caption(captions)
        for button, name in self._buttons.items():
            worded = name in words or (button is self.stop and self._controls.stage is not None)
            style = Qt.ToolButtonStyle
            button.setToolButtonStyle(style.ToolButtonTextBesideIcon if worded else style.ToolButtonIconOnly)
        for group in self._groups:
            group.invalidate()  # it would hear of the change only from the event loop
        self.flow.invalidate()
