"""Other programs that a script starts: each is a process with parent, name and exit code, however short it lives."""

from __future__ import annotations

import subprocess
import sys

import psutil
import pytest

from procgui.protocol.events import ExitEvent, ProcessEvent, Style
from tests.process.command import ENVIRONMENT, both
from tests.process.engine import METHODS, Engine, write_script
from tests.systems import WINDOWS

SCRIPT = """
    import multiprocessing, subprocess, sys

    def work(code):
        done = subprocess.run([sys.executable, "-c", f"print('program {code}'); raise SystemExit({code})"])
        assert done.returncode == code

    if __name__ == "__main__":
        work(3)
        child = multiprocessing.Process(target=work, args=(4,), name="first")
        child.start()
        child.join()
        try:
            subprocess.Popen(["/no/such/program"])
        except OSError as error:
            print(type(error).__name__)
"""


@pytest.fixture
def engine() -> Engine:
    made = Engine()
    yield made
    made.supervisor.end_all()


@pytest.mark.skipif(WINDOWS, reason="they are told of by os.waitpid; Windows has none")
@pytest.mark.parametrize("method", METHODS)
def test_programs_too_short_for_any_look_are_there(engine: Engine, tmp_path, method: str) -> None:
    engine.launch(write_script(tmp_path, SCRIPT), start_method=method)
    got = engine.until_ended()
    processes = {event.pid: event for event in got.events if isinstance(event, ProcessEvent)}
    main, child = (
        next(event.pid for event in processes.values() if event.name == name) for name in ("MainProcess", "first")
    )
    programs = [event for event in processes.values() if event.style is Style.EXTERNAL]
    assert [event.ppid for event in programs] == [main, child, main]
    assert [event.name[:6] for event in programs] == ["python", "python", "progra"]
    codes = {event.pid: event.exitcode for event in got.events if isinstance(event, ExitEvent)}
    assert [codes[event.pid] for event in programs] == [3, 4, 255], "the last was a fork that found no program"
    assert {text: pid for pid, _, text in got.lines}["program 4"] == child
    assert got.texts().count("FileNotFoundError") == 1


LEFT = """
    import subprocess, sys

    command = [sys.executable, "-c", "import time; time.sleep(60)"]
    left = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    print(left.pid)
"""


def test_on_the_command_line_nobody_waits_for_a_program_left_behind(tmp_path) -> None:
    command = [sys.executable, "-m", "procgui", "run", str(write_script(tmp_path, LEFT))]
    with (tmp_path / "out").open("w") as out:  # a pipe would be held open by who is left, where handles are handed down
        done = subprocess.run(command, env=ENVIRONMENT, stdout=out, stderr=out, timeout=50, check=False)
    left = psutil.Process(int((tmp_path / "out").read_text()))
    try:
        assert done.returncode == 0 and left.is_running()
    finally:
        left.kill()
        left.wait(10)


def test_what_a_script_sees_of_subprocess_is_the_same(tmp_path) -> None:
    text = """
        import inspect, pickle, subprocess, sys

        class Mine(subprocess.Popen):
            def __init__(self, *args, **kwargs):
                super().__init__(*args, **kwargs)
                print("mine")

        print(inspect.signature(subprocess.Popen), subprocess.Popen.__init__.__qualname__, subprocess.Popen.__module__)
        print(Mine([sys.executable, "-c", "pass"]).wait())
        print(subprocess.check_output([sys.executable, "-c", "print(1)"]))
        try:
            subprocess.run(["/no/such/program"], check=True)
        except OSError as error:
            print(error)
        subprocess.run([sys.executable, "-c", "raise SystemExit(2)"], check=True)
    """
    plain, seen = both(write_script(tmp_path, text), env=ENVIRONMENT)
    if sys.version_info < (3, 11):
        seen = (seen[0], plain[1], seen[2])
    assert seen == plain and "CalledProcessError" in seen[1]


def test_no_code_of_the_script_is_called_to_find_the_name(tmp_path) -> None:
    text = """
        import os, subprocess, sys

        class Secret(subprocess.Popen):
            @property
            def args(self):
                raise RuntimeError("nobody asks")

            @args.setter
            def args(self, value):
                pass

        class Words(list):
            def __getitem__(self, key):
                print("asked for", key)
                return super().__getitem__(key)

        class Place:
            def __fspath__(self):
                print("asked for the path")
                return sys.executable

        code = ["-c", "raise SystemExit(3)"]
        print(Secret([sys.executable, *code]).wait())
        print(subprocess.Popen(Words([sys.executable, *code])).wait())
        print(subprocess.Popen([Place(), *code]).wait())
        print(subprocess.Popen(iter([sys.executable, *code])).wait())
    """
    plain, seen = both(write_script(tmp_path, text), env=ENVIRONMENT)
    assert seen == plain and plain[0].splitlines()[0] == "3"
