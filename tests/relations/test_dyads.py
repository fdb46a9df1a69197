"""Counts between actors by period."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from wirecopy.model import Actor, Event, EventType
from wirecopy.model.actor import UNIDENTIFIED
from wirecopy.relations import (
    count_dyads,
    counted_events,
    events_outside,
    period_of,
    periods_between,
)

NOR = Actor(name="Norway", type="government", country="NOR", sectors=("GOV",))
PER = Actor(name="Peru", type="country", country="PER")
KEN = Actor(name="Kenya", type="country", country="KEN")
CROWD = Actor(name="protesters", type="group", country=None)


def event(number=1, kind="ACCUSE", actors=(NOR,), recipients=(PER,), day="2024-05-07", **more):
    """An event with what counting needs."""
    fields: dict[str, object] = dict(  # noqa: C408 (names read better than quoted keys)
        id=f"ev_{number}", story_id="st_1", event_type=EventType(kind), mode=None, contexts=(), actors=actors,
        recipients=recipients, status="past", asserted_by=None, date=day, day=day, place=None, mention_ids=("em_1",),
        dispatch_ids=("di_1",), outlets=("The Fjord",), copy_count=2, why="given",
    )  # fmt: skip
    return Event(**(fields | more))


@pytest.mark.parametrize(
    ("by", "period"),
    [("day", "2024-12-30"), ("week", "2025-W01"), ("month", "2024-12"), ("year", "2024")],
)
def test_periods(by, period):
    """A day lies in its day, ISO week, month and year."""
    assert period_of("2024-12-30", by) == period


def test_periods_between_leave_no_gap():
    """Every period from the first to the last is given once."""
    assert list(periods_between("2024-11", "2025-02", "month")) == [
        "2024-11",
        "2024-12",
        "2025-01",
        "2025-02",
    ]
    assert list(periods_between("2024-W52", "2025-W02", "week")) == [
        "2024-W52",
        "2025-W01",
        "2025-W02",
    ]


def test_compound_actors_are_expanded():
    """Each actor towards each recipient; those without a code count for nobody."""
    counts = count_dyads([event(actors=(NOR, KEN, CROWD), recipients=(PER,))])
    assert [(c.actor, c.recipient, c.event_count) for c in counts] == [
        ("KEN", "PER", 1),
        ("NOR", "PER", 1),
    ]


def test_a_reciprocal_event_counts_once_in_each_direction():
    """A meeting of two is one event of either towards the other."""
    counts = count_dyads([event(kind="CONSULT", actors=(NOR, PER), recipients=(), is_mutual=True)])
    assert [(c.actor, c.recipient, c.quad_counts) for c in counts] == [
        ("NOR", "PER", (1, 0, 0, 0)),
        ("PER", "NOR", (1, 0, 0, 0)),
    ]


def test_violence_without_a_doer_counts_for_its_code():
    """Whoever is unidentified and of no known country acts as ``UAF``, by country and by sector."""
    gunmen = Actor(name="gunmen", type="group", country=None, sectors=("UAF",))
    theirs = Actor(name="gunmen", type="group", country="KEN", sectors=("UAF",))
    acts = [event(n, "ASSAULT", (actor,)) for n, actor in enumerate((UNIDENTIFIED, gunmen, theirs))]
    for level, codes in (("country", ("KEN", "UAF")), ("sector", ("KEN UAF", "UAF"))):
        counts = count_dyads(acts, level=level)
        assert [(c.actor, c.recipient, c.event_count) for c in counts] == [
            (codes[0], "PER", 1),
            (codes[1], "PER", 2),
        ]


def test_those_who_act_together_are_no_dyad():
    """Two who condemn a third thing, or something unnamed, do not act upon each other."""
    assert count_dyads([event(actors=(NOR, PER), recipients=())]) == ()


def test_an_act_of_a_month_is_in_no_week():
    """An act counts in periods that hold every day it may have been on."""
    march = event(day="2024-03-01", last_day="2024-03-31")
    assert count_dyads([march], "week") == count_dyads([march], "day") == ()
    assert count_dyads([march], "month")[0].period == "2024-03"
    this_year = event(day="2024-01-01", last_day="2024-12-31")
    assert count_dyads([this_year], "month") == ()
    assert count_dyads([this_year], "year")[0].period == "2024"


def test_only_those_asked_for_count():
    """Of a compound side, and of a meeting, the others make no dyads."""
    three = event(kind="CONSULT", actors=(NOR, PER, KEN), recipients=(), is_mutual=True)
    counts = count_dyads([three], is_actor=lambda a: a is NOR)
    assert [(c.actor, c.recipient) for c in counts] == [("NOR", "KEN"), ("NOR", "PER")]
    counts = count_dyads([three], is_actor=lambda a: a is NOR, is_recipient=lambda a: a is KEN)
    assert [(c.actor, c.recipient) for c in counts] == [("NOR", "KEN")]


def test_dispatches_and_outlets_are_counted_once_a_cell():
    """Two acts told by one dispatch have one witness."""
    (count,) = count_dyads([event(1), event(2, kind="ASSAULT")], copy_counts={"di_1": 7})
    assert (count.event_count, count.dispatch_count, count.copy_count, count.outlet_count) == (
        2,
        1,
        7,
        1,
    )
    assert count.quad_counts == (0, 0, 1, 1)


def test_the_intensity_of_a_count_is_the_mean_of_its_events():
    """PLOVER's scores of type and mode are averaged; a period without events has none."""
    visit = event(1, kind="CONSULT", mode="visit")  # 4
    assault = event(2, kind="ASSAULT", mode="aerial", day="2024-05-09")  # -9.5
    later = event(3, day="2024-07-01")  # -3
    counts = count_dyads([visit, assault, later], fill=True)
    assert [count.intensity for count in counts] == [-2.75, None, -3.0]


def test_only_what_happened_counts():
    """Planned, denied and undated acts are left out."""
    given = [event(1, status="planned"), event(2, status="negated"), replace(event(3), day=None)]
    assert count_dyads(given) == ()
    assert count_dyads(given, statuses=("planned",))[0].event_count == 1


def test_zero_and_not_observed_are_told_apart():
    """A period with articles and no event is zero; one without articles is not observed."""
    counts = count_dyads(
        [event(1, day="2024-01-05"), event(2, day="2024-04-05")],
        observed_days=["2024-01-05", "2024-02-01", "2024-04-05"],
        fill=True,
    )
    assert [(c.period, c.event_count, c.observed) for c in counts] == [
        ("2024-01", 1, True),
        ("2024-02", 0, True),
        ("2024-03", 0, False),
        ("2024-04", 1, True),
    ]


def test_an_act_of_long_ago_fills_no_years_between():
    """Zeros are given for the time the project has articles of; an older act has its period alone."""
    counts = count_dyads(
        [event(1, day="1914-07-28"), event(2, day="2024-01-05")],
        "day",
        observed_days=["2024-01-04", "2024-01-06"],
        fill=True,
    )
    assert [(c.period, c.event_count) for c in counts] == [
        ("1914-07-28", 1),
        ("2024-01-04", 0),
        ("2024-01-05", 1),
        ("2024-01-06", 0),
    ]


def test_sector_level():
    """Counts by country and first sector keep the government apart."""
    (count,) = count_dyads([event()], level="sector")
    assert (count.actor, count.recipient) == ("NOR GOV", "PER")


@pytest.mark.parametrize("level", ["country", "sector"])
def test_every_count_can_be_opened(level):
    """The events given for a count are as many as it says."""
    three = event(2, kind="CONSULT", actors=(NOR, PER, KEN), recipients=(), is_mutual=True)
    events = [three, event(1), event(3, status="planned"), event(4, day="2023-01-01")]
    counts = count_dyads(events, level=level)
    opened = Counter((c.actor, c.recipient, c.period) for c in counted_events(events, level=level))
    assert {(c.actor, c.recipient, c.period): c.event_count for c in counts} == opened


def test_what_is_left_out_is_counted():
    """Past acts between actors are counted in one period, or told of as left out; nothing else is."""
    events = [
        event(1),
        event(2, day="2024-05-01", last_day="2024-05-31"),
        event(3, day="2024-01-01", last_day="2024-12-31"),
        event(4, day=None),
        event(5, day="2024-01-01", last_day="2024-12-31", recipients=()),
        event(6, day="2024-01-01", last_day="2024-12-31", status="planned"),
    ]
    left_out = {by: len(events_outside(events, by)) for by in ("day", "week", "month", "year")}
    assert left_out == {"day": 3, "week": 3, "month": 2, "year": 1}
    for by, count in left_out.items():
        assert sum(c.event_count for c in count_dyads(events, by)) + count == 4
    assert events_outside(events, "day", is_actor=lambda actor: actor is KEN) == []


@pytest.mark.parametrize("level", ["country", "sector"])
def test_what_is_told_again_is_not_counted_again(level):
    """Nor for one pair of a compound side only because another pair is told again."""
    both = event(recipients=(PER, KEN))
    counts = count_dyads([both], "month", retold={("ev_1", "NOR", "PER")}, level=level)
    assert [(c.recipient, c.event_count) for c in counts] == [("KEN", 1)]
    assert len(count_dyads([both], "month", level=level)) == 2
