"""Read pass: raw pages to pages, blocks, articles and texts, a commit a shard."""

from __future__ import annotations

from collections.abc import Iterable

from wirecopy.model import Problem, RawPage
from wirecopy.pages import page_id
from wirecopy.pipeline.chunks import Chunk, Done, GivenUp, map_chunks
from wirecopy.pipeline.executors import Executor
from wirecopy.pipeline.log import add_problems
from wirecopy.pipeline.page_rows import PageRows
from wirecopy.pipeline.shards import ShardParts
from wirecopy.pipeline.tally import Tally
from wirecopy.store import Change, Maker, Writer
from wirecopy.store.partitions import PENDING, READ

Shard = Chunk[RawPage, PageRows, ShardParts]


class ReadPass:
    """Reads shards and commits what they give; pages read ``again`` are counted apart from those given."""

    def __init__(
        self,
        writer: Writer,
        executor: Executor,
        maker: Maker,
        tally: Tally,
        *,
        is_again: bool = False,
    ) -> None:
        self.writer = writer
        self.executor = executor
        self.maker = maker
        self.tally = tally
        self.is_again = is_again

    def read(self, shards: Iterable[Shard]) -> set[str]:
        """Read and commit; gives the ids of the pages that are done with, well or not."""
        done_with: set[str] = set()
        for done in map_chunks(self.executor, shards, self._give_up):
            done_with |= self._commit(done)
            self.tally.progress("read")
        return done_with

    def _commit(self, done: Done[RawPage, ShardParts]) -> set[str]:
        parts, change = done.final, Change()
        self.tally.clock.add(parts.clock)
        self.tally.dropped["articles.teaser_or_no_text"] += parts.dropped
        self.tally.dropped["pages.no_article"] += parts.bare
        for file in parts.files:
            partition = PENDING if file.table == "sketches" else READ
            kept = self.writer.without_known(file) if file.table == "texts" else file
            self.writer.add_part(change, self.maker, partition, kept)
            if file.table != "sketches":
                self.tally.made[file.table] += kept.row_count
        with self.tally.clock.running("commit"):
            add_problems(self.writer, change, self.maker, self.tally)
            self.writer.commit(change)
        if self.is_again:
            self.tally.made["pages_read_again"] += len(parts.page_ids)
        else:
            self.tally.read += len(parts.page_ids)
        return set(parts.page_ids)

    def _give_up(self, given_up: GivenUp[RawPage]) -> None:
        raw = given_up.item
        self.tally.failed += not self.is_again
        place = "again" if self.is_again else "pages"
        self.tally.dropped[f"{place}.{given_up.code}"] += 1
        self.tally.problem(
            Problem(
                code=given_up.code,
                what=given_up.what,
                where=raw.locator,
                advice=given_up.advice,
                page_id=page_id(raw),
                stage="pages",
            )
        )
