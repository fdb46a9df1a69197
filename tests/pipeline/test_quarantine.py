"""A page that hangs, kills its worker or meets a bug is recorded, and the others are read."""

from __future__ import annotations

import pytest
from tests.pipeline.conftest import NewProject
from tests.pipeline.readers import fragile_reader

from wirecopy import Corpus
from wirecopy.model import RawPage, RunReport
from wirecopy.pipeline.config import read_config
from wirecopy.pipeline.run import add_pages
from wirecopy.store import Store

_TEXT = (
    "Council opens night market\n\nMay 2, 2026\n\nThe council of Brekke opened a night market on"
    " Friday after two years of debate about noise and the price of the stalls.\n\n"
    "{word} number {n} stands here for the test, and sells cheese, bread and woollen hats.\n\n"
    "Shopkeepers in the old town had feared for their trade, but most of them took a stall too.\n"
)


def bad_pages(words: list[str]) -> list[RawPage]:
    """A page for each word, with the word in it."""
    return [
        RawPage(data=_TEXT.format(word=word, n=n).encode(), locator=f"page {n}")
        for n, word in enumerate(words)
    ]


def _add(corpus: Corpus, words: list[str], workers: int) -> RunReport:
    config = read_config(corpus.path / "wirecopy.toml")
    store = Store(corpus.path / "store")
    return add_pages(store, config, bad_pages(words), workers=workers, read=fragile_reader)


@pytest.mark.process
@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("DIE-AT-ONCE", "crash"),
        ("SPIN-FOR-EVER", "timeout"),
        ("HANG-DEAF", "timeout"),
        ("TRIP-OVER", "bug"),
    ],
)
def test_bad_page_is_quarantined(new_project: NewProject, word: str, code: str) -> None:
    """One bad page of five costs one row of errors, in a pool."""
    corpus = new_project(config="[pipeline]\nshard_pages = 3\ntime_limit = 1.0\n")
    report = _add(corpus, ["Stall", "Stall", word, "Stall", "Stall"], workers=2)
    assert (report.pages_read, report.pages_failed) == (4, 1)
    (problem,) = report.problems
    assert (problem.code, problem.where, problem.stage) == (code, "page 2", "pages")
    assert problem.page_id
    assert corpus.sql("select code, locator from errors").rows == ((code, "page 2"),)
    assert corpus.status().counts["pages"] == 4


def test_bad_pages_are_quarantined_inline(new_project: NewProject) -> None:
    """In one process, pages that spin or meet a bug cost a row of errors each."""
    corpus = new_project(config="[pipeline]\nshard_pages = 3\ntime_limit = 0.3\n")
    report = _add(corpus, ["Stall", "SPIN-FOR-EVER", "TRIP-OVER", "Stall"], workers=0)
    assert (report.pages_read, report.pages_failed) == (2, 2)
    assert sorted(problem.code for problem in report.problems) == ["bug", "timeout"]
    bug = next(problem for problem in report.problems if problem.code == "bug")
    assert "tripped over this page" in bug.what
    assert "readers, line" in bug.what


def test_pages_that_cannot_be_read_again_are_kept(new_project: NewProject) -> None:
    """A page that fails when it is read again keeps its bytes; the next run that can reads it."""
    corpus = new_project(config="[pipeline]\nshard_pages = 3\ntime_limit = 5.0\n")
    pages = bad_pages(["Stall", "TRIP-OVER", "Stall"])
    store, toml = Store(corpus.path / "store"), corpus.path / "wirecopy.toml"
    add_pages(store, read_config(toml), pages, workers=0)
    before = corpus.table_digests()
    toml.write_text("[stories]\njoin_threshold = 0.9\n", encoding="utf-8")
    report = add_pages(store, read_config(toml), [], workers=0, read=fragile_reader)
    assert (report.pages_given, report.pages_read, report.pages_failed) == (0, 0, 0)
    assert (report.made["pages_read_again"], report.dropped) == (2, {"again.bug": 1})
    assert [(p.code, p.where) for p in report.problems] == [("bug", "page 1")]
    assert corpus.status().counts["pages"] == 2
    again = add_pages(store, read_config(toml), pages, workers=0, read=fragile_reader)
    assert (again.pages_known, again.pages_failed) == (2, 1)
    toml.write_text("", encoding="utf-8")
    add_pages(store, read_config(toml), [], workers=0)
    assert corpus.table_digests() == before
    assert add_pages(store, read_config(toml), pages, workers=0).pages_known == 3


def test_pages_read_by_the_fast_path_say_so(new_project: NewProject) -> None:
    """A page that cannot be read in full within its time is kept as plain lines, with the reason."""
    corpus = new_project(config="[pages]\nhtml_seconds = 0.0\n")
    markup = "<!doctype html><html><body><p>" + "</p><p>".join(_TEXT.split("\n\n"))
    pages = [RawPage(data=markup.encode(), locator="page"), *bad_pages(["Stall"])]
    store = Store(corpus.path / "store")
    report = add_pages(store, read_config(corpus.path / "wirecopy.toml"), pages, workers=0)
    assert (report.pages_read, report.pages_failed) == (2, 0)
    rows = corpus.sql("select id, media, fallback from pages order by media").rows
    why = "its 12 tags cannot be read in full in 0 s"
    assert [row[1:] for row in rows] == [("html", why), ("text", None)]
    assert f"read by the fast path: {why}" in corpus.why(str(rows[0][0])).reasons


def test_pages_of_very_many_lines_are_kept(new_project: NewProject) -> None:
    """A page whose lines cannot be split in full in their time is kept with its articles, and says so."""
    corpus = new_project(config="[articles]\nsplit_seconds = 0.0\n")
    store = Store(corpus.path / "store")
    config = read_config(corpus.path / "wirecopy.toml")
    assert add_pages(store, config, bad_pages(["Stall"]), workers=0).pages_read == 1
    ((fallback, articles, blocks),) = corpus.sql(
        "select fallback, article_count, (select count(*) from blocks) from pages"
    ).rows
    why = "all lines were read by form alone: more would take longer than 0 s of CPU time"
    assert fallback == why
    assert articles == 1
    assert blocks == len(bad_pages(["Stall"])[0].data.decode().splitlines())
