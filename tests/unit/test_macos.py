"""The branches for macOS, on whatever system this is: the platform's name and what only macOS has are fakes."""

from __future__ import annotations

import errno
import importlib.util
import os
import select
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any, ClassVar

import pytest

import procgui
from procgui.agent import channel as channels
from procgui.agent import streams
from procgui.protocol.batch import HEADER_LENGTH, channel_name
from procgui.supervisor.decode import PipeDecoder
from tests.systems import WINDOWS

pytestmark = pytest.mark.skipif(WINDOWS, reason="the modules for POSIX import what Windows does not have")

Load = Callable[[str], ModuleType]
SEPARATOR = b"\0\xf5\xf6\xf7"


class Queue:
    """A kqueue that knows which processes live."""

    living = frozenset({41207})
    made: ClassVar[list[Queue]] = []

    def __init__(self) -> None:
        self.watched: list[tuple[int, int, int]] = []
        self.closed = False
        Queue.made.append(self)

    def control(self, changes: list[Any], most: int) -> None:
        for change in changes:
            if change.ident not in self.living:
                raise OSError(errno.ESRCH, "No such process")
            self.watched.append((change.ident, change.filter, change.fflags))

    def fileno(self) -> int:
        return 99

    def close(self) -> None:
        self.closed = True


@pytest.fixture
def load(monkeypatch: pytest.MonkeyPatch) -> Iterator[Load]:
    """Executes one of our files anew, as on macOS."""
    Queue.made.clear()
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(select, "kqueue", Queue, raising=False)
    fields = ("ident", "filter", "flags", "fflags")
    monkeypatch.setattr(
        select, "kevent", lambda *values: SimpleNamespace(**dict(zip(fields, values, strict=True))), raising=False
    )
    for number, name in enumerate(("KQ_FILTER_PROC", "KQ_EV_ADD", "KQ_NOTE_EXIT")):
        monkeypatch.setattr(select, name, number, raising=False)
    for name in ("procgui.supervisor.macos", "procgui.supervisor.linux"):
        monkeypatch.delitem(sys.modules, name, raising=False)

    def load(file: str) -> ModuleType:
        path = Path(procgui.__file__).parent / file
        spec = importlib.util.spec_from_file_location(f"{path.parent.name}_{path.stem}_of_macos", path)
        assert spec is not None and spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    yield load
    sys.modules.pop("procgui.supervisor.macos", None)


def test_a_kqueue_tells_of_the_end_of_a_process(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    sent: list[tuple[int, int]] = []
    monkeypatch.setattr(os, "kill", lambda pid, number: sent.append((pid, number)))
    watch = load("supervisor/platform.py").EndWatch(41207)
    [queue] = Queue.made
    assert queue.watched == [(41207, select.KQ_FILTER_PROC, select.KQ_NOTE_EXIT)]
    assert watch.fd == 99
    watch.send(signal.SIGTERM)
    assert sent == [(41207, signal.SIGTERM)]
    watch.close()
    assert queue.closed


def test_a_process_that_is_gone_already_leaves_no_queue_open(load: Load) -> None:
    with pytest.raises(ProcessLookupError):
        load("supervisor/macos.py").EndWatch(5)
    assert [queue.closed for queue in Queue.made] == [True]


def test_pipes_are_not_enlarged(load: Load) -> None:
    platform = load("supervisor/platform.py")
    assert platform.PIPE_BUDGET == 0
    assert platform.enlarge(-1, 7) == 7


def test_the_guard_kills_by_number_where_there_are_no_pidfds(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    killed: list[tuple[str, int]] = []
    monkeypatch.setattr(os, "kill", lambda pid, number: killed.append(("process", pid)))
    monkeypatch.setattr(os, "killpg", lambda group, number: killed.append(("group", group)))
    memory = load("supervisor/guard.py").Memory()
    for line in ("group 7", "process 8", "process 9", "forget 8"):
        memory.note(line)
    memory.end_all()
    assert killed == [("group", 7), ("process", 9)]


def test_no_record_is_longer_than_what_macos_writes_in_one_piece(load: Load, monkeypatch: pytest.MonkeyPatch) -> None:
    longest = load("agent/posix.py").PIPE_BUF
    assert longest == 512
    limit = longest - channels.HEADER - 32
    monkeypatch.setattr(channels, "LIMIT", limit)
    monkeypatch.setattr(streams, "LIMIT", limit)
    reading, writing = os.pipe()
    sizes: list[int] = []
    write = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: sizes.append(len(data)) or write(fd, data))
    channel: Any = SimpleNamespace(
        config={"separator": SEPARATOR}, out=writing, err=writing, leads_to=lambda number: "o"
    )
    raw = streams.RawStream(writing, "o", channel, bytes(8))
    text = "".join(f"{number} {'行' * (number % 300)}\n" for number in range(60))
    for line in text.splitlines(keepends=True):
        raw.write(line.encode())
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        decoded = PipeDecoder(SEPARATOR, channel_name(1), b"o").feed(pipe.read(), 0)
    assert max(sizes) <= 512
    assert "".join(record[HEADER_LENGTH:].decode() for record in decoded.records) == text
