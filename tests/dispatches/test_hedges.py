"""Hedges: how sure, how done, who says so, and what is the same in another order."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass

FACTS = [
    # How sure.
    ("He reportedly fled.", "He fled."),
    ("The plane apparently crashed in fog.", "The plane crashed in fog."),
    ("He is believed to be dead.", "He is dead."),
    ("They are thought to have left.", "They have left."),
    ("Parliament is expected to adopt the law.", "Parliament will adopt the law."),
    ("Prices were widely predicted to rise again.", "Prices would rise again."),
    ("The talks are likely to fail.", "The talks will fail."),
    ("He was charged with murder.", "He was convicted of murder."),
    # To come, and done.
    ("The mayor will resign there.", "The mayor has resigned there."),
    ("The firm plans to close it.", "The firm closed it."),
    ("The vote will be held there.", "The vote was held there."),
    ("The firm took it.", "The firm will take it."),
]


@pytest.mark.parametrize(("a", "b"), FACTS, ids=[f"{a}|{b}" for a, b in FACTS])
def test_another_degree_or_state(a: str, b: str) -> None:
    """Hedges set or dropped, and what is to come told as done, are facts in either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.FACT, 2) in {(edit.edit_class, edit.risk) for edit in edits}


SAME = [
    ("He said it would rain.", "He said it will rain."),
    ("The firm is set to close it.", "The firm will close it."),
    ("He was expected to win the race.", "He was expected to take the race."),
    ("The vote will be held there.", "The vote is to be held there."),
    ("The firm has closed it.", "The firm closed it."),
    ("The army, the navy and the police left.", "The police, the army and the navy left."),
    ("He paid 5m euros there.", "He paid €5 million there."),
    ("Officials said two died.", "Authorities said two died."),
]


@pytest.mark.parametrize(("a", "b"), SAME, ids=[f"{a}|{b}" for a, b in SAME])
def test_the_same_state(a: str, b: str) -> None:
    """Sequence of tenses, a list in another order and an amount in another form state nothing else."""
    edits = (*compare_texts(a, b).edits, *compare_texts(b, a).edits)
    assert {edit.edit_class for edit in edits}.isdisjoint({EditClass.FACT, EditClass.ATTRIBUTION})


ATTRIBUTIONS = [
    ("The group claimed it shot down the plane.", "The group shot down the plane.", 1),
    ("The group said it shot down the plane.", "The group shot down the plane.", 1),
    ("Police said two men fled.", "Witnesses said two men fled.", 1),
]


@pytest.mark.parametrize(("a", "b", "risk"), ATTRIBUTIONS)
def test_who_says_so(a: str, b: str, risk: int) -> None:
    """Words of saying dropped with their pronoun, and others who speak, are attribution."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert [(edit.edit_class, edit.risk) for edit in edits] == [(EditClass.ATTRIBUTION, risk)]


def test_a_denial_left_out_is_a_cut() -> None:
    """A denial is no word without weight."""
    (edit,) = compare_texts("The army, which denied it, left.", "The army left.").edits
    assert edit.edit_class is EditClass.CUT
