"""Actors of no known state, and towns before those who say what happened there."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.facts.actors import read_actors
from wirecopy.language import read

DAY = date(2021, 5, 3)


def _codes(text: str) -> dict[str, str | None]:
    reading = read_actors(text, read(text, tag=False), DAY)
    return {actor.name: actor.code for actor in reading.actors}


@pytest.mark.parametrize("forces", ["Unidentified gunmen", "Foreign forces", "Hostile forces"])
def test_forces_that_nobody_knows_are_of_no_state(forces: str) -> None:
    """Whose they are is what the text leaves open, whatever state it is at home in."""
    text = (
        "LIMA - Peru reopened its northern airport on Monday. Peru's president praised the army. "
        f"{forces} had fired at a bus, a colonel said."
    )
    codes = _codes(text)
    assert not (codes[forces] or "").startswith("PER")
    assert codes["army"] == "PER MIL"


@pytest.mark.parametrize("office", ["foreign minister", "external affairs minister"])
def test_an_office_for_what_is_foreign_is_at_home(office: str) -> None:
    """Who deals with other states is of the one that a report is about."""
    codes = _codes(f"LIMA - Peru reopened Peru's northern airport. The {office} smiled.")
    assert codes[office] == "PER GOV"


def test_who_held_an_office_is_at_home() -> None:
    """A former minister is of the state that a report is about."""
    text = (
        "LIMA - Peru reopened Peru's northern airport. A former justice minister, Ada Berg, smiled."
    )
    assert _codes(text)["Ada Berg"] == "PER ELI"


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Gunmen fired at a bus near Trujillo, police said.", "Trujillo"),
        ("The bus fell into a river near Cusco, officials said on Monday.", "Cusco"),
        ("Three people were hurt in Brask, a spokesman said.", "Brask"),
    ],
)
def test_a_town_is_not_the_one_who_says_what_happened_there(text: str, town: str) -> None:
    """What stands between a comma and a verb of saying is a subject, not an apposition."""
    assert town not in _codes(text)


def test_an_apposition_before_a_comma_codes_its_name() -> None:
    """A second comma closes it before the verb."""
    assert _codes("Ada Berg, mayor of Lima, said the bridge was safe.")["Ada Berg"] == "PER GOV"


def test_who_did_something_to_somebody_is_not_who_he_is() -> None:
    """A participle with "by" between commas tells of others, never whose a body is."""
    codes = _codes("LIMA - Peru mourned in Peru. The police, trained by Chilean officers, came.")
    assert codes["police"] == "PER COP"


@pytest.mark.parametrize("governments", ["Western governments", "Nordic governments"])
def test_those_of_a_part_of_the_world_are_of_no_state(governments: str) -> None:
    """Several of a region are not of the state that a report is about; what has its name may be."""
    codes = _codes(
        f"LIMA - Peru mourned in Peru. {governments} wept. The regional government sang."
    )
    assert not (codes.get(governments) or "").startswith("PER")
    assert codes["regional government"] == "PER GOV"


def test_exiles_are_not_of_the_state_they_are_in() -> None:
    """Who has left his state acts in another."""
    assert not (_codes("LIMA - Peru mourned in Peru. Exiles sang.").get("Exiles") or "").startswith(
        "PER"
    )


@pytest.mark.parametrize("neighbours", ["its neighbours", "its southern neighbour"])
def test_the_neighbour_of_a_state_is_none_of_its_people(neighbours: str) -> None:
    """What a state calls its neighbour is another state."""
    assert set(_codes(f"KAMPALA - Uganda asked {neighbours} for help. Uganda ate.")) == {"Uganda"}


@pytest.mark.parametrize(
    ("text", "phrase", "code"),
    [
        # an embassy tells where a report is not at home
        ("A trial opened in Lima. The Danish embassy ate. The Danish envoy ate. Police left.", "Police", "PER COP"),
        # a state that opened a sentence is not told of for ever
        ("LIMA - Peru sang. Chile denied that. The army ate. The governor left.", "governor", "PER GOV"),
        ("LIMA - Peru sang. Chile denied that. The governor left.", "governor", None),
        # who heads a government is its chancellor or its prime minister
        ("OSLO - Norway sang. The German chancellor ate. The prime minister left.", "prime minister", "NOR GOV"),
        # bands fight where a report is from
        ("LIMA - Rebels left on Monday. Chile ate. Chile sang.", "Rebels", "PER REB"),
        ("LIMA - Chile's rebels left. Militants ate. Chile sang.", "Militants", None),
        # those who stand between states are of none
        ("LIMA - Peru sang. Peacekeepers left.", "Peacekeepers", "UNO MIL"),
        ("LIMA - Peru sang. The African Union sent soldiers. The peacekeepers left.", "peacekeepers", "IGO MIL"),
        ("LIMA - Peru sang. The mediator left.", "mediator", None),
        ("LIMA - The United Nations met. The mission left.", "mission", "UNO GOV"),
        # where an embassy is does not tell whose it is
        ("LIMA - Peru sang. The embassy in Santiago ate.", "embassy", None),
        # nor where somebody of a body of many states is
        ("LIMA - The International Monetary Fund met. The fund's director in Chile ate.", "fund's director", "IGO BUS"),
    ],
)  # fmt: skip
def test_who_is_at_home(text: str, phrase: str, code: str | None) -> None:
    """The state a report is from is that of its offices and bands, as far as no other was just told of."""
    assert _codes(text).get(phrase) == code


@pytest.mark.parametrize(
    ("town", "state"),
    [
        ("PORT-AU-PRINCE", "HTI"),
        ("CAP-HAITIEN", "HTI"),
        ("DAR ES SALAAM", "TZA"),
        ("RIO DE JANEIRO", "BRA"),
        ("SANA'A", "YEM"),
        ("PORT-OF-SPAIN", "TTO"),
        ("NUKU'ALOFA", "TON"),
        ("LIMA, Ohio", "USA"),
        # short forms, and divisions below the first
        ("ATHENS, Ga.", "USA"),
        ("SANTA CRUZ, Calif.", "USA"),
        ("LONDON, Ont.", "CAN"),
        ("SAN JOSE, Occidental Mindoro", "PHL"),
        ("TBILISI, Georgia", "GEO"),
        # a division elsewhere, no seat of bodies of many states; a division that holds the town
        ("GENEVA, N.Y.", "USA"),
        ("GENEVA, Ill.", "USA"),
        ("BRUSSELS, Wis.", "USA"),
        ("CORDOBA, Veracruz", "MEX"),
    ],
)
def test_a_dateline_of_several_words_tells_where_a_report_is_from(town: str, state: str) -> None:
    """Not the one state that the text names, of which somebody only asks for help."""
    codes = _codes(
        f"{town}, March 3 (Agency) - The police left. The prime minister asked Norway for help."
    )
    assert codes["police"] == f"{state} COP"


def test_a_lead_in_the_state_of_the_dateline_outweighs_guests_who_are_named_more() -> None:
    """Soldiers of another state who are named again and again do not make a report one on theirs."""
    text = (
        "LIMA, March 3 (Agency) - A robber in Peru shot at Chilean soldiers. Two Chilean soldiers died. "
        "Chile's president said that Chile would stay. Chile sent a plane. Gunmen burned a bank. "
        "The prime minister wept."
    )
    assert _codes(text)["prime minister"] == "PER GOV"
    abroad = text.replace("A robber in Peru", "A robber")
    assert _codes(abroad)["prime minister"] == "CHL GOV"


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        # ministers of the members of a body are of that
        ("BRUSSELS - The European Union met. Ministers of the 27 member states ate.", "Ministers", "EUR"),
        ("ABUJA - ECOWAS met. Envoys from all member countries ate.", "Envoys", "IGO"),
        # a first name that is a word for a people, too
        ("LIMA - Peru sang. Karen Brask, the U.S. envoy, left.", "Karen Brask", "USA GOV"),
        ("YANGON - Karen fighters left.", "Karen fighters", "MMR REB"),
    ],
)  # fmt: skip
def test_who_is_of_a_body_or_of_a_people(text: str, name: str, code: str) -> None:
    """Members of a body of states are no ministers at home, a first name is no nation."""
    assert _codes(text).get(name) == code


@pytest.mark.parametrize(
    ("text", "home"),
    [
        # set in a state that is named but once
        (
            "Aid reached villages in western Nepal on Monday as India sent tents. China sent a team, Britain promised"
            " money. The army helped, and police wept.",
            "NPL",
        ),
        (
            "Workers in the Hungarian city of Pecs ended a strike. The German owner smiled. The police sang and the"
            " government sang. Germany is far.",
            "HUN",
        ),
        # those who come from a state are foreign where they are
        (
            "Farmers drove into Lima on Monday over imports from Chile and Chilean prices. Police sang, the army sang.",
            "PER",
        ),
    ],
)
def test_a_text_is_of_the_state_in_which_it_is_set(text: str, home: str) -> None:
    """What the first sentence tells happens in the state that the text is about."""
    assert read_actors(text, read(text, tag=False), DAY).home == home


def test_a_state_without_an_army_has_none() -> None:
    """The army in a report on two states is that of the one that has one."""
    text = (
        "Two Palestinians were shot in the Palestinian town of Jenin. Palestinians wept. "
        "Israel was silent, and Israel closed the Israeli road. The army said its men were attacked."
    )
    assert _codes(text)["army"] == "ISR MIL"


def test_congress_is_that_of_home() -> None:
    """A word for a parliament is of the state at home where the text does not name another."""
    text = "Unions marched in the Argentine town of Rosario. Congress voted. Argentina sang."
    assert (_codes(text)["Congress"] or "").split()[0] == "ARG"


def test_a_text_is_not_of_the_state_where_the_world_meets() -> None:
    """Talks held at a seat of bodies of many states make no report on its state."""
    text = "Talks in Geneva on plastic ended on Friday. The chair wept. The government said so."
    assert _codes(text)["government"] is None
