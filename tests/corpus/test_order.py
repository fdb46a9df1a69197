"""Listings in the order that is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, get_args

import pytest

from wirecopy import Corpus
from wirecopy.corpus import FilterArgs
from wirecopy.corpus.total import Listed
from wirecopy.errors import QueryError

_DAYS: dict[str, Callable[[Any], str]] = {
    "articles": lambda r: r.day or "",
    "copies": lambda r: "",
    "dispatches": lambda r: r.first_day or "",
    "dyad_events": lambda r: r.record.event.day or "",
    "dyads": lambda r: r.period,
    "edits": lambda r: r.day or "",
    "events": lambda r: r.event.day or "",
    "pages": lambda r: str(r.captured_at or ""),
    "quotes": lambda r: r.day or "",
    "stories": lambda r: r.first_day or "",
}
_COUNTS: dict[str, Callable[[Any], int]] = {
    "dispatches": lambda r: len(r.copies),
    "dyad_events": lambda r: r.record.event.copy_count,
    "dyads": lambda r: r.event_count,
    "events": lambda r: r.event.copy_count,
    "stories": lambda r: r.copy_count,
}


@pytest.mark.parametrize("name", _DAYS)
def test_listings_are_sorted_by_day(corpus: Corpus, name: str) -> None:
    """Oldest or newest first, of all that is listed; a limit keeps the first."""
    ask, day = getattr(corpus, name), _DAYS[name]
    oldest, newest = ask(sort="oldest"), ask(sort="newest")
    assert [day(r) for r in oldest] == sorted(day(r) for r in ask())
    assert [day(r) for r in newest] == sorted((day(r) for r in ask()), reverse=True)
    assert list(ask(sort="newest", limit=2)) == list(newest[:2])


@pytest.mark.parametrize("name", _COUNTS)
def test_listings_are_sorted_by_what_they_count(corpus: Corpus, name: str) -> None:
    """Those with most copies first, of counts those with most events."""
    ask, count = getattr(corpus, name), _COUNTS[name]
    found = [count(r) for r in ask(sort="most")]
    assert found == sorted((count(r) for r in ask()), reverse=True)
    assert len(set(found)) > 1 or name in {"dispatches", "events", "stories", "dyad_events"}


def test_quotes_of_what_is_most_printed_come_first(corpus: Corpus) -> None:
    """The order of quotes is that of their dispatches."""
    copies = {d.id: len(d.copies) for d in corpus.dispatches()}
    found = [copies[q.dispatch_id] for q in corpus.quotes(sort="most")]
    assert found == sorted(found, reverse=True)


def test_an_order_that_is_none_is_told(corpus: Corpus) -> None:
    """With those that are; days are told by the name that users give."""
    with pytest.raises(QueryError, match="oldest, newest, most"):
        corpus.events(sort="loudest")  # type: ignore[typeddict-item]
    with pytest.raises(QueryError, match=r"^from='tomorrow' is no day"):
        corpus.events(from_="tomorrow")


@pytest.mark.parametrize("given", [{}, {"outlet": "Andes Daily"}, {"actor": "NOR"}, {"limit": 1}])
def test_totals_are_those_of_whole_listings(corpus: Corpus, given: FilterArgs) -> None:
    """Whatever the limit."""
    every: FilterArgs = {**given, "limit": None}
    for listed in get_args(Listed):
        assert corpus.total(listed, **given) == len(getattr(corpus, listed)(**every))


@pytest.mark.parametrize("name", ["articles", "pages", "edits"])
def test_what_is_not_counted_has_no_order_by_count(corpus: Corpus, name: str) -> None:
    """It is told, where the plain order came instead."""
    with pytest.raises(QueryError, match="use oldest or newest"):
        getattr(corpus, name)(sort="most")


@pytest.mark.parametrize("listed", ["articles", None, ["events"]])
def test_totals_of_other_listings_are_none(corpus: Corpus, listed: Any) -> None:
    """What has no total is told with what has one."""
    with pytest.raises(QueryError, match="use stories, dispatches, quotes, events"):
        corpus.total(listed)
