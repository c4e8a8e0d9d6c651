"""A run whose processes multiply is paused with a sign; it goes on when somebody wants it to."""

from __future__ import annotations

from time import monotonic

import psutil
import pytest

from procgui.protocol import messages
from procgui.protocol.events import ProcessEvent, RunEvent, RunState
from tests.process.command import watched
from tests.process.engine import METHODS, Engine, write_script
from tests.systems import WINE
from tests.waiting import until

UNGUARDED = """
    import multiprocessing

    def square(number):
        return number * number

    pool = multiprocessing.Pool(2)
    print(pool.map(square, range(4)))
"""
CROWD = """
    import multiprocessing, os, sys, time

    def wait(event):
        event.wait()
        print("went on")

    if __name__ == "__main__":
        event = multiprocessing.Event()
        children = [multiprocessing.Process(target=wait, args=(event,)) for _ in range(int(sys.argv[1]))]
        for child in children:
            child.start()
        while not os.path.exists(sys.argv[2]):
            time.sleep(0.01)
        event.set()
        for child in children:
            child.join()
        print("all over")
"""
"""So many children, all alive until a file is there: its number and the file are its arguments."""
ONE_BY_ONE = """
    import multiprocessing

    if __name__ == "__main__":
        for number in range(100):
            child = multiprocessing.Process(target=print, args=(number,))
            child.start()
            child.join()
"""


class Alarmed(Engine):
    """Keeps what would be told to the window."""

    def __init__(self) -> None:
        super().__init__()
        self.alarms: list[messages.Notice] = []
        take = self.got.send

        def send(message: messages.Message) -> bool:
            if isinstance(message, messages.Notice):
                self.alarms.append(message)
                return True
            return take(message)

        self.got.send = send  # type: ignore[method-assign]


@pytest.fixture
def engine() -> Alarmed:
    made = Alarmed()
    yield made
    made.supervisor.end_all()


@pytest.mark.skipif(WINE, reason="wine needs half a second for each process")
def test_an_unguarded_pool_is_paused_within_two_seconds(engine: Alarmed, tmp_path) -> None:
    began = monotonic()
    engine.launch(write_script(tmp_path, UNGUARDED), start_method="spawn", most=64)
    engine.until(lambda: engine.alarms)
    assert monotonic() - began < 2.0
    assert engine.alarms[0].code == "runaway-failures"
    count = sum(isinstance(event, ProcessEvent) for event in engine.got.events)
    assert count < 40
    engine.supervisor.handle(messages.Stop(1))
    got = engine.until_ended()
    assert [event.stage for event in got.events if isinstance(event, RunEvent) and event.state is RunState.STOPPING]
    until(lambda: not [pid for pid in got.pids.values() if psutil.pid_exists(pid)], seconds=5.0)


@pytest.mark.parametrize("method", METHODS)
def test_too_many_at_once_wait_until_somebody_lets_them_go_on(engine: Alarmed, tmp_path, method: str) -> None:
    leave = tmp_path / "leave"
    engine.launch(write_script(tmp_path, CROWD), "12", str(leave), start_method=method, most=8)
    engine.until(lambda: engine.alarms)
    assert (engine.alarms[0].code, int(engine.alarms[0].detail) > 8) == ("runaway-living", True)
    run = engine.supervisor.runs[1]
    assert run.paused and "all over" not in engine.got.texts()
    leave.touch()
    engine.supervisor.handle(messages.Resume(1))
    texts = engine.until_ended().texts()
    assert texts.count("went on") == 12 and texts[-1] == "all over"
    assert len(engine.alarms) == 1


@pytest.mark.parametrize("method", METHODS)
def test_children_that_come_one_after_the_other_are_no_sign(engine: Alarmed, tmp_path, method: str) -> None:
    engine.launch(write_script(tmp_path, ONE_BY_ONE), start_method=method, most=8)
    assert engine.until_ended().texts() == [str(number) for number in range(100)]
    assert engine.alarms == []


@pytest.mark.parametrize("method", METHODS)
def test_on_the_command_line_such_a_run_ends_with_three(tmp_path, method: str) -> None:
    script = write_script(tmp_path, CROWD)
    done = watched("--start-method", method, "--max-processes", "4", script, "12", str(tmp_path / "never"))
    assert done.returncode == 3
    assert "lived at the same time" in done.stderr and "__main__" in done.stderr


@pytest.mark.parametrize("method", METHODS)
def test_below_the_limit_nothing_is_said(tmp_path, method: str) -> None:
    done = watched("--start-method", method, "--max-processes", "40", write_script(tmp_path, CROWD), "3", str(tmp_path))
    assert (done.stdout.splitlines()[-1], done.stderr, done.returncode) == ("all over", "", 0)


@pytest.mark.parametrize("given", ["0", "-3", "many"])
def test_a_limit_that_is_none(tmp_path, given: str) -> None:
    done = watched("--max-processes", given, write_script(tmp_path, "print('never')"))
    assert (done.stdout, done.returncode) == ("", 2) and given in done.stderr
