"""Belonging: who can be of the state that a report is about, where no words tell another.

Bodies of a state, its parties and people told by an office can; companies cannot, nor those whom a state
keeps abroad.  People told by their role alone live and act there too: journalists, students, gunmen; never
those who come from anywhere, as refugees, tourists and ships do.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.coding import Code
from wirecopy.facts.actors.strangers import is_foreign, is_of_region, is_stranger
from wirecopy.model import Actor
from wirecopy.text.inflection import singular

#: How roles of media begin that a state runs.
_STATE_RUN = ("state ", "official ")
#: How words begin for those who serve abroad.
_ABROAD = ("ambassador", "envoy", "consul", "diplomat", "attach", "emissar", "embass")
#: Who stands between states, or is sent by many.
_BETWEEN = ("mediator", "peacekeep")
#: Who has left his state.
_EXILES = frozenset(("exile", "exiled"))
#: Sectors of the bodies and offices of a state, and of its parties.
_STATE_BODIES = frozenset("GOV LEG JUD MIL COP SPY PTY OPP".split())
#: Sectors of people who live and act at home.
_PEOPLE = frozenset("CVL LAB EDU REL MED AGR UAF CRM".split())
#: Further ones in a text that is clearly of one state, and in what it tells of acts.
_PEOPLE_OF_TEXT = _PEOPLE | {"REB", "PRM", "ELI"}
_PEOPLE_OF_ACTS = _PEOPLE | {"OPP", "PTY", "JRN", "SOC"}
#: People in trade who are at home too, and words of crowds that no sector is known for.
_LOCAL_TRADE = actor_words("belonging.local_trade")
#: People in trade who ask, blame and strike where they live, and whose sector it is that unites them.
_TRADERS = _LOCAL_TRADE | actor_words("belonging.traders")
_UNITED = frozenset((sector,) for sector in "LAB SOC MED EDU JRN REL AGR".split())
_CROWDS = frozenset("thousand hundred dozen person people crowd villager".split())
#: Offices that a state has one of, in the plural: their holders are of several states.
_ARE_OF_MANY = re.compile(
    r"^(?:the )?(?:(?:foreign|finance|defen[cs]e|interior|trade|energy|prime|justice|agriculture) ministers"
    r"|presidents|premiers|heads of (?:state|government))$",
    re.IGNORECASE,
)
#: Who may come from anywhere, whatever the report is about.
_FROM_ANYWHERE = actor_words("belonging.from_anywhere")


#: Those of them upon whom their own police and courts act, as a rule.
_AT_WORK = frozenset("reporter staff colleague analyst expert passenger".split())


def belongs_home(code: Code, name: str) -> bool:
    """Whether an actor without a country can be a body or an office of the state a text is about."""
    if is_stranger(name) or is_of_region(name) or not _EXILES.isdisjoint(_words(name)):
        return False
    if are_of_many(name):
        return False
    role = (code.role or "").lower()
    if serves_abroad(role) or stands_between(role):
        return False
    if code.country is None and role.startswith(_STATE_RUN):
        return True
    is_told = code.type in {"organization", "government", "group"} or code.role is not None
    is_told = is_told or code.sectors[:1] == ("LEG",)  # "Rep. Ada Berg"
    is_former = code.sectors[:1] == ("ELI",) and not code.is_plural  # "a former minister"
    held = code.sectors[is_former:][:1]
    return is_told and code.country is None and bool(_STATE_BODIES & set(held))


def serves_abroad(words: str) -> bool:
    """Whether words name an embassy or an envoy: bodies and people of one state in another."""
    low = words.lower()
    return any(word.startswith(_ABROAD) for word in low.split()) or "high commission" in low


def stands_between(words: str) -> bool:
    """Whether words name a mediator or peacekeepers, who are of no side."""
    return words.lower().startswith(_BETWEEN)


def are_of_many(name: str) -> bool:
    """Whether a name is that of the holders of one office in several states ("foreign ministers")."""
    return _ARE_OF_MANY.search(name) is not None


def lives_home(code: Code, name: str) -> bool:
    """Whether people told by their role, or a union, can be of the state a text is clearly about.

    Of a name alone nothing tells it: winners, guests and victims come from anywhere.
    """
    if _is_plain_officer(code, name):
        return True
    if code.country is not None or not code.sectors or code.role is None or is_stranger(name):
        return False
    words = [*_words(code.role), *_words(name)]
    is_local = code.sectors[0] in _PEOPLE_OF_TEXT or words[-1] in _LOCAL_TRADE
    return is_local and _FROM_ANYWHERE.isdisjoint(words)


def _is_plain_officer(code: Code, name: str) -> bool:
    """Whether it is somebody with a full name and an office that no sector is known for ("Nexo spokesman Ana Field")."""
    is_told = code.country is not None or bool(code.sectors) or code.type != "person"
    is_officer = code.role is not None and _FROM_ANYWHERE.isdisjoint(_words(code.role))
    return not is_told and " " in name and is_officer


def acts_home(actor: Actor) -> bool:
    """Whether people told by their role alone act in the state a text is about, if no words tell another."""
    words = _words(actor.name)
    is_crowd = not _CROWDS.isdisjoint((*words[:1], *words[-1:]))
    is_plain = actor.name[1:] == actor.name[1:].lower()
    is_union = actor.sectors[:1] in _UNITED and is_plain
    is_party = words[:1] == ["opposition"] and actor.country is None
    are_people = actor.type in ("group", "person") or is_union or is_party
    is_firm = actor.type == "organization" or words[-1] in _TRADERS
    is_trade = actor.sectors[:1] == ("BUS",) and is_plain and is_firm
    is_gang = actor.sectors[:1] == ("CRM",) and is_plain
    is_role = (bool(_PEOPLE_OF_ACTS & set(actor.sectors[:1])) and are_people) or is_trade or is_gang
    is_from_anywhere = is_foreign(actor.name) or not _FROM_ANYWHERE.isdisjoint(words)
    return (is_role or is_crowd) and not is_from_anywhere


def is_mobile(actor: Actor) -> bool:
    """Whether it is a ship or the like, which is of no land, or somebody from anywhere."""
    return not (_FROM_ANYWHERE - _AT_WORK).isdisjoint(_words(actor.name)[-1:])


def _words(name: str) -> Sequence[str]:
    """The words of a name in the singular, lower case."""
    return [singular(word) for word in name.casefold().split()]
