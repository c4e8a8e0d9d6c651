"""What a script lacks, read from what it wrote: a package that its Python does not have, or the main guard."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from procgui.model.chunk import LogRow
    from procgui.model.run import Run

LOOKED_AT: Final = 200
"""Rows at the end of a run: the traceback that ended its main process, and those of children."""
_UNGUARDED: Final = "finished its bootstrapping phase"
"""Of multiprocessing's RuntimeError (``spawn._check_not_importing_main``)."""
_RAISED: Final = re.compile(r"ModuleNotFoundError: No module named '([^'.]+)")


def missing_package(lines: Iterable[str]) -> str | None:
    """The package of the last such error among lines of standard error; None when there is none."""
    found = [match[1] for match in map(_RAISED.match, lines) if match]
    return found[-1] if found else None


def is_unguarded(run: Run) -> bool:
    """Whether Python has complained, of late, that a child would start children while it imports its main module."""
    return any(row.stream == "stderr" and _UNGUARDED in row.text for row in _last_rows(run))


def missing_in(run: Run) -> str | None:
    """The package that a run lacked which has failed; None while it goes on, or when it ended well."""
    if not run.over or not run.exitcode:
        return None
    return missing_package(row.text for row in _last_rows(run) if row.stream == "stderr")


def _last_rows(run: Run) -> list[LogRow]:
    return run.log.rows(max(run.log.first, run.log.end - LOOKED_AT), run.log.end)
