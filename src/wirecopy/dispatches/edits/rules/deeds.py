"""Deeds: who did what to whom, as the order and the voice of the same words tell it.

"The union sued the board" and "The board sued the union" have the same words; so have "police
attacked" and "police were attacked by", but for two without weight.  What changed its place must be
something (no day, no word of saying), and something must be done between: a list in another order, or
what may stand at either end of a sentence, states nothing else.

Known misses: a list whose order another list follows ("A, B and C came first, second and third"); deeds told with other
words as well; in a sentence that was rewritten nothing is claimed.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from wirecopy.data.language_words import load_language_words
from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.forms import is_day_word
from wirecopy.dispatches.edits.hunks import Hunk
from wirecopy.dispatches.edits.languages import language_of
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import EditClass
from wirecopy.text.function_words import ARTICLES

#: Words of a sentence that is looked through for two that changed places.
SWAP_WORDS = 20
#: Words of a deed between "were" and "by".
DEED_WORDS = 3
#: Members of the shortest list that is known by its commas, and the words each may have.
LIST_LEAST = 3
MEMBER_WORDS = 3
#: Letters of the short forms of days.
SHORT = 3
#: What ties a list together.
_LIST_WORDS = frozenset("and or nor as well both either".split())
#: Words that do nothing: what stands between two who changed places must hold another one.
_IDLE = _LIST_WORDS | edit_words("deeds.idle")
#: What two do together says the same of either.
MUTUAL = edit_words("deeds.mutual")
_BE = edit_words("deeds.be")
#: What tells when, and may stand anywhere.
_WHEN = edit_words("deeds.when")


def order(change: Change) -> Verdict | None:
    """The same words in another order: names, numbers or others that changed places are facts.

    What stands between them must keep its order: in "said Dolan in Quell" for "in Quell, Dolan
    said" the preposition went along, and nothing else is stated.
    """
    if change.is_one_sided or sorted(change.words_a) != sorted(change.words_b):
        return None
    if is_plain_list_turned(change.keys_a, change.keys_b):
        return Verdict(EditClass.WORDING, 0, "a list in another order")
    if _is_score(change) or _names_moved(change):
        return Verdict(EditClass.FACT, 2, "names or numbers changed places")
    if _others_moved(change):
        return Verdict(EditClass.FACT, 2, "who did it, and to whom, changed places")
    return Verdict(EditClass.WORDING, 0, "the same words in another order")


def _is_score(change: Change) -> bool:
    """Whether figures alone changed places over a mark that makes no list: a score, a vote, a range."""
    is_figures = all(word[0].isdigit() for word in change.words_a)
    return is_figures and change.words_a != change.words_b and "," not in change.keys_a


def _names_moved(change: Change) -> bool:
    sides = ((change.words_a, change.names_a), (change.words_b, change.names_b))
    moved = [[w for w in words if w in names or w[0].isdigit()] for words, names in sides]
    rest = [[w for w in words if w not in names and not w[0].isdigit()] for words, names in sides]
    if len(moved[0]) < 2 or moved[0] == moved[1] or rest[0] != rest[1]:
        return False
    return not (set(rest[0]) <= _LIST_WORDS or _is_rotation(change.words_a, change.words_b))


def _is_rotation(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether two neighbouring phrases changed places: "the mayor, Olga Brandt"."""
    return any((*one[at:], *one[:at]) == two for at in range(1, len(one)))


def _others_moved(change: Change) -> bool:
    words = change.words_a
    swap = find_swap(words, change.words_b)
    if swap is None or {",", ";", ":"} & {*change.keys_a, *change.keys_b}:
        return False
    left, right = swap
    between = words[left : len(words) - right]
    if left == right == 1 and (_counts_second(between) or _has_own_day(between)):
        return True
    deed = [word for word in between if word not in _IDLE]
    if not deed or set(deed) <= MUTUAL or set(between) & _LIST_WORDS:
        return False
    moved = words[:left], words[len(words) - right :]
    if change.language in load_style().others and not _is_told_of(change, moved):
        return False
    return all(map(_is_somebody, moved))


def _counts_second(between: Sequence[str]) -> bool:
    """Whether a number of its own counts the second of two things: "guns and 41 shells"."""
    return between[-1][0].isdigit() and set(between[:-1]) <= _LIST_WORDS


def _has_own_day(between: Sequence[str]) -> bool:
    """Whether the first of two deeds in a row has a day of its own: "shot on Monday and buried on Friday"."""
    return any(map(is_any_day, between)) and not _LIST_WORDS.isdisjoint(between)


def _is_told_of(change: Change, moved: tuple[Sequence[str], Sequence[str]]) -> bool:
    """Whether words of another language that changed places are somebody: one opens with an article, the other may be bare."""
    small = load_language_words().get(change.language, frozenset())
    small -= load_style().words_of(change.language).articles
    if any(words[0] in small for words in moved):
        return False
    with_article = [_has_article(change, words) for words in moved]
    bare = [words for words, has in zip(moved, with_article, strict=True) if not has]
    return any(with_article) and all(is_bare_noun(change, words) for words in bare)


def is_bare_noun(change: Change, words: Sequence[str]) -> bool:
    """Whether words without article are names, or one noun of several: when, where and how it was are others."""
    if not load_style().opposed_sets.keys().isdisjoint(words):
        return False
    if (change.names_a | change.names_b).issuperset(words):
        return True
    style = load_style().words_of(change.language)
    small = style.opening | load_language_words().get(change.language, frozenset())
    return len(words) == 1 and words[0] not in small and words[0].endswith(tuple(style.several))


def _has_article(change: Change, words: Sequence[str]) -> bool:
    """Whether words of another language open with an article: with another word they may be when, where or how."""
    return len(words) > 1 and words[0] in load_style().words_of(change.language).articles


def _is_somebody(words: Sequence[str]) -> bool:
    """Whether the words may be who did something, rather than when, how or that it was said."""
    last = words[-1]
    is_other = last in _IDLE or last in _WHEN or last.endswith("ly") or is_any_day(last)
    return not is_other and not set(words) & load_style().saying


def is_any_day(word: str) -> bool:
    """Whether a word is a day, in whatever language; short forms of days are words of their own: "so", "di"."""
    return is_day_word(word) or (len(word) > SHORT and word in load_stamp_words().weekdays)


def find_swap(one: Sequence[str], two: Sequence[str]) -> tuple[int, int] | None:
    """How many words at the start and at the end of ``one`` changed places, others between them kept."""
    count = len(one)
    if count != len(two) or count > SWAP_WORDS or one == two or sorted(one) != sorted(two):
        return None
    for left in range(1, count - 1):
        for right in range(1, count - left):
            middle = one[left : count - right]
            if (*one[count - right :], *middle, *one[:left]) == tuple(two):
                return left, right
    return None


def is_list_turned(change: Change) -> bool:
    """Whether members of a list changed places, with only commas, "and" or the like between them."""
    members = _members(change.keys_a), _members(change.keys_b)
    is_other = len(members[0]) > 1 and members[0] != members[1]
    if is_other and sorted(members[0]) == sorted(members[1]):
        return True
    swap = find_swap(change.words_a, change.words_b)
    if swap is None:
        return False
    return set(change.words_a[swap[0] : len(change.words_a) - swap[1]]) <= _LIST_WORDS


def is_plain_list_turned(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether the tokens are one list of three members or more, a comma and "and" or "or" between, in two orders."""
    left, right = _members(one), _members(two)
    if len(left) < LIST_LEAST or left == right or sorted(left) != sorted(right):
        return False
    is_list = "," in one and "," in two and bool({"and", "or"} & {*one} & {*two})
    return is_list and all(map(_is_plain_member, left))


def _is_plain_member(member: tuple[str, ...]) -> bool:
    """Whether it is a few words, and no bare figure: a row of figures may tell of others in their order."""
    is_figure = len(member) == 1 and member[0][0].isdigit()
    return len(member) <= MEMBER_WORDS and not is_figure and all(map(is_word, member))


def _members(keys: Sequence[str]) -> list[tuple[str, ...]]:
    """What commas and the words of lists part, without articles."""
    found: list[list[str]] = [[]]
    for key in keys:
        if key in _LIST_WORDS or key == ",":
            found.append([])
        elif key not in ARTICLES:
            found[-1].append(key)
    return [tuple(member) for member in found if member]


def is_turned_list(a: TokenRow, b: TokenRow, hunks: Sequence[Hunk]) -> bool:
    """Whether the hunks turn one list: exchange single members, or set and cut them about those that stayed."""
    first, last = hunks[0], hunks[-1]
    whole = a.keys[first.a_start : last.a_end], b.keys[first.b_start : last.b_end]
    if is_plain_list_turned(*whole):
        return True
    if any(h.a_end - h.a_start != 1 or h.b_end - h.b_start != 1 for h in hunks):
        return False
    if sorted(a.keys[h.a_start] for h in hunks) != sorted(b.keys[h.b_start] for h in hunks):
        return False
    gaps = [a.keys[one.a_end : two.a_start] for one, two in pairwise(hunks)]
    is_joined = all(gap and set(gap) <= _LIST_WORDS | ARTICLES | {","} for gap in gaps)
    return is_joined and len(hunks) >= LIST_LEAST


def voice(change: Change) -> Verdict | None:
    """Who did it became whom it was done to: "attacked", "were attacked by"."""
    short, long = sorted((change.words_a, change.words_b), key=len)
    if not short or len(long) < len(short) + 2 or long[-1] != "by" or len(short) > DEED_WORDS:
        return None
    forms = long[: -1 - len(short)]
    if long[len(forms) : -1] != short or not set(forms) <= _BE:
        return None
    return Verdict(EditClass.FACT, 2, "who did it became whom it was done to, or the reverse")


def is_voice(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether two hunks turn a deed round: a form of "be" before it, and "by" behind it."""
    gap = range(one.a_end, two.a_start)
    if not 0 < len(gap) <= DEED_WORDS or not all(is_word(a.keys[at]) for at in gap):
        return False
    firsts = a.keys[one.a_start : one.a_end], b.keys[one.b_start : one.b_end]
    seconds = a.keys[two.a_start : two.a_end], b.keys[two.b_start : two.b_end]
    for side in (0, 1):
        if not firsts[1 - side] and not seconds[1 - side] and seconds[side] == ("by",):
            return set(firsts[side]) <= _BE
    return False


def passive(change: Change) -> Verdict | None:
    """A deed told in the passive: whoever did it stands behind "by" where they stood before it."""
    if change.crosses_sentence or not _tells_passive(
        change.words_a, change.words_b, change.language
    ):
        return None
    return Verdict(EditClass.WORDING, 0, "the same deed in the passive")


def _tells_passive(one: Sequence[str], two: Sequence[str], language: str) -> bool:
    by = [not _BY.isdisjoint(words) for words in (one, two)]
    if by[0] == by[1] or not 0 < max(len(one), len(two)) <= SWAP_WORDS:
        return False
    words = load_style().words_of(language)
    known = _BE | _BY | ARTICLES | words.articles | words.passive
    left, right = ([word[:STEM] for word in side if word not in known] for side in (one, two))
    if len(left) < LIST_LEAST or sorted(left) != sorted(right) or left[0] == right[0]:
        return False
    active, suffered = (right, left) if by[0] else (left, right)
    return suffered[-1] in active[:MEMBER_WORDS]


def is_passive(a: TokenRow, b: TokenRow, one: Hunk, two: Hunk) -> bool:
    """Whether two hunks about a deed turn it into the passive."""
    gap = two.a_start - one.a_end
    if gap != two.b_start - one.b_end or not 0 < gap <= DEED_WORDS:
        return False
    words_a = [key for key in a.keys[one.a_start : two.a_end] if is_word(key)]
    words_b = [key for key in b.keys[one.b_start : two.b_end] if is_word(key)]
    return _tells_passive(words_a, words_b, language_of(a.text))


#: What stands before whoever did it, in the languages that have tables.
_BY = edit_words("deeds.by")
#: Letters by which a word is known in another form.
STEM = 5

DEED_RULES: tuple[Rule, ...] = (voice, passive, order)
