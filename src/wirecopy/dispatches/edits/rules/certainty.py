"""Certainty: how sure something is, in words set, dropped or exchanged.

Modal verbs and hedges ("may", "allegedly"), what is believed, reported or feared of it, and what is foreseen, planned or
weighed, told as what will be.

Known misses: hedges of more words than these, and those that stand at another place of the sentence.
"""

from __future__ import annotations

from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.contrasts import listed_bases
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import EditClass
from wirecopy.text.function_words import BE

#: Words of a modal verb with those that hang on it ("may also have").
MODAL_WORDS = 4
#: Words each side may have where what is weighed becomes what will be.
WEIGHED_WORDS = 5
#: Letters by which two forms of a verb are known.
VERB_STEM = 4
_NOT_DONE = "done in one text, and not in the other, or only said to be"
_LESS_SURE = "more or less sure than the other text"
_HEDGES = edit_words("certainty.hedges")
_BEING = edit_words("certainty.being")
_FORESEEN = frozenset(
    "expected predicted projected forecast tipped believed thought widely".split()
)
_PLANNED = edit_words("certainty.planned")
_DUE = frozenset({"due", "set", "scheduled", "about", "poised"})
_WHO = frozenset({"who", "that", "which"})
_WEIGHED = edit_words("certainty.weighed")
_AROUND_WEIGHED = _BEING | frozenset("a an the of whether".split())
_SURE = frozenset("will shall would".split())
_MUST = frozenset({"must"})
_BOUND = _MUST | _SURE
_NEED = frozenset("has have had needs need needed".split())
#: Before a verb they tell that it was not done, or that somebody is said to have done it.
_UNDONE = edit_words("certainty.undone")
_HELPING = _BEING - {"to"}
#: Before a verb that tells what was done.
_AROUND_DONE = _HELPING | _WHO
#: What may stand between a modal verb and the verb that tells what is done.
_BEHIND_MODAL = edit_words("certainty.behind_modal")
#: Before "of" they tell that something is said, or feared, to be.
_TOLD_OF = edit_words("certainty.told_of")


def modality(change: Change) -> Verdict | None:
    """Sure, possible or bound: another degree."""
    if not change.is_small or change.crosses_sentence:
        return None
    sides = change.words_a, change.words_b
    if ("to" in sides[0] or "to" in sides[1]) and (_is_duty(*sides) or _is_duty(*sides[::-1])):
        return Verdict(EditClass.WORDING, 0, "what is to be done, in other words")
    lines = load_style().modality
    found_a, found_b = (
        {lines[word] for word in words if word in lines}
        for words in (change.words_a, change.words_b)
    )
    if found_a == found_b or not ((found_a and found_b) or (found_a | found_b) - {0, 2}):
        return None
    return Verdict(EditClass.FACT, 2, "more or less sure, or bound, than the other text")


def _is_duty(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether "is to" stands against "must" or "will", or "has to" against "must"."""
    if len(one) != 2 or one[1] != "to" or len(two) != 1:
        return False
    return two[0] in (_MUST if one[0] in _NEED else _BOUND if one[0] in BE else frozenset())


def conditional(change: Change) -> Verdict | None:
    """What is said to be, or would be, in the form of the verb alone: "coûterait", "coûte"."""
    words = load_style().words_of(change.language)
    if not words.conditional or not len(change.words_a) == len(change.words_b) == 1:
        return None
    one, two = change.words_a[0], change.words_b[0]
    is_said = [word.endswith(tuple(words.conditional)) for word in (one, two)]
    # Behind an article stands a noun ("la mayoría").
    is_noun = not words.articles.isdisjoint((*change.before_a(), *change.before_b()))
    if is_said[0] == is_said[1] or one[:VERB_STEM] != two[:VERB_STEM] or is_noun:
        return None
    return Verdict(EditClass.FACT, 2, _LESS_SURE)


def hedge(change: Change) -> Verdict | None:
    """A hedge set or dropped: "believed to be", "thought to have", "may help to", "reports of"."""
    if not change.is_one_sided or change.crosses_sentence:
        return None
    words = {*change.only}
    is_infinitive = bool(words & _HEDGES) and {"to"} <= words <= _HEDGES | _BEING
    is_would_be = change.only == ("would", "be") and "-" in (*change.keys_a, *change.keys_b)
    if not (is_infinitive or is_would_be or _is_modal(change.only) or _is_told_of(change)):
        return None
    return Verdict(EditClass.FACT, 2, _LESS_SURE)


def _is_modal(words: tuple[str, ...]) -> bool:
    """Whether a modal verb was lost or won with all that hangs on it."""
    line = load_style().modality.get(words[0])
    is_alone = 1 < len(words) <= MODAL_WORDS and _BEHIND_MODAL.issuperset(words[1:])
    return is_alone and line not in {None, 0, 2}


def _is_told_of(change: Change) -> bool:
    """Whether what was reported, or feared, stands for itself: "after reports of a leak", "after a leak"."""
    words = [word for word in change.only if word not in {"the", "a"}]
    after = change.after_a()
    is_of = len(words) == 2 and words[0] in _TOLD_OF and words[1] == "of"
    return is_of and bool(after) and after == change.after_b()


def forecast(change: Change) -> Verdict | None:
    """What is expected or planned, told as what will be: "is expected to close", "plans to close", "will close"."""
    if change.is_one_sided or not change.is_small or change.crosses_sentence:
        return None
    for one, two in ((change.words_a, change.words_b), (change.words_b, change.words_a)):
        is_foreseen = bool({*one} & _FORESEEN) and "to" in one and {*one} <= _FORESEEN | _BEING
        if is_foreseen and {*two} <= _SURE:
            return Verdict(EditClass.FACT, 2, _LESS_SURE)
        if len(one) == 2 and one[0] in _PLANNED and one[1] == "to" and {*two} <= _SURE:
            return Verdict(EditClass.WORDING, 1, "what is planned, told as what will be")
    return None


def foreseen(change: Change) -> Verdict | None:
    """What is expected or planned, with the words for that set or dropped: "is expected to leave", "leaves"."""
    if not change.is_one_sided or len(change.only) > MODAL_WORDS or change.only[-1] != "to":
        return None
    words = {*change.only} - _BEING
    if words and words <= _FORESEEN:
        return Verdict(EditClass.FACT, 2, _LESS_SURE)
    if words and words <= _PLANNED | _DUE:
        return Verdict(EditClass.WORDING, 1, "what is planned, told as done")
    return None


def believed(change: Change) -> Verdict | None:
    """What is believed of somebody, told as it is: "thought to be", "who are"."""
    if change.is_one_sided or not change.is_small or change.crosses_sentence:
        return None
    for one, two in ((change.words_a, change.words_b), (change.words_b, change.words_a)):
        is_hedge = bool({*one} & _HEDGES) and {"to"} <= {*one} <= _HEDGES | _BEING
        if is_hedge and {*two} <= _BEING - {"to"} | _WHO:
            return Verdict(EditClass.FACT, 2, _LESS_SURE)
    return None


def weighed(change: Change) -> Verdict | None:
    """What somebody thinks about, told as what will be: "was considering a bid", "would bid"."""
    sides = change.words_a, change.words_b
    if change.is_one_sided or all(map(_WEIGHED.isdisjoint, sides)):
        return None
    if max(map(len, sides)) > WEIGHED_WORDS or change.crosses_sentence:
        return None
    for one, two in (sides, sides[::-1]):
        # The deed may stand as a noun ("weighing a sale of").
        told = one[:-2] if one[-1] == "of" else one
        is_weighed = not _WEIGHED.isdisjoint(told) and {*told} <= _AROUND_WEIGHED | _WEIGHED
        if is_weighed and two[0] in _SURE:
            return Verdict(EditClass.FACT, 2, _LESS_SURE)
    return None


def undone(change: Change) -> Verdict | None:
    """What somebody refused to do, failed to do or is accused of, told as done: "refused to sign", "signed"."""
    sides = change.words_a, change.words_b
    if not 1 < max(map(len, sides)) <= WEIGHED_WORDS or change.crosses_sentence:
        return None
    if change.is_one_sided:
        is_undone = _without_helping(change.only) in _UNDONE
        return Verdict(EditClass.FACT, 2, _NOT_DONE) if is_undone else None
    for one, two in (sides, sides[::-1]):
        is_undone = len(one) > 2 and _without_helping(one[:-1]) in _UNDONE
        if is_undone and _AROUND_DONE.issuperset(two[:-1]) and _is_one_verb(one[-1], two[-1]):
            return Verdict(EditClass.FACT, 2, _NOT_DONE)
        if _is_accused(one, two, change.language):
            return Verdict(EditClass.FACT, 2, _NOT_DONE)
    return None


def _is_accused(one: tuple[str, ...], two: tuple[str, ...], language: str) -> bool:
    """Whether somebody is accused in one text of what a clause of the other tells as done: "acusado de cobrar", "que cobró"."""
    words = load_style().words_of(language)
    is_accused = len(one) > 2 and " ".join(one[:2]) in words.accused
    return is_accused and two[0] in words.relative and len(two) > 1


def _without_helping(words: tuple[str, ...]) -> str:
    return " ".join(word for word in words if word not in _HELPING)


def _is_one_verb(one: str, two: str) -> bool:
    return not listed_bases(one).isdisjoint(listed_bases(two))


CERTAINTY_RULES: tuple[Rule, ...] = (
    modality,
    conditional,
    hedge,
    believed,
    forecast,
    weighed,
    undone,
)
