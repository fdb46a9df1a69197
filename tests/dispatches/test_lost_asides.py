"""Ranks, offices once held and words of saying that only one text has."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass


def _told(a: str, b: str) -> list[tuple[EditClass, int, str, str]]:
    return [(e.edit_class, e.risk, e.a_text, e.b_text) for e in compare_texts(a, b).edits]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("They filed a second request on Friday.", "They filed a request on Friday."),
        ("A second protest was held near the port.", "A protest was held near the port."),
        ("He closed the second West Bank road.", "He closed the West Bank road."),
        ("She won a third contest in the valley.", "She won a contest in the valley."),
    ],
)
def test_a_second_one_has_no_rank(a: str, b: str) -> None:
    """Nouns that end as "largest" does tell the most of nothing."""
    assert EditClass.FACT not in {edit[0] for edit in [*_told(a, b), *_told(b, a)]}


@pytest.mark.parametrize("most", ["largest", "busiest", "oldest", "worst"])
def test_a_rank_before_the_most(most: str) -> None:
    """It is a fact."""
    a, b = f"It is the second {most} port of the region.", f"It is the {most} port of the region."
    for told in (_told(a, b), _told(b, a)):
        assert [(kind, risk) for kind, risk, *_ in told] == [(EditClass.FACT, 2)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "L'ancien ministre a parlé lundi dans la salle du tribunal.",
            "Le ministre a parlé lundi dans la salle du tribunal.",
        ),
        (
            "L'ex-ministre a parlé lundi dans la salle du tribunal.",
            "Le ministre a parlé lundi dans la salle du tribunal.",
        ),
    ],
)
def test_an_office_once_held_behind_an_article(a: str, b: str) -> None:
    """The article is one word with what follows it."""
    for told in (_told(a, b), _told(b, a)):
        assert (EditClass.FACT, 2) in {edit[:2] for edit in told}


def test_words_of_saying_behind_another_name() -> None:
    """They are an edit of their own, and so is the name before them."""
    a = "The minister fled to Niger, residents said, and the army followed."
    b = "The minister fled to Chad and the army followed."
    for one, two in ((a, b), (b, a)):
        told = _told(one, two)
        assert [edit[0] for edit in told] == [EditClass.FACT, EditClass.ATTRIBUTION]


def test_who_tells_it_still() -> None:
    """What somebody said, told as it is, matters less where the sentence says whose words they are."""
    a, b = "{}Berg said he was ill.", "{}Berg is ill."
    for opening, risk in (("According to his wife, ", 0), ("On Friday, ", 1)):
        (edit,) = _told(a.format(opening), b.format(opening))
        assert edit[:2] == (EditClass.ATTRIBUTION, risk)


def test_a_quotation_behind_it_tells_nothing() -> None:
    """The words of saying were its own, too."""
    a = 'Berg said he would obey the court "even if it costs a bridge".'
    b = 'Berg will obey the court "even if it costs a bridge".'
    assert _told(a, b)[0][:2] == (EditClass.ATTRIBUTION, 1)
