"""Deeds: whose act is spoken of ("welcomed the agreement", "condemned the raid", "regretted the decision").

A definite noun stands for the act of its kind that was told last, one done to the speaker's side first; words that fit any act ("the move")
for the last one of a state; a ruling for that of a court.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from functools import cache

from wirecopy.data.event_lexicon import load_lexicon, word_list
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.slots import Slot
from wirecopy.facts.events.clause.words import noun_forms
from wirecopy.facts.events.parties.standing import OFFICES
from wirecopy.model import Actor, EventMention
from wirecopy.model.actor import UNIDENTIFIED
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular

#: Acts before that are looked through: some six paragraphs.
MEMORY = 24
#: Those of them that are meetings.
_MEETINGS = frozenset("talks meeting summit".split())
#: Words that point to what was told.
DEFINITE = frozenset(("the", "this", "that", "these", "those"))
#: Nouns for words that were said, and what is said by them beside what they name as acts.
_VERBAL = {
    "call": EventType.REQUEST,
    "proposal": EventType.REQUEST,
    "suggestion": EventType.REQUEST,
    "warning": EventType.ACCUSE,
    "claim": EventType.ACCUSE,
}
_RULINGS = frozenset("ruling verdict judgment judgement sentence".split())


def makers_of(
    told: Sequence[EventMention], clause: Clause, slots: Sequence[Slot], acting: Collection[Actor]
) -> tuple[Actor, ...]:
    """Who did what the first of ``slots`` speaks of, none of those ``acting``; empty where it speaks of no act.

    A state speaks of what another one did ("Lima regretted the step").
    """
    first = next((s for s in slots if isinstance(s, int)), None)
    if first is None or clause.words[clause.phrases[first].first].low not in DEFINITE:
        return ()
    noun, own = _noun_of(clause, first), {a.country for a in acting}
    states = {a.country for a in acting if a.type == "country"}
    meant = [
        m
        for m in reversed(told[-MEMORY:])
        if _may_mean(noun, m) and any(_is_other(a, acting, states) for a in m.actors)
    ]
    upon = [m for m in meant if own & {a.country for a in m.recipients} or _names_no_side(m)]
    return tuple(a for m in (upon or meant)[:1] for a in m.actors if _is_other(a, acting, states))


def _names_no_side(mention: EventMention) -> bool:
    """Whether violence is told without who did it and whom it harmed: it may have been anybody."""
    return not mention.recipients and UNIDENTIFIED in mention.actors


def _is_other(actor: Actor, acting: Collection[Actor], states: Collection[str | None]) -> bool:
    return actor not in acting and actor.country not in states


def _noun_of(clause: Clause, n: int) -> str:
    """The noun of a phrase; an adjective behind it is none of its ("called the move absurd")."""
    phrase = clause.phrases[n]
    nouns = [w.low for w in clause.words[phrase.first : phrase.end] if w.upos == "NOUN"]
    return nouns[-1] if nouns else clause.words[phrase.head].low


def _may_mean(noun: str, mention: EventMention) -> bool:
    if noun in word_list("deals"):
        is_meeting = mention.event_type is EventType.CONSULT
        return mention.is_mutual and is_meeting == (noun in _MEETINGS)
    sectors = {s for a in mention.actors for s in a.sectors}
    if singular(noun) in _RULINGS:
        return "JUD" in sectors
    if singular(noun) in word_list("any_act"):
        return mention.status != "negated" and bool(sectors & OFFICES)
    kind = mention.event_type
    return kind is _VERBAL.get(singular(noun)) or kind in _kinds().get(noun, ())


@cache
def _kinds() -> Mapping[str, frozenset[EventType]]:
    """The types that a noun may be of, alone or with a word before it ("launch" in "missile launch")."""
    found: dict[str, set[EventType]] = defaultdict(set)
    for rule in load_lexicon().rules:
        for noun in rule.nouns:
            for form in noun_forms(noun.split()[-1]):
                if rule.type is not None:
                    found[form].add(EventType(rule.type))
    return {noun: frozenset(types) for noun, types in found.items()}
