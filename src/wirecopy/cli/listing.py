"""Listings: the records that filters let through, and a word on names nothing in the project has."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import chain, islice
from typing import TYPE_CHECKING, TypeVar

from wirecopy.cli.output import (
    TABLE_ROWS,
    chosen_layout,
    print_records,
    print_table,
    say_count,
    show,
)
from wirecopy.cli.terminal import is_terminal, say
from wirecopy.corpus.column import Column

if TYPE_CHECKING:
    from wirecopy.corpus import Corpus, FilterArgs
    from wirecopy.corpus.total import Listed

T = TypeVar("T")


def show_found(
    corpus: Corpus,
    found: Sequence[T],
    columns: Sequence[Column[T]],
    layout: str | None,
    *,
    noun: str,
    given: FilterArgs,
) -> None:
    """Print what was found; where nothing was, tell on standard error which names are unknown."""
    show(found, columns, layout, noun=noun, is_limited=given.get("limit") is not None)
    if not found:
        _tell_unknown(corpus, given)


def show_some(
    corpus: Corpus,
    listed: Listed,
    columns: Sequence[Column[T]],
    layout: str | None,
    *,
    noun: str,
    given: FilterArgs,
) -> None:
    """Print stories, dispatches, quotes or events; for a screen no more are read than it shows."""
    ask: Callable[..., Sequence[T]] = getattr(corpus, listed)
    if chosen_layout(layout) != "table" or not is_terminal() or given.get("limit") is not None:
        show_found(corpus, ask(**given), columns, layout, noun=noun, given=given)
        return
    found = ask(**{**given, "limit": TABLE_ROWS})
    print_table(found, columns)
    say_count(len(found), corpus.total(listed, **given), noun)
    if not found:
        _tell_unknown(corpus, given)


def show_each(
    corpus: Corpus,
    found: Iterable[T],
    columns: Sequence[Column[T]],
    layout: str | None,
    *,
    noun: str,
    given: FilterArgs,
    total: int | None,
) -> None:
    """Print records as they are found; of ``total`` a table may have only the first."""
    form, ahead = chosen_layout(layout), iter(found)
    first = list(islice(ahead, None if form == "table" else 1))
    if form == "table":
        print_table(first, columns)
        say_count(len(first), len(first) if total is None else total, noun)
    else:
        print_records(chain(first, ahead), columns, form)
    if not first:
        _tell_unknown(corpus, given)


def _tell_unknown(corpus: Corpus, given: FilterArgs) -> None:
    for told in corpus.unknown_names(**given):
        say(told)
