"""Style rules: changes that leave every statement as it was.

Marks alone, courtesy titles, short and long forms, spellings, the same day in two forms.  A mark
that ends or begins a quotation is not style: two quotations joined or one parted is a change of
what was said in one breath.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from wirecopy.data.stamp_words import load_stamp_words
from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.compounds import is_compound_acronym
from wirecopy.dispatches.edits.forms import (
    has_letters_swapped,
    is_abbreviation,
    is_acronym,
    is_contraction,
    is_day_glue,
    is_one_letter_off,
    is_same_country,
    is_same_spelling,
    is_same_word,
    is_transliteration,
    read_day,
)
from wirecopy.dispatches.edits.languages import GERMAN
from wirecopy.dispatches.edits.lexicon import are_other_words, is_misspelling
from wirecopy.dispatches.edits.names import is_common_word, may_be_name
from wirecopy.dispatches.edits.quantities import (
    PERCENT,
    SAME_SHARE,
    STEP_WORDS,
    has_same_number_word,
    is_grouped_alike,
    is_same_amount,
    is_same_clock,
    is_step,
    is_vague,
    read_clock,
    read_numbers,
    share_gap,
    without_numbers,
)
from wirecopy.dispatches.edits.rules.currencies import SIGNS, converted, currency
from wirecopy.dispatches.edits.rules.quote_bounds import inner_signs, moved_bounds, quotation_marks
from wirecopy.dispatches.edits.tokens import is_word
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import EditClass
from wirecopy.text.calendar_words import MONTHS, WEEKDAYS

#: Parts of a day read: that it is a date, its month and its day.
DATE_PARTS = 3
#: Letters of short forms of weekdays, which are other words as well, and what ties a day to its month.
SHORT_DAY = 3
_OF_DATES = frozenset({"de", "of", "the"})
#: Tokens away from a date that its weekday may stand.
BESIDE = 3
_LIGHT_MARKS = frozenset({".", ",", "-"})
#: Short forms that stand small behind a figure ("84m").
_BEHIND_FIGURES = frozenset({"m", "in"})
#: Short forms that are words of their own when written small.
_NEEDS_CAPITALS = frozenset(
    {
        "us",
        "un",
        "eu",
        "uk",
        "who",
        "imf",
        "is",
        "am",
        "pm",
        "m",
        "in",
        "co",
        "sat",
        "sun",
        "mar",
        "may",
    }
)


def only_marks(change: Change) -> Verdict | None:
    """Punctuation, and quotations joined or parted."""
    if change.words_a or change.words_b:
        return None
    marks_a, marks_b = Counter(change.keys_a), Counter(change.keys_b)
    if marks_a == marks_b:
        return Verdict(EditClass.PUNCTUATION, 0, "the same marks in another order")
    money = [key for key in (*change.keys_a, *change.keys_b) if key in SIGNS]
    if len(set(money)) > 1:
        return Verdict(EditClass.FACT, 2, f"another currency: {' for '.join(money)}")
    if ("%" in marks_a) != ("%" in marks_b) and change.keys_a and change.keys_b:
        return Verdict(EditClass.FACT, 2, "a share became something else")
    return (
        quotation_marks(change)
        or inner_signs(change)
        or Verdict(EditClass.PUNCTUATION, 0, "marks only")
    )


def same_words(change: Change) -> Verdict | None:
    """Hyphens, spaces and marks around equal words."""
    if not change.words_a or not change.words_b:
        return None
    if change.words_a == change.words_b:
        money_a, money_b = (
            [key for key in keys if key in SIGNS] for keys in (change.keys_a, change.keys_b)
        )
        if len(money_a) > 1 and money_a == money_b[::-1] != money_b:
            return Verdict(EditClass.FACT, 2, "the currencies of two sums changed places")
        told = Verdict(EditClass.PUNCTUATION, 0, "marks around the same words")
        return moved_bounds(change) or told
    if "".join(change.words_a) == "".join(change.words_b):
        return Verdict(EditClass.SPELLING, 0, "written as one word or as several")
    initials = [_initials(words) for words in (change.words_a, change.words_b)]
    if initials[0] and initials[0] == initials[1]:
        return Verdict(EditClass.PUNCTUATION, 0, "stops and spaces of initials")
    return None


def _initials(words: Sequence[str]) -> str:
    """The letters, where all words are initials, with stops or without."""
    is_all = all(len(word) == 1 or "." in word for word in words)
    return "".join(words).replace(".", "") if is_all and "".join(words).isascii() else ""


def honorific(change: Change) -> Verdict | None:
    """A courtesy title set, dropped or exchanged before a name."""
    titles = load_style().honorifics
    rest_a = [word for word in change.words_a if word not in titles]
    rest_b = [word for word in change.words_b if word not in titles]
    found_a, found_b = len(change.words_a) - len(rest_a), len(change.words_b) - len(rest_b)
    if not (found_a or found_b) or rest_a != rest_b:
        return None
    marks = (key for key in (*change.keys_a, *change.keys_b) if not is_word(key))
    if any(key not in _LIGHT_MARKS for key in marks):
        return None
    surfaces = (*change.surfaces_a, *change.surfaces_b)
    if not all(surface[0].isupper() or surface.casefold() not in titles for surface in surfaces):
        return None
    if found_a and found_b and _bare(change.words_a) != _bare(change.words_b):
        return Verdict(EditClass.HONORIFIC, 1, "another courtesy title")
    return Verdict(EditClass.HONORIFIC, 0, "courtesy title " + ("dropped" if found_a else "set"))


def _bare(words: Sequence[str]) -> list[str]:
    return [word.rstrip(".") for word in words]


def abbreviation(change: Change) -> Verdict | None:
    """A short form for its long form."""
    if not change.keys_a or not change.keys_b:
        return None
    if _is_drawn(change):
        return Verdict(EditClass.ABBREVIATION, 0, "a short form and its long form")
    if _are_spellings(change.words_a, change.words_b):
        return None
    for small in (change.surfaces_a, change.surfaces_b):
        if len(small) == 1 and small[0].islower() and small[0].rstrip(".") in _NEEDS_CAPITALS:
            is_counted = _is_figure(change.before_a()) and _is_figure(change.before_b())
            if not (is_counted and small[0] in _BEHIND_FIGURES):
                return None
    if is_same_country(change.surfaces_a, change.surfaces_b):
        return Verdict(EditClass.ABBREVIATION, 0, "two words for one country")
    phrases = _phrase(change.keys_a), _phrase(change.keys_b)
    written = _phrase(change.surfaces_a), _phrase(change.surfaces_b)
    if is_contraction(*phrases) or is_contraction(*phrases[::-1]):
        return Verdict(EditClass.ABBREVIATION, 0, "a short form and its long form")
    is_short = is_abbreviation(*phrases) or is_acronym(*written) or is_acronym(*written[::-1])
    if not is_short and change.language == GERMAN:
        is_short = is_compound_acronym(*written) or is_compound_acronym(*written[::-1])
    if is_short:
        return Verdict(EditClass.ABBREVIATION, 0, "a short form and its long form")
    return None


def _is_drawn(change: Change) -> bool:
    """Whether "is" or "has" is drawn to a small word before it: "it's", "it is"."""
    sides = {change.words_a, change.words_b}
    before = change.before_a()
    if ("'s",) not in sides or sides.isdisjoint({("is",), ("has",)}) or before != change.before_b():
        return False
    return bool(before) and before[0] in _DRAWN_TO


#: Words to which "is" and "has" are drawn.
_DRAWN_TO = frozenset("it he she that there here what who where how this everyone nobody".split())


def _is_figure(keys: Sequence[str]) -> bool:
    return bool(keys) and keys[-1][0].isdigit()


def _are_spellings(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether both are one whole word in two spellings ("metres", "meters"), of which neither is short for the other."""
    return (
        len(one) == 1 and len(two) == 1 and one[0][0] == two[0][0] and is_same_word(one[0], two[0])
    )


def _phrase(keys: Sequence[str]) -> list[str]:
    return [key for key in keys if key not in {",", '"', "'", "-", "(", ")"}]


def same_day(change: Change) -> Verdict | None:
    """One day written in two ways; two forms of a day in one place name the same day."""
    day_a, day_b = read_day(change.words_a), read_day(change.words_b)
    if day_a and day_b:
        if day_a[0] != day_b[0] or _is_part(day_a, day_b):
            return Verdict(EditClass.DATE_FORM, 0, "one day in two forms")
        return Verdict(EditClass.FACT, 2, f"another day: {' '.join(day_b[1:])}")
    if change.is_one_sided and _is_date_of_day(change):
        return Verdict(EditClass.DATE_FORM, 0, "the date set beside its day, or dropped")
    after = change.after_a()
    near_day = after and after == change.after_b() and after[0] in (*WEEKDAYS, *MONTHS)
    if near_day and is_day_glue(change.words_a) and is_day_glue(change.words_b):
        if {"next", "last"} <= {*change.words_a, *change.words_b}:
            return Verdict(EditClass.FACT, 2, "another week")
        return Verdict(EditClass.DATE_FORM, 0, "words before the same day")
    return None


def _is_date_of_day(change: Change) -> bool:
    """Whether a date stands beside a weekday that both texts have: "on Monday, June 8,", "Monday 8 June"."""
    if change.in_quote or not _is_date(change.only):
        return False
    row, start, end = change.side
    around = {*row.keys[max(0, start - BESIDE) : start], *row.keys[end : end + BESIDE]}
    next_to = {*row.keys[max(0, start - 1) : start], *row.keys[end : end + 1]}
    is_tied = any(not is_word(key) for key in row.keys[start:end]) or any(map(_is_weekday, next_to))
    return is_tied and any(map(_is_weekday, around))


def _is_date(words: Sequence[str]) -> bool:
    """Whether the words are the day of a month, in any language that stamps are read in."""
    day = read_day(words)
    if day is not None and day[0] == "date":
        return len(day) >= DATE_PARTS
    rest = [word for word in words if word not in _OF_DATES]
    months = load_stamp_words().months
    is_pair = len(rest) == 2 and sorted(map(str.isdigit, rest)) == [False, True]
    return is_pair and any(word in months for word in rest)


def _is_weekday(key: str) -> bool:
    """Whether a token is a weekday in full."""
    return len(key) > SHORT_DAY and key in load_stamp_words().weekdays


def turned_day(change: Change) -> Verdict | None:
    """Day and month in figures that changed places, where only one of them can be the month."""
    one, two = change.keys_a, change.keys_b
    if len(one) != 3 or one[1] not in {"/", "-", "."} or one != two[::-1]:
        return None
    if not (one[0].isdigit() and one[2].isdigit()) or one[1] not in {
        *change.before_a(),
        *change.after_a(),
    }:
        return None
    month, day = sorted((int(one[0]), int(one[2])))
    if not 1 <= month <= 12 < day <= 31:
        return None
    return Verdict(EditClass.DATE_FORM, 0, "one day in two forms")


def day_figure(change: Change) -> Verdict | None:
    """One figure beside a month, written with and without its ending: 3 and 3rd."""
    words = change.words_a, change.words_b
    if not len(words[0]) == len(words[1]) == 1 or not words[0][0][0].isdigit():
        return None
    after = change.after_a(2)
    beside = {*change.before_a(), *after} & {*MONTHS} or after in _OF_MONTH
    if not beside or read_numbers(words[0]) != read_numbers(words[1]):
        return None
    return Verdict(EditClass.DATE_FORM, 0, "one day in two forms")


#: What follows a day of a month that is not named.
_OF_MONTH = {
    ("of", "the"),
    ("of", "this"),
    ("of", "next"),
    ("of", "last"),
    ("of", "each"),
    ("of", "every"),
}


def _is_part(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    small, large = sorted((Counter(one), Counter(two)), key=lambda c: sum(c.values()))
    return small <= large


def spelling(change: Change) -> Verdict | None:
    """The same words in another spelling."""
    words = change.words_a, change.words_b
    if not all(words) or _have_other_figures(*words):
        return None
    if is_same_spelling(*words):
        return Verdict(EditClass.SPELLING, 0, "two spellings of the same word")
    if len(words[0]) != 1 or len(words[1]) != 1:
        return None
    one, two = words[0][0], words[1][0]
    is_name = one in change.names_a or two in change.names_b
    if not is_name:
        is_name = all(map(may_be_name, (change.surfaces_a[0], change.surfaces_b[0])))
        is_name = is_name and not (is_common_word(one) and is_common_word(two))
    if is_name and is_transliteration(one, two):
        # Who has the other's spelling, too, mistyped one of the two.
        if one in change.names_b or two in change.names_a:
            return Verdict(EditClass.FACT, 2, "a name spelled in two ways: likely typo")
        return Verdict(EditClass.SPELLING, 0, "two ways to write the name")
    if not is_name and _is_typing_error(one, two):
        return Verdict(EditClass.SPELLING, 0, "a typing error")
    return None


def _is_typing_error(one: str, two: str) -> bool:
    """Whether a word was mistyped: another word of English is none, nor are two that general English has."""
    is_off = is_one_letter_off(one, two)
    if not (is_off or has_letters_swapped(one, two)) or are_other_words(one, two):
        return False
    if is_misspelling(one, two):
        return True
    return is_off and not (is_common_word(one) and is_common_word(two))


def _have_other_figures(one: Sequence[str], two: Sequence[str]) -> bool:
    """Whether both have figures, and not the same: "4.5" is no spelling of "45"."""
    figures = [[word for word in side if word[0].isdigit()] for side in (one, two)]
    return all(figures) and read_numbers(figures[0]) != read_numbers(figures[1])


#: Languages in which a full stop groups the thousands of a figure, in print if not by the book.
_STOPS_GROUP = frozenset({"de", "es", "fr", "it", "nl", "pt"})
#: Beside them a full stop stands before a fraction, whatever the language.
_OF_FRACTIONS = frozenset({*PERCENT, "$", "prozent", "pour", "por", "procent", "prozentpunkte"})


def _groups_by_stops(change: Change) -> bool:
    beside = {*change.before_a(), *change.after_a(), *change.before_b(), *change.after_b()}
    return change.language in _STOPS_GROUP and beside.isdisjoint(_OF_FRACTIONS)


def same_number(change: Change) -> Verdict | None:
    """One number, one amount or one time of the day in two forms."""
    words_a, words_b = change.words_a, change.words_b
    if not words_a or not words_b:
        return None
    clocks = read_clock(words_a), read_clock(words_b)
    if (clocks[0] and clocks[0] == clocks[1]) or is_same_clock(words_a, words_b):
        return Verdict(EditClass.DATE_FORM, 0, "one time of the day in two forms")
    is_grouped = is_grouped_alike(words_a, words_b, by_stops=_groups_by_stops(change))
    if is_grouped or has_same_number_word(words_a, words_b, change.language):
        return Verdict(EditClass.SPELLING, 0, "the same number in another form")
    found_a = read_numbers(words_a)
    if is_vague(words_a) != is_vague(words_b):
        return None
    if (
        found_a
        and found_a == read_numbers(words_b)
        and without_numbers(words_a) == without_numbers(words_b)
    ):
        return Verdict(EditClass.SPELLING, 0, "the same number in another form")
    gap = share_gap(_with_percent(change.keys_a), _with_percent(change.keys_b))
    if gap is not None and gap < SAME_SHARE:
        return Verdict(EditClass.SPELLING, 0, "the same share in another form")
    is_difference = is_step(change.before_a(STEP_WORDS), change.after_a())
    if is_same_amount(words_a, words_b, is_step=is_difference):
        return Verdict(EditClass.ABBREVIATION, 0, "one amount in two units")
    return None


def _with_percent(keys: Sequence[str]) -> list[str]:
    """The words, with the sign of a share."""
    return [key for key in keys if is_word(key) or key in PERCENT]


STYLE_RULES: tuple[Rule, ...] = (
    only_marks,
    currency,
    converted,
    same_words,
    honorific,
    day_figure,
    turned_day,
    abbreviation,
    same_day,
    same_number,
    spelling,
)
