"""The events of a run as plain values, and their form as JSON objects.

The agent writes JSON objects (it may not import this room); the supervisor adds its own; the model folds
:data:`Event` values. Times stand in the record that carries an event, not in the event.
"""

from __future__ import annotations

import json
from enum import Enum
from typing import Any, Final, NamedTuple


class Style(str, Enum):
    """How a process came to be."""

    MAIN = "main"
    """The program itself: it was started by the supervisor."""
    TARGET = "target"
    """``Process(target=f)``."""
    SUBCLASS = "subclass"
    """A subclass of ``Process`` that overrides ``run()``."""
    POOL_WORKER = "pool_worker"
    """A worker of ``Pool`` or ``ProcessPoolExecutor``."""
    MANAGER = "manager"
    """The server process of a ``Manager``."""
    FORK = "fork"
    """A bare ``os.fork()``."""
    HELPER = "helper"
    """``multiprocessing``'s own: the resource tracker or the fork server."""
    EXTERNAL = "external"
    """Any other program that an observed process started."""


class RunState(str, Enum):
    """What a run is doing."""

    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"
    ENDED = "ended"


class RunEvent(NamedTuple):
    """The run as a whole changed; ``stage`` names the step of the stop ladder, ``error`` why it could not start."""

    state: RunState
    pid: int | None = None
    stage: str | None = None
    exitcode: int | None = None
    error: str | None = None


class ProcessEvent(NamedTuple):
    """A process attached, or was found."""

    pid: int
    ppid: int
    name: str
    style: Style
    daemon: bool | None
    start_method: str | None
    object: str | None
    """Identity of the ``Process`` object inside its creator, where there is one."""
    chan: int
    creator: int | None = None
    """Pid of the process that called ``start()``; under forkserver the parent is the fork server instead."""


class CreatedEvent(NamedTuple):
    """A ``Process`` object exists in process ``pid`` and was not started yet."""

    pid: int
    object: str
    name: str
    style: Style
    daemon: bool | None
    start_method: str | None


class CallEvent(NamedTuple):
    """A method of a ``Process`` object begins or ends in process ``pid``."""

    pid: int
    call: str
    process: str
    object: str
    child: int | None
    phase: str
    file: str
    line: int
    timeout: float | None = None
    error: str | None = None
    library: bool = False
    """Whether file and line are those of the library that made the call, for nothing else had called it."""


class StateEvent(NamedTuple):
    """The operating system's view of a process changed: ``ended``, ``paused`` or ``running``."""

    pid: int
    state: str


class ExitEvent(NamedTuple):
    """The parent collected an exit code; ``None`` when nobody ever will."""

    pid: int
    exitcode: int | None


class StatementEvent(NamedTuple):
    """The main process of the Lab begins or has ended a statement (``begin``, ``end``); number 0 is its source.

    The supervisor says ``taken-back`` of one that was never handed over. ``line`` is where in the statement, or in the
    source, ``error`` was raised.
    """

    id: int
    phase: str
    text: str
    error: str | None = None
    line: int | None = None


class InputEvent(NamedTuple):
    """Process ``pid`` begins or has ended to wait for its standard input."""

    pid: int
    phase: str


class NamesEvent(NamedTuple):
    """What has changed among the names of the Lab's main process; each field holds one item a line.

    ``came`` and ``went`` are names. ``holds`` are expressions that give a ``Process`` object, each behind the object's
    identity and a space; ``lost`` those that give none any more.
    """

    pid: int
    came: str = ""
    went: str = ""
    holds: str = ""
    lost: str = ""


Event = (
    RunEvent
    | ProcessEvent
    | CreatedEvent
    | CallEvent
    | StateEvent
    | ExitEvent
    | StatementEvent
    | InputEvent
    | NamesEvent
)

_TYPES: Final[dict[str, type[Any]]] = {
    "run": RunEvent,
    "process": ProcessEvent,
    "created": CreatedEvent,
    "call": CallEvent,
    "state": StateEvent,
    "exit": ExitEvent,
    "statement": StatementEvent,
    "input": InputEvent,
    "names": NamesEvent,
}
_NAMES: Final = {kind: name for name, kind in _TYPES.items()}


class BadEvent(ValueError):
    """A record claims to be an event and is none; an observed program may have written it."""


def dump(event: Event) -> bytes:
    """The event as one line of JSON, without a newline."""
    return json.dumps({"type": _NAMES[type(event)], **event._asdict()}, ensure_ascii=False).encode(
        "utf-8", "backslashreplace"
    )


def load(payload: bytes) -> Event:
    """Read one event. Unknown fields are passed over, so that newer agents can be read.

    Raises BadEvent for anything that is not an event.
    """
    try:
        fields = json.loads(payload)
        kind = _TYPES[fields["type"]]
        values = {name: fields[name] for name in kind._fields if name in fields}
        if "style" in values:
            values["style"] = Style(values["style"])
        if kind is RunEvent:
            values["state"] = RunState(values["state"])
        return kind(**values)  # type: ignore[no-any-return]
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise BadEvent(repr(payload[:200])) from error
