"""What the person chose is there again when the window opens the next time."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from procgui.controller.settings import Settings
from procgui.ui.memory import Memory
from tests.gui.fake_engine import FakeEngine
from tests.gui.windows import make_window


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(Settings(QSettings(str(tmp_path / "a.ini"), QSettings.Format.IniFormat)))


def test_choices_come_back(qtbot: QtBot, qapp: object, memory: Memory) -> None:
    with make_window(qtbot, FakeEngine()) as window:
        window.workbench.bar.scheme.click()
        window.workbench.bar.zoom_in.click()
        window.workbench.bar.language.click()
        dark = window.look.theme.dark
        memory.keep(window)
    assert memory.language() == "zh_CN"
    with make_window(qtbot, FakeEngine()) as window:
        memory.give_back(window)
        assert window.look.theme.dark is dark
        assert window.look.scale == pytest.approx(1.1)


def test_nothing_chosen_is_nothing_remembered(qtbot: QtBot, qapp: object, memory: Memory) -> None:
    assert memory.language() is None
    with make_window(qtbot, FakeEngine()) as window:
        window.look.choose(None)
        memory.keep(window)
        assert memory.language() is None
        memory.give_back(window)
        assert window.look.chosen is None
