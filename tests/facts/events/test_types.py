"""The type of an act by what governs it, what it holds and who does it, in sentences read as a whole."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.facts import read_facts
from wirecopy.model import EventMention, Text

DAY = date(2024, 5, 7)


def events_of(text: str) -> tuple[EventMention, ...]:
    """The events of ``text``."""
    return read_facts(Text(id="t", text=text), DAY).events


def lines_of(text: str) -> list[str]:
    """``TYPE status A+B -> C`` an event, by names."""
    return [_told(event).strip() for event in events_of(text)]


def _told(event: EventMention) -> str:
    actors = "+".join(a.name for a in event.actors)
    return f"{event.event_type} {event.status} {actors} -> {'+'.join(a.name for a in event.recipients)}"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # said by the one who will do it
        ("Chad said it will release two Kenyan pilots.", "AGREE past Chad -> Kenyan pilots"),
        ("Norway announced it would return a mask to Peru.", "AGREE past Norway -> Peru"),
        ("Chad said it will arrest Kenyan traders.", "THREATEN past Chad -> Kenyan traders"),
        # who is invited is the other side, not the place
        ("Chad has invited the Kenyan envoy to visit Norway.", "AGREE past Chad -> Kenyan envoy"),
        # kept out of a country, and from what people do in their own
        ("Chad barred the Kenyan envoy from entering.", "REJECT past Chad -> Kenyan envoy"),
        ("Chad barred Kenyan women from universities.", "COERCE past Chad -> Kenyan women"),
        # a headline leaves out "were"
        ("Kenyan envoy expelled from Chad", "SANCTION past Chad -> Kenyan envoy"),
        ("Kenyan pilots freed in Chad", "RETREAT past Chad -> Kenyan pilots"),
        # said of another
        ("Peru said Chad will release two pilots.", "CONCEDE planned Chad -> pilots"),
        ("Peru said Chad will arrest Kenyan traders.", "COERCE planned Chad -> Kenyan traders"),
        # announced
        (
            "Chad's government will arrest Kenyan traders.",
            "THREATEN planned Chad's government -> Kenyan traders",
        ),
    ],
)
def test_what_one_says_one_will_do(text: str, line: str) -> None:
    """Yielding that somebody says he will do is a promise, harm a threat."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway and Peru reached a trade agreement.", "SUPPORT past Norway+Peru ->"),
        ("Norway and Peru have agreed a fishing treaty.", "SUPPORT past Norway+Peru ->"),
        ("Norway and Peru reached a compromise.", "AGREE past Norway+Peru ->"),
    ],
)
def test_an_agreement_concluded(text: str, line: str) -> None:
    """A treaty or deal that is concluded counts as signed; an understanding does not."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "Norway is considering sending aid to Chad.",
        "Peru voiced hope that Norway would send aid to Chad.",
    ],
)
def test_what_is_thought_of_is_no_act(text: str) -> None:
    """An act that is only weighed or hoped for is nobody's."""
    assert lines_of(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Norway's government is considering a loan to help Peru rebuild its ports.",
        "Ana Field said she hoped Chad would free the dockers.",
        "Chadian officials hoped that Ana Field, who aims to reform the port, would release the nurses.",
        "Senator Ana Field released a statement on ferries.",
        "Norway issued a joint statement with Peru.",
        "The king sent a condolence message to Peru's president.",
        "Norway is sceptical about Peru being able to free the dockers.",
        # a danger warned of, a talk meant to be held, what has yet to be done
        "Scientists in Norway warned of melting glaciers.",
        "Peru's congress is to debate a bill on mining.",
        "Asked about the pact, the minister said no decision had been taken.",
        # what people flee from
        "The UN said 40,000 people had fled fighting in eastern Chad.",
        # what somebody seeks for himself
        "Chad's president is seeking a second term.",
        # concern is no blame
        "Norway's envoy expressed concern about the health of a Chadian singer.",
        "Norway is worried about the drought in Chad.",
    ],
)
def test_hopes_and_papers_are_no_acts(text: str) -> None:
    """What is hoped for or weighed, whatever hangs on it, and what is let out to the press."""
    assert lines_of(text) == []


def test_a_number_brought_to_is_nothing_given() -> None:
    """A total that an act makes is no gift."""
    text = "Chad freed 20 nurses, bringing to 60 the number of those released."
    assert not any("AID" in line for line in lines_of(text))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        # an act and what came of it
        (
            "Clashes between Chadian troops and smugglers left ten injured.",
            ["ASSAULT past Chadian troops+smugglers ->"],
        ),
        # what is wanted is not done
        (
            "Norway wants to expel two Peruvian consuls.",
            ["SANCTION planned Norway -> Peruvian consuls"],
        ),
        # a condition
        (
            "Chad will respond if Niger attacks, its defence minister said.",
            ["THREATEN past Chad -> Niger"],
        ),
        # what a protest demands
        (
            "Dockers marched in Lima to demand that the mayor resign.",
            ["PROTEST past Dockers -> mayor"],
        ),
        # talks that come to nothing
        ("Talks between Chad and Niger collapsed on Friday.", ["REJECT past Chad+Niger ->"]),
        # forces told by a noun before the act
        (
            "Ali Dembo was killed on Friday in an army raid near Tara.",
            ["ASSAULT past army -> Ali Dembo"],
        ),
        # what has yet to be done
        ("Norway has yet to sign a treaty with Peru.", ["SUPPORT negated Norway+Peru ->"]),
        # a participle like its base
        (
            "Norway rescued 40 nurses hurt in the crash.",
            ["AID past Norway -> nurses"],
        ),
        # a film, a match
        ("The film tells how Norway fought the invaders.", []),
        ("Bolivia agreed a friendly in Spain for March.", []),
        # a thing that is the subject of a passive
        (
            "The referendum was rejected by the miners.",
            ["REJECT past miners -> The referendum"],
        ),
        # a strike that somebody is blamed for
        (
            "A drone strike blamed on Niger killed four men in Chad.",
            ["ASSAULT past Niger -> men"],
        ),
        # an envoy called in; a relative clause tells whom
        ("Oslo called in the Peruvian envoy.", ["ACCUSE past Norway -> Peruvian envoy"]),
        (
            "Chad, which has accused Niger of spying, closed its border.",
            ["ACCUSE past Chad -> Niger", "SANCTION past Chad -> Niger"],
        ),
    ],
)
def test_one_act_is_told_once_and_as_it_is(text: str, lines: list[str]) -> None:
    """Outcomes, wishes, conditions and demands of a protest are no acts beside it."""
    assert lines_of(text) == lines


def test_who_was_killed_somewhere_attacked_nobody() -> None:
    """A participle behind a noun is passive, whatever place follows."""
    text = "Norway's king paid his respects to a Peruvian soldier killed in Chad."
    assert not any("soldier ->" in line for line in lines_of(text))


def test_who_is_told_not_to_do_it_is_asked() -> None:
    """What somebody is told not to do is a request."""
    assert lines_of("Norway told Peru not to arrest the dockers.") == [
        "REQUEST past Norway -> Peru"
    ]


def test_what_somebody_is_for_is_not_done() -> None:
    """Who backs an act has not done it."""
    (act,) = (
        e for e in events_of("Norway backs lifting sanctions on Chad.") if e.event_type == "CONCEDE"
    )
    assert act.status == "hypothetical"


def test_an_act_claimed_is_the_act() -> None:
    """Who claims an act as his own accuses nobody."""
    assert lines_of("Rebels in Chad claimed that they had shelled an army post.") == [
        "ASSAULT past Rebels -> an army post"
    ]


def test_another_acts_doer_is_not_this_ones() -> None:
    """Who leads a march near which something is done did not do it."""
    text = "Rebels killed two men in an attack in Chad near a rally by Mayor Ana Field."
    assert not [line for line in lines_of(text) if "Ana Field ->" in line and "ASSAULT" in line]


def test_what_is_ordered_done() -> None:
    """A participle behind its object tells what is done, no request."""
    lines = lines_of("A Kenyan judge ordered two ministers jailed.")
    assert [line.split()[0] for line in lines] == ["COERCE"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway and Peru launched war games near Lima.", "COOPERATE past Norway+Peru ->"),
        ("Norway launched war games.", "MOBILIZE past Norway ->"),
        ("Kenyan troops arrived in Chad.", "MOBILIZE past Kenyan troops -> Chad"),
        ("Kenyan peacekeepers arrived in Chad.", "AID past Kenyan peacekeepers -> Chad"),
        ("A Kenyan minister arrived in Chad.", "CONSULT past Kenyan minister -> Chad"),
    ],
)
def test_who_does_it(text: str, line: str) -> None:
    """An exercise of two is an exchange, and forces that arrive pay no visit."""
    assert line in lines_of(text)


def test_a_named_epidemic_is_fought_by_nobody() -> None:
    """The name of an illness is no enemy."""
    assert not any(e.event_type == "ASSAULT" for e in events_of("Kenya fought the Ebola epidemic."))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The Peruvian mayor launched a scathing attack on Norway.",
            "ACCUSE past Peruvian mayor -> Norway",
        ),
        ("Chad reinforced its commitment to Peru.", "AGREE past Chad -> Peru"),
        (
            "The Peruvian president called Norway's king to congratulate him.",
            "SUPPORT past Peruvian president -> Norway's king",
        ),
        (
            "About 300 Peruvians have sought refuge in Chad.",
            "REQUEST past Peruvians -> Chad",
        ),
        ("Norway is the largest donor to Chad.", "AID past Norway -> Chad"),
        ("Norway handed over new medical equipment to Chad.", "AID past Norway -> Chad"),
        ("Norway received an invitation from Peru.", "AGREE past Peru -> Norway"),
        ("Norway prolonged sanctions against Chad.", "SANCTION past Norway -> Chad"),
        (
            "Rebels stormed a police headquarters in Chad.",
            "ASSAULT past Rebels -> police headquarters",
        ),
        ("Norway repaired its ties with Peru.", "SUPPORT past Norway -> Peru"),
        ("Peru walked back its threat against Chad.", "CONCEDE past Peru -> Chad"),
        ("Norway called on Chad's king to discuss oil.", "CONSULT past Norway+Chad's king ->"),
    ],
)
def test_words_and_their_types(text: str, line: str) -> None:
    """Longer words tell a type that their verb alone would not."""
    assert line in lines_of(text)


def test_a_law_signed_is_no_agreement() -> None:
    """Who signs a law or decree signs nothing with anybody."""
    assert lines_of("The Peruvian president signed a decree on fishing.") == []


def test_the_main_act_goes_first() -> None:
    """An act of a clause below weighs less than the one the sentence is about."""
    events = events_of("Chad supplied rebels with rockets after the Kenyan army attacked Lodwar.")
    best = max(events, key=lambda event: event.score)
    assert best.event_type == "AID"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Chad said it would be shelled by rebels.", "ASSAULT planned rebels -> Chad"),
        (
            "The panel considered evidence that police had shot the men.",
            "ASSAULT past police -> men",
        ),
        ("The army drove rebels from the village.", "ASSAULT past army -> rebels"),
        ("Chad drove envoys out of the country.", "SANCTION past Chad -> envoys"),
        ("Hackers broke into the network of Chad.", "COERCE past Hackers -> Chad"),
        ("Peru pledged its full backing for Chad.", "SUPPORT past Peru -> Chad"),
        # who leaves a body of states cuts relations; what is handed over to one is yielded
        ("Chad withdrew from the African Union.", "SANCTION past Chad -> African Union"),
        ("Norway pulled its envoy out of Chad.", "SANCTION past Norway -> Chad"),
        ("Norway pulled its troops out of Chad.", "RETREAT past Norway -> Chad"),
        (
            "Kenyan sailors pulled a Chadian nurse out of the water.",
            "AID past Kenyan sailors -> Chadian nurse",
        ),
        ("Chad withdrew its troops from Peru.", "RETREAT past Chad -> Peru"),
        # talks that are cut are relations that are cut; a visit that is called off was not one
        ("Peru suspended its talks with Chad.", "SANCTION past Peru -> Chad"),
        ("Norway ended its mediation efforts in Chad.", "SANCTION past Norway -> Chad"),
        ("Peru cancelled a visit to Chad.", "REJECT past Peru -> Chad"),
        ("The king ended a trip to Chad.", "CONSULT past king -> Chad"),
        ("The UN issued a report sharply critical of Chad.", "ACCUSE past UN -> Chad"),
        ("The task force arrived in Norway for talks.", "CONSULT past task force -> Norway"),
        ("Pupils occupied offices.", "PROTEST past Pupils ->"),
        ("Miners walked out on Tuesday.", "PROTEST past Miners ->"),
    ],
)
def test_an_act_told_another_way(text: str, line: str) -> None:
    """What others will do is no threat, what is told as done was done, and doers tell the type."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Critics attacked Peru's bank.", "ACCUSE past Critics -> Peru's bank"),
        ("Peru protested and summoned Chad's envoy.", "ACCUSE past Peru ->"),
        ("Peru warned Chad that it could expel its envoy.", "THREATEN past Peru -> Chad"),
        ("The World Bank released 80 million dollars to Chad.", "AID past World Bank -> Chad"),
        ("The union's members stopped work in Peru.", "PROTEST past union's members -> Peru"),
        ("Chad rejected a request to expel Mali's envoy.", "REJECT past Chad -> Mali"),
        ("Peru's ministers could not agree on how to help Chad.", "REJECT past Peru's ministers"),
    ],
)
def test_words_that_are_no_force(text: str, line: str) -> None:
    """Those who oppose attack in words, states protest in notes, and a warning is a threat."""
    assert lines_of(text)[0].startswith(line)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # crowds
        ("Protesters burned tyres in Lima.", "PROTEST past Protesters"),
        ("Activists threw paint at Peru's embassy.", "PROTEST past Activists -> Peru"),
        ("Protesters surrounded Peru's parliament.", "PROTEST past Protesters"),
        # a state at its borders, its police, its courts
        ("Peru closed its frontier with Chad.", "SANCTION past Peru -> Chad"),
        ("Peru's soldiers searched the men for guns.", "COERCE past Peru's soldiers"),
        ("A court in Peru gave the nurse a suspended sentence.", "SANCTION past court -> nurse"),
        ("Peru stopped issuing visas to Chadians.", "SANCTION past Peru -> Chadians"),
        ("Peru does not recognise Chad's government.", "REJECT past Peru -> Chad"),
        ("Miners in Peru launched an indefinite strike.", "PROTEST past Miners"),
        ("A judge in Peru ordered the mayor held.", "COERCE past judge"),
        # forces
        ("Peru's soldiers guarded the ministry.", "MOBILIZE past Peru's soldiers"),
        ("Peru began exercises near the border.", "MOBILIZE past Peru"),
        ("Peru flew two jets over Chad.", "MOBILIZE past Peru"),
        ("Rebels took the town in Chad.", "ASSAULT past Rebels"),
        # gifts and words
        ("Peru flew in a field hospital to Chad.", "AID past Peru -> Chad"),
        ("Rebels in Peru put down their weapons.", "RETREAT past Rebels"),
        ("Peru came out in favour of the Chadian plan.", "SUPPORT past Peru"),
        ("Peru's president admitted mistakes.", "CONCEDE past Peru's president"),
        ("Peru called the Chadian court biased.", "ACCUSE past Peru -> Chadian court"),
    ],
)
def test_news_has_many_words_for_an_act(text: str, line: str) -> None:
    """The same act is told in many ways."""
    assert any(told.startswith(line) for told in lines_of(text)), lines_of(text)


def test_only_forces_take_a_town() -> None:
    """Who has none takes a bus there."""
    assert lines_of("Tourists took the town in Peru by surprise.") == []


def test_a_proposal_refused_is_not_carried_out() -> None:
    """What was only asked for is nobody's act."""
    told = lines_of("Chad rejected a request by Mali to expel Kenya's envoy.")
    assert [line.split()[0] for line in told] == ["REJECT"]


def test_a_walkout_threatens_no_violence() -> None:
    """Workers who say they will strike stop work."""
    told = [(e.event_type, e.mode) for e in events_of("The union said it would strike on Friday.")]
    assert told == [("THREATEN", None)]


@pytest.mark.parametrize(
    "text",
    [
        "Lions thrashed Bears.",
        "The company closed its offices in Lima.",
        "The firm liquidated its stock.",
        "Peru closed in on the title.",
        "The bank underwrote a loan.",
        "Fans rose up to sing.",
        "The striker pounced on a loose ball.",
        "Critics savaged the film.",
        "The retailer boosted its presence in Chad.",
        "Locusts landed in Chad.",
        "Birds flew into Chad.",
        "Dengue claimed 40 lives in Chad.",
        "The candidates traded blows in a debate.",
        "Fans rooted for Chad in the final.",
        "Fog halted flights in Lima.",
        "The sanctions have hurt Chad's economy.",
        "Abel Brand beat the world champion in Lima.",
        "Peru bought attack helicopters.",
        "The two candidates withdrew from the race.",
        "Chilean shares bombed, losing 4 percent.",
        "Gold struck a record in Peru.",
        "Norwegian police have arrested nobody.",
        "Crews in Peru fought through the night to restore power.",
        "Doctors in Peru warned of malaria.",
        "A storm hit Chile and Peru on Friday, killing two people.",
        "Rebels who attack Chadian villages are rare.",
        "Peru's Acme Mining stopped work on its pit.",
        "Rebels left Peru, and someone burned the library.",
    ],
)
def test_everyday_words_are_no_acts(text: str) -> None:
    """Sports, firms and stages have the words of war, too."""
    assert lines_of(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # trade and loans
        ("Chad doubled its tolls on Peruvian lorries.", "SANCTION past Chad -> Peru"),
        ("Chad suspended its duties on Peruvian maize.", "CONCEDE past Chad -> Peru"),
        ("Norway rolled over its loans to Chad.", "AID past Norway -> Chad"),
        ("Peru bought 400 tons of Chadian cotton.", "COOPERATE past Peru -> Chad"),
        # handed over to another state, of which he is
        ("Peru extradited a Chadian banker on Monday.", "COOPERATE past Peru -> Chadian banker"),
        # called good, called bad
        ("Peru called Chad's reform a model.", "SUPPORT past Peru -> Chad"),
        ("Peru called Chad's reform sickening.", "ACCUSE past Peru -> Chad"),
        ("Peru sent a letter of protest to Chad.", "ACCUSE past Peru -> Chad"),
        # media that a state cuts off at home
        (
            "Chad's government suspended a Chadian television station.",
            "COERCE past Chad's government -> Chadian television station",
        ),
        # those pulled out are helped
        (
            "Norwegian troops pulled out two survivors.",
            "AID past Norwegian troops -> survivors",
        ),
        # a verb behind "and" is not what was hoped for
        (
            "Peru hoped for calm and recalled that it had met Chad's king.",
            "CONSULT past Peru+Chad's king ->",
        ),
    ],
)
def test_what_states_do_in_trade_and_law(text: str, line: str) -> None:
    """Words of trade, loans, courts and the media."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        # words between hyphens
        ("Peru vowed a tit-for-tat response to Chad.", "THREATEN past Peru -> Chad"),
        # a verb with an auxiliary behind "and" is an act of its own
        (
            "Chad has charged two managers and is helping Peru to trace the money.",
            "AID past Chad -> Peru",
        ),
        # what somebody is said to have done in a clause that tells of him
        (
            "Peru fined two Chadian firms that it said had bought gold from Spain.",
            "COOPERATE past Chadian firms -> Spain",
        ),
        # more people than an embassy holds
        ("Peru expelled 300 Chadians.", "COERCE past Peru -> Chadians"),
        ("Peru expelled three Chadians.", "SANCTION past Peru -> Chadians"),
        # workers strike, whatever they keep from moving
        ("Dockers in Chad halted shipments to Peru.", "PROTEST past Dockers -> Peru"),
        # fighting that is to cease, talks that were held
        ("Peru and Chad agreed on Monday to a four-day pause in fighting.", "AGREE past Peru+Chad ->"),
        ("Peru and Chad ended two days of talks in Lima on Monday.", "CONSULT past Peru+Chad ->"),
        ("Peru ended talks with Chad on Monday.", "REJECT past Peru -> Chad"),
        # paid back without arms, and with them
        ("Peru retaliated with a probe into Chadian brandy.", "SANCTION past Peru -> Chad"),
        ("Peru retaliated with missiles against Chad.", "ASSAULT past Peru -> Chad"),
        # a guest is received
        ("Peru welcomed Chad's king at the airport.", "CONSULT past Chad's king -> Peru"),
        # who is sent to talk
        ("Peru sent its foreign minister to Chad.", "CONSULT past Peru -> Chad"),
        # a second thing that is agreed upon
        (
            "Peru agreed to set up a panel of five judges and to exchange 60 prisoners with Chad.",
            "AGREE past Peru -> Chad",
        ),
        # aid that is flown, words that are sent
        ("Peru flew 12 tonnes of medicine to Chad.", "AID past Peru -> Chad"),
        ("Teachers in Peru sent messages of support to Chad.", "SUPPORT past Teachers -> Chad"),
        ("The European Commission is examining whether Chad broke its rules.", "ACCUSE past European Commission -> Chad"),
    ],
)  # fmt: skip
def test_how_words_join(text: str, line: str) -> None:
    """Conjunctions, hyphens and clauses do not hide whose act it is."""
    assert line in lines_of(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Union leaders in Bolivia warned that they would block the ports.", [("THREATEN", None)]),
        ("Dockers in Bolivia said they would halt shipments to Ghana.", [("THREATEN", "relations")]),
        ("Miners in Bolivia will block the road to Ghana.", [("THREATEN", None)]),
        ("Bolivian workers blocked the border.", [("PROTEST", "obstruct")]),
        ("Railway workers in Ghana stopped exports to Bolivia.", [("PROTEST", "strike")]),
    ],
)  # fmt: skip
def test_workers_strike_when_they_stop(text: str, told: list[tuple[str, str | None]]) -> None:
    """What workers have stopped is struck; what they say they will stop is threatened, a road is blocked."""
    assert [(e.event_type, e.mode) for e in events_of(text)] == told


@pytest.mark.parametrize(
    ("text", "types"),
    [
        ("Ghana retaliated against Bolivia on Monday.", ["ASSAULT"]),
        ("Ghana retaliated after Bolivia bombed two villages.", ["ASSAULT", "ASSAULT"]),
        ("Ghana retaliated after rebels shelled the town.", ["ASSAULT", "ASSAULT"]),
        ("Ghana said it had retaliated against Bolivia after the deaths of 30 civilians.", ["ASSAULT"]),
        ("Ghana retaliated overnight, hitting ten Bolivian villages.", ["ASSAULT", "ASSAULT"]),
        ("Police in Ghana retaliated with tear gas.", ["ASSAULT"]),
        ("Ghana retaliated against the ban with artillery fire.", ["ASSAULT"]),
        ("Ghana retaliated with sanctions and missiles against Bolivia.", ["ASSAULT"]),
        ("Ghana retaliated with duties and missile strikes.", ["ASSAULT"]),
        ("Ghana retaliated with missiles after Bolivia imposed tariffs.", ["ASSAULT"]),
        ("Ghana retaliated on Monday against Bolivia with tariffs of 20 percent on wine.", ["SANCTION"]),
        ("Ghana retaliated with a raft of sanctions against Bolivia.", ["SANCTION"]),
        ("Ghana retaliated with its own tariffs on Bolivia.", ["SANCTION"]),
        ("Ghana retaliated against Bolivian tariffs with duties on wine.", ["SANCTION"]),
    ],
)  # fmt: skip
def test_what_one_pays_back_with(text: str, types: list[str]) -> None:
    """Who retaliates strikes back, unless words tell of trade or diplomacy and of no arms."""
    assert [e.event_type for e in events_of(text)] == types
