"""How a process ended, as a value. It knows what an exit code means; the controller puts it into words.

Exit codes are those of ``multiprocessing.Process.exitcode``: on POSIX ``-N`` means signal N; on Windows a crash is an
NTSTATUS such as 3221225477 (0xC0000005), and ``terminate()`` and ``kill()`` both give -15 there, so that only
``asked`` can tell them apart.
"""

from __future__ import annotations

import signal
import sys
from enum import Enum
from typing import Final, NamedTuple

NTSTATUS_NAMES: Final = {
    0x80000003: "breakpoint",
    0xC0000005: "access-violation",
    0xC0000006: "in-page-error",
    0xC0000017: "no-memory",
    0xC000001D: "illegal-instruction",
    0xC0000094: "integer-divide-by-zero",
    0xC00000FD: "stack-overflow",
    0xC0000135: "missing-dll",
    0xC000013A: "control-c",
    0xC0000142: "dll-init-failed",
    0xC0000374: "heap-corruption",
    0xC0000409: "fail-fast",
}
"""Names for the codes that Windows gives to crashed programs (Microsoft's [MS-ERREF], section 2.3)."""

_SIGNAL_NAMES: Final = {
    1: "SIGHUP",
    2: "SIGINT",
    3: "SIGQUIT",
    4: "SIGILL",
    5: "SIGTRAP",
    6: "SIGABRT",
    8: "SIGFPE",
    9: "SIGKILL",
    11: "SIGSEGV",
    13: "SIGPIPE",
    14: "SIGALRM",
    15: "SIGTERM",
}
"""Signals whose numbers are the same on Linux and macOS: Windows names them too when it opens their recordings."""

_FIRST_NTSTATUS: Final = 0x80000000


class OutcomeKind(str, Enum):
    """What sort of end it was."""

    OK = "ok"
    CODE = "code"
    SIGNAL = "signal"
    NTSTATUS = "ntstatus"
    UNKNOWN = "unknown"
    """Ended, and nobody collected the exit code."""


class Outcome(NamedTuple):
    """The end of one process.

    ``asked`` is ``"terminate"`` or ``"kill"`` when the person or the program asked for it; ``windows`` tells whose
    exit codes these are (a recording may come from another system).
    """

    exitcode: int | None
    asked: str | None = None
    windows: bool = False

    @property
    def kind(self) -> OutcomeKind:
        if self.exitcode is None:
            return OutcomeKind.UNKNOWN
        if self.exitcode == 0:
            return OutcomeKind.OK
        if self.ntstatus is not None:
            return OutcomeKind.NTSTATUS
        return OutcomeKind.SIGNAL if self.exitcode < 0 else OutcomeKind.CODE

    @property
    def ntstatus(self) -> int | None:
        """The unsigned NTSTATUS, if the exit code is one."""
        if not self.windows or self.exitcode is None:
            return None
        code = self.exitcode & 0xFFFFFFFF
        return code if code in NTSTATUS_NAMES or _FIRST_NTSTATUS <= self.exitcode == code else None

    @property
    def ntstatus_name(self) -> str | None:
        """A key of :data:`NTSTATUS_NAMES`' values, for the UI's words."""
        return None if self.ntstatus is None else NTSTATUS_NAMES.get(self.ntstatus)

    @property
    def signal_name(self) -> str | None:
        """``SIGTERM`` and the like; None when it was no signal or one without a name."""
        if self.kind is not OutcomeKind.SIGNAL or self.exitcode is None:
            return None
        number = -self.exitcode
        if number in _SIGNAL_NAMES or sys.platform == "win32":
            return _SIGNAL_NAMES.get(number)
        try:
            return signal.Signals(number).name
        except ValueError:
            return None
