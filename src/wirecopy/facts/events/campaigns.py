"""Campaigns: politics told in words of war and protest.

A candidate who "defeated" a rival won votes, adverts that "target" him hurt nobody, and whoever "held a rally"
for himself protests against nothing; a parade is no protest either.  An attack by those who hold a seat or want
one is words.  Known misses: bands and gangs that the words call a party.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.facts.events.drafts import Draft
from wirecopy.facts.events.parties import Party
from wirecopy.facts.events.scene import Scene
from wirecopy.facts.events.standing import OFFICES
from wirecopy.facts.events.words import Word
from wirecopy.model import Actor
from wirecopy.model.event import EventType


def is_campaign(
    scene: Scene, draft: Draft, actors: tuple[Party, ...], recipients: tuple[Party, ...]
) -> bool:
    """Whether an act of force or protest is one of a campaign or a feast."""
    words = scene.clause.words
    if draft.event_type is EventType.PROTEST and draft.mode == "demo":
        return _is_feast(words) or _is_own_rally(draft, actors, words)
    if draft.act is EventType.MOBILIZE and draft.trigger.rule.id == "mobilize-troops":
        return bool(actors) and all(_is_partisan(p.actor) for p in actors)
    verb = draft.trigger.pattern.words.split()[0]
    if draft.act is not EventType.ASSAULT or not actors or verb not in _RIVALRY | {"attack"}:
        return False
    doers = [p.actor for p in actors]
    if draft.trigger.pattern.is_noun or _holds(words, _ARMS):
        return False
    is_unarmed = all(_is_unarmed(p.actor) for p in (*actors, *recipients))
    in_office = any(OFFICES & set(actor.sectors) - {"LEG"} for actor in doers)
    is_race = any(map(_is_in_race, doers)) if verb in _RIVALRY else _holds(words, _VOTES)
    return is_unarmed and not in_office and is_race


#: Verbs for what rivals do to each other.
_RIVALRY = frozenset("beat defeat crush rout fight battle combat clash target kick punch".split())


def _is_unarmed(actor: Actor) -> bool:
    """Whether somebody has no forces and is no state."""
    return actor.type != "country" and not _FORCE & set(actor.sectors)


_FORCE = frozenset(("MIL", "REB", "UAF", "PRM", "COP", "CRM", "IMG", "SPY"))


def _is_in_race(actor: Actor) -> bool:
    """Whether somebody may stand for something: a person with a name, a party, a firm; no crowd."""
    is_named = actor.type == "person" and actor.name[:1].isupper()
    return is_named or bool(_RACING & set(actor.sectors))


def _is_partisan(actor: Actor) -> bool:
    """Whether somebody speaks for a party, and for no forces."""
    return bool({"PTY", "ELI"} & set(actor.sectors)) and _is_unarmed(actor)


_RACING = frozenset(("PTY", "ELI", "LEG", "BUS"))


def _is_own_rally(draft: Draft, actors: tuple[Party, ...], words: Sequence[Word]) -> bool:
    """Whether those who stand for something meet their voters, against nothing ("the senator held a rally")."""
    is_rally = any(word.startswith("rall") for word in draft.trigger.pattern.words.split())
    if not is_rally or not actors or _holds(words, _AGAINST):
        return False
    is_stand = all(
        (_is_in_race(p.actor) and " " in p.actor.name) or _is_partisan(p.actor) for p in actors
    )
    return is_stand and not any("OPP" in p.actor.sectors for p in actors)


def _is_feast(words: Sequence[Word]) -> bool:
    """Whether people march, sing or gather in a feast, against nothing."""
    return _holds(words, _FEASTS) and not _holds(words, _AGAINST)


def _holds(words: Sequence[Word], lows: frozenset[str]) -> bool:
    return any(word.low in lows for word in words)


_FEASTS = frozenset(
    "parade parades carnival festival festivals pride celebrants revellers revelers festivities procession pageant"
    " fairground mardi".split()
)
_AGAINST = frozenset(
    "against protest protests protester protesters protesting demand demands demanding demanded demonstrators"
    " demonstration demonstrations demonstrated riot riots clash clashes clashed tear anti-government".split()
)
_VOTES = frozenset(
    "ad ads advert adverts campaign campaigning candidate candidates nominee primary debate debates pac pacs voters poll"
    " polls caucus caucuses".split()
)
_ARMS = frozenset(
    "gun knife fist fists stick sticks bat hammer blood bloody hospital injured wounded killed police unconscious face"
    " officer officers deputy troops soldiers army arrested jailed charged victim".split()
)
