"""A script run plainly and by ``procgui run``, to be compared."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

TOP = str(Path(__file__).parents[2])
ENVIRONMENT = {**os.environ, "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1", "PYTHONPATH": TOP}
ENVIRONMENT.pop("PYTHONUNBUFFERED", None)

Done = subprocess.CompletedProcess[str]


def execute(*command: str | Path, **options: Any) -> Done:
    """Run this Python with the given arguments; output as text."""
    options.setdefault("env", ENVIRONMENT)
    options.setdefault("stdout", subprocess.PIPE)
    return subprocess.run(
        [sys.executable, *map(str, command)],
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="backslashreplace",
        timeout=100,
        check=False,
        **options,
    )


def watched(*arguments: str | Path, **options: Any) -> Done:
    """``procgui run``."""
    return execute("-m", "procgui", "run", *arguments, **options)


def both(script: Path, **options: Any) -> tuple[tuple[str, str, int], tuple[str, str, int]]:
    """Output, errors and exit code of a script, plainly and watched."""
    plain, seen = execute(script, **options), watched(script, **options)
    return (plain.stdout, plain.stderr, plain.returncode), (seen.stdout, seen.stderr, seen.returncode)
