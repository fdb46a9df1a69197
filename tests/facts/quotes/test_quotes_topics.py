"""Whom a sentence is about, and who speaks what stands without words of saying."""

from __future__ import annotations

import pytest

from wirecopy.facts.actors import read_actors
from wirecopy.facts.quotes import read_quotes
from wirecopy.facts.quotes.marks import find_marked
from wirecopy.facts.quotes.topics import find_topic
from wirecopy.facts.quotes.units import find_units
from wirecopy.language import read


def _said(text: str) -> list[tuple[str | None, str]]:
    """Speaker and content of each quote."""
    sentences = read(text, tag=False)
    return [
        (q.speaker, " ... ".join(s.of(text) for s in q.segments))
        for q in read_quotes(text, sentences, read_actors(text, sentences, None))
    ]


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("Ana Field shook her head.", "Ana Field"),
        ("Asked about the port, the mayor laughed.", "the mayor"),
        ("But she left.", "she"),
        ("On Monday, after a long debate, lawmakers in Rome voted.", "lawmakers"),
        ("In May, the tall governor of Kassala opened the dam.", "the tall governor of Kassala"),
        ("Last Monday, Ana Field – sister of the mayor – left.", "Ana Field"),
        ("The 60-year-old pilot Ivo Camba left.", "The 60-year-old pilot Ivo Camba"),
        ("Kelly Camba answered calmly.", "Kelly Camba"),
        ("Ana Field’s boat left.", None),
        ("The car of the minister was hit.", None),
        ("“We wait” is what the mayor says.", None),
    ],
)
def test_whom_a_sentence_is_about(text: str, topic: str | None) -> None:
    """The name, role or pronoun that opens the sentence behind its adverbials."""
    unit = next(iter(find_units(text, read(text, tag=False), find_marked(text))))
    place = find_topic(unit)
    found = place and text[unit.items[place[0]].start : unit.items[place[1] - 1].end]
    assert found == topic


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ivo Camba left. Ana Field shook her head. “We will wait here.”", "Ana Field"),
        ("“Go,” Ivo Camba said. Ana Field shook her head. “We will wait.”", "Ana Field"),
        ("Ana Field echoed:\n“We will wait.”", "Ana Field"),
        ("Reporter Ana Field was calm in her letter:\n\n“We will wait.”", "Ana Field"),
        ("Ana Field was clear in her letter: “We will wait.”", "Ana Field"),
        ("Asked about the port, the mayor laughed. “We will wait,” he said.", "mayor"),
        ("Ana Field left early. “We will wait,” she said.", "Ana Field"),
        ("The foreign ministry met the pilots. It said it was a “good talk”.", "foreign ministry"),
        (
            "“Go,” Ivo Camba said.\nOn Monday, Ana Field – a pilot – left over what she called “a farce”.",
            "Ana Field",
        ),
    ],
)
def test_the_topic_speaks(text: str, speaker: str) -> None:
    """A quotation and a pronoun go to whom the sentence before, or their own, is about."""
    assert _said(text)[-1][0] == speaker


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Ana Field was calm, “We will all wait here.”", "“We will all wait here.”"),
        ("Ana Field left the hall -- “We will all wait.”", "“We will all wait.”"),
        (
            "“Go,” she said.\nAna Field foresaw that ships would be “kept from leaving the port”.",
            "ships would be “kept from leaving the port”",
        ),
        (
            "“Go,” she said.\nAna Field voiced a “deep wish for a very strong port”.",
            "a “deep wish for a very strong port”",
        ),
        (
            "“Go,” Ivo Camba said. He is “a man of very many words”.",
            "He is “a man of very many words”",
        ),
    ],
)
def test_what_is_said_in_a_sentence_without_words_of_saying(text: str, content: str) -> None:
    """Where the sentence tells whom it is about, his words begin behind that."""
    assert _said(text)[-1][1] == content


def test_titles_are_no_fragments() -> None:
    """A title at the end of a sentence is not said."""
    assert _said("Ana Field wrote a column, entitled, “Why We Must Wait Here.”") == []
    assert _said("Ana Field played in the movie “Why We Must Wait Here.”") == []


def test_a_question_and_its_answer() -> None:
    """An answer in marks behind a question has its own words of saying."""
    said = _said("Ana Field was asked, “Why must we wait?” Ivo Camba answered, “It rains.”")
    assert said == [("Ana Field", "“Why must we wait?”"), ("Ivo Camba", "“It rains.”")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We all wait,” the old man said. “I cannot,” she said.", None),
        ("“We all wait,” the old man said. Mara took off her coat. “I cannot,” she said.", "Mara"),
        ("Officials accuse the port of theft. She says the charge is “mad”.", None),
        ("“We all wait,” Ms. Field said. “No,” Mr. Camba said. “Please,” she said.", "Field"),
        ("“We all wait,” the spokeswoman said.\n“No,” he said.", None),
    ],
)
def test_pronouns_and_words_of_gender(text: str, speaker: str | None) -> None:
    """Titles and words such as "man" tell who "he" and "she" are not."""
    assert _said(text)[-1][0] == speaker


def test_a_heading_belongs_to_who_says_its_words() -> None:
    """A quotation alone on a line is of whoever is given its words in the text."""
    text = (
        "Mayor Ana Field opened the pier.\n‘Nobody asked us’\nThe villagers were angry.\n"
        "“Nobody asked us,” said Ivo Camba, a pilot."
    )
    assert _said(text) == [
        ("Ivo Camba", "‘Nobody asked us’"),
        ("Ivo Camba", "“Nobody asked us,”"),
    ]


def test_a_heading_of_few_words_belongs_to_nobody_else() -> None:
    """One word is too little to tell whose heading it is."""
    text = "The pier was closed.\n‘Nobody’\n“Nobody asked us,” said Ivo Camba, a pilot."
    assert _said(text)[0][0] is None


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We were asleep,” said one, Zelima. “It was dark.”", "Zelima"),
        ("“We were asleep,” said one villager, Zelima Obo.", "Zelima Obo"),
        ("“We were asleep,” said one villager, Monday being his day off.", "villager"),
        ("Camba: the pier will be rebuilt\nMinister Ivo Camba spoke on Friday.", "Ivo Camba"),
        # whom only the quotation names does not say it
        ("“They sang ‘thief’ at me in the market,” she said.", None),
        ("A thief was taken to hospital after he drank milk, he said.", "thief"),
    ],
)
def test_names_beside_and_inside(text: str, speaker: str | None) -> None:
    """A name behind "one", a last name in a headline, a word inside the quotation."""
    assert _said(text)[0][0] == speaker


def test_two_talk_in_turns() -> None:
    """Short quotations, each on its line, go back and forth between two."""
    text = "“Where is the boat?” asked Ana.\n“Gone,” said Ivo.\n“Gone where?”\n“Ask the sea.”"
    assert [speaker for speaker, _ in _said(text)] == ["Ana", "Ivo", "Ana", "Ivo"]


def test_long_quotations_are_no_talk() -> None:
    """A paragraph of a longer quotation is of who spoke last."""
    text = (
        "“We had no boat,” said Ana Field.\n“We had no boat and no rope,” said Ivo Camba.\n"
        "“The tide took all that we had built in those ten years, and nobody came to help us.”"
    )
    assert [speaker for speaker, _ in _said(text)] == ["Ana Field", "Ivo Camba", "Ivo Camba"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        (
            "Bruno Field, Western leaders and Peru described the raid as a theft.",
            "Bruno Field, Western leaders and Peru",
        ),
        (
            "The Ministry of Health and Sports said the pier was safe.",
            "Ministry of Health and Sports",
        ),
        ("Ana Field, Mayor and Chair of the board, said the pier was safe.", "Ana Field"),
        ("Yard director and Vice President Ana Field said the pier was safe.", "Ana Field"),
    ],
)
def test_lists_of_speakers(text: str, speaker: str) -> None:
    """Several speak together though not each is known; offices are of one."""
    assert _said(text)[0][0] == speaker
