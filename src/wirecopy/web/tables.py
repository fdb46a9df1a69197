"""Tables: the columns of listings as cells with links, so that every number opens what it counts."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from wirecopy.corpus.column import Column, as_text

T = TypeVar("T")

#: The address that the words of a cell lead to, given the record and these words; None: nowhere.
Link = Callable[[T, str], str | None]


@dataclass(frozen=True, slots=True)
class Part:
    """Words of a cell, and where they lead."""

    text: str
    href: str | None = None


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell; several parts stand for several values."""

    name: str
    parts: tuple[Part, ...]
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Listing:
    """A table of records."""

    #: (name, title, whether it holds numbers) of each column.
    heads: tuple[tuple[str, str, bool], ...]
    rows: tuple[tuple[Cell, ...], ...]


def listing(
    records: Sequence[T],
    columns: Sequence[Column[T]],
    links: Mapping[str, Link[T]],
) -> Listing:
    """The columns that have a title."""
    seen = [c for c in columns if c.title is not None]
    return Listing(
        heads=tuple((c.name, c.title or "", c.is_number) for c in seen),
        rows=tuple(
            tuple(_cell(record, column, links.get(column.name)) for column in seen)
            for record in records
        ),
    )


def _cell(record: T, column: Column[T], link: Link[T] | None) -> Cell:
    value = (column.short or column.value)(record)
    items = value if isinstance(value, tuple) else (value,)
    told = [(as_text(item), _grouped(item)) for item in items]
    parts = tuple(
        Part(words, link(record, plain) if link else None) for plain, words in told if words
    )
    return Cell(column.name, parts, column.is_number)


def _grouped(value: object) -> str:
    """A value as people read it."""
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:,}"
    return as_text(value)
