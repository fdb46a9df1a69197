"""Lexicon: whether letters are an English word, and which words they are a form of.

Known are the whole words among the pieces of the English reader, the words of the event lexicon, a list of seldom ones
that are spelt nearly like others ("proscribe"), and what prefixes and endings make of them ("refile", "insured" beside
"insurance").  What a form may come from tell the rules of spelling: "planed" is a form of "plane" and "planned" one of
"plan".

Known misses: rare words that none of them has in any form.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from wirecopy.text.inflection import INFLECTIONS, regular_bases, without_prefix

#: Endings of forms and derived words; a word is known with one where its stem is known with another.
_ENDINGS = (
    "", "e", "es", "s", "ed", "ing", "er", "ers", "or", "ors", "ion", "ions", "ation", "ations", "ance", "ence", "ment",
    "ments", "able", "ly", "ness", "ity", "ive", "ful", "less", "y",
)  # fmt: skip
#: Those before which no "e" of the stem is dropped and no consonant doubled.
_ON_BARE = tuple(ending for ending in _ENDINGS if ending[:1] not in set("aeioy"))
#: Letters of the shortest stem that endings are exchanged at.
_STEM = 5
#: What inflects a word or names who does it, and letters of the shortest verb of whom that is told ("sender").
_FORMS, _AGENT = (*INFLECTIONS, "er"), 4


def are_other_words(one: str, two: str) -> bool:
    """Whether both are words of English, and forms of different ones: "hoping" and "hopping"."""
    left, right = word_bases(one), word_bases(two)
    return bool(left and right) and not left & right


def is_misspelling(one: str, two: str) -> bool:
    """Whether just one of two words is one of English, or both are forms of one, one of them unusual."""
    left, right = word_bases(one), word_bases(two)
    if bool(left) != bool(right):
        return True
    return bool(left & right) and (one in _words()) != (two in _words())


@lru_cache(maxsize=20_000)
def word_bases(word: str) -> frozenset[str]:
    """The English words of which ``word`` is an inflected form, or is one itself; none where it is no word."""
    bases = {base for base in _inflection_bases(word) if _is_word(base)}
    if not bases and _is_word(word):
        bases = {word}
    return frozenset(bases)


def _inflection_bases(word: str) -> frozenset[str]:
    """What ``word`` would be a form of, by the rules of spelling: of "sending" and "sender" in the plural, too."""
    single = word.removesuffix("s") if word.endswith(("ings", "ers")) else word
    is_long = len(single) >= len("er") + _AGENT
    return regular_bases(single, _FORMS if is_long else INFLECTIONS)


def _is_word(word: str) -> bool:
    return _is_known(word) or any(map(_is_known, without_prefix(word)))


def _is_known(word: str) -> bool:
    """Whether the word is listed, or its stem is with another ending: of words without one only before a consonant."""
    words = _words()
    if word in words:
        return True
    for ending in _ENDINGS:
        stem = word.removesuffix(ending)
        if not word.endswith(ending) or len(stem) < _STEM:
            continue
        if ending in {"e", "es"} and stem in words:
            continue
        if any(stem + other in words for other in (_ON_BARE if ending in {"", "s"} else _ENDINGS)):
            return True
    return False


@cache
def _words() -> frozenset[str]:
    from wirecopy.data.english import english_model
    from wirecopy.data.event_lexicon import load_lexicon
    from wirecopy.data.style import load_style

    pieces = frozenset(piece for piece in english_model().pieces if piece.isalpha())
    listed = {
        word
        for rule in load_lexicon().rules
        for phrase in (*rule.verbs, *rule.nouns)
        for word in re.findall(r"[a-z]{3,}", phrase)
    }
    return pieces | listed | load_style().rare
