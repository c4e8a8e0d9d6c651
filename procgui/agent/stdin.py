"""sys.stdin of the Lab's main process: a real text stream whose raw layer tells when the program waits for a line."""

from __future__ import annotations

import io
import os
import sys

from .channel import Channel
from .hooks import forget_frame

if sys.platform == "win32":
    from .windows import wait_for_input
else:
    from .posix import wait_for_input

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Callable


def _telling(original: Callable[..., Any]) -> Callable[..., Any]:
    """A read of FileIO, between two events."""

    def read(self: RawInput, *args: Any) -> Any:
        self.channel.emit(type="input", pid=os.getpid(), phase="begin")
        try:
            wait_for_input(self.fileno())
            return original(self, *args)
        except BaseException as error:
            forget_frame(error)
            trace = error.__traceback__
            if trace is not None and trace.tb_frame.f_code is wait_for_input.__code__:
                forget_frame(error)
            raise
        finally:
            self.channel.emit(type="input", pid=os.getpid(), phase="end")

    return read


class RawInput(io.FileIO):
    """The raw layer of standard input."""

    def __init__(self, channel: Channel) -> None:
        super().__init__(0, "rb", closefd=False)
        self.name = "<stdin>"
        self.channel = channel

    read = _telling(io.FileIO.read)
    readall = _telling(io.FileIO.readall)
    readinto = _telling(io.FileIO.readinto)


def wrap_input(channel: Channel) -> None:
    """Replace ``sys.stdin`` by an equal stream over a RawInput, in UTF-8 as at a terminal of today."""
    old: Any = sys.stdin
    text = io.TextIOWrapper(
        io.BufferedReader(RawInput(channel)),
        encoding="utf-8",
        errors=getattr(old, "errors", "strict"),
        newline=None if sys.platform == "win32" else "\n",
    )
    text.mode = "r"  # type: ignore[misc]
    sys.stdin = sys.__stdin__ = text  # type: ignore[misc]
