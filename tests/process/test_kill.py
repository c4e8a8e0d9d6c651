"""Written is shown: every line whose ``print()`` returned is there, whole, however its process ended."""

from __future__ import annotations

import struct
from collections import defaultdict

import psutil
import pytest

from tests.process.engine import METHODS, Engine, write_script
from tests.systems import WINDOWS

ENDINGS = {"fork": 500}
"""And a hundred under the other methods, which start more slowly; Windows has one method only, and gets more."""
OTHERWISE = 200 if WINDOWS else 100
PATIENCE = 400.0
"""Seconds; wine needs more than half of them."""
SLOT = struct.Struct("<QQ")

MASSACRE = """
    import mmap, multiprocessing, os, random, signal, sys, threading

    def talk(page, slot, thread, padding, limit):
        number = 0
        while number < limit:
            print("%d %d %d %s\\n" % (slot, thread, number, "x" * padding), end="")
            number += 1
            page[2 * slot + thread] = number  # one store of eight bytes: a kill cannot tear it

    def child(path, slot, ending, limit):
        page = memoryview(mmap.mmap(os.open(path, os.O_RDWR), 0)).cast("Q")
        padding = 6000 if slot % 4 == 1 else 30
        if slot % 4 == 2:
            threading.Thread(target=talk, args=(page, slot, 1, padding, sys.maxsize), daemon=True).start()
        talk(page, slot, 0, padding, limit)
        if ending == "crash":
            if sys.platform == "win32":
                os.abort()
            os.kill(os.getpid(), signal.SIGSEGV)
        os._exit(7)

    def end(victim, ending):
        if ending == "SIGKILL" and sys.platform == "win32":
            victim.kill()
        elif ending.startswith("SIG"):
            os.kill(victim.pid, getattr(signal, ending))
        victim.join()

    if __name__ == "__main__":
        path, endings = sys.argv[1], int(sys.argv[2])
        random.seed(7)
        alive = []
        for slot in range(endings):
            ending = random.choice(["SIGKILL", "SIGTERM", "crash", "_exit"])
            outside = ending.startswith("SIG")
            limit = sys.maxsize if outside else random.randrange(1, 200)
            process = multiprocessing.Process(target=child, args=(path, slot, ending, limit))
            process.start()
            alive.append((process, ending))
            if len(alive) == 8 or slot == endings - 1:
                end(*alive.pop(random.randrange(len(alive))))
        for victim, ending in alive:
            end(victim, ending)
        print("survived")
"""


@pytest.mark.timeout(PATIENCE + 20)
@pytest.mark.parametrize("method", METHODS)
def test_no_printed_line_is_lost_in_hundreds_of_endings(engine: Engine, tmp_path, method: str) -> None:
    page = tmp_path / "page"
    endings = ENDINGS.get(method, OTHERWISE)
    page.write_bytes(bytes(SLOT.size * endings))
    engine.launch(write_script(tmp_path, MASSACRE), str(page), str(endings), start_method=method)
    got = engine.until_ended(PATIENCE)
    assert got.texts()[-1] == "survived"
    seen: dict[tuple[int, int], list[int]] = defaultdict(list)
    for text in got.texts()[:-1]:
        slot, thread, number, padding = text.split(" ")
        assert padding == "x" * (6000 if int(slot) % 4 == 1 else 30), "torn"
        seen[int(slot), int(thread)].append(int(number))
    confirmed = page.read_bytes()
    printed = 0
    for slot in range(endings):
        for thread, returned in enumerate(SLOT.unpack_from(confirmed, slot * SLOT.size)):
            numbers = seen[slot, thread]
            assert numbers == list(range(len(numbers))), "lost, doubled or out of order"
            assert len(numbers) - returned in (0, 1), "a line whose print() returned is missing"
            printed += returned
    assert printed > 10 * endings
    assert [pid for pid in got.pids.values() if psutil.pid_exists(pid)] == []
