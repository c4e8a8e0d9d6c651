"""The Lab as a script: its source and the statements that were executed, runnable with plain ``python``.

::

    source                          as it stands; what is under a guard of its own runs first, as in the Lab
    definitions                     that were typed: def, class, import, where moving them up changes nothing
    if __name__ == "__main__":      set_start_method(), then the statements, one after the other
    else:                           definitions that had to stay among the statements, for children that load the file

Children under spawn and forkserver load the whole file when they start: they know the last form of a definition, even
where the Lab's child was started before it was typed.
"""

from __future__ import annotations

import ast
from collections.abc import Sequence
from typing import Final, NamedTuple

from procgui.model import scope
from procgui.model.run import Run
from procgui.model.script import Read, Script
from procgui.model.states import StatementState
from procgui.model.syntax import BadSource, normalised, parse, pieces

_EXECUTED: Final = (StatementState.RUNNING, StatementState.DONE, StatementState.FAILED)


class Executed(NamedTuple):
    """A statement that the main process has begun; ``error`` is "TypeName: text" of what it raised."""

    text: str
    error: str | None = None


def script_of_run(run: Run, source: str, default_method: str | None = None) -> str:
    """The script that does what a run of the Lab did so far; ``default_method`` needs no line of its own.

    Raises BadSource (a ValueError) when Python cannot read the source.
    """
    typed = [info for info in run.statements if info is not run.source_statement and info.state in _EXECUTED]
    statements = [Executed(info.text, info.error) for info in typed]
    method = run.spec.start_method
    return script_of(source, statements, None if method == default_method else method)


def script_of(source: str, statements: Sequence[Executed], method: str | None) -> str:
    """One runnable file of Python, lines ended by LF, to be stored as UTF-8.

    Raises BadSource (a ValueError) with the line when Python cannot read the source.
    """
    source = normalised(source)
    tree = parse(source)
    read = [_read(statement) for statement in statements]
    done = [piece.tree for statement in read if statement.error is None for piece in statement.pieces]
    if method is not None and any(map(_chooses_method, [tree, *done])):
        method = None
    script = Script(source, tree, [piece.tree for statement in read for piece in statement.pieces])
    for statement in read:
        script.add(statement)
    return script.render(method)


def _read(statement: Executed) -> Read:
    text = normalised(statement.text).rstrip()
    try:
        return Read(text, statement.error, pieces(text))
    except BadSource:
        return Read(text, statement.error, [])


def _chooses_method(tree: ast.AST) -> bool:
    """Whether the program sets the start method itself; a second time would be an error."""
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return any(
        scope.dotted(node.func).endswith("set_start_method") and len(node.args) + len(node.keywords) == 1
        for node in found
    )
