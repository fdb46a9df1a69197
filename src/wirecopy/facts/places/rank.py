"""Which of the places that share a name is meant: all names of a text are settled together.

Each reading starts with a prior (state names before towns, populous before small) and what stands
next to the name ("City, State").  Then, in a few rounds, readings gain from states and regions named
in the text and from the likeliest readings of the other names near by.  One name, one place in a text,
unless a region beside it says otherwise.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from wirecopy.facts.places.lookup import Reading, is_seat

#: Weights, set by hand and checked on news sets that are kept for measuring.
POPULATION = 1.0
VARIANT = -1.5
PART = -0.3
COUNTRY_PRIOR = 13.0
REGION_PRIOR = 11.0
WATER_PRIOR = 8.5
#: Parts of the world ("the Middle East").
PART_PRIOR = 11.0
#: What capitals, and towns where bodies of many states sit, have more than others as big.
CAPITAL = 1.0
#: A town written by hand, as big as its place in the news.
TOWN_PRIOR = 6.0
BESIDE = 7.0
REGION_NAMED = 2.2
COUNTRY_NAMED = 1.1
NEAR = 4.5
SAME_REGION = 1.6
SAME_COUNTRY = 1.2
#: What a state gains more than a town from the places in it.
OWN_PLACES = 3.0
#: What all of a state gain when words for its people, offices or money tell of it.
TOLD = 2.0
#: Kilometres at which a neighbour's support has fallen to a third: within a region, and next door.
_REACH_KM = (130.0, 30.0)
_ROUNDS = 3
#: Names of one text that are settled together; more are settled in groups of this many.
_TOGETHER = 60
_READINGS_EACH = 30


@dataclass(slots=True)
class NameGroup:
    """All mentions of one name in a text."""

    key: str
    readings: Sequence[Reading]
    count: int = 1
    #: Codes of regions ("USA TX") and states ("USA") written right beside it.
    beside: frozenset[str] = frozenset()
    scores: list[float] = field(default_factory=list)

    def best(self) -> int:
        """The number of the likeliest reading."""
        return max(range(len(self.scores)), key=lambda n: (self.scores[n], -n))

    def weight(self, n: int) -> float:
        """How likely reading ``n`` is."""
        return self.weights()[n]

    def weights(self) -> list[float]:
        """How likely each reading is."""
        top = max(self.scores, default=0.0)
        powers = [math.exp(score - top) for score in self.scores]
        total = sum(powers)
        return [power / total for power in powers]


def prior(reading: Reading) -> float:
    """How likely a reading is before anything else is known."""
    entry = reading.entry
    base = {
        "COUNTRY": COUNTRY_PRIOR,
        "A": REGION_PRIOR,
        "C": COUNTRY_PRIOR,
        "R": PART_PRIOR,
        "H": WATER_PRIOR,
        "T": WATER_PRIOR,
        "S": WATER_PRIOR,
        "X": WATER_PRIOR,
        "W": WATER_PRIOR,
    }.get(entry.feature)
    if entry.feature == "P" and entry.geoname_id is None:
        base = TOWN_PRIOR
    elif base is None or entry.population:
        base = POPULATION * math.log10(entry.population + 100)
    if entry.is_variant and entry.population:
        base += VARIANT
    if is_seat(entry):
        base += CAPITAL
    return base + (PART if reading.way == "part" else 0.0)


def settle(groups: Sequence[NameGroup], told: Mapping[str, float]) -> None:
    """Fill in the scores of every group; ``told`` has how surely the text tells of each state."""
    for first in range(0, len(groups), _TOGETHER):
        _settle_together(groups[first : first + _TOGETHER], told)


def _settle_together(groups: Sequence[NameGroup], told: Mapping[str, float]) -> None:
    starts = []
    for group in groups:
        ranked = sorted(
            ((_start(r, group.beside, told), -n, r) for n, r in enumerate(group.readings)),
            key=lambda one: one[:2],
            reverse=True,
        )[:_READINGS_EACH]
        starts.append([start for start, _, _ in ranked])
        group.readings = [reading for _, _, reading in ranked]
    for group, start in zip(groups, starts, strict=True):
        group.scores = list(start)
    near = _nearness(groups)
    for _ in range(_ROUNDS):
        named = _named(groups)
        support = _support(groups, near)
        shared = _shared_regions(groups)
        for number, (group, start) in enumerate(zip(groups, starts, strict=True)):
            group.scores = [
                start[n] + _named_bonus(reading, named) + support[number][n] + shared[number][n]
                for n, reading in enumerate(group.readings)
            ]


def _start(reading: Reading, beside: frozenset[str], told: Mapping[str, float]) -> float:
    """The score of a reading before the others of the text are heard."""
    own = TOLD * told.get(reading.entry.country or "", 0.0)
    return prior(reading) + _beside(reading, beside) + own


def _beside(reading: Reading, beside: frozenset[str]) -> float:
    entry = reading.entry
    if not beside or entry.country is None or entry.feature == "COUNTRY":
        return 0.0
    inside = f"{entry.country} {entry.region}" in beside or entry.country in beside
    return BESIDE if inside else 0.0


def _named(groups: Sequence[NameGroup]) -> dict[str, float]:
    """Regions and states named in the text, with how likely each is meant."""
    named: dict[str, float] = {}
    for group in groups:
        for code in group.beside:
            named[code] = 1.0
        for weight, reading in zip(group.weights(), group.readings, strict=True):
            entry = reading.entry
            if entry.feature == "COUNTRY":
                code = entry.country or ""
            elif _names_region(reading):
                code = f"{entry.country} {entry.region}"
            else:
                continue
            named[code] = max(named.get(code, 0.0), weight)
    return named


def _names_region(reading: Reading) -> bool:
    """Whether a reading is a first division of a state, which vouches for what lies in it."""
    entry = reading.entry
    return (
        entry.feature == "A"
        and entry.region is not None
        and (reading.way == "name" or not entry.population)
    )


def _named_bonus(reading: Reading, named: Mapping[str, float]) -> float:
    entry = reading.entry
    if entry.country is None or entry.feature == "COUNTRY":
        return 0.0
    region = named.get(f"{entry.country} {entry.region}", 0.0)
    if _names_region(reading):
        region = 0.0  # its own name is no evidence for it
    return REGION_NAMED * region + COUNTRY_NAMED * named.get(entry.country, 0.0)


def _nearness(groups: Sequence[NameGroup]) -> list[list[list[tuple[int, int, float]]]]:
    """For each group and reading: the readings of other groups that lie near, with how near."""
    import numpy as np  # only texts that name places need it

    flat = [(g, n, r.entry) for g, group in enumerate(groups) for n, r in enumerate(group.readings)
            if r.entry.lat is not None and r.entry.feature in ("P", "A", "S", "T")]  # fmt: skip
    near: list[list[list[tuple[int, int, float]]]] = [[[] for _ in g.readings] for g in groups]
    if len(flat) < 2:
        return near
    lat = np.radians([entry.lat or 0.0 for _, _, entry in flat])
    lon = np.radians([entry.lon or 0.0 for _, _, entry in flat])
    owner = np.array([g for g, _, _ in flat])
    step = 500
    for low in range(0, len(flat), step):
        part = slice(low, low + step)
        a = np.sin((lat[part, None] - lat) / 2) ** 2
        a += np.cos(lat[part, None]) * np.cos(lat) * np.sin((lon[part, None] - lon) / 2) ** 2
        distance = 12742.0 * np.arcsin(np.sqrt(np.minimum(1, a)))
        closeness = sum(np.exp(-distance / reach) for reach in _REACH_KM)
        closeness[owner[part, None] == owner] = 0.0
        for row, column in zip(*np.nonzero(closeness > 0.02), strict=True):
            g, n, _ = flat[low + int(row)]
            other, m, _ = flat[int(column)]
            near[g][n].append((other, m, float(np.round(closeness[row, column], 6))))
    return near


def _support(
    groups: Sequence[NameGroup], near: list[list[list[tuple[int, int, float]]]]
) -> list[list[float]]:
    """What each reading gains from its neighbours: most from the first, less from more."""
    weights = [group.weights() for group in groups]
    gained: list[list[float]] = []
    for lists in near:
        row = []
        for neighbours in lists:
            best: dict[int, float] = {}
            for other, m, closeness in neighbours:
                best[other] = max(best.get(other, 0.0), closeness * weights[other][m])
            row.append(NEAR * (1 - math.exp(-sum(sorted(best.values())))))
        gained.append(row)
    return gained


def _shared_regions(groups: Sequence[NameGroup]) -> list[list[float]]:
    """What each reading gains from readings of other names in its region and in its state."""
    regions: dict[tuple[str | None, str | None], float] = {}
    states: dict[str | None, float] = {}
    for group in groups:
        for weight, reading in zip(group.weights(), group.readings, strict=True):
            entry = reading.entry
            if entry.country is None:
                continue
            states[entry.country] = states.get(entry.country, 0.0) + weight
            if entry.region:
                key = (entry.country, entry.region)
                regions[key] = regions.get(key, 0.0) + weight
    return [_share(group, regions, states) for group in groups]


def _share(
    group: NameGroup,
    regions: Mapping[tuple[str | None, str | None], float],
    states: Mapping[str | None, float],
) -> list[float]:
    own_regions: dict[tuple[str | None, str | None], float] = {}
    own_states: dict[str | None, float] = {}
    for weight, reading in zip(group.weights(), group.readings, strict=True):
        entry = reading.entry
        own_states[entry.country] = own_states.get(entry.country, 0.0) + weight
        key = (entry.country, entry.region)
        own_regions[key] = own_regions.get(key, 0.0) + weight
    row = []
    for reading in group.readings:
        entry = reading.entry
        key = (entry.country, entry.region)
        region = regions.get(key, 0.0) - own_regions[key] if entry.region else 0.0
        state = states.get(entry.country, 0.0) - own_states[entry.country] if entry.country else 0.0
        gain = SAME_COUNTRY * (1 - math.exp(-max(0.0, state)))
        if entry.feature == "COUNTRY":
            gain += OWN_PLACES * (1 - math.exp(-max(0.0, state)))
        else:
            gain += SAME_REGION * (1 - math.exp(-max(0.0, region)))
        row.append(gain)
    return row
