"""Qt's own messages: they go to the program's log, and to stderr as without us."""

from __future__ import annotations

import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from procgui.applog import AppLog


def keep_qt_messages(log: AppLog) -> None:
    """From now on; undone by :func:`leave_qt_messages`."""
    levels = {
        QtMsgType.QtDebugMsg: "DEBUG",
        QtMsgType.QtInfoMsg: "INFO",
        QtMsgType.QtCriticalMsg: "ERROR",
        QtMsgType.QtFatalMsg: "CRITICAL",
    }

    def take(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        log.note(f"Qt: {text}", levels.get(kind, "WARNING"))
        if sys.stderr is not None:
            print(text, file=sys.stderr, flush=True)

    qInstallMessageHandler(take)


def leave_qt_messages() -> None:
    """Before the interpreter ends: Qt may still speak when Python can no longer listen."""
    qInstallMessageHandler(None)
