"""Bad inputs, end to end: each gets one message and one row; all other inputs are read."""

from __future__ import annotations

import gzip
import json
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from tests.pipeline.conftest import NewProject
from tests.pipeline.newswire import wire_pages, write_wire

from wirecopy.errors import StoreError
from wirecopy.model import Problem
from wirecopy.pipeline import tally as tally_module
from wirecopy.pipeline.tally import Tally

_GOOD = (
    "Harbour gets new lighthouse\n\nMay 4, 2026\n\nThe port of Tarbert lit a new lighthouse on Monday."
    "\n\nThe old one had stood dark since a storm in the winter, the harbour master said.\n\n"
    "Fishermen had asked for it for three years, and some of them paid for the lamp themselves.\n"
)
_LATIN = (
    "Café à Évreux\n\nLe préfet a ouvert un nouveau marché près de la gare, où l'été sera doux.\n"
)
_RUSSIAN = (
    "Порт получил новый маяк\n\nВ порту зажгли новый маяк, сообщил начальник порта журналистам.\n"
    "Старый маяк не работал с зимы, когда его повредил шторм.\n"
)


def _empty(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"")


def _empty_gzip(folder: Path) -> None:
    (folder / "bad.txt.gz").write_bytes(b"")


def _cut_gzip(folder: Path) -> None:
    (folder / "bad.txt.gz").write_bytes(gzip.compress(_GOOD.encode() * 50)[:60])


def _broken_line(folder: Path) -> None:
    good = json.dumps({"text": _GOOD.replace("lighthouse", "crane")})
    (folder / "bad.jsonl").write_text(f"{good}\n{{broken\n", encoding="utf-8")


def _no_text_column(folder: Path) -> None:
    (folder / "bad.jsonl").write_text('{"url": "https://a.example/1"}\n', encoding="utf-8")


def _picture(folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)


def _loop(folder: Path) -> None:
    (folder / "inner").mkdir()
    (folder / "inner" / "again").symlink_to(folder, target_is_directory=True)


@pytest.mark.parametrize(
    ("make", "codes"),
    [
        (_empty, {"empty"}),
        (_empty_gzip, {"empty", "truncated"}),
        (_cut_gzip, {"truncated", "empty"}),
        (_broken_line, {"broken_line"}),
        (_no_text_column, {"missing_column"}),
        (_picture, {"decode"}),
        (_loop, {"loop"}),
    ],
)
def test_bad_input_is_one_row(
    new_project: NewProject, tmp_path: Path, make: Callable[[Path], None], codes: set[str]
) -> None:
    """A bad input is told once, with code, place and advice; the good one beside it is read."""
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "good.txt").write_text(_GOOD, encoding="utf-8")
    make(folder)
    corpus = new_project()
    report = corpus.add(folder, workers=0)
    assert len(report.problems) == 1, report.problems
    (problem,) = report.problems
    assert problem.code in codes
    assert problem.what
    assert problem.advice
    assert str(folder) in problem.where
    assert report.pages_failed == 1
    assert corpus.sql("select code from errors").rows == ((problem.code,),)
    assert corpus.search("fishermen lamp")


@pytest.mark.parametrize(
    ("text", "encoding", "word"),
    [
        (_GOOD, "utf-16", "lighthouse"),  # with a mark
        (_GOOD, "utf-16-le", "lighthouse"),  # without one
        (_LATIN, "latin-1", "préfet"),
        (_RUSSIAN, "windows-1251", "маяк"),
        (_GOOD.replace("port", "p\0ort"), "utf-8", "lighthouse"),  # NULs inside
    ],
)
def test_encodings_are_read(
    new_project: NewProject, tmp_path: Path, text: str, encoding: str, word: str
) -> None:
    """Text in old encodings and with NULs is read, and its words are found."""
    path = tmp_path / "page.txt"
    path.write_bytes(text.encode(encoding))
    corpus = new_project()
    report = corpus.add(path, workers=0)
    assert report.problems == ()
    assert word in corpus.sql("select text from pages").rows[0][0]


def test_broken_utf8_is_read(new_project: NewProject, tmp_path: Path) -> None:
    """Invalid UTF-8 is read with marks in place of what cannot be told."""
    path = tmp_path / "page.txt"
    path.write_bytes(_GOOD.encode() * 20 + b"\xff\xfe\xff and more\n")
    corpus = new_project()
    assert corpus.add(path, workers=0).pages_read == 1
    assert "lighthouse" in corpus.sql("select text from pages").rows[0][0]


@pytest.mark.parametrize(
    "html",
    [
        "<html><body><p>The port of Tarbert lit a new lighthouse on Monday.<p>And<b> then <i>no end",
        "<div>" * 100_000 + "<p>The port of Tarbert lit a new lighthouse on Monday.</p>",
    ],
    ids=["never closes", "100,000 nested tags"],
)
def test_bad_html_is_read(new_project: NewProject, tmp_path: Path, html: str) -> None:
    """HTML that never closes, or nests without end, is read in bounded time."""
    path = tmp_path / "page.html"
    path.write_text(html, encoding="utf-8")
    corpus = new_project(config="")
    report = corpus.add(path, workers=0)
    assert report.pages_read + report.pages_failed == 1
    assert len(report.problems) == report.pages_failed


def test_page_above_the_limit_is_refused(new_project: NewProject, tmp_path: Path) -> None:
    """A page above the limit on bytes is refused with its size, and the other is read."""
    (tmp_path / "large.txt").write_text(_GOOD * 400, encoding="utf-8")
    (tmp_path / "small.txt").write_text(_GOOD, encoding="utf-8")
    corpus = new_project(config="[pages]\nmax_page_bytes = 20000\n")
    report = corpus.add([tmp_path / "large.txt", tmp_path / "small.txt"], workers=0)
    assert [problem.code for problem in report.problems] == ["too_large"]
    assert report.pages_read == 1


def test_absurd_date_is_told_and_the_page_read(new_project: NewProject, tmp_path: Path) -> None:
    """A date that is none is a problem of its own; the page is read without it."""
    rows = wire_pages(1)
    rows[0]["date"] = "31.31.3131"
    corpus = new_project()
    report = corpus.add(write_wire(tmp_path / "in.jsonl", rows), workers=0)
    assert [problem.code for problem in report.problems] == ["bad_date"]
    assert corpus.articles()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file_is_told(new_project: NewProject, tmp_path: Path) -> None:
    """A file without the right to read it is a problem."""
    path = tmp_path / "page.txt"
    path.write_text(_GOOD, encoding="utf-8")
    path.chmod(0)
    report = new_project().add(path, workers=0)
    assert [problem.code for problem in report.problems] == ["permission"]


def test_missing_file_is_told(new_project: NewProject, tmp_path: Path) -> None:
    """A path that leads nowhere is a problem."""
    report = new_project().add(tmp_path / "nowhere.txt", workers=0)
    assert [problem.code for problem in report.problems] == ["missing"]


@contextmanager
def _small_files(size: int) -> Iterator[None]:
    """No file may grow above ``size`` bytes, as on a full disk."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_full_disk_is_told_and_nothing_is_lost(
    new_project: NewProject, wire_file: Path, wire_digests: dict[str, str]
) -> None:
    """When a commit cannot be written it says so, the project stays whole, and the next run goes on."""
    corpus = new_project()
    with pytest.raises(StoreError, match="cannot"), _small_files(3000):
        corpus.add(wire_file, workers=0)
    assert all(check.state != "error" for check in corpus.check())
    corpus.add(wire_file, workers=0)
    assert corpus.table_digests() == wire_digests


def test_problems_are_written_as_they_come(
    new_project: NewProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of an input that holds nothing else, no more problems are in memory than are written at once."""
    held: list[int] = []
    plain = Tally.problem

    def counted(tally: Tally, problem: Problem) -> None:
        plain(tally, problem)
        held.append(len(tally.unsaved))

    monkeypatch.setattr(Tally, "problem", counted)
    monkeypatch.setattr("wirecopy.pipeline.log._MOST_UNSAVED", 4)
    corpus = new_project()
    (tmp_path / "rows.jsonl").write_text('{"words": "The ferry sank."}\n' * 10)
    report = corpus.add(tmp_path / "rows.jsonl", workers=0)
    assert (report.pages_failed, len(report.problems), max(held)) == (10, 10, 4)
    told = corpus.sql("select n, split_part(locator, ':', -1) from errors order by n").rows
    assert told == tuple((n, str(n + 1)) for n in range(10))


def test_a_page_without_an_article_is_counted(new_project: NewProject, tmp_path: Path) -> None:
    """A page on which no article was found stays, and the report counts it."""
    path = tmp_path / "menu.html"
    path.write_text("<html><body><a href='/'>Home</a> <a href='/a'>About</a></body></html>")
    corpus = new_project()
    report = corpus.add(path, workers=0)
    assert report.pages_read == 1
    bare = corpus.sql("select count(*) from pages where article_count = 0").rows[0][0]
    assert (bare, report.dropped) == (1, {"pages.no_article": 1})


def test_kinds_of_problems_are_counted_over_the_whole_run(
    new_project: NewProject, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the report lists the first problems alone its kinds count all, and the status tells the same."""
    monkeypatch.setattr(tally_module, "_MOST_LISTED", 3)
    lines = ['{"text": "' + "x" * n for n in range(20)] + ["{}"] * 5 + ["[]"]
    (tmp_path / "bad.jsonl").write_text("\n".join(lines), encoding="utf-8")
    corpus = new_project()
    report = corpus.add(tmp_path / "bad.jsonl", workers=0)
    assert len(report.problems) == 3
    kinds = [(kind.first.code, kind.first.where[-2:], kind.count) for kind in report.problem_kinds]
    assert kinds == [
        ("broken_line", ":1", 20),
        ("missing_column", "21", 5),
        ("broken_line", "26", 1),
    ]
    last = corpus.status().last_run
    assert last is not None
    assert last.problem_kinds == report.problem_kinds
