"""Picks the module of this system; everything else in the supervisor imports from here."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    from procgui.supervisor.job import Guard
    from procgui.supervisor.toolhelp import children_of
    from procgui.supervisor.windows import (
        INTERRUPT,
        KILL,
        PAUSE,
        PIPE_BUDGET,
        RESUME,
        TERMINATE,
        EndWatch,
        Listener,
        Poller,
        allow_many_files,
        boot_pipes,
        close,
        end_group,
        enlarge,
        input_pipe,
        interpreter,
        passing,
        read,
        signal_group,
        signal_process,
        spawn_main,
        statement_pipe,
        unblock,
    )
else:
    from procgui.supervisor.posix import (
        INTERRUPT,
        KILL,
        PAUSE,
        RESUME,
        TERMINATE,
        Listener,
        Poller,
        allow_many_files,
        boot_pipes,
        close,
        end_group,
        input_pipe,
        interpreter,
        passing,
        read,
        signal_group,
        signal_process,
        spawn_main,
        statement_pipe,
        unblock,
    )
    from procgui.supervisor.warden import Guard

    if sys.platform == "darwin":
        from procgui.supervisor.macos import PIPE_BUDGET, EndWatch, children_of, enlarge
    else:
        from procgui.supervisor.linux import PIPE_BUDGET, EndWatch, children_of, enlarge

__all__ = [
    "INTERRUPT",
    "KILL",
    "PAUSE",
    "PIPE_BUDGET",
    "RESUME",
    "TERMINATE",
    "EndWatch",
    "Guard",
    "Listener",
    "Poller",
    "allow_many_files",
    "boot_pipes",
    "children_of",
    "close",
    "end_group",
    "enlarge",
    "input_pipe",
    "interpreter",
    "passing",
    "read",
    "signal_group",
    "signal_process",
    "spawn_main",
    "statement_pipe",
    "unblock",
]
