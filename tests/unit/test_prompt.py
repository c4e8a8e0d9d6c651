"""When Enter sends, what Tab offers, what Up brings back."""

from __future__ import annotations

import pytest

from procgui.model.names import MainNames
from procgui.protocol.events import NamesEvent
from procgui.ui.console.complete import is_complete, statement_of, without_prompts
from procgui.ui.console.completion import PROCESS, completion
from procgui.ui.console.history import MOST, History


@pytest.mark.parametrize(
    "text",
    [
        "x = 1",
        "x = 1; y",
        "x = 1\ny = 2",
        "for i in x:\n    print(i)\n",
        "for i in x:\n    if i:\n        y\n        ",
        "def f():\n    pass\n\nf()",
        "@d\ndef f():\n    pass\n    ",
        "1 +",
        "    indented = 1",
        "x = '\\d'",
        "'''text\n'''",
        "# a comment",
        "x\0",
        "x = 1\n" * 20_000 + "for",
    ],
)
def test_what_is_sent(text: str) -> None:
    assert is_complete(text)


@pytest.mark.parametrize(
    "text",
    [
        "for i in x:",
        "for i in x: print(i)",
        "for i in x:\n    print(i)",
        "def f():\n    pass\n\n    # more",
        "@d",
        "@d\ndef f():\n    pass",
        "print(",
        "print(\n",
        "x = '''text\n\n",
        "x = 1\nif x:\n    y",
        "if x:\n    y\nelse:",
        "x = \\",
    ],
)
def test_what_goes_on(text: str) -> None:
    assert not is_complete(text)


def test_what_is_sent_of_a_text() -> None:
    assert statement_of("\n\n    if x:\n        y\n\n  ") == "if x:\n    y"
    assert statement_of("x = 1  ") == "x = 1"
    assert statement_of(" \n ") == ""


def test_prompts_of_a_copied_session_are_left_out() -> None:
    assert without_prompts(">>> for i in x:\n...     y\n...\n5\n>>> z") == "for i in x:\n    y\n\nz"
    assert without_prompts("x\n>>> y") == "x\n>>> y"


@pytest.fixture
def names() -> MainNames:
    known = MainNames()
    known.fold(NamesEvent(1, "mp1\nmy\nchildren\nmultiprocessing", "", "7f mp1\n7e children[0]\n7d d['a b']", ""))
    return known


@pytest.mark.parametrize(
    ("before", "typed", "found"),
    [
        ("m", "m", ["mp1", "my", "multiprocessing", "map", "max", "memoryview", "min"]),
        ("x = ch", "ch", ["children", "chr"]),
        ("mp1.is", "is", ["is_alive"]),
        ("mp1.", "", list(PROCESS)),
        ("print(children[0].ex", "ex", ["exitcode"]),
        ("d['a b'].p", "p", ["pid"]),
        ("children[1].", "", []),
        ("my.", "", []),
        ("a.mp1.", "", []),
        ("multiprocessing.Proc", "Proc", ["Process", "ProcessError"]),
        ("whi", "whi", ["while"]),
        ("mp1", "mp1", []),
        ("1", "", []),
        ("x[0].y", "y", []),
    ],
)
def test_completion(names: MainNames, before: str, typed: str, found: list[str]) -> None:
    assert completion(before, names).typed == typed
    assert sorted(completion(before, names).names) == sorted(found)


def test_own_names_come_first_and_alone_where_nothing_was_typed(names: MainNames) -> None:
    assert completion("m", names).names[:3] == ["mp1", "multiprocessing", "my"]
    assert completion("x = ", names).names == ["children", "mp1", "multiprocessing", "my"]
    assert completion("whi", None).names == ["while"]


def test_up_and_down_walk_through_what_was_typed_and_keep_the_draft() -> None:
    history = History(["a", "b"])
    assert history.later("") is None
    assert [history.earlier("draft"), history.earlier("b"), history.earlier("a")] == ["b", "a", None]
    assert [history.later("a"), history.later("b"), history.later("draft")] == ["b", "draft", None]
    history.add("b")
    assert history.texts == ["a", "b"]
    history.add("c")
    assert [history.earlier(""), history.earlier("c")] == ["c", "b"]


def test_history_is_bounded() -> None:
    history = History(["", "x" * 100_000])
    for number in range(MOST + 50):
        history.add(str(number))
    assert len(history.texts) == MOST and history.texts[-1] == str(MOST + 49)
