"""Damaged pages and files are read or refused, and nothing else happens."""

from __future__ import annotations

from pathlib import Path

import pytest

from wirecopy.model import Article, Block, Page, PageReading, Piece, RawPage
from wirecopy.plain import split_page

SCRIPTS = Path(__file__).resolve().parents[2] / "benchmarks"
#: ``benchmarks/fuzz_pages.py`` runs thousands for minutes.
CASES = 60
#: CPU seconds of a case; the slowest of thousands on large pages took three.
LIMIT = 10.0

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry line reopens</title>
<meta property="article:published_time" content="2025-04-03T10:00:00Z">
<script type="application/ld+json">{"@type": "NewsArticle", "headline": "Ferry line reopens"}</script>
</head><body><nav><ul><li><a href="/1">World</a></li><li><a href="/2">Sport</a></li></ul></nav>
<article><h1>Ferry line reopens</h1><p class="byline">By Ann Example</p><time>3 April 2025</time>
<p>HALDEN, April 3 (Northwire) - The ferry line between the two harbours reopened on Thursday.</p>
<p>“It took us two years,” the minister said. The fare will stay at 40 crowns, he added.</p>
</article><article><h2>Grain arrives in Brekke</h2><p>Two trucks of grain arrived on Wednesday.</p>
<p>Nobody was at the gate when they came, the relief office said.</p></article>
<footer>© The Example</footer></body></html>""".encode()
TEXT = "\n".join(
    ("Home", "World", "Ferry line reopens", "By Ann Example", "April 3, 2025 10:00", "")
    + ("The ferry line between the two harbours reopened on Thursday, officials said.",) * 5
    + ("Related", "Grain arrives in Brekke", "April 2, 2025", "", "Two trucks of grain came.")
).encode()


@pytest.fixture
def fuzz(monkeypatch: pytest.MonkeyPatch):
    """The fuzzing script as a module."""
    monkeypatch.syspath_prepend(str(SCRIPTS))
    return pytest.importorskip("fuzz_pages")


@pytest.mark.filterwarnings("default")
def test_damaged_pages_and_files(fuzz, tmp_path: Path) -> None:
    """A fixed set of damaged pages and files gives no crash, no hang and no lost character."""
    pages = [PAGE, TEXT, PAGE + PAGE]
    told = [fuzz.run_case(f"test:{n}", pages, tmp_path, LIMIT)[0] for n in range(CASES)]
    assert not [what for what in told if what.startswith("FAILED")]
    assert "page read" in told
    assert len(set(told)) > 8


def _broken(page: Page, article: Article) -> list[tuple[Page, Article]]:
    from dataclasses import replace

    first, *blocks = page.blocks
    piece, *pieces = article.pieces
    moved = replace(piece, page_start=piece.page_start + 1)
    return [
        (replace(page, blocks=tuple(blocks)), article),
        (replace(page, blocks=(first, first, *blocks)), article),
        (replace(page, blocks=page.blocks[:-1]), article),
        (replace(page, blocks=(Block(start=0, end=len(page.text)),)), article),
        (page, replace(article, pieces=(moved, *pieces))),
        (page, replace(article, pieces=tuple(pieces))),
        (page, replace(article, text=article.text + " more")),
    ]


def test_the_checks_find_what_is_wrong(fuzz) -> None:
    """Blocks with a gap, and pieces that are not on the page, are seen by the fuzzer's checks."""
    reading: PageReading = split_page(PAGE)
    (article,) = reading.articles[:1]
    assert isinstance(article.pieces[0], Piece)
    fuzz.check_page(reading.page, [article])
    for page, changed in _broken(reading.page, article):
        with pytest.raises(fuzz.BrokenPromiseError):
            fuzz.check_page(page, [changed])
    flat = split_page(TEXT).page
    fuzz.check_characters(RawPage(data=TEXT, locator="a"), flat)
    with pytest.raises(fuzz.BrokenPromiseError):
        fuzz.check_characters(RawPage(data=TEXT + b"x", locator="a"), flat)


def test_mutations_are_the_same_for_the_same_seed(fuzz, tmp_path: Path) -> None:
    """A case can be run again by its seed."""
    first, second = (fuzz.run_case("test:7", [PAGE, TEXT], tmp_path, LIMIT)[0] for _ in range(2))
    assert first == second
