"""Tables: the names, types and meaning of every column a project holds.

The data dictionary of the docs and of every export is made from these definitions.
"""

from __future__ import annotations

from functools import cache

from wirecopy.store import fact_tables, group_tables, page_tables, views
from wirecopy.store.definitions import TableSpec


def all_tables() -> dict[str, TableSpec]:
    """Every table that is kept, by name, in the order of the data's way."""
    found = (*page_tables.TABLES, *group_tables.TABLES, *fact_tables.TABLES)
    return {table.name: table for table in found}


def all_views() -> dict[str, TableSpec]:
    """Every table that is made of the others, by name."""
    return {table.name: table for table in views.VIEWS}


def shown_tables() -> tuple[TableSpec, ...]:
    """The tables and views that users see."""
    found = (*all_tables().values(), *all_views().values())
    return tuple(table for table in found if not table.is_internal)


def table_spec(name: str) -> TableSpec:
    """The table or view called ``name``; a KeyError is a bug of the caller."""
    return _by_name()[name]


@cache
def _by_name() -> dict[str, TableSpec]:
    return all_tables() | all_views()
