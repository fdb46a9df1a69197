"""Style forms: the tables behind the classes are well formed."""

from __future__ import annotations

import pytest

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.contrasts import are_opposed, find_contrast, other_office
from wirecopy.dispatches.edits.forms import (
    is_abbreviation,
    is_acronym,
    is_demonym,
    is_same_spelling,
    is_transliteration,
    read_day,
)
from wirecopy.dispatches.edits.quantities import is_same_amount, read_clock, read_numbers


def test_tables_are_folded() -> None:
    """Every entry is in small letters and has no space at its ends."""
    style = load_style()
    entries = {*style.abbreviations, *style.spellings, *style.honorifics, *style.saying}
    entries |= {*style.negation, *style.modality, *style.pronouns, *style.credit_openers}
    entries |= {word for pair in style.contrasts for word in pair}
    entries |= {*style.opposed_sets, *style.variants, *style.offices, *style.office_kinds}
    assert all(entry == entry.casefold().strip() and entry for entry in entries)
    assert all(len(pair) == 2 for pair in style.contrasts)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("on Thursday", ("weekday", "thursday")),
        ("April 3", ("date", "april", "3")),
        ("the 3rd of April", ("date", "april", "3")),
        ("Sept. 4", ("date", "september", "4")),
        ("yesterday evening", ("relative", "yesterday")),
        ("in Quell", None),
        ("3", None),
        ("last", None),
    ],
)
def test_days(words: str, day: tuple[str, ...] | None) -> None:
    """Days are read in the forms news uses; other words are none."""
    assert read_day(words.casefold().split()) == day


def test_numbers() -> None:
    """Digits and words are the same number."""
    assert read_numbers(["three"]) == read_numbers(["3"])
    assert read_numbers(["1,250"]) == (1250.0,)
    assert read_numbers(["some"]) is None


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("1.2 million", 1_200_000),
        ("1.2 m", 1_200_000),
        ("1,200,000", 1_200_000),
        ("two hundred", 200),
        ("twenty one", 21),
        ("a dozen", 12),
        ("3rd", 3),
        ("third", 3),
        ("12 thousand", 12_000),
    ],
)
def test_numbers_of_several_words(words: str, number: float) -> None:
    """Magnitudes multiply, tens and ones add, ordinals are their numbers."""
    assert read_numbers(words.split()) == (float(number),)


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("6 p.m.", (18, 0)),
        ("6 pm", (18, 0)),
        ("18:00", (18, 0)),
        ("1800 gmt", (18, 0)),
        ("1.45 p.m.", (13, 45)),
        ("noon", (12, 0)),
        ("12 a.m.", (0, 0)),
        ("10", None),
        ("10 people", None),
    ],
)
def test_times_of_the_day(words: str, time: tuple[int, int] | None) -> None:
    """Hours are read in the forms news uses; a bare number is none."""
    assert read_clock(words.split()) == time


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("10 miles", "16 km", True),
        ("12 metres", "39 feet", True),
        ("24 hours", "a day", True),
        ("10 miles", "10 km", False),
        ("10 miles", "16 hours", False),
    ],
)
def test_amounts(a: str, b: str, *, same: bool) -> None:
    """One amount in two units is one amount."""
    assert is_same_amount(a.split(), b.split()) is same


@pytest.mark.parametrize(
    ("a", "b", "opposed"),
    [
        ("rose", "fell", True),
        ("rising", "fell", True),
        ("accused", "cleared", True),
        ("stabbed", "shot", True),
        ("wins", "loses", True),
        ("northern", "western", True),
        ("brother", "sister", True),
        ("kilometres", "miles", True),
        ("kilometres", "km", False),
        ("rose", "climbed", False),
        ("car", "miles", False),
    ],
)
def test_contrasts(a: str, b: str, *, opposed: bool) -> None:
    """Opposites in every form, and things of which only one can be true."""
    assert are_opposed(a, b) is opposed
    assert are_opposed(b, a) is opposed


def test_small_words_stand_against_each_other_only_alone() -> None:
    """A preposition exchanged in a rewritten phrase says nothing."""
    assert find_contrast(["before"], ["after"]) == ("before", "after")
    assert find_contrast(["before", "dawn"], ["after", "lunch"]) is None
    assert find_contrast(["nearly"], ["more", "than"]) == ("nearly", "more than")


def test_offices() -> None:
    """Another office is told from another word for the same one."""
    assert other_office(["prime", "minister"], ["foreign", "minister"])
    assert not other_office(["prime", "minister"], ["the", "premier"])
    assert not other_office(["prime", "minister"], ["leader"])


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("us", "united states", True),
        ("the u.s.", "united states", True),
        ("eu", "united nations", False),
        ("km", "miles", False),
    ],
)
def test_abbreviations(a: str, b: str, *, same: bool) -> None:
    """Short forms stand for their long forms only."""
    assert is_abbreviation(a.split(), b.split()) is same
    assert is_abbreviation(b.split(), a.split()) is same


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("organised", "organized", True),
        ("travelled", "traveled", True),
        ("centre", "center", True),
        ("grey", "gray", True),
        ("rumours", "rumors", True),
        ("colourful", "colorful", True),
        ("fuelled", "fueled", True),
        ("skilful", "skillful", True),
        ("manoeuvre", "maneuver", True),
        ("theatres", "theaters", True),
        ("haemorrhage", "hemorrhage", True),
        ("horse", "house", False),
        ("mourning", "morning", False),
        ("four", "for", False),
        ("filled", "filed", False),
        ("tapped", "taped", False),
        ("refilled", "refiled", False),
        ("practised", "practiced", True),
        ("labelled", "labeled", True),
        ("shoes", "shes", False),
        ("poets", "pets", False),
        ("prize", "prise", False),
        ("prize", "price", False),
    ],
)
def test_spellings(a: str, b: str, *, same: bool) -> None:
    """British and American forms are one word; other words are not."""
    assert is_same_spelling([a], [b]) is same


def test_names_in_two_scripts() -> None:
    """A transliteration is no other name, a typing error is."""
    assert is_transliteration("yusuf", "yousuf")
    assert is_transliteration("raqa", "raqqa")
    assert not is_transliteration("varga", "vargo")
    assert is_demonym("texas", "texan")
    assert is_demonym("korean", "korea")
    assert not is_demonym("varga", "vargn")
    assert not is_demonym("jordan", "jorda")


@pytest.mark.parametrize(
    ("short", "long", "same"),
    [
        ("FAO", "Food and Agriculture Organization", True),
        ("Fao", "Food and Agriculture Organization", True),
        ("f.a.o.", "Food and Agriculture Organization", True),
        ("GDP", "gross domestic product", True),
        ("he", "Hamas envoy", False),
        ("it", "in Tehran", False),
        ("If", "In fact", False),
        ("IT", "in Tehran", False),
    ],
)
def test_acronyms(short: str, long: str, *, same: bool) -> None:
    """First letters make a short form where capitals say so."""
    assert is_acronym([short], long.split()) is same


@pytest.mark.parametrize(
    ("one", "two", "is_same"),
    [
        ("37 degrees fahrenheit", "3 degrees celsius", True),
        ("104 fahrenheit", "40 degrees celsius", True),
        ("37 degrees fahrenheit", "5 degrees celsius", False),
        ("37 degrees fahrenheit", "37 degrees celsius", False),
        ("3 degrees celsius", "3.5 degrees celsius", False),
    ],
)
def test_a_temperature_in_two_scales_is_one(one: str, two: str, is_same: bool) -> None:
    """Rounding aside; another one in the same scale is another."""
    assert is_same_amount(one.split(), two.split()) is is_same
