"""Covering: whether one of some kept rows covers a row, from what lies in the spool.

A plain function of a few row numbers, so that it can be asked in any process.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from wirecopy.dispatches.cover import Cover, cover_of
from wirecopy.dispatches.reading import weigh_layered
from wirecopy.dispatches.shelf import Shelf
from wirecopy.pipeline.dedup.spool import SpoolReader
from wirecopy.pipeline.dedup.words import Placed

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

#: Words of texts held for the next question: some 1,000 common texts, or 25 MB.
_HELD_WORDS = 500_000


@dataclass(frozen=True, slots=True)
class Question:
    """A row, and kept rows that may cover it, the likeliest first."""

    row: int
    others: tuple[int, ...]
    #: Whether the first of them has the same words: then nothing is to be decided.
    is_twin: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """Which row covers a row (-1: none), by how much, and where."""

    row: int
    by: int
    narrative: float
    quotes: float
    words: float
    #: Four places a passage: in the row's text and in the other.
    passages: bytes


@dataclass(frozen=True, slots=True)
class Covering:
    """Answers questions; sent to the workers."""

    folder: Path
    least_cover: float
    least_words: int

    def __call__(self, questions: Sequence[Question]) -> list[Answer]:
        """An answer to each question."""
        return [self._answer(question) for question in questions]

    def _answer(self, question: Question) -> Answer:
        for other in question.others:
            one, two = _held((self.folder, question.row)), _held((self.folder, other))
            cover = cover_of(one.layered, two.layered)
            if question.is_twin or cover.is_enough(self.least_cover, self.least_words):
                quotes = float("nan") if cover.quotes is None else cover.quotes
                places = _passages(cover, one, two).tobytes()
                return Answer(question.row, other, cover.narrative, quotes, cover.words, places)
        return Answer(question.row, -1, 0.0, float("nan"), 0.0, b"")


@lru_cache(maxsize=1)
def _reader(folder: Path) -> SpoolReader:
    return SpoolReader(folder)


def _words_of(place: tuple[Path, int]) -> Placed:
    folder, row = place
    return _reader(folder).words_of(row)


def _weigh(placed: Placed) -> int:
    return weigh_layered(placed.layered)


#: Texts by folder and row.
_held: Shelf[tuple[Path, int], Placed] = Shelf(_words_of, _weigh, _HELD_WORDS)


def forget_spools() -> None:
    """Let go of the files of a spool that is done."""
    _held.clear()
    _reader.cache_clear()


def _passages(cover: Cover, one: Placed, two: Placed) -> NDArray[np.uint32]:
    import numpy as np

    found = [
        (
            one.starts[p.first],
            one.ends[p.last - 1],
            two.starts[p.other_first],
            two.ends[p.other_last - 1],
        )
        for p in cover.passages
    ]
    return np.array(found, dtype="<u4").reshape(-1, 4)
