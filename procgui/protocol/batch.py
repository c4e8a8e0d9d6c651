"""Batches: the one stream of a run, as the supervisor orders it and the model folds it.

A batch carries many records in one ``bytes`` object, so that flooding output costs no Python object a line::

    record = channel (4) + stamp (16) + kind (1) + payload + b"\\n"      records are joined by b"\\0"

``channel`` tells the writing process (base 36), ``stamp`` is the hexadecimal time in nanoseconds of
``time.perf_counter_ns``, one clock for all processes of a machine. A payload holds neither NUL nor newline:
NUL and 0x01 are escaped (see :func:`escape`). Records are sorted by stamp within a batch, and no record comes before
one that caused it; one that was held up between its stamp and its write may follow a later stamp of the batch before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

SEPARATOR: Final = b"\0"
CHANNEL: Final = slice(0, 4)
STAMP: Final = slice(4, 20)
KIND: Final = slice(20, 21)
HEADER_LENGTH: Final = 21
PAYLOAD: Final = slice(HEADER_LENGTH, -1)

STDOUT_LINE: Final = b"o"
STDERR_LINE: Final = b"e"
STDOUT_PART: Final = b"p"
"""Text whose line has not been ended yet; the next ``o`` or ``p`` of the same channel continues it."""
STDERR_PART: Final = b"q"
EVENT: Final = b"j"

SUPERVISOR: Final = b"0000"
"""The channel of the supervisor itself: what it says of the run as a whole."""

_DIGITS: Final = "0123456789abcdefghijklmnopqrstuvwxyz"


class Batch(NamedTuple):
    """A piece of a run's stream.

    ``size`` is the number of records. ``lines`` counts the complete lines of each channel that were read since the
    batch before; some of them may stand in the next one. ``plain`` promises that every record is a complete line, so
    that nobody needs to look at the records one by one.
    """

    run: int
    blob: bytes
    size: int
    lines: dict[int, int]
    plain: bool

    def records(self) -> list[bytes]:
        """All records, each with its header and its final newline."""
        return self.blob.split(SEPARATOR) if self.blob else []

    def first_line(self, channel: int) -> int | None:
        """Stamp of the first complete line of a channel, at C speed; None when none is there."""
        name = channel_name(channel)
        begin = 0 if self.blob.startswith(name) else self.blob.find(SEPARATOR + name) + 1
        while self.blob.startswith(name, begin):
            header = self.blob[begin : begin + HEADER_LENGTH]
            if header[KIND] in (STDOUT_LINE, STDERR_LINE):
                return int(header[STAMP], 16)
            begin = self.blob.find(SEPARATOR + name, begin) + 1
            if not begin:
                break
        return None


class Record(NamedTuple):
    """One record, taken apart; ``text`` is still bytes and unescaped."""

    channel: int
    stamp: int
    kind: bytes
    payload: bytes


def channel_name(number: int) -> bytes:
    """The four characters of a channel number below 36**4."""
    digits = ""
    for _ in range(4):
        number, digit = divmod(number, 36)
        digits = _DIGITS[digit] + digits
    if number:
        raise ValueError("channel number too large")
    return digits.encode("ascii")


def escape(payload: bytes) -> bytes:
    """Make a payload free of NUL; reversed by :func:`unescape`."""
    if b"\0" in payload or b"\1" in payload:
        return payload.replace(b"\1", b"\x011").replace(b"\0", b"\x010")
    return payload


def unescape(payload: bytes) -> bytes:
    """Give back the bytes that the process wrote."""
    if b"\1" in payload:
        return payload.replace(b"\x010", b"\0").replace(b"\x011", b"\1")
    return payload


def make_record(channel: bytes, stamp: int, kind: bytes, payload: bytes) -> bytes:
    """Build one record from an unescaped payload that holds no newline."""
    return b"%b%016x%b%b\n" % (channel, stamp, kind, escape(payload))


def parse_record(record: bytes) -> Record:
    """Take one record apart."""
    return Record(int(record[CHANNEL], 36), int(record[STAMP], 16), record[KIND], unescape(record[PAYLOAD]))


def parse(batch: Batch) -> Iterator[Record]:
    """All records of a batch, taken apart; for tests, recordings and other slow paths."""
    return map(parse_record, batch.records())
