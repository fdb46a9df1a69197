"""Nearby: words of a text that tell what deputies, troopers and delegates near them are.

A deputy is the sheriff's where a sheriff is told of, a trooper the police's where state troopers are, and a
delegate a party's where a convention or who runs for office is: in its sentence or one beside it, or anywhere
in a text that names no state but the US.  None is who belongs to another state ("French deputies").

Known misses: conventions of parties elsewhere, whose delegates are told by their nation.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from wirecopy.data.word_lists import actor_words
from wirecopy.facts.actors.tags import Tag
from wirecopy.facts.actors.words import ROLE_ADJECTIVES, is_function_word

_US = "USA"
#: The words that others near them give a sense, and the sense: the same, before or in place of them.
_DEPUTIES, _DELEGATES = ("deputy", "deputies"), ("delegate", "delegates")
_TROOPERS = ("trooper", "troopers")
#: Who sends delegates to a convention.
_ELECTING = frozenset("primaries caucus caucuses nominee superdelegate superdelegates".split())
#: Behind "convention" these make it a treaty, and behind "primary" it is an election.
_OF_TREATY = frozenset(("on", "against", "for", "relating", "concerning"))
_OF_ELECTION = actor_words("nearby.of_election")
_LINKS = frozenset(("of", "in", "from", "at"))


class Nearby:
    """What the sentences of a text tell of sheriffs, state troopers and elections."""

    def __init__(self, sentences: Sequence[Sequence[Tag]]) -> None:
        """Looks at every sentence once."""
        self._sheriffs = _where(sentences, _tells_of_sheriff)
        self._troopers = self._sheriffs | _where(sentences, _tells_of_troopers)
        self._elections = _where(sentences, _tells_of_election)
        self._is_in_us = all(
            tag.countries[0].country == _US for tags in sentences for tag in tags if tag.countries
        )

    def sense(self, tags: Sequence[Tag], at: int, number: int) -> str | None:
        """The words of the table for the role at ``at`` of sentence ``number``; None where none near gives it a sense."""
        word = tags[at].lower
        if word in _DEPUTIES:
            told, meant = self._sheriffs, f"sheriff's {word}"
        elif word in _TROOPERS:
            told, meant = self._troopers, f"state {word}"
        elif word in _DELEGATES:
            told, meant = self._elections, "party member" + "s" * word.endswith("s")
        else:
            return None
        is_near = (
            bool(told) if self._is_in_us else not told.isdisjoint(range(number - 1, number + 2))
        )
        return meant if is_near and not _is_of_other_state(tags, at) else None


def _where(
    sentences: Sequence[Sequence[Tag]], tells: Callable[[Sequence[Tag]], bool]
) -> frozenset[int]:
    return frozenset(number for number, tags in enumerate(sentences) if tells(tags))


def _tells_of_sheriff(tags: Sequence[Tag]) -> bool:
    return any(tag.lower.startswith("sheriff") for tag in tags)


def _tells_of_troopers(tags: Sequence[Tag]) -> bool:
    """Whether a sentence tells of the police of a US state."""
    words = {tag.lower for tag in tags}
    return (
        not words.isdisjoint({"state trooper", "state troopers"}) or {"highway", "patrol"} <= words
    )


def _tells_of_election(tags: Sequence[Tag]) -> bool:
    """Whether a sentence tells of a party's convention, no treaty, or of who runs for office."""
    return any(
        tag.lower in _ELECTING
        or (tag.lower == "convention" and _is_meeting(tags, at))
        or (tag.lower == "primary" and _is_election(tags, at))
        for at, tag in enumerate(tags)
    )


def _is_meeting(tags: Sequence[Tag], at: int) -> bool:
    after = tags[at + 1].lower if at + 1 < len(tags) else ""
    return after not in _OF_TREATY and all(
        tag.lower != "under" for tag in tags[max(0, at - 3) : at]
    )


def _is_election(tags: Sequence[Tag], at: int) -> bool:
    """Whether "primary" is a noun, or stands before what elections have."""
    after = tags[at + 1] if at + 1 < len(tags) else None
    if after is None or not after.text.isalpha():
        return True
    return after.lower in _OF_ELECTION or is_function_word(after.lower)


def _is_of_other_state(tags: Sequence[Tag], at: int) -> bool:
    """Whether a word for another state than the US stands before a role, or behind "of" or "in"."""
    first = at - 1
    while first >= max(0, at - 3) and (
        tags[first].kind == "possessive" or tags[first].lower in ROLE_ADJECTIVES
    ):
        first -= 1
    behind = tags[at + 1 : at + 4]
    if not behind or behind[0].lower not in _LINKS:
        behind = ()
    elif len(behind) > 1 and behind[1].lower == "the":
        behind = behind[2:]
    else:
        behind = behind[1:2]
    beside = (*tags[max(0, first) : max(0, first) + (at > 0)], *behind)
    return any(_state(tag) not in {None, _US} for tag in beside)


def _state(tag: Tag) -> str | None:
    """The state that a word for one or the name of a body tells."""
    if tag.countries:
        return tag.countries[0].country
    return tag.organization.country if tag.organization else None
