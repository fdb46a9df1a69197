"""Parties: from a noun phrase to the actors it names, with their spans.

A mention of the text's actor reading wins, the one nearest the phrase's head first; else the phrase is
coded by its words ("protesters", "the army").  "members of X", "the government of X" and possessors
lend their actor to a head that names none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.facts.events.clauses import Clause
from wirecopy.facts.events.phrases import Phrase, compound
from wirecopy.model import Actor, ActorMention, ActorReading, Span

#: Codes a noun phrase that no mention covers; None where it names no actor.
PhraseCoder = Callable[[str], Actor | None]


@dataclass(frozen=True, slots=True)
class Party:
    """One actor and the words that name it."""

    actor: Actor
    span: Span


@dataclass(frozen=True, slots=True)
class Cast:
    """What is known of the actors of a text."""

    text: str
    reading: ActorReading
    code: PhraseCoder


def phrase_span(clause: Clause, n: int) -> Span:
    """The phrase's place in the text, an "of" phrase included."""
    first = clause.words[clause.phrases[n].first].start
    last = clause.phrases[_of_chain(clause, n)].head
    return Span(start=first, end=clause.words[last].end)


def _of_chain(clause: Clause, n: int) -> int:
    phrases, words = clause.phrases, clause.words
    while (
        n + 1 < len(phrases)
        and words[phrases[n].end].low == "of"
        and phrases[n + 1].first == phrases[n].end + 1
    ):
        n += 1
    return n


def parties_of(cast: Cast, clause: Clause, n: int | None) -> tuple[Party, ...]:
    """All parties of the list that phrase ``n`` opens; empty when it names no actor."""
    if n is None:
        return ()
    found = [_party(cast, clause, m) for m in compound(clause.words, clause.phrases, n)]
    return tuple(p for p in found if p is not None)


def _party(cast: Cast, clause: Clause, n: int) -> Party | None:
    own = _span(clause, clause.phrases[n])
    party = _mentioned(cast, own)
    if party is not None:
        return party
    whole = phrase_span(clause, n)
    if _is_agent(clause, n):
        return _coded(cast, clause, n, whole) or _mentioned(cast, whole)
    return None


def _span(clause: Clause, phrase: Phrase) -> Span:
    return Span(start=clause.words[phrase.first].start, end=clause.words[phrase.head].end)


def _is_agent(clause: Clause, n: int) -> bool:
    agents = load_lexicon().lists["agents"]
    head = clause.words[clause.phrases[n].head].low
    return head in agents or _singular(head) in agents


def _singular(noun: str) -> str:
    if noun.endswith("men"):
        return noun[:-2] + "an"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun.removesuffix("s")


def _coded(cast: Cast, clause: Clause, n: int, whole: Span) -> Party | None:
    first = n
    if first > 0 and clause.phrases[first - 1].is_possessor:
        first -= 1
    span = Span(start=clause.words[clause.phrases[first].first].start, end=whole.end)
    actor = cast.code(span.of(cast.text))
    return Party(actor, span) if actor is not None else None


def _mentioned(cast: Cast, span: Span) -> Party | None:
    """The mention that reaches the head of ``span``; else the last inside it that is no mere modifier."""
    near = [m for m in _overlapping(cast.reading.mentions, span) if m.span.end >= span.end]
    if not near:
        return None
    mention = near[0]
    return Party(cast.reading.actors[mention.actor], mention.span)


def _overlapping(mentions: Sequence[ActorMention], span: Span) -> list[ActorMention]:
    return [m for m in mentions if m.span.overlaps(span)]


def modifiers_of(cast: Cast, span: Span) -> tuple[Party, ...]:
    """Parties named inside ``span`` ("US-Russian talks"), in order."""
    inside = [m for m in _overlapping(cast.reading.mentions, span) if m.span.end <= span.end]
    return tuple(Party(cast.reading.actors[m.actor], m.span) for m in inside)
