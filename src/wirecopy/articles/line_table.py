"""Line table: what the network sees of every line: its shape, and how its words are taken up around it.

No word is among the columns.  Words are compared with the running text below and above, where running text
is told by shape alone (``context.running_text``); only lines that could be headlines are compared.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.context import running_text
from wirecopy.articles.lines import Lines
from wirecopy.articles.scores import can_be_headline
from wirecopy.articles.shape import Table, columns
from wirecopy.articles.topic import TOPIC_COLUMNS, read_topics, topic_rows


def line_columns() -> tuple[str, ...]:
    """Names of the columns of ``line_table``."""
    return (*columns(), *(f"topic_{k}" for k in range(TOPIC_COLUMNS)), "may_be_headline")


def line_table(lines: Lines, shapes: Table) -> Table:
    """One row a line: ``shapes`` with the columns of topic."""
    running = running_text(shapes)
    above: NDArray[np.int64] = np.cumsum(running) - running
    topics = read_topics(lines, np.flatnonzero(running))
    may_be = [at for at in range(len(lines)) if can_be_headline(lines, at)]
    rows = np.zeros((len(lines), TOPIC_COLUMNS + 1), dtype=np.float32)
    rows[may_be, :TOPIC_COLUMNS] = topic_rows(
        topics, may_be, above[may_be], running[may_be].astype(np.int64)
    )
    rows[may_be, TOPIC_COLUMNS] = 1
    return np.concatenate([shapes, rows], axis=1).astype(np.float32, copy=False)
