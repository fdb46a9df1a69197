"""Candidates: the pairs of texts worth an exact comparison.

Texts with equal digests form classes; a class is compared through its first member, and each
other member is paired with that one only.  Two classes are a candidate pair when their sketches
share enough hashes, at least one side holding them in its narrative, and members of theirs lie
within the window of days.

A hash that very many classes hold is boilerplate or one text in very many versions.  There, in
each stretch of days, every class is paired with the ``hubs`` longest classes only: a copy joins a
dispatch by its cover against the fullest text, so the fullest texts are what each must meet.  Work
is bounded by ``hubs`` times the number of kept hashes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from wirecopy.dispatches.sketch import Sketch
    from wirecopy.text.shingles import Hashes, Ints

    Flags = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateConfig:
    """Which pairs are compared."""

    #: Days between two printings of one dispatch; agencies' features run about two weeks.
    window_days: int = 14
    #: Least share of the smaller sketch that must be shared: about 20 running words in 1,000.
    least_share: float = 0.02
    #: Classes that may hold one hash before only the hubs are paired.
    posting_limit: int = 64
    #: Longest classes every other is paired with then.
    hubs: int = 8


@dataclass(frozen=True, slots=True)
class _Classes:
    """Texts with equal digests, as one row each."""

    #: Class of each text.
    of: Ints
    members: tuple[tuple[int, ...], ...]
    #: First and last day of each class; a class with an undated member spans all days.
    first: Ints
    last: Ints
    is_new: Flags
    length: Ints
    size: Ints


def candidate_pairs(
    sketches: Sequence[Sketch],
    days: Sequence[int | None],
    is_new: Sequence[bool],
    config: CandidateConfig | None = None,
) -> list[tuple[int, int]]:
    """Pairs ``(i, j)``, ``i < j``, at least one new; ``None`` as a day fits any day."""
    config = config or CandidateConfig()
    if not sketches:
        return []
    classes = _classes(sketches, days, is_new)
    pairs = set(_within(classes, is_new))
    for one, two in _between(sketches, classes, config):
        i, j = _spokesmen(classes, one, two, is_new)
        pairs.add((min(i, j), max(i, j)))
    return sorted(pairs)


def _classes(
    sketches: Sequence[Sketch], days: Sequence[int | None], is_new: Sequence[bool]
) -> _Classes:
    import numpy as np

    by_digest: dict[int, list[int]] = {}
    for index, sketch in enumerate(sketches):
        by_digest.setdefault(sketch.digest, []).append(index)
    members = tuple(tuple(group) for group in by_digest.values())
    of = np.zeros(len(sketches), np.int64)
    first, last = np.zeros(len(members), np.int64), np.zeros(len(members), np.int64)
    for row, group in enumerate(members):
        of[list(group)] = row
        known = [days[index] for index in group]
        first[row] = _NEVER if None in known else min(day for day in known if day is not None)
        last[row] = -_NEVER if None in known else max(day for day in known if day is not None)
    leads = [sketches[group[0]] for group in members]
    return _Classes(
        of=of,
        members=members,
        first=first,
        last=last,
        is_new=np.array([any(is_new[index] for index in group) for group in members], bool),
        length=np.array([sketch.word_count for sketch in leads], np.int64),
        size=np.array([len(s.narrative) + len(s.other) for s in leads], np.int64),
    )


#: A day before all days.
_NEVER = -(10**9)


def _within(classes: _Classes, is_new: Sequence[bool]) -> list[tuple[int, int]]:
    """Every member of a class with its first; equal texts have no window."""
    return [
        (group[0], other)
        for group in classes.members
        for other in group[1:]
        if is_new[group[0]] or is_new[other]
    ]


def _spokesmen(classes: _Classes, one: int, two: int, is_new: Sequence[bool]) -> tuple[int, int]:
    """The members that stand for their classes: the first ones, or a new one where none is new."""
    i, j = classes.members[one][0], classes.members[two][0]
    if is_new[i] or is_new[j]:
        return i, j
    for index in classes.members[one]:
        if is_new[index]:
            return index, j
    return i, next(index for index in classes.members[two] if is_new[index])


def _between(
    sketches: Sequence[Sketch], classes: _Classes, config: CandidateConfig
) -> list[tuple[int, int]]:
    import numpy as np

    hashes, rows, own = _entries(sketches, classes)
    order = np.lexsort((rows, hashes))
    hashes, rows, own = hashes[order], rows[order], own[order]
    edges = np.flatnonzero(np.diff(hashes)) + 1 if len(hashes) else np.zeros(0, np.int64)
    starts = np.concatenate(([0], edges))
    lengths = np.diff(np.concatenate((starts, [len(hashes)])))
    codes = [
        _pairs_of_length(rows, own, starts[lengths == length], int(length))
        for length in np.unique(lengths)
        if 2 <= length <= config.posting_limit
    ]
    crowded = np.flatnonzero(lengths > config.posting_limit)
    codes += [
        _hub_pairs(rows[s : s + n], own[s : s + n], classes, config)
        for s, n in zip(starts[crowded].tolist(), lengths[crowded].tolist(), strict=True)
    ]
    return _enough(np.concatenate(codes) if codes else np.zeros(0, np.int64), classes, config)


def _entries(sketches: Sequence[Sketch], classes: _Classes) -> tuple[Hashes, Ints, Flags]:
    """Hash, class and layer of everything kept; only hashes that a new text holds."""
    import numpy as np

    parts, rows, own = [], [], []
    for row, group in enumerate(classes.members):
        sketch = sketches[group[0]]
        for hashes, is_own in ((sketch.narrative, True), (sketch.other, False)):
            parts.append(hashes)
            rows.append(np.full(len(hashes), row, np.int64))
            own.append(np.full(len(hashes), is_own, bool))
    every, row_of, own_of = np.concatenate(parts), np.concatenate(rows), np.concatenate(own)
    fresh = classes.is_new[row_of]
    if not fresh.all():
        kept = np.isin(every, np.unique(every[fresh]))
        return every[kept], row_of[kept], own_of[kept]
    return every, row_of, own_of


def _pairs_of_length(rows: Ints, own: Flags, starts: Ints, length: int) -> Ints:
    """All pairs inside the postings of one length, as codes."""
    import numpy as np

    one, two = np.triu_indices(length, 1)
    left = (starts[:, None] + one[None, :]).ravel()
    right = (starts[:, None] + two[None, :]).ravel()
    return _codes(rows[left], rows[right], own[left] | own[right])


def _codes(one: Ints, two: Ints, own: Flags) -> Ints:
    """A number for each pair of different classes of which a side holds the hash as narrative."""
    kept = own & (one != two)
    low, high = _ordered(one[kept], two[kept])
    return low << 32 | high


def _ordered(one: Ints, two: Ints) -> tuple[Ints, Ints]:
    import numpy as np

    return np.minimum(one, two), np.maximum(one, two)


def _hub_pairs(rows: Ints, own: Flags, classes: _Classes, config: CandidateConfig) -> Ints:
    """In each stretch of days, every class with the longest ones; ties go to the smaller class."""
    import numpy as np

    stretch = np.clip(classes.first[rows], 0, None) // max(1, config.window_days)
    found = []
    for at in np.unique(np.concatenate((stretch, stretch + 1))).tolist():
        part = np.flatnonzero((stretch == at) | (stretch + 1 == at))
        longest = part[np.lexsort((rows[part], -classes.length[rows[part]]))[: config.hubs]]
        hub = np.repeat(longest, len(part))
        every = np.tile(part, len(longest))
        found.append(_codes(rows[hub], rows[every], own[hub] | own[every]))
    return np.unique(np.concatenate(found))


def _enough(codes: Ints, classes: _Classes, config: CandidateConfig) -> list[tuple[int, int]]:
    """The pairs that share enough, lie in the window and hold something new."""
    import numpy as np

    pairs, shared = np.unique(codes, return_counts=True)
    one, two = pairs >> 32, pairs & 0xFFFFFFFF
    least = np.minimum(classes.size[one], classes.size[two])
    need = np.maximum(1, np.ceil(config.least_share * least))
    first, last = classes.first, classes.last
    apart = np.maximum(first[one] - last[two], first[two] - last[one])
    undated = (first[one] == _NEVER) | (first[two] == _NEVER)
    kept = (shared >= need) & (undated | (apart <= config.window_days))
    kept &= classes.is_new[one] | classes.is_new[two]
    return list(zip(one[kept].tolist(), two[kept].tolist(), strict=True))
