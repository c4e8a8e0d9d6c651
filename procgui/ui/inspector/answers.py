"""What came of a statement, in one text: what it printed, what it raised, or how far it is."""

from __future__ import annotations

from typing import Final, NamedTuple

from procgui.controller import words
from procgui.model.display import plain
from procgui.model.run import Run
from procgui.model.statements import StatementInfo
from procgui.model.states import StatementState

MOST_ROWS: Final = 20
_MOST_CHARACTERS: Final = 4000
"""Of one row: nobody reads more in so small a place, and the console has it all."""


class Answer(NamedTuple):
    """``failed``: the text is an error."""

    text: str
    failed: bool = False


def answer(run: Run, statement: StatementInfo) -> Answer:
    """What is known by now. A statement that showed nothing has returned None, as in every interactive Python."""
    if statement.error is not None:
        return Answer(statement.error, failed=True)
    if statement.state is not StatementState.DONE:
        return Answer(words.statement_state(statement.state))
    rows = run.rows_of(statement, MOST_ROWS).rows
    return Answer("\n".join(plain(row.text[:_MOST_CHARACTERS]) for row in rows) or "None")
