"""What the main process told of attributes, beside what the window knows by itself."""

from __future__ import annotations

import ast
from typing import Final, NamedTuple

from procgui.controller import words
from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.model.statements import StatementInfo
from procgui.model.states import StatementState
from procgui.ui.inspector.answers import Answer, answer

ATTRIBUTES: Final = ("name", "daemon", "pid", "ident", "exitcode", "sentinel", "authkey")
UNSEEN: Final = ("sentinel", "authkey")
"""Only the main process knows them."""


class Ask(NamedTuple):
    """A statement about one attribute; ``assigned`` is the text of the value that it sets, None when it reads."""

    attribute: str
    statement: str
    assigned: str | None = None


class _Told(NamedTuple):
    ask: Ask
    statement: StatementInfo
    known: str


class Told:
    """What was asked of one run. An answer counts until the window learns something newer by itself."""

    def __init__(self, run: Run | None) -> None:
        self.run = run
        self._told: dict[tuple[int, str], _Told] = {}

    def note(self, process: ProcessInfo, ask: Ask, statement: StatementInfo) -> None:
        """This was asked last."""
        told = _Told(ask, statement, known(process, ask.attribute))
        self._told[process.row, ask.attribute] = told

    def forget(self, attribute: str) -> None:
        """Let go of what was told of one attribute."""
        self._told = {key: told for key, told in self._told.items() if key[1] != attribute}

    def value(self, process: ProcessInfo, attribute: str) -> Answer:
        """What to show for an attribute now."""
        own = known(process, attribute)
        told = self._told.get((process.row, attribute))
        if told is None or self.run is None or told.known != own:
            return Answer(own)
        if told.ask.assigned is not None and told.statement.state is StatementState.DONE:
            return Answer(told.ask.assigned)
        found = answer(self.run, told.statement)
        return Answer(_unquoted(found.text)) if attribute == "name" and not found.failed else found

    def is_set(self, process: ProcessInfo, attribute: str) -> bool:
        """The truth value of an attribute, as far as it is known; an error says nothing about it."""
        text = self.value(process, attribute).text
        return (text if text in ("True", "False") else known(process, attribute)) == "True"


def known(process: ProcessInfo, attribute: str) -> str:
    """What the window knows without asking."""
    return {
        "name": process.name,
        "daemon": "" if process.daemon is None else str(process.daemon),
        "pid": str(process.pid),
        "ident": str(process.pid),
        "exitcode": words.ending(process) or "None",
    }.get(attribute, "")


def _unquoted(text: str) -> str:
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError):
        return text
    return value if isinstance(value, str) else text
