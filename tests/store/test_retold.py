"""Acts that a later story tells again."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date
from itertools import product
from typing import Any

import duckdb
import pytest

from wirecopy.model import Actor
from wirecopy.model.actor import UNIDENTIFIED
from wirecopy.store.retold import BEFORE_DAYS, LATER_DAYS, retold_query

NOR = Actor(name="Norway", type="country", country="NOR", sectors=("GOV",))
PER = Actor(name="Peru", type="country", country="PER")
KEN = Actor(name="Kenya", type="country", country="KEN")
#: The days on which dispatches tell: ``di_07`` is of 7 May.
FIRST_DAYS = {f"di_{day:02d}": f"2024-05-{day:02d}" for day in range(1, 31)}


#: Columns of ``events`` that are looked at.
COLUMNS = {
    "id": "varchar", "story_id": "varchar", "event_type": "varchar", "mode": "varchar", "is_mutual": "boolean",
    "actors": "struct(country varchar, sectors varchar[])[]", "recipients": "struct(country varchar, sectors varchar[])[]",
    "status": "varchar", "date": "varchar", "day": "varchar", "last_day": "varchar", "place": "varchar",
    "dispatch_ids": "varchar[]",
}  # fmt: skip

Event = dict[str, Any]


def event(name: str, told: int, story: str = "", **more: object) -> Event:
    """An event of 7 May, first told on a day of that month."""
    fields = dict(  # noqa: C408 (names read better than quoted keys)
        id=f"ev_{name}", story_id=f"st_{story or name}", event_type="SANCTION", mode="expel", is_mutual=False,
        actors=(NOR,), recipients=(PER,), status="past", date="2024-05-07", day="2024-05-07", last_day=None,
        place=None, dispatch_ids=[f"di_{told:02d}"],
    )  # fmt: skip
    return fields | more


def find_retold(events: Sequence[Event]) -> set[tuple[str, str, str]]:
    """Id, actor and recipient of what is told again."""
    with duckdb.connect() as con:
        con.execute("create table dispatches (id varchar, first_day varchar)")
        con.executemany("insert into dispatches values (?, ?)", list(FIRST_DAYS.items()))
        con.execute(f"create table events ({', '.join(map(' '.join, COLUMNS.items()))})")
        for one in events:
            sides = {
                name: [_plain(actor) for actor in one[name]] for name in ("actors", "recipients")
            }
            row = one | sides
            con.execute(
                f"insert into events values ({', '.join('?' * len(COLUMNS))})",
                [row[name] for name in COLUMNS],
            )
        return set(con.execute(retold_query("events")).fetchall())


def _plain(actor: Actor) -> dict[str, Any]:
    return {"country": actor.country, "sectors": list(actor.sectors)}


NEWS = event("news", 8)
ATTACK = event("news", 7, event_type="ASSAULT", mode=None, place="Lima")
#: An event and whether it tells again what ``NEWS`` tells.
LATER = [
    (event("later", 14), True),
    (event("later", 14, mode=None), True),
    (event("later", 14, date=None, day="2024-05-14"), True),  # "the envoys it had expelled"
    (event("later", 8), False),  # a story of the same day
    (event("later", 14, story="news"), False),  # the same story: merged there, or two acts
    (event("later", 14, mode="withdraw"), False),
    (event("later", 14, event_type="ACCUSE"), False),
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
    found = find_retold([later, NEWS])
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
    kind = {"event_type": "ASSAULT", "mode": None}
    found = find_retold([event("later", 14, **(kind | later)), ATTACK])
    assert bool(found) is is_retold


def test_of_a_compound_side_one_pair_may_be_told_again():
    """The act counts for the pair that is new in the later story."""
    both = event("later", 14, recipients=(PER, KEN))
    assert find_retold([NEWS, both]) == {("ev_later", "NOR", "PER")}


@pytest.mark.parametrize("seed", range(3))
def test_the_query_finds_what_its_words_say(seed: int):
    """Of many acts it finds those of which a plain comparison with every other one tells the same."""
    choose = random.Random(seed)
    events = [_any_event(choose, number) for number in range(160)]
    told = {
        (r["id"], *pair)
        for r, o in product(events, events)
        for pair in _pairs(r)
        if _tells_again(r, o, pair)
    }
    assert find_retold(events) == told
    assert 10 < len(told) < 150


def _any_event(choose: random.Random, number: int) -> Event:
    """An act of some day of spring, told some days later, alike to many others."""
    told = choose.randint(1, 30)
    day = date.fromordinal(
        date(2024, 5, told).toordinal() - choose.choice((0, 0, 1, 2, 5, 29, 30, 31, 33))
    )
    return event(
        str(number),
        told,
        story=str(choose.randint(1, 12)),
        event_type=choose.choice(("ASSAULT", "SANCTION")),
        mode=choose.choice((None, "expel", "withdraw")),
        actors=choose.choice(((NOR,), (KEN, NOR), (UNIDENTIFIED,))),
        recipients=choose.choice(((PER,), (PER, KEN))),
        date=choose.choice((None, day.isoformat())),
        day=day.isoformat(),
        place=choose.choice((None, "Lima", "Cusco")),
    )


def _pairs(one: Event) -> set[tuple[str, str]]:
    pairs = product(one["actors"], one["recipients"])
    return {(a.country_code, b.country_code) for a, b in pairs if a.country_code != b.country_code}


def _tells_again(r: Event, o: Event, pair: tuple[str, str]) -> bool:
    """Whether ``r`` tells for a pair again what ``o`` told: the definition, for two acts."""
    actor, recipient = pair
    told, told_before = (date.fromisoformat(FIRST_DAYS[one["dispatch_ids"][0]]) for one in (r, o))
    day, other_day = (date.fromisoformat(one["day"]) for one in (r, o))
    if r["date"] is None:
        is_time_right = 0 < (day - other_day).days <= BEFORE_DAYS
    else:
        is_time_right = day == other_day and (told - day).days >= LATER_DAYS
    return (
        is_time_right
        and o["date"] is not None
        and told_before < told
        and r["story_id"] != o["story_id"]
        and r["event_type"] == o["event_type"]
        and any(b == recipient and actor in {a, UNIDENTIFIED.country_code} for a, b in _pairs(o))
        and _may_be_one(r["mode"], o["mode"])
        and (r["event_type"] != "ASSAULT" or _may_be_one(r["place"], o["place"]))
    )


def _may_be_one(a: str | None, b: str | None) -> bool:
    return a is None or b is None or a == b
