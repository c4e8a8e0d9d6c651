"""The history of one process: its few moments, from the making of its ``Process`` object to ``close()``."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterator
from enum import Enum
from typing import Final, NamedTuple

MOST: Final = 50
"""So many moments are kept, and the last ones of a life besides: it ends once only."""


class MomentKind(str, Enum):
    """What happened to a process."""

    CREATED = "created"
    """The ``Process`` object was made."""
    REFUSED = "refused"
    """``start()`` raised; the detail names the exception."""
    STARTED = "started"
    """The operating system runs it."""
    FIRST_LINE = "first line"
    CALLED = "called"
    """Somebody asked it to end; the detail is ``terminate`` or ``kill``."""
    ENDED = "ended"
    """It runs no more; its exit code may not be known yet."""
    COLLECTED = "collected"
    """Its parent got the exit code; the detail is ``join`` when that call was waiting for it."""
    CLOSED = "closed"
    """``close()`` released the ``Process`` object."""


_REPEATED: Final = frozenset({MomentKind.REFUSED, MomentKind.CALLED})


class Moment(NamedTuple):
    """``time`` in seconds since the run began; ``by`` names the process that did it, empty for somebody outside."""

    time: float
    kind: MomentKind
    detail: str = ""
    by: str = ""


class History:
    """Moments in the order of time, which is not always that in which they became known.

    ``more`` counts those that are not kept.
    """

    __slots__ = ("_moments", "more")

    def __init__(self) -> None:
        self._moments: list[Moment] = []
        self.more = 0

    def __iter__(self) -> Iterator[Moment]:
        return iter(self._moments)

    def __len__(self) -> int:
        return len(self._moments)

    def add(self, moment: Moment) -> None:
        """Keep it, or count it when it is one of very many."""
        if len(self._moments) < MOST or moment.kind not in _REPEATED:
            insort(self._moments, moment, key=lambda each: each.time)
        else:
            self.more += 1

    def last(self, kind: MomentKind) -> Moment | None:
        """The latest moment of a kind."""
        return next((moment for moment in reversed(self._moments) if moment.kind is kind), None)
