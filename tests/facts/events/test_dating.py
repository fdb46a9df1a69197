"""The day of an act in invented sentences, all of an article of Friday 16 January 2026."""

from __future__ import annotations

import pytest

import wirecopy

DAYS = [
    # A day to come is that of what was agreed or told, not of the act.
    ("Peru thanked Chile for the release and said that patrols would begin in February.", "SUPPORT 2026-01-16"),
    ("Chile and Peru agreed that deliveries of gas would begin in June.", "AGREE 2026-01-16"),
    ("Chile and Peru have agreed to hold talks in Quito next week, Ecuador said on Thursday.", "AGREE 2026-01-15"),
    ("Peru accused Chile on Thursday of planning a drill near the border in March.", "ACCUSE 2026-01-15"),
    # A plan may well have a day to come.
    ("France will send troops to Chad in March, its army said on Monday.", "THREATEN 2026-03"),
    # "Where" opens a clause with a day of its own.
    ("Japan will provide $9 million in aid to Chad, where a flood killed 64 people last week.", "AGREE 2026-01-16"),
    # The day of the saying is not that of what was said, if that has one.
    ("Ethiopia said on Tuesday that its troops had attacked an Eritrean post on Sunday.", "ASSAULT 2026-01-11"),
    ("Chad's army said on Tuesday it had arrested three Sudanese officers near Adre on Sunday.", "COERCE 2026-01-11"),
    ("Chad's army said on Tuesday it had arrested three Sudanese officers.", "COERCE 2026-01-13"),
    # What tells which noun is meant, or is of what was said besides, dates it no more.
    ("Chad condemned the attack of Jan. 7.", "ACCUSE 2026-01-16"),
    ("The senator criticized the king and demanded an inquiry into the raid of Jan. 7.", "ACCUSE 2026-01-16"),
    ("Peru thanked Chile for its help and said it would send a team by the end of the month.", "SUPPORT 2026-01-16"),
    ("Peru freed ten Chilean soldiers on the night of Jan. 14.", "RETREAT 2026-01-14"),
    ("Peru freed ten Chilean soldiers over the course of Jan. 14.", "RETREAT 2026-01-14"),
    ("Rebels killed nine Chadian soldiers in the raid of Jan. 7.", "ASSAULT 2026-01-07"),
    ("Peru expelled the Chilean envoy, the ministry said on Thursday.", "SANCTION 2026-01-15"),
    # What had been done before the main act is not of its day.
    ("Kenya on Thursday released the 14 Ugandan fishermen it had arrested on the lake.", "COERCE None"),
    ("Kenya on Thursday released the 14 Ugandan fishermen it had arrested on Sunday.", "COERCE 2026-01-11"),
    ("Rebels on Tuesday freed three Italian nuns whom they had kidnapped in Chad.", "ASSAULT None"),
    ("Poland on Wednesday expelled two Chadian envoys after Chad had arrested a monk.", "COERCE None"),
    ("Poland on Wednesday expelled two Chadian envoys after Chad had arrested a monk.", "SANCTION 2026-01-14"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), DAYS)
def test_an_act_has_the_day_of_its_own_clause(text: str, expected: str):
    """Times of other clauses, of the saying and of what is to come do not date what was done."""
    found = [f"{e.event_type} {e.date}" for e in wirecopy.read_events(text, day="2026-01-16")]
    assert expected in found
