"""Spelling: headings are read as sentences, every character in its place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.facts.events.telling import told_undated

from wirecopy.facts.spelling import plain_spelling

_BODY = (
    "KAMPALA, May 5 - Ugandan police arrested the mayor, Joel Bush, on Monday. NATO said the bush was burning.\n"
    "“All rallies of the opposition are banned,” Mr. Bush had said."
)


@pytest.mark.parametrize(
    ("heading", "read"),
    [
        # other forms of a word tell that it is none of a name
        ("Ugandan Police Arrest Mayor Over Rally", "Ugandan police arrest mayor over rally"),
        ("UGANDAN POLICE ARREST MAYOR BUSH", "Ugandan police arrest mayor Bush"),
        # a word that is a name as well stays one
        ("Police Arrest Joel Bush's Opposition Ally", "Police arrest Joel Bush's opposition Ally"),
        # abbreviations of the text, and of states and bodies
        ("NATO AND THE US CONDEMN ARREST OF MAYOR", "NATO and the US Condemn arrest of mayor"),
        ("U.N. CONDEMNS ARREST OF UGANDA'S MAYOR", "U.N. Condemns arrest of Uganda's mayor"),
        ("MAYOR O'BRIEN ON ÉMILE’S ARREST", "Mayor O'Brien on Émile’s arrest"),
        # words that the text lacks keep a capital
        ("NORTH KOREA TEST-FIRES MISSILE", "North Korea Test-Fires Missile"),
        # sentences, labels and names are left alone
        ("Police in Uganda arrested the mayor", "Police in Uganda arrested the mayor"),
        ("LATEST NEWS", "LATEST NEWS"),
        ("Joel Bush and Ann Berg", "Joel Bush and Ann Berg"),
        ("McLean Says Opposition Rallies End", "McLean says opposition rallies End"),
    ],
)
def test_headings_are_written_as_the_text_writes_their_words(heading: str, read: str) -> None:
    """What the rest of the text has in small letters is small."""
    assert plain_spelling(f"{heading}\n{_BODY}") == f"{read}\n{_BODY}"


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        # a given name before another capital is none of the text's words
        ("Police Arrest Mayor Bill Grant\nPolice arrested a mayor over a bill and a grant. Bill Grant denied it.",
         "Police arrest mayor Bill Grant"),
        # a month, and what may be done
        ("Police March On Parliament In May\nPolice may march on parliament.", "Police march on parliament in May"),
        ("POLICE STORM PARLIAMENT ON MAY 5\nPolice may storm parliament.", "Police storm parliament on May 5"),
        # an abbreviation that the text has as a word
        ("CAR BOMB KILLS TEN IN LIMA\nA car bomb killed ten people in Lima.", "Car bomb kills ten in Lima"),
        # nothing tells but what the words mean
        ("RUSSIAN ARMY KILLS TEN IN KYIV", "Russian army kills ten in Kyiv"),
        ("POLICE ARREST OPPOSITION LEADER\nPOLICE ARRESTED THE LEADER ON MONDAY.", "Police arrest opposition leader"),
    ],
)  # fmt: skip
def test_words_that_are_names_and_others(text: str, heading: str) -> None:
    """The rest tells which is meant, else what stands beside."""
    assert plain_spelling(text).split("\n", maxsplit=1)[0] == heading


def test_hyphens_that_do_not_break_are_hyphens() -> None:
    """So that words are cut at them."""
    assert (
        plain_spelling("a U.S.\u2011led and UN\u2010backed force")
        == "a U.S.-led and UN-backed force"
    )


@given(st.text(alphabet=st.sampled_from("AaBbÉéİßŉǰ .'’\n-USus\u2011"), max_size=80))
def test_every_character_keeps_its_place(text: str) -> None:
    """Whatever the letters: only their case changes."""
    read = plain_spelling(text)
    assert len(read) == len(text)
    assert read.casefold() == text.replace("\u2011", "-").casefold() or "İ" in text


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("UGANDAN POLICE ARREST KENYAN MAYOR", "COERCE UGA -> KEN"),
        ("Ugandan Police Arrest Kenyan Mayor", "COERCE UGA -> KEN"),
        ("Ugandan police arrest Kenyan mayor", "COERCE UGA -> KEN"),
    ],
)
def test_acts_of_headings_have_their_sides(heading: str, line: str) -> None:
    """In whatever letters the heading is set."""
    body = "The mayor, a Kenyan, was led away by police. The arrest was filmed."
    assert told_undated(f"{heading}\n{body}")[0] == line
