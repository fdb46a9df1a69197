"""Strangers: people and forces whose words say that they are of another state, or of none that is known."""

from __future__ import annotations

from collections.abc import Set

from wirecopy.data.word_lists import actor_words

_FOREIGN = frozenset("foreign foreigner foreigners outside external enemy hostile overseas".split())
_UNKNOWN = frozenset("unidentified unknown unnamed unspecified undisclosed rival opposing".split())
_REGIONS = actor_words("strangers.regions")
#: What is dealt with abroad by an office that is at home ("foreign minister", "external affairs").
_DEALINGS = actor_words("strangers.dealings")


def is_foreign(name: str) -> bool:
    """Whether a name says that somebody is of another state ("foreign troops")."""
    return _has_any(name, _FOREIGN)


def is_stranger(name: str) -> bool:
    """Whether a name says that somebody is of another state or of none that is known ("unknown gunmen")."""
    return _has_any(name, _FOREIGN | _UNKNOWN)


def is_of_region(name: str) -> bool:
    """Whether a name says that several are of a part of the world, and of no one state ("Western governments")."""
    words = name.split()
    are_several = len(words) > 1 and words[-1].islower() and words[-1].endswith("s")
    return are_several and words[0].lower() in _REGIONS


def _has_any(name: str, strange: Set[str]) -> bool:
    words = name.lower().split()
    return any(
        word in strange and following not in _DEALINGS
        for word, following in zip(words, [*words[1:], ""], strict=True)
    )
