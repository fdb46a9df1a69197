"""Arms: words of a sentence that tell of armed violence or of an accident.

An attack, fighting, a bomb or gunfire tells that harm was meant.  An explosion may be an accident: it tells
of violence only beside other words of war, or where there were several at once.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from wirecopy.data.event_lexicon import word_list
from wirecopy.facts.events.acts.contests import is_contest
from wirecopy.facts.events.clause.clause import Clause
from wirecopy.facts.events.clause.words import Word
from wirecopy.facts.events.lexicon.patterns import Pattern, Trigger, load_patterns
from wirecopy.model.event import EventType
from wirecopy.text.inflection import singular


@dataclass(frozen=True, slots=True)
class Arms:
    """A word that tells of armed violence."""

    at: int
    mode: str | None
    #: Whether it is what explodes or comes down.
    is_munition: bool = False


#: Modes of violence by what it is done with.
_MODES = {
    "explosives": "bomb bombing bomblet grenade landmine ied explosive",
    "heavy-weapons": "shelling shell rocket missile mortar artillery projectile",
    "firearms": "gunfire crossfire bullet gunshot shooting sniper",
    "aerial": "airstrike bombardment",
    "drone": "drone",
}
_BY_WORD = {word: mode for mode, words in _MODES.items() for word in words.split()}
#: Words of fighting that tell of one act; a war or a conflict is more.
FIGHTING = frozenset("fighting clash violence hostilities combat battle bloodshed".split())
#: What may be an accident as well.
_BLASTS = frozenset(("explosion", "blast"))
_SEVERAL = frozenset(
    "twin double triple two three four five several multiple series string".split()
)


def find_arms(clause: Clause, triggers: Sequence[Trigger]) -> list[Arms]:
    """Words of armed violence in a sentence, in order; none of a blast that nothing tells to be one."""
    words = clause.words
    acts = {t.head: t for t in triggers if _is_act(clause, t)}
    found = [
        Arms(
            at,
            acts[at].mode if at in acts else _BY_WORD.get(singular(word.low)),
            is_munition=singular(word.low) in word_list("munitions"),
        )
        for at, word in enumerate(words)
        if (
            at in acts
            or (word.kind == "N" and singular(word.low) in _BY_WORD)
            or is_fire(words, at)
        )
        and words[at - 1].low != "own"  # "killed by his own bomb"
    ]
    sure = [one for one in found if singular(words[one.at].low) not in _BLASTS]
    is_told = sure or tells_of_war(words) or any(_is_one_of_several(words, a.at) for a in found)
    return found if is_told else []


def _is_one_of_several(words: Sequence[Word], at: int) -> bool:
    """Whether several are told of ("twin blasts", "a series of explosions")."""
    return any(word.low in _SEVERAL for word in words[max(0, at - 2) : at])


def is_fire(words: Sequence[Word], at: int) -> bool:
    """Whether a word tells what somebody is under ("came under heavy fire")."""
    before = (word.low for word in words[max(0, at - _REACH) : at])
    return words[at].low in _FIRE and "under" in before


_FIRE = frozenset("fire attack shelling bombardment gunfire assault ambush".split())
#: Words from "under" to what somebody is under.
_REACH = 4


def may_hold_arms(lows: Sequence[str]) -> bool:
    """Whether these words may tell of armed violence; never wrongly False."""
    opening = load_patterns()
    return any(
        low in _FIRE
        or singular(low) in _BY_WORD
        or any(_is_assault(p) for p in opening.get(low, ()))
        for low in lows
    )


def _is_assault(pattern: Pattern) -> bool:
    return pattern.is_noun and pattern.rule.type == EventType.ASSAULT


def _is_act(clause: Clause, trigger: Trigger) -> bool:
    """Whether a noun names an act of violence."""
    is_general = trigger.rule.id == "conflict" and singular(trigger.pattern.words) not in FIGHTING
    is_held = trigger.mode == "torture"  # by whoever holds somebody
    return (
        _is_assault(trigger.pattern)
        and not (is_general or is_held)
        and not is_contest(clause, trigger)
    )


def tells_of_war(words: Sequence[Word]) -> bool:
    """Whether a word of war stands in a sentence ("soldiers", "a checkpoint")."""
    war = word_list("war_words") | _ARMED_PLACES
    return any(w.low in war or singular(w.low) in war for w in words)


_ARMED_PLACES = frozenset("checkpoint barracks outpost patrol police policeman mosque".split())


def _is_left_of_war(words: Sequence[Word]) -> bool:
    """Whether words tell of a bomb that an old war left ("an unexploded shell", "a bomb from World War Two")."""
    lows = [word.low for word in words]
    is_old_war = ("world", "war") in pairwise(lows)
    return is_old_war or not _LEFT.isdisjoint(lows)


_LEFT = frozenset(("unexploded", "wartime"))


def tells_accident(words: Sequence[Word], arms: Sequence[Arms]) -> bool:
    """Whether words tell of an accident, a disaster or an illness; those of violence do not ("under fire").

    Where things explode by themselves tells it of a blast alone ("a blast at a factory").
    """
    armed = {one.at for one in arms}
    are_blasts = all(singular(words[at].low) in _BLASTS for at in armed)
    calamities = (word_list("calamities") | word_list("accidents")) - _BLASTS
    calamities -= frozenset() if are_blasts else word_list("hazards")
    return _is_left_of_war(words) or any(
        not calamities.isdisjoint((word.low, singular(word.low), word.lemma))
        for at, word in enumerate(words)
        if at not in armed
    )
