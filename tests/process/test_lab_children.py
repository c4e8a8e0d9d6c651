"""What is typed in the Lab reaches its children, under every start method; and the names that the window completes."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from procgui.protocol.events import CreatedEvent, NamesEvent
from tests.process.engine import METHODS
from tests.process.lab import SOURCE, Lab


@pytest.fixture
def lab() -> Iterator[Lab]:
    """A Lab whose processes are gone after the test."""
    made = Lab()
    yield made
    made.supervisor.end_all()


DECORATED = """\
import functools; x = 1
def twice(f):
    return lambda: (f(), f())
@(
    # 装饰
    twice
)
def g(): print('文'); print("g")
class Mine(
    multiprocessing.Process,
):
    '''A class.'''
    def run(self):
        g()
"""


@pytest.mark.parametrize("method", METHODS)
def test_a_typed_function_is_a_target(lab: Lab, method: str) -> None:
    lab.begin("import multiprocessing", method)
    given = lab.do(
        "def f(): print('typed')",
        "p = multiprocessing.Process(target=f)",
        "p.start(); p.join()",
        "print(p.exitcode)",
        "def h(): print('later')",
        "q = multiprocessing.Process(target=h)\nq.start()\nq.join()\nprint(q.exitcode)",
    )
    assert [statement.error for statement in given] == [None] * 6
    assert lab.got.texts() == ["typed", "0", "later", "0"]
    main = lab.run.processes.main
    assert main is not None
    writers = {text: pid for pid, _, text in lab.got.lines}
    assert main.pid not in (writers["typed"], writers["later"])


@pytest.mark.parametrize("method", METHODS)
def test_decorators_and_classes_are_typed_whole(lab: Lab, method: str) -> None:
    lab.begin(SOURCE, method)
    given = lab.do(DECORATED, "m = Mine(); m.start(); m.join(); print(m.exitcode)")
    assert [statement.error for statement in given] == [None, None]
    assert lab.got.texts() == ["文", "g", "文", "g", "0"]


def test_only_definitions_of_statements_that_succeeded_are_kept(lab: Lab) -> None:
    lab.begin("here = __file__")
    lab.do(
        "def good(): pass\r\nnot_kept = 1; import os, sys; from time import (\n  sleep,\n)",
        "from __future__ import annotations",
        "def bad(): pass\n1 / 0",
        "if True:\n    def inner(): pass",
        "async def waits():\n    return '''a\n  b'''",
        "print(open(here).read())",
    )
    assert lab.got.texts() == [
        "here = __file__",
        "def good(): pass",
        "",
        "import os, sys",
        "",
        "from time import (",
        "  sleep,",
        ")",
        "",
        "async def waits():",
        "    return '''a",
        "  b'''",
        "",
    ]


PRELOADED = """
import multiprocessing, os, sys
if __name__ == "__main__":
    # What Python does by itself from 3.13.2 on: the fork server loads the main module before it forks.
    os.makedirs(here := os.path.join(os.path.dirname(__file__), "early"))
    with open(os.path.join(here, "early_main.py"), "w") as file:
        file.write("import multiprocessing.spawn\\n"
                   "from multiprocessing import process\\n"
                   "process.current_process()._inheriting = True\\n"
                   f"multiprocessing.spawn.import_main_path({__file__!r})\\n"
                   "del process.current_process()._inheriting\\n")
    os.environ["PYTHONPATH"] = here
    multiprocessing.set_forkserver_preload(["early_main"])
"""


@pytest.mark.skipif("forkserver" not in METHODS, reason="needs a fork server")
def test_a_fork_server_that_has_loaded_the_source_already_knows_what_is_typed_later(lab: Lab) -> None:
    lab.begin(PRELOADED, "forkserver")
    given = lab.do(
        "p = multiprocessing.Process(target=print, args=('first',)); p.start(); p.join()",
        "def f(): print('typed', len(multiprocessing.spawn.old_main_modules))",
        "p = multiprocessing.Process(target=f); p.start(); p.join(); print(p.exitcode)",
    )
    assert [statement.error for statement in given] == [None] * 3
    assert lab.got.texts() == ["first", "typed 2", "0"]  # once by the fork server, once by the child


def test_the_names_of_the_main_process_are_told(lab: Lab) -> None:
    lab.begin(SOURCE + "def action(): pass\n")
    lab.until_ready()
    assert lab.run.names.names == {"multiprocessing", "action"}
    lab.do("mp1 = multiprocessing.Process()\n变量 = [mp1, multiprocessing.Process()]")
    objects = [event.object for event in lab.got.events if isinstance(event, CreatedEvent)]
    assert lab.run.names.names == {"multiprocessing", "action", "mp1", "变量"}
    assert [lab.run.names.expression_of(each) for each in objects] == ["mp1", "变量[1]"]
    lab.do("d = {'a': mp1, 3: 变量[1]}; del mp1, 变量, action")
    assert lab.run.names.names == {"multiprocessing", "d"}
    assert [lab.run.names.expression_of(each) for each in objects] == ["d['a']", "d[3]"]
    lab.do("d = None")
    assert [lab.run.names.expression_of(each) for each in objects] == [None, None]


def test_nothing_is_said_of_names_that_stay(lab: Lab) -> None:
    lab.begin(SOURCE)
    lab.do("x = 1", "x = 2", "x")
    told = [event for event in lab.got.events if isinstance(event, NamesEvent)]
    assert [event.came.split("\n") for event in told] == [["multiprocessing"], ["x"], ["_"]][: len(told)]


def test_many_names_come_in_several_events(lab: Lab) -> None:
    lab.begin(SOURCE)
    lab.do(
        "all = [multiprocessing.Process() for _ in range(500)]",
        "for i in range(500): globals()['a_rather_long_name_%d' % i] = i",
        "globals()['x' * 2000] = globals()[3] = globals()['no name'] = 1",
    )
    names = lab.run.names
    objects = [event.object for event in lab.got.events if isinstance(event, CreatedEvent)]
    assert [names.expression_of(each) for each in objects] == [f"all[{number}]" for number in range(500)]
    assert names.names == {"multiprocessing", "all", "i", *(f"a_rather_long_name_{number}" for number in range(500))}


ODD = """
class Odd:
    @property
    def __class__(self):
        raise ValueError("asked for its class")
    def __getattribute__(self, name):
        raise ValueError("asked for " + name)
    def __eq__(self, other):
        raise ValueError("compared")
    def __hash__(self):
        return 2
    def __iter__(self):
        raise ValueError("iterated")
    __repr__ = __len__ = __bool__ = __iter__

class OddType(type):
    def __subclasscheck__(self, other):
        raise ValueError("checked")
    __instancecheck__ = __subclasscheck__
    def __getattribute__(self, name):
        raise ValueError("asked for " + name)

class Odder(metaclass=OddType):
    pass

class OddList(list):
    __iter__ = None
"""


def test_odd_objects_are_not_asked_anything(lab: Lab) -> None:
    lab.begin(SOURCE + ODD)
    (statement,) = lab.do("odd = Odd(); both = [odd, Odder(), OddList([1])]; keyed = {odd: odd, 1: odd}")
    (after,) = lab.do("print('usable')")
    assert (statement.error, after.error) == (None, None)
    assert {"odd", "both", "keyed"} <= lab.run.names.names
    assert lab.got.texts("stderr") == []


def test_children_get_no_names_of_ours(lab: Lab) -> None:
    lab.begin("import sys\n")
    lab.do("print(sorted(name for name in globals() if name not in ('sys', '_')))")
    plain = ["__annotations__", "__builtins__", "__doc__", "__file__", "__loader__", "__name__", "__package__"]
    names = [*plain, "__spec__"] if sys.version_info < (3, 14) else None
    if names is not None:
        assert lab.got.texts() == [repr(names)]
