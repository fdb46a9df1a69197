"""Candidates: the pairs of texts worth an exact comparison; the fast twin of ``candidate_rule``.

Everything kept of two neighbouring blocks is sorted by hash; the classes that hold one hash stand
together then, and pairs are made of whole sets of such runs of one length.  Work is bounded by
``posting_limit`` or ``hubs`` times the number of kept hashes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from wirecopy.dispatches.candidate_rule import (
    CandidateConfig,
    block_of,
    length_steps,
    neighbouring_blocks,
)

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.dispatches.sketch import Sketch
    from wirecopy.text.shingles import Hashes, Ints

    Flags = NDArray[np.bool_]

__all__ = ["CandidateConfig", "Candidates", "candidate_pairs", "find_candidates"]

#: Codes of pairs counted in one go: 64 MB.
_COUNTED_AT_ONCE = 1 << 23


@dataclass(frozen=True, slots=True)
class Candidates:
    """Pairs, and the texts whose other pairs the new ones may have taken away."""

    #: ``(i, j)``, ``i < j``, sorted.
    pairs: tuple[tuple[int, int], ...]
    #: Texts that hold a crowded hash which a new one holds, and those of classes that grew:
    #: a pair found earlier that is none now has one of them.
    at_risk: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Block:
    """The classes of one block, a row each, and what their sketches hold."""

    #: Texts of each class, in order.
    members: tuple[tuple[int, ...], ...]
    digest: Hashes
    is_dated: bool
    #: First and last day.
    first: Ints
    last: Ints
    is_new: Flags
    #: Step of length.
    step: Ints
    size: Ints
    #: Each hash held, by which row, and whether in its narrative; a row holds a hash once.
    hashes: Hashes
    rows: Ints
    own: Flags


@dataclass(frozen=True, slots=True)
class _Meeting:
    """Two neighbouring blocks (or one with itself): the rows of both, and runs of equal hashes."""

    one: _Block
    #: None when the block meets itself.
    two: _Block | None
    #: Row and side of each entry; rows of the second block follow those of the first.
    rows: Ints
    side: Ints
    own: Flags
    #: Where each run of one hash begins, and how many hold it.
    starts: Ints
    lengths: Ints

    def of(self, name: str) -> NDArray[Any]:
        """A column of both blocks' rows."""
        import numpy as np

        first: NDArray[Any] = getattr(self.one, name)
        return first if self.two is None else np.concatenate((first, getattr(self.two, name)))

    def members(self, row: int) -> tuple[int, ...]:
        """The texts of a row."""
        count = len(self.one.members)
        if row < count or self.two is None:
            return self.one.members[row]
        return self.two.members[row - count]


def candidate_pairs(
    sketches: Sequence[Sketch],
    days: Sequence[int | None],
    is_new: Sequence[bool],
    config: CandidateConfig | None = None,
) -> list[tuple[int, int]]:
    """Pairs ``(i, j)``, ``i < j``, at least one new; ``None`` as a day fits any day."""
    return list(find_candidates(sketches, days, is_new, config).pairs)


def find_candidates(
    sketches: Sequence[Sketch],
    days: Sequence[int | None],
    is_new: Sequence[bool],
    config: CandidateConfig | None = None,
) -> Candidates:
    """Candidate pairs of classes with something new, and the texts at risk of losing a pair."""
    config = config or CandidateConfig()
    blocks = _blocks(sketches, days, is_new, config)
    pairs, at_risk = _equal(blocks)
    for one, two in neighbouring_blocks(blocks):
        if not (blocks[one].is_new.any() or blocks[two].is_new.any()):
            continue
        meeting = _meet(blocks[one], None if one == two else blocks[two])
        pairs |= set(_between(meeting, config))
        at_risk |= _crowded(meeting, config)
    ordered = {(min(i, j), max(i, j)) for i, j in pairs if i != j}
    return Candidates(tuple(sorted(ordered)), frozenset(at_risk))


def _blocks(
    sketches: Sequence[Sketch],
    days: Sequence[int | None],
    is_new: Sequence[bool],
    config: CandidateConfig,
) -> dict[int, _Block]:
    rows: dict[int, dict[int, list[int]]] = {}
    for n, (sketch, day) in enumerate(zip(sketches, days, strict=True)):
        rows.setdefault(block_of(day, config), {}).setdefault(sketch.digest, []).append(n)
    return {
        block: _block(list(classes.values()), sketches, days, is_new)
        for block, classes in sorted(rows.items())
    }


def _block(
    classes: list[list[int]],
    sketches: Sequence[Sketch],
    days: Sequence[int | None],
    is_new: Sequence[bool],
) -> _Block:
    import numpy as np

    leads = [sketches[group[0]] for group in classes]
    known = [[day if (day := days[n]) is not None else 0 for n in group] for group in classes]
    hashes, rows, own = _entries(leads)
    return _Block(
        members=tuple(map(tuple, classes)),
        digest=np.array([sketch.digest for sketch in leads], np.uint64),
        is_dated=days[classes[0][0]] is not None,
        first=np.array([min(found) for found in known], np.int64),
        last=np.array([max(found) for found in known], np.int64),
        is_new=np.array([any(is_new[n] for n in group) for group in classes], bool),
        step=np.searchsorted(length_steps(), [s.word_count for s in leads], side="right"),
        size=np.array([len(s.narrative) + len(s.other) for s in leads], np.int64),
        hashes=hashes,
        rows=rows,
        own=own,
    )


def _entries(leads: Sequence[Sketch]) -> tuple[Hashes, Ints, Flags]:
    """Hash, row and layer of everything kept, sorted by hash and row."""
    import numpy as np

    parts = [part for sketch in leads for part in (sketch.narrative, sketch.other)]
    counts = np.array([len(part) for part in parts], np.int64)
    hashes = np.concatenate(parts)
    rows = np.repeat(np.arange(len(parts)) // 2, counts)
    own = np.repeat(np.arange(len(parts)) % 2 == 0, counts)
    # The narrative first, so that a hash held in both layers is its own.
    order = np.lexsort((~own, rows, hashes))
    hashes, rows, own = hashes[order], rows[order], own[order]
    fresh = np.ones(len(hashes), bool)
    fresh[1:] = (hashes[1:] != hashes[:-1]) | (rows[1:] != rows[:-1])
    return hashes[fresh], rows[fresh], own[fresh]


def _equal(blocks: dict[int, _Block]) -> tuple[set[tuple[int, int]], set[int]]:
    """Pairs of texts of equal digest with a new class, and the texts of classes that grew."""
    found: set[tuple[int, int]] = set()
    last: dict[int, tuple[int, bool]] = {}
    texts: dict[int, list[int]] = {}
    undated: dict[int, tuple[int, bool]] = {}
    for block in blocks.values():
        digests, flags = block.digest.tolist(), block.is_new.tolist()
        for digest, members, is_new in zip(digests, block.members, flags, strict=True):
            first = members[0]
            links = [one[digest] for one in (last, undated) if digest in one]
            found |= {(other, first) for other, was_new in links if is_new or was_new}
            if is_new:
                found |= {(first, other) for other in members[1:]}
            (last if block.is_dated else undated)[digest] = first, is_new
            texts.setdefault(digest, []).extend(members)
    grown = {n for block in blocks.values() for n in block.digest[block.is_new].tolist()}
    return found, {n for one in grown if len(texts[one]) > 1 for n in texts[one]}


def _meet(one: _Block, two: _Block | None) -> _Meeting:
    """Entries of both blocks by hash; only hashes that a new class holds and somebody else does."""
    import numpy as np

    blocks = (one,) if two is None else (one, two)
    hashes = np.concatenate([block.hashes for block in blocks])
    rows = np.concatenate([b.rows + n * len(one.members) for n, b in enumerate(blocks)])
    own = np.concatenate([block.own for block in blocks])
    side = np.repeat(np.arange(len(blocks)), [len(block.hashes) for block in blocks])
    is_new = np.concatenate([block.is_new for block in blocks])
    if not is_new.all():
        kept = np.isin(hashes, np.unique(hashes[is_new[rows]]))
        hashes, rows, own, side = hashes[kept], rows[kept], own[kept], side[kept]
    order = np.argsort(hashes, kind="stable")
    hashes = hashes[order]
    edges = np.flatnonzero(np.diff(hashes)) + 1 if len(hashes) else np.zeros(0, np.int64)
    starts = np.concatenate((np.zeros(min(1, len(hashes)), np.int64), edges))
    lengths = np.diff(np.concatenate((starts, [len(hashes)])))
    return _Meeting(one, two, rows[order], side[order], own[order], starts, lengths)


def _between(meeting: _Meeting, config: CandidateConfig) -> Iterator[tuple[int, int]]:
    """The candidate pairs of classes, as their first texts."""
    import numpy as np

    codes, shared = _counted(_codes_of(meeting, config))
    one, two = (codes >> 32), codes & 0xFFFFFFFF
    size, first, last = meeting.of("size"), meeting.of("first"), meeting.of("last")
    need = np.maximum(1, np.ceil(config.least_share * np.minimum(size[one], size[two])))
    is_new, digest = meeting.of("is_new"), meeting.of("digest")
    kept = (shared >= need) & (is_new[one] | is_new[two]) & (digest[one] != digest[two])
    if meeting.two is not None and meeting.one.is_dated:
        # The last day of the earlier block is the nearest to the first of the later one.
        kept &= first[two] - last[one] <= config.window_days
    for a, b in zip(one[kept].tolist(), two[kept].tolist(), strict=True):
        yield meeting.members(a)[0], meeting.members(b)[0]


def _counted(parts: Iterator[Ints]) -> tuple[Ints, Ints]:
    """The codes and how often each came; memory is bounded by the number of different ones."""
    import numpy as np

    codes, counts = np.zeros(0, np.int64), np.zeros(0, np.int64)
    held: list[Ints] = []

    def fold() -> tuple[Ints, Ints]:
        fresh, seen = np.unique(np.concatenate([*held, codes[:0]]), return_counts=True)
        every, inverse = np.unique(np.concatenate((codes, fresh)), return_inverse=True)
        total = np.bincount(inverse, np.concatenate((counts, seen)), len(every))
        return every, total.astype(np.int64)

    size = 0
    for part in parts:
        held.append(part)
        size += len(part)
        if size > _COUNTED_AT_ONCE:
            codes, counts = fold()
            held, size = [], 0
    return fold() if held else (codes, counts)


def _codes_of(meeting: _Meeting, config: CandidateConfig) -> Iterator[Ints]:
    import numpy as np

    lengths, starts = meeting.lengths, meeting.starts
    for length in np.unique(lengths).tolist():
        if 2 <= length <= config.posting_limit:
            chosen = starts[lengths == length]
            step = max(1, _COUNTED_AT_ONCE // (length * length))
            for at in range(0, len(chosen), step):
                yield _all_pairs(meeting, chosen[at : at + step], length)
    crowded = lengths > config.posting_limit
    for start, length in zip(starts[crowded].tolist(), lengths[crowded].tolist(), strict=True):
        yield _hub_pairs(meeting, slice(start, start + length), config)


def _all_pairs(meeting: _Meeting, starts: Ints, length: int) -> Ints:
    """All pairs inside the runs of one length."""
    import numpy as np

    one, two = np.triu_indices(length, 1)
    left = (starts[:, None] + one[None, :]).ravel()
    right = (starts[:, None] + two[None, :]).ravel()
    return _codes(meeting, left, right)


def _codes(meeting: _Meeting, left: Ints, right: Ints) -> Ints:
    """A number for each pair of entries of different classes that meet, the smaller row first."""
    import numpy as np

    rows, own = meeting.rows, meeting.own
    one, two = rows[left], rows[right]
    kept = (own[left] | own[right]) & (one != two)
    if meeting.two is not None:
        kept &= meeting.side[left] != meeting.side[right]
    codes: Ints = np.minimum(one, two)[kept] << 32 | np.maximum(one, two)[kept]
    return codes


def _hub_pairs(meeting: _Meeting, run: slice, config: CandidateConfig) -> Ints:
    """Every class of a crowded run with the longest of each block."""
    import numpy as np

    places = np.arange(run.start, run.stop)
    step, digest = meeting.of("step"), meeting.of("digest")
    found = []
    for side in (0, 1):
        here = places[meeting.side[run] == side]
        rows = meeting.rows[here]
        hubs = here[np.lexsort((digest[rows], -step[rows]))[: config.hubs]]
        others = places if meeting.two is None else places[meeting.side[run] != side]
        found.append(_codes(meeting, np.repeat(hubs, len(others)), np.tile(others, len(hubs))))
    return np.unique(np.concatenate(found))


def _crowded(meeting: _Meeting, config: CandidateConfig) -> set[int]:
    """The texts that hold a crowded hash which a new class holds; none when all are new."""
    import numpy as np

    if meeting.one.is_new.all() and (meeting.two is None or meeting.two.is_new.all()):
        return set()
    crowded = np.flatnonzero(meeting.lengths > config.posting_limit)
    held = [
        meeting.rows[s : s + n]
        for s, n in zip(meeting.starts[crowded], meeting.lengths[crowded], strict=True)
    ]
    rows = np.unique(np.concatenate(held)) if held else np.zeros(0, np.int64)
    return {text for row in rows.tolist() for text in meeting.members(row)}
