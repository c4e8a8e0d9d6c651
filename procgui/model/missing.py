"""The package that a script could not import, read from what it wrote: the Python that runs it does not have it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from procgui.model.run import Run

LOOKED_AT: Final = 200
"""Rows at the end of a run: the traceback that ended its main process, and those of children."""
_RAISED: Final = re.compile(r"ModuleNotFoundError: No module named '([^'.]+)")


def missing_package(lines: Iterable[str]) -> str | None:
    """The package of the last such error among lines of standard error; None when there is none."""
    found = [match[1] for match in map(_RAISED.match, lines) if match]
    return found[-1] if found else None


def missing_in(run: Run) -> str | None:
    """The package that a run lacked which has failed; None while it goes on, or when it ended well."""
    if not run.over or not run.exitcode:
        return None
    rows = run.log.rows(max(run.log.first, run.log.end - LOOKED_AT), run.log.end)
    return missing_package(row.text for row in rows if row.stream == "stderr")
