"""Whether a name is used as a place at all.

Points for and against, from the words around it, summed; a name is taken for a place when the best
mention of the text reaches a threshold that falls with how well known the place is.  A surname that
the text gives a first name ("Susan Jackson") stays a person afterwards ("Jackson said").
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

from wirecopy.data.agencies import load_agencies
from wirecopy.data.given_names import given_names
from wirecopy.data.word_lists import place_words
from wirecopy.facts.places.lookup import is_capital
from wirecopy.facts.places.mentions import Mention
from wirecopy.facts.places.words import (
    ACTING,
    DIRECTIONS,
    GIVEN_NAMES,
    KIND_AFTER,
    KIND_BEFORE,
    KIND_WORDS,
    LOCATIVE,
    OWNED_AFTER,
    SITES_AFTER,
    SPEAKING,
    STREETS,
    THINGS_AFTER,
    TITLES,
)
from wirecopy.language.abbreviations import OPENERS

#: Points at which a name is a place.  All points were set by hand on invented sentences; the threshold
#: is where finds and misses balance on news sets that are kept for measuring.
THRESHOLD = 1.0
#: Fame: a region, sea or state; one whose name is as often something else; a seat of government.
KNOWN, WEAK, SEAT = 3.0, 1.0, 0.5
#: Fame of a town: points for every tenfold of people above 20,000 (and off below).
PER_TENFOLD, NEUTRAL_LOG = 0.75, 4.3
#: Words before: "in X", "to X", "of X", "northern X", "Springfield, X".
IN_PLACE, TO_PLACE, OF_PLACE, DIRECTION, CONTAINER = 2.2, 1.6, 1.2, 1.0, 3.0
#: Words after: "X, Ohio", "X County", "X Police"; a dateline, and one in capitals before a dash.
CONTAINED, KIND_NAMED, OWNS, DATELINE, SURE_DATELINE = 3.5, 1.6, 1.2, 2.0, 5.0
#: "R-X", "D-X": where a lawmaker is from.
ELECTED = 3.0
#: Against: "Susan X", "Senator X", "Xerxes X", "X Yonder", "X said", a word for a kind of thing.
GIVEN_NAME, TITLE, LONGER_NAME, NAME_GOES_ON, SPEAKS, KIND_WORD = 5.0, 3.5, 2.2, 0.8, 1.5, 4.0
#: Against: "X hat", "X virus".
THING = 7.0
#: Against: "X Street".
STREET = 4.0
#: Against: a name that is also a common word; an adjective.
COMMON_WORD, NEVER = 1.6, -9.0
#: What the language reader takes the name for.
NAMED = {"place": 2.0, "place part": 0.5, "person": -2.0, "person part": -2.0, "org part": -0.5}
#: The most that these add or take.
SWAY = 2.0
#: What of a town's people counts for its other names.
VARIANT = 0.05
#: Points that a name loses for the rest of the text once a person had it.
SURELY_PERSON = 4.5
MAYBE_PERSON = 1.5
#: Seats of government: places only where a preposition of place says so.
GOVERNMENT_SEATS = frozenset(
    ["kremlin", "white house", "pentagon", "downing street", "capitol hill", "whitehall"]
)
#: Short forms that are adjectives as well ("US envoy").
SHORT_STATES = ("US", "U.S.", "UK", "U.K.", "UAE", "EU")
_DATELINE_MARKS = ("—", "–", "-", "--")
_CLEARLY_IN = ("in", "near", "outside", "across", "throughout")
_STRONG = ("COUNTRY", "A", "C", "R", "H", "T", "S", "W", "X")
#: Words after a short form of a state that is no adjective ("the US and").
_VERBS_AFTER = ACTING | place_words("evidence.verbs_after")
#: Names of regions and seas that are as often something else.
_WEAK_NAMES = place_words("evidence.weak_names")


def fame(mention: Mention) -> float:
    """Points for how well known the likeliest place of that name is."""
    if not mention.readings:
        return 0.0
    first = mention.readings[0].entry
    if mention.readings[0].way == "county":
        return KNOWN
    if first.feature == "S" and mention.key in GOVERNMENT_SEATS:
        return SEAT
    if (first.feature in _STRONG or first.geoname_id is None) and not first.population:
        return WEAK if mention.text in _WEAK_NAMES and not mention.is_told else KNOWN
    people = max(
        r.entry.population * (VARIANT if r.entry.is_variant else 1.0) for r in mention.readings
    )
    return PER_TENFOLD * (math.log10(people + 100) - NEUTRAL_LOG)


def points(mention: Mention, people: Mapping[str, float], common: bool) -> float:
    """Points of one mention."""
    if is_modifier(mention) or _signs_dateline(mention):
        return NEVER
    return (
        fame(mention)
        + _from_before(mention)
        + _from_after(mention)
        + _from_person(mention, people)
        + _from_name(mention)
        - (COMMON_WORD if common else 0.0)
    )


def may_act(mention: Mention) -> bool:
    """Whether the word after a short form of a state, unless it is a verb, makes an adjective of it."""
    return mention.text in SHORT_STATES and mention.after.islower() and is_modifier(mention)


def is_modifier(mention: Mention) -> bool:
    """Whether the name stands as an adjective: "US envoy", "UK-led"; adjectives are no places."""
    if mention.text not in SHORT_STATES:
        return False
    if mention.before.lower() in LOCATIVE:
        return mention.after == "-"
    after = mention.after
    acts = (
        mention.acts or after in _VERBS_AFTER or (mention.before == "the" and after.endswith("ed"))
    )
    return after == "-" or (after[:1].isalpha() and not acts)


def _signs_dateline(mention: Mention) -> bool:
    """Whether a name in brackets behind a town in capitals is that of an agency ("AMMAN (Petra) - ...")."""
    is_bracketed = mention.is_behind_dateline and mention.after == ")"
    is_closed = mention.after2 in _DATELINE_MARKS
    return is_bracketed and is_closed and mention.text in load_agencies().exact


def _from_before(mention: Mention) -> float:
    before = mention.before.lower()
    if mention.is_container:
        return CONTAINER
    if mention.is_elected:
        return ELECTED
    if before in LOCATIVE:
        return IN_PLACE if before in _CLEARLY_IN else TO_PLACE
    if before == "of":
        return OF_PLACE if not mention.run_before else OF_PLACE / 3
    if before in DIRECTIONS:
        return DIRECTION
    return 0.0


def _from_after(mention: Mention) -> float:
    score = 0.0
    if mention.container:
        score += CONTAINED
    after = mention.after
    if after in KIND_AFTER and after[0].isupper():
        score += KIND_NAMED
    elif after in OWNED_AFTER or after in SITES_AFTER:
        score += OWNS
    elif after in THINGS_AFTER:
        score -= THING
    if mention.starts_sentence and mention.text.isupper() and after in _DATELINE_MARKS:
        score += SURE_DATELINE
    elif mention.starts_line and (after in ("—", "–", "(", ":", "--") or mention.text.isupper()):
        score += DATELINE
    return score


def _from_person(mention: Mention, people: Mapping[str, float]) -> float:
    """Points against: a name of a person, or a part of a longer name."""
    score = 0.0
    last_before = mention.run_before[-1] if mention.run_before else ""
    if is_given(last_before) or _is_initial(last_before):
        score -= GIVEN_NAME
    elif last_before in TITLES and mention.before != "of":
        score -= TITLE
    elif last_before and last_before.lower() not in DIRECTIONS | KIND_BEFORE | LOCATIVE:
        score -= (
            LONGER_NAME / 4
            if len(mention.run_before) == 1 and mention.starts_sentence
            else LONGER_NAME
        )
    first_after = mention.run_after[0] if mention.run_after else ""
    if first_after and not (first_after in KIND_AFTER or first_after in OWNED_AFTER):
        given = is_given(mention.text.split(" ")[0])
        score -= GIVEN_NAME if given else 0.0 if mention.container else NAME_GOES_ON
    if mention.after in SPEAKING and not is_capital(mention.text):
        score -= SPEAKS
    score -= people.get(mention.key, 0.0)
    if mention.text in KIND_WORDS:
        score -= KIND_WORD
    if mention.after in STREETS and len(mention.run_after) == 1:
        score -= STREET
    return score


def _from_name(mention: Mention) -> float:
    """What the language reader's name says; it always takes seats for places, and some capitals for persons."""
    if mention.named == "person" and is_capital(mention.text):
        return 0.0
    said = NAMED.get(mention.named, 0.0)
    if mention.is_elected:
        return max(said, 0.0)
    return min(said, 0.0) if mention.key in GOVERNMENT_SEATS else said


def is_given(word: str) -> bool:
    """Whether a word is a given name."""
    return word in GIVEN_NAMES or word in given_names()


def _is_initial(word: str) -> bool:
    return len(word) == 2 and word.endswith(".") and word[0].isupper()


def surnames(mentions: Iterable[Mention]) -> dict[str, float]:
    """Folded names that the text uses for a person, with the points that costs them.

    After a given name or a title a name is a person's; after another capitalised name it may be.
    """
    found: dict[str, float] = {}
    for mention in mentions:
        last = mention.run_before[-1] if mention.run_before else ""
        is_titled = (last in TITLES and last not in ("Mayor", "Governor")) or _is_titled(mention)
        if is_given(last) or _is_initial(last) or is_titled:
            found[mention.key] = SURELY_PERSON
        elif _ends_a_name(mention, last):
            found.setdefault(mention.key, MAYBE_PERSON)
    return found


def _is_titled(mention: Mention) -> bool:
    """Whether a town's name ends one of two words behind a title ("Judge Haywood Turner")."""
    first = mention.readings[0].entry if mention.readings else None
    before = mention.run_before[-2:]
    return (
        first is not None
        and first.feature == "P"
        and len(before) == 2
        and before[0] in TITLES
        and before[1].isalpha()
        and before[1] not in KIND_WORDS
    )


def _ends_a_name(mention: Mention, last: str) -> bool:
    """Whether the name ends a run of two or three capitalised words that look like a person's name."""
    return (
        1 <= len(mention.run_before) <= 2
        and not mention.run_after
        and not mention.container
        and " " not in mention.text
        and last.isalpha()
        and last.istitle()
        and last not in OPENERS
        and last not in KIND_WORDS
        and last.lower() not in DIRECTIONS | KIND_BEFORE | LOCATIVE
        and not any(word in KIND_WORDS for word in mention.run_before)
    )
