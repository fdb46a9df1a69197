"""Mentions merged into events."""

from __future__ import annotations

import time
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wirecopy.model import Actor, EventMention, EventType, Span
from wirecopy.model.actor import UNIDENTIFIED
from wirecopy.stories import MentionRow, merge_events

NOR = Actor(name="Norway", type="country", country="NOR", sectors=("GOV",))
PER = Actor(name="Peru", type="country", country="PER")
KEN = Actor(name="Kenya", type="country", country="KEN")


def mention(
    kind="ACCUSE",
    *,
    actors=(NOR,),
    recipients=(PER,),
    day="2024-05-07",
    status="past",
    mode=None,
    is_mutual=False,
    place=None,
):
    """A mention with what matters for merging."""
    return EventMention(
        event_type=EventType(kind), mode=mode, actors=actors, recipients=recipients, status=status, date=day,
        is_mutual=is_mutual, place=place,
        evidence=Span(start=0, end=9), trigger=Span(start=0, end=3), score=0.8, reader="lexicon",
        rule="given", sides="Norway -> Peru", why="given",
    )  # fmt: skip


def row(number, told, *, copies=1, outlets=("The Fjord",), dispatch=None):
    """A mention row of one story."""
    return MentionRow(
        mention=told, id=f"em_{number:04d}", text_id=f"tx_{number}", dispatch_id=dispatch or f"di_{number}",
        story_id="st_1", outlets=outlets, copy_count=copies, first_day="2024-05-08",
    )  # fmt: skip


def test_the_same_act_told_twice_is_one_event():
    """Two dispatches on one act are one event with both as witnesses."""
    (event,) = merge_events(
        [row(1, mention(), copies=3), row(2, mention(day="2024-05-08"), outlets=("Lima Post",))]
    )
    assert event.mention_ids == ("em_0001", "em_0002")
    assert event.outlets == ("Lima Post", "The Fjord")
    assert event.copy_count == 4
    assert event.id == "ev_0001"


def test_conflicts_keep_apart():
    """Another type, mode, side, status or day is another event."""
    base = mention(mode="allege")
    others = [
        mention("REQUEST"),
        mention(mode="investigate"),
        mention(recipients=(KEN,)),
        mention(status="planned", mode="allege"),
        mention(day="2024-03-01", mode="allege"),
    ]
    for other in others:
        assert len(merge_events([row(1, base), row(2, other)])) == 2


def test_a_meeting_told_either_way_is_one():
    """Both parties as actors, or one as recipient, tell one meeting."""
    both = mention("CONSULT", actors=(NOR, PER), recipients=(), is_mutual=True)
    assert (
        len(
            merge_events(
                [row(1, both), row(2, mention("CONSULT", actors=(PER,), recipients=(NOR,)))]
            )
        )
        == 1
    )


def test_a_missing_side_contradicts_nothing():
    """A mention without a recipient joins the act that has one."""
    (event,) = merge_events([row(1, mention(recipients=())), row(2, mention())])
    assert event.recipients == (PER,)


def test_arriving_and_meeting_there_are_two_acts():
    """A visit and the meeting it was made for stay apart."""
    visit = mention("CONSULT", mode="visit")
    assert len(merge_events([row(1, visit), row(2, mention("CONSULT"))])) == 2


def test_other_words_of_another_day_are_another_act():
    """Without recipients, acts told in other words merge only on one day and not in one text."""
    alert = replace(mention("MOBILIZE", recipients=()), rule="troops: alert", sides="Norway -> ?")
    flight = replace(alert, rule="troops: scramble", sides="Norway -> ?")
    later = replace(flight, date="2024-05-08")
    assert len(merge_events([row(1, alert), row(2, flight)])) == 1
    assert len(merge_events([row(1, alert), row(2, later)])) == 2
    one_text = replace(row(2, flight), text_id="tx_1")
    assert len(merge_events([row(1, alert), one_text])) == 2


def test_a_deal_and_its_welcome_are_two_acts():
    """Those who welcome a deal did not make it."""
    deal = mention("SUPPORT", actors=(PER, KEN), recipients=(), is_mutual=True)
    welcome = mention("SUPPORT", actors=(NOR,), recipients=(PER, KEN))
    assert len(merge_events([row(1, deal), row(2, welcome)])) == 2


def test_decades_and_centuries_are_no_years():
    """A decade lasts ten years and begins on no day; what has a day in it may be the same act."""
    for value, inside, outside in (("198", "1983-05-01", "1991"), ("18", "1870", "1901-02-03")):
        (alone,) = merge_events([row(1, mention(day=value))])
        assert (alone.date, alone.day) == (value, None)
        (joined,) = merge_events([row(1, mention(day=value)), row(2, mention(day=inside))])
        assert joined.date == inside
        assert joined.day.startswith(inside)
        assert len(merge_events([row(1, mention(day=value)), row(2, mention(day=outside))])) == 2
    assert merge_events([row(1, mention(day="19800"))])[0].day == "2024-05-08"


def test_an_act_reported_by_anyone_is_not_only_asserted():
    """``asserted_by`` stays only while every mention is somebody's claim."""
    claimed = replace(mention(), asserted_by="an envoy")
    assert merge_events([row(1, claimed)])[0].asserted_by == "an envoy"
    assert merge_events([row(1, claimed), row(2, mention())])[0].asserted_by is None


def test_two_days_told_in_one_text_are_two_acts():
    """A text that tells of Monday and of Tuesday tells of two acts; two texts may mean one night."""
    monday, tuesday = mention(day="2024-05-06"), mention(day="2024-05-07")
    one_text = [row(1, monday), replace(row(2, tuesday), text_id="tx_1")]
    assert [e.day for e in merge_events(one_text)] == ["2024-05-06", "2024-05-07"]
    assert len(merge_events([row(1, monday), row(2, tuesday)])) == 1
    events = merge_events([*one_text, row(3, tuesday)])
    assert [e.mention_ids for e in events] == [("em_0001",), ("em_0002", "em_0003")]


def test_an_act_that_many_texts_tell_is_merged_in_time():
    """The cost grows with the days that are told, not with the texts that tell them."""
    start = time.process_time()
    (event,) = merge_events(row(n, mention()) for n in range(3000))
    assert time.process_time() - start < 2
    assert len(event.mention_ids) == 3000


def test_an_act_without_a_day_of_its_own_may_lie_some_days_back():
    """What stands at the day of its article joins an act told of days before, whose day is kept."""
    told = replace(mention(day="2024-05-06"), date_span=Span(start=2, end=5))
    untold = mention(day="2024-05-08")
    (event,) = merge_events([row(1, untold), replace(row(2, told), text_id="tx_1")])
    assert event.day == "2024-05-06"
    assert "2024-05-06 (1), 2024-05-08 (1)" in event.why
    said = replace(untold, date_span=Span(start=2, end=5))
    assert len(merge_events([row(1, said), row(2, told)])) == 2
    assert len(merge_events([row(1, untold), row(2, mention(day="2024-05-03"))])) == 2


def test_a_mention_that_leaves_something_out_ties_no_two_acts():
    """Two acts that differ in day, mode or recipient stay two beside one that tells none of it."""
    vague = mention(day=None)
    days = [mention(day="2024-05-02"), mention(day="2024-05-07")]
    modes = [mention(mode="allege", recipients=()), mention(mode="investigate", recipients=())]
    aims = [mention(recipients=(PER,)), mention(recipients=(KEN,))]
    alone = mention(mode="allege", recipients=(), actors=(NOR, KEN, PER))
    for first, pair in ((vague, days), (vague, modes), (alone, aims)):
        rows = [row(n, one) for n, one in enumerate((first, *pair))]
        assert len(merge_events(rows)) == 2


def test_both_sides_are_kept_where_one_mention_tells_them():
    """A fuller mention without a recipient does not take it from the act."""
    fuller = mention(mode="allege", recipients=(), actors=(NOR, KEN))
    (event,) = merge_events([row(1, fuller), row(2, mention())])
    assert (event.actors, event.recipients, event.mode) == ((NOR,), (PER,), "allege")


def test_the_date_of_fewest_days_is_the_acts():
    """A day is more than its month or year, whichever mention is the fuller."""
    rows = [row(n, mention(day=day)) for n, day in enumerate(("2024", "2024-05", "2024-05-07"))]
    (event,) = merge_events(rows)
    assert (event.date, event.day, event.last_day) == ("2024-05-07", "2024-05-07", "2024-05-07")
    (event,) = merge_events(rows[:2])
    assert (event.date, event.day, event.last_day) == ("2024-05", "2024-05-01", "2024-05-31")


def test_what_was_long_ago_is_no_part_of_the_news():
    """A season or quarter of another year is dated, and what has no day is not of long ago."""
    for value in ("2019-SP", "2019-Q2", "2019"):
        old = mention(day=value, status="historical")
        assert len(merge_events([row(1, mention()), row(2, old)])) == 2
        assert len(merge_events([row(1, mention(day=None)), row(2, old)])) == 2


def body(name, kind="organization"):
    """A body without a country."""
    return Actor(name=name, type=kind, country="IGO")


def test_bodies_without_a_country_are_told_apart_by_name():
    """Two bodies of one code are one where a name is in the other or abbreviates it."""
    league = mention(actors=(body("Arab League"),))
    for other, count in (
        (body("NATO"), 2),
        (body("The League"), 1),
        (body("the bloc"), 1),
        (body("Amr Salem", "person"), 1),
    ):
        rows = [row(1, league), row(2, mention(actors=(other,)))]
        assert len(merge_events(rows)) == count
    long = mention(actors=(body("Organization of the Petroleum Exporting Countries"),))
    assert len(merge_events([row(1, long), row(2, mention(actors=(body("OPEC"),)))])) == 1


def test_the_mention_shown_is_the_one_that_tells_the_sides():
    """The first mention and the reason given are of the fullest, whichever was told first."""
    early = replace(mention(recipients=()), why="blamed", sides="Norway -> ?")
    late = replace(mention(day="2024-05-08"), why="accused")
    (event,) = merge_events([row(1, early), row(2, late)])
    assert event.id == "ev_0001"
    assert event.mention_ids == ("em_0002", "em_0001")
    assert event.why.endswith("fullest: accused")


def someone(name, sector, kind="person", role=None):
    """Somebody of Peru."""
    return Actor(name=name, type=kind, country="PER", sectors=(sector,), role=role)


def test_those_of_one_country_who_do_not_speak_for_each_other_are_two():
    """People with different names and camps of one state act apart; who governs and his state do not."""
    berg = someone("Ada Berg", "LEG")
    for other, count in (
        (someone("Berg", "LEG"), 1),
        (someone("Ada Berg-Lie", "PTY"), 1),
        (someone("A. Berg", "GOV"), 1),
        (someone("Nils Berg", "LEG"), 2),
        (someone("Tor Dahl", "LEG"), 2),
        (someone("the party", "PTY", "organization"), 1),
        (someone("the senator", "LEG", role="senator"), 1),
        (someone("French Minister", "GOV", role="minister"), 2),
        (someone("students", "EDU", "group"), 2),
        (someone("the army", "MIL", "organization"), 2),
        (PER, 1),
    ):
        for side in ("actors", "recipients"):
            first, second = (mention(**{side: (one,)}) for one in (berg, other))
            assert len(merge_events([row(1, first), row(2, second)])) == count, (other, side)
    army, police = someone("the army", "MIL", "organization"), someone("police", "COP", "group")
    assert (
        len(merge_events([row(n, mention(actors=(a,))) for n, a in enumerate((army, police))])) == 1
    )
    gunmen, rebels = someone("gunmen", "UAF", "group"), someone("rebels", "REB", "group")
    pairs = ((gunmen, rebels), (gunmen, someone("residents", "CVL", "group")))
    for n, (one, other) in enumerate(pairs):
        rows = [row(2 * n, mention(actors=(one,))), row(2 * n + 1, mention(actors=(other,)))]
        assert len(merge_events(rows)) == 1


def test_people_of_no_trade_may_be_any_who_suffer_or_protest():
    """Where one text tells how many, another may tell who; other acts and single people are not so open."""
    people, man = someone("ten people", "CVL", "group"), someone("a man", "CVL")
    berg = someone("Ada Berg", "OPP")
    soldiers, rally = (
        someone("soldiers", "MIL", "group"),
        someone("the party", "OPP", "organization"),
    )
    for kind, side, one, other, count in (
        ("ASSAULT", "recipients", people, soldiers, 1),
        ("COERCE", "recipients", man, berg, 1),
        ("COERCE", "recipients", someone("Tor Dahl", "CVL"), berg, 2),
        ("ASSAULT", "recipients", man, soldiers, 2),
        ("ACCUSE", "recipients", people, soldiers, 2),
        ("ASSAULT", "actors", people, soldiers, 2),
        ("PROTEST", "actors", people, rally, 1),
        ("PROTEST", "actors", people, someone("the cabinet", "GOV", "government"), 2),
    ):
        rows = [row(n, mention(kind, **{side: (a,)})) for n, a in enumerate((one, other))]
        assert len(merge_events(rows)) == count, (kind, side, one, other)
    chamber, cabinet = (
        someone("parliament", "LEG", "group"),
        someone("government", "GOV", "government"),
    )
    rows = [row(n, mention(actors=(a,))) for n, a in enumerate((chamber, cabinet))]
    assert len(merge_events(rows)) == 1


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("Mohamed Berg", "Mohammed Berg", 1),
        ("Bob Berg", "Robert Berg", 1),
        ("Dan Berg", "Daniel Berg", 1),
        ("Sergei Berg", "Sergey Berg", 1),
        ("Ivan Berg", "Ivana Berg", 2),
        ("Mario Berg", "Maria Berg", 2),
        ("Ada Berg", "Ida Berg", 2),
        ("Robert Berg", "Edward Berg", 2),
    ],
)
def test_first_names_of_one_surname_may_be_spelled_in_two_ways(one, other, count):
    """A short form or one letter makes no second person; another name does, and another gender."""
    rows = [row(n, mention(actors=(someone(a, "GOV"),))) for n, a in enumerate((one, other))]
    assert len(merge_events(rows)) == count


NURSES = Actor(name="nurses", type="group", country="PER", sectors=("MED",))
SOMEBODY = Actor(name="two people", type="group", country=None)


def harm(actors=(UNIDENTIFIED,), recipients=(NURSES,), **more):
    """An act of violence, by nobody named."""
    return mention("ASSAULT", actors=actors, recipients=recipients, **more)


def test_an_act_without_its_doer_is_that_of_whom_others_name():
    """Who is named in one text did what another tells of nobody, where the same suffered it there."""
    named = harm((KEN,), recipients=(PER,), place="Lima")
    for other in (harm(), harm(place="Lima"), harm(place="Peru"), harm(day="2024-05-06")):
        (event,) = merge_events([row(1, other), row(2, named)])
        assert event.actors == (KEN,)
        assert event.mention_ids == ("em_0002", "em_0001")
    for other in (
        harm(place="Cusco"),
        harm(recipients=()),
        harm(recipients=(NOR,)),
        harm(recipients=(SOMEBODY,)),
        harm(day="2024-04-02"),
    ):
        assert len(merge_events([row(1, other), row(2, named)])) == 2


def test_acts_without_doers_are_one_where_nothing_parts_them():
    """Nobody named may have harmed the same people twice told; another place, mode or state is another act."""
    bombing = harm(mode="explosives", place="Lima")
    for other in (harm(place="Lima"), harm(recipients=(SOMEBODY,)), harm(recipients=())):
        assert len(merge_events([row(1, bombing), row(2, other)])) == 1
    for other in (harm(place="Cusco"), harm(mode="firearms"), harm(recipients=(NOR,))):
        assert len(merge_events([row(1, bombing), row(2, other)])) == 2


def test_an_act_without_its_doer_ties_no_two_doers_together():
    """Two who are named stay two, though either may have done what is told of nobody."""
    rows = [row(1, harm((KEN,))), row(2, harm()), row(3, harm((NOR,)))]
    assert sorted(len(e.mention_ids) for e in merge_events(rows)) == [1, 2]


sides = st.lists(
    st.sampled_from([NOR, PER, KEN, UNIDENTIFIED]), min_size=1, max_size=2, unique=True
).map(tuple)
rows = st.lists(
    st.builds(
        mention,
        kind=st.sampled_from(["ACCUSE", "CONSULT"]),
        mode=st.sampled_from([None, None, "allege"]),
        is_mutual=st.booleans(),
        actors=sides,
        recipients=st.one_of(st.just(()), sides),
        day=st.sampled_from(
            [None, "2024-05-06", "2024-05-07", "2024-05-08", "2024-05", "2024-02-01"]
        ),
    ),
    max_size=8,
).map(lambda told: [replace(row(n, m), text_id=f"tx_{n // 2}") for n, m in enumerate(told)])


@settings(max_examples=80, deadline=None)
@given(rows, st.randoms(use_true_random=False))
def test_order_and_doubles_change_nothing(given_rows, rng):
    """Any order, and rows given twice, merge to the same events."""
    shuffled = [*given_rows, *given_rows]
    rng.shuffle(shuffled)
    events = merge_events(given_rows)
    assert events == merge_events(shuffled)
    assert sorted(i for e in events for i in e.mention_ids) == sorted(r.id for r in given_rows)


@settings(max_examples=80, deadline=None)
@given(rows, st.integers(0, 7))
def test_copies_never_raise_the_number_of_events(given_rows, which):
    """A further copy of a text adds to the copies, not to the events."""
    events = merge_events(given_rows)
    if given_rows:
        double = given_rows[which % len(given_rows)]
        more = [*given_rows, replace(double, id="em_9999", text_id="tx_9999", copy_count=5)]
        assert len(merge_events(more)) == len(events)


def test_a_copy_that_prints_another_day_tells_no_second_act():
    """Copies of a dispatch that tell an act in the same words tell one, on the day that most of them print."""
    sunday, monday = mention(day="2024-05-05"), mention(day="2024-04-29")
    rows = [row(1, monday, dispatch="di_1"), row(2, sunday, copies=2, dispatch="di_1")]
    (event,) = merge_events(rows)
    assert event.day == "2024-05-05"
    assert event.copy_count == 3
    assert "2024-04-29 (1)" in event.why
    other = row(3, mention(day="2024-05-05"), dispatch="di_3")
    assert len(merge_events([*rows, other])) == 1


def test_of_two_days_printed_as_often_the_nearer_is_the_acts():
    """Where one copy prints each, the day next to the dispatch's own is taken."""
    rows = [
        row(1, mention(day="2024-04-29"), dispatch="di_1"),
        row(2, mention(day="2024-05-05"), dispatch="di_1"),
    ]
    assert [event.day for event in merge_events(rows)] == ["2024-05-05"]


def test_a_dispatch_that_tells_two_days_in_the_same_words_tells_two_acts():
    """A text with both days keeps them apart, in all copies."""
    days = ("2024-05-05", "2024-05-07")
    rows = [
        replace(row(n, mention(day=day), dispatch="di_1"), text_id="tx_1")
        for n, day in enumerate(days)
    ]
    cut = row(3, mention(day="2024-05-07"), dispatch="di_1")
    assert sorted(e.day for e in merge_events([*rows, cut])) == list(days)


def test_other_dispatches_tell_two_acts_on_two_days_in_the_same_words():
    """The same words in another dispatch are no reprint."""
    rows = [row(1, mention(day="2024-05-05")), row(2, mention(day="2024-04-29"))]
    assert len(merge_events(rows)) == 2


def test_copies_whose_sides_are_coded_differently_tell_one_act():
    """The same words are the same sides, whatever each text lets them be."""
    boats = Actor(name="five boats", type="group", country=None)
    rows = [
        row(1, mention(recipients=(boats,)), dispatch="di_1"),
        row(2, mention(recipients=(replace(boats, country="PER"),)), dispatch="di_1"),
    ]
    assert len(merge_events(rows)) == 1


def test_copies_are_tied_by_their_words_not_by_the_reason_told():
    """How ``why`` puts it changes no event; other words for a side do."""
    first, second = (
        mention(day="2024-04-29"),
        replace(mention(day="2024-05-05"), why="put otherwise"),
    )
    rows = [row(1, first, dispatch="di_1"), row(2, second, dispatch="di_1")]
    assert len(merge_events(rows)) == 1
    other = row(2, replace(second, why=first.why, sides="Oslo -> Peru"), dispatch="di_1")
    assert len(merge_events([rows[0], other])) == 2


def test_an_event_has_the_sides_that_most_dispatches_give():
    """One that names more in one dispatch does not outweigh two that agree."""
    more = mention(
        "SUPPORT", actors=(NOR, replace(NOR, name="Oslo")), recipients=(), is_mutual=True
    )
    both = mention("SUPPORT", actors=(NOR, PER), recipients=(), is_mutual=True)
    (event,) = merge_events([row(1, more), row(2, both), row(3, both)])
    assert [actor.country for actor in event.actors] == ["NOR", "PER"]


def test_acts_of_readers_that_name_no_rule_are_told_apart_by_why():
    """A reader from elsewhere may leave out rule and sides; its ``why`` tells its acts apart."""
    told = replace(mention(day="2024-05-05"), rule="", sides="")
    other = replace(told, date="2024-04-29", why="another sign")
    rows = [row(1, told, dispatch="di_1"), row(2, other, dispatch="di_1")]
    assert len(merge_events(rows)) == 2
    same = replace(other, why=told.why)
    assert len(merge_events([rows[0], row(2, same, dispatch="di_1")])) == 1
    fields = {"event_type", "actors", "status", "evidence", "trigger", "score", "reader", "why"}
    given = {name: getattr(told, name) for name in fields}
    assert EventMention(**given).rule == ""
