"""What inputs are taken for is told, counted and can be overruled."""

from __future__ import annotations

import gzip
from collections import Counter
from pathlib import Path

import pytest

from wirecopy import Corpus
from wirecopy.errors import FormatError
from wirecopy.model import LEFT_OUT, RawPage
from wirecopy.pages import InputCounts, PageDefaults, find_pages

LINE = b'{"text": "A line."}\n'
#: bytes of a file, its name, the format it is taken for, and what told it
KINDS = [
    (LINE, "a.txt", "jsonl", "content"),
    (b"[" + LINE + b"]", "a", "json", "content"),
    (b"WARC/1.0\r\n", "a.html", "warc", "content"),
    (b"PAR1", "a.json.old", "parquet", "content"),
    (b"<p>A line.", "a.txt", "html", "content"),
    (b"A line.", "a.html", "html", "name"),
    (b"A line.", "a.txt", "text", "name"),
    (b"A line.", "a", "text", "content"),
    (b"a,b\n", "a.csv", "csv", "name"),
    (b'<rss version="2.0">', "a.txt", "feed", "content"),
    (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", "a.txt", "mhtml", "content"),
]


def _counts(*paths: Path, wanted: str | None = None) -> InputCounts:
    counts = InputCounts()
    for _ in find_pages(paths, defaults=PageDefaults(format=wanted), counts=counts):
        pass
    return counts


@pytest.mark.parametrize(("data", "name", "chosen", "told_by"), KINDS)
def test_format(data: bytes, name: str, chosen: str, told_by: str, tmp_path: Path) -> None:
    """Content tells the format before the name does."""
    (tmp_path / name).write_bytes(data)
    (kind,) = _counts(tmp_path / name).kinds()
    assert (kind.format, kind.told_by) == (chosen, told_by)


def test_files_of_one_kind_are_counted_together(tmp_path: Path) -> None:
    """A folder is a row a format and packing, with its pages, its problems and a first file."""
    for n in range(3):
        (tmp_path / f"{n}.jsonl").write_bytes(LINE * 2 + b"broken\n")
        (tmp_path / f"{n}.jsonl.gz").write_bytes(gzip.compress(LINE))
    plain, packed = _counts(tmp_path).kinds()
    assert (plain.packing, plain.files, plain.pages, plain.problems) == (None, 3, 6, 3)
    assert (packed.packing, packed.files, packed.pages, packed.problems) == ("gz", 3, 3, 0)
    assert (plain.path, plain.example) == (str(tmp_path), str(tmp_path / "0.jsonl"))


def test_files_that_are_passed_over_are_counted(tmp_path: Path) -> None:
    """Files of a folder whose names tell no format are one row, and are not counted as read."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name in ("a.pdf", "b.jpg", "c.jsonl", "wirecopy.toml", ".hidden.pdf"):
        (folder / name).write_bytes(LINE)
    read, left_out = sorted(_counts(folder).kinds(), key=lambda kind: kind.files)
    assert (read.format, read.files) == ("jsonl", 1)
    assert (left_out.format, left_out.files, left_out.pages) == (LEFT_OUT, 2, 0)
    assert left_out.example == str(folder / "a.pdf")
    corpus = Corpus.create(tmp_path / "project")
    corpus.add(folder, workers=0)
    assert corpus.status().files_by_format == {"jsonl": 1}


def test_the_user_overrules(tmp_path: Path) -> None:
    """A format that is named is used whatever the file holds."""
    path = tmp_path / "a.jsonl"
    path.write_bytes(LINE)
    counts = InputCounts()
    (raw,) = find_pages([path], defaults=PageDefaults(format="text"), counts=counts)
    assert isinstance(raw, RawPage)
    assert (raw.data, raw.media) == (LINE, "text")
    assert [(kind.format, kind.told_by) for kind in counts.kinds()] == [("text", "user")]


def test_a_project_keeps_what_inputs_were(tmp_path: Path) -> None:
    """The run's report, the table of inputs and the status agree; a path added again counts once."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("A headline\n\nA line of text that is long enough.\n")
    (tmp_path / "in" / "b.jsonl").write_bytes(LINE)
    corpus = Corpus.create(tmp_path / "project")
    report = corpus.add(tmp_path / "in", workers=0)
    assert Counter(kind.format for kind in report.inputs) == {"text": 1, "jsonl": 1}
    corpus.add(tmp_path / "in", workers=0)
    status = corpus.status()
    assert status.files_by_format == {"jsonl": 1, "text": 1}
    assert status.last_run is not None
    assert status.last_run.inputs == report.inputs
    assert len(corpus.sql("select * from inputs").rows) == 4


def test_an_unknown_format_is_an_error_at_once(tmp_path: Path) -> None:
    """A format that does not exist is told before anything is read."""
    corpus = Corpus.create(tmp_path / "project")
    with pytest.raises(FormatError, match="unknown format 'pdf'"):
        corpus.add(tmp_path, input_format="pdf")
