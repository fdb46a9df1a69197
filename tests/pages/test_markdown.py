"""Markdown pages: told from flattened text, read as the HTML they stand for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

import wirecopy
from wirecopy.model import Page, RawPage
from wirecopy.pages import PageDefaults, find_pages, media_of, read_page
from wirecopy.pages.markdown import looks_like_markdown, to_html

_PAGE = """[Home](https://harbour.example/) | [World](https://harbour.example/world) | [Sport](/sport)

# Ferry crews vote to stay out

By [Marta Lind](https://harbour.example/staff/lind)

May 3, 2025

![Ferries in port](https://harbour.example/a.jpg)

ORVAL, May 3 - Ferry crews in the harbour town of **Orval** voted on Saturday to stay out for a third
week, and their [union](https://union.example/about) said that talks had not even begun.

## What the crews ask for

“Nobody has called us,” said Ana Berg, who speaks for the crews. “We read in the paper that there are talks.”

* [Most read](/most)
* [Newsletter](/letters)
"""
_FRONT = """---
title: "Ferry crews vote to stay out"
author: Marta Lind
date: 2025-05-03T10:00:00Z
source URL: https://harbour.example/ferries
tags:
  - ferries
---
"""


def _read(text: str, *, media: str | None = None) -> Page:
    return read_page(RawPage(data=text.encode(), media=media, locator="page"))  # type: ignore[arg-type]


def test_a_markdown_page_is_one_article_without_signs() -> None:
    """Its headline, byline and text are those that a reader sees."""
    page = _read(_PAGE)
    (article,) = wirecopy.split_page(_PAGE).articles
    assert page.media == "markdown"
    assert "](" not in page.text
    assert article.headline == "Ferry crews vote to stay out"
    assert list(article.authors) == ["Marta Lind"]
    assert article.text.startswith("ORVAL, May 3 - Ferry crews in the harbour town of Orval voted")
    assert "their union said" in article.text
    assert "What the crews ask for" in article.text
    assert "Most read" not in article.text


def test_what_stands_in_front_is_the_head() -> None:
    """Title, author, time and address; nothing of it is text."""
    page = _read(_FRONT + _PAGE)
    told = page.metadata
    assert (told.title, told.authors) == ("Ferry crews vote to stay out", ("Marta Lind",))
    assert (told.published or "").startswith("2025-05-03")
    assert page.url == "https://harbour.example/ferries"
    assert "tags" not in page.text


def test_the_front_is_no_markup() -> None:
    """Whatever it holds."""
    assert "<title>&lt;b&gt;A &amp; B&lt;/b&gt;</title>" in to_html(
        '---\ntitle: "<b>A & B</b>"\n---\na'
    )


@pytest.mark.parametrize(
    ("text", "media"),
    [
        (_PAGE, "markdown"),
        ("# One\n\ntext\n\n## Two\n\ntext", "markdown"),
        ("# One\n\nSee [this](https://a.example).", "markdown"),
        # marks that other texts have, too
        ("#!/bin/sh\n# install the tool\n## second level comment\nrun it", "text"),
        ("# ferry # harbour\n## news\nThe ministers met.\nThey spoke.", "text"),
        ("# MeToo march\nText.\n# Harbour festival", "text"),
        ("#harbour #ferry\nText [1] (see below).", "text"),
        ("Text [sic](he meant the ferry) and [more](of it) and [so](on).", "text"),
        ("Text.\n- one\n- two\n**bold**", "text"),
        ("<html><body><p># One</p><p>## Two</p></body></html>", "html"),
        ("", "text"),
    ],
)
def test_markdown_is_told_by_links_and_headings(text: str, media: str) -> None:
    """One alone, or what only looks like one, is none."""
    assert media_of(text) == media


def test_a_long_text_called_markdown_is_read_as_it_stands() -> None:
    """Rendering would take too long; the page says so."""
    page = _read(_PAGE + "[" * 200_000, media="markdown")
    assert page.text.startswith("[Home](")
    assert "characters of Markdown are read as they stand" in (page.fallback or "")


_ENTRIES = """title: >
  Ferry crews vote
  to stay out
authors:
  - Marta Lind
  - "Tom Harlan"
date: 2025-05-03T10:00:00
"""


@pytest.mark.parametrize(
    ("front", "authors"),
    [
        (_ENTRIES, ("Marta Lind", "Tom Harlan")),
        ("title: a: b\nauthors: [Marta Lind, Tom Harlan]\n", ("Marta Lind", "Tom Harlan")),
        ("author: Marta Lind\nnote: |\n  one\n  two\n", ("Marta Lind",)),
    ],
)
def test_lists_and_long_values_in_front_are_read(front: str, authors: tuple[str, ...]) -> None:
    """As YAML has them."""
    page = _read(f"---\n{front}---\n{_PAGE}", media="markdown")
    assert page.metadata.authors == authors
    assert "note" not in page.text
    assert "Ferry crews vote to stay out" in page.text


def test_a_front_that_does_not_end_is_text() -> None:
    """In time linear to its length."""
    entries = "published: 2025-05-03T10:00:00\n" * 50
    page = _read(f"---\n{entries}a line that goes on\n\n# A\n\ntext\n", media="markdown")
    assert "a line that goes on" in page.text


def test_lines_of_a_flattened_page_with_links_stay_apart() -> None:
    """Where each is a paragraph and no blank lines part them."""
    text = (
        "Home\nNews\n# Ferry line opens\nBy Ada Lorne\nMay 3, 2025\n"
        "The [ministers](https://a.example/m) met in the harbour town on Saturday and spoke about the line.\n"
        "They said the [line](https://a.example/l) would open on Monday and that the crews would be paid.\n"
        "Nobody could say whether the [others](https://a.example/o) would open as well, since talks go on."
    )
    page = _read(text)
    assert page.media == "markdown"
    assert "Ferry line opens\nBy Ada Lorne\nMay 3, 2025\nThe ministers met" in page.text


def test_a_year_opens_no_list() -> None:
    """It is kept."""
    page = _read(f"{_PAGE}\n\n1986. What a year it was.\n")
    assert "1986. What a year it was." in page.text


def test_a_huge_text_is_not_rendered() -> None:
    """It is read as plain lines."""
    assert not looks_like_markdown(_PAGE + "x" * 2_000_000)


@pytest.mark.parametrize(
    "text", ["[" * 5000, "*" * 5000, "> " * 3000 + "a", "[a](" * 3000, "#" * 5000]
)
def test_hostile_markdown_is_rendered(text: str) -> None:
    """In time linear to its length or nearly so; the test's limit would tell."""
    assert to_html(text).endswith("</html>")


def test_files_and_columns_may_hold_it(tmp_path: Path) -> None:
    """A file of that suffix, whatever its marks, and a column of that name."""
    (tmp_path / "page.md").write_text("# Ferry crews vote\n\nThey stay out.", "utf-8")
    rows = tmp_path / "rows.jsonl"
    row = {
        "url": "https://harbour.example/a",
        "content": "no",
        "markdown": "The **crews** vote.\n\n* one",
    }
    rows.write_text(json.dumps(row), "utf-8")
    found = [raw for raw in find_pages([rows]) if isinstance(raw, RawPage)]
    assert [read_page(raw).text.split() for raw in found] == [["The", "crews", "vote.", "one"]]
    for wanted in ("markdown", "text"):
        defaults = PageDefaults(format=None if wanted == "markdown" else wanted)
        (single,) = find_pages([tmp_path / "page.md"], defaults=defaults)
        assert isinstance(single, RawPage)
        assert read_page(single).media == wanted


@pytest.mark.parametrize("day", ["19. november 2031 kl. 07.14", "4. Mai 2031", "3. dec. 2031"])
def test_the_day_of_a_date_opens_no_list(day: str) -> None:
    """A number with a full stop before a month and a year is shown."""
    assert f"<p>{day}</p>" in to_html(f"# Ferry\n\n{day}\n\nThe ferry is out.\n")
    assert "<li>" in to_html("# Ferry\n\n4. Mai is the month of ferries\n")
