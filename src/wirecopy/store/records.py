"""Records: a row of a table as the value of the model that it holds, and back.

Columns and fields of one name hold the same; the others are given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

from wirecopy.store.tables import table_spec

T = TypeVar("T")


def record_of(kind: type[T], row: Mapping[str, Any], /, **others: object) -> T:
    """The ``kind`` that a row holds; its fields are the columns of their names, or those of ``others``."""
    made: Any = kind
    same = {name: row[name] for name in _fields(made) if name not in others}
    return kind(**same, **others)


def row_of(table: str, record: object, /, **others: object) -> tuple[Any, ...]:
    """The row of a record in a table; its columns are the attributes of their names, or those of ``others``."""
    return tuple(
        [others[name] if name in others else getattr(record, name) for name in _columns(table)]
    )


@cache
def _fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401  any dataclass
    return tuple(field.name for field in fields(kind))


@cache
def _columns(table: str) -> tuple[str, ...]:
    return table_spec(table).names
