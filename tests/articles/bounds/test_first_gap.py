"""The text a page begins with has a headline above it, if any line is one."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy import split_page
from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.bounds.first_gap import may_open, settle_first_gap
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

_PAGE = read_lines(page_from_text("\n".join(["Council votes to close the old bridge"] * 8)))
_TEXT = np.array([0.0, 0.0, 0.0, 0.9, 0.9, 0.9, 0.0, 0.9])


def _settle(gaps: tuple[int, ...], content: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """The starts of a page whose lines are all as long as headlines."""
    return settle_first_gap(_PAGE, _candidates(gaps), content, starts)


def _candidates(gaps: tuple[int, ...]) -> Candidates:
    at = tuple(range(len(gaps)))
    return Candidates(at=at, features=np.zeros((len(gaps), 1), dtype=np.float32), gaps=gaps)


def test_the_likeliest_line_above_the_first_text_opens_it() -> None:
    """A doubtful headline is believed there, and a doubtful one further down is not."""
    starts = _settle((0, 0, 3), _TEXT, np.array([0.1, 0.3, 0.3]))
    assert starts[1] > 0.5
    assert starts[0] == 0.1
    assert starts[2] == 0.3


@pytest.mark.parametrize(
    ("gaps", "scores"),
    [((0, 0), (0.01, 0.02)), ((0, 3), (0.95, 0.2)), ((3, 3), (0.3, 0.2)), ((), ())],
)
def test_nothing_changes_without_a_doubtful_line_there(
    gaps: tuple[int, ...], scores: tuple[float, ...]
) -> None:
    """Hopeless lines, sure ones, and pages that begin with text."""
    given = np.array(scores)
    assert (_settle(gaps, _TEXT, given) == given).all()


def test_a_line_or_two_of_text_prove_nothing() -> None:
    """Teasers alone make no article."""
    given = np.array([0.3])
    assert (_settle((0,), np.array([0.0, 0.9]), given) == given).all()


def test_short_lines_must_be_likelier() -> None:
    """The name of an office above a text without a headline opens nothing, while a longer line may."""
    lines = read_lines(page_from_text("Harbour Office\nHarbour office closes the old bridge"))
    assert not may_open(lines, 0, 0.3)
    assert may_open(lines, 0, 0.5)
    assert may_open(lines, 1, 0.3)


@pytest.mark.parametrize(
    ("above", "score", "opens"),
    [
        ("Bridge is closed\n3 March 2025", 0.3, True),
        ("Bridge is closed\nBy Ada Lindqvist\n3 March 2025", 0.3, True),
        ("Bridge is closed\n3 March 2025", 0.1, False),
        # A name, and a phrase of menus.
        ("Ada Lindqvist\n3 March 2025", 0.3, False),
        ("Contact us\n3 March 2025", 0.3, False),
    ],
)
def test_a_stamp_below_speaks_for_a_short_line(above: str, score: float, opens: bool) -> None:
    """A headline of few words with the day right below it need not be as likely."""
    assert may_open(read_lines(page_from_text(above)), 0, score) is opens


def test_text_above_the_first_headline_is_kept() -> None:
    """Where no line above several paragraphs may be their headline, they are an article without one."""
    first = [
        "Fog kept the boats of Veldora in port for a third day on Monday, and the market had no fish to sell.",
        "It comes in spring, when the wind turns south, and this year it is thicker than the harbour office has seen.",
        "Two crews began to mend their nets on the quay and said they would wait until the weekend at the most.",
        "The office expects wind on Friday.",
    ]
    second = [
        "Council votes to keep the old ferry for two more years",
        "The council of Veldora voted on Tuesday to keep the old ferry for two years, at a cost of three million.",
        "The mayor said that a bridge would be cheaper in the end, but that nobody had the money for it now.",
    ]
    articles = split_page("\n".join(["Text only", "Fog", *first, *second])).articles
    assert [article.headline for article in articles] == [None, second[0]]
    assert first[0] in articles[0].text
