"""Which program on which system this is, for *About* and for reports of faults. Starts no process to find out."""

from __future__ import annotations

import sys

import PySide6
from PySide6.QtCore import QSysInfo, qVersion

from procgui import __version__


def versions() -> dict[str, str]:
    """What each part is called and its version."""
    system = f"{QSysInfo.prettyProductName()} ({QSysInfo.kernelType()} {QSysInfo.kernelVersion()})"
    return {
        "procgui": __version__,
        "Python": f"{sys.version.split()[0]} ({sys.implementation.name}, {QSysInfo.buildCpuArchitecture()})",
        "PySide6": PySide6.__version__,
        "Qt": qVersion(),
        "System": system,
    }


def versions_text() -> str:
    """The versions as lines that can be pasted into a report; English, like tracebacks."""
    return "\n".join(f"{name}: {version}" for name, version in versions().items())
