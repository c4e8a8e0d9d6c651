"""A program's text is shown in the encoding that its file declares."""

from __future__ import annotations

from pathlib import Path

import pytest

from procgui.model.source_text import SourceText, read_source


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("print('中文')\n".encode(), "print('中文')\n"),
        ("# coding: gbk\nprint('中文')\n".encode("gbk"), "# coding: gbk\nprint('中文')\n"),
        (b"\xef\xbb\xbfprint(1)\n", "print(1)\n"),
        (b"print('\xff')\n", "print('\ufffd')\n"),
        (b"# coding: no-such-thing\n", "# coding: no-such-thing\n"),
        (b"", ""),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, text: str) -> None:
    (tmp_path / "a.py").write_bytes(data)
    assert read_source(tmp_path / "a.py") == SourceText(text, whole=True)


def test_of_a_very_long_one_the_beginning(tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(b"x = 1\n" * 10)
    assert read_source(tmp_path / "a.py", most=12) == SourceText("x = 1\nx = 1\n", whole=False)
