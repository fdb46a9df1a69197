"""What a name may stand for: states, regions, towns, counties, and things not on earth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from wirecopy.data.countries import SEATS, countries, country_words
from wirecopy.data.gazetteer import District, Entry, fold_name, gazetteer
from wirecopy.data.word_lists import place_words
from wirecopy.facts.places.words import (
    DIRECTIONS,
    KIND_AFTER,
    KIND_BEFORE,
    REGION_SHORT,
    STATE_CODES,
    STATE_SHORT,
)

#: Readings kept for one name; the least populous of a common one are out of reach of any evidence.
MOST_READINGS = 100
#: States of the US that share their name with a town or a state that is better known.
NAMESAKES = ("Georgia", "New York", "Washington")
#: Words of a long name that are tried for a known part.
_LONGEST_INNER = 8
#: People a district or a county counts for at least.
_FEWEST_DISTRICT_PEOPLE = 5_000
#: Words that name no division of their own.
_VAGUE = place_words("lookup.vague")
#: Letters of the shortest division that is known without the word of its kind.
_SHORTEST_BARE = 5
#: People of the smallest town that is a seat: others of its name are small.
_FEWEST_SEAT_PEOPLE = 100_000
_US_KINDS = frozenset(["county", "counties", "co", "parish"])
#: Words of kind of the divisions of other states.
_KINDS = frozenset(
    "province region district state governorate prefecture oblast department division".split()
)
_COUNTY_WORDS = ("county", "parish", "borough", "township")


@dataclass(frozen=True, slots=True)
class Reading:
    """One place a name may stand for."""

    entry: Entry
    #: How the name led there: name, part (a direction or a kind word was taken off), adjective; county with the
    #: word of its kind, division without.
    way: str


def state_code(words: str) -> str | None:
    """The postal code of a US state's name, code or newspaper form."""
    bare = words.replace(".", "").replace(" ", "") if "." in words else words
    if bare in STATE_SHORT and (words.endswith(".") or "." in words or len(bare) > 2):
        return STATE_SHORT[bare]
    if words in STATE_CODES:
        return words
    return _state_names().get(fold_name(words))


@lru_cache(maxsize=1)
def _state_names() -> dict[str, str]:
    return {fold_name(name.removesuffix(" state")): code for code, name in STATE_CODES.items()}


@lru_cache(maxsize=8_000)
def readings(name: str) -> tuple[Reading, ...]:
    """All readings of ``name`` as written, the commonest kinds first."""
    bare = _bare(name)
    if bare.isupper() and len(bare) > 3 and bare not in country_words():
        bare = bare.title()
    found = [Reading(entry, "adjective") for entry in _by_people(bare)]
    if not found:
        found = [Reading(entry, "name") for entry in _whole(bare)]
    if not found:
        found = [Reading(entry, "county") for entry in _districts(bare)]
    if not found:
        found = [Reading(entry, "division") for entry in _bare_districts(bare)]
    if not found or bare.rpartition(" ")[2].lower() in _KINDS:
        is_division = bool(found)  # "Niger state" is no state of the world
        parts = [e for e in _parts(bare) if not (is_division and e.feature == "COUNTRY")]
        found += [Reading(entry, "part") for entry in parts]
    return tuple(found[:MOST_READINGS])


@lru_cache(maxsize=5_000)
def inner_readings(name: str) -> tuple[Reading, ...]:
    """Readings of the longest part of ``name`` that is known ("Colorado State University")."""
    words = _bare(name).split(" ")[:_LONGEST_INNER]
    for length in range(len(words) - 1, 0, -1):
        for first in range(len(words) - length + 1):
            part = " ".join(words[first : first + length])
            found = readings(part) if part[:1].isupper() and len(part) > 2 else ()
            if found and fold_name(part) not in gazetteer().common_words:
                return tuple(Reading(reading.entry, "inner") for reading in found)
    return ()


def _bare(name: str) -> str:
    bare = name.strip(' ,;:()"“”')
    for ending in ("'s", "’s", "'", "’"):
        bare = bare.removesuffix(ending)
    if bare[:4] in ("the ", "The "):
        bare = bare[4:]
    return " ".join(bare.split())


def _whole(name: str) -> list[Entry]:
    if name in REGION_SHORT:
        regions = [e for e in gazetteer().find(REGION_SHORT[name]) if e.feature == "A"]
        return [replace(entry, region=_region_of(entry)) for entry in regions[:1]]
    found = [] if _is_own_town(name) else _country(name)
    code = state_code(name) if name not in NAMESAKES else None
    if code and name.rstrip(".") not in ("IN", "OR", "ME", "OK", "HI", "AM"):
        found += gazetteer().find(STATE_CODES[code])[:1]
    known = {(entry.name, entry.country) for entry in found}
    found += [
        replace(entry, region=_region_of(entry))
        for entry in gazetteer().find(name)
        if (entry.name, entry.country) not in known
    ]
    return found


def _region_of(entry: Entry) -> str | None:
    if entry.feature != "A" or entry.region or not entry.country:
        return entry.region
    if entry.country == "USA":
        return _state_names().get(fold_name(entry.name.removesuffix(" state")))
    return next(
        (
            place.region
            for key in (fold_name(entry.name), _without_kind(fold_name(entry.name)))
            for place in gazetteer().districts.get(key, ())
            if place.country == entry.country
        ),
        None,
    )


def _without_kind(key: str) -> str:
    """A folded name without the word of kind at its end."""
    base, _, kind = key.rpartition(" ")
    return base if kind in _KINDS else key


def _country(name: str) -> list[Entry]:
    for word in country_words().get(name, ()):
        if word.kind == "name":
            return [country_entry(word.country)]
    return []


def _is_own_town(name: str) -> bool:
    """Whether a further word for a state is a town in it ("Gaza City")."""
    return any(
        entry.feature == "P" and entry.country == word.country
        for word in country_words().get(name, ())
        if word.kind == "name" and name != countries()[word.country].names[0]
        for entry in gazetteer().find(name)
    )


@lru_cache(maxsize=400)
def country_entry(code: str) -> Entry:
    """The entry of a state."""
    lat, lon = gazetteer().country_points.get(code, (None, None))
    row = countries().get(code)
    return Entry(
        name=row.names[0] if row else code,
        country=code,
        region=None,
        lat=lat,
        lon=lon,
        population=0,
        feature="COUNTRY",
    )


def _by_people(name: str) -> list[Entry]:
    kinds = country_words().get(name, ())
    if not all(word.is_of_people for word in kinds):
        return []
    if kinds:
        return [country_entry(kinds[0].country)]
    region = gazetteer().adjectives.get(name)
    return list(gazetteer().find(region)[:1]) if region else []


def _districts(name: str) -> list[Entry]:
    """Divisions of states that are named with a word of their kind: "Hall County", "Pulwama district"."""
    base, _, kind = name.rpartition(" ")
    kind = kind.lower().rstrip(".")
    is_before = name.startswith("County ")  # as in Ireland and England, not in the US
    if is_before:
        base, kind = name.removeprefix("County "), "county"
    if kind not in _US_KINDS | _KINDS:
        return []
    return [
        entry
        for place in gazetteer().districts.get(fold_name(base), ())
        if (place.country != "USA" or (kind in _US_KINDS and not is_before))
        and (entry := _district_entry(base, kind, place))
    ]


def _bare_districts(name: str) -> list[Entry]:
    """Divisions of states, those of the US aside, whose name no town has, without the word of their kind."""
    key = fold_name(name)
    is_vague = all(word in DIRECTIONS or word in _VAGUE for word in key.split(" "))
    if len(key) < _SHORTEST_BARE or is_vague or key in gazetteer().common_words:
        return []
    return [
        replace(entry, name=name)
        for place in gazetteer().districts.get(key, ())
        if place.country != "USA" and (entry := _district_entry(name, "", place))
    ]


def _district_entry(base: str, kind: str, place: District) -> Entry | None:
    lat, lon = place.lat, place.lon
    if lat is None and place.region and place.region in STATE_CODES:
        state = gazetteer().find(STATE_CODES[place.region])[0]
        lat, lon = state.lat, state.lon
    if lat is None:
        return None
    return Entry(
        name=f"{base} {'County' if kind in _US_KINDS else kind}",
        country=place.country,
        region=place.region,
        lat=lat,
        lon=lon,
        population=max(place.people, _FEWEST_DISTRICT_PEOPLE),
        feature="A",
    )


def _parts(name: str) -> list[Entry]:
    """The name without a word of direction before it or of kind after it."""
    words = name.split(" ")
    if len(words) < 2:
        head, dash, tail = name.partition("-")
        return _whole(tail) if dash and head.lower() in DIRECTIONS else []
    if words[-1].lower() in _COUNTY_WORDS:
        return [_as_region(entry) for entry in _whole(" ".join(words[:-1])) if entry.feature == "P"]
    if words[-1] in KIND_AFTER or words[-1].lower() in KIND_AFTER:
        return _whole(" ".join(words[:-1])) or _parts(" ".join(words[:-1]))
    if words[0].lower() in DIRECTIONS:
        return _whole(" ".join(words[1:]))
    if words[0].lower() in KIND_BEFORE and words[1] == "of":
        return _whole(" ".join(words[3 if words[2:3] == ["the"] else 2 :]))
    if words[0] in ("Lake", "River", "Fort", "Mount", "Cape", "Port", "Camp"):
        return _whole(" ".join(words[1:]))
    return []


def _as_region(entry: Entry) -> Entry:
    """A town standing for the county of its name: near enough, and no more populous than others."""
    return replace(entry, feature="A", population=min(entry.population, 50_000), geoname_id=None)


def is_capital(name: str) -> bool:
    """Whether the name is a capital or seat of government."""
    return any(word.kind == "capital" for word in country_words().get(_bare(name), ()))


def is_seat(entry: Entry) -> bool:
    """Whether a town is the capital of its state, or one where bodies of many states have their seat."""
    if entry.feature != "P" or entry.population < _FEWEST_SEAT_PEOPLE:
        return False
    words = country_words().get(entry.name, ())
    is_own = any(word.kind == "capital" and word.country == entry.country for word in words)
    return is_own or fold_name(entry.name) in SEATS
