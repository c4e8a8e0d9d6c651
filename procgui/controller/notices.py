"""The sentence for each code that a run, the supervisor or this window may report."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def notice(code: str, detail: str = "") -> str:
    """What happened and, where it helps, what to do. An unknown code is shown as it is, with its detail."""
    text = _texts().get(code)
    if text is None:
        return f"{code}: {detail}" if detail else code
    return text.format(detail=detail)


def _texts() -> dict[str, str]:
    return {
        "missing-script": translate("Notices", "There is no such script: {detail}"),
        "unreadable-script": translate(
            "Notices", "The script cannot be read: {detail}"
        ),
        "not-utf8": translate(
            "Notices",
            "The script is not UTF-8 text: {detail}\nSave it as UTF-8, or declare its encoding.",
        ),
        "syntax": translate(
            "Notices", "Python does not understand this line:\n{detail}"
        ),
        "start-method": translate(
            "Notices", "This system has no such start method: {detail}"
        ),
        "record": translate("Notices", "The recording cannot be written: {detail}"),
        "interpreter": translate("Notices", "Python could not be started: {detail}"),
        "limit": translate("Notices", "The system allows no more processes: {detail}"),
        "supervisor-died": translate(
            "Notices",
            "The supervisor process ended unexpectedly ({detail}). Its runs were ended; a new supervisor was started.",
        ),
        "supervisor-failed": translate(
            "Notices",
            "The supervisor process cannot be started:\n{detail}\nThe next run tries it again.",
        ),
        "closed": translate("Notices", "The window was closed."),
    }
