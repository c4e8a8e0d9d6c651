"""When a run counts as one whose processes multiply."""

from __future__ import annotations

from procgui.supervisor.runaway import MOST_FAILURES, MOST_STARTS, Runaway


def test_more_than_may_live() -> None:
    runaway = Runaway(64)
    assert runaway.sign(64) is None
    assert runaway.sign(65) == ("living", 65)
    runaway.allow(65)
    assert runaway.sign(130) is None
    assert runaway.sign(131) == ("living", 131)


def test_without_a_limit_nothing_is_a_sign() -> None:
    runaway = Runaway(None)
    for pid in range(10 * MOST_STARTS):
        runaway.started(pid, 1.0)
        runaway.collected(pid, 1, 1.0)
    assert runaway.sign(10**6) is None


def test_starts_within_a_second() -> None:
    runaway = Runaway(64)
    for pid in range(MOST_STARTS):
        runaway.started(pid, 1.0)
    assert runaway.sign(3) is None
    runaway.started(MOST_STARTS, 1.9)
    assert runaway.sign(3) == ("starts", MOST_STARTS + 1)
    runaway.started(MOST_STARTS + 1, 3.0)
    assert runaway.sign(3) is None


def test_one_after_the_other_however_fast() -> None:
    runaway = Runaway(64)
    for pid in range(10 * MOST_STARTS):
        runaway.started(pid, 1.0)
        runaway.started(pid, 1.0)  # by its parent, and by itself
        runaway.collected(pid, 0, 1.0)
    assert runaway.sign(3) is None


def test_a_process_that_is_told_of_twice_counts_once() -> None:
    runaway = Runaway(64)
    for pid in [*range(MOST_STARTS), *range(MOST_STARTS)]:
        runaway.started(pid, 1.0)
    assert runaway.sign(3) is None


def fail(runaway: Runaway, count: int, exitcode: int = 1, lifetime: float = 0.1) -> None:
    for pid in range(count):
        runaway.started(pid, 10.0 * pid)
        runaway.collected(pid, exitcode, 10.0 * pid + lifetime)


def test_children_that_fail_at_once_one_after_the_other() -> None:
    runaway = Runaway(64)
    fail(runaway, MOST_FAILURES - 1)
    assert runaway.sign(3) is None
    fail(runaway, 1)
    assert runaway.sign(3) == ("failures", MOST_FAILURES)
    runaway.allow(3)
    assert runaway.sign(3) is None


def test_one_that_works_or_lives_a_while_breaks_the_row() -> None:
    for ending in ({"exitcode": 0}, {"lifetime": 5.0}, {"exitcode": -15}):
        runaway = Runaway(64)
        fail(runaway, MOST_FAILURES - 1)
        fail(runaway, 1, **ending)  # type: ignore[arg-type]
        fail(runaway, MOST_FAILURES - 1)
        assert runaway.sign(3) is None
