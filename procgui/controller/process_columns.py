"""The columns of the process tree: their titles, values and texts, and the Python behind each."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Final

from PySide6.QtCore import QCoreApplication, Qt

from procgui.controller import words
from procgui.model.process_info import ProcessInfo

translate = QCoreApplication.translate


class Column(IntEnum):
    """The order of the columns in the model; a view may hide and move them."""

    NAME = 0
    STYLE = 1
    PID = 2
    PPID = 3
    STATE = 4
    ALIVE = 5
    EXIT = 6
    DAEMON = 7
    START_METHOD = 8
    LINES = 9
    STARTED = 10
    DURATION = 11
    CPU = 12
    MEMORY = 13


_NUMBERS: Final = frozenset(
    {
        Column.PID,
        Column.PPID,
        Column.LINES,
        Column.STARTED,
        Column.DURATION,
        Column.CPU,
        Column.MEMORY,
    }
)


def title(column: Column) -> str:
    """The header."""
    return {
        Column.NAME: translate("Columns", "Name"),
        Column.STYLE: translate("Columns", "Style"),
        Column.PID: translate("Columns", "PID"),
        Column.PPID: translate("Columns", "Parent"),
        Column.STATE: translate("Columns", "State"),
        Column.ALIVE: translate("Columns", "Alive"),
        Column.EXIT: translate("Columns", "Exit code"),
        Column.DAEMON: translate("Columns", "Daemon"),
        Column.START_METHOD: translate("Columns", "Start method"),
        Column.LINES: translate("Columns", "Lines"),
        Column.STARTED: translate("Columns", "Started"),
        Column.DURATION: translate("Columns", "Duration"),
        Column.CPU: translate("Columns", "CPU"),
        Column.MEMORY: translate("Columns", "Memory"),
    }[column]


def python(column: Column) -> str:
    """Where the value comes from in Python; not translated, but for what Python has no name for."""
    return {
        Column.NAME: "Process.name",
        Column.STYLE: "Process(target=...) / class MyProcess(Process)",
        Column.PID: "Process.pid, os.getpid()",
        Column.PPID: "os.getppid()",
        Column.STATE: "repr(Process) · psutil.Process.status()",
        Column.ALIVE: "Process.is_alive()",
        Column.EXIT: "Process.exitcode",
        Column.DAEMON: "Process.daemon",
        Column.START_METHOD: "multiprocessing.get_start_method()",
        Column.LINES: "print()",
        Column.STARTED: "Process.start()",
        Column.DURATION: translate("Columns", "from start() to the end"),
        Column.CPU: "psutil.Process.cpu_percent()",
        Column.MEMORY: "psutil.Process.memory_info().rss",
    }[column]


def raw(process: ProcessInfo, column: Column, now: float) -> Any:
    """The plain value, for sorting and for tests."""
    return {
        Column.NAME: process.name,
        Column.STYLE: process.style.value,
        Column.PID: process.pid,
        Column.PPID: process.ppid,
        Column.STATE: process.state.value,
        Column.ALIVE: process.alive,
        Column.EXIT: None if process.exit is None else process.exit.exitcode,
        Column.DAEMON: process.daemon,
        Column.START_METHOD: process.start_method,
        Column.LINES: process.lines,
        Column.STARTED: process.started,
        Column.DURATION: process.seconds(now),
        Column.CPU: process.cpu,
        Column.MEMORY: process.rss,
    }[column]


def text(process: ProcessInfo, column: Column, now: float) -> str:
    """The value as the person reads it."""
    if column is Column.STYLE:
        return words.style(process.style)
    if column is Column.STATE:
        return words.state(process)
    if column is Column.EXIT:
        return words.ending(process)
    value = raw(process, column, now)
    if column in (Column.ALIVE, Column.DAEMON):
        return words.yes_no(value)
    if column in (Column.STARTED, Column.DURATION):
        return words.seconds(value)
    if column is Column.CPU:
        return words.percent(value)
    if column is Column.MEMORY:
        return words.memory(value)
    if column is Column.LINES:
        return words.count(process.lines)
    return "" if value is None else str(value)


def alignment(column: Column) -> Qt.AlignmentFlag:
    """Numbers stand to the right."""
    side = Qt.AlignmentFlag.AlignRight if column in _NUMBERS else Qt.AlignmentFlag.AlignLeft
    return side | Qt.AlignmentFlag.AlignVCenter
