"""What an exit code means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procgui.model.outcome import NTSTATUS_NAMES, Outcome, OutcomeKind


@pytest.mark.parametrize(
    ("exitcode", "kind"),
    [
        (0, "ok"),
        (1, "code"),
        (255, "code"),
        (-15, "signal"),
        (-9, "signal"),
        (None, "unknown"),
        (3221225477, "code"),  # on POSIX no such code exists, so it is no crash
    ],
)
def test_kinds_on_posix(exitcode: int | None, kind: str) -> None:
    assert Outcome(exitcode).kind == kind


@pytest.mark.parametrize(
    ("exitcode", "name"),
    [
        (3221225477, "access-violation"),
        (3221225786, "control-c"),
        (-1073741819, "access-violation"),  # the same code read as a signed number
        (0xC00000FD, "stack-overflow"),
        (0xC0000409, "fail-fast"),
        (0xC0000135, "missing-dll"),
    ],
)
def test_a_crash_on_windows_has_a_name(exitcode: int, name: str) -> None:
    outcome = Outcome(exitcode, windows=True)
    assert outcome.kind is OutcomeKind.NTSTATUS
    assert outcome.ntstatus_name == name


def test_an_unnamed_status_is_still_a_status() -> None:
    outcome = Outcome(0xC0000BAD, windows=True)
    assert (outcome.kind, outcome.ntstatus_name) == (OutcomeKind.NTSTATUS, None)


def test_terminate_on_windows_is_no_crash() -> None:
    assert Outcome(-15, "kill", windows=True).kind is OutcomeKind.SIGNAL


def test_ordinary_codes_on_windows_are_no_crash() -> None:
    assert Outcome(3, windows=True).kind is OutcomeKind.CODE


def test_signal_names() -> None:
    assert Outcome(-15).signal_name == "SIGTERM"
    assert Outcome(-15000).signal_name is None
    assert Outcome(15).signal_name is None
    assert Outcome(-9).signal_name == "SIGKILL"


@given(st.integers(-(2**33), 2**33) | st.none(), st.booleans())
def test_every_code_means_something(exitcode: int | None, windows: bool) -> None:
    outcome = Outcome(exitcode, windows=windows)
    assert (outcome.ntstatus is not None) == (outcome.kind is OutcomeKind.NTSTATUS)
    assert outcome.ntstatus_name in {None, *NTSTATUS_NAMES.values()}
    assert outcome.signal_name is None or outcome.kind is OutcomeKind.SIGNAL
