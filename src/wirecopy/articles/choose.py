"""Choose: the set of starts that is best for the page as a whole, by dynamic programming.

Each chosen candidate counts its own odds; each pair of neighbours in the chain counts how alike the
patterns around them are, since all articles on one page follow one template.  Two starts never share a
gap: between them there must be running text.
"""

from __future__ import annotations

import math

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.candidates import Candidates
from wirecopy.articles.scores import Scores
from wirecopy.articles.shape import Table

#: Candidates below this probability are left out of the chain.
_LEAST = 0.03
#: Candidates looked back over: at most so many stand between two articles of a chain.
_LOOK_BACK = 60
#: Weight of the likeness of neighbours, and the likeness that is neither for nor against.  The second
#: look has seen the pattern already: in held-out folds weights up to 0.4 change starts F1 by less than
#: .001, and 1.0 loses .001 on real and laid-out pages; a quarter settles ties.
PAIR_WEIGHT = 0.25
PAIR_MEAN = 0.55


def choose_starts(
    found: Candidates, scores: Scores, likeness: Table | None, *, least: float
) -> list[int]:
    """Rows of the chosen candidates, in order.

    Args:
        found: the candidates.
        scores: how likely each is a start.
        likeness: candidate by candidate, 0..1; None leaves the template out.
        least: probability at which a lone candidate is worth choosing.
    """
    rows = [row for row in range(len(scores)) if scores[row] >= _LEAST]
    if not rows:
        return []
    odds = _odds(scores, least)
    best = np.zeros(len(rows))
    back = np.full(len(rows), -1)
    for k, row in enumerate(rows):
        best[k] = odds[row]
        for before in range(max(0, k - _LOOK_BACK), k):
            other = rows[before]
            if found.gaps[other] == found.gaps[row]:
                continue
            value = best[before] + odds[row] + _pair(likeness, other, row)
            if value > best[k]:
                best[k], back[k] = value, before
    k = int(np.argmax(best))
    if best[k] <= 0:
        return []
    chain = []
    while k >= 0:
        chain.append(rows[k])
        k = int(back[k])
    return chain[::-1]


def _odds(scores: Scores, least: float) -> NDArray[np.float64]:
    safe = np.clip(scores, 1e-4, 1 - 1e-4)
    return np.asarray(np.log(safe / (1 - safe)) - math.log(least / (1 - least)))


def _pair(likeness: Table | None, before: int, after: int) -> float:
    if likeness is None:
        return 0.0
    return PAIR_WEIGHT * (float(likeness[before, after]) - PAIR_MEAN)
