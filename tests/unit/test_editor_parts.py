"""What the source editor knows without Qt: colours that move, the file a text belongs to, faults of a program."""

from __future__ import annotations

from pathlib import Path

import pytest

from procgui.ui.editor.check import fault_of
from procgui.ui.editor.origins import Origin, Origins
from procgui.ui.editor.spans import Span, Spans

_LINE = [Span(0, 3, "keyword"), Span(4, 5, "definition"), Span(12, 2, "number")]


def _spans(*lines: list[Span]) -> Spans:
    spans = Spans()
    for number, line in enumerate(lines):
        assert spans.take(number, line)
    return spans


def test_typing_in_a_word_makes_its_colour_longer_and_moves_the_others() -> None:
    spans = _spans(_LINE)
    spans.edited(0, 9, 0, 1)
    assert spans.of(0) == [Span(0, 3, "keyword"), Span(4, 6, "definition"), Span(13, 2, "number")]
    spans.edited(0, 3, 8, 0)
    assert spans.of(0) == [Span(0, 3, "keyword"), Span(5, 2, "number")]


def test_a_line_end_takes_the_rest_of_its_line_along() -> None:
    spans = _spans(_LINE, [Span(1, 1, "string")])
    spans.broken(0, 10, 1, 4)
    assert spans.of(0) == _LINE[:2]
    assert spans.of(1) == [Span(6, 2, "number")]
    assert spans.of(2) == [Span(1, 1, "string")]


def test_lines_that_were_put_in_have_no_colours_yet_and_the_others_keep_theirs() -> None:
    spans = _spans(_LINE, _LINE[:1], _LINE[1:])
    spans.replaced(0, 2, 3)
    assert [spans.of(number) for number in range(5)] == [[], [], [], _LINE[1:], []]
    assert not spans.take(3, _LINE[1:])


def _origin(name: str) -> Origin:
    return Origin(Path(name), name)


def test_undo_over_the_opening_of_a_file_goes_back_to_the_file_before() -> None:
    origins = Origins(_origin("a"))
    origins.went_to(3)
    origins.put_in(5, _origin("b"))
    origins.went_to(6)
    assert origins.current == _origin("b")
    origins.went_to(3)
    assert origins.current == _origin("a")
    origins.went_to(5)
    assert origins.current == _origin("b")


def test_an_edit_after_undo_forgets_what_could_be_redone() -> None:
    origins = Origins(_origin("a"))
    origins.put_in(2, _origin("b"))
    origins.went_to(0)
    origins.branched()
    origins.went_to(2)
    assert origins.current == _origin("a")


def test_a_saved_text_belongs_to_its_new_file_and_older_ones_to_theirs() -> None:
    origins = Origins(_origin("a"))
    origins.put_in(2, _origin("b"))
    origins.saved(_origin("c"))
    assert origins.current == _origin("c")
    origins.went_to(1)
    assert origins.current == _origin("a")


def test_a_program_has_no_fault_and_is_not_run() -> None:
    assert fault_of("raise SystemExit\n" + r"x = '\d'", "a.py") is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("x = 1\ndef f(:\n", 2),
        ("x = 1\nif x:\n", 2),
        ("return 1", 1),
        ("x = 1\n y = 2", 2),
        ("from __future__ import no", 1),
    ],
)
def test_a_fault_has_its_line(text: str, line: int) -> None:
    fault = fault_of(text, "a.py")
    assert fault is not None and fault.line == line
    assert "Error: " in fault.words


@pytest.mark.parametrize("text", ["x = 1\0", "x = '\udc80'", "(" * 10_000 + ")" * 10_000, "-" * 1_000_00 + "1"])
def test_what_is_no_text_of_a_program_is_a_fault_too(text: str) -> None:
    assert fault_of(text, "a.py") is not None
