"""Sides: from the slots of an act to the parties that stand in them.

Slots are alternatives, best first.  The first that names somebody is taken; else the words of one that
may stand there by its words alone.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.acts.loose import (
    Looseness,
    is_act,
    is_calamity,
    is_loose_actor,
    is_loose_doer,
    is_means,
)
from wirecopy.facts.events.acts.money import is_money
from wirecopy.facts.events.clause.clause import Clause, is_time
from wirecopy.facts.events.clause.clauses import find_object, last_of_chain
from wirecopy.facts.events.clause.phrases import owner_first, phrase_from
from wirecopy.facts.events.clause.slots import Slot
from wirecopy.facts.events.clause.words import is_agent
from wirecopy.facts.events.lexicon.patterns import load_patterns
from wirecopy.facts.events.parties.descriptions import described
from wirecopy.facts.events.parties.parties import (
    Party,
    forces_in,
    is_initials,
    is_own,
    is_unusable,
    modifiers_of,
    parties_of,
    phrase_span,
)
from wirecopy.facts.events.parties.standing import is_state
from wirecopy.facts.events.parties.taken_up import group_again, they
from wirecopy.facts.events.scene.scene import Scene, asserted_by
from wirecopy.model import Actor, Span
from wirecopy.model.event import EventType
from wirecopy.text.function_words import POSSESSIVES, STANDING
from wirecopy.text.inflection import singular


def find_side(
    scene: Scene,
    slots: Sequence[Slot],
    *,
    is_loose: Looseness,
    taken: tuple[Party, ...] = (),
    is_outward: bool = False,
) -> tuple[Party, ...]:
    """Parties of the first slot that names one not already ``taken``, or is a name itself.

    Else the words of the first slot that may be an actor by its words alone.  With ``is_outward`` somebody
    of another state than the ``taken`` goes before their own ("Egypt voiced Egypt's support for Chad").
    """
    used = {p.actor for p in taken}
    clause = scene.clause
    is_named = is_loose_doer if is_loose is is_loose_doer else is_loose_actor
    usable = [
        s for s in slots if not isinstance(s, int) or _is_usable(clause, s, slots, acts=not taken)
    ]
    if taken:
        usable = [
            s
            for s in usable
            if not isinstance(s, int)
            or not (is_means(clause, s) or is_money(clause, s) or _is_thrown(clause, s))
        ]
    own: tuple[Party, ...] = ()
    vague = () if taken else _own_forces(scene, slots)
    for at, slot in enumerate(usable):
        left = tuple(p for p in _named(scene, slot, taken) if p.actor not in used)
        if not left and at == 0 and isinstance(slot, int) and is_named(scene.clause, slot):
            left = parties_of(scene.cast, scene.clause, slot, is_loose=True)
        if left and is_outward and _are_of(left, taken):
            own = own or left
        elif left and not taken and _is_somebodys(clause, slot, left):
            vague = vague or left
        elif left and not (vague and _is_no_state(left)):
            return unique(left)
    if own or vague:
        return unique(own or vague)
    phrases = [slot for slot in usable[:4] if isinstance(slot, int)]
    loose = [
        slot
        for at, slot in enumerate(phrases)
        if (is_loose if at == 0 else is_named)(scene.clause, slot)
    ]
    names = [s for s in loose if is_named(scene.clause, s)]
    return parties_of(scene.cast, scene.clause, (names or loose)[0], is_loose=True) if loose else ()


def as_whole_thing(scene: Scene, draft: Draft, parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """``parties`` with the words of the thing that is acted on, where they only tell whose it is.

    "Shelled a Chadian village" is done to the village, by its words, and to Chad, by its actor.
    """
    if len(parties) != 1 or draft.event_type not in _ON_THINGS:
        return parties
    clause, span = scene.clause, parties[0].span
    for n in (slot for slot in draft.roles.recipients if isinstance(slot, int)):
        first = owner_first(clause.phrases, n)
        is_inside = first < draft.trigger.end  # words of the act itself
        is_put_on = (
            draft.event_type is not EventType.SANCTION or clause.words[first - 1].low == "on"
        )
        end = clause.phrases[n].end
        follows = clause.words[end] if end < len(clause.words) else None
        is_claim = follows is not None and (follows.low, follows.kind) == ("that", "S")
        if is_inside or is_claim or not is_put_on:
            continue
        whole = (
            _thing_there(clause, n, span)
            or _pair(clause, n)
            or described(clause, n, phrase_span(clause, n))
        )
        if whole.contains(span) and whole != span:
            answers = draft.event_type in _ANSWERING and not _is_dealing(clause, n)
            is_word_of_act = is_act(clause, n) and not answers
            return parties if is_word_of_act else (replace(parties[0], span=whole),)
    return parties


def _is_dealing(clause: Clause, n: int) -> bool:
    """Whether a phrase names what two do together ("refused talks with Chad"): the other is refused."""
    patterns = load_patterns().get(clause.words[clause.phrases[n].head].low, ())
    return any(p.is_noun and not p.rest and p.rule.type in _DEALING for p in patterns)


_DEALING = frozenset((EventType.CONSULT, EventType.COOPERATE))


def _pair(clause: Clause, n: int) -> Span | None:
    """A noun with both words that describe it, where phrase ``n`` is the first ("army and police posts")."""
    words, tree, phrase = clause.words, clause.tree, clause.phrases[n]
    last = phrase_from(clause.phrases, phrase.end + 1)
    if tree is None or last is None or words[phrase.end].kind != "C":
        return None
    noun = clause.phrases[last].head
    over = tree.tokens[phrase.head].head
    is_first = tree.tokens[phrase.head].deprel in ("amod", "compound") and over == noun
    if not is_first or phrase.end + 1 != clause.phrases[last].first:
        return None
    whole = described(clause, last, phrase_span(clause, last))
    return Span(start=phrase_span(clause, n).start, end=whole.end)


def _thing_there(clause: Clause, n: int, span: Span) -> Span | None:
    """A thing and where it is, where the words of ``span`` tell that ("hit a port in Chad")."""
    words, phrase = clause.words, clause.phrases[n]
    end = clause.phrases[last_of_chain(clause, n)].end
    head = words[phrase.head]
    is_thing = head.kind == "D" or (head.upos in ("NOUN", "ADJ") and not is_agent(head.low))
    if (
        not is_thing
        or end >= len(words)
        or words[end].low not in STANDING
        or is_unusable(clause, n)
    ):
        return None
    place = find_object(clause, end + 1)
    if place is None or is_means(clause, n) or not phrase_span(clause, place).overlaps(span):
        return None
    return Span(start=phrase_span(clause, n).start, end=phrase_span(clause, place).end)


#: Acts that answer what others did or put forward.
_ANSWERING = frozenset((EventType.ACCUSE, EventType.REJECT))
#: Acts that are done to things.
_ON_THINGS = frozenset(
    (
        EventType.ASSAULT,
        EventType.COERCE,
        EventType.SANCTION,
        EventType.AID,
        EventType.RETREAT,
        EventType.REJECT,
        EventType.ACCUSE,
        EventType.PROTEST,
    )
)


def _is_usable(clause: Clause, n: int, slots: Sequence[Slot], *, acts: bool) -> bool:
    """Whether a phrase may be a party: no time or storm, and no act where there is another.

    Somebody's own forces may act ("his fighters killed"); what he does with them is not done to them.
    """
    may_act = acts and clause.phrases[n].first == 0
    is_not_upon = is_time(clause, n) if may_act else is_unusable(clause, n)
    is_nothing = is_not_upon or is_calamity(clause, n)
    return not is_nothing and not (len(slots) > 1 and is_act(clause, n))


def _is_thrown(clause: Clause, n: int) -> bool:
    """Whether a phrase is what crowds throw, and nobody ("looted and threw bottles")."""
    return singular(clause.words[clause.phrases[n].head].low) in word_list("thrown")


def _is_somebodys(clause: Clause, slot: Slot, parties: tuple[Party, ...]) -> bool:
    """Whether somebody of no known state is told by whose he is ("his country"): the owner may be told too."""
    is_unknown = all(p.actor.country is None for p in parties)
    return (
        is_unknown
        and isinstance(slot, int)
        and clause.words[clause.phrases[slot].first].low in POSSESSIVES
    )


def _own_forces(scene: Scene, slots: Sequence[Slot]) -> tuple[Party, ...]:
    """Forces that act for whom the words before tell ("groups say its security forces beat migrants")."""
    first = next(iter(slots), None)
    if not isinstance(first, int) or not is_own(scene.clause, first):
        return ()
    return tuple(
        p if is_state(p.actor.country) else replace(p, actor=replace(p.actor, country=None))
        for p in parties_of(scene.cast, scene.clause, first)
    )


def _is_no_state(parties: tuple[Party, ...]) -> bool:
    """Whether none of those who tell of somebody's own forces is of a state: they are another's."""
    return not any(is_state(p.actor.country) for p in parties)


def _are_of(parties: tuple[Party, ...], others: tuple[Party, ...]) -> bool:
    """Whether all are of the one state that the others are of."""
    states = {p.actor.country for p in others}
    return None not in states and len(states) == 1 and {p.actor.country for p in parties} == states


def _named(scene: Scene, slot: Slot, taken: tuple[Party, ...]) -> tuple[Party, ...]:
    if isinstance(slot, Span):
        found = modifiers_of(scene.cast, slot)
        return found if found or taken else forces_in(scene.cast, slot)
    other = frozenset(p.actor.country for p in taken if p.actor.country)
    found = (
        _speaking(scene, slot)
        or scene.recall.counted(scene.clause, slot, other)
        or group_again(scene.recall, scene.clause, slot)
        or scene.recall.guests(scene.clause, slot)
        or parties_of(scene.cast, scene.clause, slot)
        or _they(scene, slot)
    )
    used = {p.actor for p in taken}
    return found if any(p.actor not in used for p in found) else _told_here(scene, slot, used)


def _told_here(scene: Scene, n: int, used: Collection[Actor]) -> tuple[Party, ...]:
    """The person named last before "him" or "her" in the sentence: nobody who acts upon him, "himself" would be."""
    word, clause = scene.clause.words[scene.clause.phrases[n].head], scene.clause
    if word.low not in ("him", "her") or not used:
        return ()
    actors, told = scene.cast.reading.actors, Span(start=clause.words[0].start, end=word.start)
    named = (
        Party(actors[m.actor], m.span) for m in reversed(scene.cast.mentions.overlapping(told))
    )
    people = (p for p in named if p.actor.type == "person" and p.actor not in used)
    return tuple(people)[:1]


def _they(scene: Scene, n: int) -> tuple[Party, ...]:
    """Who acted before, where "they" is not a speaker's own word for others."""
    word = scene.clause.words[scene.clause.phrases[n].head]
    span = Span(start=word.start, end=word.end)
    is_quoted = any(
        segment.contains(span)
        for quote in scene.quotes
        if quote.kind != "indirect"
        for segment in quote.segments
    )
    return () if is_quoted else they(scene.recall, scene.clause, n)


def _speaking(scene: Scene, n: int) -> tuple[Party, ...]:
    """The speaker, where the phrase is "I" or "we" inside a quotation."""
    word = scene.clause.words[scene.clause.phrases[n].head]
    if word.low not in _FIRST_PERSON or is_initials(word):
        return ()
    span = Span(start=word.start, end=word.end)
    name = asserted_by(scene, span)
    actors = scene.cast.reading.actors
    return tuple(Party(a, span) for a in actors if name is not None and _same_name(a.name, name))[
        :1
    ]


def _same_name(a: str, b: str) -> bool:
    """Whether one name is the other or its end ("Kallas", "Kaja Kallas")."""
    short, long = sorted((a.casefold(), b.casefold()), key=len)
    return bool(short) and (long == short or long.endswith(f" {short}"))


_FIRST_PERSON = frozenset(("i", "we", "us", "me"))


def unique(parties: tuple[Party, ...]) -> tuple[Party, ...]:
    """Each actor once, in order."""
    return tuple({p.actor: p for p in reversed(parties)}.values())[::-1]
