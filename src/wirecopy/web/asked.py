"""Asked: what an address asks for: a page, a form of it, and filters."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeVar, cast
from urllib.parse import quote, urlencode

from wirecopy.corpus import FilterArgs
from wirecopy.errors import QueryError

T = TypeVar("T")
Ending = Literal["html", "json", "csv"]

#: Rows of a listing on a page where the address names no limit; its twins have all.
ROWS = 100
#: Parameters that take several values.
_SEVERAL = frozenset(
    {"outlet", "agency", "actor", "recipient", "type", "status", "dispatch", "story"}
)
#: Filters as addresses write them.
FILTERS = ("from", "to", *sorted(_SEVERAL), "sort")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One request; parameters without a value are left out."""

    #: Without ending: ``/events``.
    path: str
    ending: Ending
    #: Named parts of the path.
    parts: Mapping[str, str]
    #: Parameters in their order.
    values: tuple[tuple[str, str], ...]

    def one(self, name: str, default: str | None = None) -> str | None:
        """The value of a parameter; the last where there are several."""
        return next((value for key, value in reversed(self.values) if key == name), default)

    def all(self, name: str) -> tuple[str, ...]:
        """All values of a parameter."""
        return tuple(value for key, value in self.values if key == name)

    def check(self, *names: str) -> None:
        """Raise QueryError for a parameter that the page does not know."""
        known = ("limit", *names)
        for name, _ in self.values:
            if name not in known:
                raise QueryError(
                    f"unknown parameter {name!r}", advice=f"use one of {', '.join(known)}"
                )

    def filters(self, names: Collection[str] = FILTERS) -> FilterArgs:
        """The filters among ``names`` as keywords of a corpus's questions."""
        found: dict[str, object] = {}
        for name in names:
            values = self.all(name)
            if values:
                key = "from_" if name == "from" else name
                found[key] = values if name in _SEVERAL else values[-1]
        return cast("FilterArgs", found)

    @property
    def limit(self) -> int | None:
        """Most rows of a listing; None: all of them."""
        told = self.one("limit")
        if told is None:
            return ROWS if self.ending == "html" else None
        return self.number("limit")

    def number(self, name: str) -> int | None:
        """A parameter that is a whole number from 0; raises QueryError for what is none."""
        told = self.one(name)
        if told is None:
            return None
        if not (told.isascii() and told.isdigit() and len(told) < 10):
            raise QueryError(f"{name}={told!r} is no whole number from 0")
        return int(told)

    def is_set(self, name: str) -> bool:
        """Whether a parameter says yes; raises QueryError for any other word."""
        told = self.one(name)
        if told not in {None, "yes"}:
            raise QueryError(f"{name}={told!r} is not known", advice="use yes, or leave it out")
        return told is not None

    def day(self, name: str) -> date | None:
        """A parameter that is a day, which the corpus has seen to be one."""
        told = self.one(name)
        return None if told is None else date.fromisoformat(told)

    def address(self, ending: Ending = "html", **changes: object) -> str:
        """This page with some parameters changed; None leaves one out."""
        return address(self.path, self.changed(**changes), ending)

    def changed(self, **changes: object) -> list[tuple[str, object]]:
        """The parameters with some changed; a list gives several values, None none."""
        kept: list[tuple[str, object]] = [one for one in self.values if one[0] not in changes]
        for key, value in changes.items():
            kept += [(key, one) for one in (value if isinstance(value, list) else [value])]
        return kept

    def cut(self, found: Sequence[T]) -> tuple[Sequence[T], str | None]:
        """The records that are shown, and the address of this page with more where there are more."""
        limit = self.limit
        if limit is None or len(found) <= limit:
            return found, None
        return found[:limit], self.address(limit=5 * max(limit, 1))

    @property
    def probe(self) -> int | None:
        """How many records to ask for: one more than are shown tells whether there are more."""
        return None if self.limit is None else self.limit + 1


def address(path: str, values: Iterable[tuple[str, object]] = (), ending: Ending = "html") -> str:
    """The address of a page; values that are None are left out."""
    given = [(key, str(value)) for key, value in values if value is not None]
    told = urlencode(given, errors="replace")
    suffix = "" if ending == "html" else f".{ending}"
    return f"{quote(path, errors='replace')}{suffix}{f'?{told}' if told else ''}"
