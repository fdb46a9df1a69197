"""Forms of ordinary reports: who speaks and where what was said ends, in invented sentences."""

from __future__ import annotations

import pytest
from tests.facts.quotes.said import said_in

import wirecopy


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # a time behind the clause of saying is not said
        ("The port will close, its owner said on Friday, a day after the sides parted.", [("its owner", "The port will close")]),
        ("The port will close, Ana Field said, two weeks after he had opened it.", [("Ana Field", "The port will close")]),
        ("The port will, the mayor said, close in a day or two.", [("the mayor", "The port will ... close in a day or two")]),
        # who speaks is told of by a relative, a participle or where it stands
        ("The trust that runs it said it would apply for money.", [("The trust", "it would apply for money")]),
        ("A farmer accused of shooting down his neighbour's drone told police he was asleep.", [("A farmer accused of shooting down his neighbour's drone", "he was asleep")]),
        ("A sign above the furnace says “No Smoking”.", [("A sign above the furnace", "“No Smoking”")]),
        ("“Slowly,” a man can be heard shouting.", [("a man", "“Slowly,”")]),
        # another quotation of his behind a few words and a colon
        ("“No,” Ana Field says, and then, after a while: “Well.”", [("Ana Field", "“No,” ... “Well.”")]),
        ("“No,” Ana Field says, and the mayor laughed: “Well.”", [("Ana Field", "“No,”")]),
        # a thing shown or told of is not said
        ("The first thing Ana Field shows a visitor is not a bell but a bucket.", []),
        ("A nurse has told of her joy after a crane fell moments after she had left.", []),
        ("A nurse has told of how she left.", [("A nurse", "how she left")]),
        ("The pilot accepted that he had flown low.", [("The pilot", "he had flown low")]),
        ("The pilot accepted an offer that he liked.", []),
        # who does the same says nothing
        ("The mayor says the pier is safe, and so do the pilots.", [("The mayor", "the pier is safe")]),
        ("The mayor says the pier is safe, as does the union.", [("The mayor", "the pier is safe")]),
        # amounts with a verb that takes no object
        ("The union said at least nine nurses remained in jail.", [("The union", "at least nine nurses remained in jail")]),
        # "only" is how it was said
        ("A spokesman would say only: “We are sorry.”", [("A spokesman", "“We are sorry.”")]),
        ("The bank said only that it was late.", [("The bank", "it was late")]),
        ("The mayor, Ana Field, said so.", []),
    ],
)  # fmt: skip
def test_forms_of_reports(text: str, said: list[tuple[str, str]]) -> None:
    """Each with one that only looks alike."""
    assert said_in(text) == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("State TV is quoting a ministry source as saying the army is on alert.", "ministry source"),
        ("Some 40 lorries wait, according to the Nurses’ Union.", "Nurses' Union"),
        ("The officials’ body later said the goal had been cleared.", "officials' body"),
        ("Ana Berg's spokesman: “We have won. The rest is easy.”", "Ana Berg's spokesman"),
        ("Peru's prime minister on Facebook: “Stay home.”", "Peru's prime minister"),
        ("“Tomorrow we sleep.” That was Ana Berg, arriving at his office.", "Ana Berg"),
        ("“Tomorrow we sleep.” That was Lima, in May.", None),
        ("Somebody had put up a sheet of paper. “Thank you,” it read.", "sheet of paper"),
        ("There was a note on the door. The bank closed. It said the pier was old.", "bank"),
        ("‘We heard it first’: a town mourns\n“We heard it first,” said Ana Berg.", "Ana Berg"),
        ("The navy says all are safe.\nThe ferry’s owner, Sol Lines, said it was “sorry”.\nIt denied the ship was old.", "Sol Lines"),
        ("Kelly-Ann Dray, 34, ran home. Kelly-Ann, of Lima, says she is cross.", "Kelly-Ann Dray"),
        ("Manager Ray Quill said it was late.", "Ray Quill"),
    ],
)  # fmt: skip
def test_who_speaks_in_reports(text: str, speaker: str | None) -> None:
    """The name, role or paper of the first quotation, or of the last where several speak."""
    quotes = wirecopy.read_facts(text).quotes
    assert quotes[0 if text[0] == "‘" else -1].speaker == speaker


@pytest.mark.parametrize(
    ("text", "said"),
    [
        # what is judged stands behind the judgement
        ("The minister called “a lie” the claim that he had left.", [("The minister", "“a lie”")]),
        ("They called the plan “a joke” in May.", [("They", "the plan “a joke”")]),
        ("A farmer claimed to have found a mistake.", [("A farmer", "to have found a mistake")]),
        ("His claims to the land were rejected.", []),
        ("Fans chanted “Out now” from the first minute.", [("Fans", "“Out now”")]),
        ("“No,” Ana Field said, before adding with a smile: “Not yet.”", [("Ana Field", "“No,”"), ("Ana Field", "“Not yet.”")]),
        ("Police found drills at the house of Lee Camba, 29, who claimed he had bought them.", [("Lee Camba, 29, who", "he had bought them")]),
        ("Teacher ‘heartbroken’ as village school told to shut", []),
        ("Zambia hits back at lender over ‘hidden’ debt", []),
        ("Ana Field hit back: “It is a lie.”", [("Ana Field", "“It is a lie.”")]),
        ("Ana Field said all was told and challenged the board to name one that was not.", [("Ana Field", "all was told"), ("Ana Field", "to name one that was not")]),
        ("The office advised travellers to call their airline.", [("The office", "to call their airline")]),
        ("One is in a bad way, a hospital official told the agency Hellas Press.", [("a hospital official", "One is in a bad way")]),
    ],
)  # fmt: skip
def test_judgements_claims_and_hearers(text: str, said: list[tuple[str, str]]) -> None:
    """Whole where they are somebody's words."""
    assert said_in(text) == said


@pytest.mark.parametrize(
    "lead", ["", "OSLO, Feb 2 - ", "At noon, "], ids=["plain", "dateline", "adverbial"]
)
def test_it_is_what_the_sentence_is_about(lead: str) -> None:
    """Behind a dateline and words for its trade as well."""
    text = f"{lead}Norwegian oil company Petronord will cut 2,000 jobs, it said on Monday."
    assert wirecopy.read_facts(text).quotes[0].speaker == "Petronord"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("“It’s in the rules,” shrugged Ana Field. “I ate a banana.”", [("Ana Field", "“It’s in the rules,” ... “I ate a banana.”")]),
        ("“It is late,” delivered Friday.", []),
        ("Dubbed “the Rocket,” injured Ana Field will miss the match.", []),
        ("Described as “armed,” escaped pilot Ana Field was seen.", []),
        ("The river has claimed to have no end.", []),
        ("The mayor has claimed to have no money.", [("The mayor", "to have no money")]),
        ("His lawyer objected that Ana Field was late; Judge Ivo Camba overruled him, remarking that he was a patient man.", [("His lawyer", "Ana Field was late"), ("Judge Ivo Camba", "he was a patient man")]),
        ("Ana Field said 40 were missing, but warned the figure could rise.", [("Ana Field", "40 were missing"), ("Ana Field", "the figure could rise")]),
        ("Lawyers say he was held for months, allegations the board denies.", [("Lawyers", "he was held for months")]),
        ("Ana Field said she was “lost” after losing the match in Lima.", [("Ana Field", "she was “lost”")]),
        ("Ana Field, whose nickname on tour is “the Metronome”, won.", []),
        ("A letter from the board, read out at the meeting, called the plan “adequate”.", [("A letter from the board", "the plan “adequate”")]),
        ("The clerk read out: “We go.”", [("The clerk", "“We go.”")]),
        ("Ana Field did, however, promise to walk the meadow.", [("Ana Field", "to walk the meadow")]),
        ("Storm Hedda: latest updates as Denmark braces for floods", []),
    ],
)  # fmt: skip
def test_whose_clause_it_is(text: str, said: list[tuple[str, str]]) -> None:
    """The clause's own subject speaks, and what the writer adds is not said."""
    assert said_in(text) == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Tents are handed out. One of them, 20-year-old Hina, has not slept. “You hear it,” she says.", "Hina"),
        ("Volunteers came. One, Omar, is nineteen. “I came by bike,” he says.", "Omar"),
        ("Ana Berg won. Ivo Camba’s response? “The storm has no party.”", "Ivo Camba"),
        ("Dani Lark won. The Dawn Bay actress, 29, said she was sad. The actress has no regrets. “Would I change it?”", "Dani Lark"),
    ],
)  # fmt: skip
def test_whom_the_sentence_before_is_about(text: str, speaker: str) -> None:
    """One of several, or the owner of an answer."""
    assert wirecopy.read_facts(text).quotes[-1].speaker == speaker
