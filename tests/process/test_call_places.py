"""Where calls are told to be made: at the script's own lines, wherever a library makes them for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from procgui.protocol.events import CallEvent
from tests.process.engine import METHODS, Engine, write_script

SCRIPT = """\
import multiprocessing
from concurrent.futures import ProcessPoolExecutor

def square(number):
    return number * number

if __name__ == "__main__":
    with multiprocessing.Pool(1, maxtasksperchild=1) as pool:
        print(pool.map(square, [1, 2, 3], chunksize=1))
    with ProcessPoolExecutor(1) as executor:
        print(list(executor.map(square, [1, 2])))
"""


@pytest.mark.parametrize("method", METHODS)
def test_lines_of_the_script_or_of_the_library_itself(tmp_path: Path, method: str) -> None:
    folder = tmp_path / "multiprocessing"
    folder.mkdir()
    script = write_script(folder, SCRIPT)
    engine = Engine()
    engine.launch(script, start_method=method)
    calls = [event for event in engine.until_ended().events if isinstance(event, CallEvent)]
    engine.supervisor.end_all()
    ours = {(event.call, event.line) for event in calls if not event.library}
    assert all(event.file == str(script) for event in calls if not event.library)
    assert {("start", 8), ("start", 11)} <= ours
    assert all(Path(event.file).name in ("pool.py", "process.py") for event in calls if event.library)
    assert any(event.library for event in calls), "a worker that has done its task is replaced by a thread of the pool"
