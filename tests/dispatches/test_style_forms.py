"""Style forms: the tables behind the classes are well formed."""

from __future__ import annotations

import pytest

from wirecopy.data.style import load_style
from wirecopy.dispatches.edits.forms import (
    is_abbreviation,
    is_demonym,
    is_same_spelling,
    is_transliteration,
    read_day,
    read_numbers,
)


def test_tables_are_folded() -> None:
    """Every entry is in small letters and has no space at its ends."""
    style = load_style()
    entries = {*style.abbreviations, *style.spellings, *style.honorifics, *style.saying}
    entries |= {*style.negation, *style.modality, *style.pronouns, *style.credit_openers}
    entries |= {word for pair in style.contrasts for word in pair}
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
    ("a", "b", "same"),
    [
        ("us", "united states", True),
        ("the u.s.", "united states", True),
        ("fao", "food and agriculture organization", True),
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
        ("horse", "house", False),
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
    assert not is_demonym("varga", "vargn")
