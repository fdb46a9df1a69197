"""Words that stand elsewhere in their sentence, deeds turned round, and whose words they are, told with other words."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass

FRAME = "The mayor spoke on Monday. {} The bank said nothing about it."


def _found(one: str, two: str, frame: str = FRAME) -> list[tuple[EditClass, int]]:
    edits = compare_texts(frame.format(one), frame.format(two)).edits
    return [
        (e.edit_class, e.risk)
        for e in edits
        if e.edit_class not in {EditClass.CAPITALIZATION, EditClass.PUNCTUATION}
    ]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "The owners of the small yard accused the council of hiding letters.",
            "The council was accused by the owners of the small yard of hiding letters.",
        ),
        (
            "Guards briefly held six clerks at the gate of the yard.",
            "Six clerks were briefly held by guards at the gate of the yard.",
        ),
        (
            "Guards caught a tall man with two bags at the gate.",
            "A tall man with two bags was caught by guards at the gate.",
        ),
        (
            "A clerk of the yard, Nora Till, opened the gate on Tuesday evening.",
            "On Tuesday evening a clerk of the yard, Nora Till, opened the gate.",
        ),
    ],
)
def test_words_elsewhere_in_a_sentence_are_no_cut_and_no_addition(one: str, two: str) -> None:
    """What stands in front and stood behind, or is told in the passive, is one edit of wording."""
    assert _found(one, two) == [(EditClass.WORDING, 0)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "In 2019, 23 men drowned when a ferry sank off the coast near Tarn.",
            "A ferry sank off the coast near Tarn in 2019, leaving 32 men drowned.",
        ),
        (
            "A clerk of the yard, Nora Till, opened the gate on Tuesday evening.",
            "On Thursday evening a clerk of the yard, Nora Till, opened the gate.",
        ),
        (
            "The owners of the small yard accused the council of hiding letters.",
            "The council accused the owners of the small yard of hiding letters.",
        ),
    ],
)
def test_another_fact_in_words_that_stand_elsewhere_is_one(one: str, two: str) -> None:
    """Another number, another day, and who did it to whom."""
    assert (EditClass.FACT, 2) in _found(one, two)


def test_another_piece_is_a_cut_and_an_addition() -> None:
    """Words that have nothing to do with each other are no words that stand elsewhere."""
    one = "The ferry to Brey left the harbour at noon, with a priest on board."
    two = "The old white ferry to Brey left the harbour at noon."
    assert {found[0] for found in _found(one, two)} == {EditClass.CUT, EditClass.ADDITION}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        (
            "Hans Till, a clerk at Quell Marine in Brey, sold it.",
            "Quell Marine clerk Hans Till sold it.",
        ),
    ],
)
def test_who_somebody_is_on_the_other_side_of_the_name(one: str, two: str) -> None:
    """An apposition behind a name that is a title before it refers to the same person."""
    assert (EditClass.REFERENCE, 0) in _found(one, two)


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("A ferry with 12 men sank off Brey, the harbour office said.", "A ferry with 12 men sank off Brey, according to the harbour office."),
        ("A ferry sank, according to the head of the office, Nora Till.", "A ferry sank, the head of the office, Nora Till, said."),
        ("It was late, he told reporters at the gate.", "It was late, he said."),
        ("Ein Schiff sank, wie das Hafenamt mitteilte.", "Ein Schiff sank, so das Hafenamt."),
        ("Ein Schiff sank, wie das Hafenamt mitteilte.", "Ein Schiff sank, sagte das Hafenamt."),
        ("Le bateau a coulé lundi, ont annoncé les autorités.", "Le bateau a coulé lundi, selon les autorités."),
        ("El barco se hundió el lunes, informaron las autoridades.", "El barco se hundió el lunes, según las autoridades."),
        ("Судно затонуло в понедельник, сообщили власти.", "Судно затонуло в понедельник, заявили власти."),
    ],
)  # fmt: skip
def test_other_words_of_saying_on_either_side_are_an_attribution(one: str, two: str) -> None:
    """The same speaker with other words of saying before or behind."""
    assert _found(one, two, "{}") == [(EditClass.ATTRIBUTION, 0)]


def test_other_words_of_saying_that_judge_may_matter() -> None:
    """What judged is taken away: "claimed", "according to"."""
    one, two = "A ferry sank, the office claimed.", "A ferry sank, according to the office."
    assert _found(one, two) == [(EditClass.ATTRIBUTION, 1)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Судно затонуло в понедельник, сообщили власти.", "Судно затонуло в понедельник."),
        ("غرقت السفينة يوم الاثنين، بحسب السلطات.", "غرقت السفينة يوم الاثنين."),
        ("Statek zatonął w poniedziałek, poinformowały władze.", "Statek zatonął w poniedziałek."),
    ],
)
def test_whose_words_they_are_dropped_in_other_languages(one: str, two: str) -> None:
    """Nothing else tells whose words they are, so it may matter."""
    assert _found(one, two, "{}") == [(EditClass.ATTRIBUTION, 1)]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Die Opposition warf der Regierung am Montag Untätigkeit vor.", "Die Regierung warf der Opposition am Montag Untätigkeit vor."),
        ("Der Präsident kritisierte die Opposition in der Sitzung.", "Die Opposition kritisierte den Präsidenten in der Sitzung."),
        ("La oposición acusó al Gobierno de mentir sobre la ley.", "El Gobierno acusó a la oposición de mentir sobre la ley."),
        ("Die Opposition hat die Regierung in der Sitzung kritisiert.", "Die Regierung hat die Opposition in der Sitzung kritisiert."),
        ("L'opposizione ha accusato il governo di aver mentito sulla legge.", "Il governo ha accusato l'opposizione di aver mentito sulla legge."),
        ("De oppositie heeft de regering van Brey beschuldigd in de zaal.", "De regering heeft de oppositie van Brey beschuldigd in de zaal."),
        ("L'opposition accuse le gouvernement de mentir sur la loi.", "Le gouvernement accuse l'opposition de mentir sur la loi."),
        ("واتهمت المعارضة الحكومة بتجاهل التحذيرات في الجلسة.", "واتهمت الحكومة المعارضة بتجاهل التحذيرات في الجلسة."),
        ("Оппозиция обвинила правительство в бездействии на заседании.", "Правительство обвинило оппозицию в бездействии на заседании."),
    ],
)  # fmt: skip
def test_who_did_it_to_whom_in_other_languages(one: str, two: str) -> None:
    """Both changed their places, and what marks them did not go along."""
    assert (EditClass.FACT, 2) in _found(one, two, "{}")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Die Opposition kritisierte den Präsidenten in der Sitzung.", "Den Präsidenten kritisierte die Opposition in der Sitzung."),
        ("Die Opposition hat den Präsidenten in der Sitzung kritisiert.", "Den Präsidenten hat die Opposition in der Sitzung kritisiert."),
        ("Bei einem Brand in der alten Halle sind am Montag drei Männer verletzt worden.", "Am Montag sind bei einem Brand in der alten Halle drei Männer verletzt worden."),
        ("Das Geld liegt über die Jahre bei der Bank in Brey.", "Bei der Bank in Brey liegt über die Jahre das Geld."),
        ("La policía detuvo a un clérigo en el puerto de Brey.", "Un clérigo fue detenido por la policía en el puerto de Brey."),
        ("The two clerks met the mayor there.", "The mayor met the two clerks there."),
    ],
)  # fmt: skip
def test_another_order_alone_states_nothing_else(one: str, two: str) -> None:
    """What marks the part goes along, or what is done is done by both."""
    assert not [found for found in _found(one, two, "{}") if found[1] == 2]


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The ferry left Brey at noon, the clerks of the port said.", "The port clerks said the ferry left Brey at noon."),
    ],
)  # fmt: skip
def test_words_of_saying_that_stand_elsewhere_are_an_attribution(one: str, two: str) -> None:
    """Whoever says so stands in front or behind, with words of saying in both."""
    found = _found(one, two, "{}")
    assert {edit_class for edit_class, _ in found} == {EditClass.ATTRIBUTION}


def test_words_of_saying_are_no_words_that_stand_elsewhere() -> None:
    """Whoever says so is left out, though another word has the same stem."""
    one = "A club for North Sural food, North Sural experts claimed, opens in the old harbour of Brey."
    two = "A club for North Suralian food opens in the old harbour of Brey."
    assert EditClass.ATTRIBUTION in {edit_class for edit_class, _ in _found(one, two, "{}")}


def test_a_doubt_in_words_that_stand_elsewhere_is_a_fact() -> None:
    """What was doubted stands in front, and nobody doubts it there."""
    one = "The clerk opened the old gate of the yard, allegedly for a friend from Brey."
    two = "For a friend from Brey the clerk opened the old gate of the yard."
    assert (EditClass.FACT, 2) in _found(one, two, "{}")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("La police a interpellé six jeunes manifestants qui avaient jeté des bouteilles.", "Six jeunes manifestants ont été interpellés par la police, qui avaient jeté des bouteilles."),
        ("La policía detuvo a seis manifestantes que lanzaron botellas en la plaza.", "Seis manifestantes fueron detenidos por la policía, que lanzaron botellas en la plaza."),
    ],
)  # fmt: skip
def test_a_deed_in_the_passive_of_other_languages(one: str, two: str) -> None:
    """No cut and no addition, and nothing else is stated."""
    found = {edit_class for edit_class, _ in _found(one, two, "{}")}
    assert found.isdisjoint({EditClass.CUT, EditClass.ADDITION, EditClass.FACT})


def test_an_office_for_a_name_refers_to_who_holds_it() -> None:
    """A description is no name, though the text has its word with a capital elsewhere."""
    one = "Haddad, 61, was ill. Prime Minister Nora Brand spoke of it on Monday."
    two = "The former minister, 61, was ill. Prime Minister Nora Brand spoke of it on Monday."
    assert _found(one, two, "{}") == [(EditClass.REFERENCE, 0)]


def test_an_office_written_small_is_no_other_name() -> None:
    """A word that has a capital elsewhere is none where it has none."""
    one = "He insisted the leader is in the hall. Supreme Leader Omar Haddad spoke of it on Monday."
    two = "He insisted Haddad was in the hall. Supreme Leader Omar Haddad spoke of it on Monday."
    assert 2 not in {risk for _, risk in _found(one, two, "{}")}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The guards reportedly beat 12 men who fled the yard.", "The guards beat 12 men who reportedly fled the yard."),
        ("The bank never said it would close.", "The bank said it would never close."),
        ("Two clerks allegedly emptied the safe with a guest.", "Two clerks emptied the safe with an alleged guest."),
        ("Nearly 40 clerks were asked and 12 were let go.", "40 clerks were asked and nearly 12 were let go."),
        ("The former clerk met the warden.", "The clerk met the former warden."),
        ("The acting clerk met the warden.", "The clerk met the acting warden."),
        ("The clerk probably left when the guard came.", "The clerk left when the guard probably came."),
    ],
)  # fmt: skip
def test_a_doubt_or_a_status_of_something_else_is_a_fact(one: str, two: str) -> None:
    """It belongs to the words that it stands with."""
    assert (EditClass.FACT, 2) in _found(one, two, "{}")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Guards did not beat the clerks, who were not armed.", "The clerks, who were not armed, were beaten by guards."),
        ("Tarn, which has not signed, will not sell ships to Brey.", "Ships to Brey will be sold by Tarn, which has not signed."),
        ("Guards reportedly beat the two clerks, who may appeal.", "The two clerks, who may appeal, were beaten by guards."),
        ("40 suspected thieves were reportedly caught by the guards.", "The guards caught 40 suspected thieves."),
    ],
)  # fmt: skip
def test_one_of_two_denials_or_doubts_dropped_is_a_fact(one: str, two: str) -> None:
    """Another one, in the same sentence, does not stand for it."""
    assert (EditClass.FACT, 2) in _found(one, two, "{}")


def test_both_denials_kept_in_the_passive_state_nothing_else() -> None:
    """As many denials in both."""
    one = "Guards did not beat the clerks, who were not armed."
    two = "The clerks, who were not armed, were not beaten by guards."
    assert 2 not in {risk for _, risk in _found(one, two, "{}")}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The clerks were attacked by guards near the gate on Friday.", "Guards were attacked by the clerks near the gate on Friday."),
        ("The clerks were sued by the bank over the loan.", "The bank was sued by the clerks over the loan."),
        ("The envoy was briefly held by the rebels in Tarn.", "The rebels were briefly held by the envoy in Tarn."),
    ],
)  # fmt: skip
def test_who_suffered_it_and_who_did_it_in_the_passive(one: str, two: str) -> None:
    """Both texts tell the deed in the passive, and the two changed places."""
    assert (EditClass.FACT, 2) in _found(one, two, "{}")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The clerks were sued by the bank over the loan.", "The bank sued the clerks over the loan."),
        ("Die Polizei nahm am Dienstag zwei Schreiber fest.", "Am Dienstag nahm die Polizei zwei Schreiber fest."),
        ("Das Gericht verurteilte am Freitag zwei Schreiber.", "Am Freitag verurteilte das Gericht zwei Schreiber."),
        ("Die Bank kündigte am Montag neue Regeln an.", "Am Montag kündigte die Bank neue Regeln an."),
        ("La policía detuvo el martes a dos clérigos.", "El martes detuvo la policía a dos clérigos."),
    ],
)  # fmt: skip
def test_when_or_where_it_was_before_the_deed_states_nothing_else(one: str, two: str) -> None:
    """Who did it stands behind the deed there."""
    assert 2 not in {risk for _, risk in _found(one, two, "{}")}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Last year the bank cut 12 jobs in the yard.", "The bank cut 12 jobs in the yard this year."),
        ("Next year the bank will leave Tarn.", "The bank will leave Tarn this year."),
        ("This week the bank will leave Tarn.", "The bank will leave Tarn next week."),
        ("Shares rose after the vote.", "Before the vote, shares rose."),
        ("From Brey the ferry sailed with two clerks.", "The ferry sailed with two clerks to Brey."),
    ],
)  # fmt: skip
def test_another_time_or_side_in_words_that_stand_elsewhere_is_a_fact(one: str, two: str) -> None:
    """Last year is not this year, and before is not after."""
    assert (EditClass.FACT, 2) in _found(one, two, "{}")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("Last year the bank cut 12 jobs in the yard.", "The bank cut 12 jobs in the yard last year."),
        ("After the vote, shares rose.", "Shares rose after the vote."),
        ("The clerk allegedly opened the gate of the yard.", "Allegedly, the clerk opened the gate of the yard."),
        ("Apparently the guard left the yard at noon.", "The guard apparently left the yard at noon."),
        ("Two clerks were shot and hurt on Friday.", "Two clerks were hurt and shot on Friday."),
    ],
)  # fmt: skip
def test_the_same_time_and_side_elsewhere_state_nothing_else(one: str, two: str) -> None:
    """They stand in front or behind."""
    assert 2 not in {risk for _, risk in _found(one, two, "{}")}


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("The mayor said two clerks left.", "Two clerks left, the mayor claimed."),
        ("The gate was shut, the warden insisted.", "The warden said the gate was shut."),
    ],
)
def test_words_of_saying_elsewhere_that_judge_may_matter(one: str, two: str) -> None:
    """Whoever says so is doubted in one text alone."""
    assert (EditClass.ATTRIBUTION, 1) in _found(one, two, "{}")


@pytest.mark.parametrize(
    ("one", "two"),
    [
        ("He was hired on Monday and jailed on Friday.", "He was jailed on Monday and hired on Friday."),
        ("They were fed on Monday and washed on Friday.", "They were washed on Monday and fed on Friday."),
    ],
)  # fmt: skip
def test_two_deeds_that_changed_their_days_are_a_fact(one: str, two: str) -> None:
    """They are no words that stand elsewhere."""
    assert (EditClass.FACT, 2) in _found(one, two, "{}")


def test_a_denial_drawn_in_from_the_next_sentence() -> None:
    """It was there before."""
    before = (
        "Village bakers have accused Norgold of paying the guards. The firm has denied the charge."
    )
    after = "Norgold has denied accusations by village bakers of paying the guards."
    for one, two in ((before, after), (after, before)):
        assert 2 not in {edit.risk for edit in compare_texts(one, two).edits}


def test_a_denial_that_no_sentence_had() -> None:
    """It is new, whatever the next sentence tells."""
    before = (
        "Village bakers have accused Norgold of paying the guards. The firm has praised the mayor."
    )
    after = "Norgold has denied accusations by village bakers of paying the guards."
    assert 2 in {edit.risk for edit in compare_texts(before, after).edits}
