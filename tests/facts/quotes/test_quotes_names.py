"""Names beside words for a role, and what only looks like something said, in invented sentences."""

from __future__ import annotations

import pytest

import wirecopy


def _said(text: str) -> list[tuple[str | None, str]]:
    """Speaker and content of each quote."""
    return [
        (quote.speaker, " ... ".join(part.of(text) for part in quote.segments))
        for quote in wirecopy.quotes(text)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "content"),
    [
        ("“It is late,” said the mayor, Ana Field.", "Ana Field", "“It is late,”"),
        ("“It is late,” said the mayor, Ana Field. “We go.”", "Ana Field", "“It is late,” ... “We go.”"),
        ("“It is late,” said the club's chairman, Dr. Ivo Camba of the Harbour College.", "Ivo Camba", "“It is late,”"),
        ("The pier will go, said the mayor, Ana Field.", "Ana Field", "The pier will go"),
        ("The pier, said the mayor, will go.", "mayor", "The pier ... will go"),
        ("“It is late”, the director, Ana Field, told the daily Sol.", "Ana Field", "“It is late”"),
        ("The host, Peruvian premier Ana Field, announced that the talks would go on.", "Ana Field", "the talks would go on"),
        ("Its head, Maj. Gen. Ivo Camba, promised that boats would come.", "Ivo Camba", "boats would come"),
        ("FBI agent Ivo Camba told the hall that two were missing.", "Ivo Camba", "two were missing"),
        ("NATO and Ivo Camba said that two were missing.", "NATO and Ivo Camba", "two were missing"),
        ("The boat was lost, pilots and a local official said.", "pilots and local official", "The boat was lost"),
        ("The boat was lost, a team of Peruvian and Chilean divers said on Monday.", "team", "The boat was lost"),
        ("The boat was lost, Ana Field and Ivo Camba said.", "Ana Field and Ivo Camba", "The boat was lost"),
        ("The judges ruled by seven votes to two on Monday that the fee was legal.", "judges", "the fee was legal"),
    ],
)  # fmt: skip
def test_a_name_behind_a_role_is_who_speaks(text: str, speaker: str, content: str):
    """And no part of what was said."""
    ((who, what),) = _said(text)
    assert (who, what) == (speaker, content)


@pytest.mark.parametrize(
    "text",
    [
        "A harbour pilot called Ivo de Camba, who lives there, took it well.",
        "The widow of the pilot, Ana, read the report in one night.",
        "A woman at the harbour, who asked to be called Ana, waved.",
        "The boats may sue a fund in a case that has been followed from afar.",
    ],
)
def test_nobody_says_anything(text: str):
    """A name that is given, what is read, a plea, and a relative behind a noun are not said."""
    assert _said(text) == []


def test_a_court_rules_in_a_case_that_tells_of_itself():
    """What was ruled stands before."""
    assert "followed" not in str(
        _said("Boats can sue, a court ruled in a case that has been followed from afar.")
    )


def test_a_new_sentence_behind_a_question_has_its_own_speaker():
    """It tells what was answered, and not who asked."""
    text = "Ana Field said: “Is it late? Is it late?” The pilot answered that it was noon."
    assert _said(text) == [
        ("Ana Field", "“Is it late? Is it late?”"),
        ("pilot", "it was noon"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ivo Camba said the fine was small, a sum that Ana Field called “a tip”.",
        "The fine was small, Ivo Camba said on Monday, a sum that Ana Field called “a tip”.",
    ],
)
def test_a_remark_that_another_judges_by_is_his(text: str):
    """It is no part of what the first one said."""
    first, second = _said(text)
    assert first == ("Ivo Camba", first[1])
    assert first[1].lower() == "the fine was small"
    assert second == ("Ana Field", "“a tip”")


def test_who_reports_a_saying_does_not_say_where_it_was_said():
    """``"A," X told Y at six, according to Z`` is one quote."""
    text = "“I have no speed,” Ivo Camba told the tower at six, according to the transcript."
    assert _said(text) == [("Ivo Camba", "“I have no speed,”")]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Robert Berg said it was late. A diver, Paul Olson, laughed. “It rains,” he said.", "Paul Olson"),
        ("Robert Berg said it was late. A Peruvian diver, Paul Olson, laughed. “It rains,” he said.", "Paul Olson"),
        ("Robert Berg said it was late. He had met Paul Olson in May. “It rains,” he said.", "Robert Berg"),
        ("Robert Berg said it was late, according to the transcript. “It rains,” he said.", "Robert Berg"),
        ("Ana Field, 33, smiled. Robert Berg said it was late. “I know,” the 33-year-old said.", "Ana Field"),
        ("Robert Berg said it was late. “I know,” the 33-year-old said.", "Robert Berg"),
        ("Robert Berg said it was late. “I know,” the 33-year-old former pilot said.", "Robert Berg"),
        ("Ana Field said it was late. “I fell,” the 33-year-old man said.", "man"),
        ("Robert Berg, 440 metres away, sang. Ivo Camba spoke. “I know,” the 44-year-old said.", "Ivo Camba"),
        ("Robert Berg, 44, sang. Ivo Camba, 44, spoke. “I know,” the 44-year-old man said.", "man"),
        ("Robert Berg, 50, said it was late. “I know,” the 44-year-old man said.", "man"),
        ("Ana Field, a judge, smiled. In court, a judge jailed Bo Berg. “Go,” the judge said.", "judge"),
        ("Ana Field, a judge, smiled. She was a judge for years. “Go,” the judge said.", "Ana Field"),
        ("The Peru manager, Ivo Camba, smiled. Ana Field left. “I know,” the manager said.", "Ivo Camba"),
        ("The Peru manager, Ivo Camba, said it was late.", "Ivo Camba"),
        ("Sheriff Ivo Camba smiled. Ana Field left. “I know,” the sheriff said.", "Ivo Camba"),
        ("Justice Ana Field sat. “I know,” the judge said.", "Ana Field"),
        ("Ivo Camba, a pilot from Salem, smiled. Ana Field left. “I know,” the pilot said.", "Ivo Camba"),
        ("Two pilots, Ivo Camba, and Bo Berg, a pilot, smiled. “I know,” the mayor said.", "mayor"),
        ("The board said in a short statement it was late. “We know,” the statement said.", "board"),
        ("In a statement, the board said it was late. Ana Field said it was not. The statement added that the pier was safe.", "statement"),
        ("In a statement, the board said it was late. It called it odd. The statement added that the pier was safe.", "board"),
        ("The board said Ivo Camba gave a statement. “We know,” the statement said.", "statement"),
        ("The Danish firm Nordvik has apologised. “We are sorry,” it said.", "Nordvik"),
        ("Ana Field left. His agent, Volker Sand, said it was late.", "Volker Sand"),
        ("Ana Field left. Its owner, Volgakhim, says it is late.", "Volgakhim"),
    ],
)  # fmt: skip
def test_whom_a_pronoun_or_an_age_means(text: str, speaker: str):
    """Whom the sentence before was about, or whose age it is; a paper is nobody."""
    assert _said(text)[-1][0] == speaker


def test_a_name_of_two_words_behind_of_is_the_hearer():
    """It is no part of what was asked."""
    text = "The court has asked the government of West Bengal to explain how boats were lost."
    assert _said(text) == [("court", "to explain how boats were lost")]


@pytest.mark.parametrize(
    ("lead", "below", "speaker"),
    [
        ("A pilot said on Monday that the gate was old.", "“We wrote,” said Ana Field, a pilot.", "Ana Field"),
        ("The gate was old, a former pilot said.", "“We wrote,” said Ana Field, 62, a pilot for years.", "Ana Field"),
        ("A pilot said on Monday that the gate was old.", "“We wrote,” Ana Field said.\nPilot Ana Field left.", "Ana Field"),
        ("The gate was old, a former pilot said.", "“We wrote,” said Ana Field, who left.", "former pilot"),
        ("A judge said the man must stay in jail.", "“I am innocent,” Ivo Camba said.\nHe was led away.", "judge"),
        ("A soldier has said he was told to shoot.", "The army denied it.\n“I gave no order,” Ivo Camba said.", "soldier"),
        ("A pilot said on Monday that the gate was old.", "“We wrote,” said Ana Field, a nurse.", "pilot"),
        ("A pilot said on Monday that the gate was old.", "Ana Field left. “We wrote,” she said.", "pilot"),
        ("The coast guard said that the gate was old.", "“We wrote,” said Ana Field.", "coast guard"),
    ],
)  # fmt: skip
def test_who_speaks_in_the_lead_is_named_below(lead: str, below: str, speaker: str):
    """Where the name that speaks first there is told of by the same noun; a body is nobody."""
    assert _said(f"{lead}\n{below}")[0][0] == speaker
