"""Which of several copies of a headline opens the article."""

from __future__ import annotations

from wirecopy.articles import split_articles
from wirecopy.pages import page_from_text

_HEADLINE = "Fishing fleet returns to the northern harbour after storm"
_TEXT = (
    "By Ann Berg | 3:00 PM on April 3, 2025",
    "The fishing fleet returned to the northern harbour on Thursday after a storm had kept it away for nine days.",
    "Harbour master Ole Lind said that all forty boats were accounted for and that none had lost a man.",
    "The fleet is expected to sail again on Sunday, weather permitting, the master of the port said.",
    "Prices of cod rose by a fifth while the boats were away, according to the auction house on the quay.",
)
_MENU = ("Home", "Join us", "Log in", "World", "Sport", "Weather", "Contact us", "Privacy policy")


def _headline_lines(*lines: str) -> list[int | None]:
    reading = split_articles(page_from_text("\n".join(lines)))
    return [article.headline_line for article in reading.articles]


def test_a_bar_that_keeps_in_sight_does_not_open_the_article() -> None:
    """Below its copy of the headline it repeats buttons of the menu above."""
    top = (*_MENU, _HEADLINE, "Join us", "Log in")
    assert _headline_lines(*top, _HEADLINE, *_TEXT) == [len(top)]
