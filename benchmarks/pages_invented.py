"""Split the invented pages that nothing was trained on, and score them as the scorer of pages does.

usage: python benchmarks/pages_invented.py FOLDER [--per-page]

FOLDER holds pages in the form of ``training/pages/written.py``.  Needs ``score/pages.py`` of the
development data.  ``none`` is the share of the pages without article that are read so.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "shared" / "score"))

import pages as scorer
from predict import TASKS

#: Labels of lines above a headline that belong to its article, and of those that end one.
_ABOVE = frozenset(
    "kicker byline date_line summary caption credit author_bio repeat_headline blank".split()
)
_ENDS = frozenset({"body", "subheading", "embed", "table"})
_FIGURES = ("count", "start", "span", "article", "boiler")


def gold_pages(folder: Path) -> Iterator[dict[str, Any]]:
    """Every page with its articles and labels, as the scorer takes them."""
    for path in sorted(folder.glob("*.txt")):
        for part in f"\n{path.read_text('utf-8')}".split("\n@ ")[1:]:
            head, *rows = part.split("\n")
            yield _page(head.split()[0], [row for row in rows if row.strip()])


def _page(name: str, rows: list[str]) -> dict[str, Any]:
    marks: list[str] = []
    lines: list[str] = []
    parts: list[list[int]] = [[]]
    for row in rows:
        if row.strip() == "--":
            parts.append([])
            continue
        mark, _, text = row.partition("\t")
        parts[-1].append(len(lines))
        marks.append(mark)
        lines.append("" if mark == "blank" else text)
    labels = [mark.removeprefix("*") for mark in marks]
    articles = [found for part in parts if (found := _article(part, marks, labels))]
    return {
        "id": name,
        "text": "\n".join(lines),
        "articles": articles,
        "labels": {n: label for n, label in enumerate(labels) if label != "blank"},
    }


def _article(part: list[int], marks: list[str], labels: list[str]) -> dict[str, Any] | None:
    """The article of a part: it opens with its headline, or with the line that has a star."""
    opens = next((n for n in part if labels[n] == "headline" or marks[n][0] == "*"), None)
    if opens is None:
        return None
    first = opens
    if labels[opens] == "headline":
        while first - 1 in part and labels[first - 1] in _ABOVE:
            first -= 1
        while labels[first] == "blank":
            first += 1
    last = max((n for n in part if n >= first and labels[n] in _ENDS), default=opens)
    headline = next((n for n in part if n >= opens and labels[n] == "headline"), None)
    return {
        "kind": "article",
        "first_line": first,
        "last_line": max(last, opens),
        "headline_line": headline,
    }


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument(
        "--per-page", action="store_true", help="also tell the figures of each page"
    )
    options = parser.parse_args()
    gold = list(gold_pages(options.folder))
    read = {page["id"]: TASKS["pages"](page) for page in gold}
    found = scorer.score(gold, read)
    empty = [page["id"] for page in gold if not page["articles"]]
    right = sum(all(one["kind"] == "teaser" for one in read[name]["articles"]) for name in empty)
    if options.per_page:
        for name, figures in found["per_page"].items():
            print(name, json.dumps(figures))
    figures = {name: round(found[name], 4) for name in _FIGURES}
    print(json.dumps({"pages": len(gold), **figures, "none": round(right / len(empty), 4)}))


if __name__ == "__main__":
    main()
