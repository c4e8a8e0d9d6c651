"""What a child executes is read from the statement that made it, and left out where it does not stand there."""

from __future__ import annotations

import pytest

from procgui.model.code_object import code_of
from procgui.model.log import OutputLog
from procgui.model.run import Run
from procgui.protocol.events import CreatedEvent, StatementEvent, Style
from procgui.protocol.messages import LaunchSpec
from tests.streams import Stream, main_process, running

TARGET, SUBCLASS = Style.TARGET, Style.SUBCLASS


def _code(style: Style, statement: str, pid: int = 100) -> str | None:
    run, stream = Run(1, LaunchSpec("lab", "lab.py"), OutputLog()), Stream()
    made = CreatedEvent(pid, "7f", "mp1", style, False, "spawn")
    run.add_statement(1, statement)
    run.apply(stream.batch(running(), main_process(), StatementEvent(0, "begin", ""), StatementEvent(0, "end", "")))
    run.apply(stream.batch(StatementEvent(1, "begin", statement), made, StatementEvent(1, "end", statement)))
    run.apply(stream.batch(StatementEvent(2, "begin", "Process(target=other)"), StatementEvent(2, "end", "")))
    return code_of(run.processes[1], run)


@pytest.mark.parametrize(
    ("style", "statement", "code"),
    [
        (TARGET, "mp1 = multiprocessing.Process(target=action, args=(100, 0.05), name='mp1')", "action(100, 0.05)"),
        (TARGET, "p = Process(None, target=os.getpid)", "os.getpid()"),
        (TARGET, "p = Process(target=f, args=[1], kwargs={'a': 2})", "f(...)"),
        (TARGET, "c = [Process(target=f, args=(i,)) for i in range(3)]", "f(...)"),
        (TARGET, "a = Process(target=f); b = Process(target=g)", None),
        (TARGET, "p = make()", None),
        (SUBCLASS, "mp2 = MyProcess(100, 0.05, name='mp2')", "MyProcess.run()"),
        (SUBCLASS, "children.append(MyProcess(1))", "MyProcess.run()"),
        (SUBCLASS, "print(MyProcess(1))", None),
        (TARGET, "this is no Python", None),
    ],
)
def test_code(style: Style, statement: str, code: str | None) -> None:
    assert _code(style, statement) == code


def test_a_child_of_a_child_was_made_by_no_statement() -> None:
    run, stream = Run(1, LaunchSpec("lab", "lab.py"), OutputLog()), Stream()
    run.apply(stream.batch(running(), main_process(), StatementEvent(1, "begin", "p = Process(target=f)")))
    run.apply(stream.batch(CreatedEvent(100, "7f", "a", TARGET, False, None)))
    run.processes[1].parent = 1
    assert code_of(run.processes[1], run) is None


def test_what_the_source_itself_made_is_not_told() -> None:
    run, stream = Run(1, LaunchSpec("lab", "lab.py"), OutputLog()), Stream()
    run.apply(stream.batch(running(), main_process(), StatementEvent(0, "begin", "lab.py")))
    run.apply(stream.batch(CreatedEvent(100, "7f", "a", TARGET, False, None)))
    assert code_of(run.processes[1], run) is None
