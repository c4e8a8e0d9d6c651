"""Written is shown: every line whose ``print()`` returned is there, whole, however its process ended."""

from __future__ import annotations

import struct
import sys
from collections import defaultdict

import pytest

from tests.process.engine import METHODS, Engine, write_script

ENDINGS = 500
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
        if ending == "segfault":
            os.kill(os.getpid(), signal.SIGSEGV)
        os._exit(7)

    if __name__ == "__main__":
        path, endings = sys.argv[1], int(sys.argv[2])
        random.seed(7)
        alive = []
        for slot in range(endings):
            ending = random.choice(["SIGKILL", "SIGTERM", "segfault", "_exit"])
            outside = ending.startswith("SIG")
            limit = sys.maxsize if outside else random.randrange(1, 200)
            process = multiprocessing.Process(target=child, args=(path, slot, ending, limit))
            process.start()
            alive.append((process, ending))
            if len(alive) == 8 or slot == endings - 1:
                victim, ending = alive.pop(random.randrange(len(alive)))
                if ending.startswith("SIG"):
                    os.kill(victim.pid, getattr(signal, ending))
                victim.join()
        for victim, ending in alive:
            if ending.startswith("SIG"):
                os.kill(victim.pid, getattr(signal, ending))
            victim.join()
        print("survived")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="names POSIX signals; a Windows twin is not written yet")
@pytest.mark.parametrize("method", METHODS)
def test_no_printed_line_is_lost_in_five_hundred_endings(engine: Engine, tmp_path, method: str) -> None:
    page = tmp_path / "page"
    page.write_bytes(bytes(SLOT.size * ENDINGS))
    endings = ENDINGS if method == "fork" else ENDINGS // 5
    engine.launch(write_script(tmp_path, MASSACRE), str(page), str(endings), start_method=method)
    got = engine.until_ended()
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
