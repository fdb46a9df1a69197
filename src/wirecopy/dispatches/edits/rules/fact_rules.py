"""Fact rules: changes of what is stated.

Numbers and their bounds, negation, how sure it is, words that stand against each other, and names; each only in small
changes, where one thing was put for another.  In a rewritten sentence nothing is claimed.

Known misses: facts changed within a sentence that was reworded as well; another verb that no list
sets against the first.
"""

from __future__ import annotations

from collections.abc import Set

from wirecopy.data.language_words import load_language_words
from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.change import Change
from wirecopy.dispatches.edits.contrasts import (
    are_opposed,
    find_contrast,
    is_before_office,
    other_kind,
    other_office,
)
from wirecopy.dispatches.edits.forms import is_demonym, is_derived, is_near, is_transliteration
from wirecopy.dispatches.edits.german_offices import (
    is_of_woman_and_man,
    is_one_office,
    is_other_office,
)
from wirecopy.dispatches.edits.languages import GERMAN
from wirecopy.dispatches.edits.names import is_common_word, may_be_name
from wirecopy.dispatches.edits.quantities import (
    VAGUE_COUNTS,
    has_same_number_word,
    is_count,
    is_other_amount,
    is_other_numbers,
    is_vague,
    read_clock,
    read_numbers,
)
from wirecopy.dispatches.edits.rules.bounds import bound
from wirecopy.dispatches.edits.rules.certainty import CERTAINTY_RULES, foreseen
from wirecopy.dispatches.edits.rules.negations import negation
from wirecopy.dispatches.edits.rules.rounding import rounder
from wirecopy.dispatches.edits.rules.tense import tense
from wirecopy.dispatches.edits.separable import separable_contrast
from wirecopy.dispatches.edits.tokens import TokenRow
from wirecopy.dispatches.edits.verdict import Rule, Verdict
from wirecopy.model import EditClass

#: Words each side may have when names or numbers are exchanged.
NAME_WORDS = 6
#: Words of what changes places with what stands against it ("in favour of").
SWAP_WORDS = 3
#: The same with what a speaker is.
SPEAKER_WORDS = 14


def numbers(change: Change) -> Verdict | None:
    """Another number, or another time of the day."""
    if change.is_one_sided:
        is_other = _is_multiplied(change)
        return Verdict(EditClass.FACT, 2, "another number") if is_other else None
    if max(len(change.words_a), len(change.words_b)) > NAME_WORDS:
        return None
    sides = change.words_a, change.words_b
    if _is_one_of_several(*sides) or _is_one_of_several(*sides[::-1]):
        return Verdict(EditClass.FACT, 2, "another number")
    is_one = any(one in {("a",), ("an",)} and _is_many(two) for one, two in (sides, sides[::-1]))
    is_other = is_vague(sides[0]) != is_vague(sides[1]) and all(map(read_numbers, sides))
    if is_one or is_other or is_other_amount(*sides):
        return Verdict(EditClass.FACT, 2, "another number")
    if not is_other_numbers(*sides) and has_same_number_word(*sides, change.language) is not False:
        return None
    clocks = read_clock(change.words_a), read_clock(change.words_b)
    is_bare = all(word.isdigit() for word in (*change.words_a, *change.words_b))
    if clocks[0] and clocks[1] and not is_bare:
        return Verdict(EditClass.FACT, 2, "another time of the day")
    return Verdict(EditClass.FACT, 2, "another number")


def _is_one_of_several(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Whether "a clerk" or "one clerk" stands against "two clerks"."""
    if len(one) != 2 or one[0] not in {"a", "an", "one"} or len(two) != 2:
        return False
    is_plural = two[1] in {f"{one[1]}s", f"{one[1]}es", f"{one[1][:-1]}ies"}
    return is_plural and _is_many(two[:1])


def _is_multiplied(change: Change) -> bool:
    """Whether a lone word multiplies the number that it was set or dropped in: "45 mil millones"."""
    row, start, end = change.side
    if end - start != 1 or not 0 < start < end < len(row) or row.keys[start][0].isdigit():
        return False
    return is_count(row.keys[start - 1]) and are_opposed(row.keys[start], row.keys[end])


def _is_many(words: tuple[str, ...]) -> bool:
    """Whether the words are one number that counts more than one thing."""
    found = read_numbers(words)
    return len(words) == 1 and is_count(words[0]) and found is not None and found[0] > 1


def vague(change: Change) -> Verdict | None:
    """A word that multiplies "thousands" set or dropped: "tens of thousands", "thousands"."""
    if not change.is_one_sided or len(change.only) != 2 or change.only[1] != "of":
        return None
    after = change.after_a()
    if change.only[0] not in VAGUE_COUNTS or not after or after != change.after_b():
        return None
    return Verdict(EditClass.FACT, 2, "another number") if after[0] in VAGUE_COUNTS else None


def contrast(change: Change) -> Verdict | None:
    """A word for its opposite, or one of a set for another: units, directions, currencies."""
    if change.is_one_sided or not change.is_small:
        return None
    hunk = change.hunk
    found = find_contrast(_without_that(change.words_a), _without_that(change.words_b))
    if found is None and change.language == GERMAN:
        places = range(hunk.a_start, hunk.a_end), range(hunk.b_start, hunk.b_end)
        found = separable_contrast(change.a, places[0], change.b, places[1])
    if found is None:
        return None
    return Verdict(EditClass.FACT, 2, f"{found[0]!r} against {found[1]!r}")


def swapped(change: Change) -> Verdict | None:
    """Words that stand against each other and changed places: "54 percent in favour and 39 against", the reverse."""
    sides = change.words_a, change.words_b
    found = _swapped(*sides) or _swapped(*sides[::-1])
    return (
        Verdict(EditClass.FACT, 2, f"{found[0]!r} for {found[1]!r}, and the reverse")
        if found
        else None
    )


def _swapped(one: tuple[str, ...], two: tuple[str, ...]) -> tuple[str, str] | None:
    """The first words of both where each ends with the other's, one perhaps without its "of"."""
    for left in range(1, SWAP_WORDS + 1):
        for right in range(1, SWAP_WORDS + 1):
            if min(len(one), len(two)) < left + right:
                break
            first, last = one[:left], two[:right]
            end = first[:-1] if first[-1] == "of" else first
            is_turned = end and one[-right:] == last and two[-len(end) :] == end
            is_alike = one[left:-right] == two[right : -len(end)] if is_turned else False
            if is_alike and are_opposed(" ".join(end), " ".join(last)):
                return " ".join(end), " ".join(last)
    return None


def _without_that(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without a "that" behind them, which may be left out: "denied that", "said"."""
    return words[:-1] if len(words) > 1 and words[-1] == "that" else words


def office(change: Change) -> Verdict | None:
    """Another office: president for prime minister, foreign minister for finance minister."""
    if change.is_one_sided or not change.is_small:
        return None
    words = change.words_a, change.words_b
    if other_office(*words) or (other_kind(*words) and _before_office(change)):
        return Verdict(EditClass.FACT, 2, "another office")
    articles = load_style().words_of(GERMAN).articles
    bare = [[word for word in side if word not in articles] for side in words]
    is_alone = len(bare[0]) == len(bare[1]) == 1 and change.language in {GERMAN, ""}
    if is_alone and is_other_office(bare[0][0], bare[1][0]):
        return Verdict(EditClass.FACT, 2, "another office")
    if is_alone and words[0] != tuple(bare[0]) and is_of_woman_and_man(bare[0][0], bare[1][0]):
        return Verdict(EditClass.FACT, 2, "another office")
    return None


def _before_office(change: Change) -> bool:
    """Whether a word for an office follows in both texts."""
    after = change.after_a(1)
    return bool(after) and after == change.after_b(1) and is_before_office(after[0])


def names(change: Change) -> Verdict | None:
    """Another name in the same place; one letter off is a likely typing error."""
    if change.is_one_sided or max(len(change.words_a), len(change.words_b)) > NAME_WORDS:
        return None
    found_a, found_b = _names_put_for_another(change)
    if not found_a or not found_b:
        return _name_or_typo(change)
    if len(change.words_a) > len(found_a) + 2 or len(change.words_b) > len(found_b) + 2:
        return None
    if len(found_a) == len(found_b) == 1:
        one, two = found_a[0], found_b[0]
        if is_demonym(one, two):
            return Verdict(EditClass.WORDING, 0, "a name and a word made from it")
        if change.language == GERMAN and is_one_office(one, two):
            return Verdict(EditClass.WORDING, 1, "a longer or shorter form of the word")
        if is_transliteration(one, two):
            return Verdict(EditClass.SPELLING, 0, "two ways to write the name")
        if is_near(one, two):
            return Verdict(EditClass.FACT, 2, "a name a letter or two off: likely typo")
    return Verdict(EditClass.FACT, 2, "another name")


def other_speaker(change: Change) -> Verdict | None:
    """Somebody else who says it, with what each of them is: "said Ana Reis, chief economist at Norbank", "said Luis Prado"."""
    sizes = len(change.words_a), len(change.words_b)
    if not 0 < min(sizes) <= max(sizes) <= SPEAKER_WORDS or change.crosses_sentence:
        return None
    if (
        change.in_quote
        or not _is_said(change)
        or not _SPEAKERS.isdisjoint({*change.words_a} ^ {*change.words_b})
    ):
        return None
    one = _named_first(change.a, change.hunk.a_start, change.hunk.a_end, change.names_a)
    two = _named_first(change.b, change.hunk.b_start, change.hunk.b_end, change.names_b)
    is_other = one.isdisjoint(change.words_b) and two.isdisjoint(change.words_a)
    return (
        Verdict(EditClass.FACT, 2, "somebody else who says it")
        if one and two and is_other
        else None
    )


def _is_said(change: Change) -> bool:
    """Whether a word of saying, or "according to", stands right before or behind the change in both texts."""
    style = load_style()
    says = style.words_of(change.language).says if change.language in style.others else style.saying
    before, after = change.before_a(), change.after_a()
    if before == change.before_b() and not says.isdisjoint(before):
        return True
    if after == change.after_b() and not says.isdisjoint(after):
        return True
    return change.before_a(2) == change.before_b(2) == ("according", "to")


def _named_first(row: TokenRow, start: int, end: int, names: Set[str]) -> frozenset[str]:
    """The name before the first comma, which is no part of what its bearer is ("a spokesman for Norbank")."""
    found: set[str] = set()
    for at in range(start, end):
        key = row.keys[at]
        if key == "," or (not found and key in _OF_BEARER):
            break
        if key in names and row.surfaces[at][0].isupper() and not is_before_office(key):
            found.add(key)
    return frozenset(found)


#: Who speaks for somebody who may be named in their place.
_SPEAKERS = frozenset("spokesman spokeswoman spokesperson spokesmen spokespeople".split())
#: Behind them stands what somebody is of.
_OF_BEARER = frozenset("of for at from in with on by 's".split())


def _name_or_typo(change: Change) -> Verdict | None:
    """A name against nearly the same letters that are no name: "Rossi" and "rosi"."""
    if len(change.words_a) != 1 or len(change.words_b) != 1:
        return None
    one, two = change.words_a[0], change.words_b[0]
    if one not in change.names_a and two not in change.names_b:
        return None
    if is_near(one, two) and not is_derived(one, two):
        return Verdict(EditClass.FACT, 2, "a name a letter or two off: likely typo")
    return None


def _names_put_for_another(change: Change) -> tuple[list[str], list[str]]:
    """The names of each side that the other lacks.

    At a sentence's start a capital says nothing; there a word passes for a name when what stands
    against it is a known name.
    """
    sides = (
        (change.words_a, change.surfaces_a, change.names_a, change.words_b),
        (change.words_b, change.surfaces_b, change.names_b, change.words_a),
    )
    known = [
        [
            w
            for w, s in zip(words, surfaces, strict=True)
            if w in names and w not in other and not s[0].islower()
        ]
        for words, surfaces, names, other in sides
    ]
    small = load_language_words().get(change.language, frozenset())
    able = [
        [
            w
            for w, s in zip(words, surfaces, strict=True)
            if w not in other
            and w not in small
            and may_be_name(s)
            and not (len(words) > 1 and is_common_word(w))
        ]
        for words, surfaces, _, other in sides
    ]
    if known[0] and not known[1]:
        return known[0], able[1]
    if known[1] and not known[0]:
        return able[0], known[1]
    return known[0], known[1]


def period(change: Change) -> Verdict | None:
    """This, last or next week, month or year: another time."""
    words = {*change.words_a, *change.words_b}
    if not len(change.words_a) == len(change.words_b) == 1 or not words <= _WHICH:
        return None
    after = change.after_a()
    if not after or after != change.after_b() or after[0] not in _PERIODS:
        return None
    return Verdict(EditClass.FACT, 2, f"another {after[0]}")


_WHICH = frozenset({"this", "last", "next"})
_PERIODS = frozenset(
    "week weekend month quarter year season spring summer autumn fall winter decade century term".split()
)


FACT_RULES: tuple[Rule, ...] = (
    bound,
    rounder,
    numbers,
    negation,
    *CERTAINTY_RULES,
    vague,
    tense,
    foreseen,
    contrast,
    swapped,
    period,
    office,
    names,
    other_speaker,
)
