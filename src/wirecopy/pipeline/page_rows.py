"""Page rows: a page reading as rows of the tables of pages, blocks, articles, texts, sketches."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wirecopy.model import Article, Page, PageReading, RawPage
from wirecopy.pipeline.article_rows import article_row
from wirecopy.pipeline.clock import Clock
from wirecopy.pipeline.config import ProjectConfig
from wirecopy.pipeline.outlet_lines import line_rows, outlet_lines
from wirecopy.pipeline.read import PageReader, read_without
from wirecopy.store.envelope import envelope_of
from wirecopy.store.records import row_of
from wirecopy.store.unused_memory import release_memory
from wirecopy.text.tokens import iter_tokens

#: The trees and copies of a page of so many bytes are given back before the next page is read.
_LARGE = 500_000

Rows = dict[str, list[tuple[Any, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class PageWork:
    """Reads one capture and gives its rows; sent to the workers."""

    config: ProjectConfig
    read: PageReader
    #: Page id -> lines (digests) that its outlet repeats; of other pages nothing is known.
    memory: Mapping[str, frozenset[str]] = field(default_factory=dict)

    def __call__(self, raw: RawPage) -> PageRows:
        """The rows of one capture; raises InputError."""
        found = self._read(raw)
        if len(raw.data) >= _LARGE:
            release_memory()
        return found

    def _read(self, raw: RawPage) -> PageRows:
        found = PageRows()
        reading = self.read(raw, self.config, found.clock)
        lines = list(outlet_lines(reading))
        dropped = self.memory.get(reading.page.id, frozenset())
        repeated = {line.folded for line in lines if line.key in dropped}
        if repeated:
            reading = read_without(reading, repeated, self.config, found.clock)
        found.rows["outlet_lines"] = list(line_rows(reading, lines, dropped))
        with found.clock.running("sketches"):
            found.fill(raw, reading, self.config)
        return found


@dataclass(slots=True)
class PageRows:
    """Rows by table, and the time they took."""

    rows: Rows = field(default_factory=dict)
    clock: Clock = field(default_factory=Clock)
    dropped: int = 0

    def fill(self, raw: RawPage, reading: PageReading, config: ProjectConfig) -> None:
        """Make the rows of a reading."""
        page = reading.page
        self.rows["pages"] = [_page_row(raw, reading)]
        self.rows["blocks"] = [
            (page.id, n, b.start, b.end, b.kind.value if b.kind else None, b.score, b.why)
            for n, b in enumerate(page.blocks)
        ]
        texts = {article.text_id: article.text for article in reading.articles}
        counts = {text_id: sum(1 for _ in iter_tokens(text)) for text_id, text in texts.items()}
        self.rows["texts"] = [(one, texts[one], counts[one]) for one in sorted(texts)]
        self.rows["articles"] = [article_row(a, counts[a.text_id]) for a in reading.articles]
        self.rows["sketches"] = _sketch_rows(page, reading.articles, config)
        self.dropped = sum(not is_read(article) for article in reading.articles)


def is_read(article: Article) -> bool:
    """Whether an article goes on to dispatches and facts: it has words, and is no teaser."""
    return article.kind != "teaser" and bool(article.text.strip())


def _page_row(raw: RawPage, reading: PageReading) -> tuple[Any, ...]:
    page = reading.page
    is_text = page.text.encode("utf-8", "replace") == raw.data
    return row_of(
        "pages",
        page,
        envelope=envelope_of(raw),
        raw=None if is_text else raw.data,
        article_count=len(reading.articles),
        fallback="; ".join(filter(None, (page.fallback, reading.fallback))) or None,
    )


def _sketch_rows(
    page: Page, articles: tuple[Article, ...], config: ProjectConfig
) -> list[tuple[Any, ...]]:
    """One row a text and day; an undated article stands at the day of its capture."""
    from wirecopy.dispatches import sketch_once

    settings = config.section("sketches")
    captured = page.captured_at.date().isoformat() if page.captured_at else None
    days = sorted({(a.text_id, a.day or captured or "") for a in articles if is_read(a)})
    texts = {article.text_id: article.text for article in articles}
    sketches = {text_id: sketch_once(texts[text_id], settings).to_bytes() for text_id, _ in days}
    return [(text_id, day or None, sketches[text_id]) for text_id, day in days]
