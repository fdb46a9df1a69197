"""Batch: what one round of deriving works on, and the change it will publish."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from wirecopy.model import Problem
from wirecopy.pipeline.chunks import Chunk, GivenUp, map_chunks
from wirecopy.pipeline.config import ProjectConfig
from wirecopy.pipeline.executors import Executor
from wirecopy.pipeline.tally import Tally
from wirecopy.pipeline.versions import stage_versions
from wirecopy.store import Change, Maker, Writer, make_table
from wirecopy.store.partitions import week_of

Item = TypeVar("Item")
Made = TypeVar("Made")
Final = TypeVar("Final")

#: Rows of one table by week.
WeekRows = dict[str, list[tuple[Any, ...]]]


@dataclass(slots=True, kw_only=True)
class Batch:
    """The project, the tools, and the change under way."""

    writer: Writer
    executor: Executor
    config: ProjectConfig
    tally: Tally
    change: Change = field(default_factory=Change)

    def maker(self, stage: str) -> Maker:
        """Who makes rows of a stage in this run."""
        return Maker(
            stage=stage,
            version=str(stage_versions()[stage]),
            config=self.config.digest(),
            run_id=self.tally.run_id,
        )

    def replace(
        self,
        stage: str,
        table: str,
        gone: Mapping[str, Iterable[str]],
        rows: WeekRows,
        *,
        by: Sequence[str],
    ) -> None:
        """Put a table's new rows into the change, in place of those that go."""
        tables = {week: make_table(table, found) for week, found in rows.items() if found}
        self.writer.replace_rows(self.change, self.maker(stage), table, gone, tables, by=by)

    def work(
        self,
        stage: str,
        items: Sequence[Item],
        size: int,
        make: Callable[[tuple[Item, ...]], Chunk[Item, Made, Final]],
        name_of: Callable[[Item], str],
    ) -> Iterator[Final]:
        """What a stage makes of items, in chunks, with limits, problems and progress."""

        def give_up(given_up: GivenUp[Item]) -> None:
            self._give_up(stage, given_up, name_of(given_up.item))

        chunks = (make(tuple(items[i : i + size])) for i in range(0, len(items), size))
        count = 0
        for done in map_chunks(self.executor, chunks, give_up):
            count += done.item_count
            self.tally.clock.count(stage, done.seconds, done.cpu_seconds)
            self.tally.progress(stage, min(count, len(items)), len(items))
            yield done.final

    def _give_up(self, stage: str, given_up: GivenUp[Any], name: str) -> None:
        self.tally.dropped[f"{stage}.{given_up.code}"] += 1
        self.tally.problem(
            Problem(
                code=given_up.code,
                what=given_up.what,
                where=name,
                advice=given_up.advice,
                stage=stage,
            )
        )

    @property
    def time_limit(self) -> float:
        """Seconds allowed for one item."""
        limit: float = self.config.section("pipeline").time_limit
        return limit


def by_week(pairs: Iterable[tuple[str, str]]) -> dict[str, set[str]]:
    """``(id, week)`` pairs as week -> ids."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, week in pairs:
        found[week].add(one)
    return dict(found)


def rows_by_week(pairs: Iterable[tuple[str | None, tuple[Any, ...]]]) -> WeekRows:
    """``(day, row)`` pairs as week -> rows."""
    found: WeekRows = defaultdict(list)
    for day, row in pairs:
        found[week_of(day)].append(row)
    return dict(found)


def as_list(made: Sequence[tuple[Item, Made]]) -> list[tuple[Item, Made]]:
    """The results themselves, as what is made of a chunk."""
    return list(made)
