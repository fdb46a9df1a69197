"""Score predictions of stored pages: ``python training/pages/score_stored.py DEV_FOLDER PRED.jsonl``.

One row a flattening: pages where one article is told, F1 of starts (within ``_NEAR`` lines of the headline, or at a
copy of it), and F1 of the text of the article that overlaps most, in characters, mean over pages.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

from stored import FLATTENINGS, load_stored
from zones import DevPage

_NEAR = 3
_TEXT = ("body", "subheading", "summary")


def main() -> None:
    """Read the arguments, score, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("predictions", type=Path)
    arguments = parser.parse_args()
    with arguments.predictions.open(encoding="utf-8") as rows:
        told = {row["page"]: row for row in map(json.loads, rows)}
    pages = [page for page in load_stored(arguments.folder) if page.id in told]
    for form in FLATTENINGS:
        own = [page for page in pages if page.id.endswith(form)]
        if own:
            print(form, score_pages([(page, told[page.id]) for page in own]))


def score_pages(pairs: list[tuple[DevPage, dict]]) -> str:
    """The figures of pages and what was told of them."""
    articles = [[a for a in row["articles"] if a["kind"] != "teaser"] for _, row in pairs]
    single = sum(len(own) == 1 for own in articles)
    hits = sum(
        any(_is_start(page, a["headline_line"]) for a in own)
        for (page, _), own in zip(pairs, articles, strict=True)
    )
    starts = 2 * hits / (len(pairs) + sum(map(len, articles)))
    text = sum(_text_f1(page, row) for page, row in pairs) / len(pairs)
    return f"pages {len(pairs)}, one article {single}, starts {starts:.3f}, text {text:.3f}"


def _is_start(page: DevPage, told: int | None) -> bool:
    start = min(page.starts)
    if told is None:
        return False
    return abs(told - start) <= _NEAR or page.lines[told] == page.lines[start]


def _text_f1(page: DevPage, row: dict) -> float:
    kept = {n for name in _TEXT for a, b in row["labels"].get(name, ()) for n in range(a, b + 1)}
    best = max((_overlap(page, kept, a) for a in row["articles"]), default=(0, 0))
    gold = sum(len(page.lines[n]) for n in page.content)
    return 2 * best[0] / (best[1] + gold)


def _overlap(page: DevPage, kept: set[int], article: dict) -> tuple[int, int]:
    """Characters of an article's text that are content, and all of them."""
    own = [n for n in kept if article["first_line"] <= n <= article["last_line"]]
    return (
        sum(len(page.lines[n]) for n in own if n in page.content),
        sum(len(page.lines[n]) for n in own),
    )


if __name__ == "__main__":
    main()
