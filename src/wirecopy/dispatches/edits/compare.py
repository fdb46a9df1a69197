"""Compare: two copies to their edits.

Dateline and credits are taken off first, the bodies are aligned, hunks are refined and classed,
and what differs in case or line breaks only is added.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.edges import credit_start
from wirecopy.dispatches.edits.heads import read_heads
from wirecopy.dispatches.edits.hunks import (
    Hunk,
    align_tokens,
    compare_sentences,
    likeness,
)
from wirecopy.dispatches.edits.kinds import part_by_kinds
from wirecopy.dispatches.edits.moves import find_moves
from wirecopy.dispatches.edits.names import Names, read_names
from wirecopy.dispatches.edits.refine import refine_hunks
from wirecopy.dispatches.edits.rules.classify import classify, is_whole, stands_alone
from wirecopy.dispatches.edits.rules.elsewhere import classify_turned, is_fronted
from wirecopy.dispatches.edits.rules.quote_bounds import moved_quotation
from wirecopy.dispatches.edits.tokens import TokenRow, is_word, read_tokens
from wirecopy.dispatches.edits.told_anew import is_told_anew, with_sentences_told_anew
from wirecopy.dispatches.edits.turned import find_turned
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import Comparison, Edit, EditClass, Span
from wirecopy.text.align import Block

VERSION = 42


#: Texts that are kept as tokens, and the characters each may have: some 10 MB in all.
KEPT_TEXTS = 8
KEPT_LENGTH = 30_000


class _Text(NamedTuple):
    """A text as edits see it."""

    row: TokenRow
    names: Names


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
    found = list(_edits(_read(a, a_span), _read(b, b_span), config))
    found = sorted(_settled(sorted(found, key=_order)), key=_order)
    spans_a, spans_b = _parted([e.a for e in found], a), _parted([e.b for e in found], b)
    parted = (
        edit
        if (edit.a, edit.b) == (in_a, in_b)
        else replace(edit, a=in_a, b=in_b, a_text=in_a.of(a), b_text=in_b.of(b))
        for edit, in_a, in_b in zip(found, spans_a, spans_b, strict=True)
    )
    return Comparison(a_text=a, b_text=b, edits=tuple(parted))


def _read(text: str, span: Span | None) -> _Text:
    """The text as tokens and names; short ones are kept for the next pair of the same lead copy."""
    start, end = (span.start, span.end) if span else (0, len(text))
    return (_read_kept if len(text) <= KEPT_LENGTH else _read_once)(text, start, end)


def _read_once(text: str, start: int, end: int) -> _Text:
    row = read_tokens(text, Span(start=start, end=end))
    return _Text(row, read_names(row))


_read_kept = lru_cache(maxsize=KEPT_TEXTS)(_read_once)


def _settled(edits: list[Edit]) -> Iterator[Edit]:
    """Insertions that fall into the spaces of the cut before them, moved to its near end."""
    last: Edit | None = None
    for edit in edits:
        is_inside = last and last.a.start < edit.a.start == edit.a.end < last.a.end
        if last and is_inside and last.edit_class is not EditClass.REORDER:
            at = last.a.start if edit.b.start < last.b.start else last.a.end
            yield replace(edit, a=Span(start=at, end=at))
            continue
        yield edit
        last = edit if edit.edit_class is not EditClass.REORDER else last


def _parted(spans: list[Span], text: str) -> list[Span]:
    """The spans; of two that claim the blank between them, the later begins behind it."""
    found = list(spans)
    reach = 0
    for at in sorted(range(len(spans)), key=spans.__getitem__):
        span = spans[at]
        if span.start < reach < span.end and text[span.start : reach].isspace():
            found[at] = Span(start=reach, end=span.end)
        reach = max(reach, span.end)
    return found


def _order(edit: Edit) -> tuple[Span, Span]:
    return edit.a, edit.b


def _edits(one: _Text, two: _Text, config: EditsConfig) -> Iterator[Edit]:
    """Deck, dateline and credits for themselves, then the bodies."""
    a, b = one.row, two.row
    pair = _Pair(a, b, one.names, two.names, config)
    (deck_a, head_a), (deck_b, head_b) = read_heads(a, b)
    tail_a, tail_b = max(credit_start(a), head_a), max(credit_start(b), head_b)
    if deck_a and deck_b:
        yield from pair.compare(Hunk(0, deck_a, 0, deck_b))
    elif deck_a or deck_b:
        yield pair.edit(Hunk(0, deck_a, 0, deck_b), _DECK)
    if _words(a, deck_a, head_a) != _words(b, deck_b, head_b):
        yield pair.edit(Hunk(deck_a, head_a, deck_b, head_b), _DATELINE)
    if a.keys[tail_a:] != b.keys[tail_b:]:
        yield pair.edit(Hunk(tail_a, len(a), tail_b, len(b)), _CREDIT)
    yield from pair.compare(Hunk(head_a, tail_a, head_b, tail_b))


def _words(row: TokenRow, start: int, end: int) -> list[str]:
    """The tokens, words with their capitals."""
    pairs = zip(row.keys[start:end], row.surfaces[start:end], strict=True)
    return [surface if is_word(key) else key for key, surface in pairs]


_DECK = Verdict(EditClass.DECK, 0, "lines before the report itself")
_DATELINE = Verdict(EditClass.DATELINE, 0, "another dateline")
_CREDIT = Verdict(EditClass.CREDIT, 0, "another credit at the end")
_MOVED = Verdict(EditClass.REORDER, 0, "the sentence stands elsewhere")
_LEFT_MARKS = Verdict(EditClass.PUNCTUATION, 0, "marks of a quotation that moved")


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two rows of tokens and what is known of both."""

    a: TokenRow
    b: TokenRow
    names_a: Names
    names_b: Names
    config: EditsConfig

    def compare(self, region: Hunk) -> Iterator[Edit]:
        """The edits of a region."""
        a, b = self.a, self.b
        differing = with_sentences_told_anew(a, b, align_tokens(a, b, region))
        moves, rest = find_moves(a, b, differing)
        turned, hunks = find_turned(a, b, self._refine(rest), self._is_loose, self._is_fact)
        inside = [h for move in moves for h in self._refine(_inside(a, b, move))]
        joined = {move: told for move in moves if (told := moved_quotation(a, b, move))}
        for hunk in (*hunks, *inside):
            change = self._change(hunk)
            is_mark = not (change.words_a or change.words_b)
            is_left = is_mark and any(_touches(hunk, move) for move in joined)
            verdict = _LEFT_MARKS if is_left else classify(change)
            yield _edit(a, b, hunk, verdict, in_quote=change.in_quote)
        for hunk in turned:
            change = self._change(hunk)
            yield _edit(a, b, hunk, classify_turned(change), in_quote=change.in_quote)
        for move in moves:
            yield _edit(a, b, move, joined.get(move, _MOVED), in_quote=move in joined)
        if self.config.with_layout:
            matches = list(_matches(region, [*hunks, *turned], moves))
            yield from _case_edits(a, b, matches)
            yield from _layout_edits(a, b, matches, hunks, region)

    def _is_loose(self, hunk: Hunk) -> bool:
        """Whether nothing is known of a replacement but that other words stand there."""
        return classify(self._change(hunk)).edit_class is EditClass.WORDING

    def _is_fact(self, hunk: Hunk) -> bool:
        """Whether a word or two that only one text has change what is stated."""
        change = self._change(hunk)
        return change.is_small and not is_fronted(change) and classify(change).risk > 1

    def edit(self, hunk: Hunk, verdict: Verdict) -> Edit:
        """An edit outside quotations."""
        return _edit(self.a, self.b, hunk, verdict, in_quote=False)

    def _change(self, hunk: Hunk) -> Change:
        return Change(self.a, self.b, hunk, self.names_a, self.names_b)

    def _refine(self, hunks: list[Hunk]) -> list[Hunk]:
        return refine_hunks(
            self.a,
            self.b,
            hunks,
            lambda hunk: stands_alone(self._change(hunk)),
            self._by_kinds,
        )

    def _by_kinds(self, hunk: Hunk) -> Iterator[Hunk]:
        """The hunk parted into like for like, unless it is one thing written in two ways."""
        if is_whole(self._change(hunk)):
            yield hunk
        else:
            yield from part_by_kinds(self.a, self.b, hunk, self.names_a, self.names_b)


def _inside(a: TokenRow, b: TokenRow, move: Hunk) -> list[Hunk]:
    """Where a moved sentence differs: as a whole where it was told anew."""
    one, two = (move.a_start, move.a_end), (move.b_start, move.b_end)
    if is_told_anew(a, b, move) and not likeness(a, b, one, two):
        return [move]
    return list(compare_sentences(a, b, move))


def _touches(hunk: Hunk, move: Hunk) -> bool:
    """Whether a hunk borders on a moved sentence, in the one text or the other."""
    in_a = hunk.a_start < hunk.a_end and hunk.a_start <= move.a_end and hunk.a_end >= move.a_start
    in_b = hunk.b_start < hunk.b_end and hunk.b_start <= move.b_end and hunk.b_end >= move.b_start
    return in_a or in_b


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
        at = row.ends[-1] if len(row) else row.start
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
                verdict = _CAPITALS if _is_case(a, b, i, j, size) else _SPELLING
                hunk = Hunk(i, i + size, j, j + size)
                yield _edit(a, b, hunk, verdict, in_quote=a.quoted[i] and b.quoted[j])
            at += size + 1


_CAPITALS = Verdict(EditClass.CAPITALIZATION, 0, "capitals only")
_SPELLING = Verdict(EditClass.SPELLING, 0, "two spellings of the same word")


def _is_case(a: TokenRow, b: TokenRow, i: int, j: int, size: int) -> bool:
    """Whether words differ in capitals alone; "ss" and "ß" are folded into one as well."""
    pairs = zip(a.surfaces[i : i + size], b.surfaces[j : j + size], strict=True)
    return all(_unmarked(one).lower() == _unmarked(two).lower() for one, two in pairs)


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
