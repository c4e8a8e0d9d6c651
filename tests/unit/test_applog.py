"""The program's log: in memory at once, in a file when opened, never too large, and never a reason to fail."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from procgui import applog
from procgui.applog import FILE_NAME, AppLog, log_folder


@pytest.fixture
def log(tmp_path: Path) -> Iterator[AppLog]:
    log = AppLog(tmp_path / "state" / "procgui")
    yield log
    log.close()


@pytest.mark.parametrize(
    ("platform", "environment", "folder"),
    [
        ("linux", {}, "/home/ann/.local/state/procgui"),
        ("linux", {"XDG_STATE_HOME": "/state"}, "/state/procgui"),
        ("linux", {"XDG_STATE_HOME": "not/absolute"}, "/home/ann/.local/state/procgui"),
        ("darwin", {}, "/home/ann/Library/Logs/procgui"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/procgui"),
        ("win32", {}, "/home/ann/AppData/Local/procgui"),
    ],
)
@pytest.mark.skipif(sys.platform == "win32", reason="the paths are written as POSIX has them")
def test_place_of_each_system(platform: str, environment: dict[str, str], folder: str) -> None:
    assert log_folder(platform, environment, Path("/home/ann")) == Path(folder)


def test_what_came_before_the_file_stands_in_it(log: AppLog) -> None:
    log.note("too early")
    assert log.path is None and "too early" in log.tail()
    log.open()
    log.note("with a lone surrogate \ud800 and 汉字", "WARNING")
    assert log.path is not None
    text = log.path.read_text("utf-8")
    assert "ERROR too early" in text and "WARNING with a lone surrogate \\ud800 and 汉字" in text
    log.open()
    assert log.path.read_text("utf-8").count("too early") == 1


def test_file_and_memory_stay_small(log: AppLog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(applog, "_MOST_BYTES", 10_000)
    log.open()
    for number in range(1000):
        log.note(f"entry {number} " + "x" * 100)
    log.note("y" * 1_000_000)
    assert log.folder is not None
    files = sorted(log.folder.iterdir())
    assert [file.name for file in files] == [FILE_NAME, f"{FILE_NAME}.1"]
    assert sum(file.stat().st_size for file in files) < 50_000
    assert "entry 999 " in log.tail() and "entry 0 " not in log.tail(100_000)
    assert len(log.tail(100_000)) < 100_000


def test_the_tail_has_the_last_lines(log: AppLog) -> None:
    log.note("first\nsecond\nthird")
    assert log.tail(2) == "second\nthird"


def test_no_place_for_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    log = AppLog(tmp_path / "file" / "procgui")
    log.open()
    log.note("still known")
    assert log.path is None and log.problem
    assert "still known" in log.tail()


def test_a_full_disk_is_no_error(
    log: AppLog, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def write(*args: object) -> None:
        raise OSError("no space left")

    log.open()
    assert log._logger is not None
    [handler] = log._logger.handlers
    handler.close()
    monkeypatch.setattr(handler, "stream", SimpleNamespace(write=write, flush=write, close=write))
    log.note("kept")
    log.close()
    assert "kept" in log.tail() and capfd.readouterr().err == ""
