"""Whether a name is used as a place at all.

Points for and against, from the words around it, summed; a name is taken for a place when the best
mention of the text reaches a threshold that falls with how well known the place is.  A surname that
the text gives a first name ("Susan Jackson") stays a person afterwards ("Jackson said").
"""

from __future__ import annotations

import math
from collections.abc import Iterable

from wirecopy.facts.places.mentions import Mention
from wirecopy.facts.places.words import (
    DIRECTIONS,
    GIVEN_NAMES,
    KIND_AFTER,
    KIND_BEFORE,
    LOCATIVE,
    OWNED_AFTER,
    SPEAKING,
    TITLES,
)

#: Points at which a name is a place; set on invented sentences, checked on news kept for measuring.
THRESHOLD = 2.0
_STRONG = ("COUNTRY", "A", "C", "R", "H", "T", "S", "W", "X")
#: Names of regions and seas that are as often something else.
_WEAK_NAMES = frozenset(
    ["West", "Gulf", "Mercury", "Saturn", "Venus", "Pluto", "Pacific", "Atlantic", "Hudson", "Moon", "Amazon",
     "Victoria", "Georgia", "Jordan", "Chad", "Virginia", "Jersey", "Kent", "Norfolk", "Queens", "Mercury",
     "Andromeda", "Hampshire", "Midlands", "Iberia", "Java", "Jupiter", "Goa", "Papua", "Panhandle", "Everest",
     "Cali", "Nice", "Providence"]
)  # fmt: skip


def fame(mention: Mention) -> float:
    """Points for how well known the likeliest place of that name is."""
    if not mention.readings:
        return 0.0
    first = mention.readings[0].entry
    if first.feature in _STRONG and not first.population:
        return 1.0 if mention.text in _WEAK_NAMES else 3.0
    people = max(
        r.entry.population * (0.3 if r.entry.is_variant else 1.0) for r in mention.readings
    )
    return 0.75 * (math.log10(people + 100) - 4.3)


def points(mention: Mention, people: frozenset[str], common: bool) -> float:
    """Points of one mention."""
    return (
        fame(mention)
        + _from_before(mention)
        + _from_after(mention)
        + _from_person(mention, people)
        - (1.6 if common else 0.0)
    )


def _from_before(mention: Mention) -> float:
    before = mention.before.lower()
    if mention.is_container:
        return 3.0
    if before in LOCATIVE:
        return 2.2 if before in ("in", "near", "outside", "across", "throughout") else 1.6
    if before in ("of", "-"):
        return 0.4
    if before in DIRECTIONS:
        return 1.0
    return 0.0


def _from_after(mention: Mention) -> float:
    score = 0.0
    if mention.container:
        score += 3.5
    after = mention.after
    if after in KIND_AFTER and after[0].isupper():
        score += 1.6
    elif after in OWNED_AFTER:
        score += 1.2
    if mention.starts_line and (after in ("—", "–", "(", ":", "--") or mention.text.isupper()):
        score += 2.0
    return score


def _from_person(mention: Mention, people: frozenset[str]) -> float:
    """Points against: a name of a person, or a part of a longer name."""
    score = 0.0
    last_before = mention.run_before[-1] if mention.run_before else ""
    if last_before in GIVEN_NAMES or _is_initial(last_before):
        score -= 5.0
    elif last_before in TITLES and mention.before not in ("of",):
        score -= 3.5
    elif last_before and last_before.lower() not in DIRECTIONS | KIND_BEFORE | LOCATIVE:
        score -= 0.5 if len(mention.run_before) == 1 and mention.starts_sentence else 2.2
    first_after = mention.run_after[0] if mention.run_after else ""
    if first_after and not (first_after in KIND_AFTER or first_after in OWNED_AFTER):
        given = mention.text.split(" ")[0] in GIVEN_NAMES
        score -= 4.0 if given else 1.5 if not mention.container else 0.0
    if mention.after in SPEAKING:
        score -= 1.5
    if mention.key in people:
        score -= 3.0
    return score


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word.endswith(".") and word[0].isupper()


def surnames(mentions: Iterable[Mention]) -> frozenset[str]:
    """Folded names that the text uses after a given name or a title."""
    found = set()
    for mention in mentions:
        last = mention.run_before[-1] if mention.run_before else ""
        if (
            last in GIVEN_NAMES
            or _is_initial(last)
            or (last in TITLES and last not in ("Mayor", "Governor"))
        ):
            found.add(mention.key)
    return frozenset(found)
