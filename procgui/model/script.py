"""An exported script in the making: statement after statement finds its place.

A definition moves up when no statement stands before it; or when its name was not mentioned before, none of the names
that it needs at once (bases, decorators, defaults) were given by a statement, and it calls nothing of the program's
own. All others keep their place, and stand once more where children find them.
"""

from __future__ import annotations

import ast
from typing import Final, NamedTuple

from procgui.model import scope
from procgui.model.header import Header
from procgui.model.shown import Silence, with_shows
from procgui.model.syntax import Piece, indented

GUARD: Final = 'if __name__ == "__main__":'


class Read(NamedTuple):
    """A statement, cut into pieces, none when it is no Python; ``error`` is "TypeName: text" of what it raised."""

    text: str
    error: str | None
    pieces: list[Piece]


class Script:
    """The parts of the script while statement after statement is added."""

    def __init__(self, source: str, tree: ast.Module, trees: list[ast.Module]) -> None:
        self._header = Header(source, tree)
        self._silence = Silence([tree, *trees])
        self._own = {name for each in (tree, *trees) for name in scope.assigned(each)}
        self._names = {name for each in (tree, *trees) for name in scope.mentioned(each)}
        self._show = self._free("_show")
        self._traceback = self._free("traceback") if "traceback" in self._own else "traceback"
        self._loaded = {ast.dump(node) for node in tree.body}
        self._mentioned = scope.mentioned(tree)
        self._given = scope.given_by_guards(tree)
        """Names that no child has that loads the file: statements gave them, or the source under its own guard."""
        self._kept: set[str] = set()
        """Names of definitions that kept their place."""
        self._above: list[Piece] = []
        self._body: list[str] = []
        self._children: list[str] = []

    def _free(self, name: str) -> str:
        while name in self._names:
            name += "_"
        return name

    def add(self, statement: Read) -> None:
        """The next statement."""
        if not statement.pieces:
            self._body.append("\n".join(f"    # {line}" for line in statement.text.split("\n")))
            return
        # At the top level "global" says nothing, but in one file it must not follow a use of its names.
        plain = [
            piece
            for piece in statement.pieces
            if not isinstance(piece.node, ast.Global) and not self._header.takes(piece)
        ]
        if statement.error is None or statement.error.startswith("SystemExit"):
            for piece in plain:
                self._place(piece)
        elif plain:
            self._add_failed(plain, statement.error)

    def _place(self, piece: Piece) -> None:
        node = piece.node
        if not isinstance(node, scope.DEFINITIONS):
            self._execute(piece)
            return
        if self._may_move(node):
            self._above.append(piece)
            self._loaded.add(ast.dump(node))
        else:
            self._keep(piece, node)
        self._mentioned |= scope.mentioned(node)

    def _may_move(self, node: scope.Definition) -> bool:
        if scope.used(scope.evaluated(node)) & (self._given | self._kept):
            return False
        names = scope.defined(node)
        fresh = scope.STAR not in names and not names & self._mentioned
        return not self._body or (fresh and scope.is_quiet(node, self._own))

    def _keep(self, piece: Piece, node: scope.Definition) -> None:
        """In its place for the main process, and once more for the children where they can execute it."""
        self._body.append(indented(piece.text.rstrip(), piece.tree))
        if scope.used(scope.evaluated(node)) & self._given:
            self._given |= scope.defined(node)
        elif ast.dump(node) not in self._loaded:
            self._children.append(self._body[-1])
        self._kept |= scope.defined(node)

    def _execute(self, piece: Piece, levels: int = 1) -> None:
        text = with_shows(piece.text.rstrip(), piece.tree, self._show, self._silence)
        self._body.append(indented(text, piece.tree, levels))
        self._given |= scope.bound(piece.tree)
        self._mentioned |= scope.mentioned(piece.tree)

    def _add_failed(self, plain: list[Piece], error: str) -> None:
        """What raised goes on as the Lab did; a Ctrl-C has to be pressed again."""
        kind = "KeyboardInterrupt" if error.startswith("KeyboardInterrupt") else "Exception"
        self._body.append("    try:")
        for piece in plain:
            self._execute(piece, levels=2)
        if not any(piece.node for piece in plain):
            self._body.append("        pass")
        self._body += [f"    except {kind}:", f"        {self._traceback}.print_exc()"]

    def render(self, method: str | None) -> str:
        """The whole text."""
        chooses = f'multiprocessing.set_start_method("{method}")'
        early = method is not None and (self._header.acts or any(_acts(piece.tree) for piece in self._above))
        above = self._header.render(f"{GUARD}\n    import multiprocessing\n\n    {chooses}" if early else "")
        parts = [above, *_grouped(self._above)]
        body = self._guarded(chooses if method is not None and not early else "")
        if body:
            parts.append("\n".join([GUARD, *body]))
        if self._children and method != "fork":
            parts[-1] += "\n".join(["", "else:  # a child that loads this file needs these as well", *self._children])
        return "\n\n\n".join(part for part in parts if part) + "\n"

    def _guarded(self, chooses: str) -> list[str]:
        """What stands under the guard."""
        text, first = "\n".join(self._body), list[str]()
        if chooses and ast.dump(ast.parse("import multiprocessing").body[0]) not in self._loaded:
            first.append("    import multiprocessing")
        if f"{self._traceback}.print_exc()" in text:
            alias = "" if self._traceback == "traceback" else f" as {self._traceback}"
            first.append(f"    import traceback{alias}")
        if f"{self._show}(" in text:
            first.append(f"    from sys import displayhook as {self._show}  # prints what the console shows")
        first += [""] * bool(first) + [f"    {chooses}"] * bool(chooses)
        only_comments = self._body and all(line.lstrip().startswith("#") for line in text.split("\n") if line)
        return [*first, *self._body, *(["    pass"] if only_comments and not chooses else [])]


def _acts(tree: ast.AST) -> bool:
    """Whether executing it calls anything."""
    return any(True for _ in scope.calls(tree))


def _grouped(above: list[Piece]) -> list[str]:
    """Imports that follow each other stand together; a function or class stands alone."""
    groups: list[str] = []
    was_import = False
    for piece in above:
        is_import = isinstance(piece.node, (ast.Import, ast.ImportFrom))
        if is_import and was_import:
            groups[-1] += "\n" + piece.text.strip("\n").rstrip()
        else:
            groups.append(piece.text.strip("\n").rstrip())
        was_import = is_import
    return groups
