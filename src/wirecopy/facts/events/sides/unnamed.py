"""Unnamed: the other side of an act that none of its own words names.

It is left to what was told before, to the land the act is done in, or it is no actor but the thing that
is blamed, refused or protested against.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.deeds import DEFINITE, makers_of
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.acts.loose import is_act
from wirecopy.facts.events.clause.clauses import clause_end, find_prepositional
from wirecopy.facts.events.clause.slots import Slot
from wirecopy.facts.events.parties.answers import answered
from wirecopy.facts.events.parties.parties import (
    NOWHERE,
    Party,
    is_own,
    is_unusable,
    parties_of,
    phrase_span,
)
from wirecopy.facts.events.parties.standing import is_domestic
from wirecopy.facts.events.parties.taken_up import them
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.facts.events.sides.addressed import addressed
from wirecopy.model import Actor, EventMention
from wirecopy.model.actor import UNIDENTIFIED
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular


def told_before(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """Recipients that the sentence leaves to what was told before it."""
    recall, clause, slots = scene.recall, scene.clause, draft.roles.recipients
    if not draft.roles.is_mutual:
        makers = _makers(scene, draft, actors)
        if makers:  # who did violence that names no doer is nobody to blame or to answer
            return tuple(Party(actor, NOWHERE) for actor in makers if actor != UNIDENTIFIED)
    found = them(recall, clause, slots, actors)
    if not found and not draft.trigger.pattern.is_noun and not _answers_nobody(scene, draft):
        found = answered(recall.told + recall.here, draft.event_type, actors)
    if not found and draft.mode == "crowd-control":
        found = recall.crowd()
    own = any(isinstance(s, int) and is_own(clause, s) for s in slots)
    if found or own or _is_told(scene, draft, actors) or _thing_acted_on(scene, draft):
        return found
    return addressed(scene, draft.event_type, actors)


def _makers(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> tuple[Actor, ...]:
    """Whose act told before the recipients stand for."""
    acting = {party.actor for party in actors}
    return makers_of(scene.recall.told, scene.clause, draft.roles.recipients, acting)


def _is_told(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> bool:
    """Whether words tell the other side: both of a mutual act ("a trade war between two states"), or an act ("condemned it")."""
    heads = (scene.clause.phrases[s].head for s in draft.roles.recipients if isinstance(s, int))
    is_act = any(scene.clause.words[head].low in ("it", "this", "that") for head in heads)
    return is_act or (draft.roles.is_mutual and len(actors) > 1)


def land_acted_in(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """The foreign state in whose land an act is done that names nobody else ("agreed to a truce in Chad")."""
    clause, own = scene.clause, {p.actor.country for p in actors}
    told = clause.words[draft.trigger.first : clause_end(clause.words, draft.trigger.end)]
    is_elsewhere = draft.mode == "resign" or any(w.low in word_list("venues") for w in told)
    if draft.event_type not in _ABROAD or draft.trigger.pattern.is_noun or is_elsewhere:
        return ()
    end = draft.trigger.end
    is_said = draft.event_type in _VERBAL and clause.words[end - 1].kind == "V"
    said_at = end + 1 if is_said else None
    places = (
        n
        for n in find_prepositional(clause, end, _IN)
        if clause.phrases[n].first != said_at  # "apologized in Rome", "pledged in Rome to"
    )
    found = (scene.recall.state_at(phrase_span(clause, n)) for n in places)
    return tuple(p for p in found if p is not None and p.actor.country not in own)[:1]


_IN = frozenset(("in",))
#: Acts of words: a place right behind the verb tells where they were said.
_VERBAL = frozenset((EventType.AGREE, EventType.CONCEDE))
_ABROAD = frozenset((EventType.AGREE, EventType.RETREAT, EventType.CONCEDE, EventType.MOBILIZE))


def thing_at_home(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> tuple[Party, ...]:
    """What an act is aimed at where it is nobody: of the state a report is about, if that is acted upon.

    Violence that nobody named did is no state's.
    """
    things = _thing_acted_on(scene, draft)
    if UNIDENTIFIED in _makers(scene, draft, actors):
        return things
    states = addressed(scene, draft.event_type, actors)
    country = states[0].actor.country if states else None
    if country is None and actors and is_domestic(actors[0].actor):
        country = actors[0].actor.country  # courts throw out what is put to them at home
    return tuple(
        p if p.actor.country else replace(p, actor=replace(p.actor, country=country))
        for p in things
    )


def measure_at_home(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """A measure that is called bad in a report on one state, whose it is ("called the cuts cruel")."""
    clause, home = scene.clause, scene.recall.told_of(scene.sentence)
    first = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    if draft.mode != "disapprove" or draft.trigger.rule.needs != "both" or home is None:
        return ()
    if not isinstance(first, int) or clause.words[clause.phrases[first].first].low not in DEFINITE:
        return ()
    words = clause.words[clause.phrases[first].first : clause.phrases[first].end]
    if not any(singular(w.low) in word_list("government_measures") for w in words):
        return ()
    things = parties_of(scene.cast, clause, first, is_loose=True)
    return tuple(replace(p, actor=replace(p.actor, country=home)) for p in things)


def _thing_acted_on(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """What a verb of blame, refusal or protest is aimed at, where it is nobody ("rejected the referendum").

    A thing tells no country, wherever it is.
    """
    slots = draft.roles.recipients
    behind = (s for s in slots if _is_behind(scene, draft, s))
    slot = next(iter(slots), None) if draft.roles.is_passive else next(behind, None)
    is_aimed = not _AIMED.isdisjoint((draft.event_type, draft.act)) and draft.mode != "obstruct"
    is_verb = not draft.trigger.pattern.is_noun
    if not (is_aimed and is_verb and isinstance(slot, int)) or not _is_thing(scene, draft, slot):
        return ()
    return parties_of(scene.cast, scene.clause, slot, is_loose=True)


def _is_behind(scene: Scene, draft: Draft, slot: Slot) -> bool:
    """Whether a slot is a phrase behind the act's own words, or what they are said of ("accused the bill of")."""
    trigger = draft.trigger
    is_accused = trigger.pattern.words.endswith(("* of", "* for"))
    start = trigger.head if is_accused else trigger.end
    return isinstance(slot, int) and scene.clause.phrases[slot].first >= start


def _is_thing(scene: Scene, draft: Draft, n: int) -> bool:
    """Whether a phrase names a thing; what is refused is no act ("end the strike")."""
    clause, phrase = scene.clause, scene.clause.phrases[n]
    head = clause.words[phrase.head - (clause.words[phrase.head].upos == "NUM")]  # "Bill 12"
    is_noun = head.upos in ("NOUN", "PROPN") and phrase.first <= phrase.head
    is_refused_act = draft.event_type is not EventType.ACCUSE and is_act(clause, n)
    return is_noun and not is_unusable(clause, n) and not is_refused_act


_AIMED = frozenset((EventType.ACCUSE, EventType.REJECT, EventType.PROTEST))


def _answers_nobody(scene: Scene, draft: Draft) -> bool:
    """Whether an act is no answer to who acted before: words tell to whom, or of what, or it is an inquiry."""
    first = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    if first is None or draft.mode == "investigate":
        return draft.mode == "investigate"
    clause, phrase = scene.clause, scene.clause.phrases[first]
    word = clause.words[phrase.head]
    is_somebody = word.kind == "O" and word.low not in DEFINITE | {"it"}
    is_any_deed = is_act(clause, first) and clause.words[phrase.first].low not in DEFINITE
    return is_somebody or (is_any_deed and draft.event_type is EventType.ACCUSE)


def met_with(mention: EventMention, told: Iterable[EventMention]) -> EventMention:
    """An agreement with those whom its actor is told to meet ("in talks with Chad's envoy, agreed to")."""
    if mention.event_type is not EventType.AGREE or mention.recipients or mention.is_mutual:
        return mention
    met = (
        m
        for m in told
        if m.is_mutual and m.event_type is EventType.CONSULT and set(mention.actors) < set(m.actors)
    )
    meeting = next(met, None)
    if meeting is None or len(meeting.actors) != len(meeting.actor_spans):
        return mention
    sides = zip(meeting.actors, meeting.actor_spans, strict=True)
    others = [(a, s) for a, s in sides if a not in mention.actors]
    return replace(
        mention,
        recipients=tuple(a for a, _ in others),
        recipient_spans=tuple(s for _, s in others),
        why=f"{mention.why}; to whom it met",
    )


def asked_by_protest(mention: EventMention, told: Iterable[EventMention]) -> EventMention:
    """A protest with whom its own demand is put to, where else none is named ("marched to demand that Chad")."""
    if mention.event_type is not EventType.PROTEST or mention.recipient_spans:
        return mention
    demands = (
        m
        for m in told
        if m.event_type is EventType.REQUEST and m.actors == mention.actors and m.recipient_spans
    )
    demand = next(demands, None)
    if demand is None or demand.trigger < mention.trigger:
        return mention
    return replace(
        mention,
        recipients=demand.recipients,
        recipient_spans=demand.recipient_spans,
        why=f"{mention.why}; to whom its demand is put",
    )
