"""The day that htmldate finds, and what keeps its search short."""

from __future__ import annotations

import htmldate
import pytest

from wirecopy.pages.html.written_day import find_written_day


def _page(paragraphs: int) -> str:
    rows = "".join(
        f"<p>On {1 + k % 28} March {k} people took the 6.30 ferry.</p>" for k in range(paragraphs)
    )
    return f"<html><body><h1>Ferry</h1><p>Published 4 May 2024</p>{rows}</body></html>"


def test_a_written_day_is_found() -> None:
    """The only date of a short page."""
    assert find_written_day(_page(0), None) == "2024-05-04"


def test_no_markup_has_no_day() -> None:
    """The fast path asks without markup."""
    assert find_written_day(None, "https://example.org/2024/05/04/ferry") is None


@pytest.mark.parametrize(("paragraphs", "is_extensive"), [(20, True), (5000, False)])
def test_many_figures_are_not_read_one_by_one(
    monkeypatch: pytest.MonkeyPatch, paragraphs: int, is_extensive: bool
) -> None:
    """Reading every piece with figures would take 16 ms each."""
    asked: list[bool] = []

    def find_date(markup: str, *, extensive_search: bool, **_: object) -> None:
        asked.append(extensive_search)

    monkeypatch.setattr(htmldate, "find_date", find_date)
    find_written_day(_page(paragraphs), None)
    assert asked == [is_extensive]


@pytest.mark.parametrize(
    "script",
    [
        "<script>var a = '2019-01-02';</script>",
        "<STYLE>.a {}</STYLE >",
        "<script>" * 400,
        '<script type="application/ld+json">{"datePublished": "2024-05-04"}</script>',
    ],
)
def test_scripts_of_large_pages_are_left_out(script: str) -> None:
    """A page of megabytes is mostly scripts; what they leave is searched, linked data too."""
    padding = f"<script>{'x = 1;' * 100_000}</script>"
    page = f"<html><head>{padding}</head><body><p>Published 4 May 2024</p>{script}</body></html>"
    assert find_written_day(page, None) == "2024-05-04"


def test_linked_data_stays() -> None:
    """The only date of a large page may stand there."""
    data = '<script type="application/ld+json">{"datePublished": "2024-05-04"}</script>'
    page = f"<html><head>{data}<style>{'.a {}' * 120_000}</style></head><body><p>Text</p></body></html>"
    assert find_written_day(page, None) == "2024-05-04"


@pytest.mark.parametrize(
    "foot",
    [
        "Copyright 2026 The Harbour Paper",
        "© 2019-2026 The Harbour Paper",
        "Pier 1, © 2026",
        "All issues of 05/2026",
        "Edition of May 2026",
        "Season 2025/26",
    ],
)
def test_a_year_or_a_month_is_no_day(foot: str) -> None:
    """The first of January is made of one, and a day of the other, by htmldate."""
    assert find_written_day(f"<html><body><h1>Ferry</h1><p>{foot}</p></body></html>", None) is None


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("1 January 2026", "2026-01-01"),
        ("January 1st, 2026", "2026-01-01"),
        ("1er janvier 2026", "2026-01-01"),
        ("01.01.2026", "2026-01-01"),
        ("2026-01-01T06:30", "2026-01-01"),
        ("5/1/26", "2026-01-05"),
        ("4&nbsp;May&nbsp;2026", "2026-05-04"),
        ("2026. május 4.", "2026-05-04"),
        ("٤ مايو ٢٠٢٦", "2026-05-04"),
        ("<abbr data-utime='1777888800'>then</abbr>", "2026-05-04"),
    ],
)
def test_a_day_in_figures_is_kept(written: str, day: str) -> None:
    """Also the first of January, where it is written."""
    page = f"<html><body><h1>Ferry</h1><p>{written}</p><p>© 2026 The Paper</p></body></html>"
    assert find_written_day(page, None) == day
