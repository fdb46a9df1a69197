"""Violence that names no doer: who was harmed is told, who did it is not.

"Nine people were killed in a car bomb blast" is an act of somebody unidentified.  It is none where the
sentence names who did it, or points back at an act whose doer was told before.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from wirecopy.data.event_lexicon import LexiconRule, word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.clause import is_time
from wirecopy.facts.events.clause.phrases import phrase_at
from wirecopy.facts.events.clause.slots import Roles
from wirecopy.facts.events.harm.arms import FIGHTING
from wirecopy.facts.events.harm.harmed import HURT
from wirecopy.facts.events.harm.harms import Harm, find_harms
from wirecopy.facts.events.lexicon.patterns import Pattern, Trigger, find_triggers
from wirecopy.facts.events.parties.parties import (
    NOWHERE,
    Party,
    modifiers_of,
    parties_of,
    phrase_span,
)
from wirecopy.facts.events.scene.genre import tells_fiction
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.facts.events.sides.sides import unique
from wirecopy.model import Actor, EventMention, Span
from wirecopy.model.actor import UNIDENTIFIED
from wirecopy.model.event import EventType
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular

#: Who did it.
DOER = Party(UNIDENTIFIED, NOWHERE)
#: How sure it is that words of harm tell of violence.
_WEIGHT = 0.6
_RULE = LexiconRule(id="no-doer", type=EventType.ASSAULT, weight=_WEIGHT)
#: Words of a perfect tense, so few words before the verb.
_PERFECT, _FEW_WORDS = frozenset({"has", "have", "'ve", "had"}), 4
#: What a long time is counted from: a year, or the beginning of a war.
_YEAR = re.compile("(?:19|20)[0-9][0-9]")
#: Modes of violence that is done to things, or over heads.
_OF_THINGS = frozenset(("destroy", "crowd-control"))
#: Characters behind an act whose doer was told in which harm is still taken to be done by it.
_NEAR = 600


def doerless(
    scene: Scene, told: Sequence[EventMention]
) -> Iterator[tuple[Draft, tuple[Party, ...], tuple[Party, ...]]]:
    """Acts of violence whose doer the sentence leaves out, with who did it and who was harmed.

    It is who was told before to have done it, else somebody unidentified; none beside what the sentence has ``told``.
    """
    words = scene.clause.words
    is_claimed = any(word.low == "responsibility" for word in words)
    is_real = scene.genre is None and not tells_fiction(scene.clause)
    if not is_real or is_claimed or any(map(_names_doer, told)):
        return
    found = find_harms(scene.clause, find_triggers(words))
    harms = [h for h in found if not (_is_toll(scene, h) or _is_somebodys(scene, h))]
    for harm in harms:
        doers = _doers(scene, harm)
        harmed = _harmed(scene, harm) if doers else ()
        harmed = tuple(p for p in harmed if p.actor not in [d.actor for d in doers])
        if harmed or (doers == (DOER,) and harm.patient is None):
            hit = [] if not harmed else [*_things_hit(scene, harm, harms)]
            yield _draft(scene, harm), doers, unique((*harmed, *hit))
            return


def _things_hit(scene: Scene, harm: Harm, others: Sequence[Harm]) -> Iterator[Party]:
    """Things hit by what harmed people ("a bomb tore through a bus, killing six"); not their own ("their car")."""
    words, phrases = scene.clause.words, scene.clause.phrases
    for other in others if harm.is_bodily else ():
        is_one = None in (other.mode, harm.mode) or other.mode == harm.mode
        if other.patient is None or other.is_bodily or not is_one:
            continue
        if words[phrases[other.patient].first].low not in POSSESSIVES:
            yield from _harmed(scene, other)


def _names_doer(mention: EventMention) -> bool:
    """Whether an act of violence, or blame for one, names its doer; a noun may leave him out ("after a murder")."""
    return _is_blow(mention) and mention.actors != (UNIDENTIFIED,)


def _is_blow(mention: EventMention) -> bool:
    """Whether it is an act of violence, or blame for one."""
    return mention.event_type is EventType.ASSAULT or mention.mode == "allege"


def _is_toll(scene: Scene, harm: Harm) -> bool:
    """Whether harm is summed up over a long time ("the war has killed 900 people since 2023"): that is no one act."""
    low = [word.low for word in scene.clause.words]
    if "since" not in low[harm.end :] or _PERFECT.isdisjoint(low[: harm.head][-_FEW_WORDS:]):
        return False
    begun = low[low.index("since", harm.end) :]
    return any(word in word_list("violence_starts") or _YEAR.fullmatch(word) for word in begun)


def _doers(scene: Scene, harm: Harm) -> tuple[Party, ...]:
    """Who did harm: the doer of an act told shortly before to which it belongs, else somebody unidentified.

    Nobody where it belongs to fighting that has sides.
    """
    if harm.is_again and singular(scene.clause.words[harm.arms or 0].low) in FIGHTING:
        return ()  # "killed in the fighting"
    last = next((m for m in reversed(scene.recall.told) if _is_blow(m)), None)
    if last is None or any(a.is_unidentified for a in last.actors):
        return (DOER,)
    if harm.is_bodily and not harm.is_again and last.mode in _OF_THINGS:
        return (DOER,)  # who burned huts killed nobody
    is_near = scene.sentence.start - last.evidence.end < _NEAR
    if not is_near or not (harm.is_again or not scene.recall.names_place(scene.sentence)):
        return (DOER,)
    if last.date and any(t.value and t.value[: len(last.date)] != last.date for t in scene.times):
        return (DOER,)  # "were ambushed in March"
    is_sure = last.event_type is EventType.ASSAULT and last.status == "past" and not last.is_mutual
    return tuple(Party(a, NOWHERE) for a in last.actors) if is_sure else ()


def _is_somebodys(scene: Scene, harm: Harm) -> bool:
    """Whether words beside an act tell whose it is ("in a Chadian air strike")."""
    at = None if harm.arms is None else phrase_at(scene.clause.phrases, harm.arms)
    if at is None or at == harm.patient:
        return False
    span = phrase_span(scene.clause, at)
    before = Span(start=span.start, end=scene.clause.words[harm.arms or 0].start)
    near = scene.clause.words[max(0, (harm.arms or 0) - 4) : harm.arms]
    is_led = any(word.low == "led" or word.low.endswith("-led") for word in near)
    return is_led or bool(modifiers_of(scene.cast, before))  # "US-led air strikes"


def _harmed(scene: Scene, harm: Harm) -> tuple[Party, ...]:
    if harm.patient is None:
        return ()
    found = parties_of(scene.cast, scene.clause, harm.patient, is_loose=True)
    found = found or _counted(scene, harm.patient)
    named = tuple(_without_outcome(scene, party) for party in found)
    return scene.recall.befallen(named, scene.sentence)


def _counted(scene: Scene, n: int) -> tuple[Party, ...]:
    """Those told by their number alone ("killing 14")."""
    if scene.clause.words[scene.clause.phrases[n].head].kind != "D" or is_time(scene.clause, n):
        return ()
    span = phrase_span(scene.clause, n)
    return (Party(Actor(name=span.of(scene.cast.text), type="group", country=None), span),)


def _without_outcome(scene: Scene, party: Party) -> Party:
    """Those harmed without what befell them ("two people dead")."""
    words = party.span.of(scene.cast.text)
    rest, _, last = words.rpartition(" ")
    if not rest or last not in HURT:
        return party
    name = party.actor.name.removesuffix(f" {last}")
    span = replace(party.span, end=party.span.start + len(rest))
    return Party(replace(party.actor, name=name), span)


def _draft(scene: Scene, harm: Harm) -> Draft:
    words = scene.clause.words[harm.head : harm.end]
    pattern = Pattern(_RULE, " ".join(w.lemma or w.low for w in words), False, ())
    slots = () if harm.patient is None else (harm.patient,)
    return Draft(
        trigger=Trigger(pattern, harm.head, harm.end, harm.head, harm.mode),
        event_type=EventType.ASSAULT,
        mode=harm.mode,
        status="past",
        roles=Roles(actors=(), recipients=slots, is_passive=True, verb=harm.head),
        weight=_WEIGHT,
        why=f"{_RULE.id}: {pattern.words}",
        act=EventType.ASSAULT,
    )
