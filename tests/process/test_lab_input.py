"""``input()`` in the Lab's main process: the window is told, answers, or interrupts; children read nothing."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from procgui.protocol.events import InputEvent
from tests.process.engine import METHODS
from tests.process.lab import SOURCE, Lab


@pytest.fixture
def lab() -> Iterator[Lab]:
    """A Lab whose processes are gone after the test."""
    made = Lab()
    yield made
    made.supervisor.end_all()


def test_an_answer_is_read(lab: Lab) -> None:
    lab.begin()
    (asking,) = lab.give("name = input('Name? ')\nprint(name)")
    lab.until(lambda: lab.run.waiting_for_input)
    assert [row.text for row in lab.run.rows_of(asking, 9).rows] == ["Name? "]
    lab.answer("李雷")
    lab.until(lambda: asking.over)
    assert not lab.run.waiting_for_input
    assert lab.got.texts() == ["Name? 李雷"]


def test_lines_that_were_answered_at_once_are_read_one_by_one(lab: Lab) -> None:
    lab.begin("import sys\n")
    lab.until_ready()
    lab.answer("one\ntwo")
    lab.answer("three")
    lab.do("print([input(), input(), sys.stdin.readline()])")
    assert lab.got.texts() == ["['one', 'two', 'three\\n']"]


def test_an_interrupt_frees_input_and_leaves_no_frame(lab: Lab) -> None:
    lab.begin()
    (asking,) = lab.give("input()")
    lab.until(lambda: lab.run.waiting_for_input)
    lab.interrupt()
    lab.until(lambda: asking.over)
    assert (asking.error, lab.run.waiting_for_input) == ("KeyboardInterrupt", False)
    if sys.version_info >= (3, 11):
        assert [text for text in lab.got.texts("stderr") if "File" in text] == ['  File "<lab-1>", line 1, in <module>']
    lab.give("print(input())")
    lab.until(lambda: lab.run.waiting_for_input)
    lab.answer("next")
    lab.until(lambda: "next" in lab.got.texts())


def test_stop_is_the_end_of_input(lab: Lab) -> None:
    text = "try:\n    input()\nexcept KeyboardInterrupt:\n    rest = sys.stdin.read()\n    print('the end', repr(rest))"
    lab.begin("import sys\n")
    lab.give(text)
    lab.until(lambda: lab.run.waiting_for_input)
    lab.stop()
    assert lab.got.texts() == ["the end ''"]
    assert (lab.run.exitcode, lab.run.waiting_for_input) == (0, False)


def test_a_stream_like_any_other(lab: Lab) -> None:
    lab.begin("import sys, io\n")
    lab.do(
        "s = sys.stdin; print(s is sys.__stdin__, type(s).__name__, type(s.buffer).__name__)",
        "print(s.name, s.mode, s.fileno(), s.encoding, s.isatty(), isinstance(s.buffer.raw, io.FileIO), s.readable())",
    )
    assert lab.got.texts() == ["True TextIOWrapper BufferedReader", "<stdin> r 0 utf-8 False True True"]


@pytest.mark.parametrize("read", ["s.read()", "s.buffer.read()", "s.buffer.raw.read(9)", "s.buffer.raw.readall()"])
def test_every_way_to_read_is_told(lab: Lab, read: str) -> None:
    lab.begin("import sys\ns = sys.stdin\n")
    lab.give(read)
    lab.until(lambda: lab.run.waiting_for_input)
    begins = [event.phase for event in lab.got.events if isinstance(event, InputEvent)]
    assert begins == ["begin"]


@pytest.mark.parametrize("method", METHODS)
def test_a_child_reads_nothing(lab: Lab, method: str) -> None:
    lab.begin(SOURCE, method)
    lab.do(
        "def f():\n    try: input()\n    except EOFError as error: print(error)",
        "p = multiprocessing.Process(target=f); p.start(); p.join(); print(p.exitcode)",
    )
    assert lab.got.texts() == ["EOF when reading a line", "0"]
    assert not any(isinstance(event, InputEvent) for event in lab.got.events)


def test_a_killed_main_process_waits_for_nothing(lab: Lab) -> None:
    lab.begin("import multiprocessing, time, os\n")
    lab.give("p = multiprocessing.Process(target=time.sleep, args=(100,)); p.start()", "input()")
    lab.until(lambda: lab.run.waiting_for_input)
    main = lab.run.processes.main
    assert main is not None and main.pid is not None
    lab.supervisor.runs[1].signal_one(main.pid, "kill")
    lab.until(lambda: not main.alive)
    assert not lab.run.waiting_for_input
    lab.stop()
