"""Which file the text of an editor belongs to, also after undo has gone back over the opening of another one. No Qt.

The document numbers its states: each edit makes the number larger, each undo smaller. An origin holds from the number
at which its text was put in until the next origin's.
"""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Origin(NamedTuple):
    """Where a text comes from. ``path`` None is the built-in one."""

    path: Path | None
    saved: str
    """The text as the file holds it; another one is an unsaved edit."""
    line_end: str = "\n"


class Origins:
    """The origins on the way from the first state to the newest."""

    def __init__(self, origin: Origin) -> None:
        self._steps: list[tuple[int, Origin]] = [(0, origin)]
        self._state = 0

    @property
    def current(self) -> Origin:
        """The origin of the text as it stands."""
        return next(origin for state, origin in reversed(self._steps) if state <= self._state)

    def went_to(self, state: int) -> None:
        """An edit, an undo or a redo led to this state."""
        self._state = state

    def branched(self) -> None:
        """An edit was made: what had been undone before it can no longer be redone."""
        self._steps = [step for step in self._steps if step[0] <= self._state]

    def put_in(self, state: int, origin: Origin) -> None:
        """From this state on the text belongs to ``origin``."""
        self.branched()
        self._state = state
        self._steps = [step for step in self._steps if step[0] < state] + [(state, origin)]

    def saved(self, origin: Origin) -> None:
        """The present text was written to a file, which from now on is the one it belongs to."""
        present = max(state for state, _ in self._steps if state <= self._state)
        self._steps = [(state, origin if state == present else old) for state, old in self._steps]
