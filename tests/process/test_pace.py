"""The pace: lines of one process come no faster than asked, changed while running, and nothing is torn by Ctrl-C."""

from __future__ import annotations

import re
import sys

import pytest

from procgui.protocol import messages
from tests.process.engine import Engine, write_script

TALK = """
    import time

    stamps = []
    for number in range(400):
        print(number)
        stamps.append(time.monotonic())
    gaps = [b - a for a, b in zip(stamps, stamps[1:])]
    print("first gaps", min(gaps[1:4]))
    print("last gaps", max(gaps[-50:]))
"""


def test_a_slowed_run_goes_on_at_full_speed_when_asked(engine: Engine, tmp_path) -> None:
    engine.launch(write_script(tmp_path, TALK), pace=0.1)
    engine.until(lambda: len(engine.got.lines) >= 6)
    engine.supervisor.handle(messages.Pace(1, 0.0))
    texts = engine.until_ended().texts()
    assert texts[:400] == [str(number) for number in range(400)]
    assert float(texts[400].split()[-1]) >= 0.095
    assert float(texts[401].split()[-1]) < 0.05


INTERRUPTED = """
    import os, signal, sys

    def note(*_):
        raise KeyboardInterrupt

    signal.signal(signal.SIGALRM, note)
    printed = 0
    for number in range(3000):
        try:
            signal.setitimer(signal.ITIMER_REAL, 0.00005 * (1 + number % 4))
            for part in range(40):
                print(f"<{number} {part}>")
        except KeyboardInterrupt:
            pass
    signal.setitimer(signal.ITIMER_REAL, 0)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no interval timer signal")
def test_a_line_interrupted_by_a_signal_is_never_doubled(engine: Engine, tmp_path) -> None:
    engine.launch(write_script(tmp_path, INTERRUPTED))
    seen = re.findall(r"<\d+ \d+>", "\n".join(engine.until_ended().texts()))
    assert len(seen) > 1000
    assert len(set(seen)) == len(seen)
