"""Where an article ends."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.bounds.ends import find_last
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

TEXT = (
    "No ferry for the third day",
    "The ferry to the outer skerries has not sailed since Sunday, as the wind blows from the east.",
    "Flour and coffee will last for a week, the shop on the quay says, and nobody complains so far.",
)


@pytest.mark.parametrize(
    ("line", "score", "last"),
    [
        ("Read more stories like this in our section on the harbour.", 0.54, 2),
        ("Read more stories like this in our section on the harbour.", 0.9, 3),
        ("The harbour is to be dredged in spring, if the money comes.", 0.54, 3),
    ],
)
def test_a_doubtful_line_on_other_stories_ends_no_text(line: str, score: float, last: int) -> None:
    """Where the page is sure of it, or it leads nowhere, it does."""
    lines = read_lines(page_from_text("\n".join((*TEXT, line))))
    assert find_last(lines, np.array([0.0, 1.0, 1.0, score]), 0, 4) == last
