"""Compacting: many small parts of one table become one, so that large projects stay quick to open.

Parts are merged by size, like with like, so that every row is rewritten a few times at most however
many runs a project sees.  Rows do not change.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from wirecopy.store import Change, Maker, PartEntry, Writer
from wirecopy.store.partitions import READ
from wirecopy.store.parts import join_tables, spool_part
from wirecopy.store.tables import all_tables

#: Parts of like size that are merged into one.
_FAN = 16
#: Larger parts are left alone: a merge holds the rows in memory.
_MOST_BYTES = 8_000_000


def compact(writer: Writer) -> None:
    """Merge what can be merged, a commit a merge."""
    while True:
        group = next(_groups(writer), None)
        if group is None:
            return
        _merge(writer, group)


def _groups(writer: Writer) -> Iterator[Sequence[PartEntry]]:
    """Parts to merge: of one table, one maker and like size; log tables whatever their run."""
    for table in all_tables().values():
        alike: dict[tuple[object, ...], list[PartEntry]] = defaultdict(list)
        for part in writer.manifest.of(table.name):
            is_kept = part.partition == READ or table.layout == "log"
            if is_kept and part.byte_count <= _MOST_BYTES:
                maker = (part.stage, part.version, part.config) if table.layout != "log" else ()
                alike[(*maker, part.byte_count.bit_length() // 4)].append(part)
        for parts in alike.values():
            if len(parts) >= _FAN:
                yield sorted(parts)[:_FAN]


def _merge(writer: Writer, parts: Sequence[PartEntry]) -> None:
    last = parts[-1]
    maker = Maker(stage=last.stage, version=last.version, config=last.config, run_id=last.run_id)
    table = join_tables(last.table, [writer.read(part) for part in parts])
    change = Change(removed={part.key for part in parts})
    writer.add_part(change, maker, last.partition, spool_part(writer.spool, last.table, table))
    writer.commit(change)
