"""Boxes set into a text are told by their heading and their place; sections of it are not taken for them."""

from __future__ import annotations

import pytest

from wirecopy.model import RawPage
from wirecopy.pages import read_page, summarise_page

_TEXT = tuple(
    f"<p>{text}</p>"
    for text in (
        "The bridge over the Tarn was closed on Tuesday evening after divers had found a crack in its third pillar.",
        "“We cannot take the risk, the crack is four metres long and grows,” the head of the roads office told reporters.",
        "A ferry for walkers and cyclists is to sail from May, the mayor of the larger village promised the same night.",
        "Experts will look at the pillar for six weeks, and a new bridge has been planned for the year 2033 at the earliest.",
    )
)


def _main(inset: str, places: tuple[int, ...] = (2,)) -> str:
    story = "".join(inset * (at in places) + text for at, text in enumerate(_TEXT))
    markup = f"<html><body><h1>Bridge over the Tarn closed</h1><div class='x1'>{story}</div></body></html>"
    page = read_page(RawPage(data=markup.encode(), media="html", locator="test"))
    return summarise_page(page).text


@pytest.mark.parametrize(
    "inset",
    [
        "<div class='zq-know'><h3>What is the Tarn?</h3><p>A river of ninety miles with three old bridges.</p></div>",
        "<div class='dates'><h3>The bridge</h3><ul><li>1927 first bridge</li><li>Built anew in 1961.</li></ul></div>",
        "<div class='ramka'><div>Good to know</div><p>Tickets can be given back at the station.</p></div>",
        "<div class='anket'><h4>Who will win?</h4><ul><li>Nobody will.</li></ul></div>",
    ],
)
def test_a_box_among_the_paragraphs_is_no_text(inset: str) -> None:
    """It is named, headed and small, or named by a word for boxes; the paragraphs around it stay."""
    kept = _main(inset)
    assert kept.count("\n") >= len(_TEXT) - 1
    assert not {"ninety", "1961", "Tickets", "Nobody"} & set(kept.replace(".", "").split())


@pytest.mark.parametrize(
    ("inset", "places"),
    [
        ("<div class='section'><h3>The river</h3><p>It has three old bridges, of ninety miles.</p></div>", (2,)),
        ("<div><h3>The river</h3><p>It has three old bridges, of ninety miles.</p></div>", (2,)),
        ("<div class='zq'><h3>The river</h3><p>It has three old bridges, of ninety miles.</p></div>", (1, 2, 3)),
        ("<div class='zq'><p>It has three old bridges, of ninety miles.</p></div>", (2,)),
    ],
)  # fmt: skip
def test_sections_of_a_text_stay(inset: str, places: tuple[int, ...]) -> None:
    """Elements without a name, with the name of text, or several alike; and those without a heading."""
    assert "ninety miles" in _main(inset, places)


def test_a_heading_alone_in_an_element_stays() -> None:
    """It heads what follows."""
    assert "Slow ferry" in _main("<div class='zq-head'><h3>Slow ferry</h3></div>")
