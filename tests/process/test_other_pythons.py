"""A script under another Python than our own: nothing is installed there, and all is observed."""

from __future__ import annotations

import sys
import venv
from pathlib import Path

import pytest

from procgui.protocol.events import ExitEvent, ProcessEvent
from procgui.pythons import NotPython, Python, candidates, distinct, own, probe
from tests.process.command import execute, watched
from tests.process.engine import METHODS, Engine, write_script
from tests.systems import WINDOWS

SCRIPT = """
    import multiprocessing, os, sys

    class Worker(multiprocessing.Process):
        def run(self):
            print("worker", self.name, sys.version_info[:2])
            inner = multiprocessing.Process(target=print, args=("inner",))
            inner.start()
            inner.join()

    def square(number):
        return number * number

    if __name__ == "__main__":
        print(sys.prefix, os.environ.get("PYTHONPATH"), [name for name in sys.modules if "procgui" in name])
        worker = Worker(name="Arbeiter")
        worker.start()
        worker.join()
        with multiprocessing.Pool(2) as pool:
            print(pool.map(square, range(4)))
        print(worker.exitcode, file=sys.stderr)
        sys.exit(5)
"""


def others() -> list[Python]:
    """One of each other version on this machine."""
    found: list[Python] = []
    for path in candidates():
        try:
            found.append(probe(path))
        except NotPython:
            continue
    versions = {own().version[:2]: own()}
    for python in distinct(found):
        versions.setdefault(python.version[:2], python)
    return list(versions.values())[1:]


def check(engine: Engine, script: Path, python: Python, method: str) -> None:
    """The run gives what a plain one gives; each process is there under its name, with its end."""
    engine.launch(script, start_method=method, python=python.path)
    got = engine.until_ended()
    assert got.refused is None
    number = f"({python.version[0]}, {python.version[1]})"
    assert got.texts() == [f"{python.prefix} None []", f"worker Arbeiter {number}", "inner", "[0, 1, 4, 9]"]
    assert got.texts("stderr") == ["0"]
    assert got.ended is not None and got.ended.exitcode == 5
    names = [event.name for event in got.events if isinstance(event, ProcessEvent) and event.style != "helper"]
    assert names[:2] == ["MainProcess", "Arbeiter"]
    assert len(names) in (4, 5)  # the Pool may be closed before its second worker has come to anything
    codes = [event.exitcode for event in got.events if isinstance(event, ExitEvent)]
    assert len(codes) == 5 and codes[-1] == 5


@pytest.mark.parametrize("method", METHODS)
def test_a_virtual_environment(engine: Engine, tmp_path: Path, method: str) -> None:
    """On Windows its python.exe is a launcher, and yet the main process is the one that was started."""
    folder = tmp_path / "环境 1"
    venv.create(folder, symlinks=not WINDOWS)
    python = probe(folder / ("Scripts/python.exe" if WINDOWS else "bin/python"))
    assert Path(python.prefix) == folder
    check(engine, write_script(tmp_path, SCRIPT), python, method)
    mains = {pid for pid, _, text in engine.got.lines if text.startswith(python.prefix)}
    assert mains == {engine.got.pids[1]}


@pytest.mark.parametrize("method", METHODS)
def test_other_versions(tmp_path: Path, method: str) -> None:
    found = others()
    if not found:
        pytest.skip("no other Python from 3.9 on is installed here")
    script = write_script(tmp_path, SCRIPT)
    for python in found:
        engine = Engine()
        try:
            check(engine, script, python, method)
        finally:
            engine.supervisor.end_all()


def test_on_the_command_line(tmp_path: Path) -> None:
    script = write_script(tmp_path, "import sys\nprint(sys.executable)\nimport no_such_package\n")
    plain, seen = execute(script), watched("--python", sys.executable, script)
    assert (seen.stdout, seen.stderr, seen.returncode) == (plain.stdout, plain.stderr, 1)


@pytest.mark.parametrize("given", ["no-such-python", __file__])
def test_what_is_no_python_is_named(tmp_path: Path, given: str) -> None:
    done = watched("--python", given, write_script(tmp_path, "print('never')"))
    assert (done.stdout, done.returncode) == ("", 2)
    assert given in done.stderr


def test_a_python_that_has_gone_meanwhile_is_told(engine: Engine, tmp_path: Path) -> None:
    engine.launch(write_script(tmp_path, SCRIPT), python=str(tmp_path / "gone"))
    got = engine.until_ended()
    assert got.refused is not None and (got.refused.code, got.refused.detail) == ("interpreter", str(tmp_path / "gone"))
