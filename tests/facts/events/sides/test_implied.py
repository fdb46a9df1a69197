"""Who does what is told without its doer."""

from __future__ import annotations

import pytest
from tests.facts.events.telling import told_undated

REPORT = "LIMA - Peru's Congress met Chile's envoy on Monday. "


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A curfew was imposed in three districts.", "COERCE PER -> "),
        ("A state of emergency was declared in the north.", "COERCE PER -> "),
        ("The army was put on alert.", "MOBILIZE PER -> "),
        ("Troops were rushed to the north.", "MOBILIZE PER -> "),
        ("Protests were held in Lima and Cusco.", "PROTEST PER -> PER"),
        ("A general strike paralysed the capital.", "PROTEST PER -> PER"),
        ("The ministry reported the detention of 40 people.", "COERCE PER -> PER"),
        ("Chile shut its clinics after the murder of a nurse.", "ASSAULT ? -> PER"),
        ("A court jailed a colonel for the murder of two nurses.", "ASSAULT PER -> PER"),
        ("Chile's union claimed responsibility for the murder of a nurse.", "ASSAULT CHL -> PER"),
        ("A rally was held in Lima against the tax.", "PROTEST PER -> PER"),
        ("Warplanes were scrambled.", "MOBILIZE PER -> "),
    ],
)
def test_implied_doers(text: str, line: str) -> None:
    """The state decrees, forces that are moved move, a murder is somebody's or his who is convicted."""
    assert line in told_undated(REPORT + text)


@pytest.mark.parametrize(
    "text",
    [
        "A curfew for cats was proposed.",
        "A conference on protests was held in Lima.",
        "The protests ended.",
        "A book on the murder of a nurse was published.",
        "The Congress spoke of the killing of civilians.",
        "The chairman was moved to tears.",
        "The trains were moved to another platform.",
        "Police foiled the kidnapping of a banker.",
        "There is no evidence for the killing of a hostage.",
        "A reward for the murder of a nurse was offered.",
        "Crowds came after the threatened murder of a nurse.",
        "Crowds came after the reported murder of a nurse.",
        "Ivo Camba was acquitted for the murder of a nurse.",
        "Ivo Camba was acquitted for the brutal murder of a nurse.",
        "Tickets sold out for the murder of a maid at the theatre.",
        "The jury convicted Ivo Camba and freed Ana Berg for the murder of a nurse.",
        "No group claimed responsibility for the murder of a nurse.",
        "A curfew was imposed at the hospital.",
        "A curfew was imposed in the dormitory.",
        "A curfew was declared on campus.",
        "The Desert Rally was held.",
        "A march was held for charity.",
        "Doctors were put on alert.",
        "A protest was lodged by the team.",
    ],
)
def test_nothing_implied(text: str) -> None:
    """Plans, ends, deeds that were not done and what is said of many are no acts of somebody left out."""
    lines = told_undated(REPORT + text)
    assert not [x for x in lines if x.startswith(("COERCE", "PROTEST", "MOBILIZE", "ASSAULT"))]
