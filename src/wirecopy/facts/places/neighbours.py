"""What neighbours say of a name: towns of the text's own regions, and unknown names among known ones."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wirecopy.facts.places.mentions import Mention
from wirecopy.facts.places.rank import NameGroup, settle
from wirecopy.model import Place, Sentences

Region = tuple[str | None, str | None]
#: How sure a place must be for its region to vouch for others.
_SURE = 0.5
#: How sure we are of a place put beside its neighbour.
_BESIDE_SCORE = 0.1


def regions_of(mentions: Sequence[Mention], told: Mapping[str, float]) -> frozenset[Region]:
    """Regions (state and first-level code) that the mentions lie in."""
    groups: dict[str, NameGroup] = {}
    for mention in mentions:
        key = f"{mention.key}|{mention.container or ''}"
        if key not in groups and mention.readings:
            beside = frozenset([mention.container] if mention.container else [])
            groups[key] = NameGroup(key=key, readings=mention.readings, beside=beside)
    settle(list(groups.values()), told)
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


def locate_given(places: Sequence[Place]) -> list[Place]:
    """Places given by their span whose name no table knows, put beside the nearest located one."""
    return [
        place if place.feature is not None else _put_beside(place, _nearest(places, n))
        for n, place in enumerate(places)
    ]


def locate_found(places: Sequence[Place], sentences: Sentences) -> list[Place]:
    """Unknown names put beside the nearest place, where their sentence or the text tells of one state only."""
    if len(_states(places)) == 1:
        return list(_located_together(places))
    starts = [sentence.start for sentence in sentences.sentences]
    together: dict[int, list[Place]] = {}
    for place in places:
        together.setdefault(bisect_right(starts, place.span.start), []).append(place)
    return [place for part in together.values() for place in _located_together(part)]


def _located_together(places: Sequence[Place]) -> Iterator[Place]:
    is_clear = len(_states(places)) == 1
    for n, place in enumerate(places):
        if place.feature is not None or not is_clear:
            yield place
        else:
            yield _put_beside(place, _nearest(places, n) or _first_state(places))


def _states(places: Sequence[Place]) -> frozenset[str]:
    return frozenset(place.country for place in places if place.country)


def _first_state(places: Sequence[Place]) -> Place | None:
    """A state, without a point: what lies in it may lie far from its middle."""
    state = next((place for place in places if place.feature == "COUNTRY"), None)
    return state and replace(state, lat=None, lon=None)


def _nearest(places: Sequence[Place], n: int) -> Place | None:
    """The located place that stands nearest to the ``n``-th."""
    located = [
        m for m, p in enumerate(places) if p.lat is not None and p.feature in ("P", "A", "S")
    ]
    return places[min(located, key=lambda m: (abs(m - n), m))] if located else None


def _put_beside(place: Place, beside: Place | None) -> Place:
    if beside is None:
        return place
    return replace(
        place,
        country=beside.country,
        lat=beside.lat,
        lon=beside.lon,
        score=_BESIDE_SCORE,
        why=f"unknown name, put beside {beside.name}",
    )
