"""How a script is run, as the person typed it, and what that comes to.

Everything is kept as text, so that what cannot be used yet is not lost: it is there again the next time, to be mended.
"""

from __future__ import annotations

import json
import shlex
import sys
from pathlib import Path
from typing import Any, Final, Literal, NamedTuple

from procgui.protocol.messages import LaunchSpec
from procgui.pythons import wrong_flag

USUAL_MOST: Final = 64
"""So many processes of a script may live at once before the person is asked."""

Field = Literal["arguments", "environment", "flags", "folder", "module"]


class Problem(NamedTuple):
    """What is wrong with a field: a quotation mark is not closed (``quotes``), no ``NAME=value`` (``variable``), a
    flag that a watched Python cannot be given (``flag``), a file that cannot be a module (``module``), a character that
    no program can be given (``character``)."""

    field: Field
    code: str
    detail: str = ""


class Module(NamedTuple):
    """A file as ``python -m`` takes it: its full name, and the folder from which Python finds it."""

    name: str
    folder: Path


class NoConfiguration(Exception):
    """A text that :meth:`Configuration.dump` has not made."""


class Configuration(NamedTuple):
    """One script's way of being run; the defaults are what most scripts need."""

    arguments: str = ""
    python: str | None = None
    """Another Python's executable; None: our own."""
    most: int = USUAL_MOST
    """Processes that may live at once; 0: any number."""
    module: bool = False
    """``python -m package.module`` instead of ``python file.py``."""
    folder: str = ""
    """Working directory, seen from the usual one; empty: that one."""
    environment: str = ""
    """``NAME=value`` and further ones, as a shell takes them."""
    flags: str = ""
    """For Python itself."""

    def problems(self, script: Path) -> list[Problem]:
        """What keeps this script from being run so; a field has one at most."""
        found = [_check_arguments(self.arguments), _check_environment(self.environment), _check_flags(self.flags)]
        if not _can_be_passed(self.folder):
            found.append(Problem("folder", "character"))
        if self.module and module_of(script) is None:
            found.append(Problem("module", "module", script.name))
        return [problem for problem in found if problem is not None]

    def usual_folder(self, script: Path) -> Path:
        """Where it runs unless another folder is named: the script's own, or from where its module is found."""
        module = module_of(script) if self.module else None
        return script.parent if module is None else module.folder

    def spec(self, script: Path) -> LaunchSpec | None:
        """What to run, None while there are problems. ``script`` is absolute."""
        if self.problems(script):
            return None
        module = module_of(script) if self.module else None
        pairs = (word.partition("=") for word in split_words(self.environment))
        return LaunchSpec(
            "script",
            str(script),
            tuple(split_words(self.arguments)),
            cwd=str(self.usual_folder(script) / Path(self.folder).expanduser()),
            python=self.python,
            most=self.most or None,
            module=None if module is None else module.name,
            flags=tuple(split_words(self.flags)),
            environment=tuple((name, value) for name, _, value in pairs),
            input=True,
        )

    def dump(self) -> str:
        """One line that :meth:`load` reads; only what is not as usual."""
        usual = Configuration()
        return json.dumps({name: value for name, value in self._asdict().items() if value != getattr(usual, name)})

    @classmethod
    def load(cls, text: str) -> Configuration:
        """What was dumped. Raises NoConfiguration for anything else."""
        try:
            values = json.loads(text)
        except ValueError as error:
            raise NoConfiguration(text) from error
        usual = cls()
        if not isinstance(values, dict) or not all(_fits(usual, name, value) for name, value in values.items()):
            raise NoConfiguration(text)
        return cls(**values)


def _fits(usual: Configuration, name: str, value: Any) -> bool:
    if name not in Configuration._fields:
        return False
    if name == "most":
        return type(value) is int and value >= 0
    return isinstance(value, str) if name == "python" else isinstance(value, type(getattr(usual, name)))


def split_words(text: str, windows: bool = sys.platform == "win32") -> list[str]:
    """Words as a shell would take them; on Windows a backslash is a backslash. Raises ValueError."""
    lexer = shlex.shlex(text, posix=True, punctuation_chars=False)
    lexer.whitespace_split = True
    lexer.commenters = ""
    if windows:
        lexer.escape = ""
    return list(lexer)


def _can_be_passed(text: str) -> bool:
    """Whether a system passes it on: C ends texts at a NUL, and half of a surrogate pair is no character."""
    return not any(character == "\0" or "\ud800" <= character <= "\udfff" for character in text)


def _words(field: Field, text: str) -> list[str] | Problem:
    if not _can_be_passed(text):
        return Problem(field, "character")
    try:
        return split_words(text)
    except ValueError:
        return Problem(field, "quotes")


def _check_arguments(text: str) -> Problem | None:
    words = _words("arguments", text)
    return words if isinstance(words, Problem) else None


def _check_environment(text: str) -> Problem | None:
    words = _words("environment", text)
    if isinstance(words, Problem):
        return words
    wrong = next((word for word in words if not word.partition("=")[0] or "=" not in word), None)
    return None if wrong is None else Problem("environment", "variable", wrong)


def _check_flags(text: str) -> Problem | None:
    words = _words("flags", text)
    if isinstance(words, Problem):
        return words
    wrong = wrong_flag(words)
    return None if wrong is None else Problem("flags", "flag", wrong)


def module_of(script: Path) -> Module | None:
    """A file's name for ``python -m``, with the packages above it; None when it can have none.

    A package is a folder with an ``__init__.py``; a ``__main__.py`` is its package (the Python language reference,
    "The import system", and "__main__.py in Python Packages"). ``python -m package`` would execute that, never the
    ``__init__.py``.
    """
    if script.suffix != ".py" or not script.stem.isidentifier() or script.stem == "__init__":
        return None
    names, folder = [script.stem], script.parent
    while (folder / "__init__.py").is_file() and folder.name.isidentifier():
        names.insert(0, folder.name)
        folder = folder.parent
    if names[-1] == "__main__":
        names.pop()
    return Module(".".join(names), folder) if names else None
