"""Exceptions that nobody caught come to the log and the sink, from every thread, and never raise anew."""

from __future__ import annotations

import gc
import sys
import threading
from collections.abc import Iterator

import pytest

from procgui.applog import AppLog
from procgui.faults import Fault, Faults


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Iterator[Faults]:
    """Installed over hooks that say nothing: pytest's own would count the faults as its own."""
    for module, name in ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook")):
        monkeypatch.setattr(module, name, lambda *_: None)
    faults = Faults(AppLog())
    faults.install()
    yield faults
    faults.remove()


def _raise(error: BaseException) -> None:
    """As the interpreter does with what nobody caught."""
    try:
        raise error
    except BaseException as caught:
        sys.excepthook(type(caught), caught, caught.__traceback__)


def test_before_anybody_listens(faults: Faults) -> None:
    _raise(ValueError("early"))
    got: list[Fault] = []
    faults.give_to(got.append)
    _raise(ValueError("late"))
    assert [fault.summary for fault in got] == ["ValueError: early", "ValueError: late"]
    assert "in _raise" in got[0].traceback
    assert "ValueError: early" in faults.log.tail()


def test_from_another_thread(faults: Faults) -> None:
    got: list[Fault] = []
    faults.give_to(got.append)
    thread = threading.Thread(target=_fail, name="worker-7")
    thread.start()
    thread.join()
    assert got[0].summary == "ZeroDivisionError: division by zero" and got[0].where == "Thread worker-7"


def _fail() -> None:
    _ = 1 / 0


class _Sad:
    def __del__(self) -> None:
        raise RuntimeError("while going")


def test_unraisable(faults: Faults) -> None:
    got: list[Fault] = []
    faults.give_to(got.append)
    _Sad()
    gc.collect()
    assert got[0].summary == "RuntimeError: while going" and "_Sad" in got[0].where


@pytest.mark.parametrize("wish", [KeyboardInterrupt(), SystemExit(3)])
def test_a_wish_to_end_is_no_fault(faults: Faults, wish: BaseException) -> None:
    _raise(wish)
    got: list[Fault] = []
    faults.give_to(got.append)
    assert not got and faults.log.tail() == ""


def test_the_usual_hook_is_asked_too(monkeypatch: pytest.MonkeyPatch) -> None:
    usual: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *args: usual.append(args[1]))
    faults = Faults(AppLog())
    faults.install()
    try:
        _raise(ValueError("seen"))
    finally:
        faults.remove()
    assert str(usual[0]) == "seen"
    assert sys.excepthook is not faults._uncaught


def test_the_same_fault_does_not_fill_the_log(faults: Faults) -> None:
    for _ in range(1000):
        _raise(ValueError("again"))
    assert faults.log.tail(10_000).count("Traceback") == 1
    assert "ValueError: again: 512 times by now" in faults.log.tail()


def test_a_sink_that_fails(faults: Faults) -> None:
    def sink(fault: Fault) -> None:
        raise OSError("no dialog")

    faults.give_to(sink)
    _raise(ValueError("first"))
    assert "ValueError could not be reported: OSError('no dialog')" in faults.log.tail()


class _Unspeakable(Exception):
    def __str__(self) -> str:
        raise RuntimeError


def test_an_exception_without_words(faults: Faults) -> None:
    _raise(_Unspeakable())
    assert "_Unspeakable: <exception str() failed>" in faults.log.tail()
