"""Pages of several articles made of stored pages of one: are they cut where they were joined?

    python benchmarks/pages_joined.py FOLDER [--show]

FOLDER holds HTML pages of one article each (.html, .html.gz), named OUTLET_DATE.  The part of a page that
holds its headline and most of its prose is put below that of another, inside the first page: what endless
scrolling makes of a site.  Partners are pages of the same outlet where there are some, else neighbours in
the order of names.  Counted are pages with the right number of articles, and the likeness of each article's
text to what is read from its page alone (shares of runs of four words).  Single pages must stay whole.
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

from wirecopy.articles import split_articles
from wirecopy.model import PageReading, RawPage
from wirecopy.pages import read_page
from wirecopy.text.tokens import words

#: Share of a page's prose that the joined part must hold, and the shortest paragraph that counts.
_PART_SHARE, _PARAGRAPH = 0.6, 80


class Stored(NamedTuple):
    """A page, the part of it that is joined, and what is read from it alone."""

    name: str
    root: Any
    part: Any
    reading: PageReading


def read_stored(path: Path) -> Stored | None:
    """A page of one article; None where no part holds headline and prose."""
    raw = path.read_bytes()
    data = gzip.decompress(raw) if path.suffix == ".gz" else raw
    root = etree.fromstring(data, parser=etree.HTMLParser(huge_tree=True))
    part = _part_of(root) if root is not None else None
    if part is None:
        return None
    return Stored(path.name, root, part, _read(data))


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


def _read(data: bytes) -> PageReading:
    return split_articles(read_page(RawPage(data=data, media="html", locator="page")))


def join(first: Stored, others: list[Stored]) -> bytes:
    """The first page with the parts of the others below its own."""
    root = copy.deepcopy(first.root)
    part = root.getroottree().find(first.root.getroottree().getelementpath(first.part))
    for other in reversed(others):
        added = copy.deepcopy(other.part)
        added.tail = None
        part.addnext(added)
    found: bytes = etree.tostring(root, encoding="utf-8", method="html")
    return found


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


def measure(stored: list[Stored], count: int, *, show: bool) -> None:
    """Print how many joined pages have the right number of articles, and how alike the texts are."""
    right, total, like = 0, 0, []
    for first, others in partners(stored, count):
        members = [first, *others]
        reading = _read(join(first, others))
        texts = [article.text for article in reading.articles if article.kind != "teaser"]
        right += len(texts) == len(members)
        total += 1
        for member in members:
            whole = member.reading.main.text if member.reading.main else ""
            like.append(max((likeness(whole, text) for text in texts), default=0.0))
        if show and len(texts) != len(members):
            print(f"  {len(texts)} of {len(members)}: {[member.name for member in members]}")
    print(f"joined {count + 1:2}     {right:3} of {total} right   text {sum(like) / len(like):.3f}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--show", action="store_true", help="name the pages that are cut wrongly")
    args = parser.parse_args()
    paths = sorted(path for path in args.folder.iterdir() if ".html" in path.name)
    read = [stored for path in paths if (stored := read_stored(path))]
    single = [len(s.reading.articles) for s in read]
    print(f"alone         {single.count(1):3} of {len(single)} right")
    if args.show:
        print([(s.name, n) for s, n in zip(read, single, strict=True) if n != 1])
    whole = [s for s in read if len(s.reading.articles) == 1]
    for count in (1, 2):
        measure(whole, count, show=args.show)


if __name__ == "__main__":
    main()
