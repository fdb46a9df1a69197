"""Overlaps: pairs of texts measured exactly; those that share text are kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from wirecopy.model import Overlap
from wirecopy.pipeline.chunks import Chunk
from wirecopy.pipeline.config import ProjectConfig
from wirecopy.pipeline.derive.batch import Batch, as_list
from wirecopy.pipeline.derive.pairs import Pair
from wirecopy.store.partitions import READ
from wirecopy.store.records import record_of, row_of
from wirecopy.text.components import split

#: Pairs measured in one go of one worker: a second of work.
_CHUNK_PAIRS = 256
#: Pairs whose texts are held at once.
_LOADED_PAIRS = 8192


@dataclass(frozen=True, slots=True)
class Measure:
    """Measures pairs of the texts it carries; sent to the workers."""

    texts: Mapping[str, str]
    config: ProjectConfig

    def __call__(self, pair: Pair) -> tuple[Overlap, str]:
        """The overlap of a pair, and its label."""
        from wirecopy.dispatches import label_pair, measure_overlap

        config = self.config.section("dispatches").derivation
        a, b = pair
        overlap = measure_overlap(a, self.texts[a], b, self.texts[b], config)
        return overlap, label_pair(overlap, config)

    def prepare(self, pairs: Sequence[Pair]) -> None:
        """Read the texts of some pairs together."""
        from wirecopy.dispatches.reading import read_ahead

        read_ahead(self.texts[text_id] for pair in pairs for text_id in pair)


def drop_overlaps(batch: Batch, lost: frozenset[Pair]) -> None:
    """Take the overlaps of pairs that are candidates no more out of the project."""
    digests = batch.writer.index.overlap_parts(text_id for pair in lost for text_id in pair)
    for part in batch.writer.manifest.of("text_overlaps"):
        if part.digest not in digests:
            continue
        rows = list(batch.writer.rows([part]))
        kept = [tuple(row.values()) for row in rows if (row["a_id"], row["b_id"]) not in lost]
        if len(kept) < len(rows):
            batch.change.removed.add(part.key)
            maker = batch.maker("dispatches")
            batch.writer.add_rows(batch.change, maker, "text_overlaps", READ, kept)


def in_turn(pairs: Sequence[Pair]) -> list[Pair]:
    """The pairs in an order in which a worker reads few texts twice.

    Texts that hang together come together, and among them pairs by their rarer text, since one that
    is in very many pairs stays in memory.
    """
    count = Counter(text_id for pair in pairs for text_id in pair)
    place = {text_id: n for n, one in enumerate(split(count, pairs)) for text_id in one}
    rarer = (min(pair, key=lambda one: (count[one], one)) for pair in pairs)
    keyed = sorted((place[one], one, *pair) for one, pair in zip(rarer, pairs, strict=True))
    return [(a, b) for _, _, a, b in keyed]


def measure_pairs(batch: Batch, pairs: Sequence[Pair]) -> list[Overlap]:
    """Measure the pairs; gives and stores the overlaps of those that share text."""
    found: list[tuple[Overlap, str]] = []
    pairs = in_turn(pairs)
    for start in range(0, len(pairs), _LOADED_PAIRS):
        some = pairs[start : start + _LOADED_PAIRS]
        texts = load_texts(batch, {text_id for pair in some for text_id in pair})
        make = partial(_chunk, texts=texts, batch=batch)
        for made in batch.work("compare", some, _CHUNK_PAIRS, make, " ".join):
            found += [result for _, result in made if result[1] != "none"]
    found.sort(key=lambda item: (item[0].a_id, item[0].b_id))
    rows = [overlap_row(overlap, label) for overlap, label in found]
    batch.writer.add_rows(batch.change, batch.maker("dispatches"), "text_overlaps", READ, rows)
    return [overlap for overlap, _ in found]


def _chunk(
    pairs: tuple[Pair, ...], texts: Mapping[str, str], batch: Batch
) -> Chunk[Pair, tuple[Overlap, str], list[tuple[Pair, tuple[Overlap, str]]]]:
    needed = {text_id: texts[text_id] for pair in pairs for text_id in pair}
    measure = Measure(needed, batch.config)
    return Chunk(
        items=pairs,
        work=measure,
        finish=as_list,
        limit=batch.time_limit,
        prepare=measure.prepare,
    )


def load_texts(batch: Batch, text_ids: Iterable[str]) -> dict[str, str]:
    """The words of texts."""
    found = batch.writer.index.find_texts(text_ids)
    rows = batch.writer.rows_at("texts", found, columns=("id", "text"))
    return {row["id"]: row["text"] for row in rows}


def overlap_row(overlap: Overlap, label: str) -> tuple[Any, ...]:
    """The row of an overlap."""
    return row_of("text_overlaps", overlap, label=label)


def overlap_of(row: Mapping[str, Any]) -> Overlap:
    """The overlap of a row."""
    return record_of(Overlap, row)
