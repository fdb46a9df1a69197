"""Whose people and bodies are that a sentence names without a country."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated

from wirecopy.facts import read_facts
from wirecopy.model import Text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a report is from the town of its lead, whoever's embassy speaks
        (
            "A trial opened in Lima. The Danish embassy smiled. The Danish envoy left. Police arrested a baker.",
            "COERCE PER -> PER",
        ),
        # police and courts deal with those at home, whoever they are
        ("LIMA - Peru sang. Prosecutors charged nine others with arson.", "ACCUSE PER -> PER"),
        ("LIMA - Peru sang. Police detained four reporters.", "COERCE PER -> PER"),
        # a court throws out what is put to it at home
        ("LIMA - Peru sang. The court struck down the law.", "REJECT PER -> PER"),
        # traders and unions of a trade ask where they live
        (
            "LIMA - Peru sang. Factory owners asked the government to wait.",
            "REQUEST PER -> PER",
        ),
        (
            "LIMA - Peru sang. The lawyers' association condemned the government.",
            "ACCUSE PER -> PER",
        ),
        # an office is of home where it acts upon those at home who are told without a name
        (
            "LIMA - Peru sang. Cuba called on Peru to wait. Villagers ate. The president visited the soldiers.",
            "CONSULT PER -> PER",
        ),
        # an embassy here is another's, one there is of home
        (
            "LIMA - Chile's navy seized a boat of Peru. Students protested outside the consulate.",
            "PROTEST PER -> CHL",
        ),
        (
            "LIMA - Peru sang. The embassy in Santiago asked Chile for help.",
            "REQUEST PER -> CHL",
        ),
        # peacekeepers are no soldiers of the land they are in
        ("LIMA - Peru sang. Peacekeepers attacked rebels.", "ASSAULT UNO -> PER"),
        # a promise answers who asked
        (
            "LIMA - Peru's minister asked the European Union for help. Brussels promised to send experts.",
            "AGREE EUR -> PER",
        ),
        # a refusal answers bodies of many states too
        (
            "LIMA - The European Union accused Peru of fraud. Peru's minister rejected the accusation.",
            "REJECT PER -> EUR",
        ),
        # who asks calls
        (
            "LIMA - The African Union urged Peru's rebels to leave. They met in Lima. The rebels rejected the call.",
            "REJECT PER -> IGO",
        ),
        # the ally is the other state told of
        ("Chad and Peru danced. Peru backed its ally.", "SUPPORT PER -> TCD"),
        # guests are those who came last
        (
            "LIMA - A Danish envoy arrived in Lima. The guests promised Peru help.",
            "AGREE DNK -> PER",
        ),
        # both sides are those who fought last, of whatever states
        (
            "LIMA - Peru sang. A Chilean envoy sat in Lima. Peruvian troops exchanged fire with soldiers of Bolivia."
            " Farmers asked both sides to stop.",
            "REQUEST PER -> BOL+PER",
        ),
        # some of those told of before
        (
            "LIMA - Peru sang. Troops attacked the rebels. They killed two of them.",
            "ASSAULT PER -> PER",
        ),
        # whose the thing is that the words of an act hold
        ("Rioters broke windows of the French embassy in Bamako.", "PROTEST MLI -> FRA"),
        ("Chad threw out a proposal of Norway.", "REJECT TCD -> NOR"),
        ("A court in Lima threw out the claim against Chad.", "REJECT PER -> TCD"),
        # what others attack or cut off is the state's that a report is from
        (
            "LIMA - Peru sang. Chile's troops shelled a village near the border.",
            "ASSAULT CHL -> PER",
        ),
        # a firm without a name is of the land of the report
        ("LIMA - Peru sang. The company threatened to sue the workers.", "THREATEN PER -> PER"),
        # bands fight where the report is from, though another state was told of
        (
            "LIMA - A bridge in Peru fell. Chile helped Peru. Rebels shelled a town.",
            "ASSAULT PER -> PER",
        ),
        # a sum of money is helped by nobody
        (
            "LIMA - Peru sang. Chile pledged two hundred million dollars in aid.",
            "AGREE CHL -> PER",
        ),
        # who governs is met abroad
        (
            "LIMA - Peru sang. Chile's president will meet the prime minister in Brussels.",
            "AGREE CHL+PER -> ",
        ),
        # a ministry is not one for something else
        (
            "LIMA - Peru sang. The Chilean interior ministry smiled. Teachers marched on the education ministry.",
            "PROTEST PER -> PER",
        ),
        # who is hurt by what is done to the other side is of it
        (
            "LIMA - Peru and Chile quarrel, and Peru and Chile sent ships. A Chilean ship rammed a Peruvian boat, injuring three sailors.",
            "ASSAULT CHL -> PER",
        ),
        # gangs are at home, as their victims are
        ("LIMA - Peru sang. Gangs kidnapped hundreds of people.", "ASSAULT PER -> PER"),
        # courts that no words name clear people at home
        ("LIMA - A court in Peru jailed a mayor. His wife was acquitted.", "CONCEDE PER -> PER"),
        # a trial at home is the state's
        ("LIMA - Peru sang. Senator Ana Lara called the trial a farce.", "ACCUSE PER -> PER"),
        # the place of a sentence tells nothing of who was told of before it
        (
            "LIMA - An editor went on trial in Peru. A union in Vienna demanded the editor's release.",
            "REQUEST AUT -> PER",
        ),
    ],
)
def test_the_report_tells_whose_they_are(text: str, expected: str) -> None:
    """Home, acts told before and places tell the state of those who are named without one."""
    assert expected in told_undated(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        # a mediator is of no side
        ("LIMA - Peru sang. The mediator accused Chad of theft.", "ACCUSE PER"),
        # what is sent is not who is helped
        ("Norway sent nurses.", "AID"),
        # sailors come from anywhere
        ("LIMA - Peru sang. Police detained a ship.", "COERCE PER -> PER"),
        # buyers may be abroad
        ("LIMA - Peru sang. Investors asked the government to wait.", "REQUEST PER"),
    ],
)
def test_nobody_is_given_a_state_for_nothing(text: str, type_: str) -> None:
    """Those who may be of any state stay without one."""
    assert not [line for line in told_undated(text) if line.startswith(type_)]


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        # one human being without an office, and who has something from a firm, do it to no state
        ("LIMA, Peru - The singer complained on Monday.", "ACCUSE PER -> PER"),
        ("LIMA, Peru - The baker asked for money.", "REQUEST PER -> PER"),
        ("LIMA, Peru - Users complained of slow updates.", "ACCUSE PER -> PER"),
        # a law does nothing
        ("The Clean Water Act protected Peru's rivers.", "AID"),
        # "they" is no single person
        ("Kenya's mayor, Ada Berg, sued Peru. They thanked Chad.", "SUPPORT KEN"),
        # nor is the half of a compound of descent a state
        ("The Cuban-American senator Rob Diaz accused Peru.", "ACCUSE CUB"),
        # who takes up somebody, no land
        (
            "Nils Berg was a Norwegian member of a group seeking an end to Danish rule in Iceland who shot the governor.",
            "ASSAULT DNK",
        ),
    ],
)
def test_nobody_acts_where_nobody_is_meant(text: str, unsaid: str) -> None:
    """No state is added, and no thing or land acts."""
    assert not any(line.startswith(unsaid) for line in told_undated(text))


def test_plural_people_are_whom_who_takes_up() -> None:
    """Those right before it, though the parser hangs a clause on them."""
    facts = read_facts(
        Text(id="t", text="The driver listened to bystanders who pleaded with him to stop."), None
    )
    (sides,) = [e.sides for e in facts.events]
    assert sides.startswith("bystanders -> ")


def test_nobody_answers_himself() -> None:
    """The other side of an act is nobody called like its doer."""
    facts = read_facts(
        Text(
            id="t",
            text="MIAMI - Marlow hurt a man on Monday in Miami. Marlow, an American, then refused.",
        ),
        None,
    )
    for event in facts.events:
        assert not {a.name for a in event.actors} & {a.name for a in event.recipients}


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Mali's opposition leader rejected the announcement on Friday.", "REJECT MLI -> MLI"),
        ("The UN condemned the attack on a church in Lima, Peru.", "ACCUSE UNO -> PER"),
        ("Tamil Nadu accused Kenya of theft.", "ACCUSE IND -> KEN"),
        ("The US warned of attacks in Sri Lanka.", "THREATEN USA -> LKA"),
    ],
)
def test_the_state_is_told_by_what_is_near(text: str, line: str) -> None:
    """Who speaks for politics or many states acts upon a state that its words name."""
    assert line in told_undated(text)


def test_unions_and_residents_put_demands_to_their_state() -> None:
    """Where a report is from, as before."""
    text = "LIMA, Peru - Unions demanded higher pay on Monday."
    assert any(line.startswith("REQUEST PER -> PER") for line in told_undated(text))
