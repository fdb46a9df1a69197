"""The development pages as training lines, with the zones that must be left out for a fold."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass
from pathlib import Path

from wirecopy.model import Page
from wirecopy.pages import page_from_text

FULL = {"article", "live_intro", "live_post"}
CONTENT = {"body", "subheading"}
#: Lines before a headline that are taken to belong to its zone.
PRE_ZONE = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class DevPage:
    """One development page: its lines, targets, and whose zone each line is."""

    id: str
    name: str
    lines: tuple[str, ...]
    starts: frozenset[int]
    content: frozenset[int]
    #: (outlet, article) of each line; ("", "") where no article is near.
    owners: tuple[tuple[str, str], ...]
    #: What each line is, as the scorer names it; "" where nobody said.
    labels: tuple[str, ...]

    def page(self) -> Page:
        """As the product reads it."""
        return page_from_text("\n".join(self.lines))

    def keys(self) -> frozenset[str]:
        """Outlets and articles on the page."""
        return frozenset(key for owner in self.owners for key in owner if key)

    def without(self, banned: frozenset[str]) -> DevPage | None:
        """The page with the zones of banned outlets and articles cut out; None when none of its articles is left."""
        keep = [i for i, owner in enumerate(self.owners) if not banned.intersection(owner)]
        new = {old: i for i, old in enumerate(keep)}
        starts = frozenset(new[i] for i in self.starts if i in new)
        if not keep or (self.starts and not starts):
            return None
        return DevPage(
            id=self.id,
            name=self.name,
            lines=tuple(self.lines[i] for i in keep),
            starts=starts,
            content=frozenset(new[i] for i in self.content if i in new),
            owners=tuple(self.owners[i] for i in keep),
            labels=tuple(self.labels[i] for i in keep),
        )


def load_pages(folder: Path, name: str) -> list[DevPage]:
    """Pages of one development file."""
    with (folder / f"{name}.jsonl").open(encoding="utf-8") as rows:
        return [_dev_page(json.loads(row), name) for row in rows]


def _dev_page(row: dict, name: str) -> DevPage:
    lines = row["text"].split("\n")
    articles = sorted(
        (a for a in row["articles"] if a["kind"] in FULL), key=lambda a: a["first_line"]
    )
    starts = [_start(article) for article in articles]
    owners: list[tuple[str, str]] = [("", "")] * len(lines)
    for k, article in enumerate(articles):
        begin = 0
        if k:
            floor = articles[k - 1]["last_line"] + 1
            begin = max(floor, min(article["first_line"], starts[k] - PRE_ZONE))
        owner = (article.get("outlet") or "", article.get("source") or "")
        owners[begin:] = [owner] * (len(lines) - begin)
    labels = {
        n: kind for kind, runs in row["labels"].items() for a, b in runs for n in range(a, b + 1)
    }
    return DevPage(
        id=row["id"],
        name=name,
        lines=tuple(lines),
        starts=frozenset(starts),
        content=frozenset(n for n, kind in labels.items() if kind in CONTENT),
        owners=tuple(owners),
        labels=tuple(_known_label(name, labels.get(n)) for n in range(len(lines))),
    )


def _known_label(name: str, label: str | None) -> str:
    """In ``silver`` all that is not text is called boilerplate: that says nothing of its kind."""
    if label == "boilerplate":
        return ""
    if label is None:
        return "" if name == "multi" else "ui"
    return label


def _start(article: dict) -> int:
    head = article.get("headline_line")
    return article["first_line"] if head is None else head


def fold_of(page: DevPage, count: int) -> int:
    """Fold by the page's first outlet, so that one-outlet pages of an outlet stay together."""
    outlets = sorted(owner[0] for owner in page.owners if owner[0])
    key = max(sorted(set(outlets)), key=outlets.count) if outlets else page.id
    return zlib.crc32(key.encode()) % count
