"""Filtered views, searching and saving, each against the same thing done naively."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procgui.model.ansi import without_escapes
from procgui.model.log import LogFilter, LogView, OutputLog
from procgui.model.needle import Needle
from procgui.model.save import Save
from procgui.model.search import Hit, Search
from tests.unit.log_feed import Piece, batch, feed, lines, shown, streams

filters = st.builds(
    LogFilter,
    st.none() | st.frozensets(st.integers(0, 3)),
    st.frozensets(st.sampled_from(["stdout", "stderr"])),
    st.frozensets(st.integers(0, 3), max_size=2),
)
needles = st.sampled_from(["a", "A", "o1", "12", "0", "\u5b50", "\\xff", "f", "ab", "\x01", "1", "x"])


def done(work: LogView | Search | Save) -> None:
    for _ in range(10_000):
        if work.work(0):
            return
    raise AssertionError("never done")


def filtered(log: OutputLog, wanted: LogFilter) -> LogView:
    view = log.view(wanted)
    done(view)
    return view


@given(streams, filters)
def test_a_filter_gives_what_a_naive_one_gives(stream: list[list[Piece]], wanted: LogFilter) -> None:
    log = OutputLog()
    feed(log, stream)
    view = filtered(log, wanted)

    assert view.rows(view.first, view.end) == [
        row
        for row in shown(log)
        if (wanted.chans is None or row.chan in wanted.chans)
        and row.chan not in wanted.hidden
        and row.stream in wanted.streams
    ]


@given(streams, filters)
def test_a_view_follows_a_growing_log(stream: list[list[Piece]], wanted: LogFilter) -> None:
    log = OutputLog()
    view = log.view(wanted)
    for some in stream:
        feed(log, [some])
        done(view)

    assert len(view) == len(filtered(log, wanted))


def test_rows_of_a_view_lead_to_the_log_and_back() -> None:
    log = OutputLog()
    for number in range(5_000):
        log.append(lines(str(number), chan=number % 3))
    view = filtered(log, LogFilter(frozenset([1])))

    assert view.row(700).text == "2101"
    assert view.log_row(700) == 2101
    assert view.position(2101) == 700
    assert view.position(2102) == 701
    assert view.position(4_999) == len(view) - 1


def test_a_view_forgets_what_the_log_drops() -> None:
    log = OutputLog(memory_limit=100_000, spool_limit=500_000)
    view = log.view(LogFilter(frozenset([1])))
    for first in range(0, 60_000, 100):
        log.append(batch(*((number % 2, b"o", b"%d" % number) for number in range(first, first + 100))))
        done(view)

    assert view.first > 0
    assert view.row(view.first).text == str(log.first + 1)
    assert view.row(view.end - 1).text == "59999"
    log.close()


def naive_hits(view: LogView, text: str, case: bool) -> list[Hit]:
    hits = []
    for position, row in enumerate(view.rows(view.first, view.end), view.first):
        shown_text = without_escapes(row.text)
        count = shown_text.count(text) if case else shown_text.lower().count(text.lower())
        hits += [Hit(position, nth) for nth in range(count)]
    return hits


def walk(search: Search, backwards: bool = False) -> list[Hit]:
    """All hits by going from one to the next."""
    at = Hit(search.view.end, 0) if backwards else Hit(search.view.first, 0)
    hits: list[Hit] = []
    while True:
        answer = search.find(at, 0, backwards)
        if answer.hit is not None:
            hits.append(answer.hit)
            at = answer.hit if backwards else answer.hit._replace(nth=answer.hit.nth + 1)
        elif answer.known:
            return hits


@given(streams, needles, st.booleans(), filters)
def test_a_search_finds_what_a_naive_one_finds(
    stream: list[list[Piece]], text: str, case: bool, wanted: LogFilter
) -> None:
    log = OutputLog()
    feed(log, stream)
    view = filtered(log, wanted)
    search = Search(view, text, case)
    done(search)
    hits = naive_hits(view, text, case)

    assert search.total == len(hits)
    assert walk(search) == hits
    assert walk(search, backwards=True) == hits[::-1]
    assert [search.ordinal(hit) for hit in hits] == list(range(1, len(hits) + 1))


@given(streams, needles)
def test_a_search_counts_on_while_the_log_grows(stream: list[list[Piece]], text: str) -> None:
    log = OutputLog()
    search = Search(log.view(), text)
    for some in stream:
        feed(log, [some])
        done(search)

    assert search.total == len(naive_hits(log.view(), text, case=False))


def test_a_search_over_many_chunks_says_how_far_it_is_and_can_be_asked_meanwhile() -> None:
    log = OutputLog(memory_limit=100_000)
    for number in range(30):
        log.append(lines(*(f"{number} needle" if at == 999 else f"{number} hay" for at in range(4_000))))
    search = Search(log.view(), "needle")

    assert not search.work(0)
    assert 0 < search.fraction < 1
    assert search.find(Hit(0, 0), 1.0).hit == Hit(999, 0)
    done(search)
    assert search.total == 30
    assert search.ordinal(Hit(999 + 29 * 4_000, 0)) == 30
    log.close()


def test_a_search_forgets_what_the_log_drops() -> None:
    log = OutputLog(memory_limit=100_000, spool_limit=500_000)
    search = Search(log.view(), "line")
    for _ in range(600):
        log.append(lines(*["line"] * 100))
        done(search)

    assert log.first > 0
    assert search.total == len(log)
    log.close()


def test_the_needle_marks_the_places_in_a_row() -> None:
    assert Needle("AB", case=False).spans("ab aB \u0130ab") == [(0, 2), (3, 5), (7, 9)]
    assert Needle("a.c", case=True).spans("a.c abc") == [(0, 3)]
    assert Needle("\u00c9", case=False).spans("caf\u00e9") == [(3, 4)]


def test_saving_writes_plain_text(tmp_path: Path) -> None:
    log = OutputLog()
    log.append(lines("\x1b[31mred\x1b[0m", "tab\tstop", "10 %\r20 %", "\u5b50\u8fdb\u7a0b", "<b>"))
    log.append(batch((1, b"o", b"\xff"), (1, b"p", b"name? ")))
    path = tmp_path / "out.txt"
    done(Save(log.view(), path))

    assert path.read_text(encoding="utf-8") == "red\ntab\tstop\n20 %\n\u5b50\u8fdb\u7a0b\n<b>\n\\xff\nname? \n"
    assert list(tmp_path.iterdir()) == [path]


def test_saving_a_filtered_view_writes_its_rows_alone(tmp_path: Path) -> None:
    log = OutputLog()
    log.append(batch((1, b"o", b"one"), (2, b"o", b"two"), (1, b"e", b"three")))
    path = tmp_path / "out.txt"
    done(Save(filtered(log, LogFilter(frozenset([1]))), path))

    assert path.read_text() == "one\nthree\n"


def test_saving_where_one_may_not_write_raises_and_keeps_the_old_file(tmp_path: Path) -> None:
    log = OutputLog()
    log.append(lines("x"))
    (tmp_path / "file").write_text("old")

    with pytest.raises(OSError, match="file"):
        Save(log.view(), tmp_path / "file" / "out.txt")
    save = Save(log.view(), tmp_path / "file")
    save.cancel()
    assert (tmp_path / "file").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1
