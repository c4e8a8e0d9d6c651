"""Whether a text is a Python program at all, before a process is started for it."""

from __future__ import annotations

from typing import NamedTuple

_MOST = 400_000
"""Characters; a longer text is judged by the process that runs it, so that the window never waits."""


class Fault(NamedTuple):
    """The line counts from 1; None when the whole text is meant."""

    line: int | None
    words: str


def fault_of(text: str, name: str) -> Fault | None:
    """What the compiler of this Python objects to; None when it takes the text. Nothing is executed."""
    import warnings

    if len(text) > _MOST:
        return None
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            compile(text, name, "exec", dont_inherit=True)
        except SyntaxError as error:
            return Fault(error.lineno or None, f"{type(error).__name__}: {error.msg}")
        except (ValueError, OverflowError, RecursionError, MemoryError) as error:
            return Fault(None, f"{type(error).__name__}: {error}".removesuffix(": "))
    return None
