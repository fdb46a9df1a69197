"""Hyphened verbs ("test-fired", "tear-gassed"): one word each, of which the network reads the second half.

In the treebanks they are rare, and three words: a first half is taken for the head of the name before it ("North
Korea test"), and the verb for a participle that describes the noun behind.  A closed class; forms that are
a noun's as well ("a court-martial", "two car-bombs", "the carpet-bombing of") are verbs behind a word that asks for one
("to test-fire", "were tear-gassing").

Known misses: base forms that nothing asks for ("they test-fire missiles every year"), and "-s" forms of verbs that are
nouns as well ("Chad court-martials an officer").
"""

from __future__ import annotations

import re
from functools import cache

from wirecopy.data.word_lists import sentence_words
from wirecopy.text.inflection import verb_forms

VERBS = sentence_words("hyphened.verbs")
#: Of these "-s" is mostly the plural of a noun ("two car-bombs").
_NOUNS = sentence_words("hyphened.nouns")
#: What stands right before a base form that is a verb.
_BEFORE_BASE = re.compile(
    r"(?:\b(?:to|will|would|can|could|may|might|shall|should|must|not)|n['’]t|['’]ll)\s+\Z",
    re.IGNORECASE,
)
_BEFORE_GERUND = re.compile(
    r"(?:\b(?:am|is|are|was|were|be|been|being|by|of|for|from|without|before|after|while|when)|['’](?:s|re|m))\s+\Z",
    re.IGNORECASE,
)
#: Letters of the longest word that asks for one of these forms, with the blank.
_REACH = 8
#: A prefix that the network knows only without its hyphen.
_COUNTER = "counter-"


def forms_of(verb: str) -> dict[str, str]:
    """Form -> its kind, as ``verb_forms``; of a verb with a hyphen the second half is inflected."""
    first, hyphen, second = verb.rpartition("-")
    return {first + hyphen + form: kind for form, kind in verb_forms(second).items()}


@cache
def _forms() -> dict[str, tuple[str, str]]:
    """Form -> verb and kind of form, of all verbs of this class."""
    return {form: (verb, kind) for verb in VERBS for form, kind in forms_of(verb).items()}


def verb_of(word: str) -> str | None:
    """The verb of this class that a word is a form of."""
    return _forms().get(word.lower(), (None, ""))[0] if "-" in word else None


def is_hyphened_verb(sentence: str, start: int, end: int) -> bool:
    """Whether the word from ``start`` to ``end`` of ``sentence`` is a verb of this class."""
    verb, kind = _forms().get(sentence[start:end].lower(), ("", ""))
    asks = {"base": _BEFORE_BASE, "gerund": _BEFORE_GERUND}.get(kind)
    if asks is not None:
        return asks.search(sentence, max(0, start - _REACH), start) is not None
    return bool(kind) and not (kind == "third" and verb in _NOUNS)


def whole_verbs(text: str, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """``spans`` of words and hyphens of ``text``, those of each verb of this class made one."""
    if "-" not in text:
        return spans
    whole: list[tuple[int, int]] = []
    for start, end in spans:
        if len(whole) > 1 and text[start - 1 : start] == "-" and whole[-1] == (start - 1, start):
            first = whole[-2][0]
            if whole[-2][1] == start - 1 and is_hyphened_verb(text, first, end):
                whole[-2:] = [(first, end)]
                continue
        whole.append((start, end))
    return whole


def as_read(word: str) -> str:
    """The word as the network is given it."""
    if "-" not in word:
        return word
    low = word.lower()
    if low.startswith(_COUNTER):
        return word.replace("-", "", 1)
    return word.rpartition("-")[2] if low in _forms() else word
