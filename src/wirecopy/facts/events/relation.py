"""Relation: what one given actor does to another in a sentence.

All drafts of the sentence compete.  One whose slots hold the two actors in their order wins over one
that has them turned round, and that over one that only stands near; a draft between the two actors
counts more than one outside.  Without any draft a few general signs decide, so that there is always
an answer.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.events.acts.drafts import Draft, draft_events
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import prepare
from wirecopy.facts.events.clause.phrases import compound
from wirecopy.facts.events.clause.slots import Slot
from wirecopy.facts.events.parties.parties import phrase_span
from wirecopy.model import Relation, Span
from wirecopy.model.event import QUAD_CODES, EventType

#: What it adds when a side's slot holds the actor asked for; a wrong side costs as much.
SIDE = 1.0
#: What it adds to stand between the two actors, or before both ("talks between X and Y").
BETWEEN = 0.5
BEFORE = 0.2
#: Loss per word between a trigger and the nearer actor: a far act is another pair's.
FAR = 0.02
#: Loss of later drafts, so that the first of equals wins.
LATER = 0.01
#: Loss where no role could be told for a noun ("the war"): mere topic.
TOPIC = 0.4


def read_relation(text: str, actor: str, recipient: str) -> Relation:
    """Type and quad class of what ``actor`` does to ``recipient``; both are words of ``text``."""
    from wirecopy.language import read

    best: tuple[float, Draft] | None = None
    for sentence in read(text, tag=True).sentences:
        clause = prepare(sentence)
        a, b = _closest(find_all(text, actor), find_all(text, recipient))
        for index, draft in enumerate(draft_events(clause)):
            score = _score(clause, draft, a, b) - LATER * index
            if best is None or score > best[0]:
                best = (score, draft)
    if best is None:
        return _backoff(text)
    kind = best[1].event_type
    return Relation(
        event_type=kind, quad_code=QUAD_CODES[kind], score=round(best[0], 3), why=best[1].why
    )


def find_all(text: str, name: str) -> list[Span]:
    """Every place of ``name`` in ``text``, case folded."""
    low, sought = text.lower(), name.lower().strip()
    found: list[Span] = []
    at = low.find(sought) if sought else -1
    while at >= 0 and len(found) < 50:
        found.append(Span(start=at, end=at + len(sought)))
        at = low.find(sought, at + len(sought))
    return found


def _closest(a: Sequence[Span], b: Sequence[Span]) -> tuple[Span | None, Span | None]:
    pairs = [(abs(x.start - y.start), x, y) for x in a for y in b if not x.overlaps(y)]
    if not pairs:
        return (a[0] if a else None), (b[0] if b else None)
    _, x, y = min(pairs)
    return x, y


def _score(clause: Clause, draft: Draft, a: Span | None, b: Span | None) -> float:
    roles = draft.roles
    score = draft.weight + _place(clause, draft, a, b)
    mutual = roles.is_mutual
    score += _side(clause, roles.actors, a, b, mutual)
    score += _side(clause, roles.recipients, b, a, mutual)
    if draft.trigger.pattern.is_noun and not roles.actors and not roles.recipients:
        score -= TOPIC
    return score


def _side(
    clause: Clause, slots: Sequence[Slot], right: Span | None, wrong: Span | None, mutual: bool
) -> float:
    if not slots:
        return 0.0
    for rank, slot in enumerate(slots[:4]):
        span = slot_span(clause, slot)
        if right is not None and span.overlaps(right):
            return SIDE * (1.0 if rank == 0 else 0.7)
        if wrong is not None and span.overlaps(wrong):
            return SIDE * 0.5 if mutual else -SIDE * 0.3
    return -0.1


def slot_span(clause: Clause, slot: Slot) -> Span:
    """Place of a slot in the text, its list and "of" phrase included."""
    if isinstance(slot, Span):
        return slot
    listed = compound(clause.words, clause.phrases, slot)
    start = phrase_span(clause, slot).start
    if slot > 0 and clause.phrases[slot - 1].is_possessor:
        start = clause.words[clause.phrases[slot - 1].first].start
    return Span(start=start, end=phrase_span(clause, listed[-1]).end)


def _place(clause: Clause, draft: Draft, a: Span | None, b: Span | None) -> float:
    if a is None or b is None:
        return 0.0
    at = clause.words[draft.trigger.head].start
    low, high = min(a.start, b.start), max(a.start, b.start)
    if low <= at <= high:
        return BETWEEN
    far = sum(1 for w in clause.words if at < w.start < low or high < w.start < at)
    return (BEFORE if at < low else 0.0) - FAR * far


#: Signs of last resort, in order.
_SIGNS = (
    ((" not ", "n't ", " no ", "without"), EventType.REJECT),
    ((" will ", " would "), EventType.AGREE),
    ((" with ", " together"), EventType.CONSULT),
    ((" against ", " over "), EventType.ACCUSE),
)


def _backoff(text: str) -> Relation:
    low = f" {text.lower()} "
    kind = next((k for signs, k in _SIGNS if any(s in low for s in signs)), EventType.ACCUSE)
    return Relation(
        event_type=kind,
        quad_code=QUAD_CODES[kind],
        score=0.0,
        why="no act of the lexicon; general signs",
    )
