"""Listed: records as a page of one table, under the form of its filters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

from wirecopy.corpus import Corpus, FilterArgs
from wirecopy.corpus.column import Column
from wirecopy.web.asked import Asked
from wirecopy.web.shown import Shown
from wirecopy.web.tables import Link, listing

T = TypeVar("T")

Choices = Mapping[str, tuple[str, ...]]


def listed(
    corpus: Corpus,
    asked: Asked,
    found: Sequence[T],
    *,
    title: str,
    about: str,
    columns: Sequence[Column[T]],
    links: Mapping[str, Link[T]],
    given: FilterArgs | None = None,
    filters: Sequence[str] = (),
    choices: Choices | None = None,
    see: tuple[str, str] | None = None,
    notes: Iterable[str] = (),
) -> Shown:
    """The page, with as many of the records as are asked for; of none it tells which names are unknown.

    ``about`` says what they are, ``given`` what was asked of the corpus; ``filters`` are the fields of the
    form, ``choices`` the values that it offers for some; ``see`` has the words and the address of another
    page about the same; ``notes`` stand below the table.
    """
    shown, more = asked.cut(found)
    return Shown(
        title=title,
        template="list",
        record=shown,
        columns=columns,
        values={
            "about": about,
            "see": see,
            "listing": listing(shown, columns, links),
            "filters": filters,
            "choices": choices or {},
            "count": len(shown),
            "more": more,
            "notes": [*notes, *(() if shown else corpus.unknown_names(**(given or {})))],
        },
    )
