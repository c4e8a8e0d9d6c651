"""What a name that is being typed may become. Only names are looked at; nothing of the program is asked or called."""

from __future__ import annotations

import builtins
import keyword
import multiprocessing
import re
from typing import Final, NamedTuple

from procgui.model.names import MainNames

PROCESS: Final = (
    "authkey", "close", "daemon", "exitcode", "ident", "is_alive", "join", "kill", "name", "pid", "run", "sentinel",
    "start", "terminate",
)  # fmt: skip
_DOTTED: Final = re.compile(r"((?:[^\W\d]\w*)(?:\[[^][\n]*\])?)\.(\w*)\Z")
_PLAIN: Final = re.compile(r"(?<![\w.])([^\W\d]\w*)?\Z")


class Completion(NamedTuple):
    """``typed`` is what stands before the caret, ``names`` what it may become."""

    typed: str
    names: list[str]


def completion(before: str, names: MainNames | None) -> Completion:
    """What the end of a line may become; ``names`` are those of the main process, as far as it is known."""
    dotted = _DOTTED.search(before)
    if dotted is not None:
        whole = not dotted.start() or before[dotted.start() - 1] not in "._)]"
        return _of(dotted[2], _attributes(dotted[1], names) if whole else [])
    plain = _PLAIN.search(before)
    if plain is None:
        return Completion("", [])
    own = sorted(names.names) if names is not None else []
    others = sorted({*keyword.kwlist, *(each for each in dir(builtins) if not each.startswith("_"))} - {*own})
    return _of(plain[1] or "", own + (others if plain[1] else []))


def _attributes(owner: str, names: MainNames | None) -> list[str]:
    if owner == "multiprocessing":
        return sorted(multiprocessing.__all__)
    return list(PROCESS) if names is not None and names.holds(owner) else []


def _of(typed: str, names: list[str]) -> Completion:
    return Completion(typed, [name for name in names if name.startswith(typed) and name != typed])
