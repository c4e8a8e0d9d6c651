"""From the bytes of a private pipe to the records of a batch.

Flooding output is a long row of complete lines, and for that no Python code runs per line: a few counts at C speed
prove that a piece is nothing else, then ``replace`` puts the channel in and ``split`` cuts. Anything unusual (events,
parts of lines, bytes that C code wrote between the records) takes the careful way.
"""

from __future__ import annotations

from typing import NamedTuple

from procgui.protocol.batch import escape

LONGEST_PIECE = 1 << 20
"""Bytes of one unfinished line that are kept waiting for its end; then they go out as a part."""
_STAMP = 16
_PLAIN = (b"o", b"e")
_MARKED = (b"O", b"E", b"j", b"r")
"""Kinds that are followed by 0x01, so that one search proves their absence."""


class Decoded(NamedTuple):
    """What a piece of bytes held: records with headers, the number of complete lines, events apart."""

    records: list[bytes]
    lines: int
    plain: bool
    events: list[tuple[int, bytes]]
    """Stamp and JSON of each event, in order; the caller looks at them and puts their records in."""


class PipeDecoder:
    """Decodes one pipe. ``kind`` is what bytes outside records are: ``o`` for pipe 1, ``e`` for pipe 2."""

    def __init__(self, separator: bytes, channel: bytes, kind: bytes) -> None:
        self.separator = separator
        self.boundary = b"\n" + separator
        self.channel = channel
        self.head = b"\0" + channel
        self.kind = kind
        self.last_stamp = 0
        self.waiting: dict[bytes, bytearray] = {}

    def feed(self, data: bytes, earliest: int) -> Decoded:
        """Decode what one read gave. ``earliest`` is when the previous sweep began: bytes without a stamp are later."""
        count = data.count(self.boundary) + 1
        if (
            not self.waiting
            and data.startswith(self.separator)
            and data.endswith(b"\n")
            and data.count(b"\n") == count
            and data.count(b"\0") == count
            and b"\1" not in data
            and data.count(self.separator) == count
        ):
            records = data.replace(self.separator, self.head).split(b"\0")
            del records[0]
            self.last_stamp = _stamp(records[-1][4:20]) or self.last_stamp
            return Decoded(records, count, True, [])
        return self._carefully(data, earliest)

    def _carefully(self, data: bytes, earliest: int) -> Decoded:
        result = Decoded([], 0, False, [])
        pieces = data.split(self.separator)
        lines = 0
        if pieces[0]:
            first = _stamp(pieces[1][:_STAMP]) if len(pieces) > 1 else None
            stamp = max(self.last_stamp, earliest)
            lines += self._text(result, min(stamp, first) if first else stamp, self.kind, pieces[0])
        for piece in pieces[1:]:
            lines += self._piece(result, piece, earliest)
        return result._replace(lines=lines)

    def _piece(self, result: Decoded, piece: bytes, earliest: int) -> int:
        stamp = _stamp(piece[:_STAMP])
        kind, body = piece[_STAMP : _STAMP + 1], piece[_STAMP + 1 :]
        if kind in _MARKED and body.startswith(b"\1"):
            body = body[1:]
        elif kind not in _PLAIN:
            stamp = None
        if stamp is None:
            return self._text(result, max(self.last_stamp, earliest), self.kind, self.separator + piece)
        repeated, self.last_stamp = self.last_stamp, stamp
        if kind == b"j":
            event, _, rest = body.partition(b"\n")
            event = event.replace(b'"chan":0', b'"chan":%d' % int(self.channel, 36), 1)
            result.events.append((stamp, event))
            result.records.append(b"%b%016xj%b\n" % (self.channel, stamp, escape(event)))
            return self._text(result, stamp, self.kind, rest) if rest else 0
        if kind == b"r":
            before, _, text = body.partition(b";")
            if b"%016x" % repeated in before:
                return 0
            kind, body = before[:1], text
        if kind in (b"O", b"E"):
            return self._wait(result, stamp, kind.lower(), body)
        return self._text(result, stamp, kind, b"".join((self.waiting.pop(kind, b""), body)))

    def _wait(self, result: Decoded, stamp: int, kind: bytes, body: bytes) -> int:
        waiting = self.waiting.setdefault(kind, bytearray())
        waiting += body
        if len(waiting) < LONGEST_PIECE:
            return 0
        del self.waiting[kind]
        return self._text(result, stamp, kind, bytes(waiting))

    def _text(self, result: Decoded, stamp: int, kind: bytes, text: bytes) -> int:
        *lines, rest = text.split(b"\n")
        for line in lines:
            result.records.append(b"%b%016x%b%b\n" % (self.channel, stamp, kind, escape(line)))
        if rest:
            part = b"p" if kind == b"o" else b"q"
            result.records.append(b"%b%016x%b%b\n" % (self.channel, stamp, part, escape(rest)))
        return len(lines)

    def finish(self, stamp: int) -> Decoded:
        """What was left of a longer write when its process ended."""
        result = Decoded([], 0, False, [])
        lines = sum(self._text(result, stamp, kind, bytes(text)) for kind, text in self.waiting.items())
        self.waiting.clear()
        return result._replace(lines=lines)


def _stamp(text: bytes) -> int | None:
    try:
        return int(text, 16)
    except ValueError:
        return None
