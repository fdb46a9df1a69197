"""Tongues: articles with nothing between them but another language."""

from __future__ import annotations

import numpy as np
import pytest

import wirecopy
from wirecopy.articles.bounds.tongues import with_tongues
from wirecopy.articles.lines import read_lines
from wirecopy.pages import page_from_text

_ENGLISH = [
    "Seven ways your festive lights could damage the roof",
    "Safely decorating a home for the holidays can be a lot of work, and most of the damage is found in spring.",
    "Clips that are screwed into tiles let in water, says Dana Orrick, who has repaired roofs in Harrow for thirty years.",
    "She recommends hooks that hang on the gutter and weigh no more than the lights themselves.",
    "Cables that lie in the gutter freeze there, and whoever pulls at them in January pulls the gutter down as well.",
    "Putting Up Lights the Right Way Will Pay Off",
    "The best time to take them down is a dry day above zero, she says, and never alone on a ladder.",
]
_GERMAN = [
    "„Ich wollte, dass sie mich sehen. So blieb ich wach.“",
    "Die Küstenwächterin Imke Frerichs hat vierzig Winter lang auf das Meer geschaut und nie jemanden verloren.",
    "Im Regal ihrer neuen Wohnung in Norddeich steht das Fernglas, mit dem sie die Segler gezählt hat.",
    "Mehr als neun Monate nach ihrem letzten Dienst hat sie es noch nicht wieder in die Hand genommen.",
    "Als ich sie zum ersten Mal treffe, ist der Hafen leer, und sie sagt, dass sie das Wasser nicht vermisst.",
]
_WATER = [
    "Water prices in Castel Dorno to rise for the third time in a year",
    "",
    "Water prices in Castel Dorno to rise for the third time in a year",
    "Updated yesterday",
    "Households in Castel Dorno will pay 9 per cent more for water from October, the utility announced.",
    "It is the third increase since last autumn. The utility blames repairs to a reservoir that cracked last summer.",
    "The city council, which owns two thirds of the company, said it had been told only on the day of the announcement.",
    "Consumer groups called for the books to be opened and said poorer districts would be hit hardest.",
]


def _first_lines(lines: list[str]) -> list[int]:
    return [a.first_line for a in wirecopy.split_page("\n".join(lines)).articles]


def test_a_text_that_goes_on_in_another_language_is_another_article() -> None:
    """Without a headline it begins with its first paragraph."""
    assert _first_lines(_WATER + _GERMAN + _ENGLISH[1:]) == [0, 8, 13]


def test_a_passage_in_another_language_is_none() -> None:
    """A quotation in its own words, with the report going on below it."""
    text = [*_ENGLISH[:4], _GERMAN[1], *_ENGLISH[4:]]
    assert _first_lines(text) == [0]


def test_a_last_sentence_in_another_language_is_none() -> None:
    """One paragraph does not make an article."""
    assert _first_lines([*_ENGLISH, _GERMAN[1]]) == [0]


_JAPANESE = [
    "港の防波堤工事、来春に再開へ",
    "浜名町は3日、資材の高騰で止まっていた港の防波堤工事を来年4月に再開すると発表した。",
    "Seven fishing villages ask the ministry for new breakwaters",
    "漁協の組合長は「冬の波が来る前に終わらせてほしかった」と話し、土のうを積む作業を続けるという。",
]
_MIXED = [
    *_JAPANESE[:3],
    "The villages lie on the windward side of the bay and lose boats every winter.",
]


@pytest.mark.parametrize(("texts", "heads"), [(_JAPANESE, [0]), (_MIXED, [0, 2])])
def test_a_title_in_other_letters_than_the_text_is_a_link(
    texts: list[str], heads: list[int]
) -> None:
    """Where the text below is in its letters it is a headline."""
    lines = read_lines(page_from_text("\n".join(texts)))
    content = np.array([0.1, 0.9, 0.1, 0.9])
    assert with_tongues(lines, content, np.array([0.9, 0, 0.8, 0]), [0, 2]) == heads
