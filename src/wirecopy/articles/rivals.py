"""Rivals: how a candidate compares with the others of its gap.

A gap has at most one headline; standfirsts, captions and links beside it look much like it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.candidates import Candidates
from wirecopy.articles.lines import Lines
from wirecopy.articles.scores import Scores
from wirecopy.articles.shape import Table, columns

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
_NUMBERS = 19
#: Candidates so many lines apart are far from each other.
_FAR = 30


def gap_scores(found: Candidates, scores: Scores, barred: NDArray[np.bool_]) -> Scores:
    """The best candidate of each gap takes the odds of its rivals: one of them is the headline.

    A barred line gives way to any likely rival, and one none of whose words the lead takes up to a rival below whose
    words it does.
    """
    merged = np.zeros(len(scores))
    for rows in found.gap_rows:
        best = _best_of(found, scores, barred, rows)
        merged[best] = 1.0 - float(np.prod(1.0 - scores[rows]))
    return merged


def _best_of(
    found: Candidates, scores: Scores, barred: NDArray[np.bool_], rows: NDArray[np.int64]
) -> int:
    best = int(rows[int(np.argmax(scores[rows]))])
    if scores[best] < _LEAST_BEST or not (barred[best] or found.taken_up_lead[best] <= 0):
        return best
    others = rows[
        (scores[rows] >= (_LEAST_RIVAL_OF_BARRED if barred[best] else _LEAST_RIVAL)) & ~barred[rows]
    ]
    if not barred[best]:
        others = others[(found.taken_up_lead[others] >= _TAKEN_UP) & (others > best)]
    return int(others[int(np.argmax(scores[others]))]) if len(others) else best


def rival_table(lines: Lines, found: Candidates, scores: Scores) -> Table:
    """A row a candidate; zeros in gaps that are not looked at again."""
    names = columns()
    words = found.features[:, names.index("words")]
    lead = found.taken_up_lead
    spots = np.array(found.at, dtype=np.float64)
    table = np.zeros((len(scores), RIVAL_COLUMNS), dtype=np.float32)
    for rows in found.gap_rows:
        if scores[rows].sum() <= LEAST_GAP:
            continue
        table[rows, :_NUMBERS] = _gap_table(scores[rows], words[rows], lead[rows], spots[rows])
        table[rows, _NUMBERS:] = _text_table(lines, [found.at[row] for row in rows])
    return table


def _gap_table(
    scores: Scores, words: Table, lead: Table, spots: NDArray[np.float64]
) -> NDArray[np.float64]:
    count = len(scores)
    total = scores.sum()
    order = np.argsort(np.argsort(-scores, kind="stable"), kind="stable")
    best = int(np.argmax(scores))
    if count > 1:
        second = int(np.argsort(-scores, kind="stable")[1])
        rival_at = np.where(np.arange(count) == best, second, best)
    else:
        rival_at = np.zeros(1, dtype=np.int64)
    ranks = np.arange(count)
    steps = np.minimum(np.diff(spots), _FAR)
    found = (
        scores,
        total,
        scores / (total + 1e-3),
        order,
        count,
        ranks,
        count - 1 - ranks,
        scores[rival_at] if count > 1 else 0.0,
        np.clip(spots - spots[rival_at], -15, 15),
        words - words[rival_at],
        lead - lead[rival_at],
        _beside(scores, 1),
        _beside(scores, -1),
        _beside(words, 1),
        _beside(words, -1),
        _beside(lead, 1),
        _beside(lead, -1),
        np.append(steps, _FAR),
        np.append(_FAR, steps),
    )
    table = np.empty((count, _NUMBERS))
    for number, column in enumerate(found):
        table[:, number] = column
    return table


def _text_table(lines: Lines, at: list[int]) -> NDArray[np.float64]:
    """Copies of the line before and after it in the gap; whether it holds, or stands in, a neighbour."""
    table = np.zeros((len(at), 4))
    same = [lines.same_as[i] for i in at]
    seen: dict[int, int] = {}
    for k, key in enumerate(same):
        table[k, 0] = seen.get(key, 0)
        seen[key] = seen.get(key, 0) + 1
    for k, key in enumerate(same):
        table[k, 1] = seen[key] - 1 - table[k, 0]
    texts = [lines.texts[i] for i in at]
    sizes = [len(text) for text in texts]
    for k, size in enumerate(sizes):
        for other in range(k + 1, min(len(texts), k + 1 + _TEXT_REACH)):
            shorter, longer = (k, other) if size < sizes[other] else (other, k)
            if (
                _LEAST_REPEATED <= sizes[shorter] < sizes[longer]
                and texts[shorter] in texts[longer]
            ):
                table[longer, 2] = table[shorter, 3] = 1
    return table


def _beside(values: Table | Scores, step: int) -> NDArray[np.float64]:
    """The value of the candidate ``step`` further on in the gap; -1 where there is none."""
    moved = np.full(len(values), -1.0)
    if step > 0:
        moved[:-1] = values[1:]
    else:
        moved[1:] = values[:-1]
    return moved
