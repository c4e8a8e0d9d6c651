"""Libraries that are copies of ``multiprocessing`` under another name, as ``multiprocess`` is: observed like it.

The copy is made here from Python's own package, so that nothing has to be installed.
"""

from __future__ import annotations

import multiprocessing
import re
from pathlib import Path

import pytest

from procgui.protocol.events import ExitEvent, ProcessEvent
from tests.process.engine import METHODS, Engine, write_script

SCRIPT = """
    import multiprocess, sys

    class Worker(multiprocess.Process):
        def run(self):
            print("worker", self.name)
            sys.exit(4)

    def square(number):
        print("square", number)
        return number * number

    if __name__ == "__main__":
        multiprocess.set_start_method(sys.argv[1])
        child = multiprocess.Process(target=square, args=(7,), name="child")
        worker = Worker(name="Arbeiter")
        for process in (child, worker):
            process.start()
            process.join()
        with multiprocess.Pool(1) as pool:
            print(pool.map(square, [2]), worker.exitcode, "multiprocessing" in sys.modules)
"""


@pytest.fixture
def multiprocess(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package ``multiprocess`` that children find as well."""
    copy = tmp_path / "multiprocess"
    original = Path(multiprocessing.__file__).parent
    for file in original.rglob("*.py"):
        target = copy / file.relative_to(original)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(re.sub(r"\bmultiprocessing\b", "multiprocess", file.read_text("utf-8")), "utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))


@pytest.mark.usefixtures("multiprocess")
@pytest.mark.parametrize("method", METHODS)
def test_its_processes_have_their_names_styles_ends_and_output(engine: Engine, tmp_path: Path, method: str) -> None:
    engine.launch(write_script(tmp_path, SCRIPT), method)
    got = engine.until_ended()
    assert got.texts("stderr") == []
    found = {event.name: event for event in got.events if isinstance(event, ProcessEvent)}
    worker = next(name for name in found if "PoolWorker" in name)
    styles = {"MainProcess": "main", "child": "target", "Arbeiter": "subclass", worker: "pool_worker"}
    assert {name: found[name].style for name in styles} == styles
    assert {found[name].start_method for name in ("child", "Arbeiter", worker)} == {method}
    assert [(pid, text) for pid, _, text in got.lines] == [
        (found["child"].pid, "square 7"),
        (found["Arbeiter"].pid, "worker Arbeiter"),
        (found[worker].pid, "square 2"),
        (found["MainProcess"].pid, "[4] 4 False"),
    ]
    codes = {event.pid: event.exitcode for event in got.events if isinstance(event, ExitEvent)}
    assert codes[found["child"].pid] == 0 and codes[found["Arbeiter"].pid] == 4
