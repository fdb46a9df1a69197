"""Line table: what the network sees of every line: its shape, and how its words are taken up around it.

No word is among the columns.  Words, names and what words mean are compared with the running text below and
above, where running text is told by shape alone (``context.running_text``).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.features.context import running_text
from wirecopy.articles.features.meaning import MEANING_COLUMNS, meaning_rows
from wirecopy.articles.features.name_table import NAME_COLUMNS, name_rows
from wirecopy.articles.features.scores import can_be_headline
from wirecopy.articles.features.shape import Table, columns
from wirecopy.articles.features.topic import TOPIC_COLUMNS, read_topics, topic_rows
from wirecopy.articles.lines import Lines


def line_columns() -> tuple[str, ...]:
    """Names of the columns of ``line_table``."""
    around = {"topic": TOPIC_COLUMNS, "names": NAME_COLUMNS, "meaning": MEANING_COLUMNS}
    numbered = (f"{name}_{k}" for name, count in around.items() for k in range(count))
    return (*columns(), *numbered, "may_be_headline")


def line_table(lines: Lines, shapes: Table) -> Table:
    """One row a line: ``shapes`` with the columns of topic, names and meaning."""
    running = running_text(shapes)
    texts = np.flatnonzero(running)
    above: NDArray[np.int64] = running.cumsum() - running
    own = running.astype(np.int64)
    every = np.arange(len(lines))
    topics = read_topics(lines, texts)
    may_be = np.array([can_be_headline(lines, at) for at in range(len(lines))], dtype=np.float32)
    parts = [
        shapes,
        topic_rows(topics, every, above, own),
        name_rows(lines, texts, above),
        meaning_rows(topics.table, texts, every, above, own),
        may_be.reshape(-1, 1),
    ]
    return np.concatenate(parts, axis=1).astype(np.float32)
