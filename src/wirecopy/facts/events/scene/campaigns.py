"""Campaigns: politics told in words of war and protest.

A candidate who "defeated" a rival won votes, adverts that "target" him hurt nobody, and whoever "held a rally"
for himself protests against nothing; a parade is no protest either.  An attack by those who hold a seat or want
one is words; blows by a party's crowd or upon a bystander are acts.  Known misses: bands and gangs that the words
call a party.
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.drafts import Draft
from wirecopy.facts.events.clause.clauses import find_prepositional
from wirecopy.facts.events.clause.words import Word
from wirecopy.facts.events.parties.parties import Party
from wirecopy.facts.events.parties.standing import OFFICES, last_word
from wirecopy.facts.events.scene.scene import Scene
from wirecopy.model import Actor
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular


def is_campaign(
    scene: Scene, draft: Draft, actors: tuple[Party, ...], recipients: tuple[Party, ...]
) -> bool:
    """Whether an act of force or protest is one of a campaign or a feast."""
    words = scene.clause.words
    if draft.event_type is EventType.PROTEST and draft.mode == "demo":
        return _is_feast(scene, draft) or _is_own_rally(draft, actors, words)
    if draft.act is EventType.MOBILIZE and draft.trigger.rule.id == "mobilize-troops":
        return bool(actors) and all(_is_partisan(p.actor) for p in actors)
    verb = draft.trigger.pattern.words.split()[0]
    if (
        draft.act is not EventType.ASSAULT
        or not actors
        or verb not in word_list("rivalry_verbs") | _IN_WORDS
    ):
        return False
    doers = [p.actor for p in actors]
    if draft.trigger.pattern.is_noun or _holds(words, word_list("brawl_words")):
        return False
    is_unarmed = all(_is_unarmed(p.actor) for p in (*actors, *recipients))
    in_office = any(OFFICES & set(actor.sectors) - {"LEG"} for actor in doers)
    if not is_unarmed or in_office:
        return False
    if verb in _IN_WORDS:
        are_words = not any(map(_are_crowd, doers)) or _holds(words, word_list("advert_words"))
        return are_words and _holds(words, word_list("campaign_words"))
    others = [p.actor for p in recipients]
    return any(map(_is_in_race, doers)) and not _is_brawl(words, verb, doers, others)


#: Verbs that rivals do in words and adverts too.
_IN_WORDS = frozenset(("attack", "hit"))
#: Those of them that hit a body, and those that may name both sides at once ("activists clashed").
_BLOWS = frozenset(("beat", "kick", "punch"))
_MUTUAL = frozenset(("clash", "fight", "battle"))


def _are_crowd(actor: Actor) -> bool:
    """Whether somebody is many of those who stand behind a party or a firm ("party youths", "the company's guards")."""
    last = last_word(actor.name)
    return (
        last != singular(last)
        and singular(last) in word_list("party_crowds")
        and "LEG" not in actor.sectors
    )


def _is_brawl(words: Sequence[Word], verb: str, doers: list[Actor], others: list[Actor]) -> bool:
    """Whether a word for what rivals do tells of blows: by a crowd, or upon somebody who stands for nothing."""
    if not others and verb not in _MUTUAL:
        return False
    is_contest = any(singular(word.low) in word_list("contests") for word in words)
    if any(map(_are_crowd, doers)) and verb in _BLOWS | _MUTUAL:
        return not (is_contest and all(map(_is_rival, others))) and not _holds(
            words, word_list("advert_words")
        )
    if is_contest or verb not in _BLOWS:
        return False
    return verb != "beat" or not all(map(_is_rival, others))


def _is_rival(actor: Actor) -> bool:
    """Whether somebody may be beaten in a race: a name, a party, a firm, an opponent; no crowd."""
    is_office = bool({"GOV", "OPP"} & set(actor.sectors)) or actor.type == "organization"
    is_told = singular(last_word(actor.name)) in word_list("opponents") or is_office
    return (is_told or _is_in_race(actor)) and not _are_crowd(actor)


def _is_unarmed(actor: Actor) -> bool:
    """Whether somebody has no forces and is no state."""
    return actor.type != "country" and not _FORCE & set(actor.sectors)


_FORCE = frozenset(("MIL", "REB", "UAF", "PRM", "COP", "CRM", "IMG", "SPY"))


def _is_in_race(actor: Actor) -> bool:
    """Whether somebody may stand for something: a person with a name, a party, a firm; no crowd."""
    is_named = actor.type == "person" and last_word(actor.name, raw=True)[:1].isupper()
    return is_named or bool(_RACING & set(actor.sectors))


def _is_partisan(actor: Actor) -> bool:
    """Whether somebody speaks for a party, and for no forces."""
    return bool({"PTY", "ELI"} & set(actor.sectors)) and _is_unarmed(actor)


_RACING = frozenset(("PTY", "ELI", "LEG", "BUS"))


def _is_own_rally(draft: Draft, actors: tuple[Party, ...], words: Sequence[Word]) -> bool:
    """Whether those who stand for something meet their voters, against nothing ("the senator held a rally")."""
    is_rally = any(word.startswith("rall") for word in draft.trigger.pattern.words.split())
    against = word_list("against_words") - _OTHERS  # others protest there
    if not is_rally or not actors or _holds(words, against):
        return False
    is_stand = all(
        (_is_in_race(p.actor) and " " in p.actor.name) or _is_partisan(p.actor) for p in actors
    )
    return is_stand and not any("OPP" in p.actor.sectors for p in actors)


_OTHERS = frozenset("protester protesters demonstrators".split())


def _is_feast(scene: Scene, draft: Draft) -> bool:
    """Whether people march, sing or gather in a feast, against nothing and for no cause."""
    clause = scene.clause
    if not _holds(clause.words, word_list("feasts")) or _holds(
        clause.words, word_list("against_words") | word_list("banned_words")
    ):
        return False
    aims = find_prepositional(clause, draft.trigger.end, frozenset(("for",)))
    return not any(clause.words[clause.phrases[n].head].low in word_list("causes") for n in aims)


def _holds(words: Sequence[Word], lows: frozenset[str]) -> bool:
    return any(word.low in lows for word in words)
