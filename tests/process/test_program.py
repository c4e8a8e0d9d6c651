"""A script inside the packaged program: ``__main__`` is what Python makes of it, and so are its errors."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from procgui.own_python import asked
from tests.process.command import ENVIRONMENT, TOP, execute
from tests.process.engine import write_script

PACKED = "import multiprocessing, sys; from procgui.agent.program import run; run(sys.argv[1], sys.argv[2:])"
"""As the packaged program executes a script; it has imported multiprocessing for its own children before."""
AS_PYTHON = "from procgui.own_python import asked, execute; import sys; execute(asked(sys.argv[1:]))"
"""As it behaves when a script starts ``sys.executable``."""


FORK = "--multiprocessing-fork"
INTERRUPTED_WITH_CHILDREN = """
    import multiprocessing, time

    if __name__ == "__main__":
        multiprocessing.Process(target=time.sleep, args=(100,), daemon=True).start()
        child = multiprocessing.Process(target=print, args=("still printed",))
        child.start()
        child.join(0)
        raise KeyboardInterrupt
"""
OWN_CLASS = """
    import multiprocessing
    from collections import namedtuple

    Point = namedtuple("Point", "x y")

    def move(queue):
        queue.put(Point(3, 4))

    if __name__ == "__main__":
        context = multiprocessing.get_context("spawn")
        queue = context.Queue()
        child = context.Process(target=move, args=(queue,))
        child.start()
        print(queue.get(timeout=30))
        child.join()
"""


def outcome(command: list[str]) -> tuple[int, str, str]:
    """Exit code and texts of a command."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    "text",
    [
        "import sys; print(sys.argv[1:], __name__, __file__); print(sys.path[0])",
        "print(sorted(name for name in vars() if name not in ('__loader__', '__spec__', '__doc__')))",
        "def f():\n    raise ValueError('boom')\nf()",
        "import sys\nsys.exit(7)",
        "import sys\nsys.exit('a message')",
        "import pickle\nclass C: pass\nprint(type(pickle.loads(pickle.dumps(C()))))",
        "import atexit\natexit.register(print, 'at exit')\nraise KeyboardInterrupt",
        INTERRUPTED_WITH_CHILDREN,
        OWN_CLASS,
    ],
)
def test_it_behaves_as_under_plain_python(tmp_path: Path, text: str) -> None:
    script = str(write_script(tmp_path, text))
    assert outcome([sys.executable, "-c", PACKED, script, "a", "b c"]) == outcome([sys.executable, script, "a", "b c"])


@pytest.mark.parametrize(
    "arguments",
    [
        ["-c", "import sys; print(sys.argv, sys.path[0], __name__)", "a", "-m"],
        ["-u", "-c", "import sys; print(sys.modules['__main__'])"],
        ["-W", "default", "-X", "utf8", "-c", "print(1)"],
        ["-m", "calendar", "2026", "11"],
        ["-m", "no_such_module"],
        ["SCRIPT", "-c", "x"],
    ],
)
def test_it_is_the_python_that_a_script_starts(tmp_path: Path, arguments: list[str]) -> None:
    script = str(write_script(tmp_path, "import sys\nprint(sys.argv[1:], __file__)"))
    given = [script if argument == "SCRIPT" else argument for argument in arguments]
    plain, packed = (outcome([sys.executable, *start, *given]) for start in ([], ["-c", AS_PYTHON]))
    assert packed == (plain[0], plain[1], plain[2])


def test_a_module_sees_nothing_of_ours(tmp_path: Path) -> None:
    (tmp_path / "seen.py").write_text("print(sorted(vars()))\nprint('os' in vars(), 'sys' in vars())")
    start = "from procgui.agent.program import run_module; run_module('seen', [])"
    environment = {**ENVIRONMENT, "PYTHONPATH": os.pathsep.join([TOP, str(tmp_path)])}
    plain = execute("-m", "seen", env=environment)
    packed = execute("-c", start, env=environment)
    assert packed.stdout == plain.stdout


def test_entries_of_pythonpath_are_searched_after_the_scripts_folder(tmp_path: Path) -> None:
    script = write_script(tmp_path, "import sys\nprint(sys.path[:2])")
    environment = {**ENVIRONMENT, "PYTHONPATH": os.pathsep.join([TOP, "elsewhere"])}
    assert execute("-c", PACKED, script, env=environment).stdout == f"{[str(tmp_path), TOP]}\n"


def test_a_spawned_child_has_pythons_own_frames() -> None:
    plain = execute("-c", "from multiprocessing.spawn import spawn_main; spawn_main(pipe_handle=None)", FORK)
    packed = execute("-c", AS_PYTHON, FORK, "pipe_handle=None")
    assert "line 1, in <module>" in plain.stderr and "spawn_main" in plain.stderr
    assert (packed.stdout, packed.stderr, packed.returncode) == (plain.stdout, plain.stderr, plain.returncode)


@pytest.mark.parametrize("arguments", [[], ["run", "x.py"], ["--version"], ["no_such_file.py"], ["-c"], ["-X", "dev"]])
def test_what_is_for_procgui_is_for_no_python(arguments: list[str]) -> None:
    assert asked(arguments) is None
