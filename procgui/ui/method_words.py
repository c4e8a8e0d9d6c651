"""What the start methods are, and why a system offers the ones it does."""

from __future__ import annotations

import sys

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def method_title(method: str, default: str, platform: str = sys.platform) -> str:
    """A start method as it stands in the list."""
    if method == default:
        return translate("Methods", "{method} (default)").format(method=method)
    if method == "fork" and platform == "darwin":
        return translate("Methods", "{method} (unsafe)").format(method=method)
    return method


def method_tip(method: str, platform: str = sys.platform) -> str:
    """What happens when a child is started this way."""
    if method == "fork" and platform == "darwin":  # multiprocessing's documentation, "Contexts and start methods"
        return translate(
            "Methods",
            "os.fork(): the child is a copy of its parent. Unsafe on macOS: the system's own libraries may use "
            "threads, and a copy of them can crash; since Python 3.8 spawn is the default there.",
        )
    return {
        "fork": translate("Methods", "os.fork(): the child is a copy of its parent, with all that it had"),
        "spawn": translate("Methods", "a new Python, which imports the main module and gets its arguments pickled"),
        "forkserver": translate("Methods", "a copy of a server process, which was started for this and has no threads"),
    }[method]


def methods_tip(platform: str = sys.platform) -> str:
    """What the whole list is about."""
    tip = translate("Methods", "How multiprocessing starts a child: multiprocessing.get_context(method).Process")
    if platform != "win32":
        return tip
    why = translate(
        "Methods",
        "Windows has no fork(): a process cannot be copied there, only a program started anew. "
        "So spawn is the only start method.",
    )
    return f"{tip}\n{why}"
