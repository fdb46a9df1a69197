"""Contrasts: words of which one put for the other says something else.

Opposites are listed in their base form (rise and fall, accept and reject); sets hold things of one
kind of which only one can be true (units, directions, currencies, kinship).  Of the bases that a
form may have a wrong one does no harm, since it stands on no list.

Known misses: verbs that no list sets against each other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.text.inflection import base_forms

#: Words of the longest listed phrase ("just under", "chief of army staff").
PHRASE = 4
#: Small words stand for many things; they count only when nothing else was exchanged with them.
_SMALL = edit_words("contrasts.small")


def find_contrast(one: Sequence[str], two: Sequence[str]) -> tuple[str, str] | None:
    """The first words or phrases of both that stand against each other."""
    is_alone = len(one) == len(two) == 1
    joined = "".join(one) if len(one) > 1 else "", "".join(two) if len(two) > 1 else ""
    for left in _phrases(one, two):
        for right in _phrases(two, one):
            if not is_alone and (left in _SMALL or right in _SMALL):
                continue
            if left in joined[1] or right in joined[0]:
                continue
            if are_opposed(left, right):
                return left, right
    return None


def _phrases(words: Sequence[str], other: Sequence[str]) -> Iterator[str]:
    """Phrases of the words, long ones first, that the other side does not have."""
    left = [word for word in words if word not in other]
    for size in range(min(PHRASE, len(words)), 1, -1):
        for at in range(len(words) - size + 1):
            phrase = " ".join(words[at : at + size])
            if phrase in load_style().opposed_sets:
                yield phrase
    yield from left


@lru_cache(maxsize=20_000)
def are_opposed(one: str, two: str) -> bool:
    """Whether one says something else than the other."""
    style = load_style()
    for left in listed_bases(one):
        for right in listed_bases(two):
            if left != right and frozenset((left, right)) in style.contrasts:
                return True
    if any(map(_are_listed, *_compared(one, two))):
        return True
    if (rests := _behind_same_part(one, two)) is not None:
        one, two = rests
    places = [_places(word) for word in (one, two)]
    sets = places[0].keys() & places[1].keys()
    return bool(sets) and all(not places[0][n] & places[1][n] for n in sets)


def _compared(one: str, two: str) -> tuple[Sequence[str], Sequence[str]]:
    """The adjectives of two words that tell the most, or more, of them: "oldest" and "newest"; none of others."""
    for ending in ("est", "er"):
        if one.endswith(ending) and two.endswith(ending):
            left, right = (_adjectives(word.removesuffix(ending)) for word in (one, two))
            pairs = [(x, y) for x in left for y in right]
            return [x for x, _ in pairs], [y for _, y in pairs]
    return (), ()


def _adjectives(stem: str) -> list[str]:
    """What an adjective may be without its ending: "larg", "bigg", "deadli"."""
    found = [stem, stem + "e"]
    if stem[-1:] == "i":
        found.append(stem[:-1] + "y")
    if len(stem) > 2 and stem[-1] == stem[-2]:
        found.append(stem[:-1])
    return found


def _are_listed(one: str, two: str) -> bool:
    return frozenset((one, two)) in load_style().contrasts


def _behind_same_part(one: str, two: str) -> tuple[str, str] | None:
    """What stands behind the same day in two German words: "Dienstagmorgen", "Dienstagabend"."""
    day = next((day for day in _GERMAN_DAYS if one.startswith(day) and two.startswith(day)), None)
    if day is None or day in {one, two}:
        return None
    return one.removeprefix(day), two.removeprefix(day)


_GERMAN_DAYS = (
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
)


#: Arabic letters that are drawn to the word behind them: "and", "so", "in", "for", "as".
_DRAWN = frozenset("وفبلك")


def _places(word: str) -> dict[int, set[int]]:
    """Sets the word stands in, and its groups there."""
    known = load_style().opposed_sets
    found: dict[int, set[int]] = {}
    if word not in known and word[:1] in _DRAWN:
        word = word[1:]
    for base in (word,) if word in known else sorted(listed_bases(word)):
        for number, group in known.get(base, ()):
            found.setdefault(number, set()).add(group)
    return found


@lru_cache(maxsize=20_000)
def listed_bases(word: str) -> frozenset[str]:
    """The word and what it may be a form of, also in the spelling of the lists."""
    bases, variants = base_forms(word), load_style().variants
    return bases.union(*(variants.get(base, ()) for base in bases))


def other_office(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether both name an office and not the same one."""
    left, right = _offices(one), _offices(two)
    return bool(left and right) and not left & right


def other_kind(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether both are words that tell one minister or ministry from another ("foreign", "deputy")."""
    kinds = load_style().office_kinds
    left, right = ({kinds.get(word) for word in side} for side in (one, two))
    return None not in left | right and not left & right


@lru_cache(maxsize=20_000)
def is_office_word(word: str) -> bool:
    """Whether the word is part of the name of an office ("foreign", "minister")."""
    style = load_style()
    return word in style.office_kinds or word in style.offices or _is_short_office(word)


def _is_short_office(word: str) -> bool:
    """Whether the word is an office or rank written short ("Gen.")."""
    style = load_style()
    groups = style.abbreviations.get(word, frozenset()) if word.endswith(".") else frozenset()
    return any(groups & style.abbreviations.get(office, frozenset()) for office in style.offices)


def is_office_noun(word: str) -> bool:
    """Whether the word is the noun of an office ("minister", "leader")."""
    return word in _OFFICE_NOUNS or word in load_style().offices


def is_before_office(word: str) -> bool:
    """Whether "foreign", "deputy" or "former" before the word tell of an office."""
    return word in _OFFICE_NOUNS or word in _OFFICE_KINDS


_OFFICE_NOUNS = edit_words("contrasts.office_nouns")
_OFFICE_KINDS = frozenset("prime foreign defence defense finance department committee".split())


def _offices(words: Sequence[str]) -> frozenset[int]:
    rest = [word for word in words if word not in {"the", "a", "an", "his", "her", "its", "'s"}]
    known = load_style().offices
    for phrase in (" ".join(rest), " ".join(rest).removesuffix("s")):
        if phrase in known:
            return known[phrase]
    return frozenset()
