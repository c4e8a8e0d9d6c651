"""Columns of lines side by side: nothing is lost, and each line says truly how it compares."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from procgui.model.alignment import Mark, Row, align

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
