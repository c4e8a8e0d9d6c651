"""The rows of a statement are those that the main process wrote between its begin and its end."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procgui.model.log import OutputLog
from procgui.model.run import Run
from procgui.model.statements import StatementInfo
from procgui.protocol.batch import EVENT, SEPARATOR, Batch, channel_name, make_record
from procgui.protocol.events import Event, StatementEvent, dump
from procgui.protocol.messages import LaunchSpec
from tests.streams import main_process, running

Item = Event | tuple[int, bytes, bytes]
"""An event of the supervisor's, or channel, kind and text."""


class Told:
    """A run that is told of events and rows."""

    def __init__(self, log: OutputLog | None = None) -> None:
        self.run = Run(1, LaunchSpec("lab", "lab.py"), log or OutputLog())
        self.stamp = 0
        self.tell(running(), main_process())

    def tell(self, *items: Item) -> None:
        """One batch."""
        records, lines = [], dict[int, int]()
        for item in items:
            self.stamp += 1
            is_row = type(item) is tuple
            chan, kind, text = item if is_row else (isinstance(item, StatementEvent), EVENT, dump(item))  # type: ignore[misc, arg-type]
            records.append(make_record(channel_name(chan), self.stamp, kind, text))
            if is_row and kind in b"oe":
                lines[chan] = lines.get(chan, 0) + 1
        plain = len(records) == sum(lines.values())
        self.run.apply(Batch(1, SEPARATOR.join(records), len(records), lines, plain))

    def texts(self, number: int, most: int = 100) -> list[str]:
        return [row.text for row in self.run.rows_of(self.statement(number), most).rows]

    def statement(self, number: int) -> StatementInfo:
        return next(each for each in self.run.statements if each.id == number)


def begin(number: int) -> StatementEvent:
    return StatementEvent(number, "begin", "x")


def end(number: int) -> StatementEvent:
    return StatementEvent(number, "end", "x")


def row(text: str, chan: int = 1, kind: bytes = b"o") -> tuple[int, bytes, bytes]:
    return chan, kind, text.encode()


def test_rows_stand_with_their_statement_and_children_with_none() -> None:
    told = Told()
    told.tell(row("before"), begin(1), row("a"), row("child", 2), row("b", kind=b"e"), end(1), row("late"))
    told.tell(begin(2), end(2), begin(3), row("c"))
    told.tell(row("child", 2), row("d"))
    assert [told.texts(number) for number in (1, 2, 3)] == [["a", "b"], [], ["c", "d"]]
    statement = told.statement(1)
    assert (statement.first_row, statement.end_row) == (1, 4)
    assert told.statement(3).end_row is None


def test_only_the_last_rows_and_how_many_there_were_before() -> None:
    told = Told()
    told.tell(begin(1), *(row(str(number)) for number in range(50)), end(1))
    output = told.run.rows_of(told.statement(1), 3)
    assert ([each.text for each in output.rows], output.left_out) == (["47", "48", "49"], 47)


def test_an_unfinished_line_is_shown_and_grows() -> None:
    told = Told()
    told.tell(begin(1), row("Name", kind=b"p"))
    assert told.texts(1) == ["Name"]
    told.tell(row("? ", kind=b"p"))
    told.tell(row("x"), row("y"))
    assert told.texts(1) == ["Name? x", "y"]


def test_what_a_statement_writes_begins_a_row_whatever_stands_there() -> None:
    told = Told()
    told.tell(begin(1), row("no end", kind=b"p"), row("nor here", kind=b"q"), end(1), begin(2), row("a"), end(2))
    assert [told.texts(number) for number in (1, 2)] == [["no end", "nor here"], ["a"]]
    told.tell(begin(3), row("again", kind=b"p"))
    told.tell(row(" and on", kind=b"p"), row("child", 2, b"p"))
    told.tell(end(3))
    told.tell(row(" of it", 2), row("late"), begin(4), row("b"), end(4))
    assert [told.texts(number) for number in (3, 4)] == [["again and on"], ["b"]]
    assert [row.text for row in told.run.log.rows(0, 99)][-4:] == ["again and on", "child of it", "late", "b"]


def test_a_waiting_one_has_no_rows_nor_has_anything_before_the_main_process_is_known() -> None:
    told = Told()
    waiting = told.run.add_statement(7, "x")
    assert told.run.rows_of(waiting, 9) == ([], 0)
    assert Run(1, LaunchSpec("lab", "lab.py"), OutputLog()).rows_of(waiting, 9) == ([], 0)


def test_clearing_forgets_rows_and_later_ones_come_all_the_same() -> None:
    told = Told()
    told.tell(begin(1), row("a"), end(1), begin(2), row("b"))
    assert told.texts(2) == ["b"]
    told.run.log.clear()
    assert (told.texts(1), told.texts(2)) == ([], [])
    told.tell(row("c"), end(2), row("d"))
    assert (told.texts(1), told.texts(2)) == ([], ["c"])
    assert told.statement(2).first_row == 1


@given(
    st.lists(
        st.lists(
            st.one_of(
                st.tuples(st.sampled_from([1, 2]), st.sampled_from([b"o", b"e", b"p", b"q"]), st.just(b"abc")),
                st.sampled_from([begin, end]),
            ),
            max_size=8,
        ),
        max_size=8,
    )
)
@pytest.mark.parametrize("row_limit", [4, 1000])
def test_rows_are_numbered_as_they_stand_in_the_log(row_limit: int, stream) -> None:
    told, number, expected = Told(OutputLog(row_limit=row_limit)), 0, dict[int, tuple[int, int | None]]()
    for items in stream:
        batch: list[Item] = []
        for item in items:
            # Each begin and each end in a batch of its own as well: there the log itself tells the row.
            if not callable(item):
                batch.append(item)
            elif item is begin:
                number += 1
                batch.append(begin(number))
            elif number:
                batch.append(end(number))
        told.tell(*batch) if batch else None
    alone = Told(OutputLog(row_limit=row_limit))
    for items in stream:
        for item in items:
            if not callable(item):
                alone.tell(item)
            elif item is begin:
                expected[len(expected) + 1] = (alone.run.log.end, None)
                alone.tell(begin(len(expected)))
            elif expected:
                first, last = expected[len(expected)]
                expected[len(expected)] = (first, alone.run.log.end if last is None else last)
                alone.tell(end(len(expected)))
    assert {each.id: (each.first_row, each.end_row) for each in told.run.statements} == expected


def test_a_running_statement_is_cheap_to_ask_while_children_flood() -> None:
    looked: list[int] = []
    told = Told()
    told.tell(begin(1), row("a"), row("b"))
    store = told.run.log.store
    for _ in range(300):
        told.tell(*(row("flood", 2) for _ in range(1000)))
    told.tell(row("c"))
    records = store.records
    store.records = lambda chunk: (looked.append(chunk.serial), records(chunk))[1]  # type: ignore[method-assign]
    assert told.texts(1) == ["a", "b", "c"]
    assert len(set(looked)) <= 2
    assert len(store.chunks) > 50
