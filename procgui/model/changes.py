"""Which rows changed, for those who show them; each keeps a record of their own."""

from __future__ import annotations


class Changes:
    """The rows that changed since somebody last took them."""

    def __init__(self) -> None:
        self._rows: set[int] = set()

    def add(self, row: int) -> None:
        self._rows.add(row)

    def take(self) -> set[int]:
        """All rows changed since the last call."""
        rows, self._rows = self._rows, set()
        return rows
