"""Reworded: a sentence told anew, with most of its telling words in another order.

Passive for active, what stood in front moved to the end: wording.  What states something else is told: other numbers, names
or days, a denial or a doubt that one sentence has and the other has not, or more of them, and words that stand against each other.

Known misses: who did it to whom; other facts of such a sentence, told with words that no list has.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set

from wirecopy.data.style import load_style
from wirecopy.data.word_lists import edit_words
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.contrasts import find_contrast
from wirecopy.dispatches.edits.forms import is_day_word, is_demonym, is_month, weekday_or_month
from wirecopy.dispatches.edits.quantities import read_numbers
from wirecopy.dispatches.edits.rules.roles import TURNED, is_passive_turned
from wirecopy.dispatches.edits.told_anew import is_told_anew
from wirecopy.dispatches.edits.verdict import Verdict
from wirecopy.model import EditClass
from wirecopy.text.calendar_words import WEEKDAYS

#: What a sentence may say of itself, or of something ("one of them"): no number to hold against another.
_ANY_NUMBER = frozenset({1.0})
#: Modal verbs that only tell when something is done; "can" is often told in other words.
_SURE = frozenset({"will", "would", "shall", "'ll", "can"})
#: They deny the deed that they stand with.
DENYING = edit_words("reworded.denying")
#: Words of a year or month told from the day of printing, and what tells weeks in the same way.
PERIOD_WORDS = 4
_FROM_NOW = {"last": -1, "this": 0, "next": 1}
_WEEKS = frozenset({("week",), ("weekend",)})
#: It denies a further thing with a denial that stands before it.
_GOES_ON = frozenset({"nor"})
#: They make a deed one that somebody is said to have done.
_ACCUSING = edit_words("reworded.accusing")


def reworded(change: Change) -> Verdict | None:
    """A whole sentence told anew."""
    if change.is_one_sided or not is_told_anew(change.a, change.b, change.hunk):
        return None
    for differs, what in _OF_SENTENCES:
        if differs(change):
            return Verdict(EditClass.FACT, 2, f"{what} in a sentence told anew")
    if is_passive_turned(change, change):
        return TURNED
    return Verdict(EditClass.WORDING, 0, "a sentence told anew")


def _other_numbers(change: Change) -> bool:
    """Whether each has a number that the other has not, or a figure was set or dropped beside others."""
    one, two = (set(read_numbers(words) or ()) for words in (change.words_a, change.words_b))
    if not one or not two:
        return False
    if one - two - _ANY_NUMBER and two - one - _ANY_NUMBER:
        return True
    return bool(_figures(change.words_a) - two or _figures(change.words_b) - one)


def _figures(words: Sequence[str]) -> set[float]:
    return set(read_numbers([word for word in words if word[0].isdigit()]) or ())


def _other_names(change: Change) -> bool:
    """Whether each has a name that is no form of one in the other."""
    known = change.names_a | change.names_b
    sides = set(change.words_a), set(change.words_b)
    left, right = (
        {word for word in own - other if word in known and not is_day_word(word)}
        for own, other in (sides, sides[::-1])
    )
    return any(all(map(_is_other(name), right)) for name in left) and any(
        all(map(_is_other(name), left)) for name in right
    )


def _is_other(name: str) -> Callable[[str], bool]:
    return lambda other: not is_demonym(name, other)


def _other_days(change: Change) -> bool:
    """Whether each has a weekday, or each a month, and not the same ones."""
    sides = [
        {weekday_or_month(word) for word in words if is_day_word(word)}
        for words in (change.words_a, change.words_b)
    ]
    weekdays = [side & {*WEEKDAYS} for side in sides]
    months = [set(filter(is_month, side)) for side in sides]
    return any(one - two and two - one for one, two in (weekdays, months))


def _other_periods(change: Change) -> bool:
    """Whether each has a year, month or week told from the day of printing, and not the same ones."""
    one, two = (set(_periods(words)) for words in (change.words_a, change.words_b))
    kinds = {kind for kind, _ in one} & {kind for kind, _ in two}
    return any({told for told in one if told[0] == kind}.isdisjoint(two) for kind in kinds)


def _periods(words: Sequence[str]) -> Iterator[tuple[str, int]]:
    periods = load_style().periods
    for at in range(len(words)):
        for size in range(2, PERIOD_WORDS + 1):
            if (told := periods.get(" ".join(words[at : at + size]))) is not None:
                yield told
        if words[at] in _FROM_NOW and words[at + 1 : at + 2] in _WEEKS:
            yield words[at + 1], _FROM_NOW[words[at]]


def _is_denied_once(change: Change) -> bool:
    style = load_style()
    known = style.negation | DENYING | style.denials_of(change.language)
    denied = [
        sum(word in known or word.endswith("n't") for word in words if word not in _GOES_ON)
        for words in (change.words_a, change.words_b)
    ]
    # Other languages deny once in two words.
    if change.language in style.others:
        return len({*map(bool, denied)}) > 1
    return denied[0] != denied[1]


def _is_doubted_once(change: Change) -> bool:
    return _has_once(change, load_style().modality.keys() - _SURE)


def _is_only_accused_once(change: Change) -> bool:
    return _has_once(change, load_style().modality.keys() - _SURE | _ACCUSING)


def _has_once(change: Change, words: Set[str]) -> bool:
    one, two = (sum(word in words for word in side) for side in (change.words_a, change.words_b))
    return one != two


def _is_opposed(change: Change) -> bool:
    return find_contrast(change.words_a, change.words_b) is not None


#: What may be stated otherwise in any words told anew, and what it is.
FACTS: tuple[tuple[Callable[[Change], bool], str], ...] = (
    (_other_numbers, "another number"),
    (_other_days, "another day"),
    (_other_periods, "another year, month or week"),
    (_is_denied_once, "a denial set or dropped"),
    (_is_doubted_once, "a doubt set or dropped"),
    (_is_opposed, "something else"),
)
#: The same of whole sentences.
_OF_SENTENCES = (
    *FACTS,
    (_other_names, "another name"),
    (_is_only_accused_once, "a doubt set or dropped"),
)
