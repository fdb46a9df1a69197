"""Homeland: the state a report is about, and who is of it where nothing tells another.

That is the state of the dateline, unless the report names another one much more often ("BANGKOK" over
news of Myanmar); without a dateline the one named clearly most.  People told by their role alone live
there: journalists, students, gunmen; never those who come from anywhere, as refugees and tourists do.
An act that names nobody it is done to is done to that state where others do it ("France suspended aid"),
where its people protest or blame, and where it imposes something on them.

Known misses: reports on two states, and people of the other one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from wirecopy.data.countries import countries
from wirecopy.facts.actors.strangers import is_foreign
from wirecopy.facts.events.parties import NOWHERE, Cast, Party
from wirecopy.facts.events.words import singular
from wirecopy.model import Actor
from wirecopy.model.event import EventType

#: How much oftener than the state of the dateline, or any other, one is named that the report is about.
LEAD = 1.5
#: How often, so counted, it is named where no dateline tells it: once is not enough.
AGAIN = 3
#: What a dateline counts for: those who act upon a state are named as often as it in a short report.
DATELINE = 2
#: Characters in which what is named counts twice: the headline and the first sentence.
OPENING = 300
#: Codes of actors that stand for no state.
NO_STATES = frozenset(("IGO", "NGO", "UNO", "ISM", "IMG", "MNC"))


def find_home(cast: Cast, dateline: str | None) -> str | None:
    """The state that the text is about; None where two are named alike."""
    counts = _count_states(cast)
    if not counts:
        return dateline
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    state, most = ranked[0]
    if dateline is not None:
        return state if most > LEAD * (counts[dateline] + DATELINE) else dateline
    others = ranked[1][1] if len(ranked) > 1 else 0
    return state if most >= max(AGAIN, LEAD * others) else None


def _count_states(cast: Cast) -> Counter[str]:
    counts: Counter[str] = Counter()
    for mention in cast.reading.mentions:
        country = cast.reading.actors[mention.actor].country
        if country is not None and country != "EUR" and country not in NO_STATES:
            counts[country] += 2 if mention.span.start < OPENING else 1
    return counts


def is_local(actor: Actor) -> bool:
    """Whether somebody told by his role alone is of the state a report is about, if no words tell another."""
    words = [singular(word) for word in actor.name.casefold().split()]
    is_crowd = not _CROWDS.isdisjoint((*words[:1], *words[-1:]))
    is_role = bool(_LOCAL & set(actor.sectors[:1])) and actor.type in ("group", "person")
    is_from_anywhere = is_foreign(actor.name) or not _FROM_ANYWHERE.isdisjoint(words)
    return (is_role or is_crowd) and not is_from_anywhere


#: Sectors of those who live and act at home.
_LOCAL = frozenset("CVL OPP PTY LAB MED EDU JRN AGR REL UAF CRM SOC".split())
#: Words of crowds that no sector is known for.
_CROWDS = frozenset("thousand hundred dozen person people crowd villager".split())
#: Who may come from anywhere, whatever the report is about.
_FROM_ANYWHERE = frozenset(
    "western european african asian arab international global migrant refugee"
    " tourist traveller traveler expatriate exile exiled hacker pirate donor reporter observer expert analyst"
    " passenger sailor crew staff colleague envoy diplomat ship vessel tanker freighter trawler boat airliner".split()
)


def is_mobile(actor: Actor) -> bool:
    """Whether it is a ship or the like, which is of no land, or somebody from anywhere."""
    return singular(actor.name.casefold().rsplit(" ", 1)[-1]) in _FROM_ANYWHERE


#: What is done to a state that need not be named again in a report on it, what its people do to it, and
#: what it does to them.
_BY_OTHERS = frozenset(
    (
        EventType.SANCTION, EventType.REQUEST, EventType.AID, EventType.ACCUSE, EventType.SUPPORT,
        EventType.THREATEN, EventType.REJECT, EventType.MOBILIZE, EventType.COERCE, EventType.AGREE, EventType.CONCEDE,
    )
)  # fmt: skip
_BY_PEOPLE = frozenset(
    (
        EventType.PROTEST, EventType.REQUEST, EventType.ACCUSE, EventType.THREATEN, EventType.REJECT,
    )
)  # fmt: skip
_BY_STATE = frozenset((EventType.COERCE,))


def addressed(
    cast: Cast, homeland: str | None, event_type: EventType, actors: Sequence[Party]
) -> tuple[Party, ...]:
    """The state a report is about, where an act upon it, its government or its people names nobody."""
    own = {p.actor.country for p in actors}
    if homeland is None or not own or None in own:
        return ()
    if own == {homeland}:
        is_of_people = all(is_local(p.actor) for p in actors)
        types = _BY_PEOPLE if is_of_people else _BY_STATE
        if all(p.actor.sectors == ("CVL",) and p.actor.type == "person" for p in actors):
            types -= {EventType.REJECT}  # "the singer refused": no state is meant
    else:
        types = frozenset() if homeland in own else _BY_OTHERS
    state = cast.code(countries()[homeland].names[0])
    if state is None or event_type not in types:
        return ()
    is_upon_people = event_type is EventType.COERCE
    return (Party(replace(state, sectors=()) if is_upon_people else state, NOWHERE),)
