"""Attribution: words of saying set or dropped, and clauses that only look like them."""

from __future__ import annotations

import pytest

from wirecopy.dispatches import compare_texts
from wirecopy.model import EditClass


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The letter they wrote was lost on Monday.", "The letter was lost on Monday."),
        ("The aide he told fled.", "The aide fled."),
        ("The man she warned died.", "The man died."),
        ("Every man she asked refused.", "Every man refused."),
        ("The man she warned, a clerk, died.", "The man, a clerk, died."),
        ("They burned the letter the aides wrote.", "They burned the letter."),
    ],
)
def test_a_clause_behind_a_noun_is_no_attribution(a: str, b: str) -> None:
    """Which man or letter is meant tells nobody as the source."""
    (edit,) = compare_texts(a, b).edits
    assert edit.edit_class is EditClass.CUT


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("But he said the ship sank.", "But the ship sank."),
        ("The ship, he said, sank.", "The ship sank."),
        ("He said the ship sank.", "The ship sank."),
        ("The ship sank, police said.", "The ship sank."),
        ("Rain fell. Police said the ship sank.", "Rain fell. The ship sank."),
        ('"The ship sank," he said.', '"The ship sank."'),
    ],
)
def test_words_of_saying_dropped(a: str, b: str) -> None:
    """At a mark, at the start of a sentence or of a clause they tell the source."""
    classes = {edit.edit_class for edit in compare_texts(a, b).edits}
    assert EditClass.ATTRIBUTION in classes


def test_a_said_of_another_sentence_is_no_speaker_changed() -> None:
    """Where the words of saying changed their side, the next sentence that ends with "said" is not paired with them."""
    one = (
        'The port is shut until Friday.\nMr Olund added: "A shut port feeds nobody, least of all the gulls."\n'
        "The crews would return to work if the owners paid the wages of March and took back the two cooks, Ms Brask said."
    )
    two = (
        'The port is shut until Friday.\n"A shut port feeds nobody, least of all the gulls," Olund said.\n'
        "About forty lorries stood at the gates in the evening, drivers told the paper."
    )
    edits = compare_texts(one, two).edits
    assert EditClass.FACT not in {edit.edit_class for edit in edits}
    assert any(edit.edit_class is EditClass.CUT and "crews" in edit.a_text for edit in edits)


def test_a_speaker_changed_behind_the_same_words_is_told() -> None:
    """Short sentences of saying are paired all the same."""
    one = 'Rain fell. "The ship sank at dawn off the cape," Olund said. The crew was saved.'
    two = 'Rain fell. "The ship sank at dawn off the cape," Brask said. The crew was saved.'
    (edit,) = compare_texts(one, two).edits
    assert edit.edit_class is EditClass.FACT


@pytest.mark.parametrize(
    ("a", "b", "risk"),
    [
        ("The tanker sank at once, the coast guard said.", "The tanker sank at once.", 1),
        ("According to the charge sheet, Moreno took it.", "Moreno took it.", 1),
        ("Olund said it sank and that he told her so, she said.", "Olund said it sank and that he told her so.", 0),
        ('"It sank," Olund said.', '"It sank."', 0),
        ("Olund told AFP that it sank.", "Olund said that it sank.", 0),
        ("It sank, Olund told dpa on Monday.", "It sank, Olund said on Monday.", 0),
        ("It sank, Olund told The Associated Press.", "It sank, Olund said.", 0),
        ('"It sank," Olund told reporters in Halm.', '"It sank," Olund said.', 0),
        ("Olund told a news conference it sank.", "Olund told reporters it sank.", 0),
        ("It sank, Olund told AFP by phone.", "It sank, Olund told reporters by phone.", 1),
        ("An AFP correspondent saw smoke.", "Witnesses saw smoke.", 1),
        ("An AFP correspondent saw smoke.", "A correspondent saw smoke.", 0),
        ("A Reuters witness saw smoke.", "A witness saw smoke.", 0),
        ("An AFP reporter at the port, an hour away, saw smoke.", "A witness at the port, an hour away, saw smoke.", 1),
        ("An AFP reporter was among those who saw it.", "A witness was among those who saw it.", 1),
        ("An AFP reporter who was hurt saw smoke.", "A witness who was hurt saw smoke.", 1),
        ("The smoke was seen by a Reuters reporter.", "The smoke was seen by witnesses.", 1),
        ("The pier burned, according to an AFP team.", "The pier burned, according to a witness.", 1),
    ],
)  # fmt: skip
def test_what_an_attribution_weighs(a: str, b: str, risk: int) -> None:
    """It may matter when nothing else tells whose words they are, or when others are named."""
    for one, two in ((a, b), (b, a)):
        told = [edit for edit in compare_texts(one, two).edits if not edit.is_style]
        assert [(edit.edit_class, edit.risk) for edit in told] == [(EditClass.ATTRIBUTION, risk)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Olund told Reuters the deal was dead.",
            "Olund told the Harbour Times the deal was dead.",
        ),
        ("A Reuters witness saw smoke.", "An AFP witness saw smoke."),
        ("The Reuters building burned.", "The Brandt building burned."),
        ("Two Reuters journalists were killed.", "Two witnesses were killed."),
        ("An AFP reporter was shot, the mayor said.", "A witness was shot, the mayor said."),
        ("Soldiers led an AFP photographer away.", "Soldiers led a witness away."),
    ],
)
def test_another_name_there_is_a_fact(a: str, b: str) -> None:
    """One newsroom named for another is no house style."""
    assert EditClass.FACT in {edit.edit_class for edit in compare_texts(a, b).edits}


def test_what_is_planned_told_as_what_will_be() -> None:
    """It may matter."""
    (edit,) = compare_texts("The firm hopes to open it.", "The firm will open it.").edits
    assert (edit.edit_class, edit.risk) == (EditClass.WORDING, 1)


def test_a_name_mistyped_once_is_a_fact_from_either_side() -> None:
    """Who spells the name otherwise elsewhere mistyped it, as lead copy or as copy."""
    a = "Finance minister Peter Kamotho left Halm. Kamotho smiled."
    b = "Finance minister Peter Kamoto left Halm. Kamotho smiled."
    for one, two in ((a, b), (b, a)):
        (edit,) = compare_texts(one, two).edits
        assert (edit.edit_class, edit.risk) == (EditClass.FACT, 2)


@pytest.mark.parametrize("said", ["said", "said that"])
@pytest.mark.parametrize("before", ["", "Rain fell in Halm. "])
def test_words_of_saying_are_cut_from_where_the_sentence_opens(before: str, said: str) -> None:
    """Not from its second word to the article of the clause."""
    a = f"{before}The navy {said} the ship sank and that ten died."
    b = f"{before}The ship sank and ten died."
    for one, two in ((a, b), (b, a)):
        (edit,) = (e for e in compare_texts(one, two).edits if e.risk)
        words = (edit.a_text + edit.b_text).strip()
        assert (edit.edit_class, edit.risk, words) == (EditClass.ATTRIBUTION, 1, f"The navy {said}")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The mine said it had found two cracks.", "The mine found two cracks."),
        ("The unions said they would shut the plant.", "The unions will shut the plant."),
        ("The envoy claimed she was ill.", "The envoy is ill."),
    ],
)
def test_what_is_said_to_be_told_as_it_is(a: str, b: str) -> None:
    """Words of saying go with their verb's tense; nothing else tells whose words they are."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.ATTRIBUTION, 1) in {(edit.edit_class, edit.risk) for edit in edits}


def test_a_word_of_saying_that_judges_may_matter() -> None:
    """Who conceded it would rather not have said it."""
    a, b = "The chief said that too few came.", "The chief conceded that too few came."
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert [(edit.edit_class, edit.risk) for edit in edits] == [(EditClass.ATTRIBUTION, 1)]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The union accused the mill of cutting staff.", "The mill has cut staff."),
        ("Villagers have accused Norgold of paying the guards.", "Norgold paid the guards."),
        ("Clerks allege that Malek took the coins.", "Malek took the coins."),
    ],
)
def test_an_accusation_told_as_done(a: str, b: str) -> None:
    """Who accuses is gone, and nothing else tells whose words they are."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.ATTRIBUTION, 1) in {(edit.edit_class, edit.risk) for edit in edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The union accused the mill of cutting staff.", "The mill cut staff, the union said."),
        ("The man accused of theft left.", "The man left."),
        ("The union praised the mill for keeping staff.", "The mill kept staff."),
    ],
)
def test_an_accusation_that_is_still_told_or_none(a: str, b: str) -> None:
    """Words of saying in the other text tell whose it is."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.ATTRIBUTION, 1) not in {(edit.edit_class, edit.risk) for edit in edits}


def test_words_of_saying_that_judge_in_the_place_of_others() -> None:
    """Who "said" in one text "claimed" in the other."""
    a = "Bakers disputed that account. They said the guards had shot at a crowd over the wells."
    b = "Bakers claimed the guards had shot at a crowd over the wells."
    assert (EditClass.ATTRIBUTION, 1) in {(e.edit_class, e.risk) for e in compare_texts(a, b).edits}


def test_whose_figures_they_are_in_german() -> None:
    """With the word for whose they are between."""
    a = "Die Kammer ist in Sorge. Nach ihren Angaben sind 2300 Betriebe betroffen."
    b = "Die Kammer ist in Sorge. 2300 Betriebe sind betroffen."
    assert (EditClass.ATTRIBUTION, 1) in {(e.edit_class, e.risk) for e in compare_texts(a, b).edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Bakers complained that sirens had rung late.", "Sirens had rung late."),
        ("Police estimate that about 400 were on it.", "About 400 were on it."),
        ("Aid groups say 212 bakers died there.", "A total of 212 bakers died there."),
    ],
)
def test_who_thinks_or_counts_so(a: str, b: str) -> None:
    """Gone, and nothing else tells whose words they are."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert (EditClass.ATTRIBUTION, 1) in {(edit.edit_class, edit.risk) for edit in edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Those who fear that the dam will break left.", "Those left."),
        ("The police estimate rose.", "The estimate rose."),
        ("The bakers slept well.", "A total of bakers slept well."),
    ],
)
def test_who_thinks_so_is_no_noun_and_no_clause(a: str, b: str) -> None:
    """Words that look alike tell of nobody who says so."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert EditClass.ATTRIBUTION not in {edit.edit_class for edit in edits}


def test_an_attribution_behind_the_end_of_a_cut_sentence() -> None:
    """The stop between parts the two."""
    a = "The boat was checked in the port. The union said three lights were broken."
    b = "The boat was checked. Three lights were broken."
    assert (EditClass.ATTRIBUTION, 1) in {(e.edit_class, e.risk) for e in compare_texts(a, b).edits}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Laut Polizei kamen 300 Leute auf den Platz.", "Es kamen 300 Leute auf den Platz."),
        (
            "Nach Angaben der Gewerkschaft beteiligten sich 2400 Leute.",
            "Es beteiligten sich 2400 Leute.",
        ),
    ],
)
def test_whose_words_they_are_against_es(a: str, b: str) -> None:
    """It fills the place before the verb, and names nobody."""
    for edits in (compare_texts(a, b).edits, compare_texts(b, a).edits):
        assert [(edit.edit_class, edit.risk) for edit in edits] == [(EditClass.ATTRIBUTION, 1)]


@pytest.mark.parametrize(
    ("a", "b", "risk"),
    [
        (
            "Ten people died in the flood, Smith said.",
            "Jones said ten people died in the flood.",
            1,
        ),
        (
            "Rescuers said ten people died in the flood.",
            "Ten people died in the flood, police said.",
            1,
        ),
        (
            "Ten people died in the flood, Smith said.",
            "Smith said ten people died in the flood.",
            0,
        ),
        (
            "Ten people died in the flood, Smith said.",
            "Jones, who beat Smith in the vote for mayor last spring, said ten people died in the flood.",
            1,
        ),
        (
            "Ten people died, the union said.",
            "The harbour master said ten people of the union died.",
            1,
        ),
    ],
)
def test_who_says_so_at_the_other_end_is_the_same(a: str, b: str, risk: int) -> None:
    """Somebody else there tells nothing of who is left out."""
    assert max(edit.risk for edit in compare_texts(a, b).edits) == risk


@pytest.mark.parametrize(
    ("a", "b", "is_told"),
    [
        ("They expect guests.", "Guests.", False),
        ("Growers fear frost in spring.", "Frost in spring.", False),
        ("Doctors fear the ward will close.", "The ward will close.", True),
    ],
)
def test_what_is_expected_is_a_deed_only_with_a_verb(a: str, b: str, *, is_told: bool) -> None:
    """A thing that somebody expects is no statement of theirs."""
    found = {edit.edit_class for edit in compare_texts(a, b).edits}
    assert (EditClass.ATTRIBUTION in found) == is_told
