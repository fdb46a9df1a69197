"""Speed of reading pages, on one core.

    python benchmarks/pages_speed.py                 invented pages of about 150 KB
    python benchmarks/pages_speed.py FOLDER          HTML pages (.html, .html.gz) in a folder

Prints lines a second for flattened text and pages a second for HTML, beside trafilatura (main text
with ``favor_precision`` and metadata) on the same pages in the same run, and the peak of memory.
Time is CPU time of this process.
"""

from __future__ import annotations

import argparse
import resource
import time
from collections.abc import Callable, Iterable
from pathlib import Path

from wirecopy.model import RawPage
from wirecopy.pages import find_pages, page_from_text, read_page

_SENTENCE = (
    "The ministers of both countries met in the harbour town and spoke about the ferry line. "
)
_ROUNDS = 3


def invented_pages(count: int = 30) -> list[bytes]:
    """Pages with navigation, an article of 40 paragraphs, teasers and scripts: 150 KB each."""
    links = "".join(
        f'<li class="menu-item"><a href="/s/{i}">Section {i}</a></li>' for i in range(250)
    )
    teasers = "".join(
        f'<div class="teaser card"><a href="/t/{i}"><h3>Another story number {i}</h3>'
        f"<p>{_SENTENCE}</p></a></div>"
        for i in range(120)
    )
    script = "<script>" + "var state = {};" * 4000 + "</script>"
    pages = []
    for number in range(count):
        paragraphs = "".join(f"<p>{number}.{i} {_SENTENCE * 4}</p>" for i in range(40))
        pages.append(
            f"<!doctype html><html lang=en><head><title>Page {number}</title>"
            f'<meta property="article:published_time" content="2025-04-03T10:00:00Z"></head><body>'
            f"<nav><ul>{links}</ul></nav><article><h1>Ferry talks {number}</h1>{paragraphs}</article>"
            f"<aside>{teasers}</aside>{script}</body></html>".encode()
        )
    return pages


def pages_in(folder: Path) -> list[bytes]:
    """Bytes of the HTML pages in ``folder``."""
    return [raw.data for raw in find_pages([folder]) if isinstance(raw, RawPage)]


def seconds(work: Callable[[bytes], object], pages: Iterable[bytes]) -> float:
    """CPU seconds of ``work`` over ``pages``."""
    start = time.process_time()
    for page in pages:
        work(page)
    return time.process_time() - start


def _read(data: bytes) -> object:
    return read_page(RawPage(data=data, media="html", locator="page"))


def _trafilatura(data: bytes) -> object:
    import trafilatura

    return trafilatura.bare_extraction(data, favor_precision=True, with_metadata=True)


def measure_text() -> None:
    """Lines a second of flattened text."""
    text = (_SENTENCE + "\n") * 200_000
    start = time.process_time()
    page = page_from_text(text)
    spent = time.process_time() - start
    print(f"text          {len(page.blocks) / spent:12,.0f} lines/s")


def measure_html(pages: list[bytes]) -> None:
    """Pages a second of HTML, ours and trafilatura's in turn."""
    mean = sum(map(len, pages)) / len(pages) / 1000
    print(f"HTML          {len(pages)} pages, {mean:,.0f} KB on average")
    for name, work in (("wirecopy", _read), ("trafilatura", _trafilatura)):
        work(pages[0])
        best = min(seconds(work, pages) for _ in range(_ROUNDS))
        print(f"{name:13} {len(pages) / best:12,.0f} pages/s")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path)
    folder = parser.parse_args().folder
    measure_text()
    measure_html(pages_in(folder) if folder else invented_pages())
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    print(f"peak memory   {peak:12,.0f} MB")


if __name__ == "__main__":
    main()
