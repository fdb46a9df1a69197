"""Bounds of numbers: "at least 12" is not "12", "about 12" is "some 12"."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass


def _one_edit(a: str, b: str) -> tuple[EditClass, int]:
    (edit,) = compare_texts(a, b).edits
    return edit.edit_class, edit.risk


@pytest.mark.parametrize("number", ["12", "twelve", "$12 million", "a dozen", "half of the"])
@pytest.mark.parametrize(
    "bound", ["at least", "more than", "up to", "fewer than", "nearly", "almost", "no more than"]
)
def test_a_bound_set_or_dropped_is_a_fact(bound: str, number: str) -> None:
    """A number that is a least or a most in one text, and exact in the other, is another statement."""
    a, b = (f"The storm took {words} boats from Halm." for words in (f"{bound} {number}", number))
    assert _one_edit(a, b) == _one_edit(b, a) == (EditClass.FACT, 2)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("at least 12", "up to 12"),
        ("at least 12", "at most 12"),
        ("more than 12", "fewer than 12"),
        ("more than 12", "no more than 12"),
        ("about 12", "at least 12"),
        ("nearly 12", "over 12"),
        ("at least 12", "twelve"),
    ],
)
def test_another_bound_is_a_fact(one: str, two: str) -> None:
    """One bound put for another changes what is stated."""
    a, b = (f"The storm took {words} boats from Halm." for words in (one, two))
    assert _one_edit(a, b) == _one_edit(b, a) == (EditClass.FACT, 2)


@pytest.mark.parametrize(
    ("one", "two", "risk"),
    [
        ("about 12", "some 12", 0),
        ("around 12", "roughly 12", 0),
        ("at least 12", "no fewer than 12", 0),
        ("up to 12", "as many as 12", 0),
        ("nearly 12", "almost 12", 0),
        ("more than 12", "over 12", 0),
        ("exactly 12", "12", 0),
        ("about 12", "12", 1),
        ("nearly 12", "about 12", 1),
    ],
)
def test_one_bound_in_other_words_is_wording(one: str, two: str, risk: int) -> None:
    """Words that say the same of a number are wording; an estimate given as a count may matter."""
    a, b = (f"The storm took {words} boats from Halm." for words in (one, two))
    assert _one_edit(a, b) == _one_edit(b, a) == (EditClass.WORDING, risk)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Fares went from 3 up to 5 crowns.", "Fares went from 3 to 5 crowns."),
        ("They were almost home by then.", "They were home by then."),
        ("It rained over three days.", "It rained for three days."),
        ("He was at least polite, said 12 guests.", "He was polite, said 12 guests."),
    ],
)
def test_other_uses_of_the_words_are_no_facts(a: str, b: str) -> None:
    """The words bound a number only right before it."""
    assert EditClass.FACT not in {edit.edit_class for edit in compare_texts(a, b).edits}


def test_a_bound_dropped_inside_a_quotation_changes_it() -> None:
    """Inside a quotation it is the quotation that changed, with the risk of a fact."""
    a, b = '"We lost at least 12 boats," she said.', '"We lost 12 boats," she said.'
    assert _one_edit(a, b) == (EditClass.QUOTE_TEXT, 2)


@pytest.mark.parametrize(
    ("one", "two", "told"),
    [
        ("more than an hour", "an hour", (EditClass.FACT, 2)),
        ("nearly a year", "a year", (EditClass.FACT, 2)),
        ("about an hour", "an hour", (EditClass.WORDING, 1)),
        ("over an hour", "more than an hour", (EditClass.WORDING, 0)),
    ],
)
def test_one_of_what_is_counted_has_bounds(one: str, two: str, told: tuple[EditClass, int]) -> None:
    """An article before a unit is a number."""
    a, b = (f"The two envoys spoke for {words} in the hall." for words in (one, two))
    assert _one_edit(a, b) == _one_edit(b, a) == told


@pytest.mark.parametrize(
    ("a", "b", "told"),
    [
        ("Dort wurden mindestens drei Boote gesehen.", "Dort wurden drei Boote gesehen.", 2),
        (
            "Das hat fast eine Stunde gedauert und war gut.",
            "Das hat eine Stunde gedauert und war gut.",
            2,
        ),
        (
            "Das hat rund eine Stunde gedauert und war gut.",
            "Das hat eine Stunde gedauert und war gut.",
            1,
        ),
        (
            "Dort wurden mindestens elf Boote gesehen.",
            "Dort wurden mindestens zwölf Boote gesehen.",
            2,
        ),
        ("Plus de 400 bateaux sont dans le port.", "Près de 400 bateaux sont dans le port.", 2),
        ("Unos 300 barcos están en el puerto.", "300 barcos están en el puerto.", 1),
        ("Casi 300 barcos están en el puerto.", "300 barcos están en el puerto.", 2),
        ("Almeno 40 barche sono nel porto.", "40 barche sono nel porto.", 2),
        (
            "Het hof heeft minstens 40 boten naar de haven gestuurd.",
            "Het hof heeft 40 boten naar de haven gestuurd.",
            2,
        ),
        ("Mais de 20 barcos estão no porto.", "20 barcos estão no porto.", 2),
    ],
)
def test_bounds_of_other_languages(a: str, b: str, told: int) -> None:
    """As in English, in either direction."""
    assert _one_edit(a, b)[1] == _one_edit(b, a)[1] == told
