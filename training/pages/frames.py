"""Frames: what a whole web page prints above and below its article, put around other pages."""

from __future__ import annotations

import random
from dataclasses import dataclass

from zones import DevPage

#: Lines next to the article that are left out at most: they often belong to it.
_NEAR = 4


@dataclass(frozen=True, slots=True)
class Frame:
    """The lines above and below the article of a stored page."""

    head: tuple[str, ...]
    tail: tuple[str, ...]
    owner: tuple[str, str]


def cut_frame(page: DevPage, rng: random.Random) -> Frame:
    """The frame of a stored page, without copies of its headline."""
    start, last = min(page.starts), max(page.content)
    title = page.lines[start].casefold()

    def kept(numbers: range) -> tuple[str, ...]:
        texts = (page.lines[n] for n in numbers)
        return tuple(t for t in texts if not t or title[:40] not in t.casefold())

    head = kept(range(max(0, start - rng.randint(0, _NEAR))))
    tail = kept(range(last + 1 + rng.randint(0, _NEAR), len(page.lines)))
    return Frame(head, tail, page.owners[start])


def put_frames(
    pages: list[DevPage], stored: list[DevPage], share: float, seed: int
) -> list[DevPage]:
    """The pages, a share of them inside the frame of a stored page."""
    rng = random.Random(seed)
    if not stored:
        return pages
    return [
        _framed(page, cut_frame(rng.choice(stored), rng)) if rng.random() < share else page
        for page in pages
    ]


def _framed(page: DevPage, frame: Frame) -> DevPage:
    shift = len(frame.head)
    around = (frame.head, frame.tail)
    owners, labels = (tuple([of] * len(part) for part in around) for of in (frame.owner, ""))
    return DevPage(
        id=page.id,
        name=page.name,
        lines=(*frame.head, *page.lines, *frame.tail),
        starts=frozenset(n + shift for n in page.starts),
        content=frozenset(n + shift for n in page.content),
        owners=(*owners[0], *page.owners, *owners[1]),
        labels=(*labels[0], *page.labels, *labels[1]),
    )
