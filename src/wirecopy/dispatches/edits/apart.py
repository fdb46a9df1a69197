"""Apart: what stands at the edge of a replacement and belongs to another one, or to another sentence.

A currency's sign and the day of a month change their side of what both texts have ("2 million euros", "€2 million"; "June 3",
"3 June"); words that were changed beside them are another edit.  So is the bound of a number, and so are words of two sentences, where a
replacement runs over the end of one in both texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.forms import is_day_word
from wirecopy.dispatches.edits.hunks import Hunk, compare_sentences
from wirecopy.dispatches.edits.languages import language_of
from wirecopy.dispatches.edits.quantities import read_numbers
from wirecopy.dispatches.edits.rules.bounds import bound_before, counts
from wirecopy.dispatches.edits.rules.currencies import SIGNS, names_currency
from wirecopy.dispatches.edits.tokens import TokenRow, is_word

#: Tokens of what stands behind a clause between commas, and against it.
REST_TOKENS = 3
#: Words of who says so, between commas.
ASIDE_WORDS = 8
#: Tokens of the number that a sign and a name of a currency stand beside.
NUMBER_TOKENS = 4


def without_edges(a: TokenRow, b: TokenRow, hunks: Sequence[Hunk]) -> list[Hunk]:
    """The hunks; signs and figures that changed their side for themselves."""
    found = list(hunks)
    for one, two in pairwise(hunks):
        in_b = _side_of_edge(a, b, one, two)
        if in_b is None:
            continue
        parts = {one: _part_last(one, in_b=in_b), two: _part_first(two, in_b=not in_b)}
        found = [part for hunk in found for part in parts.get(hunk, [hunk])]
    return found


def _side_of_edge(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool | None:
    """Whether ``b`` has before the shared tokens what ``a`` has behind them; None where neither text has."""
    gap = two.a_start - one.a_end
    if gap != two.b_start - one.b_end or not 0 < gap <= NUMBER_TOKENS:
        return None
    shared = a.keys[one.a_end : two.a_start]
    last_a, first_a = a.keys[one.a_start : one.a_end][-1:], a.keys[two.a_start : two.a_end][:1]
    last_b, first_b = b.keys[one.b_start : one.b_end][-1:], b.keys[two.b_start : two.b_end][:1]
    if _changes_side(last_b, shared, first_a):
        return True
    return False if _changes_side(last_a, shared, first_b) else None


def _changes_side(before: Sequence[str], shared: Sequence[str], behind: Sequence[str]) -> bool:
    if not before or not behind:
        return False
    (last,), (first,) = before, behind
    if last in SIGNS:
        return names_currency(first) and read_numbers(shared) is not None
    return last.isdigit() and last == first and len(shared) == 1 and is_day_word(shared[0])


def _part_last(hunk: Hunk, *, in_b: bool) -> list[Hunk]:
    """The hunk, the last token of one side for itself."""
    at_a, at_b = (hunk.a_end, hunk.b_end - 1) if in_b else (hunk.a_end - 1, hunk.b_end)
    return _filled(
        Hunk(hunk.a_start, at_a, hunk.b_start, at_b), Hunk(at_a, hunk.a_end, at_b, hunk.b_end)
    )


def _part_first(hunk: Hunk, *, in_b: bool) -> list[Hunk]:
    """The hunk, the first token of one side for itself."""
    at_a, at_b = (hunk.a_start, hunk.b_start + 1) if in_b else (hunk.a_start + 1, hunk.b_start)
    return _filled(
        Hunk(hunk.a_start, at_a, hunk.b_start, at_b), Hunk(at_a, hunk.a_end, at_b, hunk.b_end)
    )


def _filled(*hunks: Hunk) -> list[Hunk]:
    return [h for h in hunks if h.a_start < h.a_end or h.b_start < h.b_end]


def without_bound(a: TokenRow, b: TokenRow, hunk: Hunk) -> list[Hunk]:
    """The hunk; the bound of a number behind it that only one text has for itself: "say at least", "said"."""
    sizes = [
        bound_before(row, end)[0] if end > start and counts(row, end) else 0
        for row, start, end in ((a, hunk.a_start, hunk.a_end), (b, hunk.b_start, hunk.b_end))
    ]
    rest = hunk.a_end - hunk.a_start - sizes[0], hunk.b_end - hunk.b_start - sizes[1]
    if bool(sizes[0]) == bool(sizes[1]) or min(rest) < 1:
        return [hunk]
    at_a, at_b = hunk.a_end - sizes[0], hunk.b_end - sizes[1]
    return _filled(
        Hunk(hunk.a_start, at_a, hunk.b_start, at_b), Hunk(at_a, hunk.a_end, at_b, hunk.b_end)
    )


def without_aside(a: TokenRow, b: TokenRow, hunk: Hunk) -> list[Hunk]:
    """The hunk; words of saying between commas that only one text has for themselves: ", residents said,"."""
    if hunk.a_start == hunk.a_end or hunk.b_start == hunk.b_end:
        return [hunk]
    for row, start, end, other in (
        (a, hunk.a_start, hunk.a_end, b.keys[hunk.b_start : hunk.b_end]),
        (b, hunk.b_start, hunk.b_end, a.keys[hunk.a_start : hunk.a_end]),
    ):
        place = _aside(row, start, end)
        if place is None or "," in other or not _telling_words(row).isdisjoint(other):
            continue
        first, last = place
        if row is a:
            at = hunk.b_start if first == start else hunk.b_end
            cuts = (
                (start, first, hunk.b_start, at),
                (first, last, at, at),
                (last, end, at, hunk.b_end),
            )
            return _filled(*(Hunk(*cut) for cut in cuts))
        at = hunk.a_start if first == start else hunk.a_end
        cuts = (hunk.a_start, at, start, first), (at, at, first, last), (at, hunk.a_end, last, end)
        return _filled(*(Hunk(*cut) for cut in cuts))
    return [hunk]


def without_clause(a: TokenRow, b: TokenRow, hunk: Hunk) -> list[Hunk]:
    """The hunk; a clause between commas before what stands against the other text for itself: ", which paid, welcomed", "opposed"."""
    sizes = hunk.a_end - hunk.a_start, hunk.b_end - hunk.b_start
    for row, start, end, other in (
        (a, hunk.a_start, hunk.a_end, sizes[1]),
        (b, hunk.b_start, hunk.b_end, sizes[0]),
    ):
        rest = _behind_clause(row, start, end)
        if rest is None or not 0 < other <= REST_TOKENS or not 0 < end - rest <= REST_TOKENS:
            continue
        if row is a:
            return [
                Hunk(start, rest, hunk.b_start, hunk.b_start),
                Hunk(rest, end, hunk.b_start, hunk.b_end),
            ]
        return [
            Hunk(hunk.a_start, hunk.a_start, start, rest),
            Hunk(hunk.a_start, hunk.a_end, rest, end),
        ]
    return [hunk]


def _behind_clause(row: TokenRow, start: int, end: int) -> int | None:
    """The token behind the second comma of a stretch that opens with one and a word that opens a clause."""
    keys = row.keys[start:end]
    if (
        keys[:1] != (",",)
        or keys[1:2] not in {("which",), ("who",), ("whose",), ("where",)}
        or keys.count(",") != 2
    ):
        return None
    return start + keys.index(",", 1) + 1


def _aside(row: TokenRow, start: int, end: int) -> tuple[int, int] | None:
    """The tokens from a comma at one end of a stretch to the next comma, or to the other end, with words of saying."""
    keys = row.keys[start:end]
    commas = [at for at, key in enumerate(keys) if key == ","]
    if not commas:
        return None
    if commas[0] == 0:
        first, last = 0, commas[1] + 1 if len(commas) > 1 else len(keys)
    else:
        is_closed = len(commas) > 1 and commas[-1] == len(keys) - 1
        first, last = commas[-2 if is_closed else -1], len(keys)
    words = [key for key in keys[first:last] if is_word(key)]
    if not 1 < len(words) <= ASIDE_WORDS or (first, last) == (0, len(keys)):
        return None
    is_of_one = row.sentences[start + first] == row.sentences[start + last - 1]
    return (start + first, start + last) if is_of_one and _tells(row, words) else None


def _tells(row: TokenRow, words: Sequence[str]) -> bool:
    phrases = {*words, *(" ".join(pair) for pair in pairwise(words))}
    return not _telling_words(row).isdisjoint(phrases)


def _telling_words(row: TokenRow) -> frozenset[str]:
    style, language = load_style(), language_of(row.text)
    words = style.words_of(language)
    return words.says | words.tellers if language in style.others else style.saying


def at_sentence_ends(a: TokenRow, b: TokenRow, hunk: Hunk) -> Iterator[Hunk]:
    """The hunk, parted where just one sentence ends in each text."""
    ends_a = _ends(a, hunk.a_start, hunk.a_end)
    ends_b = _ends(b, hunk.b_start, hunk.b_end)
    sides = a.keys[hunk.a_start : hunk.a_end], b.keys[hunk.b_start : hunk.b_end]
    has_words = all(any(map(is_word, keys)) for keys in sides)
    if _begins_inside(a, hunk.a_start) and _begins_inside(b, hunk.b_start):
        # Whole sentences that only one text has behind the end of both.
        ends_a = ends_a[:1] if ends_b == [hunk.b_end] else ends_a
        ends_b = ends_b[:1] if ends_a == [hunk.a_end] else ends_b
    is_one = len(ends_a) == len(ends_b) == 1
    if not has_words or not is_one or (ends_a[0], ends_b[0]) == (hunk.a_end, hunk.b_end):
        yield hunk
        return
    for part in (
        Hunk(hunk.a_start, ends_a[0], hunk.b_start, ends_b[0]),
        Hunk(ends_a[0], hunk.a_end, ends_b[0], hunk.b_end),
    ):
        if part.a_start < part.a_end and part.b_start < part.b_end:
            yield from compare_sentences(a, b, part)
        else:
            yield from _filled(part)


def _begins_inside(row: TokenRow, at: int) -> bool:
    return 0 < at < len(row) and row.sentences[at] == row.sentences[at - 1]


def _ends(row: TokenRow, start: int, end: int) -> list[int]:
    """Where sentences begin behind the first token of a stretch, its end counted."""
    return [
        at
        for at in range(start + 1, end + 1)
        if start < end and at < len(row) and row.sentences[at] != row.sentences[at - 1]
    ]
