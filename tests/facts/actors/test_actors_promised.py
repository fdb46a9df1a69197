"""Actors: names behind what tells more of a role, several of one role, bodies of states, and ages, in invented sentences."""

from __future__ import annotations

import pytest

import wirecopy


def _codes(text: str) -> dict[str, tuple[str | None, str | None]]:
    return {actor.name: (actor.code, actor.role) for actor in wirecopy.actors(text).actors}


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("The Malian general who leads the force, Ali Noor, spoke.", "Ali Noor", "MLI MIL"),
        ("A Russian oligarch with a Cypriot passport, Oleg Tarin, sued.", "Oleg Tarin", "RUS BUS"),
        ("The head of Peru's tax office, Rosa Leon, resigned.", "Rosa Leon", "PER GOV"),
        ("Three Kenyan ministers, Ali Noor, Tom Oke and Ida Sey, left.", "Tom Oke", "KEN GOV"),
        ("The Kenyan ministers Ali Noor, Tom Oke and Ida Sey left.", "Ida Sey", "KEN GOV"),
        ("Presidents Ana Ode of Chile and Rui Sey of Peru met.", "Rui Sey", "PER GOV"),
        ("The president of the Supreme Court of Kenya, Ana Ode, left.", "Ana Ode", "KEN GOV"),
        ("The UN's human rights chief, Ana Ode, left.", "Ana Ode", "UNO"),
        ("The Ugandan army's chief of staff, Ana Ode, left.", "Ana Ode", "UGA MIL"),
        ("Ghana's chief of staff, Ana Ode, left.", "Ana Ode", "GHA GOV"),
        ("Two ministers in Peru's cabinet, Ana Ode and Rui Sey, left.", "Rui Sey", "PER GOV"),
        ("Two Malian soldiers, Ali Noor and Tom Oke, left.", "Ali Noor", "MLI MIL"),
    ],
)
def test_names_of_roles(text: str, name: str, code: str):
    """A remark between a role and its name does not part them."""
    assert _codes(text)[name][0] == code


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("An adviser to the French president, Ana Ode, wept.", "Ana Ode", "adviser"),
        ("The wife of the mayor, Ana Ode, wept.", "Ana Ode", "mayor"),
        ("She is a teacher in Lima, Ana Ode said.", "Ana Ode", None),
        ("A nurse fell ill in Lima, Ana Ode, a neighbour, said.", "Ana Ode", "neighbour"),
        ("A gunman who shot a teacher, Ana Ode, fled.", "Ana Ode", "teacher"),
        ("A man who killed a nurse in Lima, Ana Ode, was jailed.", "Ana Ode", "nurse"),
        ("A driver who hit a cyclist, Ana Ode, was fined.", "Ana Ode", "cyclist"),
        ("Held by rebels, Ana Ode and Tom Oke accused Chad of torture.", "Ana Ode", None),
        ("After talks with Chadian soldiers, Ana Ode and Tom Oke accused Libya.", "Ana Ode", None),
        ("According to two officials, Ana Ode and Tom Oke were shot.", "Ana Ode", None),
        (
            "Despite a ban by police officers, Ana Ode and Tom Oke, both deaf, marched.",
            "Ana Ode",
            None,
        ),
    ],
)
def test_names_of_others(text: str, name: str, role: str | None):
    """What somebody is names nobody behind it; another's own role comes first."""
    assert _codes(text)[name][1] == role


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("The Supreme Court of Kenya freed him. The court sat late.", "Supreme Court of Kenya", "KEN JUD"),
        ("The Bank of Ghana raised rates.", "Bank of Ghana", "GHA GOV"),
        ("The University of Oslo cut jobs.", "University of Oslo", "NOR EDU"),
        ("The Government of Chad fell.", "Chad", "TCD GOV"),
    ],
)  # fmt: skip
def test_bodies_of_states(text: str, name: str, code: str):
    """A body named by its state is no state; its government is."""
    assert {name: told for name, (told, _) in _codes(text).items()} == {name: code}


def test_ages_stand_for_people():
    """The person of that age, else the one named last; before an office the age tells of that."""
    text = "Ana Ode, 45, and Tom Oke, 50, sued. The 45-year-old won."
    reading = wirecopy.actors(text)
    assert reading.actors[reading.mentions[-1].actor].name == "Ana Ode"
    text = "Ana Ode sued. The 45-year-old won. The 50-year-old president lost."
    reading = wirecopy.actors(text)
    named = [reading.actors[m.actor].name for m in reading.mentions if "year" in m.span.of(text)]
    assert named[0] == "Ana Ode"
    assert named[1:] != ["Ana Ode"]
