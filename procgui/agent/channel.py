"""The private channel of one observed process: two pipes that only it writes and only the supervisor reads.

Pipe 1 carries the records of standard output and the events, and is what descriptor 1 leads to; pipe 2 carries
those of standard error and is descriptor 2. Bytes between the records were written to the descriptors directly, by
C code or by a program that was started; they keep their place.

A record is one ``write`` of at most PIPE_BUF bytes, so that neither a second thread nor a kill can tear it::

    separator (NUL and three bytes of this run) + stamp (16 hexadecimal digits) + kind (1) + payload

Kinds: ``o`` and ``e`` text, ``O`` and ``E`` text of a longer write that goes on in the next record, ``j`` an event,
``r`` text that may repeat the record before it: then come its kind, the stamps under which it was sent before, and a
semicolon (see ``streams``). All but the first two are followed by 0x01, so that the supervisor finds them with one
search.
"""

from __future__ import annotations

import os
import sys
from _json import encode_basestring_ascii
from time import perf_counter_ns

if sys.platform == "win32":
    from .windows import PIPE_BUF, identity, open_channel, private_copy
else:
    from .posix import PIPE_BUF, identity, open_channel, private_copy

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    Fields = dict[str, Any]

HEADER = 4 + 16 + 1
LIMIT = PIPE_BUF - HEADER - 32
LONGEST_TEXT = LIMIT // 5
"""Names and file names in an event are cut to this, so that an event always fits one record."""


class Channel:
    """The two pipes of this process, opened anew after a fork."""

    def __init__(self, config: Fields) -> None:
        self.config = config
        self.out = -1
        self.err = -1
        self.resumed = 0.0
        """When the last pause of a slowed print ended (``time.monotonic``)."""
        self.ancestors: list[tuple[int, int]] = [tuple(item) for item in config["ancestors"]]

    def try_open(self) -> bool:
        """Open new pipes and point descriptors 1 and 2 at them, where those still lead to a pipe of this run.

        A descriptor that the program has pointed elsewhere, a file say, is left alone. False when the system has no
        descriptor to give: the process then goes on as it would without us, its output under its parent's name.
        """
        old = (self.out, self.err)
        try:
            self.out, self.err = open_channel(self.config)
        except OSError:
            return False
        for number in (1, 2):
            kind = self.leads_to(number)
            if kind is not None:
                os.dup2(self.out if kind == "o" else self.err, number)
        self.ancestors += [identity(self.out), identity(self.err)]
        for fd in old:
            if fd >= 0:
                os.close(fd)
        return True

    def leads_to(self, number: int) -> str | None:
        """Where descriptor 1 or 2 leads: ``o`` or ``e`` for a pipe of this run, None for anything else.

        A program may have pointed one at the other (``os.dup2(1, 2)``). Windows cannot tell its pipes apart.
        """
        there = identity(number)
        if there not in self.ancestors:
            return None
        if sys.platform == "win32":
            return "oe"[number - 1]
        return "oe"[self.ancestors.index(there) % 2]

    def adopt(self) -> None:
        """Take descriptors 1 and 2 for the channel: the supervisor started a main process with its pipes there."""
        self.out, self.err = private_copy(1), private_copy(2)
        self.ancestors += [identity(1), identity(2)]

    def emit(self, **fields: Any) -> None:
        """Send one event, stamped now."""
        record = b"%b%016xj\1%b\n" % (self.config["separator"], perf_counter_ns(), encode(fields))
        put_all(self.out, record)


def put_all(fd: int, record: bytes) -> None:
    """Write a record whole, also when somebody made the pipe non-blocking."""
    while True:
        try:
            done = os.write(fd, record)
        except BlockingIOError:
            import select

            select.select([], [fd], [])
            continue
        if done >= len(record):
            return
        record = record[done:]


def encode(fields: Fields) -> bytes:
    """JSON of a flat object, without importing ``json`` (4 ms) into the program."""
    return ("{%s}" % ",".join("%s:%s" % (_text(key), _value(value)) for key, value in fields.items())).encode("ascii")


def _value(value: Any) -> str:
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value) if value == value and abs(value) != float("inf") else "null"
    return _text(str(value))


def fits(text: str) -> bool:
    """Whether an event carries this text uncut."""
    return len(encode_basestring_ascii(text)) <= LONGEST_TEXT


def _text(text: str) -> str:
    encoded: str = encode_basestring_ascii(text)
    if len(encoded) > LONGEST_TEXT:
        encoded = encode_basestring_ascii(text[: LONGEST_TEXT // 12] + "\N{HORIZONTAL ELLIPSIS}")
    return encoded
