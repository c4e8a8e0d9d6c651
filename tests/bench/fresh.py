"""Fresh processes for measurements: the same plain environment for what is measured and for its yardstick."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import mkdtemp
from time import perf_counter
from typing import Any, Final

ROOT: Final = Path(__file__).resolve().parents[2]
SCRIPTS: Final = Path(__file__).resolve().parent / "scripts"
PROCGUI: Final = [sys.executable, "-m", "procgui"]


@cache
def environment() -> dict[str, str]:
    """Default buffering, compiled modules kept as on any machine, no screen, nobody's settings."""
    plain = {name: value for name, value in os.environ.items() if name not in _DISTURBING}
    plain.setdefault("QT_QPA_PLATFORM", plain.get("PROCGUI_QT_PLATFORM", "offscreen"))
    plain["PYTHONPATH"] = os.pathsep.join(filter(None, [str(ROOT), plain.get("PYTHONPATH")]))
    plain["PROCGUI_SETTINGS"] = os.path.join(mkdtemp(prefix="procgui-bench-"), "settings.ini")
    return plain


_DISTURBING: Final = frozenset({"PYTHONUNBUFFERED", "PYTHONDONTWRITEBYTECODE", "PYTHONASYNCIODEBUG", "PYTHONDEVMODE"})


def inside(bench: str, function: str, **parameters: Any) -> Any:
    """Call ``tests.bench.<bench>.<function>`` in a fresh process and give what it returned, by way of JSON."""
    command = [sys.executable, "-m", "tests.bench.inside", bench, function, json.dumps(parameters)]
    done = subprocess.run(command, env=environment(), cwd=ROOT, stdout=subprocess.PIPE, check=True)
    return json.loads(done.stdout.splitlines()[-1])


def seconds(command: list[str]) -> float:
    """How long a command takes, its output thrown away."""
    began = perf_counter()
    subprocess.run(command, env=environment(), cwd=ROOT, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - began


def seconds_into_pipe(command: list[str]) -> float:
    """How long ``command | cat > /dev/null`` takes."""
    began = perf_counter()
    with subprocess.Popen(command, env=environment(), cwd=ROOT, stdout=subprocess.PIPE) as writer:
        assert writer.stdout is not None
        with subprocess.Popen(_CAT, stdin=writer.stdout, stdout=subprocess.DEVNULL):
            writer.stdout.close()
    return perf_counter() - began


_CAT: Final = ["cat"] if os.name == "posix" else ["findstr", "/R", ".*"]
