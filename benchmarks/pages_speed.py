"""Speed of reading pages, on one core.

    python benchmarks/pages_speed.py                     invented pages of about 150 KB
    python benchmarks/pages_speed.py FOLDER              HTML pages (.html, .html.gz) in a folder
    python benchmarks/pages_speed.py --texts FILE.jsonl  flattened pages (a JSON object with "text" a line)
    python benchmarks/pages_speed.py --growth 20000      memory after so many pages
    python benchmarks/pages_speed.py ... --write         keep the numbers in benchmarks/speed.md

Prints lines a second for flattened text cut into articles, and pages a second for HTML read and read and
cut, beside trafilatura (main text with ``favor_precision`` and metadata) on the same pages in the same
run, and the peak of memory.  Time is CPU time of this process, of the best of three rounds over the same pages; of text
the first round stands beside it.
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import time
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeVar

from wirecopy.articles import split_articles
from wirecopy.model import RawPage
from wirecopy.pages import find_pages, page_from_text, read_page

_Page = TypeVar("_Page", str, bytes)
_SENTENCE = (
    "The ministers of both countries met in the harbour town and spoke about the ferry line. "
)
_ROUNDS = 3
#: Texts read before the clock starts: most tables are loaded when a page first asks for them.
_WARM_UP = 10
_SPEED = Path(__file__).parent / "speed.md"
#: The section of speed.md that this script writes.
_HEADING = "## Pages on one core"
#: Pages between two looks at memory, as a share of all.
_LOOKS = 4


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
    script = "<script>" + "var state = {};" * 6700 + "</script>"
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


def seconds(work: Callable[[_Page], object], pages: Iterable[_Page]) -> float:
    """CPU seconds of ``work`` over ``pages``."""
    start = time.process_time()
    for page in pages:
        work(page)
    return time.process_time() - start


def _read(data: bytes) -> object:
    return read_page(RawPage(data=data, media="html", locator="page"))


def _read_and_cut(data: bytes) -> object:
    return split_articles(read_page(RawPage(data=data, media="html", locator="page")))


def _trafilatura(data: bytes) -> object:
    import trafilatura

    return trafilatura.bare_extraction(data, favor_precision=True, with_metadata=True)


def invented_texts(count: int = 100) -> list[str]:
    """Flattened pages of three articles between buttons, each line its own."""
    pages = []
    for number in range(count):
        lines = ["Home", "World", "Sport", "Log in"]
        for part in range(3):
            lines += [f"Ferry talks number {number}.{part} end without a result", "By Ann Example"]
            lines += [f"{number}.{part}.{i} {_SENTENCE * 3}" for i in range(25)]
            lines += ["Share", "Related", "Read more"]
        pages.append("\n".join([*lines, "Privacy policy"]))
    return pages


def texts_in(path: Path) -> list[str]:
    """Texts of a file of flattened pages."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line)["text"] for line in lines if line.strip()]


def measure_text(texts: list[str]) -> list[str]:
    """Lines a second of flattened text, read and cut: the best round, and the first, in which every word is new."""
    lines = sum(text.count("\n") + 1 for text in texts)
    for text in texts[:_WARM_UP]:
        _cut(text)
    rounds = [seconds(_cut, texts) for _ in range(_ROUNDS)]
    return [
        f"| flattened text, read and cut, {name} | {len(texts)} pages | {lines / spent:,.0f} lines/s |"
        for name, spent in (("best round", min(rounds)), ("first round", rounds[0]))
    ]


def _cut(text: str) -> object:
    return split_articles(page_from_text(text))


def measure_html(pages: list[bytes]) -> list[str]:
    """Pages a second of HTML, ours and trafilatura's in turn."""
    size = f"{len(pages)} pages, {sum(map(len, pages)) / len(pages) / 1000:,.0f} KB on average"
    rows = []
    for name, work in (
        ("HTML, read", _read),
        ("HTML, read and cut", _read_and_cut),
        ("HTML, trafilatura", _trafilatura),
    ):
        work(pages[0])
        best = min(seconds(work, pages) for _ in range(_ROUNDS))
        rows.append(f"| {name} | {size} | {len(pages) / best:,.0f} pages/s |")
    return rows


def measure_growth(pages: list[bytes], count: int) -> list[str]:
    """Peak of memory after each quarter of ``count`` pages read and cut."""
    rows = []
    for number in range(1, count + 1):
        data = pages[number % len(pages)]
        # A mark of its own makes each page new to what is remembered of lines.
        _read_and_cut(data.replace(b"<p>", f"<p>{number} ".encode()))
        if number % max(1, count // _LOOKS) == 0:
            rows.append(f"| memory, HTML read and cut | {number:,} pages | {_peak():,.0f} MB |")
    return rows


def _peak() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000


def write_section(rows: Iterable[str]) -> None:
    """Put the table in the place of the section that stands in speed.md, or at its end."""
    text = _SPEED.read_text("utf-8")
    day = datetime.now(UTC).date()
    machine = f"{platform.machine()}, Python {platform.python_version()}"
    section = (
        f"{_HEADING}\n\nMeasured {day} with `python benchmarks/pages_speed.py` on {machine}; CPU time of one"
        f" process.\n\n| what | on | result |\n|---|---|---|\n" + "\n".join(rows) + "\n"
    )
    before, found, after = text.partition(_HEADING)
    rest = after[after.index("\n## ") + 1 :] if "\n## " in after else ""
    _SPEED.write_text(
        (before if found else f"{text.rstrip()}\n\n") + section + (rest and f"\n{rest}"), "utf-8"
    )


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", nargs="?", type=Path)
    parser.add_argument("--texts", type=Path, help="flattened pages to measure text on")
    parser.add_argument("--growth", type=int, default=0, help="pages to read for memory")
    parser.add_argument("--write", action="store_true", help="keep the numbers in speed.md")
    args = parser.parse_args()
    pages = pages_in(args.folder) if args.folder else invented_pages()
    rows = measure_text(texts_in(args.texts) if args.texts else invented_texts())
    rows += measure_html(pages)
    rows.append(f"| memory, all of the above | | {_peak():,.0f} MB |")
    rows += measure_growth(pages, args.growth)
    print("\n".join(rows))
    if args.write:
        write_section(rows)


if __name__ == "__main__":
    main()
