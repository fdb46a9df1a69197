"""What a commander orders his own forces to do, and what one's own side "would" do."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru's president ordered the navy to patrol the coast off Chile.", "MOBILIZE PER -> CHL"),
        ("Peru's president ordered the army to retake the Chilean town.", "MOBILIZE PER -> CHL"),
        ("Peru's president ordered police to arrest Chilean students.", "COERCE PER -> CHL"),
        ("Peru's president ordered soldiers to free the Chilean sailors.", "RETREAT PER -> CHL"),
        # courts, and who orders others, ask
        ("A court in Peru ordered the army to free the men.", "REQUEST PER -> PER"),
        ("Peru ordered Chilean troops to free the men.", "REQUEST PER -> CHL"),
        ("Peru's president ordered the bank to free the funds.", "REQUEST PER -> "),
        # forces told to be one's own, a day or an adverb between
        ("Ghana ordered its troops to withdraw from the Bolivian town.", "RETREAT GHA -> BOL"),
        ("Rebels in Ghana ordered their fighters to free two Bolivian nurses.", "RETREAT GHA -> BOL"),
        ("Ghana ordered the army on Monday to retake the Bolivian town.", "MOBILIZE GHA -> BOL"),
        ("Ghana ordered the army to immediately halt the attack on Bolivia.", "RETREAT GHA -> "),
        ("Ghana's junta ordered the air force to bomb Bolivian ports.", "MOBILIZE GHA -> BOL"),
        ("Ghana's king ordered 3,000 more soldiers to shell the Bolivian port.", "MOBILIZE GHA -> BOL"),
        ("Ghana ordered the country's army to free the Bolivian sailors.", "RETREAT GHA -> BOL"),
    ],
)  # fmt: skip
def test_who_commands_forces_does_what_they_are_told(text: str, line: str) -> None:
    """An order to one's own forces is the act, one to others a request."""
    assert any(told.startswith(line) for told in told_undated(text))


@pytest.mark.parametrize(
    "text",
    [
        # what they must not do, and what is to be done to them
        "Bolivia's president ordered the navy not to attack Ghana.",
        "Bolivia's president ordered his troops not to fire on Ghanaian ships.",
        "Bolivia ordered the army never to attack Ghana.",
        "Bolivia's president ordered soldiers neither to shell nor to besiege the Ghanaian town.",
        "Bolivia's president ordered troops to refrain from attacking Ghana.",
        "Bolivia's president ordered officers to be arrested.",
        "Bolivia's president ordered the army to be deployed in Ghana.",
        "Bolivia's president ordered the general to resign.",
        "Bolivia's president ordered the police to resign.",
        # forces of others
        "Ghana ordered the foreign troops to withdraw.",
        "The Bolivian government ordered the rebel forces to withdraw from Sucre.",
        "Bolivia ordered the invading army to withdraw.",
        "Ghana ordered the fighters to lay down their arms.",
        "Bolivia ordered the militia to lay down its arms.",
        "Bolivia ordered enemy soldiers to free the nurses.",
        "Bolivia ordered troops from Ghana to withdraw.",
        "Bolivia ordered the troops to withdraw from the town.",
        "Bolivia ordered the peacekeepers to withdraw.",
        "Bolivia's president ordered the army and the rebels to withdraw from Sucre.",
        "Bolivia's president ordered the guerrillas' commander to free the hostages.",
        # whom no forces obey
        "Judge Ana Lara in Bolivia ordered the police to free the men.",
        "Chief Justice Ana Lara ordered the police in Bolivia to free the men.",
        "The ICC ordered the army to halt the attack.",
        "The ICJ ordered the army to halt the attack on Ghana.",
        "Rebels in Ghana ordered the police to free two Bolivian nurses.",
        "Bolivia's opposition leader ordered the army to free the men.",
        "Acme Mining ordered the police in Ghana to arrest 20 miners.",
    ],
)
def test_others_orders_are_requests(text: str) -> None:
    """An order not to act, to others' forces or by whom no forces obey is a request, and nobody's act."""
    types = [told.partition(" ")[0] for told in told_undated(text)]
    assert types == ["REQUEST"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru's foreign minister said his country would retaliate against Chile.", "THREATEN PER -> CHL"),
        ("Peru's general said his forces would shell Chilean ports if the talks failed.", "THREATEN PER -> CHL"),
        ("Peru's rebels said their fighters would free the Chilean sailors.", "AGREE PER -> CHL"),
    ],
)  # fmt: skip
def test_what_ones_own_side_would_do_is_ones_own_word(text: str, line: str) -> None:
    """Who speaks of "his country", "its forces" or "their fighters" speaks for himself."""
    assert line in told_undated(text)


def test_forces_are_agreed_upon_not_threatened() -> None:
    """Who agrees to patrol together threatens nobody."""
    lines = told_undated("Peru and Chile agreed on Monday to patrol the lake together.")
    assert lines == ["AGREE CHL+PER -> "]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "A court in Zambia warned that it could order the police to arrest Malawian traders.",
            "THREATEN ZMB -> MWI",
        ),
        ("Malawi accused Zambia of ordering the army to shell its towns.", "ACCUSE MWI -> ZMB"),
    ],
)
def test_words_about_an_order_stay_words(text: str, line: str) -> None:
    """An order that is threatened or blamed is no request, whoever gives it."""
    assert told_undated(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Chile must free the sailors, said Peru.",
        "Chile should withdraw its ships, the Peruvian president said on Monday.",
        '"Chile must free the sailors," Peru\'s premier said.',
        "Chile needs to stop the raids, Peru said.",
        "Peru said Chile must free the sailors.",
    ],
)
def test_who_says_behind_that_somebody_must_asks_it(text: str) -> None:
    """As who says it before."""
    assert "REQUEST PER -> CHL" in told_undated(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chile should win on Saturday, the Peruvian coach said.",
        "Chile should have warned us, Peru said.",
        "Chile must act, a poll found.",
    ],
)
def test_what_should_happen_by_itself_or_is_past_is_not_asked(text: str) -> None:
    """Nor is what nobody says."""
    assert not told_undated(text)
