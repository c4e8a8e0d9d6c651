"""What the program remembers between two times it is opened: QSettings with types.

``QSettings.value`` is typed ``object`` and gives text for what was written as a number (INI files), so every read
goes through here. A value that cannot be read counts as not there, and :attr:`Settings.broken` says that it happened.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QSettings


class Settings:
    """A typed view of a store; a test hands in one on a temporary file."""

    def __init__(self, store: QSettings) -> None:
        self._store = store
        self.broken = store.status() is not QSettings.Status.NoError or _is_garbage(store)
        """Whether something stood there that could not be read."""

    def _unreadable(self, key: str) -> None:
        if self._store.contains(key):
            self.broken = True

    def text(self, key: str, default: str = "") -> str:
        value = self._store.value(key)
        if isinstance(value, str):
            return value
        self._unreadable(key)
        return default

    def choice(self, key: str, choices: Sequence[str]) -> str | None:
        """One of ``choices``, or None."""
        value = self.text(key)
        if value in choices:
            return value
        self._unreadable(key)
        return None

    def number(self, key: str, default: float = 0.0, least: float = -math.inf, most: float = math.inf) -> float:
        """A finite number from ``least`` to ``most``."""
        value = self._store.value(key)
        try:
            number = float(value) if isinstance(value, (str, int, float)) else math.nan
        except (ValueError, OverflowError):
            number = math.nan
        if math.isfinite(number) and least <= number <= most:
            return number
        self._unreadable(key)
        return default

    def integer(self, key: str, default: int = 0) -> int:
        return int(self.number(key, default))

    def flag(self, key: str, default: bool = False) -> bool:
        value = self._store.value(key)
        known = {"true": True, "false": False}
        if isinstance(value, bool):
            return value
        if isinstance(value, str) and value in known:
            return known[value]
        self._unreadable(key)
        return default

    def texts(self, key: str) -> list[str]:
        """A list; QSettings gives a list of one back as that one, and an empty one as None."""
        value = self._store.value(key)
        if isinstance(value, str):
            return [value] if value else []
        return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []

    def data(self, key: str) -> QByteArray:
        """Bytes, such as a window's geometry."""
        value = self._store.value(key)
        if isinstance(value, QByteArray):
            return value
        self._unreadable(key)
        return QByteArray()

    def put(self, key: str, value: str | float | bool | list[str] | QByteArray) -> None:
        """Remember."""
        self._store.setValue(key, value)

    def remove(self, key: str) -> None:
        """Forget."""
        self._store.remove(key)

    def clear(self) -> None:
        """Forget everything, at once and on the disk."""
        self._store.clear()
        self._store.sync()
        self.broken = False

    def save(self) -> None:
        """Write now; Qt does so from time to time and at the end."""
        self._store.sync()


def _is_garbage(store: QSettings) -> bool:
    """Qt reads a file that is no settings file without complaint, and finds nothing in it."""
    if any(store.allKeys()):
        return False
    try:
        return bool(Path(store.fileName()).read_bytes().strip())
    except (OSError, ValueError):  # none, or not in a file at all (registry)
        return False
