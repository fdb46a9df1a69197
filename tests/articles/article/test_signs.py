"""Signs: every piece of what is known of an article says where it was read."""

from __future__ import annotations

import pytest

import wirecopy
from wirecopy.model import Article, Page, PageReading
from wirecopy.model.article import SignField

PARAGRAPHS = [
    "VELDORA, May 3 (Reuters) - The parliament of Veldora voted on Tuesday to build a railway along the northern coast,"
    " after two years of debate in the capital.",
    "Members of the Farmers' League left the hall before the vote, saying that the line would cut their fields in two and"
    " that nobody had asked them where the stations should stand.",
    "The minister of works, Jon Berg, told the house that the first trains would run within four years, and that the state"
    " would pay for every bridge and for the houses that have to move.",
]
LINES = [
    "Home", "World", "Log in", "",
    "Transport", "Parliament of Veldora votes on new railway law",
    "• The line will cost the state two hundred million crowns", "• Ferries stop when the first trains run",
    "By Ana Lopes and Bo Lind", "Published 3 May 2031, 18:30 CET", "Updated 4 May 2031", *PARAGRAPHS, "",
    "Privacy policy",
]  # fmt: skip
HTML = """<html lang="en"><head><title>Railway law passes | The Lamp</title>
<link rel="canonical" href="https://lamp.example/railway">
<meta property="og:site_name" content="The Lamp"><meta name="author" content="Ana Lopes">
<meta property="article:section" content="Transport">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Parliament of Veldora votes on new railway law",
 "datePublished": "2031-05-03T18:30:00+01:00"}</script></head><body><article>
<h1>Parliament of Veldora votes on new railway law</h1>%s</article></body></html>"""


def _words(page: Page, article: Article, field: SignField) -> list[str]:
    return [
        page.text[sign.span.start : sign.span.end]
        for sign in article.signs_of(field)
        if sign.span is not None
    ]


def _flat() -> PageReading:
    return wirecopy.split_page("\n".join(LINES))


PRINTED: list[tuple[SignField, list[str]]] = [
    ("headline", ["Parliament of Veldora votes on new railway law"]),
    ("summary", ["The line will cost the state two hundred million crowns", "Ferries stop when the first trains run"]),
    ("authors", ["Ana Lopes", "Bo Lind"]),
    ("section", ["Transport"]),
    ("published_at", ["Published 3 May 2031, 18:30 CET"]),
    ("updated_at", ["Updated 4 May 2031"]),
]  # fmt: skip


@pytest.mark.parametrize(("field", "words"), PRINTED, ids=[field for field, _ in PRINTED])
def test_what_is_printed_has_its_place(field: SignField, words: list[str]) -> None:
    """The span of a sign holds the words the piece was read from."""
    reading = _flat()
    (article,) = reading.articles
    assert _words(reading.page, article, field) == words
    assert {sign.basis for sign in article.signs_of(field)} == {"line"}


def test_dateline_and_agency_have_their_place() -> None:
    """Place and agency stand where the report opens; the language was read from the words."""
    reading = _flat()
    (article,) = reading.articles
    assert _words(reading.page, article, "dateline")[0].startswith("VELDORA, May 3")
    assert "Reuters" in _words(reading.page, article, "agency")[0]
    assert [(s.basis, s.span) for s in article.signs_of("language")] == [("text", None)]


def test_what_the_markup_says_is_signed_by_its_part() -> None:
    """Linked data, meta elements and the canonical link are named, without a place on the page."""
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    reading = wirecopy.split_page(HTML % body, url="https://lamp.example/railway?from=feed")
    article = reading.main
    assert article is not None
    basis = {sign.field: sign.basis for sign in article.signs}
    assert basis["authors"] == "meta"
    assert basis["published_at"] == "json_ld"
    assert basis["section"] == "meta"
    assert basis["outlet"] == "meta"
    assert basis["canonical_url"] == "element"
    assert article.canonical_url == "https://lamp.example/railway"
    assert reading.page.metadata.sign_of("title") == "json_ld"


def test_every_value_has_a_sign() -> None:
    """No piece is without one, and none has one without a value."""
    for article in (
        *_flat().articles,
        *wirecopy.split_page(HTML % "".join(f"<p>{p}</p>" for p in PARAGRAPHS)).articles,
    ):
        known = {sign.field for sign in article.signs}
        for field in ("headline", "summary", "authors", "agency", "dateline", "published_at", "updated_at",
                      "section", "language", "outlet", "canonical_url"):  # fmt: skip
            assert bool(getattr(article, field)) == (field in known), field
