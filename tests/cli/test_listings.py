"""Listings: the same filters and the same three layouts everywhere."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date

import pytest
from tests.cli.conftest import Run
from tests.cli.fake import DISPATCH_ID, ONE, TWO, FakeCorpus

from wirecopy.cli.output import TABLE_ROWS
from wirecopy.model import EditFilters

LISTINGS = ("stories", "dispatches", "edits", "quotes", "events", "dyads")
#: Options and the part of the filter they must arrive in.
FILTERS = [
    (("--from", "2026-03-09"), "from_day", date(2026, 3, 9)),
    (("--to", "2026-03-10"), "to_day", date(2026, 3, 10)),
    (("--outlet", "Alpha", "--outlet", "Beta"), "outlets", ("Alpha", "Beta")),
    (("--agency", "Halden"), "agencies", ("Halden",)),
    (("--actor", "RUS GOV"), "actors", ("RUS GOV",)),
    (("--recipient", "USA"), "recipients", ("USA",)),
    (("--status", "past", "--status", "PLANNED"), "statuses", ("past", "planned")),
    (("--limit", "3"), "limit", 3),
    (("--sort", "newest"), "sort", "newest"),
]


@pytest.mark.parametrize("name", LISTINGS)
@pytest.mark.parametrize(("args", "field", "value"), FILTERS)
def test_filters_reach_the_corpus(  # noqa: PLR0917  a table of arguments
    run: Run, fake: FakeCorpus, name: str, args: tuple[str, ...], field: str, value: object
) -> None:
    """Each listing passes each filter on; quotes have no recipient and no status, and say so."""
    if name == "quotes" and field in {"recipients", "statuses"}:
        assert run(name, *args).code == 2
        return
    assert run(name, *args).code == 0
    assert getattr(fake.asked[-1][1], field) == value


def test_event_types_are_read_in_any_case(run: Run, fake: FakeCorpus) -> None:
    """Event types may be lower case; unknown ones are a usage error."""
    assert run("events", "--type", "consult").code == 0
    assert fake.asked[-1][1].types == ("CONSULT",)
    ran = run("events", "--type", "GOSSIP")
    assert ran.code == 2
    assert "CONSULT" in ran.err


def test_quote_types_are_kinds(run: Run, fake: FakeCorpus) -> None:
    """The type of a quote is its kind."""
    assert run("quotes", "--type", "direct").code == 0
    assert fake.asked[-1][1].types == ("direct",)
    assert run("quotes", "--type", "CONSULT").code == 2


@pytest.mark.parametrize("name", LISTINGS)
def test_piped_output_is_csv(run: Run, fake: FakeCorpus, name: str) -> None:
    """Where nobody looks, listings are CSV with a header and full ids; talk stays on stderr."""
    ran = run(name)
    rows = list(csv.reader(io.StringIO(ran.out)))
    assert len(rows) == 2
    assert len(rows[0]) == len(rows[1])
    assert ran.err == ""


@pytest.mark.parametrize("name", LISTINGS)
def test_json_is_one_object_a_line(run: Run, fake: FakeCorpus, name: str) -> None:
    """With --json each record is one line."""
    lines = run(name, "--json").out.splitlines()
    assert [type(json.loads(line)) for line in lines] == [dict]


@pytest.mark.parametrize("name", LISTINGS)
def test_tables_are_for_people(run: Run, fake: FakeCorpus, terminal: None, name: str) -> None:
    """On a terminal listings are tables, and the count is talk."""
    ran = run(name)
    assert "─" in ran.out
    assert re.match(r"1 |70 edits; 1 shown", ran.err)


@pytest.mark.parametrize("name", ["stories", "dispatches", "quotes", "events"])
def test_a_screen_reads_no_more_than_it_shows(
    run: Run, fake: FakeCorpus, terminal: None, name: str
) -> None:
    """Unless a limit or another layout asks for more."""
    assert run(name).code == 0
    assert fake.asked[0][1].limit == TABLE_ROWS
    fake.asked.clear()
    run(name, "--limit", "70")
    assert [filters.limit for _, filters in fake.asked] == [70]
    fake.asked.clear()
    run(name, "--csv")
    assert [filters.limit for _, filters in fake.asked] == [None]


def test_hostile_words_are_shown_not_obeyed(run: Run, fake: FakeCorpus, terminal: None) -> None:
    """Escape sequences, markup and overrides of a page stand in a table as plain characters."""
    out = run("dispatches").out.replace("\n", "")
    assert "\x1b[31m" not in out
    assert "\u202e" not in out
    assert "[bold]" in out.replace(" ", "")
    out = run("dispatches", "--json").out
    assert "\x1b" not in out
    assert "\u202e" not in out
    assert json.loads(out)["headline"].endswith("\u202eabc")


def test_csv_keeps_the_words_as_printed(run: Run, fake: FakeCorpus) -> None:
    """CSV into a file holds the words as they stood on the page."""
    assert "\u202eabc" in run("dispatches").out
    assert DISPATCH_ID in run("dispatches").out


def test_a_mode_is_told_from_a_type(run: Run, fake: FakeCorpus) -> None:
    """Who asks for a mode hears of which type it is."""
    assert "a mode of THREATEN and SANCTION" in run("events", "--type", "EXPEL").err
    assert "a mode of" not in run("events", "--type", "gossip").err
    assert "a mode of" not in run("edits", "--type", "expel").err


def test_edits_are_asked_for_by_what_they_are(run: Run, fake: FakeCorpus) -> None:
    """Class, place, risk and who stands alone reach the corpus; what is none of these is a usage error."""
    args = ("--type", "FACT", "--in-quote", "--risk", "2", "--outlier", "copy", "--copy", "ar_1")
    assert run("edits", *args).code == 0
    assert fake.asked[-1][1].types == ("fact",)
    assert fake.which == EditFilters(copies=("ar_1",), in_quote=True, risk=2, outlier="copy")
    assert run("edits", "--all").code == 0
    assert fake.which.style
    for bad in (("--type", "gossip"), ("--risk", "3"), ("--outlier", "both")):
        assert run("edits", *bad).code == 2


def test_edits_stand_with_both_places(run: Run, fake: FakeCorpus) -> None:
    """A row has the words of both texts, where they stand, and the ids that lead there."""
    (row,) = csv.DictReader(io.StringIO(run("edits").out))
    assert (row["outlet"], row["edit_class"], row["before"], row["after"]) == (
        ("Beta", "fact", "Monday", "Tuesday")
    )
    assert (row["lead_copy_id"], row["before_start"], row["before_end"]) == (ONE.id, "18", "24")
    assert (row["article_id"], row["after_start"], row["after_end"]) == (TWO.id, "18", "25")
    assert row["id"] == f"{TWO.id}.0"


def test_edits_are_counted_by_outlet_and_class(run: Run, fake: FakeCorpus) -> None:
    """--count gives a row an outlet and class, under the same filters."""
    ran = run("edits", "--count", "--outlet", "Beta")
    assert ran.out == "outlet,edit_class,edit_count,risky_count,quote_count\nBeta,fact,70,1,0\n"
    assert fake.asked[-1][1].outlets == ("Beta",)


def test_dyads_take_a_period(run: Run, fake: FakeCorpus) -> None:
    """--by reaches the corpus; other words are a usage error."""
    assert run("dyads", "--by", "week").code == 0
    assert fake.asked[-1][0] == "dyads week country"
    assert run("dyads", "--by", "decade").code == 2


def test_dyads_say_what_they_leave_out(run: Run, fake: FakeCorpus) -> None:
    """Events that lie in no one period are told of beside the counts."""
    fake.left_out = 3
    ran = run("dyads", "--by", "week")
    assert "3 events in no row: no single week holds all days of the date" in ran.err
    assert "in no row" not in ran.out
    ran = run("dyads", "--left-out", "--json")
    assert len(ran.out.splitlines()) == 3
    assert run("dyads", "--left-out", "--fill").code == 2


def test_dyads_can_be_filled(run: Run, fake: FakeCorpus) -> None:
    """--fill reaches the corpus."""
    assert run("dyads", "--fill").code == 0
    assert fake.asked[-1][0] == "dyads month country filled"


def test_dyads_list_the_events_they_count(run: Run, fake: FakeCorpus) -> None:
    """--events lists a row an event and count, with pair, period and sentence; it fills no periods."""
    ran = run("dyads", "--events", "--by", "week", "--level", "sector")
    assert fake.asked[-1][0] == "dyad events week sector"
    (row,) = csv.DictReader(io.StringIO(ran.out))
    assert (row["period"], row["actor"], row["recipient"]) == ("2026-03", "PAN GOV", "COL GOV")
    assert (row["event_type"], row["sentence"]) == ("CONSULT", "The envoy left on Monday.")
    assert "The envoy left" in run("dyads", "--events", "--table").out
    assert run("dyads", "--events", "--fill").code == 2


@pytest.mark.parametrize("name", LISTINGS)
def test_unknown_names_are_told_where_nothing_is_found(
    run: Run, fake: FakeCorpus, name: str
) -> None:
    """An empty listing says which of the names asked for nothing is called; a full one does not."""
    assert "is called" not in run(name, "--outlet", "Omega").err
    fake.is_empty = True
    ran = run(name, "--outlet", "Omega")
    assert ran.err == "no outlet here is called 'Omega'\n"
    assert ran.out.count("\n") == 1


@pytest.mark.parametrize("bad", ["yesterday", "2026-13-01", "09.03.2026"])
def test_bad_days_are_usage_errors(run: Run, fake: FakeCorpus, bad: str) -> None:
    """A day that is no day says how days are written."""
    ran = run("stories", "--from", bad)
    assert ran.code == 2
    assert "2026-03-09" in ran.err


def test_days_the_wrong_way_round_are_an_error(run: Run, fake: FakeCorpus) -> None:
    """A question that cannot be answered is one line and exit code 1."""
    ran = run("stories", "--from", "2026-03-10", "--to", "2026-03-01")
    assert ran.code == 1
    assert ran.err.count("\n") == 1
    assert ran.err.startswith("error: ")


def test_search_lists_articles(run: Run, fake: FakeCorpus) -> None:
    """Search takes several words and a limit."""
    assert len(run("search", "envoy", "leaves").out.splitlines()) == 3
    assert len(run("search", "envoy", "--limit", "1").out.splitlines()) == 2


def test_sql_shows_any_columns(run: Run, fake: FakeCorpus, terminal: None) -> None:
    """A statement's answer comes in all three layouts; a bad one is an error."""
    assert "word" in run("sql", "select 1").out
    assert run("sql", "select 1", "--csv").out == "n,word\n1,one\n2,\n"
    assert run("sql", "select 1", "--json").out.splitlines()[1] == '{"n": 2, "word": null}'
    assert run("sql", "nonsense").code == 1
