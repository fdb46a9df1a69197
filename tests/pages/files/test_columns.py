"""What columns of tables hold, as people fill them in."""

from __future__ import annotations

import csv
import gc
import json
from pathlib import Path

import pytest

from wirecopy import split_file
from wirecopy.model import Problem
from wirecopy.pages import find_pages
from wirecopy.pages.files.columns import read_moment

TEXT = (
    "The toll on the bridge over the Sill will double to four crowns in June, the county said on Tuesday.",
    "Drivers who cross it every day can buy a pass for sixty crowns a month, and ambulances go free.",
    "The bridge, which was built in 1931, needs new cables and a coat of paint, its engineer wrote.",
)


def _row(path: Path, **columns: object) -> Path:
    row = {
        "title": "Bridge toll to double",
        "text": "\n".join(TEXT),
        "site": "Sill Post",
        **columns,
    }
    path.write_text(json.dumps(row), "utf-8")
    return path


@pytest.mark.parametrize(
    ("column", "value", "authors"),
    [
        ("byline", "By Ana Lopes", ("Ana Lopes",)),
        ("author", "Ana Lopes and Bo Lind", ("Ana Lopes", "Bo Lind")),
        ("authors", ["Von Ana Lopes", "Sill Post"], ("Ana Lopes",)),
    ],
)
def test_columns_name_authors_as_bylines_do(
    tmp_path: Path, column: str, value: object, authors: tuple[str, ...]
) -> None:
    """Words like "by", joined names and the outlet's own are no part of an author's name."""
    (article,) = split_file(_row(tmp_path / "a.jsonl", **{column: value})).articles
    assert article.authors == authors


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("10.03.2031", "2031-03-10T12:00:00+00:00"),
        ("1.3.2031", "2031-03-01T12:00:00+00:00"),
        ("10.03.2031 9:05", "2031-03-10T09:05:00+00:00"),
        # no such day, and figures that say not which is the month
        ("31.02.2031", None),
        ("10/03/2031", None),
    ],
)
def test_days_between_full_stops(value: str, expected: str | None) -> None:
    """The day comes first between full stops."""
    found = read_moment(value)
    assert (found and found.isoformat()) == expected


def test_a_table_read_in_part_is_closed_quietly(tmp_path: Path) -> None:
    """Nothing is left to fail when only the first page of a table is taken."""
    path = tmp_path / "a.csv"
    rows = "".join(f'https://sill.example/{n},"{" ".join(TEXT)}"\n' for n in range(3))
    path.write_text(f"url,text\n{rows}", "utf-8")
    assert split_file(path).page.url == "https://sill.example/0"
    gc.collect()


def test_what_is_told_of_a_page_stands_on_one_line(tmp_path: Path) -> None:
    """Line breaks and runs of spaces in a cell make no outlet of their own."""
    path = _row(tmp_path / "a.jsonl", site=" Sill\r\n  Post ", title="Bridge toll\nto double")
    page = split_file(path).page
    assert (page.outlet, page.metadata.title) == ("Sill Post", "Bridge toll to double")


def test_a_day_in_another_encoding_is_told_as_it_reads(tmp_path: Path) -> None:
    """Of a cell that is not of the table's encoding the words are shown, and days are read."""
    path = tmp_path / "days.csv"
    rows = "".join(f"Fähre {n},Über den Fluss,2026-03-02\n" for n in range(3000))
    last = "Brücke,Über den Bach,3. März 2026\n".encode("cp1252")
    path.write_bytes(b"title,text,date\n" + rows.encode() + last)
    told = [item.what for item in find_pages([path]) if isinstance(item, Problem)]
    assert told == ["column date: '3. März 2026' is no date we can use"]


def test_tables_read_in_turn_leave_the_size_of_cells_as_it_was(tmp_path: Path) -> None:
    """The limit of the process holds while a row is read, whatever stands open."""
    for name in "ab":
        (tmp_path / f"{name}.csv").write_text("title,text\nFerry,It sails.\nFerry,It halts.\n")
    before = csv.field_size_limit()
    one, other = (iter(find_pages([tmp_path / f"{name}.csv"])) for name in "ab")
    next(one), next(other)
    assert csv.field_size_limit() == before
    assert len([*one, *other]) == 2
    assert csv.field_size_limit() == before
