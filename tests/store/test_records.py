"""Records as rows and back."""

from __future__ import annotations

import pytest

from wirecopy.model import Story
from wirecopy.store import table_spec
from wirecopy.store.records import record_of, row_of

STORY = Story(
    id="st_1",
    headline="Ferry runs again",
    dispatch_ids=("di_1", "di_2"),
    first_day="2031-03-04",
    last_day=None,
    outlets=("The Fjord",),
    copy_count=3,
    why="both tell of the ferry",
)


def test_a_record_comes_back_from_its_row() -> None:
    """The row has the table's columns in their order, and holds all there is of the record."""
    row = row_of("stories", STORY)
    named = dict(zip(table_spec("stories").names, row, strict=True))
    assert named["copy_count"] == 3
    assert record_of(Story, named) == STORY


def test_what_is_given_stands_for_what_is_there() -> None:
    """Columns without a field of their name are given, and so are fields without a column."""
    named = dict(
        zip(table_spec("stories").names, row_of("stories", STORY, headline="?"), strict=True)
    )
    assert named["headline"] == "?"
    assert record_of(Story, named, headline=None).headline is None


def test_a_column_that_nobody_gives_is_told() -> None:
    """A table with a column that its record lacks is a bug, and names it."""
    with pytest.raises(AttributeError, match="dispatch_id"):
        row_of("copies", STORY)
    with pytest.raises(KeyError, match="headline"):
        record_of(Story, {"id": "st_1"})
