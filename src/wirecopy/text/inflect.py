"""Inflection: the forms of an English verb or noun, from its lemma.

Regular spelling rules and a table of irregular verbs.  Known misses: rare irregular plurals, and
doubling of consonants in verbs of several syllables that are not listed.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

_VOWELS = "aeiou"
#: Verbs of several syllables whose last one is stressed, so that their consonant doubles.
_DOUBLING = frozenset(
    "rebut abet compel expel dispel propel repel impel admit commit permit submit transmit omit refer"
    " defer prefer deter occur recur concur control patrol annul rebel kidnap worship abhor regret"
    " allot acquit equip program unplug embed upset signal cancel travel model label quarrel".split()
)
_MONOSYLLABLE = re.compile(r"^[^aeiou]*(?:qu)?[aeiou][^aeiouwxy]$")
_IRREGULAR_NOUNS = {"man": "men", "woman": "women", "child": "children", "crisis": "crises"}


def verb_forms(lemma: str, irregular: Mapping[str, tuple[str, ...]]) -> dict[str, str]:
    """Form -> its kind: ``base``, ``third``, ``gerund``, ``past`` (past tense or participle)."""
    forms = {lemma: "base"}
    if lemma == "be":
        forms |= dict.fromkeys(("am", "is", "are", "'s", "'re", "'m"), "third")
    else:
        forms[third_person(lemma)] = "third"
    for stem in _stems(lemma):
        forms[f"{stem}ing"] = "gerund"
    for past in irregular.get(lemma) or tuple(_regular_pasts(lemma)):
        forms[past] = "past" if past != lemma else "base"
    return forms


def plural(noun: str) -> str:
    """Plural of a noun by the rules of spelling."""
    for single, many in _IRREGULAR_NOUNS.items():
        if noun.endswith(single):
            return noun.removesuffix(single) + many
    return third_person(noun)


def third_person(word: str) -> str:
    """``word`` with its -s, -es or -ies."""
    if word.endswith("y") and word[-2:-1] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh", "o")):
        return word + "es"
    return word + "s"


def _stems(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("ie"):
        return (lemma[:-2] + "y",)
    if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and lemma != "be":
        return (lemma[:-1],)
    if _MONOSYLLABLE.match(lemma):
        return (lemma + lemma[-1],)
    return (lemma, lemma + lemma[-1]) if lemma in _DOUBLING else (lemma,)


def _regular_pasts(lemma: str) -> tuple[str, ...]:
    if lemma.endswith("e"):
        return (lemma + "d",)
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return (lemma[:-1] + "ied",)
    return tuple(f"{stem}ed" for stem in _stems(lemma))
