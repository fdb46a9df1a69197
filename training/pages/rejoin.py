"""New pages out of the development pages' zones: other neighbours, trimmed heads and tails."""

from __future__ import annotations

import random
from dataclasses import dataclass

from zones import DevPage

#: Lines a zone may keep before its headline and after its last line of running text.
PRE, POST = 6, 22
#: Share of joined pages that keep to one outlet, as in the development set.
ONE_OUTLET = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Zone:
    """One article with what stands around it, cut from a page."""

    page: DevPage
    begin: int
    end: int
    start: int
    last: int

    @property
    def outlet(self) -> str:
        """Who printed it."""
        return self.page.owners[self.start][0]


def cut_zones(pages: list[DevPage]) -> list[Zone]:
    """The zones of all pages, in order."""
    found = []
    for page in pages:
        starts = sorted(page.starts)
        for k, start in enumerate(starts):
            owner = page.owners[start]
            begin = start
            while begin > 0 and page.owners[begin - 1] == owner and (k == 0 or start - begin < PRE):
                begin -= 1
            stop = starts[k + 1] if k + 1 < len(starts) else len(page.lines)
            end = start + 1
            while end < stop and page.owners[end] == owner:
                end += 1
            content = [n for n in page.content if start < n < end]
            last = max(content, default=start)
            found.append(Zone(page=page, begin=begin, end=end, start=start, last=last))
    return found


def rejoin(pages: list[DevPage], count: int, seed: int) -> list[DevPage]:
    """``count`` new pages."""
    rng = random.Random(seed)
    by_outlet: dict[str, list[Zone]] = {}
    by_name: dict[str, list[Zone]] = {}
    for zone in cut_zones(pages):
        by_outlet.setdefault(zone.outlet, []).append(zone)
        by_name.setdefault(zone.page.name, []).append(zone)
    return [_join(rng, list(by_name.values()), by_outlet, index) for index in range(count)]


def _join(
    rng: random.Random, groups: list[list[Zone]], by_outlet: dict[str, list[Zone]], index: int
) -> DevPage:
    """One page; every file's zones are drawn as often, however many there are."""
    amount = rng.choice([1, 2, 2, 2, 3, 3, 4])
    first = rng.choice(rng.choice(groups))
    own = by_outlet[first.outlet]
    pools = [own] if rng.random() < ONE_OUTLET and len(own) > 1 else groups
    picked, articles = [first], {first.page.owners[first.start][1]}
    for _ in range(amount - 1):
        zone = rng.choice(rng.choice(pools))
        article = zone.page.owners[zone.start][1]
        if article not in articles:
            picked.append(zone)
            articles.add(article)
    lines, starts, content, owners, labels = [], set(), set(), [], []
    for zone in picked:
        begin = max(zone.begin, zone.start - rng.randint(0, PRE))
        end = min(zone.end, zone.last + 1 + rng.randint(0, POST))
        skip = _dropped(rng, zone, begin, end)
        for n in range(begin, end):
            if n in skip:
                continue
            at = len(lines)
            lines.append(zone.page.lines[n])
            labels.append(zone.page.labels[n])
            owners.append(zone.page.owners[zone.start])
            if n == zone.start:
                starts.add(at)
            if n in zone.page.content:
                content.add(at)
    return DevPage(
        id=f"joined-{index:05d}",
        name="joined",
        lines=tuple(lines),
        starts=frozenset(starts),
        content=frozenset(content),
        owners=tuple(owners),
        labels=tuple(labels),
    )


def _dropped(rng: random.Random, zone: Zone, begin: int, end: int) -> set[int]:
    """Lines left out: now and then a stretch of the head, a copy of the headline, single lines."""
    head = range(zone.start + 1, min(end, zone.start + 14))
    loose = [n for n in head if n not in zone.page.content]
    dropped = set()
    if rng.random() < 0.25:
        dropped |= {n for n in loose if rng.random() < 0.3}
    if rng.random() < 0.4:
        title = zone.page.lines[zone.start]
        dropped |= {n for n in range(begin, end) if n != zone.start and zone.page.lines[n] == title}
    return dropped
