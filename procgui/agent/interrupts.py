"""When Ctrl-C may interrupt the Lab's main process: only while a statement is executed.

Between two statements, KeyboardInterrupt would find nobody to catch it, or lose what was just read. A handler that does
nothing stands there then, and the program's own one, whichever it chose, while its code runs.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _pass_over(number: int, frame: Any) -> None:
    pass


class Interrupts:
    """Refused from the start."""

    def __init__(self) -> None:
        # Not signal, whose enumerations take a millisecond.
        import _signal  # type: ignore[import-not-found]

        self._set = _signal.signal
        self._number = _signal.SIGINT
        self._own = _signal.getsignal(self._number) or _signal.default_int_handler
        self._set(self._number, _pass_over)

    def allow(self) -> None:
        """The program's code begins."""
        self._set(self._number, self._own)

    def refuse(self) -> None:
        """It has ended; once more does no harm."""
        handler = self._set(self._number, _pass_over)
        if handler is not None and handler is not _pass_over:
            self._own = handler
