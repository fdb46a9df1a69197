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


@pytest.mark.parametrize("mark", ["\u200b", "\u200e", "\u200f ", "\ufeff", "\u00a0", "\u202a"])
def test_what_shows_nothing_is_no_part_of_a_line(mark: str) -> None:
    """At either end; a line of nothing else is blank."""
    lines = read_lines(page_from_text(f"{mark}Share{mark}\n{mark}\nPolicy"))
    assert (lines.texts, lines.starts, lines.gaps) == (
        ("Share", "Policy"),
        (len(mark), 2 * len(mark) + len(mark) + 7),
        (0, 1),
    )
    assert lines.phrases[0] == read_lines(page_from_text("Share")).phrases[0]
