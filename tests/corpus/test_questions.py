"""Questions to a corpus: records, filters, reasons, SQL, search."""

from __future__ import annotations

import json
import re
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any, get_args

import pytest
from tests.corpus.made import make_project
from tests.pipeline.newswire import wire_pages

import wirecopy
from wirecopy import Corpus
from wirecopy.corpus import FilterArgs
from wirecopy.corpus.columns import EVENTS, QUOTES
from wirecopy.corpus.facts import quote_by_id
from wirecopy.corpus.project import STORE
from wirecopy.errors import InputError, NotFoundError, QueryError, StoreError
from wirecopy.model import Filters
from wirecopy.model.dyad import Level, Period
from wirecopy.model.event import Status
from wirecopy.relations import event_dyads, event_period
from wirecopy.store import Snapshot
from wirecopy.store import search as index
from wirecopy.store.lock import writer_lock

_LISTINGS = ("articles", "dispatches", "edits", "stories", "quotes", "events", "dyads")


def test_copies_are_one_dispatch(corpus: Corpus) -> None:
    """Three outlets' printings of one report are one dispatch with three copies."""
    dispatches = corpus.dispatches()
    assert len(corpus.articles()) == 9
    assert [len(dispatch.copies) for dispatch in dispatches] == [3, 3, 3]
    assert all(len(dispatch.outlets) == 3 for dispatch in dispatches)
    assert {story.copy_count for story in corpus.stories()} <= {3, 6, 9}


@pytest.mark.parametrize("name", _LISTINGS)
def test_listing_gives_plain_values(corpus: Corpus, name: str) -> None:
    """Every listing can be cut, turned into plain values, and into a data frame."""
    rows = getattr(corpus, name)()
    assert len(rows[:1]) <= 1
    json.dumps(rows.to_dicts())
    assert len(rows.df()) == len(rows)


def test_frames_have_the_columns_of_csv(corpus: Corpus) -> None:
    """One value a cell, not a record in it; also where there are no rows."""
    events = corpus.events().df()
    assert list(events.columns) == [column.name for column in EVENTS]
    assert (events.event_type == "ACCUSE").any()
    assert set(events.status) <= set(get_args(Status))
    assert list(corpus.quotes(actor="Nobody").df().columns) == [column.name for column in QUOTES]
    counts = corpus.dyads().df()
    assert (counts.quad_1 + counts.quad_2 + counts.quad_3 + counts.quad_4).equals(
        counts.event_count
    )
    assert set(corpus.articles()[:2].df().text) == {one.text for one in corpus.articles()[:2]}


@pytest.mark.parametrize(
    ("given", "count"),
    [
        ({}, 9),
        ({"from_": "2026-04-03"}, 6),
        ({"to": date(2026, 4, 3)}, 6),
        ({"from_": "2026-04-02", "to": "2026-04-04"}, 3),
        ({"outlet": "andes daily"}, 3),  # case does not matter
        ({"outlet": ["Andes Daily", "Lakeside Post"]}, 6),
        ({"outlet": "Nobody's Gazette"}, 0),
        ({"limit": 2}, 2),
        ({"limit": 0}, 0),
        ({"limit": 10**30}, 9),
        ({"outlet": "Caf\udce9"}, 0),  # what a terminal of another encoding gives
    ],
)
def test_filters_of_articles(corpus: Corpus, given: FilterArgs, count: int) -> None:
    """Filters by day, outlet and number hold for articles."""
    assert len(corpus.articles(**given)) == count


@pytest.mark.parametrize("name", _LISTINGS)
@pytest.mark.parametrize(
    "given",
    [
        {"actor": "NOR"},
        {"actor": ["NOR GOV", "Arvik"]},
        {"recipient": "CHL"},
        {"type": "CONSULT"},
        {"status": ["past", "Planned"]},
        {"agency": "Northwire"},
        {"outlet": "Andes Daily"},
        {"from_": "2026-04-02"},
        {"limit": 1},
    ],
)
def test_filters_hold_everywhere(corpus: Corpus, name: str, given: FilterArgs) -> None:
    """Every listing takes every filter, and gives no more with it than without."""
    listing = getattr(corpus, name)
    lacking = {"recipient", "status"} & set(given)
    if name == "quotes" and lacking:
        with pytest.raises(QueryError, match=f"no {lacking.pop()}"):
            listing(**given)
        return
    if name == "quotes" and "type" in given:
        with pytest.raises(QueryError, match="use direct, indirect, mixed"):
            listing(**given)
        return
    if name == "edits" and "type" in given:
        with pytest.raises(QueryError, match="use dateline"):
            listing(**given)
        return
    assert len(listing(**given)) <= len(listing())


@pytest.mark.parametrize(
    "given",
    [
        {"from_": "yesterday"},
        {"from_": "2026-05-01", "to": "2026-04-01"},
        {"limit": -1},
        {"publisher": "Andes Daily"},
        {"limit": "5"},
        {"from_": 5},
        {"outlet": 5},
        {"agency": ["Northwire", None]},
        {"type": "bogus"},
        {"status": "perhaps"},
    ],
)
def test_bad_filters_are_told(corpus: Corpus, given: FilterArgs) -> None:
    """A filter that cannot be answered says why."""
    with pytest.raises(QueryError):
        corpus.articles(**given)


def test_periods_that_are_none_are_told(corpus: Corpus) -> None:
    """Dyads are counted by known periods only."""
    with pytest.raises(QueryError, match="use day, week, month, year"):
        corpus.dyads(by="decade")  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="use day, week, month, year"):
        corpus.dyads_left_out(by="decade")  # type: ignore[arg-type]


def test_filters_made_by_hand_are_checked(corpus: Corpus) -> None:
    """A ``Filters`` is checked as its keywords are."""
    with pytest.raises(QueryError, match="below 0"):
        corpus.articles(Filters(limit=-1))
    with pytest.raises(QueryError, match=r"'Peru' is no Filters; name what it filters"):
        corpus.events("Peru")  # type: ignore[arg-type]


def test_an_address_is_of_one_page(corpus: Corpus, tmp_path: Path) -> None:
    """An address with several files or a folder is refused before anything is read."""
    pages = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in pages:
        path.write_text("Envoy leaves\n\nThe envoy left.\n", encoding="utf-8")
    for given in (pages, tmp_path):
        with pytest.raises(InputError, match="several pages"):
            corpus.add(given, url="https://example.org/1", workers=0)


def test_comparison_shows_each_outlets_edits(corpus: Corpus) -> None:
    """The copy that cut the last paragraph has an edit that says so, and spans that slice."""
    comparison = corpus.compare(corpus.dispatches()[0].id)
    assert len(comparison.others) == 2
    edits = [edit for other in comparison.others for edit in other.edits]
    assert "cut" in {edit.edit_class.value for edit in edits}
    for other in comparison.others:
        for edit in other.edits:
            assert edit.a.of(comparison.lead.text) == edit.a_text
            assert edit.b.of(other.article.text) == edit.b_text


def test_comparison_may_be_of_one_outlet(corpus: Corpus) -> None:
    """With an outlet only its copies are compared, on the page too; one without a copy is told."""
    dispatch = corpus.dispatches()[0]
    whole = corpus.compare(dispatch.id)
    name = whole.others[-1].article.outlet
    assert name
    one = corpus.compare(dispatch.id, outlet=name.lower())
    assert one.others == whole.others[-1:]
    page = corpus.comparison_page(dispatch.id, outlet=[name])
    assert page == corpus.comparison_page(one)
    assert len(page) < len(corpus.comparison_page(dispatch.id))
    with pytest.raises(NotFoundError, match=rf"no copy by Nobody to compare; .*{name}"):
        corpus.compare(dispatch.id, outlet="Nobody")


def test_quote_is_told_once_with_every_printing(corpus: Corpus) -> None:
    """A quotation that three outlets printed is one record with three printings that slice."""
    (quote,) = [q for q in corpus.quotes(type="direct") if "waited long enough" in q.content]
    assert len(quote.printings) == 3
    for printing in quote.printings:
        text = corpus.article(printing.article_id).text
        assert text[printing.start : printing.end] == printing.sentence


def test_events_point_to_their_sentences(corpus: Corpus) -> None:
    """Every printing of an event is the sentence at its place in the article."""
    events = corpus.events()
    assert events
    for record in events:
        assert record.printings
        for printing in record.printings:
            text = corpus.article(printing.article_id).text
            assert text[printing.start : printing.end] == printing.sentence


def test_page_tiles_its_text(corpus: Corpus) -> None:
    """A page comes back with labelled blocks that tile its text."""
    page = corpus.page(corpus.articles()[0].page_id)
    assert "".join(page.text[block.start : block.end] for block in page.blocks) == page.text
    assert all(block.kind for block in page.blocks)


def test_dyads_can_list_their_empty_periods(corpus: Corpus) -> None:
    """Filled, a pair has every period in between, without events, and whether pages were there."""
    plain, filled = corpus.dyads(by="day"), corpus.dyads(by="day", fill=True)
    assert plain
    assert [count for count in filled if count.event_count] == list(plain)
    days = {article.day for article in corpus.articles()}
    assert all(
        count.observed == (count.period in days) for count in filled if not count.event_count
    )
    pairs = {(count.actor, count.recipient) for count in filled}
    assert len(filled) == len(pairs) * len({count.period for count in filled})


@pytest.mark.parametrize("level", get_args(Level))
@pytest.mark.parametrize("by", get_args(Period))
def test_every_count_has_its_events(corpus: Corpus, by: Period, level: Level) -> None:
    """The events listed for a pair and period are as many as are counted, with their sentences."""
    counts = {
        (count.actor, count.recipient, count.period): count.event_count
        for count in corpus.dyads(by=by, level=level)
    }
    events = corpus.dyad_events(by=by, level=level)
    assert Counter((one.actor, one.recipient, one.period) for one in events) == counts
    assert all(one.record.sentence for one in events)
    assert len(corpus.dyad_events(by=by, limit=1)) == 1
    with pytest.raises(QueryError, match="level='city' is not known"):
        corpus.dyads(level="city")  # type: ignore[arg-type]


def test_events_and_their_counts_may_be_of_a_status(tmp_path: Path) -> None:
    """A status keeps its events; dyads count what happened unless another one is asked for."""
    rows = wire_pages(2)
    plan = "Norway will sign a treaty with Chile on Friday, the ministry said.\n"
    rows[0]["text"] += plan
    corpus = make_project(tmp_path, rows)
    for status in ("past", "planned"):
        events = [record.event for record in corpus.events() if record.event.status == status]
        assert events
        assert [record.event for record in corpus.events(status=status)] == events
        counts = corpus.dyads(by="year", status=status)
        pairs = {pair for event in events for pair in event_dyads(event) if event.day}
        assert {(count.actor, count.recipient) for count in counts} == pairs
        assert len(corpus.dyad_events(by="year", status=status)) >= len(pairs)
    assert list(corpus.dyads(status="past")) == list(corpus.dyads())
    assert corpus.dispatches(status="planned")
    assert not corpus.dispatches(status="hypothetical")


def test_the_view_of_counted_events_is_what_is_counted(corpus: Corpus) -> None:
    """The table ``dyad_events`` has the pairs, events and sentences of the counts of all years."""
    rows = corpus.sql(
        "select actor, recipient, event_id, sentence, intensity, cameo_root from dyad_events"
        " where day[:4] = last_day[:4]"
    ).rows
    events = corpus.dyad_events(by="year")
    found = {
        (e.actor, e.recipient, e.record.event.id, r.sentence, r.intensity, r.cameo_root)
        for e in events
        for r in (e.record,)
    }
    assert len(rows) == len(events) > 0
    assert set(rows) == found


def test_why_of_a_dyad_shows_what_was_counted(corpus: Corpus) -> None:
    """The reasons for a count name its events and no others, and how many were not counted."""
    for count in corpus.dyads(by="month"):
        asked = f"{count.actor}>{count.recipient}@{count.period}"
        found = corpus.why(asked)
        events = [
            one.record.event.id
            for one in corpus.dyad_events(by="month")
            if (one.actor, one.recipient, one.period)
            == (count.actor, count.recipient, count.period)
        ]
        assert list(found.see) == events
        assert len(found.evidence) == count.event_count
        assert corpus.why(asked.lower()).see == found.see
    with pytest.raises(NotFoundError, match="'2026-13' is no period"):
        corpus.why("NOR>CHL@2026-13")


def test_dyads_and_what_they_leave_out_are_all_events(corpus: Corpus) -> None:
    """Every past event between countries is in a period or left out for its days."""
    acts = {
        record.event.id
        for record in corpus.events()
        if record.event.status == "past" and event_dyads(record.event)
    }
    for by in get_args(Period):
        placed = {
            record.event.id for record in corpus.events() if event_period(record.event, by)
        } & acts
        assert {record.event.id for record in corpus.dyads_left_out(by=by)} == acts - placed
        assert corpus.count_left_out(by, limit=1) == len(acts - placed)
    assert len(corpus.dyads_left_out(by="day", actor="ZZZ")) == 0


def test_why_answers_for_every_kind_of_id(corpus: Corpus) -> None:
    """Everything with an id, or a part of one, has reasons."""
    article = corpus.articles()[0]
    dispatch = corpus.dispatches()[0]
    other = next(c for c in corpus.compare(dispatch.id).others if c.edits)
    event = corpus.events()[0].event
    asked = [
        (article.id, None, "article"),
        (article.page_id, None, "page"),
        (f"{article.page_id}.{article.first_line}", None, "line"),
        (article.text_id, None, "text"),
        (dispatch.id, None, "dispatch"),
        (dispatch.id[:12], None, "dispatch"),  # the beginning is enough
        (other.copy.article_id, dispatch.id, "copy"),
        (dispatch.copies[0].article_id, dispatch.copies[1].article_id, "pair"),
        (f"{other.copy.article_id}.0", None, "edit"),
        (corpus.quotes()[0].id, None, "quote"),
        (corpus.stories()[0].id, None, "story"),
        (event.id, None, "event"),
        (event.mention_ids[0], None, "event mention"),
        ("NOR>CHL", None, "dyad"),
        ("NOR", "CHL", "dyad"),
    ]
    for one, second, kind in asked:
        found = corpus.why(one, second)
        assert found.kind == kind
        assert found.title
        if kind != "dyad":
            assert found.reasons


def test_why_counts_one_as_one(corpus: Corpus) -> None:
    """What an event rests on is counted in words that fit the number."""
    reasons = [reason for e in corpus.events() for reason in corpus.why(e.event.id).reasons[:1]]
    assert "3 mentions in 1 dispatch: one event, printed in 3 articles of 3 outlets" in reasons
    assert not [reason for reason in reasons if re.search(r"\b1 \w+(?<!u)s\b", reason)]


@pytest.mark.parametrize("one", ["nonsense", "di_zz", "ar_" + "0" * 32, "xx_12", "pg_", ""])
def test_unknown_ids_are_told(corpus: Corpus, one: str) -> None:
    """What is no id, or names nothing, is told."""
    with pytest.raises(NotFoundError):
        corpus.why(one)


@pytest.mark.parametrize("one", [None, 5])
def test_what_is_no_string_is_no_id(corpus: Corpus, one: Any) -> None:
    """Values of other types are told as words that are no id."""
    for ask in (corpus.article, corpus.edit):
        with pytest.raises(NotFoundError, match=f"{one} is no id of"):
            ask(one)


def test_an_id_of_another_kind_is_told(corpus: Corpus) -> None:
    """Where a dispatch is asked for, other ids are refused with an example of what is wanted."""
    with pytest.raises(NotFoundError, match=r"is no id of dispatches; write .*: di_1f0c"):
        corpus.compare(corpus.articles()[0].id)


def test_what_is_no_id_is_told_with_what_is_one(corpus: Corpus) -> None:
    """A pair written otherwise, the beginning of several ids, an id that nothing has."""
    with pytest.raises(NotFoundError, match=r"'NOR-CHL' is neither an id nor a dyad.*RUS>UKR@2026"):
        corpus.why("NOR-CHL")
    firsts = Counter(article.id[:4] for article in corpus.articles())
    often = next(one for one, count in firsts.items() if count > 1)
    with pytest.raises(NotFoundError, match=f"give more of it: {often}.* and {often}"):
        corpus.why(often)
    with pytest.raises(NotFoundError, match="no such id; copy it from a listing"):
        corpus.why("ev_" + "f" * 32)


def test_why_of_a_page_says_in_words_what_cut_it(corpus: Corpus) -> None:
    """An article's lines, and what told its beginning; a line's label."""
    article = corpus.articles()[0]
    lines = f"lines {article.first_line}-{article.last_line}"
    assert corpus.why(article.id).reasons[0].startswith(f"{lines} of its page; told by a headline")
    assert any(
        reason.startswith(lines) and "; told by a headline chosen" in reason
        for reason in corpus.why(article.page_id).reasons
    )
    last = corpus.why(f"{article.page_id}.{article.last_line}")
    assert last.reasons[0].startswith("told by the ")


def test_search_finds_words_and_phrases(corpus: Corpus) -> None:
    """Search finds articles by words and phrases, and takes any marks."""
    assert len(corpus.search("grain trucks")) == 3
    assert len(corpus.search('"forty trucks of grain"')) == 3
    assert not corpus.search('"grain of trucks"')
    assert not corpus.search("* OR ( NEAR/2 )")
    with pytest.raises(QueryError):
        corpus.search("  ")
    with pytest.raises(QueryError, match="below 0"):
        corpus.search("grain", limit=-1)


def test_search_makes_a_lost_index_anew(tmp_path: Path) -> None:
    """When the index is deleted, search takes the articles in again."""
    made = make_project(tmp_path, wire_pages(1))
    assert made.search("bridge")
    for path in (tmp_path / "project" / "store").glob("index.sqlite*"):
        path.unlink()
    assert made.search("bridge")


def test_search_works_where_nobody_may_write(tmp_path: Path) -> None:
    """On a disk that is read-only SQLite cannot make its file for readers; the index is read as it stands."""
    made = make_project(tmp_path, wire_pages(1))
    assert made.search("bridge")
    store = tmp_path / "project" / "store"
    (store / "index.sqlite-shm").symlink_to(store / "nowhere" / "shm")
    (store / "LOCK").unlink()
    (store / "LOCK").mkdir()
    assert made.search("bridge")
    assert {check.name: check.state for check in made.check()}["index"] == "ok"


def test_search_that_cannot_be_made_anew_is_told(tmp_path: Path) -> None:
    """Where the index is lost and nothing can be written, search says that there is none."""
    made = make_project(tmp_path, wire_pages(1))
    store = tmp_path / "project" / "store"
    for path in (*store.glob("index.sqlite*"), store / "LOCK"):
        path.unlink()
    (store / "LOCK").mkdir()  # what can be opened for writing by nobody
    with pytest.raises(StoreError, match="there is no index to search"):
        made.search("bridge")
    with pytest.raises(StoreError, match="cannot write to the project"):
        made.add(tmp_path / "pages.jsonl", workers=0)


def test_search_follows_what_is_read_again(tmp_path: Path) -> None:
    """Articles that another configuration reads otherwise are found as they are now."""
    made = make_project(tmp_path, wire_pages(6))
    assert made.search("the", limit=1000)
    toml = tmp_path / "project" / "wirecopy.toml"
    toml.write_text("[articles]\nstart_score = 0.97\nuse_template = false\nuse_labeller = false\n")
    made.add([], workers=0)
    fresh = Corpus.create(tmp_path / "fresh")
    (tmp_path / "fresh" / "wirecopy.toml").write_text(toml.read_text())
    fresh.add(tmp_path / "pages.jsonl", workers=0)
    for query in ("the", "of"):
        wanted = {article.id for article in fresh.search(query, limit=1000)}
        with writer_lock(tmp_path / "project" / "store"):
            meanwhile = {article.id for article in made.search(query, limit=1000)}
        assert meanwhile <= wanted
        assert {article.id for article in made.search(query, limit=1000)} == wanted


def test_search_says_what_it_lacks(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """While another process writes, search tells how many articles it cannot find yet."""
    made = make_project(tmp_path, wire_pages(2))
    count = made.status().counts["articles"]
    with writer_lock(tmp_path / "project" / "store"):
        assert not made.search("bridge")
    assert f"{count} articles are not searchable yet" in caplog.text


def test_dead_articles_take_no_place_in_a_search(tmp_path: Path) -> None:
    """Articles that the project holds no more do not use up the limit."""
    made = make_project(tmp_path, wire_pages(1))
    assert made.search("bridge", limit=1)
    dead = [("ar_" + f"{n:032x}", f"{n:032x}", "bridge", "bridge") for n in range(9)]
    index.learn(tmp_path / "project" / "store" / "index.sqlite", dead)
    assert len(made.search("bridge", limit=1)) == 1


def test_status_counts_a_problem_once(tmp_path: Path) -> None:
    """A broken file that is given again is one problem."""
    made = Corpus.create(tmp_path / "project")
    broken = tmp_path / "broken.txt"
    broken.write_bytes(b"")
    for _ in range(2):
        made.add(broken, workers=0)
    assert sum(made.status().problem_counts.values()) == 1


def test_sql_gives_columns_and_rows(corpus: Corpus) -> None:
    """SQL over the tables gives columns, rows and dicts."""
    found = corpus.sql("select outlet, count(*) as n from articles group by 1 order by 1")
    assert found.columns == ("outlet", "n")
    assert found.to_dicts()[0] == {"outlet": "Andes Daily", "n": 3}


def test_status_counts(corpus: Corpus) -> None:
    """The status counts what the listings list."""
    status = corpus.status()
    assert status.counts["articles"] == 9
    assert status.counts["quotes"] == len(corpus.quotes())
    assert status.counts["events"] == len(corpus.events())
    assert dict(status.outlets)["Lakeside Post"] == 3
    (corpus.path / "export.csv").write_text("x" * 5000, encoding="utf-8")
    assert corpus.status().bytes_on_disk == status.bytes_on_disk
    assert (status.first_day, status.last_day) == ("2026-04-01", "2026-04-05")
    assert status.last_run
    assert status.last_run.pages_read == 9


def test_doctor_finds_damage(tmp_path: Path) -> None:
    """A sound project passes; a changed part, a bad configuration and a lost index are told."""
    made = Corpus.create(tmp_path / "project")
    (tmp_path / "page.txt").write_text("A short page about a bridge.\n", encoding="utf-8")
    made.add(tmp_path / "page.txt", workers=0)
    assert {check.state for check in made.check()} == {"ok"}
    part = next((tmp_path / "project" / "store" / "parts" / "pages").iterdir())
    part.write_bytes(part.read_bytes()[:-1] + b"?")
    (tmp_path / "project" / "store" / "index.sqlite").unlink()
    (tmp_path / "project" / "wirecopy.toml").write_text(
        "[pages]\nmax_page_byte = 3\n", encoding="utf-8"
    )
    found = {check.name: check for check in made.check()}
    assert found["store"].state == "error"
    assert found["index"].state == "warning"
    assert "max_page_bytes" in (found["config"].advice or "")


def test_projects_are_made_once(tmp_path: Path) -> None:
    """Making a project where one is, or opening none, is told."""
    Corpus.create(tmp_path / "project")
    with pytest.raises(StoreError, match="already"):
        Corpus.create(tmp_path / "project")
    with pytest.raises(NotFoundError, match="no wirecopy project"):
        wirecopy.open(tmp_path / "nowhere")


def test_quotes_of_an_outlet_are_those_it_printed(corpus: Corpus) -> None:
    """With an outlet given, every quote has a printing by that outlet."""
    for outlet in ("Andes Daily", "Lakeside Post"):
        found = corpus.quotes(outlet=outlet)
        assert found
        assert all(outlet in {p.outlet for p in record.printings} for record in found)
    every = corpus.quotes()
    by_hand = [r.id for r in every if "Andes Daily" in {p.outlet for p in r.printings}]
    assert [r.id for r in corpus.quotes(outlet="Andes Daily")] == by_hand


def test_columns_of_one_name_are_told_apart(corpus: Corpus) -> None:
    """No value is lost when a statement names two columns alike."""
    table = corpus.sql("select 1 as a, 2 as a, 3 as a_1, 4 as a")
    assert table.to_dicts() == [{"a": 1, "a_2": 2, "a_1": 3, "a_3": 4}]
    assert list(table.df().columns) == ["a", "a_2", "a_1", "a_3"]


def test_answers_are_valid_json(corpus: Corpus) -> None:
    """Numbers that JSON lacks become null, keys of every kind words."""
    (row,) = corpus.sql(
        "select 'nan'::double as x, ['-inf'::float, 1] as y, map {date '2026-04-03': 1} as z"
    ).to_dicts()
    assert row == {"x": None, "y": [None, 1.0], "z": {"2026-04-03": 1}}
    json.dumps(row, allow_nan=False)


def test_names_are_found_by_the_beginnings_of_their_words(corpus: Corpus) -> None:
    """A name, or the beginning of a word of one, finds an actor; letters inside a word do not."""
    listings = (corpus.articles, corpus.dispatches, corpus.stories, corpus.quotes, corpus.events)
    for listing in listings:
        assert listing(actor="arv" if listing == corpus.quotes else "chil")
        assert not listing(actor="rvik")
        assert not listing(actor="hile")
    assert corpus.dyads(actor="minis")
    assert list(corpus.dyads(actor="chil")) == list(corpus.dyads(actor="CHL"))
    assert not corpus.dyads(actor="hile")
    assert corpus.events(recipient="patr")
    assert not corpus.events(recipient="atrols")


def test_a_code_is_no_beginning_of_a_name(tmp_path: Path) -> None:
    """Counts of ``PER`` are Peru's, not also those of a Brazilian called Pereira whom it met."""
    page = (
        "Presidents meet in Lima\nMarch 4, 2031\n"
        "Brazilian President Joao Pereira met Peruvian President Ana Luque in Lima on Monday.\n"
        "They spoke for two hours about the road over the mountains, which neither country wants to pay for.\n"
    )
    made = make_project(tmp_path, [{"text": page}])
    assert {(count.actor, count.recipient) for count in made.dyads(actor="PER")} == {("PER", "BRA")}


def test_who_did_what_names_no_doer_is_found_by_its_code(tmp_path: Path) -> None:
    """``UAF`` finds what nobody is said to have done: its events, articles and counts, also in SQL."""
    page = (
        "Two nurses killed in Lima bombing\nMarch 4, 2031\n"
        "LIMA, Peru - Two nurses were killed in a bombing outside a clinic in Lima on Monday.\n"
    )
    made = make_project(tmp_path, [{"text": page}])
    assert made.unknown_names(actor="UAF") == ()
    (event,) = made.events(actor="UAF")
    assert len(made.articles(actor="UAF")) == len(made.stories(actor="UAF")) == 1
    assert made.why(event.event.id).title == "2031-03-03: UAF ASSAULT > PER MED (past)"
    pairs = [(count.actor, count.recipient, count.event_count) for count in made.dyads(actor="UAF")]
    assert pairs == [("UAF", "PER", 1)]
    assert made.sql("select actor, recipient from dyad_events").rows == (("UAF", "PER"),)
    assert made.why("UAF>PER@2031-03").title == "UAF towards PER: 1 event counted"


def test_capitals_that_are_no_code_are_a_name(tmp_path: Path) -> None:
    """``FBI`` finds what it did and said, in capitals as in small letters; ``GOV`` is a sector and no name."""
    page = (
        "FBI arrests two men in Ohio\nMarch 4, 2031\n"
        "The FBI arrested two men in Ohio on Monday.\n"
        '"We acted early," the FBI said in a statement to the government.\n'
    )
    made = make_project(tmp_path, [{"text": page}])
    assert made.unknown_names(actor="FBI") == ()
    for listing in (made.articles, made.quotes, made.events):
        assert len(listing(actor="FBI")) == len(listing(actor="fbi")) == 1
        assert not listing(actor="GOV")


def test_names_nothing_is_called_are_told(corpus: Corpus) -> None:
    """Of what filters ask for, names that the project lacks are told, with those meant perhaps."""
    told = corpus.unknown_names(
        outlet=["Lakeside Post", "lakeside"],
        agency=["northwire", "Northwire", "Northwyre"],
        actor=["NOR", "Arvik", "nor", "Nobody"],
        recipient="CHL GOV",
    )
    assert told == (
        "no outlet here is called 'lakeside'; did you mean 'Lakeside Post'?",
        "no agency here is called 'Northwyre'; did you mean 'Northwire'?",
        "no actor or speaker here is 'Nobody'; give a name, or a code such as RUS or 'RUS GOV'",
    )


def test_names_match_whatever_their_letters(tmp_path: Path) -> None:
    """An exact name matches, also one with letters whose small form is not the same everywhere."""
    rows = wire_pages(3)
    for row in rows:
        row["outlet"] = "İzmir Straßenblatt"
        row["text"] = row["text"].replace("Arvik", "Großmann").replace("Northwire", "Straßendienst")
    with make_project(tmp_path, rows) as made:
        name = "İzmir Straßenblatt"
        listings = (made.articles, made.dispatches, made.stories, made.quotes, made.events)
        assert all(listing() for listing in listings)
        for listing in listings:
            assert len(listing(outlet=name)) == len(listing())
        (speaker,) = {quote.quote.speaker for quote in made.quotes(type="direct")}
        assert speaker
        assert "Großmann" in speaker
        assert made.quotes(actor="Großmann")
        assert made.articles(actor=speaker)


def test_dispatches_and_stories_are_filters(corpus: Corpus) -> None:
    """What is of a dispatch or story: articles, copies, quotes and events, by short ids too."""
    story = corpus.stories()[0]
    dispatches = corpus.dispatches(story=story.id[:9])
    assert {one.id for one in dispatches} == set(story.dispatch_ids)
    assert [one.id for one in corpus.stories(dispatch=dispatches[0].id)] == [story.id]
    assert len(corpus.copies(story=story.id)) == story.copy_count
    own = corpus.quotes(dispatch=dispatches[0].id)
    assert own
    assert {one.dispatch_id for one in own} == {dispatches[0].id}
    of_all = {one.dispatch_id for one in corpus.quotes()}
    assert of_all - {dispatches[0].id}
    events = corpus.events(story=story.id)
    assert events
    assert {one.event.story_id for one in events} == {story.id}
    assert len(events) < len(corpus.events())
    with pytest.raises(NotFoundError):
        corpus.events(story="st_0000")


def test_copies_of_an_outlet_are_those_alone(corpus: Corpus) -> None:
    """Other outlets' copies of the same dispatches are left out; the limit counts copies."""
    outlet = corpus.copies()[0].outlet
    found = corpus.copies(outlet=outlet)
    assert {one.outlet for one in found} == {outlet}
    assert len(corpus.copies(limit=2)) == 2


def test_a_fact_is_found_by_its_id(corpus: Corpus) -> None:
    """Quotes by the id of any reading, events by theirs."""
    quote = max(corpus.quotes(), key=lambda one: len(one.printings))
    readings = {
        found.id
        for printing in quote.printings
        for found in corpus.facts(printing.article_id).quotes
        if found.quote.evidence.start == printing.start
    }
    assert quote.id in readings
    assert {corpus.quote(one).dispatch_id for one in readings} == {quote.dispatch_id}
    with Snapshot.open(corpus.path / STORE) as state, pytest.raises(NotFoundError):
        quote_by_id(state, "qu_" + "0" * 32)
    event = corpus.events()[0]
    assert corpus.event(event.event.id[:12]) == event


def test_facts_of_an_article_lie_in_its_text(corpus: Corpus) -> None:
    """Spans name the words of quotes and acts; each mention leads to its event."""
    record = max(corpus.events(), key=lambda one: one.event.copy_count)
    printing = record.printings[0]
    found = corpus.facts(printing.article_id)
    text = found.article.text
    (mention,) = [one for one in found.mentions if one.event_id == record.event.id]
    assert mention.mention.evidence.of(text) == printing.sentence
    assert mention.mention.trigger.of(text) in printing.sentence
    assert found.dispatch_id in record.event.dispatch_ids
    assert all(segment.of(text).strip() for one in found.quotes for segment in one.quote.segments)


def test_a_stored_page_is_shown_with_its_labels(corpus: Corpus) -> None:
    """Every line with an anchor and its label; a link back where one is asked for."""
    article = corpus.articles()[0]
    shown = corpus.reading_page(article.page_id, back="/articles")
    assert f'id="l{article.first_line}"' in shown
    assert 'href="/articles"' in shown
    assert "← back" not in corpus.reading_page(article.page_id)
