"""The agent as one value that an observed process can load without ``sys.path`` (see ``agent.attach.LOADER``)."""

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
def agent_parts() -> dict[str, Any]:
    """The agent's code, compiled once: names, code, and where its plain files lie for another Python version."""
    root = Path(agent.__file__).parent
    codes = [
        compile((root / f"{name}.py").read_text("utf-8"), str(root / f"{name}.py"), "exec", dont_inherit=True)
        for name in agent.MODULES
    ]
    return {
        "version": sys.hexversion,
        "root": str(root),
        "names": list(agent.MODULES),
        "codes": marshal.dumps(codes),
        "loader": LOADER,
    }


def write_startup(folder: Path, config: dict[str, Any], python_path: str | None) -> None:
    """Write the files that attach a main process into a run's folder, which then stands first in PYTHONPATH."""
    (folder / "config").write_bytes(marshal.dumps({**agent_parts(), **config}))
    (folder / "sitecustomize.py").write_text(STARTUP.format(here=str(folder), before=python_path), "utf-8")
