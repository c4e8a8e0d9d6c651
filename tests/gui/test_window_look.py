"""Zoom, scheme, language and small windows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from procgui.ui import language as language_module
from procgui.ui.main_window import MainWindow
from tests.gui.fake_engine import FakeEngine, Story


@pytest.fixture
def window(window: MainWindow, engine: FakeEngine) -> MainWindow:
    """In the middle of a lesson."""
    Story(engine, 1).believable(lab=False)
    window.workbench.refresh()
    return window


def _place(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def _in_sight(widget: QWidget) -> bool:
    """Whether every part of the widget can be seen in the window."""
    return widget.visibleRegion().boundingRect() == QRect(QPoint(0, 0), widget.size())


def test_zoom_scales_text_and_space(window: MainWindow) -> None:
    height, point = window.workbench.bar.run.height(), window.workbench.bar.run.font().pointSizeF()
    window.workbench.bar.zoom_in.click()
    assert window.workbench.bar.look.scale == pytest.approx(1.1)
    assert window.workbench.bar.run.font().pointSizeF() > point
    for _ in range(20):
        window.workbench.bar.zoom_in.click()
    assert window.workbench.bar.look.scale == 3.0
    assert window.workbench.bar.run.sizeHint().height() > 2.5 * height
    for _ in range(20):
        window.workbench.bar.zoom_out.click()
    assert window.workbench.bar.look.scale == 0.5


@pytest.mark.parametrize("code", ["en", "zh_CN"])
def test_at_200_percent_the_essentials_are_in_sight(window: MainWindow, qtbot: QtBot, code: str) -> None:
    window.workbench.speech.choose(code)
    window.workbench.bar.look.set_scale(2.0)

    def check() -> None:
        assert (window.width(), window.height()) == (1280, 800)
        assert window.workbench.body.narrow
        for button in (window.workbench.lab.creation.target, window.workbench.lab.creation.subclass):
            assert _in_sight(button)
        assert _in_sight(window.workbench.output.view)
        assert window.workbench.output.view.width() > 500
        tree, model = window.workbench.processes.tree, window.workbench.processes.model
        assert model is not None
        shown = tree.viewport().rect().intersected(tree.visualRect(model.index(0, 0)))
        assert shown.height() > 30 and shown.width() > 150

    qtbot.waitUntil(check)


@pytest.mark.parametrize("code", ["en", "zh_CN"])
def test_at_200_percent_lines_go_before_filters(window: MainWindow, qtbot: QtBot, code: str) -> None:
    window.workbench.speech.choose(code)
    window.workbench.bar.look.set_scale(2.0)
    output = window.workbench.output
    head = (output.heading, output.find_bar.count, output.find_bar.field, output.find_bar.case)
    head = (*head, output.folding.button, output.follow)

    def check() -> None:
        assert output.view.height() >= 8 * output.view.metrics.line_height
        places = [_place(widget) for widget in head if widget.isVisible()]
        assert all(left.right() < right.left() for left, right in pairwise(places)), places
        assert all(_in_sight(widget) for widget in head if widget.isVisible())

    qtbot.waitUntil(check)
    output.find_bar.field.setText("i")
    qtbot.waitUntil(lambda: output.find_bar.count.isVisible())
    qtbot.waitUntil(check)


def test_a_narrow_window_wraps_lines_and_the_pace_grows_with_the_zoom(window: MainWindow, qtbot: QtBot) -> None:
    assert not window.workbench.output.wrap.isChecked()
    window.workbench.bar.look.set_scale(2.0)
    assert window.workbench.output.wrap.isChecked() and not window.workbench.output.times.isChecked()
    assert window.workbench.bar.pace.value.font().pointSizeF() == window.look.theme.ui.pointSizeF()
    window.workbench.bar.look.set_scale(1.0)
    assert not window.workbench.output.wrap.isChecked()


def test_leaving_the_narrow_arrangement_gives_everything_back(window: MainWindow, qtbot: QtBot) -> None:
    window.workbench.output.times.click()
    window.workbench.bar.look.set_scale(2.0)
    qtbot.waitUntil(lambda: window.workbench.body.narrow)
    assert not window.workbench.output.times.isChecked()
    window.workbench.bar.look.set_scale(1.0)
    qtbot.waitUntil(lambda: not window.workbench.body.narrow)
    assert (
        window.workbench.lab.source_card.isVisible()
        and window.workbench.child.isVisible()
        and window.workbench.console.isVisible()
    )
    assert window.workbench.output.times.isChecked()
    assert not window.workbench.processes.tree.isHeaderHidden()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("code", ["en", "zh_CN"])
def test_nothing_in_the_bar_is_cut(window: MainWindow, qtbot: QtBot, scale: float, code: str) -> None:
    window.workbench.bar.look.set_scale(scale)
    window.workbench.speech.choose(code)
    bar = window.workbench.bar
    widgets = [bar.run, bar.pause, bar.stop, bar.stop_all, bar.restart, bar.method, bar.pace, bar.zoom_in, bar.language]

    def check() -> None:
        for widget in widgets:
            assert _in_sight(widget), widget
            assert widget.width() >= widget.minimumSizeHint().width()

    qtbot.waitUntil(check)


def test_scheme(window: MainWindow) -> None:
    dark = window.workbench.bar.look.theme.dark
    window.workbench.bar.scheme.click()
    assert window.workbench.bar.look.theme.dark is not dark
    assert window.palette().window().color() == window.workbench.bar.look.theme.page


def test_language_is_switched_while_running(window: MainWindow, qtbot: QtBot) -> None:
    assert window.workbench.lab.creation.heading.text() == "Create a child"
    window.workbench.bar.language.click()
    qtbot.waitUntil(lambda: window.workbench.lab.creation.heading.text() == "创建子进程")
    assert window.workbench.bar.restart.text() == "重启主进程"
    assert "个进程" in window.workbench.status.text()
    assert window.workbench.processes.side.text() == "4 存活 · 1 结束"
    window.workbench.lab.creation.fields["max"].setText("-1")
    assert "不能为负数" in window.workbench.lab.creation.problem.text()
    window.workbench.bar.language.click()
    qtbot.waitUntil(lambda: window.workbench.lab.creation.heading.text() == "Create a child")
    assert "negative" in window.workbench.lab.creation.problem.text()


def test_texts_of_the_demonstrations_follow_the_language(window: MainWindow) -> None:
    english = window.workbench.lessons.text.toPlainText()
    window.workbench.bar.language.click()
    chinese = window.workbench.lessons.text.toPlainText()
    assert english != chinese
    assert any("\u4e00" <= letter <= "\u9fff" for letter in chinese)


@pytest.mark.parametrize(
    ("wanted", "code"), [(["zh-Hans-CN", "en"], "zh_CN"), (["de-DE", "zh-CN"], "zh_CN"), (["fr"], "en"), ([], "en")]
)
def test_the_systems_language(monkeypatch: pytest.MonkeyPatch, wanted: list[str], code: str) -> None:
    class System:
        @staticmethod
        def system() -> System:
            return System()

        def uiLanguages(self) -> list[str]:
            return wanted

    monkeypatch.setattr(language_module, "QLocale", System)
    assert language_module.system_language() == code
