"""People and places that bear a listed name."""

from __future__ import annotations

import time
from datetime import date

import pytest

from wirecopy.facts import read_facts
from wirecopy.facts.actors import read_actors
from wirecopy.facts.actors.namesakes import without_namesakes
from wirecopy.facts.actors.senses import with_senses
from wirecopy.facts.actors.surnames import with_surnames
from wirecopy.facts.actors.tags import tag_words
from wirecopy.language import read
from wirecopy.model import Text

DAY = date(2021, 5, 3)


def _who(text: str, words: str) -> list[tuple[str, str | None]]:
    """Name and country of the actor behind every mention of those words."""
    reading = read_actors(text, read(text, tag=False), DAY)
    found = [reading.actors[m.actor] for m in reading.mentions if m.span.of(text) == words]
    return [(actor.name, actor.country) for actor in found]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Olga Putin, a baker, spoke. Putin smiled.", "Putin", ["Olga Putin"]),
        ("The nurse Zarro Putin spoke. Putin smiled.", "Putin", ["Zarro Putin"]),
        ("Ms. Putin baked bread.", "Ms. Putin", ["Putin"]),
        # the leader was told of, so the name alone is the leader's
        ("President Putin met Olga Putin. Putin smiled.", "Putin", ["Vladimir Putin"]),
        ("Putin met Olga Putin. Later Putin smiled.", "Putin", ["Vladimir Putin"] * 2),
        # an office is the leader's
        (
            "Olga Putin, a baker, met President Putin.",
            "President Putin",
            ["Vladimir Putin"],
        ),
        ("Mr. Putin smiled.", "Mr. Putin", ["Vladimir Putin"]),
        # what opens a sentence is no first name
        ("Vowing Putin would lose, Ana Lara left. Putin smiled.", "Putin", ["Vladimir Putin"]),
    ],
)  # fmt: skip
def test_a_leaders_surname_may_be_somebody_elses(text: str, words: str, names: list[str]) -> None:
    """A first name or title gives a listed surname to another, until the leader is told of."""
    assert [name for name, _ in _who(text, words)] == names


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("A gang came to Niger State. Police in Niger fled.", "NGA"),
        ("A gang came to Niger State. Police in Niger asked Niamey for help.", "NER"),
        ("Police in Niger fled.", "NER"),
    ],
)
def test_a_states_name_may_be_that_of_a_division(text: str, country: str) -> None:
    """After a division of that name the name alone means it, unless the text has other words for the state."""
    assert [found for _, found in _who(text, "Police")] == [country]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Mark Cuban, who owns a team, spoke. Cuban said he would sue.", "Cuban", ["Mark Cuban"]),
        ("Cuban frowned. Mark Cuban owns a team.", "Cuban", []),
        ("Sarah Holland and Tim France run a school. France left.", "France", ["Tim France"]),
        ("Alan Lord was arrested. Lord told reporters of a dog.", "Lord", ["Alan Lord"]),
        ("Adam Driver left. The driver slept. Driver smiled.", "Driver", ["Adam Driver"]),
        ("Senna French, 42, sued a firm. Police said French had been hurt.", "French", ["Senna French"]),
        ("Senna French, 42, sued a firm. French police left.", "French police", ["French police"]),
        ("David Israel went home. Israel fell silent. In Israel it rained.", "Israel", ["David Israel"]),
        # the state is told of by other words, too
        ("David Israel spoke. Israeli troops fired. Israel condemned it.", "Israel", ["Israel"]),
        # no surnames
        ("King Charles met Stephen King. The king smiled.", "The king", ["King Charles"]),
        ("Maria told Peter France would attack.", "France", ["France"]),
        ("Peter German officials called late.", "Peter German officials", ["Peter German officials"]),
    ],
)  # fmt: skip
def test_words_for_states_and_offices_may_be_surnames(
    text: str, words: str, names: list[str]
) -> None:
    """Behind a given name, and alone where a name stands, they mean the person named in full."""
    assert [name for name, _ in _who(text, words)] == names


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Clint Lang, brother of Ron Lang, left. Lang slept.", "Lang", ["Clint Lang"]),
        ("Ivo Lang was hurt. His sister, Mara Lang, wept. Lang slept.", "Lang", ["Ivo Lang"]),
        ("Ivo Lang was hurt. His sister, Mara Lang, wept. Ms. Lang slept.", "Ms. Lang", ["Mara Lang"]),
        ("Nils Lang left. Peter Lang won. Lang slept.", "Lang", ["Peter Lang"]),
    ],
)  # fmt: skip
def test_a_familys_surname_means_whom_the_text_tells_most_of(
    text: str, words: str, names: list[str]
) -> None:
    """Not the relative named last, unless a title tells; namesakes of no family are told of in turn."""
    assert [name for name, _ in _who(text, words)] == names


def test_what_a_clause_begins_with_holds_no_office() -> None:
    """A known surname behind "a deputy" is whoever murdered him."""
    text = "Brian Nix was jailed. She is the widow of a sheriff's deputy Nix murdered. Nix wept."
    reading = read_actors(text, read(text, tag=False), DAY)
    assert {a.sectors for a in reading.actors if a.name == "Brian Nix"} == {()}


def test_a_surname_tells_no_country() -> None:
    """Neither the person nor those told of with no country are of the state of that name."""
    text = "Rosa Jordan asked for help on Monday. Jordan accused officials of neglect."
    facts = read_facts(Text(id="tx_0", text=text), DAY)
    assert {actor.country for event in facts.events for actor in event.actors} == {None}
    assert not facts.places


def test_laos_is_no_people() -> None:
    """A state's name that looks like a plural names the state."""
    text = "Laos rejected the plan."
    reading = read_actors(text, read(text, tag=False), DAY)
    assert [actor.code for actor in reading.actors] == ["LAO GOV"]


@pytest.mark.parametrize("place", ["Victoria Falls", "Virginia Beach", "Charlotte Harbor"])
def test_a_fall_or_beach_is_nobody(place: str) -> None:
    """Behind a given name, words for waters and shores make a place of it."""
    text = f"{place} closed on Monday."
    assert read_actors(text, read(text, tag=False), DAY).actors == ()


@pytest.mark.parametrize(
    ("text", "words", "country"),
    [
        ("Tim Israel was born in Oslo. Israel attacked Iran.", "Israel", "ISR"),
        ("Tim Israel was born in Oslo. Israel shelled a town.", "Israel", "ISR"),
        ("Ann Chad was born in Oslo. Chad and Mali met.", "Chad", "TCD"),
        ("Ann Mali was born in Oslo. Mali's president left.", "Mali's president", "MLI"),
        ("Bo Jordan was born in Oslo. Jordan's king met Egypt's king.", "Jordan's king", "JOR"),
        ("Tim France was born in Oslo. France's wife left.", "France's wife", None),
        ("Tim France was born in Oslo. France attacked a guard.", "France", None),
        ("Tim France was born in Oslo. France moved to Chad.", "France", None),
    ],
)
def test_a_state_that_acts_as_states_do_is_no_person(
    text: str, words: str, country: str | None
) -> None:
    """Whose name it is too does nothing that only states do and has nothing that only they have."""
    assert {found for _, found in _who(text, words)} == {country}


@pytest.mark.parametrize(
    "unit",
    [
        "The army met the Centre. ",
        "Tim France won. France said so. ",
        "Georgia met. ",
        "Paris, Texas, is calm. Niger State met. ",
    ],
)
def test_long_texts_take_time_as_they_are_long(unit: str) -> None:
    """What the rest of a text tells is found once, not again for every word."""
    sentences = [with_surnames(tag_words(unit, 0, len(unit)))]
    with_senses(without_namesakes(sentences))
    started = time.process_time()
    with_senses(without_namesakes(sentences * 5_000))
    assert time.process_time() - started < 1
