"""The disk spool: where the output log puts chunks that no longer fit into memory.

The spool is a row of anonymous temporary files ("segments"). They have no name on POSIX and are deleted on close on
Windows, so nothing is left behind even when the window is killed. Space is given back a segment at a time, when
the last chunk inside it has been freed.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from typing import IO, Final, NamedTuple

SEGMENT_BYTES: Final = 64 * 1024 * 1024

Opener = Callable[[], IO[bytes]]


def open_segment() -> IO[bytes]:
    """A private temporary file without a name.

    On Linux ``/tmp`` often lies in memory (tmpfs), which would defeat a spool; ``/var/tmp`` is a disk by the
    Filesystem Hierarchy Standard. A ``TMPDIR`` set by the person wins.
    """
    wants_disk = sys.platform == "linux" and "TMPDIR" not in os.environ and os.access("/var/tmp", os.W_OK)
    return tempfile.TemporaryFile(prefix="procgui-", dir="/var/tmp" if wants_disk else None, buffering=0)


class Segment:
    """One temporary file, and how many chunks inside it are still wanted."""

    __slots__ = ("file", "live", "size")

    def __init__(self, file: IO[bytes]) -> None:
        self.file = file
        self.size = 0
        self.live = 0


class Extent(NamedTuple):
    """Where a chunk lies in the spool."""

    segment: Segment
    offset: int
    length: int


class Spool:
    """Keeps byte strings on disk up to ``limit`` bytes; ``size`` is what the files take now."""

    def __init__(self, limit: int, opener: Opener = open_segment) -> None:
        self.limit = limit
        self._opener = opener
        self._segments: list[Segment] = []

    @property
    def size(self) -> int:
        return sum(segment.size for segment in self._segments)

    def has_room(self, length: int) -> bool:
        return self.size + length <= self.limit

    def write(self, data: bytes) -> Extent:
        """Store ``data``. Raises OSError when the disk is full or gone; the spool stays usable."""
        segment = self._open(len(data))
        segment.file.seek(segment.size)
        rest = memoryview(data)
        while rest:
            written = segment.file.write(rest)
            rest = rest[written:]
        extent = Extent(segment, segment.size, len(data))
        segment.size += len(data)
        segment.live += 1
        return extent

    def _open(self, length: int) -> Segment:
        """The segment to write to; a small limit has small segments, or nothing could ever be given back."""
        most = max(length, min(SEGMENT_BYTES, self.limit // 8))
        if not self._segments or self._segments[-1].size + length > most:
            self._segments.append(Segment(self._opener()))
        return self._segments[-1]

    def read(self, extent: Extent) -> bytes:
        """Give back what was stored. Raises OSError when the disk no longer gives it."""
        file = extent.segment.file
        file.seek(extent.offset)
        pieces = []
        missing = extent.length
        while missing:
            piece = file.read(missing)
            if not piece:
                raise OSError("the spool was cut short")
            pieces.append(piece)
            missing -= len(piece)
        return b"".join(pieces)

    def free(self, extent: Extent) -> None:
        """The chunk is not wanted any more; its segment goes with the last one."""
        segment = extent.segment
        segment.live -= 1
        if segment.live == 0:
            segment.file.close()
            self._segments.remove(segment)

    def close(self) -> None:
        for segment in self._segments:
            segment.file.close()
        self._segments.clear()
