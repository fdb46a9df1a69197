"""Murders that a noun tells, without who did them ("after the murder of a nurse").

They are somebody's unidentified, or his who is told to be convicted for them.
"""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import last_of_chain
from wirecopy.facts.events.clause.words import is_name
from wirecopy.facts.events.harm.harmed import are_people
from wirecopy.facts.events.harm.violence import DOER
from wirecopy.facts.events.parties.parties import NOWHERE, Party
from wirecopy.facts.events.scene.genre import tells_fiction
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular


def murderers(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """Who did a deed that a noun tells, where no words beside it name him; empty where it is none."""
    is_told = draft.status == "past" and draft.trigger.pattern.is_noun
    if not is_told or any(isinstance(slot, int) for slot in draft.roles.actors):
        return ()
    if scene.genre is not None or tells_fiction(scene.clause):
        return ()
    if not _is_murder_of_somebody(scene.clause, draft):
        return ()
    return _convicted(scene, draft) or (DOER,)


def _convicted(scene: Scene, draft: Draft) -> tuple[Party, ...]:
    """Who is told to be convicted for a deed ("was jailed for the murder of a nurse")."""
    first = draft.trigger.head - 1
    words = scene.clause.words
    is_for = any(w.low == "for" for w in words[max(0, first - 1) : first + 1])
    found = [m for m in scene.recall.here if m.mode == "convict" and m.status == "past"]
    if not found or not is_for:
        return ()
    return tuple(Party(actor, NOWHERE) for actor in found[-1].recipients)


def _is_murder_of_somebody(clause: Clause, draft: Draft) -> bool:
    """Whether a noun tells that somebody was murdered or abducted whom words single out ("the murder of a nurse").

    Not what is said of many ("the killing of civilians") or was not done ("a plot for the murder of").
    """
    trigger = draft.trigger
    word = clause.words[trigger.head].low
    slot = next((s for s in draft.roles.recipients if isinstance(s, int)), None)
    is_deed = draft.event_type is EventType.ASSAULT and word in word_list("suffered_deeds")
    if not is_deed or slot is None or not are_people(clause, slot):
        return False
    first = clause.words[clause.phrases[slot].first]
    head = clause.words[clause.phrases[last_of_chain(clause, slot)].head]
    lead = clause.words[: trigger.first]
    is_past = any(w.low in _BEHIND for w in lead[-3:])
    is_one = first.low in _ONE or first.upos == "NUM" or is_name(head)
    is_one = is_one or singular(first.low) in word_list("quantities")
    return is_past and is_one and not _is_unreal(clause, trigger.head)


_ONE = frozenset(("a", "an"))
#: What leads to a deed that was done.
_BEHIND = frozenset("after following since for over".split())


def _is_unreal(clause: Clause, at: int) -> bool:
    """Whether a noun or verb over the deed tells that it was only meant."""
    tree = clause.tree
    above = None if tree is None else tree.tokens[at].head
    over = -1 if above is None else above
    words = [clause.words[n] for n in (over, at - 1, at - 2, at - 3) if 0 <= n < len(clause.words)]
    return any(
        {w.low, w.lemma, singular(w.low)} & (word_list("unreal_nouns") | _MEANT) for w in words
    )


_MEANT = frozenset(
    "plot attempt attempted order call incite planned foil thwart prevent avert alleged".split()
)
