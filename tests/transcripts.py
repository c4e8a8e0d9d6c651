"""What stands in the console's transcript, as a person reads it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock
from PySide6.QtTest import QTest

from procgui.ui.console.formats import ASIDE
from procgui.ui.console.prompt import Prompt
from procgui.ui.console.transcript import Transcript


def type_statement(prompt: Prompt, text: str) -> None:
    """Write a statement in place of what stands there, and send it."""
    prompt.write(text)
    QTest.keyClick(prompt, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def lines(transcript: Transcript) -> list[str]:
    """The lines without their tags."""
    return [text for text, _ in _read(transcript)]


def statements(transcript: Transcript) -> list[tuple[str, str]]:
    """Each statement and its tag."""
    found: list[tuple[str, str]] = []
    for text, tag in _read(transcript):
        if text.startswith(">>> "):
            found.append((text[4:], tag))
        elif text.startswith("... ") and found:
            found[-1] = (f"{found[-1][0]}\n{text[4:]}", found[-1][1])
    return found


def tag_of(transcript: Transcript, statement: str) -> str:
    """The tag of the latest statement with this text."""
    found = [tag for text, tag in statements(transcript) if text == statement]
    assert found, statement
    return found[-1]


def _read(transcript: Transcript) -> list[tuple[str, str]]:
    document, read = transcript.document(), []
    if document.isEmpty():
        return []
    block = document.begin()
    while block.isValid():
        read.append((_part(block, aside=False), _part(block, aside=True)))
        block = block.next()
    return read


def _part(block: QTextBlock, aside: bool) -> str:
    """What belongs to the line, or what stands at its right end; links are no part of that."""
    units = block.text().encode("utf-16-le")
    pieces = [
        units[2 * each.start : 2 * (each.start + each.length)].decode("utf-16-le")
        for each in block.textFormats()
        if each.format.hasProperty(ASIDE) is aside and not (aside and each.format.isAnchor())
    ]
    return _unbound("".join(pieces)).strip() if aside else "".join(pieces)


def _unbound(text: str) -> str:
    """Without what keeps a tag from being torn at the end of a line."""
    return text.replace("\xa0", " ").replace("\N{WORD JOINER}", "")
