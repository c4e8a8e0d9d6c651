"""The history of a process, as the fold writes it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procgui.model.history import MOST, History, Moment, MomentKind
from procgui.protocol.batch import (
    EVENT,
    SEPARATOR,
    STDERR_LINE,
    STDOUT_LINE,
    STDOUT_PART,
    Batch,
    channel_name,
    make_record,
)
from procgui.protocol.events import Event
from tests.streams import Line, call, child_process, created, ended, exited, state
from tests.unit.test_processes import Scene


@pytest.fixture
def scene() -> Scene:
    return Scene()


def moments(scene: Scene, name: str) -> list[tuple[str, str, str]]:
    """Kind, detail and by whom."""
    return [(moment.kind.value, moment.detail, moment.by) for moment in scene[name].history]


def started(name: str = "mp1", object: str = "0xa", child: int = 101) -> Iterator[Event]:
    yield created(name, object)
    yield call("start", "begin", name, object)
    yield call("start", "end", name, object, child=child)


def test_a_whole_life(scene: Scene) -> None:
    scene.tell(*started(), child_process(101, "mp1", 2, object="0xa"), Line(2, "one"), Line(2, "two"))
    scene.tell(call("terminate", "begin", "mp1", "0xa", child=101), state(101, "ended"))
    scene.tell(call("join", "begin", "mp1", "0xa", child=101), exited(101, -15))
    scene.tell(call("join", "end", "mp1", "0xa", child=101), call("close", "end", "mp1", "0xa"))
    assert moments(scene, "mp1") == [
        ("created", "", "MainProcess"),
        ("started", "", ""),
        ("first line", "", ""),
        ("called", "terminate", "MainProcess"),
        ("ended", "", ""),
        ("collected", "join", "MainProcess"),
        ("closed", "", ""),
    ]
    times = [moment.time for moment in scene["mp1"].history]
    assert times == sorted(times)
    assert scene["mp1"].first_line == pytest.approx(0.6)
    assert scene["mp1"].start_took == pytest.approx(0.1)


def test_how_long_start_took_is_known_when_the_child_was_quicker(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"), call("start", "begin", "mp1", "0xa"))
    scene.tell(child_process(101, "mp1", 2, object="0xa"), call("start", "end", "mp1", "0xa", child=101))
    assert scene["mp1"].start_took == pytest.approx(0.2)
    assert [kind for kind, _, _ in moments(scene, "mp1")] == ["created", "started"]


def test_a_start_that_raised_is_a_moment(scene: Scene) -> None:
    scene.tell(created("mp1", "0xa"), call("start", "begin", "mp1", "0xa"))
    scene.tell(call("start", "end", "mp1", "0xa", error="OSError"))
    assert moments(scene, "mp1")[1:] == [("refused", "OSError", "MainProcess")]
    assert scene["mp1"].start_took is None


def test_a_second_start_does_not_change_how_long_the_first_took(scene: Scene) -> None:
    scene.tell(*started())
    scene.tell(call("start", "begin", "mp1", "0xa", child=101))
    scene.tell(call("start", "end", "mp1", "0xa", child=101, error="AssertionError"))
    assert scene["mp1"].start_took == pytest.approx(0.1)
    assert moments(scene, "mp1")[-1] == ("refused", "AssertionError", "MainProcess")


def test_somebody_outside_has_no_name(scene: Scene) -> None:
    scene.tell(child_process(101, "mp1", 2))
    scene.run.processes.asked(101, "kill", 7.0)
    assert scene["mp1"].history.last(MomentKind.CALLED) == Moment(7.0, MomentKind.CALLED, "kill", "")


def test_a_code_collected_without_join_does_not_name_it(scene: Scene) -> None:
    scene.tell(*started(), *started("mp2", "0xb", 102))
    scene.tell(call("join", "begin", "mp2", "0xb", child=102), exited(101, 0))
    assert moments(scene, "mp1")[-2:] == [("ended", "", ""), ("collected", "", "MainProcess")]


def test_a_code_that_nobody_collected_is_no_moment(scene: Scene) -> None:
    scene.tell(child_process(101, "mp1", 2), exited(101, None))
    assert [kind for kind, _, _ in moments(scene, "mp1")] == ["started", "ended"]
    scene.tell(exited(101, 3), exited(101, 4))
    assert [kind for kind, _, _ in moments(scene, "mp1")] == ["started", "ended", "collected"]


def test_the_main_process_has_a_history_too(scene: Scene) -> None:
    scene.tell(Line(1, "hello"), exited(100, 0), ended(0))
    assert moments(scene, "MainProcess") == [
        ("started", "", ""),
        ("first line", "", ""),
        ("ended", "", ""),
        ("collected", "", ""),
    ]


def test_a_line_that_came_before_its_process_keeps_its_time(scene: Scene) -> None:
    scene.tell(Line(2, "early"))
    scene.tell(Line(2, "later"))
    scene.tell(child_process(101, "mp1", 2))
    assert (scene["mp1"].first_line, scene["mp1"].lines) == (pytest.approx(0.2), 2)


def test_only_the_first_line_is_looked_for(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    original = Batch.first_line
    monkeypatch.setattr(Batch, "first_line", lambda batch, chan: looked.append(chan) or original(batch, chan))
    scene.tell(Line(1, "one"), Line(1, "two"))
    scene.tell(Line(1, "three"), Line(2, "early"))
    scene.tell(Line(2, "early"))
    assert looked == [1, 2]


def test_thousands_of_calls_leave_room_for_the_end() -> None:
    history = History()
    for number in range(1000):
        history.add(Moment(number, MomentKind.CALLED, "terminate"))
    history.add(Moment(1000.0, MomentKind.ENDED))
    assert (len(history), history.more) == (MOST + 1, 1000 - MOST)
    assert [moment.kind for moment in history][-1] is MomentKind.ENDED


RECORDS = st.tuples(
    st.integers(0, 3),
    st.sampled_from([STDOUT_LINE, STDERR_LINE, STDOUT_PART, EVENT]),
    st.sampled_from([b"", b"x", b"\0000" + b"2" + b"0" * 16 + b"o", b"\1", channel_name(2)]),
)


@given(st.lists(RECORDS, max_size=6), st.integers(0, 3))
def test_the_first_line_of_a_channel_is_found(made: list[tuple[int, bytes, bytes]], wanted: int) -> None:
    blob = SEPARATOR.join(
        make_record(channel_name(chan), stamp, kind, payload) for stamp, (chan, kind, payload) in enumerate(made)
    )
    expected = [
        stamp for stamp, (chan, kind, _) in enumerate(made) if chan == wanted and kind in (STDOUT_LINE, STDERR_LINE)
    ]
    assert Batch(1, blob, len(made), {}, False).first_line(wanted) == (expected[0] if expected else None)
