"""The output log: what goes in comes out, whatever the pieces, the memory and the disk."""

from __future__ import annotations

import io
from typing import IO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procgui.model.log import LogFilter, OutputLog
from procgui.model.store import CHUNK_ROWS, SPOOL_FULL
from procgui.protocol.batch import SEPARATOR, Batch, channel_name, make_record
from tests.unit.log_feed import Piece, batch, feed, lines, naive_rows, shown, streams, texts


def texts_of(log: OutputLog) -> list[str]:
    return [row.text for row in shown(log)]


def filled(count: int, memory_limit: int = 10**8, spool_limit: int = 10**9) -> OutputLog:
    """A log of numbered lines in batches of 100."""
    log = OutputLog(memory_limit, spool_limit)
    for first in range(0, count, 100):
        log.append(lines(*(f"line {number}" for number in range(first, min(first + 100, count)))))
    return log


@given(st.lists(texts, max_size=30))
def test_any_bytes_come_out_as_they_went_in(payloads: list[bytes]) -> None:
    log = OutputLog()
    log.append(batch(*((1, b"o", payload) for payload in payloads)))

    assert texts_of(log) == [payload.decode("utf-8", "backslashreplace") for payload in payloads]


@given(streams)
def test_pieces_and_lines_of_all_streams_become_the_rows_of_a_naive_model(stream: list[list[Piece]]) -> None:
    log = OutputLog()
    feed(log, stream)

    assert shown(log) == naive_rows(stream)


@given(streams)
def test_the_rows_are_the_same_when_they_are_read_after_every_batch(stream: list[list[Piece]]) -> None:
    log = OutputLog()
    for until in range(len(stream)):
        feed(log, stream[until : until + 1])
        shown(log)

    assert texts_of(log) == [row.text for row in naive_rows(stream)]


@given(streams)
def test_the_rows_are_the_same_when_almost_everything_lies_in_the_spool(stream: list[list[Piece]]) -> None:
    filler = [[(7, b"o", b"x" * 4000)] for _ in range(70)]
    mixed = [batch for some in stream for batch in (some, *filler[:70])]
    log = OutputLog(memory_limit=1000)
    feed(log, mixed)

    assert shown(log) == naive_rows(mixed)
    log.close()


def test_events_are_no_rows_but_tell_when_the_run_began() -> None:
    log = OutputLog()
    event = make_record(channel_name(0), 500, b"j", b"{}")
    line = make_record(channel_name(1), 700, b"o", b"hello")
    log.append(Batch(1, SEPARATOR.join([event, line]), 2, {1: 1}, False))

    assert texts_of(log) == ["hello"]
    assert log.began == 500


def test_lines_of_a_batch_that_concern_another_one_confuse_nothing() -> None:
    log = OutputLog()
    log.append(lines("a", "b", chan=1)._replace(lines={1: 1, 2: 1}))
    log.append(lines("c", chan=2)._replace(lines={}))

    assert texts_of(log) == ["a", "b", "c"]
    assert log.channels == {1: 2, 2: 1}
    view = log.view(LogFilter(frozenset({1})))
    assert view.work(1.0)
    assert [row.text for row in view.rows(0, 9)] == ["a", "b"]


def test_an_endless_line_goes_on_in_further_rows_without_losing_a_character() -> None:
    log = OutputLog(row_limit=100)
    piece = "\u5b50x".encode() * 11
    for _ in range(20):
        log.append(batch((1, b"p", piece)))
    log.append(batch((1, b"o", b"end")))
    rows = shown(log)

    assert "".join(row.text for row in rows) == "\u5b50x" * 220 + "end"
    assert all(len(row.text.encode()) <= 100 for row in rows)
    assert [row.ended for row in rows] == [False] * (len(rows) - 1) + [True]


def test_one_record_longer_than_a_row_is_cut_between_characters() -> None:
    log = OutputLog(row_limit=100)
    log.append(batch((1, b"o", "\u5b50".encode() * 100)))

    assert "".join(texts_of(log)) == "\u5b50" * 100
    assert len(log) > 3


def test_many_small_batches_make_few_chunks() -> None:
    log = OutputLog()
    for number in range(10_000):
        log.append(lines(str(number)))

    assert len(log.store.chunks) <= 10_000 // CHUNK_ROWS + 1
    assert log.row(7_777).text == "7777"


def test_old_rows_come_back_from_the_spool() -> None:
    log = filled(50_000, memory_limit=100_000)

    assert log.dropped == 0
    assert log.store.spool.size > 1_000_000
    assert texts_of(log) == [f"line {number}" for number in range(50_000)]
    log.close()


def test_beyond_the_limit_of_the_spool_the_oldest_rows_go_and_are_counted() -> None:
    log = filled(100_000, memory_limit=200_000, spool_limit=1_500_000)

    assert log.dropped == log.first > 0
    assert log.store.spool.size <= 1_500_000
    assert log.row(log.first).text == f"line {log.first}"
    assert log.row(99_999).text == "line 99999"
    assert texts_of(log) == [f"line {number}" for number in range(log.first, 100_000)]
    log.close()


def test_a_row_that_was_dropped_while_open_goes_on_as_a_new_one() -> None:
    log = OutputLog(memory_limit=50_000, spool_limit=100_000)
    log.append(batch((1, b"p", b"begun ")))
    for _ in range(200):
        log.append(lines(*["x" * 50] * 100, chan=2))
    log.append(batch((1, b"o", b"ended")))

    assert log.first > 0
    assert log.row(log.end - 1).text == "ended"
    log.close()


class FullDisk(io.BytesIO):
    """A disk with room for 300,000 bytes."""

    def write(self, data: object) -> int:
        if self.tell() + len(bytes(data)) > 300_000:  # type: ignore[call-overload]
            raise OSError(28, "No space left on device")
        return super().write(data)  # type: ignore[arg-type]


def test_a_full_disk_is_reported_once_and_the_newest_rows_stay() -> None:
    disks: list[IO[bytes]] = []

    def opener() -> IO[bytes]:
        disks.append(FullDisk())
        return disks[-1]

    log = OutputLog(memory_limit=200_000, opener=opener)
    reports: list[str] = []
    log.on_trouble = reports.append
    for first in range(0, 50_000, 100):
        log.append(lines(*(f"line {number}" for number in range(first, first + 100))))

    assert reports == [SPOOL_FULL]
    assert log.trouble == SPOOL_FULL
    assert log.dropped == log.first > 0
    assert texts_of(log) == [f"line {number}" for number in range(log.first, 50_000)]


def test_a_disk_that_no_longer_gives_back_what_it_took_leaves_empty_rows() -> None:
    log = filled(50_000, memory_limit=100_000)
    for chunk in log.store.chunks:
        if chunk.extent is not None:
            chunk.extent.segment.file.truncate(0)

    assert log.row(5).text == ""
    assert log.trouble == "spool-unreadable"
    log.close()


def test_clear_forgets_rows_without_calling_them_dropped() -> None:
    log = filled(1_000)
    log.append(batch((1, b"p", b"open ")))
    log.clear()

    assert len(log) == 0
    log.append(lines("new"))
    assert texts_of(log) == ["new"]
    assert log.dropped == 0


def test_a_row_that_is_not_there_is_an_index_error() -> None:
    with pytest.raises(IndexError):
        filled(10).row(10)
