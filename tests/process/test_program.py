"""A script inside the packaged program: ``__main__`` is what Python makes of it, and so are its errors."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.process.engine import write_script

PACKED = "from procgui.agent.program import run; import sys; run(sys.argv[1], sys.argv[2:])"


def outcome(command: list[str]) -> tuple[int, str, str]:
    """Exit code and texts of a command."""
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False, timeout=60)
    return done.returncode, done.stdout, done.stderr


@pytest.mark.parametrize(
    "text",
    [
        "import sys; print(sys.argv[1:], __name__, __file__); print(sys.path[0])",
        "print(sorted(name for name in vars() if name not in ('__loader__', '__spec__', '__doc__')))",
        "def f():\n    raise ValueError('boom')\nf()",
        "import sys\nsys.exit(7)",
        "import sys\nsys.exit('a message')",
        "import pickle\nclass C: pass\nprint(type(pickle.loads(pickle.dumps(C()))))",
    ],
)
def test_it_behaves_as_under_plain_python(tmp_path: Path, text: str) -> None:
    script = str(write_script(tmp_path, text))
    assert outcome([sys.executable, "-c", PACKED, script, "a", "b c"]) == outcome([sys.executable, script, "a", "b c"])
