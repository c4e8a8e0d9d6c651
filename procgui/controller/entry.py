"""The first function of the supervisor process. No Qt: this is imported there."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, Any, Final

from procgui.protocol.messages import Command, Message, Notice

if TYPE_CHECKING:
    from multiprocessing.queues import Queue

CRASHED: Final = "supervisor-crashed"
"""Code of the last notice of a supervisor that raised; its detail is the traceback."""
REPORT_SECONDS: Final = 5.0
"""How long a window that does not read is waited for."""
NO_RUN: Final = 0
"""Number of no run: the notice concerns all."""


def enter(target: str, commands: Queue[Command], messages: Queue[Message]) -> None:
    """Import ``module:function`` here, where a failure can still be reported, and call it with the two Queues."""
    try:
        module, _, name = target.partition(":")
        supervise: Any = getattr(importlib.import_module(module), name)
        supervise(commands, messages)
    except Exception:
        import traceback

        _say(messages, Notice(NO_RUN, CRASHED, traceback.format_exc()))
        raise


def _say(messages: Any, last: Notice) -> None:
    """Send the last message and see it written, unless nobody reads."""
    import queue

    try:
        messages.put(last, timeout=REPORT_SECONDS)
    except queue.Full:
        return
    messages.close()
    # Not join_thread(): that does nothing after cancel_join_thread(), which the supervisor calls.
    messages._thread.join(REPORT_SECONDS)
