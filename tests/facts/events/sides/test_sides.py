"""Who stands on each side of an act, and the words that name them, in sentences read as a whole."""

from __future__ import annotations

from datetime import date

import pytest
from tests.facts.events.telling import told_undated

from wirecopy.facts import read_facts
from wirecopy.model import EventMention, Text

DAY = date(2024, 5, 7)


def events_of(text: str) -> tuple[EventMention, ...]:
    """The events of ``text``."""
    return read_facts(Text(id="t", text=text), DAY).events


def lines_of(text: str) -> list[str]:
    """``TYPE A, B -> C`` an event, by the words of the text."""
    return [
        f"{e.event_type} {_named(text, e.actor_spans)} -> {_named(text, e.recipient_spans)}".strip()
        for e in events_of(text)
    ]


def _named(text: str, spans: tuple) -> str:
    return ", ".join(span.of(text) for span in spans)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Norway expelled two diplomats from Peru and Chad.",
            "SANCTION Norway -> two diplomats from Peru and Chad",
        ),
        (
            "Police arrested 12 workers employed by Acme Rail.",
            "COERCE Police -> 12 workers employed by Acme Rail",
        ),
        ("A court in Lima freed the mayor on Monday.", "RETREAT A court in Lima -> the mayor"),
        ("Norway expelled two diplomats on Monday.", "SANCTION Norway -> two diplomats"),
        ("Norway expelled a diplomat, held since May.", "SANCTION Norway -> a diplomat"),
        # what the group is loyal to; a first word is no name for its capital
        (
            "Fighters loyal to Marshal Odo Brand freed 30 prisoners.",
            "RETREAT Fighters loyal to Marshal Odo Brand -> 30 prisoners",
        ),
        ("Dockers from Acme Rail went on strike.", "PROTEST Dockers from Acme Rail ->"),
        # not what else they did
        (
            "Chadian police arrested two men who guarded the bridge and ran a bakery.",
            "COERCE Chadian police -> two men who guarded the bridge",
        ),
        # a story of its own does not tell them apart
        (
            "Norway freed two nurses who run schools and clinics and wells in villages of the north "
            "of Chad, officials said.",
            "RETREAT Norway -> two nurses",
        ),
        # some of them, named
        (
            "Chadian police arrested 40 people, including two reporters from Lima.",
            "COERCE Chadian police -> 40 people, including two reporters from Lima",
        ),
        (
            "Norway fed thousands of people, including in the north.",
            "AID Norway -> thousands of people",
        ),
        (
            "Norway freed two nurses and members of a relief team.",
            "RETREAT Norway -> two nurses, members of a relief team",
        ),
        # who a person is
        (
            "Chadian police arrested Ana Field, a union leader from Lima, on Monday.",
            "COERCE Chadian police -> Ana Field, a union leader from Lima",
        ),
        (
            "Chadian police arrested the mayor, Ana Field, on Monday.",
            "COERCE Chadian police -> the mayor, Ana Field",
        ),
        # brackets inside a phrase and behind it
        (
            "Ten Free Lake Front (FLF) rebels surrendered to the army.",
            "RETREAT Ten Free Lake Front (FLF) rebels -> the army",
        ),
        (
            "The Relief Fund (RF) sued the Dock Workers League (DWL) and the Port Authority.",
            "ACCUSE The Relief Fund -> the Dock Workers League, the Port Authority",
        ),
        # a date before a name, a time behind a noun
        ("On 9 July 2017 Chad's army shelled Lodwar.", "ASSAULT Chad's army -> Lodwar"),
        (
            "Norway returned a drum to its owner 70 years after the war.",
            "RETREAT Norway -> its owner",
        ),
        # a pronoun for somebody named
        (
            "Peruvian Foreign Minister Ana Field said she condemned Chad.",
            "ACCUSE Ana Field -> Chad",
        ),
    ],
)
def test_what_tells_a_group_apart_names_it(text: str, line: str) -> None:
    """The words of a group go on with whose, where or which it is, not with a time or an aside."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # what is announced, threatened or agreed is done to things too
        (
            "Rebels in Aceh said they would free two hostages.",
            "AGREE Rebels in Aceh -> two hostages",
        ),
        ("Chad threatened to shell the old lighthouse.", "THREATEN Chad -> the old lighthouse"),
        (
            "The Norwegian government agreed to give a relief package to the fishing sector.",
            "AGREE The Norwegian government -> the fishing sector",
        ),
        # to whom a refused thing belongs
        (
            "Norway rejected an offer made by Chad to discuss a ferry to Peru.",
            "REJECT Norway -> an offer made by Chad",
        ),
        # a raid from the air
        (
            "Chadian warplanes raided a port in Niger.",
            "ASSAULT Chadian warplanes -> a port in Niger",
        ),
        # who is repressed
        (
            "Norway condemned the harassment of Peruvian nurses by Chad.",
            "COERCE Chad -> Peruvian nurses",
        ),
        (
            "Norway denounced the Chadian army's crackdown on Peruvian nurses.",
            "COERCE the Chadian army -> Peruvian nurses",
        ),
        # whose forces are sent and withdrawn
        (
            "Chadian soldiers were deployed along the Nigerien border.",
            "MOBILIZE Chadian soldiers -> Nigerien",
        ),
        ("Norwegian tanks were withdrawn from Mali.", "RETREAT Norwegian tanks -> Mali"),
        # a summit in a land, who heads an inquiry
        ("Ana Field attended the first ferry summit in Peru.", "CONSULT Ana Field -> Peru"),
        (
            "Ana Field is heading an inquiry into Chad's army.",
            "ACCUSE Ana Field -> Chad's army",
        ),
        ("Ana Field agreed with Leo Brand to share the fish.", "AGREE Ana Field -> Leo Brand"),
        # ground without a name
        (
            "Chad mobilised its troops in several border areas.",
            "MOBILIZE Chad -> several border areas",
        ),
        # whose decision is refused
        (
            "Unions rejected Chad's decision to recognise Kosovo.",
            "REJECT Unions -> Chad's decision to recognise Kosovo",
        ),
        ("The king reinstated Omar Idris as premier.", "CONCEDE The king -> Omar Idris"),
        # a dateline with a day
        ("Oslo, May 7, FJN - Norway's envoy condemned Chad.", "ACCUSE Norway's envoy -> Chad"),
        # the thing that is refused goes before the state the report is about
        (
            "Kenyan unions in Chad said Chad was wrong and rejected the announcement.",
            "REJECT Kenyan unions in Chad -> the announcement",
        ),
        # the whole thing that is acted on, not whose it is
        (
            "Chadian jets hit army posts in Niger's Tara region.",
            "ASSAULT Chadian jets -> army posts in Niger's Tara region",
        ),
        ("Norway's navy seized a Peruvian tanker.", "COERCE Norway's navy -> a Peruvian tanker"),
        ("Chad cut its ties with Niger.", "SANCTION Chad -> Niger"),
        (
            "Chadian forces killed one farmer and wounded another in Niger.",
            "ASSAULT Chadian forces -> another in Niger",
        ),
        # one of a number of people
        (
            "Police arrested a handful of teachers at a march by dockers in Lima.",
            "COERCE Police -> a handful of teachers",
        ),
        # not one's own side of the border
        ("Chad's president closed Chad's border with Niger.", "SANCTION Chad's president -> Niger"),
        # a clause behind a comma is not what is refused
        (
            "Chad denied entry to a Norwegian nurse, claiming that Peru had sent her.",
            "REJECT Chad -> a Norwegian nurse",
        ),
        # what is looked into
        (
            "Norway's parliament began an inquiry into the $3 billion ferry scheme.",
            "ACCUSE Norway's parliament -> the $3 billion ferry scheme",
        ),
        (
            "Norwegian police opened an inquiry into claims that two guards beat a nurse.",
            "ACCUSE Norwegian police -> two guards",
        ),
        (
            "Chad opened an inquiry into whether Ana Field was bribed.",
            "ACCUSE Chad -> Ana Field",
        ),
        ("Chad's parliament rejected Bill 2040.", "REJECT Chad's parliament -> Bill 2040"),
        # who is asked by a clause
        ("Norway demanded that Peru pay the fishermen.", "REQUEST Norway -> Peru"),
        # where refuge is sought
        (
            "Hundreds of nurses sought refuge in Chad's lake region.",
            "REQUEST Hundreds of nurses -> Chad",
        ),
        # a king with a number, and those listed with him
        (
            "Ana Field met with King Omar II and top Chadian officials.",
            "CONSULT Ana Field, King Omar II, top Chadian officials ->",
        ),
        # somebody named before a pronoun
        (
            "Leo Brand walked out of jail after President Omar Idris pardoned him along with 30 prisoners.",
            "CONCEDE President Omar Idris -> Leo Brand",
        ),
        # who filed what is dismissed
        (
            "The court dismissed the protest filed by Leo Brand against Ana Field.",
            "REJECT The court -> the protest filed by Leo Brand against Ana Field",
        ),
        # two governments of no country
        (
            "The Tara government signed a pact with the Moro government.",
            "SUPPORT The Tara government, the Moro government ->",
        ),
        # a call with a purpose
        (
            "Ana Field called Leo Brand on Friday to congratulate him.",
            "SUPPORT Ana Field -> Leo Brand",
        ),
        # a donor that sends
        ("Norway is a large donor, sending money to Niger.", "AID Norway -> Niger"),
        # a call to somebody with a title
        (
            "Ana Field called Chadian Foreign Minister Leo Brand to discuss fish.",
            "CONSULT Ana Field, Chadian Foreign Minister Leo Brand ->",
        ),
        # what is somebody's own is no other side, nor is a span of time
        ("Rebels in Aceh agreed to lay down their weapons.", "AGREE Rebels in Aceh ->"),
        (
            "The allies agreed to extend their peacekeeping mission for another three months.",
            "AGREE The allies ->",
        ),
    ],
)
def test_who_is_on_the_other_side(text: str, line: str) -> None:
    """Sides of acts that are promised, threatened or refused."""
    assert line in lines_of(text)


def test_where_a_party_is_an_act_may_be() -> None:
    """A place behind a party's noun is still where the act was done."""
    (event,) = events_of("A court in Lima freed the mayor.")
    assert event.place == "Lima"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # a thing that nobody knows, behind the words of the act
        (
            "The Norwegian government imposed a curfew in parts of the old town.",
            "COERCE The Norwegian government -> parts of the old town",
        ),
        # what it was about
        (
            "Norway imposed sanctions over the Kenyan crisis on Peru.",
            "SANCTION Norway -> Peru",
        ),
        # a time is not met
        (
            "The ministers of Norway and Peru met today in a bid to end clashes in Chad.",
            "CONSULT The ministers of Norway, Peru ->",
        ),
        # a clause between the verb and to whom a thing is given
        ("Norway returned a drum, stolen in 1950, to Peru.", "RETREAT Norway -> Peru"),
        # with whom a complaint is filed
        ("Norway filed a complaint with the United Nations against Chad.", "ACCUSE Norway -> Chad"),
        # who is to do what is asked
        (
            "Norway reiterated its demand that Peru release trade data of Kenya.",
            "REQUEST Norway -> Peru",
        ),
        # a name nobody knows in a list
        ("Norway imposed sanctions on Peru and the Zorvax.", "SANCTION Norway -> Peru, the Zorvax"),
    ],
)
def test_recipients(text: str, line: str) -> None:
    """The one that something is done to is found where its clause has it."""
    assert line in lines_of(text)


def test_called_to_apologize_is_a_call() -> None:
    """A verb behind whom one calls tells what for, no name he is called."""
    text = (
        "On May 2, Norwegian Foreign Minister Lars Berg called Field to apologize for the delay"
        " during the drill held in Chad."
    )
    assert any(e.event_type == "CONSULT" and e.mode == "phone" for e in events_of(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # who made what is condemned
        (
            "Norway condemned the raid and the repeated threats made by Chad.",
            "ACCUSE Norway -> Chad",
        ),
        # who signs what an order says
        (
            "The Peruvian president signed a decree banning Chad Air.",
            "COERCE The Peruvian president -> Chad Air",
        ),
        # where somebody was held
        ("Two Norwegians were released from captivity in Chad.", "RETREAT Chad -> Two Norwegians"),
    ],
)
def test_doers_behind_their_act(text: str, line: str) -> None:
    """Who did something stands behind a participle, over a decree, or where it was done."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The Norwegian party rejected the referendum.",
            "REJECT The Norwegian party -> the referendum",
        ),
        ("Norway condemned the attack.", "ACCUSE Norway -> the attack"),
        ("Norwegian miners will boycott the poll.", "THREATEN Norwegian miners -> the poll"),
        # an act that is refused, and words of the act itself, are aimed at nobody
        ("Norway refused to lift the ban.", "REJECT Norway ->"),
        ("Norway opened an investigation.", "ACCUSE Norway ->"),
        # somebody goes before the thing
        ("Norway rejected the offer by Chad.", "REJECT Norway -> Chad"),
    ],
)
def test_things_that_are_refused_or_blamed(text: str, line: str) -> None:
    """Blame, refusal and protest may be aimed at a thing where nobody is named."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway said Chad was responsible.", "ACCUSE Norway -> Chad"),
        ("Norway said Chad was behind the bombing.", "ACCUSE Norway -> Chad"),
    ],
)
def test_said_to_be_responsible(text: str, line: str) -> None:
    """Who says that somebody did it accuses him."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway agreed to a ceasefire in Chad.", "AGREE Norway -> Chad"),
        ("Norway offered to open a new conference in Chad.", "AGREE Norway ->"),
        ("Norway agreed to a ceasefire in Oslo.", "AGREE Norway ->"),
        ("The Norwegian minister resigned in Chad.", "RETREAT The Norwegian minister ->"),
    ],
)
def test_the_land_an_act_is_done_in(text: str, line: str) -> None:
    """An act in another state's land that names nobody else is done to that state; talks are held anywhere."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Farmers in Lima marched against the water tax.",
        "Villagers in Chad rejected the plan.",
        "Hundreds protested in Oslo over tram fares.",
    ],
)
def test_a_thing_is_of_no_country(text: str) -> None:
    """What is protested or refused is no party of the place where that is done."""
    assert [r.country for e in events_of(text) for r in e.recipients] == [None]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The Norwegian minister apologized in Lima.", "CONCEDE The Norwegian minister ->"),
        ("The singer was released in Chad.", "RETREAT Chad -> The singer"),
        ("She was released in Chad.", "RETREAT Chad ->"),
    ],
)
def test_the_land_a_word_is_said_in(text: str, line: str) -> None:
    """A place right behind a verb of words tells where they were said; people are released by a state."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The album was released in Peru on Friday.",
        "A film released in Norway won a prize.",
        "Norway sent 30 plumbers and two planes.",  # what is sent is nobody's aid
    ],
)
def test_things_let_out_and_people_sent_make_no_act(text: str) -> None:
    """No state frees an album, and those who are sent are not those who are helped."""
    assert lines_of(text) == []


def test_said_to_be_to_blame() -> None:
    """Who says that somebody is to blame accuses him."""
    assert lines_of("Police said the pilot was to blame.") == ["ACCUSE Police -> the pilot"]
    line = "CONCEDE The judge -> a pilot"
    assert line in lines_of("The judge dismissed a case against a pilot.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad dismissed the officials in Lima.", "SANCTION Chad -> the officials in Lima"),
        ("Police dispersed protesters in Harare.", "COERCE Police -> protesters"),
        ("Norway struck Lima with missiles.", "ASSAULT Norway -> Lima"),
        ("Chad banned the rallies of the opposition.", "COERCE Chad -> the opposition"),
        ("Peru dropped an investigation into a bank.", "CONCEDE Peru -> a bank"),
        ("Peru hosted talks between Chad and Mali.", "CONSULT Chad, Mali ->"),
    ],
)
def test_longer_words_keep_who_it_is_done_to(text: str, line: str) -> None:
    """A verb that is told with its object has the recipient it has alone."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # a pronoun that opens a clause is no part of the noun before it
        (
            "Chile expelled two Colombian diplomats it accused of spying.",
            "SANCTION Chile -> two Colombian diplomats",
        ),
        # the name before a verb acts, not a thing told before
        (
            "Relations soured in May, when Quito raised inspection fees for Peruvian trucks and Bogota"
            " cut off electricity exports for nine days.",
            "COERCE Bogota ->",
        ),
        # but no name of a list in the subject
        (
            "The summit between Chad and Peru failed to reach agreement.",
            "REJECT Chad, Peru ->",
        ),
    ],
)
def test_sides_that_other_words_hide(text: str, line: str) -> None:
    """Words between a side and its act."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # who says something of a thing does what "and" joins to it
        (
            "Chad said the loans were bad and asked Norway to cancel them.",
            "REQUEST Chad -> Norway",
        ),
    ],
)
def test_who_acts_in_a_joined_clause(text: str, line: str) -> None:
    """A thing asks nobody."""
    assert line in lines_of(text)


def test_who_says_something_is_looked_for_before_the_act() -> None:
    """Words without sense, in which a letter seems to say itself, are read to their end."""
    text = "Grain Nekida blood in Bogota and said his aspect would the tickets “in kitten and kept successfully”."
    assert lines_of(text) == lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The PM of Norway met the PM of Peru.", "CONSULT NOR, PER -> "),
        ("The president of Peru met the president of Chad.", "CONSULT PER, TCD -> "),
        ("The army of Chad attacked the army of Peru.", "ASSAULT TCD -> PER"),
    ],
)
def test_two_of_one_office_are_two_where_their_states_are(text: str, line: str) -> None:
    """Actors called alike are kept apart by their countries."""
    countries = (
        [", ".join(a.country or "" for a in side) for side in (e.actors, e.recipients)]
        for e in events_of(text)
    )
    kinds = (e.event_type for e in events_of(text))
    assert line in [f"{k} {a} -> {r}" for k, (a, r) in zip(kinds, countries, strict=True)]


def test_one_office_told_twice_meets_nobody() -> None:
    """An office without its state is that of whom the sentence told."""
    assert events_of("The president of Peru met the president.") == ()


@pytest.mark.parametrize(
    "text",
    [
        "Vela's trip comes almost two weeks after Peru – the biggest market for Chile, a fishing nation – imposed a levy on Chilean goods.",
        "Vela's trip comes two weeks after Peru – the biggest market for fish – imposed a 10 percent levy on Chilean goods.",
    ],
)
def test_a_remark_between_dashes_does_not_part_a_verb_from_its_subject(text: str) -> None:
    """Behind a word of time, either."""
    assert "SANCTION PER -> CHL" in told_undated(text)


def test_a_time_between_dashes_does_nothing() -> None:
    """What ends behind it has no doer."""
    assert not told_undated("The talks began after the war – a long one – ended in Peru.")
