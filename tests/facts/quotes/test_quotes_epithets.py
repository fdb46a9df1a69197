"""Epithets: whom "the striker" means where the text tells nobody by that word."""

from __future__ import annotations

import pytest

import wirecopy


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Kelly-Ann Dray, 34, ran home. “I heard it,” the dinner lady said.", "Kelly-Ann Dray"),
        ("Ana Berg won in Lima. “I am tired,” the striker said.", "Ana Berg"),
        ("Ana Field won in Lima. “I am tired,” said the mother of two.", "Ana Field"),
        ("Ivo Camba won in Lima. “I am tired,” the Leeds-born singer said.", "Ivo Camba"),
        ("Senator Ada Berg voted no. “I am no fool,” the Ohio Republican said.", "Ada Berg"),
        ("Ana Berg spoke. Ivo Camba nodded. “I am tired,” the actress said.", "Ana Berg"),
        ("A source at the site was sure. “He was late,” the source said. “It was dark,” the insider said.", "source"),
        # somebody else is told by the word, or it tells of what somebody does for others
        ("Ana Berg met an actress. “I am tired,” the actress said.", "actress"),
        ("Ivo Camba phoned his father. “I am tired,” the father said.", "father"),
        ("Ivo Camba sang in Lima. “I am tired,” the actress said.", "actress"),
        ("Ana Berg won in Lima. “It rained,” the lawyer said.", "lawyer"),
        ("Ana Berg won in Lima. “It rained,” the mayor said.", "mayor"),
        ("Leo Bern, a lawyer, came. “It rained,” the singer said.", "singer"),
        ("Ana Berg interviewed the goalkeeper. “It rained,” the keeper said.", "keeper"),
        ("A player was hurt. Ana Berg drove him home. “It rained,” the forward said.", "forward"),
        ("Doctor Ana Berg came. “It rained,” the singer said.", "singer"),
        ("Critic Ana Berg left. “It rained,” the singer said.", "singer"),
        ("Ana Berg won in Lima. “It rained,” said the striker. “It hailed,” the striker said.", "Ana Berg"),
        ("The mayor came. “It rained,” the Leeds star said.", "Leeds star"),
    ],
)  # fmt: skip
def test_a_known_person_is_called_by_another_word(text: str, speaker: str) -> None:
    """The one told of last whom nothing speaks against."""
    assert wirecopy.read_facts(text).quotes[-1].speaker == speaker
