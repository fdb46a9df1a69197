"""Where the one that something is done to stands behind a verb."""

from __future__ import annotations

import pytest

from .test_sides import lines_of


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # the thing that is refused or blamed, with whose it is
        (
            "Mali rejected a border plan drawn up by Niger.",
            "REJECT Mali -> a border plan drawn up by Niger",
        ),
        ("Peru condemned Chad's decision.", "ACCUSE Peru -> Chad's decision"),
        # what is given stands in a list
        (
            "Norway sent a team of nurses, tents and maize to the hospital.",
            "AID Norway -> the hospital",
        ),
        # with whom the talks are that are left, and whose they are
        (
            "Senators left a Lima meeting with the Chadian envoy.",
            "REJECT Senators -> the Chadian envoy",
        ),
        (
            "The Peruvian envoy attended a meeting of the Arab League.",
            "CONSULT The Peruvian envoy, the Arab League ->",
        ),
        # what a deal is about is no side of it
        (
            "Peruvian and Chadian officials failed to reach a deal on the Norwegian border.",
            "REJECT Peruvian, Chadian officials ->",
        ),
        # whom help is for, told by its purpose
        (
            "The Relief Fund is providing urgent assistance to meet the needs of families in Chad.",
            "AID The Relief Fund -> families in Chad",
        ),
    ],
)
def test_behind_the_object(text: str, line: str) -> None:
    """The sides that stand behind what is given, refused or left."""
    assert line in lines_of(text)
