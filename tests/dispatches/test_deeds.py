"""Deeds: who did what to whom, told by the order and the voice of the same words."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.dispatches.edits.rules.deeds import find_swap
from wirecopy.model import EditClass


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The teacher hit the pupil at noon.", "The pupil hit the teacher at noon."),
        ("The judge thanked the jury and left.", "The jury thanked the judge and left."),
        (
            "The weavers' guild sued the Orlen dye works over the stolen pattern.",
            "The Orlen dye works sued the weavers' guild over the stolen pattern.",
        ),
        (
            "Guards attacked the crowd in the yard.",
            "Guards were attacked by the crowd in the yard.",
        ),
        ("Guards were attacked by the crowd there.", "Guards attacked the crowd there."),
        ("Marwick sued Dalgety over the tea.", "Dalgety sued Marwick over the tea."),
    ],
)
def test_who_did_it_and_to_whom(a: str, b: str) -> None:
    """Two who changed places, or a deed turned round, are one fact of risk 2."""
    (edit,) = [e for e in compare_texts(a, b).edits if e.edit_class is not EditClass.CAPITALIZATION]
    assert (edit.edit_class, edit.risk) == (EditClass.FACT, 2)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("They lost the cattle and the barn.", "They lost the barn and the cattle."),
        ("Riga and Tartu signed in spring.", "Tartu and Riga signed in spring."),
        ("The mayor, Olga Brandt, left.", "Olga Brandt, the mayor, left."),
        ("In June weavers struck at the mill.", "Weavers struck in June at the mill."),
        ("The talks on Monday in Quell ended.", "The talks in Quell on Monday ended."),
        ("The two men met the mayor there.", "The mayor met the two men there."),
        ("The bridge opened in May.", "The bridge was opened in May."),
        ("A wall built by monks fell.", "A wall that was built by monks fell."),
        ('"We go," said Dolan.', '"We go," Dolan said.'),
    ],
)
def test_another_order_alone_states_nothing_else(a: str, b: str) -> None:
    """Lists, times, appositions and what two do together may stand in any order."""
    assert not [edit for edit in compare_texts(a, b).edits if edit.risk == 2]


def test_a_swap_keeps_what_stands_between() -> None:
    """Words at both ends change places; a mere turn of two neighbours is none."""
    assert find_swap("a b sued c".split(), "c sued a b".split()) == (2, 1)
    assert find_swap("a b c".split(), "b c a".split()) is None


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "He met leaders of France, Spain and Italy on Monday.",
            "He met leaders of Italy, France and Spain on Monday.",
        ),
        (
            "Boats from France, northern Spain and Italy left.",
            "Boats from Italy, France and northern Spain left.",
        ),
        (
            "Ships of the Danes, the Finns and the Poles left.",
            "Ships of the Poles, the Danes and the Finns left.",
        ),
        (
            "Shops sold bread, milk, fish or salt.",
            "Shops sold salt, bread, fish or milk.",
        ),
    ],
)
def test_a_list_turned_is_one_edit(a: str, b: str) -> None:
    """Members of a list that moved past others are no cut and no addition."""
    (edit,) = compare_texts(a, b).edits
    assert (edit.edit_class, edit.risk) == (EditClass.WORDING, 0)


def test_who_did_it_before_a_list_is_a_fact() -> None:
    """One who changed places with a member of a list is not of the list."""
    (edit,) = compare_texts(
        "France beat Spain, Italy and Malta.", "Spain beat France, Italy and Malta."
    ).edits
    assert (edit.edit_class, edit.risk) == (EditClass.FACT, 2)
