"""Python source as text that stays text: cut into its statements, indented, never re-written from a syntax tree.

Comments, quotes and line breaks of what a person wrote survive; the tree only tells where to cut.
"""

from __future__ import annotations

import ast
import re
import warnings
from collections.abc import Iterator
from typing import Final, NamedTuple

_LINE_REST: Final = re.compile(r"[ \t\f]*;?[ \t\f]*(?:#[^\n]*)?(?:\n|\Z)")
_SEMICOLON: Final = re.compile(r"[ \t\f]*;[ \t\f]*")
_TEXTS: Final[tuple[type[ast.AST], ...]] = tuple(
    getattr(ast, name) for name in ("JoinedStr", "TemplateStr") if hasattr(ast, name)
)


class BadSource(ValueError):
    """Python cannot read the text. ``line`` counts from 1, ``reason`` is Python's own."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


class Piece(NamedTuple):
    """One statement at the top level: its text with the comments around it, and the tree of exactly this text."""

    text: str
    tree: ast.Module

    @property
    def node(self) -> ast.stmt | None:
        """The statement; None when there are comments alone."""
        return self.tree.body[0] if self.tree.body else None


def normalised(text: str) -> str:
    """Without a byte order mark, lines ended by LF, as Python itself reads it."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def parse(text: str) -> ast.Module:
    """The tree of a text that can be executed. Raises BadSource."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tree = ast.parse(text)
            compile(tree, "<source>", "exec", dont_inherit=True)  # finds more than the parser, such as a lone return
            return tree
        except SyntaxError as error:
            raise BadSource(error.lineno or 1, error.msg) from error
        except (ValueError, RecursionError, MemoryError) as error:  # NUL, a lone surrogate, nested too deeply
            raise BadSource(1, str(error)) from error


def pieces(text: str) -> list[Piece]:
    """The statements of a normalised text, in order; joined they are the text, but for semicolons. Raises BadSource."""
    tree = parse(text)
    if len(tree.body) < 2:
        return [Piece(text, tree)]
    places, cut, begin = Places(text), list[str](), 0
    for node in tree.body:
        end = places.end(node)
        rest = _LINE_REST.match(text, end)
        if rest is not None:
            end = rest.end()
        cut.append(text[begin:end])
        semicolon = None if rest is not None else _SEMICOLON.match(text, end)
        begin = end if semicolon is None else semicolon.end()
    cut[-1] += text[begin:]
    return [Piece(part, parse(part)) for part in cut]


def indented(text: str, tree: ast.Module, levels: int = 1) -> str:
    """The text moved to the right by four blanks a level; what lies inside a string stays where it is.

    ``tree`` may be that of an earlier form of the text with the same lines.
    """
    inside = _inside_strings(tree) if "\n" in text else set()
    prefix = " " * 4 * levels
    return "\n".join(
        line if number in inside else (prefix + line if line.strip() else "")
        for number, line in enumerate(text.split("\n"), 1)
    )


def _inside_strings(tree: ast.Module) -> set[int]:
    """Lines that begin inside a string. An f-string counts as a whole: before 3.12 nodes within have wrong places."""
    lines: set[int] = set()
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, _TEXTS) or (isinstance(node, ast.Constant) and isinstance(node.value, (str, bytes))):
            lines.update(range(_line(node) + 1, _last_line(node) + 1))
        else:
            waiting += ast.iter_child_nodes(node)
    return lines


def _line(node: ast.AST) -> int:
    return int(getattr(node, "lineno", 0))


def _last_line(node: ast.AST) -> int:
    return int(getattr(node, "end_lineno", 0))


class Places:
    """Where nodes lie in a text, as indexes; Python counts bytes of UTF-8 within a line."""

    def __init__(self, text: str) -> None:
        self._lines = text.split("\n")
        self._starts = [0]
        for line in self._lines:
            self._starts.append(self._starts[-1] + len(line) + 1)

    def begin(self, node: ast.stmt | ast.expr) -> int:
        return self._index(node.lineno, node.col_offset)

    def end(self, node: ast.stmt | ast.expr) -> int:
        return self._index(node.end_lineno or node.lineno, node.end_col_offset or node.col_offset)

    def _index(self, line: int, column: int) -> int:
        return self._starts[line - 1] + len(self._lines[line - 1].encode("utf-8")[:column].decode("utf-8"))


def shown_expressions(tree: ast.Module) -> Iterator[ast.Expr]:
    """The expression statements whose value a console shows: all but those inside functions and classes."""
    waiting: list[ast.AST] = [tree]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.Expr):
            yield node
        elif not isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.expr)):
            waiting += ast.iter_child_nodes(node)
