"""Those told before whom a pronoun or a number stands for."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # who denies or refuses is who was blamed or asked
        (
            "Norway accused a Chadian militia of theft; it rejected the charge.",
            "REJECT TCD -> NOR",
        ),
        ("Norway urged Chad to talk. It refused.", "REJECT TCD -> NOR"),
        (
            "Peru was to have met Chile in Rome on Friday, but it refused to talk.",
            "REJECT CHL -> ",
        ),
        # those who met, also in what another tells
        (
            "The presidents of Chad and Niger met in Rome. They also agreed to exchange prisoners.",
            "AGREE NER+TCD -> ",
        ),
        (
            "Chad and Niger held talks in Rome. They agreed to exchange prisoners, an official of Peru said.",
            "AGREE NER+TCD -> ",
        ),
        # who held somebody in the same sentence
        (
            "Two Danish tourists kidnapped by rebels of Niger were freed on Sunday.",
            "RETREAT NER -> DNK",
        ),
        # who burned huts killed nobody
        (
            "LIMA - Peru sang. Soldiers of Chile burned huts in Peru. Two leaders were murdered, a lawyer said.",
            "ASSAULT ? -> PER",
        ),
        # some of those told before
        (
            "Students in Lima threw stones at police on Monday. Some of them attacked a bank.",
            "ASSAULT PER -> PER",
        ),
        # people told by their number
        ("Tens of thousands marched through Lima on Monday.", "PROTEST PER -> PER"),
        (
            "LIMA - Peru sang. Hundreds were arrested during the carnival.",
            "COERCE PER -> PER",
        ),
        # who sacks an official of a state
        ("The minister of education of Kenya was sacked on Monday.", "SANCTION KEN -> KEN"),
    ],
)
def test_who_is_taken_up(text: str, expected: str) -> None:
    """The act has the sides that the words before tell."""
    assert expected in told_undated(text)


def test_whose_forces_they_are_is_not_told_by_who_speaks() -> None:
    """What aid groups say of a state's forces is nothing that they did."""
    acts = told_undated("Aid groups say its security forces beat migrants in the desert.")
    assert not any(act.startswith(("ASSAULT NGO", "COERCE NGO")) for act in acts)
