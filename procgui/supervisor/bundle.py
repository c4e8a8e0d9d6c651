"""The agent as files of a run that an observed process can load without ``sys.path`` (see ``agent.attach.LOADER``)."""

from __future__ import annotations

import marshal
import sys
from functools import cache
from pathlib import Path
from typing import Any

from procgui import agent
from procgui.agent.attach import LOADER
from procgui.packed import is_packed

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
        config = marshal.loads(file.read())
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
def agent_codes(names: tuple[str, ...]) -> bytes:
    """These modules of the agent, compiled once, for a Python of this version."""
    files = [Path(agent.__file__).with_name(f"{name}.py") for name in names]
    return marshal.dumps([compile(file.read_text("utf-8"), str(file), "exec", dont_inherit=True) for file in files])


def write_startup(folder: Path, config: dict[str, Any], python_path: str | None) -> None:
    """Write the files that attach processes into a run's folder.

    It stands first in the main process's PYTHONPATH, and children are told its name.
    """
    names = (*agent.MODULES, *(agent.LAB if config["lab"] is not None else ()), *(agent.PACKED if is_packed() else ()))
    root = str(Path(agent.__file__).parent)
    parts = {"folder": str(folder), "root": root, "names": list(names), "loader": LOADER}
    (folder / f"agent-{sys.hexversion:x}").write_bytes(agent_codes(names))
    (folder / "config").write_bytes(marshal.dumps({**parts, **config}))
    (folder / "sitecustomize.py").write_text(STARTUP.format(here=str(folder), before=python_path), "utf-8")
