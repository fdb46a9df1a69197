"""Template: the pattern of labels that the articles of one page share around their starts.

A page is made by one program: if one article opens with headline, byline, stamp, buttons, the others do
too.  Each candidate's pattern is compared with those of the other candidates, each counted by how
likely it is a start itself.

Known misses: pages that join articles of several templates; a page with two articles shows next to no pattern.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.features.shape import Table, columns
from wirecopy.articles.lines import Lines

_FIGURES = re.compile(r"\d")
_BEFORE = (-5, -4, -3, -2, -1)
_AFTER = (1, 2, 3, 4, 5, 6)
_OFFSETS = _BEFORE + _AFTER
#: More candidates than this are compared with the likeliest ones only (pages of 10,000 headlines).
_MOST_COMPARED = 150
#: Longer lines are not compared with others (characters).
_LONGEST_KEY = 80


def line_codes(shapes: Table, content: Scores) -> NDArray[np.int16]:
    """One small number a line: the coarse kind that patterns are made of."""
    names = columns()

    def column(name: str) -> Table:
        found: Table = shapes[:, names.index(name)]
        return found

    words = np.expm1(column("words"))
    codes = np.where(words <= 3, 2, np.where(words <= 12, 3, 4)).astype(np.int16)
    codes[column("name") > 0] = 5
    codes[column("picture") + column("agency") > 0] = 6
    phrases = [i for i, name in enumerate(names) if name.startswith("phrase_")]
    for k, i in enumerate(phrases):
        codes[shapes[:, i] > 0] = 10 + k
    codes[column("by") > 0] = 7
    codes[column("stamp_cover") > 0.5] = 8
    codes[content >= CONTENT_SCORE] = 1
    return codes


def _keys(texts: tuple[str, ...]) -> NDArray[np.int64]:
    """Equal numbers for equal texts, figures aside; short lines only."""
    seen: dict[str, int] = {}
    return np.array(
        [
            -1 - at if len(text) > _LONGEST_KEY else seen.setdefault(_FIGURES.sub("0", text), at)
            for at, text in enumerate(texts)
        ],
        dtype=np.int64,
    )


def _around(values: NDArray[np.int64], at: NDArray[np.int64]) -> NDArray[np.int64]:
    padded = np.concatenate([np.full(8, -(10**9)), values, np.full(8, -(10**9) - 1)])
    around: NDArray[np.int64] = padded[at[:, None] + np.array(_OFFSETS) + 8]
    return around


class Likeness(NamedTuple):
    """How alike patterns are, candidate by other candidate, 0..1."""

    before: Table
    after: Table
    #: Of the very texts.
    equal: Table


@dataclass(frozen=True, eq=False)
class Patterns:
    """What stands around each candidate: codes and texts of the lines, as numbers, a row a candidate."""

    codes: NDArray[np.int64]
    texts: NDArray[np.int64]

    def likeness(self, others: NDArray[np.int64]) -> Likeness:
        """Of all candidates to the ``others``, which are in order."""
        return self._whole if len(others) == len(self.codes) else self._likeness(others)

    def pair_likeness(self) -> Table:
        """One likeness for every pair of candidates, 0..1."""
        share = len(_BEFORE) / len(_OFFSETS)
        before, after, equal = self._whole
        likeness: Table = 0.7 * (share * before + (1 - share) * after) + 0.3 * equal
        return likeness

    @cached_property
    def _whole(self) -> Likeness:
        return self._likeness(np.arange(len(self.codes)))

    def _likeness(self, others: NDArray[np.int64]) -> Likeness:
        split = len(_BEFORE)
        before = _count_equal(self.codes[:, :split], others)
        after = _count_equal(self.codes[:, split:], others)
        equal = _count_equal(self.texts, others)
        return Likeness(
            before=(before / split).astype(np.float32),
            after=(after / len(_AFTER)).astype(np.float32),
            equal=(np.minimum(equal, 4) / 4).astype(np.float32),
        )


def find_patterns(lines: Lines, shapes: Table, content: Scores, at: tuple[int, ...]) -> Patterns:
    """The patterns around the candidates ``at``."""
    spots = np.array(at, dtype=np.int64)
    return Patterns(
        codes=_around(line_codes(shapes, content).astype(np.int64), spots),
        texts=_around(_keys(lines.texts), spots),
    )


def _count_equal(rows: NDArray[np.int64], others: NDArray[np.int64]) -> NDArray[np.int8]:
    """For each row and each of the rows ``others`` the number of columns in which they are equal."""
    counts = np.zeros((len(rows), len(others)), dtype=np.int8)
    for column in rows.T:
        counts += column[:, None] == column[others][None, :]
    return counts


def compared_with(scores: Scores) -> NDArray[np.int64]:
    """The candidates that others are compared with."""
    return np.sort(np.argsort(-scores, kind="stable")[:_MOST_COMPARED])


def template_table(found: Candidates, scores: Scores, patterns: Patterns) -> Table:
    """A row a candidate: how its pattern agrees with the likely starts, and its rivals in the gap."""
    others = compared_with(scores)
    likeness = patterns.likeness(others)
    weights = np.where(scores[others] > 0.02, scores[others], 0.0)[None, :].repeat(len(scores), 0)
    weights[others, np.arange(len(others))] = 0.0
    whole = weights.sum(axis=1)
    parts: list[Table | float] = [
        np.log(scores + 1e-4) - np.log(1 - scores + 1e-4),
        whole,
        float((scores > 0.3).sum()),
    ]
    for table in likeness:
        parts.append((weights * table).sum(axis=1) / (whole + 0.2))
        parts.append((weights * table).max(axis=1, initial=0.0))
    both = likeness[0] + likeness[1] + likeness[2]
    parts.append((weights * both).max(axis=1, initial=0.0))
    parts.append((weights * (both > 2.0)).sum(axis=1))
    parts += _rivals(found, scores)
    parts += _page_columns(found, scores)
    rows = np.empty((len(scores), len(parts)), dtype=np.float32)
    for number, part in enumerate(parts):
        rows[:, number] = part
    return rows


def _rivals(found: Candidates, scores: Scores) -> list[Table]:
    """The best other candidate in the gap, before and after; the best in the gaps beside."""
    count = len(scores)
    before, after = np.zeros(count), np.zeros(count)
    best: dict[int, float] = {}
    for row, gap in enumerate(found.gaps):
        before[row] = best.get(gap, 0.0)
        best[gap] = max(best.get(gap, 0.0), float(scores[row]))
    seen: dict[int, float] = {}
    for row in range(count - 1, -1, -1):
        gap = found.gaps[row]
        after[row] = seen.get(gap, 0.0)
        seen[gap] = max(seen.get(gap, 0.0), float(scores[row]))
    beside = {gap: max(best.get(gap + k, 0.0) for k in (-3, -2, -1, 1, 2, 3)) for gap in best}
    near = np.array([beside[gap] for gap in found.gaps])
    return [before, after, scores - np.maximum(before, after), near]


def _page_columns(found: Candidates, scores: Scores) -> list[Table | float]:
    """The same for the whole page, and where the candidate stands on it."""
    gaps = np.array(found.gaps, dtype=np.float64)
    last = gaps.max(initial=1.0)
    order = np.argsort(np.argsort(-scores, kind="stable"), kind="stable")
    return [
        order.astype(np.float32),
        gaps / max(1.0, last),
        np.log1p(gaps),
        float(scores.max(initial=0.0)),
        float(np.log1p(last)),
    ]
