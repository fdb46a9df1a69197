"""Places: which names are places, which place each is, and what it stands for."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.facts.places import read_places
from wirecopy.facts.places.evidence import MAYBE_PERSON, SURELY_PERSON, surnames
from wirecopy.facts.places.mentions import find_mentions
from wirecopy.facts.places.named import tag_names
from wirecopy.facts.places.read import unsure_mentions
from wirecopy.language import read
from wirecopy.model import Place, Span


def _places(text: str) -> dict[str, Place]:
    return {place.span.of(text): place for place in read_places(text, read(text, tag=False))}


_FOUND = [
    # towns with their state, and the state
    ("A fire broke out in Paris, Texas, on Monday.", {"Paris": "USA", "Texas": "USA"}),
    ("A fire broke out in Paris.", {"Paris": "FRA"}),
    # the region named beside one decides for the others
    ("The mayor of Springfield, Ill., spoke in Peoria.", {"Springfield": "USA", "Ill.": "USA", "Peoria": "USA"}),
    # a county is found in its state
    ("Deputies from Lancaster County, Pennsylvania, came.", {"Lancaster County": "USA", "Pennsylvania": "USA"}),
    # divisions of states, with a word of their kind or alone
    ("Gunmen killed three in Plateau State.", {"Plateau State": "NGA"}),
    ("Clashes went on in Pulwama district.", {"Pulwama": "IND"}),
    ("They fled to Roraima.", {"Roraima": "BRA"}),
    # a state is not given up for a hamlet of its name among its neighbours
    ("Beaumont, Port Arthur, Orange and Houston, Texas, export to China.",
     {"Beaumont": "USA", "Port Arthur": "USA", "Orange": "USA", "Houston": "USA", "Texas": "USA", "China": "CHN"}),
    # dotted short forms of states with two letters
    ("It rained in Fargo, N.D., all day.", {"Fargo": "USA", "N.D.": "USA"}),
    # short forms of Canadian and Australian regions, Irish counties
    ("It snowed in Red Deer, Alta., all day.", {"Red Deer": "CAN", "Alta.": "CAN"}),
    ("A man from Ballarat, Vic., won.", {"Ballarat": "AUS", "Vic.": "AUS"}),
    ("It rained in Tralee, County Kerry, again.", {"Tralee": "IRL", "County Kerry": "IRL"}),
    # a word of kind that a body has in its name, a direction and "the city of" are no part of a place's name
    ("Lincoln State Police came.", {"Lincoln": "USA"}),
    ("The Houston City Council met.", {"Houston": "USA"}),
    ("It rained in the City of Houston.", {"Houston": "USA"}),
    ("It rained in Northeast Nebraska and in West Texas.", {"Nebraska": "USA", "West Texas": "USA"}),
    ("It rained in Kansas City again.", {"Kansas City": "USA"}),
    ("Votes were counted in Benue State on Friday.", {"Benue State": "NGA"}),
    # a name that the language reader finds within a known one is not told twice
    ("County Paris", {"County Paris": "FRA"}),
    # a border is no part of the names of its sides
    ("They fled over the Chad-Sudan border.", {"Chad": "TCD", "Sudan": "SDN"}),
    # a verb behind a short form makes it a state that acts; a capital speaks for its government
    ("The U.S. deploys more ships.", {"U.S.": "USA"}),
    ("Washington said it would not talk.", {"Washington": "USA"}),
    # a small town without a preposition, and names that no table knows
    ("Marlin police arrested a Roxton man.", {"Marlin": "USA", "Roxton": "USA"}),
    ("Shells hit the village of Dorvanka near Kharkiv.", {"Dorvanka": "UKR", "Kharkiv": "UKR"}),
    # a street is a place beside the town, not the town of its name
    ("The shop on Paris Road in Belfast burned.", {"Paris Road": "GBR", "Belfast": "GBR"}),
    # other names and accents
    ("Talks were held in Kiev and in Zürich.", {"Kiev": "UKR", "Zürich": "CHE"}),
    # several words
    ("Ships left the Strait of Hormuz for Port Harcourt.", {"Strait of Hormuz": None, "Port Harcourt": "NGA"}),
    # a dateline behind a headline on its line, and where a lawmaker was elected
    ("Clinton couple held. CLINTON — Two were held.", {"Clinton": "USA", "CLINTON": "USA"}),
    ("Clif Moore, D-Kanawha, said so.", {"Kanawha": "USA"}),
    # a state whose body has a road in its name
    ("The Florida Highway Patrol came.", {"Florida": "USA"}),
    # the word that opens a sentence is no part of the name
    ("Later Kenya said no.", {"Kenya": "KEN"}),
    # a surname the text gave a title and a first name
    ("Judge Haywood Turner won. The vote went to Turner.", {}),
    # a surname the text gave a first name
    ("Susan Jackson resigned. Jackson said she was tired.", {}),
    # a given name
    ("Then Austin Moore left.", {}),
    # months, titles and kinds of thing
    ("The University opened in March.", {}),
    # adjectives are no places, nor are short forms used so
    ("Russian and US officials met the German envoy.", {}),
    ("They met in the US.", {"US": "USA"}),
    # a full stop that is also the sentence's belongs to the name
    ("They met in the U.S.", {"U.S.": "USA"}),
    ("They met in Lowell, Mass. Rain fell.", {"Lowell": "USA", "Mass.": "USA"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), _FOUND)
def test_names_that_are_places(text: str, expected: dict[str, str | None]) -> None:
    """Places are found, other names are not, each in its country."""
    assert {name: place.country for name, place in _places(text).items()} == expected


_KINDS = [
    ("LIMA — Ministers met.", "LIMA", "dateline"),
    ("Ties between Moscow and Ankara cooled.", "Moscow", "metonym"),
    ("Beijing has rejected the claim.", "Beijing", "metonym"),
    ("They arrived in Beijing.", "Beijing", "literal"),
    ("Kenya has rejected the claim.", "Kenya", "actor"),
    ("They arrived in Kenya.", "Kenya", "literal"),
    ("A crewed flight to Mars is planned.", "Mars", "not_on_earth"),
]


@pytest.mark.parametrize(("text", "name", "kind"), _KINDS)
def test_kinds(text: str, name: str, kind: str) -> None:
    """A capital that acts is its government; a country that acts is an actor; planets are elsewhere."""
    assert _places(text)[name].kind == kind


def test_what_is_not_on_earth_has_no_coordinates() -> None:
    """Planets get neither coordinates nor a country."""
    place = _places("A crewed flight to Mars is planned.")["Mars"]
    assert (place.lat, place.lon, place.country) == (None, None, None)


def test_towns_of_one_name_are_told_apart_by_their_neighbours() -> None:
    """A small town is preferred to a famous one when the text is about its surroundings."""
    text = "Police from Columbus and Westerville were called to Dublin. Hilliard and Worthington helped."
    assert _places(text)["Dublin"].country == "USA"


def test_a_list_of_towns_sets_none_in_a_state() -> None:
    """A big town before "and" is one of a list, and no state of the town before it."""
    found = _places("He went to Boston, New York and Chicago. Boston was cold.")
    assert "beside" not in (found["Boston"].why or "")
    assert "beside" in (_places("He was born in Albany, New York, in 1960.")["Albany"].why or "")


@pytest.mark.parametrize(
    ("name", "taken"), [("Tetiana Lima", SURELY_PERSON), ("Xylo Lima", MAYBE_PERSON)]
)
def test_a_given_name_of_any_people_makes_a_surname(name: str, taken: float) -> None:
    """A town's name behind a given name is a person's for the rest of the text, behind another word it may be."""
    text = f"They met {name} there."
    assert surnames(find_mentions(text, read(text, tag=False)))["lima"] == taken


def test_a_place_says_why() -> None:
    """The reason names what stood beside and what came next."""
    why = _places("A fire broke out in Paris, Texas, on Monday.")["Paris"].why
    assert "beside USA TX" in why
    assert "next: " in why


def test_given_spans_are_located_and_all_come_back() -> None:
    """With spans given only these are read, known or not; an unknown one is put beside its neighbour."""
    text = "He went from Qqzzx to Lyon."
    spans = [Span(start=13, end=18), Span(start=22, end=26)]
    unknown, known = read_places(text, read(text, tag=False), spans=spans)
    assert [unknown.span, known.span] == spans
    assert known.country == "FRA"
    assert (unknown.lat, unknown.country) == (known.lat, "FRA")
    assert "unknown name" in unknown.why


def test_reading_does_not_depend_on_the_order_of_spans() -> None:
    """Spans may come in any order."""
    text = "From Lyon to Turin."
    spans = [Span(start=5, end=9), Span(start=13, end=18)]
    sentences = read(text, tag=False)
    assert read_places(text, sentences, spans=spans) == read_places(
        text, sentences, spans=spans[::-1]
    )


_PIECES = st.sampled_from(
    "Paris London Springfield the of in Texas , . Washington said Mars New York County US U.S. - — ( “ "
    "South Lake Saint St. John \n MOSCOW Georgia and Trinidad Tobago \x00".split(" ")
)


@settings(deadline=None)
@given(st.lists(_PIECES, max_size=25).map(" ".join) | st.text(max_size=100))
def test_any_text_is_read(text: str) -> None:
    """Places lie in the text, in order and apart; coordinates are on the globe."""
    at = 0
    for place in read_places(text, read(text, tag=False)):
        assert at <= place.span.start < place.span.end <= len(text)
        at = place.span.end
        if place.lat is not None and place.lon is not None:
            assert -90 <= place.lat <= 90
            assert -180 <= place.lon <= 180


@pytest.mark.parametrize("piece", ["Paris, ", "Paris Texas ", "New York ", "Aa ", "X of "])
def test_time_grows_with_length_only(piece: str) -> None:
    """A long hostile line is read in time that grows with its length."""
    text = piece * (30_000 // len(piece))
    sentences = read(text, tag=False)
    started = time.process_time()
    read_places(text, sentences)
    assert time.process_time() - started < 3.0


def test_a_known_square_is_itself() -> None:
    """A street or square that the tables know keeps its own point and does not draw towns to it."""
    found = _places("Crowds filled Tiananmen Square in Beijing. Later some sang in Red Square.")
    assert [(found[name].country, found[name].feature) for name in ("Tiananmen Square", "Red Square")] == [
        ("CHN", "S"),
        ("RUS", "S"),
    ]  # fmt: skip
    assert _places("The probe crossed the Milky Way.")["Milky Way"].kind == "not_on_earth"


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("Officers in Kwamtanda said a bridge in Peru fell.", "PER"),
        ("Floods cut off roads in Kwamtanda. Peru sent tents, Chile sent food.", None),
        ("Officers in Kwamtanda said a bridge fell. The minister flew to Lima from Quito.", None),
        ("People fled from Kwamtanda on Monday.", None),
    ],
)
def test_an_unknown_name_has_the_state_of_its_own_sentence(text: str, country: str | None) -> None:
    """Where sentence or text tell of several states or none, nothing is made up."""
    assert _places(text)["Kwamtanda"].country == country


@pytest.mark.parametrize(
    ("text", "name", "country", "feature"),
    [
        ("Shells fell on Gaza City overnight.", "Gaza City", "PSE", "P"),
        ("Gunmen took cattle in Niger state, officials in Abuja said.", "Niger", "NGA", "A"),
        ("Gunmen took cattle in Niger.", "Niger", "NER", "COUNTRY"),
        ("NEW YORK (Wire) - A bakery shut.", "NEW YORK", "USA", "P"),
        ("Rain fell on Hama.", "Hama", "SYR", "P"),
        ("Rain fell on Enga province.", "Enga", "PNG", "A"),
        ("Rain fell on Deir el-Zour.", "Deir el-Zour", "SYR", "P"),
    ],
)
def test_towns_divisions_and_states_of_one_name(
    text: str, name: str, country: str, feature: str
) -> None:
    """A town is no state because its state is called by it, and no division that is named after it."""
    place = _places(text)[name]
    assert (place.country, place.feature) == (country, feature)


@pytest.mark.parametrize(
    ("text", "is_tagged"),
    [
        ("The minister flew from Lima to Quito.", False),  # known beyond doubt
        ("The minister slept and said nothing to her aides.", False),
        ("The minister flew to Kwamtanda.", True),  # unknown behind a preposition of place
        ("A shop in Lima Road shut.", True),  # a street is another place than its town
        ("The minister flew to Kwamtanda " + "and wept " * 120 + "there.", False),  # too dear
    ],
)
def test_only_open_names_are_asked_of_the_language_reader(text: str, *, is_tagged: bool) -> None:
    """Sentences whose names are known beyond doubt, and endless ones, are not tagged."""
    sentences = read(text, tag=False)
    mentions = find_mentions(text, sentences)
    tagged = tag_names(sentences, mentions, unsure_mentions(mentions))
    assert any(token.upos for one in tagged.sentences for token in one.tokens) == is_tagged


@pytest.mark.parametrize(
    ("text", "name", "country", "point"),
    [
        # many places have the name, and the one meant has it as a short form
        ("A bus from Santa Cruz, Bolivia, was late.", "Santa Cruz", "BOL", (-17.8, -63.2)),
        ("A bus from Santiago, Spain, was late.", "Santiago", "ESP", (42.9, -8.5)),
        ("A bus from Santo Domingo, Ecuador, was late.", "Santo Domingo", "ECU", (-0.3, -79.2)),
        ("A bus from Victoria, Mexico, was late.", "Victoria", "MEX", (23.7, -99.1)),
        ("A bus from Santa Cruz, Calif., was late.", "Santa Cruz", "USA", (37.0, -122.0)),
        # a division behind a town is the one that holds it, though others of its name have more people
        ("A bus from Trinidad, Beni, was late.", "Trinidad", "BOL", (-14.8, -64.9)),
        ("A bus from Trinidad, Beni, was late.", "Beni", "BOL", (-14.6, -66.2)),
        ("A bus from Goma to Beni was late.", "Beni", "COD", (0.5, 29.5)),
        # in a list a town stands beside others, and in pairs a division behind its town
        ("Floods hit Trinidad, Beni and Goma.", "Beni", "COD", (0.5, 29.5)),
        ("Floods hit Trinidad, Beni, and Goma, the radio said.", "Beni", "COD", (0.5, 29.5)),
        ("A man of Trinidad, Beni, and Ivo Camba sang.", "Trinidad", "BOL", (-14.8, -64.9)),
        ("Floods hit Trinidad, Beni, and stopped.", "Trinidad", "BOL", (-14.8, -64.9)),
        ("Floods hit Salem, Tamil Nadu and Kochi, Kerala.", "Salem", "IND", (11.7, 78.2)),
        ("Floods hit Santa Cruz, Bolivia and Goma.", "Santa Cruz", "BOL", (-17.8, -63.2)),
        ("A ship left San Jose, Occidental Mindoro, at dawn.", "San Jose", "PHL", (12.4, 121.1)),
        ("A bus from Salem, Tamil Nadu, was late.", "Salem", "IND", (11.7, 78.2)),
    ],
)
def test_a_state_or_division_right_behind_a_town_decides(
    text: str, name: str, country: str, point: tuple[float, float]
) -> None:
    """What is written behind a town outweighs the people of its namesakes elsewhere."""
    place = _places(text)[name]
    assert place.country == country
    assert place.lat == pytest.approx(point[0], abs=0.5)
    assert place.lon == pytest.approx(point[1], abs=0.5)


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        ("They fled to Akkar.", "Akkar", "LBN"),
        ("They drove through the Dordogne.", "Dordogne", "FRA"),
        ("Teachers in Herefordshire went home.", "Herefordshire", "GBR"),
        ("Farmers in South Tyneside went home.", "South Tyneside", "GBR"),
        ("Rain fell in Lower Silesia.", "Lower Silesia", "POL"),
        ("The boat left Praslin.", "Praslin", "SYC"),
        ("Snow fell on Mount Elgon.", "Mount Elgon", "UGA"),
        ("Boats crossed Lake Turkana.", "Lake Turkana", "KEN"),
        # better known towns keep their names
        ("They met in Portland.", "Portland", "USA"),
        ("They met in Manchester.", "Manchester", "GBR"),
    ],
)
def test_divisions_islands_and_mountains_are_known(text: str, name: str, country: str) -> None:
    """Divisions need no word of their kind where no town has their name."""
    assert _places(text)[name].country == country


@pytest.mark.parametrize("text", ["Southwest said so.", "Growth in the South was slow."])
def test_words_of_direction_are_no_divisions(text: str) -> None:
    """Though divisions of some states are called so."""
    assert _places(text) == {}
