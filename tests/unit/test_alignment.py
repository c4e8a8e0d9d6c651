"""Columns of lines side by side: nothing is lost, and each line says truly how it compares."""

from __future__ import annotations

from collections import Counter
from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procgui.model.alignment import Mark, Row, align
from procgui.model.comparison import MOST_LINES

lines = st.lists(st.sampled_from("abcdef"), max_size=12)
columns = st.lists(lines, min_size=1, max_size=4)

SIGNS = {Mark.SAME: "=", Mark.MOVED: "~", Mark.OTHER: "!"}


def drawn(*columns: str) -> list[str]:
    """Each row in short: the sign of its mark, then each cell's text with the cell's own sign."""
    rows = []
    for row in align(columns):
        cells = [
            ".." if cell is None else column[cell.line] + SIGNS[cell.mark]
            for column, cell in zip(columns, row.cells, strict=True)
        ]
        rows.append(" ".join([SIGNS[row.mark], *cells]))
    return rows


@pytest.mark.parametrize(
    ("columns", "rows"),
    [
        ((), []),
        (("", ""), []),
        (("ab",), ["= a=", "= b="]),
        (("ab", "ab", "ab"), ["= a= a= a=", "= b= b= b="]),
        (("axb", "ayb"), ["= a= a=", "! x! y!", "= b= b="]),
        (("ab", "axb", "ab"), ["= a= a= a=", "! .. x! ..", "= b= b= b="]),
        (("axb", "ayb", "ayb"), ["= a= a= a=", "! x! y! y!", "= b= b= b="]),
        (("a", "", ""), ["! a! .. .."]),
        (("aab", "ab"), ["! a! ..", "= a= a=", "= b= b="]),
    ],
)
def test_what_belongs_together_lies_in_one_row(columns: tuple[str, ...], rows: list[str]) -> None:
    assert drawn(*columns) == rows


def test_the_same_lines_in_another_order_are_no_other_lines() -> None:
    rows = drawn("abc", "bca")
    assert [row[0] for row in rows] == ["~", "=", "=", "~"]
    assert {row[0] for row in drawn("abc", "bcax")} == {"~", "=", "!"}


def test_of_a_line_that_comes_oftener_only_the_surplus_is_other() -> None:
    marks = Counter(cell.mark for row in align(["abaca", "bcaa"]) for cell in row.cells if cell is not None)
    assert marks[Mark.OTHER] == 1


def test_long_columns_of_few_texts_are_as_well_told_apart() -> None:
    column = [f"step {number % 5}" for number in range(300)]
    rows = align([column, [*column[:150], "only here", *column[150:]], column])
    assert Counter(row.mark for row in rows) == {Mark.SAME: 300, Mark.OTHER: 1}
    rows = align([column, [*column[:150], column[7], *column[150:]], column])
    assert Counter(row.mark for row in rows) == {Mark.SAME: 300, Mark.OTHER: 1}


@pytest.mark.parametrize("texts", [1, 2, 50, 10**6])
def test_the_longest_columns_that_are_compared_are_aligned_at_once(texts: int) -> None:
    chance = Random(texts)
    columns = [[str(chance.randrange(texts)) for _ in range(MOST_LINES - number)] for number in range(3)]
    began = process_time()
    rows = align(columns)
    assert process_time() - began < 1.0, "a few hundredths of a second; some seconds with difflib"
    assert sum(cell is not None for row in rows for cell in row.cells) == sum(map(len, columns))


@given(lines, lines)
def test_no_row_more_than_needed_is_other(first: list[str], second: list[str]) -> None:
    """As many lines lie beside their equals as any order-keeping choice could bring there."""
    lengths = [[0] * (len(second) + 1) for _ in range(len(first) + 1)]
    for at, text in enumerate(first):
        for other, beside in enumerate(second):
            longer = max(lengths[at][other + 1], lengths[at + 1][other])
            lengths[at + 1][other + 1] = lengths[at][other] + 1 if text == beside else longer
    assert sum(row.mark is Mark.SAME for row in align([first, second])) == lengths[-1][-1]


@given(columns)
def test_every_line_stands_once_and_in_its_order(columns: list[list[str]]) -> None:
    rows = align(columns)
    for number, column in enumerate(columns):
        seen = [row.cells[number].line for row in rows if row.cells[number] is not None]
        assert seen == list(range(len(column)))
    assert all(any(cell is not None for cell in row.cells) for row in rows)


def _texts(row: Row, columns: list[list[str]]) -> list[str | None]:
    return [None if cell is None else columns[at][cell.line] for at, cell in enumerate(row.cells)]


@given(columns)
def test_the_marks_are_true(columns: list[list[str]]) -> None:
    counts = [Counter(column) for column in columns]
    moved = [Counter[str]() for _ in columns]
    for row in align(columns):
        texts = _texts(row, columns)
        marks = {cell.mark for cell in row.cells if cell is not None}
        assert (marks == {Mark.SAME}) == (row.mark is Mark.SAME)
        assert (row.mark is Mark.SAME) == (None not in texts and len(set(texts)) == 1)
        for at, cell in enumerate(row.cells):
            if cell is not None and cell.mark is Mark.MOVED:
                moved[at][columns[at][cell.line]] += 1
    assert all(each == moved[0] for each in moved), "what is moved is there in every column, equally often"
    alike = all(each == counts[0] for each in counts)
    assert alike == all(row.mark is not Mark.OTHER for row in align(columns))


@given(lines)
def test_equal_columns_are_the_same(column: list[str]) -> None:
    assert [row.mark for row in align([column, column, column])] == [Mark.SAME] * len(column)
