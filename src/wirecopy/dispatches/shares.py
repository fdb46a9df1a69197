"""Shares: how much of one text stands in another, by layer and in which runs, counted on bits.

The fast twin of counting on traces (``derivation``): a bit stands for a word, so that what a block
holds is two shifts and a count.  It leaves to the plain way what depends on where each word
stands: set documents that are followed, narrative that the other text quotes, and texts so long
or so torn that shifting all their bits for each block would cost more.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wirecopy.text.align import ANCHOR, Block, gap_blocks

if TYPE_CHECKING:
    from wirecopy.dispatches.reading import Layered

#: Most bits shifted in all: a text of 500 words in 500 blocks, or one of 250,000 in one.
MOST_SHIFTED = 250_000


@dataclass(frozen=True, slots=True)
class Side:
    """One direction: the words of a text found in the other."""

    narrative: float
    quote: float | None
    run: int
    shared: int
    #: Words of the narrative that the other text lacks.
    own: int
    has_lead: bool


def count_side(
    a: Layered, b: Layered, blocks: list[Block], *, lead_skip: int, lead_words: int
) -> Side | None:
    """What of ``a`` stands in the ``blocks`` it shares with ``b``; None where traces must be asked."""
    if len(a.openings) or len(b.openings) or len(blocks) * len(a.words) > MOST_SHIFTED:
        return None
    own, lent = a.narrative_bits, b.quoted_bits
    found = run = 0
    for i, j, length in (*blocks, *gap_blocks(a.words.hashes, b.words.hashes, blocks)):
        whole = (1 << length) - 1
        found |= whole << i
        part = own >> i & whole
        if part:
            if lent and lent >> j & part:
                return None
            if part.bit_count() > run:
                run = max(run, longest_run(part))
    shared, total = (found & own).bit_count(), own.bit_count()
    if a.has_quoted:
        # A document nobody else has is the writer's own voice.
        total += (a.document_bits & ~found).bit_count()
    return Side(
        narrative=_share(shared, total),
        quote=_share((found & a.quoted_bits).bit_count(), a.quoted_bits.bit_count())
        if a.has_quoted
        else None,
        run=run,
        shared=shared,
        own=total - shared,
        has_lead=_has_lead(found, len(a.words), lead_skip, lead_words),
    )


def longest_run(bits: int) -> int:
    """How many ones stand side by side at most."""
    if bits & (bits + 1) == 0:
        return bits.bit_length()
    return max(map(len, f"{bits:b}".split("0")))


def _share(part: int, whole: int) -> float:
    return round(part / whole, 6) if whole else 0.0


def _has_lead(found: int, count: int, skip: int, size: int) -> bool:
    """Whether most of the first words, a dateline or kicker aside, are found."""
    window = (1 << size) - 1
    heads = (
        ((found & window).bit_count(), min(count, size)),
        ((found >> skip & window).bit_count(), min(count - skip, size)),
    )
    return any(length >= ANCHOR and held / length >= 0.7 for held, length in heads)
