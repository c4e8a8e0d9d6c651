"""What a child executes, read from the statement that made it: nothing of the program is asked or run.

Only what stands there word for word is told: one call in the statement, and arguments that are literals.
"""

from __future__ import annotations

import ast

from procgui.model.process_info import ProcessInfo
from procgui.model.run import Run
from procgui.model.scope import dotted
from procgui.protocol.events import Style


def code_of(process: ProcessInfo, run: Run) -> str | None:
    """``action(100, 0.05)`` of a target child, ``MyProcess.run()`` of a subclass child; None when it is not clear."""
    text = _maker(process, run)
    if text is None or process.style not in (Style.TARGET, Style.SUBCLASS):
        return None
    try:
        calls = [node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Call)]
    except (ValueError, SyntaxError, RecursionError):
        return None
    if process.style is Style.TARGET:
        codes = [_target(call, target) for call in calls if (target := _keyword(call, "target")) is not None]
    else:
        codes = [f"{name}.run()" for call in calls if (name := dotted(call.func)) and "." not in name]
    return codes[0] if len(codes) == 1 else None


def _maker(process: ProcessInfo, run: Run) -> str | None:
    """The statement that the main process executed while the ``Process`` object was made."""
    main, made = run.processes.main, process.created
    if main is None or made is None or process.parent != main.row:
        return None
    for statement in reversed(run.statements):  # number 0, the source, may stand anywhere
        began, ended = statement.began, statement.ended
        if statement.id and began is not None and began <= made and (ended is None or made <= ended):
            return statement.text
    return None


def _target(call: ast.Call, target: ast.expr) -> str:
    arguments, names = _keyword(call, "args"), _keyword(call, "kwargs")
    parts = [ast.unparse(each) for each in arguments.elts] if isinstance(arguments, (ast.Tuple, ast.List)) else []
    known = arguments is None or (isinstance(arguments, (ast.Tuple, ast.List)) and _is_literal(arguments))
    return f"{ast.unparse(target)}({', '.join(parts) if known and names is None else '...'})"


def _keyword(call: ast.Call, name: str) -> ast.expr | None:
    return next((keyword.value for keyword in call.keywords if keyword.arg == name), None)


def _is_literal(node: ast.expr) -> bool:
    try:
        ast.literal_eval(node)
    except (ValueError, TypeError):
        return False
    return True
