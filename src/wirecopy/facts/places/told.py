"""Which states a text tells of without naming a place: by words for their people and by local words.

Adjectives and words for a people ("Georgian troops", "Kenyans") are no places, but they tell which state's
places are meant; so do words for offices, bodies and money that only some states have ("the sheriff").
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence

from wirecopy.data.countries import country_words
from wirecopy.data.local_words import local_words
from wirecopy.facts.places.mentions import Mention
from wirecopy.model import Sentences


def told_states(sentences: Sentences) -> Mapping[str, float]:
    """How surely the text tells of each state, from 0 to 1: the more different words do so, the surer."""
    said: dict[str, set[str]] = {}
    for sentence in sentences.sentences:
        for word, codes in _told([token.text for token in sentence.tokens]):
            for code in codes:
                said.setdefault(code, set()).add(word)
    return {code: 1 - math.exp(-len(words)) for code, words in said.items()}


def mark_told(mentions: Sequence[Mention], told: Mapping[str, float]) -> None:
    """Note of each name of a state whether the text tells of that state in other words too."""
    for mention in mentions:
        first = mention.readings[0].entry if mention.readings else None
        if first and first.feature == "COUNTRY":
            mention.is_told = first.country in told


def _told(words: Sequence[str]) -> Iterator[tuple[str, frozenset[str]]]:
    """The words that tell of states, with the states."""
    known = local_words()
    small = [word.lower() for word in words]
    for n, word in enumerate(words):
        for local in {*known.get(word, ()), *known.get(small[n], ())}:
            there = small if local.is_any_case else words
            if tuple(there[n : n + len(local.words)]) == local.words:
                yield " ".join(local.words), local.countries
        readings = country_words().get(word, ())
        if readings and all(one.is_of_people for one in readings):
            yield word, frozenset([readings[0].country])
