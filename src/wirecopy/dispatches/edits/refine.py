"""Refine: hunks as a reader would cut them.

A raw difference of tokens is cut where the texts happen to agree.  Here neighbouring hunks are
joined over marks that only changed their place, over short words between two rewordings, and over
what a word jumped; a replacement is parted where single words of it are forms of each other; an
addition that runs over a sentence's end is parted there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from wirecopy.data.language_words import load_language_words
from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.apart import (
    at_sentence_ends,
    without_aside,
    without_bound,
    without_clause,
    without_edges,
)
from wirecopy.dispatches.edits.forms import is_day_word, is_form_of
from wirecopy.dispatches.edits.hunks import Hunk
from wirecopy.dispatches.edits.languages import language_of
from wirecopy.dispatches.edits.quantities import (
    DEGREES,
    STEP_WORDS,
    UNIT_KINDS,
    is_fraction,
    is_magnitude,
    is_same_amount,
    is_step,
    plain_number,
)
from wirecopy.dispatches.edits.rules.appositions import TOKENS as APPOSITION_TOKENS
from wirecopy.dispatches.edits.rules.appositions import is_turned_about
from wirecopy.dispatches.edits.rules.bounds import is_bound_moved
from wirecopy.dispatches.edits.rules.currencies import is_currency
from wirecopy.dispatches.edits.rules.deeds import is_passive, is_turned_list, is_voice
from wirecopy.dispatches.edits.rules.negations import is_negation_moved
from wirecopy.dispatches.edits.rules.retold import is_retold
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.told_anew import is_told_anew

#: Marks two hunks may have between them and still be one edit.
MARK_ISLAND = 2
#: Marks between two hunks that part them, where one stands for itself.
_PARTING = {(",",), ("(",), (")",)}
#: Tokens a word may jump and still be one edit ("3 April", "April 3").
JUMP = 2
#: Tokens two names may jump that change their places.
SWAP = 8
#: Members of a list that are looked through for ones that changed places.
LIST_MEMBERS = 6
#: Tokens of a hunk up to which marks join it to its neighbour; larger ones are cuts of their own.
SMALL_HUNK = 7
#: Steps a cut or addition may slide to fall on sentence bounds.
SLIDE_LIMIT = 40
#: Words of a replacement that is looked through for forms of the same word.
PART_WORDS = 12

IsOne = Callable[[Hunk], bool]
Parter = Callable[[Hunk], Iterable[Hunk]]


def refine_hunks(
    a: TokenRow, b: TokenRow, hunks: list[Hunk], stands: IsOne, by_kinds: Parter
) -> list[Hunk]:
    """The hunks, in order, as edits; ``stands`` says which stand for themselves."""
    headed = _without_shared_head(a, b, sorted(hunks))
    placed = [part for hunk in _slid(a, b, headed) for part in _reanchor(a, b, hunk)]
    bracketed = [part for hunk in placed for part in _without_bracket(a, b, hunk)]
    joined = _join(
        list(_with_turned_lists(a, b, without_edges(a, b, bracketed))),
        lambda one, two: (
            _is_mark_island(a, b, one, two, stands)
            or _is_swap(a, b, one, two, stands)
            or is_currency(a, b, one, two)
            or _is_amount(a, b, one, two)
            or is_voice(a, b, one, two)
            or is_passive(a, b, one, two)
            or _is_apposition(a, b, one, two, stands)
            or (is_retold(a, b, one, two) and stands(_whole(one, two)))
            or is_negation_moved(a, b, one, two)
            or is_bound_moved(a, b, one, two)
        ),
    )
    whole = [part for hunk in joined for part in without_clause(a, b, hunk)]
    ended = [part for hunk in whole for part in at_sentence_ends(a, b, hunk)]
    unbound = [
        part
        for hunk in ended
        for bare in without_aside(a, b, hunk)
        for part in without_bound(a, b, bare)
    ]
    sorted_out = [part for hunk in unbound for part in by_kinds(hunk)]
    parted = [part for hunk in sorted_out for part in _part(a, b, hunk)]
    return _join(
        parted,
        lambda one, two: (
            _is_pair_turned(a, b, one, two)
            or _is_word_island(a, b, one, two, stands)
            or _is_count_before(a, b, one, two)
            or (_is_article_before(a, b, one, two) and stands(_whole(one, two)))
        ),
    )


def _without_bracket(a: TokenRow, b: TokenRow, hunk: Hunk) -> Iterator[Hunk]:
    """The hunk; a bracket at its end that only one text has for itself: "300,000 euros", "€300,000 ($325,000)"."""
    opens = [
        _bracket(row.keys, start, end)
        for row, start, end in (
            (a, hunk.a_start, hunk.a_end),
            (b, hunk.b_start, hunk.b_end),
        )
    ]
    in_a, in_b = opens
    is_exchange = hunk.a_start < hunk.a_end and hunk.b_start < hunk.b_end
    if not is_exchange or (in_a is None) == (in_b is None):
        yield hunk
        return
    at_a, at_b = hunk.a_end if in_a is None else in_a, hunk.b_end if in_b is None else in_b
    yield Hunk(hunk.a_start, at_a, hunk.b_start, at_b)
    yield Hunk(at_a, hunk.a_end, at_b, hunk.b_end)


def _bracket(keys: Sequence[str], start: int, end: int) -> int | None:
    """Where the bracket opens with which a stretch ends."""
    if end <= start or keys[end - 1] != ")":
        return None
    return next((at for at in range(end - 1, start - 1, -1) if keys[at] == "("), None)


def _with_turned_lists(a: TokenRow, b: TokenRow, hunks: list[Hunk]) -> Iterator[Hunk]:
    """The hunks, those that turn one list of three members or more joined."""
    at = 0
    while at < len(hunks):
        for size in range(min(LIST_MEMBERS, len(hunks) - at), 1, -1):
            if is_turned_list(a, b, hunks[at : at + size]):
                first, last = hunks[at], hunks[at + size - 1]
                yield Hunk(first.a_start, last.a_end, first.b_start, last.b_end)
                at += size
                break
        else:
            yield hunks[at]
            at += 1


def _join(hunks: list[Hunk], is_one: Callable[[Hunk, Hunk], bool]) -> list[Hunk]:
    found: list[Hunk] = []
    for hunk in sorted(hunks):
        if found and is_one(found[-1], hunk):
            last = found.pop()
            found.append(_whole(last, hunk))
        else:
            found.append(hunk)
    return found


def _whole(one: Hunk, two: Hunk) -> Hunk:
    """Both hunks and what stands between them."""
    return Hunk(one.a_start, two.a_end, one.b_start, two.b_end)


def _size(hunk: Hunk) -> int:
    return max(hunk.a_end - hunk.a_start, hunk.b_end - hunk.b_start)


def _gap(one: Hunk, two: Hunk) -> int:
    """Tokens both texts have between two hunks; -1 when they differ there too."""
    gap = two.a_start - one.a_end
    return gap if gap == two.b_start - one.b_end else -1


def _is_mark_island(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk, stands: IsOne) -> bool:
    gap = _gap(one, two)
    if gap <= 0 or max(_size(one), _size(two)) > SMALL_HUNK:
        return False
    marks = a.keys[one.a_end : two.a_start]
    if gap <= MARK_ISLAND and not any(map(is_word, marks)):
        is_parting = marks in _PARTING or (marks == (".",) and all(_has_words(a, b, (one, two))))
        return not is_parting or not (stands(one) or stands(two))
    if gap <= JUMP and _is_jump(a, b, one, two):
        return True
    return gap == 1 and _is_turned_day(a, b, one, two)


def _has_words(a: TokenRow, b: TokenRow, hunks: Iterable[Hunk]) -> Iterator[bool]:
    """Of each hunk whether it has a word, and not marks alone."""
    for hunk in hunks:
        keys = a.keys[hunk.a_start : hunk.a_end] + b.keys[hunk.b_start : hunk.b_end]
        yield any(map(is_word, keys))


def _is_jump(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether the same tokens were taken away on one side of the island and set on the other."""
    left = sorted(a.keys[one.a_start : one.a_end] + a.keys[two.a_start : two.a_end])
    return left == sorted(b.keys[one.b_start : one.b_end] + b.keys[two.b_start : two.b_end])


def _is_swap(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk, stands: IsOne) -> bool:
    """Whether names on both sides of a few words changed places."""
    if not 0 < _gap(one, two) <= SWAP or max(_size(one), _size(two)) > SMALL_HUNK:
        return False
    return _is_jump(a, b, one, two) and stands(_whole(one, two))


def _is_pair_turned(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether two members of a list changed places over the "and" between them."""
    if _gap(one, two) != 1 or a.keys[one.a_end] not in {"and", "or"}:
        return False
    left, right = a.keys[one.a_start : one.a_end], a.keys[two.a_start : two.a_end]
    others = b.keys[one.b_start : one.b_end], b.keys[two.b_start : two.b_end]
    return bool(left) and (right, left) == others


def _is_apposition(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk, stands: IsOne) -> bool:
    """Whether a name and what its bearer is changed their places over a few words."""
    whole = _whole(one, two)
    if _gap(one, two) < 0 or _size(whole) > APPOSITION_TOKENS:
        return False
    keys = a.keys[whole.a_start : whole.a_end], b.keys[whole.b_start : whole.b_end]
    return is_turned_about(*keys) and stands(whole)


def _is_amount(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether both are one amount in two units, of which the magnitude or "degrees" or "square" stayed ("2 million miles")."""
    if _gap(one, two) != 1:
        return False
    if not is_magnitude(a.keys[one.a_end]) and a.keys[one.a_end] not in DEGREES | UNIT_KINDS:
        return False
    before, after = (
        a.keys[max(0, one.a_start - STEP_WORDS) : one.a_start],
        a.keys[two.a_end : two.a_end + 1],
    )
    sides = a.keys[one.a_start : two.a_end], b.keys[one.b_start : two.b_end]
    return is_same_amount(*sides, is_step=is_step(before, after))


def _is_turned_day(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether a month stands between a figure only one text has before it and one the other has behind."""
    if not is_day_word(a.keys[one.a_end]) and a.keys[one.a_end] not in {"may", "march"}:
        return False
    sides = (
        a.keys[one.a_start : one.a_end],
        b.keys[one.b_start : one.b_end],
        a.keys[two.a_start : two.a_end],
        b.keys[two.b_start : two.b_end],
    )
    if not all(all(key[0].isdigit() or key == "," for key in side) for side in sides):
        return False
    return (
        bool(sides[0]) != bool(sides[1])
        and bool(sides[2]) != bool(sides[3])
        and bool(sides[0]) != bool(sides[2])
    )


def _is_word_island(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk, stands: IsOne) -> bool:
    if _gap(one, two) != 1 or not is_word(a.keys[one.a_end]):
        return False
    if max(_size(one), _size(two)) > SMALL_HUNK or stands(one) or stands(two):
        return False
    island = a.ends[one.a_end] - a.starts[one.a_end]
    return island <= min(_letters(a, b, one), _letters(a, b, two))


def _is_count_before(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether a hunk is how many and the next one the noun in its other number: "two clerks", "a clerk"."""
    if _gap(one, two) != 0 or (two.a_end - two.a_start, two.b_end - two.b_start) != (1, 1):
        return False
    counts = [*a.keys[one.a_start : one.a_end], *b.keys[one.b_start : one.b_end]]
    if one.a_start == one.a_end or one.b_start == one.b_end or not {"a", "an", "one"} & {*counts}:
        return False
    is_count = all(key in {"a", "an"} or plain_number(key) is not None for key in counts)
    short, long = sorted((a.keys[two.a_start], b.keys[two.b_start]), key=len)
    return is_count and long in {f"{short}s", f"{short}es", f"{short[:-1]}ies"}


def _is_article_before(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether a hunk is an article or small word that changed with the noun behind it: "des Ministers", "der Ministerin"."""
    if _gap(one, two) != 0 or not (two.a_start < two.a_end and two.b_start < two.b_end):
        return False
    sides = a.keys[one.a_start : one.a_end], b.keys[one.b_start : one.b_end]
    language = language_of(a.text)
    if language not in load_style().others or not all(sides):
        return False
    small = load_style().words_of(language).articles | load_language_words()[language]
    return all(key in small or key.endswith("'") for side in sides for key in side)


def _letters(a: TokenRow, b: TokenRow, hunk: Hunk) -> int:
    left = a.ends[hunk.a_end - 1] - a.starts[hunk.a_start] if hunk.a_start < hunk.a_end else 0
    right = b.ends[hunk.b_end - 1] - b.starts[hunk.b_start] if hunk.b_start < hunk.b_end else 0
    return max(left, right)


def _without_shared_head(a: TokenRow, b: TokenRow, hunks: list[Hunk]) -> list[Hunk]:
    """The hunks; where the first sentence of a quotation is left out, its mark is not."""
    found: list[Hunk] = []
    for hunk in hunks:
        rest = _behind_mark(a, b, found[-1], hunk) if found else None
        if rest:
            found[-1] = rest
        else:
            found.append(hunk)
    return found


def _behind_mark(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> Hunk | None:
    """The rest of a cut or addition that opens with the mark that stands against it, right beside it."""
    if (one.a_end, one.b_end) != (two.a_start, two.b_start):
        return None
    is_a = one.b_start == one.b_end and two.a_start == two.a_end
    is_b = one.a_start == one.a_end and two.b_start == two.b_end
    whole = _whole(one, two)
    sizes = whole.a_end - whole.a_start, whole.b_end - whole.b_start
    if not (is_a or is_b) or min(sizes) != 1 or max(sizes) == 1:
        return None
    mark = a.keys[whole.a_start]
    if is_word(mark) or mark != b.keys[whole.b_start]:
        return None
    if not all(_opens(row, at) for row, at in ((a, whole.a_start), (b, whole.b_start))):
        return None
    return Hunk(whole.a_start + 1, whole.a_end, whole.b_start + 1, whole.b_end)


def _opens(row: TokenRow, at: int) -> bool:
    """Whether quoted words follow a mark."""
    return at + 1 < len(row) and row.quoted[at + 1] and is_word(row.keys[at + 1])


def _slid(a: TokenRow, b: TokenRow, hunks: list[Hunk]) -> Iterator[Hunk]:
    """Cuts and additions moved, where the words allow it, to where a sentence or line begins."""
    a_end = b_end = 0
    for hunk in hunks:
        room = min(hunk.a_start - a_end, hunk.b_start - b_end, SLIDE_LIMIT)
        a_end, b_end = hunk.a_end, hunk.b_end
        if hunk.b_start == hunk.b_end:
            back = _steps(a, hunk.a_start, hunk.a_end, room)
        elif hunk.a_start == hunk.a_end:
            back = _steps(b, hunk.b_start, hunk.b_end, room)
        else:
            back = 0
        yield Hunk(hunk.a_start - back, hunk.a_end - back, hunk.b_start - back, hunk.b_end - back)


def _steps(row: TokenRow, start: int, end: int, room: int) -> int:
    """How far back the stretch is best moved; every token it passes must come again at its end."""
    best, best_rank = 0, _rank(row, start, end)
    for step in range(1, room + 1):
        if row.keys[start - step] != row.keys[end - step]:
            break
        rank = _rank(row, start - step, end - step)
        if rank > best_rank:
            best, best_rank = step, rank
    return best


def _rank(row: TokenRow, start: int, end: int) -> int:
    """How natural a cut of ``start:end`` is: whole sentences, then whole lines, then words that open a sentence."""
    begins = start == 0 or row.sentences[start] != row.sentences[start - 1]
    ends = end == len(row) or row.sentences[end] != row.sentences[end - 1]
    return 4 * (begins and ends) + 2 * row.after_break[start] + begins


def _reanchor(a: TokenRow, b: TokenRow, hunk: Hunk) -> Iterator[Hunk]:
    """Part an addition that runs from inside one sentence over the end of others."""
    is_cut = hunk.b_start == hunk.b_end
    row = a if is_cut else b
    start, end = (hunk.a_start, hunk.a_end) if is_cut else (hunk.b_start, hunk.b_end)
    one_sided = is_cut or hunk.a_start == hunk.a_end
    cut = _first_end(row, start, end) if one_sided and end - start > 2 else None
    if cut is None or end >= len(row) or row.keys[cut] != row.keys[end]:
        yield hunk
    elif is_cut:
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
    """A replacement parted at the first word of a that is a form of a word of b."""
    if (
        not 2 <= _size(hunk) <= PART_WORDS
        or hunk.a_start == hunk.a_end
        or hunk.b_start == hunk.b_end
        or is_told_anew(a, b, hunk)
        or is_fraction(a.keys[hunk.a_start : hunk.a_end] + b.keys[hunk.b_start : hunk.b_end])
    ):
        yield hunk
        return
    for i in range(hunk.a_start, hunk.a_end):
        for j in range(hunk.b_start, hunk.b_end):
            if is_word(a.keys[i]) and is_word(b.keys[j]) and is_form_of(a.keys[i], b.keys[j]):
                if i > hunk.a_start or j > hunk.b_start:
                    yield Hunk(hunk.a_start, i, hunk.b_start, j)
                yield Hunk(i, i + 1, j, j + 1)
                if i + 1 < hunk.a_end or j + 1 < hunk.b_end:
                    yield from _part(a, b, Hunk(i + 1, hunk.a_end, j + 1, hunk.b_end))
                return
    yield hunk
