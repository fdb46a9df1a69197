"""Words of acts that tell none for want of what they would be done to."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated

_LEAD = "LIMA - Peru and Chile quarrel over fish. Peru accused Chile of theft.\n"


@pytest.mark.parametrize(
    "text",
    [
        "Chile's king dissolved parliament to prevent an election.",
        "Chile's junta dissolved parliament after the disputed election.",
        "Chile's president dissolved parliament despite an election promise.",
    ],
)
def test_a_parliament_that_is_done_away_with(text: str) -> None:
    """No election is to come."""
    assert [line for line in told_undated(_LEAD + text)[1:] if line.startswith("COERCE CHL")]


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        # fighters on the move ask nobody for anything
        ("Chilean rebels took the town of Brask and have since pushed west.", "REQUEST"),
        # who takes a bribe agrees to nothing
        ("A court in Lima jailed a senator for accepting $3 million.", "AGREE"),
        # what is put off at home turns nobody down
        ("Peru's election board delayed the printing of ballots.", "REJECT"),
        ("Peru's board delayed the printing of ballots in Chile.", "REJECT"),
        # what brings no peace refuses nothing
        ("Peru's sanctions will not bring Chile to its knees.", "REJECT"),
        ('"Cutting trade will not bring peace," said Chilean spokeswoman Ana Lara.', "REJECT"),
        # who has no power only foretells
        ("Exporters in Peru warned that the row could cost Chile its market.", "THREATEN"),
        ("The Red Cross warned that hospitals in Chile were out of fuel.", "THREATEN"),
        # a text that is only being written condemns nobody
        ("Peru and Spain are drafting a resolution to condemn Chile.", "ACCUSE PER"),
        ("Diplomats of Peru are debating a resolution to condemn Chile.", "ACCUSE"),
        # neighbours share a border, and travel advice is for one's own
        ("Peru, which shares a long border with Chile, opened two shelters.", "COOPERATE"),
        ("Ghana shares a border with Togo.", "COOPERATE"),
        ("Peru warned its citizens not to travel to Chile.", "THREATEN"),
        # who is pulled out to be beaten is not rescued
        ("Police in Lima pulled the driver out of the car and beat him.", "AID"),
        # a meeting told by its number is no police
        ("COP 30 talks in Peru rejected a fossil fuel plan.", "REJECT"),
        # who is flown visits nobody, nor does a letter support anybody
        ("The Chilean suspect was flown to Lima by helicopter.", "CONSULT"),
        ("Ninety Chilean diplomats signed an open letter.", "SUPPORT"),
        # an oath and a task are no promise and no charge
        ("Peru swore in its first woman president on Thursday.", "AGREE"),
        ("Peru's army took charge of security.", "ACCUSE PER"),
        # who crosses without arms attacks nobody
        ("Two hundred Chilean students crossed into Peru.", "ASSAULT"),
        ("Chilean smugglers crossed into Peru.", "ASSAULT"),
        # gold is no aid
        ("Chile flew ten tonnes of gold to Peru.", "AID"),
        # what is done no longer is not done
        ("Peru said it would no longer send weapons to Chile.", "AGREE"),
        # a parliament whose term is over is dissolved
        ("Chile dissolved parliament ahead of an early election.", "COERCE"),
        ("Chile's king dissolved parliament, paving the way for a vote.", "COERCE"),
        # people who watch a border do nothing to it
        ("He asked the European Union monitors on the Chilean side of the border for help.", "COERCE"),
    ],
)  # fmt: skip
def test_no_act_is_told(text: str, type_: str) -> None:
    """Motion, bribes, delays and forecasts are no acts towards anybody."""
    lines = told_undated(_LEAD + text)[1:]
    assert not [line for line in lines if line.startswith(type_)]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru pressed Chile to free the men.", "REQUEST PER -> CHL"),
        ("Peru accepted Chilean mediation.", "AGREE PER -> CHL"),
        ("Peru delayed the talks with Chile.", "REJECT PER -> CHL"),
        ("Ghana delayed the vote on Togo's accession.", "REJECT GHA -> TGO"),
        ("Ghana delayed the return of Togolese prisoners.", "REJECT GHA -> TGO"),
        ("Norway delayed the purchase of Swedish jets.", "REJECT NOR -> SWE"),
        ("Armed Chilean smugglers crossed into Peru.", "ASSAULT CHL -> PER"),
        ("Chile flew ten tonnes of rice to Peru.", "AID CHL -> PER"),
        ("Peru's army warned Chile that it would pay a price.", "THREATEN PER -> CHL"),
        ("Peru warned that Chile would regret the step.", "THREATEN PER -> CHL"),
        ("Peru said it would no longer send weapons to Chile.", "REJECT PER -> CHL"),
        ("Peruvian troops crossed into Chile.", "ASSAULT PER -> CHL"),
        ("Peru's president flew to Santiago.", "CONSULT PER -> CHL"),
        ("Peru monitors calls of Chilean students.", "COERCE PER -> CHL"),
        ("Rescuers in Lima pulled the driver out of the car and treated him.", "AID PER -> PER"),
    ],
)
def test_the_same_words_with_an_object_tell_acts(text: str, line: str) -> None:
    """With somebody or something to be done to they stay acts."""
    assert line in told_undated(_LEAD + text)


@pytest.mark.parametrize(
    "text",
    [
        # what is weighed is no wrong
        "Norway will examine whether to join the mission in Niger.",
        "Norway is examining whether to lift sanctions on Niger.",
        "Norway will check whether Sweden needs more gas.",
        "Norway is looking into whether to join the mission in Niger.",
        # troops do not protest
        "Ghanaian troops massed outside Lome.",
        "Tanks massed outside Lima.",
        "Ghanaian warships massed in front of Togo.",
    ],
)
def test_weighing_and_massing_tell_no_charge_and_no_protest(text: str) -> None:
    """Only a clause of a wrong makes an inquiry of "whether", only a crowd a protest."""
    assert not told_undated(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway looked into whether Swedish banks had broken its laws.", "ACCUSE NOR -> SWE"),
        ("Norway will check whether Sweden violated the pact.", "ACCUSE NOR -> SWE"),
        ("Hundreds of students massed outside the Chilean embassy in Lima.", "PROTEST PER -> CHL"),
        ("Kenya accepted the payment plan proposed by Ghana.", "AGREE KEN -> "),
        (
            "The opposition in Ghana warned of mass protests against the government.",
            "THREATEN GHA -> GHA",
        ),
        ("Unions in Ghana warned of strikes against the government.", "THREATEN GHA -> GHA"),
        ("Protesters massed in front of the Peruvian parliament.", "PROTEST PER -> PER"),
    ],
)
def test_what_is_near_them_tells_acts(text: str, line: str) -> None:
    """A wrong is looked into, a crowd protests, plans are accepted, and who calls strikes may threaten them."""
    assert line in told_undated(text)
