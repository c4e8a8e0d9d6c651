"""Searching a view for a text, in slices of time.

What is searched is the text of the rows without colours and other escape sequences, never the headers of the
records. Whole chunks are looked at by ``bytes`` methods and regular expressions; a row is looked at by itself only
in a chunk that is known to have a hit, and only when somebody goes there.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import NamedTuple

from procgui.model.chunk import Chunk
from procgui.model.needle import Needle, is_utf8
from procgui.model.view import LogView
from procgui.protocol.batch import PAYLOAD, SEPARATOR


class Hit(NamedTuple):
    """The ``nth`` occurrence (from 0) in the row at a position of the view."""

    position: int
    nth: int


class Answer(NamedTuple):
    """``known`` is False when the time was up before it was certain; ask again."""

    hit: Hit | None
    known: bool


class Search:
    """One search in one view.

    :meth:`work` counts (the window shows ``fraction`` meanwhile), :meth:`find` goes from hit to hit and may be asked
    before the counting is complete. Dropping the object is all there is to cancelling it.
    """

    def __init__(
        self, view: LogView, text: str, case: bool = False, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.view = view
        self.text = text
        self.needle = Needle(text, case)
        self.total = 0
        self._clock = clock
        self._counts: dict[int, tuple[int, int]] = {}
        self._done: tuple[int, int, int] | None = None
        self._changes = -1
        self._next = 0
        self._hits_of: tuple[int, int, list[tuple[int, int]]] = (-1, -1, [])

    @property
    def complete(self) -> bool:
        """Whether every row that the log has now is counted."""
        return not self.text or self._done == self._state()

    @property
    def fraction(self) -> float:
        return len(self._counts) / max(len(self.view.store.chunks), 1)

    def _state(self) -> tuple[int, int, int]:
        """Another value whenever there may be something new to count."""
        store = self.view.store
        return (store.changes, store.chunks[-1].serial, store.chunks[-1].version) if store.chunks else (-1, -1, -1)

    def work(self, budget: float) -> bool:
        """Count for about ``budget`` seconds; True when every row of the view has been counted."""
        if self.complete:
            return True
        until = self._clock() + budget
        state = self._state()
        spans = self.view.spans()
        oldest = spans[0][0].serial if spans else 0
        if self._changes != self.view.store.changes:
            self._start_over(oldest)
        for chunk, _ in spans[max(self._next - oldest, 0) :]:
            self._count(chunk)
            last = chunk is spans[-1][0]
            self._next = chunk.serial if last else chunk.serial + 1
            if not last and self._clock() >= until:
                return False
        if len(spans) == len(self.view.store.chunks):
            self._done = state
        return self.complete

    def _start_over(self, oldest: int) -> None:
        """An older chunk changed or went; those that are still the same are not counted again."""
        self._changes = self.view.store.changes
        self._next = oldest
        for serial in [serial for serial in self._counts if serial < oldest or not self.view.store.chunks]:
            self.total -= self._counts.pop(serial)[1]

    def _count(self, chunk: Chunk) -> int:
        version, count = self._counts.get(chunk.serial, (-1, 0))
        if version != chunk.version:
            found = self.needle.count(self._prepared(chunk))
            self.total += found - count
            self._counts[chunk.serial] = (chunk.version, found)
            return found
        return count

    def _prepared(self, chunk: Chunk) -> bytes:
        blob = self.view.blob(chunk)
        if chunk.utf8 is None and (self.needle.may_hit_escaped or b"\x1b" in blob):
            chunk.utf8 = blob.isascii() or is_utf8(self.view.store.blob(chunk))
        return self.needle.prepare(blob, chunk.utf8 is not False)

    # going from hit to hit

    def find(self, start: Hit, budget: float, backwards: bool = False) -> Answer:
        """The first hit at or after ``start`` (or the last before it); does not go round the end."""
        until = self._clock() + budget
        for chunk, first in self._ordered(start.position, backwards):
            fresh = chunk.serial not in self._counts
            if self._count(chunk):
                hit = _nearest(self._hits(chunk), start, first, backwards)
                if hit is not None:
                    return Answer(hit, True)
            if fresh and self._clock() >= until:
                return Answer(None, False)
        return Answer(None, True)

    def _ordered(self, position: int, backwards: bool) -> list[tuple[Chunk, int]]:
        spans = self.view.spans()
        if backwards:
            return [span for span in reversed(spans) if span[1] <= position]
        ends = [first for _, first in spans[1:]] + ([self.view.end] if spans else [])
        return [span for span, end in zip(spans, ends, strict=True) if end > position]

    def _hits(self, chunk: Chunk) -> list[tuple[int, int]]:
        """(index, occurrences) for the rows of a chunk that have any."""
        serial, version, hits = self._hits_of
        if (serial, version) != (chunk.serial, chunk.version):
            needle = self.needle.bytes
            records = self._prepared(chunk).split(SEPARATOR)
            counts = [record.count(needle, PAYLOAD.start) if needle in record else 0 for record in records]
            hits = [(index, count) for index, count in enumerate(counts) if count]
            self._hits_of = (chunk.serial, chunk.version, hits)
        return hits

    def ordinal(self, hit: Hit) -> int | None:
        """Which of all hits this is, from 1; None while the rows before it have not been counted."""
        before = 0
        here = self.view.chunk_at(hit.position)[0]
        for chunk, first in self.view.spans():
            if chunk is here:
                inside = sum(count for index, count in self._hits(chunk) if first + index < hit.position)
                return before + inside + hit.nth + 1
            if chunk.serial not in self._counts:
                return None
            before += self._counts[chunk.serial][1]
        return None


def _nearest(hits: list[tuple[int, int]], start: Hit, first: int, backwards: bool) -> Hit | None:
    """The hit of a chunk that comes next."""
    if backwards:
        for index, count in reversed(hits):
            last = min(count, start.nth) if first + index == start.position else count
            if first + index <= start.position and last:
                return Hit(first + index, last - 1)
        return None
    for index, count in hits:
        if first + index > start.position:
            return Hit(first + index, 0)
        if first + index == start.position and count > start.nth:
            return Hit(start.position, start.nth)
    return None
