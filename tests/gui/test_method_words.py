"""Each system says what its start methods are, and why it has no others."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from procgui.ui.main_window import MainWindow
from procgui.ui.method_words import method_tip, method_title, methods_tip


def test_windows_says_why_there_is_only_spawn(qapp: QApplication) -> None:
    assert "Windows has no fork()" in methods_tip("win32") and "only start method" in methods_tip("win32")
    assert "Windows" not in methods_tip("linux")


def test_macos_marks_fork_as_unsafe(qapp: QApplication) -> None:
    assert method_title("fork", "spawn", "darwin") == "fork (unsafe)"
    assert method_title("spawn", "spawn", "darwin") == "spawn (default)"
    assert "Unsafe on macOS" in method_tip("fork", "darwin")
    assert method_title("fork", "forkserver", "linux") == "fork" and "nsafe" not in method_tip("fork", "linux")


@pytest.mark.parametrize("code", ["en", "zh_CN"])
def test_every_method_in_the_list_explains_itself(window: MainWindow, code: str) -> None:
    window.workbench.speech.choose(code)
    QApplication.processEvents()
    choices = window.workbench.bar.method
    tips = {choices.itemData(row, 3) for row in range(choices.count())}
    assert len(tips) == choices.count() and all(tips)
    assert ("启动" in choices.toolTip()) is (code == "zh_CN")
