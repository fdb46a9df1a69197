"""Offices: which heads of state and government a state has.

Kingdoms, and the realms that share a king, have no president; states whose president governs have no
prime minister; some have no army.  States that had one within the last decades count as having it.
"""

from __future__ import annotations

from wirecopy.data.word_lists import actor_words

_KINGDOMS = actor_words("offices.kingdoms")
#: States without a prime minister, or premier.
_PRESIDENTIAL = actor_words("offices.presidential")
#: Of the government, or of the Exchequer.
_CHANCELLORS = frozenset(("AUT", "DEU", "GBR"))
#: States whose chancellor heads the government.
_WITH_CHANCELLOR = frozenset(("AUT", "DEU"))
PRESIDENTS = frozenset(("president", "vice president", "vice-president"))
_PREMIERS = frozenset(("prime minister", "deputy prime minister", "premier"))
#: States without forces of their own, and the words for those of others.
_UNARMED = actor_words("offices.unarmed")
_ARMIES = frozenset(("army", "military", "air force", "navy", "armed forces", "troops"))
_ROYALS = frozenset("king queen crown monarch".split())


def has_office(state: str, role: str | None) -> bool:
    """Whether somebody of that state can hold the office that ``role`` names."""
    words = (role or "").lower()
    if words in PRESIDENTS:
        return state not in _KINGDOMS
    if words in _PREMIERS:
        is_chancellors = state in _WITH_CHANCELLOR and words != "premier"
        return state not in _PRESIDENTIAL and not is_chancellors
    if words in _ARMIES:
        return has_forces(state, role)
    if words == "chancellor":
        return state in _CHANCELLORS
    return state in _KINGDOMS or _ROYALS.isdisjoint(words.split())


def has_forces(state: str, role: str | None) -> bool:
    """Whether a state can have the forces that ``role`` names, if it names any."""
    return (role or "").lower() not in _ARMIES or state not in _UNARMED
