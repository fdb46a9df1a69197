"""Small forms of one thing: datelines with a region, dates beside their days, drawn verbs, marks set about words."""

from __future__ import annotations

import pytest

import wirecopy
from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass


def _found(one: str, two: str) -> list[tuple[EditClass, int]]:
    return [(e.edit_class, e.risk) for e in compare_texts(one, two).edits]


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        # A place in title case with its region stands for a place in capitals with an agency.
        ("BRENNICK, June 9 (AFP) - A ferry sank off the coast.", "Brennick, Sural — A ferry sank off the coast.", EditClass.DATELINE),
        ("A ferry sank on Monday in the rain.", "A ferry sank on Monday, June 8, in the rain.", EditClass.DATE_FORM),
        ("A ferry sank on Monday in the rain.", "A ferry sank on Monday (8 June) in the rain.", EditClass.DATE_FORM),
        ("It is late and she has left the hall.", "It's late and she's left the hall.", EditClass.ABBREVIATION),
        ('"It is late," said Nora Till.', '"It\'s late," said Nora Till.', EditClass.ABBREVIATION),
        ("The yard cost $45 million last year.", "The yard cost US$45 million last year.", EditClass.ABBREVIATION),
    ],
)  # fmt: skip
def test_one_thing_in_two_forms(one: str, two: str, found: EditClass) -> None:
    """Style, of risk 0."""
    assert {*_found(one, two)} == {(found, 0)}


@pytest.mark.parametrize(
    ("one", "two", "found"),
    [
        ("Der Bau der Halle kostete 45 Millionen Euro.", "Der Bau der Halle kostete 45 Mio €.", EditClass.ABBREVIATION),
        ("La salle a coûté 45 millions d'euros à la ville.", "La salle a coûté 45 millions € à la ville.", EditClass.ABBREVIATION),
        ("El salón costó 45 millones de euros a la ciudad.", "El salón costó 45 millones € a la ciudad.", EditClass.ABBREVIATION),
        ("Das Schiff sank am Montag bei den Inseln.", "Das Schiff sank am 8. Juni bei den Inseln.", EditClass.DATE_FORM),
        ("Le bateau a coulé lundi dans le port.", "Le bateau a coulé le 8 juin dans le port.", EditClass.DATE_FORM),
    ],
)  # fmt: skip
def test_one_thing_in_two_forms_of_other_languages(one: str, two: str, found: EditClass) -> None:
    """Signs and names of a currency behind its number, and days and dates of the printing's week."""
    edits = wirecopy.compare(one, two, a_day="2026-06-09", b_day="2026-06-09").edits
    assert {(edit.edit_class, edit.risk) for edit in edits} == {(found, 0)}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Das Schiff sank am Montag bei den Inseln.", "Das Schiff sank am 9. Juni bei den Inseln."),
        ("The ferry sank on Monday off Brey.", "The ferry sank on June 7 off Brey."),
    ],
)
def test_a_date_of_another_day(one: str, two: str) -> None:
    """A date that falls on another weekday, or lies in another week, is another day."""
    edits = wirecopy.compare(one, two, a_day="2026-06-09", b_day="2026-06-09").edits
    assert (EditClass.FACT, 2) in {(edit.edit_class, edit.risk) for edit in edits}


def test_an_article_that_changed_with_its_noun_is_no_edit_of_its_own() -> None:
    """Article and noun are one edit."""
    one = "Der Minister des Landes sagte am Montag nichts zur Sitzung der Verkehrsminister."
    two = "Die Ministerin des Landes sagte am Montag nichts zur Sitzung der Verkehrsminister."
    edits = compare_texts(one, two).edits
    assert [(e.a_text, e.b_text, e.risk) for e in edits] == [("Der Minister", "Die Ministerin", 2)]


def test_words_of_a_quotation_told_by_the_reporter_may_matter() -> None:
    """Where the mark goes along with the words, the quotation changed."""
    one = "„Wir hörten einen Knall, und dann war es ganz still“, sagte die Frau aus dem Haus."
    two = "Man habe einen Knall gehört, und dann war es ganz still, sagte die Frau aus dem Haus."
    assert (EditClass.QUOTE_TEXT, 1) in _found(one, two)


def test_another_place_in_title_case_is_no_dateline() -> None:
    """A sentence that opens with the place of the other's dateline stays one."""
    one = "BRENNICK, June 9 (AFP) - Brennick and Tarn - two towns by the sea - are flooded."
    two = "Brennick and Tarn - two towns by the sea - are flooded."
    assert _found(one, two) == [(EditClass.DATELINE, 0)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("It is one of the oldest yards in Brey.", "It is one of the newest yards in Brey."),
        ("It was the driest month of the decade.", "It was the wettest month of the decade."),
        ("Two men are in critical condition.", "Two men are in stable condition."),
        ("Ten men died and six were wounded.", "Ten men died and six are missing."),
        ("It has 13 stations and 41 tunnels on it.", "It has 13 tunnels and 41 stations on it."),
        ("Le président Jean Till a parlé lundi.", "Le Premier ministre Jean Till a parlé lundi."),
        ("Министр транспорта заявил об этом в среду.", "Министр обороны заявил об этом в среду."),
        ("زار الوزير فرنسا يوم الأحد.", "زار الوزير ألمانيا يوم الأحد."),
        ("The clerks said two guards were ill.", "The clerks said a guard was ill."),
        ("Two houses or a ferry were sold.", "Two houses and a ferry were sold."),
        ("The bank, which paid for the yard, welcomed the plan.", "The bank criticised the plan."),
        ("La salle coûterait 45 millions à la ville de Brey.", "La salle coûte 45 millions à la ville de Brey."),
        ("Il salone costerebbe 45 milioni alla città di Brey.", "Il salone costa 45 milioni alla città di Brey."),
        ("Die Polizei nahm den türkischen Händler am Montag fest.", "Die Polizei nahm den tschechischen Händler am Montag fest."),
        ("The men were lifted off by helicopter at noon.", "The men were lifted off by boat at noon."),
        ("Two men were taken into custody at noon.", "Two men were released from custody at noon."),
        ("The doors had been locked from outside.", "The doors had been unlocked from outside."),
        ("The fire trapped dozens in the hall.", "The fire trapped 12 in the hall."),
        ("It is the oldest yard in the city.", "It is the oldest yard in the country."),
        ("Some 22 men or more were on board.", "Some 22 men were on board."),
        ("At least 22 men were on board.", "22 men or fewer were on board."),
        ("قتل 14 شخصا على الأقل في الحادث يوم الأحد.", "قتل 14 شخصا في الحادث يوم الأحد."),
        ("Some 14 men at least were on board the ferry.", "Some 14 men were on board the ferry."),
        ("ونفت الشركة أن تكون الإشارات معطلة.", "وأكدت الشركة أن تكون الإشارات معطلة."),
        (
            "El salón costó 45 millones de euros a la ciudad.",
            "El salón costó 45 mil millones de euros a la ciudad.",
        ),
        ("По меньшей мере 14 человек погибли в среду.", "14 человек погибли в среду."),
        ("Był tam byłego premiera syn i minister.", "Był tam premiera syn i minister."),
    ],
)  # fmt: skip
def test_other_facts(one: str, two: str) -> None:
    """The opposite, another of a kind, another bound, another holder of an office."""
    assert 2 in {risk for _, risk in _found(one, two)}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("It has 13 stations and 41 tunnels on it.", "It has 41 tunnels and 13 stations on it."),
        (
            "The fire killed at least 22 men in the hall.",
            "The fire killed 22 men or more in the hall.",
        ),
        ("The fire killed at least 22 in the hall.", "The fire killed 22 or more in the hall."),
        ("The cause was not immediately clear.", "The cause was unclear."),
        ("The fire trapped 64 in the hall.", "The fire trapped dozens in the hall."),
        ("The mayor read a report on the fire.", "The mayor read reports on the fire."),
        (
            "La mayoría de los barcos salió el lunes del puerto.",
            "Los mayores de los barcos salieron el lunes del puerto.",
        ),
        ("The older clerk, a painter, left.", "The elder clerk, a painter, left."),
        ("The larger yard was sold to a bank.", "The bigger yard was sold to a bank."),
    ],
)
def test_no_other_fact(one: str, two: str) -> None:
    """Numbers that went with what they count, and comparatives of like meaning."""
    assert 2 not in {risk for _, risk in _found(one, two)}


def test_marks_set_about_told_words_part_no_quotation() -> None:
    """What stands before another quotation is quoted now; no quotation was parted."""
    one = 'The clerk said the ferry may have left early. "It is too soon to say," he added.'
    two = 'The clerk said the ferry "may have left early". "It is too soon to say," he added.'
    assert {*_found(one, two)} == {(EditClass.PUNCTUATION, 1)}


def test_an_agency_for_those_who_heard_it_on_the_spot() -> None:
    """Where they were told it goes along with those who heard it."""
    one = "The clerk told reporters at the gate that it was late."
    two = "The clerk told AFP that it was late."
    assert _found(one, two) == [(EditClass.ATTRIBUTION, 1)]


def test_words_that_judge() -> None:
    """Who murdered did more than kill."""
    one, two = "Three guards were killed at the gate.", "Three guards were murdered at the gate."
    assert _found(one, two) == [(EditClass.WORDING, 1)]
