"""Whom he and she mean."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.data.given_names import given_names
from wirecopy.facts.actors import read_actors
from wirecopy.facts.actors.gender import gender_of_name
from wirecopy.language import read

DAY = date(2021, 5, 3)


def _meant(text: str, *, parsed: bool) -> list[str]:
    """The name of whom every pronoun means."""
    reading = read_actors(text, read(text, tag=parsed), DAY)
    return [reading.actors[m.actor].name for m in reading.mentions if m.form == "pronoun"]


@pytest.mark.parametrize("parsed", [False, True])
@pytest.mark.parametrize(
    ("text", "names"),
    [
        # given names, titles and words for people tell of whom a pronoun cannot speak
        ("Clara Moss met Boris Hale. She smiled and he wept.", ["Clara Moss", "Boris Hale"]),
        ("Ms. Xylo met Mr. Quill. She smiled.", ["Xylo"]),
        ("Minister Ana Lara met the spokesman, Zarro Quill. He smiled.", ["Zarro Quill"]),
        # a name alone tells nothing
        ("Mayor Zarro spoke. She smiled.", ["Zarro"]),
    ],
)
def test_a_pronoun_fits_whom_it_means(text: str, names: list[str], parsed: bool) -> None:
    """A pronoun means nobody of the other gender, whoever was named last."""
    assert _meant(text, parsed=parsed) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # the subject of the sentence before, not its object
        ("Peter Hale visited Boris Moss in Bonn. He sang.", ["Peter Hale"]),
        # who is spoken of goes on being so
        ("Peter Hale left. He met Boris Moss. He sang.", ["Peter Hale", "Peter Hale"]),
        # no object of his own verb
        ("Peter Hale left early. Boris Moss followed him.", ["Peter Hale"]),
        # no word of one's own about oneself
        ('Peter Hale left. Boris Moss said: "He is ill."', ["Peter Hale"]),
        # one who has no name
        ("The emir said he would pray.", ["emir"]),
    ],
)
def test_grammar_tells_whom_a_pronoun_means(text: str, names: list[str]) -> None:
    """Subjects are spoken of further; an object is another than its subject."""
    assert _meant(text, parsed=True) == names


def test_a_title_of_the_other_gender_is_another_bearer_of_the_surname() -> None:
    """A surname alone joins only somebody of the gender its title tells."""
    text = "Ada Hale, a nurse, spoke. Mr. Hale wept. Mrs. Hale left."
    reading = read_actors(text, read(text, tag=False), DAY)
    actors = [m.actor for m in reading.mentions if m.span.of(text).endswith("Hale")]
    assert actors[0] == actors[2] != actors[1]


@pytest.mark.parametrize(
    ("name", "gender"),
    [
        ("Ada Hale", "f"),
        ("Jean-Luc Moss", "m"),
        ("Andrea Moss", None),  # either
        ("Ada", None),  # may be a surname
        ("Xylo Moss", None),
    ],
)
def test_gender_of_names(name: str, gender: str | None) -> None:
    """The given name of a full name tells, where one gender bears it."""
    assert gender_of_name(name) == gender


def test_given_names_are_written_as_names() -> None:
    """Every name of the table has a capital and no space."""
    assert [n for n in given_names() if not n[0].isupper() or " " in n or not n.strip()] == []


def test_he_and_she_are_two_people() -> None:
    """Whom the last "he" meant no "she" means, where there is somebody else."""
    text = "The chancellor met the Polish prime minister. He smiled. She thanked him."
    reading = read_actors(text, read(text, tag=False), DAY)
    meant = [reading.actors[m.actor].name for m in reading.mentions if m.form == "pronoun"]
    assert meant == ["chancellor", "Polish prime minister", "chancellor"]


def test_a_role_tells_whom_no_pronoun_of_the_other_gender_means() -> None:
    """A brother is no "she"."""
    text = "The nurse wept. The brother of the judge sang. She left. He stayed."
    reading = read_actors(text, read(text, tag=False), DAY)
    meant = [reading.actors[m.actor].name for m in reading.mentions if m.form == "pronoun"]
    assert meant == ["nurse", "brother"]
