"""Shapes of sentences that turn sides, deny acts or tell of nobody's act, read as a whole."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.facts import read_facts
from wirecopy.model import EventMention, Facts, Text

DAY = date(2024, 5, 7)


def facts_of(text: str) -> Facts:
    """Everything read from ``text``."""
    return read_facts(Text(id="t", text=text), DAY)


def told(event: EventMention) -> str:
    """``TYPE status A+B -> C`` by names."""
    actors = "+".join(a.name for a in event.actors)
    return f"{event.event_type} {event.status} {actors} -> {'+'.join(a.name for a in event.recipients)}"


def lines_of(text: str) -> list[str]:
    """The events of ``text``, a line each."""
    return [told(event).strip() for event in facts_of(text).events]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # two verbs, one object
        ("Kenyan police arrested and beat two farmers.", "COERCE past Kenyan police -> farmers"),
        # a participle before the one who is accused
        ("Accused by Peru of fraud, Chad closed its embassy.", "ACCUSE past Peru -> Chad"),
        # a handing to somebody
        ("Norway donated two clinics to Chad.", "AID past Norway -> Chad"),
        # both sides behind the verb
        ("Fighting erupted between the army and the rebels.", "ASSAULT past army+rebels ->"),
        # a headline without "and"
        ("Norway, Peru hold talks in Chad", "CONSULT past Norway+Peru ->"),
        # the act in which somebody was hurt
        ("A farmer was killed in an attack by rebels.", "ASSAULT past rebels -> farmer"),
        ("The farmer was killed in a Kenyan raid.", "ASSAULT past Kenya -> farmer"),
        # denied acts
        ("Kenya denied that its police killed a farmer.", "ASSAULT negated Kenya -> farmer"),
        ("The army denied that it had arrested the mayor.", "COERCE negated army -> mayor"),
        # to whom a thing is given
        (
            "Norway awarded the Fjord Medal to a Peruvian nurse.",
            "SUPPORT past Norway -> Peruvian nurse",
        ),
        (
            "The mask was returned by Norwegian officials to Peru.",
            "RETREAT past Norwegian officials -> Peru",
        ),
        # whose a thing is
        (
            "Norwegian marines seized a Peruvian tanker off Chad.",
            "COERCE past Norwegian marines -> Peru",
        ),
        ("Chad pledged its full support for Lima's efforts.", "SUPPORT past Chad -> Peru"),
        # the noun that a verb carries
        (
            "Chad announced the release of two Peruvian nurses.",
            "CONCEDE past Chad -> Peruvian nurses",
        ),
        (
            "Kenya's air force carried out strikes Friday evening against Chadian targets.",
            "ASSAULT past Kenya's air force -> Chad",
        ),
        (
            "Opposition supporters clashed with police in the streets.",
            "PROTEST past Opposition supporters -> police",
        ),
        # an adjective behind its noun
        (
            "In May, rebels loyal to former president Olaf Berg freed ten nurses.",
            "RETREAT past rebels -> nurses",
        ),
        # passives of what states do
        (
            "A Peruvian teacher was detained in Chad last week.",
            "COERCE past Chad -> Peruvian teacher",
        ),
        (
            "Two Peruvian diplomats have been expelled from Norway.",
            "SANCTION past Norway -> Peruvian diplomats",
        ),
        # what somebody is held for
        (
            "Kenyan police arrested a nurse for attacking Peru's embassy.",
            "ASSAULT hypothetical nurse -> Peru's embassy",
        ),
        # a name like a month
        ("Prime Minister Theresa May attacked Peru.", "ASSAULT past Theresa May -> Peru"),
        # a verb of a clause beside
        ("Chad seized the boat, as it was carrying oil to Peru.", "COERCE past Chad -> the boat"),
        # what goes on behind a participle
        ("Norway lifted sanctions imposed on Peru and Chad.", "CONCEDE past Norway -> Peru+Chad"),
        (
            "The tribunal rejected a plan put forward by Peru's army.",
            "REJECT past tribunal -> Peru's army",
        ),
        (
            "Norway lifted its embargo against both Peru and Chad.",
            "CONCEDE past Norway -> Peru+Chad",
        ),
        # who tells it is no victim of it
        (
            "Jets hit the town, killing five nurses, doctors and an aid group said.",
            "ASSAULT past Jets -> nurses",
        ),
        # two that share a noun
        (
            "Kenyan and Chadian forces attacked rebels.",
            "ASSAULT past Kenyan forces+Chadian forces -> rebels",
        ),
        (
            "Peru and Kenya's foreign ministers met.",
            "CONSULT past Peru+Kenya's foreign ministers ->",
        ),
        # one's own state is not supported
        (
            "Peru's foreign ministry expressed Peru's solidarity with Chad.",
            "SUPPORT past Peru's foreign ministry -> Chad",
        ),
        # what is given is not to whom
        ("Norway sent a team of doctors to Peru.", "AID past Norway -> Peru"),
        ("Norway announced the deployment of 230 troops to Chad.", "MOBILIZE past Norway -> Chad"),
        # what is thrown, and at whom
        (
            "Chadian forces launched a barrage of drones and missiles at Lima.",
            "ASSAULT past Chadian forces -> Lima",
        ),
        (
            "Rebels attacked a Norwegian-owned tanker in the bay with drones.",
            "ASSAULT past Rebels -> Norwegian",
        ),
        ("Chad fired two missiles toward the sea.", "MOBILIZE past Chad ->"),
        ("Chad sent ten tanks to Peru.", "AID past Chad -> Peru"),
        # the other side of a border
        ("Norway deployed 900 soldiers to its border with Chad.", "MOBILIZE past Norway -> Chad"),
        ("Norway suspended the Fjord Treaty with Peru.", "SANCTION past Norway -> Peru"),
        # several states behind one noun
        (
            "The foreign ministers of Kenya, Peru and Chad met in Lima.",
            "CONSULT past foreign ministers+Peru+Chad ->",
        ),
        # an active verb before "by"
        (
            "Foreign Minister Olaf Berg of Norway spoke by phone with President Ana Field of Chad.",
            "CONSULT past Olaf Berg+Ana Field ->",
        ),
        # harm on a condition
        (
            "Norway said it would impose sanctions on Peru if its ships returned.",
            "THREATEN past Norway -> Peru",
        ),
        ("Norway recalled its ambassador to Chad.", "SANCTION past Norway -> Chad"),
        ("In recent months Peru attacked Chad.", "ASSAULT past Peru -> Chad"),
        (
            "Chad's army held around 200 nurses as human shields.",
            "ASSAULT past Chad's army -> nurses",
        ),
        (
            "President Ana Field of Peru called Chad's foreign minister to discuss trade.",
            "CONSULT past Ana Field+Chad's foreign minister ->",
        ),
        # what is told before
        (
            "The army of Peru arrested two nurses. President Ana Field of Peru pardoned them.",
            "CONCEDE past Ana Field -> nurses",
        ),
        ("Chad bombed Lima. Norway condemned the bombing.", "ACCUSE past Norway -> Chad"),
        ("Norway urged both sides to hold talks.", "REQUEST past Norway -> both sides"),
        # a clause beside
        (
            "Chad's jets struck a village in southern Peru, killing a leader of Norway's army.",
            "ASSAULT past Chad's jets -> southern Peru",
        ),
        # ground taken by force
        ("Rebels took over the town of Lima.", "ASSAULT past Rebels -> Lima"),
        # words of fighting that are none, and a call for peace
        ("Chad and Peru agreed to fight deforestation.", "AGREE past Chad+Peru ->"),
        ("Norway called for an end to the war in Chad.", "AGREE past Norway -> Chad"),
        ("The meeting between Norway and Peru never took place.", "CONSULT negated Norway+Peru ->"),
        ("Norway and Peru began joint drills on Monday.", "COOPERATE past Norway+Peru ->"),
        (
            "Norway and Peru opened a joint exercise with some 9,000 troops on Monday.",
            "COOPERATE past Norway+Peru ->",
        ),
        (
            "Norway held joint drills with 300 Peruvian marines.",
            "COOPERATE past Norway+Peruvian marines ->",
        ),
        ("Norway cut diplomatic ties with Peru.", "SANCTION past Norway -> Peru"),
        ("Norway and Peru exchanged 300 prisoners each.", "COOPERATE past Norway+Peru ->"),
        # a body written like a pronoun, and a coast
        (
            "The WHO accused Chad's warring parties of attacking nurses.",
            "ACCUSE past WHO -> parties",
        ),
        (
            "Somali pirates hijacked a Norwegian tanker off the coast of Peru.",
            "COERCE past Somali pirates -> Norway",
        ),
        # a state does not protest by a road block
        ("Norway blocked access to the camp.", "COERCE past Norway ->"),
    ],
)
def test_sides_and_status(text: str, line: str) -> None:
    """Each shape gives the right sides and status."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "A man suspected of stabbing a teacher was from Peru.",  # nobody suspects
        "Greek farmers were accused of pushing migrants back.",
        "Hackers linked to Norway vanished.",
        "The mayor was detained on Monday and later released.",
        "Three villages in Peru were devastated by Cyclone Ada.",
        "Typhoon Ada killed 40 people in Peru.",
        "Peru crushed Chad by 120 runs.",
        "Ana Field of Peru defeated Olaf Berg in the election.",
        "Peru's national team will meet Chad in the World Cup.",
        "Chad fought wildfires with help from Peru.",
        "Peru's central bank cut interest rates to fight inflation.",
        "The bank of Peru warned of risks to growth.",
        "Police in Lima are searching for two missing children.",
        "Lava destroyed dozens of homes in Norway.",
        "Flood kills 14 in Peru",
        "A Norwegian tourist drowned off the coast of Peru.",
        "A blast at a cafe in Lima killed five people.",
        "President Ana Field spoke to both Peruvian and foreign media.",
        "President Ana Field addressed an election rally in Lima.",
        "A nurse was held and killed in a secret Norwegian prison.",
        "Lima United beat Oslo Town 3-1 in Peru.",
        "The firm denied bribing officials in Peru.",
        "Neither Chad nor Peru attacked the town.",
        "The mayor, Ana Field, will fight this in court.",
    ],
)
def test_nobodys_acts(text: str) -> None:
    """Accidents, matches, denials and passives without an agent give no event."""
    assert lines_of(text) == []


def test_a_denied_claim_is_not_asserted() -> None:
    """What a denial quotes did not happen as its speaker has it."""
    text = "The Kenyan government denied claims that soldiers had killed ten farmers."
    statuses = {e.status for e in facts_of(text).events if e.event_type == "ASSAULT"}
    assert statuses == {"negated"}


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Gunmen attacked a village in northern Nigeria.", "Nigeria"),  # also the recipient
        ("Farmers marched through Warsaw against imports from Ukraine.", "Warsaw"),
        ("Gunmen killed a priest in the city of Jos, Nigeria.", "Jos"),
        ("Colombia extradited a smuggler to the United States.", None),
        ("Iran's president threatened Israel.", None),
    ],
)
def test_places(text: str, place: str | None) -> None:
    """An act is placed where a preposition of place says so, or where its recipient is."""
    assert facts_of(text).events[0].place == place


def test_a_date_in_a_relative_clause_is_its_own() -> None:
    """The day of a clause inserted between commas does not date the act behind it."""
    text = "The general, who burned a village in 2003, was sentenced by a Kenyan court."
    dated = {e.event_type: (e.date, e.status) for e in facts_of(text).events}
    assert dated["SANCTION"] == ("2024-05-07", "past")


def test_visitors_are_not_at_home_where_they_go() -> None:
    """Who visits a country is not of that country."""
    (event,) = facts_of("The president's visit to Angola comes after years of tension.").events
    assert [a.country for a in event.actors] == [None]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # "its" own forces act for who speaks
        ("Norway said its jets struck a depot in Peru.", "ASSAULT past Norway -> Peru"),
        # a list of verbs before one object
        ("Troops shelled, looted and burned a Peruvian village.", "ASSAULT past Troops -> Peru"),
        # a subject behind ", and" is of another clause
        ("Rebels killed six farmers, and the mayor fled.", "ASSAULT past Rebels -> farmers"),
        ("Norway handed over two prisoners to Peru.", "RETREAT past Norway -> Peru"),
        ("Norway is unlikely to recognise Peru.", "SUPPORT hypothetical Norway -> Peru"),
        ("Without attacking Peru, Norway left.", "ASSAULT negated Norway -> Peru"),
        ("Norway rejected reports that Peru attacked Chad.", "ASSAULT negated Peru -> Chad"),
    ],
)
def test_owners_lists_and_doubts(text: str, line: str) -> None:
    """Owned forces, lists of verbs, clauses and doubtful acts are told apart."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "No troops were deployed by Norway.",
        "The factory burned down in Peru.",
        "Three pilots killed in landslide",
        "The governor, who flew in by helicopter, was late.",
    ],
)
def test_nothing_done(text: str) -> None:
    """Acts of nobody, upon nobody or of nature give no event."""
    assert lines_of(text) == []


def test_who_is_freed_frees_nobody() -> None:
    """A participle before a noun and a name has no subject in them."""
    assert lines_of("Freed hostage Ana Field thanked Peru.") == ["SUPPORT past Ana Field -> Peru"]


def test_we_will_fight_threatens() -> None:
    """Who has no forces of his own threatens with a fight, but not where he fights for something."""
    assert "THREATEN planned governor ->" in lines_of("“We will fight,” warned the governor.")
    assert lines_of("“We will fight for jobs,” warned the governor.") == []


def test_the_group_is_the_body_named_last() -> None:
    """A group spoken of again is the armed body told of before."""
    text = "Boko Haram attacked a town in Chad. The group killed seven farmers."
    assert lines_of(text)[-1] == "ASSAULT past Boko Haram -> farmers"


def test_a_participle_between_commas_is_passive() -> None:
    """Who was arrested, told between commas, arrested nobody."""
    assert lines_of("The men, arrested last week, were charged with murder in Peru.") == []


def test_a_time_behind_an_infinitive_is_not_that_of_the_request() -> None:
    """What somebody is asked to do on Thursday was asked for on the day of the report."""
    (event,) = facts_of("Norway urged Peru to withdraw its troops by Monday.").events
    assert event.date == DAY.isoformat()


def test_they_of_a_speaker_are_others() -> None:
    """Whom a speaker calls "they" is not who acted before."""
    text = 'Opposition leader Ana Field of Peru rejected the ban. "They can arrest us," she said.'
    assert [e.event_type for e in facts_of(text).events] == ["REJECT"]


def test_a_dateline_dates_no_act_and_a_seat_is_no_home() -> None:
    """The day in the words goes before that of the dateline; who speaks in Geneva need not be Swiss."""
    text = "LIMA, May 6 (Agency) - Rebels killed two nurses on Sunday."
    assert [e.date for e in facts_of(text).events] == ["2024-05-05"]
    text = (
        "GENEVA - Chad and Peru signed a truce. Trade Minister Ana Field urged Norway to join it."
    )
    (urged,) = (e for e in facts_of(text).events if e.event_type == "REQUEST")
    assert urged.actors[0].country is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels killed 21 soldiers in Chad. The army bombed Lima.", "army"),
        (
            "The European Union fined two companies. Separately, the bloc signed a deal with Peru.",
            "European Union",
        ),
    ],
)
def test_definite_bodies_are_who_they_are(text: str, name: str) -> None:
    """The army is not the soldiers who were killed, nor a bloc the companies it fined."""
    assert facts_of(text).events[-1].actors[0].name == name


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Chad detained four Peruvian nurses last week and later released them.",
            "RETREAT past Chad -> Peruvian nurses",
        ),
        (
            "Peru's coast guard said Chad had ignored its calls. It urged Chad to stop.",
            "REQUEST past Peru's coast guard -> Chad",
        ),
        (
            "Peru's Congress voted on Monday to remove President Ana Field from office.",
            "SANCTION planned Peru's Congress -> Ana Field",
        ),
        (
            "Norway summoned Chad's deputy chief of mission to protest against the raid.",
            "ACCUSE past Norway -> Chad",
        ),
    ],
)
def test_pronouns_and_votes(text: str, line: str) -> None:
    """A pronoun is whom the words before speak of, and what is voted is done."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad attacked Peru and Kenya condemned it.", "ASSAULT past Chad -> Peru"),
        ("Chad hit Peru and Kenya's army fired rockets.", "ASSAULT past Chad -> Peru"),
        ("Norway sent doctors to Peru and Chad said it would follow.", "AID past Norway -> Peru"),
        (
            "Norway helped Chad and Kenya's forces attacked Peru.",
            "ASSAULT past Kenya's forces -> Peru",
        ),
        ("Towns and villages in Peru were hit by Chad.", "ASSAULT past Chad -> Towns"),
    ],
)
def test_the_next_clause_has_a_subject_of_its_own(text: str, line: str) -> None:
    """A list of objects ends before the noun that a finite verb follows."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru said Chad would invade Kenya if Lima fell.", "ASSAULT hypothetical Chad -> Kenya"),
        (
            "The parliament of Peru voted not to expel Norwegian diplomats.",
            "SANCTION negated parliament -> Norwegian diplomats",
        ),
        ("The army of Chad searched the town of Lima.", "COERCE past army -> Lima"),
        ("Chad jailed a nurse for criticising Norway.", "ACCUSE hypothetical nurse -> Norway"),
        ("Peru, which Chad accuses of hiding rebels, left the talks.", "ACCUSE past Chad -> Peru"),
    ],
)
def test_others_threats_votes_and_searches(text: str, line: str) -> None:
    """What others say one would do is no threat of his, a vote against is none for, a search is no assault."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "President Ana Field of Peru called Chad's president a killer on Monday.",
        "A Norwegian student was expelled from Harvard.",
        "A Norwegian activist was arrested in Crimea.",
        "An injury forced the Norwegian out of the final.",
    ],
)
def test_nothing_is_done_to_a_state(text: str) -> None:
    """Names called, schools, land that several claim and sports make no act between states."""
    assert not any(
        e.recipients and e.actors for e in facts_of(text).events if e.event_type != "ACCUSE"
    )
