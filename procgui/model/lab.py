"""The Lab's language: a form and its buttons become Python statements, word for word what the main process executes.

Nothing here runs anything; the statements are text. Problems are codes that the window puts into words.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from typing import Final, Literal, NamedTuple

from procgui.model.names import MainNames

MOST_LINES: Final = 10_000_000
LONGEST_DELAY: Final = 3600.0
MOST_CHILDREN: Final = 10_000
ASK_FROM: Final = 100
"""From so many children on the person is asked first."""

Style = Literal["target", "subclass"]
Field = Literal["max", "delay", "name", "count"]


class Form(NamedTuple):
    """What the person wants: ``many`` children that print ``max`` lines, ``delay`` seconds apart."""

    max: int = 100
    delay: float = 0.05
    name: str = ""
    """The process's name; empty means automatic (mp1, mp2...)."""
    daemon: bool = False
    many: int = 1
    start: bool = True


class Problem(NamedTuple):
    """A field that cannot be used. Codes: ``number``, ``negative``, ``large``, ``none``, ``blank``, ``used``."""

    field: Field
    code: str


class Child(NamedTuple):
    """A variable of the main process and the name of the process that it holds."""

    variable: str
    name: str


def read_whole(field: Field, text: str, most: int) -> int | Problem:
    """A whole number from 0 to ``most``."""
    try:
        number = int(text.strip().replace(",", "").replace("_", ""))
    except ValueError:
        return Problem(field, "number")
    if number < 0:
        return Problem(field, "negative")
    return Problem(field, "large") if number > most else number


def read_max(text: str) -> int | Problem:
    """How many lines a child prints."""
    return read_whole("max", text, MOST_LINES)


def read_count(text: str) -> int | Problem:
    """How many children; at least one."""
    number = read_whole("count", text, MOST_CHILDREN)
    return Problem("count", "none") if number == 0 else number


def read_delay(text: str) -> float | Problem:
    """Seconds between two lines; a comma may stand for the point."""
    try:
        seconds = float(text.strip().removesuffix("s").strip().replace(",", "."))
    except ValueError:
        return Problem("delay", "number")
    if not math.isfinite(seconds):
        return Problem("delay", "number")
    if seconds < 0:
        return Problem("delay", "negative")
    return Problem("delay", "large") if seconds > LONGEST_DELAY else seconds


def read_name(text: str) -> str | Problem:
    """A process name; empty means automatic, blanks alone are refused."""
    if text and not text.strip():
        return Problem("name", "blank")
    return text.strip()


def target_statements(form: Form, child: Child) -> list[str]:
    """One child of the function style: ``Process(target=action, ...)``, and its start if wished."""
    arguments = f"({form.max},)" if not form.delay else f"({form.max}, {form.delay!r})"
    call = f"multiprocessing.Process(target=action, args={arguments}, {_keywords(form, child)})"
    return _statements(form, child, call)


def subclass_statements(form: Form, child: Child) -> list[str]:
    """One child of the class style: ``MyProcess(...)``, and its start if wished."""
    arguments = f"{form.max}" if not form.delay else f"{form.max}, {form.delay!r}"
    return _statements(form, child, f"MyProcess({arguments}, {_keywords(form, child)})")


def statements(style: Style, form: Form, child: Child) -> list[str]:
    """What makes one child of either style."""
    return (target_statements if style == "target" else subclass_statements)(form, child)


def _keywords(form: Form, child: Child) -> str:
    return f"name={child.name!r}" + (", daemon=True" if form.daemon else "")


def _statements(form: Form, child: Child, call: str) -> list[str]:
    return [f"{child.variable} = {call}", *([start(child.variable)] if form.start else [])]


def start(variable: str) -> str:
    return f"{variable}.start()"


def join(variable: str, timeout: float | None = None) -> str:
    """``join()``, or ``join(timeout)`` in seconds."""
    return f"{variable}.join({'' if timeout is None else repr(timeout)})"


def is_alive(variable: str) -> str:
    return f"{variable}.is_alive()"


def terminate(variable: str) -> str:
    return f"{variable}.terminate()"


def kill(variable: str) -> str:
    return f"{variable}.kill()"


def run(variable: str) -> str:
    return f"{variable}.run()"


def close(variable: str) -> str:
    return f"{variable}.close()"


def attribute(variable: str, name: str) -> str:
    """What shows an attribute; ``authkey`` shows itself only when it is made plain bytes."""
    return f"bytes({variable}.authkey).hex()" if name == "authkey" else f"{variable}.{name}"


def assign(variable: str, name: str, value: object) -> str:
    return f"{variable}.{name} = {value!r}"


class Names:
    """Which variables and process names one main process has seen, so that no child takes another's.

    ``main`` are the names that it has by now, however they came there.
    """

    _WORD = re.compile(r"\b[^\W\d]\w*\b")

    def __init__(self) -> None:
        self.main = MainNames()
        self._words: set[str] = set()
        self._children: dict[str, str] = {}

    @property
    def used(self) -> bool:
        """Whether anything is reserved."""
        return bool(self._words or self._children)

    def take(self, name: str, count: int) -> list[Child] | Problem:
        """Names for ``count`` new children, reserved from now on.

        With an own ``name`` and several children, the later ones are called name-2, name-3...
        """
        wished = [name if number == 1 else f"{name}-{number}" for number in range(1, count + 1)] if name else []
        if any(wish in self._children for wish in wished):
            return Problem("name", "used")
        children = []
        for number in range(count):
            variable = self._free()
            child = Child(variable, wished[number] if wished else variable)
            self._words.add(variable)
            self._children[child.name] = variable
            children.append(child)
        return children

    def preview(self, name: str) -> Child:
        """The child that would come next; reserves nothing."""
        variable = self._free()
        return Child(variable, name or variable)

    def variable_of(self, name: str) -> str | None:
        """The variable into which the Lab put the process of this name; None once it is known to hold another value.

        Right after a press the main process has not told of it yet.
        """
        variable = self._children.get(name)
        return None if variable in self.main.names else variable

    def note(self, statement: str) -> None:
        """A typed statement: its words are no longer free as variables."""
        self._words.update(self._WORD.findall(statement))

    def _free(self) -> str:
        taken: Iterable[str] = self._words | self._children.keys() | self.main.names
        number = len(self._children) + 1
        while f"mp{number}" in taken:
            number += 1
        return f"mp{number}"
