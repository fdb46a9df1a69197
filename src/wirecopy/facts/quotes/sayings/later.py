"""Later words of saying: where another saying of the sentence ends what was said.

"X said A, and Y said B" are two; so are "X said A, adding B", "I think A and I think B", "X says A, Y insists
B" and "X says A, while Y insists B".  A clause of saying that closes the sentence passes the words on ("X
said A, Y reported").
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from wirecopy.facts.quotes.cues import cue_words
from wirecopy.facts.quotes.grammar import (
    BOUNDARIES,
    QUESTION_WORDS,
    SUBJECT_PRONOUNS,
    is_past,
)
from wirecopy.facts.quotes.sayings.closing import closing_clause, is_final
from wirecopy.facts.quotes.sayings.content import opens_clause
from wirecopy.facts.quotes.sayings.subjects import Subject, subject_after, subject_before
from wirecopy.facts.quotes.units import Item

#: Between two sayings of one sentence stands one of these.
_JOINTS = frozenset({"and", "but", "though", "although", ";"})
#: Behind a comma these set off what another says.
_CONTRASTS = frozenset({"while", "whereas"})
#: Verbs that "and" sets off without a comma.
_SHORT = frozenset({"say", "tell", "add"})
#: What is denied or doubted, in one word.
_OBJECTS = frozenset("it this that".split())
#: Longest and shortest remark before the verb by which another judges it, in items.
_LONGEST_JUDGED, _SHORTEST_JUDGED = 16, 2
#: What such a remark opens with.
_OPEN_REMARKS = frozenset({"a", "an", "which"})
#: Between "X says" and a comma these open a clause that what is said goes on behind.
_UNDER = (BOUNDARIES | QUESTION_WORDS) - {"and", "but", "or", "that", "than"}


class FirstSaying(NamedTuple):
    """The words of saying before the content: their verb and its subject."""

    cue: int
    subject: Subject


def next_saying(
    items: Sequence[Item], start: int, later: Sequence[int], first: FirstSaying | None = None
) -> tuple[int, tuple[int, int] | None]:
    """Where later words of saying end the content, and who passes it on when they close it."""
    for cue in later:
        if cue <= start:
            continue
        word = items[cue].lower
        if word in cue_words():
            if (comma := _remark_judged(items, cue, start)) is not None:
                return comma, None
            if word.endswith("ing") and (items[cue - 1].text == "," or items[cue - 1].is_quote):
                return next((n for n in range(start, cue) if items[n].text == ";"), cue), None
            joint = _coordinated(items, cue, start, first) or _contrasted(items, cue, start, first)
            if joint is not None:
                return joint, None
            clause = closing_clause(items, cue, start)
            if clause and is_final(items, clause[2]):
                part = next((n for n in range(start, clause[1]) if items[n].text == ";"), None)
                if part is not None:
                    return part, None  # "X said A; B, he added."
                return clause[1], (clause[0].start, clause[0].end)
        elif word == "according" and (items[cue - 1].text == "," or items[cue - 1].is_quote):
            speaker = subject_after(items, cue + 1)
            return cue, None if speaker.is_empty else (speaker.start, speaker.end)
    return len(items), None


def _remark_judged(items: Sequence[Item], cue: int, start: int) -> int | None:
    """The comma before what another judges of the report ("X said A, a claim that Y called “B”")."""
    if cue_words()[items[cue].lower][0] != "judge" or items[cue].lower.endswith("ing"):
        return None
    for comma in range(cue - 1, max(start + 1, cue - _LONGEST_JUDGED), -1):
        if items[comma].is_quote or is_past(items[comma]):
            return None
        if items[comma].text == "," and items[comma + 1].lower in _OPEN_REMARKS:
            return comma if cue > comma + _SHORTEST_JUDGED else None
    return None


def opens_judged(items: Sequence[Item], at: int) -> bool:
    """Whether a remark that another judges by opens there ("..., X said, a result Y called “A”")."""
    reach = range(at + _SHORTEST_JUDGED, min(len(items), at + _LONGEST_JUDGED))
    kinds = ((cue_words().get(items[n].lower, ("", ""))[0], n) for n in reach)
    cue = next((n for kind, n in kinds if kind == "judge"), None)
    return cue is not None and _remark_judged(items, cue, at - 3) == at - 1


def _coordinated(
    items: Sequence[Item], cue: int, start: int, first: FirstSaying | None
) -> int | None:
    """Where ", and (X) said" sets off another saying of the same kind."""
    subject = subject_before(items, cue, start)
    at = subject.clause if not subject.is_empty else subject.end
    if at <= start + 1 or subject.has_remark:
        return None
    if items[at - 1].lower in _CONTRASTS and items[at - 2].text == "," and not subject.is_empty:
        return at - 1
    joint = at - 1 if items[at - 1].lower in _JOINTS else None
    if joint is None:
        return None
    is_short = subject.is_empty or cue_words()[items[cue].lower][1] in _SHORT
    is_short = is_short or (first is not None and _is_same(items, subject, first.subject))
    if not is_short and items[joint].text != ";" and items[joint - 1].text != ",":
        return None
    return joint


def _contrasted(
    items: Sequence[Item], cue: int, start: int, first: FirstSaying | None
) -> int | None:
    """Where a comma alone sets off what another says at the same time ("X says A, Y insists B").

    Y is named by words of his own, a clause or "it" stands behind his verb, and nothing under "if" or "when"
    before the comma goes on behind it.
    """
    subject = subject_before(items, cue, start)
    comma = subject.clause - 1
    if first is None or subject.is_empty or subject.has_remark or comma <= start + 1:
        return None
    if items[comma].text != "," or subject.start != comma + 1 or subject.is_relative:
        return None
    is_own = items[subject.start].lower not in SUBJECT_PRONOUNS
    is_under = any(item.lower in _UNDER for item in items[start:comma])
    is_alike = _is_present(items, cue) == _is_present(items, first.cue)
    if is_under or not is_own or not is_alike or _is_same(items, subject, first.subject):
        return None
    return comma if cue + 1 < len(items) and _reports(items, cue + 1) else None


def _reports(items: Sequence[Item], at: int) -> bool:
    return items[at].lower in _OBJECTS or opens_clause(items, at)


def _is_present(items: Sequence[Item], cue: int) -> bool:
    """Whether the verb is in the present: its base form, or that with "-s"."""
    word, base = items[cue].lower, cue_words().get(items[cue].lower, ("", ""))[1]
    return word == base or word.endswith("s")


def _is_same(items: Sequence[Item], one: Subject, other: Subject) -> bool:
    """Whether two subjects are the same words."""
    words = [[item.lower for item in items[s.start : s.end]] for s in (one, other)]
    return not one.is_empty and words[0] == words[1]
