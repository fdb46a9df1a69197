"""How much a copy and its lead copy share, in words."""

from __future__ import annotations

import pytest

from wirecopy.model import Copy
from wirecopy.model.kept import kept_in_words

NARRATIVE = "whole copy: 100% of its narrative is the lead copy's, 90% of the lead copy's is in it"


@pytest.mark.parametrize(
    ("of_it", "of_lead", "told"),
    [
        (None, None, ""),
        (1.0, 0.6, "; quotations 100% and 60%"),
        (None, 0.0, "; it has no quotations; 0% of the lead copy's quoted words are in it"),
        (0.25, None, "; the lead copy has no quotations; 25% of its quoted words are there"),
    ],
)
def test_quotations_are_told_beside_the_narrative(
    of_it: float | None, of_lead: float | None, told: str
) -> None:
    """A copy that left out all that was said keeps the narrative whole, and that alone would mislead."""
    copy = Copy(
        article_id="ar_1",
        dispatch_id="di_1",
        text_id="tx_1",
        outlet=None,
        derivation="whole",
        narrative_in_lead=1.0,
        narrative_of_lead=0.9,
        quotes_in_lead=of_it,
        quotes_of_lead=of_lead,
        is_home=True,
        why="",
    )
    assert kept_in_words(copy) == NARRATIVE + told
