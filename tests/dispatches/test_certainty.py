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
    ("He is expected to leave in May.", "He leaves in May."),
    ("She dug for two men believed to be there.", "She dug for two men who are there."),
    ("The pair tried to cross the river.", "The pair crossed the river."),
    ("The panel struck down the rule.", "The panel upheld the rule."),
    ("The nurse was held in May.", "The doctor was held in May."),
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


DONE = [
    ("He refused to sign it.", "He signed it."),
    ("They failed to agree on it.", "They agreed on it."),
    ("The officer stopped short of blaming the pilot.", "The officer blamed the pilot."),
    ("The man is accused of killing two boys.", "The man killed two boys."),
    ("The would-be assassin fled.", "The assassin fled."),
    ("The minister's son was held.", "The minister was held."),
    ('Anna Kuhn said: "We lost."', 'Peter Kuhn said: "We lost."'),
]


@pytest.mark.parametrize(("a", "b"), DONE)
def test_what_was_not_done_and_by_whom(a: str, b: str) -> None:
    """What somebody refused, failed or is said to have done is not done; a relative is another person."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.FACT, 2) in {(edit.edit_class, edit.risk) for edit in edits}


IN_OTHER_WORDS = [
    ("He refused to answer.", "He did not answer."),
    ("She declined to comment on it.", "She would not comment on it."),
    ("He was not aware of it.", "He was unaware of it."),
    ("The firm has not yet decided.", "The firm has yet to decide."),
    ("She is to report there by 15 June.", "She must report there by 15 June."),
    ("He has to pay a fine there.", "He must pay a fine there."),
    (
        "The court cleared two aides, Maria Sid and Kostas Pap, of fraud.",
        "Two aides, Kostas Pap and Maria Sid, were cleared of fraud.",
    ),
    (
        "Ledesma, 24, started 19th and took the upper section there.",
        "Starting 19th, the 24-year-old took the upper section there.",
    ),
]


@pytest.mark.parametrize(("a", "b"), IN_OTHER_WORDS)
def test_the_same_in_other_words(a: str, b: str) -> None:
    """One negation, one duty and one list in other words, and the first word of a sentence, are no facts."""
    edits = (*compare_texts(a, b).edits, *compare_texts(b, a).edits)
    assert EditClass.FACT not in {edit.edit_class for edit in edits}


def test_somebody_of_his_is_not_he() -> None:
    """Who is described as his may be another than he is."""
    (edit,) = compare_texts("Then his deputy resigned.", "Then he resigned.").edits
    assert (edit.edit_class, edit.risk) == (EditClass.REFERENCE, 1)
