"""The exported script, run by plain Python in a folder of its own, prints what the Lab's processes printed."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest

from procgui import resources
from procgui.model.export import script_of_run
from procgui.model.log import OutputLog
from procgui.model.run import Run
from procgui.protocol import messages
from procgui.protocol.batch import Batch
from tests.process.command import execute
from tests.process.engine import METHODS, Collected, Engine

SOURCE = resources.path("lab", "lab.py").read_text("utf-8")
LESSON = [
    "mp1 = multiprocessing.Process(target=action, args=(20, 0.001), name='mp1')",
    "mp1.is_alive()",
    "mp1.start()",
    "mp2 = MyProcess(20, name='mp2')",
    "mp2.start()",
    "mp1.start()",
    "mp1.name, mp2.daemon",
    "import random; random.Random(7).random()",
    "for process in [mp1, mp2]:\n    process.join()\n    process.exitcode",
    'print("""two\n  lines""")',
    "mp3 = multiprocessing.Process(target=time.sleep, args=(600,), name='mp3', daemon=True)",
    "mp3.start(); mp3.terminate(); mp3.join(60)",
    "mp3.exitcode",
    "mp4 = MyProcess(0, name='mp4')",
    "mp4.start()",
    "mp4.kill(); mp4.join(); mp4.is_alive()",
    "mp4.close()",
    "mp4.is_alive()",
    "len(multiprocessing.active_children())",
    "sys.exit(3)",
]
TYPED = "def typed(word):\n    for number in range(5):\n        print(f'({os.getpid()}){word} {number}')"
USE = [
    "first = multiprocessing.Process(target=action, args=(3,))",
    "first.start()",
    "first.join()",
    TYPED,
    "second = multiprocessing.Process(target=typed, args=('hello',))",
    "second.start()",
    "second.join()",
    "second.exitcode",
]

Life = tuple[str, ...]


class Folded(Collected):
    """Keeps the run as well, as the window would."""

    def __init__(self, spec: messages.LaunchSpec) -> None:
        super().__init__()
        self.run = Run(1, spec, OutputLog())

    def send(self, message: messages.Message) -> bool:
        if isinstance(message, Batch):
            self.run.apply(message)
        return super().send(message)


def in_the_lab(engine: Engine, folder: Path, statements: list[str], method: str) -> Folded:
    """Give the Lab's main process statements and wait for its end."""
    file = folder / "lab.py"
    file.write_text(SOURCE, "utf-8")
    spec = messages.LaunchSpec("lab", str(file), start_method=method, cwd=str(folder))
    got = engine.got = engine.supervisor.sink = Folded(spec)
    engine.supervisor.handle(messages.Launch(1, spec))
    for number, text in enumerate(statements, 1):
        got.run.add_statement(number, text)
        engine.supervisor.handle(messages.Statement(1, number, text))
    engine.until_ended()
    assert not got.refused
    return got


def lives(lines: list[tuple[str, str]]) -> Counter[Life]:
    """What each process printed, in its order; numbers of processes differ from run to run."""
    printed: dict[str, list[str]] = {}
    for who, text in lines:
        printed.setdefault(who, []).append(re.sub(r"\(\d+\)", "(pid)", text))
    return Counter(map(tuple, printed.values()))


def by_number(text: str) -> list[tuple[str, str]]:
    """Each line and the pid that it names; the main process names none."""
    found = [(re.match(r"\((\d+)\)", line), line) for line in text.splitlines()]
    return [(match[1] if match else "main", line) for match, line in found]


@pytest.mark.parametrize("method", METHODS)
def test_the_script_does_what_the_lab_did(engine: Engine, tmp_path: Path, method: str) -> None:
    got = in_the_lab(engine, tmp_path, LESSON, method)
    errors = [info.error for info in got.run.statements if info.error]
    assert len(errors) == 3 and errors[-1] == "SystemExit: 3", errors
    alone = tmp_path / "alone"
    alone.mkdir()
    script = alone / "lab_export.py"
    script.write_text(script_of_run(got.run, SOURCE), "utf-8")
    done = execute(script, cwd=alone)
    assert lives(by_number(done.stdout)) == lives(
        [(str(pid), text) for pid, stream, text in got.lines if stream == "stdout"]
    )
    assert done.returncode == got.run.exitcode == 3
    for error in errors[:2]:
        assert error in done.stderr, "what raised is told, and the script goes on"
    assert done.stderr.count("Traceback") == 2


@pytest.mark.parametrize("method", METHODS)
def test_a_typed_function_is_found_by_children(tmp_path: Path, method: str) -> None:
    run = Run(1, messages.LaunchSpec("lab", "lab.py", start_method=method), OutputLog())
    for number, text in enumerate(USE, 1):
        run.add_statement(number, text).end(None, None, 0.0, 0)
    script = tmp_path / "lab_export.py"
    script.write_text(script_of_run(run, SOURCE), "utf-8")
    done = execute(script, cwd=tmp_path)
    assert done.stderr == ""
    main, first, second = sorted(lives(by_number(done.stdout)), key=len)
    assert main == ("0",)
    assert first == tuple(f"(pid)子进程（父进程:(pid)）：{number}" for number in range(3))
    assert second == tuple(f"(pid)hello {number}" for number in range(5))


@pytest.mark.parametrize("method", METHODS)
def test_a_corrected_function_is_found_by_children(tmp_path: Path, method: str) -> None:
    run = Run(1, messages.LaunchSpec("lab", "lab.py", start_method=method), OutputLog())
    corrected = TYPED.replace("typed(word)", "typed(word, end='!')").replace("{number}", "{number}{end}")
    for number, text in enumerate([TYPED, "typed('main')", corrected, *USE[4:]], 1):
        run.add_statement(number, text).end(None, None, 0.0, 0)
    script = tmp_path / "lab_export.py"
    script.write_text(script_of_run(run, SOURCE), "utf-8")
    done = execute(script, cwd=tmp_path)
    assert done.stderr == ""
    assert lives(by_number(done.stdout)) == Counter(
        [
            tuple(f"(pid)main {number}" for number in range(5)),
            tuple(f"(pid)hello {number}!" for number in range(5)),
            ("0",),
        ]
    )
