"""Acts that a later story tells again."""

from __future__ import annotations

import pytest

from wirecopy.model import Actor, Event, EventType
from wirecopy.model.actor import UNIDENTIFIED
from wirecopy.relations import count_dyads, find_retold

NOR = Actor(name="Norway", type="country", country="NOR", sectors=("GOV",))
PER = Actor(name="Peru", type="country", country="PER")
KEN = Actor(name="Kenya", type="country", country="KEN")
#: The days on which dispatches tell: ``di_07`` is of 7 May.
FIRST_DAYS = {f"di_{day:02d}": f"2024-05-{day:02d}" for day in range(1, 31)}


def event(name: str, told: int, story: str = "", **more: object) -> Event:
    """An event of 7 May, first told on a day of that month."""
    fields: dict[str, object] = dict(  # noqa: C408 (names read better than quoted keys)
        id=f"ev_{name}", story_id=f"st_{story or name}", event_type=EventType.SANCTION, mode="expel", contexts=(),
        actors=(NOR,), recipients=(PER,), status="past", asserted_by=None, date="2024-05-07", day="2024-05-07",
        place=None, mention_ids=("em_1",), dispatch_ids=(f"di_{told:02d}",), outlets=("The Fjord",), copy_count=1,
        why="given",
    )  # fmt: skip
    return Event(**(fields | more))  # type: ignore[arg-type]


NEWS = event("news", 8)
ATTACK = event("news", 7, event_type=EventType.ASSAULT, mode=None, place="Lima")
#: An event and whether it tells again what ``NEWS`` tells.
LATER = [
    (event("later", 14), True),
    (event("later", 14, mode=None), True),
    (event("later", 14, date=None, day="2024-05-14"), True),  # "the envoys it had expelled"
    (event("later", 8), False),  # a story of the same day
    (event("later", 14, story="news"), False),  # the same story: merged there, or two acts
    (event("later", 14, mode="withdraw"), False),
    (event("later", 14, event_type=EventType.ACCUSE), False),
    (event("later", 14, date="2024-05-06", day="2024-05-06"), False),
    (event("later", 14, date="2024-05", last_day="2024-05-31"), False),
    (event("later", 14, recipients=(KEN,)), False),
    (event("later", 14, actors=(PER,), recipients=(NOR,)), False),
    (event("later", 14, status="negated"), False),
    (event("later", 5, date=None, day="2024-05-05"), False),  # had been done before it was news
]


@pytest.mark.parametrize(("later", "is_retold"), LATER)
def test_a_later_story_that_tells_an_act_again_is_known(later: Event, is_retold: bool):
    """It names the same day, two days after it or more, or says that it had been done before."""
    found = find_retold([later, NEWS], FIRST_DAYS)
    assert found == ({("ev_later", "NOR", "PER")} if is_retold else set())


@pytest.mark.parametrize(
    ("later", "is_retold"),
    [
        ({"place": "Lima"}, True),
        ({}, True),
        ({"place": "Cusco"}, False),
        ({"actors": (UNIDENTIFIED,)}, True),
        ({"actors": (UNIDENTIFIED,), "place": "Cusco"}, False),
    ],
)
def test_of_attacks_the_place_counts(later: dict[str, object], is_retold: bool):
    """There may be several on one day; who did one may be left out later."""
    kind = {"event_type": EventType.ASSAULT, "mode": None}
    found = find_retold([event("later", 14, **(kind | later)), ATTACK], FIRST_DAYS)
    assert bool(found) is is_retold


def test_what_is_told_again_is_not_counted_again():
    """Nor for one pair of a compound side only because another pair is told again."""
    both = event("later", 14, recipients=(PER, KEN))
    events = [NEWS, both]
    retold = find_retold(events, FIRST_DAYS)
    counts = count_dyads(events, "month", retold=retold)
    assert [(c.recipient, c.event_count) for c in counts] == [("KEN", 1), ("PER", 1)]
    by_sector = count_dyads(events, "month", retold=retold, level="sector")
    assert [(c.recipient, c.event_count) for c in by_sector] == [("KEN", 1), ("PER", 1)]
    assert [c.event_count for c in count_dyads(events, "month")] == [1, 2]
