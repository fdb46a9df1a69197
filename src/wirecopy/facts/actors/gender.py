"""Gender: what titles, pronouns, words for people and given names tell of it."""

from __future__ import annotations

from wirecopy.data.given_names import Gender, given_names
from wirecopy.data.word_lists import actor_words

_MALE = actor_words("gender.male")
_FEMALE = actor_words("gender.female")


def gender_of(word: str) -> Gender | None:
    """``m`` or ``f`` when a title, with its stop or without, role or pronoun (lower case) tells."""
    word = word.rstrip(".")
    if word in _MALE:
        return "m"
    return "f" if word in _FEMALE else None


def gender_of_name(name: str) -> Gender | None:
    """What the given name that opens a full name tells; None for a name alone."""
    first, _, rest = name.partition(" ")
    if not rest:
        return None
    names = given_names()
    return names.get(first) or names.get(first.partition("-")[0])
