"""Gender: what titles, pronouns, words for people and given names tell of it."""

from __future__ import annotations

from wirecopy.data.given_names import Gender, given_names

_MALE = frozenset(
    "mr sir lord duke king prince emperor sultan emir policeman spokesman businessman cameraman fisherman congressman "
    "chairman nobleman son father husband brother widower grandfather uncle nephew boy man monsieur imam bishop "
    "he him his himself".split()
)
_FEMALE = frozenset(
    "mrs ms miss lady duchess queen princess dame madame mme spokeswoman policewoman businesswoman congresswoman chairwoman "
    "noblewoman daughter mother wife sister widow grandmother aunt niece girl woman actress nun housewife "
    "she her hers herself".split()
)


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
