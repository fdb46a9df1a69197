"""Overview: what the project holds, and where to begin."""

from __future__ import annotations

from dataclasses import replace

from wirecopy.corpus import Corpus
from wirecopy.corpus.columns import DYADS, STORIES
from wirecopy.web.asked import Asked
from wirecopy.web.links import dyad_links, story_links
from wirecopy.web.shown import Shown
from wirecopy.web.tables import listing

#: Rows of each table.
_ROWS = 10
#: Counts in the order of the work, and the page that lists what is counted.
_CHAIN = (
    ("pages", "/pages"),
    ("articles", "/articles"),
    ("dispatches", "/dispatches"),
    ("copies", "/copies"),
    ("edits", "/edits?style=yes"),
    ("quotes", "/quotes"),
    ("events", "/events"),
    ("stories", "/stories"),
)


def overview(corpus: Corpus, asked: Asked) -> Shown:
    """Counts, the stories printed most, the pairs with most events."""
    asked.check()
    status = corpus.status()
    stories = corpus.stories(limit=_ROWS)
    dyads = corpus.dyads(by="year", sort="most", limit=_ROWS)
    by_year = replace(asked, values=(("by", "year"),))
    return Shown(
        title="Overview",
        template="overview",
        record=status,
        values={
            "status": status,
            "chain": [(name, status.counts.get(name, 0), href) for name, href in _CHAIN],
            "days": _days(status.first_day, status.last_day),
            "problems": [(code, count) for code, count in status.problem_counts.items() if count],
            "stories": listing(stories, STORIES, story_links()),
            "dyads": listing(dyads, DYADS, dyad_links(by_year)),
        },
    )


def _days(first: str | None, last: str | None) -> str:
    if first is None or last is None:
        return "no days told"
    return first if first == last else f"{first} to {last}"
