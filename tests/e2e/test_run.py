"""``procgui run``: output as on a terminal, the exit code, the recording, and what bad input gets."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.process.engine import METHODS, write_script

LESSONS = Path(__file__).parents[2] / "resources" / "lessons"


def procgui(*arguments: str | Path, **options: Any) -> subprocess.CompletedProcess[str]:
    """Run the command line; output as text."""
    command = [sys.executable, "-m", "procgui", "run", *map(str, arguments)]
    options.setdefault("env", {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"})
    return subprocess.run(command, capture_output=True, encoding="utf-8", timeout=100, check=False, **options)


def recorded(path: Path) -> list[dict[str, Any]]:
    """All lines of a recording."""
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize(("lesson", "style"), [("01-target", "target"), ("02-subclass", "subclass")])
def test_a_demonstration_is_shown_and_recorded(tmp_path, lesson: str, style: str, method: str) -> None:
    record = tmp_path / "run.jsonl"
    done = procgui("--start-method", method, "--record", record, LESSONS / lesson / "main.py")
    assert (done.returncode, done.stderr) == (0, "")
    lines = done.stdout.splitlines()
    assert len(lines) == 301
    header, *events = recorded(record)
    assert header["type"] == "header"
    assert header["format"] == 1
    assert header["start_method"] == method
    processes = [event for event in events if event["type"] == "process"]
    assert [process["style"] for process in processes] == ["main", style, style]
    main, first, second = in_order_of_start(events, processes)
    check_lines(lines, main["pid"], first["pid"], second["pid"])
    check_calls(events, main["pid"], [first, second])
    shown = [event["text"] for event in events if event["type"] == "output"]
    assert "".join(shown) == done.stdout
    exits = {event["pid"]: event["exitcode"] for event in events if event["type"] == "exit"}
    assert exits == {main["pid"]: 0, first["pid"]: 0, second["pid"]: 0}


def in_order_of_start(events: list[dict[str, Any]], processes: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The main process, then the children as they were started; they may attach in another order."""
    by_pid = {process["pid"]: process for process in processes}
    starts = [event for event in events if event["type"] == "call" and event["call"] == "start"]
    return [processes[0], *(by_pid[event["child"]] for event in starts if event["phase"] == "end")]


def check_lines(lines: list[str], main: int, first: int, second: int) -> None:
    """An order that a terminal could show: nothing of the joined child after its join."""
    after_join = lines.index(f"({main})主进程: 21")
    for child in (first, second):
        own = [line for line in lines if line.startswith(f"({child})")]
        assert [int(re.split("：", line)[1]) for line in own] == list(range(100))
    assert max(at for at, line in enumerate(lines) if line.startswith(f"({second})")) < after_join
    assert lines[-1] == "主进程执行完成!" or not lines[-1].startswith(f"({main})")
    assert [line for line in lines if line.startswith(f"({main})")] == [f"({main})主进程: {i}" for i in range(100)]


def check_calls(events: list[dict[str, Any]], main: int, children: list[dict[str, Any]]) -> None:
    """Begin and end of each start and of the join, in the main process's file and in order."""
    calls = [event for event in events if event["type"] == "call" and event["pid"] == main]
    for call, names in (("start", [child["name"] for child in children]), ("join", [children[1]["name"]])):
        own = [(event["process"], event["phase"]) for event in calls if event["call"] == call]
        for name in names:
            assert (name, "begin") in own
            assert own.index((name, "begin")) < own.index((name, "end"))
    assert {Path(event["file"]).name for event in calls if event["call"] == "start"} == {"main.py"}


def test_arguments_standard_input_streams_and_exit_code_pass_through(tmp_path) -> None:
    script = write_script(
        tmp_path,
        """
        import sys
        print(sys.argv[1:], input())
        print("to stderr", file=sys.stderr)
        print("no newline at the end", end="")
        sys.exit(3)
        """,
    )
    done = procgui(script, "--record", "a b", input="typed\n")
    assert done.returncode == 3
    assert done.stdout == "['--record', 'a b'] typed\nno newline at the end"
    assert done.stderr == "to stderr\n"


@pytest.mark.skipif(sys.platform == "win32", reason="exit codes of signals are POSIX")
def test_a_script_that_a_signal_ended_ends_procgui_alike(tmp_path) -> None:
    script = write_script(tmp_path, "import os, signal\nprint('x')\nos.kill(os.getpid(), signal.SIGTERM)\n")
    done = procgui(script)
    assert done.returncode == -signal.SIGTERM
    assert done.stdout == "x\n"


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_the_terminals_ctrl_c_ends_the_script_as_ever(tmp_path) -> None:
    import pty

    script = write_script(tmp_path, "import time\nprint('ready')\ntime.sleep(60)\n")
    main, side = pty.openpty()
    command = [sys.executable, "-m", "procgui", "run", str(script)]
    process = subprocess.Popen(
        command, stdin=side, stdout=side, stderr=side, start_new_session=True, preexec_fn=take_terminal
    )
    os.close(side)
    shown = b""
    try:
        while b"ready" not in shown:
            shown += os.read(main, 4096)
        os.write(main, b"\x03")
        while b"KeyboardInterrupt" not in shown:
            shown += os.read(main, 4096)
        assert process.wait(20) == -signal.SIGINT
    finally:
        process.kill()
        process.wait()
        os.close(main)


def take_terminal() -> None:
    """Make standard input the controlling terminal of the new session."""
    import fcntl
    import termios

    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def test_tracebacks_show_no_frame_of_procgui(tmp_path) -> None:
    script = write_script(
        tmp_path,
        """
        import multiprocessing
        if __name__ == "__main__":
            process = multiprocessing.Process(target=print)
            process.start()
            process.join()
            process.start()
        """,
    )
    plain = subprocess.run([sys.executable, str(script)], capture_output=True, encoding="utf-8", check=False)
    watched = procgui(script)
    assert watched.returncode == 1
    if sys.version_info >= (3, 11):
        assert watched.stderr == plain.stderr
    assert "cannot start a process twice" in watched.stderr


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (None, "there is no such file"),
        (b"print('a'\n", "syntax error"),
        (b"print('\xff\xfe')\n", "no Python source in UTF-8"),
        (b"print('\0')\n", "script.py"),
    ],
)
def test_a_script_that_cannot_run_gets_a_message_and_exit_code_2(tmp_path, content, message: str) -> None:
    script = tmp_path / "script.py"
    if content is not None:
        script.write_bytes(content)
    done = procgui(script)
    assert done.returncode == 2
    assert done.stdout == ""
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_folder_an_unknown_start_method_and_a_bad_recording_path(tmp_path) -> None:
    script = write_script(tmp_path, "print('ran')\n")
    folder = procgui(tmp_path)
    method = procgui("--start-method", "teleport", script)
    record = procgui("--record", tmp_path / "no" / "such" / "folder.jsonl", script)
    for done, message in (
        (folder, "cannot be read"),
        (method, "no such start method: teleport"),
        (record, "recording cannot be written"),
    ):
        assert done.returncode == 2
        assert message in done.stderr
        assert "ran" not in done.stdout


def test_the_syntax_error_is_shown_with_its_line_and_in_chinese(tmp_path) -> None:
    script = write_script(tmp_path, "x = 1\nif x\n    pass\n")
    done = procgui(script, env={**os.environ, "LANG": "zh_CN.UTF-8", "LC_ALL": "zh_CN.UTF-8", "PYTHONUTF8": "1"})
    assert done.returncode == 2
    assert "语法错误" in done.stderr
    assert "line 2" in done.stderr
    assert "if x" in done.stderr
