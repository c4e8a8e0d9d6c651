"""What the program remembers between two times it is opened: QSettings with types.

``QSettings.value`` is typed ``object`` and gives text for what was written as a number (INI files), so every read
goes through here. A value that cannot be read counts as not there.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QSettings


class Settings:
    """A typed view of a store; a test hands in one on a temporary file."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def text(self, key: str, default: str = "") -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else default

    def number(self, key: str, default: float = 0.0) -> float:
        value = self._store.value(key)
        try:
            return float(value) if isinstance(value, (str, int, float)) else default
        except ValueError:
            return default

    def integer(self, key: str, default: int = 0) -> int:
        return int(self.number(key, default))

    def flag(self, key: str, default: bool = False) -> bool:
        value = self._store.value(key)
        if isinstance(value, bool):
            return value
        return {"true": True, "false": False}.get(value, default) if isinstance(value, str) else default

    def texts(self, key: str) -> list[str]:
        """A list; QSettings gives a list of one back as that one, and an empty one as None."""
        value = self._store.value(key)
        if isinstance(value, str):
            return [value] if value else []
        return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []

    def data(self, key: str) -> QByteArray:
        """Bytes, such as a window's geometry."""
        value = self._store.value(key)
        return value if isinstance(value, QByteArray) else QByteArray()

    def put(self, key: str, value: str | float | bool | list[str] | QByteArray) -> None:
        """Remember."""
        self._store.setValue(key, value)

    def remove(self, key: str) -> None:
        """Forget."""
        self._store.remove(key)

    def save(self) -> None:
        """Write now; Qt does so from time to time and at the end."""
        self._store.sync()
