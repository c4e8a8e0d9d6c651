"""The fold: any stream gives a run whose promises hold."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from procgui.model.history import MomentKind
from procgui.model.log import OutputLog
from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.model.states import PROCESS_MOVES, RUN_MOVES, STATEMENT_MOVES, MpState, StatementState
from procgui.protocol.batch import EVENT, Batch, channel_name, make_record
from procgui.protocol.events import (
    CallEvent,
    CreatedEvent,
    Event,
    ExitEvent,
    InputEvent,
    NamesEvent,
    ProcessEvent,
    RunEvent,
    RunState,
    StateEvent,
    StatementEvent,
    Style,
    dump,
)
from procgui.protocol.messages import LaunchSpec, ProcessSample, Sample
from tests.streams import BEGAN, Line, Stream, child_process, ended, main_process, running

pids = st.integers(100, 104)
objects = st.sampled_from(["0xa", "0xb"])
names = st.sampled_from(["mp1", "mp2", ""])
codes = st.sampled_from([0, 1, -9, None])
times = st.none() | st.floats(0, 9)
errors = st.none() | st.just("TypeError")
events = st.one_of(
    st.builds(RunEvent, st.sampled_from(RunState), st.none() | pids, st.sampled_from(["kill", None]), codes),
    st.builds(
        ProcessEvent,
        pids,
        pids,
        names,
        st.sampled_from(Style),
        st.none() | st.booleans(),
        st.none(),
        st.none() | objects,
        st.integers(1, 5),
        st.none() | pids,
    ),
    st.builds(CreatedEvent, pids, objects, names, st.sampled_from(Style), st.booleans(), st.just("fork")),
    st.builds(
        CallEvent,
        pids,
        st.sampled_from(["start", "join", "terminate", "kill", "close"]),
        names,
        objects,
        st.none() | pids,
        st.sampled_from(["begin", "end"]),
        st.just("main.py"),
        st.integers(1, 3),
        times,
        errors,
    ),
    st.builds(StateEvent, pids, st.sampled_from(["ended", "paused", "running"])),
    st.builds(ExitEvent, pids, codes),
    st.builds(StatementEvent, st.integers(0, 3), st.sampled_from(["begin", "end", "taken-back"]), st.just("1"), errors),
    st.builds(InputEvent, pids, st.sampled_from(["begin", "end"])),
    st.builds(NamesEvent, pids, *[st.sampled_from(["", "a", "a\nb"])] * 2, st.sampled_from(["", "7f a\n7e b"])),
)
lines = st.builds(Line, st.integers(1, 6), st.just("text"))
batches = st.lists(events | lines, max_size=6)
samples = st.builds(
    ProcessSample, pids, st.sampled_from(["running", "stopped", "zombie", "idle"]), st.floats(0, 100), st.integers(0, 9)
)


def new_run() -> Run:
    return Run(1, LaunchSpec("lab", "lab.py"), OutputLog(), clock=lambda: BEGAN + 10**9, windows=False)


def reachable(moves: Any, old: Any, new: Any) -> bool:
    """Whether a way of allowed moves leads from one state to the other."""
    return old == new or any(reachable(moves, step, new) for step in moves[old])


def check_history(process: ProcessInfo) -> None:
    moments = list(process.history)
    kinds = [moment.kind for moment in moments if moment.kind not in {MomentKind.CALLED, MomentKind.REFUSED}]
    assert len(set(kinds)) == len(kinds), "it happens once"
    assert [moment.time for moment in moments] == sorted(moment.time for moment in moments)
    assert (MomentKind.STARTED in kinds) == (process.pid is not None)
    assert (MomentKind.ENDED in kinds) == (process.ended is not None)
    assert (MomentKind.FIRST_LINE in kinds) == (process.lines > 0)
    assert (MomentKind.COLLECTED in kinds) == (process.exit is not None and process.exit.exitcode is not None)


def check_rows(run: Run) -> None:
    for row, process in enumerate(run.processes):
        assert process.row == row
        assert process.parent is None or process.parent < row
        assert process.state is not MpState.INITIAL or process.pid is None
        assert process.alive == (process.os_state in {"running", "sleeping", "paused"})
        assert not (process.over and process.waiting)
        assert (process.exit is None) or process.state in {MpState.STOPPED, MpState.CLOSED}
        check_history(process)
    colours = [process.colour for process in run.processes]
    assert len(set(colours)) == len(colours)
    if run.over:
        assert not any(process.alive for process in run.processes)
        assert all(statement.over for statement in run.statements)
        assert not run.waiting_for_input
        assert run.now() == run.ended
    for statement in run.statements:
        assert (statement.first_row is None) == (statement.began is None)
        assert statement.end_row is None or statement.over


@settings(max_examples=300, deadline=None)
@given(st.lists(batches | st.lists(samples, max_size=3).map(tuple), max_size=10))
def test_any_stream_keeps_the_promises(stream: list[Any]) -> None:
    run, maker = new_run(), Stream()
    known: list[tuple[ProcessInfo, MpState, Any]] = []
    state = run.state
    statements: list[StatementState] = []
    for items in stream:
        if isinstance(items, tuple):
            run.sample(Sample(1, items))
        else:
            run.apply(maker.batch(*items))
        check_rows(run)
        for row, (process, before, code) in enumerate(known):
            assert run.processes[row] is process, "rows stay where they are"
            assert reachable(PROCESS_MOVES, before, process.state)
            assert code is None or (process.exit is not None and process.exit.exitcode == code)
        assert reachable(RUN_MOVES, state, run.state)
        assert all(
            reachable(STATEMENT_MOVES, old, new.state) for old, new in zip(statements, run.statements, strict=False)
        )
        known = [(each, each.state, each.exit and each.exit.exitcode) for each in run.processes]
        state, statements = run.state, [each.state for each in run.statements]
    assert run.bad_events == 0


@given(st.lists(batches, max_size=6))
def test_every_line_of_a_known_channel_is_counted(stream: list[Any]) -> None:
    run, maker = new_run(), Stream()
    maker_batches = [maker.batch(*items) for items in stream]
    for batch in maker_batches:
        run.apply(batch)
    total = sum(sum(batch.lines.values()) for batch in maker_batches)
    assert sum(process.lines for process in run.processes) + sum(run.processes._early_lines.values()) == total


@pytest.mark.parametrize(
    "payload",
    [
        b"",
        b"[]",
        b"{}",
        b'{"type": "exit"}',
        b'{"type": "exit", "pid": [], "exitcode": {}}',
        b'{"type": "created", "pid": {}, "object": [], "name": 3, "style": "main", "daemon": 1, "start_method": 2}',
        b'{"type": "run", "state": "asleep"}',
        b"\xff\xfe",
    ],
)
def test_nonsense_from_an_observed_program_is_counted_and_passed_over(payload: bytes) -> None:
    run = new_run()
    run.apply(Batch(1, make_record(channel_name(0), BEGAN, EVENT, payload), 1, {}, False))
    run.apply(Stream().batch(running(), main_process()))
    assert run.bad_events == 1
    assert run.state is RunState.RUNNING
    assert run.processes.main is not None


def test_statements_wait_run_and_end() -> None:
    run, stream = new_run(), Stream()
    for number in (1, 2, 3):
        run.add_statement(number, f"statement {number}")
    run.apply(stream.batch(StatementEvent(1, "begin", "x"), StatementEvent(1, "end", "x")))
    run.apply(stream.batch(StatementEvent(2, "begin", "x"), StatementEvent(2, "end", "x", "ValueError: no")))
    assert [each.state for each in run.statements] == ["done", "failed", "waiting"]
    assert run.statements[1].error == "ValueError: no"
    run.apply(stream.batch(StatementEvent(3, "begin", "x")))
    assert run.busy_statement is run.statements[2]
    run.apply(stream.batch(ended(-9)))
    assert run.statements[2].state is StatementState.ABANDONED
    assert run.busy_statement is None
    assert run.add_statement(4, "late").state is StatementState.ABANDONED


def test_the_stages_of_stopping_are_seen() -> None:
    run, stream = new_run(), Stream()
    seen = []
    for event in (
        running(),
        RunEvent(RunState.STOPPING, stage="interrupt"),
        RunEvent(RunState.STOPPING, stage="terminate"),
        RunEvent(RunState.STOPPING, stage="kill"),
        ended(-9),
    ):
        run.apply(stream.batch(event))
        seen.append((run.state.value, run.stage))
    assert seen == [
        ("running", None),
        ("stopping", "interrupt"),
        ("stopping", "terminate"),
        ("stopping", "kill"),
        ("ended", None),
    ]
    assert run.outcome is not None and run.outcome.signal_name == "SIGKILL"


def test_the_end_of_the_supervisor_ends_the_run_once() -> None:
    run, stream = new_run(), Stream()
    run.apply(stream.batch(running(), main_process(), child_process(101, "mp1", 2)))
    run.end("supervisor-died", "exit code -9")
    run.end("closed")
    assert (run.state, run.error, run.detail) == (RunState.ENDED, "supervisor-died", "exit code -9")
    assert [process.exit.exitcode for process in run.processes if process.exit] == [None, None]


def test_changes_of_the_run_are_counted_and_those_of_processes_are_not() -> None:
    run, stream = new_run(), Stream()
    run.apply(stream.batch(running(), main_process()))
    before = run.changes
    run.apply(stream.batch(child_process(101, "mp1", 2), Line(2, "line")))
    assert run.changes == before
    run.set_pace(0.5)
    assert run.changes > before


def from_channel(chan: int, *events: Event) -> Batch:
    records = [make_record(channel_name(chan), BEGAN + at, EVENT, dump(event)) for at, event in enumerate(events)]
    return Batch(1, b"\0".join(records), len(records), {}, False)


def test_only_the_main_process_tells_of_its_statements_its_input_and_its_names() -> None:
    run = new_run()
    run.apply(Stream().batch(running(), main_process(), child_process(101, "mp1", 2)))
    said = (StatementEvent(1, "begin", "x"), InputEvent(101, "begin"), NamesEvent(101, "a"))
    run.apply(from_channel(2, *said))
    assert (run.statements, run.waiting_for_input, run.names.names) == ([], False, set())
    assert run.bad_events == 3
    run.apply(from_channel(1, *said))
    assert (len(run.statements), run.waiting_for_input, run.names.names) == (1, True, {"a"})


def test_a_statement_is_taken_back_only_while_it_waits() -> None:
    run, stream = new_run(), Stream()
    run.apply(stream.batch(running(), main_process(), StatementEvent(1, "begin", "input()")))
    run.add_statement(2, "waits")
    run.apply(stream.batch(InputEvent(100, "begin")))
    run.apply(stream.batch(StatementEvent(1, "taken-back", "x"), StatementEvent(2, "taken-back", "waits")))
    assert [each.state for each in run.statements] == ["running", "taken-back"]
    assert run.waiting_for_input
    before = run.changes
    run.apply(stream.batch(InputEvent(100, "end"), StatementEvent(1, "end", "x", "ValueError: no", 3)))
    assert (run.statements[0].line, run.waiting_for_input) == (3, False)
    assert run.changes > before


def test_only_the_supervisor_speaks_of_the_run() -> None:
    run = Run(1, LaunchSpec("script", "main.py"), OutputLog())
    for channel, state in ((0, RunState.RUNNING), (1, RunState.ENDED)):
        record = make_record(channel_name(channel), 1000 + channel, EVENT, dump(RunEvent(state, 100, exitcode=0)))
        run.apply(Batch(1, record, 1, {}, False))
    assert run.state is RunState.RUNNING
    assert run.bad_events == 1
