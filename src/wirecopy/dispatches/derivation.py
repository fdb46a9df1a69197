"""Derivation: what two texts share, measured exactly, and what that makes them to each other.

Every word of each side is looked up in the other (``wirecopy.text.align``), moved blocks included,
and counted by layer.  A passage that is narrative on both sides is shared narrative.  A passage
both sides quote or set is a shared quotation.  A passage that is narrative here and quoted there
is *owned* here, and counts as narrative found there, when it opens this text or makes up most of
it; otherwise both run a third party's words and it counts as a quotation on both sides.  A set
document whose end no mark shows is followed as long as the match goes on, and one that nothing
introduces is told from how it is shared and how it reads (``set_blocks``).

The labels are those of hand work on copies: ``copy`` when most of one text's narrative stands in
the other and is a main part of it; ``partial`` when a long run or a fair share of the narrative
was taken over; else ``none``, however much the two quote alike.

Known misses: paraphrase without runs of five words; a third party's document in the third person
that neither text introduces and that has no form of one; boilerplate that ``layers`` does not know.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from wirecopy.dispatches.layers import DOCUMENT, NARRATIVE, QUOTE
from wirecopy.dispatches.reading import Layered, read_cached
from wirecopy.dispatches.set_blocks import LEAST_WORDS, has_own, set_blocks
from wirecopy.dispatches.shares import Side, count_side
from wirecopy.model import Overlap
from wirecopy.model.dispatch import PairLabel
from wirecopy.text.align import (
    ANCHOR,
    GAP_LIMIT,
    Block,
    is_linked,
    matching_blocks,
    matching_both,
    word_places,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.dispatches.layers import Layers
    from wirecopy.text.shingles import Ints

    Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivationConfig:
    """When two texts are copies, and when text was taken over."""

    #: Share of the one text's narrative that stands in the other; the labels' definition is 0.7.
    copy_cover: float = 0.69
    #: Least share of the other text that this must be: its main text.
    copy_main: float = 0.25
    #: Running words of narrative that nobody writes twice; the labels' definition.
    partial_run: int = 40
    #: Share of the narrative that makes a partial copy without any condition.
    partial_cover: float = 0.30
    #: A smaller share suffices with a run of this many words, or the same lead: desks that restyle
    #: every line leave no long run, but open as the dispatch does.
    partial_low_cover: float = 0.20
    partial_low_run: int = 20
    #: Fewest shared words of narrative; below, shares say nothing.
    least_words: int = 12
    #: A passage narrative here and quoted there is owned here from this share of the narrative on.
    owned_share: float = 0.6
    #: Words at the head that may differ when leads are compared, and words compared.
    lead_skip: int = 12
    lead_words: int = 30


def measure_overlap(
    a_id: str, a_text: str, b_id: str, b_text: str, config: DerivationConfig | None = None
) -> Overlap:
    """What the two texts share; exact, and the same with the sides exchanged."""
    return overlap_of(a_id, read_cached(a_text), b_id, read_cached(b_text), config)


def overlap_of(
    a_id: str, a: Layered, b_id: str, b: Layered, config: DerivationConfig | None = None
) -> Overlap:
    """``measure_overlap`` for texts whose words are read already."""
    config = config or DerivationConfig()
    blocks, turned = matching_both(a.grams, b.grams)
    there, back = _count(a, b, blocks, config), _count(b, a, turned, config)
    if _may_set(a, there) and _may_set(b, back):
        there = _set_apart(there, a, b, blocks, config)
        back = _set_apart(back, b, a, turned, config)
    return Overlap(
        a_id=a_id,
        b_id=b_id,
        narrative_a=there.narrative,
        narrative_b=back.narrative,
        quote_a=there.quote,
        quote_b=back.quote,
        longest_run=max(there.run, back.run),
        lead_match=there.has_lead and back.has_lead,
        shared_words=max(there.shared, back.shared),
    )


def _may_set(side: Layered, found: Side) -> bool:
    """Whether a text has a narrative of its own beside what it shares, which is no mere phrase."""
    return found.shared >= LEAST_WORDS and has_own(found.own, len(side.words))


def _set_apart(
    side: Side, a: Layered, b: Layered, blocks: list[Block], config: DerivationConfig
) -> Side:
    """One direction, without documents of a third party that nothing introduces."""
    documents = set_blocks(a, b, blocks)
    return measure_side(a, b, blocks, config, documents) if documents else side


def label_pair(overlap: Overlap, config: DerivationConfig | None = None) -> PairLabel:
    """``copy``, ``partial`` or ``none``."""
    config = config or DerivationConfig()
    most = max(overlap.narrative_a, overlap.narrative_b)
    least = min(overlap.narrative_a, overlap.narrative_b)
    if most >= 1 and least >= 1:
        return "copy"
    if overlap.shared_words < config.least_words:
        return "none"
    if most >= config.copy_cover and least >= config.copy_main:
        return "copy"
    if overlap.longest_run >= config.partial_run or most >= config.partial_cover:
        return "partial"
    is_told = overlap.longest_run >= config.partial_low_run or overlap.lead_match
    if most >= config.partial_low_cover and is_told:
        return "partial"
    return "none"


@dataclass(frozen=True, slots=True)
class Trace:
    """Which words of a text stand in another."""

    #: Place of each word in the other text, or -1.
    places: Ints
    #: Words of the narrative, as the other text makes it out.
    narrative: Flags
    #: Words of quotations and set documents.
    quoted: Flags

    @property
    def found(self) -> Flags:
        """The words that stand in the other text."""
        return self.places >= 0

    @property
    def narrative_share(self) -> float:
        """Share of the narrative found; 0 without any."""
        return _share(self.found & self.narrative, self.narrative)

    @property
    def quote_share(self) -> float | None:
        """Share of the quoted words found; None without any."""
        return _share(self.found & self.quoted, self.quoted) if self.quoted.any() else None


def trace_words(a: Layered, b: Layered, config: DerivationConfig) -> Trace:
    """Where the words of ``a`` stand in ``b``."""
    return _trace(a, b, matching_blocks(a.grams, b.grams), config)


def _trace(
    a: Layered,
    b: Layered,
    blocks: list[Block],
    config: DerivationConfig,
    documents: Sequence[Block] = (),
) -> Trace:
    places = word_places(a.words.hashes, b.words.hashes, blocks)
    narrative, lent = a.narrative, b.quoted
    has_lent = b.has_quoted
    if len(a.openings) or documents:
        here = _set(_with_documents(a, blocks, is_first=True), documents)
        # A document nobody else has is the writer's own voice (a column's, say), hence narrative.
        narrative = (here == NARRATIVE) | ((here == DOCUMENT) & (places < 0))
    elif a.has_quoted:
        narrative = narrative | ((a.layers == DOCUMENT) & (places < 0))
    if len(b.openings):
        there = _with_documents(b, blocks, is_first=False)
        lent = (there == QUOTE) | (there == DOCUMENT)
        has_lent = True
    if has_lent and len(lent):
        borrowed = lent[places] & (places >= 0) & narrative
        if borrowed.any() and not _is_owned(borrowed, narrative, config):
            narrative = narrative & ~borrowed
    return Trace(places, narrative, a.quoted)


def _set(layers: Layers, documents: Sequence[Block]) -> Layers:
    """The layers with the narrative of some blocks as that of documents."""
    layers = layers.copy() if documents else layers
    for start, _, length in documents:
        part = layers[start : start + length]
        part[part == NARRATIVE] = DOCUMENT
    return layers


def _count(a: Layered, b: Layered, blocks: list[Block], config: DerivationConfig) -> Side:
    """One direction, the fast way where it can be gone."""
    skip, size = config.lead_skip, config.lead_words
    side = count_side(a, b, blocks, lead_skip=skip, lead_words=size)
    return measure_side(a, b, blocks, config) if side is None else side


def measure_side(
    a: Layered,
    b: Layered,
    blocks: list[Block],
    config: DerivationConfig,
    documents: Sequence[Block] = (),
) -> Side:
    """One direction, word by word; ``documents`` are blocks that are no narrative."""
    import numpy as np

    trace = _trace(a, b, blocks, config, documents)
    found = trace.found
    shared = found & trace.narrative
    at = shared.nonzero()[0]
    total = int(np.count_nonzero(trace.narrative))
    return Side(
        narrative=round(len(at) / total, 6) if total else 0.0,
        quote=_share(found & a.quoted, a.quoted) if a.has_quoted else None,
        run=_longest(at, trace.places),
        shared=len(at),
        own=total - len(at),
        has_lead=_has_lead(found, config),
    )


def _with_documents(side: Layered, blocks: list[Block], *, is_first: bool) -> Layers:
    """The side's layers, set documents followed through the chain of blocks that begins them."""
    if not len(side.openings):
        return side.layers
    layers = side.layers.copy()
    ordered = sorted(blocks, key=lambda block: block.a_start if is_first else block.b_start)
    openings = side.openings
    set_here, before = False, None
    for block in ordered:
        start = block.a_start if is_first else block.b_start
        if not (set_here and before is not None and is_linked(before, block)):
            at = int(openings.searchsorted(start, side="right")) - 1
            set_here = at >= 0 and start - int(openings[at]) <= GAP_LIMIT
            if not set_here and at + 1 < len(openings):
                set_here = int(openings[at + 1]) - start <= 2
        if set_here:
            part = layers[start : start + block.length]
            part[part == NARRATIVE] = DOCUMENT
        before = block
    return layers


def _is_owned(borrowed: Flags, narrative: Flags, config: DerivationConfig) -> bool:
    """Whether what the other text quotes is this text's own: its lead, or most of it."""
    first = narrative.nonzero()[0]
    lead = borrowed[first[: config.lead_words]]
    return bool(lead.mean() >= 0.5) or _share(borrowed, narrative) >= config.owned_share


def _share(part: Flags, whole: Flags) -> float:
    import numpy as np

    total = int(np.count_nonzero(whole))
    return round(int(np.count_nonzero(part)) / total, 6) if total else 0.0


def _longest(at: Ints, places: Ints) -> int:
    """Words of the longest run among the words ``at`` that stands unbroken on both sides."""
    if not len(at):
        return 0
    there = places[at]
    unbroken = (at[1:] - at[:-1] == 1) & (there[1:] - there[:-1] == 1)
    bounds: list[int] = [-1, *(~unbroken).nonzero()[0].tolist(), len(at) - 1]
    return max(b - a for a, b in pairwise(bounds))


def _has_lead(found: Flags, config: DerivationConfig) -> bool:
    """Whether most of the first words, a dateline or kicker aside, stand in the other text."""
    if len(found) < ANCHOR:
        return False
    head = found[: config.lead_skip + config.lead_words].tolist()
    windows = (head[: config.lead_words], head[config.lead_skip :][: config.lead_words])
    return any(len(window) >= ANCHOR and sum(window) / len(window) >= 0.7 for window in windows)
