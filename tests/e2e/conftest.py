"""Fixtures of the end-to-end tests: the real window with the real engine, and the pulse of the GUI thread."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.e2e.room import Room
from tests.gui.conftest import heartbeat, process_creation_threads

__all__ = ["heartbeat", "process_creation_threads", "room"]


@pytest.fixture
def room(qtbot: QtBot, tmp_path: Path) -> Iterator[Room]:
    """The window, open and in English, as a person finds it; nothing of it is left afterwards."""
    with Room.opened(qtbot, tmp_path / "settings.ini") as room:
        yield room
