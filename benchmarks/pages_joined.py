"""Pages of several articles made of stored pages of one: are they cut where they were joined?

    python benchmarks/pages_joined.py FOLDER [--show] [--without hints|template|labeller]

FOLDER holds HTML pages of one article each (.html, .html.gz), named OUTLET_DATE.  The part of a page that
holds its headline and most of its prose is put below that of another, inside the first page: what endless
scrolling makes of a site.  Partners are pages of the same outlet where there are some, else neighbours in
the order of names.  Counted are pages with the right number of articles, and the likeness of each article's
text to what is read from its page alone (shares of runs of four words).  Single pages must stay whole.
``--without`` leaves a part of the splitter out when the joined pages, and the single ones once more, are read.
Nothing of the texts is written anywhere.
"""

from __future__ import annotations

import argparse
import copy
import gzip
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from lxml import etree

from wirecopy.articles import ArticlesConfig, split_articles
from wirecopy.model import PageReading, RawPage
from wirecopy.pages import read_page
from wirecopy.pages.decode import decode_page
from wirecopy.text.tokens import words

#: Share of a page's prose that the joined part must hold, and the shortest paragraph that counts.
_PART_SHARE, _PARAGRAPH = 0.6, 80
#: The splitter without one of its parts.
_WITHOUT = {
    "": ArticlesConfig(),
    "hints": ArticlesConfig(use_hints=False),
    "template": ArticlesConfig(use_template=False),
    "labeller": ArticlesConfig(use_labeller=False),
}


class Stored(NamedTuple):
    """A page, the part of it that is joined, and what is read from it alone."""

    name: str
    data: bytes
    root: Any
    part: Any
    reading: PageReading


def read_stored(path: Path) -> Stored | None:
    """A page of one article; None where no part holds headline and prose."""
    raw = path.read_bytes()
    data = gzip.decompress(raw) if path.suffix == ".gz" else raw
    text = decode_page(data, is_html=True).text.encode("utf-8", "replace")
    root = etree.fromstring(text, parser=etree.HTMLParser(huge_tree=True, encoding="utf-8"))
    part = _part_of(root) if root is not None else None
    if part is None:
        return None
    return Stored(path.name, data, root, part, _read(data, ArticlesConfig()))


def _part_of(root: Any) -> Any:  # noqa: ANN401 - lxml has no types
    whole = _prose(root)
    chosen = None
    for element in root.iter("article", "main", "section", "div"):
        is_full = whole and _prose(element) >= _PART_SHARE * whole
        if is_full and element.find(".//h1") is not None and element.getparent() is not None:
            chosen = element  # later ones stand inside earlier ones or are no larger
    return chosen


def _prose(element: Any) -> int:  # noqa: ANN401
    texts = ("".join(p.itertext()) for p in element.iter("p"))
    return sum(len(text) for text in texts if len(text) >= _PARAGRAPH)


def _read(data: bytes, config: ArticlesConfig) -> PageReading:
    return split_articles(read_page(RawPage(data=data, media="html", locator="page")), config)


def join(first: Stored, others: list[Stored]) -> bytes:
    """The first page with the parts of the others below its own."""
    root = copy.deepcopy(first.root)
    part = root.getroottree().find(first.root.getroottree().getelementpath(first.part))
    for other in reversed(others):
        added = copy.deepcopy(other.part)
        added.tail = None
        part.addnext(added)
    found: str = etree.tostring(root, encoding="unicode", method="html")
    return found.encode("utf-8", "replace")


def partners(stored: list[Stored], count: int) -> Iterator[tuple[Stored, list[Stored]]]:
    """Each page with ``count`` others, of its outlet first."""
    for at, first in enumerate(stored):
        others = stored[at + 1 :] + stored[:at]
        outlet = first.name.split("_")[0]
        same = [other for other in others if other.name.split("_")[0] == outlet]
        yield first, (same or others)[:count]


def likeness(one: str, other: str) -> float:
    """Share of the runs of four words that both texts have."""
    left, right = _runs(one), _runs(other)
    whole = sum((left | right).values())
    return sum((left & right).values()) / whole if whole else 1.0


def _runs(text: str) -> Counter[tuple[str, ...]]:
    found = words(text)
    return Counter(zip(*(found[i:] for i in range(4)), strict=False))


def measure_alone(stored: list[Stored], config: ArticlesConfig) -> None:
    """Print how many single pages stay whole, and how alike their texts are."""
    readings = [_read(page.data, config) for page in stored]
    right = sum(len(reading.articles) == 1 for reading in readings)
    like = [_best(page, reading) for page, reading in zip(stored, readings, strict=True)]
    print(f"alone         {right:3} of {len(stored)} right   text {sum(like) / len(like):.3f}")


def _best(page: Stored, reading: PageReading) -> float:
    """How alike the text of a page is to the nearest of the articles read."""
    whole = page.reading.main.text if page.reading.main else ""
    texts = (article.text for article in reading.articles if article.kind != "teaser")
    return max((likeness(whole, text) for text in texts), default=0.0)


def measure(stored: list[Stored], count: int, config: ArticlesConfig, *, show: bool) -> None:
    """Print how many joined pages have the right number of articles, and how alike the texts are."""
    right, total, like = 0, 0, []
    for first, others in partners(stored, count):
        members = [first, *others]
        reading = _read(join(first, others), config)
        found = sum(article.kind != "teaser" for article in reading.articles)
        right += found == len(members)
        total += 1
        like += [_best(member, reading) for member in members]
        if show and found != len(members):
            print(f"  {found} of {len(members)}: {[member.name for member in members]}")
    print(f"joined {count + 1:2}     {right:3} of {total} right   text {sum(like) / len(like):.3f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="name the pages that are cut wrongly")
    parser.add_argument("--without", choices=[*filter(None, _WITHOUT)], default="")
    args = parser.parse_args()
    config = _WITHOUT[args.without]
    paths = sorted(path for path in args.folder.iterdir() if ".html" in path.name)
    read = [stored for path in paths if (stored := read_stored(path))]
    measure_alone(read, config)
    if args.show:
        print([(s.name, n) for s in read if (n := len(s.reading.articles)) != 1])
    whole = [s for s in read if len(s.reading.articles) == 1]
    for count in (1, 2):
        measure(whole, count, config, show=args.show)


if __name__ == "__main__":
    main()
