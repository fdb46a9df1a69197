"""Idle words: words of acts that tell none for want of what they would be done to.

Fighters who "pushed west" asked nobody for anything, who "accepts $3 million" agreed to nothing, and who
"delayed the printing" turned nobody down.  States share a border, and who is flown somewhere visits nobody.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import takewhile

from wirecopy.data.countries import country_words, find_country
from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.fit import undergoer
from wirecopy.facts.events.acts.money import is_gift
from wirecopy.facts.events.acts.status import is_negated
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.clauses import find_object
from wirecopy.facts.events.clause.verb_groups import is_passive
from wirecopy.facts.events.clause.words import Word, is_agent, is_name
from wirecopy.facts.events.lexicon.patterns import Trigger, load_patterns
from wirecopy.facts.events.roles.objects import direct_object
from wirecopy.model.event import EventType
from wirecopy.text.function_words import POSSESSIVES
from wirecopy.text.inflection import singular


def is_idle(clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb alone tells no act with the object that it has, or without one."""
    words = trigger.pattern.words
    if any(
        why(clause, trigger)
        for why in (
            _is_carried,
            _is_contrast,
            _is_dragged,
            _is_for_election,
            _is_lodged,
            _is_told_by_how,
        )
    ):
        return True
    if words.startswith("take in * million"):
        return not _takes_in_people(clause, trigger)
    if words in ("explode", "go off", "detonate") and not trigger.pattern.is_noun:
        return _bursts(clause, trigger)
    if words in ("blame", "inspect", "stand by") and not trigger.pattern.is_noun:
        return _is_done_to_thing(clause, trigger)
    if trigger.pattern.is_noun or trigger.pattern.rest:
        return False
    if words == "bring":
        return is_negated(clause.words, trigger.head)
    if words not in _NEED_OBJECT:
        return False
    held = undergoer(clause, trigger) if words == "sign" else direct_object(clause, trigger)
    if words in _MOVING:
        return held is None or _is_moved(clause, trigger)
    if words == "accept":
        return held is not None and is_gift(clause, held)
    if words in _OWNING:
        return (
            held is not None
            and singular(clause.words[clause.phrases[held].head].low) in _OWNING[words]
        )
    return held is not None and not (_is_dealing(clause, held) or _is_others(clause, trigger))


def _is_told_by_how(clause: Clause, trigger: Trigger) -> bool:
    """Whether a verb of paying back only says why something is done ("retaliated by closing the embassy")."""
    after = clause.words[trigger.end : trigger.end + 2]
    is_by = len(after) == 2 and after[0].low == "by" and after[1].form == "gerund"
    return is_by and clause.words[trigger.head].lemma in ("retaliate", "respond")


def _is_done_to_thing(clause: Clause, trigger: Trigger) -> bool:
    """Whether nobody is blamed or probed ("blamed a lack of rain", "inspected a destroyer"), or stood by ("stood by")."""
    held = direct_object(clause, trigger)
    if held is None:
        return trigger.pattern.words == "stand by"
    noun = singular(clause.words[clause.phrases[held].head].low)
    if trigger.pattern.words == "inspect":
        return noun in _REVIEWED
    return trigger.pattern.words == "blame" and noun in word_list("blameless_causes")


#: Forces that are looked over by who commands them.
_REVIEWED = frozenset(
    "destroyer frigate warship ship submarine troop guard honour honor parade fleet regiment".split()
)


def _takes_in_people(clause: Clause, trigger: Trigger) -> bool:
    """Whether those who are taken in are people of a land ("took in two million Syrians", not "took in the sights")."""
    told = clause.words[trigger.end : trigger.end + 3]
    return any(_is_people(word.text) or singular(word.low) == "refugee" for word in told)


def _is_people(word: str) -> bool:
    """Whether a word names the people of a land ("Syrians")."""
    return any(reading.kind == "people" for reading in country_words().get(word, ()))


def _bursts(clause: Clause, trigger: Trigger) -> bool:
    """Whether a bomb told before explodes, and nobody has it explode ("killed when a bomb in her car exploded")."""
    before = clause.words[: trigger.head]
    is_bomb = any(singular(w.low) in word_list("munitions") for w in before)
    return is_bomb and direct_object(clause, trigger) is None


def _is_others(clause: Clause, trigger: Trigger) -> bool:
    """Whether what is put off has to do with another state ("delayed the purchase of Swedish jets")."""
    told = takewhile(
        lambda n: clause.words[n].kind not in _ENDS, range(trigger.end, len(clause.words))
    )
    place = (clause.words[n] for n in told if clause.words[n - 1].low not in _VENUES)
    return bool(_countries(place) - _countries(clause.words[: trigger.head]))


def _countries(words: Iterable[Word]) -> set[str]:
    return {code for word in words if (code := find_country(word.text)) is not None}


#: What ends the object with all that hangs on it, and what leads to where it is.
_ENDS, _VENUES = "VBSR.,C", frozenset("in across at near".split())


def _is_dragged(clause: Clause, trigger: Trigger) -> bool:
    """Whether somebody is pulled out to be harmed ("pulled him out of the car and beat him"), and not rescued."""
    if trigger.rule.type != EventType.AID or not trigger.pattern.words.startswith("pull "):
        return False
    words = clause.words
    return any(
        words[n - 1].kind in "C," and words[n + 1].low in _HIM and _is_harming(words[n])
        for n in range(trigger.end, len(words) - 1)
    )


def _is_for_election(clause: Clause, trigger: Trigger) -> bool:
    """Whether a parliament is dissolved for an election that comes ("dissolved parliament ahead of the election")."""
    if not trigger.pattern.words.startswith("dissolve * parliament"):
        return False
    behind = [word.low for word in clause.words[trigger.end : trigger.end + _ELECTION_REACH]]
    end = next((at for at, low in enumerate(behind) if low in _ELECTIONS), 0)
    return bool(end) and behind[0] in _FOR and not _UNWANTED & set(behind[:end])


_ELECTIONS = frozenset("election elections poll polls vote".split())
#: Words behind the parliament, what stands before the election that follows, and what does where none shall follow.
_ELECTION_REACH = 8
_FOR = frozenset("ahead before for to and paving ,".split())
_UNWANTED = frozenset("prevent avoid avert stop block delay postpone cancel after".split())


def _is_harming(word: Word) -> bool:
    governing = load_patterns().get(word.low, ()) if word.kind == "V" else ()
    return any(p.rule.type in _HARMING and not p.rest and not p.is_noun for p in governing)


_HIM = frozenset(("him", "her", "them", "it"))
_HARMING = frozenset((EventType.ASSAULT, EventType.COERCE))


def _is_lodged(clause: Clause, trigger: Trigger) -> bool:
    """Whether a protest is words on paper ("a protest was lodged by the team")."""
    behind = clause.words[trigger.head + 1 : trigger.head + 5]
    is_noun = trigger.pattern.is_noun and singular(clause.words[trigger.head].low) == "protest"
    verb = next((w for w in behind if w.kind == "V"), None)
    return is_noun and verb is not None and verb.form == "past" and verb.lemma in _ON_PAPER


_ON_PAPER = frozenset("lodge file register submit".split())


def _is_carried(clause: Clause, trigger: Trigger) -> bool:
    """Whether somebody is only taken somewhere ("was flown to Lima by helicopter"), who visits nobody."""
    is_trip = trigger.rule.id == "visit" and not trigger.pattern.is_noun
    is_ride = trigger.pattern.words.startswith(("fly ", "jet ", "shuttle "))
    return is_trip and is_ride and is_passive(clause.words, trigger.head)


def _is_contrast(clause: Clause, trigger: Trigger) -> bool:
    """Whether things are told apart, or why they are ("boats, as opposed to ships", "thanks to the rain")."""
    beside = [w.low for w in clause.words[max(0, trigger.head - 1) : trigger.head + 2]]
    return beside == ["as", "opposed", "to"] or beside[-2:] == ["thanks", "to"]


def is_driven(clause: Clause, trigger: Trigger) -> bool:
    """Whether somebody is pushed somewhere, and asked for nothing ("pushed them back with shields")."""
    return trigger.pattern.words in _MOVING and _is_moved(clause, trigger)


def _is_moved(clause: Clause, trigger: Trigger) -> bool:
    """Whether something is pushed out, up or along."""
    held = find_object(clause, trigger.end)
    end = trigger.end if held is None else clause.phrases[held].end  # "pushed them back"
    after = (*clause.words[trigger.end : trigger.end + 1], *clause.words[end : end + 1])
    tree = clause.tree
    particle = None if tree is None else tree.child(trigger.head, "compound:prt")
    return particle is not None or any(word.low in _ALONG for word in after)


_ALONG = frozenset("out back up down around along forward through off over away aside past".split())


def is_to_own(clause: Clause, trigger: Trigger) -> bool:
    """Whether a state tells its own people to take care ("warned its citizens not to travel")."""
    held = find_object(clause, trigger.head + 1)
    if trigger.rule.id not in ("warn", "urge") or trigger.pattern.is_noun or held is None:
        return False
    phrase = clause.phrases[held]
    is_own = clause.words[phrase.first].low in POSSESSIVES
    return is_own and singular(clause.words[phrase.head].low) in _PEOPLE


_PEOPLE = frozenset("citizen national compatriot traveller traveler tourist".split())


def _is_dealing(clause: Clause, n: int) -> bool:
    """Whether a phrase names somebody, or what is done with others ("delayed the talks", "the handover")."""
    head = clause.words[clause.phrases[n].head]
    if is_name(head) or is_agent(head.low) or head.kind == "O":
        return True
    named = (p for p in load_patterns().get(head.low, ()) if p.is_noun and not p.rest)
    return any(p.rule.type in _WITH_OTHERS for p in named) or singular(head.low) in word_list(
        "dealings"
    )


#: Verbs of motion as much as of asking.
_MOVING = frozenset(("push", "press"))
#: What two share, or one signs, that is nothing exchanged or agreed upon.
_OWNING = {
    "share": frozenset(
        "border frontier boundary coast island view concern opinion belief goal interest history".split()
    ),
    "sign": frozenset(
        "letter statement petition amnesty law legislation measure bill decree order budget pardon autograph register book".split()
    ),
}
_NEED_OBJECT = _MOVING | {"accept", "delay", "postpone"} | _OWNING.keys()
_WITH_OTHERS = frozenset(EventType) - {EventType.ASSAULT, EventType.MOBILIZE, EventType.COERCE}
