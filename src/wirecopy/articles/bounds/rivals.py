"""Rivals: how a candidate compares with the others of its gap.

A gap has at most one headline; standfirsts, captions and links beside it look much like it.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.features.scores import Scores
from wirecopy.articles.features.shape import Table, columns
from wirecopy.articles.lines import Lines

#: Candidates to each side whose text is compared.
_TEXT_REACH = 3
#: A text this long that stands whole in another line is repeated there (breadcrumbs, captions).
_LEAST_REPEATED = 15
#: A gap is looked at again when its candidates add up to this; below, 34 of 1,591 starts are lost and
#: four in five candidates are saved (held-out folds of the development pages).
LEAST_GAP = 0.04
RIVAL_COLUMNS = 23
#: A winner below the first is not worth asking about; a rival needs at least the second, and this share of the
#: weight of its words in the lead; of a line that is surely none any rival is better.
_LEAST_BEST, _LEAST_RIVAL, _TAKEN_UP = 0.2, 0.1, 0.25
_LEAST_RIVAL_OF_BARRED = 0.02
#: A line right above the winner is the headline, and the winner what goes on with it, from this score on.
_LEAST_ABOVE = 0.4
_NUMBERS = 19
#: Candidates so many lines apart are far from each other.
_FAR = 30


def gap_scores(
    found: Candidates, scores: Scores, barred: NDArray[np.bool_], second: NDArray[np.bool_]
) -> Scores:
    """The best candidate of each gap takes the odds of its rivals: one of them is the headline.

    A ``second`` line gives way to a likely one right above it, a barred one to any likely rival, and one none of whose words the lead takes up to a rival below whose
    words it does.
    """
    merged = np.zeros(len(scores))
    for rows in found.gap_rows:
        best = _best_of(found, scores, barred, second, rows)
        merged[best] = 1.0 - float(np.prod(1.0 - scores[rows]))
    return merged


def _best_of(
    found: Candidates,
    scores: Scores,
    barred: NDArray[np.bool_],
    second: NDArray[np.bool_],
    rows: NDArray[np.int64],
) -> int:
    best = int(rows[int(np.argmax(scores[rows]))])
    if (
        best > rows[0]
        and second[best]
        and scores[best - 1] >= _LEAST_ABOVE
        and not barred[best - 1]
    ):
        return best - 1
    if scores[best] < _LEAST_BEST or not (barred[best] or found.taken_up_lead[best] <= 0):
        return best
    others = rows[
        (scores[rows] >= (_LEAST_RIVAL_OF_BARRED if barred[best] else _LEAST_RIVAL)) & ~barred[rows]
    ]
    if not barred[best]:
        others = others[(found.taken_up_lead[others] >= _TAKEN_UP) & (others > best)]
    return int(others[int(np.argmax(scores[others]))]) if len(others) else best


def rows_asked(found: Candidates, scores: Scores) -> NDArray[np.int64]:
    """Rows of the gaps that are looked at again."""
    asked = [rows for rows in found.gap_rows if scores[rows].sum() > LEAST_GAP]
    return np.concatenate(asked) if asked else np.zeros(0, dtype=np.int64)


def rival_table(lines: Lines, found: Candidates, scores: Scores) -> Table:
    """A row a candidate; zeros in gaps that are not looked at again."""
    table = np.zeros((len(scores), RIVAL_COLUMNS), dtype=np.float32)
    rows = rows_asked(found, scores)
    if len(rows):
        gaps = _Gaps.of(np.array(found.gaps)[rows])
        words = found.features[rows, columns().index("words")]
        spots = np.array(found.at, dtype=np.float64)[rows]
        table[rows, :_NUMBERS] = _number_table(
            gaps, scores[rows], words, found.taken_up_lead[rows], spots
        )
        table[rows, _NUMBERS:] = [
            row for gap in gaps.spans for row in _text_rows(lines, [found.at[k] for k in rows[gap]])
        ]
    return table


class _Gaps(NamedTuple):
    """Candidates gap by gap: of each the gap's first and the number of its candidates."""

    first: NDArray[np.int64]
    size: NDArray[np.int64]
    #: Where the candidates of each gap stand.
    spans: list[slice]

    @classmethod
    def of(cls, gaps: NDArray[np.int64]) -> _Gaps:
        """The candidates with these numbers of gaps, which are in order."""
        firsts = np.flatnonzero(np.append(True, gaps[1:] != gaps[:-1]))
        ends = np.append(firsts[1:], len(gaps))
        counts = ends - firsts
        spans = list(map(slice, firsts.tolist(), ends.tolist()))
        return cls(firsts.repeat(counts), counts.repeat(counts), spans)

    def beside(self, values: Table | Scores, step: int, nothing: float = -1.0) -> Scores:
        """The value of the next candidate of the gap, or of the one before; ``nothing`` where there is none."""
        moved = np.full(len(values), nothing)
        is_same = self.first[1:] == self.first[:-1]
        into, out_of = (moved[:-1], values[1:]) if step > 0 else (moved[1:], values[:-1])
        into[is_same] = out_of[is_same]
        return moved


def _number_table(
    gaps: _Gaps, scores: Scores, words: Table, lead: Table, spots: NDArray[np.float64]
) -> NDArray[np.float64]:
    every = np.arange(len(scores))
    ranks = every - gaps.first
    # Gap by gap, the best first.
    ordered = np.lexsort((-scores, gaps.first))
    order = np.empty(len(scores))
    order[ordered] = ranks
    best = ordered[gaps.first]
    second = ordered[gaps.first + np.minimum(gaps.size - 1, 1)]
    rival_at = np.where(every == best, second, best)
    total = np.concatenate([[scores[span].sum()] * (span.stop - span.start) for span in gaps.spans])
    found = (
        scores,
        total,
        scores / (total + 1e-3),
        order,
        gaps.size,
        ranks,
        gaps.size - 1 - ranks,
        np.where(gaps.size > 1, scores[rival_at], 0.0),
        np.clip(spots - spots[rival_at], -15, 15),
        words - words[rival_at],
        lead - lead[rival_at],
        gaps.beside(scores, 1),
        gaps.beside(scores, -1),
        gaps.beside(words, 1),
        gaps.beside(words, -1),
        gaps.beside(lead, 1),
        gaps.beside(lead, -1),
        np.minimum(gaps.beside(spots, 1, np.inf) - spots, _FAR),
        np.minimum(spots - gaps.beside(spots, -1, -np.inf), _FAR),
    )
    table = np.empty((len(scores), _NUMBERS))
    for number, column in enumerate(found):
        table[:, number] = column
    return table


def _text_rows(lines: Lines, at: list[int]) -> list[list[int]]:
    """Copies of each line before and after it in the gap; whether it holds, or stands in, a neighbour."""
    same = [lines.same_as[i] for i in at]
    seen: dict[int, int] = {}
    rows: list[list[int]] = []
    for key in same:
        rows.append([seen.get(key, 0), 0, 0, 0])
        seen[key] = seen.get(key, 0) + 1
    for row, key in zip(rows, same, strict=True):
        row[1] = seen[key] - 1 - row[0]
    texts = [lines.texts[i] for i in at]
    sizes = [len(text) for text in texts]
    for k, size in enumerate(sizes):
        for other in range(k + 1, min(len(texts), k + 1 + _TEXT_REACH)):
            shorter, longer = (k, other) if size < sizes[other] else (other, k)
            if (
                _LEAST_REPEATED <= sizes[shorter] < sizes[longer]
                and texts[shorter] in texts[longer]
            ):
                rows[longer][2] = rows[shorter][3] = 1
    return rows
