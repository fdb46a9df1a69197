"""What a commander orders his own forces to do, and what one's own side "would" do."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru's president ordered the navy to patrol the coast off Chile.", "MOBILIZE PER -> CHL"),
        ("Peru's president ordered the army to retake the Chilean town.", "MOBILIZE PER -> CHL"),
        ("Peru's president ordered police to arrest Chilean students.", "COERCE PER -> CHL"),
        ("Peru's president ordered soldiers to free the Chilean sailors.", "RETREAT PER -> CHL"),
        # courts, and who orders others, ask
        ("A court in Peru ordered the army to free the men.", "REQUEST PER -> PER"),
        ("Peru ordered Chilean troops to free the men.", "REQUEST PER -> CHL"),
        ("Peru's president ordered the bank to free the funds.", "REQUEST PER -> "),
    ],
)
def test_who_commands_forces_does_what_they_are_told(text: str, line: str) -> None:
    """An order to one's own forces is the act, one to others a request."""
    assert any(told.startswith(line) for told in told_undated(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru's foreign minister said his country would retaliate against Chile.", "THREATEN PER -> CHL"),
        ("Peru's general said his forces would shell Chilean ports if the talks failed.", "THREATEN PER -> CHL"),
        ("Peru's rebels said their fighters would free the Chilean sailors.", "AGREE PER -> CHL"),
    ],
)  # fmt: skip
def test_what_ones_own_side_would_do_is_ones_own_word(text: str, line: str) -> None:
    """Who speaks of "his country", "its forces" or "their fighters" speaks for himself."""
    assert line in told_undated(text)


def test_forces_are_agreed_upon_not_threatened() -> None:
    """Who agrees to patrol together threatens nobody."""
    lines = told_undated("Peru and Chile agreed on Monday to patrol the lake together.")
    assert lines == ["AGREE CHL+PER -> "]
