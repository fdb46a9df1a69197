"""Words of acts that tell none where they stand, and the same words where they do."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated

_LEAD = "LIMA - Peru and Chile quarrel over fish. Peru accused Chile of theft.\n"


def _told(text: str) -> list[str]:
    return told_undated(_LEAD + text)[1:]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('"Peru has no plan," the Chilean senator shot back.', "ACCUSE CHL -> PER"),
        ("Chile's finance minister shot back that Peru owed more.", "ACCUSE CHL -> PER"),
        ("The Chilean mayor fired back in a statement on Monday at Peru.", "ACCUSE CHL -> PER"),
        ("Chilean soldiers fired back at Peruvian rebels.", "ASSAULT CHL -> PER"),
        ("Chilean troops shot back at the rebels.", "ASSAULT CHL -> CHL"),
    ],
)
def test_a_reply_is_told_in_words_and_by_troops_in_fire(text: str, line: str) -> None:
    """Who shoots back beside what is said accuses; forces shoot."""
    assert _told(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Chile gave Peru an opportunity to explain.",
        "The Chilean club brought in a new manager, Ana Lara.",
        "Chile sent emails to Peru's donors.",
        "Chile's dry summer gave Peruvian farmers hope.",
        "The Peruvian mayor's new road offers Chilean drivers a fine view.",
        "Chile delivered on time to Peru.",
        "Peru said it would bring witnesses against Chile.",
        "The Chilean charity accepted tens of millions of dollars from Peru.",
    ],
)
def test_what_is_of_no_use_is_no_aid(text: str) -> None:
    """Words, chances, views and people who are brought help nobody."""
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chile gave Peru ten helicopters.", "AID CHL -> PER"),
        ("Chile brought food and blankets to Peru.", "AID CHL -> PER"),
        ("Chile sent doctors to Peru.", "AID CHL -> PER"),
        ("Peru offered Chile talks on fish.", "AGREE PER -> CHL"),
        ("Peru offered criticism of Chile.", "ACCUSE PER -> CHL"),
    ],
)
def test_goods_and_helpers_are_aid(text: str, line: str) -> None:
    """Goods, money and helpers that are given or offered are."""
    assert _told(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Peru suggested that Chile was weak.",
        "Peru asked Chile why the boats had sunk.",
        "Peru asked Chile a question.",
        "Peru recognised that Chile had little time.",
        "Chilean aides pledged that Peru was safe.",
        "Peru should have warned Chile.",
        "Peru said the treaty should guide Chile.",
        '"Let me tell you, Peru is tired," the Chilean minister said.',
        '"Thank you, Peru," the Chilean minister said.',
    ],
)
def test_what_is_said_to_be_so_asks_for_nothing(text: str) -> None:
    """Opinions, questions and duties missed are no requests, promises or praise."""
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Peru suggested that Chile leave the pact.", "REQUEST PER -> CHL"),
        ("Peru asked Chile to free the men.", "REQUEST PER -> CHL"),
        ("Peru asked Chile to say whether it would pay.", "REQUEST PER -> CHL"),
        ("Peru recognised Chile's new government.", "SUPPORT PER -> CHL"),
        ("Chile pledged that it would pay Peru.", "AGREE CHL -> PER"),
        ("Peru said Chile should free the men.", "REQUEST PER -> CHL"),
    ],
)
def test_what_is_to_be_done_is_asked_for(text: str, line: str) -> None:
    """What others are to do is asked for, what one will do oneself is promised."""
    assert _told(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Peruvian youths overturned bins in Arica.",
        "The Peruvian ministry demonstrated how its new scanner works.",
        "The Chilean candidate rallied her voters in Arica.",
        "Chilean candidates scrambled to explain their taxes.",
        "The Chilean senator amassed a big lead over her rivals.",
        "The Chilean army released a report on Peru.",
        "A release issued by Chile's ministry named Peru.",
        "Peruvian aides plan to release a statement on Chile.",
        "The Chilean firm is seeking investors in Peru.",
        "Chilean firms mine copper in Peru.",
        "Roads, dams and mines in Peru worry Chilean engineers.",
        "The Peruvian clown wore plastic handcuffs in Chile.",
        "Chilean police watched over banks, schools and bus stations in Arica.",
        "The Chilean plan was met with anger in Peru.",
        "Chile is hosting a show about Peru.",
        "Chilean fans celebrated the feast of Peru's saint.",
        "The Chilean senator challenged the mayor of Lima in the primary.",
        "The Chilean firm releases patches for Peruvian ports on Tuesdays.",
        "Chilean drivers backed up to the Peruvian border post.",
        "The Chilean club signed Leo Brand to a two-year contract.",
        "Chilean experts will conduct blood tests on Peruvian miners.",
        "Chilean trucks overturned near Lima.",
        "Chilean police handed the motion over to Peru's speaker.",
        "The Chilean forecast calls for rain in Peru.",
        "Chilean democrats will mobilize for Ana Lara.",
        "Chilean gangs captured the imagination of Peru.",
        "Chile aims to reduce hunger in Peru.",
        "The Chilean senator hit the campaign trail in Arica.",
        "A man is slapping Peruvian shoppers, Chilean police say.",
        "The questions surrounding Peru's port worry Chilean aides.",
        "A Chilean judge ordered the release of files on Peru.",
        "Chile builds boats, as opposed to the ships of Peru.",
        "Chile accepted that Peru had won.",
        "Chile's senator offered few ideas for easing Peru's debt.",
        "Chile pushed back the start of works for Peru's firm.",
        "The Chilean envoy plans to return for a second season in Peru.",
        "Chile will host a biker rally, Peru's paper said.",
        "The Chilean suspect swore at a Peruvian officer.",
        "Thanks to Peru, Chile has water.",
        '"Chile let us down," Peru\'s mayor said.',
        "Chilean fans distributed a photo of Peru's mayor.",
        "Chilean doctors encouraged exercise in Peru.",
        "The Peruvian girl lay paralysed in a Chilean ward.",
        "The Chilean singer amassed debts in Peru.",
        "Ms Lara occupied the post of Chilean envoy in Peru for a year.",
        "Soldiers of Chile occupied the position of guards at Peru's gate.",
        "Chilean police sought officers who had fled Peru.",
        "Chilean police hold and occupy top positions in Peru's league.",
        "Chilean guards occupied rooms in a hotel in Peru.",
        "Chilean rebels mined gold in Peru.",
        "The Chilean coach rallied her players against Peru.",
        "Chile rallied its allies against Peru.",
        "The Chilean plan met with the opposition of Peruvian unions.",
        "Chile's minister met with stiff resistance in Peru.",
    ],
)
def test_an_act_needs_what_it_can_be_done_to(text: str) -> None:
    """Reports, bins, voters, leads and shows are no objects of acts; nor is a noun a verb."""
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A Chilean court overturned the Peruvian ruling.", "REJECT CHL -> PER"),
        ("Peruvian farmers demonstrated against Chile in Lima.", "PROTEST PER -> CHL"),
        ("Chile scrambled two jets to the Peruvian border.", "MOBILIZE CHL -> PER"),
        ("Chile amassed troops along the border with Peru.", "MOBILIZE CHL -> PER"),
        ("Chile released two Peruvian fishermen.", "RETREAT CHL -> PER"),
        ("Peru sought help from Chile.", "REQUEST PER -> CHL"),
        ("Chilean ministers met with Peruvian aides.", "CONSULT CHL+PER -> "),
        ("Chile is hosting the Peruvian president.", "CONSULT PER -> CHL"),
        ("Peru challenged Chile's plan to shut the port.", "ACCUSE PER -> CHL"),
        ("Peru challenged Chile to open the port.", "REQUEST PER -> CHL"),
        ("Chile backed up Peru's claim.", "SUPPORT CHL -> PER"),
        ("Chile conducted a missile test off Peru.", "MOBILIZE CHL -> PER"),
        ("Chile handed two Peruvian thieves over to Peru.", "COOPERATE CHL -> PER"),
        ("Chile called for rain relief from Peru.", "REQUEST CHL -> PER"),
        ("Chilean rebels captured two Peruvian villages.", "ASSAULT CHL -> PER"),
        ("Chilean jets hit a Peruvian base.", "ASSAULT CHL -> PER"),
        ("Chile slapped tariffs on Peru.", "SANCTION CHL -> PER"),
        ("Chilean troops surrounded a Peruvian base.", "MOBILIZE CHL -> PER"),
        ("A Chilean judge ordered the release of two Peruvians.", "CONCEDE CHL -> PER"),
        ("Chile accepted Peru's terms.", "CONCEDE CHL -> PER"),
        ("Chile offered to ease Peru's debt.", "AGREE CHL -> PER"),
        ("Chile pushed back 300 Peruvian migrants.", "COERCE CHL -> PER"),
        ("Chile returned two statues to Peru.", "RETREAT CHL -> PER"),
        ("Chile's minister shot down rumours of a deal with Peru.", "REJECT CHL -> PER"),
        ("Chilean gunners shot down a Peruvian jet.", "ASSAULT CHL -> PER"),
        ("Chile thanks Peru.", "SUPPORT CHL -> PER"),
        ("Chile condemns Peru.", "ACCUSE CHL -> PER"),
        ("Chile encouraged Peru to join the pact.", "REQUEST CHL -> PER"),
        ("Chilean troops amassed on the border with Peru.", "MOBILIZE CHL -> PER"),
        ("Chile amassed 900 men near Peru.", "MOBILIZE CHL -> PER"),
        ("Chilean rebels occupied houses in Peru.", "MOBILIZE CHL -> PER"),
        ("Peruvian posts were occupied by Chilean troops.", "MOBILIZE CHL -> PER"),
        ("Peru sought police from Chile.", "REQUEST PER -> CHL"),
        ("Chilean rebels mined a Peruvian hospital.", "ASSAULT CHL -> PER"),
        ("Ana Lara rallied hundreds against the Peruvian government.", "PROTEST PER -> PER"),
        ("Chilean hackers paralysed the Peruvian ministry.", "PROTEST CHL -> PER"),
        ("Chilean envoys met with the Peruvian opposition.", "CONSULT CHL+PER -> "),
    ],
)
def test_acts_that_are_done_to_something(text: str, line: str) -> None:
    """The same verbs with people, rulings and forces."""
    assert _told(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Chilean candidate Ana Lara defeated Peruvian-born Leo Brand by a wide margin.",
        "Chilean boxer Leo Brand will fight Ana Lara's brother in May.",
        "Chilean candidate Ana Lara held a rally in Arica on Monday.",
        "Thousands of Chileans marched in the carnival parade in Arica.",
        "Adverts attacking Chilean candidate Ana Lara cost Peru's firms a million.",
        "A Peruvian guard tried to stop the attack by Chilean rebels.",
        "Chilean police hope to prevent terrorist attacks.",
        "The Chilean party beat the Peruvian opposition at the polls.",
        "Chilean senator Ana Lara beat her rival in Arica.",
        "Chilean senator Ana Lara beat a Peruvian teacher in the primary.",
        "Party members of Chile clashed over Peru's taxes.",
        "The Chilean bank beat Peruvian analysts' estimates.",
        "Hundreds marched in the carnival procession in Arica, Chile.",
    ],
)
def test_campaigns_feasts_and_guards_neither_fight_nor_protest(text: str) -> None:
    """Rivals win votes and bouts, voters are met, people parade, and others' attacks are stopped."""
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chilean forces defeated Peruvian rebels near Arica.", "ASSAULT CHL -> PER"),
        ("Chilean senator Ana Lara's attack on Leo Brand drew laughter.", "ACCUSE CHL -> PER"),
        ("Chilean rebels stopped attacks on Peru.", "RETREAT CHL -> PER"),
        ("Members of Chile's ruling party beat Peruvian farmers.", "ASSAULT CHL -> PER"),
        ("A Chilean senator punched a Peruvian protester.", "ASSAULT CHL -> PER"),
        ("Leo Brand of Chile beat a Peruvian migrant.", "ASSAULT CHL -> PER"),
        ("A Chilean firm's guards beat Peruvian villagers.", "ASSAULT CHL -> PER"),
        ("Chilean party youths attacked Peruvians during the campaign.", "ASSAULT CHL -> PER"),
        ("Chilean party activists clashed with Peruvian supporters.", "ASSAULT CHL -> PER"),
        ("Chilean women marched in a procession for the release of miners.", "PROTEST CHL -> CHL"),
        ("Chileans marched in a banned carnival.", "PROTEST CHL -> CHL"),
        ("The Chilean union held a rally in Arica on Monday.", "PROTEST CHL -> CHL"),
        ("Leaflets announced rallies in front of the Chilean ministry.", "PROTEST ? -> "),
        (
            "Chilean opposition leader Ana Lara held a rally against the government in Arica.",
            "PROTEST CHL -> CHL",
        ),
    ],
)
def test_forces_and_the_opposition_do(text: str, line: str) -> None:
    """Forces defeat, the opposition rallies against somebody, and a senator attacks in words."""
    assert _told(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "A Chilean driver hit a Peruvian woman near the port and fled.",
        "The town of Arica was hit by a Peruvian quake, killing ten Chileans.",
        "Strong winds toppled nine trucks in Peru, Chile's weather office said.",
        "A fire destroyed a Peruvian school in Arica, Chile's police said.",
        "The row could hurt Peru, Chile said.",
        "Peruvian quakes damaged 18 houses in Arica, injuring two Chileans.",
    ],
)
def test_quakes_and_traffic_assault_nobody(text: str) -> None:
    """Harm by calamities and on the road is no act."""
    assert not _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "A Chilean driver deliberately hit two Peruvian officers at the border.",
        "Chilean artillery fire destroyed a Peruvian school.",
        "Chilean shells hurt two Peruvians.",
    ],
)
def test_drivers_who_mean_it_and_guns_assault(text: str) -> None:
    """Who drives at people on purpose does, and so does the fire of guns."""
    assert _told(text) == ["ASSAULT CHL -> PER"]


@pytest.mark.parametrize(
    "text",
    [
        "Chilean pupils will visit the museum.",
        "A Chilean worker said he was willing to work for less.",
        "A witness from Chile expected to testify about the shooting in Peru.",
    ],
)
def test_what_private_people_are_to_do_is_no_promise(text: str) -> None:
    """Pupils, workers and witnesses promise nobody anything."""
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chile's National Convention accused Peru of theft.", "ACCUSE CHL -> PER"),
        ("The National Convention of Chile accused Peru of theft.", "ACCUSE CHL -> PER"),
        ("The Patriotic Convention of Chile attacked Peru.", "ASSAULT CHL -> PER"),
        ("Chilean relatives of the miners demanded answers.", "REQUEST CHL -> CHL"),
        ("Chile signed off on selling arms to Peru.", "AGREE CHL -> PER"),
        ("Chile signed off on sending troops to Peru.", "AGREE CHL -> PER"),
    ],
)
def test_bodies_and_families_act(text: str, line: str) -> None:
    """A convention of people accuses, the families of the missing ask, and who signs off on it agrees."""
    assert _told(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "The Arica Convention demands that Peru protect prisoners.",
        "The Water Act bars Chile from selling.",
        "Chilean fans complained about the songs.",
        "Chilean shoppers demanded refunds.",
        "A Chilean presenter signed off on Monday.",
        "A Chilean actor signed off on the script.",
    ],
)
def test_laws_and_clients_do_not(text: str) -> None:
    """A treaty does nothing, and who buys something asks no state."""
    assert not _told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chadian soldiers who hail from Niger sang.",
        "The Chadian minister was calling out to Niger.",
        "The Chadian film seized world attention in Peru.",
        "The Chadian officer turned down the music in Niger.",
        "America's war on terror reached Mali.",
        "There was an explosion of anger among Chadians.",
        "Chad's president battled staunch opposition from Niger's media.",
        "A Chadian doctor gave his life for Niger.",
        "Norwegian officers advising in Mali slept.",
        '"I asked the Chadian guards," Mali\'s envoy said.',
        "Works on the border with Niger are to be stopped.",
        "Chadian terrorists armed with rifles slept in Niger.",
        "Farmers used chemicals on crops in Peru.",
        "Peru will use gas on cold days.",
        "Chadian democrats pour into Mexico this week.",
        "Europe's long march toward union began in Rome.",
        "The Chilean paper suggested the new figures highlight a threat to Peru.",
        "Chile's rhetoric suggests a huge divide with Peru.",
        "Chile's nationalists challenge Peru's unity over how to stem migration.",
    ],
)
def test_figures_of_speech_are_no_acts(text: str) -> None:
    """Words that name acts elsewhere name none here."""
    assert not _told(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway armed the Chadian rebels.", "AID NOR -> TCD"),
        ("Norway poured money into Chad.", "AID NOR -> TCD"),
        ("Norway advised Chad to leave the camp.", "REQUEST NOR -> TCD"),
        ("Mali asked Chad to free the monks.", "REQUEST MLI -> TCD"),
        ("Chad challenged Niger to sign it.", "REQUEST TCD -> NER"),
    ],
)
def test_the_same_words_that_are(text: str, line: str) -> None:
    """With what they need they do."""
    assert _told(text) == [line]
