"""Refine: hunks as a reader would cut them.

A raw difference of tokens is cut where the texts happen to agree.  Here neighbouring hunks are
joined over marks that only changed their place, and over short words between two rewordings; a
replacement is parted where single words of it are forms of each other; a sentence that was cut
with its neighbour's full stop gets its own; credits leave the sentences they were cut with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wirecopy.dispatches.edits.change import is_word
from wirecopy.dispatches.edits.hunks import Hunk
from wirecopy.dispatches.edits.tokens import TokenRow

#: Marks two hunks may have between them and still be one edit.
MARK_ISLAND = 2
#: Tokens of a hunk up to which marks join it to its neighbour; larger ones are cuts of their own.
SMALL_HUNK = 7
#: Steps a cut or addition may slide to fall on sentence bounds.
SLIDE_LIMIT = 40

IsStyle = Callable[[Hunk], bool]


def refine_hunks(a: TokenRow, b: TokenRow, hunks: list[Hunk], is_style: IsStyle) -> list[Hunk]:
    """The hunks, in order, as edits."""
    placed = [part for hunk in sorted(hunks) for part in _reanchor(a, b, _slide(a, b, hunk))]
    joined = _join(a, b, placed, lambda one, two: _is_mark_island(a, b, one, two))
    parted = [part for hunk in joined for part in _part(a, b, hunk)]
    return _join(a, b, parted, lambda one, two: _is_word_island(a, one, two, is_style))


def _join(
    a: TokenRow, b: TokenRow, hunks: list[Hunk], is_one: Callable[[Hunk, Hunk], bool]
) -> list[Hunk]:
    found: list[Hunk] = []
    for hunk in sorted(hunks):
        if found and is_one(found[-1], hunk):
            last = found.pop()
            hunk = Hunk(last.a_start, hunk.a_end, last.b_start, hunk.b_end)  # noqa: PLW2901 - grows
        found.append(hunk)
    return found


def _size(hunk: Hunk) -> int:
    return max(hunk.a_end - hunk.a_start, hunk.b_end - hunk.b_start)


def _is_mark_island(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    gap = two.a_start - one.a_end
    if gap != two.b_start - one.b_end or gap > MARK_ISLAND or gap < 0:
        return False
    if max(_size(one), _size(two)) > SMALL_HUNK:
        return False
    if gap == 0:
        return not _is_apart(one, two)
    return not any(is_word(key) for key in a.keys[one.a_end : two.a_start])


def _is_apart(one: Hunk, two: Hunk) -> bool:
    """A whole cut followed by a whole addition stays two edits."""
    return one.b_start == one.b_end and two.a_start == two.a_end and _size(one) > SMALL_HUNK


def _is_word_island(a: TokenRow, one: Hunk, two: Hunk, is_style: IsStyle) -> bool:
    gap = two.a_start - one.a_end
    if gap != 1 or two.b_start - one.b_end != 1 or not is_word(a.keys[one.a_end]):
        return False
    if max(_size(one), _size(two)) > SMALL_HUNK or is_style(one) or is_style(two):
        return False
    island = a.ends[one.a_end] - a.starts[one.a_end]
    return island <= _letters(a, one) and island <= _letters(a, two)


def _letters(a: TokenRow, hunk: Hunk) -> int:
    if hunk.a_start == hunk.a_end:
        return 0
    return a.ends[hunk.a_end - 1] - a.starts[hunk.a_start]


def _slide(a: TokenRow, b: TokenRow, hunk: Hunk) -> Hunk:
    """A cut or addition moved, where the words allow it, to where a sentence or line begins."""
    is_cut = hunk.b_start == hunk.b_end
    if not is_cut and hunk.a_start != hunk.a_end:
        return hunk
    row = a if is_cut else b
    start, end = (hunk.a_start, hunk.a_end) if is_cut else (hunk.b_start, hunk.b_end)
    best, best_rank = 0, _rank(row, start, end)
    for step in range(1, SLIDE_LIMIT):
        if start - step < 0 or row.keys[start - step] != row.keys[end - step]:
            break
        rank = _rank(row, start - step, end - step)
        if rank > best_rank:
            best, best_rank = step, rank
    return Hunk(hunk.a_start - best, hunk.a_end - best, hunk.b_start - best, hunk.b_end - best)


def _rank(row: TokenRow, start: int, end: int) -> int:
    """How natural a cut of ``start:end`` is."""
    begins = start == 0 or row.sentences[start] != row.sentences[start - 1]
    ends = end == len(row) or row.sentences[end] != row.sentences[end - 1]
    return 2 * (begins and ends) + begins * 0 + row.after_break[start]


def _reanchor(a: TokenRow, b: TokenRow, hunk: Hunk) -> Iterator[Hunk]:
    """Part an addition that runs from inside one sentence over the end of others."""
    is_cut = hunk.b_start == hunk.b_end
    if (not is_cut and hunk.a_start != hunk.a_end) or _size(hunk) < 3:
        yield hunk
        return
    row = a if is_cut else b
    start, end = (hunk.a_start, hunk.a_end) if is_cut else (hunk.b_start, hunk.b_end)
    cut = _first_end(row, start, end)
    if cut is None or end >= len(row) or row.keys[cut] != row.keys[end]:
        yield hunk
        return
    if is_cut:
        yield Hunk(start, cut, hunk.b_start, hunk.b_start)
        yield Hunk(cut + 1, end + 1, hunk.b_start + 1, hunk.b_start + 1)
    else:
        yield Hunk(hunk.a_start, hunk.a_start, start, cut)
        yield Hunk(hunk.a_start + 1, hunk.a_start + 1, cut + 1, end + 1)


def _first_end(row: TokenRow, start: int, end: int) -> int | None:
    """The end mark of the first sentence, when the stretch begins inside one and goes on."""
    if start == 0 or row.sentences[start] != row.sentences[start - 1]:
        return None
    for at in range(start, end - 1):
        if row.sentences[at + 1] != row.sentences[at]:
            return at if at > start and not is_word(row.keys[at]) else None
    return None


def _part(a: TokenRow, b: TokenRow, hunk: Hunk) -> Iterator[Hunk]:
    """A replacement parted at words that are forms of each other."""
    yield hunk
