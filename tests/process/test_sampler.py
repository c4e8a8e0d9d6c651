"""What the system says of living processes arrives, for several runs at once, and only when it has changed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import pairwise
from time import monotonic

import pytest

from procgui.protocol import messages
from procgui.protocol.messages import ProcessSample, Sample
from procgui.supervisor import platform
from procgui.supervisor.core import Supervisor
from tests.process.engine import LIMIT, write_script
from tests.systems import no_cpu_time

BUSY = "while True: pass\n"
ASLEEP = "import time\ntime.sleep(600)\n"


class Readings:
    """A sink that keeps the samples."""

    def __init__(self) -> None:
        self.samples: dict[int, list[ProcessSample]] = {1: [], 2: []}

    def send(self, message: messages.Message) -> bool:
        if isinstance(message, Sample):
            self.samples[message.run] += message.processes
        return True


@pytest.fixture
def supervisor() -> Iterator[Supervisor]:
    made = Supervisor(Readings())
    yield made
    made.end_all()


@no_cpu_time
def test_two_runs_are_read_side_by_side(supervisor: Supervisor, tmp_path) -> None:
    for run, text in ((1, BUSY), (2, ASLEEP)):
        folder = tmp_path / str(run)
        folder.mkdir()
        script = write_script(folder, text)
        supervisor.handle(messages.Launch(run, messages.LaunchSpec("script", str(script))))
    sink = supervisor.sink
    assert isinstance(sink, Readings)
    deadline = monotonic() + LIMIT
    while len([reading for reading in sink.samples[1] if reading.cpu > 20]) < 2:
        assert monotonic() < deadline
        supervisor.turn()
    asleep = sink.samples[2]
    assert asleep and asleep[-1].cpu < 20
    assert asleep[-1].rss > 1 << 20
    assert all(before != after for before, after in pairwise(asleep))


def test_the_system_tells_children_with_their_parents() -> None:
    waiting = [sys.executable, "-c", "import sys; sys.stdin.read()"]
    with subprocess.Popen(waiting, stdin=subprocess.PIPE) as child:
        found = platform.children_of([os.getpid(), child.pid])
    assert (child.pid, os.getpid()) in found
    assert {parent for _, parent in found} <= {os.getpid(), child.pid}
