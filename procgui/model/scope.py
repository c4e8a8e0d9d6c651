"""Which names a piece of Python binds, mentions, and needs at the moment when it is executed.

Answers err on the side of too many names: they decide whether code may be moved, and moving less is always right.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from typing import Final

Definition = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Import | ast.ImportFrom
DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Import, ast.ImportFrom)
_NAMED: Final = (
    ast.FunctionDef,
    ast.AsyncFunctionDef,
    ast.ClassDef,
    ast.ExceptHandler,
    ast.MatchAs,
    ast.MatchStar,
)
STAR: Final = "*"
"""What ``from module import *`` binds: nobody knows."""

_TALKING: Final = frozenset({"print", "input", "exec", "eval"})


def defined(node: Definition) -> set[str]:
    """The names that a definition or an import gives to its module."""
    if isinstance(node, (ast.Import, ast.ImportFrom)):
        return {alias.asname or alias.name.partition(".")[0] for alias in node.names}
    return {node.name}


def assigned(tree: ast.AST) -> set[str]:
    """Every name that is bound somewhere inside by anything but an import."""
    return _assigned(ast.walk(tree))


def _assigned(nodes: Iterable[ast.AST]) -> set[str]:
    names: set[str] = set()
    for node in nodes:
        if isinstance(node, ast.Name) and not isinstance(node.ctx, ast.Load):
            names.add(node.id)
        elif isinstance(node, _NAMED) and node.name:
            names.add(node.name)
        elif isinstance(node, ast.MatchMapping) and node.rest:
            names.add(node.rest)
    return names


def _imported(nodes: Iterable[ast.AST]) -> set[str]:
    imports = (node for node in nodes if isinstance(node, (ast.Import, ast.ImportFrom)))
    return {name for node in imports for name in defined(node)}


def bound(tree: ast.AST) -> set[str]:
    """Every name that is bound somewhere inside."""
    nodes = list(ast.walk(tree))
    return _assigned(nodes) | _imported(nodes)


def mentioned(tree: ast.AST) -> set[str]:
    """Every name that is bound or used somewhere inside, functions included."""
    nodes = list(ast.walk(tree))
    return _assigned(nodes) | _imported(nodes) | used(nodes)


def given_by_guards(tree: ast.Module) -> set[str]:
    """The names that are bound under ``if __name__ == "__main__"`` of a source."""
    guards = [node for node in tree.body if isinstance(node, ast.If) and "__name__" in used(ast.walk(node.test))]
    return {name for guard in guards for name in bound(guard)}


def used(nodes: Iterable[ast.AST]) -> set[str]:
    """The names that stand in some nodes."""
    return {node.id for node in nodes if isinstance(node, ast.Name)}


def evaluated(tree: ast.AST) -> Iterator[ast.AST]:
    """All that happens when it is executed: not the bodies of functions, but decorators, defaults, annotations."""
    waiting = [tree]
    while waiting:
        node = waiting.pop()
        yield node
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            waiting += [node.args, *node.decorator_list, *([node.returns] if node.returns else [])]
        elif isinstance(node, ast.Lambda):
            waiting.append(node.args)
        else:
            waiting += ast.iter_child_nodes(node)


def calls(tree: ast.AST) -> Iterator[ast.expr]:
    """What is called when it is executed, decorators included."""
    for node in evaluated(tree):
        if isinstance(node, ast.Call):
            yield node.func
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
            yield from node.decorator_list


def is_quiet(tree: ast.AST, own: set[str]) -> bool:
    """Whether executing it calls nothing of the program's ``own`` names and nothing that reads or prints."""
    return not ({_root(call) for call in calls(tree)} & (own | _TALKING))


def _root(called: ast.expr) -> str | None:
    """The name at the beginning of ``name.attribute(...)[...]``."""
    while isinstance(called, (ast.Attribute, ast.Subscript, ast.Call)):
        called = called.func if isinstance(called, ast.Call) else called.value
    return called.id if isinstance(called, ast.Name) else None


def dotted(expression: ast.expr) -> str:
    """``a.b.c`` as text; empty for anything else."""
    if isinstance(expression, ast.Name):
        return expression.id
    if isinstance(expression, ast.Attribute):
        before = dotted(expression.value)
        return before and f"{before}.{expression.attr}"
    return ""
