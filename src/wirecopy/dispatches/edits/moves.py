"""Moves: sentences cut in one place and added in another.

A cut sentence that shares running words with an added one and most of its words in order has
moved, and so has one that was told anew elsewhere, with most of its telling words.  Neighbouring sentences that moved together are one move.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from wirecopy.dispatches.edits.hunks import Hunk, likeness, sentences_of
from wirecopy.dispatches.edits.told_anew import are_alike

if TYPE_CHECKING:
    from wirecopy.dispatches.edits.tokens import TokenRow

#: Fewest and most tokens of a sentence that can be recognised elsewhere, and the share of the
#: longer one that must be there.
LEAST_TOKENS = 6
MOST_TOKENS = 400
MOVED_SHARE = 0.6
#: Fewest tokens of one that is quoted.
LEAST_QUOTED = 3
#: Running words that make two sentences worth comparing, and places looked at for each.
GRAM = 3
PLACES = 4
#: Cut and added sentences, multiplied, that are compared by their telling words.
REWORDED_PAIRS = 2500

Place = tuple[int, int]


def find_moves(a: TokenRow, b: TokenRow, hunks: list[Hunk]) -> tuple[list[Hunk], list[Hunk]]:
    """The moved sentences (``a`` place against ``b`` place), and the hunks without them."""
    cut = [s for h in hunks if h.b_start == h.b_end for s in sentences_of(a, h.a_start, h.a_end)]
    added = [s for h in hunks if h.a_start == h.a_end for s in sentences_of(b, h.b_start, h.b_end)]
    if not cut or not added:
        return [], hunks
    moves = list(_pair(a, b, cut, added))
    if not moves:
        return [], hunks
    left_a = sorted((m.a_start, m.a_end) for m in moves)
    left_b = sorted((m.b_start, m.b_end) for m in moves)
    rest = [part for hunk in hunks for part in _without(hunk, left_a, left_b)]
    return _merge(sorted(moves)), rest


def _pair(a: TokenRow, b: TokenRow, cut: list[Place], added: list[Place]) -> Iterator[Hunk]:
    by_gram: dict[tuple[str, ...], list[int]] = {}
    for index, (start, end) in enumerate(added):
        if _is_telling(b, start, end):
            for at in range(start, end - GRAM + 1):
                by_gram.setdefault(b.keys[at : at + GRAM], []).append(index)
    taken: set[int] = set()
    for start, end in cut:
        if not _is_telling(a, start, end):
            continue
        grams = (a.keys[at : at + GRAM] for at in range(start, end - GRAM + 1))
        places = {index for gram in grams for index in by_gram.get(gram, ())[:PLACES]} - taken
        best = _best(a, b, (start, end), added, places)
        if best is None and len(cut) * len(added) <= REWORDED_PAIRS:
            rest = (n for n in range(len(added)) if n not in taken)
            best = next((n for n in rest if are_alike(a, b, (start, end), added[n])), None)
        if best is not None:
            taken.add(best)
            yield Hunk(start, end, *added[best])


def _best(
    a: TokenRow, b: TokenRow, cut: Place, added: list[Place], places: Collection[int]
) -> int | None:
    """Which of the added sentences has most of the cut one's words in order."""
    if not places:
        return None
    like, index = max((likeness(a, b, cut, added[i]), -i) for i in places)
    return -index if like >= MOVED_SHARE * _word_count(a, b, cut, added[-index]) else None


def _is_telling(row: TokenRow, start: int, end: int) -> bool:
    """Whether a sentence can be recognised elsewhere: few quoted words can, since they are kept."""
    least = LEAST_QUOTED if all(row.quoted[start:end]) else LEAST_TOKENS
    return least <= end - start <= MOST_TOKENS


def _word_count(a: TokenRow, b: TokenRow, one: Place, two: Place) -> int:
    """Words of the longer of two sentences."""
    return max(
        sum(key[0].isalnum() for key in row.keys[start:end])
        for row, (start, end) in ((a, one), (b, two))
    )


def _merge(moves: list[Hunk]) -> list[Hunk]:
    found: list[Hunk] = []
    for move in moves:
        last = found[-1] if found else None
        if last and (last.a_end, last.b_end) == (move.a_start, move.b_start):
            found[-1] = Hunk(last.a_start, move.a_end, last.b_start, move.b_end)
        else:
            found.append(move)
    return found


def _without(hunk: Hunk, moved_a: list[Place], moved_b: list[Place]) -> Iterator[Hunk]:
    """What is left of a hunk when the moved sentences are taken out."""
    is_cut = hunk.b_start == hunk.b_end
    if not is_cut and hunk.a_start != hunk.a_end:
        yield hunk
        return
    start, end = (hunk.a_start, hunk.a_end) if is_cut else (hunk.b_start, hunk.b_end)
    moved = moved_a if is_cut else moved_b
    inside = moved[bisect_left(moved, (start, start)) : bisect_left(moved, (end, end))]
    for (_, left), (right, _) in pairwise([(start, start), *inside, (end, end)]):
        if left < right and is_cut:
            yield Hunk(left, right, hunk.b_start, hunk.b_start)
        elif left < right:
            yield Hunk(hunk.a_start, hunk.a_start, left, right)
