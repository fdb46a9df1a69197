"""The relation between two given actors."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.facts.events import read_relation


@pytest.mark.parametrize(
    ("text", "actor", "recipient", "kind"),
    [
        ("Norway accused Peru of stealing fish.", "Norway", "Peru", "ACCUSE"),
        ("Peru was attacked by Norway, Kenya said.", "Norway", "Peru", "ASSAULT"),
        (
            "Norway thanked Kenya after Peru invaded Chad.",
            "Peru",
            "Chad",
            "ASSAULT",
        ),  # the nearer act
        ("Norway thanked Kenya after Peru invaded Chad.", "Norway", "Kenya", "SUPPORT"),
        ("Peru refused to hold talks with Norway.", "Peru", "Norway", "REJECT"),
        (
            "Kenyan police arrested two Peruvian fishermen.",
            "Kenyan police",
            "Peruvian fishermen",
            "COERCE",
        ),
    ],
)
def test_the_act_between_the_two_wins(text, actor, recipient, kind):
    """Of several acts the one that joins the two actors is told."""
    assert read_relation(text, actor, recipient).event_type == kind


@settings(max_examples=25, deadline=None)
@given(st.text(max_size=60), st.text(max_size=5), st.text(max_size=5))
def test_always_answers(text, actor, recipient):
    """There is an answer for any text."""
    found = read_relation(text, actor, recipient)
    assert found.quad_code in (1, 2, 3, 4)
    assert found.why
