"""Clauses of saying: what makes one, where it ends, and what only looks like one."""

from __future__ import annotations

import pytest
from tests.facts.quotes.said import said_in


@pytest.mark.parametrize(
    "text",
    [
        "There is a risk to continued growth: the port is full.",
        "Sailing there is easier said than done in winter.",
        "Ivo Camba kept the lead thanks in part to his new boat.",
        "Ivo Camba, who volunteered for the harbour guard when he was young, left in May.",
        "The harbour board maintains a large lead over the yard.",
        "It is the most elaborate and costly pier in the world.",
        "The board will not yet say whether the pier is safe.",
        "The mayor wouldn't say on Monday how the port would be paid for.",
        "The plan begs the question, because nobody has seen the bill.",
        "But even after the tide fell, the repairs continued.",
        "As the “Free Port” movement continues to grow, the board waits.",
        "Read it all here.",
        "The reports that angered pilots were burned.",
        "A chief reason he left the port was the noise.",
        "The ships sail to three states: Alta, Borda and Cesta.",
        "Pilots commented on the report. The mayor remarked on the claim that the pier was old.",
        'The harbour feast, called "the Long Night," is held in May.',
        "Ana Field runs a small bar on the pier called “Long Night” with her sister.",
        "Ana Field opened a bar called Long Night.",
        "It felt like you were at sea.",
        "The army struck a deal, raising hopes that the boats would sail.",
        "The highly anticipated boat could arrive in May.",
        "Ana Field hopes to win a race that could make her name.",
        "The storm adds to the fears that have filled the port.",
        "Ana Field was charged under a new state law called ‘Free Pier’.",
        "Most telling, though, were the boats on the pier.",
        "Last year the fees shot back up and the pier grew by a third.",
        "Ivo Camba answered as if he had been hurt.",
        "Families are feeling it most acutely on the pier.",
        "She said it best when the pier was new.",
        "In Alta, Borda and Cesta, pilots fear for their safety.",
        "At the same time, Ivo Camba has worked to calm Bordan fears, and the port was open.",
        "As has been the case in Alta, the union agreed in 2011 to a new wage.",
        "Ivo Camba has advised a pro-Alta group in the capital.",
        "The guide showed us the way to the pier.",
        "The road pointed out by the mayor in a map of the bay was closed.",
        "The only request he made was for more light.",
        "In Alta, Ivo Camba, whose old boat the mayor belittled, left for the south.",
        "The man called Field was seen on the pier.",
        "What pilots called Black Tide ended in May.",
        "No one who saw the storm said it was short.",
        "The deal raised hopes that the port would open.",
        "The yard rejected the offer.",
        "The yard denied visas to the pilots.",
        "Alta denies it, and the judge thanked him.",
        "Pilots weighed reports that the pier would close.",
        "The plan, announced in May, will close the pier.",
        "Told of the storm, the captain wept.",
        "Told that the pier was shut, the captain wept.",
        "During the storm no pilot said that the pier was safe.",
    ],
)
def test_says_nothing(text: str) -> None:
    """Verbs in another sense, nouns, adjectives, orders to the reader and names of things report nothing."""
    assert said_in(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("Some say they hear the sea at night.", "Some", "they hear the sea at night"),
        (
            "Outside experts also say the piers are still too short.",
            "Outside experts",
            "the piers are still too short",
        ),
        (
            'Ana Field, head of the yard in the south, calls the pier "a mistake" on every tour.',
            "Ana Field",
            'the pier "a mistake"',
        ),
        (
            "“They know the tide,” a voice in the film states. The boat turned.",
            "a voice in the film",
            "“They know the tide,”",
        ),
        (
            "“We saw the boat,” said one owner of a yard that sells ropes.",
            "one owner of a yard that sells ropes",
            "“We saw the boat,”",
        ),
        ("“It is not far,” her mother lied.", "her mother", "“It is not far,”"),
        (
            "The board's campaign released a statement saying it was closing the pier.",
            "The board's campaign",
            "it was closing the pier",
        ),
        ("Ivo Camba asked the High Court to intervene.", "Ivo Camba", "to intervene"),
        ("Residents complained of noise from the port.", "Residents", "of noise from the port"),
        (
            "In 2010, Ivo Camba warned the bank against lending money.",
            "Ivo Camba",
            "against lending money",
        ),
        (
            "The lawmaker, who lives in the hills, said the mayor's words “were cruel”.",
            "The lawmaker",
            "the mayor's words “were cruel”",
        ),
        (
            "Ana Field, a doctor who advised the board on the pier, said it had been a gift “by any measure.”",
            "Ana Field",
            "it had been a gift “by any measure.”",
        ),
        (
            "Fares will rise, the line's director, Ana Field, said on Monday.",
            "the line's director",
            "Fares will rise",
        ),
        (
            "The pier will close, but the yard will stay, said the board's director, Ana Field.",
            "the board's director",
            "The pier will close, but the yard will stay",
        ),
        (
            "The pier was half full at noon, said the board, which expects more boats on Friday.",
            "the board",
            "The pier was half full at noon",
        ),
        (
            "Ana, a pilot said, “is very sure of the tide”.",
            "a pilot",
            "Ana ... “is very sure of the tide”",
        ),
        (
            "It was wrong to trust the tide, Ivo Camba admitted on Monday: “We should have known.”",
            "Ivo Camba",
            "It was wrong to trust the tide ... “We should have known.”",
        ),
        (
            "On the radio show “Morning Tide,” Ana Field said the pier was closed.",
            "Ana Field",
            "the pier was closed",
        ),
        (
            "“We sail at noon,” the captain told “Morning Tide” after the storm.",
            "the captain",
            "“We sail at noon,”",
        ),
        (
            "In May, Ana Field gave what pilots called “a full-blown farce” with songs for all.",
            "pilots",
            "“a full-blown farce”",
        ),
        (
            "Ana Field said, “Nobody sails there now,” and he laughed.",
            "Ana Field",
            "“Nobody sails there now,”",
        ),
        (
            "“We leave at noon, right?” the captain remarked, with a nod to the boat in “Red Tide”.",
            "the captain",
            "“We leave at noon, right?”",
        ),
        (
            "“It is over,” said Sen. Ana Field, D-N.H. “I see that.”",
            "Sen. Ana Field",
            "“It is over,” ... “I see that.”",
        ),
        (
            "The mayor had called Field a liar.",
            "The mayor",
            "Field a liar",
        ),
        (
            "The mayor of a small town called Field a liar.",
            "The mayor of a small town",
            "Field a liar",
        ),
        (
            "The WHO, which keeps a boat there, said the port was shut.",
            "The WHO",
            "the port was shut",
        ),
        (
            "The pilot said this is the worst year.",
            "The pilot",
            "this is the worst year",
        ),
        (
            "The pilot who inspected the pier in May said it was old.",
            "The pilot",
            "it was old",
        ),
        (
            "The yard that built the boat said it was safe.",
            "The yard",
            "it was safe",
        ),
        (
            "The owner of a boat that sank off the pier said it was old.",
            "The owner of a boat",
            "it was old",
        ),
        (
            "The pilot whose brother died in the storm says the port is shut.",
            "The pilot",
            "the port is shut",
        ),
        (
            "“The pier is old,” a man who lives there said.",
            "a man",
            "“The pier is old,”",
        ),
        (
            "The board told the yard that injured pilots said the pier was old.",
            "The board",
            "injured pilots said the pier was old",
        ),
        (
            "The board's filing states that the pier is old.",
            "The board's filing",
            "the pier is old",
        ),
        (
            "Ana Field, the mayor, complained on Monday that the plan, backed by the board, was dead.",
            "Ana Field",
            "the plan, backed by the board, was dead",
        ),
        (
            "On Monday night the mayor said the port was shut.",
            "the mayor",
            "the port was shut",
        ),
        (
            "At a meeting in Alta the board's lawyer said the port was shut.",
            "the board's lawyer",
            "the port was shut",
        ),
        (
            "In a letter to the mayor the board said the port was shut.",
            "the board",
            "the port was shut",
        ),
        (
            "The owner of the boat apologised and said the pier was old.",
            "The owner of the boat",
            "the pier was old",
        ),
        (
            "The two men smiled and said the pier was old.",
            "The two men",
            "the pier was old",
        ),
    ],
)
def test_says_it(text: str, speaker: str, content: str) -> None:
    """Subjects and verbs in shapes that news often has."""
    assert said_in(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "The army says the bridge fell to the rebels, the governor insists it is still held by police.",
            [
                ("The army", "the bridge fell to the rebels"),
                ("the governor", "it is still held by police"),
            ],
        ),
        (
            "Alta says the herders crossed the border, Borda denies it.",
            [("Alta", "the herders crossed the border")],
        ),
        (
            "Doctors say forty people died, while officials maintain that nobody was hurt.",
            [("Doctors", "forty people died"), ("officials", "nobody was hurt")],
        ),
        (
            "Ana Field asks, “Is the pier safe?” He claims that the board is “asleep”.",
            [("Ana Field", "“Is the pier safe?”"), ("He", "the board is “asleep”")],
        ),
        # what is said goes on behind the comma
        (
            "Pilots say that if the tide is low, the mayor says he will close the port.",
            [("Pilots", "if the tide is low, the mayor says he will close the port")],
        ),
        (
            "Pilots said the port was shut, the board says it is open.",
            [("Pilots", "the port was shut, the board says it is open")],
        ),
        (
            "The counsel asked for a sentence of three years, calling the theft “a bad habit”.",
            [("The counsel", "the theft “a bad habit”")],
        ),
    ],
)
def test_two_say_it(text: str, said: list[tuple[str, str]]) -> None:
    """A comma alone, "while" or a full stop sets off what another says."""
    assert said_in(text) == said


def test_an_adverb_before_when() -> None:
    """Adverbs and a clause of time before the subject name nobody."""
    text = "But almost immediately after she left, Ivo Camba, who had a boat, tweeted this: “The pier is shut.”"
    assert said_in(text) == [("Ivo Camba", "“The pier is shut.”")]


def test_a_topic_before_a_headline() -> None:
    """A short topic and its colon before a quotation are not said."""
    text = "Floods: ‘We lost it all’, say farmers\nHundreds left the valley on Sunday."
    assert said_in(text) == [("farmers", "‘We lost it all’")]


@pytest.mark.parametrize(
    "text", ["Ana Field endorsed Ivo Camba on Monday.", "Both states welcomed the deal."]
)
def test_a_bare_name_or_thing_is_not_said(text: str) -> None:
    """Whom or what a verb of praise names without more is no content."""
    assert said_in(text) == []


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("The yard rejected claims that the boat was old.", "The yard", "the boat was old"),
        ("The yard has refuted any suggestion that it sank in May.", "The yard", "it sank in May"),
        ("The mayor denies hiding the bill.", "The mayor", "hiding the bill"),
        ("The mayor denied any wrongdoing.", "The mayor", "any wrongdoing"),
        (
            "Ana Field endorsed the plan for a second pier on Monday.",
            "Ana Field",
            "the plan for a second pier",
        ),
        (
            "The board praised the pilots over the weekend.",
            "The board",
            "the pilots over the weekend",
        ),
        ("Ivo Camba defended the fee as fair to all.", "Ivo Camba", "the fee as fair to all"),
    ],
)
def test_denials_and_judgements(text: str, speaker: str, content: str) -> None:
    """What is denied is told by a clause, an act or a word for a claim; the day of a judgement is not said."""
    assert said_in(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        (
            "The yard closed, with Ivo Camba saying he was tired.",
            "Ivo Camba",
            "he was tired",
        ),
        (
            "The yard closed, with the mayor calling for a new port.",
            "the mayor",
            "a new port",
        ),
        ("One in three voted, with half saying they would not.", "half", "they would not"),
        ("The board heard voters saying they were tired.", "voters", "they were tired"),
        ("Some said they had left the yard.", "Some", "they had left the yard"),
        (
            "Ana Field backed the plan but has since said it was wrong.",
            "Ana Field",
            "it was wrong",
        ),
        (
            "Ana Field, who on Monday endorsed the plan, said Wednesday pilots ran the yard.",
            "Ana Field",
            "pilots ran the yard",
        ),
        (
            "The plan “is gaining much support,” Ana Field told pilots.",
            "Ana Field",
            "The plan “is gaining much support,”",
        ),
        (
            "The program “is gaining much support,” Ana Field told pilots.",
            "Ana Field",
            "The program “is gaining much support,”",
        ),
        (
            "The army has no plans, its chief said, to leave the port.",
            "its chief",
            "The army has no plans ... to leave the port",
        ),
        (
            "The union wrote the rules for its pilots, the chairman, Ivo Camba, said.",
            "the chairman",
            "The union wrote the rules for its pilots",
        ),
        (
            "The yard adopted the rules in May, the chairman, Ivo Camba, said.",
            "the chairman",
            "The yard adopted the rules in May",
        ),
    ],
)
def test_around_clauses_of_saying(text: str, speaker: str, content: str) -> None:
    """Participles with a speaker of their own, remarks with a relative, and words that are resumed."""
    assert said_in(text) == [(speaker, content)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ('Friends mocked him, calling the mayor "a sad parrot," Ana Field said as she turned and left the hall.',
         [("Friends", 'the mayor "a sad parrot,"')]),
        ("Ana Field said as she left the hall that the pier was closed.", [("Ana Field", "the pier was closed")]),
        ("Ana Field said after the vote the pier was closed.", [("Ana Field", "the pier was closed")]),
        ("Only time will tell how the talks develop.", []),
        ("A long dry spell being over, the river roared to life.", []),
    ],
)  # fmt: skip
def test_what_one_does_while_speaking_is_not_said(sentence: str, expected: list[tuple[str, str]]):
    """Nor do idioms say anything."""
    assert said_in(sentence) == expected
