"""Tense: what is to be done, and what was done.

"Will resign" and "has resigned", "plans to close" and "closed": the verb after a mark of the future stands in the other
text as a past form, without such a mark.  Present tense against either states no more than its sentence tells.

Known misses: another verb than the first text has.
"""

from __future__ import annotations

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.contrasts import base_forms
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass

#: Words each side may have.
TENSE_WORDS = 4
_WILL = frozenset({"will", "shall", "would", "'ll"})
#: With "to" behind them they tell of what is not done yet.
_INTENT = frozenset(
    "plans plan planned planning intends intend intended hopes hope hoped wants want wanted vows vowed vow threatens "
    "threatened promises promised agrees agreed set due expected scheduled prepares preparing tries tried trying "
    "attempted attempts is are was were going about".split()
)
_NO_PAST = frozenset({"is", "are", "am", "be"})


def tense(change: Change) -> Verdict | None:
    """Something to come that the other text tells as done."""
    if max(len(change.words_a), len(change.words_b)) > TENSE_WORDS or change.crosses_sentence:
        return None
    after = change.after_a(), change.after_b()
    is_same = after[0] == after[1]
    sides = [
        (*words, *(() if is_same else behind))
        for words, behind in ((change.words_a, after[0]), (change.words_b, after[1]))
    ]
    for ahead, done in (sides, sides[::-1]):
        verb = _verb_ahead(ahead)
        if verb and _verb_ahead(done) is None and any(_is_past_of(word, verb) for word in done):
            return Verdict(EditClass.FACT, 2, "something to come, told as done, or the reverse")
    return None


def _verb_ahead(words: tuple[str, ...]) -> str | None:
    """The verb behind a mark of the future."""
    for at in range(1, len(words)):
        is_intent = at > 1 and words[at - 1] == "to" and words[at - 2] in _INTENT
        if words[at - 1] in _WILL or is_intent:
            return words[at]
    return None


def _is_past_of(word: str, verb: str) -> bool:
    if word in {"was", "were"}:
        return verb == "be"
    is_present = word in _NO_PAST or word.endswith("ing") or word[-1] == "s"
    if word == verb or is_present:
        return False
    return verb in base_forms(word) or word in load_lexicon().irregular.get(verb, ())
