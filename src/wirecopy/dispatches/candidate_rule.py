"""Candidate rule: which pairs of texts are compared exactly, said in plain Python.

Days are cut into blocks of ``window_days``; texts without a day have a block of their own, which
is beside every block, itself included.  Any two days within the window lie in one block or in two
neighbouring ones, so all is said about pairs of blocks that are one or neighbours.  Texts of a
block with equal digests are one *class* there, spoken for by its first text.

Two classes *meet* on a hash that both hold, at least one of them in its narrative, when at most
``posting_limit`` classes of the two blocks hold it.  A hash that more hold is boilerplate, or one
text in very many versions; there each class meets only the ``hubs`` classes of a block that are of
the longest *step* (lengths within a quarter of each other; in a step the smaller digest): a copy joins
a dispatch by its cover against a full text, so full texts are what each must meet.  Steps, and not
lengths, because texts may come in rising length, each a longer hub than all before, and all would be
compared with all; so a step has few hubs however many texts come, and there are few steps.

Two classes are a candidate pair when they meet on enough hashes and have days within the window.
Texts of one class are paired with the first of it, and that one with the first of the same digest
in the next block that has one, however far, and with the first of those without a day.

**Adding more texts never makes a candidate of a pair that was none**: postings grow, and who is
among the longest of a larger set is among the longest of each part.  So pairs found piece by
piece, in whatever order, hold all pairs of the whole; those that the whole no longer has can be
dropped, and what remains is a function of the set of texts (``pipeline.derive.pairs``).

This module is the definition and the oracle of ``candidates``, which is fast.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations, product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from wirecopy.dispatches.sketch import Sketch


@dataclass(frozen=True, slots=True, kw_only=True)
class CandidateConfig:
    """Which pairs are compared."""

    #: Days between two printings of one dispatch; agencies' features run about two weeks.
    window_days: int = 14
    #: Least share of the smaller sketch that must be shared: about 20 running words in 1,000.
    least_share: float = 0.02
    #: Classes that may hold one hash before only the hubs are paired.
    posting_limit: int = 64
    #: Classes among the longest of a block that every other is paired with then.
    hubs: int = 8


#: The block of texts without a day: before all days.
UNDATED = -(10**9)


def block_of(day: int | None, config: CandidateConfig) -> int:
    """The block a day lies in."""
    return UNDATED if day is None else day // max(1, config.window_days)


def neighbouring_blocks(blocks: Iterable[int]) -> list[tuple[int, int]]:
    """The pairs of blocks whose texts may be candidates, the earlier first."""
    known = sorted(set(blocks))
    pairs = [(one, one) for one in known]
    pairs += [(one, one + 1) for one in known if one != UNDATED and one + 1 in known]
    if known[:1] == [UNDATED]:
        pairs += [(UNDATED, one) for one in known[1:]]
    return sorted(pairs)


def length_steps() -> list[int]:
    """The word counts at which steps begin: each a quarter above the one before."""
    steps = [1]
    while steps[-1] < _LONGEST:
        steps.append(max(steps[-1] + 1, steps[-1] * 5 // 4))
    return steps


#: Words beyond which all texts are of one step.
_LONGEST = 10**8
_STEPS = length_steps()


@dataclass(frozen=True, slots=True)
class _Class:
    """Texts of equal digest in one block."""

    members: tuple[int, ...]
    days: tuple[int | None, ...]
    sketch: Sketch
    narrative: frozenset[int]
    every: frozenset[int]


_Block = dict[int, _Class]


def plain_pairs(
    sketches: Sequence[Sketch], days: Sequence[int | None], config: CandidateConfig | None = None
) -> set[tuple[int, int]]:
    """All candidate pairs ``(i, j)``, ``i < j``."""
    config = config or CandidateConfig()
    rows: dict[int, dict[int, list[int]]] = {}
    for n, (sketch, day) in enumerate(zip(sketches, days, strict=True)):
        rows.setdefault(block_of(day, config), {}).setdefault(sketch.digest, []).append(n)
    blocks = {
        block: {digest: _class(found, sketches, days) for digest, found in classes.items()}
        for block, classes in rows.items()
    }
    pairs = _equal(blocks)
    for one, two in neighbouring_blocks(blocks):
        pairs |= _met(blocks[one], blocks[two], config, is_one=one == two)
    return {(min(i, j), max(i, j)) for i, j in pairs if i != j}


def _class(rows: list[int], sketches: Sequence[Sketch], days: Sequence[int | None]) -> _Class:
    sketch = sketches[rows[0]]
    narrative = frozenset(sketch.narrative.tolist())
    every = narrative | frozenset(sketch.other.tolist())
    return _Class(tuple(rows), tuple(days[n] for n in rows), sketch, narrative, every)


def _equal(blocks: dict[int, _Block]) -> set[tuple[int, int]]:
    """Texts of equal digest: in one block, and from block to block."""
    found: set[tuple[int, int]] = set()
    last: dict[int, int] = {}
    undated = blocks.get(UNDATED, {})
    for block in sorted(blocks):
        for digest, one in blocks[block].items():
            first, *others = one.members
            found |= {(first, other) for other in others}
            found.add((last.get(digest, first), first))
            if digest in undated:
                found.add((undated[digest].members[0], first))
            if block != UNDATED:
                last[digest] = first
    return found


def _met(
    one: _Block, two: _Block, config: CandidateConfig, *, is_one: bool
) -> set[tuple[int, int]]:
    pairs = combinations(one, 2) if is_one else product(one, two)
    found = set()
    for a, b in pairs:
        here, there = one[a], two[b]
        if a == b or not _are_near(here, there, config):
            continue
        shared = [
            value
            for value in here.every & there.every
            if value in here.narrative | there.narrative
            and _do_meet(value, here, there, (one,) if is_one else (one, two), config)
        ]
        least = min(len(s.narrative) + len(s.other) for s in (here.sketch, there.sketch))
        if len(shared) >= max(1, math.ceil(config.least_share * least)):
            found.add((here.members[0], there.members[0]))
    return found


def _are_near(one: _Class, two: _Class, config: CandidateConfig) -> bool:
    return any(
        a is None or b is None or abs(a - b) <= config.window_days
        for a, b in product(one.days, two.days)
    )


def _do_meet(
    value: int, one: _Class, two: _Class, blocks: tuple[_Block, ...], config: CandidateConfig
) -> bool:
    holders = [[c for c in block.values() if value in c.every] for block in blocks]
    if sum(map(len, holders)) <= config.posting_limit:
        return True
    for side, of_block in zip((one, two) if len(blocks) == 2 else (None,), holders, strict=True):
        ranked = sorted(
            of_block, key=lambda c: (-bisect_right(_STEPS, c.sketch.word_count), c.sketch.digest)
        )
        digests = {c.sketch.digest for c in ranked[: config.hubs]}
        sides = (one, two) if side is None else (side,)
        if any(c.sketch.digest in digests for c in sides):
            return True
    return False
