"""What differs between systems, as a person sees it: the words of an end, and what wine cannot tell."""

from __future__ import annotations

import sys

import pytest

WINDOWS = sys.platform == "win32"


def _is_wine() -> bool:
    if sys.platform != "win32":
        return False
    import ctypes

    return hasattr(ctypes.windll.ntdll, "wine_get_version")


WINE = _is_wine()
no_pause = pytest.mark.skipif(WINE, reason="wine says of suspended processes that they run")
no_cpu_time = pytest.mark.skipif(WINE, reason="wine tells no CPU time of other processes")


def ended_by(call: str) -> str:
    """The English words for a child that ``terminate()`` or ``kill()`` has ended."""
    if WINDOWS:  # where both are the same, and no signal
        return f"-15: ended by {call}()"
    return {"terminate": "-15: ended by SIGTERM", "kill": "-9: ended by SIGKILL"}[call]


def ended_from_outside(action: str) -> str:
    """The same when the window has done it, not the parent."""
    return f"15: ended from outside by {action}()" if WINDOWS else ended_by(action)
