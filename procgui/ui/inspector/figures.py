"""What the window measures or knows of a process besides its attributes, a line each."""

from __future__ import annotations

from pathlib import PurePath
from typing import Final

from PySide6.QtCore import QCoreApplication

from procgui.controller import words
from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.protocol.events import Style

translate = QCoreApplication.translate

FIGURES: Final = ("code", "parent", "start-method", "lines", "load")


def figure_title(figure: str) -> str:
    """The caption of its row, no longer than the attributes' names."""
    return {
        "code": translate("Figures", "executes"),
        "parent": translate("Figures", "parent"),
        "start-method": translate("Figures", "started by"),
        "lines": translate("Figures", "lines"),
        "load": translate("Figures", "CPU · RAM"),
    }[figure]


def figure_words(figure: str) -> str:
    """The Python, or the tool, behind it."""
    return {
        "code": "Process(target=...), Process.run()",
        "parent": "os.getppid()",
        "start-method": "multiprocessing.get_start_method()",
        "lines": "print()",
        "load": "psutil.Process: cpu_percent(), memory_info().rss",
    }[figure]


def figures(process: ProcessInfo, run: Run, code: str | None) -> dict[str, str]:
    """The values; ``code`` is what it executes, as far as that is known."""
    parent = None if process.parent is None else run.processes[process.parent]
    return {
        "code": code or _code(process, run),
        "parent": "" if parent is None else f"{parent.name} ({parent.pid})",
        "start-method": process.start_method or "",
        "lines": words.count(process.lines),
        "load": " · ".join(filter(None, (words.percent(process.cpu), words.memory(process.rss)))),
    }


def _code(process: ProcessInfo, run: Run) -> str:
    """What can be said of any process of its style."""
    if process.style is Style.MAIN:
        return PurePath(run.spec.script).name
    return {Style.TARGET: "target", Style.SUBCLASS: "run()"}.get(process.style, "")
