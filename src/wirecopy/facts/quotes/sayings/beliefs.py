"""Beliefs and findings: where a verb of thinking, finding or showing reports what follows it.

It does where a clause, a question or a quotation follows ("thinks that", "wonders whether"), not where
it has an object ("knows that man", "shows how to knit"), speaks to the reader ("if you think ...",
"assume that ...") or is itself part of what somebody says ("farmers fear ..., the union said").
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.saying_verbs import verbs_with
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import PREPOSITIONS, is_past
from wirecopy.facts.quotes.sayings.closing import closing_clause, is_final
from wirecopy.facts.quotes.sayings.content import holds_verb, opens_clause
from wirecopy.facts.quotes.sayings.subjects import Subject
from wirecopy.facts.quotes.units import Item

#: Words of a question that a belief may take.
_ASKS = frozenset("if whether how why what".split())
#: Beliefs that take only a question.
_ASKING = frozenset({"question", "wonder"})
#: To whom a thing is shown ("showed us the way").
_SHOWN = frozenset("you us me them him her".split())
#: Behind "that NOUN" these show an object, if no verb follows ("shows that film every year").
_AFTER_OBJECTS = PREPOSITIONS | {"every", "each", ".", ",", "and"}


def takes_clause(items: Sequence[Item], start: int, base: str) -> bool:
    """Whether a quotation, a question, what follows "that", or a clause begins at ``start``.

    Verbs of asking take none of the last two.
    """
    word = items[start].lower
    if items[start].is_quote:
        return True
    if base == "show" and word in _SHOWN:
        return False
    is_open = [item.lower for item in items[start + 1 : start + 2]] == ["to"]
    if word == "it" and not is_open and not holds_verb(items, start + 1):
        return False  # "found it somewhere else"
    if word in _ASKS:
        return not _is_object(items, start, base)
    if base in _ASKING:
        return False
    if word == "that":
        return not _points(items, start)
    if items[start - 1].lower == "that":
        return not _points(items, start - 1)
    return opens_clause(items, start)


def _is_object(items: Sequence[Item], start: int, base: str) -> bool:
    """Whether a question is a thing known or found ("how to knit", "found what was left")."""
    is_skill = start + 1 < len(items) and items[start + 1].lower == "to" and base not in _ASKING
    return is_skill or (base == "find" and items[start].lower == "what")


def _points(items: Sequence[Item], that: int) -> bool:
    """Whether "that" points at a thing and opens no clause ("ruled that island for years")."""
    after = items[that + 2 :]
    if that + 1 < len(items) and items[that + 1].lower == "way":
        return True
    is_short = not after or after[0].lower in _AFTER_OBJECTS
    is_verb = (is_past(item) or (item.text.islower() and item.text.endswith("s")) for item in after)
    is_verb_next = that + 1 < len(items) and is_past(items[that + 1])
    return is_short and not is_verb_next and not any(is_verb)


def is_of_nobody(items: Sequence[Item], cue: int, subject: Subject) -> bool:
    """Whether a belief is advised or only thought of ("assume that ...", "if you think ...", "thinking that ..., she")."""
    if items[cue].lower.endswith("ing"):
        return cue == 0
    if subject.is_empty:
        return cue == 0
    first = items[subject.start].lower
    is_you = first == "you" and subject.end - subject.start == 1
    is_supposed = is_you and subject.start > 0 and items[subject.start - 1].lower == "if"
    is_it = first == "it" and cue_words()[items[cue].lower][1] == "feel"  # "it felt like ..."
    return is_supposed or is_it or first == "let"


def is_told_by_another(items: Sequence[Item], floor: int, start: int, later: Sequence[int]) -> bool:
    """Whether the sentence that holds a belief ends with who said all of it."""
    for cue in later:
        kind, base = cue_words().get(items[cue].lower, ("", ""))
        if kind not in {"say", "tell"} or base in verbs_with("belief"):
            continue
        closing = closing_clause(items, cue, floor)
        if closing is None or closing[1] <= start or not is_final(items, closing[2]):
            continue
        subject = closing[0]
        return all(item.lower != "that" for item in items[subject.start : subject.end])
    return False
