"""The gazetteer: towns of 500 people and more, states, regions, seas, rivers and other known places.

Towns come from GeoNames; states and regions were written for this project.  Names are kept once,
sorted by their folded form, and found by bisection; no dictionary of names is built.
"""

from __future__ import annotations

import json
import lzma
import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any, NamedTuple

_DROPPED = re.compile(r"[.'’‘`ʼ]")
_GAPS = re.compile(r"[\s\-–]+")
#: Names of a block.
_BLOCK = 64
#: What of a town's people counts for its other names.
_VARIANT_SHARE = 0.03
_SHORT = {"saint": "st", "sainte": "ste", "fort": "ft", "mount": "mt"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One place; coordinates are WGS84 degrees, None where a point would mislead."""

    name: str
    #: ISO 3166 alpha-3, None for what belongs to no state.
    country: str | None
    #: First-level region: the postal code of a US state, GeoNames' code elsewhere.
    region: str | None
    lat: float | None
    lon: float | None
    population: int
    #: GeoNames class: COUNTRY, A, P, T, H, S; C continent, R part of the world, W wording, X not on earth.
    feature: str
    geoname_id: int | None = None
    #: Whether the name asked for is one of its other names.
    is_variant: bool = False


def fold_name(name: str) -> str:
    """The form names are compared in: no accents, case, full stops, apostrophes; one kind of gap."""
    if not name.isascii():
        plain = unicodedata.normalize("NFKD", name)
        name = "".join(char for char in plain if not unicodedata.combining(char))
    words = _GAPS.sub(" ", _DROPPED.sub("", name)).strip().casefold().split(" ")
    return " ".join(_SHORT.get(word, word) for word in words)


class District(NamedTuple):
    """A division of a state; its point is the mean of its towns, None where it holds none."""

    country: str
    region: str | None
    lat: float | None
    lon: float | None
    #: Of its towns.
    people: int


@dataclass(slots=True)
class Gazetteer:
    """All entries, asked by name."""

    #: Folded names of towns, joined with new lines, and where each begins.
    keys: bytes
    starts: array[int]
    #: The first name of each block of so many, so that few need be read.
    firsts: list[bytes]
    #: For each name the row of its town, and whether it is a variant.
    rows: array[int]
    lats: array[int]
    lons: array[int]
    populations: array[int]
    admins: array[int]
    ids: array[int]
    admin_names: list[tuple[str, str]]
    display: Mapping[int, str]
    #: Folded name -> entries that are no towns.
    regions: Mapping[str, tuple[Entry, ...]]
    country_points: Mapping[str, tuple[float, float]]
    #: Words for the peoples of regions ("European") with the region's name.
    adjectives: Mapping[str, str]
    #: Folded names of divisions of states, without the word of their kind: counties, districts, provinces.
    districts: Mapping[str, tuple[District, ...]]
    #: Folded names of towns that are also common words ("reading", "most").
    common_words: frozenset[str]

    def find(self, name: str) -> tuple[Entry, ...]:
        """Entries of that name: what is written by hand, then divisions and towns, the best known first."""
        return self.find_folded(fold_name(name))

    def find_folded(self, key: str) -> tuple[Entry, ...]:
        """``find`` for a name already folded."""
        if not key or "\n" in key:
            return ()
        known = self.regions.get(key, ())
        counted = [entry for entry in known if entry.population]
        written = (entry for entry in known if not entry.population)
        return (*written, *sorted([*counted, *self._towns(key)], key=_rank))

    def _towns(self, key: str) -> list[Entry]:
        wanted = key.encode("utf-8", "surrogatepass")
        block = max(0, bisect_left(self.firsts, wanted) - 1) * _BLOCK
        low = bisect_left(
            range(block, min(block + _BLOCK, len(self.starts))), wanted, key=self._key
        )
        low += block
        found = []
        while low < len(self.starts) and self._key(low) == wanted:
            found.append(self._entry(low, key))
            low += 1
        return found

    def _key(self, number: int) -> bytes:
        return _name_at(self.keys, self.starts[number])

    def _entry(self, number: int, key: str) -> Entry:
        row, is_variant = divmod(self.rows[number], 2)
        country, region = self.admin_names[self.admins[row]]
        name = self.display.get(row) or key.title()
        return Entry(
            name=name,
            country=country,
            region=region,
            lat=self.lats[row] / 100,
            lon=self.lons[row] / 100,
            population=self.populations[row],
            feature="P",
            geoname_id=self.ids[row],
            is_variant=bool(is_variant),
        )


def _rank(entry: Entry) -> tuple[float, bool, int]:
    """What divisions and towns of one name are sorted by; of a town known by another name few people count."""
    counted = entry.population * (_VARIANT_SHARE if entry.is_variant else 1.0)
    return -counted, entry.is_variant, entry.geoname_id or 0


def _name_at(keys: bytes, start: int) -> bytes:
    return keys[start : keys.index(b"\n", start)]


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer shipped with the package."""
    raw = lzma.decompress((files("wirecopy.data") / "gazetteer.xz").read_bytes())
    line, _, body = raw.partition(b"\n")
    header = json.loads(line)
    parts: dict[str, bytes] = {}
    at = 0
    for name, size in header["parts"]:
        parts[name] = body[at : at + size]
        at += size
    starts = _starts(parts["keys"])
    return Gazetteer(
        keys=parts["keys"],
        starts=starts,
        firsts=[_name_at(parts["keys"], start) for start in starts[::_BLOCK]],
        rows=_numbers(parts["rows"], "I"),
        lats=_numbers(parts["lats"], "h"),
        lons=_numbers(parts["lons"], "h"),
        populations=_populations(parts["populations"]),
        admins=_numbers(parts["admins"], "H"),
        ids=_numbers(parts["ids"], "I"),
        admin_names=[(country, region) for country, region in header["admins"]],
        display={int(row): name for row, name in header["display"].items()},
        regions=_regions(header["regions"], header["divisions"]),
        adjectives=header["adjectives"],
        districts={
            name: tuple(District(*place) for place in places)
            for name, places in header["districts"].items()
        },
        common_words=frozenset(header["common"]),
        country_points={code: (lat, lon) for code, lat, lon in header["countries"]},
    )


def _regions(written: list[Any], divisions: list[Any]) -> dict[str, tuple[Entry, ...]]:
    """What is no town, by folded name: regions written by hand before divisions counted from towns."""
    rows = [(names, country, None, lat, lon, 0, kind) for names, country, lat, lon, kind in written]
    rows += [(*row, "A") for row in divisions]
    found: dict[str, list[Entry]] = {}
    for names, country, region, lat, lon, people, kind in rows:
        for n, name in enumerate(names):
            entry = Entry(
                name=names[0], country=country, region=region, lat=lat, lon=lon,
                population=people, feature=kind, is_variant=n > 0 and not people,
            )  # fmt: skip
            found.setdefault(fold_name(name), []).append(entry)
    return {key: tuple(entries) for key, entries in found.items()}


def _numbers(planes: bytes, code: str) -> array[int]:
    """An array from its byte planes, low bytes first."""
    numbers = array(code)
    width, count = numbers.itemsize, len(planes) // numbers.itemsize
    mixed = bytearray(len(planes))
    for plane in range(width):
        mixed[plane::width] = planes[plane * count : (plane + 1) * count]
    numbers.frombytes(bytes(mixed))
    return numbers


def _populations(levels: bytes) -> array[int]:
    """People from levels: ``level`` stands for ``1.1 ** level``."""
    people = [int(1.1**level) if level else 0 for level in range(256)]
    return array("Q", (people[level] for level in levels))


def _starts(keys: bytes) -> array[int]:
    starts = array("I")
    at = 0
    for line in keys.splitlines(keepends=True):
        starts.append(at)
        at += len(line)
    return starts
