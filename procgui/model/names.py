"""The names that the Lab's main process has, and the expressions by which its ``Process`` objects are reached."""

from __future__ import annotations

from procgui.protocol.events import NamesEvent


class MainNames:
    """``names`` are those of ``__main__``, without the ones that begin with two underscores."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self._objects: dict[str, str] = {}
        self._expressions: dict[str, list[str]] = {}

    def fold(self, event: NamesEvent) -> None:
        """Take in what has changed. Raises TypeError for fields that are no texts."""
        came, went, holds, lost = (str.splitlines(field) for field in event[1:])
        self.names.difference_update(went)
        self.names.update(came)
        for expression in lost:
            self._forget(expression)
        for item in holds:
            identity, _, expression = item.partition(" ")
            self._forget(expression)
            self._objects[expression] = identity
            self._expressions.setdefault(identity, []).append(expression)

    def _forget(self, expression: str) -> None:
        identity = self._objects.pop(expression, None)
        if identity is None:
            return
        held = self._expressions[identity]
        held.remove(expression)
        if not held:
            del self._expressions[identity]

    def holds(self, expression: str) -> bool:
        """Whether an expression gives a ``Process`` object."""
        return expression in self._objects

    def expression_of(self, object_id: str) -> str | None:
        """What to write for the ``Process`` object of this identity: a plain name if it has one, the oldest first."""
        held = self._expressions.get(object_id, [])
        return next((expression for expression in held if expression.isidentifier()), held[0] if held else None)
