"""Wrong facts: what an invented desk got wrong is found and classed, and its house style is no fact."""

from __future__ import annotations

import pytest
from tests.dispatches.desk.copies import judge, make_case
from tests.dispatches.desk.style import STYLES, restyle

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass

#: Seeded cases; ``benchmarks/edit_facts.py`` runs thousands.
CASES = 160


def test_wrong_facts_are_found_and_classed() -> None:
    """Of facts got wrong in copies cut, merged, moved and restyled, 98 of 100 are found and classed."""
    outcomes = [judge(make_case(seed)) for seed in range(CASES)]
    found = [is_found for outcome in outcomes for is_found in outcome.found]
    assert len(found) > 2 * CASES
    assert sum(found) >= 0.98 * len(found)
    assert sum(len(outcome.false) for outcome in outcomes) <= 1


def test_copies_without_a_wrong_fact_have_none() -> None:
    """Cuts, moves, own paragraphs and a dozen rules of house style make no fact."""
    outcomes = [judge(make_case(seed, facts=0, styles=12)) for seed in range(1000, 1000 + CASES)]
    assert sum(len(outcome.false) for outcome in outcomes) <= 1


@pytest.mark.parametrize("name", sorted(STYLES))
def test_no_rule_of_house_style_changes_a_fact(name: str) -> None:
    """Each rule alone leaves every statement as it was."""
    for seed in range(40):
        text = make_case(seed, facts=0, styles=0).a
        edits = compare_texts(text, restyle(text, (name,))).edits
        assert not [edit for edit in edits if edit.edit_class is EditClass.FACT]
