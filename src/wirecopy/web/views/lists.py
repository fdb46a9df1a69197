"""Listings: pages, articles, dispatches, stories, quotes and events that filters let through."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar, get_args

from wirecopy.corpus import Corpus, FilterArgs, Rows
from wirecopy.corpus.column import Column
from wirecopy.corpus.columns import (
    ARTICLES,
    COPIES,
    DISPATCHES,
    EVENTS,
    PAGES,
    QUOTES,
    STORIES,
)
from wirecopy.model import EventType
from wirecopy.model.record import Sort
from wirecopy.web.asked import FILTERS, Asked
from wirecopy.web.links import (
    article_links,
    copy_links,
    dispatch_links,
    event_links,
    page_links,
    quote_links,
    story_links,
)
from wirecopy.web.shown import Shown, View
from wirecopy.web.tables import Link
from wirecopy.web.views.copies import COPY_KEEPS
from wirecopy.web.views.listed import Choices, listed

T = TypeVar("T")

#: Values that the form offers for some filters.
CHOICES: Choices = {
    "type": tuple(kind.value for kind in EventType),
    "status": ("past", "planned", "hypothetical", "negated", "historical"),
    "sort": get_args(Sort),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class _List(Generic[T]):
    """A kind of record that is listed."""

    title: str
    #: What the page says of it.
    about: str
    find: Callable[[Corpus, FilterArgs], Rows[T]]
    columns: Sequence[Column[T]]
    links: Mapping[str, Link[T]]
    filters: tuple[str, ...] = FILTERS
    choices: Choices
    #: Further filters, each ``yes`` or left out, and what makes the test of the records that it keeps.
    keeps: Mapping[str, Callable[[Corpus, FilterArgs], Callable[[T], bool]]] = field(
        default_factory=dict
    )


def _view(kind: _List[T]) -> View:
    def view(corpus: Corpus, asked: Asked) -> Shown:
        asked.check(*kind.filters, *kind.keeps)
        given = asked.filters(kind.filters)
        tests = [make(corpus, given) for name, make in kind.keeps.items() if asked.is_set(name)]
        limit = None if tests else asked.probe
        found = kind.find(corpus, {**given, "limit": limit})
        if tests:
            found = Rows([record for record in found if all(test(record) for test in tests)])
        return listed(
            corpus,
            asked,
            found,
            title=kind.title,
            about=kind.about,
            columns=kind.columns,
            links=kind.links,
            given=given,
            filters=(*kind.filters, *kind.keeps),
            choices={**kind.choices, **dict.fromkeys(kind.keeps, ("yes",))},
        )

    return view


_OF_QUOTES = tuple(name for name in FILTERS if name not in {"recipient", "status"})

pages: View = _view(
    _List(
        title="Pages",
        about="Captures as they were read, each cut into the articles on it.",
        find=lambda corpus, given: corpus.pages(**given),
        columns=PAGES,
        links=page_links(),
        filters=("from", "to", "outlet", "sort"),
        choices={"sort": ("oldest", "newest")},
    )
)
articles: View = _view(
    _List(
        title="Articles",
        about="Items as outlets printed them.",
        find=lambda corpus, given: corpus.articles(**given),
        columns=ARTICLES,
        links=article_links(),
        choices={**CHOICES, "sort": ("oldest", "newest")},
    )
)
dispatches: View = _view(
    _List(
        title="Dispatches",
        about="Reports as their writers filed them; every copy of one is counted with it.",
        find=lambda corpus, given: corpus.dispatches(**given),
        columns=DISPATCHES,
        links=dispatch_links(),
        choices=CHOICES,
    )
)
copies: View = _view(
    _List(
        title="Copies",
        about="Articles as printings of dispatches; one that draws on two dispatches is a copy of both,"
        " at home in one of them.",
        find=lambda corpus, given: corpus.copies(**given),
        columns=COPIES,
        links=copy_links(),
        choices=CHOICES,
        keeps={"home": lambda *_: lambda copy: copy.is_home, **COPY_KEEPS},
    )
)
stories: View = _view(
    _List(
        title="Stories",
        about="Happenings with all dispatches on them, those most printed first.",
        find=lambda corpus, given: corpus.stories(**given),
        columns=STORIES,
        links=story_links(),
        choices=CHOICES,
    )
)
quotes: View = _view(
    _List(
        title="Quotes",
        about="Who said what, each once a dispatch.",
        find=lambda corpus, given: corpus.quotes(**given),
        columns=QUOTES,
        links=quote_links(),
        filters=_OF_QUOTES,
        choices={**CHOICES, "type": ("direct", "indirect", "mixed")},
    )
)
events: View = _view(
    _List(
        title="Events",
        about="Who did what to whom, one act once however many outlets carried it.",
        find=lambda corpus, given: corpus.events(**given),
        columns=EVENTS,
        links=event_links(),
        choices=CHOICES,
    )
)
