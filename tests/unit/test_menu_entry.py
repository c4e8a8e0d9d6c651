"""The entry in the desktop's menu that comes with the packaged program for Linux."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from configparser import RawConfigParser
from pathlib import Path

import pytest

from procgui import resources
from tests.systems import WINDOWS

pytestmark = pytest.mark.skipif(WINDOWS, reason="a shell script, and part of the Linux archive alone")
SCRIPT, TEMPLATE, ICON = "install-menu-entry.sh", "procgui.desktop", "procgui.svg"
FOLDERS = ["procgui", "我的 程序", """a "b" `c` $HOME \\d 50%u 'e' ~;&|<>()#*?!"""]


def unpacked(folder: Path) -> Path:
    """A folder like that of the packaged program, whose program says what it was started as."""
    folder.mkdir()
    for file in (resources.path(SCRIPT), resources.path(TEMPLATE), resources.path("icons", ICON)):
        shutil.copy(file, folder)
    program = folder / "procgui"
    program.write_text('#!/bin/sh\nprintf "%s" "$0"\n', "utf-8")
    program.chmod(0o755)
    return folder


def install(folder: Path, *args: str, **environment: str) -> subprocess.CompletedProcess[str]:
    variables = {name: value for name, value in os.environ.items() if name != "XDG_DATA_HOME"}
    command = [str(folder / SCRIPT), *args]
    return subprocess.run(command, env={**variables, **environment}, capture_output=True, encoding="utf-8", timeout=30)


def entry(file: Path) -> dict[str, str]:
    """The keys of a menu entry, with what the specification escapes in every value put back."""
    parser = RawConfigParser(delimiters="=", comment_prefixes="#", strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign]
    parser.read(file, "utf-8")
    return {name: text.replace(r"\\", "\\") for name, text in parser["Desktop Entry"].items()}


def command(text: str) -> str:
    """The one argument of a command, read by the rules of the Desktop Entry Specification ("The Exec key")."""
    assert text[0] == text[-1] == '"'
    assert re.fullmatch(r'(?:[^"`$\\%]|\\["`$\\]|%%)*', text[1:-1])
    return re.sub(r'\\(["`$\\])', r"\1", text[1:-1]).replace("%%", "%")


@pytest.mark.parametrize("name", FOLDERS, ids=["plain", "chinese", "special"])
def test_a_menu_entry_names_the_program_and_its_icon_wherever_they_lie(tmp_path: Path, name: str) -> None:
    folder, data = unpacked(tmp_path / name), tmp_path / f"data {name[:3]}"
    done = install(folder, XDG_DATA_HOME=str(data))
    file = data / "applications" / TEMPLATE
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{file}\n", "")
    keys, plain = entry(file), entry(resources.path(TEMPLATE))
    program = command(keys.pop("Exec"))
    assert subprocess.run([program], capture_output=True, encoding="utf-8", timeout=30).stdout == program
    assert program == keys.pop("TryExec") == str(folder / "procgui")
    assert keys.pop("Icon") == str(folder / ICON)
    assert keys == {name: text for name, text in plain.items() if name not in ("Exec", "Icon")}
    assert list(file.parent.iterdir()) == [file]
    if validate := shutil.which("desktop-file-validate"):
        checked = subprocess.run([validate, "--no-hints", str(file)], capture_output=True, encoding="utf-8", timeout=30)
        assert (checked.returncode, checked.stdout) == (0, "")


def test_without_a_place_for_data_the_usual_one_is_taken_and_the_entry_can_be_removed(tmp_path: Path) -> None:
    folder, file = unpacked(tmp_path / "procgui"), tmp_path / ".local" / "share" / "applications" / TEMPLATE
    for _ in range(2):  # the second time over the first entry
        assert install(folder, HOME=str(tmp_path), XDG_DATA_HOME="relative").returncode == 0
        assert file.exists()
    for _ in range(2):
        assert install(folder, "--remove", HOME=str(tmp_path)).returncode == 0
        assert not file.exists()


@pytest.mark.parametrize("name", ["without a program", "line\nbreak"], ids=["no program", "line break"])
def test_what_could_not_work_is_refused(tmp_path: Path, name: str) -> None:
    folder = unpacked(tmp_path / name)
    if "program" in name:
        (folder / "procgui").unlink()
    done = install(folder, XDG_DATA_HOME=str(tmp_path / "data"))
    assert done.returncode == 1
    assert done.stderr
    assert not (tmp_path / "data").exists()
