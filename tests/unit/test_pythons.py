"""Where other Pythons are looked for, what a file says that it is, and what becomes of a starter's traces."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from procgui import pythons
from procgui.model.lacking import missing_package
from procgui.packed import without_starter
from procgui.pythons import NotPython, Python, candidates, distinct, probe
from tests.systems import WINDOWS

posix = pytest.mark.skipif(WINDOWS, reason="the paths and scripts are written as POSIX has them")


def make(*files: Path) -> None:
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()


@posix
def test_the_likeliest_come_first(tmp_path: Path) -> None:
    beside, above = tmp_path / "work/src/.venv/bin/python", tmp_path / "work/venv/bin/python"
    on_path = tmp_path / "bin/python3.12"
    pyenv = [tmp_path / f"home/.pyenv/versions/{version}/bin/python" for version in ("3.13.0", "3.9.18")]
    make(beside, above, on_path, *pyenv)
    environment = {"PATH": f"{tmp_path / 'bin'}:relative:{tmp_path / 'nowhere'}"}
    found = candidates(tmp_path / "work/src/a.py", environment, tmp_path / "home", "linux")
    assert [path for path in found if tmp_path in path.parents] == [beside, above, on_path, *pyenv]


@posix
def test_windows_and_what_only_looks_like_python_there(tmp_path: Path) -> None:
    venv = tmp_path / "work/.venv/Scripts/python.exe"
    installed = tmp_path / "local/Programs/Python/Python312/python.exe"
    stub = tmp_path / "local/Microsoft/WindowsApps/python.exe"
    active = tmp_path / "active/Scripts/python.exe"
    make(venv, installed, stub, active)
    environment = {
        "PATH": str(stub.parent),
        "LOCALAPPDATA": str(tmp_path / "local"),
        "VIRTUAL_ENV": str(tmp_path / "active"),
    }
    found = list(candidates(tmp_path / "work/a.py", environment, tmp_path, "win32"))
    assert found == [venv, active, installed]


@posix
def test_the_link_of_macos_developer_tools_is_left_alone() -> None:
    found = list(candidates(None, {"PATH": "/usr/bin"}, Path("/nobody"), "darwin"))
    assert not [path for path in found if path.parent == Path("/usr/bin")]


def test_what_this_python_says() -> None:
    me = probe(sys.executable)
    assert me.version == sys.version_info[:3]
    assert me.number == ".".join(map(str, sys.version_info[:3]))
    assert distinct([pythons.own(), me]) == [pythons.own()]


def executable(file: Path, text: str) -> Path:
    file.write_text(text, "utf-8")
    file.chmod(0o755)
    return file


@posix
@pytest.mark.parametrize(
    ("text", "code", "reason"),
    [
        ("#!/bin/sh\nprintf 'procgui\\n3\\n8\\n18\\n/x\\n/x'\n", "interpreter-old", "Python 3.8.18"),
        ("#!/bin/sh\necho who is there; exit 3\n", "interpreter", "who is there"),
        ("#!/bin/sh\nexit 3\n", "interpreter", "exit code 3"),
        ("#!/no/such/shell\n", "interpreter", "No such file"),
    ],
)
def test_what_is_no_python_says_so(tmp_path: Path, text: str, code: str, reason: str) -> None:
    file = executable(tmp_path / "某 python", text)
    with pytest.raises(NotPython) as caught:
        probe(file)
    assert (caught.value.code, caught.value.path) == (code, str(file))
    assert reason in caught.value.detail and str(file) in caught.value.detail


@posix
def test_one_that_never_answers_is_given_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pythons, "PATIENCE", 0.2)
    with pytest.raises(NotPython, match="TimeoutExpired"):
        probe(executable(tmp_path / "python", "#!/bin/sh\nexec sleep 60\n"))


def test_what_is_not_there() -> None:
    with pytest.raises(NotPython) as caught:
        probe("/no/such/python")
    assert caught.value.code == "interpreter"


def test_an_installation_is_shown_once() -> None:
    first = Python("/a/bin/python3", (3, 12, 1), "/a")
    assert distinct([first, Python("/b/python", (3, 12, 1), "/b"), first._replace(path="/a/bin/python")]) == [
        first,
        Python("/b/python", (3, 12, 1), "/b"),
    ]


def test_the_packaged_program_leaves_no_trace_in_the_environment() -> None:
    given = {"_PYI_ARCHIVE_FILE": "x", "LD_LIBRARY_PATH": "/packed", "LD_LIBRARY_PATH_ORIG": "/mine", "HOME": "/h"}
    assert without_starter(given) == {"LD_LIBRARY_PATH": "/mine", "HOME": "/h"}
    assert without_starter({"LD_LIBRARY_PATH": "/packed"}) == {}


def test_the_package_that_was_missing() -> None:
    raised = ["Traceback (most recent call last):", "ModuleNotFoundError: No module named 'numpy.linalg'"]
    assert missing_package(raised) == "numpy"
    assert missing_package(["print: No module named 'numpy'"]) is None
