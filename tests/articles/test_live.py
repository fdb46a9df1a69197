"""Posts of live pages, and what is no post."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy.articles.lines import read_lines
from wirecopy.articles.live import find_posts
from wirecopy.pages import page_from_text

POST = "The river has risen by another hand and the lower road is closed to all."
STAMPS = [line for hour in (18, 17, 16, 15) for line in (f"{hour}:05", POST)]


@pytest.mark.parametrize(
    ("above", "count"),
    [
        # A button that leads to the comments.
        (("Comments", "Floods in the valley"), 4),
        # Comments below the text.
        (("Floods in the valley", POST, "Comments"), 0),
    ],
)
def test_comments_stand_below_text(above: tuple[str, ...], count: int) -> None:
    """Stamps below a heading of comments are no posts; a button above the text is no such heading."""
    lines = read_lines(page_from_text("\n".join([*above, *STAMPS])))
    content = np.array([0.9 if text == POST else 0.1 for text in lines.texts])
    assert len(find_posts(lines, content, [])) == count
