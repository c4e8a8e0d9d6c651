"""What the inspector shows: one process or several, and how the main process writes them."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run


class Subject(NamedTuple):
    """``variable_of`` knows the variables of children that the window itself made, by a process's name."""

    processes: tuple[ProcessInfo, ...] = ()
    run: Run | None = None
    lab: bool = False
    variable_of: Callable[[str], str | None] = lambda name: None

    @property
    def process(self) -> ProcessInfo | None:
        """The only process; None while there is none, or more than one."""
        return self.processes[0] if len(self.processes) == 1 else None

    @property
    def children(self) -> bool:
        """Whether these are processes on which the Lab's main process could call methods."""
        return self.lab and any(process.colour for process in self.processes)

    def expressions(self) -> list[str]:
        """How the main process reaches the ``Process`` objects now; those out of reach are left out."""
        if self.run is None or self.run.over or not self.lab:
            return []
        found = (self._expression(process, self.run) for process in self.processes if process.colour)
        return [expression for expression in found if expression is not None]

    def _expression(self, process: ProcessInfo, run: Run) -> str | None:
        if run.names.names:
            return run.expression_of(process)
        return self.variable_of(process.name)  # the main process has not told of its names yet
