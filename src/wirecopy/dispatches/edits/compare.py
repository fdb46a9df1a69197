"""Compare: two copies to their edits.

Dateline and credits are taken off first, the bodies are aligned, hunks are refined and classed,
and what differs in case or line breaks only is added.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.classify import classify, is_style
from wirecopy.dispatches.edits.edges import credit_start, dateline_length
from wirecopy.dispatches.edits.hunks import Hunk, align_tokens, compare_sentences
from wirecopy.dispatches.edits.moves import find_moves
from wirecopy.dispatches.edits.names import read_names
from wirecopy.dispatches.edits.refine import refine_hunks
from wirecopy.dispatches.edits.tokens import TokenRow, is_word, read_tokens
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import Comparison, Edit, EditClass, Span
from wirecopy.text.align import Block

VERSION = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class EditsConfig:
    """How copies are compared."""

    #: Whether differences of case and of line breaks are told.
    with_layout: bool = True


def compare_texts(
    a: str,
    b: str,
    *,
    a_span: Span | None = None,
    b_span: Span | None = None,
    config: EditsConfig | None = None,
) -> Comparison:
    """The edits that make ``b`` of ``a``, in the order of ``a``.

    Spans limit the comparison to an article of each text; edits always hold places in ``a`` and
    ``b`` themselves.
    """
    config = config or EditsConfig()
    row_a = read_tokens(a, a_span or Span(start=0, end=len(a)))
    row_b = read_tokens(b, b_span or Span(start=0, end=len(b)))
    found = list(_edits(row_a, row_b, config))
    return Comparison(a_text=a, b_text=b, edits=tuple(sorted(found, key=_order)))


def _order(edit: Edit) -> tuple[Span, Span]:
    return edit.a, edit.b


def _edits(a: TokenRow, b: TokenRow, config: EditsConfig) -> Iterator[Edit]:
    heads = dateline_length(a), dateline_length(b)
    tails = max(credit_start(a), heads[0]), max(credit_start(b), heads[1])
    if a.keys[: heads[0]] != b.keys[: heads[1]]:
        verdict = Verdict(EditClass.DATELINE, 0, "another dateline")
        yield _edit(a, b, Hunk(0, heads[0], 0, heads[1]), verdict, in_quote=False)
    if a.keys[tails[0] :] != b.keys[tails[1] :]:
        verdict = Verdict(EditClass.CREDIT, 0, "another credit at the end")
        yield _edit(a, b, Hunk(tails[0], len(a), tails[1], len(b)), verdict, in_quote=False)
    alignment = align_tokens(a, b, Hunk(heads[0], tails[0], heads[1], tails[1]))
    names = read_names(a), read_names(b)

    def change_of(hunk: Hunk) -> Change:
        return Change(a, b, hunk, *names)

    def refine(raw: list[Hunk]) -> list[Hunk]:
        return refine_hunks(a, b, raw, lambda hunk: is_style(change_of(hunk)))

    moves, rest = find_moves(a, b, alignment.hunks)
    hunks = refine(rest)
    inside = [hunk for move in moves for hunk in refine(list(compare_sentences(a, b, move)))]
    for hunk in (*hunks, *inside):
        change = change_of(hunk)
        yield _edit(a, b, hunk, classify(change), in_quote=change.in_quote)
    moved = Verdict(EditClass.REORDER, 0, "the sentence stands elsewhere")
    for move in moves:
        yield _edit(a, b, move, moved, in_quote=False)
    if config.with_layout:
        matches = list(_matches(alignment.region, hunks, moves))
        yield from _case_edits(a, b, matches)
        yield from _layout_edits(a, b, matches, hunks, alignment.region)


def _edit(a: TokenRow, b: TokenRow, hunk: Hunk, verdict: Verdict, *, in_quote: bool) -> Edit:
    span_a = _span(a, hunk.a_start, hunk.a_end, is_only=hunk.b_start == hunk.b_end)
    span_b = _span(b, hunk.b_start, hunk.b_end, is_only=hunk.a_start == hunk.a_end)
    return Edit(
        edit_class=verdict.edit_class,
        a=span_a,
        b=span_b,
        a_text=span_a.of(a.text),
        b_text=span_b.of(b.text),
        in_quote=in_quote,
        risk=verdict.risk,
        why=verdict.why,
    )


def _span(row: TokenRow, start: int, end: int, *, is_only: bool) -> Span:
    """The characters of tokens ``start:end``; the place before the next token when there are none.

    Where words stand against nothing, the space that went with them is theirs.
    """
    if start == end:
        if start < len(row):
            return Span(start=row.starts[start], end=row.starts[start])
        at = row.ends[-1] if len(row) else 0
        return Span(start=at, end=at)
    first, last = row.starts[start], row.ends[end - 1]
    if is_only and end < len(row):
        if not row.after_break[end]:
            last = row.starts[end]
    elif is_only and start > 0:
        first = row.ends[start - 1]
    return Span(start=first, end=last)


def _matches(region: Hunk, hunks: list[Hunk], moves: list[Hunk]) -> Iterator[Block]:
    """Stretches that are equal and in place, in order."""
    gone = [*hunks, *moves]
    stay_a = _uncovered(region.a_start, region.a_end, [(h.a_start, h.a_end) for h in gone])
    stay_b = _uncovered(region.b_start, region.b_end, [(h.b_start, h.b_end) for h in gone])
    at_a = at_b = 0
    while at_a < len(stay_a) and at_b < len(stay_b):
        (a_start, a_end), (b_start, b_end) = stay_a[at_a], stay_b[at_b]
        length = min(a_end - a_start, b_end - b_start)
        yield Block(a_start, b_start, length)
        stay_a[at_a], stay_b[at_b] = (a_start + length, a_end), (b_start + length, b_end)
        at_a += a_start + length == a_end
        at_b += b_start + length == b_end


def _uncovered(start: int, end: int, covered: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The stretches of ``start:end`` between the covered ones."""
    edges = [(start, start), *sorted(covered), (end, end)]
    return [(left, right) for (_, left), (right, _) in pairwise(edges) if left < right]


def _case_edits(a: TokenRow, b: TokenRow, matches: list[Block]) -> Iterator[Edit]:
    """Words that differ in capitals only; neighbours make one edit."""
    for block in matches:
        at = 0
        while at < block.length:
            size = 0
            while at + size < block.length and _differs(a, b, block, at + size):
                size += 1
            if size:
                i, j = block.a_start + at, block.b_start + at
                verdict = Verdict(EditClass.CAPITALIZATION, 0, "capitals only")
                hunk = Hunk(i, i + size, j, j + size)
                yield _edit(a, b, hunk, verdict, in_quote=a.quoted[i] and b.quoted[j])
            at += size + 1


def _differs(a: TokenRow, b: TokenRow, block: Block, at: int) -> bool:
    one, two = a.surfaces[block.a_start + at], b.surfaces[block.b_start + at]
    return one != two and is_word(a.keys[block.a_start + at]) and _unmarked(one) != _unmarked(two)


def _unmarked(surface: str) -> str:
    return "".join(c for c in surface if c.isalnum())


def _layout_edits(
    a: TokenRow, b: TokenRow, matches: list[Block], hunks: list[Hunk], region: Hunk
) -> Iterator[Edit]:
    """Line breaks between equal words on one side only, and beside replaced ones."""
    places = [
        (block.a_start + at, block.b_start + at)
        for block in matches
        for at in range(1, block.length)
    ]
    for hunk in hunks:
        if hunk.a_start < hunk.a_end and hunk.b_start < hunk.b_end:
            places += [(hunk.a_start, hunk.b_start), (hunk.a_end, hunk.b_end)]
    for i, j in places:
        if i in (region.a_start, region.a_end) or j in (region.b_start, region.b_end):
            continue
        if a.after_break[i] != b.after_break[j]:
            yield _layout_edit(a, b, i, j)


def _layout_edit(a: TokenRow, b: TokenRow, i: int, j: int) -> Edit:
    span_a = Span(start=a.ends[i - 1], end=a.starts[i])
    span_b = Span(start=b.ends[j - 1], end=b.starts[j])
    return Edit(
        edit_class=EditClass.LAYOUT,
        a=span_a,
        b=span_b,
        a_text=span_a.of(a.text),
        b_text=span_b.of(b.text),
        in_quote=False,
        risk=0,
        why="paragraphs joined" if a.after_break[i] else "paragraph parted",
    )
