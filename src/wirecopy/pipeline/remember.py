"""Remembering: pages read again because their outlets turned out to repeat some of their lines.

Lines are counted as each page is read by itself, over all pages of the project; so which pages are read
again, and without which lines, depends on the set of pages and not on their order.  Each batch replaces
its pages in one commit, which also says which texts may be nobody's any more; the next grouping clears
those.  A kill in between loses nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from wirecopy.model import RawPage
from wirecopy.pipeline.chunks import GivenUp, map_chunks
from wirecopy.pipeline.executors import Executor
from wirecopy.pipeline.page_rows import PageWork
from wirecopy.pipeline.reread import captures
from wirecopy.pipeline.settings import PipelineConfig
from wirecopy.pipeline.shards import ShardParts, cut_shards
from wirecopy.pipeline.tally import Tally
from wirecopy.store import Change, Maker, Writer
from wirecopy.store.partitions import PENDING, READ, RETIRED

#: Tables of pages, and the column that names the page.
_PAGE_TABLES = (
    ("pages", "id"),
    ("blocks", "page_id"),
    ("articles", "page_id"),
    ("outlet_lines", "page_id"),
)
Lines = Mapping[str, frozenset[str]]


class Remembering:
    """Reads again what the outlets' repeated lines change."""

    def __init__(
        self,
        writer: Writer,
        executor: Executor,
        maker: Maker,
        tally: Tally,
        work: PageWork,
    ) -> None:
        self.writer = writer
        self.executor = executor
        self.maker = maker
        self.tally = tally
        self.work = work
        self.settings: PipelineConfig = work.config.section("pipeline")

    def batches(self) -> Iterator[Lines]:
        """Pages to read again, with the lines to leave out, as many as a round has."""
        least = self.work.config.section("articles").outlet_repeats
        if least < 1:
            return
        changed = (pair for some in self.writer.changed_pages(least) for pair in some.items())
        while batch := dict(islice(changed, self.settings.round_pages)):
            yield batch

    def read(self, wanted: Lines) -> None:
        """Read a batch of pages again and put them in the place of what they were."""
        writer = self.writer
        rows = captures(writer, writer.index.find_pages(wanted))
        shards = cut_shards(rows, self._work(wanted), writer.spool, self.settings)
        made = [done.final for done in map_chunks(self.executor, shards, self._give_up)]
        self._replace(made)
        self.tally.progress("read")

    def _work(self, wanted: Lines) -> PageWork:
        return PageWork(config=self.work.config, read=self.work.read, memory=wanted)

    def _give_up(self, given_up: GivenUp[RawPage]) -> None:
        """A page that cannot be read again stays as it was."""
        self.tally.dropped[f"memory.{given_up.code}"] += 1

    def _replace(self, made: Sequence[ShardParts]) -> None:
        pages = {page_id for parts in made for page_id in parts.page_ids}
        if not pages:
            return
        writer, change = self.writer, Change()
        writer.add_rows(change, self.maker, "sketches", RETIRED, self._printed(pages))
        for table, column in _PAGE_TABLES:
            writer.drop_rows(change, table, pages, by=column)
        known: set[str] = set()
        for parts in made:
            self.tally.clock.add(parts.clock)
            for file in parts.files:
                if file.table == "texts":
                    ids = set(writer.spooled_ids(file))
                    file = writer.without_known(file, known)  # noqa: PLW2901
                    known |= ids
                is_sketch = file.table == "sketches"
                writer.add_part(change, self.maker, PENDING if is_sketch else READ, file)
        with self.tally.clock.running("commit"):
            writer.commit(change)

    def _printed(self, pages: set[str]) -> list[tuple[str, str | None, bytes]]:
        """Texts of the pages with their days, as they were."""
        writer = self.writer
        found = writer.index.find_pages(pages)
        captured = {
            row["id"]: row["captured_at"]
            for row in writer.rows_at("pages", found, columns=("id", "captured_at"))
        }
        columns = ("page_id", "kind", "day", "text_id")
        rows = writer.rows(
            writer.manifest.shown("articles"), by="page_id", among=pages, columns=columns
        )
        pairs = set()
        for row in rows:
            when = captured.get(row["page_id"])
            pairs.add((row["text_id"], row["day"] or (when.date().isoformat() if when else None)))
        return [(text, day, b"") for text, day in sorted(pairs, key=lambda p: (p[0], p[1] or ""))]
