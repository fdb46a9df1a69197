"""Clauses of saying before what was said: ``X said (that) ...``, ``X told Y: "..."``, ``X vowed to ...``."""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.saying_verbs import verbs_with
from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import PREPOSITIONS
from wirecopy.facts.quotes.sayings.afterwords import without_day, without_occasion, without_remark
from wirecopy.facts.quotes.sayings.beliefs import is_of_nobody, is_told_by_another, takes_clause
from wirecopy.facts.quotes.sayings.clefts import in_cleft, past_copula
from wirecopy.facts.quotes.sayings.closing import is_link
from wirecopy.facts.quotes.sayings.content import (
    aside_end,
    content_end,
    content_start,
    judged_end,
)
from wirecopy.facts.quotes.sayings.denials import REJECTING, claim_denied, is_denied
from wirecopy.facts.quotes.sayings.fronted import is_time
from wirecopy.facts.quotes.sayings.judging import (
    PREDICATING,
    holds_judged,
    is_call_for,
    is_naming,
    is_reduced,
    lacks_subject,
)
from wirecopy.facts.quotes.sayings.later import FirstSaying, next_saying
from wirecopy.facts.quotes.sayings.leading import with_leader
from wirecopy.facts.quotes.sayings.remarks import is_no_saying
from wirecopy.facts.quotes.sayings.saying import Attribution, can_be_said
from wirecopy.facts.quotes.sayings.subjects import Subject, subject_after, subject_before
from wirecopy.facts.quotes.sayings.subordinate import main_clause_start
from wirecopy.facts.quotes.sayings.verbs import QUOTING
from wirecopy.facts.quotes.units import Item
from wirecopy.text.function_words import BE
from wirecopy.text.number_words import ONES, TENS

#: Verbs of a deed, which one who closes the sentence tells of ("X agreed to leave, his office said").
_DEEDS = frozenset({"agree"})
#: "Said by phone".
_WAYS = frozenset("phone telephone email e-mail text letter fax radio video".split())
#: Farthest that who quotes may stand in "X, quoted by Y, said", in items.
_INNER = 16
_NUMBERS = frozenset((*ONES, *TENS))


def read_before(
    items: Sequence[Item], cue: int, floor: int, later: Sequence[int]
) -> Attribution | None:
    """The saying at ``cue`` of what stands behind it; None where the verb reports nothing."""
    kind, base = cue_words()[items[cue].lower]
    subject = with_leader(items, cue, subject_before(items, cue, floor), floor)
    if (
        subject is None
        or is_no_saying(items, cue)
        or _is_link_alone(items, cue, floor)
        or _is_done_by(items, cue)
        or subject.is_negated
        or (subject.is_passive and not items[cue].lower.endswith("ing"))
    ):
        return None
    subject, start = _start(items, cue, subject)
    if start is None or start >= len(items):
        return None
    if base in verbs_with("belief") and (
        items[cue + 1].text == ","
        or not takes_clause(items, start, base)
        or is_of_nobody(items, cue, subject)
        or is_told_by_another(items, floor, start, later)
    ):
        return None
    if kind == "judge" and (
        lacks_subject(items, cue, subject)
        or is_naming(items, cue, subject)
        or holds_judged(items, start, later)
        or items[start].text in {",", ".", ";"}
        or is_reduced(items, cue)
    ):
        return None
    stop, via = next_saying(items, start, later, FirstSaying(cue, subject))
    main = main_clause_start(items, subject, floor, start, stop)
    if via and (base in _DEEDS or main < stop):
        return None  # who closes the sentence says all of it
    stop = aside_end(items, start, main)
    if kind == "judge":
        stop = judged_end(items, start, stop, in_own_words=_is_what(items, subject))
    stop = without_occasion(items, start, without_remark(items, start, stop))
    end = content_end(items, start, stop)
    if kind == "judge" and base not in PREDICATING:
        end = without_day(items, start, end)
    if end <= start or not _is_told(items, cue, start, end):
        return None
    speaker = None if subject.is_empty else (subject.start, subject.end)
    via = via or _quoted_by(items, subject.end, cue)
    start += items[start].text == ","  # "said that, in May, ..."
    return Attribution((cue, cue + 1), speaker, ((start, end),), "before", via)


def read_inverted(items: Sequence[Item], cue: int) -> Attribution | None:
    """``Said X: "..."``, where the verb opens the sentence."""
    if cue or cue_words()[items[cue].lower][0] != "say":
        return None
    subject = subject_after(items, cue)
    mark = subject.end
    if subject.is_empty or mark + 1 >= len(items) or not items[mark + 1].is_quote:
        return None
    end = content_end(items, mark + 1, len(items))
    named = (subject.start, subject.end)
    is_set_off = items[mark].text in {":", ","}
    return Attribution((0, 1), named, ((mark + 1, end),), "before") if is_set_off else None


def _start(items: Sequence[Item], cue: int, subject: Subject) -> tuple[Subject, int | None]:
    """The subject, and where what was said begins."""
    kind, base = cue_words()[items[cue].lower]
    if kind == "judge":
        return subject, cue + 1 + is_call_for(items, cue)
    if base in REJECTING:
        return subject, claim_denied(items, cue)
    start = content_start(items, cue, hearer=kind in {"tell", "urge"})
    cleft = in_cleft(items, subject)
    if cleft is not None and start is not None and items[start].lower in BE:
        return cleft, past_copula(items, start)
    return subject, start


def _is_told(items: Sequence[Item], cue: int, start: int, end: int) -> bool:
    """Whether the words there tell what was said, or what a verb denies."""
    _, base = cue_words()[items[cue].lower]
    return is_denied(items, start, end) if base == "deny" else can_be_said(items, start, end)


def _is_what(items: Sequence[Item], subject: Subject) -> bool:
    """Whether the writer names a thing by another's word for it ("what pilots called a farce")."""
    return subject.start > 0 and items[subject.start - 1].lower == "what"


def _is_link_alone(items: Sequence[Item], cue: int, floor: int) -> bool:
    """Whether what stands before the verb only links sentences or tells when ("Hours later, said X, ...")."""
    is_inverted = items[cue - 1].text == "," and not items[cue].lower.endswith("ing")
    part = items[floor : cue - 1]
    return is_inverted and (is_link(part) or is_time(part))


def _is_done_by(items: Sequence[Item], cue: int) -> bool:
    """Whether a verb is a passive participle ("Mali, ruled by ...", "the plan, announced in May, will ...")."""
    after = [item.lower for item in items[cue + 1 : cue + 3]]
    is_dated = after[:1] and after[0] in PREPOSITIONS and is_reduced(items, cue)
    if after[1:] and (after[1] in _NUMBERS or after[1].isdigit()):
        return bool(is_dated)  # "ruled by seven votes to two that ..."
    return bool(is_dated) or (after[:1] == ["by"] and not _WAYS.issuperset(after[1:]))


def _quoted_by(items: Sequence[Item], start: int, end: int) -> tuple[int, int] | None:
    """Who quotes, in the remark "X, quoted by Y, said"."""
    for at in range(start, min(end, start + _INNER) - 2):
        if items[at].lower in QUOTING and items[at + 1].lower == "by":
            comma = next((n for n in range(at + 2, end) if items[n].text == ","), end)
            return (at + 2, comma) if comma > at + 2 else None
    return None
