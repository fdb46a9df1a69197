"""Tongues: articles with nothing between them but another language."""

from __future__ import annotations

import wirecopy

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
