"""The Lab's main process: its source, statements one at a time, tracebacks, taking back, stopping."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from procgui.model.states import StatementState
from procgui.protocol.events import StatementEvent
from procgui.protocol.messages import Launch, LaunchSpec
from tests.process.lab import Lab

posix = pytest.mark.skipif(sys.platform == "win32", reason="uses POSIX signals or os.fork")


@pytest.fixture
def lab() -> Iterator[Lab]:
    """A Lab whose processes are gone after the test."""
    made = Lab()
    yield made
    made.supervisor.end_all()


def shown(lab: Lab, statement: object) -> list[str]:
    return [row.text for row in lab.run.rows_of(statement, 100).rows]  # type: ignore[arg-type]


def test_the_source_is_executed_from_a_file_of_the_run(lab: Lab) -> None:
    lab.begin("import sys\nprint(__name__, __file__ == sys.argv[0])\nhere = __file__\n")
    source = lab.until_ready()
    assert (source.state, shown(lab, source)) == (StatementState.DONE, ["__main__ True"])
    lab.do("print(here)")
    file = Path(lab.got.texts()[-1])
    assert file.name == "lab.py" and file.exists()
    lab.stop()
    assert not file.exists()


def test_without_a_source_the_script_itself_is_executed(lab: Lab, tmp_path: Path) -> None:
    script = tmp_path / "mine.py"
    script.write_text("import neighbour\n", "utf-8")
    (tmp_path / "neighbour.py").write_text("print(__name__)\n", "utf-8")
    lab.supervisor.handle(Launch(1, LaunchSpec("lab", str(script))))
    lab.until_ready()
    lab.do("def f(): pass")
    assert lab.got.texts() == ["neighbour"]
    assert script.read_text("utf-8") == "import neighbour\n"


def test_a_source_with_a_mistake_is_refused_with_its_line(lab: Lab) -> None:
    lab.begin("x = 1\nif x\n    print(x)\n")
    refused = lab.until_ended().refused
    assert refused is not None
    assert (refused.code, "lab.py, line 2" in refused.detail) == ("syntax", True)


def test_a_source_that_raises_tells_its_line_and_the_lab_goes_on(lab: Lab) -> None:
    lab.begin("def f():\n    return 1 / 0\n\nprint('before')\nf()\nprint('never')\n")
    source = lab.until_ready()
    assert (source.state, source.line) == (StatementState.FAILED, 2)
    assert source.error == "ZeroDivisionError: division by zero"
    assert shown(lab, source)[0] == "before" and "    return 1 / 0" in shown(lab, source)
    assert not any("procgui" in text and "agent" in text for text in lab.got.texts("stderr"))
    assert [each.state for each in lab.do("print('usable')")] == ["done"]


def test_several_lines_show_what_the_interactive_interpreter_shows(lab: Lab) -> None:
    lab.begin()
    text = "x = 3\nx\nfor i in range(2):\n    i\n\n'中文'\n# end"
    (statement,) = lab.do(text)
    assert statement.error is None
    assert shown(lab, statement) == ["3", "0", "1", "'中文'"]
    (last, nothing) = lab.do("_", "# only this")
    assert (shown(lab, last), nothing.state, shown(lab, nothing)) == (["'中文'"], "done", [])


def test_a_traceback_shows_the_lines_of_the_statement_that_defined_a_function(lab: Lab) -> None:
    lab.begin()
    lab.do("def f(x):\n    # first\n    return 1 / x\n")
    first, second = lab.do("y = 0\nf(y)", "f(0)")
    assert (first.line, second.line) == (2, 1)
    assert [text.strip() for text in shown(lab, first) if not set(text) <= set(" ^~")] == [
        "Traceback (most recent call last):",
        'File "<lab-2>", line 2, in <module>',
        "f(y)",
        'File "<lab-1>", line 3, in f',
        "return 1 / x",
        "ZeroDivisionError: division by zero",
    ]


def test_a_mistake_in_a_statement_is_told_with_its_line(lab: Lab) -> None:
    lab.begin()
    wrong, outside, next_one = lab.do("a = 1\nb = (", "a = 1\nreturn a", "'\\ud800'.encode()")
    assert (wrong.error or "").startswith("SyntaxError: ")
    assert (wrong.line, outside.line, next_one.line) == (2, 2, 1)
    assert "    b = (" in shown(lab, wrong)


ODD = """
class Odd(Exception):
    def __str__(self):
        raise ValueError("no text")

def bad_hook(*args):
    raise RuntimeError("hook")
"""


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("raise Odd", "Odd"),
        ("import sys; sys.excepthook = bad_hook; 1 / 0", "ZeroDivisionError: division by zero"),
        ("import sys; sys.stderr.close(); 1 / 0", "ZeroDivisionError: division by zero"),
        ("import sys; del sys.modules['__main__']; 1 / 0", "ZeroDivisionError: division by zero"),
        ("raise KeyError", "KeyError"),
    ],
)
def test_odd_statements_leave_the_lab_usable(lab: Lab, text: str, error: str) -> None:
    lab.begin(ODD)
    failed, after = lab.do(text, "print('usable')")
    assert (failed.error, after.state) == (error, StatementState.DONE)
    assert shown(lab, after) == ["usable"]


def test_a_future_of_ours_is_no_future_of_the_statement(lab: Lab) -> None:
    lab.begin("def f(x: int): pass\nprint(f.__annotations__)")
    lab.do("def g(x: int): pass\nprint(g.__annotations__)")
    assert lab.got.texts() == ["{'x': <class 'int'>}"] * 2


def test_a_statement_that_waits_can_be_taken_back_and_one_that_runs_cannot(lab: Lab) -> None:
    lab.begin()
    busy, kept, back = lab.give("input()", "print('kept')", "print('back')")
    lab.until(lambda: lab.run.waiting_for_input)
    lab.take_back(back)
    lab.take_back(busy)
    lab.until(lambda: back.state is StatementState.TAKEN_BACK)
    assert (busy.state, kept.state) == (StatementState.RUNNING, StatementState.WAITING)
    assert lab.run.waiting_for_input
    lab.answer("go on")
    lab.until(lambda: kept.over)
    (after,) = lab.do("print('after')")
    assert lab.got.texts() == ["'go on'", "kept", "after"]
    assert (back.state, back.first_row, after.state) == (StatementState.TAKEN_BACK, None, StatementState.DONE)


def test_nothing_is_kept_of_statements_that_have_ended(lab: Lab) -> None:
    lab.begin()
    lab.do(*["None"] * 20)
    console = lab.supervisor.runs[1].console
    assert (console.waiting, list(console.claims.iterdir())) == ({}, [])


def test_the_first_statement_waits_for_the_source(lab: Lab) -> None:
    lab.begin("input()\n")
    first, second = lab.give("print(1)", "print(2)")
    lab.until(lambda: lab.run.waiting_for_input)
    lab.take_back(first)
    lab.answer("")
    lab.until(lambda: second.over)
    assert lab.got.texts() == ["2"]


FORGES = """
def forge(number):
    import sys, time
    emit = sys.stdout.buffer.raw._channel.emit
    for phase in ("begin", "end", "odd"):
        emit(type="statement", id=number, phase=phase, text="forged", error=None)
    emit(type="statement", id=None, phase="end")
    emit(type="names", pid=1, came=3)
    emit(type="statement")
"""


def test_events_that_a_statement_forges_mix_up_nothing(lab: Lab) -> None:
    lab.begin(FORGES)
    given = lab.give(*(f"forge({number})\nprint({number})" for number in range(4)), "print('last')")
    lab.until(lambda: "last" in lab.got.texts())
    lab.until(lambda: all(statement.over for statement in given))
    assert lab.got.texts() == ["0", "1", "2", "3", "last"]
    assert lab.got.bad_events == 8


@posix
def test_a_statement_that_forks_ends_once_and_in_the_main_process(lab: Lab) -> None:
    lab.begin("import os\n")
    text = "child = os.fork()\nif child: _, status = os.waitpid(child, 0)\nif child: reader = input()"
    forking, after = lab.give(text, "print(status)")
    lab.until(lambda: lab.run.waiting_for_input)
    assert (forking.state, after.state) == (StatementState.RUNNING, StatementState.WAITING)
    lab.answer("go on")
    lab.until(lambda: after.over)
    assert lab.got.texts() == ["0"]
    ends = [event.id for event in lab.got.events if isinstance(event, StatementEvent) and event.phase == "end"]
    assert ends == [0, 1, 2]
    assert forking.error is None


@posix
def test_stop_drops_what_waits_and_ends_what_runs(lab: Lab) -> None:
    lab.begin("import time\n")
    busy, waiting = lab.give("print('on')\ntime.sleep(100)", "print('never')")
    lab.until(lambda: lab.got.texts())
    lab.stop()
    assert (busy.error, waiting.state) == ("KeyboardInterrupt", StatementState.ABANDONED)
    assert lab.got.texts() == ["on"]
    assert (lab.run.exitcode, lab.run.reached) == (0, "interrupt")


@posix
def test_interrupts_at_any_time_end_no_main_process(lab: Lab) -> None:
    lab.begin("import time\n")
    lab.until_ready()
    given = lab.give(*["sum(range(1000))"] * 300)
    while not all(statement.over for statement in given):
        lab.interrupt()
        lab.supervisor.turn()
    (after,) = lab.do("print('usable')")
    if after.error is not None:  # the last interrupt has come late
        (after,) = lab.do("print('usable')")
    assert after.error is None
    assert {statement.error for statement in given} <= {None, "KeyboardInterrupt"}


def test_a_long_statement_arrives_whole(lab: Lab) -> None:
    lab.begin()
    (statement,) = lab.do(f"print(len({'x' * 300_000!r}))")
    assert shown(lab, statement) == ["300000"]


def test_exit_ends_the_main_process(lab: Lab) -> None:
    lab.begin()
    leaving, waiting = lab.give("raise SystemExit(3)", "print('never')")
    lab.until_ended()
    assert (leaving.error, waiting.state) == ("SystemExit: 3", StatementState.ABANDONED)
    assert lab.run.exitcode == 3


def test_nothing_of_the_lab_stays_open(lab: Lab) -> None:
    if not Path("/proc/self/fd").exists():
        pytest.skip("needs /proc")
    before = len(os.listdir("/proc/self/fd"))
    lab.begin()
    lab.until_ready()
    lab.stop()
    assert len(os.listdir("/proc/self/fd")) <= before + 1  # the guard's pipe
