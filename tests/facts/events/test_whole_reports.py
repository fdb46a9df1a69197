"""Acts as agencies tell them in whole reports: taken up, joined, at somebody's wish, by who does them."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # those counted among people told before
        ("Kenyan nurses were angry. About 200 of them picketed the ministry.", "PROTEST KEN -> KEN"),
        ("Kenyan farmers met in Eldoret. A few dozen of them scuffled with police.", "PROTEST KEN -> KEN"),
        # a dateline with an agency of two words and no date
        (
            "LIMA (Inca News) - Peru's deputy minister, Ana Rojas, was killed on Monday when a bomb fixed to her car exploded.",
            "ASSAULT ? -> PER",
        ),
        # at whose wish
        ("Chad withdrew its troops from Niger at the demand of Mali.", "REQUEST MLI -> TCD"),
        ("The Chilean president flew to Lima at Peru's invitation.", "AGREE PER -> CHL"),
        # a tensed verb joined to an infinitive
        ("Peru urged Chile not to give in and condemned Brazil.", "ACCUSE PER -> BRA"),
        # two verbs of a headline
        ("Peru approves aid for Chile, expels Brazilian envoy", "SANCTION PER -> BRA"),
        # a deed told behind the one who says it
        ("Rebels in Chad said they had carried out the killing of a judge.", "ASSAULT TCD -> TCD"),
        ("Aid groups say that those sent back by Peru are ill.", "COERCE PER -> NGO"),
        # by who does it
        ("Peru's unions strike over pay.", "PROTEST PER -> PER"),
        ("Peruvian police clash with protesters over a law.", "ASSAULT PER -> PER"),
        ("Peruvian strikers occupied a signal box at Puno.", "PROTEST PER -> PER"),
        ("Peruvian demonstrators massed on a square in Puno.", "PROTEST PER -> PER"),
        ("Chilean bishops attacked Peru's law from the pulpit.", "ACCUSE CHL -> PER"),
        ("Peru retaliated by shutting the Chilean consulate in Puno.", "SANCTION PER -> CHL"),
        ("Kenya struck back with a levy on Ugandan cement.", "SANCTION KEN -> UGA"),
        # what is promised
        ("Chad and Niger pledged to patrol the lake together.", "AGREE NER+TCD -> "),
        ("Peru promised Chile a fair trial of its envoy.", "AGREE PER -> CHL"),
        ("The Chilean president rose to thank Peru.", "SUPPORT CHL -> PER"),
        # objects before a passive verb, and after a number
        ("Shots were fired at Chadian soldiers by Niger.", "ASSAULT NER -> TCD"),
        ("Peruvian police cleared thousands of demonstrators from a square.", "COERCE PER -> PER"),
        ("Peru took in more than two million Syrians.", "AID PER -> SYR"),
        ("Ana Rojas is under investigation by Chile over her firm.", "ACCUSE CHL -> ?"),
        ("Estonia convened a meeting of Latvian ambassadors.", "CONSULT EST+LVA -> "),
    ],
)  # fmt: skip
def test_told(text: str, line: str) -> None:
    """The act with both its sides."""
    assert line in told_undated(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Prosecutors in Peru accused the officers of shooting a man and of burning his hut.", "ASSAULT"),
        ("Peru retaliated by shutting the Chilean consulate in Puno.", "ASSAULT"),
        ("The farmer in Chad blamed a lack of rain.", "ACCUSE"),
        ("Peru's minister inspected a destroyer on Friday.", "ACCUSE"),
        ("Peruvian police stood by for hours.", "SUPPORT"),
        ("Tourists from Peru took in the sights of Santiago and millions of lights.", "AID"),
        ("Peru was barred from a meeting of the bloc.", "SANCTION"),
        ("About 200 of them were born in Peru.", "PROTEST"),
        ("Chile opened the gates of a dam in Peru without warning.", "AGREE"),
    ],
)  # fmt: skip
def test_no_such_act(text: str, type_: str) -> None:
    """Words that here tell of no such act, or of it as alleged."""
    assert not [line for line in told_undated(text) if line.startswith(type_)]
