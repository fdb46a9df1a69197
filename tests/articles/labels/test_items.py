"""Items: what a list says of each of its items is text, and who wrote of one is a byline."""

from __future__ import annotations

import pytest
from tests.articles.labels.labelled import article

from wirecopy.articles.labels.items import label_items
from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.line_rules import Bar, LineRule
from wirecopy.model import BlockKind

_BODY = "It is made of wool from the hills above the town, and the weavers sell it themselves."


def _told_of(text: str) -> str:
    """A paragraph of its own for each item."""
    return f"{_BODY} So much of number {len(text)}{text[:1]}."


def _labels(rows: list[tuple[str, float]], bars: dict[int, Bar] | None = None) -> list[Label]:
    lines, scores, parts, labels = article(rows, bars)
    label_items(lines, scores, parts, labels)
    return labels


def _items(texts: list[str], *, score: float = 0.2) -> list[tuple[str, float]]:
    """Each of ``texts`` below a paragraph."""
    return [row for text in texts for row in ((_told_of(text), 0.95), (text, score))]


def _kinds(labels: list[Label]) -> list[BlockKind]:
    return [label.kind for label in labels[3:-1:2]]


def test_prices_told_of_every_item_are_text() -> None:
    """Three lines of several words name a price, each below a paragraph."""
    prices = ["Ask for it at the quay for $22.99.", "Ask for it at the mill for $9 (in red).", "Two for $30 on the pier"]  # fmt: skip
    assert BlockKind.BOILERPLATE not in _kinds(_labels(_items(prices)))


@pytest.mark.parametrize(
    "prices",
    [
        ["Ask for it at the quay for $22.99.", "Ask for it at the mill for $9."],
        ["$22.99", "$9", "$30"],
        ["The quay by night", "A mill in the fog", "Old boats, new sails"],
    ],
)
def test_two_prices_or_bare_ones_are_no_pattern(prices: list[str]) -> None:
    """Nor are lines that name none."""
    assert set(_kinds(_labels(_items(prices)))) == {BlockKind.BOILERPLATE}


def test_prices_in_one_box_are_an_offer() -> None:
    """No paragraph stands between them."""
    box = [
        ("Read on for $3 a week now", 0.2),
        ("Or for $9 a month", 0.2),
        ("Or for $90 a year", 0.2),
    ]
    found = _labels([("Notes from the pier", 0.1), *box, ("Puzzles of the week", 0.1)])
    assert all(label.rule is not LineRule.SAID_OF_ITEMS for label in found)


def test_sentences_behind_the_same_words_are_text() -> None:
    """What buyers say of every item."""
    said = [f"A buyer writes: I took the {what} home for my mother and she has not put it down since" for what in ("cup", "lamp", "rug")]  # fmt: skip
    assert BlockKind.BOILERPLATE not in _kinds(_labels(_items(said)))
    assert BlockKind.BOILERPLATE in _kinds(_labels(_items(said[:2])))


def test_names_above_pictures_head_the_items_of_a_gallery() -> None:
    """Three of them, each above a credit and text."""
    rows: list[tuple[str, float]] = []
    for name in ("Imke and Tom Frerichs", "Ana and Jorge Pinto", "Vera and Max Roth"):
        rows += [(name, 0.2), ("Photo: Hanna Lund", 0.1), (_told_of(name), 0.95)]
    kinds = [label.kind for label in _labels(rows)]
    assert [kinds[at] for at in (2, 5, 8)] == [BlockKind.SUBHEADING] * 3
    assert _labels(rows[:6])[2].kind is BlockKind.BOILERPLATE


def test_parts_of_a_series_are_subheadings() -> None:
    """The choice of the starts has told them."""
    found = _labels(_items(["4. The Weaver of Elder"]), {3: Bar.SERIES})
    assert found[3].kind is BlockKind.SUBHEADING
    assert found[3].rule is LineRule.SAID_OF_ITEMS


def test_headings_that_open_alike_are_subheadings() -> None:
    """Three of them; what ends like a sentence is none."""
    heads = [
        "Best winter stalls for wool",
        "Best winter stalls for tea",
        "Best winter stalls for books",
    ]
    assert _kinds(_labels(_items(heads))) == [BlockKind.SUBHEADING] * 3
    assert set(_kinds(_labels(_items([f"{head}." for head in heads])))) == {BlockKind.BOILERPLATE}
    assert set(_kinds(_labels(_items(heads[:2])))) == {BlockKind.BOILERPLATE}


def test_headings_of_a_table_of_contents_are_subheadings() -> None:
    """They stand in a list above, beside others that do."""
    heads = [
        "How do I get to the fair?",
        "What does it cost to come in?",
        "Where can I leave my dog?",
    ]
    below = [row for head in heads for row in ((head, 0.2), (_told_of(head), 0.95))]
    found = _labels([(head, 0.1) for head in heads] + below)
    assert [label.kind for label in found[5:11:2]] == [BlockKind.SUBHEADING] * 3


@pytest.mark.parametrize(
    ("text", "is_signed"),
    [
        ("Vera Roth, staff writer", True),
        ("Vera Roth, managing editor", True),
        ("Vera Roth, who weaves", False),
        ("Vera Roth, a mother of three", False),
        ("Vera Roth, from Elder", False),
        ("Vera Roth, in her own words", False),
        ("Vera Roth, editor-in-chief", True),
        ("Vera Roth, staff writer, likes it.", False),
        ("Elder, harbour and hills", False),
    ],
)
def test_a_name_and_a_post_sign_an_item(text: str, *, is_signed: bool) -> None:
    """A line of its own between paragraphs."""
    assert (_labels(_items([text]))[3].rule is LineRule.NAME_AND_POST) == is_signed
