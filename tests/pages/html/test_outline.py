"""The outline knows which elements and lines stand in an element."""

from __future__ import annotations

import random

import pytest

from wirecopy.pages.budget import Budget
from wirecopy.pages.html.head import Head
from wirecopy.pages.html.outline import Frame, Outline, read_outline


def _outline(chance: random.Random) -> Outline:
    """A page whose elements are opened and closed at random; many are left open."""
    pieces = ("<div>", "<section>", "<p>", "a line", "</p>", "</div>", "</section>", "<br>", " ")
    markup = "<body>" + "".join(chance.choices(pieces, k=80))
    return read_outline(markup, Head(), Budget(60))


def _around(frame: Frame) -> list[Frame]:
    """The element and those it stands in."""
    found = [frame]
    while (parent := found[-1].parent) is not None:
        found.append(parent)
    return found


@pytest.mark.parametrize("seed", range(20))
def test_elements_that_stand_in_one_follow_it(seed: int) -> None:
    """``end`` tells the same as the way up from each element."""
    page = _outline(random.Random(seed))
    for frame in page.frames:
        within = [other.index for other in page.frames if frame in _around(other)]
        assert within == list(range(frame.index, frame.end))


@pytest.mark.parametrize("seed", range(20))
def test_totals_count_the_lines_in_an_element(seed: int) -> None:
    """Sums over an element's own lines and those of all in it."""
    page = _outline(random.Random(seed))
    amounts = list(range(1, len(page.lines) + 1))
    assert page.totals(amounts) == [
        sum(
            amount
            for line, amount in zip(page.lines, amounts, strict=True)
            if frame in _around(line.frame)
        )
        for frame in page.frames
    ]


@pytest.mark.parametrize("seed", range(20))
def test_what_stands_in_chosen_elements(seed: int) -> None:
    """Elements chosen at random, some of them in others."""
    chance = random.Random(seed)
    page = _outline(chance)
    tops = [frame for frame in page.frames if chance.random() < 0.2]
    assert page.inside(tops) == [
        any(frame in tops for frame in _around(other)) for other in page.frames
    ]


@pytest.mark.parametrize(
    ("markup", "line"),
    [
        ("<span>Written by</span><span>Ada Lorne</span>", "Written by Ada Lorne"),
        ("<span>Share</span><b>Facebook</b> <b>X</b>", "Share Facebook X"),
        # a drop cap, a word in two parts, a capital inside one element
        ("<span>N</span>obody", "Nobody"),
        ("<b>har</b><b>bour</b>", "harbour"),
        ("<span>iPhone</span>", "iPhone"),
        (
            "the <b>You</b><i>Tube</i> of the <i>Mc</i><b>Donalds</b>",
            "the YouTube of the McDonalds",
        ),
        ("<span>Written</span> <span>By</span>", "Written By"),
    ],
)
def test_one_inline_element_behind_another(markup: str, line: str) -> None:
    """A capital opens a word of its own, as style sheets set it, though no white space parts them."""
    page = read_outline(f"<body><p>{markup}</p>", Head(), Budget(60))
    assert [found.text for found in page.lines] == [line]


@pytest.mark.parametrize(
    ("markup", "lines"),
    [
        ("<div><span>Ada Lorne</span><span>Special correspondent</span></div>", ["Ada Lorne", "Special correspondent"]),
        ("<p><span>Words: Ada Lorne</span><span>Pictures: Bo Farrow</span></p>", ["Words: Ada Lorne", "Pictures: Bo Farrow"]),
        # A drop cap, a word set in part, text around them, a headline.
        ("<p><span class=cap>N</span><span>obody came.</span></p>", ["Nobody came."]),
        ("<p><span>some</span><span>where</span></p>", ["somewhere"]),
        ("<p><span>The mayor met President</span><span>Ilves on Monday.</span></p>", ["The mayor met President Ilves on Monday."]),
        ("<p>Of the <span>Iron</span><span>Bridge</span> nothing is left.</p>", ["Of the IronBridge nothing is left."]),
        ("<h1><span>Interview</span><span>Nobody came</span></h1>", ["Interview Nobody came"]),
    ],
)  # fmt: skip
def test_elements_that_styles_part(markup: str, lines: list[str]) -> None:
    """Two elements side by side and nothing else in the line are two lines, where the second opens with a capital."""
    page = read_outline(f"<body>{markup}", Head(), Budget(60))
    assert [line.text for line in page.lines] == lines
