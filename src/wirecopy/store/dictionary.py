"""Data dictionary: every table and column with its type and meaning, from their definitions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import is_dataclass
from types import NoneType, UnionType
from typing import Literal, Union, get_args, get_origin

from wirecopy.store.codec import Hint, struct_members
from wirecopy.store.definitions import TableSpec
from wirecopy.store.tables import shown_tables

_NAMES = {str: "text", int: "integer", float: "number", bool: "true or false", bytes: "bytes"}


def data_dictionary(names: Iterable[str] | None = None) -> str:
    """The dictionary as Markdown; of all tables that users see, or of those named."""
    wanted = None if names is None else set(names)
    shown = [table for table in shown_tables() if wanted is None or table.name in wanted]
    lines = ["# Data dictionary", "", *_INTRODUCTION, ""]
    for table in shown:
        lines += _table_lines(table)
    return "\n".join(lines).rstrip() + "\n"


_INTRODUCTION = (
    "Text is stored once, in `pages.text` and `texts.text`; everything else points at it with",
    "`start_char` (first character) and `end_char` (one past the last), counted in Unicode code",
    "points from 0. Times are in UTC. Days are ISO 8601 text. Unknown is null. Ids are made from",
    "content: the same pages give the same ids on every machine.",
)


def _table_lines(table: TableSpec) -> Iterator[str]:
    yield from (f"## {table.name}", "", table.meaning, "")
    yield f"Key: {', '.join(f'`{name}`' for name in table.key)}."
    yield from ("", "| column | type | meaning |", "|---|---|---|")
    for one in table.columns:
        yield f"| `{one.name}` | {type_name(one.hint)} | {one.meaning} |"
    yield ""


def _is_struct(hint: Hint) -> bool:
    return is_dataclass(hint)


def type_name(hint: Hint) -> str:
    """A column's type in words."""
    origin: object = get_origin(hint)
    if origin in (Union, UnionType):
        kinds = [arg for arg in get_args(hint) if arg is not NoneType]
        return f"{type_name(kinds[0])} or null"
    if origin is tuple:
        return f"list of {type_name(get_args(hint)[0])}"
    if origin is Literal:
        return "text"
    if _is_struct(hint):
        inner = ", ".join(f"{name}: {type_name(of)}" for name, of in struct_members(hint))
        return f"({inner})"
    return _NAMES.get(hint, "time" if getattr(hint, "__name__", "") == "datetime" else "text")
