"""Filters: the same keywords everywhere, checked once and made into a ``Filters``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypedDict, cast, get_args

from wirecopy.corpus.order import check_sort
from wirecopy.errors import QueryError
from wirecopy.model import EditFilters, Filters
from wirecopy.model.edit import OutlierFilter
from wirecopy.model.record import Sort


class FilterArgs(TypedDict, total=False):
    """Keywords of every question; several values of one: any of them."""

    from_: str | date | None
    to: str | date | None
    outlet: str | Iterable[str] | None
    agency: str | Iterable[str] | None
    actor: str | Iterable[str] | None
    recipient: str | Iterable[str] | None
    type: str | Iterable[str] | None
    status: str | Iterable[str] | None
    dispatch: str | Iterable[str] | None
    story: str | Iterable[str] | None
    limit: int | None
    sort: Sort | None


class EditArgs(FilterArgs, total=False):
    """Keywords of questions about edits; ``type`` is a class, ``outlet`` that which made them."""

    copy: str | Iterable[str] | None
    in_quote: bool
    risk: int
    outlier: OutlierFilter | None
    style: bool


_OF_EDITS = frozenset(EditArgs.__annotations__) - frozenset(FilterArgs.__annotations__)


def make_edit_filters(filters: Filters | None, given: EditArgs) -> tuple[Filters, EditFilters]:
    """Both kinds of filters of a question about edits; raises QueryError for bad values."""
    rest = cast("FilterArgs", {k: v for k, v in given.items() if k not in _OF_EDITS})
    made = EditFilters(
        copies=_words("copy", given.get("copy")),
        in_quote=given.get("in_quote", False),
        risk=given.get("risk", 0),
        outlier=given.get("outlier"),
        style=given.get("style", False),
    )
    for name, value, known in (
        ("risk", made.risk, (0, 1, 2)),
        ("outlier", made.outlier, (None, *get_args(OutlierFilter))),
    ):
        if value not in known:
            told = ", ".join(str(one) for one in known if one is not None)
            raise QueryError(f"{name}={value!r} is not known", advice=f"use {told}")
    return make_filters(filters, rest), made


def make_filters(filters: Filters | None, given: FilterArgs) -> Filters:
    """``filters``, or those the keywords say; raises QueryError for bad values."""
    if filters is not None:
        if not isinstance(filters, Filters):
            raise QueryError(
                f"{filters!r} is no Filters", advice='name what it filters: events(actor="RUS")'
            )
        if given:
            raise QueryError("give either a Filters or keywords, not both")
        return _checked(filters)
    unknown = sorted(set(given) - set(FilterArgs.__annotations__))
    if unknown:
        raise QueryError(
            f"unknown filter {unknown[0]!r}",
            advice=f"use one of {', '.join(FilterArgs.__annotations__)}",
        )
    made = Filters(
        from_day=_day("from", given.get("from_")),
        to_day=_day("to", given.get("to")),
        outlets=_words("outlet", given.get("outlet")),
        agencies=_words("agency", given.get("agency")),
        actors=_words("actor", given.get("actor")),
        recipients=_words("recipient", given.get("recipient")),
        types=_words("type", given.get("type")),
        statuses=_words("status", given.get("status")),
        dispatches=_words("dispatch", given.get("dispatch")),
        stories=_words("story", given.get("story")),
        limit=given.get("limit"),
        sort=given.get("sort"),
    )
    return _checked(made)


def _checked(filters: Filters) -> Filters:
    if filters.limit is not None:
        check_limit(filters.limit)
    check_sort(filters.sort)
    if filters.from_day and filters.to_day and filters.from_day > filters.to_day:
        raise QueryError(
            f"from {filters.from_day} is after to {filters.to_day}", advice="swap the two days"
        )
    return filters


def check_limit(limit: object) -> None:
    """Raise QueryError unless ``limit`` is a whole number from 0."""
    if not isinstance(limit, int):
        raise QueryError(f"limit {limit!r} is no whole number", advice="give one from 0")
    if limit < 0:
        raise QueryError(f"limit {limit} is below 0", advice="give a whole number from 0")


def _day(name: str, value: str | date | None) -> date | None:
    if value is None or isinstance(value, date):
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError) as error:
        raise QueryError(
            f"{name}={value!r} is no day", advice="write days as 2025-04-03"
        ) from error


def _words(name: str, value: str | Iterable[str] | None) -> tuple[str, ...]:
    """One word or several; bytes of another encoding in them, which no text here has, become ``?``."""
    if value is None:
        return ()
    found = (value,) if isinstance(value, str) or not isinstance(value, Iterable) else tuple(value)
    for one in found:
        if not isinstance(one, str):
            raise QueryError(f"{name}={one!r} is no word", advice="give one string or several")
    return tuple(one.encode(errors="replace").decode() for one in found)
