"""What the person chose is there again when the window opens the next time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from procgui.controller.settings import Settings
from procgui.ui.language import system_language
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


_GARBAGE = {
    "not a settings file": b"\x00\xff\xfe garbage [[[\n===",
    "zeros": b"\x00" * 1000,
    "a broken section": b"[look\nzoom=9",
    "json": b"{json: 1}",
    "wrong types": b"[look]\nzoom=@ByteArray(x)\nlanguage=a, b\nscheme=@ByteArray(\xff)\n[window]\ngeometry=5\n",
    "no such values": b"[look]\nzoom=huge\nlanguage=tlh\nscheme=purple\n",
    "a variant of an unknown type": b"[look]\nzoom=@Variant(\\0\\0\\0\\x7f garbage)\n",
    "not a number": b"[look]\nzoom=nan\n",
    "too large a number": b"[look]\nzoom=1e999\n",
    "out of range": b"[look]\nzoom=50\n",
    "no geometry": b"[window]\ngeometry=@ByteArray(abc)\n",
    "half a geometry": b"[window]\ngeometry=@ByteArray(\\x1\\xd9\\xd0\\xcb\\0\\x3)\n",
}


@pytest.mark.no_qt_log  # Qt says what it thinks of the variant
@pytest.mark.parametrize("name", _GARBAGE)
def test_damaged_settings_are_said_and_not_used(qtbot: QtBot, qapp: object, tmp_path: Path, name: str) -> None:
    file = tmp_path / "damaged.ini"
    file.write_bytes(_GARBAGE[name])
    memory = Memory(Settings(QSettings(str(file), QSettings.Format.IniFormat)))
    assert memory.language() is None
    with make_window(qtbot, FakeEngine()) as window:
        window.look.choose(None)
        memory.give_back(window)
        window.open_at_size()
        assert "settings could not be read" in window.workbench.message.text.text()
        assert window.look.scale == 1.0 and window.look.chosen is None
        assert window.isVisible() and window.width() > 200
        memory.keep(window)
    memory = Memory(Settings(QSettings(str(file), QSettings.Format.IniFormat)))
    with make_window(qtbot, FakeEngine()) as window:
        memory.give_back(window)
        window.open_at_size()
        assert window.workbench.message.text.text() == ""


def test_sound_settings_are_used_in_silence(qtbot: QtBot, qapp: object, tmp_path: Path) -> None:
    file = tmp_path / "sound.ini"
    file.write_text("[look]\nzoom=1.5\nlanguage=zh_CN\nscheme=dark\n[panes]\nsomething=new\n", "utf-8")
    memory = Memory(Settings(QSettings(str(file), QSettings.Format.IniFormat)))
    assert memory.language() == "zh_CN"
    with make_window(qtbot, FakeEngine()) as window:
        memory.give_back(window)
        window.open_at_size()
        assert window.look.scale == 1.5 and window.look.theme.dark
        assert window.workbench.message.text.text() == ""


def test_a_remembered_zoom_holds_for_every_text(tmp_path: Path) -> None:
    """In a fresh process: Qt treats fonts in another way before its event loop has run for the first time."""
    (tmp_path / "zoomed.ini").write_text("[look]\nzoom=1.5\nlanguage=zh_CN\n", "utf-8")
    program = (
        "import sys\n"
        "from PySide6.QtCore import QSettings\n"
        "from procgui.app import build_application\n"
        "parts = build_application(['procgui'], QSettings(sys.argv[1], QSettings.Format.IniFormat))\n"
        "window = parts.window\n"
        "window.show()\n"
        "bench, creation = window.workbench, window.workbench.lab.creation\n"
        "texts = [bench.bar.run, creation.heading, creation.fields['max'], bench.status]\n"
        "print(*{text.font().pointSizeF() for text in texts}, window.look.theme.ui.pointSizeF())\n"
        "window.ask = False\n"
        "window.close()\n"
    )
    command = [sys.executable, "-c", program, str(tmp_path / "zoomed.ini")]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.split() == ["15.0", "15.0"]


def test_a_window_left_on_a_screen_that_is_gone_is_in_sight(qtbot: QtBot, qapp: QApplication, memory: Memory) -> None:
    place = _rectangle(5000, 4000, 600, 400)
    screen = b"\x00\x00\x00\x01\x00\x00\x00\x00\x1e\x00"  # the second one, 7680 wide
    left = QByteArray(b"\x01\xd9\xd0\xcb\x00\x03\x00\x00" + place + place + screen + place)
    with make_window(qtbot, FakeEngine()) as window:
        window.geometry_left = left
        window.open_at_size()
        assert window.workbench.message.text.text() == ""
        assert window.screen().availableGeometry().contains(window.geometry().topLeft())


def _rectangle(left: int, top: int, width: int, height: int) -> bytes:
    """As Qt writes a QRect."""
    edges = (left, top, left + width - 1, top + height - 1)
    return b"".join(edge.to_bytes(4, "big", signed=True) for edge in edges)


def test_everything_is_forgotten_at_once(qtbot: QtBot, qapp: object, memory: Memory) -> None:
    with make_window(qtbot, FakeEngine()) as window:
        window.look.choose(dark=True)
        window.look.set_scale(2.0)
        window.workbench.speech.choose("zh_CN")
        memory.keep(window)
        window.forgetting.connect(lambda: memory.forget(window))
        window.workbench.commands.actions["forget"].trigger()
        assert window.look.scale == 1.0 and window.look.chosen is None
        assert window.workbench.speech.code == system_language() and not window.workbench.speech.chosen
    assert memory.language() is None
