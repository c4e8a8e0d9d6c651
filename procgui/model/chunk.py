"""Chunks: some thousand rows of output in one ``bytes`` object, in the same form as a batch.

A row is one record (see :mod:`procgui.protocol.batch`): ``o`` and ``e`` are ended lines, ``p`` and ``q`` rows whose
newline has not been printed (yet). Chunks are made of whole batches, so that a flood costs no work a line. The one
thing that changes later is a row that is still open: its text is kept in an :class:`OpenRow` and put into the
chunk when somebody reads it.
"""

from __future__ import annotations

from typing import Final, NamedTuple

from procgui.model.spool import Extent
from procgui.protocol.batch import CHANNEL, PAYLOAD, SEPARATOR, STAMP, unescape

ROW_LIMIT: Final = 1024 * 1024
"""Bytes of one row; endless output without a newline goes on in a further row."""

STDOUT: Final = "stdout"
STDERR: Final = "stderr"
_STREAMS: Final = {ord("o"): STDOUT, ord("p"): STDOUT, ord("e"): STDERR, ord("q"): STDERR}
_KIND: Final = 20


class LogRow(NamedTuple):
    """One row as the views use it; ``stamp`` in nanoseconds of the run's clock, ``ended``: its newline was printed."""

    chan: int
    stamp: int
    stream: str
    text: str
    ended: bool


def parse_row(record: bytes) -> LogRow:
    """Take a record apart; bytes that are no UTF-8 are shown as ``\\xNN``."""
    kind = record[_KIND]
    return LogRow(
        int(record[CHANNEL], 36),
        int(record[STAMP], 16),
        _STREAMS[kind],
        unescape(record[PAYLOAD]).decode("utf-8", "backslashreplace"),
        kind in b"oe",
    )


class OpenRow:
    """A row that its process has not ended yet."""

    __slots__ = ("_head", "_kind", "_pieces", "chunk", "index", "size")

    def __init__(self, record: bytes, chunk: Chunk, index: int) -> None:
        self.chunk = chunk
        self.index = index
        self._head = record[:_KIND]
        self._kind = record[_KIND : _KIND + 1]
        self._pieces = [record[PAYLOAD]]
        self.size = len(self._pieces[0])

    def extend(self, payload: bytes) -> None:
        self._pieces.append(payload)
        self.size += len(payload)

    def end(self) -> None:
        self._kind = b"o" if self._kind == b"p" else b"e"

    def record(self) -> bytes:
        """The row as it is now; joined once, however small the pieces were."""
        self._pieces = [b"".join(self._pieces)]
        return b"%b%b%b\n" % (self._head, self._kind, self._pieces[0])


class Chunk:
    """Rows ``start`` to ``start + rows`` of the log.

    ``serial`` counts chunks without a gap; ``lines`` counts rows by channel; ``version`` grows with every change.
    """

    __slots__ = ("_changed", "_parts", "extent", "lines", "rows", "serial", "size", "start", "utf8", "version")

    def __init__(self, serial: int, start: int) -> None:
        self.serial = serial
        self.start = start
        self.rows = 0
        self.size = 0
        self.version = 0
        self.lines: dict[int, int] = {}
        self.utf8: bool | None = None
        """Whether all of it is UTF-8; None when nobody has looked yet."""
        self.extent: Extent | None = None
        """Where it lies in the spool; None while it is in memory."""
        self._parts: list[bytes] = []
        self._changed: dict[int, OpenRow] = {}

    def add(self, blob: bytes, count: int, lines: dict[int, int]) -> None:
        """Append ``count`` whole records."""
        self._parts.append(blob)
        self.rows += count
        self.size += len(blob) + 1
        for chan, number in lines.items():
            self.lines[chan] = self.lines.get(chan, 0) + number
        self.touch()

    def change(self, row: OpenRow, grown: int) -> None:
        """The text of an open row is another one now."""
        self._changed[row.index] = row
        self.size += grown
        self.touch()

    def touch(self) -> None:
        self.version += 1
        self.utf8 = None

    def blob(self) -> bytes:
        """All records, joined; only for a chunk in memory."""
        if self._changed:
            records = SEPARATOR.join(self._parts).split(SEPARATOR)
            for index, row in self._changed.items():
                records[index] = row.record()
            self._changed.clear()
            self._parts = [SEPARATOR.join(records)]
        elif len(self._parts) > 1:
            self._parts = [SEPARATOR.join(self._parts)]
        return self._parts[0] if self._parts else b""

    def release(self, extent: Extent) -> None:
        """The bytes lie in the spool now."""
        self.extent = extent
        self._parts = []

    def thaw(self, blob: bytes) -> None:
        """The bytes are in memory again, because a row inside is still open."""
        self.extent = None
        self._parts = [blob]


def cut_point(payload: bytes, limit: int) -> int:
    """Where to cut a payload near ``limit``: not inside a UTF-8 character, nor between the two bytes of an escape."""
    if len(payload) <= limit:
        return len(payload)
    cut = max(limit, 0)
    while cut > max(limit - 3, 0) and payload[cut] & 0xC0 == 0x80:
        cut -= 1
    return cut - 1 if cut and payload[cut - 1] == 1 else cut
