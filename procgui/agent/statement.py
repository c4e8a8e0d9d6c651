"""One piece of program that the Lab's main process executes: its source, or what was pressed or typed."""

from __future__ import annotations

import sys

from .interrupts import Interrupts

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_DEFINITIONS = ("AsyncFunctionDef", "ClassDef", "FunctionDef", "Import", "ImportFrom")


class Statement:
    """Source code, the file ``name`` under which tracebacks know it, and what became of it.

    ``problem`` is what it raised. Number 0 is the Lab's source, a file; the others are executed as the interactive
    interpreter executes them: each expression shows its value.
    """

    def __init__(self, number: int, code: bytes, name: str) -> None:
        self.number = number
        self.name = name
        self.code = code
        self.text = "" if number == 0 else _unified(code.decode("utf-8", "surrogatepass"))
        self.shown = self.text or name
        self.nodes: list[Any] = []
        self.problem: BaseException | None = None

    def execute(self, space: dict[str, Any], interrupts: Interrupts) -> None:
        """Execute it; never raises."""
        try:
            try:
                interrupts.allow()
                exec(self._compiled(), space)
            finally:
                interrupts.refuse()
        except BaseException as problem:
            interrupts.refuse()  # again: one that came just before has left it undone
            self.problem = problem

    def _compiled(self) -> Any:
        if self.number == 0:
            return compile(self.code, self.name, "exec", dont_inherit=True)
        import _ast

        tree: Any = compile(self.text, self.name, "exec", _ast.PyCF_ONLY_AST, dont_inherit=True)
        self.nodes = tree.body
        return compile(_ast.Interactive(body=self.nodes), self.name, "single", dont_inherit=True)

    def remember(self) -> None:
        """Let tracebacks show its lines, also those of functions that it defines."""
        import linecache

        lines = [line + "\n" for line in self.text.split("\n")]
        linecache.cache[self.name] = (len(self.text), None, lines, self.name)

    @property
    def error(self) -> str | None:
        """What was raised, as the last line of a traceback says it; the name alone where there is no text."""
        if self.problem is None:
            return None
        try:
            text = str(self.problem)
            return "%s: %s" % (type(self.problem).__name__, text) if text else type(self.problem).__name__
        except BaseException:  # the program's own __str__
            return type(self.problem).__name__

    @property
    def line(self) -> int | None:
        """The line in which it was raised: the deepest one of this piece."""
        problem: Any = self.problem
        if isinstance(problem, SyntaxError) and problem.filename == self.name:
            return problem.lineno if isinstance(problem.lineno, int) else None
        found = None
        trace = problem.__traceback__ if problem is not None else None
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == self.name:
                found = trace.tb_lineno
            trace = trace.tb_next
        return found

    def show_problem(self) -> None:
        """Print the traceback as the interpreter would, without our frames; never raises."""
        problem = self.problem
        if problem is None or isinstance(problem, SystemExit):
            return
        _forget_own_frames(problem)
        hook: Any = sys.excepthook
        try:
            if hook is not sys.__excepthook__:
                return hook(type(problem), problem, problem.__traceback__)  # type: ignore[no-any-return]
        except BaseException:
            pass
        try:
            # Not the interpreter's own hook: before Python 3.13 it does not know the lines of a statement.
            import traceback

            traceback.print_exception(type(problem), problem, problem.__traceback__)
        except BaseException:  # its sys.stderr is closed
            pass

    def definitions(self) -> str:
        """The source of its top-level functions, classes and imports, to stand at the end of a file."""
        lines = [line.encode("utf-8") for line in self.text.split("\n")]
        pieces = [
            _segment(lines, node)
            for node in self.nodes
            if type(node).__name__ in _DEFINITIONS and getattr(node, "module", None) != "__future__"
        ]
        return "".join("\n%s\n" % piece for piece in pieces)


def _unified(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _segment(lines: list[bytes], node: Any) -> str:
    """The source of a node, decorators included; columns count bytes of UTF-8."""
    first, begin = node.lineno - 1, node.col_offset
    if getattr(node, "decorator_list", None):
        first, begin = node.decorator_list[0].lineno - 1, 0
        while first > 0 and not lines[first].startswith(b"@"):
            first -= 1
    piece = lines[first : node.end_lineno]
    piece[-1] = piece[-1][: node.end_col_offset]
    piece[0] = piece[0][begin:]
    return b"\n".join(piece).decode("utf-8")


def _forget_own_frames(problem: BaseException) -> None:
    trace = problem.__traceback__
    while trace is not None and trace.tb_frame.f_globals is globals():
        trace = trace.tb_next
    problem.__traceback__ = trace
