"""The text a page begins with has a headline above it, if any line is one."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.candidates import Candidates
from wirecopy.articles.first_gap import settle_first_gap

_TEXT = np.array([0.0, 0.0, 0.0, 0.9, 0.9, 0.9, 0.0, 0.9])


def _candidates(gaps: tuple[int, ...]) -> Candidates:
    at = tuple(range(len(gaps)))
    return Candidates(at=at, features=np.zeros((len(gaps), 1), dtype=np.float32), gaps=gaps)


def test_the_likeliest_line_above_the_first_text_opens_it() -> None:
    """A doubtful headline is believed there, and a doubtful one further down is not."""
    starts = settle_first_gap(_candidates((0, 0, 3)), _TEXT, np.array([0.1, 0.3, 0.3]))
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
    assert (settle_first_gap(_candidates(gaps), _TEXT, given) == given).all()


def test_a_line_or_two_of_text_prove_nothing() -> None:
    """Teasers alone make no article."""
    given = np.array([0.3])
    assert (settle_first_gap(_candidates((0,)), np.array([0.0, 0.9]), given) == given).all()
