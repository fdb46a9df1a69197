"""Line table: what the network sees of every line: its shape, and how its words are taken up around it.

No word is among the columns.  Words are compared with the running text below and above, where running text
is told by shape alone (``context.running_text``).
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
    topic = topic_rows(topics, np.arange(len(lines)), above, running.astype(np.int64))
    may_be = np.array([[can_be_headline(lines, at)] for at in range(len(lines))], dtype=np.float32)
    return np.concatenate([shapes, topic, may_be.reshape(-1, 1)], axis=1).astype(np.float32)
