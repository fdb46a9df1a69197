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


@pytest.mark.parametrize(
    ("named", "link"),
    [
        ("Ann Lorne", "<div class='trending'><a href='/t/1'>Ann Lorne</a></div>"),
        ("Ann Lorne", "<div><a href='/columnists/ann'>Ann Lorne</a></div>"),
        ("Brynja Kol", "<a href='/author/brynja'>Brynja Kol</a>"),
        ("Reuters", "<a href='/agencies/reuters'>Reuters</a>"),
        ("Inkman", "<div><a href='/tag/inkman'>Inkman</a></div>"),
    ],
)
def test_links_to_writers_are_no_menu(named: str, link: str) -> None:
    """A person, an agency, or whom the address of writers names; one word counts where it leads to a section."""
    assert _authors(named, "", link if named != "Inkman" else "") == (named,)
    assert _authors(named, link, "") == (named,)


def test_a_section_by_a_given_name_is_none() -> None:
    """Its page stands right behind the host, or an outlet's word ends it."""
    assert _authors("Paris Living", "", "<a href='/paris'>Paris Living</a>") == ()
    assert _authors("Jordan Times", "", "<a href='/p/jordan'>Jordan Times</a>") == ()


def test_a_writer_ends_the_title_of_the_page() -> None:
    """The outlet of that name is a person."""
    markup = (
        "<html><head><title>Why the ferry must sail | Ann Lorne</title>"
        "<meta name='author' content='Ann Lorne'><meta name='author' content='Bo Farrow'></head>"
        f"<body><h1>Why the ferry must sail</h1>{_TEXT}</body></html>"
    )
    page = read_page(RawPage(data=markup.encode(), media="html", locator="test"))
    assert page.metadata.authors == ("Ann Lorne", "Bo Farrow")
