"""Pages of several articles as sites print them, invented, with the stories that stand on each."""

from __future__ import annotations

import json
from typing import NamedTuple

from tests.pages.invented import DROUGHT, FERRY, GLASS, RAILWAY, TEASERS, Story, paragraphs

STORIES = (FERRY, RAILWAY, GLASS, DROUGHT)
_NAV = (
    "<nav><ul>"
    + "".join(
        f"<li><a href='/{word.lower()}'>{word}</a></li>"
        for word in ("Home", "World", "Politics", "Business", "Sport", "Culture", "Weather", "Jobs")
    )
    + "</ul></nav>"
)
_FOOT = "<footer><p>© 2024 The Lamp. All rights reserved. Reproduction only with permission.</p></footer>"
_SHARE = "<div class='share'><button>Share</button><button>Mail</button></div>"
_DAYS = ("14 March 2024", "13 March 2024", "12 March 2024", "11 March 2024")


class FeedPage(NamedTuple):
    """A page, and the headline and paragraphs of each article on it; no headline where it prints none."""

    markup: str
    articles: tuple[tuple[str | None, tuple[str, ...]], ...]


def _page(body: str, head: str = "", title: str = "The Lamp") -> str:
    return f"<!doctype html><html lang='en'><head><title>{title}</title>{head}</head><body>{_NAV}{body}{_FOOT}</body></html>"


def _linked(kind: str, **more: object) -> str:
    data = {"@context": "https://schema.org", "@type": kind, "datePublished": "2024-03-14", **more}
    return f"<script type='application/ld+json'>{json.dumps(data)}</script>"


def _whole(*stories: Story) -> tuple[tuple[str | None, tuple[str, ...]], ...]:
    return tuple((story.headline, story.paragraphs) for story in stories)


def _endless() -> FeedPage:
    """Full articles below each other; the head speaks of the first."""
    items = "".join(
        f"<article class='post'><header><h1>{s.headline}</h1><span class='byline'>By Ann Example</span><time>{day}</time></header>"
        f"<div class='entry'>{paragraphs(s)}</div>{_SHARE}</article>"
        for s, day in zip(STORIES, _DAYS, strict=True)
    )
    head = "<meta property='og:type' content='article'>" + _linked(
        "NewsArticle", headline=FERRY.headline
    )
    return FeedPage(
        _page(f"<main>{items}</main>", head, f"{FERRY.headline} | The Lamp"), _whole(*STORIES)
    )


def _endless_sections() -> FeedPage:
    """The same in sections that scripts append, with teasers between."""
    teasers = "".join(
        f"<div class='item'><a href='/t{i}'><h4>Another story, number {i}</h4></a><p>{text}</p></div>"
        for i, text in enumerate(TEASERS[:3])
    )
    items = "".join(
        f"<div class='scroll-item' data-url='/a{i}'><div class='head'><h1>{s.headline}</h1><div>{_DAYS[i]}</div></div><div class='text'>{paragraphs(s)}</div>"
        f"<div class='under'>{teasers}</div></div>"
        for i, s in enumerate(STORIES)
    )
    head = _linked("NewsArticle", headline=FERRY.headline)
    return FeedPage(
        _page(f"<div id='scroll'>{items}</div>", head, f"{FERRY.headline} | The Lamp"),
        _whole(*STORIES),
    )


def _front_of_blog() -> FeedPage:
    """A blog's front page: whole posts with linked headlines."""
    items = "".join(
        f"<div class='post hentry'><h2 class='entry-title'><a href='/p{i}'>{s.headline}</a></h2><p class='meta'>{_DAYS[i]} by Ann Example</p>"
        f"<div class='entry-content'>{paragraphs(s)}</div><p class='more'><a href='/p{i}#c'>3 Comments</a></p></div>"
        for i, s in enumerate(STORIES)
    )
    return FeedPage(
        _page(f"<h1><a href='/'>The Lamp</a></h1><div id='content'>{items}</div>"), _whole(*STORIES)
    )


def _digest() -> FeedPage:
    """A morning letter: one headline for all, a headline for each."""
    items = "".join(f"<h2>{s.headline}</h2>{paragraphs(s)}" for s in STORIES)
    return FeedPage(_page(f"<div class='digest'>{items}</div>"), _whole(*STORIES))


def _list_of_long_teasers() -> FeedPage:
    """A section's page: linked headlines, each with two paragraphs."""
    items = "".join(
        f"<article class='teaser'><h3><a href='/a{i}'>{s.headline}</a></h3><span class='date'>{_DAYS[i]}</span>"
        f"<p>{s.paragraphs[0]}</p><p>{s.paragraphs[1]}</p><a href='/a{i}'>Read more</a></article>"
        for i, s in enumerate(STORIES)
    )
    return FeedPage(
        _page(f"<h1>Politics</h1><section>{items}</section>", title="Politics | The Lamp"),
        tuple((s.headline, s.paragraphs[:2]) for s in STORIES),
    )


def _posts() -> list[str]:
    return [text for s in (FERRY, RAILWAY) for text in s.paragraphs[:4]]


def _live_articles() -> FeedPage:
    """A live page: posts with clock and headline, told by linked data too."""
    titles = [f"Point {word} of the day in the talks" for word in ("one", "two", "three", "four")]
    posts = [text for s in STORIES for text in s.paragraphs[:1]]
    seconds = [s.paragraphs[1] for s in STORIES]
    items = "".join(
        f"<article class='live-post' id='p{i}'><time datetime='2024-03-14T1{8 - i}:05:00'>1{8 - i}:05</time><h2>{title}</h2><p>{first}</p><p>{second}</p>{_SHARE}</article>"
        for i, (title, first, second) in enumerate(zip(titles, posts, seconds, strict=True))
    )
    head = _linked("LiveBlogPosting", headline="Ferry talks live", liveBlogUpdate=[])
    found = tuple(
        (title, (first, second))
        for title, first, second in zip(titles, posts, seconds, strict=True)
    )
    return FeedPage(
        _page(f"<div class='live'>{items}</div>", head, "Ferry talks live | The Lamp"), found
    )


def _live_siblings() -> FeedPage:
    """A live page whose posts are equal elements with nothing but a clock."""
    items = "".join(
        f"<div class='entry'><span class='clock'>1{8 - i}:05</span><div class='txt'><p>{text}</p></div></div>"
        for i, text in enumerate(_posts())
    )
    return FeedPage(
        _page(f"<div class='ticker'>{items}</div>", title="The day in short | The Lamp"),
        tuple((None, (text,)) for text in _posts()),
    )


FEED_PAGES = {
    "endless": _endless(),
    "endless sections": _endless_sections(),
    "front of blog": _front_of_blog(),
    "digest": _digest(),
    "list of long teasers": _list_of_long_teasers(),
    "live articles": _live_articles(),
    "live siblings": _live_siblings(),
}
