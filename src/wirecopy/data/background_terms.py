"""Background terms: how rare a word is in general English, for weighing the terms of a story."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundTerms:
    """Document counts of a fixed collection; never of the user's own store."""

    document_count: int
    counts: Mapping[str, int]

    def rarity(self, word: str) -> float:
        """Inverse document frequency, natural logarithm; a word not listed counts as held by one."""
        return math.log((self.document_count + 1) / (self.counts.get(word, 1) + 0.5))


@cache
def load_background_terms() -> BackgroundTerms:
    """The table, read once."""
    raw = resources.files("wirecopy.data").joinpath("background_terms.tsv").read_text("utf-8")
    first, *lines = raw.splitlines()
    counts = dict(line.split("\t") for line in lines)
    return BackgroundTerms(
        document_count=int(first.split("\t")[1]),
        counts={word: int(n) for word, n in counts.items()},
    )
