"""Which names the Lab's main process has, and by which expressions its ``Process`` objects are reached.

Nothing of the program is called: only types are looked at, never ``__class__``, ``__eq__`` or ``__repr__``.
"""

from __future__ import annotations

import os
import sys

from .channel import fits

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, Callable

_MOST = 10000
"""Items of one list, tuple or dict that are looked at."""


class Names:
    """What the supervisor was told of a namespace by now."""

    def __init__(self, space: dict[str, Any]) -> None:
        self.space = space
        self.names: dict[str, None] = {}
        self.held: dict[str, str] = {}

    def tell(self, emit: Callable[..., None]) -> None:
        """Say what has changed since the last time."""
        names, held = self._look()
        changes = {
            "came": [name for name in names if name not in self.names],
            "went": [name for name in self.names if name not in names],
            "holds": ["%s %s" % (held[each], each) for each in held if self.held.get(each) != held[each]],
            "lost": [each for each in self.held if each not in held],
        }
        for fields in _portions(changes):
            emit(type="names", pid=os.getpid(), **fields)
        self.names, self.held = names, held

    def _look(self) -> tuple[dict[str, None], dict[str, str]]:
        base = getattr(sys.modules.get("multiprocessing.process"), "BaseProcess", None)
        names: dict[str, None] = {}
        held: dict[str, str] = {}
        for name, value in list(self.space.items()):
            if type(name) is not str or name.startswith("__") or not name.isidentifier():
                continue
            names[name] = None
            if isinstance(base, type):
                held.update(_processes(name, value, base))
        return names, held


def _processes(name: str, value: Any, base: type) -> Iterator[tuple[str, str]]:
    """Expressions that give ``Process`` objects, with the identity of each; one level deep."""
    from itertools import islice

    if issubclass(type(value), base):
        yield name, _identity(value)
    elif type(value) in (list, tuple):
        for number, item in enumerate(islice(value, _MOST)):
            if issubclass(type(item), base):
                yield "%s[%d]" % (name, number), _identity(item)
    elif type(value) is dict:
        try:
            items = list(islice(value.items(), _MOST))
        except RuntimeError:  # a thread of the program changes it just now
            return
        for key, item in items:
            if type(key) in (str, int) and issubclass(type(item), base):
                yield "%s[%r]" % (name, key), _identity(item)


def _identity(process: Any) -> str:
    return "%x" % id(process)


def _portions(changes: dict[str, list[str]]) -> Iterator[dict[str, str]]:
    """The fields of as many events as it takes; what is too long for any event is left out."""
    left = {field: [item for item in reversed(items) if fits(item)] for field, items in changes.items()}
    while any(left.values()):
        yield {field: _portion(items) for field, items in left.items()}


def _portion(items: list[str]) -> str:
    """Take from the end of a list what fits one field."""
    taken = items.pop() if items else ""
    while items and fits(taken + "\n" + items[-1]):
        taken += "\n" + items.pop()
    return taken
