"""What the Lab's console prints by itself: the ``repr`` of an expression statement's value, unless that is None.

A plain script prints nothing there. So an exported statement gets a call around each such expression; it is left out
where the value is certainly None, because ``_show(mp1.start())`` is no good example for a learner.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable
from typing import Final

from procgui.model.scope import assigned, dotted
from procgui.model.syntax import Places, shown_expressions

_PROCESSES: Final = frozenset({"multiprocessing.Process", "Process"})
_METHODS: Final = frozenset({"start", "join", "terminate", "kill", "close"})
"""Methods of a ``Process`` that return None."""
_FUNCTIONS: Final = frozenset({"print", "time.sleep"})


class Silence:
    """Knows calls that return None, from everything that a program holds: its source and its statements."""

    def __init__(self, trees: Iterable[ast.AST]) -> None:
        trees = list(trees)
        own = {name for tree in trees for name in assigned(tree)}
        self._functions = {name for name in _FUNCTIONS if name.partition(".")[0] not in own}
        self._methods = _METHODS - own  # a class of the program may have its own start()
        nodes = [node for tree in trees for node in ast.walk(tree)]
        classes = _PROCESSES | {
            node.name for node in nodes if isinstance(node, ast.ClassDef) and _PROCESSES & set(map(dotted, node.bases))
        }
        made = {id(target): target.id for node in nodes for target in _made_process(node, classes)}
        others = {
            node.id
            for node in nodes
            if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load) and id(node) not in made
        }
        self._variables = set(made.values()) - others

    def covers(self, expression: ast.expr) -> bool:
        """Whether the value is None."""
        if not isinstance(expression, ast.Call):
            return isinstance(expression, ast.Constant) and expression.value is None
        function = expression.func
        if isinstance(function, ast.Attribute) and function.attr in self._methods:
            return isinstance(function.value, ast.Name) and function.value.id in self._variables
        return dotted(function) in self._functions


def _made_process(node: ast.AST, classes: frozenset[str] | set[str]) -> list[ast.Name]:
    """The variable of ``variable = Process(...)``."""
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and dotted(node.value.func) in classes:
        return [target for target in node.targets if isinstance(target, ast.Name)]
    return []


def with_shows(text: str, tree: ast.Module, show: str, silence: Silence) -> str:
    """The text with ``show(...)`` around the expressions whose value the console prints; the lines stay the same."""
    places = Places(text)
    spots = [(places.begin(node), places.end(node), node.value) for node in shown_expressions(tree)]
    for begin, end, value in sorted(spots, key=lambda spot: spot[0], reverse=True):
        if not silence.covers(value):
            inner = text[begin:end]
            if isinstance(value, ast.Tuple) and not _is_one_argument(inner, value):
                inner = f"({inner})"
            text = f"{text[:begin]}{show}({inner}){text[end:]}"
    return text


def _is_one_argument(text: str, value: ast.Tuple) -> bool:
    """Whether a tuple has parentheses of its own."""
    call = ast.parse(f"f({text})", mode="eval").body
    return isinstance(call, ast.Call) and [ast.dump(each) for each in call.args] == [ast.dump(value)]
