"""Where an act was done, in invented sentences."""

from __future__ import annotations

import pytest

import wirecopy


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Libyan forces shelled a Chadian village on Thursday, the army in Faya said.", None),
        ("Chadian rebels attacked a Libyan post near Sabha, officials in Tripoli told reporters.", "Sabha"),
        ("Peruvian police arrested two Chilean officers in Arequipa, Peru said.", "Arequipa"),
        ("A court in Lima said it had jailed two Chilean officers.", "Lima"),
    ],
)  # fmt: skip
def test_where_somebody_tells_of_an_act_it_was_not_done(text: str, place: str | None):
    """The place of who speaks behind it is none of the act's."""
    assert {event.place for event in wirecopy.read_events(text, day="2026-01-16")} == {place}
