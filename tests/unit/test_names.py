"""What is folded of the main process's names is what it holds, and a plain name comes before an expression."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procgui.model.log import OutputLog
from procgui.model.names import MainNames
from procgui.model.run import Run
from procgui.protocol.events import NamesEvent
from procgui.protocol.messages import LaunchSpec
from tests.streams import Stream, child_process, created, main_process, running


def test_a_plain_name_comes_before_an_expression_and_the_oldest_first() -> None:
    names = MainNames()
    names.fold(NamesEvent(1, "d\nmp1\nmp2", "", "7f d['a b']\n7f mp1\n7f mp2", ""))
    assert names.names == {"d", "mp1", "mp2"}
    assert names.expression_of("7f") == "mp1"
    names.fold(NamesEvent(1, "", "mp1", "", "mp1"))
    assert names.expression_of("7f") == "mp2"
    names.fold(NamesEvent(1, "", "", "7e mp2", ""))
    assert (names.expression_of("7f"), names.expression_of("7e")) == ("d['a b']", "mp2")
    names.fold(NamesEvent(1, "", "d", "", "d['a b']"))
    assert names.expression_of("7f") is None


@pytest.mark.parametrize("fields", [(3, "", "", ""), ("", None, "", ""), ("", "", ["7f a"], ""), ("", "", "", 1.5)])
def test_fields_that_are_no_texts_change_nothing(fields) -> None:
    names = MainNames()
    names.fold(NamesEvent(1, "a", "", "7f a", ""))
    with pytest.raises(TypeError):
        names.fold(NamesEvent(1, *fields))
    assert (names.names, names.expression_of("7f")) == ({"a"}, "a")


spaces = st.dictionaries(st.sampled_from("abcd"), st.sampled_from(["", "1", "2"]), max_size=4)


@given(st.lists(spaces, max_size=6))
def test_whatever_comes_and_goes_each_object_is_reached_by_what_holds_it(stages) -> None:
    names, before = MainNames(), {}
    for after in stages:
        held, old = ({name: at for name, at in space.items() if at} for space in (after, before))
        came, went = after.keys() - before.keys(), before.keys() - after.keys()
        holds = [f"{at} {name}" for name, at in held.items() if old.get(name) != at]
        names.fold(NamesEvent(1, *map("\n".join, (came, went, holds, old.keys() - held.keys()))))
        before = after
        assert names.names == set(after)
        for number in "12":
            expression = names.expression_of(number)
            assert (expression is None) == (number not in after.values())
            assert expression is None or after[expression] == number


def test_a_process_is_written_as_the_main_process_holds_it() -> None:
    run, stream = Run(1, LaunchSpec("lab", "lab.py"), OutputLog()), Stream()
    run.apply(stream.batch(running(), main_process(), created("mp1", "7f"), child_process(101, "mp1", 2, "7f")))
    child = run.processes[1]
    assert run.expression_of(child) is None
    run.apply(stream.batch(NamesEvent(100, "children", "", "7f children[0]", "")))
    assert run.expression_of(child) == "children[0]"
    run.apply(stream.batch(created("inner", "7f", 101)))
    assert [run.expression_of(process) for process in run.processes] == [None, "children[0]", None]
    run.apply(stream.batch(created("another", "7f")))
    assert [run.expression_of(process) for process in run.processes] == [None, None, None, "children[0]"]
