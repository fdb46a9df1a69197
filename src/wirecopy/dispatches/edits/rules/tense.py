"""Tense: what is to be done, and what was done.

"Will resign" and "has resigned", "plans to close" and "closed": the verb after a mark of the future stands in the other
text as a past form, without such a mark.  Present tense against either states no more than its sentence tells.
A form that is past and present alike ("cut") is past behind one who would have an "s" in the present ("the bank").

Known misses: another verb than the first text has.
"""

from __future__ import annotations

from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.contrasts import listed_bases
from wirecopy.dispatches.edits.tokens import is_word
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass
from wirecopy.text.inflection import past_forms

#: Words each side may have.
TENSE_WORDS = 4
_WILL = frozenset({"will", "shall", "would", "'ll"})
#: With "to" behind them they tell of what is not done yet.
_INTENT = edit_words("tense.intent")
#: Before the change they belong to what is ahead, or done: "was (to be) freed".
_BEEN = frozenset({"was", "were", "been"})
#: Behind them alone a form that is past and present alike is past, whoever is spoken of.
_HAVE = frozenset({"has", "have", "had", "was", "were"})
#: Behind these (who takes no "s" in the present, and what the bare verb follows) and behind plurals such a form may be
#: present.
_MANY = edit_words("tense.many")
_NO_PAST = frozenset({"is", "are", "am", "be"})


def tense(change: Change) -> Verdict | None:
    """Something to come that the other text tells as done."""
    if max(len(change.words_a), len(change.words_b)) > TENSE_WORDS or change.crosses_sentence:
        return None
    before = change.before_a() if change.before_a() == change.before_b() else ()
    one, two = (*change.words_a, *change.after_a()), (*change.words_b, *change.after_b())
    if any(_is_done(ahead, done, before) for ahead, done in ((one, two), (two, one))):
        return Verdict(EditClass.FACT, 2, "something to come, told as done, or the reverse")
    return None


def _is_done(ahead: tuple[str, ...], done: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether the verb to come in ``ahead`` is told as past in ``done``, both behind the same word."""
    is_ahead_too = any(word in _INTENT or word.endswith("ing") for word in done)
    if set(before) <= _BEEN and not is_ahead_too:
        ahead, done = (*before, *ahead), (*before, *done)
    verb = _verb_ahead(ahead)
    if verb is None or _verb_ahead(done) is not None:
        return False
    return any(_is_past_of(word, verb) for word in done) or _is_same_past(verb, done, before)


def _is_same_past(verb: str, done: tuple[str, ...], before: tuple[str, ...]) -> bool:
    """Whether ``done`` is the verb's past that is written as its present, behind "has" or one who acts."""
    if past_forms(verb)[0] != verb:
        return False
    if len(done) > 1:
        return done[-1] == verb and set(done[:-1]) <= _HAVE
    is_many = not before or before[0] in _MANY or before[0][-1] == "s"
    return done == (verb,) and not is_many and is_word(before[0])


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
    return verb in listed_bases(word)
