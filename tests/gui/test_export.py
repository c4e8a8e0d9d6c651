"""Saving the Lab's script: the dialog, the file, and what is told."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from procgui.model.syntax import BadSource
from procgui.ui.export import NAME, ask_and_export, broken_source, export_to

pytestmark = pytest.mark.usefixtures("qapp")
TEXT = "# 实验室\nprint('三')\n"


def answer(monkeypatch: pytest.MonkeyPatch, name: str) -> list[str]:
    """Somebody answers the file dialog with ``name``; gives what the dialog proposes."""
    proposed: list[str] = []

    def ask(parent: object, title: str, proposal: str, filters: str) -> tuple[str, str]:
        proposed.append(proposal)
        return name, filters

    monkeypatch.setattr(QFileDialog, "getSaveFileName", ask)
    return proposed


def test_the_file_is_utf_8_with_plain_line_ends(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    file = tmp_path / "mine.py"
    proposed = answer(monkeypatch, str(file))
    message = ask_and_export(None, TEXT, str(tmp_path))
    assert proposed == [str(tmp_path / NAME)]
    assert file.read_bytes() == TEXT.encode("utf-8")
    assert message is not None and message[0] == "info" and str(file) in message[1] and "python mine.py" in message[1]


def test_whoever_cancels_is_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert answer(monkeypatch, "") == []
    assert ask_and_export(None, TEXT) is None


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    kind, words = export_to(tmp_path / "nowhere" / "x.py", TEXT)
    assert kind == "error"
    assert "nowhere" in words and "No such file" in words
    assert export_to(tmp_path, TEXT)[0] == "error"


def test_a_broken_source_is_told_with_its_line() -> None:
    assert broken_source(BadSource(7, "invalid syntax")) == (
        "error",
        "The source cannot be exported: line 7: invalid syntax. Mend it first.",
    )
