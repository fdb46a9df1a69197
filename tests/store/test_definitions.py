"""Tables, partitions and the data dictionary."""

from __future__ import annotations

import re

import pytest

from wirecopy.store import all_tables, all_views, table_spec
from wirecopy.store.dictionary import data_dictionary
from wirecopy.store.index_tables import INDEXED
from wirecopy.store.partitions import days_of, week_of
from wirecopy.store.parts import make_table, schema_of

#: Words that would have to be quoted in every statement.
_RESERVED = {"end", "where", "order", "group", "table", "select", "from", "to", "user", "overlaps"}


@pytest.mark.parametrize("name", sorted(all_tables() | all_views()))
def test_table_is_described(name: str) -> None:
    """Every table and column has a plain name and a meaning, and the key is made of columns."""
    table = table_spec(name)
    assert table.meaning.endswith(".")
    assert set(table.key) <= set(table.names)
    assert len(set(table.names)) == len(table.names)
    for column in table.columns:
        assert re.fullmatch(r"[a-z][a-z_]*", column.name)
        assert column.name not in _RESERVED
        assert column.meaning
        assert "|" not in column.meaning
    assert make_table(name, []).schema.equals(schema_of(table))


def test_index_reads_columns_that_exist() -> None:
    """Every column the index reads is one of its table."""
    for name, indexed in INDEXED.items():
        assert set(indexed.columns) <= set(all_tables()[name].names)


def test_dictionary_names_every_column_users_see() -> None:
    """The data dictionary has a row for every column of every table that is not internal."""
    text = data_dictionary()
    for table in (all_tables() | all_views()).values():
        assert (f"## {table.name}\n" in text) is not table.is_internal
        if not table.is_internal:
            for column in table.columns:
                assert f"| `{column.name}` |" in text


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ("2026-01-01", "2026-W01"),
        ("2027-01-01", "2026-W53"),  # ISO years do not begin on 1 January
        ("0999-05-05", "0999-W18"),
        (None, "undated"),
    ],
)
def test_week_of_a_day(day: str | None, week: str) -> None:
    """A day lies in its ISO week, and the week spans the day."""
    from datetime import date

    assert week_of(day) == week
    span = days_of(week)
    if day is None:
        assert span is None
    else:
        assert span is not None
        assert span[0] <= date.fromisoformat(day).toordinal() <= span[1]
