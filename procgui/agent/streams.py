"""sys.stdout and sys.stderr of an observed process.

The text and buffer layers are Python's own, line buffered as on a terminal; only the raw layer is ours. So every
``print`` that returned has left the process: what the kernel holds survives any kill. The raw object stays the same
across a fork (only the pipe behind it is exchanged): partial lines and saved references behave as without us.
"""

import io
import os
import sys
from time import monotonic, perf_counter_ns, sleep
from typing import Any, Optional, Tuple

from .channel import LIMIT, Channel, put_all

_SLICE = 0.05
"""Seconds after which a slowed print looks whether the pace has changed."""


class RawStream(io.FileIO):
    """The raw layer: stamps each write and sends it through the channel."""

    def __init__(self, number: int, kind: str, channel: Channel, pace: Any) -> None:
        super().__init__(number, "wb", closefd=False)
        self._channel = channel
        self._kind = kind
        self._head = channel.config["separator"] + b"%016x" + kind.encode("ascii") + b"%b"
        self._pace = pace
        self._pipe = -1
        self._unsure: Optional[Tuple[int, bytes]] = None
        self.text: Any = None
        self.exchange()

    def exchange(self) -> None:
        """Use the channel's present pipe; called after a fork."""
        self._pipe = self._channel.out if self._kind == "o" else self._channel.err

    def write(self, data: Any, now: Any = perf_counter_ns, put: Any = os.write) -> int:
        """Send one write as one record; longer ones in several."""
        size = len(data)
        if size > LIMIT or self._unsure is not None:
            return self._write_slowly(bytes(data))
        stamp = now()
        record = self._head % (stamp, data)
        try:
            done = put(self._pipe, record)
        except BlockingIOError:
            done = 0
        except BaseException:
            # A signal handler raised, before the write or just after it: the buffer above keeps the text and will
            # write it again. The next record says so, and the supervisor knows whether this one has arrived.
            self._unsure = (stamp, bytes(data))
            raise
        if done != len(record):
            put_all(self._pipe, record[done:])
        if self._pace[0] and self.text is not None:
            self._slow_down()
        return size

    def _write_slowly(self, data: bytes) -> int:
        rest = data
        if self._unsure is not None:
            stamp, sent = self._unsure
            self._unsure = None
            if data.startswith(sent):
                self._put(b"R\1" if self._kind == "e" else b"r\1", b"%016x%b" % (stamp, sent))
                rest = data[len(sent) :]
        while len(rest) > LIMIT:
            self._put(self._kind.upper().encode("ascii") + b"\1", rest[:LIMIT])
            rest = rest[LIMIT:]
        if rest or not data:
            self._put(self._kind.encode("ascii"), rest)
        return len(data)

    def _put(self, kind: bytes, data: bytes) -> None:
        put_all(self._pipe, b"%b%016x%b%b" % (self._channel.config["separator"], perf_counter_ns(), kind, data))

    def _slow_down(self) -> None:
        """From now on the text layer pauses after each line, until the pace is real time again.

        Not here: a signal that interrupts the pause must find the line written, and the buffer's lock free.
        """
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


def wrap(name: str, number: int, kind: str, channel: Channel, pace: Any) -> Optional[RawStream]:
    """Replace ``sys.<name>`` by an equal stream over a RawStream; None when the process has no such stream."""
    old = getattr(sys, name)
    if old is None or getattr(old, "buffer", None) is None:
        return None
    raw = RawStream(number, kind, channel, pace)
    raw.name = "<%s>" % name
    text = io.TextIOWrapper(
        io.BufferedWriter(raw),
        encoding=old.encoding,
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
