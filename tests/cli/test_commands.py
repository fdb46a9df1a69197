"""Commands that are no listings: what they pass on, what they print, how they end."""

from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
import pytest
from tests.cli.conftest import Run
from tests.cli.fake import DISPATCH_ID, ONE, TWO, FakeCorpus

from wirecopy.cli import app, project
from wirecopy.model import LEFT_OUT, Filters, InputKind, Problem, RunReport, Support


def test_add_passes_everything_on(run: Run, fake: FakeCorpus) -> None:
    """Paths and options arrive; a time without a zone is UTC; the report is talk."""
    ran = run(
        *("add", "a.txt", "-", "--outlet", "Alpha", "--url", "https://a.example/1"),
        *("--captured-at", "2026-03-09T10:00", "--workers", "0", "--format", "text"),
        *("--ray-address", "head.example:6379"),
    )
    assert ran.code == 0
    assert ran.out == ""
    assert "2 pages given: 2 read" in ran.err
    assert fake.added["paths"] == ("a.txt", "-")
    assert fake.added["captured_at"].isoformat() == "2026-03-09T10:00:00+00:00"
    assert fake.added["workers"] == 0
    assert fake.added["ray_address"] == "head.example:6379"
    assert fake.added["input_format"] == "text"
    assert fake.added["on_progress"] is None


def test_add_says_what_the_inputs_are(run: Run, fake: FakeCorpus) -> None:
    """Files are counted by format and packing, and what was not told by content says so."""
    kind = InputKind(
        path="a",
        format="warc",
        told_by="content",
        packing="gz",
        files=2,
        pages=9,
        problems=0,
        example="a/1",
    )
    fake.inputs = (kind, replace(kind, format="text", told_by="name", packing=None, files=1))
    assert "inputs: 1 text file (by name), 2 warc.gz files" in run("add", "a").err
    fake.inputs = (replace(kind, format=LEFT_OUT, packing=None, example="a/notes.pdf"),)
    told = run("add", "a").err
    assert "left out in a: 2 files whose names tell no format (first a/notes.pdf)" in told
    assert "no files to read were found" in told
    assert "inputs:" not in told


def test_add_shows_progress_on_a_terminal(run: Run, fake: FakeCorpus, terminal: None) -> None:
    """Where somebody looks, a callback is given."""
    assert run("add", "a.txt").code == 0
    assert fake.added["on_progress"] is not None


def test_add_says_which_inputs_failed(run: Run, fake: FakeCorpus) -> None:
    """Some inputs failed: exit code 3, one line a problem with code, place and advice."""
    fake.problems = (Problem(code="empty", what="no bytes", where="b.txt", advice="leave it out"),)
    ran = run("add", "a.txt", "b.txt", "--json")
    assert ran.code == 3
    assert "empty: b.txt: no bytes; leave it out" in ran.err
    assert json.loads(ran.out)["pages_failed"] == 1


def test_what_libraries_print_is_talk(
    run: Run, fake: FakeCorpus, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a library prints while pages are read stays out of the report on standard output."""
    quiet = fake.add

    def noisy(paths: Any, **given: Any) -> RunReport:
        sys.stdout.write("(library) a worker died\n")
        return quiet(paths, **given)

    monkeypatch.setattr(fake, "add", noisy)
    ran = run("add", "a.txt", "--json")
    assert json.loads(ran.out)["pages_read"] == 2
    assert "(library) a worker died" in ran.err


def test_many_problems_are_counted(run: Run, fake: FakeCorpus) -> None:
    """The same problem is told once, with a count; only so many kinds are told."""
    same = Problem(code="empty", what="no bytes", where="b.txt", advice="leave it out")
    names = [f"{one}{other}" for one in "abcde" for other in "abcdef"]
    kinds = [replace(same, what=f"line {name} is broken") for name in names]
    fake.problems = (same, same, *kinds, same)
    ran = run("add", "a.txt")
    assert ran.err.count("no bytes") == 1
    assert "2 more like it" in ran.err
    assert ran.err.count("is broken") == 19
    assert "and 11 of 11 other kinds" in ran.err


def test_problems_that_differ_in_numbers_and_names_are_of_one_kind(
    run: Run, fake: FakeCorpus
) -> None:
    """Of thousands of problems a few lines are told, what befell most inputs first."""
    line = Problem(code="broken_line", what="", where="a.jsonl:9", advice="mend it")
    broken = [replace(line, what=f"no JSON (Expecting ',': line 1, char {n})") for n in range(3000)]
    days = [
        replace(line, code="bad_date", what=f"column date: '{n}.' is no date") for n in range(40)
    ]
    fake.problems = (replace(line, code="empty", what="no bytes"), *days, *broken)
    told = [one for one in run("add", "a.txt").err.splitlines() if "a.jsonl" in one]
    assert told == [
        "broken_line: a.jsonl:9: no JSON (Expecting ',': line 1, char 0); mend it (and 2,999 more like it)",
        "bad_date: a.jsonl:9: column date: '0.' is no date; mend it (and 39 more like it)",
        "empty: a.jsonl:9: no bytes; mend it",
    ]


def test_a_stopped_run_says_so(run: Run, fake: FakeCorpus) -> None:
    """Ctrl-C: exit code 130, and that nothing committed is lost."""
    fake.interrupted = True
    ran = run("add", "a.txt")
    assert ran.code == 130
    assert "kept" in ran.err


@pytest.mark.parametrize("error", [KeyboardInterrupt(), RuntimeError("Query interrupted")])
def test_ctrl_c_anywhere_is_one_line(
    run: Run, fake: FakeCorpus, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    """An interrupt outside a run also ends in one line, and so does what the store makes of one."""

    def stop(**_: object) -> None:
        raise error

    monkeypatch.setattr(fake, "stories", stop)
    ran = run("stories")
    assert ran.code == 130
    assert ran.err.strip().count("\n") == 0


def test_bugs_are_one_line(run: Run, fake: FakeCorpus, monkeypatch: pytest.MonkeyPatch) -> None:
    """An unexpected error is one line that says it is a bug; --debug raises it."""

    def fail(**_: object) -> None:
        raise RuntimeError("boom\x1b[2J")

    monkeypatch.setattr(fake, "stories", fail)
    ran = run("stories")
    assert ran.code == 1
    assert "bug" in ran.err
    assert "\x1b" not in ran.err
    with pytest.raises(RuntimeError):
        run("--debug", "stories")


def test_compare_shows_notable_edits(run: Run, fake: FakeCorpus, terminal: None) -> None:
    """A dispatch shows each copy's edits but style; --all shows style too."""
    ran = run("compare", DISPATCH_ID)
    assert ran.code == 0
    assert "fact" in ran.out
    assert "[-Monday-]{+Tuesday+}" in ran.out
    assert "1 style edit hidden" in ran.out
    assert "punctuation" not in ran.out
    assert "punctuation" in run("compare", DISPATCH_ID, "--all").out


def test_compare_takes_outlets(run: Run, fake: FakeCorpus, tmp_path: Path) -> None:
    """--outlet reaches the comparison, which is asked for once though a page is written, too; files have none."""
    assert run("compare", DISPATCH_ID, "--outlet", "Beta", "--html", str(tmp_path / "a")).code == 0
    assert fake.asked == [("compare", Filters(outlets=("Beta",)))]
    assert run("compare", "a.txt", "b.txt", "--outlet", "Beta").code == 2


def test_compare_tells_once_where_the_lead_copy_stands_alone(
    run: Run, fake: FakeCorpus, terminal: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What all other copies read otherwise is the lead copy's own, and shown before them."""
    alone = Support(with_lead=1, with_copy=2, with_other=0, outlier="lead", risk_alone=2)
    found = fake.compare(DISPATCH_ID)
    (other,) = found.others
    edits = (replace(other.edits[0], support=alone, risk=0), *other.edits[1:])
    other = replace(other, edits=edits)
    found = replace(found, others=(other, other))
    monkeypatch.setattr(fake, "compare", lambda dispatch_id, outlet: found)
    assert found.lead_alone == edits[:1]
    out = run("compare", DISPATCH_ID).out
    assert out.index("Alpha, the lead copy, stands alone") < out.index("Beta against Alpha")
    assert out.count("Monday") == 1


def test_compare_is_a_table_of_edits_when_piped(run: Run, fake: FakeCorpus) -> None:
    """CSV and JSON have one row an edit."""
    lines = run("compare", DISPATCH_ID, "--all").out.splitlines()
    assert [line.rpartition(",")[2] for line in lines] == ["id", f"{TWO.id}.0", f"{TWO.id}.1"]
    row = json.loads(run("compare", DISPATCH_ID, "--json").out)
    assert row["copy"] == "Beta"
    assert row["edit"]["a_text"] == "Monday"


def test_compare_writes_a_page_too(run: Run, fake: FakeCorpus, tmp_path: Path) -> None:
    """``--html`` writes the page and says so; the edits are still printed."""
    ran = run("compare", DISPATCH_ID, "--html", str(tmp_path / "page.html"))
    assert ran.code == 0
    assert "page.html" in ran.err
    assert ran.out.startswith("lead,copy")
    assert (tmp_path / "page.html").read_text("utf-8").endswith(f"{DISPATCH_ID} ä")


def test_a_page_that_cannot_be_written_is_one_message(
    run: Run, fake: FakeCorpus, tmp_path: Path
) -> None:
    """A folder that is not there is named."""
    ran = run("compare", DISPATCH_ID, "--html", str(tmp_path / "none" / "page.html"))
    assert ran.code == 1
    assert "page.html" in ran.err


@pytest.mark.parametrize("layout", ["--table", "--csv", "--json"])
def test_why_gives_reasons(run: Run, fake: FakeCorpus, layout: str) -> None:
    """An explanation has its reasons in every layout, and hostile words do nothing."""
    ran = run("why", DISPATCH_ID, "ar_" + "1" * 32, layout)
    assert "the same words" in ran.out
    assert layout == "--csv" or "\u202e" not in ran.out


@pytest.mark.parametrize("layout", ["--table", "--csv", "--json"])
def test_status_tells_counts(run: Run, fake: FakeCorpus, layout: str) -> None:
    """The status holds the counts in every layout."""
    out = run("status", layout).out
    assert "pages" in out
    assert "Alpha" in out
    if layout != "--json":
        fake.article_count = 5
        out = run("status", layout).out
        assert re.search(r"outlet.not.known\W+3\b", out)


@pytest.mark.parametrize("args", [("status", "--csv"), ("add", "a.txt")])
def test_articles_in_other_languages_are_told(
    run: Run, fake: FakeCorpus, args: tuple[str, ...]
) -> None:
    """Whoever wonders why German pages have no events is told, and how many there are."""
    assert "not in English" not in run(*args).err
    fake.languages = {"de": 3, "en": 2, "": 1}
    ran = run(*args)
    assert "4 of 6 articles are not in English" in ran.err
    if args[0] == "status":
        assert "language de,3" in ran.out
        assert "language_not_known,1" in ran.out


@pytest.mark.parametrize("layout", ["--table", "--csv", "--json"])
def test_one_outlet_is_shown_with_all_that_is_known(
    run: Run, fake: FakeCorpus, layout: str
) -> None:
    """With a name, the shares and counts of one outlet stand in every layout."""
    ran = run("outlets", "alph", layout)
    assert ran.code == 0
    assert "Alpha" in ran.out
    assert "Halden" in ran.out


@pytest.mark.parametrize(
    ("states", "code"), [(("ok",), 0), (("warning",), 0), (("ok", "error"), 1)]
)
def test_doctor_fails_on_errors_only(
    run: Run, fake: FakeCorpus, states: tuple[str, ...], code: int
) -> None:
    """An error makes exit code 1, a warning does not."""
    fake.states = states
    assert run("doctor").code == code


def test_config_prints_toml_or_json(run: Run, fake: FakeCorpus) -> None:
    """The effective configuration comes as TOML, or as one JSON object."""
    assert run("config").out == fake.config_text()
    assert json.loads(run("config", "--json").out)["stories"] == {"mode": "x"}


def test_export_names_its_files(run: Run, fake: FakeCorpus, tmp_path: Path) -> None:
    """Export prints the files it wrote and takes the filters."""
    ran = run("export", str(tmp_path), "--format", "csv", "--outlet", "Alpha")
    assert ran.out == f"{tmp_path / 'stories.csv'}\n"
    assert fake.asked[-1][0] == "export csv"
    assert fake.asked[-1][1].outlets == ("Alpha",)


def test_the_nearest_project_upwards_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without --project the nearest folder upwards with a wirecopy.toml is the project."""
    inner = tmp_path / "a" / "b"
    inner.mkdir(parents=True)
    (tmp_path / "wirecopy.toml").write_text("")
    monkeypatch.chdir(inner)
    assert project.project_path(None) == tmp_path
    assert project.project_path("x") == Path("x")


def test_init_says_how_to_go_on(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is told to do next works from where one is."""
    monkeypatch.chdir(tmp_path)
    assert run("init", "new").err.endswith("next: wirecopy --project new add PATHS\n")
    told = run("init", "two words").err
    assert told.endswith("next: wirecopy --project 'two words' add PATHS\n")
    monkeypatch.chdir(tmp_path / "new")
    (tmp_path / "new" / "wirecopy.toml").unlink()
    assert run("init").err.endswith("next: wirecopy add PATHS\n")


def test_two_articles_are_compared(run: Run, fake: FakeCorpus, tmp_path: Path) -> None:
    """Ids of two articles, or their beginnings, show how these differ; no id is told that why could not take."""
    ran = run("compare", "ar_11", "ar_22", "--html", str(tmp_path / "a.html"), "--all")
    assert ran.code == 0
    first = next(csv.DictReader(io.StringIO(ran.out)))
    assert (first["lead"], first["copy"]) == ("Alpha", "Beta")
    assert (first["article_id"], first["id"]) == (TWO.id, "")
    assert "Alpha and Beta" in (tmp_path / "a.html").read_text("utf-8")
    shown = run("compare", TWO.id, ONE.id, "--table").out
    assert shown.startswith("Alpha against Beta")
    same = run("compare", ONE.id, ONE.id, "--table").out
    assert same.startswith(f"Alpha ({ONE.id}) against Alpha ({ONE.id})")
    assert "no difference" in same


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (("ar_11",), "ar_11 is an article; name the one it is to be compared with"),
        (("ar_11", "one.txt"), "name one dispatch, two articles, or two files"),
        (("di_11", "di_22"), "name one dispatch, two articles, or two files"),
        (("ar_11", "ar_22", "--outlet", "Beta"), "--outlet is for a dispatch"),
    ],
)
def test_what_cannot_be_compared_is_told(
    run: Run, fake: FakeCorpus, args: tuple[str, ...], told: str
) -> None:
    """One article, or things of two kinds, are a usage error that says what can be named."""
    ran = run("compare", *args)
    assert ran.code == 2
    assert told in ran.err


@pytest.mark.parametrize("args", [("my_ad", "one.txt"), ("one.txt", "go_42")])
def test_a_missing_file_with_a_short_name_is_no_id(
    run: Run, args: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two letters and digits are an id only where ids begin so; else the file is missed."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "one.txt").write_text("The envoy left.", encoding="utf-8")
    ran = run("compare", *args)
    assert ran.code != 2
    assert "no such file" in ran.err


def test_one_file_cannot_be_compared(run: Run, tmp_path: Path) -> None:
    """A single file is a usage error that asks for the other."""
    (tmp_path / "one.txt").write_text("The envoy left.", encoding="utf-8")
    ran = run("compare", str(tmp_path / "one.txt"))
    assert ran.code == 2
    assert "name the one it is to be compared with" in ran.err


def test_no_project_is_an_error(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where there is no project, the message says how to make one."""
    monkeypatch.chdir(tmp_path)
    ran = run("stories")
    assert ran.code == 1
    assert "wirecopy init" in ran.err


@pytest.mark.parametrize("name", app.COMMANDS)
def test_every_command_has_help(run: Run, name: str) -> None:
    """Every command says what it does, and every option what it is for."""
    ran = run(name, "--help")
    assert ran.code == 0
    command = app.wirecopy.get_command(None, name)  # type: ignore[arg-type]
    assert command is not None
    assert command.help
    options = [param for param in command.params if isinstance(param, click.Option)]
    assert [option.name for option in options if not option.help] == []


@pytest.mark.parametrize("args", [("nothing",), ("add",), ("stories", "--nothing"), ("compare",)])
def test_wrong_usage_is_exit_code_2(run: Run, args: tuple[str, ...]) -> None:
    """Unknown commands and options and missing arguments are usage errors."""
    assert run(*args).code == 2


def test_a_command_that_is_nearly_one_is_offered(run: Run) -> None:
    """A slip in the name of a command is answered with the one that is near."""
    assert "Did you mean 'events'?" in run("event").err
    assert "Did you mean" not in run("nothing").err


def test_help_loads_nothing_heavy() -> None:
    """``wirecopy --help`` is quick because nothing that computes, reads or draws is loaded for it."""
    program = (
        "import sys; from wirecopy.cli import app; app.run(['--help']);"
        "heavy = {'rich', 'numpy', 'duckdb', 'pyarrow', 'lxml', 'onnxruntime'} & set(sys.modules);"
        "assert not heavy, heavy"
    )
    subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL)


def test_a_time_outside_the_calendar_is_a_usage_error(run: Run, fake: FakeCorpus) -> None:
    """A time whose day in UTC no calendar holds is told; others arrive as that instant in UTC."""
    ran = run("add", "x", "--captured-at", "0001-01-01T00:00:00+14:00")
    assert ran.code == 2
    assert "outside the years" in ran.err
    assert run("add", "x", "--captured-at", "2026-03-09T18:30:00+02:00").code == 0
    assert fake.added["captured_at"] == datetime(2026, 3, 9, 16, 30, tzinfo=UTC)


def test_init_takes_one_folder(run: Run, tmp_path: Path) -> None:
    """Two different folders for a new project are a usage error, and neither is made."""
    ran = run("init", str(tmp_path / "a"), "--project", str(tmp_path / "b"))
    assert ran.code == 2
    assert not list(tmp_path.iterdir())


def test_addresses_are_not_fetched(run: Run, tmp_path: Path) -> None:
    """An address instead of a file is told as such."""
    run("init", str(tmp_path / "a"))
    ran = run("--project", str(tmp_path / "a"), "add", "https://example.org/1", "--workers", "0")
    assert ran.code == 3
    assert "addresses are not fetched" in ran.err
