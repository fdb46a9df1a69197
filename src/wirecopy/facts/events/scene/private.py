"""Private matters: what people and firms do for themselves, which is no act of politics.

"A merchant flew to Peru", "a shepherd refused payment", "the queen visited her sister", "Acme sued a rival".
They are acts where they reach a state or its bodies, another state, or where many act together.
Known misses: private people who are told by name.
"""

from __future__ import annotations

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.words import is_agent
from wirecopy.facts.events.lexicon.operators import COOPERATION
from wirecopy.facts.events.parties.parties import NOWHERE, Party
from wirecopy.facts.events.parties.standing import is_state, is_thing, last_word
from wirecopy.model import Actor
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular


def is_private_matter(
    draft: Draft, actors: tuple[Party, ...], recipients: tuple[Party, ...]
) -> bool:
    """Whether somebody acts for himself alone, or a firm does business."""
    told = [p.actor for p in recipients if p.span != NOWHERE]
    if draft.event_type is EventType.CONSULT and told and all(map(_is_relative, told)):
        return True
    if _is_own_future(draft, actors, told):
        return True
    if not actors or not all(map(_is_private, actors)):
        return False
    if draft.trigger.pattern.words in _BODILY | _FORECASTS:
        return True
    if draft.event_type is EventType.CONSULT and draft.mode == "visit":
        is_meeting = draft.trigger.pattern.words.startswith("attend ")
        return not is_meeting and all(map(_is_told_by_role, actors))
    if draft.event_type not in _DAILY:
        return False
    if all(_is_in_trade(p.actor) for p in actors):
        return _is_business(actors, recipients)
    if draft.event_type is EventType.THREATEN:
        return False
    is_one = all(p.actor.type == "person" and _is_told_by_role(p) for p in actors)
    return is_one and all(map(is_thing, told))


def _is_own_future(draft: Draft, actors: tuple[Party, ...], told: list[Actor]) -> bool:
    """Whether those who speak for no state are to do something, for none ("the team's trip", "pupils will visit", "is willing to work")."""
    is_future = draft.event_type is EventType.AGREE and draft.act in COOPERATION - {EventType.AGREE}
    is_future = is_future and draft.trigger.rule.operator in (None, "intend")
    is_willing = draft.trigger.rule.id == "willing" and draft.act is EventType.AGREE and not told
    is_willing = is_willing and all(_is_private(p) or "LAB" in p.actor.sectors for p in actors)
    own = {p.actor.country for p in actors} | {None}
    is_abroad = any(actor.country not in own for actor in told)
    return (
        (is_future or is_willing)
        and not is_abroad
        and not any(_speaks_for_many(a) for a in (*told, *(p.actor for p in actors)))
    )


def _speaks_for_many(actor: Actor) -> bool:
    """Whether it is a state, a body of it or of many states, or those who want or fight one."""
    is_leader = singular(last_word(actor.name)) in _LEADERS
    is_public = bool(set(actor.sectors) - _UNOFFICIAL)
    return actor.type == "country" or is_public or is_leader or not is_state(actor.country or "USA")


_LEADERS = frozenset("leader country nation state side party".split())
_UNOFFICIAL = frozenset(("CVL", "AGR", "MED", "EDU", "BUS", "SOC", "JRN", "LAB"))


def _is_business(actors: tuple[Party, ...], recipients: tuple[Party, ...]) -> bool:
    """Whether firms of one country deal with those in trade there, or with nobody."""
    own = {p.actor.country for p in actors} | {None}
    if len(own - {None}) > 1:
        return False
    is_among_them = all(
        p.actor.country in own and (p.span == NOWHERE or _may_trade(p.actor)) for p in recipients
    )
    is_firm = all(p.actor.type != "group" for p in actors)
    return is_among_them and (is_firm or any(p.span != NOWHERE for p in recipients))


#: What people and firms do to each other from day to day.
_DAILY = frozenset(
    (
        EventType.AGREE, EventType.CONSULT, EventType.SUPPORT, EventType.CONCEDE, EventType.COOPERATE, EventType.AID,
        EventType.RETREAT, EventType.REQUEST, EventType.ACCUSE, EventType.REJECT, EventType.SANCTION,
        EventType.COERCE, EventType.THREATEN,
    )
)  # fmt: skip
#: Words of yielding that are also what a body does ("villagers climbed down").
_BODILY = frozenset(("climb down", "back away from", "back off", "give way to"))
#: Words of demand by which those who demand nothing foretell ("traders expect Chad's crop to shrink").
_FORECASTS = frozenset(("expect * to",))


def _is_private(party: Party) -> bool:
    """Whether somebody acts for no state and no party."""
    return _is_in_trade(party.actor) or bool(_LONE & set(party.actor.sectors[:1]))


_LONE = frozenset(("CVL", "AGR", "MED", "EDU"))


def _is_in_trade(actor: Actor) -> bool:
    """Whether it is a firm, or somebody in trade: no director of a body of many states."""
    is_of_state = actor.country is None or is_state(actor.country)
    return actor.sectors[:1] == ("BUS",) and is_of_state


def _may_trade(actor: Actor) -> bool:
    """Whether it is a firm, a thing, or a body of which nothing is known."""
    return _is_in_trade(actor) or is_thing(actor) or not (actor.country or actor.sectors)


def _is_told_by_role(party: Party) -> bool:
    """Whether a word for people tells somebody, and no name."""
    name = party.actor.name
    return is_agent(last_word(name)) and name[1:] == name[1:].lower()


def _is_relative(actor: Actor) -> bool:
    """Whether it is somebody's family ("his granddaughter")."""
    return singular(last_word(actor.name)) in word_list("kin")
