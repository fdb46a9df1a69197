"""A page is read article by article, whatever reading puts for its entities."""

from __future__ import annotations

import pytest

import wirecopy
from wirecopy.plain.line_places import LinePlaces

_PAGE = "\n".join(
    [
        "Home", "World",
        "Ferry crews vote to stay out for another week", "By Ada Lorne", "May 3, 2025",
        "ORVAL - The ministers of both countries met in the harbour town on Monday and spoke about the ferry line there.",
        "They said that the boats would sail again soon and that the crews would be paid for the days they had lost.",
        "Nobody could say whether the other lines would open as well, since talks about them go on in the capital.",
        "Bridge in the old town closed after a storm", "By Tom Harlan", "May 8, 2025",
        "LOMAS - Engineers shut the old bridge on Monday after the river had risen by two metres in a single night.",
        "Traffic goes over the new bridge, which is narrow, and the town asks drivers to leave their cars at home.",
        "The council will decide next month whether the bridge is to be repaired or torn down, the mayor told reporters.",
        "Privacy policy",
    ]
)  # fmt: skip


@pytest.mark.parametrize("odd", ["", "R&amp;D ", "\u00ad", "\u200b", "&quot;", "\u2028"])
def test_articles_of_a_page_keep_their_days(odd: str) -> None:
    """And every time has its place in the text that was given."""
    page = _PAGE.replace("ferry line", f"ferry {odd}line", 1)
    times = wirecopy.times(page)
    mondays = [time for time in times if page[time.span.start : time.span.end].endswith("Monday")]
    assert {time.value for time in mondays} == {"2025-04-28", "2025-05-05"}


def test_places_of_lines_that_lost_characters_are_their_ends() -> None:
    """Of the others they are exact; texts of other lines do not agree."""
    places = LinePlaces("a&amp;b\ncde", "a&b\ncde")
    assert places.agree
    assert (places.start(1), places.end(3), places.start(5), places.end(7)) == (0, 8, 9, 11)
    assert not LinePlaces("a\nb", "a b").agree
