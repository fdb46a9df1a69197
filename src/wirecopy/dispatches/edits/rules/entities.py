"""Entities: a country's or a place's name that loses, gains or exchanges words.

What is left may be a short form of the same ("Germany" for "Federal Republic of Germany") or the name of something
else ("Korea" for "North Korea", "York" for "New York").  The tables of countries, regions, places and bodies tell.
A form of state left out ("Republic of", "Kingdom of") makes a short form where the rest is the usual name of that
state, or of none.  A word left out before a known place makes another one, unless both are names of one place.

Known misses: names that stand in no table; towns by other words than "New", "West", "San" and their like.
"""

from __future__ import annotations

from functools import lru_cache

from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.forms import country_code, usual_country_name
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass

#: Words of a name that stand before and behind the changed part.
NAME_BEFORE = 2
NAME_BEHIND = 4
#: Words of the changed part on either side.
PART_WORDS = 5
_JOINTS = frozenset({"the", "of", "and", "'s"})
#: Words that say what kind of state bears the name.
_STATE_FORMS = edit_words("entities.state_forms")
#: Words that say what kind of place bears the name, behind it.
_PLACE_KINDS = edit_words("entities.place_kinds")
#: Words that make of a town's name another town's.
_TOWN_WORDS = edit_words("entities.town_words")
#: Before a larger town's name these tell a part of it.
_COMPASS = edit_words("entities.compass")
#: Kinds of entries of the gazetteer that are places of their own: no parts of the world, no wordings.
_OWN_PLACES = frozenset("ACHTS")
#: People of the smallest town that counts.
_TOWN = 50_000


def entity(change: Change) -> Verdict | None:
    """A country, a place or a body that became another one, or a short form of the same, by words of its name."""
    sides = (change.words_a, change.words_b)
    if not any(sides) or max(map(len, sides)) > PART_WORDS or change.crosses_sentence:
        return None
    if any(not is_word(key) and key != "-" for key in (*change.keys_a, *change.keys_b)):
        return None
    if not any(surface[0].isupper() for surface in (*change.surfaces_a, *change.surfaces_b)):
        return None
    for names in _names(change):
        verdict = _one_sided(change, *names) if change.is_one_sided else _exchanged(*names)
        if verdict is not None:
            return verdict
    return None


def _names(change: Change) -> list[tuple[str, str]]:
    """What both texts write around the change, the longest parts first; equal words at both ends."""
    a, b, hunk = change.a, change.b, change.hunk
    found = []
    for before in range(min(NAME_BEFORE, hunk.a_start, hunk.b_start), -1, -1):
        for behind in range(NAME_BEHIND, -1, -1):
            one = _written(a, hunk.a_start - before, hunk.a_end + behind)
            two = _written(b, hunk.b_start - before, hunk.b_end + behind)
            if one and two:
                found.append((one, two))
    return found


def _written(row: TokenRow, start: int, end: int) -> str:
    """The text of the tokens, the article before them left out; nothing past the end of the row."""
    if start >= end or end > len(row):
        return ""
    text = row.text[row.starts[start] : row.ends[end - 1]]
    return text[4:] if text[:4].casefold() == "the " else text


def _exchanged(one: str, two: str) -> Verdict | None:
    codes = country_code(one), country_code(two)
    if not all(codes) or len(one.split()) == len(two.split()) == 1:
        return None
    if codes[0] != codes[1]:
        return Verdict(EditClass.FACT, 2, "another country")
    if not are_places_of_one(one, two):
        return Verdict(EditClass.FACT, 2, "another place")
    return Verdict(EditClass.ABBREVIATION, 0, "two words for one country")


def _one_sided(change: Change, one: str, two: str) -> Verdict | None:
    long, short = (one, two) if change.words_a else (two, one)
    lost = frozenset(change.only)
    is_front = long.endswith(short)
    if lost <= _JOINTS or {*short.casefold().split()} <= _PLACE_KINDS | _STATE_FORMS:
        return None
    codes = country_code(long), country_code(short)
    is_same = codes[0] is not None and codes[0] == codes[1] and are_places_of_one(long, short)
    if is_same or _is_short_form(long, short, lost):
        return Verdict(EditClass.REFERENCE, 0, "a longer or shorter form of the name")
    if all(codes):
        return Verdict(EditClass.FACT, 2, "another country")
    if codes[0] and is_front and short[0].isupper() and "and" not in lost:
        return Verdict(EditClass.FACT, 2, "part of a country's name")
    if is_other_place(long, short):
        return Verdict(EditClass.FACT, 2, "another place")
    if is_front and _is_other_body(long, short):
        return Verdict(EditClass.FACT, 2, "another body")
    return None


def _is_short_form(long: str, short: str, lost: frozenset[str]) -> bool:
    """Whether only a form of state was left out, and the rest is the usual name of that state, or of none."""
    code = country_code(long)
    if code is None or not lost <= _STATE_FORMS or not short[0].isupper():
        return False
    if country_code(short) in {None, code}:
        return True
    usual = usual_country_name(code).split()
    return short == " ".join(word for word in usual if word.casefold() not in _STATE_FORMS)


@lru_cache(maxsize=20_000)
def are_places_of_one(one: str, two: str) -> bool:
    """Whether two names of a country are no two parts of it ("West Bank" and "Gaza")."""
    places = _places(one), _places(two)
    return not all(places) or bool(places[0] & places[1])


@lru_cache(maxsize=20_000)
def is_other_place(long: str, short: str) -> bool:
    """Whether ``long`` is a known place, and ``short``, which lacks some of its words, not another name for it."""
    words, rest = long.casefold().split(), short.casefold().split()
    if not all(word[0].isupper() for word in (*long.split(), *short.split()) if len(word) > 2):
        return False
    is_front = words[len(words) - len(rest) :] == rest
    lost = words[: len(words) - len(rest)] if is_front else words[len(rest) :]
    if not rest or (not is_front and {*lost} & _PLACE_KINDS):
        return False
    is_town = {*lost} <= _TOWN_WORDS and not (
        {*lost} <= _COMPASS and _people(short) > _people(long)
    )
    places = _places(long) | (_towns(long) if is_town else frozenset())
    is_country = country_code(short) is not None
    if not places or (not is_country and places & (_places(short) | _towns(short))):
        return False
    return is_front or is_country or bool(_places(short))


@lru_cache(maxsize=20_000)
def _places(name: str) -> frozenset[str]:
    """What tells the regions, waters and sites of that name from others."""
    from wirecopy.data.gazetteer import gazetteer

    entries = gazetteer().find(name)
    return frozenset(
        entry.name
        for entry in entries
        if entry.feature in _OWN_PLACES or (entry.feature == "P" and entry.geoname_id is None)
    )


@lru_cache(maxsize=20_000)
def _towns(name: str) -> frozenset[str]:
    """The numbers of the towns of that name."""
    from wirecopy.data.gazetteer import gazetteer

    towns = (entry for entry in gazetteer().find(name) if entry.feature == "P")
    return frozenset(str(town.geoname_id) for town in towns if town.population >= _TOWN)


def _people(name: str) -> int:
    """The people of the largest town of that name."""
    from wirecopy.data.gazetteer import gazetteer

    return max((entry.population for entry in gazetteer().find(name)), default=0)


def _is_other_body(long: str, short: str) -> bool:
    """Whether both are names of known bodies, of other countries or kinds."""
    from wirecopy.data.organizations import organizations

    known = organizations()
    kinds = [
        {(body.country, body.sector) for body in known.get(name, ())} for name in (long, short)
    ]
    return all(kinds) and not kinds[0] & kinds[1]
