"""Commanders: whether who gives an order is one whose forces obey him."""

from __future__ import annotations

from dataclasses import replace

from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.acts.loose import is_loose_doer
from wirecopy.facts.events.clause.clauses import find_object, find_subject
from wirecopy.facts.events.clause.phrases import owner_first
from wirecopy.facts.events.parties.parties import Party, parties_of
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.facts.events.sides.sides import find_side
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular

#: Sectors of those whom the forces of a state obey, of those they do not, and of those with forces of their own.
_IN_COMMAND = frozenset(("GOV", "MIL", "COP"))
_OUTSIDE = frozenset(("JUD", "REB", "UAF", "PRM", "OPP", "CRM"))
_WITH_FIGHTERS = frozenset(("REB", "UAF", "PRM"))
_JUDGES = frozenset("court judge tribunal magistrate jury".split())


def as_commanded(scene: Scene, draft: Draft) -> Draft:
    """An order that was read as the act of its giver; what he asks for where the forces are not his."""
    if draft.asked is None or _commands(scene, draft):
        return draft
    roles = replace(draft.asked.roles, actors=draft.roles.actors)
    return replace(draft.asked, status=draft.status, roles=roles)


def _commands(scene: Scene, draft: Draft) -> bool:
    clause = scene.clause
    subject = find_subject(clause, draft.trigger.head)
    held = find_object(clause, draft.trigger.head + 1)
    by = find_side(scene, draft.roles.actors, is_loose=is_loose_doer)
    if held is None or not by or (subject is not None and _is_court(scene, subject)):
        return False
    phrase = clause.phrases[held]
    is_told_own = any(w.low in POSSESSIVES for w in clause.words[phrase.first : phrase.end])
    if not all(_is_commander(party, is_told_own=is_told_own) for party in by):
        return False
    theirs = {p.actor.country for p in by}
    return all(
        p.actor.country in theirs | {None}
        and not (_WITH_FIGHTERS & set(p.actor.sectors) and not is_told_own)
        for p in parties_of(scene.cast, clause, held)
    )


def _is_commander(party: Party, *, is_told_own: bool) -> bool:
    """Whether somebody speaks for a state, or for fighters whom words tell to be his."""
    actor, sectors = party.actor, set(party.actor.sectors)
    if is_told_own and _WITH_FIGHTERS & sectors:
        return True
    return not _OUTSIDE & sectors and (actor.type == "country" or bool(_IN_COMMAND & sectors))


def _is_court(scene: Scene, n: int) -> bool:
    """Whether words tell that a court or judge gives the order."""
    phrases = scene.clause.phrases
    told = scene.clause.words[owner_first(phrases, n) : phrases[n].end]
    return any(singular(word.low) in _JUDGES for word in told)
