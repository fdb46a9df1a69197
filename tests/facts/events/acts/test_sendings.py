"""Arms and forces that are sent, and what is told as not done."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated

from wirecopy.facts import read_facts
from wirecopy.model import Text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Norway said it would send Chad 40 drones.", "AGREE NOR -> TCD"),
        ("Norway sent Chad 40 tanks.", "AID NOR -> TCD"),
        (
            "Kenya said it would send 500 police officers to the border with Somalia.",
            "MOBILIZE KEN -> SOM",
        ),
        ("Peru's president sent troops into the streets on Monday.", "MOBILIZE PER -> "),
        # a demand of an act needs no one to whom it is put
        ("Ana Field of Peru called for an immediate ceasefire.", "REQUEST PER -> "),
        ("The rebels were executed by Chad's police.", "ASSAULT TCD -> TCD"),
        ("Gendarmes in Chad dispersed protesters with stun grenades.", "ASSAULT TCD -> TCD"),
        ("Kenya's army tightened patrols on Monday.", "MOBILIZE KEN -> "),
        # courts convict their own
        (
            "A court in Lima sentenced a Peruvian student to two years for insulting a banned Chilean party.",
            "SANCTION PER -> PER",
        ),
    ],
)
def test_what_is_sent_and_asked(text: str, expected: str) -> None:
    """Arms given are help, and police sent threaten nobody."""
    assert expected in told_undated(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Niger sent Chad a wave of drones that killed ten people in Moba.", "ASSAULT NER -> TCD"),
        ("Niger sent Chad 40 drones and missiles, killing two people.", "ASSAULT NER -> TCD"),
        ("Niger sent Chad 40 tanks after rebels killed ten people.", "AID NER -> TCD"),
        ("Niger sent Chad 40 tanks, angering Norway.", "AID NER -> TCD"),
    ],
)
def test_arms_that_strike_are_no_help(text: str, expected: str) -> None:
    """Weapons that harm whom they are sent to attack him; what others did before changes nothing."""
    assert told_undated(text)[0] == expected


def test_what_was_to_have_been_done_was_not() -> None:
    """A meeting that was to have been held is none; who is to have talks has them before him."""
    assert told_undated("Peru was to have met Chile in Rome on Friday.") == []
    to_have = "Norway's minister was to have talks with the president of Peru on Monday."
    assert told_undated(to_have) == ["AGREE NOR -> PER"]


@pytest.mark.parametrize(
    "text",
    [
        "The minister denied that he was the one who ordered the killing of protesters in Harare.",
        "Chad denied it was its soldiers who killed the fisherman in Niger.",
        "Chad denied that it was its army which killed the fisherman in Niger.",
    ],
)
def test_who_it_was_is_what_a_denial_denies(text: str) -> None:
    """A clause on whom somebody is told to be is denied with the rest."""
    events = read_facts(Text(id="t", text=text), None).events
    assert [e.status for e in events if e.event_type == "ASSAULT"] == ["negated"]


@pytest.mark.parametrize(
    "text",
    [
        "Chad denied helping the rebels who seized the town of Moba in Congo.",
        "Chad denied it was a friend of the rebels who seized the town of Moba in Congo.",
        "Chad has denied shelling Niger, which it has bombed since rebels seized the town of Moba in Congo.",
    ],
)
def test_what_a_denial_takes_for_true_was_done(text: str) -> None:
    """A clause on somebody, or of time, is not denied with the rest."""
    events = read_facts(Text(id="t", text=text), None).events
    assert [e.status for e in events if e.trigger.of(text) == "seized"] == ["past"]


@pytest.mark.parametrize(
    "text",
    [
        "Norway restored Chad to the list of safe countries.",
        "Kenya kept out of the conflict in Chad.",
        "Chad takes back those who were refused asylum in Peru.",
    ],
)
def test_words_that_tell_of_no_act(text: str) -> None:
    """What is kept out of, foiled or put on a list is no act of war, refusal or yielding."""
    types = {line.split()[0] for line in told_undated(text)}
    assert types.isdisjoint({"RETREAT", "ASSAULT", "CONCEDE"})


def test_a_plot_that_is_foiled_is_not_refused() -> None:
    """Police who foil a plot refuse nothing."""
    acts = told_undated("Peru's police foiled a plot by rebels of Chile.")
    assert not any(act.startswith("REJECT") for act in acts)


def test_the_past_is_nobody() -> None:
    """What was opposed in the past was not done to the past."""
    text = "Peru's parties had opposed a ban in the past."
    events = read_facts(Text(id="t", text=text), None).events
    assert "the past" not in {a.name for e in events for a in e.recipients}


def test_who_was_himself_jailed_jailed_nobody() -> None:
    """A pronoun between "was" and its participle leaves that a passive."""
    text = "Premier Ada Berg of Malaysia, who was herself jailed before she won office, smiled."
    (event,) = read_facts(Text(id="t", text=text), None).events
    assert [a.name for a in event.recipients] == ["Ada Berg"]
