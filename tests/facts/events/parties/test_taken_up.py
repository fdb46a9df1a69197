"""Those told before whom a pronoun or a number stands for."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated

from wirecopy.facts import read_facts
from wirecopy.model import Text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who denies or refuses is who was blamed or asked
        (
            "Norway accused a Chadian militia of theft; it rejected the charge.",
            ["ACCUSE NOR -> TCD", "REJECT TCD -> NOR"],
        ),
        ("Norway urged Chad to talk. It refused.", ["REQUEST NOR -> TCD", "REJECT TCD -> NOR"]),
        (
            "Peru was to have met Chile in Rome on Friday, but it refused to talk.",
            ["REJECT CHL -> "],
        ),
        # those who met, also in what another tells
        (
            "The presidents of Chad and Niger met in Rome. They also agreed to exchange prisoners.",
            ["CONSULT NER+TCD -> ", "AGREE NER+TCD -> "],
        ),
        (
            "Chad and Niger held talks in Rome. They agreed to exchange prisoners, an official of Peru said.",
            ["CONSULT NER+TCD -> ", "AGREE NER+TCD -> "],
        ),
        # who held somebody in the same sentence
        (
            "Two Danish tourists kidnapped by rebels of Niger were freed on Sunday.",
            ["ASSAULT NER -> DNK", "RETREAT NER -> DNK"],
        ),
        # who burned huts killed nobody
        (
            "LIMA - Peru sang. Soldiers of Chile burned huts in Peru. Two leaders were murdered, a lawyer said.",
            ["ASSAULT CHL -> PER", "ASSAULT ? -> PER"],
        ),
        # some of those told before
        (
            "Students in Lima threw stones at police on Monday. Some of them attacked a bank.",
            ["PROTEST PER -> PER", "ASSAULT PER -> PER"],
        ),
        # people told by their number
        ("Tens of thousands marched through Lima on Monday.", ["PROTEST PER -> PER"]),
        (
            "LIMA - Peru sang. Hundreds were arrested during the carnival.",
            ["COERCE PER -> PER"],
        ),
        # who sacks an official of a state
        ("The minister of education of Kenya was sacked on Monday.", ["SANCTION KEN -> KEN"]),
    ],
)
def test_who_is_taken_up(text: str, expected: list[str]) -> None:
    """The acts have the sides that the words before tell."""
    assert told_undated(text) == expected


def test_whose_forces_they_are_is_not_told_by_who_speaks() -> None:
    """What aid groups say of a state's forces is what those forces did."""
    text = "Libya is vast. Aid groups say its security forces beat migrants in the desert."
    assert told_undated(text) == ["ASSAULT LBY -> ?"]
    unknown = "Aid groups say its security forces beat migrants in the desert."
    (event,) = read_facts(Text(id="t", text=unknown), None).events
    assert [actor.name for actor in event.actors] == ["security forces"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who is named behind the verb is not the one who answers
        ("Norway accused Chad of theft. It rejected talks with Chad.", "REJECT NOR -> TCD"),
        ("Norway accused Chad of theft. It refused Chad's offer of talks.", "REJECT NOR -> TCD"),
        (
            "Norway accused Chad of theft. It refused to renew the pact with Chad.",
            "REJECT NOR -> TCD",
        ),
        # but who denies may speak of himself
        (
            "Norway accused Chad of theft. It rejected the charge, saying Chad was at peace with Norway.",
            "REJECT TCD -> NOR",
        ),
    ],
)
def test_who_answers_is_not_named_behind_the_verb(text: str, expected: str) -> None:
    """Who refuses something to those blamed before is not they."""
    assert told_undated(text) == ["ACCUSE NOR -> TCD", expected]


@pytest.mark.parametrize(
    ("pronoun", "who"),
    [("it", ["Peru"]), ("they", ["miners"])],
)
def test_it_is_not_several(pronoun: str, who: list[str]) -> None:
    """People in the plural are taken up by "they", not by "it"."""
    text = f"Peru was to meet the miners, but {pronoun} refused to talk."
    events = read_facts(Text(id="t", text=text), None).events
    assert [[a.name for a in e.actors] for e in events if e.event_type == "REJECT"] == [who]
