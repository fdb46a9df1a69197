"""Shards: the pages of the inputs, those not known yet, in pieces that are committed together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wirecopy.model import Problem, RawPage
from wirecopy.pages import page_id
from wirecopy.pipeline.chunks import Chunk
from wirecopy.pipeline.clock import Clock
from wirecopy.pipeline.page_rows import PageRows, PageWork
from wirecopy.pipeline.settings import PipelineConfig
from wirecopy.store import PartFile
from wirecopy.store.parts import spool_rows
from wirecopy.store.unused_memory import release_memory

#: Tables one shard gives a part of.
SHARD_TABLES = ("pages", "blocks", "articles", "outlet_lines", "texts", "sketches")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShardParts:
    """What a shard gave: parts in the spool, the ids of its pages, times, dropped articles, pages without any."""

    files: tuple[PartFile, ...]
    page_ids: tuple[str, ...]
    clock: Clock
    dropped: int
    bare: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteShard:
    """Writes the rows of a shard into the spool; sent to the workers."""

    spool: str

    def __call__(self, made: Sequence[tuple[RawPage, PageRows]]) -> ShardParts:
        """One part a table."""
        clock, files = Clock(), []
        bare = sum(not page.rows["articles"] for _, page in made)
        page_ids = tuple(page.rows["pages"][0][0] for _, page in made)
        for _, page in made:
            clock.add(page.clock)
        with clock.running("parts"):
            for table in SHARD_TABLES:
                if rows := _take(made, table):
                    files.append(spool_rows(self.spool, table, rows))
                del rows
            release_memory()
        return ShardParts(
            files=tuple(files),
            page_ids=page_ids,
            clock=clock,
            dropped=sum(page.dropped for _, page in made),
            bare=bare,
        )


def _take(made: Sequence[tuple[RawPage, PageRows]], table: str) -> list[tuple[Any, ...]]:
    """The rows of a table, taken from its pages; equal texts and sketches are one row."""
    rows = [row for _, page in made for row in page.rows.pop(table)]
    return list(dict.fromkeys(rows)) if table in ("texts", "sketches") else rows


@dataclass(slots=True)
class Gathering:
    """Counts of the pages found, and those of this run that are not committed yet."""

    is_known: Callable[[str], bool]
    report: Callable[[Problem], None]
    given: int = 0
    known: int = 0
    failed: int = 0
    in_hand: set[str] = field(default_factory=set)

    def new_pages(self, found: Iterable[RawPage | Problem]) -> Iterator[RawPage]:
        """The pages that the project does not hold; problems are reported."""
        for item in found:
            self.given += 1
            if isinstance(item, Problem):
                self.failed += 1
                self.report(item)
                continue
            one = page_id(item)
            if one in self.in_hand or self.is_known(one):
                self.known += 1
                continue
            self.in_hand.add(one)
            yield item


def cut_shards(
    pages: Iterable[RawPage], work: PageWork, spool: Path, settings: PipelineConfig
) -> Iterator[Chunk[RawPage, PageRows, ShardParts]]:
    """Shards of at most so many pages and bytes."""
    finish = WriteShard(spool=str(spool))
    held: list[RawPage] = []
    size = 0
    for page in pages:
        held.append(page)
        size += len(page.data)
        if len(held) >= settings.shard_pages or size >= settings.shard_bytes:
            yield _chunk(held, work, finish, settings)
            held, size = [], 0
    if held:
        yield _chunk(held, work, finish, settings)


def _chunk(
    pages: list[RawPage], work: PageWork, finish: WriteShard, settings: PipelineConfig
) -> Chunk[RawPage, PageRows, ShardParts]:
    return Chunk(items=tuple(pages), work=work, finish=finish, limit=settings.time_limit)
