"""Acts told again in later stories, from pages to counts."""

from __future__ import annotations

from weakref import WeakKeyDictionary

import pytest
from tests.corpus.made import make_project

from wirecopy import Corpus
from wirecopy.corpus import facts, retold
from wirecopy.store.retold import retold_query

PAGES = (
    "Kenya expels Peruvian diplomats\nMarch 4, 2031\n"
    "NAIROBI, Kenya - Kenya expelled three Peruvian diplomats on Tuesday over a dispute about coffee exports.\n"
    "The three had two days to pack, the foreign ministry in Nairobi said, and their families a week.\n",
    "Peru orders Kenyan envoy to leave\nMarch 14, 2031\n"
    "LIMA, Peru - Peru expelled the Kenyan consul in Cusco on Thursday, a lawyer who likes to climb mountains.\n"
    "On March 4 Kenya expelled three Peruvian diplomats, one of whom still waits for his furniture.\n",
    "Sailors come home from Kenya\nMarch 24, 2031\n"
    "CALLAO, Peru - Kenya on Sunday released nine Peruvian sailors who had sat in a hotel in Mombasa for a month.\n"
    "Their ship had brought fertiliser, and Kenyan officials said that its papers were not in order.\n",
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """A project with an act, a reply that tells it again ten days later, and another act."""
    return make_project(tmp_path_factory.mktemp("retold"), [{"text": text} for text in PAGES])


def test_an_act_is_counted_once_over_stories(made: Corpus) -> None:
    """The later story's event stays in the list of events, and in no count."""
    told = made.events(actor="KEN", type="SANCTION")
    assert [one.event.day for one in told] == ["2031-03-04", "2031-03-04"]
    assert len({one.event.story_id for one in told}) == 2
    (count,) = made.dyads(actor="KEN", type="SANCTION")
    assert (count.actor, count.recipient, count.event_count) == ("KEN", "PER", 1)
    (counted,) = made.dyad_events(actor="KEN", type="SANCTION")
    assert "three Peruvian diplomats over" in counted.record.sentence.replace(" on Tuesday", "")
    assert "not counted: 1 told again by a later story" in made.why("KEN>PER@2031-03").reasons


def test_the_same_counts_whatever_is_asked_for_beside(made: Corpus) -> None:
    """A filter of actors, types or days does not bring it back; one of its story does."""
    counts = {(c.actor, c.recipient): c.event_count for c in made.dyads()}
    assert counts["KEN", "PER"] == 2
    assert counts["PER", "KEN"] == 1
    assert [c.event_count for c in made.dyads(actor="KEN", recipient="PER")] == [2]
    stories = [record.event.story_id for record in made.events(type="SANCTION", actor="KEN")]
    assert [[c.event_count for c in made.dyads(story=one, actor="KEN")] for one in stories] == [
        [1],
        [1],
    ]


def test_the_view_of_counted_events_leaves_it_out_too(made: Corpus) -> None:
    """SQL and exports count as ``dyads`` does."""
    rows = made.sql("select actor, recipient, event_id from dyad_events").rows
    events = made.dyad_events(by="year")
    assert set(rows) == {(e.actor, e.recipient, e.record.event.id) for e in events}
    assert len(rows) == len(events) == 3


def test_what_is_told_again_is_asked_once(made: Corpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts, their events and the number left out of the same dispatches share one answer."""
    asked: list[str] = []
    monkeypatch.setattr(retold, "_FOUND", WeakKeyDictionary())
    monkeypatch.setattr(
        retold, "retold_query", lambda events: asked.append(events) or retold_query(events)
    )
    made.dyads()
    made.dyads(actor="KEN", fill=True, sort="newest")
    made.dyad_events("week", type="SANCTION", from_="2031-03-02")
    made.count_left_out("week")
    assert asked == ["asked"]
    made.dyads(outlet="nobody's")
    made.dyads()
    assert len(asked) == 3


def test_left_out_events_are_counted_without_their_records(
    made: Corpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their number needs no sentences."""
    monkeypatch.setattr(facts, "event_records", None)
    assert made.count_left_out("day") == 0
