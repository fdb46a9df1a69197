"""House pattern: pages whose articles all open alike."""

from __future__ import annotations

from itertools import chain

import numpy as np
import pytest

import wirecopy
from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.bounds.house_pattern import raise_by_pattern
from wirecopy.articles.features.topic import LEAD_COLUMN, TOPIC_COLUMNS
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

_FERRIES = [
    "Ferry operators on the Lindal coast agree to share one ticket",
    "",
    "Ferry operators on the Lindal coast agree to share one ticket",
    "Posted July 19, 2025",
    "Four companies that run ferries along the Lindal coast will sell a joint ticket from September, their managers said on Friday.",
    "The ticket will cost 28 euros a day and will be valid on all 41 routes, including the night boats to Orra.",
    "Passengers have asked for such a ticket for years, the regional council said, and two earlier attempts failed over how to share the money.",
    "“We have finally stopped counting each other's passengers,” said Marit Holm, who runs the largest of the four.",
]
_WATER = [
    "Water prices in Castel Dorno to rise for the third time in a year",
    "",
    "Water prices in Castel Dorno to rise for the third time in a year",
    "Share this article",
    "Updated yesterday",
    "Households in Castel Dorno will pay 9 per cent more for water from October, the utility announced.",
    "It is the third increase since last autumn. The utility blames repairs to a reservoir that cracked in the dry summer.",
    "The city council, which owns two thirds of the company, said it had been told only on the day of the announcement.",
    "Consumer groups called for the books to be opened and said poorer districts would be hit hardest.",
]
_SNOW = [
    "Nadia Kell Celebrates the First Snow!",
    "",
    "Nadia Kell Celebrates the First Snow!",
    "Listen to this article",
    "Copy link",
    "Updated 21.12.2025",
    "Nadia Kell owns the Harrow Bears. Her grandfather founded the club in a shed behind the brewery.",
    "She has been a familiar figure in the sport, at least as far as I am concerned, and never missed a home game.",
    "There are other owners' daughters out there who do not bother with the team, and nobody would ask them to.",
    "Nadia goes out of her way to film what happens behind the scenes before every match, and it is fun to watch.",
    "She is not afraid of the cold, or of the other team's fans. She posts recipes and weather reports all winter.",
]
#: Links with their picture's text above them.
_LINKS = [
    "Old mill at Senn becomes a school for stonemasons",
    "Old mill at Senn becomes a school for stonemasons",
    "August 8, 2025",
    "Night trains to the coast are fully booked",
    "Night trains to the coast are fully booked",
    "August 7, 2025",
]


def _headlines(*parts: list[str]) -> list[str | None]:
    lines = ["Top stories", *(part[0] for part in parts), *chain.from_iterable(parts)]
    return [a.headline for a in wirecopy.split_page("\n".join(lines)).articles]


@pytest.mark.parametrize("order", [(0, 2, 1), (1, 0, 2), (0, 1, 2)])
def test_a_headline_doubled_like_all_others_opens_an_article(order: tuple[int, ...]) -> None:
    """However little it looks like one."""
    every = [_FERRIES, _WATER, _SNOW]
    assert _headlines(*(every[k] for k in order)) == [every[k][0] for k in order]


def test_doubled_links_open_nothing() -> None:
    """They have no text of their own."""
    assert _headlines(_FERRIES, _LINKS, _WATER, _LINKS) == [_FERRIES[0], _WATER[0]]


_BRIDGE = [
    "Quarne bridge to close for repairs in March",
    "Published: 3 March 2031",
    "The Quarne bridge will be closed to lorries from the middle of March, the road agency said on Monday.",
    "Repairs to the cables will take nine weeks. Buses will be led over the old ford, as they were in 2019.",
    "Shopkeepers in Quarne asked for the work to be put off until after Easter, which the agency refused.",
]
_SCHOOLS = [
    "Two schools share one headmaster after council vote",
    "Published: 2 March 2031",
    "The schools of Upper and Lower Senn will have one headmaster from August, the district council decided by 9 votes to 8.",
    "Parents had collected 1,400 signatures against it. The mayor said nobody else had applied for the post.",
    "The pupils will hardly notice, said Ada Lorn, who has led the upper school since 2024.",
]


@pytest.mark.parametrize(
    "brief",
    [
        [
            "Slightly higher",
            "Published: yesterday",
            "Grain opened slightly higher in Harrow after a day without trade.",
            "Wheat for May stood at 212, barley at 187, traders said.",
        ],
        [
            "What we know",
            "Published: yesterday",
            "The lighthouse at Dunnet went dark on Sunday night for the first time in forty years.",
            "Engineers found a mouse, a burnt cable and no second bulb.",
        ],
    ],
)
def test_a_headline_stamped_like_all_others_opens_an_article(brief: list[str]) -> None:
    """However much it looks like a heading within the article above."""
    page = ["Home", "News", *_BRIDGE, *brief, *_SCHOOLS]
    headlines = [a.headline for a in wirecopy.split_page("\n".join(page)).articles]
    assert headlines == [_BRIDGE[0], brief[0], _SCHOOLS[0]]


def test_a_heading_without_a_stamp_opens_nothing() -> None:
    """The page's pattern speaks for what has it, not for the rest."""
    page = ["Home", "News", *_BRIDGE[:4], "What we know", *_BRIDGE[4:], *_SCHOOLS]
    assert len(wirecopy.split_page("\n".join(page)).articles) == 2


_TEXT = "The council of the harbour town voted on Tuesday to build a third bridge over the river."


@pytest.mark.parametrize(
    ("stamp", "below", "is_raised"),
    [
        ("Posted on February 1, 2026", _TEXT, True),
        # No word of publication, no text: a list.
        ("February 1, 2026", _TEXT, False),
        ("Posted on February 1, 2026", "Read more", False),
    ],
)
def test_titles_above_stamps_of_publication(stamp: str, below: str, *, is_raised: bool) -> None:
    """However unlikely, where all headlines of the page have such stamps and text follows."""
    heads = [["Kayak found with lunch in it", "Posted on February 2, 2026", _TEXT],
             ["City to replace parking meters", stamp, below],
             ["School band invited to Denmark", "Posted on January 31, 2026", _TEXT]]  # fmt: skip
    texts = [line for head in heads for line in (*head, "Read more")]
    lines = read_lines(page_from_text("\n".join(texts)))
    features = np.zeros((3, abs(TOPIC_COLUMNS - LEAD_COLUMN)))
    found = Candidates(at=(0, 4, 8), features=features, gaps=(0, 1, 2))
    content = np.array([0.9 if text == _TEXT else 0.0 for text in texts])
    raised = raise_by_pattern(lines, found, content, np.array([0.9, 0.05, 0.9]), least=0.5)
    assert (raised[1] >= 0.5) == is_raised
