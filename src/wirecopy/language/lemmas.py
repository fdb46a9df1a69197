"""Lemmas: irregular forms, exceptions by word, rules of spelling, the edit of a known suffix.

Inflected verbs, nouns and adjectives go by ``wirecopy.text.inflection``, other words by the edit of their longest
known suffix under their tag: how many letters to take off the end and what to put there (``3y``).
Names keep their spelling; a name in the plural ("the Smiths", "Democrats") becomes singular, as in
the treebanks, but for the closed list of names that have no singular ("Netherlands").
"""

from __future__ import annotations

import re
from collections.abc import Container, Mapping, Sequence
from functools import cache

from wirecopy.data.countries import country_words
from wirecopy.text.inflection import base_form, irregular_base
from wirecopy.text.irregular_forms import load_irregular

#: Letters of a word's end that a rule may look at; longer suffixes added nothing on held-out words.
LONGEST_SUFFIX = 5
_KEPT = ("PROPN", "X", "NUM", "PUNCT", "SYM")
_PLURAL_NAME = "PROPN|NNPS"
_APOSTROPHES = str.maketrans("’ʼ`´", "''''")
#: Letters of words that have a capital in every title: shorter ones may be "of", "from", "into".
_LONG = 5
_VOWEL = re.compile("[aeiouy]")


def edit_between(word: str, lemma: str) -> str:
    """The edit that turns ``word`` into ``lemma``."""
    same = _same_letters(word, lemma)
    return f"{len(word) - same}{lemma[same:]}"


def _same_letters(one: str, other: str) -> int:
    """How many letters both begin with."""
    same = 0
    while same < min(len(one), len(other)) and one[same] == other[same]:
        same += 1
    return same


def apply_edit(word: str, edit: str) -> str:
    """``word`` after ``edit``; unchanged when the edit takes more letters than there are."""
    digits = len(edit) - len(edit.lstrip("0123456789"))
    cut = int(edit[:digits] or 0)
    if cut > len(word):
        return word
    return (word[: len(word) - cut] + edit[digits:]) or word


def lemma_of(
    word: str,
    tag: str,
    rules: Mapping[str, str],
    words: Mapping[str, str],
    known: Container[str],
) -> str:
    """The lemma of ``word`` under the joint tag ``tag``, in small letters unless it is a name.

    Args:
        word: as written.
        tag: ``UPOS|XPOS``, or a universal tag alone.
        rules: tag and suffix -> edit.
        words: tag and word, in small letters -> lemma.
        known: words of the language, in small letters.
    """
    if tag == _PLURAL_NAME:
        return _singular_name(word, known)
    if tag.startswith(_KEPT):
        return word
    lemma = _lemma_of(word.lower().translate(_APOSTROPHES), tag, rules, words, known)
    if tag.startswith("PRON") and lemma == "i":
        return "I"
    return _with_capital(lemma, word) if tag.startswith("ADJ") else lemma


def _with_capital(lemma: str, word: str) -> str:
    """``lemma`` with the capital of an adjective made of a name, also behind a prefix ("anti-American")."""
    last = word.rpartition("-")[2].translate(_APOSTROPHES)
    if last not in _name_like() or not lemma.endswith(last.lower()):
        return lemma
    return lemma.removesuffix(last.lower()) + last


def capitalised(lemma: str) -> str:
    """``lemma`` with a capital first and the rest as it is."""
    return lemma[:1].upper() + lemma[1:]


def is_title_case(words: Sequence[str]) -> bool:
    """Whether most long words of a sentence have a capital, so that a capital tells nothing."""
    long = [word for word in words if len(word) >= _LONG and word[0].isalpha()]
    return 3 * sum(word[0].isupper() for word in long) > 2 * len(long)


def _lemma_of(
    lower: str,
    tag: str,
    rules: Mapping[str, str],
    words: Mapping[str, str],
    known: Container[str],
) -> str:
    upos, _, xpos = tag.partition("|")
    irregular = None if upos == "AUX" else irregular_base(lower, xpos)
    if irregular is not None:
        return irregular
    listed = words.get(f"{tag} {lower}")
    regular = None if upos == "AUX" else base_form(lower, xpos, known)
    if listed is not None and not (upos == "VERB" and _is_misprint(lower, listed, regular, known)):
        return listed
    return _by_suffix(lower, tag, rules) if regular is None else regular


def _is_misprint(lower: str, listed: str, regular: str | None, known: Container[str]) -> bool:
    """Whether a learned exception mended a misprint that is another verb ("wandering": "wonder")."""
    tables = load_irregular()
    if listed in tables.verbs and listed not in tables.pasts:
        return True
    is_word = regular in known or regular in tables.lists["bases"]
    return is_word and regular != lower and not lower.startswith(listed[:-1])


def _by_suffix(lower: str, tag: str, rules: Mapping[str, str]) -> str:
    """``lower`` after the edit of its longest known suffix, unless no word is left."""
    for length in range(min(LONGEST_SUFFIX, len(lower)), -1, -1):
        edit = rules.get(f"{tag} {lower[len(lower) - length :]}")
        if edit is not None:
            lemma = apply_edit(lower, edit)
            return lemma if len(lemma) > 1 and _VOWEL.search(lemma) else lower
    return lower


def _singular_name(word: str, known: Container[str]) -> str:
    if word.capitalize() in load_irregular().lists["names"]:
        return word
    lower = word.lower().translate(_APOSTROPHES)
    singular = irregular_base(lower, "NNS") or base_form(lower, "NNS", known)
    if singular is None or len(lower) != len(word):
        return word
    same = _same_letters(lower, singular)
    rest = singular[same:]
    return word[:same] + (rest.upper() if word.isupper() else rest)


@cache
def _name_like() -> frozenset[str]:
    """Adjectives that are always written with a capital."""
    found = {
        name
        for name, readings in country_words().items()
        if any(reading.kind == "adjective" for reading in readings)
    }
    return load_irregular().lists["adjectives"] | found
