"""Violence that names no doer."""

from __future__ import annotations

from datetime import date

import pytest

from wirecopy.facts import read_facts
from wirecopy.model import EventMention, Text
from wirecopy.model.actor import UNIDENTIFIED

DAY = date(2024, 5, 7)


def assaults(text: str) -> list[EventMention]:
    """The acts of violence read from ``text``."""
    found = read_facts(Text(id="t", text=text), DAY).events
    return [event for event in found if event.event_type == "ASSAULT"]


def told(text: str) -> list[str]:
    """``mode: who was harmed`` of each act by nobody named."""
    return [
        f"{event.mode}: {'+'.join(span.of(text) for span in event.recipient_spans)}"
        for event in assaults(text)
        if event.actors == (UNIDENTIFIED,)
    ]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Two nurses were killed in a bomb attack in Abeche.", "explosives: Two nurses"),
        ("Two nurses were killed by a grenade in Abeche.", "explosives: Two nurses"),
        ("Two nurses were killed when a bomb went off in Abeche.", "explosives: Two nurses"),
        ("Two nurses died in a rocket attack on a clinic.", "heavy-weapons: Two nurses"),
        ("Two soldiers were hurt when their lorry came under fire.", "None: Two soldiers"),
        ("A patrol came under mortar fire near Abeche.", "heavy-weapons: A patrol"),
        ("Shelling has wounded six nurses since Monday.", "heavy-weapons: six nurses"),
        ("The school was hit by shelling at dawn.", "heavy-weapons: The school"),
        ("A teacher was shot dead in front of her class.", "firearms: A teacher"),
        ("A teacher was shot six times in Abeche.", "firearms: A teacher"),
        ("A Norwegian geologist was kidnapped in Niger.", "abduct: A Norwegian geologist"),
        ("A lorry was set on fire during the night.", "destroy: A lorry"),
        ("Mortar shells fell near the power station.", "heavy-weapons: the power station"),
        ("A bomb exploded at a bus stop, killing six pupils.", "explosives: six pupils+a bus stop"),
        ("A drone strike killed two herders in Niger.", "drone: two herders"),
        ("The attack left five herders dead.", "None: five herders"),
        ("The ambush claimed the lives of five herders.", "None: five herders"),
        ("The governor survived an assassination attempt.", "targeted: The governor"),
        ("A minibus hit a landmine, killing six pupils.", "explosives: six pupils+A minibus"),
        ("One nurse was killed and another wounded in a bombing.", "explosives: One nurse"),
        ("Two explosions rocked the barracks in Abeche.", "explosives: the barracks"),
        ("A bomb went off in Abeche.", "explosives: "),
        ("A lawyer was found shot in Abeche.", "firearms: A lawyer"),
        ("A bomb tore through a bus, killing six pupils.", "explosives: six pupils+a bus"),
        ("Six pupils killed in bomb attack in Abeche", "explosives: Six pupils"),
        # people before buildings, also those whose word is that of a role
        (
            "A bomb went off near a mosque in Abeche, killing six pupils.",
            "explosives: six pupils+a mosque in Abeche",
        ),
        (
            "Shells hit a court in Abeche, and a judge was killed in the shelling.",
            "heavy-weapons: a judge+a court",
        ),
        ("Shells hit a clinic, killing two nurses.", "heavy-weapons: two nurses+a clinic"),
        ("Scores of lorries were set on fire.", "destroy: Scores of lorries"),
        # beside what may explode by itself
        ("Six drivers were killed in a shooting at a fuel depot.", "firearms: Six drivers"),
        ("Abeche was shelled overnight.", "heavy-weapons: Abeche"),
        ("A series of bombings killed two nurses.", "explosives: two nurses"),
        # a number alone
        ("A bomb killed 14 in Abeche.", "explosives: 14"),
    ],
)
def test_who_was_harmed(text: str, line: str) -> None:
    """An act that names no doer is done by somebody unidentified, to those who were harmed."""
    assert told(text) == [line]


@pytest.mark.parametrize(
    "text",
    [
        "Six pupils were killed when a minibus overturned.",
        "Six pupils were killed in an explosion at a chemical plant.",
        "Six pupils were killed by floods.",
        "A blast at a bakery killed five people.",
        "Nobody was hurt in the bombing.",
        "No soldiers were killed in the bombing.",
        "A man was killed by his own bomb.",
        "Pupils could be killed in an air strike, the ministry said.",
        "If rockets land near the port, pupils will be killed.",
        "The film was shot in Abeche.",
        "The economy was hit by a strike.",
        "The finance minister came under fire over the budget.",
        "Shares were hurt by the attack on the refinery.",
        "The Red Hand claimed responsibility for the bombing that killed six pupils.",
        "A singer died after a battle with cancer.",
        "A boy was hurt in an accidental shooting.",
        "Rumours that a herder was slain in a Chadian air strike spread.",
        "A strike by a Chadian drone killed nobody, but a clinic was damaged in the Chadian attack.",
        "The hunter says he's shot a bear.",
        "A man watched videos of herders being shot.",
        "The governor spoke of an attack on Abeche, which fell to rebels.",
        "A clinic has been bombarded with calls.",
        "After days of violence, a report that a singer had died was false.",
        "A herder was killed by a missile strike during a raid by Chadian planes.",
        "Chadian-led air strikes destroyed two bridges.",
        "A prisoner died after torture in a jail in Abeche.",
        "The central bank was attacked over its policy.",
        "The dancer was shot to fame by a song.",
        "The doctor said the judge’s “nerve is shot.”",
        "The singer is shot in the film's last scene.",
        "In the novel, two geologists were kidnapped in Niger.",
        "The series follows a nurse whose father was murdered in Oslo.",
        "A bomb from the Second World War exploded in a field, killing a farmer.",
        "The fighting has killed about 90 herders since May.",
        "Geese were shot at the lake.",
        "Thousands of geese were slaughtered in Niger.",
        "An unexploded shell went off in a field, killing a farmer.",
        "The fighting has killed 900 people since 2019, aid workers said.",
        "Shelling has wounded 60 nurses since the war began.",
    ],
)
def test_accidents_and_figures_of_speech(text: str) -> None:
    """Accidents, disasters, what may come and what is no body or thing tell no violence without a doer."""
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Rebels attacked a convoy near Abeche, killing nine soldiers.",
        "Norway shelled the town, and six pupils were killed.",
        "Nine soldiers were killed by rebels in an ambush.",
    ],
)
def test_a_doer_that_is_named_acts(text: str) -> None:
    """Where the sentence names who did it, nobody else did."""
    assert assaults(text)
    assert told(text) == []


def test_what_an_act_told_before_did_is_that_act() -> None:
    """Those killed in "the attack" were killed by who attacked; an act elsewhere is another."""
    before = "Rebels attacked a barracks on Monday. "
    assert told(before + "Nine soldiers were killed in the attack.") == []
    assert told(before + "In Lima, a bomb killed two nurses.") == ["explosives: two nurses"]


def test_what_nobody_did_is_condemned_as_a_thing() -> None:
    """Who condemns an act that names no doer blames nobody, and not who attacked before."""
    text = (
        "LIMA, Peru, May 7 - Niger shelled a village on Sunday. A bomb went off in Lima on Monday."
        " President Ana Field condemned the bombing."
    )
    *_, blamed = read_facts(Text(id="t", text=text), DAY).events
    assert blamed.event_type == "ACCUSE"
    assert [actor.name for actor in blamed.recipients] == ["the bombing"]
    abroad = read_facts(Text(id="t", text=text.replace("President Ana Field", "Chad")), DAY).events[
        -1
    ]
    assert [actor.country for actor in abroad.recipients] == [None]


def test_those_harmed_are_of_the_state_a_report_tells_of() -> None:
    """Who was harmed lives where the report is from, unless words tell another place."""
    home = "LIMA, Peru, May 7 - "
    (event,) = assaults(home + "Two nurses were killed in a bombing on Monday.")
    assert [actor.code for actor in event.actors] == ["UAF"]
    assert [actor.country for actor in event.recipients] == ["PER"]
    assert event.actor_spans == ()
    assert "unidentified -> Two nurses" in event.why
    before = home + "Parliament met on Monday. "
    (abroad,) = assaults(before + "Two nurses were killed in a bombing in Niger.")
    assert [actor.country for actor in abroad.recipients] == ["NER"]


def test_a_town_and_one_who_hits_a_mine_do_nothing() -> None:
    """No doer is named by "in the town of X", nor by the subject of "hit a landmine"."""
    doers = [
        actor.name
        for text in (
            "Two nurses were killed in a bombing in the town of Abecour.",
            "An army lorry hit a landmine in the south, killing two nurses.",
            "A teacher was killed and his driver wounded in a bombing.",
        )
        for event in assaults(text)
        for actor in event.actors
    ]
    assert set(doers) == {UNIDENTIFIED.name}


@pytest.mark.parametrize(
    ("text", "doer"),
    [
        ("Gunmen attacked a clinic in Niger. Four guards were killed in the assault.", "Gunmen"),
        (
            "Gunmen attacked a clinic in Niger on Monday. Two teachers were shot dead in March.",
            None,
        ),
        ("A bomb fixed to the car of a senator in Lima exploded, killing two guards.", None),
    ],
)
def test_who_did_what_was_told_before(text: str, doer: str | None) -> None:
    """Harm in an act told before is its doer's; of another day it is somebody's."""
    last = assaults(text)[-1]
    assert [a.name for a in last.actors] == [doer or UNIDENTIFIED.name]
