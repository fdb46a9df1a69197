"""Definitions: what a table and a column are, of which those of the project are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from wirecopy.store.codec import Hint

#: How the rows of a table are spread over parts: as they came in; rewritten a week at a time;
#: appended a run at a time; not at all, since they are made of other tables.
Layout = Literal["shard", "week", "log", "view"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One column.

    Attributes:
        name: its name.
        hint: its type.
        meaning: what it holds, in a line.
        is_local: it holds paths of this machine, and is no part of a table's digest.
        is_long: its values are whole pages or texts, each as a rule written once.
    """

    name: str
    hint: Hint
    meaning: str
    is_local: bool = False
    is_long: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TableSpec:
    """One table; ``key`` names the columns that tell its rows apart and that they are sorted by."""

    name: str
    meaning: str
    layout: Layout
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    #: Kept for the engine's own use; not shown to users.
    is_internal: bool = False
    #: The statement that gives the rows of a view; None: parts hold them.
    query: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """Names of its columns, in order."""
        return tuple(column.name for column in self.columns)


def column(
    name: str, hint: Hint, meaning: str, *, is_local: bool = False, is_long: bool = False
) -> Column:
    """A column in one line."""
    return Column(name=name, hint=hint, meaning=meaning, is_local=is_local, is_long=is_long)
