"""Every text of the program stands in the translation, is translated, and keeps its places for values."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

import procgui
from procgui import resources

_PACKAGE = Path(procgui.__file__).parent
_PLACE = re.compile(r"\{\w*\}")


def _entries() -> dict[tuple[str, str], ElementTree.Element]:
    root = ElementTree.parse(resources.path("i18n", "procgui_zh_CN.ts")).getroot()
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in root.iter("context")
        for message in context.iter("message")
    }


def _texts(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Context and source of each call of ``self.tr`` and ``translate``, which must be given literal texts."""
    for holder in [node for node in tree.body if isinstance(node, ast.ClassDef)]:
        for call in ast.walk(holder):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr == "tr":
                yield holder.name, ast.literal_eval(call.args[0])
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and ast.unparse(call.func) in ("translate", "QCoreApplication.translate"):
            yield ast.literal_eval(call.args[0]), ast.literal_eval(call.args[1])


def test_every_text_is_in_the_translation() -> None:
    entries = _entries()
    missing = [
        (file.name, *text)
        for file in sorted(_PACKAGE.rglob("*.py"))
        for text in _texts(ast.parse(file.read_text("utf-8")))
        if text not in entries
    ]
    assert not missing


def test_every_entry_is_translated() -> None:
    for (context, source), message in _entries().items():
        translation = message.find("translation")
        assert translation is not None and translation.text, f"{context}: {source}"
        assert translation.get("type") is None, f"{context}: {source}"
        assert sorted(_PLACE.findall(source)) == sorted(_PLACE.findall(translation.text)), f"{context}: {source}"


def test_the_compiled_translation_is_up_to_date(qapp: object) -> None:
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    assert translator.load("procgui_zh_CN", str(resources.path("i18n")))
    for (context, source), message in _entries().items():
        comment = message.findtext("comment") or ""
        assert translator.translate(context, source, comment) == message.findtext("translation"), source


@pytest.mark.parametrize("name", ["play", "pause", "stop", "stop-all", "restart", "zoom-in", "zoom-out", "contrast"])
def test_icons_are_there(name: str) -> None:
    assert resources.path("icons", f"{name}.svg").is_file()
