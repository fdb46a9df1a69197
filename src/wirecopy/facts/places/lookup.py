"""What a name may stand for: states, regions, towns, counties, and things not on earth."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from wirecopy.data.countries import countries, country_words
from wirecopy.data.gazetteer import Entry, fold_name, gazetteer
from wirecopy.facts.places.words import DIRECTIONS, KIND_AFTER, STATE_CODES, STATE_SHORT

#: Readings kept for one name; the least populous of a common one are out of reach of any evidence.
MOST_READINGS = 60
_COUNTRY_KINDS = ("name", "capital", "unit", "town", "dependency", "partial")
_COUNTY_WORDS = ("county", "parish", "borough", "township")


@dataclass(frozen=True, slots=True)
class Reading:
    """One place a name may stand for."""

    entry: Entry
    #: How the name led there: name, part (a direction or a kind word was taken off), adjective.
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


@lru_cache(maxsize=20_000)
def readings(name: str) -> tuple[Reading, ...]:
    """All readings of ``name`` as written, the commonest kinds first."""
    bare = _bare(name)
    if bare.isupper() and len(bare) > 4:
        bare = bare.title()
    found = [Reading(entry, "name") for entry in _whole(bare)]
    if not found:
        found = [Reading(entry, "part") for entry in _parts(bare)]
    if not found:
        found = [Reading(entry, "adjective") for entry in _by_people(bare)]
    return tuple(found[:MOST_READINGS])


def _bare(name: str) -> str:
    bare = name.strip(' ,;:()"“”')
    for ending in ("'s", "’s", "'", "’"):
        bare = bare.removesuffix(ending)
    if bare[:4] in ("the ", "The "):
        bare = bare[4:]
    return " ".join(bare.split())


def _whole(name: str) -> list[Entry]:
    found = _country(name)
    code = state_code(name) if name not in ("Washington", "New York", "Georgia") else None
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
    if entry.feature == "A" and entry.country == "USA":
        return _state_names().get(fold_name(entry.name.removesuffix(" state")))
    return entry.region


def _country(name: str) -> list[Entry]:
    for word in country_words().get(name, ()):
        if word.kind == "name":
            return [country_entry(word.country)]
    return []


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
    for word in country_words().get(name, ()):
        if word.kind in ("adjective", "person", "people"):
            return [country_entry(word.country)]
    return []


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
    for joint in (" of the ", " of "):
        if joint in name:
            return _whole(name.rsplit(joint, 1)[1])
    return []


def _as_region(entry: Entry) -> Entry:
    """A town standing for the county of its name: near enough, and no more populous than others."""
    return replace(entry, feature="A", population=min(entry.population, 50_000), geoname_id=None)


def is_capital(name: str) -> bool:
    """Whether the name is a capital or seat of government."""
    return any(word.kind == "capital" for word in country_words().get(_bare(name), ()))
