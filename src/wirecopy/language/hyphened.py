"""Hyphened verbs ("test-fired", "tear-gassed"): one word each, of which the network reads the second half.

In the treebanks they are rare, and three words: a first half is taken for the head of the name before it ("North
Korea test"), and the verb for a participle that describes the noun behind.  A closed class; in their base form, a
noun's as well ("a court-martial"), they are verbs behind a word that asks for one ("to test-fire").
"""

from __future__ import annotations

import re
from functools import cache

from wirecopy.language.abbreviations import word_set
from wirecopy.text.inflection import verb_forms

VERBS = word_set(
    "air-drop air-lift baton-charge blood-test body-search booby-trap carpet-bomb car-bomb cherry-pick cluster-bomb",
    "cold-shoulder court-martial crowd-fund dive-bomb double-cross drip-feed drug-test fact-check fast-track field-test",
    "fine-tune fire-bomb flight-test force-feed frog-march gang-rape gate-crash green-light hand-deliver hand-pick",
    "horse-whip jump-start kick-start lathi-charge live-stream machine-gun mass-arrest mass-produce panic-buy part-fund",
    "pepper-spray petrol-bomb pistol-whip price-fix ram-raid ring-fence road-test rubber-stamp soft-pedal",
    "spoon-feed spot-check stage-manage stress-test strip-search strong-arm tear-gas test-fire test-fly test-launch",
    "war-game water-board",
)
#: What stands right before a base form that is a verb.
_BEFORE_BASE = re.compile(
    r"(?:\b(?:to|will|would|can|could|may|might|shall|should|must|not)|n['’]t|['’]ll)\s+\Z",
    re.IGNORECASE,
)
#: Letters of the longest word that asks for a base form, with the blank.
_REACH = 8
#: A prefix that the network knows only without its hyphen.
_COUNTER = "counter-"


def forms_of(verb: str) -> dict[str, str]:
    """Form -> its kind, as ``verb_forms``; of a verb with a hyphen the second half is inflected."""
    first, hyphen, second = verb.rpartition("-")
    return {first + hyphen + form: kind for form, kind in verb_forms(second).items()}


@cache
def _forms() -> dict[str, str]:
    """Form -> its kind, of all verbs of this class."""
    return {form: kind for verb in VERBS for form, kind in forms_of(verb).items()}


def is_hyphened_verb(sentence: str, start: int, end: int) -> bool:
    """Whether the word from ``start`` to ``end`` of ``sentence`` is a verb of this class."""
    kind = _forms().get(sentence[start:end].lower())
    if kind == "base":
        return _BEFORE_BASE.search(sentence, max(0, start - _REACH), start) is not None
    return kind is not None


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
