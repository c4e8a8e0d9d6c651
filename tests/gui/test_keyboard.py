"""Everything in the window can be reached without a mouse, and says what it is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QApplication,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from procgui.ui.editor.editor import CodeEditor
from procgui.ui.main_window import MainWindow
from procgui.ui.tab_order import order_tabs
from tests.gui.fake_engine import FakeEngine, Story
from tests.gui.windows import make_window

_NONE = Qt.KeyboardModifier.NoModifier
_CONTROLS = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextBrowser,
)


@pytest.fixture(params=["lab", "lessons", "script"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, engine: FakeEngine) -> Iterator[MainWindow]:
    with make_window(qtbot, engine) as window:
        window.workbench.open_door("lab")
        Story(engine, 1).believable(lab=True)
        window.workbench.open_door(request.param)
        if request.param == "script":
            window.workbench.scripts.show(Path(__file__))
            window.workbench.scripts.tabs.add()
        window.workbench.processes.select(1)
        window.workbench.message.say("something happened")
        window.workbench.refresh()
        window.activateWindow()
        qtbot.waitUntil(lambda: window.isActiveWindow())
        yield window


def _controls(window: MainWindow, disabled: bool = False) -> list[QWidget]:
    """What a person presses, types into, or reads by scrolling; parts of such a thing belong to it."""
    found = [
        widget
        for widget in window.findChildren(QWidget)
        if isinstance(widget, _CONTROLS)
        and not isinstance(widget, QScrollBar)
        and not (isinstance(widget, QLineEdit) and widget.isReadOnly())  # a value that is read, as a label is
        and widget.isVisible()
        and (disabled or widget.isEnabled())
    ]
    return [
        widget for widget in found if not isinstance(widget.parent(), (QLineEdit, QComboBox)) and not _is_header(widget)
    ]


def _is_header(widget: QWidget) -> bool:
    return "Header" in type(widget).__name__


def _tab_order(window: MainWindow) -> list[QWidget]:
    """What Tab comes to, from the first widget round to where it was before."""
    window.workbench.bar.doors.checkedButton().setFocus()
    first = window.focusWidget()
    order = [first]
    while len(order) < 300:
        leaves = Qt.KeyboardModifier.ControlModifier if isinstance(window.focusWidget(), CodeEditor) else _NONE
        QTest.keyClick(window.focusWidget(), Qt.Key.Key_Tab, leaves)
        widget = window.focusWidget()
        if widget in order:
            assert widget is first, f"Tab is caught at {_name(widget)}"
            return order
        order.append(widget)
    raise AssertionError("Tab does not come round")


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton) else ""
    return f"{type(widget).__name__} {widget.objectName()} {widget.accessibleName() or text!r} {widget.toolTip()!r}"


def test_tab_reaches_every_control(window: MainWindow) -> None:
    order = _tab_order(window)
    missed = [
        _name(widget)
        for widget in _controls(window)
        if widget not in order
        and not (isinstance(widget, QAbstractButton) and _stands_for_group(widget, order))
        and not isinstance(widget.parent(), QTabBar)  # keys close and change tabs
    ]
    assert not missed, "\n".join(missed)


def _stands_for_group(button: QAbstractButton, order: list[QWidget]) -> bool:
    """In an exclusive group Tab comes to the chosen button, and arrow keys to the others."""
    group = button.group()
    return group is not None and group.exclusive() and group.checkedButton() in order


def test_tab_goes_as_one_reads(window: MainWindow, qtbot: QtBot) -> None:
    """Bar, message, tabs, left column, middle, right; nothing jumps back to an earlier part."""
    bench = window.workbench
    parts = [[bench.bar], [bench.message], [bench.scripts.tab_bar], *bench.body.columns()]

    def place(widget: QWidget) -> int:
        holds = (any(part is widget or part.isAncestorOf(widget) for part in column) for column in parts)
        return next((number for number, here in enumerate(holds) if here), -1)

    def check() -> None:
        seen = [place(each) for each in _tab_order(window)]
        assert -1 not in seen
        assert seen == sorted(seen), seen

    qtbot.waitUntil(check)


def test_the_narrow_arrangement_too(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.workbench.body.arranged):
        window.look.set_scale(2.0)
    assert window.workbench.body.narrow
    test_tab_reaches_every_control(window)
    test_tab_goes_as_one_reads(window, qtbot)


def test_what_tab_went_through_can_be_deleted(qtbot: QtBot) -> None:
    """PySide declares dead what it takes for the children of a deleted widget."""
    window = QWidget()
    qtbot.addWidget(window)
    first, second, text = QLineEdit(window), QLineEdit(window), QPlainTextEdit(window)
    document = text.document()
    order_tabs([second, first, text])
    for gone in (second, first):
        gone.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert isValid(window) and isValid(text) and isValid(document)


def test_every_control_says_what_it_is(window: MainWindow) -> None:
    nameless = [
        _name(widget)
        for widget in _controls(window, disabled=True)
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert not nameless, "\n".join(nameless)


def test_every_button_and_field_has_a_tip(window: MainWindow) -> None:
    bare = [
        _name(widget)
        for widget in _controls(window, disabled=True)
        if not isinstance(widget, (QAbstractItemView, QPlainTextEdit, QTextBrowser)) and not widget.toolTip()
    ]
    assert not bare, "\n".join(bare)
