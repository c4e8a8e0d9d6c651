"""A script run as its configuration says: as a module, elsewhere, with flags and variables, and with an input."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Any

import pytest

from procgui.protocol import messages
from procgui.protocol.events import ExitEvent
from procgui.supervisor import launch
from tests.process.command import ENVIRONMENT, Done, execute, watched
from tests.process.engine import METHODS, Engine, write_script

MODULE = """
    import multiprocessing, os, sys
    from . import __name__ as package
    from .other import where

    def work():
        print("child", package, sys.argv, sys.flags.optimize, sys.flags.dev_mode, sys.stdout.write_through)
        assert not sys.argv, "an assertion"

    if __name__ == "__main__":
        print(package, __spec__.name, __package__, __file__, sys.argv, sys.path[0] == os.getcwd(), where)
        child = multiprocessing.Process(target=work)
        child.start()
        child.join()
        print(child.exitcode)
        raise LookupError("the end")
"""
METHOD = "import multiprocessing; multiprocessing.set_start_method({!r})\n"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The folder of a package whose module chooses its start method itself."""
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "__init__.py").touch()
    (folder / "other.py").write_text("where = __name__", "utf-8")
    write_script(folder, MODULE)
    return folder


@pytest.fixture
def engine() -> Engine:
    made = Engine()
    yield made
    made.supervisor.end_all()


def alike(done: Done) -> tuple[list[str], list[str], int]:
    """What can be compared: on Windows the lines of a pipe come in another order."""
    return sorted(done.stdout.splitlines()), sorted(done.stderr.splitlines()), done.returncode


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("flags", ["", "-O", "-X dev -u"])
def test_a_module_runs_as_under_python_m(package: Path, method: str, flags: str) -> None:
    script = package / "script.py"
    guard = 'if __name__ == "__main__":\n'
    chosen = f"{guard}    import multiprocessing.context as context\n    context._default_context._default_context = "
    chosen += f"context._concrete_contexts[{method!r}]\n"
    plain_text = script.read_text("utf-8")
    script.write_text(plain_text.replace(guard, f"{chosen}    print({method!r})\n"), "utf-8")
    plain = execute(*flags.split(), "-m", "package.script", "a b", cwd=package.parent)
    seen = watched(f"--python-flags={flags}", "-m", "package.script", "a b", cwd=package.parent)
    assert alike(seen) == alike(plain)
    assert plain.returncode == 1 and "package.script" in plain.stdout


def test_a_module_that_is_not_there(tmp_path: Path) -> None:
    plain = execute("-m", "no.such", cwd=tmp_path)
    seen = watched("-m", "no.such", cwd=tmp_path)
    assert (seen.returncode, seen.stderr.split(":")[-1]) == (plain.returncode, plain.stderr.split(":")[-1])


PACKED = "from procgui.agent.program import run_module; import sys; run_module(sys.argv[1], sys.argv[2:])"


@pytest.mark.skipif(sys.version_info < (3, 11), reason="Python 3.10 names its command in a traceback of -c")
def test_a_module_inside_the_packaged_program(package: Path) -> None:
    environment = {**ENVIRONMENT, "PYTHONSAFEPATH": "1"}  # -c would stand before what -m puts into sys.path
    packed = execute("-c", PACKED, "package.script", "a", cwd=package.parent, env=environment)
    plain = execute("-m", "package.script", "a", cwd=package.parent)
    assert alike(packed) == alike(plain)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"flags": ("-O",)}, ("flags-packed", "-O")),
        ({"environment": (("A", "1"), ("PYTHONHASHSEED", "1"))}, ("variables-packed", "PYTHONHASHSEED")),
    ],
)
def test_what_the_packaged_python_does_not_heed_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, options: dict[str, Any], said: tuple[str, str]
) -> None:
    monkeypatch.setattr(launch, "is_packed", lambda: True)
    script = str(write_script(tmp_path, "print(1)"))
    with pytest.raises(launch.LaunchRefused) as refused:
        launch.check(messages.LaunchSpec("script", script, **options))
    assert (refused.value.code, refused.value.detail) == said
    launch.check(messages.LaunchSpec("script", script, **options, python=sys.executable))
    launch.check(messages.LaunchSpec("script", script, environment=(("A", "1"), ("PYTHONPATH", "somewhere"))))


def test_variables_and_folder(engine: Engine, tmp_path: Path) -> None:
    text = "import os; print(os.getcwd(), os.environ['PLANET'], os.environ.get('PYTHONPATH'), os.environ['PATH'])"
    script = write_script(tmp_path, text)
    (tmp_path / "elsewhere").mkdir()
    environment = (("PLANET", "中 文"), ("PYTHONPATH", "somewhere"))
    engine.launch(script, cwd=str(tmp_path / "elsewhere"), environment=environment)
    told = f"{os.path.realpath(tmp_path / 'elsewhere')} 中 文 somewhere {os.environ['PATH']}"
    assert engine.until_ended().texts() == [told]
    assert "PLANET" not in os.environ


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ({"cwd": "/no/such/folder"}, "folder"),
        ({"flags": ("-I",)}, "flag"),
        ({"flags": ("-c", "print(1)")}, "flag"),
    ],
)
def test_what_is_refused(engine: Engine, tmp_path: Path, options: dict[str, object], code: str) -> None:
    engine.launch(write_script(tmp_path, "print('never')"), **options)
    refused = engine.until_ended().refused
    assert refused is not None and refused.code == code and engine.got.lines == []


@pytest.mark.parametrize(
    "options", [{"args": ("a\0b",)}, {"environment": (("A", "\0"),)}, {"environment": (("A=", "1"),)}]
)
def test_what_no_program_can_be_given_is_refused_and_harms_nobody(
    engine: Engine, tmp_path: Path, options: dict[str, Any]
) -> None:
    script = write_script(tmp_path, "print('run')")
    engine.supervisor.handle(messages.Launch(1, messages.LaunchSpec("script", str(script), **options)))
    assert engine.got.refused is not None and engine.got.refused.code == "text"
    engine.supervisor.handle(messages.Launch(2, messages.LaunchSpec("script", str(script))))
    engine.until(lambda: engine.got.ended)
    assert engine.got.texts() == ["run"]


def test_a_flag_that_cannot_be_given_on_the_command_line(tmp_path: Path) -> None:
    done = watched("--python-flags=-S", write_script(tmp_path, "print('never')"))
    assert (done.stdout, done.returncode) == ("", 2) and "-S" in done.stderr


CONVERSATION = """
    import sys
    print("hello", input("Name? "))
    for line in sys.stdin:
        print(repr(line), flush=True)
    print(repr(sys.stdin.read()), sys.stdin.isatty())
    input()
"""


def test_lines_for_the_standard_input_and_its_end(engine: Engine, tmp_path: Path) -> None:
    engine.launch(write_script(tmp_path, CONVERSATION), input=True)
    engine.until(lambda: engine.got.parts)
    assert list(engine.got.parts.values()) == ["Name? "]
    for text in ("李雷", "two words", "", None):
        engine.supervisor.handle(messages.Answer(1, text))
    got = engine.until_ended()
    typed = [text for text in got.texts() if "\x1b" in text]
    assert typed == ["Name? \x1b[3m李雷\x1b[23m", "\x1b[3mtwo words\x1b[23m", "\x1b[3m\x1b[23m"]
    printed = [text for text in got.texts() if "\x1b" not in text]
    assert printed == ["hello 李雷", repr("two words\n"), repr("\n"), "'' False"]
    assert got.texts("stderr")[-1] == "EOFError: EOF when reading a line"
    assert [event.exitcode for event in got.events if isinstance(event, ExitEvent)] == [1]


def test_an_input_that_nobody_reads_holds_up_nothing(engine: Engine, tmp_path: Path) -> None:
    engine.launch(write_script(tmp_path, "print('begun'); input(); print('over')"), input=True)
    engine.until(lambda: engine.got.texts())
    for _ in range(40):
        engine.supervisor.handle(messages.Answer(1, "x" * 10_000))
    engine.supervisor.handle(messages.Answer(1, None))
    assert "over" in engine.until_ended().texts()


def test_without_an_input_there_is_its_end_at_once(engine: Engine, tmp_path: Path) -> None:
    engine.supervisor.stdin = -3  # subprocess.DEVNULL, as in the window
    engine.launch(write_script(tmp_path, "import sys; print(repr(sys.stdin.read()))"))
    assert engine.until_ended().texts() == ["''"]
