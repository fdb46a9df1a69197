"""Column: one column of a listing, on a terminal, on a web page and in CSV."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[T]):
    """One column: its name in CSV, its value, and how a table shows it (not at all without title)."""

    name: str
    value: Callable[[T], object]
    title: str | None = None
    style: str = ""
    #: Share of the free width; None keeps the column as wide as its words.
    ratio: int | None = None
    #: Fewest characters, so that a code is not broken.
    min_width: int | None = None
    is_number: bool = False
    #: Left out where there is no room for it.
    is_spare: bool = False
    #: What the table shows, where that is shorter than the value.
    short: Callable[[T], object] | None = None


def as_text(value: object) -> str:
    """A value as CSV and tables show it: None is empty, several values are joined with ``; ``."""
    if value is None:
        return ""
    if isinstance(value, (tuple, list)):
        return "; ".join(as_text(item) for item in value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def as_percent(share: float | None) -> str | None:
    """A share as tables show it; one that is not known stays so."""
    return None if share is None else f"{share:.0%}"
