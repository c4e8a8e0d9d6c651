"""Decoding a pipe: whatever is written, cut anywhere by reads, gives the same text; forged records harm nobody."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from procgui.protocol.batch import parse_record
from procgui.supervisor.decode import Decoded, PipeDecoder

SEPARATOR = b"\0\xf6\xf7\xf8"
CHANNEL = b"0001"
PART = {b"p": b"o", b"q": b"e"}

texts = st.binary(max_size=40).map(lambda data: data.replace(SEPARATOR, b""))
lines = st.lists(st.text("ab\0\1é", max_size=10), min_size=1, max_size=3).map(lambda parts: "\n".join(parts) + "\n")


def record(stamp: int, kind: bytes, text: bytes) -> bytes:
    """What the agent writes."""
    return b"%b%016x%b%b" % (SEPARATOR, stamp, kind, text)


def collect(pieces: list[Decoded]) -> dict[bytes, bytes]:
    """The text of each stream, put together again."""
    streams = {b"o": b"", b"e": b""}
    for piece in pieces:
        for raw in piece.records:
            parsed = parse_record(raw)
            if parsed.kind != b"j":
                whole = parsed.kind in streams
                streams[PART.get(parsed.kind, parsed.kind)] += parsed.payload + (b"\n" if whole else b"")
    return streams


@given(st.lists(st.tuples(st.sampled_from([b"o", b"e"]), lines)), st.data())
def test_records_read_whole_give_their_text_and_their_number_of_lines(written, data) -> None:
    decoder = PipeDecoder(SEPARATOR, CHANNEL, b"o")
    records = [record(at + 1, kind, text.encode()) for at, (kind, text) in enumerate(written)]
    decoded = []
    while records:
        count = data.draw(st.integers(1, len(records)))
        decoded.append(decoder.feed(b"".join(records[:count]), 0))
        del records[:count]
    streams = collect(decoded)
    for kind in (b"o", b"e"):
        assert streams[kind] == "".join(text for which, text in written if which == kind).encode()
    assert sum(piece.lines for piece in decoded) == "".join(text for _, text in written).count("\n")
    for piece in decoded:
        assert piece.records == sorted(piece.records, key=lambda raw: raw[4:20])


@given(st.lists(texts), st.lists(st.integers(1, 30)))
def test_bytes_without_records_come_through_however_they_are_cut(written, cuts) -> None:
    data = b"".join(written).replace(SEPARATOR, b"")
    decoder = PipeDecoder(SEPARATOR, CHANNEL, b"o")
    decoded = []
    for cut in [*cuts, len(data)]:
        decoded.append(decoder.feed(data[:cut], 5))
        data = data[cut:]
    original = b"".join(written).replace(SEPARATOR, b"")
    assert collect(decoded)[b"o"] == original


@given(st.lists(st.one_of(texts, st.tuples(st.sampled_from(b"oeOEjr"), texts)), max_size=8))
def test_no_mixture_of_records_and_bytes_makes_a_bad_record(written) -> None:
    decoder = PipeDecoder(SEPARATOR, CHANNEL, b"o")
    marked = b"OEjr"
    data = b"".join(
        item
        if isinstance(item, bytes)
        else record(at, bytes([item[0]]), (b"\1" if item[0] in marked else b"") + item[1])
        for at, item in enumerate(written)
    )
    for piece in (decoder.feed(data, 0), decoder.finish(99)):
        for raw in piece.records:
            assert raw.startswith(CHANNEL) and raw.endswith(b"\n")
            assert raw.count(b"\n") == 1 and b"\0" not in raw
            parse_record(raw)


@given(st.binary(max_size=3000), st.integers(1, 200))
def test_a_long_write_in_pieces_is_one_line(text, size) -> None:
    text = text.replace(b"\n", b"").replace(SEPARATOR, b"") + b"\n"
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    decoder = PipeDecoder(SEPARATOR, CHANNEL, b"o")
    decoded = [decoder.feed(record(at, b"O", b"\1" + piece), 0) for at, piece in enumerate(pieces[:-1])]
    decoded.append(decoder.feed(record(len(pieces), b"o", pieces[-1]), 0))
    assert collect(decoded)[b"o"] == text
    assert sum(len(piece.records) for piece in decoded) == 1


def test_a_piece_that_a_signal_made_doubtful_is_taken_once() -> None:
    decoder = PipeDecoder(SEPARATOR, CHANNEL, b"o")
    first = record(7, b"o", b"x\n")
    again = record(9, b"r", b"\1o%016x;x\n" % 7)
    assert collect([decoder.feed(first + again, 0)])[b"o"] == b"x\n"
    lost = PipeDecoder(SEPARATOR, CHANNEL, b"o")
    assert collect([lost.feed(again, 0)])[b"o"] == b"x\n"
