"""The English reading model: packed tables of whole-number weights, tags, labels, lemma rules."""

from __future__ import annotations

import json
import lzma
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True, kw_only=True)
class PackedTable:
    """Weights as packed: the numbers of the rows that are kept, and their columns."""

    #: Steps between row numbers, three bytes each, low bytes first, one plane a byte.
    steps: bytes
    #: Signed bytes, one plane a column.
    columns: bytes
    row_count: int
    column_count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EnglishModel:
    """Everything the English reader was trained to know."""

    #: Joint tags, ``UPOS|XPOS``.
    tags: tuple[str, ...]
    #: Relations.
    labels: tuple[str, ...]
    lemma_rules: Mapping[str, str]
    lemma_words: Mapping[str, str]
    tables: Mapping[str, PackedTable]


@cache
def english_model() -> EnglishModel:
    """The model shipped with the package."""
    raw = lzma.decompress((files("wirecopy.data") / "english.xz").read_bytes())
    line, _, body = raw.partition(b"\n")
    header = json.loads(line)
    tables: dict[str, PackedTable] = {}
    at = 0
    for name, (rows, columns) in header["shapes"]:
        steps_end = at + 3 * rows
        end = steps_end + rows * columns
        tables[name] = PackedTable(
            steps=body[at:steps_end],
            columns=body[steps_end:end],
            row_count=rows,
            column_count=columns,
        )
        at = end
    return EnglishModel(
        tags=tuple(header["tags"]),
        labels=tuple(header["labels"]),
        lemma_rules=header["lemmas"]["rules"],
        lemma_words=header["lemmas"]["words"],
        tables=tables,
    )
