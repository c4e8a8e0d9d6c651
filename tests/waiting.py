"""Waiting for the thing itself, outside Qt."""

from __future__ import annotations

import threading
from collections.abc import Callable
from time import monotonic

_GLANCE = 0.01


def until(true: Callable[[], object], seconds: float = 60.0) -> None:
    """Look until something holds; fail after so many seconds."""
    deadline = monotonic() + seconds
    pause = threading.Event()
    while not true():
        assert monotonic() < deadline, f"not within {seconds} s"
        pause.wait(_GLANCE)
