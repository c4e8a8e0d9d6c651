"""sys.stdout and sys.stderr of an observed process.

The text and buffer layers are Python's own, line buffered as on a terminal; only the raw layer is ours. So every
``print`` that returned has left the process: what the kernel holds survives any kill. The raw object stays the same
across a fork (only the pipe behind it is exchanged): partial lines and saved references behave as without us.
"""

from __future__ import annotations

import io
import os
import sys
from time import monotonic, perf_counter_ns, sleep

from .channel import HEADER, LIMIT, Channel, put_all

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_SLICE = 0.05
"""Seconds after which a slowed print looks whether the pace has changed."""


class RawStream(io.FileIO):
    """The raw layer: stamps each write and sends it through the channel."""

    def __init__(self, number: int, kind: str, channel: Channel, pace: Any) -> None:
        super().__init__(number, "wb", closefd=False)
        self._channel = channel
        self._number = number
        self._kind = kind
        self._pace = pace
        self._pipe = -1
        self._long = b""
        self._done = 0
        """How much of a long write has been sent."""
        self._unsure: tuple[list[int], bytes] | None = None
        self.text: Any = None
        self.look()

    def look(self) -> None:
        """See where the descriptor leads: to one of the channel's present pipes, or elsewhere.

        Called after a fork, and when the program has changed descriptor 1 or 2. Elsewhere FileIO's own ``write``
        stands in for ours, so that a file gets the plain text and a closed descriptor raises what it always does.
        """
        kind = self._channel.leads_to(self._number)
        if kind is None:
            vars(self)["write"] = super().write
            return
        self._kind = kind
        self._pipe = self._channel.out if kind == "o" else self._channel.err
        cut_short = self._unsure is not None or bool(self._done)
        vars(self)["write"] = self._write_slowly if cut_short else self._sender()

    def _sender(self) -> Any:
        """What sends one write as one record; longer ones in several.

        Every line that is printed passes here. A function that holds what it needs is a twentieth of a ``print()``
        faster than a method that asks ``self``, and a memoryview that is added faster than one that is formatted.
        """
        head = self._channel.config["separator"] + b"%016x" + self._kind.encode("ascii")
        pipe, pace, now, put = self._pipe, self._pace, perf_counter_ns, os.write

        def write(data: Any) -> int:
            size = len(data)
            if size > LIMIT:
                return self._write_slowly(data)
            stamp = now()
            record = head % stamp + data
            try:
                if put(pipe, record) and pace[0]:
                    self._slow_down()
            except BlockingIOError:
                put_all(pipe, record)
            except BaseException:
                # A signal handler raised, before the write or just after it: the buffer above keeps the text and will
                # write it again. The next record says so, and the supervisor knows whether this one has arrived.
                # (No call in these lines: between two calls no second signal can come.)
                self._unsure = ([stamp], record[HEADER:])
                attributes["write"] = careful
                raise
            return size

        attributes, careful = vars(self), self._write_slowly
        return write

    def _write_slowly(self, written: Any) -> int:
        """Send a long write in pieces, or one that a signal may have cut short: what has arrived is not sent again."""
        attributes, quick = vars(self), self._sender()
        attributes["write"] = self._write_slowly
        data = bytes(written)
        size = len(data)
        if data[: self._done] != self._long[: self._done]:
            self._done = 0
        self._long, rest = data, data[self._done :]
        pieces = [rest[at : at + LIMIT] for at in range(0, len(rest), LIMIT)]
        if self._unsure is not None and len(rest) > len(self._unsure[1]) and rest.startswith(self._unsure[1]):
            first = self._unsure[1]
            pieces = [first, *(rest[at : at + LIMIT] for at in range(len(first), len(rest), LIMIT))]
        for number, piece in enumerate(pieces):
            again = self._unsure is not None and self._unsure[1] == piece
            whole = number == len(pieces) - 1 or piece.endswith(b"\n")
            self._send(self._kind if whole else self._kind.upper() + "\1", piece, again)
        # No call from here on: a signal between two calls would have all of it written again.
        self._long, self._done = b"", 0
        attributes["write"] = quick
        return size

    def _send(self, kind: str, piece: bytes, again: bool) -> None:
        stamps = self._unsure[0] if again and self._unsure is not None else []
        stamp = perf_counter_ns()
        head = b"%b%016x" % (self._channel.config["separator"], stamp)
        if stamps:
            known = ",".join("%016x" % earlier for earlier in stamps)
            head += ("r\1%s%s;" % (kind[0], known)).encode("ascii")
        else:
            head += kind.encode("ascii")
        self._unsure = ([*stamps, stamp], piece)
        done = self._done + len(piece)
        put_all(self._pipe, head + piece)
        self._unsure = None
        self._done = done

    def _slow_down(self) -> None:
        """From now on the text layer pauses after each line, until the pace is real time again.

        Not here: a signal that interrupts the pause must find the line written, and the buffer's lock free.
        """
        if self.text is None:
            return
        text, write, pace, channel = self.text, type(self.text).write, self._pace, self._channel

        def paced_write(string: str) -> int:
            written: int = write(text, string)
            if not pace[0]:
                vars(text).pop("write", None)
            elif "\n" in string:
                pause(pace, channel)
            return written

        if "write" not in vars(text):
            vars(text)["write"] = paced_write


def pause(pace: Any, channel: Channel) -> None:
    """Sleep so that lines of this process come no faster than the shared page says, following its changes.

    Byte 0 tells whether, bytes 4 to 8 the microseconds between two lines. Time that the program itself has spent
    since the last pause counts: a program that is slower than the pace is not slowed further.
    """
    while pace[0]:
        left = channel.resumed + int.from_bytes(pace[4:8], "little") / 1e6 - monotonic()
        if left <= 0:
            break
        sleep(min(left, _SLICE))
    channel.resumed = monotonic()


def wrap(name: str, number: int, kind: str, channel: Channel, pace: Any) -> RawStream | None:
    """Replace ``sys.<name>`` by an equal stream over a RawStream; None when the process has no such stream."""
    old = getattr(sys, name)
    if old is None or getattr(old, "buffer", None) is None:
        return None
    raw = RawStream(number, kind, channel, pace)
    raw.name = "<%s>" % name
    text = io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=_encoding(old),
        errors=old.errors,
        newline="\n",
        line_buffering=True,
        write_through=getattr(old, "write_through", False),
    )
    text.mode = "w"  # type: ignore[misc]
    raw.text = text
    setattr(sys, name, text)
    setattr(sys, "__%s__" % name, text)
    return raw


def _encoding(old: Any) -> str:
    """The encoding that a terminal has. On Windows that is UTF-8, while a pipe gets the system's code page, in which
    Chinese cannot be printed on a system that does not speak it."""
    if sys.platform == "win32" and not os.environ.get("PYTHONIOENCODING"):
        return "utf-8"
    encoding: str = old.encoding
    return encoding
