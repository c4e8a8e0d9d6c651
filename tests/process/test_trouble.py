"""Full disks, readers that have gone, forged events, odd names: nothing of it breaks the supervisor."""

from __future__ import annotations

import errno
import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from procgui.protocol.events import CallEvent, ExitEvent, RunState, StateEvent
from tests.process.command import ENVIRONMENT, watched
from tests.process.engine import METHODS, Engine, write_script
from tests.systems import WINDOWS

posix = pytest.mark.skipif(WINDOWS, reason="uses POSIX devices, signals or descriptors")
needs_full = pytest.mark.skipif(WINDOWS or not Path("/dev/full").exists(), reason="needs /dev/full")

MANY_LINES = "for number in range(20000):\n    print(number)\n"


@needs_full
def test_a_recording_on_a_full_disk_is_told_and_the_output_goes_on(tmp_path) -> None:
    done = watched("--record", "/dev/full", write_script(tmp_path, MANY_LINES))
    assert done.stdout.splitlines() == [str(number) for number in range(20000)]
    assert done.returncode == 2
    assert "recording cannot be written" in done.stderr
    assert "Traceback" not in done.stderr


@needs_full
def test_output_on_a_full_disk_ends_the_script_with_a_message(tmp_path) -> None:
    with open("/dev/full", "w") as full:
        done = watched(write_script(tmp_path, MANY_LINES), stdout=full)
    assert done.returncode == 1
    assert "No space left" in done.stderr
    assert "Traceback" not in done.stderr


@posix
def test_a_reader_that_has_gone_ends_the_run_as_a_pipeline_ends(tmp_path) -> None:
    script = write_script(tmp_path, "import os\nprint(os.getpid())\nwhile True:\n    print('on')\n")
    command = [sys.executable, "-m", "procgui", "run", str(script)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT)
    assert process.stdout is not None
    pid = int(process.stdout.readline())
    process.stdout.close()
    assert process.wait(20) == -signal.SIGPIPE
    assert process.stderr is not None and process.stderr.read() == b""
    process.stderr.close()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_names_without_a_utf8_form_are_recorded(tmp_path) -> None:
    record = tmp_path / "run.jsonl"
    script = write_script(
        tmp_path,
        """
        import multiprocessing
        if __name__ == "__main__":
            for name in ("\\ud800", "x" * 100000):
                process = multiprocessing.Process(target=print, args=("in",), name=name)
                process.start()
                process.join()
        """,
    )
    done = watched("--record", record, script)
    assert (done.stdout, done.stderr, done.returncode) == ("in\nin\n", "", 0)
    events = [json.loads(line) for line in record.read_text("utf-8").splitlines()]
    names = [event["name"] for event in events if event["type"] == "process"]
    assert names[:2] == ["MainProcess", "\ud800"]
    assert names[2].startswith("xxx")


FORGED = """
    import os, sys
    separator = sys.stdout.buffer.raw._channel.config["separator"]
    deep = b'{"type":' + b"[" * 100000
    for event in (b"", b"[]", b"17", deep, b'{"type":"process"}', b'{"type":"process","pid":1e999}',
                  b'{"type":"process","pid":-5}', b'{"type":"process","pid":99999999999999999999999}',
                  b'{"type":"process","pid":null,"chan":"x"}', b'{"type":"exit","pid":[]}'):
        os.write(1, separator + b"%016xj\\1" % 5 + event + b"\\n")
    os.write(1, separator + b"f" * 16 + b"ofrom the future\\n")
    os.write(1, separator + b"no stamp at all o\\n" + separator)
    print()
    print("unharmed")
"""


def test_events_that_a_program_forges_harm_nobody(tmp_path) -> None:
    done = watched("--record", tmp_path / "run.jsonl", write_script(tmp_path, FORGED))
    assert done.returncode == 0
    assert "unharmed" in done.stdout
    assert "from the future" in done.stdout
    assert done.stderr == ""


@posix
def test_a_temporary_folder_with_a_long_name_is_no_hindrance(tmp_path) -> None:
    folder = tmp_path / ("x" * 120)
    folder.mkdir()
    script = write_script(tmp_path, "import os\nif os.fork() == 0:\n    print('child')\nelse:\n    os.wait()\n")
    done = watched(script, env={**ENVIRONMENT, "TMPDIR": str(folder)})
    assert (done.stdout, done.returncode) == ("child\n", 0)


CROWD = """
    import multiprocessing, sys

    def child(number, event):
        event.wait()
        print("child", number)

    if __name__ == "__main__":
        event, children = multiprocessing.Event(), []
        try:
            for number in range(100):
                children.append(multiprocessing.Process(target=child, args=(number, event)))
                children[-1].start()
        except OSError as error:
            children.pop()
            print(error.errno, file=sys.stderr)
        event.set()
        for process in children:
            process.join()
        print(len(children), [process.exitcode for process in children if process.exitcode])
"""


@posix
def test_with_few_descriptors_as_many_as_the_system_gives_and_nothing_is_lost(tmp_path) -> None:
    import resource

    def few() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))

    done = watched("--start-method", "fork", write_script(tmp_path, CROWD), preexec_fn=few)
    *children, last = done.stdout.splitlines()
    assert done.stderr == f"{errno.EMFILE}\n"
    assert last == f"{len(children)} []"
    assert len(children) > 20
    assert sorted(children) == sorted(f"child {number}" for number in range(len(children)))


def test_a_run_that_cannot_start_leaves_nothing(engine: Engine, tmp_path, monkeypatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    folders: list[Path] = []
    monkeypatch.setattr("procgui.supervisor.launch.write_startup", lambda folder, *_: (folders.append(folder), full()))
    engine.launch(write_script(tmp_path, "print()\n"))
    refused = engine.until_ended().refused
    assert refused is not None and refused.code == "limit" and "No space" in refused.detail
    assert folders and not folders[0].exists()
    assert not engine.supervisor.poller.ready(0)
    monkeypatch.undo()
    engine.got.refused = None
    engine.launch(write_script(tmp_path, "print('next')\n"))
    got = engine.until_ended()
    assert got.texts() == ["next"]
    assert got.ended is not None and got.ended.state is RunState.ENDED
    assert [event.exitcode for event in got.events if isinstance(event, ExitEvent)] == [0]


def test_a_program_cannot_end_the_run_by_an_event_of_its_own(tmp_path) -> None:
    script = write_script(
        tmp_path,
        """
        import sys, time
        raw = sys.stdout.buffer.raw
        event = b'{"type":"run","state":"ended","pid":1,"exitcode":0}'
        head = raw._channel.config["separator"] + b"%016x" % time.perf_counter_ns()
        import os
        os.write(1, head + b"j\\x01" + event + b"\\n")
        print("still here")
        sys.exit(5)
        """,
    )
    done = watched(script)
    assert done.returncode == 5
    assert done.stdout == "still here\n"


@pytest.mark.parametrize("method", METHODS)
def test_a_child_that_is_killed_before_it_attaches_is_told(engine: Engine, tmp_path: Path, method: str) -> None:
    """Its parent asks nothing, so only the system knows of its end."""
    script = write_script(
        tmp_path,
        """
        import multiprocessing, time

        if __name__ == "__main__":
            child = multiprocessing.Process(target=time.sleep, args=(600,))
            child.start()
            child.kill()
            time.sleep(600)
        """,
    )
    engine.launch(script, start_method=method)
    engine.until(lambda: any(isinstance(event, StateEvent) for event in engine.got.events))
    started = next(event for event in engine.got.events if isinstance(event, CallEvent) and event.child)
    assert StateEvent(started.child or 0, "ended") in engine.got.events
