"""Claims: what somebody accuses others of, thinks or counts, told as done and known.

"The union accused the mill of cutting staff" and "the mill has cut staff" tell of one deed; who says so is gone.

Known misses: accusations told in other words than their verb ("the claim that"); verbs of thinking inside a sentence.
"""

from __future__ import annotations

from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.rules.attributions import (
    ACCUSES,
    ATTRIBUTION_WORDS,
    EXCHANGE_WORDS,
    has_quoted_words,
    told,
)
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import EditClass
from wirecopy.text.function_words import ARTICLES, BE
from wirecopy.text.inflection import base_forms

#: Behind who thinks so.
_THINKS = frozenset(
    ("complain complains complained believe believes believed fear fears feared estimate estimates estimated suspect "
     "suspects suspected suggest suggests suggested think thinks thought reckon reckons reckoned expect expects expected "
     "predict predicts predicted contend contends contended maintain maintains maintained assert asserts asserted").split()
)  # fmt: skip
#: Before it they make it a noun, or somebody else's thought.
_NO_THINKERS = (
    BE | ARTICLES | frozenset("his her its their our my your this that no to who which".split())
)
_COUNTS = frozenset("a total of in all altogether some there were was".split())
_HAVE = frozenset("have has had".split())
#: Verbs that make a sentence of what is thought.
_FINITE = edit_words("claims.finite")


def accused(change: Change) -> Verdict | None:
    """Who accuses, set or dropped: "the union accused the board of lying", "the board lied"."""
    if max(len(change.words_a), len(change.words_b)) > ATTRIBUTION_WORDS:
        return None
    if change.crosses_sentence or has_quoted_words(change):
        return None
    what = "dropped" if ACCUSES.intersection(change.words_a) else "set"
    one, two = change.words_a, change.words_b
    if what == "set":
        one, two = two, one
    at = next((at for at, word in enumerate(one) if word in ACCUSES), 0)
    if not at or one[at - 1] in BE or not (one[at - 1] in _HAVE or _is_opened(change)):
        return None
    rest = tuple(word for word in one[at + 1 :] if word != "that")
    is_dropped = not two and not rest
    is_told = len(rest) > 2 and rest[-2] == "of" and two[:-1] == rest[:-2]
    if not is_dropped and not (
        is_told and not base_forms(rest[-1]).isdisjoint(base_forms(two[-1]))
    ):
        return None
    return told(change, what)


def thought(change: Change) -> Verdict | None:
    """Who thinks or complains so, set or dropped at the beginning of a sentence: "doctors fear that"."""
    words = change.only[:-1] if change.only[-1:] == ("that",) else change.only
    if (
        not change.is_one_sided
        or not 1 < len(words) <= ATTRIBUTION_WORDS
        or has_quoted_words(change)
    ):
        return None
    if words[-1] not in _THINKS or words[-2] in _NO_THINKERS or not _is_opened(change):
        return None
    if change.crosses_sentence or change.spans_sentence:
        return None
    if "that" not in change.only and not _tells(change):
        return None
    return told(change, "dropped" if change.words_a else "set")


def _tells(change: Change) -> bool:
    """Whether what follows in the sentence has a verb of its own: "they expect guests" tells of no deed of guests."""
    row, _, end = change.side
    return any(
        row.keys[at] in _FINITE
        for at in range(end, len(row))
        if row.sentences[at] == row.sentences[end]
    )


def counted(change: Change) -> Verdict | None:
    """Who says so, and words that open a count in their place: "aid groups say 200 died", "a total of 200 died"."""
    if change.is_one_sided or max(len(change.words_a), len(change.words_b)) > EXCHANGE_WORDS:
        return None
    style = load_style()
    for one, two, row, start in (
        (change.words_a, change.words_b, change.b, change.hunk.b_start),
        (change.words_b, change.words_a, change.a, change.hunk.a_start),
    ):
        is_open = start == 0 or row.sentences[start] != row.sentences[start - 1]
        is_said = len(one) > 1 and one[-1] in style.saying and style.saying.isdisjoint(two)
        if is_said and is_open and {*two} <= _COUNTS and not change.crosses_sentence:
            what = "dropped" if one is change.words_a else "set"
            return Verdict(EditClass.ATTRIBUTION, 1, f"attribution {what}, a count in its place")
    return None


def _is_opened(change: Change) -> bool:
    """Whether the change opens the sentence in the text that has words there."""
    row, start, _ = change.side
    return start == 0 or row.sentences[start] != row.sentences[start - 1]


CLAIM_RULES: tuple[Rule, ...] = (accused, thought, counted)
