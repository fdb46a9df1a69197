"""Candidates: the lines that could open an article, each with what speaks for and against it.

A candidate stands in a gap: the lines between two lines of running text.  What the gap holds before it
(tail of the last article: share buttons, related links) and after it (head of the next: stamp, byline,
repeated headline) says more than the line itself.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.context import near_columns, window_sums
from wirecopy.articles.lines import Lines
from wirecopy.articles.scores import Scores, can_be_headline
from wirecopy.articles.shape import Table, columns
from wirecopy.articles.topic import (
    TOPIC_COLUMNS,
    Border,
    Topics,
    read_border,
    read_topics,
    topic_row,
)

#: Running text for the purpose of gaps.
_RUNNING = 0.5
#: A line that is surely running text opens nothing.
_SURELY_RUNNING = 0.93
#: Running text must follow within this many lines: heads with long galleries of buttons have 40.
_FOLLOWS_WITHIN = 45
#: Lines to each side whose shape is looked at.
_NEIGHBOURS = 3
_WINDOW = range(-8, 13)
_REACHES = (5, 10, 20)
#: The last columns of a row: what its gap holds, and the topic on both sides.
BORDER_COLUMNS = 32 + TOPIC_COLUMNS


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidates:
    """Candidate lines of a page and a row of features for each."""

    at: tuple[int, ...]
    features: Table
    #: Number of lines of running text above each: candidates with equal numbers share a gap.
    gaps: tuple[int, ...]

    @property
    def taken_up_lead(self) -> Table:
        """Share of the words of each that comes again in the first lines below, 0..1."""
        return self.features[:, 4 - TOPIC_COLUMNS]


def find_candidates(lines: Lines, shapes: Table, context: Table, content: Scores) -> Candidates:
    """The lines of the page that could open an article."""
    running = content >= _RUNNING
    above: NDArray[np.int64] = np.cumsum(running) - running
    following = _distance_after(running)
    at = [
        i
        for i in range(len(lines))
        if content[i] < _SURELY_RUNNING
        and following[i] <= _FOLLOWS_WITHIN
        and can_be_headline(lines, i)
    ]
    topics = read_topics(lines.texts, [int(i) for i in np.flatnonzero(running)])
    gaps = tuple(int(above[i]) for i in at)
    features = np.concatenate(
        [
            context[np.ix_(at, near_columns(_NEIGHBOURS))],
            _content_windows(content)[at],
            _masses(shapes, content)[at],
            _gap_rows(lines, shapes, running, at),
            _topic_rows(lines, topics, at, above + running),
        ],
        axis=1,
    )
    return Candidates(at=tuple(at), features=features.astype(np.float32), gaps=gaps)


def _distance_after(running: NDArray[np.bool_]) -> NDArray[np.int64]:
    count = len(running)
    nearest = np.minimum.accumulate(np.where(running, np.arange(count), 10**6)[::-1])[::-1]
    return np.append(nearest[1:], 10**6) - np.arange(count)


def _content_windows(content: Scores) -> Table:
    padded = np.concatenate([np.full(8, -1.0), content, np.full(12, -1.0)])
    return np.stack([padded[8 + k : 8 + k + len(content)] for k in _WINDOW], axis=1)


def _masses(shapes: Table, content: Scores) -> Table:
    mass = content * np.expm1(shapes[:, 0])
    parts: list[Table] = []
    for reach in _REACHES:
        before, after = window_sums(mass, reach)
        parts += [np.log1p(before), np.log1p(after)]
    return np.stack(parts, axis=1)


def _gap_rows(lines: Lines, shapes: Table, running: NDArray[np.bool_], at: list[int]) -> Table:
    """What stands between the line and the running text before and after it."""
    names = columns()
    marks = _marks(shapes, names)
    total = np.concatenate([np.zeros((1, marks.shape[1])), np.cumsum(marks, axis=0)])
    words = np.expm1(shapes[:, names.index("words")])
    spots = np.flatnonzero(running)
    rows = np.zeros((len(at), 2 * marks.shape[1] + 8), dtype=np.float32)
    for row, i in enumerate(at):
        k = int(np.searchsorted(spots, i))
        left = int(spots[k - 1]) + 1 if k else 0
        after = k if k < len(spots) and spots[k] > i else k + 1
        right = int(spots[after]) if after < len(spots) else len(lines)
        before_marks, after_marks = total[i] - total[left], total[right] - total[i + 1]
        longest = words[left:right]
        rows[row] = [
            *np.minimum(before_marks, 6),
            *np.minimum(after_marks, 6),
            min(40, i - left),
            min(40, right - i - 1),
            words[i] - (longest.max() if len(longest) else 0),
            float((words[left:i] >= 5).sum()),
            float((words[i + 1 : right] >= 5).sum()),
            float(k == 0),
            _run_length(running, right),
            float(running[i]),
        ]
    return rows


def _marks(shapes: Table, names: tuple[str, ...]) -> Table:
    """Columns that are counted over a gap."""
    stamped = shapes[:, names.index("stamp_cover")] > 0.5
    named = shapes[:, names.index("name")] + shapes[:, names.index("by")] > 0
    picture = shapes[:, names.index("picture")] + shapes[:, names.index("agency")] > 0
    short = shapes[:, names.index("words")] < np.log1p(4)
    phrases = shapes[:, [i for i, name in enumerate(names) if name.startswith("phrase_")]]
    return np.concatenate([np.stack([stamped, named, picture, short], axis=1), phrases], axis=1)


def _run_length(running: NDArray[np.bool_], start: int) -> float:
    """Lines of running text from ``start`` on, over gaps of up to three lines."""
    count = misses = 0
    for flag in running[start : start + 60]:
        misses = 0 if flag else misses + 1
        count += bool(flag)
        if misses > 3:
            break
    return float(min(count, 30))


def _topic_rows(lines: Lines, topics: Topics, at: list[int], above: NDArray[np.int64]) -> Table:
    rows = np.zeros((len(at), TOPIC_COLUMNS), dtype=np.float32)
    borders: dict[int, Border] = {}
    for row, i in enumerate(at):
        index = int(above[i])
        if index not in borders:
            borders[index] = read_border(topics, index)
        rows[row] = topic_row(topics, lines.texts[i], borders[index])
    return rows
