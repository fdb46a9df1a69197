"""Names: which words of a text are names, by their capitals and the company they keep.

A capital inside a sentence makes a name, a capital at its start only when the word has one inside
another sentence, or when a possessive ending or a word of saying follows.  Lines in capitals or in
title case tell nothing.  German writes every noun with a capital: there a name stands beside another word with one
somewhere in the text, behind a preposition of place, in the table of countries, in capitals alone, or where no noun stands
without an article: behind a word that is neither one nor an adjective, and before the verb at a sentence's start.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise

from wirecopy.data.background_terms import load_background_terms
from wirecopy.data.given_names import given_names
from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.forms import is_country_word
from wirecopy.dispatches.edits.fronts import begins_with_name
from wirecopy.dispatches.edits.languages import GERMAN, language_of
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.text.calendar_words import MONTHS, WEEKDAYS

#: Places of a name that are remembered; enough to see whether it is used elsewhere.
PLACES = 32

_COMMON = frozenset({*MONTHS, *WEEKDAYS}) | edit_words("names.common")


#: Words that every German sentence has some of.
_GERMAN = edit_words("names.german")
_GERMAN_ONLY = edit_words("names.german_only")
#: Share of the words of a text that they have at least.
GERMAN_SHARE = 0.15
#: What stands before a noun.
_BEFORE_NOUNS = re.compile(
    r"\d.*|(?:d(?:er|ie|as|en|em|es)|(?:k|m|s|d)?ein\w{0,2}|(?:ihr|unser|euer|eur|dies|jen|jed|manch|solch|welch|all|viel|wenig|einig|"
    r"mehrer|beid|ander|sämtlich|etlich)\w{0,2}|z(?:um|ur)|i(?:m|ns)|a(?:m|ns)|vom|beim|zwei|drei|vier|fünf|sechs|sieben|acht|"
    r"neun|zehn|elf|zwölf|hundert|tausend|mehr|kaum|etwa|rund|fast|mindestens)"
)
#: An adjective; "sagte" and "teilten" are verbs where no article stands before them.
_ADJECTIVE = re.compile(r"\w{2,}(?:e[nrsm]?)")
_PAST = re.compile(r"\w+te[n]?")
#: Words that end like adjectives and stand before names.
_LIKE_ADJECTIVES = edit_words("names.like_adjectives")
#: Endings of nouns that are no names.
_NOUN_ENDINGS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "ismus", "isten", "anten",
    "enten", "ierte", "ierten", "leute", "menschen", "kräfte",
)  # fmt: skip
#: Verbs of one person or thing, behind what begins a sentence.
_VERBS = edit_words("names.verbs")
#: Words that begin sentences before a verb, and are no names.
_OPENING = edit_words("names.opening")
_BEFORE_PLACES = frozenset({"in", "aus", "nach", "bei"})


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a text."""

    #: Folded words that are names.
    words: frozenset[str]
    #: Names that stand side by side somewhere.
    pairs: frozenset[tuple[str, str]]
    #: Where each name stands, its first places.
    places: Mapping[str, tuple[int, ...]]


def read_names(row: TokenRow) -> Names:
    """The names of ``row``."""
    words = frozenset(_name_words(row))
    places: dict[str, list[int]] = {}
    for at, key in enumerate(row.keys):
        if key in words and len(places.setdefault(key, [])) < PLACES:
            places[key].append(at)
    pairs = {pair for pair in set(pairwise(row.keys)) if pair[0] in words and pair[1] in words}
    return Names(words, frozenset(pairs), {key: tuple(found) for key, found in places.items()})


def _name_words(row: TokenRow) -> set[str]:
    saying = load_style().saying
    small = {surface.casefold() for surface in set(row.surfaces) if surface[0].islower()}
    is_german = not _GERMAN.isdisjoint(small) and _is_german(row, small)
    language = language_of(row.text)
    found: set[str] = set()
    for at, surface in enumerate(row.surfaces):
        if not surface[0].isupper() or row.keys[at] in _COMMON:
            continue
        if is_german and not _is_german_name(row, at):
            if _stands_alone(row, at, small):
                found.add(row.keys[at])
            continue
        if not _begins(row, at) or (len(surface) > 1 and surface.isupper()):
            found.add(row.keys[at])
            continue
        if row.keys[at] in small:
            continue
        if language in load_style().others:
            if begins_with_name(row, at, language):
                found.add(row.keys[at])
            continue
        if _is_name_in_front(row, at, saying):
            found.add(row.keys[at])
    return found


def _is_german(row: TokenRow, small: set[str]) -> bool:
    """Whether a text with some German word is one in German."""
    share = sum(map(_GERMAN.__contains__, row.keys)) / len(row)
    is_told = not _GERMAN_ONLY.isdisjoint(small) and share > GERMAN_SHARE
    return is_told or (share > GERMAN_SHARE / 2 and language_of(row.text) == GERMAN)


def _is_german_name(row: TokenRow, at: int) -> bool:
    """Whether a word with a capital is more than a noun: by its neighbours, or as a country."""
    if is_country_word(row.surfaces[at]) or (at and row.keys[at - 1] in _BEFORE_PLACES):
        return True
    if row.keys[at] in _GERMAN or row.keys[at] in _OPENING:
        return False
    return any(
        0 <= n < len(row)
        and may_be_name(row.surfaces[n])
        and row.keys[n] not in _GERMAN
        and not _BEFORE_NOUNS.fullmatch(row.keys[n])
        for n in (at - 1, at + 1)
    )


def _stands_alone(row: TokenRow, at: int, small: set[str]) -> bool:
    """Whether a German word with a capital stands where a noun would have an article: "wie Lindner sagte"."""
    surface, key = row.surfaces[at], row.keys[at]
    if len(surface) > 1 and surface.isupper():
        return True
    if key in small or key in _OPENING or key in _GERMAN or key.endswith(_NOUN_ENDINGS):
        return False
    if _begins(row, at):
        return at + 1 < len(row) and _is_before_verb(row, at)
    before, first = row.keys[at - 1], row.keys[max(at - 2, 0)]
    if not is_word(before) or _BEFORE_NOUNS.fullmatch(before):
        return False
    if before in _VERBS or before in _LIKE_ADJECTIVES or not _ADJECTIVE.fullmatch(before):
        return True
    return bool(_PAST.fullmatch(before)) and not _BEFORE_NOUNS.fullmatch(first)


def _is_before_verb(row: TokenRow, at: int) -> bool:
    """Whether what begins a German sentence stands before a verb of one: "Quell besiegte"."""
    after = row.surfaces[at + 1]
    if after in _VERBS or row.surfaces[at] in given_names():
        return after[0].islower()
    return after[0].islower() and after.endswith("te") and after not in _LIKE_ADJECTIVES


def _is_name_in_front(row: TokenRow, at: int, saying: frozenset[str]) -> bool:
    """Whether a word that begins a sentence is a name: by what follows, or as no common word."""
    after = row.keys[at + 1] if at + 1 < len(row) else ""
    if after == "'s" or after in saying:
        return True
    if is_country_word(row.surfaces[at]):
        return True
    if row.surfaces[at] in given_names() and after and may_be_name(row.surfaces[at + 1]):
        return True
    return not is_common_word(row.keys[at])


def _begins(row: TokenRow, at: int) -> bool:
    """Whether a sentence or a quotation begins with the token."""
    if at == 0 or row.sentences[at] != row.sentences[at - 1]:
        return True
    return row.keys[at - 1] in {'"', "'"} and row.quoted[at]


def may_be_name(surface: str) -> bool:
    """Whether a word with a capital could be a name, wherever it stands."""
    return surface[0].isupper() and is_word(surface) and surface.casefold() not in _COMMON


#: Endings of words that are seldom names: such a word at a sentence's start is a common one.
_COMMON_ENDINGS = (
    "ing", "ings", "ed", "ly", "tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities", "ists", "ers", "ors",
    "men", "women", "ees", "ants", "ents", "ians", "isms", "ships", "ances", "ences",
)  # fmt: skip


@lru_cache(maxsize=50_000)
def is_common_word(word: str) -> bool:
    """Whether general English has the word, itself or without its ending."""
    known = load_background_terms().counts
    if word in known or word in _office_words():
        return True
    stems = (word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y")
    if any(stem != word and stem in known for stem in stems):
        return True
    return len(word) > 5 and word.endswith(_COMMON_ENDINGS)


@cache
def _office_words() -> frozenset[str]:
    """Words that offices are named with."""
    return frozenset(word for phrase in load_style().offices for word in phrase.split())
