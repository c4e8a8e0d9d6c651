"""What is seen of a row: carriage returns, tabs, colours, control characters, and where the characters stand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procgui.model.ansi import Style, without_escapes
from procgui.model.cells import Cells, columns_of
from procgui.model.display import Span, plain, render


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        ("plain <b>text</b> &amp;", "plain <b>text</b> &amp;"),
        ("10 %\r20 %", "20 %"),
        ("a longer one\rshort", "shortger one"),
        ("\rfirst\r", "first"),
        ("windows line\r", "windows line"),
        ("old text\r\x1b[Knew", "new"),
        ("old text\x1b[2K\rnew", "new"),
        ("old text\r\x1b[2Knew", "new"),
        ("\u5b50\u8fdb\u7a0b\rabc", "abc \u7a0b"),
        ("a\tb", "a       b"),
        ("\u5b50\tb", "\u5b50      b"),
        ("12345678\tb", "12345678        b"),
        ("\0\x07\x1b\x7f", "\u2400\u2407\u241b\u2421"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b[2J\x1b[1;1Htext", "text"),
        ("one\u2028two", "one\u2424two"),
        ("\u202eevil", "\u2426evil"),
    ],
)
def test_what_is_seen(text: str, seen: str) -> None:
    assert render(text).text == seen


@pytest.mark.parametrize(
    ("sequence", "style"),
    [
        ("\x1b[31m", Style(ink=1)),
        ("\x1b[1;92;44m", Style(ink=10, ground=4, bold=True)),
        ("\x1b[38;5;208m", Style(ink=208)),
        ("\x1b[48;2;1;2;300m", Style(ground=(1, 2, 255))),
        ("\x1b[3;4;9;7m", Style(italic=True, underline=True, struck=True, inverse=True)),
        ("\x1b[1m\x1b[31m\x1b[22;39;4m", Style(underline=True)),
        ("\x1b[38;5m\x1b[31m", Style(ink=1)),
    ],
)
def test_colours_become_spans(sequence: str, style: Style) -> None:
    assert render(f"a{sequence}bc\x1b[md").spans == (Span(1, 3, style),)


def test_colours_go_on_over_a_carriage_return() -> None:
    shown = render("\x1b[32m10 %\r20 % \x1b[0mok")

    assert shown.text == "20 % ok"
    assert shown.spans == (Span(0, 5, Style(ink=2)),)


def test_a_copy_keeps_tabs_and_leaves_colours_out() -> None:
    assert plain("\x1b[1ma\tb\x1b[0m\0") == "a\tb\u2400"


@given(st.text())
def test_nothing_that_is_shown_can_break_a_line_or_ring_a_bell(text: str) -> None:
    shown = render(text)

    assert not any(letter < " " or "\x7f" <= letter < "\xa0" for letter in shown.text)
    assert all(0 <= span.begin < span.end <= len(shown.text) for span in shown.spans)


@given(st.text(alphabet=st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Cf"))))
def test_ordinary_text_is_shown_as_it_is(text: str) -> None:
    assert render(text).text == plain(text) == without_escapes(text) == text


def test_a_long_progress_line_is_shown_at_once() -> None:
    text = "\r".join(f"{number:>5} of 20000" for number in range(20_001))

    assert render(text).text == "20000 of 20000"


@given(st.text(alphabet="ab\u5b50\u8fdb\u0301\U0001f600\u200d"))
def test_columns_and_characters_agree(text: str) -> None:
    cells = Cells(text)

    assert cells.columns == columns_of(text)
    columns = [cells.column_of(char) for char in range(len(text) + 1)]
    assert columns == sorted(columns)
    for column in range(cells.columns):
        char = cells.char_at(column)
        assert cells.column_of(char) <= column < cells.column_of(cells.after(char))


def test_wide_characters_take_two_columns_and_marks_none() -> None:
    assert columns_of("\u5b50a\uff1a") == 5
    assert columns_of("e\u0301") == 1
    assert Cells("e\u0301x").after(0) == 2


def test_of_a_very_long_line_only_the_visible_pieces_are_given() -> None:
    cells = Cells("x" * 100_000 + "\u5b50" * 100_000 + "y" * 100_000)

    assert cells.columns == 400_000
    assert [(piece.char, piece.chars) for piece in cells.pieces(99_990, 100_009)] == [(99_990, 10), (100_000, 5)]
