"""Notices a run whose processes multiply: usually a script without a main guard, whose children start children.

Three signs, each enough: very many processes live at once; very many are started within a second; children fail one
after the other as soon as they are started, and are started again (a Pool does that for ever).
"""

from __future__ import annotations

from typing import Final

MOST_STARTS: Final = 300
"""Within a second, of children that nobody has collected yet: a loop that joins each before the next is no sign."""
MOST_FAILURES: Final = 10
"""Children in a row that have ended with exit code 1 ..."""
YOUNG: Final = 2.0
"""... within so many seconds of their start, on a machine that is busy."""
_SECOND: Final = 1.0


class Runaway:
    """Counts one run. Time is ``time.monotonic``, handed in; ``most`` may live at once, None: any number."""

    def __init__(self, most: int | None) -> None:
        self.most = most
        self._starts: dict[int, float] = {}
        self._begun: dict[int, float] = {}
        self._failures = 0

    def started(self, pid: int, time: float) -> None:
        """A process has begun; one that was told of before is passed over."""
        if pid in self._begun:
            return
        self._begun[pid] = self._starts[pid] = time
        while self._starts[oldest := next(iter(self._starts))] < time - _SECOND:
            del self._starts[oldest]

    def collected(self, pid: int, exitcode: int | None, time: float) -> None:
        """A parent has got the exit code of its child."""
        begun = self._begun.pop(pid, None)
        self._starts.pop(pid, None)
        if exitcode == 1 and begun is not None and time - begun < YOUNG:
            self._failures += 1
        elif exitcode is not None:
            self._failures = 0

    def sign(self, living: int) -> tuple[str, int] | None:
        """Which sign there is, if any, and its number: ``living``, ``starts`` or ``failures``."""
        if self.most is None:
            return None
        if living > self.most:
            return "living", living
        if len(self._starts) > MOST_STARTS:
            return "starts", len(self._starts)
        if self._failures >= MOST_FAILURES:
            return "failures", self._failures
        return None

    def allow(self, living: int) -> None:
        """Somebody wants it to go on: the next sign comes at twice as many."""
        if self.most is not None:
            self.most = max(self.most, living) * 2
        self._failures = -MOST_FAILURES
        self._starts.clear()
