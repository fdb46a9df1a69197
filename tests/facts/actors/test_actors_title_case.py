"""Names in headlines in title case, and offices written as letters; all sentences invented."""

from __future__ import annotations

import pytest

import wirecopy


def _names(text: str) -> list[str]:
    return [actor.name for actor in wirecopy.actors(text).actors]


@pytest.mark.parametrize(
    ("headline", "name"),
    [
        ("Juan Vela Fights Back After Attack", "Juan Vela"),
        ("Ana Ott Rejected From Four Clubs, Mocked By Host", "Ana Ott"),
        ("Carla Field Throws Weight Behind Bridge", "Carla Field"),
        ("Bank of Lomas Cuts Rates Again", "Bank of Lomas"),
    ],
)
def test_a_name_in_a_headline_in_title_case_ends_before_the_verb(headline: str, name: str):
    """What follows with a capital is no part of it."""
    found = _names(f"{headline}\n\nThe news came on Monday. Then {name} spoke.")
    assert not [longer for longer in found if name in longer and longer != name]


@pytest.mark.parametrize(
    ("sentence", "name", "sector"),
    [
        ("PM Ott said the deal was off.", "Ott", "GOV"),
        ("Outgoing PM Ida Holm said the deal was off.", "Ida Holm", "GOV"),
        ("The British PM Ida Holm left the hall.", "Ida Holm", "GOV"),
        ("On Monday CM Vela met farmers.", "Vela", "GOV"),
        ("The PM said the deal was off.", "PM", "GOV"),
    ],
)
def test_an_office_written_as_letters_is_one(sentence: str, name: str, sector: str):
    """As one written out."""
    found = {actor.name: actor.sectors for actor in wirecopy.actors(sentence).actors}
    assert found[name] == (sector,)


@pytest.mark.parametrize(
    "sentence",
    ["The ship left at 3 PM Monday.", "Levels of PM2.5 rose.", "The tower is 30 CM high.", "It is on 98 FM."],
)  # fmt: skip
def test_a_time_or_measure_is_no_office(sentence: str):
    """Nor is a frequency."""
    assert not [a for a in wirecopy.actors(sentence).actors if "GOV" in a.sectors]


def test_a_word_for_none_or_both_is_no_part_of_a_name():
    """Where it opens the sentence."""
    assert _names("Neither Juan Vela nor Ana Ott spoke.") == ["Juan Vela", "Ana Ott"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sudan Bombs South Sudanese Refugee Camp", {"Sudan"}),
        ("Peru Rejects Chilean Offer of Talks", {"Peru"}),
        ("Raid in Somalia by U.S. Forces Targets Shabab Leader", {"U.S. Forces"}),
        # a noun with no object behind it
        ("Peru Talks Resume in Lima This Week", set()),
    ],
)
def test_the_verb_behind_a_state_is_no_name(text: str, names: set[str]) -> None:
    """States and offices of a headline end before the verb."""
    found = set(_names(text))
    assert names <= found
    assert not any(verb in name for name in found for verb in ("Bombs", "Rejects", "Targets"))
