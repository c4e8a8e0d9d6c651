"""A stream of output for the log's tests, and a naive model of what must come out."""

from __future__ import annotations

from typing import NamedTuple

from hypothesis import strategies as st

from procgui.model.chunk import LogRow
from procgui.model.log import OutputLog
from procgui.protocol.batch import SEPARATOR, Batch, channel_name, make_record

Piece = tuple[int, bytes, bytes]
"""Channel, kind and text."""

texts = st.binary(max_size=24).map(lambda text: text.replace(b"\n", b""))
likely_texts = st.sampled_from(
    [b"", b"a", b"ab", b"\0", b"\x01", b"\xff\xc3", "\u5b50\u8fdb".encode(), b"o12", b"\x1b[31mab\x1b[0m"]
)
pieces = st.tuples(st.integers(0, 3), st.sampled_from([b"o", b"e", b"p", b"q"]), st.one_of(texts, likely_texts))
streams = st.lists(st.lists(pieces, min_size=1, max_size=12), max_size=12)


def batch(*pieces: Piece, stamp: int = 0) -> Batch:
    records = [make_record(channel_name(chan), stamp + at, kind, text) for at, (chan, kind, text) in enumerate(pieces)]
    lines: dict[int, int] = {}
    for chan, kind, _ in pieces:
        if kind in b"oe":
            lines[chan] = lines.get(chan, 0) + 1
    return Batch(1, SEPARATOR.join(records), len(records), lines, all(kind in b"oe" for _, kind, _ in pieces))


def lines(*texts: str, chan: int = 1, kind: bytes = b"o", stamp: int = 0) -> Batch:
    return batch(*((chan, kind, text.encode()) for text in texts), stamp=stamp)


def feed(log: OutputLog, stream: list[list[Piece]]) -> None:
    stamp = 0
    for some in stream:
        log.append(batch(*some, stamp=stamp))
        stamp += len(some)


def shown(log: OutputLog) -> list[LogRow]:
    return log.rows(log.first, log.end)


class NaiveRow(NamedTuple):
    chan: int
    stamp: int
    stream: str
    raw: bytes
    ended: bool

    def row(self) -> LogRow:
        return LogRow(self.chan, self.stamp, self.stream, self.raw.decode("utf-8", "backslashreplace"), self.ended)


def naive_rows(stream: list[list[Piece]]) -> list[LogRow]:
    """Every piece continues the open row of its stream, or begins one where it came."""
    rows: list[NaiveRow] = []
    opened: dict[tuple[int, str], int] = {}
    for stamp, (chan, kind, text) in enumerate(piece for some in stream for piece in some):
        key = (chan, "stdout" if kind in b"op" else "stderr")
        ended = kind in b"oe"
        if key in opened:
            at = opened[key]
            rows[at] = rows[at]._replace(raw=rows[at].raw + text, ended=ended)
        else:
            at = len(rows)
            rows.append(NaiveRow(chan, stamp, key[1], text, ended))
        if ended:
            opened.pop(key, None)
        else:
            opened[key] = at
    return [row.row() for row in rows]
