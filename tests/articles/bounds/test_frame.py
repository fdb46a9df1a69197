"""The line that closes all articles of a page tells what else is one."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.bounds.frame import find_framed
from wirecopy.articles.credits.byline import looks_like_name
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

_TEXT = (
    "The ferry to the old harbour stops on Monday and will not run before March, the council said."
)
_ITEMS = [
    (title, "3 March 2031, 10:15", _TEXT.replace("ferry", boat), "Share")
    for title, boat in (
        ("Ferry stops for the winter", "ferry"),
        ("Pilot boat sold to the islands", "pilot boat"),
        ("Town gives away young trees", "train"),
    )
]


def _framed(*items: tuple[str, ...], heads: int = 2) -> list[str]:
    """Titles found below the first ``heads`` items, whose texts alone are taken for running text."""
    rows = [line for item in items for line in item]
    lines = read_lines(page_from_text("\n".join(rows)))
    tops = [sum(map(len, items[:k])) for k in range(heads)]
    end = sum(map(len, items[:heads]))
    content = np.array(
        [0.9 if at < end and text.endswith(".") else 0.2 for at, text in enumerate(lines.texts)]
    )
    return [lines.texts[title] for title, _ in find_framed(lines, content, tops)]


def test_what_stands_in_the_same_frame_is_an_article() -> None:
    """A title, a stamp and a paragraph above the button that closes the others."""
    assert _framed(*_ITEMS) == [_ITEMS[2][0]]


@pytest.mark.parametrize(
    ("items", "heads"),
    [
        # One article shows no frame.
        (_ITEMS, 1),
        # No stamp, as the others have.
        ([*_ITEMS[:2], (_ITEMS[2][0], *_ITEMS[2][2:])], 2),
        # No title, no text, another button.
        ([*_ITEMS[:2], _ITEMS[2][1:]], 2),
        ([*_ITEMS[:2], (*_ITEMS[2][:2], "Share")], 2),
        ([*_ITEMS[:2], (*_ITEMS[2][:3], "Read more")], 2),
        # The line stands inside the articles, too, or is advertising.
        ([(*item[:3], "Share", f"{_TEXT} Nobody knows.", "Share") for item in _ITEMS], 2),
        ([(*item[:3], "Advertisement") for item in _ITEMS], 2),
    ],
)
def test_what_lacks_a_piece_is_none(items: list[tuple[str, ...]], heads: int) -> None:
    """All that the articles have must be there."""
    assert not _framed(*items, heads=heads)


def test_a_caption_before_a_credit_is_no_name() -> None:
    """A sentence ends inside it."""
    assert not looks_like_name("Ana Lopes, en su casa de Puerto Viejo. BRUNO LOIS")
    assert looks_like_name("Ana Lopes en St. Elder")
