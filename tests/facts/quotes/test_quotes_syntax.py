"""Who speaks, and where his words end, where only the sentence's tree tells; all sentences invented."""

from __future__ import annotations

import pytest
from tests.facts.quotes.said import said_in


@pytest.mark.parametrize(
    ("sentence", "speaker", "said"),
    [
        ("The clinic where the sailors are being treated said Ana Field was getting better.",
         "The clinic", "Ana Field was getting better"),
        ("The hospital in which they were kept said the two had woken up.",
         "The hospital", "the two had woken up"),
        ("The company for which she works said the contract had ended.",
         "The company", "the contract had ended"),
        ("The minister started the news conference by saying he was as shocked as anyone.",
         "The minister", "he was as shocked as anyone"),
        ("Why would any sane person believe the mayor would change anything?",
         "any sane person", "the mayor would change anything?"),
        ('When asked about the absence, Vela "bristled" and said, "No comment."', "Vela", '"No comment."'),
        ("Arguing that the pier was unsafe, Holm and Berg voted to close it.", "Holm and Berg", "the pier was unsafe"),
        ('The "Star" reported that the pier had closed.', None, "the pier had closed"),
        ("The union on Friday attacked the plan, calling the mayor a coward.", "The union", "the mayor a coward"),
    ],
)  # fmt: skip
def test_words_that_hold_a_clause_name_nobody(sentence: str, speaker: str | None, said: str):
    """The subject of the verb of saying speaks."""
    assert said_in(sentence) == [(speaker, said)]


@pytest.mark.parametrize(
    "speaker",
    [
        "The embattled mayor of Alta",
        "Fight for Bread director Juan Vela",
        "Two officers who saw the fire",
    ],
)
def test_words_that_name_somebody_by_a_clause_stay(speaker: str):
    """A verb inside a name or behind a noun does not make a clause of it."""
    ((named, said),) = said_in(f"{speaker} said the pier was closed.")
    assert named
    assert named in speaker
    assert said == "the pier was closed"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Declaring that she alone can keep the city safe, Ana Field left the hall.",
         ("Ana Field", "she alone can keep the city safe")),
        ("By suggesting the vote may be rigged, he harms us all, and I am glad of it.",
         ("he", "the vote may be rigged")),
        ("Field, who backed Vela in May and said she would travel with him, in the end did not come.",
         ("Field", "she would travel with him")),
    ],
)  # fmt: skip
def test_what_was_said_ends_before_the_verb_it_hangs_on(sentence: str, expected: tuple[str, str]):
    """The main clause behind a participle or relative clause is not said."""
    assert said_in(sentence) == [expected]


@pytest.mark.parametrize(
    "said",
    [
        "the pier was closed, the ferry was late and nobody came",
        "if the ferry came, the crews would leave, and the port would close",
        "Ana Field, the mayor, had left the town",
    ],
)
def test_commas_inside_what_was_said_do_not_end_it(said: str):
    """Clauses that hang on the verb of saying are said."""
    assert said_in(f"Juan Vela said {said}.") == [("Juan Vela", said)]
