"""The agent as files of a run that an observed process can load without ``sys.path`` (see ``agent.attach.LOADER``)."""

from __future__ import annotations

import marshal
import sys
from functools import cache
from pathlib import Path
from typing import Any

from procgui import agent
from procgui.agent.attach import LOADER

STARTUP = """\
def _startup():
    import marshal, sys
    here = {here!r}
    sys.path[:] = [entry for entry in sys.path if entry != here]
    sys.path_importer_cache.pop(here, None)
    import os
    before = {before!r}
    if before is None:
        os.environ.pop("PYTHONPATH", None)
    else:
        os.environ["PYTHONPATH"] = before
    del sys.modules["sitecustomize"]
    with open(here + "/config", "rb") as file:
        config = marshal.load(file)
    names = {{}}
    exec(config["loader"], names)
    names["load"](config).attach_main(config)
    import sitecustomize
_startup()
"""
"""Source of the ``sitecustomize`` that attaches a main process: it takes itself away before anything else.

Its last line imports the environment's own ``sitecustomize``; where there is none, the ImportError says so to
``site``, which passes it over as it always does.
"""


@cache
def agent_codes() -> bytes:
    """The agent's code, compiled once, for a Python of this version."""
    codes = [compile(path.read_text("utf-8"), str(path), "exec", dont_inherit=True) for path in _files()]
    return marshal.dumps(codes)


def _files() -> list[Path]:
    return [Path(agent.__file__).with_name(f"{name}.py") for name in agent.MODULES]


def write_startup(folder: Path, config: dict[str, Any], python_path: str | None) -> None:
    """Write the files that attach processes into a run's folder.

    It stands first in the main process's PYTHONPATH, and children are told its name.
    """
    parts = {"folder": str(folder), "root": str(_files()[0].parent), "names": list(agent.MODULES), "loader": LOADER}
    (folder / f"agent-{sys.hexversion:x}").write_bytes(agent_codes())
    (folder / "config").write_bytes(marshal.dumps({**parts, **config}))
    (folder / "sitecustomize.py").write_text(STARTUP.format(here=str(folder), before=python_path), "utf-8")
