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
from wirecopy.articles.topic import (
    TOPIC_COLUMNS,
    Border,
    Topics,
    read_border,
    read_topics,
    topic_row,
)


def line_columns() -> tuple[str, ...]:
    """Names of the columns of ``line_table``."""
    return (*columns(), *(f"topic_{k}" for k in range(TOPIC_COLUMNS)), "may_be_headline")


def line_table(lines: Lines, shapes: Table) -> Table:
    """One row a line: ``shapes`` with the columns of topic."""
    running = running_text(shapes)
    above: NDArray[np.int64] = np.cumsum(running)
    topics = read_topics(lines.texts, [int(at) for at in np.flatnonzero(running)])
    may_be = [at for at in range(len(lines)) if can_be_headline(lines, at)]
    rows = np.zeros((len(lines), TOPIC_COLUMNS + 1), dtype=np.float32)
    rows[may_be, :TOPIC_COLUMNS] = topic_rows(lines, topics, may_be, above)
    rows[may_be, TOPIC_COLUMNS] = 1
    return np.concatenate([shapes, rows], axis=1).astype(np.float32, copy=False)


def topic_rows(lines: Lines, topics: Topics, at: list[int], above: NDArray[np.int64]) -> Table:
    """Topic of the lines ``at``; ``above`` counts the running text up to each line, itself included."""
    rows = np.zeros((len(at), TOPIC_COLUMNS), dtype=np.float32)
    borders: dict[int, Border] = {}
    for row, line in enumerate(at):
        index = int(above[line])
        if index not in borders:
            borders[index] = read_border(topics, index)
        rows[row] = topic_row(topics, lines.texts[line], borders[index])
    return rows
