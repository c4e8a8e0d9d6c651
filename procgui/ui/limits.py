"""The limits that the system sets, and noticing that a Lab reached them."""

from __future__ import annotations

import sys

from procgui.model.run import Run
from procgui.model.states import StatementState
from procgui.ui.words import limit_words

_SHORT = ("OSError: ", "BlockingIOError: ", "MemoryError", "PermissionError: ")


def limits() -> str:
    """The limits for processes and open files as ``ulimit`` names them; empty where there are none to read."""
    if sys.platform == "win32":
        return ""
    import resource

    names = {"RLIMIT_NPROC": "ulimit -u", "RLIMIT_NOFILE": "ulimit -n"}
    found = []
    for name, words in names.items():
        number = getattr(resource, name, None)
        if number is not None:
            soft = resource.getrlimit(number)[0]
            found.append(f"{words} = {'∞' if soft == resource.RLIM_INFINITY else soft}")
    return ", ".join(found)


class Shortage:
    """Finds the first ``start()`` of a run that the system refused, and says so once."""

    def __init__(self) -> None:
        self._run: Run | None = None
        self._seen = 0
        self._said = False

    def forget(self) -> None:
        self._run = None

    def words(self, run: Run) -> str:
        """A sentence when there is news, otherwise nothing. Looks at each finished statement once."""
        if run is not self._run:
            self._run, self._seen, self._said = run, 0, False
        while self._seen < len(run.statements) and run.statements[self._seen].over:
            statement = run.statements[self._seen]
            self._seen += 1
            refused = statement.state is StatementState.FAILED and statement.text.endswith(".start()")
            if refused and not self._said and (statement.error or "").startswith(_SHORT):
                self._said = True
                return limit_words(statement.error or "", limits())
        return ""
