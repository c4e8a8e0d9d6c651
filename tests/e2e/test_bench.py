"""The benches still work; how fast anything is, is not asked here."""

from __future__ import annotations

import json
import math
import subprocess
import sys
from pathlib import Path

import pytest

from tests.bench import NAMES
from tests.bench.fresh import ROOT, environment
from tests.systems import WINDOWS

pytest.importorskip("PySide6")

FIGURES = {
    "output": "window, all shown",
    "gap": "gap, p99",
    "first": "press to painted line",
    "start": "command to first paint",
    "idle": "the Lab, open",
    "memory": "window's memory",
    "attach": "start() to the child's code",
    "run": "procgui run, one line",
    "wall": "computing Pool",
}


@pytest.mark.parametrize("name", NAMES)
def test_a_bench_yields_its_figures(name: str, tmp_path: Path) -> None:
    file = tmp_path / "figures.json"
    command = [sys.executable, "-m", "tests.bench", name, "--quick", "--json", str(file)]
    done = subprocess.run(command, env=environment(), cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr
    figures = json.loads(file.read_text("utf-8"))["figures"]

    assert any(FIGURES[name] in figure["name"] for figure in figures), done.stderr
    for figure in figures:
        assert figure["bench"] == name
        assert math.isfinite(figure["value"]) and figure["value"] >= -1
        assert figure["name"] in done.stdout
        without_yardstick = WINDOWS and figure["against"] is None  # some are measured at a pseudo-terminal
        if figure["bound"] is not None and not without_yardstick:
            assert figure["verdict"] in ("within", "over")
