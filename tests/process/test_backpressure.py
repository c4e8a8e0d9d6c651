"""A window that does not read: writers wait, stop works, memory stays flat, nothing is lost."""

from __future__ import annotations

import struct
import sys

import psutil
import pytest

from procgui.protocol import messages
from procgui.protocol.events import ExitEvent, RunEvent
from tests.process.engine import METHODS, Engine, write_script

CHILDREN = 3

FLOOD = """
    import mmap, multiprocessing, os, sys

    def flood(path, slot):
        page = memoryview(mmap.mmap(os.open(path, os.O_RDWR), 0)).cast("Q")
        number = 0
        while True:
            print(slot, number)
            number += 1
            page[slot] = number  # one store of eight bytes: a kill cannot tear it

    if __name__ == "__main__":
        children = [multiprocessing.Process(target=flood, args=(sys.argv[1], slot)) for slot in range(int(sys.argv[2]))]
        for child in children:
            child.start()
        for child in children:
            child.join()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="reads a POSIX signal from exit codes")
@pytest.mark.parametrize("method", METHODS)
def test_stop_works_and_nothing_is_lost_while_nobody_reads(engine: Engine, tmp_path, method: str) -> None:
    page = tmp_path / "page"
    page.write_bytes(bytes(8 * CHILDREN))
    engine.launch(write_script(tmp_path, FLOOD), str(page), str(CHILDREN), start_method=method)
    engine.until(lambda: len({pid for pid, _, _ in engine.got.lines}) == CHILDREN)
    engine.got.open = False
    engine.until(lambda: stuck(engine))
    before = psutil.Process().memory_info().rss
    for _ in range(100):
        engine.supervisor.turn()
    engine.supervisor.handle(messages.Stop(1))
    run = engine.supervisor.runs[1]
    engine.until(lambda: run.exitcode is not None or not any(map(alive, list(run.census.living))))
    assert psutil.Process().memory_info().rss - before < 4 << 20
    engine.got.open = True
    got = engine.until_ended()
    for slot, returned in enumerate(struct.unpack(f"<{CHILDREN}Q", page.read_bytes())):
        numbers = [int(text.split()[1]) for text in got.texts() if text.startswith(f"{slot} ")]
        assert numbers == list(range(len(numbers)))
        assert len(numbers) - returned in (0, 1)
    assert [event.stage for event in got.events if isinstance(event, RunEvent) and event.stage]
    assert len([event for event in got.events if isinstance(event, ExitEvent)]) == CHILDREN + 1


def stuck(engine: Engine) -> bool:
    """Whether every child waits in a write to its full pipe."""
    run = engine.supervisor.runs[1]
    children = [pid for pid in run.census.living if pid != run.main.process.pid]
    return len(children) >= CHILDREN and all(waits_in_a_write(pid) for pid in children)


def waits_in_a_write(pid: int) -> bool:
    """Asleep, and without having used CPU since the last look."""
    process = psutil.Process(pid)
    used = process.cpu_times().user
    usage = _seen.get(pid)
    _seen[pid] = used
    return usage == used and process.status() == psutil.STATUS_SLEEPING


_seen: dict[int, float] = {}


def alive(pid: int) -> bool:
    """Whether a process exists and is no zombie."""
    try:
        return psutil.Process(pid).status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
