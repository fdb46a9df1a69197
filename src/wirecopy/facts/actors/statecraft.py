"""Statecraft: where a state's name tells of the state, and of nobody who bears it as a surname.

Before what only states have ("Mali's president", "Chad's border"), beside another state ("Israel attacked Iran",
"Jordan and Egypt"), and in a sentence of troops, shelling, wars and treaties.

Known misses: what a state does as anybody could ("Jordan waited").
"""

from __future__ import annotations

from collections.abc import Sequence

from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import BELONGS, LOCATIVE

#: Sectors of those whom a state has, and a person has not.
_OF_STATE = frozenset("GOV MIL COP LEG SPY JUD REB OPP PTY".split())
#: What else a state has.
_THINGS = actor_words("statecraft.things")
#: Words of what states do to each other.
_DEEDS = actor_words("statecraft.deeds")
_JOINTS = frozenset((",", "and"))
#: Tags behind a possessive in which who is owned stands, and behind a name in which its object begins.
_REACH, _NEAR = 3, 3
#: Tags to each side in which a deed is looked for.
_AROUND = 12


def tells_of_state(tags: Sequence[Tag], at: int) -> bool:
    """Whether what stands around a state's name at ``at`` says that the state is meant."""
    after = tags[at + 1 : at + 2]
    if after and after[0].kind == "possessive" and _has_state(tags[at + 2 : at + 2 + _REACH]):
        return True
    around = tags[max(0, at - _AROUND) : at + _AROUND]
    return _is_beside_state(tags, at) or any(tag.lower in _DEEDS for tag in around)


def _has_state(owned: Sequence[Tag]) -> bool:
    """Whether what a name owns opens with what only states have."""
    for tag in owned:
        if tag.role is not None:
            return tag.role.sector in _OF_STATE
        if tag.lower in _THINGS:
            return True
    return False


def _is_beside_state(tags: Sequence[Tag], at: int) -> bool:
    """Whether another state stands in a list with it, or as what it acts upon."""
    before = tags[max(0, at - 2) : at]
    if len(before) > 1 and before[1].lower in _JOINTS and _is_state(before[0]):
        return True
    return any(
        _is_state(tags[n]) and tags[n - 1].lower not in LOCATIVE | BELONGS | {"to"}
        for n in range(at + 2, min(at + 1 + _NEAR, len(tags)))
    )


def _is_state(tag: Tag) -> bool:
    return any(word.kind == "name" for word in tag.countries[:1])
