"""The Lab's source, edited: what runs is the text as it stands, and a text that fails takes nothing away."""

from __future__ import annotations

from tests.e2e.room import Room
from tests.transcripts import type_statement

_GREETING = """
import multiprocessing


def action(max, delay=0.0):
    print("greetings", max)


class MyProcess(multiprocessing.Process):
    def __init__(self, max, delay=0.0, **kwargs):
        super().__init__(**kwargs)
        self.max = max

    def run(self):
        action(self.max)
"""


def test_an_edited_source_is_what_children_run(room: Room) -> None:
    room.choose_method("spawn")
    room.enter_lab()
    room.workbench.lab.source_card.editor.replace_source(_GREETING)
    room.click(room.bar.restart)
    room.create("target", max="7")
    room.create("subclass", max="8")
    room.until_true(lambda: {"greetings 7", "greetings 8"} <= set(room.texts()))


def test_a_source_that_raises_leaves_the_former_main_process_usable(room: Room) -> None:
    room.enter_lab()
    former = room.pid("MainProcess")
    type_statement(room.workbench.console.input, "kept = 'still here'")
    room.until_error_free("kept = 'still here'")
    room.workbench.lab.source_card.editor.replace_source(_GREETING + "\n\nraise LookupError('no such thing')\n")
    room.click(room.bar.restart)
    room.until_says("former one goes on")
    assert room.pid("MainProcess") == former
    assert "LookupError: no such thing" in room.workbench.lab.source_card.hint.text.text()
    type_statement(room.workbench.console.input, "print(kept)")
    room.until_true(lambda: "still here" in room.texts())
    room.until_true(lambda: len(room.controller.runs) == 1)


def test_a_source_that_does_not_compile_starts_nothing(room: Room) -> None:
    room.enter_lab()
    former = room.pid("MainProcess")
    room.workbench.lab.source_card.editor.replace_source("def f(:\n")
    room.click(room.bar.restart)
    assert room.pid("MainProcess") == former and len(room.controller.runs) == 1
    room.until_true(lambda: room.workbench.lab.source_card.hint.isVisible())


def test_a_source_without_end_can_be_restarted(room: Room) -> None:
    room.enter_lab()
    room.workbench.lab.source_card.editor.replace_source("import time\nwhile True:\n    time.sleep(0.01)\n")
    room.click(room.bar.restart)
    room.until_true(lambda: len(room.controller.runs) == 2)
    room.workbench.lab.source_card.editor.replace_source(_GREETING)
    room.click(room.bar.restart)
    room.create("target", max="9")
    room.until_true(lambda: "greetings 9" in room.texts())
    room.until_true(lambda: len(room.controller.runs) == 1)
