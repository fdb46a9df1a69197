"""By actors: acts whose type depends on who does them."""

from __future__ import annotations

from dataclasses import replace

from wirecopy.data.event_lexicon import load_lexicon
from wirecopy.facts.events.drafts import Draft
from wirecopy.facts.events.parties import Party, phrase_span
from wirecopy.facts.events.scene import Scene
from wirecopy.facts.events.words import singular
from wirecopy.model.event import EventType

#: Sectors that do not protest but govern.
STATE_SECTORS = frozenset(("GOV", "MIL", "COP", "JUD", "SPY"))
#: Sectors of those who take ground by force.
_ARMED = frozenset(("MIL", "REB", "UAF", "PRM"))


def by_actors(scene: Scene, draft: Draft, actors: tuple[Party, ...]) -> Draft:
    """An act that is another one by who does it.

    People in protest block a road; a state that blocks something coerces.  Police seize a house; forces that
    seize a town take it by assault.
    """
    blocks = draft.event_type is EventType.PROTEST and draft.mode == "obstruct"
    if blocks and actors and all(STATE_SECTORS & set(p.actor.sectors) for p in actors):
        why = f"{draft.why}; by a state it is COERCE"
        return replace(draft, event_type=EventType.COERCE, mode="restrict", why=why)
    is_armed = any(_ARMED & set(p.actor.sectors) for p in actors)
    if draft.mode == "seize" and is_armed and _takes_ground(scene, draft):
        why = f"{draft.why}; ground taken by forces is ASSAULT"
        return replace(draft, event_type=EventType.ASSAULT, mode=None, why=why)
    return draft


_TAKING = frozenset("seize take storm capture overrun".split())


def _takes_ground(scene: Scene, draft: Draft) -> bool:
    """Whether what is seized is a place ("took over the town", "seized control of Bukavu")."""
    slot = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    verb = draft.trigger.pattern.words.split()[0]
    if slot is None or draft.trigger.pattern.is_noun or verb not in _TAKING:
        return False
    head = scene.clause.words[scene.clause.phrases[slot].head].low
    return singular(head) in load_lexicon().lists["grounds"] or scene.recall.is_place(
        phrase_span(scene.clause, slot)
    )
