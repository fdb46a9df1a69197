"""Agencies that the head of a page gives as author of its only article."""

from __future__ import annotations

import json

import pytest

import wirecopy
from wirecopy.model import Article

_TEXT = [
    "The town of Eckham decided on Monday to close the old bridge at the harbour, where cracks were found in the concrete.",
    "The works are to take two years and will cost about twelve million crowns, half of which the region pays.",
    "Residents had complained for months about noise and dust, and handed in a petition with a thousand signatures.",
]


def _article(author: object, line: str = "") -> Article:
    title = "Town closes old bridge at the harbour"
    data = json.dumps({"@type": "NewsArticle", "headline": title, "author": author})
    body = "".join(f"<p>{text}</p>" for text in [line, *_TEXT] if text)
    (article,) = wirecopy.split_page(
        f"<html><head><script type='application/ld+json'>{data}</script></head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).articles
    return article


@pytest.mark.parametrize(
    ("author", "authors", "agency"),
    [
        ({"@type": "Organization", "name": "AFP"}, ("AFP",), "AFP"),
        (
            [{"name": "Agence France-Presse"}, {"name": "Ada Lorne"}],
            ("Agence France-Presse", "Ada Lorne"),
            "AFP",
        ),
        ("Ada Lorne, Reuters", ("Ada Lorne", "Reuters"), "Reuters"),
        ("AFP, dpa", ("AFP", "dpa"), None),  # two: whose text it is cannot be told
        ("Eckham Post", ("Eckham Post",), None),
    ],
)
def test_an_author_who_is_an_agency(
    author: object, authors: tuple[str, ...], agency: str | None
) -> None:
    """He stays an author, as the page says, and is the text's agency; the article says where that was read."""
    article = _article(author)
    assert (article.authors, article.agency) == (authors, agency)
    assert [sign.basis for sign in article.signs_of("agency")] == ["json_ld"] * bool(agency)


def test_what_the_page_credits_stands() -> None:
    """A credit that is printed says more than the head."""
    article = _article("AFP", "ECKHAM (Reuters) - The harbour of Eckham lost its bridge on Monday.")
    assert (article.authors, article.agency) == (("AFP",), "Reuters")
