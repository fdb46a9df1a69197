"""Shops: links to shops, prices to press and names of shops between the paragraphs of a guide."""

from __future__ import annotations

import pytest
from tests.articles.labels.labelled import article

from wirecopy.articles.labels.kinds import Label
from wirecopy.articles.labels.shops import label_shops
from wirecopy.articles.line_rules import LineRule
from wirecopy.model import BlockKind


def _labels(texts: list[str]) -> list[Label]:
    rows = [
        row for text in texts for row in ((text, 0.7), (f"It keeps warm for hours: {text}.", 0.95))
    ]
    lines, _, parts, labels = article(rows)
    label_shops(lines, parts, labels)
    return labels[2:-1:2]


@pytest.mark.parametrize(
    "texts",
    [
        ["See the Lamp on Nordkauf", "See the Cup on Nordkauf", "View the Rug on Nordkauf"],
        ["Shop now at Elder Mill", "Buy the rug at Elder Mill"],
        ["Jetzt bei Nordkauf bestellen", "Die Lampe bei Nordkauf kaufen"],
        ["Commander sur Nordkauf", "Acheter la lampe chez Nordkauf"],
        ["Comprar en Nordkauf", "Ver precio en Nordkauf"],
        ["Acquista su Nordkauf", "Compra la lampada su Nordkauf"],
        ["Bestel bij Nordkauf", "Koop de lamp bij Nordkauf"],
        ["$22 $17 at Nordkauf"],
        ["€12,50 bei Nordkauf"],
    ],
)
def test_links_to_a_shop_are_no_text(texts: list[str]) -> None:
    """Two lead to one shop, or one is a price and where."""
    assert {label.rule for label in _labels(texts)} == {LineRule.SHOP_LINK}
    assert {label.kind for label in _labels(texts)} == {BlockKind.UI}


@pytest.mark.parametrize(
    "texts",
    [
        ["See Elder on Foot", "Find Peace at Home"],
        ["See the Match at Wembley", "See the Final at Wembley"],
        ["Ver el eclipse en Burgos", "Ver la luna en Burgos"],
        ["$15 on Monday"],
        ["£40 from Elder"],
        ["See the Harbour Lamp on Nordkauf"],
        ["See the lamp on Nordkauf, she said.", "Buy the cup at Nordkauf, she said."],
        ["$20 million at stake"],
        ["Two for $30 at noon"],
    ],
)
def test_headings_and_sentences_are_no_links(texts: list[str]) -> None:
    """One line to a shop, other places, sentences."""
    assert LineRule.SHOP_LINK not in {label.rule for label in _labels(texts)}


def test_the_name_of_a_shop_again_and_again_is_a_credit() -> None:
    """Where another line names its price; names that stand once head what is said of each shop."""
    price = "Take it home from Elder Mill for $12."
    kinds = [label.kind for label in _labels(["Elder Mill", price, "Elder Mill / Nordkauf"])]
    assert kinds == [BlockKind.CREDIT, kinds[1], BlockKind.CREDIT]
    assert kinds[1] is not BlockKind.CREDIT
    once = _labels(["Elder Mill", price, "Nordkauf", "Bread is sold at Nordkauf for $2."])
    without = _labels(["Elder Mill", "Take it home from Elder Mill.", "Elder Mill"])
    assert BlockKind.CREDIT not in {label.kind for label in [*once, *without]}
