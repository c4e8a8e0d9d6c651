"""Pause stops every process of a run where it is; afterwards it goes on, and nothing is lost."""

from __future__ import annotations

import threading
from itertools import pairwise

from procgui.protocol import messages
from procgui.protocol.events import StateEvent
from tests.process.engine import METHODS, Engine, write_script

PAUSE = 0.5
"""Seconds, in which some 50 lines would come."""

COUNT = """
    import multiprocessing, time

    def count(name):
        for number in range(200):
            print(name, number, time.perf_counter())
            time.sleep(0.01)

    if __name__ == "__main__":
        child = multiprocessing.Process(target=count, args=("child",))
        child.start()
        count("main")
        child.join()
"""


def test_a_paused_run_prints_nothing_and_goes_on_where_it_was(engine: Engine, tmp_path) -> None:
    engine.launch(write_script(tmp_path, COUNT), start_method=METHODS[0])
    engine.until(lambda: len({text.split()[0] for text in engine.got.texts()}) == 2)
    engine.supervisor.handle(messages.Pause(1))
    threading.Event().wait(PAUSE)  # the time itself is what is waited for
    engine.supervisor.handle(messages.Resume(1))
    texts = engine.until_ended().texts()
    for name in ("main", "child"):
        lines = [text.split() for text in texts if text.startswith(name)]
        assert [int(number) for _, number, _ in lines] == list(range(200))
        times = [float(time) for _, _, time in lines]
        assert max(later - earlier for earlier, later in pairwise(times)) > PAUSE * 0.9
    states = [event.state for event in engine.got.events if isinstance(event, StateEvent)]
    assert states.count("paused") == states.count("running") == 2
