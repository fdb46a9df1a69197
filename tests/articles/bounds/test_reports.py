"""Reports told by their datelines: a possible headline above a full one opens an article."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.bounds.reports import raise_by_dateline
from wirecopy.articles.features.topic import LEAD_COLUMN, TOPIC_COLUMNS
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

_ABOVE = [
    "Ferry line of Lunde to close in May",
    "The ferry line of Lunde will close in May, the council said, after forty years of service to the islands.",
]
_BELOW = "the mill that gave the town its name burned down in the night, and the miller was taken to hospital."


@pytest.mark.parametrize(
    ("title", "opening", "score", "is_raised"),
    [
        ("Mill at Senn burns down", "SENN, March 3 (AFP) - ", 0.1, True),
        ("Mill at Senn burns down", "SENN, March 3 — ", 0.1, True),
        # All but ruled out.
        ("Mill at Senn burns down", "SENN, March 3 (AFP) - ", 0.01, False),
        # A place alone, a name that speaks, no dateline.
        ("Mill at Senn burns down", "SENN: ", 0.1, False),
        ("Mill at Senn burns down", "At Senn, on March 3, ", 0.1, False),
        # Who wrote it, and when.
        ("By Imke Frerichs - Coast Press - Friday, March 3, 2023", "SENN (AFP) - ", 0.1, False),
    ],
)
def test_a_dateline_below_a_possible_headline_opens_a_report(
    title: str, opening: str, score: float, *, is_raised: bool
) -> None:
    """A place and a day or an agency; where the line is a start at all."""
    texts = [*_ABOVE, title, "Share", opening + _BELOW]
    lines = read_lines(page_from_text("\n".join(texts)))
    features = np.zeros((2, abs(TOPIC_COLUMNS - LEAD_COLUMN)))
    found = Candidates(at=(0, 2), features=features, gaps=(0, 1))
    content = np.array([0.1, 0.9, 0.2, 0.0, 0.9])
    raised = raise_by_dateline(lines, found, content, np.array([0.9, score]), least=0.5)
    assert raised[0] == 0.9
    assert (raised[1] >= 0.5) == is_raised


@pytest.mark.parametrize(
    ("between", "opening", "is_raised"),
    [
        ((), "SENN (AFP) - ", True),
        (("27.03.2026 12:44",), "SENN (AFP) - ", True),
        (("27.03.2026 12:44",), "SENN, March 3 — ", False),
        (("27.03.2026 12:44",), "", False),
    ],
)
def test_an_agency_right_below_a_title_opens_a_report(
    between: tuple[str, ...], opening: str, *, is_raised: bool
) -> None:
    """However unlikely the title is by itself; a stamp may stand between."""
    texts = [*_ABOVE, "Mill at Senn burns down", *between, opening + _BELOW]
    lines = read_lines(page_from_text("\n".join(texts)))
    features = np.zeros((2, abs(TOPIC_COLUMNS - LEAD_COLUMN)))
    found = Candidates(at=(0, 2), features=features, gaps=(0, 1))
    content = np.array([0.1, 0.9, 0.02, *(0.0 for _ in between), 0.9])
    raised = raise_by_dateline(lines, found, content, np.array([0.9, 0.0]), least=0.5)
    assert (raised[1] >= 0.5) == is_raised
