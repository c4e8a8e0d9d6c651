"""The real supervisor process, whose Queue nobody reads: stop works, its memory stays flat, nothing is lost.

``python -m tests.process.test_queue_unread SECONDS`` does the same for so long and prints what it measures.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from time import monotonic

import psutil
import pytest

from procgui.controller.life import SupervisorLife
from procgui.protocol import messages
from procgui.protocol.batch import Batch
from tests.process.engine import Collected, write_script
from tests.process.test_backpressure import CHILDREN, FLOOD, alive, waits_in_a_write
from tests.waiting import until

SUPERVISOR = "procgui.supervisor.main:supervise"
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="reads POSIX states of processes")


def test_a_queue_that_nobody_reads(tmp_path: Path) -> None:
    before, after = unread(tmp_path, 0.0)
    assert after - before < 4 << 20


def unread(folder: Path, seconds: float) -> tuple[int, int]:
    """Flood an unread Queue, for so long at least; the supervisor's memory when all wait, and after the stop."""
    page = folder / "page"
    page.write_bytes(bytes(8 * CHILDREN))
    spec = messages.LaunchSpec("script", str(write_script(folder, FLOOD)), (str(page), str(CHILDREN)))
    life = SupervisorLife(SUPERVISOR)
    life.start()
    try:
        until(lambda: life.has_started)
        life.send(messages.Launch(1, spec))
        assert life.pid is not None
        supervisor = psutil.Process(life.pid)
        below = flooding(supervisor)
        before = supervisor.memory_info().rss
        began = monotonic()
        until(lambda: monotonic() - began >= seconds, seconds + 1)
        life.send(messages.Stop(1))
        until(lambda: not any(alive(pid) for pid in below))
        after = supervisor.memory_info().rss
        check(read_all(life), page)
    finally:
        life.send(messages.Shutdown())
        life.stop()
        life.wait_gone(10)
        life.release()
        life.join(10)
    return before, after


def flooding(supervisor: psutil.Process) -> list[int]:
    """The processes of the run, once every child waits in a write to its full pipe."""
    found: list[int] = []

    def all_wait() -> bool:
        found[:] = [child.pid for main in supervisor.children() for child in main.children()]
        return len(found) >= CHILDREN and all(waits_in_a_write(pid) for pid in found)

    until(all_wait)
    return found


def read_all(life: SupervisorLife) -> Collected:
    """Everything that waited in the Queue and in the pipes."""
    got = Collected()

    def read() -> bool:
        while (message := life.receive()) is not None:
            if isinstance(message, Batch):
                got.send(message)
        return got.ended is not None

    until(read)
    return got


def check(got: Collected, page: Path) -> None:
    """Every line whose print returned is there, in order."""
    returned = memoryview(page.read_bytes()).cast("Q")
    for slot in range(CHILDREN):
        numbers = [int(text.split()[1]) for text in got.texts() if text.startswith(f"{slot} ")]
        assert numbers == list(range(len(numbers)))
        assert len(numbers) - returned[slot] in (0, 1)
        assert returned[slot] > 1000


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        first, last = unread(Path(place), float(sys.argv[1]))
    print(f"supervisor: {first / 1e6:.1f} MB when all wait, {last / 1e6:.1f} MB after the stop; nothing lost")
