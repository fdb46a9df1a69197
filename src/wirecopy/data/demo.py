"""Demo sample: fifteen pages of five invented outlets, and what a careful reader finds in them.

Outlets, agencies, people and happenings are invented; the countries are real and did none of this.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from importlib import resources
from importlib.resources.abc import Traversable
from typing import NotRequired, TypedDict, cast

#: Pages that are HTML are told by their name's end.
_HTML_SUFFIX = ".html"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoPage:
    """One page of the sample as it was captured."""

    path: str
    url: str
    outlet: str
    #: Aware, UTC.
    captured_at: datetime
    data: bytes

    @property
    def is_html(self) -> bool:
        """Whether the page is HTML; else it is flattened text."""
        return self.path.endswith(_HTML_SUFFIX)

    def to_line(self) -> str:
        """The page as one JSON object, in the columns that ``wirecopy add`` reads."""
        field = "html" if self.is_html else "text"
        record = {
            "url": self.url,
            "outlet": self.outlet,
            "captured_at": self.captured_at.isoformat(),
            field: self.data.decode("utf-8"),
        }
        return json.dumps(record, ensure_ascii=False)


class GoldArticle(TypedDict):
    """An article of a page; lines count from 0, include both ends, and stand on text pages only."""

    key: str
    headline: str
    first_line: NotRequired[int]
    last_line: NotRequired[int]
    first_words: str
    last_words: str
    first_paragraph: str
    last_paragraph: str
    paragraph_count: int
    dateline: str | None
    agency: str | None
    published: str | None
    updated: str | None
    dispatch: str
    derivation: str


class GoldPage(TypedDict):
    """A page and its articles, in their order."""

    path: str
    articles: list[GoldArticle]


class GoldDispatch(TypedDict):
    """A dispatch, who wrote it, and the articles that printed it."""

    key: str
    writer: str
    is_agency: bool
    articles: list[str]


class GoldEdit(TypedDict):
    """A difference of ``copy`` from ``lead``, in the words each prints."""

    copy: str
    lead: str
    edit_class: str
    before: str
    after: str
    in_quote: bool


class GoldQuote(TypedDict):
    """What ``speaker`` says in ``article``; straight marks, without the outer ones."""

    article: str
    speaker: str
    kind: str
    content: str


class GoldEvent(TypedDict):
    """An act told in ``article`` by ``words``; ``also`` lists other types that are as right."""

    article: str
    event_type: str
    also: list[str]
    mode: str | None
    actors: list[str]
    recipients: list[str]
    day: str | None
    status: str
    words: str


class DemoGold(TypedDict):
    """Everything the sample's makers know about it; stories only as pairs of dispatches."""

    note: str
    pages: list[GoldPage]
    dispatches: list[GoldDispatch]
    same_story: list[list[str]]
    different_story: list[list[str]]
    #: Articles that share a quotation and nothing else.
    no_copy: list[list[str]]
    edits: list[GoldEdit]
    quotes: list[GoldQuote]
    events: list[GoldEvent]
    #: Articles that tell no event between actors.
    no_events: list[str]


def _folder() -> Traversable:
    return resources.files("wirecopy.data") / "demo"


@cache
def demo_pages() -> tuple[DemoPage, ...]:
    """The pages, by path."""
    lines = (_folder() / "manifest.jsonl").read_text("utf-8").splitlines()
    return tuple(_page(json.loads(line)) for line in lines)


def _page(entry: dict[str, str]) -> DemoPage:
    return DemoPage(
        path=entry["path"],
        url=entry["url"],
        outlet=entry["outlet"],
        captured_at=datetime.fromisoformat(entry["captured_at"]),
        data=(_folder() / "pages" / entry["path"]).read_bytes(),
    )


def demo_gold() -> DemoGold:
    """The gold, read anew at each call: it is mutable."""
    return cast("DemoGold", json.loads((_folder() / "gold.json").read_text("utf-8")))
