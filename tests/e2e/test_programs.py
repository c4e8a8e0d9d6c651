"""Faithful: programs that between them use all of ``multiprocessing`` run watched as they run on a terminal.

Output and errors, exit code, and the number of processes are compared; see :mod:`tests.e2e.program_runs`. With
``--python PATH`` the programs also run under that Python, plainly and watched; with ``--packed PATH`` a packaged program
runs them, whose Python is the same one here.
"""

from __future__ import annotations

import multiprocessing
from pathlib import Path

import pytest

from procgui.pythons import Python, own, probe
from tests.e2e.program_runs import PROGRAMS, Program, packed, plainly, watched, without_library
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


def test_there_are_enough_programs() -> None:
    assert len(ALL) >= 40


@pytest.mark.parametrize(("program", "method"), HERE, ids=[f"{program.path.stem}-{method}" for program, method in HERE])
def test_it_is_the_same_in_the_packaged_program(
    program: Program, method: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    executable = request.config.getoption("--packed")
    if executable is None:
        pytest.skip("no packaged program was named by --packed")
    if program.differs:
        pytest.skip(f"the packaged program has its own {program.differs}")
    plain = plainly(program, method, tmp_path / "plain")
    seen = packed(program, method, tmp_path / "packed", executable)
    texts = [(without_library(run.stdout), without_library(run.stderr)) for run in (seen, plain)]
    alike = [
        run._replace(stdout=out, stderr=err, processes=0).comparable(program)
        for run, (out, err) in zip((seen, plain), texts, strict=True)
    ]
    assert alike[0] == alike[1]


@pytest.mark.parametrize(("program", "method"), HERE, ids=[f"{program.path.stem}-{method}" for program, method in HERE])
def test_it_is_the_same_watched(program: Program, method: str, python: Python | None, tmp_path: Path) -> None:
    try:
        plain = plainly(program, method, tmp_path / "plain", python)
    except TimeoutError:
        if not WINE:
            raise
        pytest.skip(f"{program.path.stem}: wine hangs in it when it runs plainly, too")
    seen = watched(program, method, tmp_path / "watched", python)
    if seen.comparable(program) == plain.comparable(program):
        return
    for number in range(PLAIN_RUNS):
        again = plainly(program, method, tmp_path / f"again {number}", python)
        if again.comparable(program) != plain.comparable(program):
            pytest.skip(f"{program.path.stem} under {method}: its plain runs differ among themselves")
    assert seen.comparable(program) == plain.comparable(program)
