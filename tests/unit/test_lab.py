"""The Lab's statements are what a person would have typed, whatever stands in the form."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procgui.model import lab
from procgui.model.lab import Child, Form, Names, Problem


def test_target_child() -> None:
    assert lab.target_statements(Form(100, 0.05), Child("mp1", "mp1")) == [
        "mp1 = multiprocessing.Process(target=action, args=(100, 0.05), name='mp1')",
        "mp1.start()",
    ]


def test_subclass_child_daemon_not_started() -> None:
    form = Form(5, 0.0, daemon=True, start=False)
    assert lab.subclass_statements(form, Child("mp2", "mp2")) == ["mp2 = MyProcess(5, name='mp2', daemon=True)"]


def test_target_without_delay_has_a_one_tuple() -> None:
    assert "args=(5,)" in lab.target_statements(Form(5, 0.0), Child("mp1", "mp1"))[0]


@given(name=st.text(min_size=1), style=st.sampled_from(["target", "subclass"]))
def test_any_name_is_quoted(name: str, style: lab.Style) -> None:
    first = lab.statements(style, Form(), Child("mp1", name))[0]
    call = next(node for node in ast.walk(ast.parse(first)) if isinstance(node, ast.Call))
    quoted = next(keyword.value for keyword in call.keywords if keyword.arg == "name")
    assert ast.literal_eval(quoted) == name
    assert "\n" not in first


def test_calls() -> None:
    assert [lab.join("a"), lab.join("a", 2.0), lab.is_alive("a"), lab.terminate("a"), lab.kill("a")] == [
        "a.join()",
        "a.join(2.0)",
        "a.is_alive()",
        "a.terminate()",
        "a.kill()",
    ]
    assert [lab.run("a"), lab.close("c[0]")] == ["a.run()", "c[0].close()"]


def test_attributes() -> None:
    assert [lab.attribute("a", "pid"), lab.attribute("a", "authkey")] == ["a.pid", "bytes(a.authkey).hex()"]
    assert lab.assign("a", "daemon", True) == "a.daemon = True"
    assert lab.assign("a", "name", "x'y") == 'a.name = "x\'y"'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("100", 100),
        (" 10,000,000 ", 10_000_000),
        ("0", 0),
        ("-1", Problem("max", "negative")),
        ("ten", Problem("max", "number")),
        ("", Problem("max", "number")),
        ("1.5", Problem("max", "number")),
        ("10000001", Problem("max", "large")),
    ],
)
def test_max(text: str, expected: object) -> None:
    assert lab.read_max(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0.05", 0.05),
        ("0,05 s", 0.05),
        ("nan", Problem("delay", "number")),
        ("inf", Problem("delay", "number")),
        ("-0.1", Problem("delay", "negative")),
        ("1e9", Problem("delay", "large")),
        ("", Problem("delay", "number")),
    ],
)
def test_delay(text: str, expected: object) -> None:
    assert lab.read_delay(text) == expected


def test_count() -> None:
    assert lab.read_count("0") == Problem("count", "none")
    assert lab.read_count("200") == 200
    assert lab.read_count("10001") == Problem("count", "large")


def test_name() -> None:
    assert lab.read_name("") == ""
    assert lab.read_name("   ") == Problem("name", "blank")
    assert lab.read_name(" w ") == "w"


def test_automatic_names_are_never_used_twice() -> None:
    names = Names()
    assert names.take("", 2) == [Child("mp1", "mp1"), Child("mp2", "mp2")]
    assert names.take("mp4", 1) == [Child("mp3", "mp4")]
    names.note("mp5 = multiprocessing.Process(target=action)")
    assert names.preview("") == Child("mp6", "mp6")


def test_own_name_for_several() -> None:
    names = Names()
    assert names.take("worker", 3) == [
        Child("mp1", "worker"),
        Child("mp2", "worker-2"),
        Child("mp3", "worker-3"),
    ]
    assert names.take("worker", 1) == Problem("name", "used")
    assert names.variable_of("worker-2") == "mp2"
    assert names.variable_of("Process-1") is None
