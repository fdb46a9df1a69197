"""Loose files: ``split`` and ``compare`` without a project."""

from __future__ import annotations

import csv
import gzip
import io
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from wirecopy.pages.budget import Budget

HEADLINE = "Ferry line between the two islands opens after nine years"
BODY = (
    "The first ferry in nine years left the northern harbour on Monday with 212 passengers and "
    "a brass band that had practised for the occasion since the spring.",
    "Transport Minister Ada Lindqvist cut a rope made of the flags of both islands and said the "
    "crossing would run twice a day until the end of October.",
    '"We have talked about this boat for so long that my children thought it was a story," '
    "Lindqvist told reporters on the quay.",
    "The company that runs the line said it had sold 9,000 tickets in advance, most of them to "
    "families who live on one island and work on the other.",
)
CHANGED = (BODY[0].replace("212", "122"), *BODY[1:3])


def _page(path: Path, body: tuple[str, ...]) -> Path:
    lines = [HEADLINE, "", "Published 9 March 2026", "", *[f"{p}\n" for p in body]]
    path.write_text("\n".join(lines), "utf-8")
    return path


@pytest.fixture
def one(tmp_path: Path) -> Path:
    """A page with a full report."""
    return _page(tmp_path / "one.txt", BODY)


@pytest.fixture
def other(tmp_path: Path) -> Path:
    """A page with the report cut, and a number changed."""
    return _page(tmp_path / "other.txt", CHANGED)


def test_split_labels_every_line(run: Run, one: Path) -> None:
    """CSV has a row a line of the page, numbered from 0, in its order."""
    rows = list(csv.DictReader(io.StringIO(run("split", str(one)).out)))
    assert [int(row["line"]) for row in rows] == list(range(len(rows)))
    assert rows[0]["text"] == HEADLINE
    assert {row["label"] for row in rows if row["text"] == BODY[1]} == {"body"}


def test_split_as_json_is_the_reading(run: Run, one: Path) -> None:
    """JSON is one object: page and articles."""
    reading = json.loads(run("split", str(one), "--json").out)
    assert reading["articles"][0]["headline"] == HEADLINE


def test_split_reads_gzip_and_writes_html(run: Run, one: Path, tmp_path: Path) -> None:
    """A gzipped page is unpacked, and the HTML file escapes what the page holds."""
    packed = tmp_path / "one.txt.gz"
    packed.write_bytes(gzip.compress(one.read_bytes().replace(b"ferry", b"<script>ferry")))
    target = tmp_path / "cut.html"
    assert run("split", str(packed), "--html", str(target), "--table").code == 0
    assert "<script>" not in target.read_text("utf-8")
    assert "&lt;script&gt;" in target.read_text("utf-8")


def test_split_takes_any_format(run: Run, tmp_path: Path) -> None:
    """Of a file of many pages one is shown, the first unless its number is given."""
    crawl = tmp_path / "pages.jsonl.gz"
    rows = [{"text": f"{HEADLINE} {n}\n\n" + "\n".join(BODY)} for n in (1, 2)]
    crawl.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    first, second = (
        json.loads(run("split", str(crawl), "--json", *more).out)["page"]["text"].split("\n")[0]
        for more in ((), ("--page", "2"))
    )
    assert (first, second) == (f"{HEADLINE} 1", f"{HEADLINE} 2")
    ran = run("split", str(crawl), "--page", "3")
    assert ran.code == 1
    assert "there is no page 3" in ran.err
    assert run("split", str(crawl), "--format", "text", "--csv").out.count(HEADLINE) == 2


def test_the_html_page_loads_nothing_and_says_why(run: Run, one: Path, tmp_path: Path) -> None:
    """One file without scripts or addresses: articles as sections, label, score and reason at every line."""
    target = tmp_path / "cut.html"
    run("split", str(one), "--html", str(target), "--captured-at", "2026-03-09T12:00:00Z")
    page = target.read_text("utf-8")
    assert page.count("<section") == 1
    assert HEADLINE in page
    assert "Published" in page
    assert "2026-03-09" in page
    assert 'title="body: 0.' in page or 'title="body: 1.' in page
    assert page.count("<li tabindex") + page.count('tabindex="0"') >= len(BODY)
    assert "<script" not in page
    assert "default-src &#x27;none&#x27;" in page or "default-src 'none'" in page
    assert "http://" not in page
    assert "https://" not in page


def test_lines_outside_the_articles_are_folded_away(run: Run, one: Path, tmp_path: Path) -> None:
    """Nothing of the page is left out of the HTML file."""
    around = [
        "Home",
        "World",
        "Log in",
        one.read_text("utf-8"),
        "Privacy policy",
        "© 2026 The Quay",
    ]
    one.write_text("\n".join(around), "utf-8")
    target = tmp_path / "cut.html"
    run("split", str(one), "--html", str(target))
    page = target.read_text("utf-8")
    assert "<details" in page
    assert all(words in page for words in ("Log in", "Privacy policy", "© 2026 The Quay"))


def test_the_terminal_shows_what_was_read_of_each_article(run: Run, one: Path) -> None:
    """Time and language stand above the lines, each line beside its label."""
    out = run("split", str(one), "--table").out
    assert "published 2026-03-09 (absolute)" in out
    assert "language en" in out
    assert "body" in out
    assert "\u2503" in out


@pytest.mark.parametrize("width", [80, 120])
def test_the_terminal_shows_score_and_reason(
    run: Run, one: Path, width: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each line has its label's score; the reason stands beside it where there is room."""
    monkeypatch.setattr("wirecopy.cli.terminal.FILE_WIDTH", width)
    rows = csv.DictReader(io.StringIO(run("split", str(one), "--csv").out))
    stamp = next(row for row in rows if row["label"] == "date_line")
    line = next(
        line
        for line in run("split", str(one), "--table").out.splitlines()
        if "Published 9 March" in line
    )
    assert f"date_line {stamp['score'][1:4]}" in " ".join(line.split())
    assert (f" {stamp['why']} " in line) == (width == 120)


def test_broken_gzip_is_one_message(run: Run, tmp_path: Path) -> None:
    """A gzip file that ends early is an input error with its path."""
    broken = tmp_path / "broken.gz"
    broken.write_bytes(gzip.compress(b"x" * 1000)[:20])
    ran = run("split", str(broken))
    assert ran.code == 1
    assert str(broken) in ran.err


def test_an_empty_page_is_one_message(run: Run, tmp_path: Path) -> None:
    """An empty file is an input error."""
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"")
    ran = run("split", str(empty))
    assert ran.code == 1
    assert ran.err.startswith("error: ")


def test_two_files_are_compared(run: Run, one: Path, other: Path) -> None:
    """The changed number is a fact edit, the missing paragraph a cut."""
    rows = list(csv.DictReader(io.StringIO(run("compare", str(one), str(other)).out)))
    assert ("fact", "212", "122") in {(r["edit_class"], r["before"], r["after"]) for r in rows}
    assert "cut" in {r["edit_class"] for r in rows}


def test_two_files_make_a_page(run: Run, one: Path, other: Path, tmp_path: Path) -> None:
    """The page of two files names both and shows them side by side."""
    target = tmp_path / "page.html"
    assert run("compare", str(one), str(other), "--html", str(target)).code == 0
    page = target.read_text("utf-8")
    assert "one.txt and " in page
    assert "<del>212</del>" in page
    assert 'class="sides"' in page


def test_comparing_shows_words_in_context(run: Run, one: Path, other: Path) -> None:
    """The table shows the edit between its neighbours."""
    out = run("compare", str(one), str(other), "--table").out
    assert "with [-212-]{+122+} passengers" in out


def test_a_missing_file_is_one_message(run: Run, one: Path) -> None:
    """A path that leads nowhere is named."""
    ran = run("compare", str(one), str(one.with_name("none.txt")))
    assert ran.code == 1
    assert "none.txt" in ran.err


def test_split_says_that_the_fast_path_read_the_page(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that spent its time is told on standard error, and in the reading."""
    monkeypatch.setattr("wirecopy.pages.html.read_html.Budget", lambda *_: Budget(0.0))
    page = tmp_path / "page.html"
    page.write_text(f"<!doctype html><html><h1>{HEADLINE}</h1><p>Text.</html>", "utf-8")
    ran = run("split", str(page), "--json")
    assert "read by the fast path: reading it in full took more than 0 s" in ran.err
    reading = json.loads(ran.out)["page"]
    assert reading["fallback"] == "reading it in full took more than 0 s of CPU time"
    assert reading["text"].splitlines() == [HEADLINE, "Text."]


def test_split_of_a_damaged_file_says_that_nothing_was_read(run: Run, tmp_path: Path) -> None:
    """A packed page that is cut gives no page, and the message claims none."""
    page = tmp_path / "page.txt.gz"
    page.write_bytes(gzip.compress(HEADLINE.encode())[:-12])
    ran = run("split", str(page))
    assert ran.code == 1
    assert "fetch it again; nothing before the damage could be read" in ran.err
