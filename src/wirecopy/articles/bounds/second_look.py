"""Second look: likely candidates once more, beside the page's pattern and the rivals in their gap."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.bounds.candidates import BORDER_COLUMNS, Candidates
from wirecopy.articles.bounds.rivals import rival_table, rows_asked
from wirecopy.articles.bounds.template import Patterns, template_table
from wirecopy.articles.features.scores import Scores
from wirecopy.articles.features.shape import Table, columns
from wirecopy.articles.lines import Lines

#: A single candidate below this is left at nothing.
LEAST_START = 0.003


def second_rows(found: Candidates, starts: Scores) -> NDArray[np.int64]:
    """The candidates worth a second look."""
    rows = rows_asked(found, starts)
    return rows[starts[rows] > LEAST_START]


def second_table(lines: Lines, found: Candidates, starts: Scores, patterns: Patterns) -> Table:
    """A row a candidate: its shape, its border, the page's pattern, its rivals, the network's odds."""
    if not len(found.at):
        return np.zeros((0, 0), dtype=np.float32)
    parts = [
        found.features[:, : len(columns())],
        found.features[:, -BORDER_COLUMNS:],
        template_table(found, starts, patterns),
        rival_table(lines, found, starts),
        found.odds,
    ]
    return np.concatenate(parts, axis=1).astype(np.float32, copy=False)
