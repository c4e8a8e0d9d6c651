"""Faithful: programs that between them use all of ``multiprocessing`` run watched as they run on a terminal.

Output and errors, exit code, and the number of processes are compared; see :mod:`tests.e2e.program_runs`. With
``--python PATH`` the programs also run under that Python, plainly and watched; with ``--packed PATH`` a packaged
program runs them, whose Python is the one of the tests.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable
from pathlib import Path

import pytest

from procgui.pythons import Python, own, probe
from tests.e2e.program_runs import PROGRAMS, Program, Seen, packed, plainly, watched, without_library
from tests.systems import WINE

ALL = [Program.read(path) for path in sorted(PROGRAMS.glob("*.py"))]
METHODS = multiprocessing.get_all_start_methods()
HERE = [(program, method) for program in ALL if program.here for method in METHODS if method in program.methods]


PLAIN_RUNS = 4
"""More of them when a watched run differs: a program may differ from itself."""


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "python" in metafunc.fixturenames:
        others = [probe(path) for path in metafunc.config.getoption("--python")]
        metafunc.parametrize("python", [None, *others], ids=lambda python: (python or own()).number)
    if "executable" in metafunc.fixturenames:
        executable = metafunc.config.getoption("--packed")
        skip = pytest.mark.skip(reason="no packaged program was named by --packed")
        cases = [
            pytest.param(program, method, executable, id=f"{program.path.stem}-{method}") for program, method in HERE
        ]
        metafunc.parametrize(
            ("program", "method", "executable"),
            [pytest.param(None, None, None, marks=skip)] if executable is None else cases,
        )


def test_there_are_enough_programs() -> None:
    assert len(ALL) >= 40


def test_it_is_the_same_in_the_packaged_program(program: Program, method: str, executable: str, tmp_path: Path) -> None:
    if program.differs:
        pytest.skip(f"the packaged program has its own {program.differs}")
    plain = _plain(program, method, tmp_path)
    seen = packed(program, method, tmp_path / "packed", executable)
    # The processes are counted from within, where the packaged Python lets nobody in.
    _compare(seen, plain, program, method, tmp_path, lambda run: _bare(run)._replace(processes=0).comparable(program))


def _plain(program: Program, method: str, folder: Path, python: Python | None = None) -> Seen:
    try:
        return plainly(program, method, folder / "plain", python)
    except TimeoutError:
        if not WINE:
            raise
        pytest.skip(f"{program.path.stem}: wine hangs in it when it runs plainly, too")


def _bare(run: Seen) -> Seen:
    return run._replace(stdout=without_library(run.stdout), stderr=without_library(run.stderr))


def _compare(
    seen: Seen,
    plain: Seen,
    program: Program,
    method: str,
    folder: Path,
    shown: Callable[[Seen], object],
    python: Python | None = None,
) -> None:
    """Assert that both have shown the same, unless the program differs from itself."""
    if shown(seen) == shown(plain):
        return
    for number in range(PLAIN_RUNS):
        again = plainly(program, method, folder / f"again {number}", python)
        if shown(again) != shown(plain):
            pytest.skip(f"{program.path.stem} under {method}: its plain runs differ among themselves")
    assert shown(seen) == shown(plain)


@pytest.mark.parametrize(("program", "method"), HERE, ids=[f"{program.path.stem}-{method}" for program, method in HERE])
def test_it_is_the_same_watched(program: Program, method: str, python: Python | None, tmp_path: Path) -> None:
    plain = _plain(program, method, tmp_path, python)
    seen = watched(program, method, tmp_path / "watched", python)
    _compare(seen, plain, program, method, tmp_path, lambda run: run.comparable(program), python)
