"""Names of agencies that stand for one another."""

from __future__ import annotations

import pytest

from wirecopy.dispatches.origin import full_names


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        # Initials stand for the long form.
        (("NCA", "Northern Coast Agency"), {"NCA": "Northern Coast Agency"}),
        # So does the first word, as datelines and sign-offs print it.
        (("Aldine", "Aldine Wire"), {"Aldine": "Aldine Wire"}),
        # Capitals are house style.
        (
            ("ALDINE", "ALDINE WIRE", "Aldine Wire"),
            {"ALDINE": "Aldine Wire", "ALDINE WIRE": "Aldine Wire"},
        ),
        # Other names stay what they are.
        (("Aldine Wire", "NCA"), {"Aldine Wire": "Aldine Wire", "NCA": "NCA"}),
        # Words for an agency may be left out.
        (("ANL", "Agencia ANL"), {"ANL": "Agencia ANL"}),
        (("Halm", "Nachrichtenagentur Halm"), {"Halm": "Nachrichtenagentur Halm"}),
        # Letters of parts of words stand for them, of agencies that are on no list.
        (("TPP", "Transpont Press"), {"TPP": "Transpont Press"}),
        (("AFP", "Agentfoto Presse"), {"AFP": "AFP"}),
        (("TPP", "Transcoast Wire"), {"TPP": "TPP"}),
        (("Agencia Norte", "Agencia Sur"), {"Agencia Norte": "Agencia Norte"}),
        # One word is no long form.
        (("A", "Aldine"), {"A": "A", "Aldine": "Aldine"}),
    ],
)
def test_short_names_stand_for_long_ones(names: tuple[str, ...], expected: dict[str, str]) -> None:
    """A short name is taken for the long one on another copy."""
    assert full_names(names).items() >= expected.items()
