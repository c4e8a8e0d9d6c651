"""The channels of one run and the sweep that puts what they carry into causal order.

A line B that was caused by a line A was stamped after A was written. So each sweep notes the time first, then reads
all pipes, and releases only records that were stamped before that time, sorted by stamp: A always comes before B.
One read empties a pipe, since it asks for more than a pipe can hold.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from operator import itemgetter
from time import perf_counter_ns

from procgui.protocol.batch import KIND, STAMP, STDERR_LINE, STDOUT_LINE, Batch, channel_name, make_record
from procgui.supervisor.decode import Decoded, PipeDecoder

BATCH_RECORDS = 2000
BATCH_BYTES = 256 << 10
READ_SIZE = 2 << 20
"""More than the largest pipe (1 MiB), so that a read takes everything that was there when the sweep began."""

_LINES = frozenset((STDOUT_LINE, STDERR_LINE))
_stamp_of = itemgetter(STAMP)
_kind_of = itemgetter(KIND)


@dataclass
class Pipe:
    """One end that this run reads: pipe 1 (``o``) or pipe 2 (``e``) of a channel."""

    fd: int
    channel: Channel
    decoder: PipeDecoder


@dataclass
class Channel:
    """What one process writes. ``pid`` is 0 until its first record has told (on POSIX the hand-over tells)."""

    number: int
    pid: int
    pipes: list[Pipe] = field(default_factory=list)


@dataclass
class Released:
    """Records that may be shown now, and how many lines of which channel they hold."""

    records: list[bytes]
    lines: dict[int, int]
    plain: bool


class Sweeper:
    """Reads, holds back, sorts and releases the records of one run.

    ``on_arrival`` sees each event as it is read, in no order across channels; ``on_event`` as it is released.
    """

    def __init__(
        self, on_event: Callable[[bytes], None], on_arrival: Callable[[Channel, bytes], None] | None = None
    ) -> None:
        self.on_event = on_event
        self.on_arrival = on_arrival
        self.held: list[bytes] = []
        self.lines: dict[int, int] = {}
        self.plain = True
        self.began = 0
        self.events: list[tuple[int, bytes]] = []

    def sweep(self, pipes: Iterable[tuple[Pipe, bytes]], began: int) -> Released:
        """Take in what was read since ``began`` (nanoseconds), release what is older than that."""
        for pipe, data in pipes:
            self.take(pipe.channel, pipe.decoder.feed(data, self.began))
        self.began = began
        return self.release(began)

    def take(self, channel: Channel, decoded: Decoded) -> None:
        """Hold decoded records."""
        self.held += decoded.records
        if decoded.lines:
            self.lines[channel.number] = self.lines.get(channel.number, 0) + decoded.lines
        if not decoded.plain:
            self.plain = False
        self.events += decoded.events
        if self.on_arrival is not None:
            for _, event in decoded.events:
                self.on_arrival(channel, event)

    def add(self, stamp: int, kind: bytes, payload: bytes) -> None:
        """Hold a record of the supervisor's own (channel 0)."""
        self.held.append(make_record(channel_name(0), stamp, kind, payload))
        self.plain = False

    def release(self, before: int | None) -> Released:
        """Everything stamped before that time, in order; None gives all that is held."""
        self.held.sort(key=_stamp_of)
        cut = len(self.held) if before is None else bisect_left(self.held, b"%016x" % before, key=_stamp_of)
        released = Released(self.held[:cut], self.lines, self.plain)
        self.held = self.held[cut:]
        self.lines = {}
        self.plain = not self.held or self.plain
        if self.events:
            self._tell(before)
        return released

    def _tell(self, before: int | None) -> None:
        self.events.sort(key=itemgetter(0))
        due = [event for event in self.events if before is None or event[0] < before]
        del self.events[: len(due)]
        for _, event in due:
            self.on_event(event)


def batches(run: int, released: Released) -> list[Batch]:
    """Cut released records into batches of a size that a Queue passes in one go.

    One event in a flood makes its own batch a slow one, not all that were released with it.
    """
    result: list[Batch] = []
    records = released.records
    at = 0
    while at < len(records):
        end = min(at + BATCH_RECORDS, len(records))
        blob = b"\0".join(records[at:end])
        while len(blob) > BATCH_BYTES and end - at > 1:
            end = at + max(1, (end - at) * BATCH_BYTES // len(blob))
            blob = b"\0".join(records[at:end])
        plain = released.plain or _LINES.issuperset(map(_kind_of, records[at:end]))
        result.append(Batch(run, blob, end - at, released.lines if not result else {}, plain))
        at = end
    if not records and released.lines:
        result.append(Batch(run, b"", 0, released.lines, True))
    return result


def now() -> int:
    """The clock of all stamps: ``time.perf_counter_ns``, the same for every process of the machine."""
    return perf_counter_ns()
