"""Views of the log: all of it, or the rows of some processes and streams.

A filtered view is made of one number a chunk, counted at C speed and in slices of time; which rows of a chunk they
are is found out when they are shown.
"""

from __future__ import annotations

import re
import time
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable
from typing import Final, NamedTuple

from procgui.model.chunk import STDERR, STDOUT, Chunk, LogRow, parse_row
from procgui.model.store import CACHED_CHUNKS, ChunkStore
from procgui.protocol.batch import CHANNEL, KIND, SEPARATOR, channel_name

BOTH: Final = frozenset((STDOUT, STDERR))


class LogFilter(NamedTuple):
    """Which rows to show: those of ``chans`` (None: of every process), except those of ``hidden``."""

    chans: frozenset[int] | None = None
    streams: frozenset[str] = BOTH
    hidden: frozenset[int] = frozenset()

    def passes(self, chan: int) -> bool:
        """Whether rows of a process are shown at all."""
        return chan not in self.hidden and (self.chans is None or chan in self.chans)

    def kinds(self) -> bytes:
        """The record kinds of the streams."""
        return (b"op" if STDOUT in self.streams else b"") + (b"eq" if STDERR in self.streams else b"")


EVERYTHING: Final = LogFilter()


class LogView:
    """Rows ``first`` to ``end`` of what a filter lets through. Positions are absolute, like row numbers of the log.

    Call :meth:`work` until it says True, and again whenever the log has grown.
    """

    def __init__(self, store: ChunkStore, wanted: LogFilter, clock: Callable[[], float] = time.monotonic) -> None:
        self.store = store
        self.filter = wanted
        self.everything = wanted == EVERYTHING
        self._clock = clock
        self._kinds = wanted.kinds()
        self._names = None if wanted.chans is None else frozenset(map(channel_name, wanted.chans))
        self._hidden = frozenset(map(channel_name, wanted.hidden))
        self._pattern = _record_pattern(wanted)
        self._serial = store.chunks[0].serial if store.chunks else 0
        self._starts: list[int] = []
        self._end = 0
        self._tail_version = -1
        self._picked: OrderedDict[int, tuple[int, list[int]]] = OrderedDict()

    @property
    def first(self) -> int:
        if self.everything:
            return self.store.first
        self._forget_dropped()
        return self._starts[0] if self._starts else self._end

    @property
    def end(self) -> int:
        return self.store.end if self.everything else self._end

    def __len__(self) -> int:
        return self.end - self.first

    @property
    def fraction(self) -> float:
        """How much of the log has been counted, 0 to 1."""
        return 1.0 if self.everything else len(self._starts) / max(len(self.store.chunks), 1)

    def work(self, budget: float) -> bool:
        """Count for about ``budget`` seconds; True when the view is complete."""
        if self.everything:
            return True
        self._forget_dropped()
        until = self._clock() + budget
        chunks = self.store.chunks
        if self._starts:
            self._count_last(chunks[len(self._starts) - 1])
        while len(self._starts) < len(chunks):
            chunk = chunks[len(self._starts)]
            self._starts.append(self._end)
            self._tail_version = -1
            self._count_last(chunk)
            if self._clock() >= until:
                break
        return len(self._starts) == len(chunks)

    def _count_last(self, chunk: Chunk) -> None:
        if self._tail_version != chunk.version:
            self._end = self._starts[-1] + self._count(chunk)
            self._tail_version = chunk.version

    def _count(self, chunk: Chunk) -> int:
        """How many rows of a chunk pass; an open row never changes that."""
        lines = {chan: count for chan, count in chunk.lines.items() if self.filter.passes(chan)}
        if self.filter.streams == BOTH:
            return sum(lines.values())
        if self._pattern is None or not lines:
            return 0
        return len(self._pattern.findall(SEPARATOR + self.store.blob(chunk)))

    def _forget_dropped(self) -> None:
        chunks = self.store.chunks
        gone = (chunks[0].serial - self._serial) if chunks else len(self._starts)
        if gone > 0:
            del self._starts[:gone]
            self._serial += gone

    # rows

    def chunk_at(self, position: int) -> tuple[Chunk, int]:
        """The chunk that holds a position, and the position of the chunk's first row."""
        if self.everything:
            chunk = self.store.chunks[self.store.index_of(position)]
            return chunk, chunk.start
        index = bisect_right(self._starts, position) - 1
        return self.store.chunks[index], self._starts[index]

    def spans(self) -> list[tuple[Chunk, int]]:
        """All counted chunks, each with the position of its first row."""
        if self.everything:
            return [(chunk, chunk.start) for chunk in self.store.chunks]
        self._forget_dropped()
        return list(zip(self.store.chunks, self._starts, strict=False))

    def records(self, chunk: Chunk) -> list[bytes]:
        """The records of a chunk that pass."""
        records = self.store.records(chunk)
        return records if self.everything else [records[index] for index in self._pick(chunk)]

    def blob(self, chunk: Chunk) -> bytes:
        """The same, joined."""
        return self.store.blob(chunk) if self.everything else SEPARATOR.join(self.records(chunk))

    def _pick(self, chunk: Chunk) -> list[int]:
        """Indexes inside a chunk; remembered for the chunks that are looked at."""
        version, picked = self._picked.get(chunk.serial, (-1, []))
        if version != chunk.version:
            names, hidden, kinds = self._names, self._hidden, self._kinds
            picked = [
                index
                for index, record in enumerate(self.store.records(chunk))
                if record[KIND] in kinds
                and record[CHANNEL] not in hidden
                and (names is None or record[CHANNEL] in names)
            ]
            self._picked[chunk.serial] = (chunk.version, picked)
        self._picked.move_to_end(chunk.serial)
        if len(self._picked) > CACHED_CHUNKS * 4:
            self._picked.popitem(last=False)
        return picked

    def row(self, position: int) -> LogRow:
        """One row. Raises IndexError when there is none."""
        return self.rows(position, position + 1)[0]

    def rows(self, begin: int, end: int) -> list[LogRow]:
        """The rows at the positions from ``begin`` up to ``end``, as far as there are any."""
        begin, end = max(begin, self.first), min(end, self.end)
        rows: list[LogRow] = []
        while begin < end:
            chunk, start = self.chunk_at(begin)
            records = self.records(chunk)[begin - start : end - start]
            if not records:
                break
            rows.extend(map(parse_row, records))
            begin += len(records)
        return rows

    # between views

    def log_row(self, position: int) -> int:
        """The row of the log at a position."""
        if self.everything:
            return position
        chunk, start = self.chunk_at(position)
        return chunk.start + self._pick(chunk)[position - start]

    def position(self, log_row: int) -> int:
        """Where a row of the log stands here, or the next one that passes."""
        if self.everything:
            return min(max(log_row, self.first), self.end)
        first = self.first
        index = self.store.index_of(log_row)
        if index < 0 or not self._starts:
            return first
        if index >= len(self._starts):
            return self._end
        chunk = self.store.chunks[index]
        picked = self._pick(chunk)
        return self._starts[index] + bisect_right(picked, log_row - chunk.start - 1)


def _record_pattern(wanted: LogFilter) -> re.Pattern[bytes] | None:
    """Finds the header of each record that passes; None when none can."""
    kinds = wanted.kinds()
    if not kinds or (wanted.chans is not None and not wanted.chans):
        return None
    names = b"|".join(map(channel_name, wanted.chans)) if wanted.chans is not None else b".{4}"
    hidden = b"(?!" + b"|".join(map(channel_name, wanted.hidden)) + b")" if wanted.hidden else b""
    return re.compile(SEPARATOR + hidden + b"(?:" + names + b").{16}[" + kinds + b"]")
