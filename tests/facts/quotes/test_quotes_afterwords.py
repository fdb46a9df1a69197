"""Afterwords: where reported words end before what the writer adds."""

from __future__ import annotations

import pytest
from tests.facts.quotes.said import said_in


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "Ana Field said the port had been shut, which the army denies.",
            "Ana Field",
            "the port had been shut",
        ),
        (
            "Ana Field told pilots that she trusted Ivo Camba, who runs the yard.",
            "Ana Field",
            "she trusted Ivo Camba",
        ),
        (
            "The union announced it would sue, a step it has taken once before.",
            "The union",
            "it would sue",
        ),
        (
            "Ana Field said the port was safe, but she kept her own boats away.",
            "Ana Field",
            "the port was safe",
        ),
        (
            "Ana Field said the port was safe, but Ivo Camba kept his boats away.",
            "Ana Field",
            "the port was safe",
        ),
        (
            "Ana Field said the port was safe, and she sailed home at noon.",
            "Ana Field",
            "the port was safe",
        ),
        (
            "The union vowed to keep the port open and praised its pilots.",
            "The union",
            "to keep the port open",
        ),
        (
            "The union vowed to keep the port open, but later withdrew the plan.",
            "The union",
            "to keep the port open",
        ),
    ],
)
def test_the_writer_goes_on(text: str, speaker: str, content: str) -> None:
    """Relatives, appositions, another clause and the speaker's next deed are not in what was said."""
    assert said_in(text)[0] == (speaker, content)


@pytest.mark.parametrize(
    "content",
    [
        "it would hire 40 people, a third of them women",
        "the port, which is old, keeps its pilots busy",
        "the port, a large one, had been shut",
        "the yard had sold a boat, a car and a van",
        "the port was shut, but not the yard",
        "she had sold two boats, but she would keep the yard",
        "pilots knew that, after a storm, a boat had sunk",
        "the port was safe, but the yard “would not hold”",
    ],
)
def test_the_speaker_goes_on(content: str) -> None:
    """Remarks inside a clause, lists, subjects behind an adverbial, what would be done and quoted words stay."""
    assert said_in(f"Ana Field said {content}.")[0] == ("Ana Field", content)


def test_deeds_inside_what_is_promised() -> None:
    """A verb of a clause inside what was promised is no deed of the speaker."""
    text = "The union vowed to find out who sank the boat and left the port."
    assert said_in(text) == [("The union", "to find out who sank the boat and left the port")]
