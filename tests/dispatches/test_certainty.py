"""Certainty: modal verbs, hedges and negations that go or come with the words around them."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass

FACTS = [
    ("The drug may help to slow the disease.", "The drug slows the disease."),
    ("The find could help explain the loss.", "The find explains the loss."),
    ("She said she was considering a bid.", "She said she would bid."),
    ("The bank is weighing a sale of the unit.", "The bank will sell the unit."),
    ("Traffic stopped after reports of a leak.", "Traffic stopped after a leak."),
    ("The ship turned back amid fears of a storm.", "The ship turned back amid a storm."),
    ("Such finds are rare but not unknown there.", "Such finds are unknown there."),
    ("The deal is good but not perfect, he said.", "The deal is perfect, he said."),
    ("The ministry denied that it closed the road.", "The ministry said it closed the road."),
    ("He ruled out a new vote.", "He suggested a new vote."),
    ("The council turned down the plan.", "The council approved the plan."),
    ("The owner offered to pay for it.", "The owner refused to pay for it."),
    ("Shares slipped 2 percent.", "Shares rose 2 percent."),
    ("Prices eased in May.", "Prices climbed in May."),
    ("The index tumbled that day.", "The index rallied that day."),
]


@pytest.mark.parametrize(("a", "b"), FACTS)
def test_another_degree(a: str, b: str) -> None:
    """More or less sure, or the opposite, in either direction."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.FACT, 2) in {(edit.edit_class, edit.risk) for edit in edits}


SAME = [
    ("He asked whether or not to go.", "He asked whether to go."),
    ("It hit dozens, if not hundreds, of farms.", "It hit hundreds of farms."),
    ("Prices eased slightly.", "Prices fell slightly."),
    ("He offered a reward.", "He promised a reward."),
    ("She read the report of the court there.", "She read the ruling of the court there."),
    ("They spoke about a claim of the heirs.", "They spoke about the claim of the heirs."),
    ("The board considered a ban.", "The board discussed a ban."),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_no_other_degree(a: str, b: str) -> None:
    """Words that leave it as sure as it was are no facts."""
    edits = (*compare_texts(a, b).edits, *compare_texts(b, a).edits)
    assert EditClass.FACT not in {edit.edit_class for edit in edits}
