"""Habits of a language in writing full stops: which words carry one, which open sentences, ordinals.

English has closed classes of its own (``abbreviations``).  Elsewhere only the abbreviations that
newswire of the larger European languages shares are known, and the words that open sentences are the
language's function words.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from wirecopy.data.language_words import load_language_words
from wirecopy.data.word_lists import sentence_words
from wirecopy.language import abbreviations

#: Languages that write a full stop after an ordinal number ("5. Januar").
_WITH_ORDINALS = frozenset("bs cs da de et fi fo hr hu is lv nb nn no sk sl sr tr".split())
_TITLES_ABROAD = abbreviations.TITLES | sentence_words("habits.titles_abroad")
#: The single letters are of "z. B.", "p. ej.", "u. a.".
_LEANING_ABROAD = sentence_words("habits.leaning_abroad")
_NUMBERED_ABROAD = sentence_words("habits.numbered_abroad")


@dataclass(frozen=True, slots=True)
class Habits:
    """Words by what a full stop after them says."""

    #: Always before a name.
    titles: frozenset[str]
    #: Inside a sentence unless an opener follows.
    leaning: frozenset[str]
    #: Before a number.
    numbered: frozenset[str]
    #: Capitalised, they nearly always open a sentence.
    openers: frozenset[str]
    #: Those that are no part of a name after an initial.
    sure_openers: frozenset[str] = frozenset()
    #: Whether ordinal numbers carry a full stop.
    has_ordinals: bool = False


ENGLISH = Habits(
    titles=abbreviations.TITLES,
    leaning=abbreviations.SHORTENED | abbreviations.LEANING,
    numbered=abbreviations.NUMBERED,
    openers=abbreviations.OPENERS,
    sure_openers=abbreviations.SURE_OPENERS,
)


@cache
def habits_of(language: str | None) -> Habits:
    """Habits of a language, ISO 639-1; ``None`` is one that could not be told."""
    if language == "en":
        return ENGLISH
    words = load_language_words().get(language or "", frozenset())
    return Habits(
        titles=_TITLES_ABROAD,
        leaning=abbreviations.SHORTENED | _LEANING_ABROAD,
        numbered=_NUMBERED_ABROAD,
        openers=frozenset(word.capitalize() for word in words),
        has_ordinals=language in _WITH_ORDINALS,
    )
