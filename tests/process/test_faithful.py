"""A program cannot tell that it is watched: what it does to its descriptors, what it imports, the order of atexit."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.process.command import ENVIRONMENT, both, execute, watched
from tests.process.engine import METHODS, Engine, write_script

posix = pytest.mark.skipif(sys.platform == "win32", reason="uses os.fork or POSIX descriptors")

REDIRECTED = """
    import os, sys
    saved = os.dup(1)
    file = os.open(sys.argv[0] + ".out", os.O_CREAT | os.O_RDWR)
    os.dup2(file, 1)
    print("into the file")
    if os.fork() == 0:
        print("the child, too")
        sys.stdout.flush()
        os._exit(0)
    os.wait()
    sys.stdout.flush()
    os.dup2(saved, 1)
    print("shown:", open(sys.argv[0] + ".out").read().count("\\n"))
    sys.stdout.flush()
    os.dup2(1, 2)
    print("errors follow the output", file=sys.stderr)
"""

DAEMON = """
    import os, sys
    os.closerange(3, 4096)
    for number in range(3, 1024):
        try:
            os.close(number)
        except OSError:
            pass
    print("still here")
    print("and here", file=sys.stderr)
    sys.stdout.flush()
    os.close(1)
    os.open(sys.argv[0] + ".log", os.O_CREAT | os.O_WRONLY)
    print("into the log")
    sys.stdout.flush()
    print(repr(open(sys.argv[0] + ".log").read()), file=sys.stderr)
"""

CLOSED = """
    import os, sys
    os.close(1)
    try:
        print("nowhere")
        sys.stdout.flush()
    except OSError as error:
        print(repr(error), file=sys.stderr)
"""

AT_EXIT = """
    import atexit, multiprocessing, sys

    def child():
        sys.stdin.read()
        print("child over")
        sys.stdout.flush()

    atexit.register(print, "after the children")
    if __name__ == "__main__":
        multiprocessing.get_context("fork").Process(target=child).start()
"""

SIGNATURES = """
    import inspect, multiprocessing, os, sys
    print([m for m in sys.modules if m.startswith("multiprocessing.")].count("multiprocessing.util"))
    for name in ("__init__", "start", "join", "terminate", "close"):
        print(inspect.signature(getattr(multiprocessing.Process, name)))
    try:
        os.close(12345)
    except OSError:
        import traceback
        traceback.print_exc()
"""

UNGUARDED = """
    import multiprocessing
    multiprocessing.set_start_method("spawn", force=True)
    process = multiprocessing.Process(target=print)
    process.start()
    process.join()
"""

REAPED = """
    import os
    pid = os.fork()
    if pid == 0:
        os._exit(4)
    print(os.waitid(os.P_PID, pid, os.WEXITED).si_status)
"""


@posix
@pytest.mark.parametrize("source", [REDIRECTED, DAEMON, CLOSED, AT_EXIT, SIGNATURES, UNGUARDED, REAPED])
def test_a_program_behaves_as_without_us(tmp_path, source: str) -> None:
    if sys.version_info < (3, 11) and source in (SIGNATURES, UNGUARDED):
        pytest.skip("tracebacks keep one line of a hook before 3.11")
    script = write_script(tmp_path, source)
    plain, seen = both(script, input="")
    assert seen == plain


@pytest.mark.parametrize("name", ["multiprocessing.py", "main.py"])
def test_a_file_that_hides_a_module_hides_it_here_too(tmp_path, name: str) -> None:
    (tmp_path / "multiprocessing.py").write_text("import multiprocessing\nprint(multiprocessing.Process)\n", "utf-8")
    (tmp_path / "main.py").write_text("import multiprocessing\n", "utf-8")
    plain, seen = both(tmp_path / name)
    assert "has no attribute 'Process'" in seen[1]
    assert seen == plain


@pytest.mark.parametrize("method", METHODS)
def test_a_chosen_start_method_is_the_default_one(tmp_path, method: str) -> None:
    script = write_script(
        tmp_path,
        """
        import multiprocessing
        if __name__ == "__main__":
            print(multiprocessing.get_start_method(allow_none=True), multiprocessing.get_start_method())
        """,
    )
    assert watched("--start-method", method, script).stdout == f"None {method}\n"


def test_output_of_a_program_left_behind_is_not_lost(engine: Engine, tmp_path) -> None:
    script = write_script(
        tmp_path,
        """
        import subprocess, sys
        subprocess.Popen([sys.executable, "-c", "import sys; sys.stdin.read(); print('late')"], stdin=subprocess.PIPE)
        print("main over")
        """,
    )
    engine.launch(script)
    assert [text.rstrip("\r") for text in engine.until_ended().texts()] == ["main over", "late"]


def test_a_script_in_a_folder_with_spaces_and_chinese_characters(tmp_path) -> None:
    folder = tmp_path / "第 一 课"
    folder.mkdir()
    write_script(folder, "import sys\nprint(sys.argv, __file__, sys.path[0])\n")
    plain, seen = execute("script.py", "a", cwd=folder), watched("script.py", "a", cwd=folder)
    assert (seen.stdout, seen.returncode) == (plain.stdout, 0)
    assert Path(folder).name in seen.stdout


def test_chinese_is_printed_whatever_the_code_page(tmp_path: Path) -> None:
    script = write_script(
        tmp_path,
        """
        import multiprocessing

        def tell():
            print("子进程")

        if __name__ == "__main__":
            multiprocessing.set_start_method("spawn")
            print("主进程", flush=True)
            child = multiprocessing.Process(target=tell)
            child.start()
            child.join()
        """,
    )
    done = watched(script, env={**ENVIRONMENT, "PYTHONUTF8": "0"})
    assert (done.stdout, done.stderr, done.returncode) == ("主进程\n子进程\n", "", 0)
