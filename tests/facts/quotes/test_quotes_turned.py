"""Turned clauses of saying: the verb before its speaker, and what was said before "be"."""

from __future__ import annotations

import pytest
from tests.facts.quotes.said import said_in

import wirecopy


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Not so, replied Ivo Camba.", [("Ivo Camba", "Not so")]),
        ("Too late, say the growers.", [("the growers", "Too late")]),
        ("Untrue, says the ministry.", [("the ministry", "Untrue")]),
        ("Good riddance, wrote one reader.", [("one reader", "Good riddance")]),
        ("Not yet, says Ana Field, who runs the port.", [("Ana Field", "Not yet")]),
        # "so" and "thus" point at what was said, and speak not
        ('So said Mr Camba: "We are late."', [("Mr Camba", '"We are late."')]),
        ("So said Mr Camba.", []),
        ("So says the mayor.", []),
        # a role between commas
        ("The pier, said the mayor, will close.", [("the mayor", "The pier ... will close")]),
        ("Storms, say experts, will grow.", [("experts", "Storms ... will grow")]),
        ("So, said the mayor, the pier must go.", [("the mayor", "the pier must go")]),
        ("Later, said the mayor, the pier will go.", [("the mayor", "the pier will go")]),
        # with a remark on the speaker between commas, too
        ("The pier, said the mayor, a man of few words, will close.", [("the mayor", "The pier ... will close")]),
        ("The pier, said Ana Field, a nurse, will close.", [("Ana Field", "The pier ... will close")]),
        ("The new pier, said Ivo Camba, 46, was late.", [("Ivo Camba", "The new pier ... was late")]),
        ("Prices, said Ana Field, who runs the port, will rise.", [("Ana Field", "Prices ... will rise")]),
        # words of time and other frames with the clause behind the speaker
        ("Next year, said Ana Field, prices will rise.", [("Ana Field", "Next year ... prices will rise")]),
        ("Next year, said Ana Field, the pier will go.", [("Ana Field", "Next year ... the pier will go")]),
        ("Above all, said Ivo Camba, the pier must go.", [("Ivo Camba", "Above all ... the pier must go")]),
        ("Every day, said Ana Field, the queue grows.", [("Ana Field", "Every day ... the queue grows")]),
        ("Three days on, said Ana Field, nothing has changed.", [("Ana Field", "Three days on ... nothing has changed")]),
        ("In May, said Ana Field, a nurse, the pier closes.", [("Ana Field", "In May ... the pier closes")]),
        ("Not today, said Ana Field, a nurse.", [("Ana Field", "Not today")]),
        ("Next year, said Ana Field, mayor of Lima.", []),
        # words of time and links are not said, and who is told of is no speaker
        ("Later, said Ana Field, they left.", []),
        ("Hours later, said Ana Field, they left.", []),
        ("Two weeks ago, said Ana Field, the pier fell.", []),
        ("The mayor, Ana Field, said nothing.", []),
    ],
)  # fmt: skip
def test_who_stands_behind_the_verb_speaks(text: str, said: list[tuple[str, str]]) -> None:
    """Whatever opens the sentence."""
    assert said_in(text) == said


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"It is over," was her verdict.', "her"),
        ('"Fix the pier," was Mr Camba\'s answer.', "Mr Camba's"),
        ('"No comment" was the response from the ministry.', "the ministry"),
        ('"It came down," was the description given by Ana Field.', "Ana Field"),
        ('"He went to sea," is all she would say.', "she"),
        ('"No," was all Mr Camba had to say.', "Mr Camba"),
        ('"Money travels light," is how Ms Field put it.', "Ms Field"),
        ('"Never" was Mr Camba\'s answer.', "Mr Camba's"),
        ('"We will stay," was the crew\'s reply to the board.', "the crew"),
        ('"Too dear" was her verdict.', "her"),
    ],
)
def test_a_quotation_before_be_is_of_whom_the_words_behind_name(text: str, speaker: str) -> None:
    """An owner, a giver, or the subject of "how", "all" and "what"."""
    ((named, content),) = said_in(text)
    assert named in {speaker, speaker.removesuffix("'s")}
    assert content.startswith('"')


@pytest.mark.parametrize(
    "text",
    [
        '"Gone Home" is a film about a boy.',
        '"Gone Home" was the question on all minds.',
        '"Gone Home" is how the film was called.',
        '"Never again" is a message that people know.',
        '"Enough" was the title of his book.',
        '"Harbour Lights" is Camba\'s answer to Homer.',
        '"Salt" is the studio\'s response to years of decline.',
        '"Long Night of the Sea" was the choir\'s reply to the guns.',
        '"Harbour Lights" was her reply.',
        '"Songs for nobody" is the poet\'s view of the sea.',
        '"Salt" is how fans know it.',
        '"Salt" is what she saw.',
    ],
)
def test_a_title_before_be_is_nobodys(text: str) -> None:
    """Nor is a noun of saying without an owner."""
    assert said_in(text) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("She gave the assurance that no trader would lose a stall.", "no trader would lose a stall"),
        ("The board voiced deep concern that the pier would fall.", "the pier would fall"),
        ("The court issued a warning that the road was closed.", "the road was closed"),
        ("Mr Camba gave his word that the road would be closed.", "the road would be closed"),
        ("She gave the report that was due to the mayor.", None),
        ("No one gave an assurance that the road was safe.", None),
        ("The letter raised fears that the pier would fall.", None),
    ],
)  # fmt: skip
def test_what_somebody_gives_in_a_noun_of_saying(text: str, said: str | None) -> None:
    """The subject of the verb of giving speaks."""
    assert [content for _, content in said_in(text)] == ([] if said is None else [said])


def test_a_quotation_before_be_is_less_sure_than_one_with_a_verb_of_saying() -> None:
    """Its score is that of a shape of its own."""
    labelled, said = wirecopy.quotes(
        '"It is over," was the mayor\'s verdict. "It is over," the mayor said.'
    )
    assert labelled.score < said.score


def test_a_given_name_tells_whom_a_pronoun_may_mean() -> None:
    """Who spoke last is not meant where his name tells another gender, but who was told of since."""
    text = (
        'Lucía Vera wept. "My client built it," Esteban Camba said.\n'
        "One of them, Elvira Ponce, 79, held a sign with the sum.\n"
        '"I ironed shirts for that number," she said.'
    )
    assert [quote.speaker for quote in wirecopy.quotes(text)] == ["Esteban Camba", "Elvira Ponce"]


@pytest.mark.parametrize(
    ("name", "pronoun"),
    [
        ("Charlie Osei", "she"),
        ("Alexis Camba", "she"),
        ("Marian Ponce", "she"),
        ("Ola Field", "she"),
        ("Kai Ponce", "she"),
        ("Desta Camba", "she"),
        ("Hardeep Field", "she"),
        ("Jackie Ponce", "he"),
        ("Marion Camba", "he"),
        ("Parveen Field", "he"),
    ],
)
def test_a_given_name_of_either_leaves_the_pronoun_to_who_spoke_last(
    name: str, pronoun: str
) -> None:
    """Whoever was told of before him or her."""
    other = "Anna Vera" if pronoun == "she" else "Esteban Vera"
    text = f'{other} led the hearing. "We lost," {name}, a nurse, said.\n"I was afraid," {pronoun} said.'
    assert [quote.speaker for quote in wirecopy.quotes(text)] == [name, name]
