"""The demonstrations are ordinary scripts: plain Python runs them, whatever the start method."""

from __future__ import annotations

import multiprocessing
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from procgui import resources

LIMIT = 60.0
"""Seconds after which a script counts as hung."""
METHODS = multiprocessing.get_all_start_methods()

# Sets the default start method before the script runs; in a spawned child multiprocessing sets its own.
SITE = """\
import multiprocessing.context as context
default = context._default_context
default._default_context = default.get_context({method!r})
"""


def run(lesson: str, site: Path, method: str) -> subprocess.CompletedProcess[str]:
    """Run a demonstration's main.py with plain Python, its streams being pipes."""
    (site / "sitecustomize.py").write_text(SITE.format(method=method), "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(site), "PYTHONUTF8": "1"}
    script = resources.path("lessons", lesson, "main.py")
    return subprocess.run(
        [sys.executable, str(script)],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=LIMIT,
        check=False,
    )


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("lesson", ["01-target", "02-subclass"])
def test_both_styles_print_301_lines(lesson: str, method: str, tmp_path: Path) -> None:
    done = run(lesson, tmp_path, method)
    lines = done.stdout.splitlines()
    assert (done.returncode, done.stderr) == (0, "")
    assert len(lines) == 301
    assert lines.count("主进程执行完成!") == 1
    main = [int(number) for number in re.findall(r"^\(\d+\)主进程: (\d+)$", done.stdout, re.MULTILINE)]
    children = re.findall(r"^\((\d+)\)子进程（父进程:\(\d+\)）：(\d+)$", done.stdout, re.MULTILINE)
    assert main == list(range(100))
    pids = {pid for pid, _ in children}
    assert len(pids) == 2
    for pid in pids:
        assert [int(number) for who, number in children if who == pid] == list(range(100))


@pytest.mark.parametrize("method", METHODS)
def test_missing_guard_fails_visibly_and_is_mended(method: str, tmp_path: Path) -> None:
    done = run("03-main-guard", tmp_path, method)
    assert done.returncode == 0
    assert done.stderr.count("RuntimeError:") == 1
    assert "bootstrapping phase" in done.stderr
    # On Windows the main process's text comes last: starting a child does not flush there.
    assert re.findall(r"--- (\d)\.|exit code: (\d)", done.stdout) == [("1", ""), ("", "1"), ("2", ""), ("", "0")]
    assert done.stdout.count("子进程在工作") == 1


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs os.fork")
def test_os_fork_tells_how_its_children_ended(tmp_path: Path) -> None:
    done = run("04-os-fork", tmp_path, METHODS[0])
    assert (done.returncode, done.stderr) == (0, "")
    assert "status 0 -> exit code 0" in done.stdout
    assert "status 1792 -> exit code 7" in done.stdout
    assert len(done.stdout.splitlines()) == 7


def test_os_fork_explains_itself_where_there_is_none() -> None:
    script = resources.path("lessons", "04-os-fork", "main.py")
    without = f"import os, runpy\nvars(os).pop('fork', None)\nrunpy.run_path({str(script)!r}, run_name='__main__')"
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", without], capture_output=True, encoding="utf-8", timeout=LIMIT, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "CreateProcess" in done.stdout
    assert "Windows 没有 fork" in done.stdout
