"""Heads that give the outlet or a section as author name nobody."""

from __future__ import annotations

import json

import pytest

from wirecopy.model import RawPage
from wirecopy.pages import read_page

_MENU = "<nav><ul><li><a href='/'>The Tide</a></li><li><a href='/local'>Local news</a></li><li><a href='/ann'>Ann Lorne</a></li></ul></nav>"
_TEXT = "<p>The ferry to the inner islands will sail again from Monday, the harbour board said.</p>"


def _authors(named: str, byline: str, menu: str = _MENU) -> tuple[str, ...]:
    data = {
        "@type": "NewsArticle",
        "headline": "Ferry sails again from Monday",
        "author": {"@type": "Person", "name": named},
    }
    markup = (
        "<html><head><title>Ferry sails again from Monday | Tide of Tolm</title>"
        f"<script type='application/ld+json'>{json.dumps(data)}</script></head>"
        f"<body>{menu}<h1>Ferry sails again from Monday</h1>{byline}{_TEXT}</body></html>"
    )
    return read_page(RawPage(data=markup.encode(), media="html", locator="test")).metadata.authors


_BYLINE = "<div class='byline'>Bo Farrow</div>"


@pytest.mark.parametrize("named", ["Tide of Tolm", "Local news", "LOCAL NEWS"])
def test_outlets_and_sections_give_way_to_the_byline(named: str) -> None:
    """The outlet ends the title of the page, the section stands in its menu."""
    assert _authors(named, _BYLINE) == ("Bo Farrow",)


def test_people_stay() -> None:
    """Whoever signs on the page does so, though the menu leads to what he writes; so does who is no section."""
    assert _authors("Ann Lorne", "<div class='byline'>Ann Lorne</div>") == ("Ann Lorne",)
    assert _authors("Cy Marlow", _BYLINE) == ("Cy Marlow",)


def test_an_outlet_signs_where_nobody_does() -> None:
    """A section does not."""
    assert _authors("Tide of Tolm", "") == ("Tide of Tolm",)
    assert _authors("Local news", "") == ()
