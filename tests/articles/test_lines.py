"""What the closed lists say of a line."""

from __future__ import annotations

import pytest

from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

CLOSING = "whatsapp channel"


@pytest.mark.parametrize(
    ("below", "phrase"), [("", "newsletter"), (" that the ministry had opened", None)]
)
def test_a_cut_line_has_no_closing_phrase(below: str, phrase: str | None) -> None:
    """Only the head of a longer line is looked at; where it is cut, nothing ends."""
    above = "The minister told the house on Monday evening how the news had reached her "
    line = above[: 90 - len(CLOSING) - 1].rstrip().ljust(90 - len(CLOSING), "-") + CLOSING
    assert len(line) == 90
    assert read_lines(page_from_text(line + below)).phrases == (phrase,)
