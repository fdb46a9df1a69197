"""Deriving: dispatches, facts and stories of what new pages touched, published in one commit."""

from __future__ import annotations

from wirecopy.pipeline.config import ProjectConfig
from wirecopy.pipeline.derive.batch import Batch
from wirecopy.pipeline.derive.briefs import brief_touched
from wirecopy.pipeline.derive.edits import compare_copies
from wirecopy.pipeline.derive.events import merge_touched
from wirecopy.pipeline.derive.facts import read_touched
from wirecopy.pipeline.derive.groups import group_touched
from wirecopy.pipeline.derive.house_forms import read_house_forms
from wirecopy.pipeline.derive.overlaps import drop_overlaps, measure_pairs
from wirecopy.pipeline.derive.pairs import find_pairs
from wirecopy.pipeline.derive.pending import Pending, read_pending
from wirecopy.pipeline.derive.quotations import merge_quotes
from wirecopy.pipeline.derive.stories import group_stories
from wirecopy.pipeline.executors import Executor
from wirecopy.pipeline.log import add_problems
from wirecopy.pipeline.tally import Tally
from wirecopy.store import Writer

__all__ = ["derive"]

#: Tables whose rows a report counts.
_COUNTED = ("dispatches", "copies", "edits", "quotes", "event_mentions", "stories", "events")


def derive(writer: Writer, executor: Executor, config: ProjectConfig, tally: Tally) -> None:
    """Bring everything up to date with the pages that were read."""
    batch = Batch(writer=writer, executor=executor, config=config, tally=tally)
    pending = read_pending(batch)
    if pending is None:
        return
    before = {table: writer.manifest.row_count(table) for table in _COUNTED}
    _derive(batch, pending)
    with tally.clock.running("commit"):
        add_problems(writer, batch.change, batch.maker("engine"), tally)
        writer.commit(batch.change)
    for table in _COUNTED:
        tally.made[table] += writer.manifest.row_count(table) - before[table]


def _derive(batch: Batch, pending: Pending) -> None:
    with batch.tally.clock.running("candidates"):
        pairs = find_pairs(batch, pending)
    overlaps = measure_pairs(batch, pairs.fresh)
    drop_overlaps(batch, pairs.lost)
    grouped = group_touched(batch, pending, overlaps, pairs.lost)
    compare_copies(batch, grouped)
    read_house_forms(batch, grouped)
    facts = read_touched(batch, grouped, pending.orphans)
    batch.writer.drop_rows(batch.change, "texts", pending.orphans, by="id")
    merge_quotes(batch, grouped, facts)
    briefs = brief_touched(batch, pending, grouped, facts)
    told = group_stories(batch, grouped, briefs)
    merge_touched(batch, grouped, facts, told)
