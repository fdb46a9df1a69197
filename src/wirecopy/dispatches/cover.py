"""Cover: how much of one text stands in another, and where.

A text is *covered* when enough of its narrative and enough of all its words stand in the other:
shared quotations alone never cover a text, and a text with quotations of its own is not covered by
one that only has its narrative.  Words of page furniture count neither way.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from wirecopy.dispatches.derivation import DerivationConfig, Trace, trace_words
from wirecopy.dispatches.layers import FURNITURE
from wirecopy.dispatches.reading import Layered
from wirecopy.text.align import GAP_LIMIT

if TYPE_CHECKING:
    from wirecopy.text.shingles import Ints


@dataclass(frozen=True, slots=True)
class Passage:
    """Words ``first`` to ``last`` (left out) of a text, and where they stand in the other."""

    first: int
    last: int
    other_first: int
    other_last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """What of a text stands in another; shares are 0..1."""

    #: Of the narrative, of the quoted words (None without any), of all words.
    narrative: float
    quotes: float | None
    words: float
    #: Shared words of the narrative.
    shared_words: int
    trace: Trace

    def is_enough(self, least: float, least_words: int) -> bool:
        """Whether the text is covered."""
        is_whole = self.narrative >= 1 and self.words >= 1
        if self.shared_words < least_words and not is_whole:
            return False
        return self.narrative >= least and self.words >= least

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The shared stretches, those with short gaps on both sides joined; in order."""
        return tuple(_passages(self.trace.places))


def cover_of(a: Layered, b: Layered) -> Cover:
    """How much of ``a`` stands in ``b``."""
    trace = trace_words(a, b, DerivationConfig())
    counted = a.layers != FURNITURE
    total = int(counted.sum())
    return Cover(
        narrative=trace.narrative_share,
        quotes=trace.quote_share,
        words=round(int((trace.found & counted).sum()) / total, 6) if total else 0.0,
        shared_words=int((trace.found & trace.narrative).sum()),
        trace=trace,
    )


def _passages(places: Ints) -> list[Passage]:
    import numpy as np

    at = np.flatnonzero(places >= 0)
    if not len(at):
        return []
    there = places[at]
    steps, jumps = np.diff(at), np.diff(there)
    joined = (steps <= GAP_LIMIT + 1) & (jumps >= 1) & (jumps <= GAP_LIMIT + 1)
    breaks = np.flatnonzero(~joined) + 1
    firsts = np.concatenate(([0], breaks))
    lasts = np.concatenate((breaks, [len(at)])) - 1
    return [
        Passage(int(at[f]), int(at[e]) + 1, int(there[f]), int(there[e]) + 1)
        for f, e in zip(firsts.tolist(), lasts.tolist(), strict=True)
    ]
