"""Endless pages: a whole web page under whose article others follow, each with a little of what stood around it."""

from __future__ import annotations

import random

from zones import DevPage

#: Lines a following article may keep above its headline, and every article below its text.
_ABOVE, _BELOW = 4, 30
#: Articles that follow the first.
_FOLLOWING = (1, 1, 1, 2, 2, 3, 4)
#: Share of pages that keep to one outlet where it has other pages.
_ONE_OUTLET = 0.7


def scroll_on(stored: list[DevPage], count: int, seed: int) -> list[DevPage]:
    """``count`` endless pages of stored pages flattened alike."""
    rng = random.Random(seed)
    by_form: dict[str, list[DevPage]] = {}
    for page in stored:
        by_form.setdefault(page.id.rsplit("-", 1)[1], []).append(page)
    forms = [pages for pages in by_form.values() if len(pages) > 1]
    return [_endless(rng, rng.choice(forms), number) for number in range(count)] if forms else []


def _endless(rng: random.Random, pages: list[DevPage], number: int) -> DevPage:
    """The top of a page, its article, those of other pages, its bottom."""
    host = rng.choice(pages)
    last = max(host.content)
    pieces = [(host, 0, min(len(host.lines), last + 1 + rng.randint(0, _BELOW)))]
    for page in _others(rng, host, pages):
        begin = max(0, min(page.starts) - rng.randint(0, _ABOVE))
        pieces.append((page, begin, max(page.content) + 1 + rng.randint(0, _BELOW)))
    pieces.append((host, pieces[0][2], len(host.lines)))
    return _glued(pieces, number)


def _others(rng: random.Random, host: DevPage, pages: list[DevPage]) -> list[DevPage]:
    """Pages of other articles, mostly of the host's outlet first."""
    amount = rng.choice(_FOLLOWING)
    outlet, article = host.owners[0]
    others = [page for page in pages if page.owners[0][1] != article]
    rng.shuffle(others)
    if rng.random() < _ONE_OUTLET:
        others.sort(key=lambda page: page.owners[0][0] != outlet)
    return others[:amount]


def _glued(pieces: list[tuple[DevPage, int, int]], number: int) -> DevPage:
    lines, labels, owners = [], [], []
    starts, content = set(), set()
    for page, begin, stop in pieces:
        shift, end = len(lines) - begin, min(stop, len(page.lines))
        starts |= {n + shift for n in page.starts if begin <= n < end}
        content |= {n + shift for n in page.content if begin <= n < end}
        lines += page.lines[begin:end]
        labels += page.labels[begin:end]
        owners += page.owners[begin:end]
    return DevPage(
        id=f"endless-{number:05d}",
        name="endless",
        lines=tuple(lines),
        starts=frozenset(starts),
        content=frozenset(content),
        owners=tuple(owners),
        labels=tuple(labels),
    )
