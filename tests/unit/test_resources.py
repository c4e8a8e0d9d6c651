"""The resources are complete and whole."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from procgui import resources
from procgui.ui.lessons import lessons

SVG = "{http://www.w3.org/2000/svg}svg"
SOURCES = resources.root().parent / "procgui"


@pytest.mark.parametrize("file", sorted(resources.path("icons").glob("*.svg")), ids=lambda file: file.stem)
def test_icon_is_a_scalable_drawing(file: Path) -> None:
    drawing = ElementTree.parse(file).getroot()
    assert drawing.tag == SVG
    assert drawing.get("viewBox")
    assert len(drawing)


def test_every_icon_that_the_window_names_is_there() -> None:
    named = {
        name for file in SOURCES.rglob("*.py") for name in re.findall(r'\bicon\("([a-z-]+)"', file.read_text("utf-8"))
    }
    assert named
    assert named <= {file.stem for file in resources.path("icons").glob("*.svg")}


def test_the_lab_defines_both_styles_and_does_nothing_by_itself(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {"__name__": "lab"}
    exec(resources.path("lab", "lab.py").read_text("utf-8"), names)
    assert callable(names["action"])
    assert isinstance(names["MyProcess"], type)
    assert capsys.readouterr().out == ""


def test_a_lab_child_prints_its_lines_with_both_pids(capsys: pytest.CaptureFixture[str]) -> None:
    names: dict[str, object] = {"__name__": "lab"}
    exec(resources.path("lab", "lab.py").read_text("utf-8"), names)
    action = names["action"]
    assert callable(action)
    action(2)
    assert re.fullmatch(r"(\(\d+\)子进程（父进程:\(\d+\)）：[01]\n){2}", capsys.readouterr().out)


def test_there_are_lessons() -> None:
    assert [lesson.folder.name[:2] for lesson in lessons()] == ["01", "02", "03", "04"]
