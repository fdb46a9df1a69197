"""Sides and days that a sentence leaves to the words before it."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import DAY, told

from wirecopy.facts.read import read_facts
from wirecopy.model import Text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # two states counted by "both governments" are those the text is about
        (
            "Kenya and Uganda quarrel over fish. France urged both governments to hold talks.",
            "REQUEST FRA -> KEN+UGA 2024-05-08",
        ),
        # so are those whose bodies are counted
        (
            "Kenya and Uganda quarrel over fish. Kenyan boats left. The two armies exchanged fire.",
            "ASSAULT KEN+UGA ->  2024-05-08",
        ),
        (
            "Kenya and Uganda quarrel. Chile jailed the two former presidents.",
            "COERCE CHL -> ? 2024-05-08",
        ),
        # an "of" phrase that counts
        (
            "Chad, Niger and Mali trained together. Russia summoned the ambassadors of all three"
            " countries to complain.",
            "ACCUSE RUS -> MLI+NER+TCD 2024-05-08",
        ),
        # initials are no pronoun of the speaker
        (
            "“The US attacked Iran,” Russian Foreign Minister Sergei Lavrov said.",
            "ASSAULT USA -> IRN 2024-05-08",
        ),
        # a capital is its country
        ("Danish Prime Minister Ida Vang arrived in Nairobi.", "CONSULT DNK -> KEN 2024-05-08"),
        # a relative clause without a relative: subject and object come from around it
        (
            "Peru on Monday expelled two Chilean diplomats it accused of spying.",
            "ACCUSE PER -> CHL 2024-05-06",
        ),
        # the object of a relative clause is the noun before it
        (
            "The drivers whom Ugandan police arrested were tired.",
            "COERCE UGA -> UGA 2024-05-08",
        ),
        # a threat goes to whom its condition asks
        (
            "Mali threatened to close its border unless Niger lifts the sanctions.",
            "THREATEN MLI -> NER 2024-05-08",
        ),
        # an answer goes to who acted upon the answering side
        (
            "Peru expelled two Chilean diplomats. Chile rejected the accusation.",
            "REJECT CHL -> PER 2024-05-08",
        ),
        # a deal that is welcomed is that of its makers
        (
            "Kenya and Uganda signed a treaty. France welcomed the agreement.",
            "SUPPORT FRA -> KEN+UGA 2024-05-08",
        ),
        # who releases gives back to whom it took from
        (
            "In April Kenyan police seized a Danish freighter. They released the ship on Monday.",
            "RETREAT KEN -> DNK 2024-05-06",
        ),
        # "two days after" counts back from the day of the main clause
        (
            "Chile recalled its envoy on Tuesday, two days after Peru expelled a Chilean diplomat.",
            "SANCTION PER -> CHL 2024-05-05",
        ),
        # a relative clause dates itself alone
        (
            "Kenya and Uganda signed a treaty on fish, which they had drafted in 2011.",
            "SUPPORT KEN+UGA ->  2024-05-08",
        ),
        # the next sentence goes on telling of the day
        (
            "Farmers marched in Kenya on Monday. Police arrested six farmers.",
            "COERCE KEN -> KEN 2024-05-06",
        ),
        # what was said would be done is promised
        ("Japan said it would send aid to Kenya.", "AGREE JPN -> KEN 2024-05-08"),
    ],
)
def test_sides_and_days_come_from_context(text: str, expected: str) -> None:
    """Each act has the sides and the day that its context tells."""
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        # a month is no march
        ("Kenya closed a school on 9 March.", "PROTEST"),
        # what one may do is not done
        ("Kenya respects the right to protest.", "PROTEST"),
        # school is no state
        ("Children in Kenya can go to school.", "CONSULT"),
        # nobody did it
        ("No government in Africa attacked Kenya.", "ASSAULT"),
        # a participle before its noun describes it
        ("Kenya was worried over alleged leaks in Uganda.", "ACCUSE"),
        # an office is taken over, not seized
        ("In Kenya General Otieno took over from General Were as army chief.", "COERCE"),
        ("Kenya took over the chairmanship of the council from Uganda.", "COERCE"),
        # who comes back gives nothing back
        ("Kenya said it would return to the fair in Uganda next year.", "AGREE"),
        # who is asked asks nobody
        (
            "OSLO - Norway fined Kenya. Norway wrote to Kenya. Kenya's minister, Paul Otieno, laughed when"
            " asked about that ship.",
            "REQUEST",
        ),
        # what is built links places
        ("China will build a railway to link Kenya to Uganda.", "ACCUSE"),
    ],
)
def test_no_act_is_read(text: str, type_: str) -> None:
    """Words of an act that name none here give no event of that type."""
    assert not [line for line in told(text) if line.startswith(type_)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan troops took over a radio station in Uganda.", "COERCE KEN -> UGA"),
        ("Kenyan officials linked Uganda to the attack.", "ACCUSE KEN -> UGA"),
        ("Kenya returned the islands to Uganda.", "RETREAT KEN -> UGA"),
    ],
)
def test_the_act_itself_is_read(text: str, expected: str) -> None:
    """The same words where they name one."""
    assert any(line.startswith(expected) for line in told(text))


def test_a_party_is_no_place_of_the_act() -> None:
    """A country that is dealt with lends its name to nobody; one where things happen does."""
    assert "RETREAT ? -> ? 2024-05-08" in told("Rebels freed 30 hostages after talks with Qatar.")
    assert "RETREAT TCD -> TCD 2024-05-08" in told("Rebels freed 30 hostages in Chad.")


def test_a_purpose_repeats_no_act() -> None:
    """Marching to protest is one act."""
    lines = told("Farmers in Kenya marched on Monday to protest against taxes.")
    assert len([line for line in lines if line.startswith("PROTEST")]) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # people told by their role are of the state the report is about
        (
            "LIMA - Peru cut subsidies. Thousands of teachers marched on the ministry.",
            "PROTEST PER -> PER 2024-05-08",
        ),
        # a dateline abroad is no home of a report on another land
        (
            "BANGKOK - Myanmar's junta lost a base in Myanmar, Myanmar's rebels said. Gunmen shot two farmers.",
            "ASSAULT MMR -> MMR 2024-05-08",
        ),
        # what is done at home to things and people is done there
        (
            "LIMA - Gunmen stormed the main prison of Peru. The army arrested Juan Mora.",
            "COERCE PER -> PER 2024-05-08",
        ),
        # somebody is of the place that the sentence names
        (
            "KHARTOUM - Sudanese soldiers abducted farmers in Ethiopia.",
            "ASSAULT SDN -> ETH 2024-05-08",
        ),
        # those who come from anywhere are not of it
        (
            "LIMA - Peru's police arrested six tourists. Peru fined a vessel.",
            "SANCTION PER -> ? 2024-05-08",
        ),
        # the act a definite noun speaks of is that of who did it last
        (
            "Chad test-fired two missiles on Wednesday. France denounced the launch.",
            "ACCUSE FRA -> TCD 2024-05-08",
        ),
        (
            "Chad expelled two envoys of Mali. Togo regretted the decision.",
            "ACCUSE TGO -> TCD 2024-05-08",
        ),
        (
            "A court in Peru jailed a priest. Chile welcomed the verdict.",
            "SUPPORT CHL -> PER 2024-05-08",
        ),
    ],
)
def test_home_and_deeds_tell_who_is_meant(text: str, expected: str) -> None:
    """Who is told without a country is of the land the report is about; a deed is its doer's."""
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "it" and "they" are the subject of the sentence before, or who told it
        (
            "The African Union met. It urged Chad to hold a vote.",
            "REQUEST IGO -> TCD 2024-05-08",
        ),
        (
            "Rebels in Chad lost a base. On Tuesday they attacked Kenyan troops.",
            "ASSAULT TCD -> KEN 2024-05-07",
        ),
        (
            "The fighting in Chad went on, the United Nations said. It appealed to Niger for help.",
            "REQUEST UNO -> NER 2024-05-08",
        ),
        # somebody's country is his who speaks of it
        (
            "Kenyan minister Ana Otieno said her country had condemned Chad.",
            "ACCUSE KEN -> TCD 2024-05-08",
        ),
        # others act upon the state a report is about, and its people against it
        (
            "NIAMEY - Niger's army took power in Niger. France suspended development aid.",
            "SANCTION FRA -> NER 2024-05-08",
        ),
        (
            "NIAMEY - Niger's army took power in Niger. Farmers marched on Monday.",
            "PROTEST NER -> NER 2024-05-06",
        ),
        # a person without an office who acts upon the state a report is about is of it
        (
            "LIMA - Peru mourned. Juan Mora accused Peru's parliament of fraud.",
            "ACCUSE PER -> PER 2024-05-08",
        ),
        # what is called bad is blamed on who did it
        (
            "Chad expelled two envoys of Mali. Togo called the decision unacceptable.",
            "ACCUSE TGO -> TCD 2024-05-08",
        ),
        (
            "Chad expelled two envoys of Mali. Togo said the decision was outrageous.",
            "ACCUSE TGO -> TCD 2024-05-08",
        ),
        # a charge that is turned down is not dropped
        (
            "Chad accused Mali of spying. Mali dismissed the charge as absurd.",
            "REJECT MLI -> TCD 2024-05-08",
        ),
        # people who are seized are abducted, and a crowd that tears something down protests
        ("Rebels in Chad seized 20 Kenyan nurses.", "ASSAULT TCD -> KEN 2024-05-08"),
        ("Protesters in Chad tore down a statue.", "PROTEST TCD -> TCD 2024-05-08"),
        # an inquiry that is promised is agreed to
        ("Kenya promised Chad an investigation.", "AGREE KEN -> TCD 2024-05-08"),
    ],
)
def test_whom_an_article_means(text: str, expected: str) -> None:
    """Sides come from the sentence before, from the land a report is about and from what is spoken of."""
    assert expected in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chad's president suffered a heart attack in Kenya.",
        "Kenya is treating Chad like a rival.",
        "Two men fled to Kenya.",
    ],
)
def test_words_that_tell_of_no_act(text: str) -> None:
    """An illness, a likeness and the land that people fled to make no event."""
    assert told(text) == []


def test_what_is_demanded_of_somebody_has_not_happened() -> None:
    """A bare verb behind "demand that he" tells of no act done."""
    text = "Thousands gathered outside the office of Peru's president in Lima to demand that he resign."
    found = read_facts(Text(id="t", text=text), DAY).events
    assert [e.status for e in found if e.event_type == "RETREAT"] in ([], ["hypothetical"])


def test_a_threat_that_is_none_is_denied() -> None:
    """The word no in the words of an act denies it."""
    found = read_facts(Text(id="t", text="Rebels posed no threat to Kenya."), DAY).events
    assert {e.status for e in found} <= {"negated"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "the act" of whom it was done to comes before a later one
        (
            "Chad accused Mali of theft. Togo accused Niger of fraud. Mali denounced the accusation.",
            "ACCUSE MLI -> TCD 2024-05-08",
        ),
        # "the country" is the one a report is about
        (
            "NIAMEY - Niger's army took power in Niger. France sent troops to the country.",
            "MOBILIZE FRA -> NER 2024-05-08",
        ),
        # what a state imposes at home is imposed on its people
        (
            "NIAMEY - Niger mourned. Niger's government imposed a curfew.",
            "COERCE NER -> NER 2024-05-08",
        ),
    ],
)
def test_who_is_meant_without_a_name(text: str, expected: str) -> None:
    """Those an act is done to are known from the report where its sentence names nobody."""
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # somebody at home of no known state is of it, to whom its government speaks
        (
            "LIMA - Peru mourned in Peru. Peru's government accused Juan Mora of fraud.",
            "ACCUSE PER -> PER 2024-05-08",
        ),
        # a bare crowd is of the state the report is about
        (
            "LIMA - Peru mourned in Peru. Thousands marched on Monday.",
            "PROTEST PER -> PER 2024-05-06",
        ),
        # "international" tells of a place at home no more than of another
        (
            "LIMA - Peru mourned in Peru. Gunmen attacked the international airport.",
            "ASSAULT PER -> PER 2024-05-08",
        ),
        # what a state gives up is not its own for being a thing
        (
            "LIMA - Peru mourned in Peru. Peru cut off the supply.",
            "SANCTION PER -> ? 2024-05-08",
        ),
        # what others promise is promised to the state a report is about
        (
            "LIMA - Peru mourned in Peru. Chile will provide 40 million pesos in aid.",
            "AGREE CHL -> PER 2024-05-08",
        ),
        # the state at home holds and charges those whom nobody is said to hold
        (
            "LIMA - Peru mourned in Peru. Two men were arrested nearby.",
            "COERCE PER -> PER 2024-05-08",
        ),
        (
            "LIMA - Peru mourned in Peru. A banker was charged with fraud.",
            "ACCUSE PER -> PER 2024-05-08",
        ),
        # who held somebody releases him
        (
            "LIMA - Peru mourned in Peru. Gunmen abducted six nurses. Two nurses were released.",
            "RETREAT PER -> PER 2024-05-08",
        ),
        # a neighbour is the other state told of, and a border is shut to it
        ("Chad and Peru quarrel. Chad sued its neighbour.", "ACCUSE TCD -> PER 2024-05-08"),
        ("Peru accused Chad of theft. Chad closed the border.", "SANCTION TCD -> PER 2024-05-08"),
        # a border shut to nobody keeps people in
        (
            "LIMA - Peru mourned in Peru. Peru closed its borders.",
            "COERCE PER ->  2024-05-08",
        ),
        # the council of a report on one state is there
        (
            "LIMA - Peru mourned in Peru. The council agreed to meet the nurses.",
            "AGREE PER ->  2024-05-08",
        ),
        # who is sacked by a body at home is of it
        (
            "LIMA - Peru mourned in Peru. The government fired the port manager.",
            "SANCTION PER -> PER 2024-05-08",
        ),
        # both sides at home, and people told by no role
        (
            "LIMA - Peru mourned in Peru. The bishops appealed to both sides.",
            "REQUEST PER -> PER 2024-05-08",
        ),
        (
            "LIMA - Peru mourned in Peru. Hindu leaders accused Peru's government of neglect.",
            "ACCUSE PER -> PER 2024-05-08",
        ),
        # demonstrations that are put down are met with force
        ("Chad's army put down protests in Mali.", "ASSAULT TCD -> MLI 2024-05-08"),
        # to hit back is to blame
        ("Chad's minister hit back at Mali.", "ACCUSE TCD -> MLI 2024-05-08"),
        ("Mali accused Chad of theft. Chad's minister hit back.", "ACCUSE TCD -> MLI 2024-05-08"),
    ],
)
def test_what_is_done_at_home_and_to_it(text: str, expected: str) -> None:
    """Acts at home reach people and things there; acts of others reach the state itself."""
    assert expected in told(text)


def test_what_a_state_tells_its_own_citizens_is_asked_of_nobody_else() -> None:
    """The state a report is about is not asked where the words name the speaker's own people."""
    text = "LIMA - Peru mourned in Peru. India advised its citizens to avoid travel."
    assert not any(line.startswith("REQUEST IND -> PER") for line in told(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what a state does in another's land is done to nobody at home
        (
            "LIMA - Peru armed. Peru said Peru had struck an oil refinery in northern Chile.",
            "ASSAULT PER -> CHL 2024-05-08",
        ),
        # both sides of a mutual act are told
        (
            "LIMA - Peru mourned in Peru. A trade war between Chad and Mali went on.",
            "SANCTION MLI+TCD ->  2024-05-08",
        ),
        # who asks in a later sentence is not of the place that sentence tells of
        (
            "LIMA - Farmers marched. They demanded a ban on imports from Chile.",
            "REQUEST PER -> CHL 2024-05-08",
        ),
        # two words for a neighbor do not move a short report there
        (
            "OSLO - Norway fined two Chilean firms. Santiago vowed to respond. It summoned the ambassador.",
            "ACCUSE CHL -> NOR 2024-05-08",
        ),
        # whose ports a condition speaks of is not who is threatened
        (
            "Peru threatened to close the canal if Chile struck its ports.",
            "THREATEN PER -> CHL 2024-05-08",
        ),
    ],
)
def test_what_is_of_home_and_what_is_not(text: str, expected: str) -> None:
    """The state a report is about is meant only where the words leave room for it."""
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "unsaid"),
    [
        # "it" is an act told before, not a state
        (
            "LIMA - Peru mourned in Peru. The rebels claimed the raid. Chile condemned it.",
            "ACCUSE CHL -> PER",
        ),
        # one man at home who refuses refuses nothing to the state
        (
            "LIMA - Peru mourned in Peru. A chef praised Peru. He refused to change the menu.",
            "REJECT PER -> PER",
        ),
        # "it" is nobody who was "she"
        (
            "Peru's president spoke. She accused Chile of theft. It rejected the charge.",
            "REJECT PER -> CHL",
        ),
        # students from overseas are of no state at home
        ("LIMA - Peru mourned in Peru. Overseas students protested on Monday.", "PROTEST PER"),
        # a state praises what others did
        ("Peru's foreign minister visited Chile. Lima praised the step.", "SUPPORT PER -> PER"),
        # prisoners are not of whom the talks were with
        ("Cuba freed 53 prisoners after talks with the Vatican.", "RETREAT CUB -> VAT"),
        # a court that will sentence threatens nobody
        ("The judge will sentence the nurse in July. Peru mourned in Peru.", "THREATEN"),
        # deeds of any kind are not those told before
        (
            "Chad shelled a port in Peru. Peru condemned violence against nurses.",
            "ACCUSE PER -> TCD",
        ),
    ],
)
def test_what_no_words_say_is_not_added(text: str, unsaid: str) -> None:
    """Neither home nor somebody told before stands in for what words tell another way."""
    assert not any(line.startswith(unsaid) for line in told(text))


#: A lead that makes a report one on two states.
_TWO = (
    "LIMA - Peru and Chile quarrel over fish, and Peru and Chile sent ships. Peru and Chile met.\n"
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what the state at home says against nobody goes to the other
        ("Chile's army fell back.\nPeru demanded an apology.", "REQUEST PER -> CHL 2024-05-08"),
        # people speak to their own state, police seize what is of theirs
        ("In Santiago, students demanded reform.", "REQUEST CHL -> CHL 2024-05-08"),
        ("Chilean police arrested two of them.", "COERCE CHL -> CHL 2024-05-08"),
        # the state of a paragraph is the country it speaks of, and its people are of it
        ("Chile's army fell back. Gunmen shot two farmers.", "ASSAULT CHL -> CHL 2024-05-08"),
        # what somebody of a third state does is done to the one told of
        (
            "Chile's army fell back. Togo suspended development aid.",
            "SANCTION TGO -> CHL 2024-05-08",
        ),
        # an army fights the other's, and a thing it hits is not of its own land
        ("Chilean troops struck back.", "ASSAULT CHL -> PER 2024-05-08"),
        ("Chilean troops shelled a hut.", "ASSAULT CHL -> PER 2024-05-08"),
    ],
)
def test_sides_in_a_report_on_two_states(text: str, expected: str) -> None:
    """Whose the other side is, where no words name it, goes by the state told of."""
    assert expected in told(_TWO + text)


@pytest.mark.parametrize("named", ["country", "home country", "homeland"])
def test_a_country_is_that_of_whose_it_is(named: str) -> None:
    """The country of "his country" is that of whom the pronoun means."""
    text = f"Minister Ana Lara of Chile met Tom Bo of Peru. Togo bombed his {named}."
    assert "ASSAULT TGO -> PER 2024-05-08" in told(text)


def test_orders_to_ones_own_units_reach_nobody_else() -> None:
    """In a report on two states an order to one's own forces is not put to the other."""
    lead = "LIMA - Peru and Chile quarrel over fish, and Peru and Chile sent ships. Peru and Chile met.\n"
    assert not [e for e in told(f"{lead}Chile's army ordered its units to wait.") if "REQUEST" in e]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # whose people or officers are named by a possessive at the head of a sentence
        (
            "The IMF met on Monday. Its managing director praised Chad.",
            "SUPPORT IGO -> TCD 2024-05-08",
        ),
        # his own forces act at the head of a sentence
        (
            "Peru mourned. Its soldiers shelled a Chadian village.",
            "ASSAULT PER -> TCD 2024-05-08",
        ),
        # a measure in a report on one state is its own
        (
            "LIMA - Peru cut pensions. The unions called the cuts heartless.",
            "ACCUSE PER -> PER 2024-05-08",
        ),
        # unions without a name are at home
        (
            "LIMA - Peru cut pensions. Unions called off a strike.",
            "CONCEDE PER ->  2024-05-08",
        ),
        # who lives in another place that opens the sentence
        (
            "LIMA - Peru's shops were open in Peru. In Oslo, police arrested two men.",
            "COERCE NOR -> NOR 2024-05-08",
        ),
        # ministers of several states
        (
            "LIMA - Peru's shops were open in Peru. Chad met foreign ministers.",
            "CONSULT ?+TCD ->  2024-05-08",
        ),
        # a dateline does not mislead who acts
        (
            "LIMA - Chad shelled three Peruvian towns overnight, the government in Lima said.",
            "ASSAULT TCD -> PER 2024-05-07",
        ),
    ],
)
def test_who_acts_is_told_by_what_stands_around(text: str, expected: str) -> None:
    """Owners, homes, places and datelines."""
    assert expected in told(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # an agreement is no meeting
        (
            "Chad and Peru signed a pact. Kenya's president met Niger's. Norway condemned the pact.",
            "ACCUSE NOR -> PER+TCD 2024-05-08",
        ),
    ],
)
def test_deals_of_those_told_of(text: str, expected: str) -> None:
    """The deal that was signed is meant, not a meeting after it."""
    assert expected in told(text)
