"""Listings: the records that filters let through, and a word on names nothing in the project has."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, TypeVar

from wirecopy.cli.output import show
from wirecopy.cli.terminal import say
from wirecopy.corpus.column import Column

if TYPE_CHECKING:
    from wirecopy.corpus import Corpus, FilterArgs

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
        for told in corpus.unknown_names(**given):
            say(told)
