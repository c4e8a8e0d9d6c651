"""Where calls are told to be made: at the script's own lines, wherever a library makes them for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from procgui.protocol.events import CallEvent
from tests.process.engine import METHODS, Engine, write_script
from tests.systems import WINE

POOL = """\
import multiprocessing

def square(number):
    return number * number

if __name__ == "__main__":
    with multiprocessing.Pool(1, maxtasksperchild=1) as pool:
        print(pool.map(square, [1, 2, 3], chunksize=1))
"""
EXECUTOR = """\
from concurrent.futures import ProcessPoolExecutor

def square(number):
    return number * number

if __name__ == "__main__":
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(square, [1, 2])))
"""


@pytest.fixture
def engine() -> Engine:
    made = Engine()
    yield made
    made.supervisor.end_all()


def calls_of(engine: Engine, folder: Path, text: str, method: str) -> list[CallEvent]:
    """The calls of a script that lies in a folder with the library's name."""
    (folder / "multiprocessing").mkdir()
    script = write_script(folder / "multiprocessing", text)
    engine.launch(script, start_method=method)
    calls = [event for event in engine.until_ended().events if isinstance(event, CallEvent)]
    assert {event.file for event in calls if not event.library} == {str(script)}
    return calls


@pytest.mark.parametrize("method", METHODS)
def test_a_pool(engine: Engine, tmp_path: Path, method: str) -> None:
    calls = calls_of(engine, tmp_path, POOL, method)
    assert ("start", 7) in {(event.call, event.line) for event in calls if not event.library}
    later = [event for event in calls if event.library]
    assert later, "a worker that has done its task is replaced by a thread of the pool"
    assert {Path(event.file).name for event in later} == {"pool.py"}


@pytest.mark.skipif(WINE, reason="wine 8 hangs in such an executor run plainly, too")
@pytest.mark.parametrize("method", METHODS)
def test_an_executor(engine: Engine, tmp_path: Path, method: str) -> None:
    calls = calls_of(engine, tmp_path, EXECUTOR, method)
    assert ("start", 8) in {(event.call, event.line) for event in calls if not event.library}
    assert {Path(event.file).name for event in calls if event.library} == {"process.py"}
