"""De-duplication: what was asked for, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from wirecopy.model.problem import Problem

#: Which row of a cluster stays: the fullest text, the first row, or all of them, marked.
DedupPolicy = Literal["keep-fullest", "keep-first", "keep-all-marked"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DedupSettings:
    """How a corpus is freed of texts that others cover."""

    policy: DedupPolicy = "keep-fullest"
    #: Columns that hold the text and the name of a row.
    text_column: str = "text"
    id_column: str = "id"
    #: Share of a text's narrative and of all its words that one kept text must hold.  Above the
    #: 0.69 that makes a copy: what is removed is gone for good.
    least_cover: float = 0.8
    #: Fewest shared words of narrative for that, unless all words are shared.
    least_words: int = 12
    #: Seconds allowed for reading one text.
    time_limit: float = 60.0


@dataclass(frozen=True, slots=True, kw_only=True)
class DedupReport:
    """What a de-duplication read, kept and removed."""

    #: The folder with the results.
    out: Path
    rows_read: int
    rows_kept: int
    rows_removed: int
    #: Rows that could not be read; they are told in ``problems.jsonl`` and left out.
    rows_failed: int
    #: Clusters of two rows or more.
    clusters: int
    #: Words of texts read, and of those removed.
    words_read: int
    words_removed: int
    #: The first problems.
    problems: tuple[Problem, ...]
    #: Whether an earlier run had done it all.
    was_done: bool
    seconds: float
