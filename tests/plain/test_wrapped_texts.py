"""Facts of a text that is broken at a width are those of its paragraphs."""

from __future__ import annotations

from textwrap import wrap

import wirecopy

_PARAGRAPHS = (
    "Norway expels two Chadian diplomats over leaked letters",
    "OSLO, May 3 - Norway on Saturday expelled two Chadian diplomats whom it accuses of having passed on letters of its"
    " foreign ministry to a newspaper in their capital.",
    "“We had no other choice,” said Foreign Minister Ida Holm, who spoke to reporters in front of the ministry and took no"
    " questions about the letters themselves.",
    "Chad summoned the Norwegian ambassador in N'Djamena and handed her a note of protest that speaks of an unfriendly act"
    " without any grounds.",
)


def test_lines_that_only_break_a_paragraph_hide_nothing() -> None:
    """Same facts, and the places of each are in the text that was given."""
    plain = "\n\n".join(_PARAGRAPHS)
    wrapped = "\n\n".join("\n".join(wrap(paragraph, 60)) for paragraph in _PARAGRAPHS)
    read, found = (wirecopy.read_facts(text, day="2025-05-03") for text in (plain, wrapped))
    assert len(read.events) > 3
    assert found.events == read.events
    assert found.quotes == read.quotes
    assert found.places == read.places == wirecopy.places(wrapped)
    assert found.times == read.times == wirecopy.times(wrapped, day="2025-05-03")
    quote = found.quotes[0].segments[0]
    assert wrapped[quote.start : quote.end].split() == "“We had no other choice,”".split()
