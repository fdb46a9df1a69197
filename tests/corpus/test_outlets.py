"""Profiles of outlets: shares, cuts, habits, whatever the order of adding."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from tests.corpus.made import make_project
from tests.dispatches.desk.pools import MONTHS
from tests.dispatches.desk.reports import text_of, write_report
from tests.pipeline.newswire import write_wire

import wirecopy
from wirecopy.errors import NotFoundError
from wirecopy.model import Edit, EditClass, OutletProfile, Span

REPORTS = 6


LEAD = (
    "PORT SAROVA (Reuters) - Divers found {n} cracks in the wall of the {name} basin, which may stay closed for "
    "weeks, the harbour authority said after a long meeting."
)
NAMES = ("northern", "southern", "eastern", "western", "old", "new")


def _rows() -> list[dict[str, str]]:
    """An agency's text, printed whole; the Anchor cuts and has its dates; the Bugle has its word for a constable."""
    rows = []
    for seed, name in enumerate(NAMES):
        lines = text_of(write_report(Random(100 + seed), 24)).split("\n\n")
        body = [line for line in lines if not any(month in line for month in MONTHS)]
        end = "A guard was seen near the quay of the {} basin on May 4, a constable said on Friday."
        whole = [LEAD.format(n=20 + seed, name=name), *body, end.format(name)]
        anchor = [*whole[:3], *whole[5:-1], whole[-1].replace("May 4", "4 May")]
        bugle = [*whole[:-1], whole[-1].replace("constable", "sheriff")]
        for outlet, lines in (("Daily Wire", whole), ("The Anchor", anchor), ("The Bugle", bugle)):
            rows.append(
                {
                    "url": f"https://{outlet.replace(' ', '').lower()}.example/{seed}",
                    "outlet": outlet,
                    "headline": f"Cracks found in the {name} basin of the port",
                    "text": "\n\n".join(lines),
                    "published": f"2026-03-{10 + seed:02d}",
                }
            )
    return rows


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Iterator[wirecopy.Corpus]:
    """What the invented outlets printed."""
    with make_project(tmp_path_factory.mktemp("outlets") / "one", _rows()) as corpus:
        yield corpus


@pytest.fixture(scope="module")
def profiles(project: wirecopy.Corpus) -> dict[str, OutletProfile]:
    """The profiles of the invented outlets."""
    return {one.outlet: one for one in project.outlets()}


def test_shares(profiles: dict[str, OutletProfile]) -> None:
    """An agency's text is counted as the agency's, a cut as cut."""
    anchor = profiles["The Anchor"]
    assert anchor.article_count == REPORTS
    assert [name for name, _ in anchor.agencies] == ["Reuters"]
    assert anchor.agency_share > 0.5
    assert anchor.cut_share is not None
    assert anchor.cut_share > 0.01
    assert profiles["The Bugle"].cut_share == pytest.approx(0, abs=0.03)


def test_habits_are_learned(profiles: dict[str, OutletProfile]) -> None:
    """The form that an outlet prints and brings in is its habit."""
    habit = profiles["The Anchor"].habit("dates")
    assert habit is not None
    assert habit.form == "3 April"
    assert habit.edits_to == REPORTS


def test_words_always_exchanged_are_a_house_form(profiles: dict[str, OutletProfile]) -> None:
    """What an outlet writes for one word in every dispatch, and never the other way, is its form."""
    forms = profiles["The Bugle"].house_forms
    assert [(f.lead_form, f.outlet_form, f.dispatches) for f in forms] == [
        ("constable", "sheriff", REPORTS)
    ]
    assert profiles["The Anchor"].house_forms == ()


def test_a_house_form_makes_style_of_wording(profiles: dict[str, OutletProfile]) -> None:
    """Such an edit is style, and its reason says how often the outlet made it."""
    from wirecopy.corpus.house_style import in_house

    place = Span(start=0, end=9)
    edit = Edit(
        edit_class=EditClass.WORDING,
        a=place,
        b=place,
        a_text="constable",
        b_text="sheriff",
        in_quote=False,
        risk=0,
        why="other words",
    )
    (told,) = in_house((edit,), profiles["The Bugle"])
    assert told.is_style
    assert f"in {REPORTS} dispatches" in told.why
    assert in_house((edit,), profiles["The Anchor"]) == (edit,)


def test_the_list_of_edits_counts_house_forms_as_style(project: wirecopy.Corpus) -> None:
    """In the list, its filters and the numbers of the profile, as compare shows them."""
    told = project.edits(outlet="the bugle", type="spelling")
    assert [(one.edit.a_text, one.edit.b_text) for one in told] == [
        ("constable", "sheriff")
    ] * REPORTS
    assert all("a house form" in one.edit.why for one in told)
    assert project.edit(told[0].id) == told[0]
    assert told[0] in project.edits(copy=told[0].article_id, type="spelling")
    assert not [one for one in project.edits() if "constable" in one.edit.a_text]
    for profile in project.outlets():
        found = project.edits(outlet=profile.outlet, style=True)
        assert profile.style_count == sum(one.edit.is_style for one in found)
        assert profile.risky_count == sum(one.edit.risk == 2 for one in found)
    (bugle,) = project.outlets(outlet="The Bugle")
    assert bugle == project.outlet("bugle")
    compared = project.compare(told[0].dispatch_id, outlet="The Bugle").others
    assert told[0].edit in [edit for other in compared for edit in other.edits]


def test_a_habit_known_from_one_edit_is_counted_so(profiles: dict[str, OutletProfile]) -> None:
    """What a habit rests on is told in words that fit the number."""
    from wirecopy.corpus.house_style import in_house

    anchor = profiles["The Anchor"]
    dates = next(habit for habit in anchor.habits if habit.name == "dates")
    once = replace(anchor, habits=(replace(dates, articles_of_any=1, articles=1, edits_to=1),))
    place = Span(start=0, end=7)
    edit = Edit(
        edit_class=EditClass.DATE_FORM,
        a=place,
        b=place,
        a_text="April 3",
        b_text="3 April",
        in_quote=False,
        risk=0,
        why="one day in two forms",
    )
    (told,) = in_house((edit,), once)
    assert told.why.endswith("dates '3 April' in 1 of 1 article and 1 edit")


def test_the_order_of_adding_changes_nothing(
    profiles: dict[str, OutletProfile], tmp_path: Path
) -> None:
    """Profiles are counted from what is there."""
    rows = _rows()
    Random(7).shuffle(rows)
    with make_project(tmp_path / "two", rows[:7]) as corpus:
        corpus.add(write_wire(tmp_path / "more.jsonl", rows[7:]), workers=0)
        assert {one.outlet: one for one in corpus.outlets()} == profiles


def test_one_outlet_is_found_by_a_part_of_its_name(tmp_path: Path) -> None:
    """Small letters and parts do; what fits several or none is refused."""
    with make_project(tmp_path / "three", _rows()[:3]) as corpus:
        assert corpus.outlet("anch").outlet == "The Anchor"
        with pytest.raises(NotFoundError, match="named so"):
            corpus.outlet("the ")
        with pytest.raises(NotFoundError, match="no such outlet"):
            corpus.outlet("Gazette")
