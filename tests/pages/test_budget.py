"""A page that spends its time is read anew by the fast path, says so, and loses nothing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from wirecopy.model import Page, RawPage
from wirecopy.pages import PagesConfig, read_page
from wirecopy.pages.budget import Budget, OverBudgetError

PAGE = """<!doctype html><html lang="en"><head><title>Ferry line reopens - The Example</title>
<meta property="og:title" content="Ferry line reopens"><meta property="og:site_name" content="The Example">
<meta property="article:published_time" content="2025-04-03T10:00:00Z">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry line reopens",
"articleBody": "The ferry line between the two harbours reopened on Thursday."}</script></head>
<body><nav><a href="/1">World</a></nav><article><h1>Ferry line reopens</h1><p>By Ann Example</p>
<p>The ferry line between the two harbours reopened on Thursday, officials said.</p></article>
<article><h1>Grain arrives in Brekke</h1><p>Two trucks of grain arrived on Wednesday, they said.</p>
</article><footer>Imprint</footer></body></html>"""
WHY = "reading it in full took more than 2 s of CPU time"


def _read(clock: Callable[[], float], config: PagesConfig | None = None) -> Page:
    raw = RawPage(data=PAGE.encode(), media="html", url="https://a.example/1", locator="test")
    return read_page(raw, config or PagesConfig(), clock=clock)


def _spent_at(look: int) -> Callable[[], float]:
    """A clock that shows an hour from a look on, counted from the one that begins."""
    looks = count()
    return lambda: 3600.0 if next(looks) >= look else 0.0


def _looks() -> int:
    """How often the time is looked at while the page is read in full."""
    looks = count()
    page = _read(lambda: float(next(looks)) * 0.0)
    assert page.fallback is None
    return next(looks)


def test_time_that_is_spent_at_any_step_gives_the_same_reading() -> None:
    """Wherever the time ends, the page is the one of the fast path, with the reason."""
    first = _read(_spent_at(1))
    assert first.fallback == WHY
    looks = _looks()
    assert looks > 8
    assert all(_read(_spent_at(look)) == first for look in range(1, looks))
    assert _read(_spent_at(looks)).fallback is None


def test_fast_path_keeps_the_lines_and_what_the_head_says() -> None:
    """Every visible line is there; title, site and date are those of meta elements."""
    full, fast = _read(lambda: 0.0), _read(_spent_at(1))
    assert fast.text == full.text
    assert fast.metadata.title == full.metadata.title == "Ferry line reopens"
    assert fast.metadata.published == "2025-04-03T10:00:00+00:00"
    assert (fast.outlet, fast.id) == (full.outlet, full.id)
    assert all(block.hint is None for block in fast.blocks)


def test_no_time_reads_all_by_the_fast_path() -> None:
    """A limit of 0 needs no clock that moves."""
    page = _read(lambda: 5.0, PagesConfig(html_seconds=0.0))
    assert page.fallback == "its 34 tags cannot be read in full in 0 s"


def test_far_too_many_tags_are_not_tried() -> None:
    """A page whose tags alone need more than the time is told by their number, whatever the clock says."""
    markup = "<html><body>" + "<p>a" * 50_000
    raw = RawPage(data=markup.encode(), media="html", locator="test")
    page = read_page(raw, PagesConfig(html_seconds=0.05), clock=lambda: 0.0)
    assert page.fallback == "its 50,002 tags cannot be read in full in 0.05 s"
    assert page.text == "a\n" * 50_000


def test_formatting_left_open_is_not_multiplied() -> None:
    """A page that makes a parser copy thousands of elements at each of thousands is not given to it."""
    opened = "".join(f"<b id=b{n}>" for n in range(3000))
    markup = f"<html><body><div>{opened}</div>" + "<div>text</div>" * 3000
    page = read_page(RawPage(data=markup.encode(), media="html", locator="test"))
    assert page.fallback == "its formatting elements are left open and might be copied for ever"
    assert page.text == "text\n" * 3000


def test_limits_hold_in_threads() -> None:
    """Each thread counts its own time; no signal is needed."""
    with ThreadPoolExecutor(4) as pool:
        pages = list(pool.map(lambda n: _read(_spent_at(1 if n % 2 else 10_000)), range(8)))
    assert [page.fallback for page in pages] == [None, WHY] * 4


def test_budget_looks_at_every_stride() -> None:
    """A long step is left within a stride of items after the time is spent."""
    budget = Budget(1.0, _spent_at(3))
    seen: list[int] = []
    with pytest.raises(OverBudgetError):
        seen.extend(budget.each(range(100_000)))
    assert 1000 < len(seen) < 5000


def test_loading_is_not_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page that makes a process load a slow module has its full time; the next one pays for its own."""
    now = [0.0]
    budget = Budget(2.0, lambda: now[0])
    monkeypatch.delitem(sys.modules, "a_slow_module", raising=False)
    for loads, spent in ((True, 1.5), (False, 1.5)):
        with budget.but_loading("a_slow_module"):
            now[0] += spent
            if loads:
                monkeypatch.setitem(sys.modules, "a_slow_module", pytest)
        budget.check()
    now[0] += 0.6
    with pytest.raises(OverBudgetError):
        budget.check()


def test_a_fresh_process_reads_its_first_page_in_full() -> None:
    """A page with a date that only the slow reader of dates may know, with less time than loading it takes."""
    page = "<html><head><title>Ferry</title></head><body><div>1 Janua 2024, 19:20</div><p>It runs.</p></body></html>"
    code = (
        "from wirecopy.pages import PagesConfig\n"
        "from wirecopy.pages.html.read_html import read_html\n"
        f"print(read_html({page!r}, PagesConfig(html_seconds=0.5)).fallback)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "None"
