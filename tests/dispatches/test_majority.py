"""Majority: of several printings the one that stands alone is told."""

from __future__ import annotations

from random import Random

from wirecopy.dispatches import compare_texts, weigh_readings
from wirecopy.model import Edit, EditClass

REPORT = (
    "Divers found {n} cracks in the wall of the northern basin, chief engineer Ilse {name} said on Thursday.\n"
    "The basin will close for three weeks, the harbour authority said in a statement.\n"
    "About 240 dock workers would be moved to the southern terminal in the meantime."
)


def _weigh(
    lead: str, copies: dict[str, str], outlets: dict[str, set[str]] | None = None
) -> dict[str, tuple[Edit, ...]]:
    edits = {name: compare_texts(lead, text).edits for name, text in copies.items()}
    return weigh_readings(lead, {"lead"}, edits, outlets or {})


def _text(n: int = 14, name: str = "Varga") -> str:
    return REPORT.format(n=n, name=name)


def test_a_lead_copy_that_differs_alone_is_the_outlier() -> None:
    """Copies that agree with each other against the lead copy changed nothing."""
    found = _weigh(_text(n=15), {"a": _text(), "b": _text(), "c": _text()})
    for edits in found.values():
        (edit,) = edits
        assert (edit.edit_class, edit.risk) == (EditClass.FACT, 0)
        assert edit.support is not None
        assert (edit.support.outlier, edit.support.with_copy, edit.support.risk_alone) == (
            "lead",
            3,
            2,
        )
        assert "lead copy stands alone" in edit.reason


def test_a_copy_that_differs_alone_is_the_outlier() -> None:
    """Its edit keeps its risk and says how many read otherwise."""
    found = _weigh(_text(), {"a": _text(name="Vorga"), "b": _text(n=15), "c": _text()})
    (edit,) = found["a"]
    assert edit.support is not None
    assert (edit.risk, edit.support.outlier, edit.support.with_lead) == (2, "copy", 3)
    assert "typo" in edit.reason
    assert found["c"] == ()


def test_with_two_printings_nobody_stands_alone() -> None:
    """One against one is no majority."""
    (edit,) = _weigh(_text(), {"a": _text(n=15)})["a"]
    assert edit.support is not None
    assert (edit.support.outlier, edit.risk) == (None, 2)


def test_who_left_the_passage_out_has_no_say() -> None:
    """A cut is no vote for the lead copy."""
    short = _text().split("\n", 1)[1]
    found = _weigh(_text(n=15), {"a": _text(), "b": short, "c": short})
    (edit,) = found["a"]
    assert edit.support is not None
    assert (edit.support.with_lead, edit.support.with_copy, edit.support.with_other) == (1, 1, 0)


def test_a_text_has_a_vote_of_each_outlet() -> None:
    """A text that three outlets print has three votes."""
    found = _weigh(_text(n=15), {"a": _text()}, {"a": {"one", "two", "three"}})
    assert found["a"][0].support is not None
    assert found["a"][0].support.outlier == "lead"


def test_an_outlet_has_one_vote_for_a_reading() -> None:
    """Its editions that read alike, the lead copy among them, are one outlet."""
    other = _text().replace("240", "250")
    outlets = {"a": {"one"}, "b": {"lead"}, "c": {"two"}}
    found = _weigh(_text(), {"a": _text(n=15), "b": other, "c": _text()}, outlets)
    (edit,) = found["a"]
    assert edit.support is not None
    assert (edit.support.with_lead, edit.support.outlier) == (2, "copy")


def test_words_set_in_by_several_at_one_place_agree() -> None:
    """An insertion that all copies have is missing from the lead copy."""
    whole = _text().replace("will close", "will not close")
    found = _weigh(_text(), {"a": whole, "b": whole, "c": whole.replace("240", "420")})
    (edit,) = found["a"]
    assert edit.support is not None
    assert (edit.support.outlier, edit.support.with_copy) == ("lead", 3)
    assert sorted(e.risk for e in found["c"]) == [0, 2]


def test_what_all_others_left_out_is_no_outlier() -> None:
    """Desks cut alike; a passage that stands in the lead copy alone makes it no outlier."""
    short = _text().rsplit("\n", 1)[0]
    found = _weigh(_text(), {"a": short, "b": short, "c": short})
    for edits in found.values():
        assert [edit.support for edit in edits] == [None]


def _with_own(place: int) -> str:
    """The report with a line that an outlet set in."""
    own = "Fishermen told the Basin Bugle that they had warned of the cracks for years."
    lines = _text().split("\n")
    return "\n".join([*lines[:place], own, *lines[place:]])


def test_a_passage_inside_that_the_lead_copy_alone_has_is_its_own() -> None:
    """All others go on behind it, whatever else they changed; one that was cut before it says nothing."""
    short = _text().rsplit("\n", 1)[0]
    found = _weigh(_with_own(2), {"a": _text(), "b": _text(n=15), "c": short})
    for name in "ab":
        edit = found[name][-1]
        assert edit.edit_class is EditClass.CUT
        assert edit.support is not None
        assert (edit.support.outlier, edit.support.with_copy) == ("lead", 3)
        assert "3 outlets lack them" in edit.reason


def test_a_passage_that_some_lack_or_that_ends_the_report_is_left_out() -> None:
    """Two that lack it may have cut alike; behind the report nobody goes on; who has some of it is no witness."""
    some = _with_own(2).replace(" for years", "")
    for lead, copies in (
        (_with_own(2), {"a": _text(), "b": _text(n=15)}),
        (_with_own(3), {"a": _text(), "b": _text(), "c": _text()}),
        (_with_own(2), {"a": _text(), "b": _text(), "c": _text(), "d": some}),
    ):
        edits = [edit for found in _weigh(lead, copies).values() for edit in found]
        assert {e.support for e in edits if e.edit_class is EditClass.CUT} == {None}


def test_weighing_again_changes_nothing() -> None:
    """The result depends on the set of texts alone: not on their order, nor on an earlier weighing."""
    copies = {"a": _text(), "b": _text(name="Vorga"), "c": _text(n=13), "d": _text()}
    lead = _text(n=15)
    once = _weigh(lead, copies)
    names = list(copies)
    Random(3).shuffle(names)
    again = weigh_readings(lead, {"lead"}, {name: once[name] for name in names}, {})
    assert again == once


BOX = (
    "What happens next\n"
    "The wall is to be tested on Monday and again a week later.\n"
    "Until then no ship may moor in the northern basin."
)


def _supports(found: dict[str, tuple[Edit, ...]], words: str) -> set[tuple[str, int] | None]:
    """What is said of the cuts that begin with words."""
    cuts = [e for edits in found.values() for e in edits if e.a_text.strip().startswith(words)]
    return {e.support and (e.support.outlier or "", e.support.with_copy) for e in cuts}


def test_a_box_behind_the_report_is_the_lead_copys_own() -> None:
    """Two end right before its heading, the third was cut before; the cut of the third is parted."""
    short = _text().rsplit("\n", 1)[0]
    found = _weigh(f"{_text()}\n{BOX}", {"a": _text(), "b": _text(n=15), "c": short})
    assert _supports(found, "What happens next") == {("lead", 3)}
    assert [edit.support for edit in found["c"] if "240 dock" in edit.a_text] == [None]
    assert len(found["c"]) == 2


def test_what_else_ends_a_report_may_be_cut() -> None:
    """Lines without a heading, a section of a report with headings, and a box before which one outlet ends."""
    headed = _text().replace("\nAbout 240", "\nMany dockers move\nAbout 240")
    one = _text().rsplit("\n", 1)[0]
    for lead, copies in (
        (f"{_text()}\n{BOX.partition(chr(10))[2]}", [_text(), _text(), _text()]),
        (f"{headed}\n{BOX}", [headed, headed, headed]),
        (f"{_text()}\n{BOX}", [_text(), one, one]),
        (f"{_text()}\n{BOX}", [_text(), _text(), f"{_text()}\n{BOX}"[:-60]]),
    ):
        found = _weigh(lead, {str(n): text for n, text in enumerate(copies)})
        cuts = [e for edits in found.values() for e in edits if e.edit_class is EditClass.CUT]
        assert cuts
        assert {edit.support for edit in cuts} == {None}


def test_a_cut_that_holds_the_lead_copys_own_passage_is_parted_at_it() -> None:
    """What the outlet cut is its cut; weighed again, or without the witnesses, it is what it was."""
    lead, short = _with_own(2), _text().rsplit("\n", 1)[0]
    both = "\n".join([_text().split("\n")[0], _text().split("\n")[2]])
    copies = {"a": _text(), "b": _text(n=15), "c": both, "d": short}
    found = _weigh(lead, copies)
    assert [bool(edit.support) for edit in found["c"]] == [False, True]
    assert "".join(edit.a_text for edit in found["c"]) in lead
    assert _supports(found, "Fishermen told") == {("lead", 4)}
    assert weigh_readings(lead, {"lead"}, found, {}) == found
    alone = weigh_readings(lead, {"lead"}, {"c": found["c"]}, {})
    assert alone == _weigh(lead, {"c": both})


def test_weighing_alone_parts_and_joins_nothing() -> None:
    """A cut from inside one sentence into another is two; they stay what they are beside an own passage, too."""
    line = "Brandt was taken to the clinic without a broken bone. A crane had hit the old embassy, wounding six guards."
    run_on = "Brandt was embassy, wounding six guards."
    lead = f"{line}\n{_with_own(1)}"
    edits = compare_texts(lead, f"{run_on}\n{_with_own(1)}").edits
    assert [edit.a.end for edit in edits[:-1]] == [edit.a.start for edit in edits[1:]]
    assert len(edits) == 2
    assert weigh_readings(lead, {"lead"}, {"x": edits}, {}) == {"x": edits}
    found = _weigh(lead, {"a": _text(), "b": _text(n=15), "c": f"{run_on}\n{_text()}"})
    assert weigh_readings(lead, {"lead"}, found, {}) == found
    assert not any(edit.goes_on for edits in found.values() for edit in edits)


def test_words_and_figures_for_a_number_are_one_reading() -> None:
    """The lead copy prints a later toll; who writes the first one as a figure reads as those that spell it."""
    found = _weigh(
        _text().replace("three weeks", "five weeks"),
        {"a": _text().replace("three weeks", "3 weeks"), "b": _text(), "c": _text()},
    )
    (edit,) = found["a"]
    assert edit.support is not None
    assert (edit.support.outlier, edit.support.with_copy, edit.risk) == ("lead", 3, 0)


def test_a_style_of_one_outlet_is_its_own() -> None:
    """Where the lead copy has the number that the copy has, forms are counted as they stand."""
    found = _weigh(
        _text(), {"a": _text().replace("three weeks", "3 weeks"), "b": _text(), "c": _text()}
    )
    (edit,) = found["a"]
    assert edit.support is not None
    assert (edit.support.outlier, edit.support.with_lead) == ("copy", 3)
