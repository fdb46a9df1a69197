"""Ownerless weapons: drones and missiles that nobody is told to have sent ("a drone struck a hospital").

Whose they are is what such a sentence leaves open, whatever state the report is about.
"""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.parties.parties import parties_of
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular

_WEAPONS = frozenset("drone missile rocket shell mortar bomb grenade landmine".split())


def is_ownerless(scene: Scene, draft: Draft) -> bool:
    """Whether the doer is a weapon, with no word of whose it is; firms have such names too ("Shell sued")."""
    clause = scene.clause
    first = next((slot for slot in draft.roles.actors if isinstance(slot, int)), None)
    if first is None or singular(clause.words[clause.phrases[first].head].low) not in _WEAPONS:
        return False
    if _is_body(scene, first, draft.event_type):
        return False
    phrase, forces = clause.phrases[first], word_list("force_nouns")
    told = clause.words[phrase.first : phrase.end]
    is_owned = first > 0 and clause.phrases[first - 1].is_possessor
    is_named = any(w.text[:1].isupper() and w.start > clause.words[0].start for w in told)
    is_named = is_named or (len(told) > 1 and told[0].text[:1].isupper() and told[0].kind == "N")
    after = clause.words[phrase.end].low if phrase.end < len(clause.words) else ""
    is_theirs = any(w.low in forces or w.low in _THEIR for w in told)
    return not (is_owned or is_named or is_theirs or after in word_list("sent_words"))


_THEIR = frozenset("its their his her our enemy".split())


def _is_body(scene: Scene, n: int, event_type: EventType) -> bool:
    """Whether a phrase names a firm or the like; one bare word that opens a sentence may, unless it attacks."""
    phrase, words = scene.clause.phrases[n], scene.clause.words
    is_bare = phrase.end - phrase.first == 1 and words[phrase.head].text[:1].isupper()
    may_be = is_bare and words[phrase.head].low in _WEAPONS and event_type is not EventType.ASSAULT
    actors = (p.actor for p in parties_of(scene.cast, scene.clause, n))
    return may_be or any(a.type == "organization" and "MIL" not in a.sectors for a in actors)
