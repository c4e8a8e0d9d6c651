"""The chunks of an output log: the newest in memory, older ones in the spool, the very oldest dropped and counted.

::

    rows   0 ........ first ................................ end
           (dropped)  [ chunks in the spool ][ in memory    ]

Row numbers never change: dropping moves ``first``, appending moves ``end``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Callable
from typing import Final

from procgui.model.chunk import Chunk
from procgui.model.spool import Spool
from procgui.protocol.batch import SEPARATOR

CHUNK_ROWS: Final = 4096
CHUNK_BYTES: Final = 512 * 1024
CACHED_CHUNKS: Final = 16

SPOOL_FULL: Final = "spool-full"
SPOOL_UNREADABLE: Final = "spool-unreadable"

_LOST_ROW: Final = b"%020do\n" % 0


class ChunkStore:
    """All chunks of one log.

    ``dropped`` counts rows that went because the spool's limit (or the disk) was reached; ``trouble`` is a code that
    the window shows, or None; ``changes`` grows when a chunk that is not the last one changes or goes.
    """

    def __init__(self, memory_limit: int, spool: Spool) -> None:
        self.memory_limit = memory_limit
        self.spool = spool
        self.chunks: list[Chunk] = []
        self.dropped = 0
        self.changes = 0
        self.trouble: str | None = None
        self.on_trouble: Callable[[str], None] | None = None
        self._starts: list[int] = []
        self._serial = 0
        self._end = 0
        self._hot: OrderedDict[int, Chunk] = OrderedDict()
        self._hot_bytes = 0
        self._cache: OrderedDict[int, tuple[int, list[bytes]]] = OrderedDict()

    @property
    def first(self) -> int:
        """Number of the oldest row that is kept."""
        return self.chunks[0].start if self.chunks else self._end

    @property
    def end(self) -> int:
        """One more than the number of the newest row."""
        return self._end

    def index_of(self, row: int) -> int:
        """Index of the chunk that holds ``row``."""
        return bisect_right(self._starts, row) - 1

    def holds(self, chunk: Chunk) -> bool:
        return bool(self.chunks) and chunk.serial >= self.chunks[0].serial

    # adding

    def tail_for(self, rows: int, size: int) -> Chunk:
        """The chunk to which that many rows are added: the last one while it is small, otherwise a new one."""
        tail = self.chunks[-1] if self.chunks else None
        if tail is not None and tail.rows + rows <= CHUNK_ROWS and tail.size + size <= CHUNK_BYTES:
            return tail
        chunk = Chunk(self._serial, self._end)
        self._serial += 1
        self.chunks.append(chunk)
        self._starts.append(chunk.start)
        self._hot[chunk.serial] = chunk
        return chunk

    def grown(self, chunk: Chunk, size: int) -> None:
        """A chunk got more bytes, the last one perhaps more rows."""
        self._hot_bytes += size
        if chunk is self.chunks[-1]:
            self._end = chunk.start + chunk.rows
        else:
            self.changes += 1
        while self._hot_bytes > self.memory_limit and len(self._hot) > 1:
            oldest = next(iter(self._hot.values()))
            if oldest is self.chunks[-1]:
                self._hot.move_to_end(oldest.serial)
                continue
            self._put_away(oldest)

    def thaw(self, chunk: Chunk) -> None:
        """Take a chunk back into memory, because a row inside it goes on."""
        if chunk.extent is None:
            return
        extent, blob = chunk.extent, self.blob(chunk)
        self.spool.free(extent)
        chunk.thaw(blob)
        chunk.size = len(blob)
        self._hot[chunk.serial] = chunk
        self._hot_bytes += chunk.size

    # putting away

    def _put_away(self, chunk: Chunk) -> None:
        """Move a chunk to the spool, dropping the oldest rows when that is the only way."""
        blob = chunk.blob()
        while self.holds(chunk):
            if self.spool.has_room(len(blob)):
                try:
                    extent = self.spool.write(blob)
                except OSError:
                    self._report(SPOOL_FULL)
                else:
                    self._forget_hot(chunk)
                    chunk.release(extent)
                    return
            self.drop_oldest()

    def drop_oldest(self) -> None:
        """Let the oldest chunk go, counted."""
        self.dropped += self.chunks[0].rows
        self._remove_first()

    def _remove_first(self) -> None:
        chunk = self.chunks.pop(0)
        del self._starts[0]
        self.changes += 1
        if chunk.extent is None:
            self._forget_hot(chunk)
        else:
            self.spool.free(chunk.extent)

    def _forget_hot(self, chunk: Chunk) -> None:
        del self._hot[chunk.serial]
        self._hot_bytes -= chunk.size

    def clear(self) -> None:
        """Forget all rows on the person's wish; they do not count as dropped."""
        while self.chunks:
            self._remove_first()
        self._cache.clear()
        self.dropped = 0
        self.trouble = None

    def _report(self, code: str) -> None:
        if self.trouble != code:
            self.trouble = code
            if self.on_trouble is not None:
                self.on_trouble(code)

    # reading

    def blob(self, chunk: Chunk) -> bytes:
        """The records of a chunk, joined, from wherever they are."""
        if chunk.extent is None:
            return chunk.blob()
        try:
            return self.spool.read(chunk.extent)
        except OSError:
            self._report(SPOOL_UNREADABLE)
            return SEPARATOR.join([_LOST_ROW] * chunk.rows)

    def records(self, chunk: Chunk) -> list[bytes]:
        """The records of a chunk, one by one; the chunks that are looked at are kept split."""
        version, records = self._cache.get(chunk.serial, (-1, []))
        if version != chunk.version:
            records = self.blob(chunk).split(SEPARATOR)
            self._cache[chunk.serial] = (chunk.version, records)
        self._cache.move_to_end(chunk.serial)
        if len(self._cache) > CACHED_CHUNKS:
            self._cache.popitem(last=False)
        return records
