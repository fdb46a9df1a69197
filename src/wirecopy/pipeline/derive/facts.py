"""Facts: texts whose anchor day is new are read; the rows of others stay as they are.

A text is read once, from its anchor (the first day of its home dispatch, else the day of its article), however
many copies print it.  Copies of one dispatch are read side by side: they share sentences.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from wirecopy.language import READER
from wirecopy.model import Facts, Text
from wirecopy.pipeline.chunks import Chunk
from wirecopy.pipeline.config import ProjectConfig
from wirecopy.pipeline.derive.anchors import anchor_days
from wirecopy.pipeline.derive.batch import Batch, by_week
from wirecopy.pipeline.derive.groups import Grouped
from wirecopy.pipeline.fact_rows import fact_rows, failed_rows
from wirecopy.store import PartFile, make_table
from wirecopy.store.analysis_spool import AnalysisSpool, keep_spooled
from wirecopy.store.partitions import week_of
from wirecopy.store.parts import join_tables, spool_rows
from wirecopy.store.writer import decode_rows, read_spooled

#: Texts read in one go of one worker.
_CHUNK_TEXTS = 24
FACT_TABLES = (
    "readings",
    "quotes",
    "actors",
    "actor_mentions",
    "times",
    "places",
    "event_mentions",
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A text to read, and the day it is read from."""

    text_id: str
    text: str
    anchor: str | None


@dataclass(frozen=True, slots=True)
class ReadFacts:
    """Reads the facts of texts; sent to the workers."""

    config: ProjectConfig
    store: str

    def __call__(self, wanted: Wanted) -> Facts:
        """The facts of a text."""
        from wirecopy.facts import read_facts

        anchor = date.fromisoformat(wanted.anchor) if wanted.anchor else None
        text = Text(id=wanted.text_id, text=wanted.text)
        with _kept_analyses(self.config, self.store):
            return read_facts(text, anchor, self.config.section("facts"))


@dataclass(frozen=True, slots=True)
class ReadAhead:
    """Tags and parses the sentences of a chunk's texts in one go; sent to the workers."""

    config: ProjectConfig
    store: str

    def __call__(self, items: Sequence[Wanted]) -> None:
        """Read ``items`` into the worker's cache."""
        from wirecopy.facts import read_ahead

        config = self.config.section("facts")
        if not config.read_events:
            return
        texts = [wanted.text[: config.max_chars] for wanted in items]
        with _kept_analyses(self.config, self.store):
            read_ahead(texts, config.reader)


@contextmanager
def _kept_analyses(config: ProjectConfig, store: str) -> Iterator[None]:
    """Sentences that the store keeps are taken from there, those that it lacks are spooled for it."""
    keeps = config.section("pipeline").sentence_cache_bytes > 0
    if config.section("facts").reader != READER or not keeps:
        yield
        return
    from wirecopy.language.cache import backed_by
    from wirecopy.language.kept import reading_mark

    spool = AnalysisSpool(Path(store), reading_mark())
    with backed_by(spool):
        yield
    spool.write()


@dataclass(frozen=True, slots=True)
class WriteFacts:
    """Writes facts into the spool, a part a table; sent to the workers."""

    spool: str

    def __call__(self, made: Sequence[tuple[Wanted, Facts]]) -> tuple[PartFile, ...]:
        """The parts; texts that gave nothing are missing here and are added by the driver."""
        from wirecopy.facts import VERSION

        rows: dict[str, list[tuple[Any, ...]]] = defaultdict(list)
        for wanted, facts in made:
            for table, found in fact_rows(facts, wanted.text, VERSION).items():
                rows[table] += found
        return tuple(
            spool_rows(self.spool, table, rows[table]) for table in FACT_TABLES if rows[table]
        )


class FactRows:
    """Rows of facts of any text: those read in this batch, and those stored."""

    def __init__(self, batch: Batch, fresh: Mapping[str, Mapping[str, list[Any]]]) -> None:
        self._batch = batch
        self._fresh = fresh
        self._read = set[str]()
        for tables in fresh.get("readings", {}).values():
            for table in tables:
                self._read |= set(table.column("text_id").to_pylist())

    def rows(self, table: str, text_ids: set[str]) -> Iterator[dict[str, Any]]:
        """Rows of a table of facts for some texts."""
        for tables in self._fresh.get(table, {}).values():
            for found in tables:
                rows = decode_rows(table, found)
                yield from (row for row in rows if row["text_id"] in text_ids)
        stored = text_ids - self._read
        weeks = {week for _, week in self._batch.writer.index.readings(stored).values()}
        yield from self._batch.writer.week_rows(table, weeks, by="text_id", among=stored)


def read_touched(batch: Batch, grouped: Grouped, orphans: frozenset[str]) -> FactRows:
    """Read the texts whose anchor changed, and put their facts into the change; those of orphans go."""
    anchors = anchor_days(grouped.dispatches, grouped.articles)
    known = batch.writer.index.readings({*anchors, *orphans})
    changed = {
        text_id: anchor
        for text_id, anchor in anchors.items()
        if text_id not in known or known[text_id][0] != anchor
    }
    fresh = _read(batch, grouped, changed)
    gone = by_week(
        (text_id, known[text_id][1]) for text_id in {*changed, *orphans} if text_id in known
    )
    for table in FACT_TABLES:
        joined = {week: join_tables(table, found) for week, found in fresh[table].items()}
        batch.writer.replace_rows(
            batch.change, batch.maker("facts"), table, gone, joined, by=("text_id",)
        )
    return FactRows(batch, fresh)


def _read(
    batch: Batch, grouped: Grouped, changed: Mapping[str, str | None]
) -> dict[str, dict[str, list[Any]]]:
    """Arrow tables of new facts by table and week."""
    texts = {article.text_id: article.text for article in grouped.articles.values()}
    homes = {copy.text_id: d.id for d in grouped.dispatches for copy in d.copies if copy.is_home}
    fresh: dict[str, dict[str, list[Any]]] = {table: defaultdict(list) for table in FACT_TABLES}
    weeks: dict[str, list[Wanted]] = defaultdict(list)
    for text_id in sorted(changed, key=lambda one: (homes[one], one)):
        anchor = changed[text_id]
        weeks[week_of(anchor)].append(Wanted(text_id, texts[text_id], anchor))
    items = [wanted for week in sorted(weeks) for wanted in weeks[week]]
    make = partial(_chunk, batch=batch)
    read: set[str] = set()
    for files in batch.work("facts", items, _CHUNK_TEXTS, make, lambda wanted: wanted.text_id):
        for file in files:
            for week, table in _by_anchor_week(read_spooled(file), changed):
                fresh[file.table][week].append(table)
                if file.table == "readings":
                    read |= set(table.column("text_id").to_pylist())
    with batch.tally.clock.running("facts"):
        keep_spooled(batch.writer.path, batch.config.section("pipeline").sentence_cache_bytes)
    for wanted in items:
        if wanted.text_id not in read:
            rows = failed_rows(wanted.text_id, wanted.anchor, "failed")["readings"]
            fresh["readings"][week_of(wanted.anchor)].append(make_table("readings", rows))
    return fresh


def _by_anchor_week(
    table: Any,  # noqa: ANN401  an Arrow table
    anchors: Mapping[str, str | None],
) -> Iterator[tuple[str, Any]]:
    """The rows of an Arrow table by the week of their text's anchor."""
    weeks = [week_of(anchors[text_id]) for text_id in table.column("text_id").to_pylist()]
    for week in sorted(set(weeks)):
        places = [n for n, one in enumerate(weeks) if one == week]
        yield week, table.take(places)


def _chunk(items: tuple[Wanted, ...], batch: Batch) -> Chunk[Wanted, Facts, tuple[PartFile, ...]]:
    store = str(batch.writer.path)
    return Chunk(
        items=items,
        work=ReadFacts(batch.config, store),
        finish=WriteFacts(str(batch.writer.spool)),
        limit=batch.time_limit,
        prepare=ReadAhead(batch.config, store),
    )
