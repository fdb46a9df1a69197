"""Standing: what somebody is to a state: its body, its people, a thing in its land, those who fight it."""

from __future__ import annotations

from wirecopy.data.countries import countries
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.actors.belonging import is_mobile
from wirecopy.facts.actors.strangers import is_foreign
from wirecopy.facts.events.clause.words import is_agent
from wirecopy.model import Actor
from wirecopy.model.event import EventType
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular

#: Sectors of those who hold an office of a state.
OFFICES = frozenset(("GOV", "MIL", "JUD", "LEG", "COP", "SPY"))
#: Acts upon one's own people, where nobody says otherwise.
_DOMESTIC = frozenset((EventType.COERCE, EventType.SANCTION, EventType.ASSAULT, EventType.PROTEST))
_WORDS = frozenset((EventType.ACCUSE, EventType.THREATEN, EventType.REQUEST, EventType.REJECT))
_DOMESTIC_OFFICES = frozenset(("JUD", "COP"))
_DOMESTIC_BODIES = frozenset(("police", "court", "judge", "prosecutor", "authority", "officer"))


def is_state(country: str | None) -> bool:
    """Whether it is a country that acts as a state."""
    return country in countries()


def is_office(actor: Actor) -> bool:
    """Whether the actor is a body or holder of an office of some state."""
    return bool(OFFICES & set(actor.sectors)) or singular(last_word(actor.name)) in word_list(
        "state_bodies"
    )


def is_domestic(actor: Actor) -> bool:
    """Whether the actor acts in his own country alone, as police and courts do."""
    held = bool(_DOMESTIC_OFFICES & set(actor.sectors))
    return held or singular(last_word(actor.name)) in _DOMESTIC_BODIES


def is_thing(actor: Actor) -> bool:
    """Whether words alone tell what something was done to ("three villages")."""
    last = last_word(actor.name)
    is_people = is_agent(last) or last in ("sides", "parties")
    is_plain = actor.type == "group" and actor.name[-1:].islower()
    # what somebody lays down or closes of his own is of no place
    is_own = actor.name.partition(" ")[0].casefold() in POSSESSIVES
    return not actor.sectors and is_plain and not is_people and not is_own


def is_done_at_home(event_type: EventType, actor: Actor, recipient: Actor) -> bool:
    """Whether what somebody does at home to somebody or something of no known state is done to it there.

    Words reach people only, and what a government cuts off may be abroad.
    """
    if is_foreign(recipient.name) or is_mobile(recipient):
        return False
    is_human = recipient.type == "person" or is_agent(last_word(recipient.name))
    is_charged = is_domestic(actor) and (is_human or last_word(recipient.name) in _ANYBODY)
    if event_type in _WORDS and (recipient.type == "person" or is_charged):
        return True
    is_cut = event_type is EventType.SANCTION and not is_domestic(actor)
    return event_type in _DOMESTIC and (is_human or not is_cut)


#: Whom police and courts deal with where no noun tells who they are.
_ANYBODY = frozenset("others men women suspects defendants".split())


def is_band(actor: Actor) -> bool:
    """Whether the actor is some of those who fight a state, or for it, without a name ("rebels")."""
    is_plain = actor.name[1:] == actor.name[1:].lower()
    return actor.type == "group" and is_plain and actor.sectors[:1] in (("REB",), ("PRM",))


def is_armed_body(actor: Actor) -> bool:
    """Whether the actor is a body with a name that fights or commits crimes."""
    is_named = actor.type == "organization" and actor.name[:1].isupper()
    return is_named and bool(_ARMED & set(actor.sectors))


_ARMED = frozenset(("REB", "PRM", "UAF", "CRM"))


def last_word(name: str, *, raw: bool = False) -> str:
    """The last word of a name, folded unless ``raw``; empty where there is none."""
    word = name.rsplit(maxsplit=1)[-1] if name.split() else ""
    return word if raw else word.casefold()
