"""When a text is a whole statement: the rules of the interactive interpreter, for several statements as well."""

from __future__ import annotations

import ast
import textwrap
import warnings
from codeop import compile_command
from typing import Final

_MOST: Final = 50_000
"""Characters that are compiled at a key press; a longer text is taken as it is."""
_PROMPTS: Final = (">>> ", "... ")


def is_complete(text: str) -> bool:
    """Whether Enter sends it: what is wrong is complete, too; a block is when an empty line ends it."""
    if len(text) > _MOST:
        return True
    closed = "\n" in text and not text.rsplit("\n", 1)[1].strip()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            source = statement_of(text)
            if compile_command(source, "<console>", "exec") is None:
                return False
            last = _last(source)
            return closed or compile_command(last, "<console>", "single") is not None
        except (SyntaxError, ValueError, OverflowError, RecursionError, MemoryError):
            return True


def _last(source: str) -> str:
    """The source of the last statement at the top level."""
    body = ast.parse(source).body
    if not body:
        return ""
    node = body[-1]
    decorators = [each.lineno for each in getattr(node, "decorator_list", [])]
    return "\n".join(source.split("\n")[min([node.lineno, *decorators]) - 1 :])


def statement_of(text: str) -> str:
    """What is sent of a text: without empty lines around it, and without an indentation that all of it has."""
    lines = text.rstrip().split("\n")
    while lines and not lines[0].strip():
        del lines[0]
    return textwrap.dedent("\n".join(lines))


def without_prompts(text: str) -> str:
    """The statements of something copied from a console; any other text as it is."""
    lines = text.splitlines()
    if not lines or not lines[0].startswith(_PROMPTS[0]):
        return text
    return "\n".join(line[4:] for line in lines if f"{line} ".startswith(_PROMPTS))
