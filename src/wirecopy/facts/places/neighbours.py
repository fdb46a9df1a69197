"""What neighbours say of a name: towns of the text's own regions, and unknown names among known ones."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from wirecopy.facts.places.mentions import Mention
from wirecopy.facts.places.rank import NameGroup, settle
from wirecopy.model import Place

Region = tuple[str | None, str | None]
#: How sure a place must be for its region to vouch for others.
_SURE = 0.5
#: How sure we are of a place put beside its neighbour.
_BESIDE_SCORE = 0.1


def regions_of(mentions: Sequence[Mention]) -> frozenset[Region]:
    """Regions (state and first-level code) that the mentions lie in."""
    groups: dict[str, NameGroup] = {}
    for mention in mentions:
        key = f"{mention.key}|{mention.container or ''}"
        if key not in groups and mention.readings:
            beside = frozenset([mention.container] if mention.container else [])
            groups[key] = NameGroup(key=key, readings=mention.readings, beside=beside)
    settle(list(groups.values()))
    found: set[Region] = set()
    for group in groups.values():
        number = group.best()
        entry = group.readings[number].entry
        if entry.region and group.weight(number) >= _SURE:
            found.add((entry.country, entry.region))
    return frozenset(found)


def fits_in(mention: Mention, regions: frozenset[Region]) -> bool:
    """Whether some place of that name lies in one of the regions."""
    return any((r.entry.country, r.entry.region) in regions for r in mention.readings)


def locate_unknown(places: Sequence[Place]) -> list[Place]:
    """Places given by their span whose name no table knows, put beside the nearest located one."""
    located = [
        n for n, p in enumerate(places) if p.lat is not None and p.feature in ("P", "A", "S")
    ]
    done = []
    for n, place in enumerate(places):
        if place.feature is not None or not located:
            done.append(place)
            continue
        beside = places[min(located, key=lambda m: (abs(m - n), m))]
        done.append(
            replace(
                place,
                country=beside.country,
                lat=beside.lat,
                lon=beside.lon,
                score=_BESIDE_SCORE,
                why=f"unknown name, put beside {beside.name}",
            )
        )
    return done
