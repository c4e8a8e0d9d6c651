"""The source at the top of an exported script: what has to come first stays first."""

from __future__ import annotations

import ast
import re
from typing import Final

from procgui.model.scope import calls
from procgui.model.syntax import Piece

_REMARK: Final = re.compile(r"[ \t\f]*(#.*)?")
_ENCODING: Final = re.compile(r"([ \t\f]*#.*?coding[:=][ \t]*)[-\w.]+")
"""PEP 263."""


class Header:
    """The source's text. Its shebang, docstring and ``from __future__`` imports stay before all that is put in."""

    def __init__(self, source: str, tree: ast.Module) -> None:
        self._lines = _as_utf8(source.rstrip().split("\n") if source.strip() else [])
        self._at = _first_place(self._lines, tree)
        self._futures: list[str] = []
        self._known = {ast.dump(node) for node in tree.body if _is_future(node)}
        self.acts = any(True for _ in calls(tree))
        """Whether it calls anything when it is loaded, and so may settle the start method."""

    def takes(self, piece: Piece) -> bool:
        """Keep a typed ``from __future__`` import, which is an error anywhere but here; False for all others."""
        node = piece.node
        if node is None or not _is_future(node):
            return False
        if ast.dump(node) not in self._known:
            self._known.add(ast.dump(node))
            self._futures.append(ast.unparse(node))
        return True

    def render(self, early: str) -> str:
        """The source, with ``early`` before the first line of it that is executed."""
        put_in = [*self._futures, *(["", *early.split("\n"), ""] if early else [])]
        before, after = self._lines[: self._at], self._lines[self._at :]
        return "\n".join([*before, *put_in, *after]).strip("\n")


def _is_future(node: ast.stmt) -> bool:
    return isinstance(node, ast.ImportFrom) and node.module == "__future__"


def _first_place(lines: list[str], tree: ast.Module) -> int:
    """The number of lines that must stay first."""
    head = [node for node in tree.body if _is_future(node)]
    if not head and ast.get_docstring(tree, clean=False) is not None:
        head = tree.body[:1]
    if head:
        return head[-1].end_lineno or 0
    return next((number for number, line in enumerate(lines) if not _is_remark(line)), len(lines))


def _is_remark(line: str) -> bool:
    return _REMARK.fullmatch(line) is not None


def _as_utf8(lines: list[str]) -> list[str]:
    """The lines with an encoding comment that is true for the file that will be written."""
    for number, line in enumerate(lines[:2]):
        if _ENCODING.match(line) and all(map(_is_remark, lines[: number + 1])):
            lines[number] = _ENCODING.sub(r"\1utf-8", line, count=1)
    return lines
