"""Classify: what an edit did, and how much it matters.

Rules are asked in order, and the first that knows an answer gives it: parts lost from a number, an office or a
country (lost_parts), forms of the same words
(style), who speaks and who is named (voice), words inside quotations, what is stated (facts), and
at last whether words were added, cut or put differently.  Inside a quotation every change of words
is a changed quotation, whatever else it is; a changed fact there is of risk 2.
"""

from __future__ import annotations

from wirecopy.data.roles import role_words
from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.forms import is_derived, is_one_letter_off
from wirecopy.dispatches.edits.quantities import is_fraction
from wirecopy.dispatches.edits.rules.appositions import apposition
from wirecopy.dispatches.edits.rules.attributions import (
    ATTRIBUTION_RULES,
    attribution,
    backshift,
)
from wirecopy.dispatches.edits.rules.claims import CLAIM_RULES
from wirecopy.dispatches.edits.rules.deeds import DEED_RULES, is_list_turned, passive
from wirecopy.dispatches.edits.rules.degrees import DEGREE_RULES
from wirecopy.dispatches.edits.rules.fact_rules import FACT_RULES
from wirecopy.dispatches.edits.rules.judging import judging
from wirecopy.dispatches.edits.rules.lost_parts import PART_RULES
from wirecopy.dispatches.edits.rules.other_languages import OTHER_LANGUAGES
from wirecopy.dispatches.edits.rules.retold import retold
from wirecopy.dispatches.edits.rules.reworded import reworded
from wirecopy.dispatches.edits.rules.roles import roles
from wirecopy.dispatches.edits.rules.rounding import rounder
from wirecopy.dispatches.edits.rules.style_rules import STYLE_RULES
from wirecopy.dispatches.edits.rules.voice_rules import VOICE_RULES
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import STYLE_CLASSES, EditClass

#: Words that carry no statement of their own; a loss of them alone is wording.
_EMPTY = edit_words("classify.empty")
#: Words with a meaning of their own that make an insertion an addition.
ADDED_WORDS = 2
#: Letters of the shortest word for which another one, a letter off, may stand by mistake.
LIKE_WORDS = 5
#: In the order they are asked.
RULES: tuple[Rule, ...] = (
    reworded,
    retold,
    *PART_RULES,
    *STYLE_RULES,
    apposition,
    roles,
    *DEED_RULES,
    *ATTRIBUTION_RULES,
    *CLAIM_RULES,
    *OTHER_LANGUAGES,
    *VOICE_RULES,
    *FACT_RULES,
    *DEGREE_RULES,
    judging,
)


#: Those whose verdict makes a change stand for itself beside another.
_ALONE: tuple[Rule, ...] = (
    retold,
    *PART_RULES,
    *STYLE_RULES,
    apposition,
    roles,
    *DEED_RULES,
    attribution,
    backshift,
    *OTHER_LANGUAGES,
    *FACT_RULES,
)


def classify(change: Change) -> Verdict:
    """The class of a change."""
    for rule in RULES:
        verdict = rule(change)
        if verdict is not None:
            return in_quotation(change, verdict)
    return _rest(change)


def is_whole(change: Change) -> bool:
    """Whether the change is one thing written in two ways, or two that changed places."""
    if reworded(change) or retold(change) or passive(change):
        return True
    verdict = _first(STYLE_RULES, change)
    if verdict is not None and verdict.edit_class in STYLE_CLASSES:
        return True
    if _first((rounder, apposition), change) or is_fraction((*change.words_a, *change.words_b)):
        return True
    deed = _first((roles, *DEED_RULES), change)
    return (deed is not None and deed.edit_class is EditClass.FACT) or is_list_turned(change)


def stands_alone(change: Change) -> bool:
    """Whether the change stands for itself beside another: style, a fact, or who speaks."""
    verdict = _first(_ALONE, change)
    return verdict is not None and (verdict.edit_class is not EditClass.WORDING or verdict.risk > 0)


def _first(rules: tuple[Rule, ...], change: Change) -> Verdict | None:
    return next((v for v in (rule(change) for rule in rules) if v is not None), None)


def in_quotation(change: Change, verdict: Verdict) -> Verdict:
    """Inside a quotation, a changed fact is a changed quotation that matters."""
    if not change.in_quote or verdict.edit_class in STYLE_CLASSES:
        return verdict
    if verdict.edit_class is EditClass.FACT:
        return Verdict(EditClass.QUOTE_TEXT, 2, f"a quotation's words changed: {verdict.why}")
    if verdict.edit_class is EditClass.QUOTE_TEXT:
        fact = _first(FACT_RULES, change)
        if fact is not None and fact.edit_class is EditClass.FACT:
            return Verdict(EditClass.QUOTE_TEXT, 2, f"a quotation's words changed: {fact.why}")
    if verdict.edit_class in {EditClass.REFERENCE, EditClass.WORDING}:
        return Verdict(EditClass.QUOTE_TEXT, 1, "a quotation's words changed")
    return verdict


def _rest(change: Change) -> Verdict:
    if change.is_one_sided:
        kind = EditClass.CUT if change.words_a else EditClass.ADDITION
        if change.spans_sentence or _is_content(change):
            line = "words left out" if change.words_a else "words set in"
            return Verdict(kind, 0, line)
        return Verdict(EditClass.WORDING, 0, "a word without weight")
    if len(change.words_a) == len(change.words_b) == 1:
        one, two = change.words_a[0], change.words_b[0]
        if is_derived(one, two):
            return Verdict(EditClass.WORDING, 1, "another form of the word")
        if is_one_letter_off(one, two, LIKE_WORDS):
            return Verdict(EditClass.WORDING, 1, "another word, one letter off")
    return Verdict(EditClass.WORDING, 0, "other words")


def _is_content(change: Change) -> bool:
    words = [word for word in change.only if word not in _EMPTY]
    names = change.names_a | change.names_b
    style = load_style()
    telling = names | style.negation | style.denials_of(change.language)
    return len(words) >= ADDED_WORDS or any(
        word in telling or word in role_words() or word[0].isdigit() for word in words
    )
