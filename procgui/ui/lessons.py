"""The demonstrations on disk: a folder each with ``main.py`` and a text in every language. No Qt."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from procgui import resources

_BETWEEN_HAN = re.compile(r"(?<=[\u3000-\u9fff\uff00-\uffef])\n(?=[\u3000-\u9fff\uff00-\uffef])")
"""A line end between Chinese characters, which Markdown would show as a blank."""


class Lesson(NamedTuple):
    """One demonstration."""

    folder: Path

    @property
    def script(self) -> Path:
        return self.folder / "main.py"

    def text(self, language: str) -> str:
        """Its explanation as Markdown in ``language`` (``zh_CN``), else in English, else empty."""
        for code in (language, language.split("_")[0], "en"):
            file = self.folder / f"text.{code}.md"
            if file.is_file():
                return file.read_text("utf-8")
        return ""

    def title(self, language: str) -> str:
        """The first heading of the text, or the folder's name."""
        for line in self.text(language).splitlines():
            if line.startswith("# "):
                return line[2:].replace("`", "").strip()
        return self.folder.name

    def body(self, language: str) -> str:
        """The text without its first heading."""
        lines = self.text(language).splitlines()
        heading = next((number for number, line in enumerate(lines) if line.startswith("# ")), -1)
        return _BETWEEN_HAN.sub("", "\n".join(lines[heading + 1 :]))

    def source(self) -> str:
        return self.script.read_text("utf-8") if self.script.is_file() else ""


def lessons() -> list[Lesson]:
    """All demonstrations in the order of their numbers."""
    folder = resources.path("lessons")
    if not folder.is_dir():
        return []
    return [Lesson(entry) for entry in sorted(folder.iterdir()) if (entry / "main.py").is_file()]
