"""CSV that comes back as it was written."""

from __future__ import annotations

import csv
import io

from hypothesis import example, given
from hypothesis import strategies as st

from wirecopy.model.csv_lines import write_csv

_CELL = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)


@given(st.lists(st.lists(_CELL, min_size=2, max_size=3), max_size=4))
@example([["The Post\rof Halden", "a\r"], ["\r", '"\r\n"']])
def test_any_cell_comes_back(rows: list[list[str]]) -> None:
    """Line breaks of all kinds, marks and delimiters inside a cell cut no row."""
    out = io.StringIO(newline="")
    write_csv(out, rows)
    assert list(csv.reader(io.StringIO(out.getvalue(), newline=""))) == rows


def test_rows_end_with_a_line_feed() -> None:
    """As files of this system do."""
    out = io.StringIO(newline="")
    write_csv(out, [["a", "b\nc"], [1, None]])
    assert out.getvalue() == 'a,"b\nc"\n1,\n'
