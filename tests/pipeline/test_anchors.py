"""Anchors: a copy whose desk told the days anew is read from its own day."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.corpus.made import make_project

from wirecopy.pipeline.derive.anchors import is_redated

FILED = "Gunmen attacked the town of Halm on Tuesday. Talks are due on Friday."


@pytest.mark.parametrize(
    ("text", "first", "told"),
    [
        ("Gunmen attacked the town of Halm yesterday. Talks are due on Friday.", [FILED], True),
        ("Gunmen attacked Halm yesterday.", [FILED], True),
        ("Gunmen attacked Halm yesterday.", ["Gunmen attacked Halm today."], True),
        (FILED, [FILED], False),
        ("Gunmen attacked the town of Halm on Tuesday.", [FILED], False),
        # A fuller copy of the same wire, printed a day later as it was filed.
        (f"{FILED} A mayor was shot yesterday, too.", [FILED], False),
        ("Gunmen attacked Halm yesterday.", [], False),
        # "Yesterday" stays as it was filed, a note of the desk says "today", and the last paragraph is cut.
        (
            "Gunmen shelled Halm yesterday. Readers reached our office today.",
            ["Gunmen shelled Halm yesterday. The governor meets the elders on Monday."],
            False,
        ),
        ("Two men drowned at Quell today.", [FILED], False),
        # One of two days is told anew, one stays.
        (
            "Gunmen attacked Halm yesterday. The border posts were shut yesterday.",
            ["Gunmen attacked Halm on Tuesday. The border posts were shut yesterday."],
            False,
        ),
        ("Gunmen attacked Halm yesterday.", [FILED, "Gunmen attacked Halm yesterday."], False),
    ],
)
def test_redated(text: str, first: list[str], told: bool) -> None:
    """More words that count from the day of printing, and fewer of other days."""
    assert is_redated(text, first) is told


REPORT = (
    "Sudanese troops attacked the Chadian town of Halm on Tuesday, the governor said after a night of heavy fighting.",
    "The northern quarter was shut, and two convoys were sent to the outer villages until the evening.",
    "Some forty houses of mud brick stand along the river there, and most of them have lost their roofs.",
)


def test_one_act_of_two_printings_is_one_event(tmp_path: Path) -> None:
    """A report says "on Tuesday", the paper of the next day "yesterday": one day, and one event."""
    printed = {
        "Northern Post": ("2026-03-03", REPORT),
        "Coast Daily": ("2026-03-04", (REPORT[0].replace("on Tuesday", "yesterday"), *REPORT[1:])),
    }
    pages = [
        {
            "outlet": outlet,
            "html": f'<html><head><meta property="article:published_time" content="{day}T12:00:00Z"></head>'
            f"<body><article><h1>Attack on Halm</h1>{''.join(f'<p>{one}</p>' for one in lines)}</article></body></html>",
        }
        for outlet, (day, lines) in printed.items()
    ]
    with make_project(tmp_path, pages) as corpus:
        assert len(corpus.dispatches()) == 1
        found = [one.event for one in corpus.events() if one.event.event_type == "ASSAULT"]
        assert [(event.day, event.copy_count) for event in found] == [("2026-03-03", 2)]
