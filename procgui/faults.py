r"""Catches every exception that nobody caught, from the program's first moment on; no Qt in here.

::

    sys.excepthook       (slots, event handlers, timers) \
    threading.excepthook (any other thread)               >-- Fault --> log, then the sink (the crash dialog)
    sys.unraisablehook   (__del__, callbacks of C code)  /

The usual hooks are called as well, so a terminal shows what it always showed.
"""

from __future__ import annotations

import sys
import threading
from collections import deque
from collections.abc import Callable
from types import TracebackType
from typing import Any, Final, NamedTuple

from procgui.applog import AppLog

_MOST_KINDS: Final = 100
"""Different faults that are counted, or kept for a sink that is not there yet."""


class Fault(NamedTuple):
    """An exception that nobody caught."""

    summary: str
    """Its type and text, as in a traceback's last line."""
    traceback: str
    where: str = ""
    """The thread's name, or what ``sys.unraisablehook`` was told; empty on the main thread."""


def describe(
    kind: type[BaseException], error: BaseException | None, trace: TracebackType | None, where: str = ""
) -> Fault:
    """Put an exception into words."""
    import traceback

    text = "".join(traceback.format_exception(kind, error, trace)).rstrip()
    summary = traceback.format_exception_only(kind, error)[-1].strip()
    return Fault(summary, text, where)


class _Hooks(NamedTuple):
    main: Callable[[type[BaseException], BaseException, TracebackType | None], Any]
    thread: Callable[[threading.ExceptHookArgs], Any]
    unraisable: Callable[[sys.UnraisableHookArgs], Any]


class Faults:
    """:meth:`install` takes the three hooks, :meth:`remove` gives them back."""

    def __init__(self, log: AppLog) -> None:
        self.log = log
        self._sink: Callable[[Fault], None] | None = None
        self._waiting: deque[Fault] = deque(maxlen=_MOST_KINDS)
        self._seen: dict[Fault, int] = {}
        self._usual = _Hooks(sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        self._usual = _Hooks(sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._uncaught
        threading.excepthook = self._uncaught_in_thread
        sys.unraisablehook = self._unraisable

    def remove(self) -> None:
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._usual
        self._sink = None

    def give_to(self, sink: Callable[[Fault], None]) -> None:
        """From now on ``sink`` gets every fault, on the thread where it happened; first those from before."""
        self._sink = sink
        while self._waiting:
            sink(self._waiting.popleft())

    def report(self, fault: Fault) -> None:
        """Log a fault and hand it on."""
        self._note(fault)
        if self._sink is None:
            self._waiting.append(fault)
        else:
            self._sink(fault)

    def _note(self, fault: Fault) -> None:
        """A fault in a fast timer must not push everything else out: its 1st, 2nd, 4th, 8th... stand in the log."""
        if len(self._seen) > _MOST_KINDS:
            self._seen.clear()
        count = self._seen[fault] = self._seen.get(fault, 0) + 1
        if count == 1:
            self.log.note(f"{fault.where}\n{fault.traceback}" if fault.where else fault.traceback)
        elif count & (count - 1) == 0:
            self.log.note(f"{fault.summary}: {count} times by now")

    def _take(
        self, kind: type[BaseException], error: BaseException | None, trace: TracebackType | None, where: str = ""
    ) -> None:
        """Report an exception, unless it is a wish to end. Never raises: nobody could catch it."""
        if not issubclass(kind, Exception):
            return
        try:
            self.report(describe(kind, error, trace, where))
        except Exception as trouble:
            self.log.note(f"{kind.__name__} could not be reported: {trouble!r}")

    def _uncaught(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._usual.main(kind, error, trace)
        self._take(kind, error, trace)

    def _uncaught_in_thread(self, args: threading.ExceptHookArgs) -> None:
        self._usual.thread(args)
        name = args.thread.name if args.thread is not None else "?"
        self._take(args.exc_type, args.exc_value, args.exc_traceback, f"Thread {name}")

    def _unraisable(self, args: sys.UnraisableHookArgs) -> None:
        self._usual.unraisable(args)
        where = f"{args.err_msg or 'Exception ignored in'}: {_name(args.object)}"
        self._take(args.exc_type, args.exc_value, args.exc_traceback, where)


def _name(thing: object) -> str:
    """The thing itself may be half destroyed."""
    try:
        return repr(thing)[:200]
    except Exception:
        return type(thing).__name__
