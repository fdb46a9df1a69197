"""Language of a text: by script, then by counting frequent words.

A word that only one language has counts twice.  Words count as they stand, so that "Los", "Van" and "De" of
names are no Spanish or Dutch ones; English ones count with a capital too, as they stand in headlines.
Another language must lead English by a margin, and English must show in a share of the words in small
letters: without it the text is in a language that has no list.

Known misses: dialects and close relatives (Bosnian and Montenegrin count as Croatian, Tigrinya as Amharic);
languages without a list that are close to one that has (Cebuano counts as Tagalog); short texts of names and
numbers.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import cache
from itertools import chain

from wirecopy.data.language_words import load_telling_letters, load_telling_words
from wirecopy.text.char_runs import CharRuns
from wirecopy.text.plain_words import plain_words

#: The language that the model knows.
ENGLISH = "en"
#: Characters looked at: enough for two hundred and fifty words.
_LOOKED_AT = 1600
#: Everything but white space, digits and marks; joiners belong to words.
_WORDS = CharRuns(
    "[^\\s\\d!-/:-@\\[-`{-~\u00a0-\u00bf\u060c\u061b\u061f\u0964\u2000-\u200b\u200e-\u206f\u3000-\u303f]"
)
#: Greek and all that follow, but for marks, and Latin letters with two accents.
_NOT_LATIN = re.compile(
    "[\u0370-\u1cff\u2c80-\ua71f\ua800-\uab2f\uab70-\ufaff\ufb1d-\ufdff\ufe70-\ufeff\uff66-\uffdc]"
)
#: Scripts that stand for one language on news pages.
_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\u1100-\u11ff\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("bn", re.compile("[\u0980-\u09ff]")),
    ("ta", re.compile("[\u0b80-\u0bff]")),
    ("te", re.compile("[\u0c00-\u0c7f]")),
    ("kn", re.compile("[\u0c80-\u0cff]")),
    ("ml", re.compile("[\u0d00-\u0d7f]")),
    ("gu", re.compile("[\u0a80-\u0aff]")),
    ("pa", re.compile("[\u0a00-\u0a7f]")),
    ("or", re.compile("[\u0b00-\u0b7f]")),
    ("si", re.compile("[\u0d80-\u0dff]")),
    ("km", re.compile("[\u1780-\u17ff]")),
    ("lo", re.compile("[\u0e80-\u0eff]")),
    ("my", re.compile("[\u1000-\u109f]")),
    ("am", re.compile("[\u1200-\u137f]")),
    ("bo", re.compile("[\u0f00-\u0fff]")),
    ("dv", re.compile("[\u0780-\u07bf]")),
    ("hy", re.compile("[\u0530-\u058f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
)
#: Letters of other scripts that are looked at to tell which script it is.
_LETTERS_LOOKED_AT = 300
#: Share of the characters, and of those letters, that must be of a script.
_SCRIPT_SHARE = 0.2
#: Least count of a language's words, and least share of the text's words; running text has 0.4 and more.
_LEAST, _LEAST_SHARE = 3, 0.12
#: Least share of English words among those in small letters; lists of names have 0.3 and more.
_LEAST_ENGLISH_SHARE = 0.25
#: Words of a line that may be a headline; there one word of English alone is enough, and a smaller share,
#: if no other language has any.
_LONGEST_HEADLINE, _LEAST_OF_HEADLINE, _HEADLINE_SHARE = 20, 2, 0.2
#: Endings of English words, which count once more.
_ENDINGS = ("ed", "ing", "ly", "ness", "ght", "ity")
#: Share of the words from which on English words leave no doubt, if no others are more.
_CLEAR_SHARE = 0.4
#: By how much another language must lead English: a factor, and a count that decides in short texts.
_LEAD, _HEAD_START = 1.2, 2


def detect_language(text: str) -> str | None:
    """ISO 639-1 of ``text``; None when it cannot be told."""
    head = text[:_LOOKED_AT]
    plain = plain_words(head)
    if plain is not None:
        return _of_latin(head, plain)
    others = "".join(_NOT_LATIN.findall(head))
    if len(others) > _SCRIPT_SHARE * len(head):
        letters = others[:_LETTERS_LOOKED_AT]
        for code, pattern in _SCRIPTS:
            if len(pattern.findall(letters)) > _SCRIPT_SHARE * len(letters):
                return code
        if len(others) > sum(map(str.isascii, filter(str.isalpha, head))):
            code, score = _leader(_count(set(_WORDS.find(head.casefold()))), head)
            return code if score else None
    return _of_latin(head, _WORDS.find(head))


def _of_latin(head: str, all_words: list[str]) -> str | None:
    words = set(all_words)
    if head.isupper():
        words = set(map(str.casefold, words))
    if _is_surely_english(words):
        return ENGLISH
    counts = _count(words)
    english = counts[ENGLISH]
    if english > _CLEAR_SHARE * len(words) and english == max(counts.values()):
        return ENGLISH
    code, score = _leader(counts, head)
    if score >= max(_LEAST, _LEAST_SHARE * len(words), _LEAD * english + _HEAD_START):
        return code
    is_headline = len(all_words) <= _LONGEST_HEADLINE and len(head.splitlines()) == 1
    if is_headline and not score and english >= _LEAST_OF_HEADLINE:
        least, share = _LEAST_OF_HEADLINE, _HEADLINE_SHARE
    else:
        least, share = _LEAST, _LEAST_ENGLISH_SHARE
    return ENGLISH if _is_english(english, words, least, share) else None


def _is_surely_english(words: set[str]) -> bool:
    """Whether English words leave no doubt: no other language could have more, were all of theirs its own.

    Most texts are told so, many times as fast as by counting every language.
    """
    own, shared, others = _english_words()
    english = 2 * len(words & own) + len(words & shared)
    return english > _CLEAR_SHARE * len(words) and english >= 2 * len(words & others)


def _is_english(count: int, words: set[str], least: int, share: float) -> bool:
    """Whether English words that count ``count`` are ``least``, and such a share of those in small letters."""
    small = [word for word in words if word.islower()]
    formed = sum([word.endswith(_ENDINGS) for word in small])
    return count + formed >= max(least, share * len(small))


def _count(words: set[str]) -> Counter[str]:
    table = _languages_of_words()
    known = filter(table.__contains__, words)
    return Counter(chain.from_iterable(map(table.__getitem__, known)))


def _leader(counts: Counter[str], head: str) -> tuple[str, int]:
    """The language other than English that has most words and letters of ``head``, and how many."""
    rivals = [(count, code) for code, count in counts.items() if code != ENGLISH]
    if not rivals:
        return "", 0
    found, letters, order = set(head), load_telling_letters(), _order()
    least = max(rivals)[0] / 2
    score, _, code = max(
        (count + len(letters.get(code, _NONE) & found), -order[code], code)
        for count, code in rivals
        if count >= least
    )
    return code, score


_NONE: frozenset[str] = frozenset()


@cache
def _order() -> dict[str, int]:
    return {code: place for place, code in enumerate(load_telling_words())}


@cache
def _english_words() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    """Words that count twice for English, words that count once, and those that count for others."""
    table = _languages_of_words()
    return (
        frozenset(word for word, codes in table.items() if codes.count(ENGLISH) > 1),
        frozenset(word for word, codes in table.items() if codes.count(ENGLISH) == 1),
        frozenset(word for word, codes in table.items() if {*codes} != {ENGLISH}),
    )


@cache
def _languages_of_words() -> dict[str, tuple[str, ...]]:
    """Word -> the languages that have it, twice where it is one alone."""
    found: dict[str, list[str]] = {}
    for code, words in load_telling_words().items():
        for word in sorted(words):
            found.setdefault(word, []).append(code)
    table = {word: tuple(codes if len(codes) > 1 else codes * 2) for word, codes in found.items()}
    for word in load_telling_words()[ENGLISH]:
        table.setdefault(word.capitalize(), (ENGLISH,))
    return table
