"""Candidates: the lines that could open an article, each with what speaks for and against it.

A candidate stands in a gap: the lines between two lines of running text.  What the gap holds before it
(tail of the last article: share buttons, related links) and after it (head of the next: stamp, byline,
repeated headline) says more than the line itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from wirecopy.articles.features.context import odds_columns, window_masses
from wirecopy.articles.features.meaning import MEANING_COLUMNS, meaning_rows
from wirecopy.articles.features.name_table import NAME_COLUMNS, name_rows
from wirecopy.articles.features.scores import CONTENT_SCORE, Scores, can_be_headline
from wirecopy.articles.features.shape import Table, columns
from wirecopy.articles.features.topic import LEAD_COLUMN, TOPIC_COLUMNS, read_topics, topic_rows
from wirecopy.articles.labels.closed import is_button
from wirecopy.articles.labels.hints import folded_title, speaks_for_start
from wirecopy.articles.lines import Lines

#: A line that is surely running text opens nothing.
_SURELY_RUNNING = 0.93
#: Log odds below which the networks think nothing of a line.  In held-out folds 5 of 761 starts are below, and six
#: in seven lines.
_LEAST_ODDS = -8.0
#: Running text must follow within this many lines: heads with long galleries of buttons have 40.
_FOLLOWS_WITHIN = 45
_WINDOW = range(-8, 13)
_REACHES = (5, 10, 20)
#: Lines of a gap with so many words are counted apart: longer than a button, a name or a stamp.
_FEW_WORDS = 5
#: The last columns of a row: what its gap holds; names, meaning and topic on both sides.
_GAP_COLUMNS = 32
BORDER_COLUMNS = _GAP_COLUMNS + NAME_COLUMNS + MEANING_COLUMNS + TOPIC_COLUMNS


@dataclass(frozen=True, kw_only=True)
class Candidates:
    """Candidate lines of a page and a row of features for each."""

    at: tuple[int, ...]
    features: Table
    #: Number of lines of running text above each: candidates with equal numbers share a gap.
    gaps: tuple[int, ...]

    @cached_property
    def gap_rows(self) -> list[NDArray[np.int64]]:
        """Rows of each gap, gap by gap."""
        gaps = self.gaps
        firsts = [row for row in range(len(gaps)) if row == 0 or gaps[row] != gaps[row - 1]]
        return [np.arange(first, end) for first, end in pairwise([*firsts, len(gaps)])]

    @property
    def odds(self) -> Table:
        """What the network says of each and of the lines around."""
        return self.features[:, odds_columns()]

    @property
    def taken_up_lead(self) -> Table:
        """Share of the words of each that comes again in the first lines below, 0..1."""
        return self.features[:, LEAD_COLUMN - TOPIC_COLUMNS]


def find_candidates(lines: Lines, shapes: Table, context: Table, content: Scores) -> Candidates:
    """The lines of the page that could open an article."""
    running = content >= CONTENT_SCORE
    above: NDArray[np.int64] = running.cumsum() - running
    at = _find(lines, context, content, _distance_after(running))
    texts = np.flatnonzero(running)
    topics = read_topics(lines, texts)
    gaps = tuple(int(above[i]) for i in at)
    spots = np.array(at, dtype=np.int64)
    borders, own = above[spots], running[spots].astype(np.int64)
    features = np.concatenate(
        [
            context[at],
            _content_windows(content, spots),
            _masses(shapes, content)[at],
            _gap_table(shapes, running, at),
            name_rows(lines, texts, borders),
            meaning_rows(topics.table, texts, spots, borders, own),
            topic_rows(topics, spots, borders, own),
        ],
        axis=1,
    )
    return Candidates(at=tuple(at), features=features.astype(np.float32), gaps=gaps)


def _find(lines: Lines, context: Table, content: Scores, following: NDArray[np.int64]) -> list[int]:
    """The lines that could open an article; where the networks think nothing of any, all that have the form."""
    formed = [
        int(i)
        for i in np.flatnonzero((content < _SURELY_RUNNING) & (following <= _FOLLOWS_WITHIN))
        if can_be_headline(lines, int(i)) and not is_button(lines.texts[i])
    ]
    odds, title = context[:, odds_columns()][:, 1], folded_title(lines)
    likely = [i for i in formed if odds[i] >= _LEAST_ODDS or speaks_for_start(lines, i, title)]
    return likely or formed


def _distance_after(running: NDArray[np.bool_]) -> NDArray[np.int64]:
    count = len(running)
    nearest = np.minimum.accumulate(np.where(running, np.arange(count), 10**6)[::-1])[::-1]
    return np.append(nearest[1:], 10**6) - np.arange(count)


def _content_windows(content: Scores, spots: NDArray[np.int64]) -> Scores:
    """The scores of the lines around each spot; -1 where there is no line."""
    above, below = -_WINDOW.start, _WINDOW.stop - 1
    padded = np.concatenate([np.full(above, -1.0), content, np.full(below, -1.0)])
    found: Scores = padded[spots[:, None] + np.array(_WINDOW) + above]
    return found


def _masses(shapes: Table, content: Scores) -> Table:
    mass = content * np.expm1(shapes[:, 0])
    return window_masses(mass, _REACHES)


def _gap_table(shapes: Table, running: NDArray[np.bool_], at: list[int]) -> Table:
    """What stands between the line and the running text before and after it."""
    if not at:
        return np.zeros((0, _GAP_COLUMNS), dtype=np.float32)
    names = columns()
    spots = np.array(at, dtype=np.int64)
    left, right = _gap_borders(running, spots)
    marks = _sums_above(_marks(shapes, names))
    words = np.expm1(shapes[:, names.index("words")])
    longer = _sums_above((words >= _FEW_WORDS)[:, None])[:, 0]
    numbers = [
        np.minimum(40, spots - left),
        np.minimum(40, right - spots - 1),
        words[spots] - _longest(words, left, right),
        longer[spots] - longer[left],
        longer[right] - longer[spots + 1],
        left == 0,
        _run_lengths(running, right),
        running[spots],
    ]
    before = np.minimum(marks[spots] - marks[left], 6)
    after = np.minimum(marks[right] - marks[spots + 1], 6)
    return np.concatenate([before, after, np.stack(numbers, axis=1)], axis=1).astype(np.float32)


def _gap_borders(
    running: NDArray[np.bool_], spots: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The line after the running text before each spot, and the next line of running text."""
    texts = np.flatnonzero(running)
    left = np.append(0, texts + 1)[texts.searchsorted(spots, side="left")]
    right = np.append(texts, len(running))[texts.searchsorted(spots, side="right")]
    return left, right


def _sums_above(table: NDArray[np.generic]) -> NDArray[np.float64]:
    """Row ``i`` holds the sums of the rows above row ``i``."""
    sums = np.zeros((len(table) + 1, table.shape[1]))
    table.cumsum(axis=0, dtype=np.float64, out=sums[1:])
    return sums


def _longest(words: Table, left: NDArray[np.int64], right: NDArray[np.int64]) -> Table:
    """The most words of a line from ``left`` up to ``right``, gap by gap."""
    is_new = np.append(True, (left[1:] != left[:-1]) | (right[1:] != right[:-1]))
    borders = np.stack([left[is_new], right[is_new]], axis=1).ravel()
    most = np.maximum.reduceat(np.append(words, -np.inf), borders)[::2]
    found: Table = most[is_new.cumsum() - 1]
    return found


def _marks(shapes: Table, names: tuple[str, ...]) -> Table:
    """Columns that are counted over a gap."""
    stamped = shapes[:, names.index("stamp_cover")] > 0.5
    named = shapes[:, names.index("name")] + shapes[:, names.index("by")] > 0
    picture = shapes[:, names.index("picture")] + shapes[:, names.index("agency")] > 0
    short = shapes[:, names.index("words")] < np.log1p(4)
    phrases = shapes[:, [i for i, name in enumerate(names) if name.startswith("phrase_")]]
    return np.concatenate([np.stack([stamped, named, picture, short], axis=1), phrases], axis=1)


def _run_lengths(running: NDArray[np.bool_], starts: NDArray[np.int64]) -> NDArray[np.float64]:
    flags = running.tolist()
    seen: dict[int, float] = {}
    for start in starts.tolist():
        if start not in seen:
            seen[start] = _run_length(flags[start : start + 60])
    return np.array([seen[start] for start in starts.tolist()])


def _run_length(flags: list[bool]) -> float:
    """Lines of running text from the first on, over gaps of up to three lines."""
    count = misses = 0
    for flag in flags:
        misses = 0 if flag else misses + 1
        count += flag
        if misses > 3:
            break
    return float(min(count, 30))
