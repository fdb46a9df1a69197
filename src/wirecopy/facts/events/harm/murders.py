"""Murders that a noun tells, without who did them ("after the murder of a nurse").

They are somebody's unidentified, or his who is told to be convicted for them or claims them.  Behind any other "for"
nothing says that it was done ("a reward for the murder of").
"""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import find_subject, last_of_chain
from wirecopy.facts.events.clause.words import is_name
from wirecopy.facts.events.harm.harmed import are_people
from wirecopy.facts.events.harm.violence import DOER
from wirecopy.facts.events.parties.parties import NOWHERE, Party, parties_of
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
    for_at = _for_before(scene.clause, draft)
    if for_at is None:
        return (DOER,)
    return _convicted(scene, for_at) or _responsible(scene, for_at)


def _for_before(clause: Clause, draft: Draft) -> int | None:
    """Where "for" leads to the noun ("jailed for the brutal murder of")."""
    first = draft.trigger.first
    near = range(first - 1, max(0, first - 1 - _NEAR), -1)
    lead = next((n for n in near if clause.words[n].low in _BEHIND), None)
    return lead if lead is not None and clause.words[lead].low == "for" else None


def _convicted(scene: Scene, for_at: int) -> tuple[Party, ...]:
    """Who is told to be convicted for a deed ("was jailed for the murder of a nurse"), no other verb between."""
    words = scene.clause.words
    verb = next((w for w in reversed(words[:for_at]) if w.kind == "V"), None)
    told = [m for m in scene.recall.here if m.mode == "convict" and m.status == "past"]
    found = [m for m in told if verb and m.trigger.start <= verb.start < m.trigger.end]
    return tuple(Party(actor, NOWHERE) for actor in found[-1].recipients) if found else ()


def _responsible(scene: Scene, for_at: int) -> tuple[Party, ...]:
    """Who claimed responsibility for a deed ("the group claimed responsibility for the murder of a nurse")."""
    clause, verb = scene.clause, for_at - 2
    if verb < 1 or clause.words[for_at - 1].low != "responsibility":
        return ()
    is_claim = clause.words[verb].form == "past" and clause.words[verb].lemma in _CLAIM
    lead = clause.words[max(0, verb - 3) : verb]
    if not is_claim or any(w.kind == "X" or w.low in _UNCLAIMED for w in lead):
        return ()
    subject = find_subject(clause, verb)
    found = parties_of(scene.cast, clause, subject, is_loose=True)
    is_nobody = subject is None or clause.words[clause.phrases[subject].first].low in _UNCLAIMED
    return () if is_nobody else found


_CLAIM = frozenset(("claim", "take", "accept", "admit"))
_UNCLAIMED = frozenset("no nobody neither none never not n't falsely wrongly".split())


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
    is_past = any(w.low in _BEHIND for w in lead[-_NEAR:])
    is_one = first.low in _ONE or first.upos == "NUM" or is_name(head)
    is_one = is_one or singular(first.low) in word_list("quantities")
    return is_past and is_one and not _is_unreal(clause, trigger.head)


_ONE = frozenset(("a", "an"))
#: Words before the noun in which what leads to it stands.
_NEAR = 3
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


_MEANT = word_list("meant_deeds")
