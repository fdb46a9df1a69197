"""Bylines by the kind of their text, with a post or an outlet behind the name, and behind a word for authors."""

from __future__ import annotations

import pytest

from wirecopy import split_page
from wirecopy.articles import split_articles
from wirecopy.articles.credits.byline import read_authors
from wirecopy.pages import page_from_text

_ENGLISH = (
    "The council of the harbour town voted on Tuesday to build a third bridge over the river, after nine years of debate.",
    "“We have waited for this since my father drew the first plans,” said the mayor, who had promised the bridge twice.",
    "Building is to begin in spring and to last five years, at a cost of four hundred million, most of which the state will pay.",
)
_RUSSIAN = (
    "Градостроительный совет во вторник одобрил проект третьего моста через реку, о котором спорили девять лет.",
    "«Мы ждали этого с тех пор, как мой отец начертил первые планы», — сказал мэр, обещавший мост на двух выборах.",
    "Строительство начнется весной и продлится пять лет, стоимость составит четыреста миллионов рублей.",
)


def _authors(headline: str, byline: str, stamp: str, body: tuple[str, ...]) -> tuple[str, ...]:
    (article,) = split_articles(
        page_from_text("\n".join([headline, byline, stamp, *body]))
    ).articles
    return article.authors


@pytest.mark.parametrize("kind", ["Recipe", "Review", "Analysis", "Opinion"])
def test_a_kind_of_text_signs_with_by(kind: str) -> None:
    """With a colon it opens a headline."""
    stamp = "7 April 2026, 18:20"
    assert _authors("Third bridge to be built", f"{kind} by Ada Lorne", stamp, _ENGLISH) == (
        "Ada Lorne",
    )
    titled = f"{kind}: the bridge that nobody wanted"
    (article,) = split_articles(page_from_text("\n".join([titled, stamp, *_ENGLISH]))).articles
    assert (article.headline, article.authors) == (titled, ())


@pytest.mark.parametrize(
    "byline",
    [
        "Автор: Алла Верхова",
        "Алла Верхова, обозреватель",
        "Алла Верхова, корреспондент отдела «Город»",
    ],
)
def test_russian_posts_and_words_for_authors(byline: str) -> None:
    """What the post is of may follow it."""
    found = _authors("Городу построят третий мост", byline, "7 апреля 2026, 18:20", _RUSSIAN)
    assert found == ("Алла Верхова",)


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Ada Lorne | Harbour Ledger", ("Ada Lorne",)),
        ("By Ada Lorne | The Valley Times", ("Ada Lorne",)),
        ("Ada Lorne | Diario de Elder", ("Ada Lorne",)),
        ("Ada Lorne | Jon Trim", ("Ada Lorne", "Jon Trim")),
    ],
)
def test_an_outlet_behind_a_stroke_is_no_author(byline: str, authors: tuple[str, ...]) -> None:
    """A second name there is."""
    assert read_authors(byline, None) == authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("Tekst Wiebe Hofman · Foto’s Anke Smits", ("Wiebe Hofman",)),
        ("Text Ada Lorne | Photos Jon Trim", ("Ada Lorne",)),
        ("Ada Lorne / Foto Jon Trim", ("Ada Lorne",)),
        ("dal nostro inviato Carlo Neri", ("Carlo Neri",)),
        ("dal nostro inviato a Neri", ()),
        ("Ada Lorne, Foto Marina", ("Ada Lorne",)),
    ],
)
def test_who_took_the_pictures_is_no_author(byline: str, authors: tuple[str, ...]) -> None:
    """Without a colon behind the word for pictures; a name that is a town's is one behind a given name."""
    assert read_authors(byline, None) == authors


@pytest.mark.parametrize(
    ("byline", "authors"),
    [
        ("De notre correspondante à Brezons, Claire Dumont", ("Claire Dumont",)),
        ("Onze correspondent Jan Kuipers", ("Jan Kuipers",)),
        ("Unser Korrespondent Hannes Brink", ("Hannes Brink",)),
        ("Da Redação", ()),
        ("De notre correspondante à Brezons", ()),
    ],
)
def test_an_outlets_own_correspondent(byline: str, authors: tuple[str, ...]) -> None:
    """The name may stand behind the place."""
    assert read_authors(byline, None) == authors


@pytest.mark.parametrize(
    ("names", "line", "authors"),
    [
        ("meta", "Merrit Decker • November 18, 2026 10:00 am", ("Merrit Decker",)),
        ("x", "Merrit Decker • November 18, 2026 10:00 am", ()),
        ("x", "18.11.2026 10:00 / Анна Белова", ("Анна Белова",)),
        ("meta", "Harbour News • November 18, 2026 10:00 am", ()),
        ("meta", "Local News • November 18, 2026 10:00 am", ()),
    ],
)
def test_a_name_beside_the_stamp(names: str, line: str, authors: tuple[str, ...]) -> None:
    """Any where the markup sets who wrote and when, if it is no outlet's or section's; else one that a given name opens."""
    texts = "".join(f"<p>{text}</p>" for text in _ENGLISH)
    page = f"<html><body><main><h1>Third bridge to be built</h1><div class={names}>{line}</div>{texts}</main></body></html>"
    (article,) = split_page(page).articles
    assert article.authors == authors


def test_who_wrote_is_reached_below() -> None:
    """Where to write to the author is no text."""
    texts = "".join(f"<p>{text}</p>" for text in _ENGLISH)
    reach = "<p>Reach Ada Lorne at 555-0134 or ada@valley.example.</p>"
    page = f"<html><body><main><h1>Third bridge to be built</h1><p>By Ada Lorne</p>{texts}{reach}</main></body></html>"
    (article,) = split_page(page).articles
    assert "555-0134" not in article.text
    assert article.text.endswith("will pay.")
