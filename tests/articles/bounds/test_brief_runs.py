"""Titles of briefs that stand in turn with their texts."""

from __future__ import annotations

import numpy as np
import pytest

from wirecopy import split_page
from wirecopy.articles.bounds.brief_runs import find_brief_runs
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

_BRIEFS = (
    ("Bridge closed at night", "The bridge over the Lorne is closed from Monday to Friday between ten and five."),
    ("Cats on show", "The town hall of Mellbach shows ninety cats on Saturday, and dogs have to stay outside."),
    ("Record in the garden", "A pensioner from Osterby has grown a pumpkin of 114 kilograms behind his garage."),
    ("Ice breaker in the dock", "The ice breaker of the port goes to the dock for a month, since its screw is bent."),
)  # fmt: skip
_RUN = [line for brief in _BRIEFS for line in brief]


def _titles(*texts: str, heads: tuple[int, ...] = (), content: float = 0.1) -> list[str]:
    """The titles that are found, on a page whose paragraphs are all as likely running text."""
    lines = read_lines(page_from_text("\n".join(texts)))
    scores = np.full(len(lines), content)
    found = find_brief_runs(lines, scores, heads)
    return list(dict.fromkeys(lines.texts[title] for title, _ in found))


@pytest.mark.parametrize(
    "above",
    [
        ("News in brief",),
        ("Sport in brief:",),
        ("Kurz notiert", "12. März 2031"),
        ("Короткой строкой",),
        ("Kort nieuws donderdag 16 april",),
    ],
)
def test_the_name_of_a_column_tells_briefs(above: tuple[str, ...]) -> None:
    """Also with a day below or behind it, or a word before it."""
    assert _titles("The Lamp", *above, *_RUN, "More", "Imprint") == [title for title, _ in _BRIEFS]


@pytest.mark.parametrize(
    "above",
    [
        ("News",),
        ("The council in brief said no to the bridge",),
        ("News in brief", "By Ana Lopes"),
        ("News in brief", "Read more"),
    ],
)
def test_other_lines_tell_no_briefs(above: tuple[str, ...]) -> None:
    """Names of sections, sentences with the words in them, and a column that is signed as one article."""
    assert not _titles("The Lamp", *above, *_RUN)


def test_a_list_with_lines_between_is_no_run() -> None:
    """Teasers have a day or a button between them."""
    teasers = [line for title, text in _BRIEFS for line in (title, text, "Today, 10:15")]
    assert not _titles("News in brief", *teasers)


def test_titles_around_those_that_are_sure() -> None:
    """Three headlines of a run show its others; not where the text below is hardly one, or much shorter."""
    page = ("The Lamp", *_RUN, "Imprint")
    assert _titles(*page, heads=(1, 3, 5), content=0.3) == [title for title, _ in _BRIEFS]
    assert "Ice breaker in the dock" not in _titles(*page, heads=(1, 3, 5))
    short = ("The Lamp", *_RUN[:6], "Write to us", "We read all letters.")
    assert "Write to us" not in _titles(*short, heads=(1, 3, 5), content=0.3)


def test_parts_of_an_article_are_no_briefs() -> None:
    """One sure headline tells nothing of those below it."""
    assert not _titles("The Lamp", *_RUN, heads=(1,), content=0.3)


def test_a_column_of_briefs_gives_its_articles() -> None:
    """The name of the column heads none."""
    reading = split_page(
        "\n".join(["The Lamp", "Home", "Sport", "News in brief", *_RUN, "Imprint"])
    )
    assert [(a.headline, a.text) for a in reading.articles] == list(_BRIEFS)


def test_a_question_is_a_title() -> None:
    """The title of the next brief is no part of the text, whatever mark it ends with."""
    question = ("Where have all the bins gone?", _BRIEFS[0][1])
    page = ("En bref", *_RUN[:2], *question, *_RUN[2:])
    assert question[0] in _titles("The Lamp", *page)
