"""Second beginnings: an article whose halves have neither names nor matter in common, parted by a line that might open one.

The labeller looks a dozen lines up and down; here all of the text above such a line, from the headline on, is held
against all below it, up to the next.  The halves of one article share people and places; a dozen names on either side
and hardly one on both are two articles, where the line is a likely start at all and the halves are about other things.

What it brings in held-out folds stands in ``training/pages/README.md`` ("What articles share").
Known misses: short articles, lists of portraits, languages that write every noun like a name.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.bounds.candidates import Candidates
from wirecopy.articles.features.line_words import page_words
from wirecopy.articles.features.meaning import directions, line_directions, products
from wirecopy.articles.features.name_table import page_names
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores
from wirecopy.articles.lines import Lines
from wirecopy.articles.sentence_ends import is_paragraph

#: A start at least this likely is looked at.
_LEAST = 0.12
#: Paragraphs above and below.
_LEAST_ABOVE, _LEAST_BELOW = 4, 5
#: Different names on either side; the share of the fewer that the other side has, too; likeness in meaning.
_LEAST_NAMES, _SHARED, _ALIKE = 12, 0.1, 0.8

Spots = NDArray[np.int64]


def with_beginnings(
    lines: Lines, found: Candidates, content: Scores, starts: Scores, rows: Sequence[int]
) -> list[int]:
    """``rows`` of the chosen candidates, and those that open a second article within what follows one of them."""
    likely = [row for row in range(len(starts)) if starts[row] >= _LEAST]
    taken = {found.gaps[row] for row in rows}
    asked = [row for row in likely if found.gaps[row] not in taken]
    if not rows or not asked:
        return list(rows)
    running = np.flatnonzero(content >= CONTENT_SCORE)
    texts = np.array([at for at in running if is_paragraph(lines.texts[at])], dtype=np.int64)
    chosen = list(rows)
    for row in sorted(asked, key=lambda row: -float(starts[row])):
        at = found.at[row]
        heads = sorted(found.at[other] for other in chosen)
        place = int(np.searchsorted(heads, at))
        if place == 0:
            continue
        end = heads[place] if place < len(heads) else len(lines)
        above = texts[(texts > heads[place - 1]) & (texts < at)]
        below = texts[(texts > at) & (texts < end)]
        if _are_two(lines, above, below):
            chosen.append(row)
    return sorted(chosen)


def _are_two(lines: Lines, above: Spots, below: Spots) -> bool:
    """Whether two stretches of text are about other people and other things."""
    if len(above) < _LEAST_ABOVE or len(below) < _LEAST_BELOW:
        return False
    names = page_names(lines.texts)
    upper, lower = (set(names.of(side)[0].tolist()) for side in (above, below))
    fewer = min(len(upper), len(lower))
    if fewer < _LEAST_NAMES or len(upper & lower) > _SHARED * fewer:
        return False
    vectors = line_directions(page_words(lines.texts))
    sides = [directions(vectors[side].sum(axis=0, dtype=np.float64)) for side in (above, below)]
    return float(products(*sides)) <= _ALIKE
