"""What words share: a state told once for several offices, a subject before a clause, a border between two."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import DAY

from wirecopy.facts.read import read_facts
from wirecopy.model import EventMention, Text


def _events(text: str) -> list[EventMention]:
    return list(read_facts(Text(id="t", text=text), DAY).events)


def _sides(text: str, kind: str) -> list[tuple[list[str | None], list[str]]]:
    """Countries of the actors and names of the recipients of each act of that type."""
    return [
        ([a.country for a in e.actors], [r.name for r in e.recipients])
        for e in _events(text)
        if e.event_type == kind
    ]


def test_the_last_of_tells_the_state_of_all_offices() -> None:
    """The president and the premier are of the state behind the last office."""
    text = "The envoy of Chad met the president, premier and foreign minister of Norway."
    assert _sides(text, "CONSULT") == [(["TCD", "NOR", "NOR", "NOR"], [])]


def test_an_office_with_words_of_its_own_shares_nothing() -> None:
    """An article opens a phrase of its own."""
    text = "The president of Chad met Ana Vela and the foreign minister of Norway."
    assert ["TCD", None, "NOR"] in [actors for actors, _ in _sides(text, "CONSULT")]


@pytest.mark.parametrize(
    ("text", "kind", "countries", "names"),
    [
        # a clause without a word before it
        ("The men police arrested were freed in Chad.", "COERCE", ["TCD"], ["men"]),
        ("The woman soldiers beat was freed by Chad.", "ASSAULT", ["TCD"], ["woman"]),
        # whose blow or weapon it was
        (
            "The rebels' chief, Adan Vela, was killed by a US missile strike in Chad.",
            "ASSAULT",
            ["USA"],
            ["Adan Vela"],
        ),
        # who goes on speaking behind what he said
        (
            "These raids must end, Norway's envoy said, demanding an inquiry into Chad's raids.",
            "REQUEST",
            ["NOR"],
            ["Chad"],
        ),
        # the police who say so made the arrest
        ("Lima police said one person was arrested.", "COERCE", ["PER"], ["one person"]),
        # a border only tells where a town is
        ("Chadian jets bombed a town on the Chad-Niger border.", "ASSAULT", ["TCD"], ["a town"]),
        # who goes on speaking behind calls for another to act
        (
            "Abbas repeated calls for Israel to accept the plan, vowing not to resume talks with Israel.",
            "REJECT",
            ["PSE"],
            ["Israel"],
        ),
        # what is bombed, and no series of strikes
        ("Trump vowed to bomb the hell out of Chad.", "THREATEN", ["USA"], ["Chad"]),
        # a camp is where two clash
        ("Rival Palestinian families clashed in a refugee camp.", "ASSAULT", ["PSE"], []),
        # between whom something is signed
        ("An agreement was signed between Chad and Niger.", "AGREE", ["TCD", "NER"], []),
    ],
)
def test_sides(text: str, kind: str, countries: list[str], names: list[str]) -> None:
    """Both sides of an act."""
    assert (countries, names) in _sides(text, kind)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("A policeman of Peru slapped a protester in Lima.", "ASSAULT"),
        ("Chad sent mercenaries to Mali.", "MOBILIZE"),
        ("Chad's firefighters pulled ten people out of a river in Chad.", "AID"),
        ("Lebanon establishes embassy in Syria.", "SUPPORT"),
        ("Chadian students occupied the lobby area of a bank.", "PROTEST"),
        ("The commanders that the Chadian rebels want freed are in jail.", "REQUEST"),
        ("Chadian officers fired their guns at Niger's rebels.", "ASSAULT"),
    ],
)
def test_words_for_acts(text: str, kind: str) -> None:
    """Words that news has for an act."""
    assert [e.event_type for e in _events(text)] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        "Ana Vela of Chad is campaigning for the presidential elections.",
        "The raids leave talks as the only route to peace in Chad.",
        "Greece's new Constitution gave a special status to Athens.",
        "A judge of Peru had him sent to a hospital in Chile.",
    ],
)
def test_words_that_are_no_acts(text: str) -> None:
    """Races, routes, laws and hospitals make none."""
    assert not _events(text)


def test_bottles_suffer_nothing() -> None:
    """What a crowd throws is nobody."""
    text = "Students looted and threw bottles at police in Lima."
    assert "bottles" not in {r.name for e in _events(text) for r in e.recipients}
