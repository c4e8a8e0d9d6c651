"""What passes through the two Queues between the window and its supervisor. All of it is plain values.

The supervisor is our own process, so its Queue may pickle; bytes of observed processes travel inside as ``bytes``.
"""

from __future__ import annotations

from typing import NamedTuple

from procgui.protocol.batch import Batch


class LaunchSpec(NamedTuple):
    """What to run: a ``script`` as it is, or the ``lab``'s main process that waits for statements.

    ``source`` is the text of the Lab's program; None executes the file ``script`` itself, which else only lends its
    name and its folder (the first of ``sys.path``).
    """

    kind: str
    script: str
    args: tuple[str, ...] = ()
    start_method: str | None = None
    pace: float = 0.0
    """Seconds between two lines of one process; 0 is real time."""
    cwd: str | None = None
    source: str | None = None
    """Text of the Lab's program; None: the file `script` itself."""
    python: str | None = None
    """Another Python's executable, for a script; None: our own."""
    most: int | None = None
    """So many processes may live at once; more pause the run with a Notice. None: any number."""
    module: str | None = None
    """Executed as ``python -m module``, found as Python finds it from ``cwd``; ``script`` then only says which file."""
    flags: tuple[str, ...] = ()
    """For Python itself, before the script: such as ``-O`` or ``-X``, ``dev``."""
    environment: tuple[tuple[str, str], ...] = ()
    """Variables that the run gets besides, or with other values than procgui has."""
    input: bool = False
    """Standard input is a pipe that each Answer fills; else it is empty, or on the command line procgui's own."""


class Launch(NamedTuple):
    run: int
    spec: LaunchSpec


class Statement(NamedTuple):
    run: int
    id: int
    text: str


class TakeBack(NamedTuple):
    """Forget a statement that still waits; one that was handed over already is left alone."""

    run: int
    id: int


class Answer(NamedTuple):
    """A line for the standard input of a main process, without its newline; None: there comes no further line."""

    run: int
    text: str | None


class Interrupt(NamedTuple):
    """SIGINT to the main process alone (a terminal's Ctrl-C for the whole run is :class:`Stop`)."""

    run: int


class Stop(NamedTuple):
    run: int


class Pause(NamedTuple):
    run: int


class Resume(NamedTuple):
    run: int


class Pace(NamedTuple):
    run: int
    seconds: float


class Signal(NamedTuple):
    """End one process from outside; ``action`` is ``terminate`` or ``kill``."""

    run: int
    pid: int
    action: str


class Shutdown(NamedTuple):
    pass


Command = Launch | Statement | TakeBack | Answer | Interrupt | Stop | Pause | Resume | Pace | Signal | Shutdown


class Ready(NamedTuple):
    """The supervisor runs and reads commands."""

    pid: int


class ProcessSample(NamedTuple):
    """One reading of one process: psutil's status name, CPU in percent of one core, resident memory in bytes."""

    pid: int
    status: str
    cpu: float
    rss: int


class Sample(NamedTuple):
    run: int
    processes: tuple[ProcessSample, ...]


class Refused(NamedTuple):
    """A run could not start. ``code`` is one of the REFUSALS; ``detail`` names the file, line or value."""

    run: int
    code: str
    detail: str


class Notice(NamedTuple):
    """Something that the person should know while a run goes on; ``code`` may be one of the RUNAWAYS."""

    run: int
    code: str
    detail: str


Message = Ready | Batch | Sample | Refused | Notice

RUNAWAYS = ("runaway-living", "runaway-starts", "runaway-failures")
"""Why a run was paused whose processes multiply; the detail is the number that was too large."""

REFUSALS = (
    "missing-script",
    "unreadable-script",
    "not-utf8",
    "syntax",
    "start-method",
    "folder",
    "flag",
    "flags-packed",
    "variables-packed",
    "text",
    "record",
    "interpreter",
    "interpreter-old",
    "limit",
)
