"""Who is told by an office, a kind of body or a name alone, in invented reports."""

from __future__ import annotations

import pytest

import wirecopy
from wirecopy.model import Actor


def _called(text: str, name: str) -> Actor:
    """The actor of that name."""
    return next(actor for actor in wirecopy.actors(text).actors if actor.name == name)


def test_an_office_in_the_lead_is_that_of_the_name_below():
    """Where the name opens the next paragraph and nothing else tells who bears it."""
    text = (
        "LIMA - The governor of the central bank warned traders on Friday.\n"
        "Ana Camba said on Monday that there were people who thought so."
    )
    governor = _called(text, "Ana Camba")
    assert (governor.code, governor.role) == ("PER GOV", "governor")


@pytest.mark.parametrize(
    ("lead", "second"),
    [
        ("The minister said that taxes would rise.", "“This is a betrayal,” Ana Camba said."),
        ("A minister has said that taxes will rise.", "“This is a betrayal,” said Ana Camba."),
        ("A soldier has said he was told to wait.", "“No such order was given,” Ana Camba said."),
    ],
)
def test_who_answers_the_lead_holds_no_office_of_it(lead: str, second: str):
    """A name behind a quotation may be anybody's."""
    assert _called(f"LIMA - {lead}\n{second}", "Ana Camba").role is None


def test_a_name_with_a_description_is_somebody_else():
    """It tells who that is."""
    text = (
        "LIMA - The governor of the central bank warned traders on Friday.\n"
        "“It is late,” said Ana Camba, a teacher."
    )
    assert _called(text, "Ana Camba").role == "teacher"


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("LIMA - Police spokesman Commander Ivo Camba spoke. The police spokesman left.", "Ivo Camba", "The police spokesman"),
        ("LIMA - Ana Camba, president of the dockers' union, spoke. The union leader left.", "Ana Camba", "The union leader"),
    ],
)  # fmt: skip
def test_every_office_told_of_somebody_means_him(text: str, name: str, words: str):
    """Also one that is named by what he leads."""
    reading = wirecopy.actors(text)
    meant = {
        mention.span.of(text): reading.actors[mention.actor].name for mention in reading.mentions
    }
    assert meant[words] == name


def test_a_company_named_between_commas_is_no_person():
    """So "he" cannot mean it."""
    text = "LIMA - The company, Costa Nueva, denied it. Ivo Camba wept. “I heard it,” he said."
    assert _called(text, "Costa Nueva").type == "organization"
    assert wirecopy.quotes(text)[-1].speaker == "Ivo Camba"


def test_what_somebody_did_is_no_office_of_his():
    """It tells a deed ("Ana Camba, met lawmakers")."""
    text = "LIMA - The union's president, Ana Camba, met lawmakers on Monday."
    assert _called(text, "Ana Camba").sectors == ("LAB",)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("LIMA, May 3 (Agency) - Peru shut its ports.\n“I sell fish,” said Ana Camba.", None),
        ("LIMA, May 3 - Ana Camba beat Eva Berg in three sets on Sunday in Lima.", None),
        ("LIMA, May 3 - Ana Camba and Eva Berg won the prize, the Peruvian academy said.", None),
        ("LIMA, May 3 (Agency) - Peru shut its ports.\n“I sell,” said Ana Camba, a fisherman.", "PER"),
        ("LIMA, May 3 - Police in Lima left. Nexo president Ana Camba left.", "PER"),
        ("LIMA, May 3 (Agency) - Peru shut its ports.\n“I look,” said Ana Camba, a tourist.", None),
    ],
)  # fmt: skip
def test_somebody_of_whom_nothing_is_told_is_of_no_state(text: str, country: str | None):
    """Also under a dateline: winners and guests come from anywhere.  An office or a trade tells more."""
    assert _called(text, "Ana Camba").country == country


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("TRIPOLI - The Libyan ambassador to the United States, Ana Lara, left.", "Ana Lara", "LBY GOV"),
        ("The Chilean envoy to Peru, Ana Lara, left.", "Ana Lara", "CHL GOV"),
        ("ACCRA - The Association of Ghana Industries (AGI) met. The AGI president, Ana Lara, left.", "Ana Lara", "GHA SOC"),
        ("LAGOS - The Oil Spill Agency (OSA) met in Nigeria. OSA director Ana Lara left.", "Ana Lara", "NGA GOV"),
        ("LAGOS - Police in Lagos left. Nexo president Ana Lara left.", "Ana Lara", "NGA"),
        ("KINSHASA - The army left. Army spokesman Bo Berg left. MSK spokesman Ana Lara left.", "Ana Lara", "COD"),
        ("YAKIMA, Wash. - State Sen. Ana Lara left.", "Ana Lara", "USA LEG"),
        ("YAKIMA, Wash. - State Rep. Ana Lara left.", "Ana Lara", "USA LEG"),
        ("NAIROBI - Transport Secretary Ana Lara left.", "Ana Lara", "KEN GOV"),
        ("TAIPEI - Formosa Silicon Works will build a plant, the company said.", "Formosa Silicon Works", "BUS"),
    ],
)  # fmt: skip
def test_who_holds_an_office_of_what(text: str, name: str, code: str):
    """An envoy is of who sends him; the body whose name stands before an office has it, and no other."""
    actor = _called(text, name)
    assert " ".join(filter(None, (actor.country, *actor.sectors[:1]))) == code
