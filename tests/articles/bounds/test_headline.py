"""Which of several copies of a headline opens the article."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles import split_articles
from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.bounds.headline import settle_headlines
from wirecopy.articles.bounds.reports import raise_by_dateline
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text
from wirecopy.plain import split_page

_HEADLINE = "Fishing fleet returns to the northern harbour after storm"
_TEXT = (
    "By Ann Berg | 3:00 PM on April 3, 2025",
    "The fishing fleet returned to the northern harbour on Thursday after a storm had kept it away for nine days.",
    "Harbour master Ole Lind said that all forty boats were accounted for and that none had lost a man.",
    "The fleet is expected to sail again on Sunday, weather permitting, the master of the port said.",
    "Prices of cod rose by a fifth while the boats were away, according to the auction house on the quay.",
)
_MENU = ("Home", "Join the club", "Log in", "World", "Sport", "Weather", "Contact us")


@pytest.mark.parametrize(
    ("between", "lower"),
    [
        (("Join the club", "Log in", "Share"), True),
        (("Join the club", "Log in", "Share", "Boats in the harbour on Thursday"), False),
        (("Join the club", "Log in", "A club of our own"), False),
    ],
)
def test_a_bar_that_keeps_in_sight_does_not_open_the_article(
    between: tuple[str, ...], lower: bool
) -> None:
    """Below its copy of the headline it repeats the menu above; anything else is of the article."""
    texts = (*_MENU, _HEADLINE, *between, _HEADLINE, *_TEXT)
    lines = read_lines(page_from_text("\n".join(texts)))
    upper = len(_MENU)
    at = (upper, upper + 1 + len(between))
    found = Candidates(at=at, features=np.zeros((2, 1), dtype=np.float32), gaps=(0, 0))
    assert settle_headlines(lines, found, [0]) == [int(lower)]


def test_the_headline_below_the_bar_is_the_articles() -> None:
    """On the whole page."""
    top = (*_MENU, _HEADLINE, "Join the club", "Log in")
    reading = split_articles(page_from_text("\n".join((*top, _HEADLINE, *_TEXT))))
    assert [article.headline_line for article in reading.articles] == [len(top)]


@pytest.mark.parametrize(
    ("head", "headline"),
    [
        # The paper's name, which the text has, too.
        ("<title>The Harbour Thursday - Online Edition</title>", None),
        (
            "<meta property='og:title' content='Nine days at sea: boats home'>",
            "Nine days at sea: boats home",
        ),
    ],
)
def test_the_title_of_the_page_is_a_headline_where_it_says_the_like(
    head: str, headline: str | None
) -> None:
    """A mere title element that shares no word with the headline on the page is not the article's."""
    body = "".join(f"<p>{text}</p>" for text in _TEXT[1:])
    printed = "Fishing fleet returns after storm"
    page = f"<html><head>{head}</head><body><b>{printed}</b><p>{_TEXT[0]}</p>{body}</body></html>"
    (article,) = split_page(page).articles
    assert article.headline == (headline or printed)


@pytest.mark.parametrize(
    ("line", "heads"),
    [
        ("Forty boats come home to the northern harbour", True),
        ("By Ann Berg - Associated Press - Thursday, April 3, 2025", False),
    ],
)
def test_a_byline_heads_no_report(line: str, heads: bool) -> None:
    """A dateline below it opens the text of a headline further above."""
    lines = read_lines(page_from_text("\n".join([line, f"PORT ELDER (AP) — {_TEXT[1]}"])))
    found = Candidates(at=(0,), features=np.zeros((1, 1), dtype=np.float32), gaps=(0,))
    starts = raise_by_dateline(lines, found, np.array([0.0, 1.0]), np.array([0.1]), least=0.5)
    assert bool(starts[0] >= 0.5) is heads


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        (
            "After the last ferry went home: what the old harbour is for now",
            "After the last ferry went home",
        ),
        ("Politics and harbour | The Elder News", "Politics and harbour"),
    ],
)
def test_a_standfirst_below_the_headline_is_none(title: str, headline: str) -> None:
    """Where the title of the page opens with the line above the chosen one, that is the headline; a section is none."""
    deck = "A library moves into the shed where nets were dried, and sailors read"
    lines = read_lines(page_from_text("\n".join([title, "Home", headline, deck, *_TEXT])))
    found = Candidates(at=(2, 3), features=np.zeros((2, 1), dtype=np.float32), gaps=(0, 0))
    assert settle_headlines(lines, found, [1]) == [int(headline.startswith("Politics"))]


@pytest.mark.parametrize(
    ("upper", "lower", "is_moved"),
    [
        ("Storm on the coast: 900 spend the night in the hall", "Follow live the storm on its way along the coast", True),
        ("Temporal en la costa, cortada la autovía del norte", "Sigue en directo el avance de la borrasca", True),
        # A section above, a headline that follows nothing.
        ("Storm on the coast", "Follow live the storm on its way along the coast", False),
        ("Storm on the coast: 900 spend the night in the hall", "Followers of the saint walk along the coast", False),
    ],
)  # fmt: skip
def test_an_invitation_to_follow_is_a_standfirst(upper: str, lower: str, *, is_moved: bool) -> None:
    """The title right above it is the headline."""
    lines = read_lines(page_from_text("\n".join(("News", upper, lower, *_TEXT))))
    found = Candidates(at=(1, 2), features=np.zeros((2, 1), dtype=np.float32), gaps=(0, 0))
    assert settle_headlines(lines, found, [1]) == [0 if is_moved else 1]
