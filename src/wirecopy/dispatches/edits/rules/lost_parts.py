"""Lost parts: a word or mark set or dropped that makes another thing of what stands beside it.

The sign, the percent mark, the magnitude and the unit of a number; how many of them; the status before an office
("former", "acting").  Parts of names stand in ``entities``.

Known misses: a currency dropped; parts lost within a longer cut.
"""

from __future__ import annotations

from wirecopy.data.roles import role_words
from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.forms import country_code
from wirecopy.dispatches.edits.quantities import PERCENT, is_count, is_measure
from wirecopy.dispatches.edits.rules.currencies import SIGNS
from wirecopy.dispatches.edits.rules.entities import entity
from wirecopy.dispatches.edits.tokens import TokenRow, is_word
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import EditClass

#: Words that tell whether an office is held, or was, or is held for another.
STATUS = frozenset("former ex late then acting interim caretaker deputy vice".split())
#: Those that tell the time as well: only behind an article or a possessive they are a status.
_TIME_WORDS = frozenset({"late", "then"})
_DETERMINERS = frozenset("the a an his her their its our my".split())
#: Words that tell how many of the whole, and their most words ("two of the").
_AMOUNTS = frozenset("most many some several few half none".split())
SHARE_WORDS = 3
#: Words between a status and its office ("former US foreign minister"), and words of an office.
STATUS_GAP = 3
OFFICE_WORDS = 3
#: Letters of the longest word in "est" that never tells the most of something ("test").
EST_LETTERS = 4
#: Tokens away from which a unit is understood ("3 to 5 percent").
UNIT_GAP = 6
_MINUS_MARKS = frozenset("-−–")


def sign(change: Change) -> Verdict | None:
    """The minus before a number set or dropped, or written as a word."""
    hunk = change.hunk
    sides = (
        _minus(change.a, hunk.a_start, hunk.a_end),
        _minus(change.b, hunk.b_start, hunk.b_end),
    )
    if all(sides):
        return Verdict(EditClass.ABBREVIATION, 0, "the minus as a mark and as a word")
    if not any(sides) or {*change.keys_a, *change.keys_b} - {"-", "+", "minus", "plus"}:
        return None
    return Verdict(EditClass.FACT, 2, "the sign of the number")


def _minus(row: TokenRow, start: int, end: int) -> bool:
    """Whether the tokens are the minus of the number behind them: a dash tight to it, none of a list or range."""
    if end - start != 1 or end >= len(row):
        return False
    behind = end + (row.keys[end] in SIGNS)
    if behind >= len(row) or not row.keys[behind][0].isdigit():
        return False
    if row.keys[start] == "minus":
        return True
    if row.surfaces[start] not in _MINUS_MARKS or row.ends[start] != row.starts[end]:
        return False
    if start == 0 or row.after_break[start] or row.keys[start - 1][0].isdigit():
        return False
    return row.starts[start] > row.ends[start - 1] or row.keys[start - 1] in {"(", "["}


def unit(change: Change) -> Verdict | None:
    """The percent mark, the magnitude or the unit behind a number set or dropped."""
    if bool(change.keys_a) == bool(change.keys_b):
        return None
    hunk = change.hunk
    row, start, end = change.a, hunk.a_start, hunk.a_end
    other, place = change.b, hunk.b_start
    if not change.keys_a:
        row, start, end = change.b, hunk.b_start, hunk.b_end
        other, place = change.a, hunk.a_start
    lost = row.keys[start:end]
    is_share = set(lost) <= PERCENT
    if is_share and not PERCENT.isdisjoint(other.keys[place : place + 1]):
        # Its sign went with words that stand elsewhere in the other text ("9% year on year").
        return None
    if start == 0 or not is_count(row.keys[start - 1]):
        return None
    if not (is_share or is_measure(lost)) or _is_understood(row, start, end):
        return None
    return Verdict(EditClass.FACT, 2, f"a number without its {' '.join(lost)}")


def _is_understood(row: TokenRow, start: int, end: int) -> bool:
    """Whether a number near by has the unit: "3 to 5 percent" for "3 percent to 5 percent"."""
    lost = row.keys[start:end]
    forms = PERCENT if PERCENT.issuperset(lost) else frozenset(lost)
    near = {*row.keys[max(0, start - UNIT_GAP) : start], *row.keys[end : end + UNIT_GAP]}
    return bool(near & forms)


def share(change: Change) -> Verdict | None:
    """How many of them: "two of the five men" and "five men"."""
    if not change.is_one_sided or len(change.only) > SHARE_WORDS or "of" not in change.only:
        return None
    row, _, end = change.side
    first, *rest = change.only
    is_amount = is_count(first) or first in _AMOUNTS
    if not is_amount or not set(rest) <= _DETERMINERS | {"of"} or end >= len(row):
        return None
    if "of" not in row.keys[end - 2 : end]:
        return None
    is_whole = row.keys[end] in _DETERMINERS or is_count(row.keys[end])
    return Verdict(EditClass.FACT, 2, "how many of them") if is_whole else None


def half(change: Change) -> Verdict | None:
    """Half of what is counted or measured: "half a million" and "a million"."""
    if change.only != ("half",):
        return None
    row, _, end = change.side
    if row.keys[end : end + 1] not in (("a",), ("an",)) or not is_measure(
        row.keys[end + 1 : end + 2]
    ):
        return None
    return Verdict(EditClass.FACT, 2, "half of the number")


def status(change: Change) -> Verdict | None:
    """Whether an office is held or was, or is held for another: the word set or dropped."""
    if not change.is_one_sided or not set(change.only) <= STATUS:
        return None
    row, start, end = change.side
    marks = [key for key in row.keys[start:end] if not is_word(key)]
    if set(marks) - {"-", "(", ")", "[", "]"}:
        return None
    is_joined = "-" in row.keys[start : end + 1]
    if set(change.only) <= _TIME_WORDS and not is_joined:
        before = row.keys[start - 1] if start else ""
        if before not in _DETERMINERS:
            return None
    if not _before_person(row, end):
        return None
    return Verdict(EditClass.FACT, 2, "another status of the office or person")


def rank(change: Change) -> Verdict | None:
    """A rank set or dropped before the most of something: "second largest", "largest"."""
    if not change.is_one_sided or len(change.only) != 1 or change.only[0] not in _RANKS:
        return None
    row, _, end = change.side
    rest = [key for key in row.keys[end : end + 2] if is_word(key)]
    if not rest or not (rest[0] in {"most", "least", "best", "worst"} or _is_most(rest[0])):
        return None
    return Verdict(EditClass.FACT, 2, "another rank")


def _is_most(word: str) -> bool:
    """Whether a word tells the most of something by its ending ("largest"), and is no other word ("request")."""
    parts = load_style().no_most
    return word.endswith("est") and len(word) > EST_LETTERS and not word.endswith(parts)


_RANKS = frozenset("second third fourth fifth sixth seventh eighth ninth tenth".split())


def relative(change: Change) -> Verdict | None:
    """Somebody's son or wife, and that one: "the minister's son", "the minister"."""
    if len(change.only) != 2 or not change.is_one_sided or change.only[0] != "'s":
        return None
    is_kin = change.only[1] in _KIN or change.only[1] in _RELATIVES
    return Verdict(EditClass.FACT, 2, "another person: a relative") if is_kin else None


def _before_person(row: TokenRow, at: int) -> bool:
    """Whether an office or another role follows, with countries and kinds of offices before it."""
    for place in range(at, min(len(row), at + 1 + STATUS_GAP)):
        if _is_role(row, place):
            return True
        is_between = row.keys[place] in {"-", "]", ")"} or country_code(row.surfaces[place])
        if not is_between and row.keys[place] not in load_style().office_kinds:
            return False
    return False


def _is_role(row: TokenRow, at: int) -> bool:
    known, roles = load_style(), role_words()
    for size in range(1, OFFICE_WORDS + 1):
        phrase = " ".join(row.keys[at : at + size])
        role = roles.get(phrase)
        if phrase in known.offices or (role is not None and role.type == "person"):
            return True
    return row.keys[at] in known.opposed_sets and row.keys[at] in _KIN


_RELATIVES = edit_words("lost_parts.relatives")
_KIN = frozenset("wife husband spouse partner girlfriend boyfriend".split())


PART_RULES: tuple[Rule, ...] = (
    sign,
    unit,
    share,
    half,
    status,
    rank,
    relative,
    entity,
)
