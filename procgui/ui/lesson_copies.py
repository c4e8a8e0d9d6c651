"""Edited demonstrations on disk: each in a folder of its own with what its original finds beside itself."""

from __future__ import annotations

import shutil
from functools import cached_property
from pathlib import Path

from PySide6.QtCore import QTemporaryDir

from procgui.ui.lessons import Lesson


class LessonCopies:
    """The folder is made at the first edited run and goes when this object goes."""

    @cached_property
    def _folder(self) -> QTemporaryDir:
        return QTemporaryDir()

    def script(self, lesson: Lesson) -> Path:
        """Where the copy of a lesson's ``main.py`` is, once :meth:`write` has written it."""
        return Path(self._folder.path()) / lesson.folder.name / lesson.script.name

    def write(self, lesson: Lesson, text: str) -> None:
        """Write ``main.py`` with this text, and the lesson's other modules unchanged. Raises OSError."""
        script = self.script(lesson)
        script.parent.mkdir(parents=True, exist_ok=True)
        script.unlink(missing_ok=True)  # if writing fails, an older text must not run in its place
        for file in lesson.folder.glob("*.py"):
            if file.name != script.name:
                shutil.copyfile(file, script.parent / file.name)
        script.write_text(text, "utf-8", errors="surrogatepass")
