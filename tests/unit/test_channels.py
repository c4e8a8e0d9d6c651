"""The sweep: what is released is sorted, older than its sweep, and every event is told once, in order."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from procgui.protocol.batch import parse_record
from procgui.supervisor.channels import BATCH_BYTES, BATCH_RECORDS, Channel, Pipe, Released, Sweeper, batches
from procgui.supervisor.decode import PipeDecoder

SEPARATOR = b"\0\xf6\xf7\xf8"

# Each sweep: when it began, and for each of two pipes the records' distances in time and whether they are events.
sweeps = st.lists(st.tuples(st.integers(1, 50), *[st.lists(st.tuples(st.integers(0, 9), st.booleans()))] * 2))


@given(sweeps)
def test_no_later_stamp_is_shown_first_and_nothing_is_lost(rounds) -> None:
    told: list[bytes] = []
    sweeper = Sweeper(told.append)
    pipes = [Pipe(at, Channel(at, at), PipeDecoder(SEPARATOR, b"000%d" % at, b"o")) for at in (1, 2)]
    began, number, shown = 100, 0, []
    for passed, *per_pipe in rounds:
        # Written after the sweep before began, some of it after this one began.
        data = []
        for pipe, records in zip(pipes, per_pipe, strict=True):
            stamp, written = began, b""
            for distance, is_event in records:
                stamp += distance
                text = b'j\1{"n":%d}\n' % number if is_event else b"o%d\n" % number
                written += b"%b%016x%b" % (SEPARATOR, stamp, text)
                number += 1
            data.append((pipe, written))
        began = max(began + passed, *(int(piece[1][-200:].rpartition(SEPARATOR)[2][:16] or b"0", 16) for piece in data))
        released = sweeper.sweep([item for item in data if item[1]], began)
        stamps = [parse_record(record).stamp for record in released.records]
        assert stamps == sorted(stamps)
        assert all(stamp < began for stamp in stamps)
        shown += stamps
    shown += [parse_record(record).stamp for record in sweeper.release(None).records]
    assert len(shown) == number
    assert shown == sorted(shown)
    assert len(told) == len(set(told))


@given(st.lists(st.integers(0, 90_000), max_size=12), st.integers(0, 3000))
def test_batches_are_small_and_hold_everything(sizes, short) -> None:
    records = [b"0001%016xo%b\n" % (at, b"x" * size) for at, size in enumerate([*sizes, *[1] * short])]
    made = batches(1, Released(records, {1: len(records)}, True))
    assert [record for batch in made for record in batch.records()] == records
    assert sum(batch.lines.get(1, 0) for batch in made) == len(records)
    for batch in made:
        assert batch.size == len(batch.records()) <= BATCH_RECORDS
        assert len(batch.blob) <= BATCH_BYTES or batch.size == 1


@given(st.lists(st.sampled_from([b"o", b"e", b"p", b"q", b"j"]), max_size=40), st.booleans())
def test_a_batch_is_plain_when_every_record_is_a_complete_line(kinds, between) -> None:
    flood = [b"0001%016xo\n" % at for at in range(2 * BATCH_RECORDS)]
    others = [b"0001%016x%b{}\n" % (len(flood) + at, kind) for at, kind in enumerate(kinds)]
    records = [*others, *flood] if between else [*flood, *others]
    for batch in batches(1, Released(records, {}, plain=False)):
        assert batch.plain is all(record[20:21] in (b"o", b"e") for record in batch.records())
