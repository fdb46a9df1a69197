"""Printings: every place where the words of a fact were printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wirecopy.corpus.articles import AMONG
from wirecopy.model import Printing
from wirecopy.store import Snapshot


@dataclass(frozen=True, slots=True)
class Sentence:
    """The sentence of a fact in one text."""

    text_id: str
    sentence: str
    start: int
    end: int


#: (article id, outlet, url) of the articles that print a text.
Printed = Mapping[str, list[tuple[str, str | None, str | None]]]


def printed_texts(snapshot: Snapshot, text_ids: Iterable[str]) -> Printed:
    """The articles that print each text."""
    found: dict[str, list[tuple[str, str | None, str | None]]] = defaultdict(list)
    query = (
        "select a.text_id, a.id, a.outlet, a.url from articles a"  # noqa: S608  names are ours, values are parameters
        " where a.id in (select c.article_id from copies c where c.is_home)"
        f" and a.text_id {AMONG} order by a.day, a.outlet, a.id"
    )
    for text_id, *rest in snapshot.fetch(query, [sorted(set(text_ids))]):
        found[text_id].append((rest[0], rest[1], rest[2]))
    return found


def printings(sentences: Iterable[Sentence], printed: Printed) -> tuple[Printing, ...]:
    """A printing for every article; an article that tells a fact twice counts once."""
    found: dict[str, Printing] = {}
    for one in sentences:
        for article_id, outlet, url in printed.get(one.text_id, ()):
            found.setdefault(
                article_id,
                Printing(
                    article_id=article_id,
                    outlet=outlet,
                    url=url,
                    sentence=one.sentence,
                    start=one.start,
                    end=one.end,
                ),
            )
    return tuple(found.values())
