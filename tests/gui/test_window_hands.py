"""The wheel with Ctrl, and files dropped: the events come to the window as the system sends them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from procgui.ui.main_window import MainWindow
from tests.gui.fake_engine import FakeEngine, Story

_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def window(window: MainWindow, engine: FakeEngine, qtbot: QtBot) -> MainWindow:
    """In the middle of a lesson."""
    Story(engine, 1).believable(lab=False)
    window.workbench.refresh()
    qtbot.waitUntil(lambda: window.seen)
    return window


def _wheel(
    window: MainWindow,
    over: QWidget,
    delta: int,
    modifiers: Qt.KeyboardModifier = _CONTROL,
    phase: Qt.ScrollPhase = Qt.ScrollPhase.NoScrollPhase,
) -> None:
    """Turn the wheel with the pointer in the middle of a widget."""
    place = QPointF(over.mapTo(window, over.rect().center()))
    event = QWheelEvent(
        place, window.mapToGlobal(place), QPoint(), QPoint(0, delta), Qt.MouseButton.NoButton, modifiers, phase, False
    )
    QApplication.sendEvent(window.windowHandle(), event)


def test_the_wheel_zooms_over_every_pane_and_once(window: MainWindow) -> None:
    window.workbench.open_door("lessons")
    window.workbench.lessons.switch.button(1).click()
    editors = [each for each in window.findChildren(QPlainTextEdit) if each.isVisible()]
    assert editors
    points = editors[0].font().pointSizeF()
    for over in (
        window.workbench.output.view,
        *editors,
        window.workbench.processes.tree,
        window.workbench.child,
        window.workbench.bar,
    ):
        _wheel(window, over, 120)
        assert window.look.scale == pytest.approx(1.1), over
        _wheel(window, over, -120)
        assert window.look.scale == pytest.approx(1.0), over
    assert editors[0].font().pointSizeF() == points


def test_every_pane_follows_at_once(window: MainWindow, qtbot: QtBot) -> None:
    def sizes() -> dict[str, float]:
        widgets: dict[str, QWidget] = {
            "bar": window.workbench.bar.run,
            "form": window.workbench.lab.creation.fields["max"],
            "tree": window.workbench.processes.tree,
            "child": window.workbench.child.buttons["join"],
            "statements": window.workbench.console.input,
            "status": window.workbench.status,
            "source": window.workbench.lab.source_card.editor,
            "message": window.workbench.message.text,
        }
        found = {name: widget.font().pointSizeF() for name, widget in widgets.items()}
        return found | {"output": float(window.workbench.output.view.metrics.line_height)}

    before = sizes()
    for _ in range(7):
        _wheel(window, window.workbench.output.view, 120)
    assert window.look.scale == 3.0
    after = sizes()
    for name, size in before.items():
        assert after[name] == pytest.approx(3 * size, rel=0.1), name


def test_zoom_ends_at_its_limits(window: MainWindow) -> None:
    _wheel(window, window.workbench.output.view, 120 * 50)
    assert window.look.scale == 3.0
    _wheel(window, window.workbench.output.view, -120 * 50)
    assert window.look.scale == 0.5


def test_small_turns_of_a_trackpad_add_up(window: MainWindow) -> None:
    for _ in range(14):
        _wheel(window, window.workbench.output.view, 8)
    assert window.look.scale == 1.0
    _wheel(window, window.workbench.output.view, 8)
    assert window.look.scale == pytest.approx(1.1)
    _wheel(window, window.workbench.output.view, 100)
    _wheel(window, window.workbench.output.view, -30)
    assert window.look.scale == pytest.approx(1.1)
    _wheel(window, window.workbench.output.view, -90)
    assert window.look.scale == pytest.approx(1.0)


def test_momentum_does_not_zoom(window: MainWindow) -> None:
    _wheel(window, window.workbench.output.view, 480, phase=Qt.ScrollPhase.ScrollMomentum)
    assert window.look.scale == 1.0


def test_without_ctrl_the_wheel_scrolls(window: MainWindow, engine: FakeEngine) -> None:
    Story(engine, 1).prints(1, *(f"line {number}" for number in range(500)))
    window.workbench.refresh()
    view = window.workbench.output.view
    top = view.scrolling.top
    _wheel(window, view, 120, Qt.KeyboardModifier.NoModifier)
    assert window.look.scale == 1.0 and view.scrolling.top.row < top.row


def _drop(window: MainWindow, over: QWidget, *files: Path, text: str = "") -> bool:
    """Drag files (or text) over a widget and let go; whether the window would take them."""
    data = QMimeData()
    if files:
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    else:
        data.setText(text)
    point = over.mapTo(window, over.rect().center())
    about = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    handle = window.windowHandle()
    enter = QDragEnterEvent(point, *about)
    QApplication.sendEvent(handle, enter)
    QApplication.sendEvent(handle, QDragMoveEvent(point, *about))
    drop = QDropEvent(QPointF(point), *about, QEvent.Type.Drop)
    QApplication.sendEvent(handle, drop)
    return enter.isAccepted() and drop.isAccepted()


@pytest.mark.parametrize("name", ["a.py", "B.PYW", "空 格.py"])
def test_a_script_dropped_anywhere_is_opened(window: MainWindow, tmp_path: Path, name: str) -> None:
    file = tmp_path / name
    file.write_text("print('dropped')\n", "utf-8")
    places = (
        window.workbench.output.view,
        window.workbench.console.input,
        window.workbench.processes.tree,
        window.workbench.lab,
        window.workbench.bar,
    )
    for over in places:
        window.workbench.open_door("lab")
        assert _drop(window, over, file)
        assert window.workbench.desk.door == "script"
        spec = window.workbench.scripts.door.spec()
        assert spec is not None and Path(spec.script) == file
        assert (
            window.workbench.scripts.door.source.toPlainText() == "print('dropped')"
            and window.workbench.bar.run.isEnabled()
        )
    assert window.workbench.console.input.text() == ""


def test_what_is_no_script_is_explained_and_nothing_is_lost(window: MainWindow, tmp_path: Path) -> None:
    good, other, text = tmp_path / "good.py", tmp_path / "other.py", tmp_path / "notes.txt"
    for file in (good, other, text):
        file.write_text("pass\n", "utf-8")
    _drop(window, window.workbench.output.view, good)
    for files, words in (
        ((other, text), "2 files were dropped"),
        ((text,), "notes.txt is not a Python file"),
        ((tmp_path,), "is a folder"),
    ):
        _drop(window, window.workbench.output.view, *files)
        assert words in window.workbench.message.text.text()
        spec = window.workbench.scripts.door.spec()
        assert spec is not None and Path(spec.script) == good
    _drop(window, window.workbench.output.view, other)
    assert not window.workbench.message.isVisible()


def test_dropped_text_is_left_to_the_field(window: MainWindow) -> None:
    assert _drop(window, window.workbench.console.input, text="mp1.join()")
    assert window.workbench.console.input.text() == "mp1.join()"
    assert window.workbench.desk.door == "lab"
